package prose

// has reports that a word of a name is in a set: "Wold Council" has one of publicWords.
func (r *reader) has(n name, s set) bool {
	for k := n.first; k < n.next; k++ {
		if r.in(k, s) {
			return true
		}
	}
	return false
}

// count is how many words of a name are in a set of fields of care, where
// "healthcare" always counts.
func (r *reader) count(n name, s set) int {
	c := 0
	for k := n.first; k < n.next; k++ {
		if low := r.low(k); s.has(low) || low == "healthcare" {
			c++
		}
	}
	return c
}

// hasBefore is has for all but the last word.
func (r *reader) hasBefore(n name, s set) bool {
	n.next--
	return r.has(n, s)
}

// placeFillers stand between the words of a place's name: "North and East Wold".
var placeFillers = words(`and of the north south east west greater`)

// all reports that all words of a name are in a set of places, fillers apart.
func (r *reader) all(n name, s set) bool {
	for k := n.first; k < n.next; k++ {
		if low := r.low(k); !s.has(low) && !placeFillers.has(low) {
			return false
		}
	}
	return true
}
