package prose

// marks count what a body is besides a buyer or supplier.
type marks struct {
	incumbent, rival, subcontractor, agent, prospective, maybe, bystander int
}

// marked is a name and what a verb makes of it beside a party.
type marked struct {
	name int
	role role
}

// mark notes that a name stands in a place that speaks against its being a
// party.
func (r *reader) mark(n int, what role) {
	b := r.names[n].body
	if b < 0 || what == agent && b == r.self-1 {
		return
	}
	if r.marks == nil {
		r.marks = map[int]*marks{}
	}
	m := r.marksOf(b)
	switch what {
	case incumbent:
		m.incumbent++
	case rival:
		m.rival++
	case subcontractor:
		m.subcontractor++
	case agent:
		m.agent++
	}
}

func (r *reader) marksOf(b int) *marks {
	if r.marks == nil {
		r.marks = map[int]*marks{}
	}
	if r.marks[b] == nil {
		r.marks[b] = &marks{}
	}
	return r.marks[b]
}

// maybe notes a name that a contract is called by: "the Acme deal".
func (r *reader) maybe(n int) {
	if b := r.names[n].body; b >= 0 {
		r.marksOf(b).maybe++
	}
}
