package prose

// weakSubject takes a body that only its weaker words make public for the supplier
// where it stands in a supplier's place beside a buyer that is public beyond doubt:
// "Harbour Alliance is to build laboratories for the council".
func (r *reader) weakSubject(e *event, v *verb) int {
	s := e.family.active
	if v.passive {
		s = e.family.passive
	}
	if s.subject != supplier && s.subject != party || len(e.suppliers) > 0 || v.subject < 0 || v.reduced || !r.weakBody(v.subject) {
		return 0
	}
	var strong []int
	for _, n := range e.buyers {
		if r.names[n].body != r.names[v.subject].body && r.classOf(n) == public && !r.weakBody(n) {
			strong = append(strong, n)
		}
	}
	if len(strong) == 0 || r.names[v.subject].list >= 0 {
		return 0
	}
	e.buyers, e.suppliers = strong, []int{v.subject}
	return 1
}

// weakBody reports that a name is a public body's by its weaker words alone.
func (r *reader) weakBody(n int) bool {
	b := r.names[n].body
	return b >= 0 && !r.names[n].described && r.bodies[b].class == public && r.vague(b)
}

// weakAmong takes a weakly public body that stands apart from one that is public
// beyond doubt for the supplier of what both are said to have: "the council has
// rewritten its agreement with Tarn Shared Services".
func (r *reader) weakAmong(e *event) {
	if e.family == nil || len(e.suppliers) > 0 || len(e.buyers) != 2 || r.sameList(e.buyers) {
		return
	}
	if e.family.active.by["with"] != party && e.family.active.subject != party {
		return
	}
	a, b := e.buyers[0], e.buyers[1]
	switch weakA, weakB := r.weakBody(a), r.weakBody(b); {
	case weakA && !weakB && r.classOf(b) == public:
		e.buyers, e.suppliers = []int{b}, []int{a}
	case weakB && !weakA && r.classOf(a) == public:
		e.buyers, e.suppliers = []int{a}, []int{b}
	default:
		return
	}
	if n := e.suppliers[0]; r.names[n].body >= 0 {
		r.bodies[r.names[n].body].class = firm
		r.names[n].class = firm
	}
}
