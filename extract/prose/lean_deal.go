package prose

// noneAhead is how far no deal has to be ahead for one that the rules find to go.
const noneAhead = 0.5

// leanDeals judges the deal of a text once more by the clues of its words: whether
// there is one at all, how far it has got and who its parties are. Of several deals
// the rules say how far they have got, and mostly whose they are.
func (r *reader) leanDeals(groups []group) []group {
	switch {
	case len(r.items) == 0:
		return groups
	case len(groups) > 1:
		return r.leanSeveral(groups)
	}
	status, margin := r.leanStatus(groups)
	switch {
	case len(groups) == 0 && status == "":
		return nil
	case len(groups) == 0:
		g := group{status: status}
		r.leanParties(&g)
		if len(g.buyers) == 0 && (len(g.suppliers) == 0 || len(r.money) == 0) { // "go to Acme Ltd for details"
			return nil
		}
		g.first = r.firstMention(&g)
		return []group{g}
	case status == "":
		if margin > noneAhead {
			return nil
		}
	case status != groups[0].status && r.kind == noKind:
		groups[0].status = status
		r.findBuyers(&groups[0], groups)
		r.findSuppliers(&groups[0], groups)
	}
	r.leanParties(&groups[0])
	if r.unheardOf(&groups[0]) {
		return nil
	}
	return groups
}

// unheardOf reports that nothing tells of an award but what its words lean to: no
// statement, no supplier and no contract. "Firefighters fought a blaze at a mill that
// was sold for £1.2m."
func (r *reader) unheardOf(g *group) bool {
	if g.bare || len(g.events) > 0 || len(g.suppliers) > 0 || g.status != Awarded {
		return false
	}
	for k := range r.tokens {
		if r.isDeal(k) {
			return false
		}
	}
	return true
}

// firstMention is where a party of a deal is named first.
func (r *reader) firstMention(g *group) int {
	for i := range r.items {
		if b := r.items[i].body; b >= 0 && (has(g.buyers, b) || has(g.suppliers, b)) {
			return r.items[i].first
		}
	}
	return 0
}
