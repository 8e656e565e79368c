package prose

// usualWords tell of contracts in general.
var usualWords = words(`generally typically usually normally ordinarily often customarily commonly traditionally typical usual average mostly tend tends tended`)

// usual reports that a clause tells what contracts are as a rule: "contracts of
// this kind are typically for", "similar deals last".
func (r *reader) usual(first, at int) bool {
	for k := max(first, at-12); k < at; k++ {
		low := r.low(k)
		if usualWords.has(low) {
			return true
		}
		if (low == "similar" || low == "comparable" || low == "such" || low == "other" || low == "most" || low == "earlier" || low == "past" || low == "previous") && plural(r.low(k+1)) && r.isDeal(k+1) {
			return true
		}
	}
	return false
}

// ofOrders reads "orders placed under it may last up to 60 months": how long what
// is bought under a framework runs.
func (r *reader) ofOrders(first, at int) bool {
	for k := first; k < at; k++ {
		low := r.low(k)
		callOffs := low == "offs" && r.low(k-1) == "-" && r.low(k-2) == "call" || low == "contracts" && r.low(k-1) == "off"
		if low != "orders" && low != "calloffs" && !callOffs {
			continue
		}
		if r.low(k+1) == "of" {
			return true
		}
		for j := k + 1; j < at; j++ {
			if low := r.low(j); low == "may" || low == "can" || low == "could" {
				return true
			}
		}
	}
	return false
}

// nowWords set a sentence apart as telling how things stand before the deal.
var nowWords = words(`currently presently nowadays`)

// ofPresent reports that a sentence tells how things stand before the deal: "At
// the moment the work is done by".
func (r *reader) ofPresent(at int) bool {
	s := r.sentences[r.sentenceOf[at]]
	for k := s.first; k < at && k < s.first+3; k++ {
		if r.in(k, nowWords) || (r.low(k) == "until" || r.low(k) == "to") && (r.low(k+1) == "now" || r.low(k+1) == "date") || r.low(k) == "at" && (r.low(k+1) == "present" || r.low(k+1) == "the" && r.low(k+2) == "moment") {
			return true
		}
	}
	return false
}
