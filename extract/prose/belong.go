package prose

import "strings"

// fitting is the deal that shares a party with a statement and clashes in none,
// or that lacks what it tells.
func (r *reader) fitting(groups []group, e *event, b, s []int) int {
	best := -1
	if e.signal != nil {
		if g := r.toldIn(groups, e.sentence); g >= 0 {
			return g
		}
	}
	for g := range groups {
		x := &groups[g]
		if r.otherLot(e, x) {
			continue
		}
		if r.labelsMore(e, groups) {
			return g
		}
		if clash(x.buyers, b) || clash(x.suppliers, s) {
			continue
		}
		if shares(x.buyers, b) || shares(x.suppliers, s) {
			return g
		}
		if best < 0 || abs(x.first-e.at) < abs(groups[best].first-e.at) {
			best = g
		}
	}
	return best
}

// toldIn is the deal that a sentence tells, or -1.
func (r *reader) toldIn(groups []group, s int) int {
	for g := range groups {
		for _, i := range groups[g].events {
			if r.events[i].sentence == s {
				return g
			}
		}
	}
	return -1
}

// offered is the deal that was put on offer, which places are had on.
func (r *reader) offered(groups []group, otherwise int) int {
	for g := range groups {
		for _, i := range groups[g].events {
			if e := &r.events[i]; e.verb >= 0 && e.family == seeking {
				return g
			}
		}
	}
	for g := range groups {
		if r.namesFramework(r.sentences[r.sentenceOf[groups[g].first]]) {
			return g
		}
	}
	return otherwise
}

// labelsMore reports that a list names further parties of the one deal told: "the
// other trusts are".
func (r *reader) labelsMore(e *event, groups []group) bool {
	return len(groups) == 1 && (e.listed || labels[r.low(e.at)] != noRole && !r.in(e.at, dealNouns) || r.low(e.at) == "itself" || r.low(e.at) == "behalf" || strings.HasPrefix(r.low(e.at), "lead"))
}

// groupFor finds the deal that a statement is about, or -1 for a new one.
func (r *reader) groupFor(groups []group, e *event, b, s []int) int {
	best := -1
	if len(groups) > 0 && e.family == seeking && len(s) == 0 && (r.replacement(e) || r.otherOffer(e, groups)) {
		return -1
	}
	for g := len(groups) - 1; g >= 0; g-- {
		x := &groups[g]
		if clash(x.buyers, b) || clash(x.suppliers, s) || r.otherLot(e, x) || r.firstUse(e, x, b, s) || len(b)+len(s) == 0 && r.tellsOthers(e, x) {
			continue
		}
		if shares(x.buyers, b) || shares(x.suppliers, s) {
			return r.unlessAnother(e, g, x, s)
		}
		if best < 0 {
			best = g
		}
	}
	if best >= 0 {
		return r.unlessAnother(e, best, &groups[best], s)
	}
	incomplete := len(b) == 0 || len(s) == 0 || len(r.moneyIn(e.first, e.next)) == 0
	if len(groups) > 0 && e.family.weak && incomplete && !r.standsAlone(e, s) {
		return r.overlapping(groups, b, s)
	}
	return -1
}

// firstUse reports that somebody buys from one of those on a framework, which is
// another deal than the framework: "first to use it is the university, which has
// hired Acme".
func (r *reader) firstUse(e *event, x *group, b, s []int) bool {
	if len(b) == 0 || len(s) != 1 || shares(x.buyers, b) || e.sentence == r.sentenceOf[x.first] || e.verb < 0 {
		return false
	}
	return r.namesFramework(r.sentences[r.sentenceOf[x.first]]) && !r.namesFramework(sentence{first: e.first, next: e.next})
}

// namesFramework reports that a stretch speaks of a framework.
func (r *reader) namesFramework(x sentence) bool {
	for k := x.first; k < x.next; k++ {
		if low := r.low(k); low == "framework" || low == "panel" || low == "dps" {
			return true
		}
	}
	return false
}

// replacement reports that a further deal is put on offer, with a price of its
// own: "will put a replacement, costed at £18m, out to tender".
func (r *reader) replacement(e *event) bool {
	if len(r.moneyIn(e.first, e.next)) == 0 {
		return false
	}
	named, priced := false, false
	for k := e.first; k < e.next; k++ {
		low := r.low(k)
		named = named || low == "replacement" || low == "successor"
		priced = priced || low == "costed" || low == "worth" || low == "valued" || low == "estimated"
	}
	return named && priced
}

// overlapping takes a weak statement to the deal that it shares anybody with, so
// that it makes none of its own.
func (r *reader) overlapping(groups []group, b, s []int) int {
	for g := len(groups) - 1; g >= 0; g-- {
		if shares(groups[g].buyers, b) || shares(groups[g].suppliers, s) {
			return g
		}
	}
	return -1
}

// unlessAnother keeps "a second contract" apart from the first.
func (r *reader) unlessAnother(e *event, g int, x *group, s []int) int {
	if (e.family != seeking || len(s) != 0) && r.another(e) && e.sentence != r.sentenceOf[x.first] {
		return -1
	}
	return g
}

// anotherWords stand before a contract that is not the first.
var anotherWords = words(`second another separate third further other`)

// another reports that the clause speaks of a further contract, with an amount of
// its own.
func (r *reader) another(e *event) bool {
	found := false
	for k := e.first; k < e.next; k++ {
		if r.in(k, anotherWords) && r.contractFollows(k) {
			found = true
		}
	}
	return found && len(r.moneyIn(e.first, e.next)) > 0
}

func (r *reader) contractFollows(k int) bool {
	for j := k + 1; j < k+12 && j < len(r.tokens); j++ {
		low := r.low(j)
		if r.in(j, dealNouns) || low == "notice" || low == "statement" {
			return low != "extension" && low != "option"
		}
		if r.in(j, prepositions) && low != "of" || low == "." {
			return false
		}
	}
	return false
}

func (r *reader) join(g *group, i int, b, s []int) {
	e := &r.events[i]
	g.events = append(g.events, i)
	e.joined = true
	if e.signal != nil { // a phrase names no further parties
		if len(g.buyers) > 0 {
			b = nil
		}
		if len(g.suppliers) > 0 {
			s = nil
		}
	}
	for _, x := range b {
		g.buyers = appendNew(g.buyers, x)
	}
	for _, x := range s {
		g.suppliers = appendNew(g.suppliers, x)
	}
	if len(g.suppliers) == 0 && len(g.buyers) > 0 && len(e.others) == 1 && e.told == news {
		for _, x := range r.bodiesOf(e.others) {
			if !has(g.buyers, x) && !r.ruledOut(x, e.status) {
				g.suppliers = []int{x}
			}
		}
	}
	g.preferred = g.preferred || e.preferred && e.told == news
	g.intends = g.intends || e.intended
}

// clash reports that both lists name somebody and have nobody in common.
func clash(a, b []int) bool { return len(a) > 0 && len(b) > 0 && !shares(a, b) }

func shares(a, b []int) bool {
	for _, x := range a {
		if has(b, x) {
			return true
		}
	}
	return false
}
