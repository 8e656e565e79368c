package prose

// including reads "nine suppliers have places, including A, B and C".
func (r *reader) including(i int) {
	end := r.sentences[r.sentenceOf[i]].next
	for k := i + 1; k < end && k < i+20; k++ {
		size := r.includes(k)
		if size == 0 {
			continue
		}
		n, want := r.nameAfter(k+size), r.countedRole(i)
		if n < 0 || r.names[n].described || want == supplier && !r.awardedPlaces(i) {
			return
		}
		before := len(r.events)
		r.labelled(i, n, want)
		if want == supplier && len(r.events) > before {
			r.events[len(r.events)-1].family = seeking
		}
		return
	}
}

// includes reads what leads from a number of parties to their names: "including",
// "such as", "among them". It gives how many tokens that is.
func (r *reader) includes(k int) int {
	switch r.low(k) {
	case "including", "namely", ":":
		return 1
	case "such":
		if r.low(k+1) == "as" {
			return 2
		}
	case "among":
		if r.low(k+1) == "them" {
			return 2
		}
	}
	return 0
}

// countedRole is the role of those that a noun counts: "nine suppliers", "other
// suppliers", "nine trusts".
func (r *reader) countedRole(i int) role {
	switch {
	case r.low(i) == "bidders", r.low(i-1) == "rival", r.low(i-1) == "other":
		return rival
	case r.in(i, publicPlurals):
		return buyer
	}
	return supplier
}

// awardedPlaces reports that the suppliers a sentence counts were chosen.
func (r *reader) awardedPlaces(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for j := s.first; j < s.next; j++ {
		switch r.low(j) {
		case "places", "place", "appointed", "named", "selected", "won", "awarded", "chosen", "signed", "successful", "picked", "spots", "join", "joined":
			return true
		}
	}
	return false
}

// seatsOn reads "A, B and 41 others have places on it".
func (r *reader) seatsOn(i int) {
	if r.low(i+1) != "on" && r.low(i+1) != "in" {
		return
	}
	start := r.sentences[r.sentenceOf[i]].first
	for k := i - 1; k >= start && k > i-14; k-- {
		if n := r.named(k); n >= 0 && !r.names[n].described {
			if c := r.classOf(n); c == firm || c == unknown && !r.offers(i) {
				r.labelled(i, n, supplier)
				r.events[len(r.events)-1].family = seeking
			}
			return
		}
	}
}

// offers reports that the sentence invites bids: its places are still to be had.
func (r *reader) offers(i int) bool {
	for k := r.sentences[r.sentenceOf[i]].first; k < i; k++ {
		switch r.low(k) {
		case "tender", "bid", "apply", "invited", "invites", "seeking", "seeks", "bids":
			return true
		}
	}
	return false
}
