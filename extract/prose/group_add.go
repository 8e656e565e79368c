package prose

// addNouns joins what nouns tell to the deals that verbs made.
func (r *reader) addNouns(groups []group) {
	if len(groups) == 0 {
		return
	}
	for i := range r.events {
		e := &r.events[i]
		if e.verb >= 0 || e.told != news || r.inGroup(i) {
			continue
		}
		b, s := r.buyersOf(e), r.suppliersOf(e)
		g := r.fitting(groups, e, b, s)
		if e.family == seeking && e.signal == nil {
			g = r.offered(groups, g)
		}
		if g >= 0 && r.bearsOn(e, &groups[g]) {
			r.join(&groups[g], i, b, s)
		}
	}
}

// addListed joins the parties that a form names to the deal of a notice.
func (r *reader) addListed(groups []group) {
	for i := range r.events {
		if e := &r.events[i]; len(groups) == 1 && e.verb < 0 && !e.joined && r.labelsMore(e, groups) {
			r.join(&groups[0], i, r.buyersOf(e), r.suppliersOf(e))
		}
	}
}

// addSeveral makes deals of priced contracts with further buyers, in a text that
// counts several of one supplier: "has picked up three jobs".
func (r *reader) addSeveral(groups []group) []group {
	if len(groups) == 0 || len(groups[0].suppliers) != 1 || !r.severalTold(groups[0].first) {
		return groups
	}
	for i := range r.events {
		e := &r.events[i]
		b := r.buyersOf(e)
		if e.verb >= 0 || len(groups) == maxDeals || e.told != news || len(b) == 0 || len(e.suppliers) > 0 || r.inGroup(i) || r.priced(e.at) < 0 {
			continue
		}
		groups = append(groups, group{first: e.at})
		r.join(&groups[len(groups)-1], i, b, groups[0].suppliers)
	}
	return groups
}

// inGroup reports that a statement belongs to a deal.
func (r *reader) inGroup(i int) bool { return r.events[i].joined }

// ofAll reports that the subject is all deals told before: "both were awarded
// by".
func (r *reader) ofAll(e *event) bool {
	if e.verb < 0 {
		return false
	}
	switch r.low(r.sentences[e.sentence].first) {
	case "both", "all", "each":
		return r.verbs[e.verb].passive && r.verbs[e.verb].subject < 0
	}
	return false
}

// addToAll joins to every deal what is told of all: "both were awarded by the trust".
func (r *reader) addToAll(groups []group) {
	for i := range r.events {
		if e := &r.events[i]; r.ofAll(e) {
			for g := range groups {
				r.join(&groups[g], i, r.buyersOf(e), r.suppliersOf(e))
			}
		}
	}
	for g := 1; g < len(groups); g++ { // "a separate deal goes to": the buyer is the same
		if len(groups[g].buyers) == 0 && len(groups[g-1].buyers) > 0 {
			groups[g].buyers = groups[g-1].buyers
		}
	}
	r.shareSupplier(groups)
}

// shareSupplier gives deals without one the only supplier that the text tells of:
// "Acme has gained two customers. A has ordered. B has taken".
func (r *reader) shareSupplier(groups []group) {
	only := -1
	for g := range groups {
		for _, s := range groups[g].suppliers {
			if only >= 0 && only != s {
				return
			}
			only = s
		}
	}
	if only < 0 || !r.severalTold(groups[0].first) && !r.severalBuyers(groups[0].first) {
		return
	}
	for g := range groups {
		if len(groups[g].suppliers) == 0 {
			groups[g].suppliers = []int{only}
		}
	}
}

// severalBuyers reports that a sentence counts public bodies: "has added three
// councils to its list".
func (r *reader) severalBuyers(at int) bool {
	s := r.sentences[r.sentenceOf[at]]
	for k := s.first; k < s.next; k++ {
		if r.in(k, countWords) && (r.in(k+1, publicPlurals) || r.in(k+2, publicPlurals)) {
			return true
		}
	}
	return false
}
