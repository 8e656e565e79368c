package prose

import "tenders/extract/parse"

// awardedTo reads "Awarded to Acme Ltd.", a sentence of its own.
func (r *reader) awardedTo(e *event, v *verb) bool {
	return e.family == giving && v.reduced && e.hasSupplier() && r.low(v.next) == "to" && r.startsSentence(v.head)
}

// shared reads "was split between Acme and Bolt".
func (r *reader) shared(e *event, v *verb) bool {
	return e.family == giving && (v.lemma == "share" || v.lemma == "split" || v.lemma == "divide")
}

// sharedWithNobody reads "has split the board in two", where no several suppliers
// share, or "the trams shared by two councils".
func (r *reader) sharedWithNobody(e *event, v *verb) bool {
	if !r.shared(e, v) {
		return false
	}
	firms := 0
	for _, n := range e.suppliers {
		if r.classOf(n) != public {
			firms++
		}
	}
	return len(e.suppliers) < 2 || firms == 0 && v.reduced
}

// givesAnything reads "gave evidence", "gave notice to Acme": no contract is given.
func (r *reader) givesAnything(e *event, v *verb) bool {
	return v.lemma == "give" && (!e.hasSupplier() || r.givesNotice(v))
}

// makesThing reads "has made a decision", where what is made is no award.
func (r *reader) makesThing(_ *event, v *verb) bool { return v.lemma == "make" }

// wasAwarded reads "It was awarded to Acme".
func (r *reader) wasAwarded(e *event, v *verb) bool {
	awarded := v.passive && !v.reduced && !v.modal && v.lemma == "award"
	return awarded && r.low(v.next) == "to" && r.namedOne(e) && e.hasSupplier()
}

// makesAward reads "has made a direct award to".
func (r *reader) makesAward(e *event, v *verb) bool {
	if v.lemma != "make" || !e.hasBuyer() && !e.hasSupplier() {
		return false
	}
	for k := v.next; k < v.next+6; k++ {
		switch r.low(k) {
		case "award", "appointment", "preferred":
			return true
		case "its", "their": // "has made Acme its sole supplier"
			if k > v.next && r.ownSupplier(k) {
				return true
			}
		}
	}
	return false
}

// ownSupplier reads "its master vendor", "their sole supplier".
func (r *reader) ownSupplier(k int) bool {
	for j := k + 1; j < k+4; j++ {
		if r.in(j, firmNouns) {
			return true
		}
	}
	return false
}

// betweenBodies reads "the ministry has given the trust £12m": a grant, where no
// contract is told.
func (r *reader) betweenBodies(e *event, _ *verb) bool {
	if len(e.buyers) == 0 || len(e.suppliers) == 0 || r.dealNoun(e) {
		return false
	}
	for _, n := range e.suppliers {
		if r.classOf(n) != public || r.names[n].body >= 0 && r.vague(r.names[n].body) {
			return false
		}
	}
	return true
}

// givesPublic reports that a firm gives something to public bodies, or names them:
// "has named the trust as its charity of the year".
func (r *reader) givesPublic(e *event, _ *verb) bool {
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

// manyContracts reads "let 312 consultancy contracts": a figure, not news.
func (r *reader) manyContracts(e *event, v *verb) bool {
	if e.hasSupplier() || v.next >= len(r.tokens) || r.tokens[v.next].Kind != parse.TokenNumber || len(r.tokens[v.next].Text) < 2 {
		return false
	}
	for k := v.next + 1; k < v.next+4; k++ {
		if low := r.low(k); low == "contracts" || low == "orders" || low == "deals" {
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
