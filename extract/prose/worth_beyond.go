package prose

import "tenders/extract/parse"

// saidBeyond tells for sure that an amount is none of the deal's worth: money had or
// allowed, a firm's own price, an instalment, a case that did not come about.
func (r *reader) saidBeyond(i int) kind {
	m := &r.money[i]
	first := r.sentences[r.sentenceOf[m.First]].first
	switch {
	case r.low(first) == "had" && r.wouldBetween(first, m.First):
		return alternative // "Had it gone to tender it would have faced a bill of £2m"
	case r.spentBefore(m.First):
		return previous
	case r.firmValued(m.First):
		return turnover
	case r.instalment(m):
		return partOf
	case r.heldMoney(m):
		return funding
	case r.someOver(m, first):
		return threshold
	case r.ofOldOne(first), r.beforehand(m.First):
		return previous
	case r.notNeeded(m.First):
		return alternative
	case r.low(m.First-1) == "freeing" || r.low(m.First-1) == "unlocking":
		return saving
	case r.withheld(m):
		return penalty
	}
	return plainKind
}

// wouldBetween reports a "would" in a stretch.
func (r *reader) wouldBetween(first, next int) bool {
	for k := first; k < next && k < first+30; k++ {
		if r.low(k) == "would" {
			return true
		}
	}
	return false
}

// spentBefore reads "after spending £1m on it" and "having paid out £2m".
func (r *reader) spentBefore(at int) bool {
	for k := at - 1; k >= 0 && k > at-4; k-- {
		switch r.low(k) {
		case "spending", "paying":
			return r.low(k-1) == "after" || r.low(k-1) == "despite"
		case "spent", "paid":
			return r.low(k-1) == "having"
		}
	}
	return false
}

// firmValued reads "Acme, valued at £80m when it floated": a firm's own price behind
// its name.
func (r *reader) firmValued(at int) bool {
	if r.low(at-1) != "at" || r.low(at-2) != "valued" || r.low(at-3) != "," {
		return false
	}
	n := r.named(max(at-4, 0))
	return n >= 0 && r.classOf(n) == firm
}

// instalment reads "The first £1m will be paid in May" and "the remaining £2m".
func (r *reader) instalment(m *parse.Money) bool {
	switch r.low(m.First - 1) {
	case "first", "second", "last", "remaining", "final":
		return r.low(m.First-2) == "the" && !r.dealBetween(m.Next, m.Next+5)
	}
	return false
}

// heldMoney reads "It has £8m for repairs this year" and "officers had allowed £5m":
// money that somebody has, or had put down for it.
func (r *reader) heldMoney(m *parse.Money) bool {
	switch low := r.low(m.First - 1); low {
	case "has", "have", "had":
		return r.low(m.Next) == "for" || r.low(m.Next) == "to" || r.low(m.Next) == "in"
	case "allowed", "earmarked", "pencilled":
		before := r.low(m.First - 2)
		return before == "had" || before == "has" || before == "have"
	}
	return false
}

// someOver reads "Purchases of more than £25,000 are subject to approval" and
// "Decisions over £500,000 need": things in the plural without an article, above or
// below a sum.
func (r *reader) someOver(m *parse.Money, first int) bool {
	if (m.Min == "") == (m.Max == "") {
		return false
	}
	if low := r.low(first); low == "liability" || low == "liabilities" {
		return true
	}
	if m.Max != "" && r.feesDue(m, first) {
		return false
	}
	at := m.First
	if low := r.low(at - 1); low == "of" || low == "worth" || low == "for" {
		at--
	}
	if at-1 != first || !plural(r.low(first)) {
		return false
	}
	switch r.low(m.Next) {
	case "are", "need", "must", "have", "require", "will", "may", "cannot", "go", "can":
		return true
	}
	return false
}

// feesDue reads "Fees of up to £275,000 are payable over nine months": what the
// contract itself costs.
func (r *reader) feesDue(m *parse.Money, first int) bool {
	switch r.low(first) {
	case "fees", "charges", "payments", "costs":
	default:
		return false
	}
	for k := m.Next; k < m.Next+4; k++ {
		switch r.low(k) {
		case "payable", "paid", "due", "agreed":
			return true
		}
	}
	return false
}

// ofOldOne reads "The old contract ran up a bill of": a sentence that begins with the
// contract before, and tells of none that is new.
func (r *reader) ofOldOne(first int) bool {
	low := r.low(first + 1)
	if r.low(first) != "the" && r.low(first) != "its" || low != "old" && low != "previous" && low != "former" && low != "expiring" && low != "outgoing" || !r.isDeal(first+2) {
		return false
	}
	for k := first + 3; k < first+40 && k < r.sentences[r.sentenceOf[first]].next; k++ {
		switch r.low(k) {
		case "new", "replaced", "successor", "replacement":
			return false
		}
	}
	return true
}

