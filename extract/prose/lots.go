package prose

import "tenders/extract/parse"

// findLots notes which lot each sentence speaks of, where a notice tells of each
// in a paragraph of its own, "Lot 2, wireless. Contractor: ...", or under a heading
// of its own. Others are of no lot.
func (r *reader) findLots() {
	r.lotOf = r.numbers(len(r.sentences))
	lots, lot, paragraph := 0, 0, -1
	under, apart := false, false // a heading; a heading with an empty line below
	for s := range r.sentences {
		x := r.sentences[s]
		switch {
		case r.lotHeading(s):
			lots++
			lot, under, apart = lots, true, r.tokens[x.next-1].Kind == parse.TokenBlank
		case r.beginsLot(s):
			lots++
			lot, under, paragraph = lots, false, x.paragraph
		case under && (r.endsLots(s) || !apart && r.tokens[x.first-1].Kind == parse.TokenBlank), !under && x.paragraph != paragraph:
			lot, under = 0, false
		}
		r.lotOf[s] = lot
	}
	if lots < 2 {
		clear(r.lotOf)
	}
}

// beginsLot reports that a paragraph begins with "Lot 2", or a sentence in it with
// "Area B (Coast).".
func (r *reader) beginsLot(s int) bool {
	x := r.sentences[s]
	low, at := r.low(x.first), x.first+1
	if next := r.low(at); next == "no" || next == "number" {
		if at++; r.low(at) == "." {
			at++
		}
	}
	if low != "lot" && low != "area" || !r.lotNumber(at) {
		return false
	}
	if s > 0 && r.sentences[s-1].paragraph == x.paragraph || low == "area" {
		after := r.low(at + 1)
		return after == "(" || after == ":" || after == "." || low == "lot" && after == ","
	}
	return true
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
