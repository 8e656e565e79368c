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
