package prose

import "tenders/extract/parse"

// unsureHires are verbs that hire nobody where nobody is named: "the investment was
// backed by the council".
var unsureHires = words(`back confirm unveil add crown announce adopt designate tap`)

// beatenFor reads "saw off two rivals for a ten-year agreement": who beats others to
// a contract has it.
func (r *reader) beatenFor(e *event) bool {
	for k := e.at + 1; k < e.next-1; k++ {
		if low := r.low(k); low != "for" && low != "to" {
			continue
		}
		for j := k + 1; j < k+10 && j < e.next; j++ {
			if r.isDeal(j) || r.low(j) == "work" || r.low(j) == "job" {
				return !plural(r.low(j))
			}
			if prepositions.has(r.low(j)) {
				break
			}
		}
	}
	return false
}

// fronted gives a statement the buyer that its sentence begins with: "At Selwick
// University, the company saw off two rivals".
func (r *reader) fronted(e *event) {
	first := r.sentences[e.sentence].first
	if low := r.low(first); len(e.buyers) > 0 || low != "at" && low != "for" && low != "in" {
		return
	}
	if n := r.nameAfter(first + 1); n >= 0 && r.classOf(n) == public && !r.names[n].possessive && r.low(r.names[n].next) == "," && r.names[n].next < e.at {
		r.assign(e, n, buyer, objectPlace)
	}
}

// causative gives "Acme has had its contract with Selwick Council extended" the
// parties that stand before it.
func (r *reader) causative(e *event, v *verb) {
	if len(e.buyers)+len(e.suppliers) > 0 {
		return
	}
	start := r.sentences[e.sentence].first
	for k := v.first - 1; k > start && k > v.first-16; k-- {
		if low := r.low(k); low != "had" && low != "have" && low != "has" && low != "having" && low != "seen" || r.verbAt[k] >= 0 {
			if low == ";" || low == "." || low == "which" {
				return
			}
			continue
		}
		for j := k - 1; j >= start && (auxiliaries.has(r.low(j)) || r.nameAt[j] >= 0); j-- {
			if n := r.nameAt[j]; n >= 0 {
				r.assign(e, n, party, subjectPlace)
				for i := k + 1; i < v.first; i++ {
					if m := r.nameAt[i]; m >= 0 && !r.names[m].pronoun {
						r.assign(e, m, party, phrasePlace)
						i = r.names[m].next - 1
					}
				}
				e.settle()
				return
			}
		}
	}
}

// closesNothing reads "the tender closes on 4 May", "bids have to reach it by": no
// deal is closed or reached.
func (r *reader) closesNothing(v *verb) bool {
	if v.lemma == "sign" && !v.passive {
		for k := v.next; k < v.next+5; k++ {
			if low := r.low(k); low == "case" || low == "plan" || low == "plans" || low == "strategy" || low == "budget" || low == "memorandum" || low == "petition" {
				return true // "has signed off a business case"
			}
		}
	}
	if v.passive || v.lemma != "close" && v.lemma != "reach" && v.lemma != "enter" {
		return false
	}
	reach := 12
	if v.lemma == "reach" {
		reach = 6
	}
	for k := v.next; k < v.next+reach; k++ {
		switch low := r.low(k); {
		case low == "talks" || low == "negotiations" || low == "discussions":
			return v.lemma == "enter"
		case r.isDeal(k) || low == "terms" || low == "settlement" || low == "sale" || low == "purchase":
			return false
		case low == "." || low == ";" || k == v.next && prepositions.has(low) && v.lemma == "close":
			return true
		}
	}
	return true
}

// manyContracts reads "let 312 consultancy contracts": a figure, not news.
func (r *reader) manyContracts(v *verb) bool {
	if v.next >= len(r.tokens) || r.tokens[v.next].Kind != parse.TokenNumber || len(r.tokens[v.next].Text) < 2 {
		return false
	}
	for k := v.next + 1; k < v.next+4; k++ {
		if low := r.low(k); low == "contracts" || low == "orders" || low == "deals" {
			return true
		}
	}
	return false
}

// nobodyYet reports that all suppliers of a statement are "the contractor", "the
// winner": whoever will be found.
func (r *reader) nobodyYet(e *event) bool {
	for _, n := range e.suppliers {
		m := &r.names[n]
		head := r.low(m.next - 1)
		if !m.described || head != "winner" && head != "contractor" && head != "supplier" && head != "provider" && head != "bidder" && head != "tenderer" {
			return false
		}
	}
	return len(e.suppliers) > 0
}

