package prose

// withoutRivals leaves out those who only challenge an award.
func (r *reader) withoutRivals(bodies []int) []int {
	var out []int
	for _, b := range bodies {
		if m := r.marks[b]; m == nil || m.rival == 0 || len(bodies) == 1 {
			out = append(out, b)
		}
	}
	return out
}

// recallParties finds who holds the contract that is extended or changed in what
// the text tells of its history.
func (r *reader) recallParties(groups []group) {
	if len(groups) != 1 || len(groups[0].suppliers) > 0 || !r.goesBack(&groups[0]) {
		return
	}
	g := &groups[0]
	for i := range r.events {
		e := &r.events[i]
		b, s := r.buyersOf(e), r.bodiesOf(e.suppliers)
		if e.told != history || len(s) == 0 || clash(g.buyers, b) {
			continue
		}
		for _, x := range s {
			if m := r.marks[x]; m == nil || m.rival == 0 {
				g.suppliers = appendNew(g.suppliers, x)
			}
		}
		return
	}
}

// goesBack reports that a deal goes on from an earlier one.
func (r *reader) goesBack(g *group) bool {
	for _, i := range g.events {
		if s := r.events[i].status; s == Extended || s == Changed {
			return true
		}
	}
	return false
}

// onlyPlanned reports that nothing in a deal has been concluded: its verbs are
// infinitives, or it was on offer.
func (r *reader) onlyPlanned(g *group) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb >= 0 && !r.verbs[e.verb].infinitive && e.family != seeking && !r.verbs[e.verb].past && !e.preferred {
			return false
		}
	}
	return true
}

// recall takes the parties of a cancelled deal from what the text tells of its
// history.
func (r *reader) recall(groups []group) []group {
	g := &groups[0]
	for i := range r.events {
		e := &r.events[i]
		if e.told != history && e.told != possibility {
			continue
		}
		b, s := r.buyersOf(e), r.bodiesOf(e.suppliers)
		if clash(g.buyers, b) || clash(g.suppliers, s) || len(b)+len(s) == 0 {
			continue
		}
		if shares(g.buyers, b) || shares(g.suppliers, s) || e.sentence <= r.sentenceOf[g.first]+2 {
			r.join(g, i, b, s)
		}
	}
	return groups
}
