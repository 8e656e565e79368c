package prose

// spanAnd reads "a bridging contract for 20 months and £3.9m" before the amount: the
// term and the price of a contract in one phrase.
func (r *reader) spanAnd(at int) bool {
	d := r.firstSpan(at) - 1
	if d < 0 || r.spans[d].Next != at-1 {
		return false
	}
	switch r.low(r.spans[d].First - 1) {
	case "for", "of", "over":
	default:
		return false
	}
	first := max(r.sentences[r.sentenceOf[at]].first, at-16)
	return r.dealBetween(first, r.spans[d].First) && !r.oldBetween(first, at)
}

// oldBetween reports that a contract in a stretch is the one before.
func (r *reader) oldBetween(first, next int) bool {
	for k := first; k < next; k++ {
		if r.isDeal(k) && r.old(k, first) {
			return true
		}
	}
	return false
}
