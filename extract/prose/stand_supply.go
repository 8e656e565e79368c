package prose

// tendersForOthers reads "the agent will run the tendering": whoever does so is an
// agent.
func (r *reader) tendersForOthers(e *event, v *verb) bool {
	if !r.runsTender(v) {
		return false
	}
	for _, n := range e.suppliers {
		r.mark(n, agent)
	}
	return true
}

// suppliersUnnamed reads "will be supplied by a new firm".
func (r *reader) suppliersUnnamed(e *event, _ *verb) bool { return !r.namedOne(e) }

// suppliedBy reads "is supplied by Acme", where the clause names no buyer.
func (r *reader) suppliedBy(e *event, v *verb) bool {
	return v.passive && e.hasSupplier() && !e.hasBuyer()
}

// toBeSupplied reads "will be supplied by Acme".
func (r *reader) toBeSupplied(e *event, v *verb) bool {
	return r.suppliedBy(e, v) && (v.future || r.promised(e) && !v.reduced)
}

// willSupply reads "Acme will run the network", where the clause names no buyer.
func (r *reader) willSupply(e *event, v *verb) bool {
	return v.future && !v.passive && e.hasSupplier() && !e.hasBuyer()
}

// suppliesToo reads "has awarded two contracts. Acme will run": one of several.
func (r *reader) suppliesToo(e *event, v *verb) bool {
	if !r.willSupply(e, v) || !r.followsAward(e) && !r.separately(e) {
		return false
	}
	e.nth = true
	return true
}

// suppliesAtPrice reads "Acme will run the network, a contract worth £13m".
func (r *reader) suppliesAtPrice(e *event, v *verb) bool {
	return r.willSupply(e, v) && r.pricedContract(e)
}

// beginsSupply reads "Acme will run the council's network", but not "Acme runs it":
// what goes on is no news.
func (r *reader) beginsSupply(e *event, v *verb) bool {
	if !e.hasSupplier() || !e.hasBuyer() || v.past || v.perfect && !v.passive || !r.coming(v) {
		return false
	}
	mayGoOn := v.ing || v.passive && !v.future && !v.progressive
	return !mayGoOn || r.promised(e)
}

// willReplace reads "the winner will be asked to replace three systems".
func (r *reader) willReplace(e *event, v *verb) bool { return v.ahead() && r.nobodyYet(e) }

// replacedByFirm reads "every scanner is to be replaced by Acme".
func (r *reader) replacedByFirm(e *event, v *verb) bool {
	return v.passive && v.future && e.hasSupplier() && r.namedFirm(e)
}

// sellsToBody reads "Acme has sold the trust 40 beds".
func (r *reader) sellsToBody(e *event, v *verb) bool {
	return e.hasSupplier() && e.hasBuyer() && r.publicBuyer(e) && !v.passive
}

// paysBodies reads "Acme pays the council £2m": it is no buyer of theirs.
func (r *reader) paysBodies(e *event, _ *verb) bool {
	return e.hasSupplier() && !r.publicBuyer(e) && r.allPublic(e.suppliers)
}

// runsTender reads "will run the tendering portal": who does so only buys for
// others.
func (r *reader) runsTender(v *verb) bool {
	if v.passive {
		return false
	}
	for k := v.next; k < v.next+5; k++ {
		switch low := r.low(k); {
		case low == "tender" || low == "tendering" || low == "procurement" || low == "competition":
			return r.low(k+1) != "system" && r.low(k+1) != "software" && r.low(k+1) != "platform"
		case prepositions.has(low):
			return false
		}
	}
	return false
}

// pricedContract reads ", a contract worth £13m over six years" behind a verb.
func (r *reader) pricedContract(e *event) bool {
	for k := e.at + 1; k < e.next-2; k++ {
		if r.low(k) == "," && r.low(k+1) == "a" && (r.isDeal(k+2) || r.isDeal(k+3)) {
			return len(r.moneyIn(k, e.next)) > 0
		}
	}
	return false
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

// coming tells a supply that begins from one that goes on: "will run", "is to
// run", "to run".
func (r *reader) coming(v *verb) bool {
	return v.future || v.infinitive || v.ing || v.passive || v.progressive
}

// promised reports that the clause speaks of what is to come.
func (r *reader) promised(e *event) bool {
	s := r.sentences[e.sentence]
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "will":
			return true
		case "to":
			if b := r.low(k - 1); b == "is" || b == "are" {
				return true
			}
		}
	}
	return false
}
