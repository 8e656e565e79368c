package prose

// settled finds the deal of a text that plainly reports one in words that no table
// holds: it names one buyer and one supplier, the supplier stands where one does,
// and the sentences about them tell a price, a length or a contract.
func (r *reader) settled() []group {
	if r.opensWithTrouble() || r.ofResults() || r.hasBackground(0) || r.opensWithFunds() {
		return nil
	}
	all := r.weighMoney()
	for s := range r.sentences {
		if s > 5 {
			return nil
		}
		if r.passesOver(s) || r.besideSentence(s) || r.goesOnAsBefore(r.sentences[s].first, r.sentences[s].next) {
			continue
		}
		suppliers := r.plainSuppliers(s)
		if len(suppliers) == 0 {
			continue
		}
		g := group{first: r.names[r.bodies[suppliers[0]].names[0]].first, suppliers: suppliers}
		if g.buyers = r.plainBuyers(s); len(g.buyers) == 0 {
			g.buyers = r.tellers(s, &g)
		}
		if len(g.buyers) == 0 || !r.plainSigns(s, all) {
			continue
		}
		r.shade(&g, s)
		return []group{g}
	}
	return nil
}

// shade reads from the sentence that tells of a settled deal whether the supplier
// is only preferred, or keeps what it has.
func (r *reader) shade(g *group, s int) {
	x := r.sentences[s]
	e := event{at: x.first, first: x.first, next: x.next, sentence: s, verb: -1, family: extending, status: Extended, contract: true, own: true, joined: true}
	r.preference(&e)
	g.preferred = e.preferred
	for k := x.first; k < x.next && !g.preferred; k++ {
		low := r.low(k)
		if low == "extension" && !r.isOption(k) || (low == "further" || low == "another" || low == "longer" || low == "more") && (r.spanAt(k+1) >= 0 || r.spanAt(k-3) >= 0) && !r.conditional(k, x.first) {
			r.events = append(r.events, e)
			g.events = append(g.events, len(r.events)-1)
			return
		}
	}
}

// opensWithFunds reports that the first sentences are about grants.
func (r *reader) opensWithFunds() bool {
	for k := range r.tokens {
		if r.sentenceOf[k] > 1 {
			return false
		}
		switch r.low(k) {
		case "grant", "grants", "fund", "funds", "funding":
			return true
		}
	}
	return false
}

// passesOver reports that a sentence tells of something else than the news.
func (r *reader) passesOver(s int) bool {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		switch r.low(k) {
		case "since", "penalty", "failed", "warned", "missed", "inspectors", "auditors", "grant", "grants":
			return true
		}
	}
	return x.next == x.first || r.historical(s) || r.hasBackground(s) || r.guesses(x.first, x.next) || r.tellsLastYear(s)
}

// plainSuppliers are the firms of a sentence that stand where a supplier does, if
// the text names no other firm that could be one.
func (r *reader) plainSuppliers(s int) []int {
	x := r.sentences[s]
	var out []int
	for k := x.first; k < x.next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		k = r.names[n].next - 1
		if !r.couldSupply(n) || !r.standsAsSupplier(n) {
			continue
		}
		for _, m := range r.members(n) {
			if r.couldSupply(m) {
				out = appendNew(out, r.names[m].body)
			}
		}
	}
	if len(out) == 0 || len(out) > 3 || r.otherFirms(out, s) {
		return nil
	}
	return out
}

// couldSupply reports that nothing about a name rules it out as a supplier's.
func (r *reader) couldSupply(n int) bool {
	m := &r.names[n]
	if m.described || m.pronoun || m.body < 0 {
		return false
	}
	c := r.classOf(n)
	return (c == firm || c == unknown) && !r.ruledOut(m.body, Awarded) && !r.pastSupplier(m.body) && !r.onlyProduct(m.body)
}

