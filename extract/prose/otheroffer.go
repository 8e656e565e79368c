package prose

// otherOffer reports that something is put on offer beside what was awarded: "The
// agency has also gone out to tender for the upkeep of its boats".
func (r *reader) otherOffer(e *event, groups []group) bool {
	if e.verb < 0 || e.told != news || e.status != Tender && e.status != Planned {
		return false
	}
	awarded := false
	for g := range groups {
		for _, i := range groups[g].events {
			x := &r.events[i]
			awarded = awarded || x.verb >= 0 && x.status == Awarded && x.told == news && x.sentence < e.sentence && len(r.suppliersOf(x)) > 0 && !x.preferred
		}
	}
	s := r.sentences[e.sentence]
	if awarded && r.offeredApart(e, groups) {
		return true
	}
	if !awarded || len(r.moneyIn(s.first, s.next)) == 0 || r.historical(e.sentence) {
		return false
	}
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "also", "separately", "meanwhile", "separate", "another", "second", "same", "further":
			return true
		}
	}
	return false
}

// tellsOthers reports that the sentence of a statement without parties names a buyer
// and none of a deal's parties.
func (r *reader) tellsOthers(e *event, g *group) bool {
	others := false
	for _, b := range r.bodiesInSentence(e.sentence) {
		if has(g.buyers, b) || has(g.suppliers, b) {
			return false
		}
		others = others || r.bodies[b].class == public && len(g.buyers) > 0 && !r.isAgent(b) && !r.generalBody(b)
	}
	return others
}

// offeredApart reports that a paragraph of its own, with a price, begins with something
// that is on offer now: "The boiler work has now been advertised. The council puts its
// worth at £9m". What was offered before the award would be told in the past.
func (r *reader) offeredApart(e *event, groups []group) bool {
	v := &r.verbs[e.verb]
	if !v.passive || !v.perfect || v.pastPerfect || r.low(v.first) != "has" && r.low(v.first) != "have" {
		return false
	}
	p := r.sentences[e.sentence].paragraph
	if e.sentence > 0 && r.sentences[e.sentence-1].paragraph == p || r.replacesOffer(e) {
		return false
	}
	for g := range groups {
		for _, i := range groups[g].events {
			if r.sentences[r.events[i].sentence].paragraph == p {
				return false
			}
		}
	}
	for s := e.sentence; s < e.sentence+3 && s < len(r.sentences) && r.sentences[s].paragraph == p; s++ {
		if x := r.sentences[s]; !r.historical(s) && len(r.moneyIn(x.first, x.next)) > 0 {
			return true
		}
	}
	return false
}

// replacesOffer reports that what is published are papers about the award itself: "a
// notice of the award has been published".
func (r *reader) replacesOffer(e *event) bool {
	for k := r.sentences[e.sentence].first; k < r.sentences[e.sentence].next; k++ {
		switch r.low(k) {
		case "award", "awarded", "challenge", "objections", "previously", "standstill":
			return true
		}
	}
	return false
}
