package prose

import "tenders/extract/parse"

// worthNouns are what a deal's worth is called.
var worthNouns = words(`value price cost costs charge charges fee fees bill sum total amount worth consideration payment payments expenditure rent rental tcv outlay figure tag`)

// ofWorth reports that a sentence puts an amount as a deal's worth, from further
// off than the words next to it: "The value over the first five years is £2m",
// "prices the work at £3m", "Charges for the initial term: £9m".
func (r *reader) ofWorth(i int) bool {
	m := &r.money[i]
	for k := m.First; k < m.Next; k++ {
		if r.in(k, worthNouns) { // "a maximum value of £1m"
			return true
		}
	}
	return r.putAt(i) || r.worthLabel(i) || r.newTerms(i) || r.relativePrice(i) || r.extraFor(m) || r.afterSpan(m) || r.subjectIsWorth(i) || r.throughIt(i) || r.underIt(m)
}

// subjectIsWorth reads "the value over the first five years is".
func (r *reader) subjectIsWorth(i int) bool {
	g := r.worthSubjectOf(i)
	if !g.finite || g.head < 0 || g.gerund {
		return false
	}
	head := r.low(g.head)
	if r.isDeal(g.head) || timeUnit(head) || (head == "they" || head == "these" || head == "it") && r.comesTo(i) {
		return true
	}
	for k := g.first; k <= g.head; k++ {
		if r.in(k, worthNouns) {
			return true
		}
	}
	return false
}

// comesTo reads "comes to", "total" and the like before an amount.
func (r *reader) comesTo(i int) bool {
	at := r.money[i].First
	for k := at - 1; k > at-4 && k >= 0; k-- {
		switch r.low(k) {
		case "come", "comes", "came", "amount", "amounts", "total", "totals", "cost", "costs":
			return true
		}
	}
	return false
}

// puttingVerbs put a price on their object: "puts the work at £3m".
var puttingVerbs = words(`put puts putting price prices priced pricing value values valued valuing list lists listed estimate estimates estimated set sets fix fixes fixed cost costs costed peg pegs pegged gauge gauges assess assesses reckon reckons`)

// putAt reads "puts the new agreement, running to 2031, at £6.2m".
func (r *reader) putAt(i int) bool {
	at := r.money[i].First
	if r.low(at-1) != "at" {
		return false
	}
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 2; k >= first && k > at-22; k-- {
		low := r.low(k)
		if low == ";" || low == "." || relatives.has(low) {
			return false
		}
		if puttingVerbs.has(low) && !r.in(k-1, determiners) && r.low(k+1) != "of" {
			return r.putDeal(k, at)
		}
	}
	return false
}

// putDeal reports that what is priced is a contract or the work.
func (r *reader) putDeal(k, at int) bool {
	for j := k + 1; j < at && j < k+9; j++ {
		switch low := r.low(j); low {
		case "it", "work", "job", "scheme", "service", "services", "project", "system", "purchase", "opportunity", "requirement", "period", "time", "years", "months", "value", "cost", "price", "bill", "figure":
			return true
		default:
			if r.isDeal(j) {
				return true
			}
		}
	}
	return false
}

// worthLabel reads "Charges for the initial term of seven years: £9.94m": a label
// before a colon that begins with a word for worth, or ends with one.
func (r *reader) worthLabel(i int) bool {
	at := r.money[i].First
	if r.low(at-1) != ":" {
		return false
	}
	first := max(r.sentences[r.sentenceOf[at]].first, at-16)
	for k := first; k < at-1; k++ {
		if r.verbed(k) >= 0 && r.verbs[r.verbed(k)].finite() && !r.verbs[r.verbed(k)].reduced {
			return false
		}
	}
	for k := first; k < at-1; k++ {
		if r.in(k, worthNouns) {
			return true
		}
	}
	return false
}

// throughWords tell that money is spent by way of a framework.
var throughWords = words(`through via under using`)

// throughIt reads "up to £400m could be spent through it", "could carry £400m of
// orders", in a text that tells of a framework.
func (r *reader) throughIt(i int) bool {
	if len(r.frameworkWords()) == 0 {
		return false
	}
	m := &r.money[i]
	end := r.sentences[r.sentenceOf[m.First]].next
	for k := m.Next; k < end-1 && k < m.Next+9; k++ {
		low := r.low(k)
		if low == "," || low == ";" || low == "." {
			return false
		}
		if throughWords.has(low) {
			switch r.low(k + 1) {
			case "it", "them", "the", "this", "its":
				return r.foreseen(m)
			}
		}
		if low == "of" && k == m.Next && (r.low(k+1) == "orders" || r.low(k+1) == "call" || r.low(k+1) == "spending" || r.low(k+1) == "business" || r.low(k+1) == "purchases" || r.low(k+1) == "spend") {
			return r.foreseen(m)
		}
	}
	return false
}

