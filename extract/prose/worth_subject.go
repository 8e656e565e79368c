package prose

import "tenders/extract/notice"

// subjectNouns are nouns of which an amount is said that is no deal's worth:
// "the backlog was put at £23m", "shares worth £2m".
var subjectNouns = map[kind]string{
	saving: `benefit benefits saving savings efficiency efficiencies gain gains payback reduction reductions rebate time hours staff-time`,
	penalty: `backlog delay delays failure failures breach overrun overruns overspend damage repairs fault faults outage outages error errors mistake mistakes fine fines
		penalty penalties settlement dispute claim claims lawsuit litigation damages compensation redundancy redundancies disruption challenge advice trial trials pilot pilots
		attempt attempts effort efforts survey review consultation inquiry investigation audit study evaluation exercise debt debts deficit shortfall loss losses attack flood fire theft fraud`,
	turnover: `company group firm business shares share turnover revenue revenues profit profits sales ebitda earnings dividend takeover acquisition merger valuation
		capitalisation stake salary salaries pension income receipts takings homes assets estate property properties land`,
	funding:       `fund funds funding grant grants budgets allocation envelope pot levy subsidy portfolio reserve reserves donation contribution precept loan strategy team teams staff wages overtime backfill`,
	marketSize:    `market sector industry economy demand opportunities`,
	otherContract: `subcontract subcontracts sub-contract`,
	investment:    `factory plant headquarters equity`,
	threshold:     `cover indemnity insurance guarantee bond liability liabilities`,
	annualSpend:   `bills overheads`,
	alternative:   `possibility alternative`,
}

// singleNouns are such nouns where one of many is meant: "each appointment
// costs", "the price of a permit".
var singleNouns = words(`hour hours day call calls appointment appointments permit permits ticket tickets visit visits journey journeys trip trips session sessions test tests scan scans
	dose bed patient patients household households pupil pupils licence seat copy pass mile message transaction bonus record machine unit item place device tablet laptop camera`)

// programmes are more than one contract where a word before them says so: "the
// whole programme".
var programmes = words(`programme programmes program scheme strategy initiative project transformation`)

var wideWords = words(`wider whole entire overall national capital investment planned replacement transformation broader larger modernisation improvement full total`)

// exitWords before a fee or a cost make it one of parting or of quarrels.
var exitWords = words(`exit termination cancellation redundancy legal severance break-up clean-up relocation`)

// subjectKinds files the nouns.
var subjectKinds = func() map[string]kind {
	out := map[string]kind{}
	for k, nouns := range subjectNouns {
		for n := range words(nouns).words {
			out[n] = k
		}
	}
	return out
}()

// presentWords before a noun make it what there is now, or was before.
var presentWords = words(`similar comparable neighbouring present current existing previous earlier former old outgoing original predecessor expiring incumbent legacy ageing aging`)

// paperNouns are what tells of a deal.
var paperNouns = words(`document documents notice notices advert advertisement advertisements tender paper papers report announcement statement plan plans specification`)

// bySubject tells from what an amount is said of whether that is no deal.
func (r *reader) bySubject(i int) kind {
	g := r.worthSubjectOf(i)
	if g.head < 0 {
		return plainKind
	}
	if g.gerund {
		return r.byDoing(&g)
	}
	if r.low(g.head) == "value" && r.low(g.head-1) == "the" && r.low(g.head-2) == "to" && !r.isDeal(g.head-3) && !r.in(g.head-3, workNouns) {
		return otherContract // "Equipment to the value of £65,000"
	}
	if k := r.byNoun(&g); k != plainKind && !r.dealAhead(&g) && !r.putByFirm(&g) && !r.contractTime(&g) {
		return k
	}
	if r.individual(&g) {
		return unitPrice
	}
	if !g.finite {
		return plainKind
	}
	if r.otherDeals(&g) {
		return otherContract
	}
	if k := r.openOrFirst(&g); k != plainKind {
		return k
	}
	if r.costsYearly(i, &g) {
		return annualSpend
	}
	if r.in(g.head, paperNouns) && (r.low(g.head) != "tender" || r.low(g.head-1) != "previous" && r.low(g.head-1) != "last") {
		return plainKind // "the original notice puts it at"
	}
	for k := g.first; k < g.head && k >= 0; k++ {
		if r.in(k, presentWords) && r.named(k) < 0 {
			return previous
		}
	}
	return plainKind
}

