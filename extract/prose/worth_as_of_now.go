package prose

import "tenders/extract/parse"

// asOfNow tells for sure that an amount is of how things are or were before the deal,
// or of what comes after it: what the firm in place is paid, what last year cost,
// what is asked of others, given away, or let anew when an extension is over.
func (r *reader) asOfNow(i int, groups []group) kind {
	m := &r.money[i]
	g := r.nearestOf(m.First, groups)
	if g == nil {
		return plainKind
	}
	first := r.sentences[r.sentenceOf[m.First]].first
	sought := g.status == Tender || g.status == Planned
	switch {
	case sought && r.paidNow(m, first), g.status != Extended && g.status != Changed && r.firmInPlace(m, first):
		return previous
	case r.lastYears(m), r.thatCost(m):
		return previous
	case r.askedOf(m.First):
		return funding
	case r.givenAway(m):
		return investment
	case g.status == Extended && r.nextContract(first, m.First):
		return otherContract
	}
	return plainKind
}

// nearestOf is the deal that something belongs to, or the only one.
func (r *reader) nearestOf(at int, groups []group) *group {
	if g := r.owner(at, groups); g >= 0 {
		return &groups[g]
	}
	if len(groups) == 1 {
		return &groups[0]
	}
	return nil
}

// paidNow reads "Acme, which does the work now, gets £90,000 a year" and "Acme
// supplied the system it uses now for £1m", beside what is only sought.
func (r *reader) paidNow(m *parse.Money, first int) bool {
	for k := m.First - 1; k > first && k > m.First-10; k-- {
		switch r.low(k) {
		case "will", "would", "expects", "expected", "estimated", ";":
			return false
		case "now", "currently", "presently":
			low := r.low(k - 1)
			return r.low(k+1) == "," || r.low(k+1) == "for" || r.verbed(k-1) >= 0 && low != "is" && low != "has" || r.verbed(k+1) >= 0 && low != "is" && low != "has"
		}
	}
	return false
}

// firmInPlace reads "The present contractor is paid £90,000 a year".
func (r *reader) firmInPlace(m *parse.Money, first int) bool {
	low := r.low(first)
	if low != "the" && low != "its" && low != "their" || !r.in(first+1, presentWords) || !r.in(first+2, firmNouns) {
		return false
	}
	return m.First-first < 12 && r.pastOrPresent(first, m.First)
}

// pastOrPresent reports that nothing in a stretch speaks of what is to come.
func (r *reader) pastOrPresent(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "will", "would", "won", "retained", "kept":
			return false
		}
	}
	return true
}

// seasonsGone are what "last" goes before in what was spent.
var seasonsGone = words(`year winter summer autumn spring season`)

// lastYears reads "Breakdowns cost it £90,000 last winter".
func (r *reader) lastYears(m *parse.Money) bool {
	if r.low(m.Next) != "last" || !r.in(m.Next+1, seasonsGone) {
		return false
	}
	for k := m.First - 1; k > 0 && k > m.First-4; k-- {
		switch r.low(k) {
		case "cost", "spent", "paid", "lost", "received", "earned":
			return true
		}
	}
	return false
}

// thatCost reads "lifts that cost £4m to install": what was bought before.
func (r *reader) thatCost(m *parse.Money) bool {
	if low := r.low(m.First - 2); r.low(m.First-1) != "cost" || low != "that" && low != "which" || r.low(m.Next) != "to" {
		return false
	}
	switch r.low(m.Next + 1) {
	case "install", "build", "buy", "develop", "make", "restore", "fit":
		return true
	}
	return false
}

// askedOf reads "has asked the government for £2m": not "asked for £2m", which may be
// a price.
func (r *reader) askedOf(at int) bool {
	if r.low(at-1) != "for" {
		return false
	}
	for k := at - 3; k > 0 && k > at-8; k-- {
		switch r.low(k) {
		case "asked", "asking", "asks", "lobbied", "lobbying", "petitioned", "applied", "applying":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// givenAway reads "will give £20,000 to a charity" and "donate £5,000 to local clubs".
func (r *reader) givenAway(m *parse.Money) bool {
	switch r.low(m.First - 1) {
	case "donate", "donates", "donating", "donated":
		return true
	case "give", "gives", "giving", "given", "gave":
	default:
		return false
	}
	for k := m.Next + 1; k < m.Next+6 && r.low(m.Next) == "to"; k++ {
		switch r.low(k) {
		case "charity", "charities", "causes", "clubs", "hospice", "foodbank":
			return true
		}
	}
	return false
}

// nextContract reads "A new contract, expected to be worth £2m, will be tendered next
// year", beside an extension.
func (r *reader) nextContract(first, at int) bool {
	if low := r.low(first); low != "a" && low != "any" {
		return false
	}
	switch r.low(first + 1) {
	case "new", "longer", "long-term", "replacement", "permanent", "successor", "future", "fresh", "full":
	default:
		return false
	}
	return r.dealBetween(first+2, min(first+6, at))
}