// foreseen reports that the sentence speaks of what may come.
func (r *reader) foreseen(m *parse.Money) bool {
	s := r.sentences[r.sentenceOf[m.First]]
	for k := s.first; k < s.next && k < m.Next+12; k++ {
		switch r.low(k) {
		case "could", "may", "might", "will", "expects", "expected", "expect", "would", "can", "estimated":
			return true
		}
	}
	return false
}

// underIt reads "will contribute £2m a year under the contract".
func (r *reader) underIt(m *parse.Money) bool {
	if low := r.low(m.Next); low != "under" && low != "to" && low != "towards" {
		return false
	}
	if low := r.low(m.Next + 1); low != "the" && low != "this" && low != "its" {
		return false
	}
	return r.isDeal(m.Next+2) || r.low(m.Next+3) == "-" && (r.isDeal(m.Next+5) || r.isDeal(m.Next+6))
}

// termsWords are what is new about a contract that was talked over again.
var termsWords = words(`new revised redrawn rewritten renegotiated amended fresh changed agreed`)

// newTerms reads "under the revised terms the council will pay £3m", "it is now
// priced at £41m", "£212m for the five years that remain".
func (r *reader) newTerms(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-5; k-- {
		if r.low(k) == "now" {
			return true
		}
	}
	if low := r.low(m.Next); low == "instead" || low == "rather" {
		return true
	}
	if r.openedAnew(s.first) || r.unlikeBefore(m) {
		return true
	}
	for k := m.Next; k < s.next && k < m.Next+9; k++ {
		switch r.low(k) {
		case "left", "remain", "remains", "remaining":
			return r.spanIn(m.Next, k+2)
		}
	}
	for k := m.First - 1; k > s.first && k > m.First-24; k-- {
		if (r.low(k) == "terms" || r.isDeal(k)) && (r.in(k-1, termsWords) || r.in(k+1, termsWords)) {
			return r.low(k) == "terms" || r.low(k-1) != "agreed" && (r.low(k-1) != "new" || r.low(k-2) == "the" || r.low(k-2) == "this")
		}
	}
	return false
}

// fromContract reads "revenue of £7.8m during the initial term", "revenue from the
// agreement is expected to be £4m".
func (r *reader) fromContract(m *parse.Money) bool {
	s := r.sentences[r.sentenceOf[m.First]]
	for k := max(s.first, m.First-14); k < s.next && k < m.Next+7; k++ {
		switch r.low(k) {
		case "generate", "bring", "deliver", "contribute", "yield":
			if k < m.First && r.dealBetween(max(s.first, k-6), k) {
				return r.foreseen(m)
			}
		case "from":
			for j := k + 1; j < k+5 && j < s.next; j++ {
				if r.isDeal(j) && (r.low(k+1) == "the" || r.low(k+1) == "this") {
					return r.foreseen(m)
				}
			}
		case "during", "over":
			if (r.low(k+1) == "the" || r.low(k+1) == "its") && (r.low(k+2) == "initial" || r.low(k+2) == "contract" || r.low(k+2) == "term" || r.low(k+2) == "life" || r.spanStarts(k+2)) {
				return r.foreseen(m)
			}
		}
	}
	return false
}

// spanStarts reports that a length of time begins at a token.
func (r *reader) spanStarts(k int) bool {
	d := r.firstSpan(k)
	return d < len(r.spans) && r.spans[d].First == k
}

// relativePrice reads "the £860,000 that new machines are costing them", "£21m
// which Acme is to receive".
func (r *reader) relativePrice(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	if !r.in(m.Next, relatives) {
		return false
	}
	for k := m.Next + 1; k < s.next && k < m.Next+14; k++ {
		switch r.low(k) {
		case "cost", "costs", "costing", "pay", "paying", "receive", "get", "charge", "charging", "earn":
			return !r.unrealBefore(k)
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// unrealBefore reports that a verb tells of what would have been.
func (r *reader) unrealBefore(k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		switch r.low(j) {
		case "would", "could", "had", "might":
			return true
		}
	}
	return false
}

// extraFor reads "an extra £1.2m has been added to the contract".
func (r *reader) extraFor(m *parse.Money) bool {
	if low := r.low(m.First - 1); low != "extra" && low != "additional" && low != "further" && low != "another" {
		return false
	}
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.Next; k < s.next && k < m.Next+12; k++ {
		if r.low(k) == "added" || r.isDeal(k) {
			return true
		}
	}
	return false
}

// afterSpan reads "for five years and £6.1m".
func (r *reader) afterSpan(m *parse.Money) bool {
	if r.low(m.First-1) != "and" {
		return false
	}
	d := r.firstSpan(max(m.First-7, 0))
	return d < len(r.spans) && r.spans[d].Next == m.First-1 && r.low(r.spans[d].First-1) == "for"
}
