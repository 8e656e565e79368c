package prose

// oldNouns are what a sentence about the contract before is about.
var oldNouns = words(`contract agreement arrangement contracts arrangements agreements framework`)

// ofContractBefore reports that an amount stands in a sentence of a notice about the
// contract that runs now: "The current contract, which ends in May, was valued at".
func (r *reader) ofContractBefore(i int) bool {
	if r.kind == terminationKind || r.kind == changeKind || r.kind == extensionKind || !r.noticed() {
		return false
	}
	s := r.sentences[r.sentenceOf[r.money[i].First]]
	for k := s.first; k < s.first+5 && k < s.next; k++ {
		if r.in(k, oldNouns) {
			return r.old(k, s.first) && !r.newBefore(k, r.money[i].First)
		}
	}
	return false
}

// newBefore reports that a stretch turns to the new contract.
func (r *reader) newBefore(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "new", "proposed", "replacement", "successor":
			return true
		}
	}
	return false
}
