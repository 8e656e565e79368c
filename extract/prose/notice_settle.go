package prose

// settleNotice gives a notice the deal that its kind promises, and its deal the
// parties that notices name in places of their own.
func (r *reader) settleNotice(groups []group) []group {
	if r.kind == otherKind {
		return nil
	}
	if len(groups) == 0 && r.kind != noKind {
		groups = []group{r.kindGroup()}
		r.addListed(groups)
	}
	for i := range groups {
		g := &groups[i]
		if r.noticed() {
			g.buyers = r.principals(g.buyers)
		}
		if r.selfSaid && len(groups) == 1 && !shares(g.buyers, r.selves) {
			g.buyers = nil
		}
		if len(g.buyers) == 0 || shares(g.buyers, r.selves) && len(groups) == 1 {
			told := g.buyers
			g.buyers = append([]int{}, r.selves...)
			for _, b := range told {
				g.buyers = appendNew(g.buyers, b)
			}
		}
	}
	if len(groups) == 1 && len(groups[0].buyers) == 0 && r.kind != noKind && !r.anyPublic() {
		if b := r.servedBody(groups[0].suppliers); b >= 0 {
			groups[0].buyers = []int{b}
		}
	}
	if len(groups) == 1 && len(groups[0].suppliers) == 0 && (r.kind == awardKind || r.kind == intentionKind) {
		groups[0].suppliers = r.awardees(groups[0].buyers)
	}
	if len(groups) == 1 && r.ofHeld() && !r.labelledSuppliers(&groups[0]) {
		if held := r.holders(groups[0].buyers); len(held) > 0 && !shares(held, groups[0].suppliers) {
			groups[0].suppliers = held
		}
	}
	return groups
}

// principals leaves out those who only act for others, where others are left.
func (r *reader) principals(buyers []int) []int {
	var out []int
	for _, b := range buyers {
		if !r.isAgent(b) {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return buyers
	}
	return out
}

// labelledSuppliers reports that a label names the suppliers of a deal.
func (r *reader) labelledSuppliers(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; len(e.suppliers) > 0 && (e.listed || labels[r.low(e.at)] == supplier) {
			return true
		}
	}
	return false
}

// anyPublic reports that the text names a public body.
func (r *reader) anyPublic() bool {
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) && !r.generalBody(b) {
			return true
		}
	}
	return false
}

// ofHeld reports that a notice is about a contract that somebody holds.
func (r *reader) ofHeld() bool {
	return r.kind == changeKind || r.kind == extensionKind || r.kind == terminationKind && !r.endsProcurement()
}

// endsProcurement reports that what is ended is a procurement, so that nobody holds
// a contract.
func (r *reader) endsProcurement() bool {
	for s := 0; s < len(r.sentences) && s < headingLines; s++ {
		for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
			switch r.low(k) {
			case "procurement", "competition", "tender", "tenders", "discontinued", "abandoned", "tenderers":
				if r.low(k+1) != "act" && r.low(k+1) != "regime" {
					return true
				}
			}
		}
	}
	return false
}

// kindGroup is the deal of a notice none of whose statements tells one.
func (r *reader) kindGroup() group {
	g := group{bare: true, first: r.sentences[0].first}
	for s := range r.sentences {
		if x := r.sentences[s]; !r.heading(x) && x.next > x.first {
			g.first = x.first
			break
		}
	}
	for k := range r.events {
		e := &r.events[k]
		if e.verb >= 0 && (e.family == giving || e.family == extending || e.family == changing || e.family == cancelling || e.family == seeking) && e.told != denial && e.told != possibility {
			g.events = append(g.events, k)
			e.joined = true
		}
	}
	return g
}

// offersOnly reports that nobody can have a notice's contract yet.
func (r *reader) offersOnly() bool { return r.kind == plannedKind || r.kind == tenderKind }
