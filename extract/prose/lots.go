package prose

// findLots notes which lot each sentence speaks of, where a notice tells of each
// in a paragraph of its own: "Lot 2, wireless. Contractor: ...". Others are of no
// lot.
func (r *reader) findLots() {
	r.lotOf = make([]int, len(r.sentences))
	lots, paragraph := 0, -1
	for s := range r.sentences {
		if r.beginsLot(s) {
			lots++
			paragraph = r.sentences[s].paragraph
		}
		if r.sentences[s].paragraph == paragraph {
			r.lotOf[s] = lots
		}
	}
	if lots < 2 {
		clear(r.lotOf)
	}
}

// beginsLot reports that a paragraph begins with "Lot 2".
func (r *reader) beginsLot(s int) bool {
	x := r.sentences[s]
	if s > 0 && r.sentences[s-1].paragraph == x.paragraph || r.low(x.first) != "lot" {
		return false
	}
	return r.lotNumber(x.first + 1)
}

// otherLot reports that a statement and a deal are of different lots.
func (r *reader) otherLot(e *event, g *group) bool {
	a, b := r.lotOf[e.sentence], r.lotOf[r.sentenceOf[g.first]]
	return a > 0 && b > 0 && a != b
}

// lotOwner is the deal of the lot that a token speaks of; known is false for what
// is of no lot.
func (r *reader) lotOwner(at int, groups []group) (owner int, known bool) {
	lot := r.lotOf[r.sentenceOf[at]]
	if lot == 0 {
		return -1, false
	}
	for g := range groups {
		if r.lotOf[r.sentenceOf[groups[g].first]] == lot {
			return g, true
		}
	}
	return -1, len(groups) > 1
}

// allLots reports that every deal is a lot's.
func (r *reader) allLots(groups []group) bool {
	for g := range groups {
		if r.lotOf[r.sentenceOf[groups[g].first]] == 0 {
			return false
		}
	}
	return len(groups) > 1
}
