package prose

import "tenders/extract/parse"

// strayThing reports that an amount is the price of a thing that is no contract,
// in a clause that tells of none: "the need for a teaching block priced at £16m".
func (r *reader) strayThing(i int) bool {
	g := r.worthSubjectOf(i)
	if g.head < 0 || g.finite || g.gerund {
		return false
	}
	if r.in(g.head, worthNouns) && (r.low(g.head-2) == "at" || r.low(g.head-3) == "at") {
		return r.strayClause(i)
	}
	low := r.low(g.head)
	return !r.isDeal(g.head) && !worthNouns.has(low) && !workNouns.has(low) && r.named(g.head) < 0 && !r.dealAhead(&g) && r.low(r.money[i].First-1) != ":"
}

// strayClause reads "A team of seven has been set up at a cost of £480,000": what
// has the price is neither the deal nor a party nor the work.
func (r *reader) strayClause(i int) bool {
	at := r.money[i].First
	start := max(r.sentences[r.sentenceOf[at]].first, at-maxSaid)
	g := worthSubject{first: -1, head: -1}
	first, relative := r.clauseOf(at, start)
	if relative {
		return false
	}
	p := at
	for k := at - 2; k > first && k > at-5; k-- {
		if r.low(k) == "at" && (r.low(k-1) == "comes" || r.low(k-1) == "came" || r.low(k-1) == "come") {
			p = k - 1 // "comes at a cost of"
		}
	}
	r.readSubject(&g, first, p)
	if g.head < 0 || g.gerund {
		return false
	}
	low := r.low(g.head)
	return !r.isDeal(g.head) && !worthNouns.has(low) && !workNouns.has(low) && r.named(g.head) < 0 && low != "they"
}

// asideOpenings begin sentences about other money: "In the meantime", "On top of
// that".
var asideOpenings = [][]string{splitWords("in the meantime"), splitWords("meanwhile"), splitWords("until then"), splitWords("for the time being"), splitWords("on top of that"),
	splitWords("on top of this"), splitWords("elsewhere"), splitWords("by contrast"), splitWords("by comparison"), splitWords("in the past")}

// otherMoney reports that a sentence speaks of other money by its first words.
func (r *reader) otherMoney(m *parse.Money) bool {
	first := r.sentences[r.sentenceOf[m.First]].first
	for _, o := range asideOpenings {
		if r.phrase(first, o...) {
			return true
		}
	}
	return false
}

// workNouns are what a contract is for, where the text calls it by no other name.
var workNouns = words(`range work works job jobs service services system project scheme requirement opportunity purchase package solution period years year months term extras addition additions
	change changes increase spending spend budget it maximum estimate framework dps notice business win wins customers two three pair which that
	first second third fourth latter former one other both lease leases rental hire subscription licence licences upkeep support hosting retainer pact`)

// yearGone reports that a sentence begins with a time gone by and tells of it:
// "Last year the service was run at a cost of £1.4m".
func (r *reader) yearGone(m *parse.Money) bool {
	s := r.sentences[r.sentenceOf[m.First]]
	for k := s.first; k < s.first+3 && k < m.First; k++ {
		if r.low(k) == "last" && r.low(k+1) == "year" || k == s.first && r.low(k) == "before" && r.in(k+1, determiners) {
			return r.simplePast(k, m.First)
		}
	}
	return false
}

// ofOtherFramework reads "through the national framework, which is capped at
// £900m", where the deal is bought under a framework that others made.
func (r *reader) ofOtherFramework(i int) bool {
	if !r.callsOff() {
		return false
	}
	at := r.money[i].First
	for k := at - 1; k >= 0 && k > at-9 && r.sentenceOf[k] == r.sentenceOf[at]; k-- {
		if low := r.low(k); (relatives.has(low) || low == "(") && r.afterFramework(k) {
			return true
		}
	}
	g := r.worthSubjectOf(i)
	if g.head < 0 {
		return false
	}
	for k := g.first; k <= g.head; k++ {
		switch r.low(k) {
		case "framework", "dps":
			return true
		}
	}
	return false
}

// afterFramework reports that a framework is named before a relative or bracket.
func (r *reader) afterFramework(k int) bool {
	for j := k - 1; j >= 0 && j > k-9; j-- {
		switch r.low(j) {
		case "framework", "dps":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// callsOff reports that the text tells of something bought under a framework, and
// of none that is set up.
func (r *reader) callsOff() bool {
	if r.callOffs == 0 {
		r.callOffs = 1
		if r.findCallOff() {
			r.callOffs = 2
		}
	}
	return r.callOffs == 2
}

func (r *reader) findCallOff() bool {
	found := false
	for _, i := range r.frameworkWords() {
		switch r.frameworkAt(i) {
		case callOff:
			found = true
		case isFramework:
			return false
		}
	}
	return found
}
