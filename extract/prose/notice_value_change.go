package prose

// ownChange reports that a label speaks of what a change adds, though with words
// of what was before: "Increase over the original value".
func (r *reader) ownChange(low string, first, next int) bool {
	if low != "original" && low != "new" && low != "previous" {
		return false
	}
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "increase", "additional", "added":
			return true
		case "services", "contract":
			if low == "new" {
				return r.low(k-1) == "new" && (r.kind == awardKind || r.kind == tenderKind || r.kind == plannedKind || r.kind == intentionKind)
			}
		}
	}
	return false
}

// aboutChange reports that a sentence is about what is changed: "The modification adds
// the development of ..., at a price of".
func (r *reader) aboutChange(s sentence) bool {
	for k := s.first; k < s.first+4 && k < s.next; k++ {
		switch r.low(k) {
		case "modification", "variation", "change", "amendment", "extension", "addition", "increase":
			return true
		case "total", "updated", "original", "value":
			return false
		}
	}
	return false
}

// namesAnother reads "another supplier", which makes nothing further.
func (r *reader) namesAnother(k int) bool {
	return r.in(k+1, firmNouns) || r.in(k+1, publicNouns)
}
