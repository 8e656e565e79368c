package prose

import "strings"

// fallbackBuyers names the public bodies that a text speaks of where no statement
// tells who buys: those it names first, if nothing speaks against them.
func (r *reader) fallbackBuyers(g *group, only bool) []int {
	if near := r.publicNear(g, false); only && len(near) > 0 {
		return near
	}
	return r.publicNear(g, only)
}

// publicNear looks in the sentence that tells of the deal, or in the whole text.
func (r *reader) publicNear(g *group, only bool) []int {
	best, sure := -1, r.noticed() || r.headed()
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.bodies[m.body].class != public || r.isAgent(m.body) || has(g.suppliers, m.body) || r.generalBody(m.body) {
			continue
		}
		if sure && !r.bodyByName(n) {
			continue
		}
		if !only && r.sentenceOf[m.first] != r.sentenceOf[g.first] {
			continue
		}
		if best < 0 || r.standsOut(g, n) > r.standsOut(g, best) {
			best = n
		}
	}
	if best < 0 && only {
		best = r.speaker(g)
	}
	if best < 0 {
		return nil
	}
	if r.classOf(best) == unknown {
		if g.status == Tender || g.status == Planned || g.status == Cancelled {
			return r.bodiesOf(r.members(best))
		}
		return []int{r.names[best].body}
	}
	var out []int
	for _, n := range r.members(best) {
		if b := r.names[n].body; b >= 0 && r.bodies[b].class == public && !r.isAgent(b) {
			out = appendNew(out, b)
		}
	}
	return out
}

// standsOut ranks a public body for the buyer: one of several where "two trusts"
// buy, else one that acts.
func (r *reader) standsOut(g *group, n int) int {
	for _, i := range g.events {
		if r.events[i].plain && len(r.members(n)) > 1 {
			return 2
		}
	}
	if acts(r, n) {
		return 1
	}
	return 0
}

// speaker is the only body of unknown kind that tells the news, if it is not the
// supplier: "Genomics Albion said the pair had won".
func (r *reader) speaker(g *group) int {
	found := -1
	for n := range r.names {
		m := &r.names[n]
		if m.described || m.body < 0 || r.classOf(n) != unknown || has(g.suppliers, m.body) || r.isAgent(m.body) || r.marks[m.body] != nil {
			continue
		}
		if acts(r, n) {
			return n
		}
		if next := r.low(m.next); next == "said" || next == "announced" || next == "confirmed" || next == "says" || next == "," && r.saysLater(m.next) {
			if found >= 0 && r.names[found].body != m.body {
				return -1
			}
			found = n
		}
	}
	return found
}

// saysLater reads "Acme, which is owned by others, said".
func (r *reader) saysLater(k int) bool {
	for j := k + 1; j < k+20; j++ {
		if r.low(j) == "," {
			low := r.low(j + 1)
			return low == "said" || low == "announced" || low == "confirmed" || low == "says"
		}
	}
	return false
}

// othersOf takes a party that no word told the side of for the supplier.
func (r *reader) othersOf(g *group) []int {
	for _, i := range g.events {
		e := &r.events[i]
		if e.told != news || len(e.others) != 1 || e.family != signing {
			continue
		}
		for _, b := range r.bodiesOf(e.others) {
			if !has(g.buyers, b) && !r.ruledOut(b, e.status) && r.bodies[b].class == unknown {
				return []int{b}
			}
		}
	}
	return nil
}

// pastSupplier reports that a body supplies only in what the text tells as
// history.
func (r *reader) pastSupplier(b int) bool { return r.roles[b].past && !r.roles[b].news }

// fallbackSuppliers takes the only firm that a text speaks of, if nothing speaks
// against it.
func (r *reader) fallbackSuppliers(g *group) []int {
	found := -1
	for b := range r.bodies {
		if r.pastSupplier(b) {
			continue
		}
		m := r.marks[b]
		if has(g.buyers, b) || m != nil && (m.incumbent > 0 && g.status != Changed && g.status != Extended || m.rival+m.subcontractor+m.agent > 0) || r.onlyProduct(b) {
			continue
		}
		likely := r.bodies[b].class == firm || r.bodies[b].class == unknown && m != nil && m.maybe > 0
		if !likely {
			continue
		}
		if found >= 0 {
			return nil
		}
		found = b
	}
	if found < 0 {
		found = r.onlyUnknown(g)
	}
	if found < 0 {
		return nil
	}
	return []int{found}
}

// onlyUnknown is the one body of a text that nothing tells the kind of, or -1.
func (r *reader) onlyUnknown(g *group) int {
	found := -1
	for b := range r.bodies {
		if r.bodies[b].class != unknown || has(g.buyers, b) || r.pastSupplier(b) || r.onlyProduct(b) {
			continue
		}
		if m := r.marks[b]; m != nil && m.agent+m.incumbent > 0 && m.rival+m.subcontractor == 0 {
			continue // "now owned by the Swedish group Omsorg"
		} else if m != nil && m.rival > 0 {
			continue
		} else if found >= 0 || m != nil && m.subcontractor > 0 {
			return -1
		}
		if found = b; !r.standsFree(r.bodies[b].full) {
			return -1
		}
	}
	return found
}

// standsFree reports that a name is no part of another phrase, as in "the Oslo
// exchange", and no acronym.
func (r *reader) standsFree(n int) bool {
	m := &r.names[n]
	first := &r.tokens[m.first]
	if before := r.low(m.first - 1); determiners.has(before) || before == "in" || before == "at" || before == "of" {
		return false
	}
	if m.next-m.first == 1 && strings.ToUpper(first.Text) == first.Text {
		return false
	}
	return r.endsPhrase(m.next) || r.verbed(min(m.next, len(r.tokens)-1)) >= 0
}
