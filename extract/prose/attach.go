package prose

import "strings"

// owner finds the deal that something at a token belongs to, or -1: that of the
// clause it stands in, else of its sentence, else the one told of last. What
// stands among history or other bodies belongs to none.
func (r *reader) owner(at int, groups []group) int {
	if len(groups) == 0 {
		return -1
	}
	for g := range groups {
		if w := groups[g].window; at >= w.first && at < w.next {
			return g
		}
	}
	if g, known := r.lotOwner(at, groups); known {
		return g
	}
	s := r.sentenceOf[at]
	best, distance := r.nearestTold(at, s, groups)
	gone, old := r.goneBy(at, s, distance, groups[0].status)
	switch {
	case gone:
		return -1
	case best >= 0 && distance < maxSentence:
		return best
	case groups[0].status != Cancelled && (r.historical(s) || old):
		return -1
	case best >= 0:
		return best
	case !groups[0].bare && !r.ofDeal(s) && (r.foreign(s, groups) || r.otherCustomer(s, groups)):
		return -1
	}
	return r.nearest(at, s, groups)
}

// nearestTold is the deal whose statement in a sentence stands nearest to a token, -1
// for none, and how far off that is: maxSentence more outside its clause.
func (r *reader) nearestTold(at, s int, groups []group) (best, distance int) {
	best, distance = -1, 1<<30
	for i, next := r.eventsIn(s); i < next; i++ {
		e := &r.events[i]
		if !e.joined {
			continue
		}
		d := abs(e.at - at)
		if at < e.first || at >= e.next {
			d += maxSentence
		}
		for g := range groups {
			if e.of(g) && d < distance {
				best, distance = g, d
			}
		}
	}
	return best, distance
}

// goneBy reports that a statement of the past, or a denied one, stands nearer to a
// token than the news does; old, that the sentence has such a statement.
func (r *reader) goneBy(at, s, distance int, status Status) (gone, old bool) {
	for i, next := r.eventsIn(s); i < next; i++ {
		e := &r.events[i]
		if e.told != history && e.told != denial {
			continue
		}
		if e.told == history && e.family == seeking && status == Cancelled {
			continue // "It had advertised a contract worth £1.4m"
		}
		if e.at > at && r.comparedBefore(at, e.at) {
			continue // "will cost £38,000, less than it paid"
		}
		old = old || e.verb >= 0
		if d := abs(e.at - at); d < distance && at >= e.first && (e.verb >= 0 || at < e.next+4) {
			return true, old
		}
	}
	return false, old
}

// ofDeal reports that a sentence speaks of the deal: "The order is for four years
// and displaces Acme".
func (r *reader) ofDeal(s int) bool {
	first := r.sentences[s].first
	if r.low(first) == "it" && (r.low(first+1) == "may" || r.low(first+1) == "can" || r.low(first+1) == "could") && r.low(first+2) == "be" && extendsWord(r.low(first+3)) {
		return true // "It may be extended once, with the consent of the Ministry"
	}
	if r.low(first) == "it" && (r.low(first+1) == "has" || r.low(first+1) == "had") && r.termSoon(first+2) {
		return true // "It has an initial term of four years and the Agency may prolong it"
	}
	for k := first + 1; k < first+6; k++ {
		if r.low(k+1) == "over" && (r.low(k) == "takes" || r.low(k) == "take") {
			return true // "The charity takes over in April from Acme"
		}
	}
	return r.low(first) == "the" && r.isDeal(first+1) && !plural(r.low(first+1)) && !r.in(first+2, prepositions)
}

// termSoon reports that a term is named within a few words: "an initial term".
func (r *reader) termSoon(k int) bool {
	for j := k; j < k+4; j++ {
		switch r.low(j) {
		case "term", "duration", "length", "lifetime", "lifespan":
			return true
		}
	}
	return false
}

// of reports that a statement belongs to a deal.
func (e *event) of(g int) bool { return e.in&(1<<g) != 0 }

// tagEvents notes with each statement the deals it belongs to.
func (r *reader) tagEvents(groups []group) {
	for i := range r.events {
		r.events[i].in = 0
	}
	for g := range groups {
		for _, i := range groups[g].events {
			r.events[i].in |= 1 << g
		}
	}
}

// near lists the statements of a deal in the sentence of a token.
func (r *reader) near(token, g int) []int {
	var out []int
	for i, next := r.eventsIn(r.sentenceOf[token]); i < next; i++ {
		if r.events[i].of(g) {
			out = append(out, i)
		}
	}
	return out
}

