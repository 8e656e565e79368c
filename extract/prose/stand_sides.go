package prose

// publicBuyer reports that a buyer is a public body by its name.
func (r *reader) publicBuyer(e *event) bool {
	for _, n := range e.buyers {
		if r.classOf(n) == public {
			return true
		}
	}
	return e.plain
}

// namedFirm reports that a supplier is a firm by its name.
func (r *reader) namedFirm(e *event) bool {
	for _, n := range e.suppliers {
		if r.classOf(n) == firm && !r.names[n].described {
			return true
		}
	}
	return false
}

// namedOne reports that a supplier is more than "a new firm".
func (r *reader) namedOne(e *event) bool {
	for _, n := range e.suppliers {
		if m := &r.names[n]; !m.described || !r.in(m.first, indefinite) {
			return true
		}
	}
	return false
}

// winnerNouns are whoever will be found: "the winner".
var winnerNouns = words(`winner contractor supplier provider bidder tenderer`)

// nobodyYet reports that all suppliers of a statement are "the contractor", "the
// winner": whoever will be found.
func (r *reader) nobodyYet(e *event) bool {
	for _, n := range e.suppliers {
		m := &r.names[n]
		if !m.described || !r.in(m.next-1, winnerNouns) {
			return false
		}
	}
	return len(e.suppliers) > 0
}

// withItself reports that one body is on both sides.
func (r *reader) withItself(e *event, _ *verb) bool {
	if len(e.buyers) != 1 || len(e.suppliers) != 1 {
		return false
	}
	b := r.names[e.buyers[0]].body
	return b >= 0 && b == r.names[e.suppliers[0]].body
}

// dealNoun reports that the clause names a contract by a word.
func (r *reader) dealNoun(e *event) bool {
	s := r.sentences[e.sentence]
	first, next := e.first, e.next
	if e.family == going {
		first, next = s.first, s.next
	}
	for k := first; k < next; k++ {
		if low := r.low(k); r.isDeal(k) && low != "award" || low == "work" || low == "job" || low == "business" || low == "lot" {
			return true
		}
	}
	return false
}