// beforehand reads "was expected to cost £5m but": what a price was thought to be
// before it was known.
func (r *reader) beforehand(at int) bool {
	if r.low(at-1) != "cost" || r.low(at-2) != "to" {
		return false
	}
	low, was := r.low(at-3), r.low(at-4)
	if (low != "expected" && low != "forecast" && low != "estimated" && low != "thought") || was != "was" && was != "were" && was != "been" {
		return false
	}
	for k := at; k < at+12 && k < len(r.tokens); k++ {
		if r.low(k) == "but" || r.low(k) == "although" {
			return true
		}
		if r.low(k) == "." {
			return false
		}
	}
	return false
}

// notNeeded reads "avoids the need for a new office priced at £6m".
func (r *reader) notNeeded(at int) bool {
	for k := at - 1; k > 1 && k > at-12; k-- {
		if low := r.low(k - 2); r.low(k) == "need" && (low == "avoid" || low == "avoids" || low == "avoided" || low == "avoiding" || low == "removes" || low == "removed") {
			return true
		}
		if r.low(k) == "." || r.low(k) == ";" {
			return false
		}
	}
	return false
}

// toldPlainly reads "the winning bid was £2m", "was to have cost £2m", "of the £2m
// price" and "will pay £2m": a worth whatever stands further off.
func (r *reader) toldPlainly(i int) bool {
	m := &r.money[i]
	at := m.First
	switch r.low(at - 1) {
	case "cost":
		return r.low(at-2) == "have" && r.low(at-3) == "to" && r.low(at-4) != "likely"
	case "and":
		return r.spanAnd(at)
	case "for":
		return r.low(at-2) == "signed" || r.low(at-2) == "up" && r.low(at-3) == "signed"
	case "pay":
		return r.low(at-2) == "will"
	case "was", "of", "at":
		for k := at - 2; k > at-5; k-- {
			if low := r.low(k); (low == "bid" || low == "tender" || low == "offer") && (r.low(k-1) == "winning" || r.low(k-1) == "successful" || r.low(k-1) == "accepted") {
				return true
			}
		}
	case "the":
		low := r.low(m.Next)
		return (low == "price" || low == "cost" || low == "contract" || low == "deal") && r.low(at-2) == "of"
	}
	return false
}

// withheld reads "Payments of £10,000 will be withheld".
func (r *reader) withheld(m *parse.Money) bool {
	for k := m.Next; k < m.Next+5; k++ {
		switch r.low(k) {
		case "withheld", "retained", "deducted", "forfeited", "refunded":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// dealOfOther reads "which has a £12m contract with Northlea Council" and "won a £12m
// contract from it last month": of a public body that buys in none of the deals.
func (r *reader) dealOfOther(i int, groups []group) bool {
	m := &r.money[i]
	end := r.sentences[r.sentenceOf[m.First]].next
	deal := -1
	for k := m.Next; k < end && k < m.Next+6; k++ {
		if r.isDeal(k) {
			deal = k
		}
		if low := r.low(k); deal >= 0 && (low == "with" || low == "from" || low == "for" || low == "at") {
			return r.noBuyer(k+1, groups)
		}
	}
	return false
}

// noBuyer reports that a public body is named at a token which no deal's buyers are,
// all deals having some.
func (r *reader) noBuyer(k int, groups []group) bool {
	n := r.named(k)
	if n < 0 && r.low(k) == "the" {
		n = r.named(k + 1)
	}
	if n < 0 || r.names[n].body < 0 || r.names[n].described || r.names[n].pronoun || r.classOf(n) != public {
		return false
	}
	for g := range groups {
		if len(groups[g].buyers) == 0 || has(groups[g].buyers, r.names[n].body) {
			return false
		}
	}
	return len(groups) > 0
}

// wholeNamed reads "another two years on its £3m payroll contract": what a contract
// that is extended or changed was worth before.
func (r *reader) wholeNamed(i int) bool {
	m := &r.money[i]
	switch r.low(m.First - 1) {
	case "its", "the", "their", "'s", "existing", "current":
	default:
		return false
	}
	for k := m.Next; k < m.Next+5; k++ {
		switch low := r.low(k); {
		case low == "extension" || low == "renewal" || low == "change" || low == "variation":
			return false
		case r.isDeal(k) && r.low(k+1) != "extension" && r.low(k+1) != "renewal":
			return r.low(k) != "spend" && r.low(k) != "increase"
		case r.in(k, prepositions) || low == "," || low == ".":
			return false
		}
	}
	return false
}