// belongs reports that something at a token is a deal's, or all deals'.
func (r *reader) belongs(at int, groups []group, g int) bool {
	if len(groups) > 1 && r.tellsAll(at) {
		return groups[g].status != Cancelled
	}
	o := r.owner(at, groups)
	return o == g || o >= 0 && groups[g].family > 0 && groups[o].family == groups[g].family && groups[o].window != groups[g].window && !r.inWindow(at, groups)
}

func (r *reader) inWindow(at int, groups []group) bool {
	for g := range groups {
		if w := groups[g].window; at >= w.first && at < w.next {
			return true
		}
	}
	return false
}

// tellsAll reports that a sentence is about all deals: "Both start in April".
func (r *reader) tellsAll(at int) bool {
	s := r.sentenceOf[at]
	first := r.sentences[s].first
	if r.beginsLine(first) {
		first = r.behindNumber(first, r.sentences[s].next) // "II.2.7) Both lots"
	}
	if r.bothBehind(at, first) || r.eachLot(first) {
		return true
	}
	switch r.low(first) {
	case "both", "each", "all":
		return true
	case "they":
		return s > 0 && r.low(r.sentences[s-1].first) != "they" && r.tellsAll(r.sentences[s-1].first)
	case "the":
		return r.low(first+1) == "contracts" || r.low(first+1) == "deals" || r.low(first+1) == "agreements" || r.low(first+1) == "two"
	}
	return false
}

// bothBehind reads "...; both begin on 1 April" before a token: a clause about all deals.
func (r *reader) bothBehind(at, first int) bool {
	for k := at - 1; k > first && k > at-10; k-- {
		if r.low(k) == ";" {
			return r.low(k+1) == "both" || r.low(k+1) == "each" || r.low(k+1) == "all"
		}
	}
	return false
}

// eachLot reads "The contract for each lot is for".
func (r *reader) eachLot(first int) bool {
	for k := first + 1; k < first+5; k++ {
		if low := r.low(k); (low == "each" || low == "both" || low == "every") && r.low(k-1) == "for" && strings.HasPrefix(r.low(k+1), "lot") {
			return true
		}
	}
	return false
}

// nearest takes the deal whose parties the sentence names, else the one told of
// last before it, else the first.
func (r *reader) nearest(at, s int, groups []group) int {
	last := 0
	for g := range groups {
		if groups[g].first < at {
			last = g
		}
	}
	if len(groups) == 1 {
		return last
	}
	for _, b := range r.bodiesInSentence(s) {
		owner := -1
		for g := range groups {
			if has(groups[g].buyers, b) || has(groups[g].suppliers, b) {
				if owner >= 0 {
					owner = -2
					break
				}
				owner = g
			}
		}
		if owner >= 0 {
			return owner
		}
	}
	return last
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func has(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// eventsIn are the statements of a sentence, from lo to the one before hi.
func (r *reader) eventsIn(s int) (lo, hi int) {
	hi = len(r.events)
	first, next := r.sentences[s].first, r.sentences[s].next
	for lo < hi {
		if mid := (lo + hi) / 2; r.events[mid].at < first {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for hi = lo; hi < len(r.events) && r.events[hi].at < next; {
		hi++
	}
	return lo, hi
}

// bodiesInSentence lists the bodies that a sentence names, but for towns.
func (r *reader) bodiesInSentence(s int) []int {
	var out []int
	first, next := r.sentences[s].first, r.sentences[s].next
	for k := first; k < next; k++ {
		n := r.named(k)
		if n < 0 || r.names[n].body < 0 {
			continue
		}
		out = appendNew(out, r.names[n].body)
		k = r.names[n].next - 1
	}
	return out
}

// foreign reports that a sentence names bodies and none of any deal.
func (r *reader) foreign(s int, groups []group) bool {
	others := false
	for _, b := range r.bodiesInSentence(s) {
		for g := range groups {
			if has(groups[g].buyers, b) || has(groups[g].suppliers, b) {
				return false
			}
		}
		m := r.marks[b]
		if c := r.bodies[b].class; c == public || c == firm || m != nil && m.incumbent+m.rival > 0 {
			if m == nil || m.agent == 0 && m.subcontractor == 0 {
				others = true
			}
		}
	}
	return others
}

// otherCustomer reports that a sentence names public bodies, and none that buys.
func (r *reader) otherCustomer(s int, groups []group) bool {
	others := false
	for _, b := range r.bodiesInSentence(s) {
		if r.bodies[b].class != public || r.isAgent(b) || r.generalBody(b) {
			continue
		}
		others = true
		for g := range groups {
			if has(groups[g].buyers, b) || len(groups[g].buyers) == 0 {
				return false
			}
		}
	}
	return others
}
