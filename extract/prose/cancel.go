package prose

// cancellations joins what is cancelled to its deal. The end of a contract with
// another supplier than the news' is the old contract's; the end of a plan is
// the plan's own.
func (r *reader) cancellations(groups []group) []group {
	groups = r.withoutSequels(groups)
	before := len(groups)
	for i := range r.events {
		e := &r.events[i]
		if !r.tellsEnd(e, before > 0) {
			continue
		}
		b, s := r.buyersOf(e), r.withoutRivals(r.bodiesOf(e.suppliers))
		g := r.dealEnded(groups, before, e, b, s)
		if g < 0 && before > 0 && r.endsOld(groups, e, b) {
			for _, n := range e.suppliers {
				r.mark(n, incumbent)
			}
			continue
		}
		if g < 0 {
			if len(groups) == maxDeals {
				continue
			}
			groups = append(groups, group{first: e.at})
			g = len(groups) - 1
		}
		r.join(&groups[g], i, b, s)
		r.joinNouns(&groups[g], e.sentence)
	}
	if before == 0 && len(groups) > 0 {
		groups = r.recall(groups[:1])
	}
	return groups
}

// tellsEnd reports that a statement says as news that a contract or a plan ends, and
// not only why something else is done: "since Acme pulled out".
func (r *reader) tellsEnd(e *event, dealsTold bool) bool {
	if e.verb < 0 || e.told != news || e.family != cancelling {
		return false
	}
	if (dealsTold || r.offeredIn(e.sentence)) && r.reasonFor(e.at) {
		return false
	}
	return !r.saysBefore(signalHit{at: e.at, next: e.at + 1})
}

// dealEnded is the deal that a statement ends, or -1: the last one of the same
// supplier, or one that is only planned. Those from before on were cancelled.
func (r *reader) dealEnded(groups []group, before int, e *event, b, s []int) int {
	found := -1
	for k := range groups {
		x := &groups[k]
		if clash(x.buyers, b) || r.otherLot(e, x) || k < before && r.offersAnew(e, x) {
			continue
		}
		sameSupplier := shares(x.suppliers, s)
		nobodyNamed := len(s) == 0 && (k >= before || r.onlyPlanned(x))
		if sameSupplier || nobodyNamed || len(x.suppliers) == 0 && r.onlyPlanned(x) {
			found = k
		}
	}
	return found
}

// endsOld reports that what ends is the contract before the news, not a lot nor a deal
// of its own.
func (r *reader) endsOld(groups []group, e *event, b []int) bool {
	return r.lotOf[e.sentence] == 0 && !r.ofNobodyElse(groups, b) && !r.leadsOff(e, groups) && !r.endsOther(e)
}

// endsOther reads "The second, for a binding service, has been abandoned": one of
// several ends while another goes on.
func (r *reader) endsOther(e *event) bool {
	k := r.sentences[e.sentence].first
	if low := r.low(k); low != "the" && low != "a" || len(e.suppliers) > 0 {
		return false
	}
	switch r.low(k + 1) {
	case "second", "third", "other", "latter", "remaining", "last":
	default:
		return false
	}
	next := r.low(k + 2)
	return next == "," || next == "of" || next == "has" || next == "was" || next == "is" || r.isDeal(k+2) || next == "lot" || next == "part" || next == "half"
}

// joinNouns adds what nouns of the same sentence tell: "quashed the award by the trust
// of a contract to Acme".
func (r *reader) joinNouns(g *group, sentence int) {
	for k, next := r.eventsIn(sentence); k < next; k++ {
		x := &r.events[k]
		if x.verb < 0 && x.told == news && !clash(g.suppliers, r.bodiesOf(x.suppliers)) && !clash(g.buyers, r.buyersOf(x)) {
			r.join(g, k, r.buyersOf(x), r.bodiesOf(x.suppliers))
		}
	}
}

// offersAnew reports that a deal is the offer of another contract in place of the
// one that a statement ends: "is now inviting bids for a replacement, valued at
// £2m".
func (r *reader) offersAnew(e *event, g *group) bool {
	if len(e.suppliers) == 0 {
		return false
	}
	for _, i := range g.events {
		x := &r.events[i]
		s := r.sentences[x.sentence]
		if x.family != seeking || x.sentence <= e.sentence || x.status != Tender || len(r.moneyIn(s.first, s.next)) == 0 {
			return false
		}
	}
	return len(g.events) > 0
}

