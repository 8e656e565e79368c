package prose

// unsureHires are verbs that hire nobody where nobody is named: "the investment was
// backed by the council".
var unsureHires = words(`back confirm unveil add crown announce adopt designate tap`)

// calledPreferred reads "has been selected as preferred bidder to collect tolls".
func (r *reader) calledPreferred(e *event) bool {
	for k := e.at; k < e.next-1; k++ {
		if r.low(k) == "preferred" && (firmNouns[r.low(k+1)] || r.low(k+1) == "tenderer") {
			return true
		}
	}
	return false
}

// givesNotice reads "gave notice", "has given Acme notice that".
func (r *reader) givesNotice(v *verb) bool {
	for k := v.next; k < v.next+8; k++ {
		switch r.low(k) {
		case "notice", "details":
			return true
		case "a", "an", "the", ".", ",":
			return false
		}
	}
	return false
}
