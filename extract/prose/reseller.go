package prose

// resellerWords stand before the name of a firm that sells others' products: it is
// the one that has the contract.
var resellerWords = words(`reseller resellers distributor dealer`)

// resold makes resellers the suppliers of what a text reports: "reached by way of
// the reseller Acme", "through its reseller, Acme, which holds the contract".
func (r *reader) resold() {
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.classOf(n) == public || !r.behindReseller(n) {
			continue
		}
		if mk := r.marks[m.body]; mk != nil && mk.incumbent+mk.rival > 0 || r.historical(r.sentenceOf[m.first]) {
			continue
		}
		e := event{at: m.first, first: m.first, next: m.next, sentence: r.sentenceOf[m.first], verb: -1, family: signing, status: Awarded, contract: true, suppliers: []int{n}}
		r.events = append(r.events, e)
	}
}

// behindReseller reports that a name stands behind "the reseller", and is not said
// to be the old one.
func (r *reader) behindReseller(n int) bool {
	k := r.names[n].first - 1
	if r.low(k) == "," {
		k--
	}
	if !r.in(k, resellerWords) {
		return false
	}
	for j := k - 1; j > k-4 && j >= 0; j-- {
		switch r.low(j) {
		case "outgoing", "previous", "former", "incumbent", "present", "current", "old", "four", "other", "rival", "losing", "beating":
			return false
		case "way", "through", "via", "from", "with", "to", "by", "chosen", "picked", "appointed":
			return true
		}
	}
	return false
}
