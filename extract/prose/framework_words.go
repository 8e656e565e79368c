package prose

// calledOffHere is a call-off, where the sentence tells an award and not how others
// may buy one day: "customers may run a further competition".
func (r *reader) calledOffHere(i int) frameworkKind {
	s := r.sentences[r.sentenceOf[i]]
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "may", "can", "could", "might", "without", "no", "not", "customers", "members":
			return noFramework
		}
	}
	return callOff
}

// poolWords are of the names of those who let agreements for others to buy under.
var poolWords = words(`crown ccs purchasing procurement buying commercial sbs ypo espo nepo supplies consortium digital frameworks`)

// buyersAgreement reads "using Technology Products 2, an agreement of the Crown
// Commercial Service", "under the Technology Services 3 agreement": one to buy
// under, let by somebody else.
func (r *reader) buyersAgreement(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	under, numbered := false, false
	for k := i - 1; k >= s.first && k >= i-14; k-- {
		low := r.low(k)
		if low == "under" || low == "through" || low == "via" || low == "using" || low == "from" {
			under = true
			break
		}
		if r.verbed(k) >= 0 && r.verbs[r.verbed(k)].finite() {
			break
		}
		numbered = numbered || r.capital(k) && r.named(k) >= 0
	}
	if !under {
		return false
	}
	for k := max(s.first, i-8); k < i+10 && k < s.next; k++ {
		if r.in(k, poolWords) && r.capital(k) {
			return true
		}
	}
	return numbered && r.low(i-1) != "," && r.capital(i-2)
}

// placesOn reports that places on a panel are had or offered.
func (r *reader) placesOn(i int) bool {
	for k := i - 1; k > i-7; k-- {
		if low := r.low(k); low == "places" || low == "place" || low == "spot" || low == "spots" {
			return true
		}
	}
	return false
}

// howOrdered reports that a word tells how orders are placed, which a framework's own
// text does as well.
func (r *reader) howOrdered(i int) bool {
	switch r.low(i) {
	case "mini", "further", "marketplace", "agreement":
		return true
	}
	return false
}
