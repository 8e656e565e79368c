package prose

// selfSentences bounds where a notice says who publishes it.
const selfSentences = 14

// nameSelf makes public bodies of those in whose name a notice speaks, whatever
// their names look like: "Coleg Dyffryn has concluded the procurement of", "Sedge
// Homes (the Council) requires", and of those whom a label calls the buyer.
func (r *reader) nameSelf() {
	if !r.noticed() {
		return
	}
	found := r.selfByRole()
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.sentenceOf[m.first] >= selfSentences {
			continue
		}
		switch r.calledBy(m) {
		case buyer:
			r.makeBuyer(n)
		case supplier:
			r.settleClass(n, firm)
		default:
			if !found && r.speaksForItself(n) {
				found = true
				r.takeSelf(n)
			}
		}
	}
	if !found {
		r.seekSelf()
	}
}

// selfByRole finds who decides or requires something by the words of the notice:
// "The decision was made by Wold Council". It reports whether it found one.
func (r *reader) selfByRole() bool {
	if r.decides() {
		if n := r.decider(); n >= 0 {
			r.makeBuyer(n)
			r.selves, r.selfSaid = []int{r.names[n].body}, true
			return true
		}
	}
	if n := r.roleSaid(); n >= 0 {
		r.makeBuyer(n)
		r.selves, r.selfSaid = r.jointly(n), true
		return true
	}
	return false
}

// speaksForItself reports that a notice speaks in the name of an organisation:
// "Coleg Dyffryn has concluded". A public body beside it comes before it.
func (r *reader) speaksForItself(n int) bool {
	c := r.classOf(n)
	return c != thing && c != person && r.speaksFirst(&r.names[n]) && (c == public || !r.publicBeside(n))
}

// takeSelf makes a name the buyer, unless it speaks for others alone.
func (r *reader) takeSelf(n int) {
	if !r.forOthers(&r.names[n]) {
		r.makeBuyer(n)
		r.selves = r.jointly(n)
	}
}

// forOthers reports that who publishes a notice does so for others alone: "is
// publishing this notice on behalf of".
func (r *reader) forOthers(m *name) bool {
	s := r.sentences[r.sentenceOf[m.first]]
	for k := m.next; k < s.next; k++ {
		if r.low(k) == "behalf" && r.low(k+1) == "of" {
			return r.low(k+2) != "itself" && r.low(k-1) != "own"
		}
	}
	return false
}

// jointly are the bodies that act together with a name: "A, acting as lead
// authority, and B are seeking".
func (r *reader) jointly(n int) []int {
	out := []int{r.names[n].body}
	end := r.behindRemarks(r.names[n].next)
	s := r.sentenceOf[r.names[n].first]
	for k := n + 1; k < len(r.names) && r.names[k].first < end && r.sentenceOf[r.names[k].first] == s; k++ {
		if m := &r.names[k]; !m.described && m.body >= 0 && r.classOf(k) == public && r.jointName(m) {
			out = appendNew(out, m.body)
		}
	}
	return out
}

// jointName reports that a name goes on with a list: "and B", "and the B", ", B".
func (r *reader) jointName(m *name) bool {
	switch r.low(m.first - 1) {
	case "and", ",":
		return true
	case "the":
		return r.low(m.first-2) == "and"
	}
	return false
}

// makeBuyer makes a name, and those it stands in a list with, public bodies'.
func (r *reader) makeBuyer(n int) {
	m := &r.names[n]
	if m.body < 0 {
		return
	}
	m.class = public
	if r.low(m.next) != "(" || r.self == 0 {
		r.self = m.body + 1
	}
	r.bodies[m.body].class = public
	for _, k := range r.bodies[m.body].names {
		if x := &r.names[k]; !x.described {
			x.class = public
		}
	}
}
