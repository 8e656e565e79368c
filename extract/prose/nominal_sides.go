package prose

import (
	"strings"

	"tenders/extract/parse"
)

// nominalSlots are the prepositions behind a contract.
var nominalSlots = map[string]role{"with": party, "between": party, "to": supplier, "from": buyer, "for": buyer, "at": buyer, "by": party}

// rightOf reads the parties behind a contract: "a contract with Acme for the council".
func (r *reader) rightOf(e *event, i, end int) {
	for k := i + 1; k < end && k < i+14; k++ {
		if r.verbed(k) >= 0 && !r.verbs[r.verbed(k)].infinitive {
			break
		}
		low := r.low(k)
		if low == ";" || low == "." || low == "," && k > i+1 && r.low(k+1) != "worth" || r.isDeal(k) {
			break
		}
		role, ok := nominalSlots[low]
		if !ok || r.named(k) >= 0 {
			continue
		}
		if low == "to" && k > i && r.low(k-1) != "award" && k+1 < len(r.nameAt) && r.named(k+1) < 0 && !r.in(k+1, determiners) {
			r.serves(e, k) // "a contract to supply Merrow Council"
			continue
		}
		if low == "between" {
			r.bothSides(e, k, end)
			continue
		}
		if n := r.nameAfter(k + 1); n >= 0 && r.names[n].first < end && !r.names[n].possessive {
			r.assign(e, n, role, phrasePlace)
			k = max(k, r.names[n].next-1)
			e.next = k + 1
		}
	}
}

// serves reads the object of "a deal to advise the agency".
func (r *reader) serves(e *event, k int) {
	j := k + 2
	if r.low(j) == "the" {
		j++
	}
	if j < len(r.nameAt) && r.named(j) >= 0 && r.classOf(r.named(j)) == public && !r.names[r.named(j)].possessive {
		r.assign(e, r.named(j), buyer, phrasePlace)
		e.next = max(e.next, r.names[r.named(j)].next)
	}
}

// bothSides reads "between the supplier and Merrow Council".
func (r *reader) bothSides(e *event, k, end int) {
	for j := k + 1; j < end && j < k+20; j++ {
		n := r.named(j)
		if n < 0 {
			continue
		}
		if m := &r.names[n]; m.class != thing && m.class != person && (!m.described || m.body >= 0) {
			members := r.members(n)
			for _, x := range members {
				r.takeSide(e, x)
			}
			j = r.names[members[len(members)-1]].next - 1
		}
		if low := r.low(r.names[n].next); low != "and" && low != "," && j > k+3 {
			return
		}
	}
}

// takeSide gives a name the side that its class tells; one of no class waits among
// the others.
func (r *reader) takeSide(e *event, n int) {
	c := r.classOf(n)
	switch side := byClass(c); {
	case side == buyer:
		e.buyers = appendNew(e.buyers, n)
	case side == supplier:
		e.suppliers = appendNew(e.suppliers, n)
	case r.names[n].described:
		r.assign(e, n, party, subjectPlace)
	case c == unknown:
		e.others = appendNew(e.others, n)
	}
}

// leftOf reads "the Acme contract" and "Merrow's £5m contract".
func (r *reader) leftOf(e *event, i, start int) {
	for k := i - 1; k >= start && k >= i-12; k-- {
		if n := r.named(k); n >= 0 {
			r.ownerOf(e, n, i)
			return
		}
		low := r.low(k)
		if r.in(k, functionWords) && !r.in(k, determiners) || low == "." || low == ";" || low == "," && k > 0 && r.tokens[k-1].Kind != parse.TokenWord {
			return
		}
		if r.verbed(k) >= 0 {
			return
		}
	}
}

// ownerOf takes the name before a contract for a party to it, where it stands right
// before or in the genitive.
func (r *reader) ownerOf(e *event, n, i int) {
	m := &r.names[n]
	if m.pronoun || r.isAcronym(n) && m.next == i {
		return
	}
	if (m.next != i || m.described) && (!m.possessive || m.next < i-11) {
		return
	}
	r.assign(e, n, party, subjectPlace)
	if len(e.suppliers) == 0 && len(e.buyers) == 0 && r.classOf(n) == unknown && m.next == i && m.body >= 0 {
		r.maybe(n)
	}
	e.first = m.first
}

// isAcronym reports that a name of no class is one word in capitals: "the LIMS
// contract" is for a thing.
func (r *reader) isAcronym(n int) bool {
	m := &r.names[n]
	text := r.tokens[m.first].Text
	return m.next == m.first+1 && r.classOf(n) == unknown && len(text) > 2 && strings.ToUpper(text) == text
}