// costsYearly reads what something costs every year as it is: "Calls to the
// department cost it £400m a year". A contract and the work are none of it.
func (r *reader) costsYearly(i int, g *worthSubject) bool {
	low, head := r.low(g.verb), r.low(g.head)
	if r.money[i].Per == notice.Total || low != "cost" && low != "costs" || g.unreal || r.low(g.verb-1) == "will" || r.low(g.verb-1) == "to" && !r.in(g.verb-2, saidWords) {
		return false
	}
	return !r.isDeal(g.head) && !worthNouns.has(head) && !workNouns.has(head)
}

// saidWords report what is so: "are said to cost it £1m a year".
var saidWords = words(`said thought reckoned believed reported known`)

// byNoun judges the noun that an amount is said of.
func (r *reader) byNoun(g *worthSubject) kind {
	head := r.low(g.head)
	if n := r.named(g.head); n >= 0 && !r.names[n].described && r.names[n].next-r.names[n].first > 1 {
		return plainKind
	}
	if r.typical(g) || singleNouns.has(head) && r.oneOfMany(g) {
		return unitPrice
	}
	if r.low(g.first) == "any" && g.head > g.first {
		return threshold // "Any single commission worth more than £25,000"
	}
	if g.finite && r.eachThing(g) {
		return unitPrice
	}
	if head == "bill" && r.otherBill(g) {
		return annualSpend
	}
	for k := g.first; k < g.head && k >= 0; k++ {
		switch low := r.low(k); {
		case exitWords.has(low):
			return penalty
		case (low == "whole" || low == "entire" || low == "wider") && !r.isDeal(g.head) && !worthNouns.has(head):
			return funding
		}
	}
	if programmes.has(head) {
		for k := g.first; k < g.head; k++ {
			if r.in(k, wideWords) {
				return funding
			}
		}
	}
	return subjectKinds[head]
}

// eachThing reads "Each ward costs £12,000", but not "Each contract is worth".
func (r *reader) eachThing(g *worthSubject) bool {
	low := r.low(g.first)
	head := r.low(g.head)
	return (low == "each" || low == "every") && !r.isDeal(g.head) && !publicNouns.has(head) && !firmNouns.has(head) && r.named(g.head) < 0 && head != low && head != "year"
}

// otherBill reads "The trust's drugs bill".
func (r *reader) otherBill(g *worthSubject) bool {
	if g.head <= g.first {
		return false
	}
	before := r.low(g.head - 1)
	return r.named(g.head-1) < 0 && !determiners.has(before) && before != "'s" && !plainBill.has(before)
}

// plainBill are words before "bill" that leave it a contract's.
var plainBill = words(`total annual final overall estimated yearly expected full whole initial eventual revised likely combined contract`)

// typical reads "a typical record", "the average trust".
func (r *reader) typical(g *worthSubject) bool {
	for k := g.first; k < g.head; k++ {
		if low := r.low(k); low == "typical" || low == "average" {
			return true
		}
	}
	return false
}

// oneOfMany reports that the noun is a single one, of which there are many: "a
// typical record", "each appointment".
func (r *reader) oneOfMany(g *worthSubject) bool {
	if g.finite && g.head == g.first+1 && r.low(g.first) == "a" {
		return true // "A laptop costs £713"
	}
	for k := max(g.first, g.head-3); k < g.head; k++ {
		switch r.low(k) {
		case "each", "every", "typical", "average", "single", "per", "an":
			return true
		}
	}
	return false
}

// dealAhead reports that the phrase names a contract before its last noun: "a
// contract for scans worth", "Lot 1 of the programme".
func (r *reader) dealAhead(g *worthSubject) bool {
	for k := g.first - 6; k < g.head && k < len(r.tokens); k++ {
		if k >= g.first && r.isDeal(k) || k >= 0 && k < g.first && r.low(k) == "lot" {
			return true
		}
	}
	return false
}

// byDoing judges what doing something costs: keeping what there is, or another
// way that was not taken. Extending the contract is the deal.
func (r *reader) byDoing(g *worthSubject) kind {
	switch low := r.low(g.head); {
	case low == "preparing" || low == "drafting" || low == "drawing" || low == "evaluating" || low == "advertising":
		return penalty
	case low == "extending" || low == "exercising" || low == "prolonging" || low == "renewing":
		return plainKind
	case g.unreal || low == "bringing" || low == "waiting" || low == "delaying" || low == "insourcing":
		return alternative
	case low == "ending" || low == "terminating" || low == "cancelling" || low == "leaving" || low == "breaking" || low == "pulling":
		return penalty
	case low == "keeping" || low == "maintaining" || low == "continuing":
		return annualSpend
	}
	return plainKind
}