// pricedBefore reports that what is cancelled has a price of its own before another
// deal is told: "has cancelled a £2m contract with Acme and given the work to Bolt".
func (r *reader) pricedBefore(e *event, other int) bool {
	return other > e.at && len(e.suppliers) > 0 && len(r.moneyIn(e.at, other)) > 0
}

// leadsOff reports that a text begins with what is cancelled, and tells of another
// deal only in a later sentence.
func (r *reader) leadsOff(e *event, groups []group) bool {
	if e.sentence > 1 {
		return false
	}
	for g := range groups {
		if r.sentenceOf[groups[g].first] < e.sentence || r.sentenceOf[groups[g].first] == e.sentence && !r.pricedBefore(e, groups[g].first) {
			return false
		}
	}
	s := r.sentences[e.sentence]
	return len(e.suppliers) > 0 || len(r.moneyIn(s.first, s.next)) > 0
}

// ofNobodyElse reports that a buyer is in no deal told so far: what it cancels is a
// deal of its own.
func (r *reader) ofNobodyElse(groups []group, buyers []int) bool {
	for g := range groups {
		if len(groups[g].buyers) == 0 || shares(groups[g].buyers, buyers) {
			return false
		}
	}
	return len(buyers) > 0
}

// offeredIn reports that a sentence tells that bids are wanted.
func (r *reader) offeredIn(s int) bool {
	for i, next := r.eventsIn(s); i < next; i++ {
		if r.events[i].status == Tender && r.events[i].told == news {
			return true
		}
	}
	return false
}

// withoutSequels drops what a text tells of the time after a cancellation that it
// begins with: "the council has ended its contract with Acme. Its own wardens will
// stay".
func (r *reader) withoutSequels(groups []group) []group {
	for i := range r.events {
		e := &r.events[i]
		if e.verb < 0 || e.told != news || e.family != cancelling || e.sentence > 1 || len(e.buyers) == 0 || len(e.suppliers) == 0 || r.reasonFor(e.at) {
			continue
		}
		var out []group
		for _, g := range groups {
			if g.first < e.at || !r.onlyWeak(&g) || r.firmOther(&g, r.bodiesOf(e.suppliers)) && r.hasTerms(&g) {
				out = append(out, g)
			}
		}
		return out
	}
	return groups
}

// onlyWeak reports that no verb of award tells a deal.
func (r *reader) onlyWeak(g *group) bool {
	for _, i := range g.events {
		if !r.events[i].family.weak {
			return false
		}
	}
	return true
}

// hasTerms reports that a sentence of a deal tells a price, a length or a contract.
func (r *reader) hasTerms(g *group) bool {
	for _, i := range g.events {
		s := r.sentences[r.events[i].sentence]
		if (r.spanIn(s.first, s.next) || r.speaksOfContract(s.first, s.next)) && len(r.moneyIn(s.first, s.next)) > 0 {
			return true
		}
	}
	return false
}

// firmOther reports that a deal's supplier is a firm, and none of those given.
func (r *reader) firmOther(g *group, those []int) bool {
	for _, b := range g.suppliers {
		if c := r.bodies[b].class; (c == firm || c == unknown) && !has(those, b) {
			return true
		}
	}
	return false
}

// endsOffer reports that what is cancelled is a procurement, which has no supplier.
func (r *reader) endsOffer(g *group) bool {
	if g.status != Cancelled {
		return false
	}
	for _, i := range g.events {
		e := &r.events[i]
		if e.status != Cancelled {
			continue
		}
		if e.verb >= 0 && shelving.has(r.verbs[e.verb].lemma) && len(e.suppliers) == 0 && !r.speaksOfContract(e.first, e.next) {
			return true
		}
		for k := e.at; k < e.at+12 && k < r.sentences[e.sentence].next; k++ {
			switch r.low(k) {
			case "procurement", "tender", "competition", "procedure", "hunt", "search", "tendering", "exercise":
				return true
			}
		}
	}
	return false
}
