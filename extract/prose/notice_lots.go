package prose

import "tenders/extract/parse"

// lotHeading reads the head of a part of a notice that tells of one of several
// contracts, on a line by itself: "Lot No: 1", "Lot 2 - Wireless", "Contract 3".
func (r *reader) lotHeading(s int) bool {
	x := r.sentences[s]
	if !r.beginsLine(x.first) || x.next-x.first > 20 || !r.heading(x) {
		return false
	}
	k := x.first
	switch r.low(k) {
	case "lot", "area", "award", "contract", "package":
	default:
		return false
	}
	if low := r.low(k + 1); low == "no" || low == "number" || low == "ref" || low == "reference" || low == "nr" {
		k++
		if r.low(k+1) == "." {
			k++
		}
	}
	if r.low(k+1) == ":" {
		k++
	}
	if !r.lotNumber(k + 1) {
		return false
	}
	switch low := r.low(k + 2); low {
	case ":", "-", "–", "—", "(", ".", ",", "":
		return true
	default:
		return r.tokens[k+2].Kind >= parse.TokenBreak
	}
}

// endsLots reports that a line begins a part of a notice that is about all lots
// again: "VI.3) Additional information".
func (r *reader) endsLots(s int) bool {
	x := r.sentences[s]
	if !r.beginsLine(x.first) {
		return false
	}
	switch r.low(x.first) {
	case "section", "additional", "complementary", "other", "further", "procedures", "all", "both", "these", "each":
		return true
	}
	k := r.behindNumber(x.first, x.next)
	return k-x.first > 3 && r.low(k-1) == ")"
}
