package prose

// bodiesOf are the bodies of names, each once.
func (r *reader) bodiesOf(names []int) []int {
	var out []int
	for _, n := range names {
		m := &r.names[n]
		if m.body < 0 || m.described && m.class != unknown && r.bodies[m.body].class != m.class && r.bodies[m.body].class != unknown {
			continue // "the bidder" cannot be the council
		}
		out = appendNew(out, m.body)
	}
	return out
}

// buyersOf leaves out a body too wide to be told from others: "the NHS" is no
// other buyer than the trust that the next sentence names.
func (r *reader) buyersOf(e *event) []int {
	var out []int
	for _, b := range r.bodiesOf(e.buyers) {
		if !r.generalBody(b) {
			out = append(out, b)
		}
	}
	return out
}

// widest are the general bodies of a deal, which buy where nobody else does.
func (r *reader) widest(g *group) []int {
	var out []int
	for _, i := range g.events {
		for _, b := range r.bodiesOf(r.events[i].buyers) {
			if r.generalBody(b) {
				out = appendNew(out, b)
			}
		}
	}
	return out
}

// suppliersOf leaves out what a body only is to others.
func (r *reader) suppliersOf(e *event) []int {
	var out []int
	for _, b := range r.bodiesOf(e.suppliers) {
		if !r.ruledOut(b, e.status) || e.family == cancelling && e.told == news && r.onlyHeld(b) {
			out = append(out, b)
		}
	}
	return out
}

// onlyHeld reports that a body is ruled out for nothing but having had the work:
// it is the supplier of a contract that ends.
func (r *reader) onlyHeld(b int) bool {
	m := r.marks[b]
	return m.rival+m.subcontractor+m.agent == 0
}

// ruledOut reports that a body is no supplier of the news, by what stands beside
// its names. An incumbent may be kept.
func (r *reader) ruledOut(b int, s Status) bool {
	m := r.marks[b]
	if m == nil {
		return false
	}
	told := r.roles[b]
	kept := s == Extended || s == Changed || told.given || told.picked
	return m.incumbent > 0 && !kept || m.rival > 0 && !told.chosen || (m.subcontractor > 0 || m.agent > 0) && !told.leads
}

// choosing reports that a verb settles who is to supply, whatever a later sentence
// says of those who bid.
func choosing(f *family) bool {
	switch f {
	case giving, hiring, winning, preferring, extending, changing, signing:
		return true
	}
	return false
}

// supplierRoles is how the statements make a body a supplier.
type supplierRoles struct{ news, past, leads, given, chosen, picked bool }

// findRoles notes it for all bodies.
func (r *reader) findRoles() {
	r.roles = make([]supplierRoles, len(r.bodies))
	for i := range r.events {
		e := &r.events[i]
		leads := e.verb >= 0 && e.told == news && (e.family != supplying || r.verbs[e.verb].passive && r.verbs[e.verb].future)
		for _, n := range e.suppliers {
			if b := r.names[n].body; b >= 0 {
				r.roles[b].add(r, e, leads)
			}
		}
	}
}

// add notes what a statement says of a supplier; leads tells that it is news of who
// supplies.
func (s *supplierRoles) add(r *reader, e *event, leads bool) {
	s.news = s.news || e.told == news
	s.past = s.past || e.told != news
	s.leads = s.leads || leads
	s.given = s.given || leads && e.family == giving
	s.picked = s.picked || leads && e.family == hiring && len(e.buyers) > 0 && !r.verbs[e.verb].infinitive
	s.chosen = s.chosen || leads && choosing(e.family) || e.verb < 0 && e.told == news && labels[r.low(e.at)] == supplier && r.low(e.at+1) == ":" // "Contractor: Acme"
}
