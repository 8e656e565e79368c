package prose

import (
	"sort"

	"tenders/extract/parse"
)

// maxApiece bounds the deals that a text is divided into by a count of its own.
const maxApiece = 6

// apieceReach is how many sentences from the top tell who gets what.
const apieceReach = 12

// unknownWeight is how far the clues may lean against a name that may be a product's.
const unknownWeight = 0.5

// apiece divides the deal of a text that counts several at its head, and names as
// many parties with a price each: "Two forces have chosen the same system. Eastry
// takes it at £7m, Wolds at £4m". That the count agrees is what makes it sure; so
// parties need no verb of the tables beside them.
func (r *reader) apiece(groups []group) []group {
	if len(groups) == 0 || r.kind == otherKind || r.anyWindow(groups) {
		return groups
	}
	counts := r.countsAtHead()
	if counts == 0 {
		return groups
	}
	whole := r.unite(groups)
	leans, worths := r.leanBodies(), r.leanAmounts()
	for _, buyers := range []bool{false, true} {
		side, other := leans.supplier, leans.buyer
		if buyers {
			side, other = leans.buyer, leans.supplier
		}
		common := r.commonParty(&whole, leans, other, buyers)
		if common < 0 {
			continue
		}
		own := r.pricedStories(r.couldBe(leans, side, common), worths)
		if n := len(own); n < 2 || n <= len(groups) || counts&(1<<n) == 0 {
			continue
		}
		whole.buyers, whole.suppliers = []int{common}, []int{common}
		whole.apiece = true
		return r.splitBy(whole, own, 1, buyers)
	}
	return groups
}

// anyWindow reports that a text was divided before, or that its deals are not all
// of one status.
func (r *reader) anyWindow(groups []group) bool {
	for g := range groups {
		if x := &groups[g]; x.window.next > 0 || len(x.shares) > 0 || x.status != groups[0].status || x.status != Awarded && x.status != Extended {
			return true
		}
	}
	return false
}

// countsAtHead tells which numbers of things the first two sentences count, a bit
// each: "two forces", "three companies", "a pair of local firms".
func (r *reader) countsAtHead() int {
	out := 0
	for k := 0; k < len(r.tokens) && r.sentenceOf[k] < 3; k++ {
		if n := countWord(r.low(k)); n > 1 && n <= maxApiece && r.countsParties(k+1) {
			out |= 1 << n
		}
	}
	return out
}

// countsParties reports that what is counted is contracts or those who have them.
func (r *reader) countsParties(k int) bool {
	for j := k; j < k+6 && j < len(r.tokens) && r.tokens[j].Kind == parse.TokenWord; j++ {
		if r.in(j, dealPlurals) || r.in(j, firmPlurals) || r.in(j, publicPlurals) || r.in(j, apiecePlurals) {
			return true
		}
	}
	return false
}

// apiecePlurals are further words for those who have contracts, or for contracts.
var apiecePlurals = words(`services landlords associations constabularies buyers newcomers parts ways halves clubs charities`)

// unite is one deal of all told, for what is told of each to be shared out again.
func (r *reader) unite(groups []group) group {
	whole := groups[0]
	whole.events = nil
	for g := range groups {
		x := &groups[g]
		whole.events = append(whole.events, x.events...)
		whole.first = min(whole.first, x.first)
		for _, b := range x.buyers {
			whole.buyers = appendNew(whole.buyers[:len(whole.buyers):len(whole.buyers)], b)
		}
		for _, b := range x.suppliers {
			whole.suppliers = appendNew(whole.suppliers[:len(whole.suppliers):len(whole.suppliers)], b)
		}
	}
	return whole
}

// commonParty is the only body on the side that has not several: that which the
// deals name, else the one that the clues favour by far; -1 where there is none.
func (r *reader) commonParty(whole *group, leans *bodyLeans, side int, buyers bool) int {
	named := whole.buyers
	if buyers {
		named = whole.suppliers
	}
	if len(named) == 1 && leans.of[named[0]] != nil && leans.of[named[0]][side]+surplusWeight > leans.of[named[0]][leans.none] {
		return named[0]
	}
	found := -1
	for b, s := range leans.of {
		if s == nil || s[side] <= s[leans.none] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = b
	}
	return found
}

