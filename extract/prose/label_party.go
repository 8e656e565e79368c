package prose

// labelled makes a name, and those it stands in a list with, the parties that a label
// at i tells of: "Suppliers: Acme, Corvane". Names of the other side are left out.
func (r *reader) labelled(i, n int, want role) {
	e := event{at: i, first: min(i, r.names[n].first), next: max(i+1, r.names[n].next), sentence: r.sentenceOf[i], verb: -1, family: signing, status: Awarded, contract: true}
	plural := r.in(i, publicPlurals)
	for _, m := range r.members(n) {
		if plural && (r.names[m].class == unknown || r.names[m].class == place) {
			r.setClass(m, public)
		}
		if want == supplier && r.classOf(m) == public && !r.publicProvider(m) || want == buyer && r.classOf(m) == firm {
			continue
		}
		switch want {
		case buyer:
			e.buyers = append(e.buyers, m)
		case supplier:
			e.suppliers = append(e.suppliers, m)
		default:
			r.mark(m, want)
		}
	}
	if len(e.buyers)+len(e.suppliers) > 0 {
		r.events = append(r.events, e)
	}
}

// setClass makes a name, and its body, one of a class. A town in a list of
// trusts is a body of its own.
func (r *reader) setClass(n int, c class) {
	m := &r.names[n]
	m.class = c
	if m.body < 0 {
		m.body = len(r.bodies)
		r.bodies = append(r.bodies, body{class: c, full: n, names: []int{n}, words: r.keyWords(m)})
		return
	}
	if b := &r.bodies[m.body]; b.class == unknown || b.class == place {
		b.class = c
	}
}

// sideOfList tells from the classes in a list which side it is.
func (r *reader) sideOfList(n int) role {
	for _, m := range r.members(n) {
		if role := byClass(r.classOf(m)); role != noRole {
			return role
		}
	}
	return noRole
}

// buysAnything reports that a public body buys something in the text.
func (r *reader) buysAnything() bool {
	for i := range r.events {
		e := &r.events[i]
		if e.verb < 0 || e.family != buying {
			continue
		}
		for _, n := range e.buyers {
			if b := r.names[n].body; b >= 0 && r.bodies[b].class == public && !r.vague(b) {
				return true
			}
		}
	}
	return false
}
