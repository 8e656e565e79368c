package prose

import "sort"

// byParty splits a deal of one supplier with several buyers, or of one buyer with
// several suppliers, where the text tells each one's contract in a sentence of its
// own: "Ashby pays £2m under a five-year contract. Corley has signed for four years
// at £1m".
func (r *reader) byParty(groups []group) []group {
	for g := range groups {
		whole := groups[g]
		if whole.window.next > 0 || whole.bare || len(groups) > maxDeals/2 {
			continue
		}
		own, buyers := r.storiesOf(&whole)
		if len(own) < 2 {
			continue
		}
		out := append([]group{}, groups[:g]...)
		out = append(out, r.splitBy(whole, own, g+1, buyers)...)
		return append(out, groups[g+1:]...)
	}
	return groups
}

// storiesOf finds the stretch of text that tells each party's contract, on the side
// of a deal that has several; buyers tells which side that is.
func (r *reader) storiesOf(g *group) (own []ownStory, buyers bool) {
	bodies := g.suppliers
	switch {
	case len(g.suppliers) == 1 && len(g.buyers) > 1:
		buyers, bodies = true, g.buyers
		own = r.ownStories(g.buyers)
	case len(g.suppliers) == 1 && r.plainly(g):
		buyers, bodies = true, g.buyers
		own = r.ownStories(r.storied(g))
	case len(g.buyers) == 1 && len(g.suppliers) > 1:
		own = r.ownStories(g.suppliers)
	}
	if len(own) < 2 && (len(g.buyers) == 1 || len(g.suppliers) == 1) {
		own = r.byClause(g, bodies)
	}
	if len(own) < 2 && buyers {
		own = r.byOrdinal(g, bodies)
	}
	return own, buyers
}

// splitBy makes a deal of each one's story, with the other side of the whole.
func (r *reader) splitBy(whole group, own []ownStory, family int, buyers bool) []group {
	var out []group
	for _, o := range own {
		part := whole
		part.family, part.window, part.first = family, o.window, o.window.first
		part.events = r.eventsWithin(whole.events, o.window.first, o.window.next)
		if buyers {
			part.buyers = []int{o.body}
		} else {
			part.suppliers = []int{o.body}
		}
		out = append(out, part)
	}
	return out
}

// plainly reports that buyers are counted, not named: "two colleges have turned to".
func (r *reader) plainly(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.plain && e.told == news && e.sentence == r.sentenceOf[g.first] {
			return true
		}
	}
	return false
}

// storied are the public bodies with a sentence of their own.
func (r *reader) storied(g *group) []int {
	var all, out []int
	for b := range r.bodies {
		if r.bodies[b].class == public && !r.isAgent(b) && !r.generalBody(b) && !has(g.suppliers, b) && len(all) < maxDeals {
			all = append(all, b)
		}
	}
	for _, b := range all {
		if r.ownSentence(b, all) >= 0 {
			out = append(out, b)
		}
	}
	return out
}

// ownStory is the stretch of text that tells of one party's contract.
type ownStory struct {
	body     int
	sentence int
	window   window
}

// maxStory bounds such a stretch, in sentences.
const maxStory = 4

// ownStories finds the sentences that tell the terms of each one's contract; none
// where any of them has no such sentence.
func (r *reader) ownStories(bodies []int) []ownStory {
	var out []ownStory
	for _, b := range bodies {
		s := r.ownSentence(b, bodies)
		if s < 0 {
			return nil
		}
		out = append(out, ownStory{body: b, sentence: s})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].sentence < out[j].sentence })
	for i := range out {
		last := out[i].sentence
		end := min(len(r.sentences), last+maxStory+1)
		if i+1 < len(out) {
			end = min(end, out[i+1].sentence)
		}
		paragraph := r.sentences[last].paragraph
		for last+1 < end && r.sentences[last+1].paragraph == paragraph && !r.namesOther(last+1, out[i].body, bodies) {
			last++
		}
		out[i].window = window{r.sentences[out[i].sentence].first, r.sentences[last].next}
	}
	return out
}

// ownSentence is the first sentence that names one body and none of the others,
// and tells, with the one behind it, an amount, and a length or a contract.
func (r *reader) ownSentence(b int, all []int) int {
	for _, n := range r.bodies[b].names {
		s := r.sentenceOf[r.names[n].first]
		if r.namesOther(s, b, all) || r.historical(s) || r.hasBackground(s) {
			continue
		}
		x := r.sentences[s]
		end := x.next
		if s+1 < len(r.sentences) && r.sentences[s+1].paragraph == x.paragraph && !r.namesOther(s+1, b, all) && !r.historical(s+1) {
			end = r.sentences[s+1].next
		}
		if len(r.moneyIn(x.first, end)) > 0 && (r.spanIn(x.first, end) || r.namesContract(x.first, end)) {
			return s
		}
	}
	return -1
}

// namesOther reports that a sentence names another of the bodies.
func (r *reader) namesOther(s, b int, all []int) bool {
	for _, x := range r.bodiesInSentence(s) {
		if x != b && has(all, x) {
			return true
		}
	}
	return false
}

// namesContract reports that a stretch names a contract in the singular.
func (r *reader) namesContract(first, next int) bool {
	for k := first; k < next; k++ {
		if r.isDeal(k) && !plural(r.low(k)) {
			return true
		}
	}
	return false
}
