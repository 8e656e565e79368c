package prose

// unsureHires are verbs that hire nobody where nobody is named: "the investment was
// backed by the council".
var unsureHires = words(`back confirm unveil add crown announce adopt designate tap`)

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