// winsPrize reads "have won an award for the best project", "won its appeal": no
// contract.
func (r *reader) winsPrize(v *verb) bool {
	for k := v.next; k < v.next+8; k++ {
		switch low := r.low(k); {
		case low == "award" || low == "awards":
			return r.low(k+1) != "of" && r.low(k-1) != "contract"
		case low == "prize" || low == "prizes" || low == "appeal" || low == "grant" || low == "accolade" || low == "lawsuit" || low == "injunction":
			return true
		case r.isDeal(k) || prepositions.has(low) || low == ".":
			return false
		}
	}
	return false
}

// paysPublic reports that a firm pays a public body, which sells nothing to it.
func (r *reader) paysPublic(e *event) bool {
	if len(e.suppliers) == 0 || r.publicBuyer(e) {
		return false
	}
	for _, n := range e.suppliers {
		if r.classOf(n) != public {
			return false
		}
	}
	return true
}

// staffWords are who is taken on or hired besides firms.
var staffWords = words(`staff people workers employees apprentices apprentice graduates nurses engineers recruits jobs trainees drivers doctors teachers officers directors`)

// takesStaff reads "has taken on 60 staff".
func (r *reader) takesStaff(v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		if staffWords.has(r.low(k)) {
			return true
		}
		if low := r.low(k); prepositions.has(low) || low == "," || low == "." || r.isDeal(k) {
			return false
		}
	}
	return false
}

// withItself reports that one body is on both sides.
func (r *reader) withItself(e *event) bool {
	if len(e.buyers) != 1 || len(e.suppliers) != 1 {
		return false
	}
	b := r.names[e.buyers[0]].body
	return b >= 0 && b == r.names[e.suppliers[0]].body
}

// givesPublic reports that a firm gives something to public bodies, or names them:
// "has named the trust as its charity of the year".
func (r *reader) givesPublic(e *event) bool {
	if len(e.suppliers) == 0 || len(e.buyers) == 0 {
		return false
	}
	for _, n := range e.buyers {
		if c := r.classOf(n); c != firm && c != unknown {
			return false
		}
	}
	for _, n := range e.suppliers {
		if r.classOf(n) != public {
			return false
		}
	}
	return true
}

// separately reports that a sentence begins with a further contract, and tells its
// price: "In a separate award, Acme is to run".
func (r *reader) separately(e *event) bool {
	first := r.sentences[e.sentence].first
	if len(r.moneyIn(e.first, e.next)) == 0 {
		return false
	}
	for k := first; k < first+8 && k < e.at; k++ {
		switch r.low(k) {
		case "separate", "second", "another", "further", "separately", "meanwhile":
			return e.sentence > 0
		}
	}
	return false
}

// followsAward reports that a buyer awarded something to nobody who is named, in this
// sentence or the one before, and that the clause tells a price.
func (r *reader) followsAward(e *event) bool {
	if len(r.moneyIn(e.first, e.next)) == 0 {
		return false
	}
	for i := len(r.events) - 1; i >= 0 && r.events[i].sentence >= e.sentence-1; i-- {
		x := &r.events[i]
		if x.verb >= 0 && (x.family == giving || x.family == signing || x.family == hiring || x.family == buying) && len(x.buyers) > 0 && len(x.suppliers) == 0 {
			return true
		}
		if x.family == supplying && len(x.buyers) == 0 && x.sentence == e.sentence {
			return true
		}
	}
	return false
}

// calledPreferred reads "has been selected as preferred bidder to collect tolls".
func (r *reader) calledPreferred(e *event) bool {
	for k := e.at; k < e.next-1; k++ {
		if r.low(k) == "preferred" && (firmNouns.has(r.low(k+1)) || r.low(k+1) == "tenderer") {
			return true
		}
	}
	return false
}

// givesNotice reads "gave notice", "has given Acme notice that".
func (r *reader) givesNotice(v *verb) bool {
	for k := v.next; k < v.next+8; k++ {
		switch r.low(k) {
		case "notice", "details":
			return true
		case "a", "an", "the", ".", ",":
			return false
		}
	}
	return false
}