// couldBe lists the bodies that may stand on a side, since little speaks against it.
func (r *reader) couldBe(leans *bodyLeans, side, but int) []int {
	var out []int
	for b, s := range leans.of {
		if s == nil || b == but || r.ruledOut(b, Awarded) || r.isAgent(b) || r.generalBody(b) {
			continue
		}
		weight := float32(surplusWeight)
		if r.bodies[b].class == unknown {
			weight = unknownWeight
		}
		if s[side]+weight > s[leans.none] && s[side] > s[leans.buyer+leans.supplier-side] {
			out = append(out, b)
		}
	}
	return out
}

// pricedStories finds for each of the bodies the stretch that names it and no other of
// them, with an amount that leans to a contract's worth.
func (r *reader) pricedStories(bodies []int, worths []float32) []ownStory {
	var out []ownStory
	seen := map[int]bool{}
	for s := 0; s < min(len(r.sentences), apieceReach); s++ {
		if r.historical(s) || r.tellsLastYear(s) || r.toldOfPast(s) {
			continue
		}
		for _, o := range r.segments(s, bodies) {
			if !seen[o.body] && r.pricedWithin(o.window, worths) {
				seen[o.body] = true
				out = append(out, o)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].window.first < out[j].window.first })
	return out
}

// segments divides a sentence among the bodies it names; one that names a single
// body has those behind it, too, to the end of the paragraph or the next body.
func (r *reader) segments(s int, bodies []int) []ownStory {
	x := r.sentences[s]
	var out []ownStory
	from := x.first
	for k := x.first; k < x.next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		m := &r.names[n]
		k = m.next - 1
		if m.body < 0 || !has(bodies, m.body) {
			continue
		}
		if last := len(out) - 1; last >= 0 {
			if out[last].body == m.body {
				continue
			}
			from = r.segmentEnd(r.firstName(out[last].body, s), m.first)
			out[last].window.next = from
		}
		out = append(out, ownStory{body: m.body, sentence: s, window: window{from, x.next}})
	}
	if last := len(out) - 1; last == 0 || last > 0 && s+1 < len(r.sentences) && r.low(r.sentences[s+1].first+1) == "latter" {
		out[last].window.next = r.sentences[r.storyEnd(s, bodies)].next
	}
	return out
}

// firstName is the token behind the first name of a body in a sentence.
func (r *reader) firstName(body, s int) int {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		if n := r.named(k); n >= 0 && r.names[n].body == body {
			return r.names[n].next
		}
	}
	return x.first
}

// storyEnd is the last sentence of the paragraph that goes on about what s tells.
func (r *reader) storyEnd(s int, bodies []int) int {
	last := s
	for n := s + 1; n < len(r.sentences) && n <= s+2 && r.sentences[n].paragraph == r.sentences[s].paragraph && !r.namesOther(n, -1, bodies); n++ {
		if r.countsFurther(n) {
			break
		}
		last = n
	}
	return last
}

// countsFurther reports that a sentence turns to the next of several: "The second, a
// contract with".
func (r *reader) countsFurther(s int) bool {
	x := r.sentences[s]
	return r.low(x.first) == "both" || r.low(x.first) == "together" || r.in(x.first+1, laterWords)
}

// toldOfPast reads "early in 2010", "last summer": contracts of the past.
func (r *reader) toldOfPast(s int) bool {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		switch r.low(k) {
		case "since", "previously", "formerly", "earlier":
			return true
		case "last":
			if r.in(k+1, seasons) {
				return true
			}
		}
	}
	return false
}

// seasons follow "last" where long ago is meant.
var seasons = words(`spring summer autumn winter decade year`)

// leastWorth is how far the clues may lean against a price that a count bears out.
const leastWorth = -3

// pricedWithin reports that a stretch has an amount that leans to a worth.
func (r *reader) pricedWithin(w window, worths []float32) bool {
	for _, m := range r.moneyIn(w.first, w.next) {
		if worths[m] > leastWorth {
			return true
		}
	}
	return false
}

// toldApiece is how much it speaks for an amount that it is the only one in the
// stretch that tells of one of the deals which a text counts.
func (r *reader) toldApiece(m int, groups []group) float32 {
	at := r.money[m].First
	for g := range groups {
		if w := groups[g].window; groups[g].apiece && at >= w.first && at < w.next && len(r.moneyIn(w.first, w.next)) == 1 {
			return 3
		}
	}
	return 0
}
