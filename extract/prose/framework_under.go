package prose

// callsOffUnder tells "has called off a contract under the framework" from "has
// called off its tender".
func (r *reader) callsOffUnder(v *verb) bool {
	s := r.sentences[r.sentenceOf[v.head]]
	switch r.low(s.first) {
	case "under", "through", "using", "via":
		return true
	}
	for k := v.next; k < v.next+16 && k < s.next; k++ {
		switch r.low(k) {
		case "under", "from", "against", "through", "via", "using":
			if r.frameworkWithin(k+1, min(k+10, s.next)) {
				return true
			}
		case "after", "because", "over", ";":
			return false
		}
	}
	return false
}

// frameworkWithin reports that a stretch names what things are called off from.
func (r *reader) frameworkWithin(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "framework", "frameworks", "dps", "cloud", "agreement", "lot", "marketplace", "dynamic", "rm":
			return true
		}
	}
	return false
}
