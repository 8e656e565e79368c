package prose

// hasBuilt reads "the trust will have its platform built by Acme": who has
// something done buys it.
func (r *reader) hasBuilt(e *event, v *verb) {
	if !v.passive || e.family != supplying || len(e.suppliers) == 0 || len(e.buyers) > 0 {
		return
	}
	s := r.sentences[e.sentence]
	for k := v.first - 1; k > s.first && k > v.first-9; k-- {
		low := r.low(k)
		if low != "have" && low != "has" && low != "having" && low != "get" && low != "gets" {
			continue
		}
		if !r.in(k+1, owners) && !r.in(k+1, determiners) {
			return
		}
		j := k - 1
		for r.in(j, auxiliaries) {
			v.future = v.future || r.low(j) == "will" || r.low(j) == "to"
			j--
		}
		if j >= s.first && r.named(j) >= 0 && r.classOf(r.named(j)) != firm {
			r.assign(e, r.governed(r.named(j), s.first), buyer, subjectPlace)
			v.reduced = false
		}
		return
	}
}

// keepsOld reads "will spend £2m on keeping its present software": what a body has
// is no news.
func (r *reader) keepsOld(e *event, _ *verb) bool {
	for k := e.at; k < e.next-1; k++ {
		switch r.low(k) {
		case "present", "existing", "old", "ageing", "aging":
			if r.in(k+1, productNouns) && r.low(k-1) != "the" {
				return true
			}
		}
	}
	return false
}

// paysDamages reports that what is paid makes up for something.
func (r *reader) paysDamages(e *event, _ *verb) bool {
	for k := e.at; k < e.next; k++ {
		switch r.low(k) {
		case "damages", "compensation", "fine", "fines", "penalty", "redress", "settlement":
			return true
		}
	}
	return false
}

// allPublic reports that all of some names are of public bodies.
func (r *reader) allPublic(names []int) bool {
	for _, n := range names {
		if r.classOf(n) != public {
			return false
		}
	}
	return true
}

// ofBids reports that what is received is bids.
func (r *reader) ofBids(e *event, v *verb) bool {
	for k := max(e.first, v.first-14); k < v.next+5 && k < e.next; k++ {
		switch r.low(k) {
		case "bids", "tenders", "offers", "responses", "submissions", "applications", "proposals", "expressions", "quotations", "bid", "tender", "offer":
			return true
		}
	}
	return false
}
