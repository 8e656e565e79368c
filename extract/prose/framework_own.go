package prose

// callOffsAtLarge reports that a word tells of the orders that many may place one day
// under a framework, and not of the deal itself: "the value of all call-offs",
// "call-off contracts may be placed", "any council may call off from it".
func (r *reader) callOffsAtLarge(i int) bool {
	for k := i - 3; k < i; k++ {
		switch r.low(k) {
		case "all", "any", "each", "every", "individual", "may", "can", "could", "to", "no":
			return true
		}
	}
	for k := i + 1; k < i+6; k++ {
		switch r.low(k) {
		case "offs", "contracts", "orders", "agreements":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// setUpHere reports that a framework behind a preposition at k is told of as new:
// "can be bought through a framework set up by the consortium", "firms may sell to
// schools through its new framework".
func (r *reader) setUpHere(k, i int) bool {
	switch r.low(k + 1) {
	case "a", "an", "its", "their":
	default:
		return false
	}
	s := r.sentences[r.sentenceOf[i]]
	for j := i + 1; j < i+7 && j+1 < s.next; j++ {
		if r.low(j) == "set" && r.low(j+1) == "up" || r.low(j) == "established" || r.low(j) == "launched" {
			return r.low(k+1) != "a" || !r.setUpLongAgo(j, s.next)
		}
	}
	for j := s.first; j < k; j++ {
		switch r.low(j) {
		case "can", "may", "could", "able":
			return r.low(k+1) != "their"
		}
	}
	return false
}

// setUpLongAgo reads "set up in 2021" and "set up last year".
func (r *reader) setUpLongAgo(k, next int) bool {
	for j := k + 1; j < min(k+10, next); j++ {
		if d := r.firstDate(j); d < len(r.dates) && r.dates[d].First == j || r.low(j) == "last" || r.low(j) == "ago" || r.low(j) == "earlier" {
			return true
		}
	}
	return false
}

// alternative reads a form's "contract, framework agreement or dynamic purchasing
// system", which holds for whichever it is.
func (r *reader) alternative(i int) bool {
	next := i + 1
	if r.low(next) == "agreement" {
		next++
	}
	if r.low(next) == "or" && r.low(next+1) == "dynamic" || r.low(next) == "/" && r.low(next+1) == "dps" {
		return true
	}
	for k := i - 1; k > i-4; k-- {
		if r.low(k) == "or" && (r.low(k-1) == "framework" || r.low(k-1) == "agreement") {
			return true
		}
	}
	return false
}
