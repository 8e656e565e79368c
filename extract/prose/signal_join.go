package prose

// makesDeal reports that a statement of a noun or a phrase is enough for a deal of
// its own.
func (r *reader) makesDeal(e *event) bool {
	if e.signal == nil {
		return true
	}
	if e.signal.kind == keepSignal || e.signal.status == Preferred && (e.signal.kind != plainSignal || len(e.suppliers) == 0) || e.signal.kind == openSignal && r.guesses(r.sentences[0].first, r.sentences[0].next) || r.opensWithTrouble() || e.status != Cancelled && r.hasBackground(e.sentence) || e.sentence > 8 {
		return false
	}
	if e.status == Awarded {
		return (len(e.buyers) > 0 && (len(e.suppliers) > 0 || r.firmNear(e.sentence)) || r.namesFramework(r.sentences[e.sentence])) && !r.historical(e.sentence)
	}
	if len(e.buyers) > 0 {
		return true
	}
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) && !r.generalBody(b) {
			return true
		}
	}
	return false
}

// firmNear reports that a sentence names a body that may supply.
func (r *reader) firmNear(s int) bool {
	for _, b := range r.bodiesInSentence(s) {
		if c := r.bodies[b].class; (c == firm || c == unknown) && !r.ruledOut(b, Awarded) && !r.pastSupplier(b) {
			return true
		}
	}
	return false
}

// bearsOn reports that a phrase tells of a deal that verbs or nouns told: in the
// same breath, or where nothing else was concluded.
func (r *reader) bearsOn(e *event, g *group) bool {
	if e.signal == nil {
		return true
	}
	if e.signal.status == Awarded {
		return false
	}
	near := e.sentence <= r.sentenceOf[g.first]+3
	switch e.signal.status {
	case Tender, Planned:
		return (r.kind == noKind || r.kind == tenderKind || r.kind == plannedKind) && (len(g.suppliers) == 0 || e.signal.kind != plainSignal) && !r.concluded(g, e)
	case Preferred:
		return near && (e.signal.kind != pendingSignal || !r.speaksOfOption(e.sentence) && !r.willBuy(g, e.sentence))
	case Extended:
		if e.signal.kind == keepSignal && r.recompeted(e.sentence) {
			return false
		}
	}
	return (near || r.kind != noKind) && !r.concluded(g, e)
}

// maxWeighed bounds how many statements of a deal are weighed against a phrase.
const maxWeighed = 40

// concluded reports that a verb tells that a deal was made, and in another breath
// than a phrase that tells of its end, or of an offer.
func (r *reader) concluded(g *group, e *event) bool {
	for i, next := r.eventsIn(e.sentence); i < next; i++ { // "has kept Acme going for six months more"
		if x := &r.events[i]; x.verb >= 0 && x.told == news && clash(g.suppliers, r.suppliersOf(x)) {
			return true
		}
	}
	for _, i := range g.events[:min(len(g.events), maxWeighed)] {
		x := &r.events[i]
		if x.verb < 0 || x.told != news || x.status != Awarded || x.family.weak || x.preferred || x.intended || len(r.suppliersOf(x)) == 0 {
			continue
		}
		if v := &r.verbs[x.verb]; !v.infinitive && !v.reduced && (x.sentence != e.sentence || e.status == Cancelled && !r.subordinate(x)) {
			return true
		}
	}
	return false
}

// willBuy reports that a sentence tells a purchase as a thing to come, whatever it
// is still subject to.
func (r *reader) willBuy(g *group, s int) bool {
	for _, i := range g.events {
		if x := &r.events[i]; x.sentence == s && x.verb >= 0 && r.verbs[x.verb].future && (x.family == buying || x.family == supplying) {
			return true
		}
	}
	return false
}

// speaksOfOption reports that a sentence tells of an extension: its approval is
// not the contract's.
func (r *reader) speaksOfOption(s int) bool {
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		switch r.low(k) {
		case "extension", "extensions", "extended", "extend", "option", "options", "renewal", "extending":
			return true
		}
	}
	return false
}

