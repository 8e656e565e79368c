package prose

// statusWeight is how much a status that the rules find counts beside the clues of
// the text, in the same measure. The rules have words for what becomes of a contract
// and are right with these 216 times in 221; that nothing is told, or that a deal
// is let or out to tender, they also take from the want of such words. Counted over
// 590 texts that neither had been made from.
func statusWeight(s Status) float32 {
	switch s {
	case Awarded, Tender:
		return 1
	case LeansNone:
		return 2
	}
	return 8
}

// leanDeals judges the deal of a text once more by the clues of its words: whether
// there is one at all, how far it has got and who its parties are. A text of several
// deals is left to the rules.
func (r *reader) leanDeals(groups []group) []group {
	if len(groups) > 1 || len(r.items) == 0 {
		return groups
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
		if margin > 1 {
			return nil
		}
	case status != groups[0].status && r.kind == noKind:
		groups[0].status = status
		r.findBuyers(&groups[0], groups)
		r.findSuppliers(&groups[0], groups)
	}
	r.leanParties(&groups[0])
	return groups
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

// leanStatus is the status that the words of a text lean to, "" for no deal, and by
// how much it is ahead of the next (of no deal, for a status).
func (r *reader) leanStatus(groups []group) (Status, float32) {
	s := r.leanings.text.sums()
	r.aboutText(&s)
	ruled := Status(LeansNone)
	if len(groups) > 0 {
		ruled = groups[0].status
	}
	weight := statusWeight(ruled)
	best, none := 0, r.leanings.text.place(LeansNone)
	for k, answer := range r.leanings.text.answers {
		if answer == string(ruled) {
			s.of[k] += weight
		}
		if s.of[k] > s.of[best] {
			best = k
		}
	}
	if best != none {
		return Status(r.leanings.text.answers[best]), s.of[best] - s.of[none]
	}
	next := float32(-1e9)
	for k := range r.leanings.text.answers {
		if k != none {
			next = max(next, s.of[k])
		}
	}
	return "", s.of[none] - next
}