// standsAsSupplier reports that a name stands behind "by", "from", "with", "to",
// or before a verb of its own.
func (r *reader) standsAsSupplier(n int) bool {
	m := &r.names[n]
	first := r.listFirst(n)
	for k := first - 1; k > first-6 && k >= 0; k-- {
		switch low := r.low(k); {
		case low == "by" || low == "from" || low == "with" || low == "to" || low == "of" && r.low(k-1) == "hands":
			return true
		case determiners.has(low) || firmNouns.has(low) || firmAdjectives.has(low) || low == "-":
			continue
		}
		break
	}
	if before := r.low(first - 1); prepositions.has(before) && (before != "of" || !r.in(first-2, groupWords)) || determiners.has(before) && r.in(first-2, prepositions) {
		return false
	}
	next := r.low(m.next)
	if l := r.members(n); l[len(l)-1] != n {
		next = r.low(r.names[l[len(l)-1]].next)
	}
	if sayingWords.has(next) {
		return false
	}
	if next == "," && verbs[r.low(m.next+1)].form&thirdForm != 0 {
		return true // "A charity, Turning Tide, takes over"
	}
	if next == "," && r.actsBehindAside(m.next) {
		return true
	}
	return !m.possessive && (next == "will" || next == "is" || next == "are" || next == "has" || next == "have" || next == "was" || next == "accepted" || verbs[next].frame != nil && !ambiguous.has(next))
}

// actsBehindAside reads "Acme, which is based in Cork, will service".
func (r *reader) actsBehindAside(k int) bool {
	for j := k + 1; j < k+20 && j+1 < len(r.tokens); j++ {
		if r.low(j) == "," {
			next := r.low(j + 1)
			return next == "will" || next == "is" || next == "has" || next == "are" || next == "have"
		}
	}
	return false
}

// otherFirms reports that the first sentences name firms beside those given that
// nothing rules out.
func (r *reader) otherFirms(given []int, s int) bool {
	for b := range r.bodies {
		if has(given, b) || len(r.bodies[b].names) == 0 {
			continue
		}
		n := r.bodies[b].names[0]
		if r.bodies[b].class == firm && r.couldSupply(n) && r.sentenceOf[r.names[n].first] <= s+1 {
			return true
		}
	}
	return false
}

// plainBuyers are the public bodies of a sentence, of the next or of the one
// before, as far as they stand in one list; none where there is a choice.
func (r *reader) plainBuyers(s int) []int {
	for _, near := range []int{s, s - 1, s + 1, s - 2, s + 2} {
		if near < 0 || near >= len(r.sentences) {
			continue
		}
		var out []int
		list := -1
		for _, b := range r.bodiesInSentence(near) {
			if r.bodies[b].class != public || r.isAgent(b) || r.generalBody(b) {
				continue
			}
			l := r.names[r.bodies[b].full].list
			if len(out) > 0 && (l < 0 || l != list) {
				return nil
			}
			out, list = append(out, b), l
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// tellers are a body of unknown kind that announces in a sentence what somebody
// else will do.
func (r *reader) tellers(s int, g *group) []int {
	n := r.named(r.sentences[s].first)
	if r.low(r.sentences[s].first) == "the" {
		n = r.named(min(r.sentences[s].first+1, len(r.nameAt)-1))
	}
	if n < 0 || r.names[n].described || r.names[n].body < 0 || r.classOf(n) != unknown || has(g.suppliers, r.names[n].body) {
		return nil
	}
	switch r.low(r.names[n].next) {
	case "announced", "said", "confirmed", "says", "announces", "revealed", "disclosed":
		if r.low(r.names[n].next+1) == "that" {
			return []int{r.names[n].body}
		}
	}
	return nil
}

// plainSigns reports that two of these are told about a sentence: a price, a
// length, a contract, a work to come.
func (r *reader) plainSigns(s int, all []worth) bool {
	signs := r.signs(s, all)
	for _, near := range []int{s + 1, s + 2, s - 1} {
		if near >= 0 && near < len(r.sentences) && !r.historical(near) && !r.tellsLastYear(near) {
			signs |= r.signs(near, all)
			for _, m := range r.moneyIn(r.sentences[near].first, r.sentences[near].next) {
				if near > s && all[m].against == plainKind {
					signs |= 2
				}
			}
		}
	}
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		if low := r.low(k); low == "will" || low == "to" && (r.low(k-1) == "is" || r.low(k-1) == "are") {
			signs |= 8
		}
	}
	return signs&(signs-1) != 0
}
