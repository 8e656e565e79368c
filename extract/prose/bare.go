package prose

import "strings"

// noticeCues are phrases of notices. Articles hold one now and then, notices
// several.
var noticeCues = [][]string{
	splitWords("the contract will"), splitWords("contract will be"), splitWords("option to extend"), splitWords("options to extend"), splitWords("this procurement"), splitWords("successful supplier"), splitWords("successful bidder"), splitWords("successful tenderer"),
	splitWords("successful provider"), splitWords("successful contractor"), splitWords("contract period"), splitWords("contract duration"), splitWords("contract term"), splitWords("estimated value"), splitWords("total value"), splitWords("contract value"),
	splitWords("call-off"), splitWords("call off"), splitWords("direct award"), splitWords("framework agreement"), splitWords("tenderers"), splitWords("lot 1"), splitWords("regulation 72"), splitWords("contracting authority"), splitWords("this notice"),
	splitWords("award notice"), splitWords("contract award"), splitWords("gbp"), splitWords("will be required"), splitWords("are required"), splitWords("is required"), splitWords("expressions of interest"), splitWords("invitation to tender"), splitWords("the contract is"),
	splitWords("the contract was"), splitWords("contract was"), splitWords("year contract"), splitWords("month contract"), splitWords("procurement process"), splitWords("the authority"), splitWords("provision of"), splitWords("initial period"), splitWords("initial term"), splitWords("estimate value"),
	splitWords("contract extension"), splitWords("the services"), splitWords("the supplier"), splitWords("the provider"), splitWords("intends to"), splitWords("wishes to"), splitWords("will be awarded"), splitWords("the tender"), splitWords("subject to"), splitWords("at the discretion"), splitWords("the commissioner"),
	splitWords("appointed provider"), splitWords("for a period of"), splitWords("seeking to"), splitWords("contract start"), splitWords("start date"), splitWords("end date"), splitWords("lifetime value"), splitWords("approximate value"), splitWords("annual value"), splitWords("extension period"), splitWords("extension periods"),
	splitWords("provider selection regime"), splitWords("direct award process"), splitWords("the consultant"), splitWords("bidders"), splitWords("submit"),
}

var noticeCuesByFirst = func() map[string][][]string {
	out := map[string][][]string{}
	for _, c := range noticeCues {
		out[c[0]] = append(out[c[0]], c)
	}
	return out
}()

// likeNotice reports that a text has the phrases of a notice.
func (r *reader) likeNotice() bool {
	seen := map[string]bool{}
	for i := range r.tokens {
		if !r.is(i, noticeTrait) {
			continue
		}
		for _, c := range noticeCuesByFirst[r.low(i)] {
			if r.phrase(i, c...) {
				seen[c[0]+c[len(c)-1]] = true
				if len(seen) >= 3 {
					return true
				}
			}
		}
	}
	return false
}

// bareDeal finds the deal of a notice that names no party in any statement: a
// contract of which a length or an amount is told.
func (r *reader) bareDeal() []group {
	if !r.noticed() {
		return nil
	}
	for i := range r.tokens {
		if !dealNouns.has(r.low(i)) || r.low(i) == "order" || r.low(i) == "orders" || r.old(i, r.sentences[r.sentenceOf[i]].first) {
			continue
		}
		s := r.sentences[r.sentenceOf[i]]
		if len(r.moneyIn(s.first, s.next)) > 0 || r.spanIn(s.first, s.next) || r.low(i) == "contract" {
			g := group{first: i, bare: true}
			for k := range r.events {
				if e := &r.events[k]; e.verb >= 0 && (e.family == giving || e.family == extending || e.family == changing || e.family == cancelling || e.family == seeking) && e.told != denial && e.told != possibility {
					g.events = append(g.events, k)
				}
			}
			return []group{g}
		}
	}
	return r.titleDeal()
}

// titleDeal takes the title of a notice for its deal where nothing else tells one.
func (r *reader) titleDeal() []group {
	if r.kind == noKind || r.kind == otherKind {
		return nil
	}
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) {
			return []group{{bare: true}}
		}
	}
	return nil
}

func (r *reader) spanIn(first, next int) bool {
	i := r.firstSpan(first)
	return i < len(r.spans) && r.spans[i].First < next
}

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

// acts reports that a name stands where a buyer does: before a verb, or as
// owner.
func acts(r *reader, n int) bool {
	m := &r.names[n]
	next := r.low(m.next)
	return m.possessive || auxiliaries.has(next) || verbs[next].frame != nil || next == "needed" || next == "requires" || next == "required" || next == "wishes" || next == "intends"
}

// isAgent reports that a body only acts for others or watches, by its name or by
// what stands beside it.
func (r *reader) isAgent(b int) bool {
	if m := r.marks[b]; m != nil && (m.agent > 0 || m.prospective > 0) {
		return true
	}
	words := r.bodies[b].words
	for k, w := range words {
		if w == "court" && len(words) < 4 && (words[0] == "high" || words[0] == "supreme" || words[0] == "appeal") {
			return true
		}
		if w == "commissioning" && k+1 < len(words) && words[k+1] == "support" || w == "csu" || w == "nao" || w == "cqc" {
			return true
		}
	}
	return len(words) == 3 && words[0] == "crown" && words[1] == "commercial" || len(words) == 1 && words[0] == "ccs"
}

// generalBody is one too wide to be a party where nothing says it is: "the NHS",
// a government.
func (r *reader) generalBody(b int) bool {
	w := r.bodies[b].words
	return len(w) == 1 && (w[0] == "nhs" || w[0] == "government" || w[0] == "parliament" || w[0] == "treasury")
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
	return r.endsPhrase(m.next) || r.verbAt[min(m.next, len(r.tokens)-1)] >= 0
}
