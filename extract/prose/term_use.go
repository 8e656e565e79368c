package prose

import (
	"strings"

	"tenders/extract/parse"
)

// A length of time in an article is more often than not that of something else
// than a contract: how long somebody bid, waited, served or will take to build.
// This file and term_else.go tell those apart by what the length is said of.

// governor is what a length is said of.
type governor uint8

// The governors.
const (
	unsaid      governor = iota // the words beside it do not tell
	ofContract                  // "a contract for five years", "a five-year deal"
	ofElse                      // "a five-year warranty", "has served for five years"
	ofOld                       // "the previous contract ran for five years"
	ofFramework                 // "under a four-year framework"
	ofRest                      // "over the six years left of the contract"
)

// governorOf tells what a length is said of: by the noun behind an adjective,
// else by the words that lead to it.
func (r *reader) governorOf(d *parse.Duration) governor {
	if g := r.headNoun(d); g != unsaid {
		return g
	}
	if low := r.low(r.behind(d)); low == "left" || low == "remaining" || r.stillToRun(r.behind(d)) || r.low(d.First-1) == "remaining" || r.low(d.First-1) == "last" && r.low(r.behind(d)) == "of" {
		return ofRest
	}
	if r.elseRight(d) || r.elseLeft(d) {
		return ofElse
	}
	g := r.leading(d)
	if g == unsaid && r.ownTime(d) {
		return ofElse
	}
	return g
}

// pricedFor reports that an amount stands just before a length: "£95,000 for the
// eighteen-month trial".
func (r *reader) pricedFor(d *parse.Duration) bool {
	k := d.First - 1
	if low := r.low(k); determiners.has(low) || low == "initial" || low == "first" {
		k--
	}
	if low := r.low(k); low != "for" && low != "over" {
		return false
	}
	return len(r.moneyIn(k-4, k)) > 0
}

// leasing reports that a deal of the text is a lease.
func (r *reader) leasing() bool {
	for i := range r.events {
		if e := &r.events[i]; e.verb >= 0 && (r.verbs[e.verb].lemma == "lease" || r.verbs[e.verb].lemma == "rent" || r.verbs[e.verb].lemma == "hire") {
			return true
		}
	}
	return false
}

// behind is the token behind a length and the apostrophe of "three years'".
func (r *reader) behind(d *parse.Duration) int {
	if low := r.low(d.Next); low == "'" || low == "’" || low == "'s" {
		return d.Next + 1
	}
	return d.Next
}

// termHeads are nouns that a length in front of them is the term of, beside those
// of deals.
var termHeads = words(`length term terms duration subscription outsourcing partnership programme project collaboration alliance retainer hire maintenance-contract`)

// optionHeads are nouns whose length is that of an option: "the last 12-month option".
var optionHeads = words(`option options extension extensions renewal`)

// elseHeads are nouns whose length is no contract's.
var elseHeads = words(`history outage procurement tender tendering evaluation competition warranty warranties guarantee degree bidding record break-even payback implementation deployment transition rollout
	roll-out mobilisation migration negotiations negotiation talks search battle process aftercare discussions discussion saga dispute haggling wrangling wrangle bargaining delay delays wait waits waiting low high notice
	plan plans strategy strategies vision roadmap outlook forecast horizon ambition blueprint relationship tenure stint spell reign career experience association track lease leases loan loans mortgage bond
	pilot pilots trial trials test study review inquiry investigation probe consultation campaign apprenticeship apprenticeships course courses training degree sentence budget replacement successor settlement backlog break gap pause freeze moratorium
	standstill handover run-in bedding-in lock-up retention archive audit cycle absence drought cap plan's delayed behind ahead ban overrun accounts turnover insurance slippage hiatus window`)

// headNoun judges "a five-year ... contract" by the first noun behind that tells.
func (r *reader) headNoun(d *parse.Duration) governor {
	first := r.behind(d)
	for k := first; k < first+7 && k < len(r.tokens); k++ {
		low := r.low(k)
		switch {
		case (low == "framework" || low == "dps") && (d.Adjective || k == first):
			if r.underOne(d.First) {
				return ofFramework
			}
			return ofContract
		case elseHeads.has(low) && (d.Adjective || k == first) && !r.isDeal(k+1):
			if r.pricedFor(d) || (low == "lease" || low == "leases") && r.leasing() {
				return ofContract
			}
			return ofElse
		case optionHeads.has(low) && d.Adjective && (r.low(d.First-1) == "last" || !r.endedBefore(d.First)):
			return ofContract
		case (r.isDeal(k) || termHeads.has(low)) && (d.Adjective || k == first):
			if low == "tender" || low == "procurement" || low == "award" {
				continue
			}
			if r.likeOthers(d.First) {
				return ofElse
			}
			if r.endedBefore(d.First) || r.replaces(d.First) || r.losersOf(d.First) {
				return ofOld
			}
			return ofContract
		case !d.Adjective, low == ".", low == ";", low == ":", prepositions.has(low) && low != "off", low == "is", low == "was", low == "will", low == "has", low == "and" && k > first+3, low == ")":
			return unsaid
		}
	}
	return unsaid
}

