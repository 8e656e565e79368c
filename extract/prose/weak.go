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