// contestWords tell that a supplier who stays had to win the work again.
var contestWords = words(`contest competition retender retendering rivals rival bidders beat beating ahead reappointed competitors re-tender`)

// recompeted reports that a sentence, or the two behind it, tell of a contest.
func (r *reader) recompeted(s int) bool {
	for n := s; n < s+3 && n < len(r.sentences); n++ {
		for k := r.sentences[n].first; k < r.sentences[n].next; k++ {
			if r.in(k, contestWords) && r.low(k-1) != "without" && r.low(k-1) != "no" && r.low(k-1) != "a" || r.in(k, contestWords) && r.low(k-1) == "a" && r.low(k-2) != "without" {
				return true
			}
		}
	}
	return false
}

// onlyPending reports that a deal counts as preferred for nothing but a decision
// that is awaited.
func (r *reader) onlyPending(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.preferred && (e.signal == nil || e.signal.kind != pendingSignal) {
			return false
		}
	}
	return true
}

// openForBids reports that a deal without a supplier asks for bids by some day.
func (r *reader) openForBids(g *group) bool {
	if len(g.suppliers) > 0 {
		return false
	}
	for _, i := range g.events {
		if e := &r.events[i]; e.signal != nil && e.signal.kind == openSignal {
			return true
		}
	}
	return false
}

// addParagraphs makes deals of phrases in paragraphs of their own, about buyers of
// whom nothing else was told.
func (r *reader) addParagraphs(groups []group) []group {
	if len(groups) == 0 {
		return groups
	}
	for i := range r.events {
		e := &r.events[i]
		if e.signal == nil || e.told != news || len(e.buyers) == 0 || len(groups) == maxDeals || e.status == Awarded && !e.preferred || !r.apart(e, groups) || !r.makesDeal(e) && !e.preferred {
			continue
		}
		b := r.buyersOf(e)
		if e.status == Cancelled && r.endTold(groups) && !r.leadsTo(b, e) {
			continue // "the councils will not go on, since the work is to pass to the board"
		}
		if g := r.groupOf(groups, b); g >= 0 {
			if len(groups[g].events) > 0 && r.events[groups[g].events[0]].signal != nil {
				r.join(&groups[g], i, b, r.suppliersOf(e))
			}
			continue
		}
		if len(b) == 0 {
			continue
		}
		suppliers := r.suppliersOf(e)
		if n := r.named(r.sentences[e.sentence].first); e.preferred && len(suppliers) == 0 && n >= 0 && r.names[n].described {
			suppliers = groups[0].suppliers // "It is also preferred bidder"
		}
		if e.preferred && len(suppliers) == 0 {
			continue
		}
		groups = append(groups, group{first: e.at})
		r.join(&groups[len(groups)-1], i, b, suppliers)
	}
	return groups
}

// groupOf is the deal that has one of the buyers, or lacks any; -1 for none.
func (r *reader) groupOf(groups []group, b []int) int {
	for g := range groups {
		if len(groups[g].buyers) == 0 || shares(groups[g].buyers, b) {
			return g
		}
	}
	return -1
}

// apart reports that a phrase stands in a paragraph, or a sentence with a price, that
// tells no other deal.
func (r *reader) apart(e *event, groups []group) bool {
	s := r.sentences[e.sentence]
	priced := len(r.moneyIn(s.first, s.next)) > 0 && !r.conditional(e.at, s.first)
	for g := range groups {
		at := r.sentenceOf[groups[g].first]
		if at == e.sentence || r.sentences[at].paragraph == s.paragraph && !priced {
			return false
		}
	}
	return true
}

// endTold reports that one of the deals is told to have ended.
func (r *reader) endTold(groups []group) bool {
	for g := range groups {
		for _, i := range groups[g].events {
			if r.events[i].status == Cancelled {
				return true
			}
		}
	}
	return false
}

// leadsTo reports that one of some bodies stands before a statement in its sentence.
func (r *reader) leadsTo(bodies []int, e *event) bool {
	for k := r.sentences[e.sentence].first; k < e.at; k++ {
		if n := r.named(k); n >= 0 && has(bodies, r.names[n].body) {
			return true
		}
	}
	return false
}