// underOne reports that a framework is what something else is bought under: "called
// off a four-year framework".
func (r *reader) underOne(k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		switch r.low(j) {
		case "under", "off", "via", "through", "using", "from":
			return true
		case "a", "an", "the", "its", "their", "s":
		default:
			return false
		}
	}
	return false
}

// endedWords before a contract make it one that is over, or ends with the news.
var endedWords = words(`previous old earlier former outgoing existing current present last prior expiring original past incumbent's then-current initial-contract`)

// superlative reads "the first such deal" before "for ten years".
func (r *reader) superlative(deal int) bool {
	for k := deal - 1; k >= 0 && k > deal-5; k-- {
		switch r.low(k) {
		case "first", "biggest", "largest", "only":
			return r.in(k-1, determiners) && (r.low(k+1) == "such" || r.low(deal+1) == "in" || r.low(deal+1) == "for" && k == deal-1)
		}
	}
	return false
}

// replaces reads "replaces a" before a seven-year contract.
func (r *reader) replaces(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		low := r.low(j)
		if strings.HasPrefix(low, "replac") || strings.HasPrefix(low, "supersed") || strings.HasPrefix(low, "succeed") {
			return true
		}
		if !determiners.has(low) && !owners.has(low) {
			return false
		}
	}
	return false
}

// endedBefore reports that an adjective of earlier contracts stands before a token:
// "its previous five-year deal".
func (r *reader) endedBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		low := r.low(j)
		if endedWords.has(low) {
			return true
		}
		if determiners.has(low) || prepositions.has(low) || low == "," || low == "." {
			return false
		}
	}
	return false
}

// termVerbs lead from a contract to its length.
var termVerbs = words(`run runs running ran last lasts lasting lasted span spans spanning`)

// leading walks left through the clause of a length to the contract that it is
// said of, or to a word that makes it something else's.
func (r *reader) leading(d *parse.Duration) governor {
	s := r.sentences[r.sentenceOf[d.First]]
	if r.usual(s.first, d.First) || r.ofOrders(s.first, d.First) {
		return ofElse
	}
	runs := -1
	for k := d.First - 1; k >= s.first && k >= d.First-14; k-- {
		low := r.low(k)
		switch {
		case low == ";" || low == "," && k < d.First-1 && !r.bridged(k) || low == "(":
			return r.runsFor(runs, s)
		case (low == "framework" || low == "frameworks") && r.underOne(k):
			if d.First-k > 4 {
				return unsaid // "called off under the framework, starts in May and can be extended by"
			}
			return ofFramework
		case r.isDeal(k) && low != "tender" && low != "procurement" && low != "lot" && low != "commission" && low != "award" && low != "order", low == "term" || low == "duration":
			if r.endedDeal(k, d) {
				return ofOld
			}
			if d.Role == parse.PlainDuration && (r.tenure(k) || d.First-k <= 2 && r.superlative(k)) {
				return ofElse
			}
			return ofContract
		case r.willServe(k, s.first):
			return unsaid
		case termVerbs.has(low) && k >= d.First-5 && !r.perfect(k):
			if (low == "ran" || low == "lasted") && r.low(k-1) != "have" && r.low(k-1) != "be" {
				return ofOld
			}
			runs = k
		case d.Role == parse.PlainDuration && durative.has(low) && r.perfect(k):
			return ofElse
		case r.saidOf(k):
			return ofElse
		}
	}
	if low := r.low(s.first); (low == "he" || low == "she") && s.first > d.First-14 {
		return ofElse
	}
	return r.runsFor(runs, s)
}

// runsFor is what a clause tells that holds no contract: what runs or lasts is
// the deal, but for a battery or a search.
func (r *reader) runsFor(verb int, s sentence) governor {
	if verb < 0 {
		return unsaid
	}
	for k := verb - 1; k >= s.first && k > verb-16; k-- {
		switch low := r.low(k); {
		case low == "," && k > verb-3, r.isDeal(k) && low != "tender" && low != "procurement":
			return ofContract
		case (low == "lease" || low == "hire") && r.leasing():
			return ofContract
		case elseHeads.has(low), elseSubjects.has(low):
			return ofElse
		}
	}
	return ofContract
}

// itWords stand for the deal told before.
var itWords = words(`it this that which they both each these those either`)

// elseSubjects run or last, and are no deal.
var elseSubjects = words(`tender procurement competition battery batteries panels lamps parallel side phase stage exercise fix calm strike strikes winter summer standstill funding grant
	machines machine vehicles tyres bulbs devices`)

// bridged reports that a comma only parts an insertion or a list: ", initially,".
func (r *reader) bridged(k int) bool {
	return r.low(k-2) == "," || r.low(k+2) == "," || r.low(k+1) == "which"
}

// endedDeal reports that the contract at k is one that is over: "the previous
// contract", "earlier contracts".
func (r *reader) endedDeal(k int, d *parse.Duration) bool {
	if d.Role == parse.ExtensionDuration {
		return false
	}
	for j := k + 1; j < d.First; j++ {
		if low := r.low(j); low == "by" || low == "further" || strings.HasPrefix(low, "exten") {
			return false // "extends its existing contract by two years"
		}
	}
	return r.endedBefore(k)
}
