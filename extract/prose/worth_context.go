package prose

import "tenders/extract/notice"

// byContext judges an amount by what stands about it in its sentence, where the
// words next to it say nothing: options taken up, the day an old contract was
// signed, what is paid to be rid of one.
func (r *reader) byContext(i int) kind {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	first := max(s.first, m.First-maxSaid)
	switch {
	case r.whenSigned(first, m.First):
		return previous
	case r.endingContract(i, s.next):
		return previous
	case r.low(m.Next+2) != "initial" && r.low(m.Next+2) != "first" && r.withOptionsTaken(first, m.First):
		return withExtensions
	case r.toBeRid(i, s.first, s.next):
		return penalty
	case r.toKeepUp(i, s.next):
		return annualSpend
	case r.forOne(i, s.next):
		return unitPrice
	case r.atFirst(first, m.First):
		return previous
	case r.whatItReplaces(first, m.First), r.installedIn(first, m.First):
		return previous
	case r.sinceThen(first, m.First), r.nowInAll(i):
		return cumulative
	case r.lastSeason(first, m.First):
		return annualSpend
	case r.oldContractAside(first, m.First):
		return previous
	case r.ofShares(first, m.First):
		return turnover
	case r.inYears(i, s.next):
		return annualSpend
	}
	return plainKind
}

// lettingWords tell how a contract began.
var lettingWords = words(`advertised tender tendered approved proposed planned costed signed let awarded concluded agreed struck began started first placed made launched entered won award signature outset commencement inception`)

// whenSigned reads "When it was signed in 2009 the partnership was valued at",
// "the value at award was".
func (r *reader) whenSigned(first, at int) bool {
	for k := at - 1; k >= first && k > at-24; k-- {
		low := r.low(k)
		if low == ";" || low == "." {
			return false
		}
		if low == "when" && (r.low(k-1) == "," || k == first || at-k < 10) {
			for j := k + 1; j < k+6 && j < at; j++ {
				if lettingWords[r.low(j)] && r.low(j+1) != "to" {
					return r.pastBetween(k, at)
				}
			}
		}
		if (low == "at" || low == "on" || low == "upon" || low == "since") && (r.low(k+1) == "award" || r.low(k+1) == "signature" || r.low(k+1) == "inception" || r.low(k+1) == "commencement" || r.low(k+2) == "outset") {
			return true
		}
	}
	return false
}

// pastBetween reports that what stands between is told in the past.
func (r *reader) pastBetween(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "will", "is", "are":
			return false
		}
	}
	return true
}

// endingWords tell that a contract is at its end.
var endingWords = words(`ends ended expires expired lapses lapsed finishes finished terminates`)

// endingContract reads "under a £1.6bn contract which ends in 2034", "a £9m deal
// awarded three years ago", "the £46m contract that it won in May".
func (r *reader) endingContract(i, end int) bool {
	k := r.money[i].Next
	for stop := k + 5; k < stop && k < end && !r.isDeal(k); k++ {
		if prepositions[r.low(k)] || r.low(k) == "," {
			return false
		}
	}
	if k >= end || !r.isDeal(k) || r.low(k) == "extension" || r.low(k) == "framework" {
		return false
	}
	for j := k + 1; j < end && j < k+14; j++ {
		low := r.low(j)
		switch {
		case low == "." || low == ";" || low == ",":
			return false
		case endingWords[low] && (relatives[r.low(j-1)] || r.low(j-1) == "and" || r.low(j-1) == "," || r.nameAt[j-1] >= 0):
			return r.low(j) == "expired" || r.low(j) == "ended" || r.low(j) == "lapsed" || r.low(j-1) != "and"
		case low == "ago" || low == "back" && spanWord(r.low(j-1)):
			return true
		case (low == "held" || low == "holds") && (relatives[r.low(j-1)] || r.low(j-1) == "it" || r.low(j-1) == "already"):
			return true
		case relatives[low] && r.low(j+1) == "it" && (r.low(j+2) == "won" || r.low(j+2) == "signed" || r.low(j+2) == "holds" || r.low(j+2) == "has"):
			return true
		}
	}
	return false
}

// withOptionsTaken reads "Should both options be used the value will be", "with
// the two options to extend, the figure is", "the potential value for".
func (r *reader) withOptionsTaken(first, at int) bool {
	for k := at - 1; k >= first && k > at-26; k-- {
		low := r.low(k)
		switch low {
		case ";", ".":
			return false
		case "potential":
			return r.low(k+1) == "value" || r.low(k+1) == "total" || r.low(k+1) == "maximum"
		case "should", "were", "if", "with", "once", "including", "counting":
			if low == "with" && k > first && r.low(k-1) != ";" && r.low(k-1) != "," {
				continue
			}
			if next := r.low(k + 1); low == "with" && next != "the" && next != "both" && next != "all" && next != "every" {
				continue
			}
			if low == "were" && k > first || low == "should" && k > first && r.low(k-1) != "," && r.low(k-1) != ";" && r.low(k-1) != "(" {
				continue
			}
			for j := k + 1; j < k+9 && j < at; j++ {
				switch r.low(j) {
				case "option", "options", "extension", "extensions", "extended", "renewals", "renewed", "exercised", "stays", "activated", "invoked":
					return r.valueFollows(k-6, at)
				case ",":
					j = at
				}
			}
		case "case":
			if r.low(k-1) == "which" || r.low(k-1) == "that" {
				return true // "in which case the bill would reach"
			}
		}
	}
	return false
}

// valueFollows reports that the figure itself is said to hold options, not the
// contract: "with an option for a fifth year, is worth" tells of the contract.
func (r *reader) valueFollows(k, at int) bool {
	for j := max(k, 0); j < at; j++ {
		switch r.low(j) {
		case "value", "total", "figure", "price", "cost", "maximum", "bill", "worth", "sum", "rise", "rises", "reach", "receive":
			return true
		}
	}
	return false
}

// toBeRid reads "is paying £3.2m to be released from its promises", "the cost of
// leaving early would be £9m".
func (r *reader) toBeRid(i, first, end int) bool {
	m := &r.money[i]
	for k := max(first, m.First-24); k < end && k < m.Next+8; k++ {
		switch r.low(k) {
		case "released":
			if r.low(k+1) == "from" {
				return true
			}
		case "release":
			if r.low(k-1) == "to" && k > m.First {
				return true
			}
		case "leaving", "exiting", "ending", "terminating", "quitting":
			if k < m.First && (r.low(k-1) == "of" || r.low(k-1) == "for") && (r.low(k-2) == "cost" || r.low(k-2) == "price" || r.low(k-2) == "bill") {
				return true
			}
		case "buy", "bought", "buying":
			if k < m.First && r.low(k+1) != "from" && (r.low(k+1) == "out" || r.low(k+2) == "out" || r.low(k+3) == "out" || r.low(k+4) == "out") {
				return true
			}
		}
	}
	return false
}

// toKeepUp reads a yearly amount that is paid for what there is: "costs the trust
// £140,000 a year to maintain", "£410,000 a year to keep them alive".
func (r *reader) toKeepUp(i, end int) bool {
	k := r.money[i].Next
	if k+1 >= end || r.low(k) != "to" {
		return false
	}
	switch r.low(k + 1) {
	case "repair", "patch", "heat", "mend":
		return !r.willBefore(r.money[i].First)
	case "maintain", "keep", "look":
		return r.money[i].Per != notice.Total && !r.willBefore(r.money[i].First)
	case "run", "support", "operate":
		return r.presentBefore(r.money[i].First)
	}
	return false
}

// willBefore reports that the clause before speaks of what is to come.
func (r *reader) willBefore(at int) bool {
	for k := at - 1; k >= 0 && k > at-10; k-- {
		switch r.low(k) {
		case "will", "to":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// presentBefore reads "costs" and "cost" before an amount.
func (r *reader) presentBefore(at int) bool {
	for k := at - 1; k >= 0 && k > at-6; k-- {
		if low := r.low(k); low == "costs" || low == "cost" && !auxiliaries[r.low(k-1)] && r.low(k-1) != "to" {
			return true
		}
	}
	return false
}

// forOne reads "£3.15 for each call answered", "£65 for a first car".
func (r *reader) forOne(i, end int) bool {
	k := r.money[i].Next
	if k+2 >= end || r.low(k) != "for" {
		return false
	}
	switch r.low(k + 1) {
	case "each", "every":
		return !r.isDeal(k+2) && !publicNouns[r.low(k+2)]
	}
	return false
}

// atFirst reads "the council first thought it would pay", "the estimate
// published in the notice was", "initial estimated total value".
func (r *reader) atFirst(first, at int) bool {
	for k := at - 1; k >= first && k > at-16; k-- {
		switch r.low(k) {
		case ";", ".":
			return false
		case "initial", "initially":
			if n := r.low(k + 1); n == "estimated" || n == "estimate" || n == "budget" || n == "price" || n == "forecast" || n == "thought" || n == "expected" {
				return true
			}
		case "first":
			if n := r.low(k + 1); n == "thought" || n == "expected" || n == "estimated" || n == "put" || n == "said" || n == "advertised" || n == "forecast" || n == "announced" || n == "reported" {
				return true
			}
		case "said", "reported", "wrote", "stated":
			if r.low(k-1) == "we" && r.pastBetween(k, at) {
				return true // a correction: "we said that it would pay"
			}
		case "published":
			if (r.low(k+1) == "in" || r.low(k+1) == "at") && r.low(at-1) == "was" {
				return true
			}
		}
	}
	return false
}

// ofShares reads "its shares rose, which values it at £90m".
func (r *reader) ofShares(first, at int) bool {
	for k := first; k < at; k++ {
		switch r.low(k) {
		case "shares", "stake", "shareholders", "flotation", "takeover":
			return !r.dealBetween(k, at)
		}
	}
	return false
}

// dealBetween reports that a contract is named between two tokens.
func (r *reader) dealBetween(first, next int) bool {
	for k := first; k < next; k++ {
		if r.isDeal(k) {
			return true
		}
	}
	return false
}

// inYears reads "£2.6m in 2025-26", what one year cost.
func (r *reader) inYears(i, end int) bool {
	k := r.money[i].Next
	if k+3 >= end || r.low(k) != "in" && r.low(k) != "during" || !yearNumber(r.low(k+1)) {
		return false
	}
	link, second := r.low(k+2), r.low(k+3)
	return (link == "-" || link == "/" || link == "–") && (yearNumber(second) || len(second) == 2 && second[0] >= '0' && second[0] <= '9')
}

// yearNumber tells "2025".
func yearNumber(low string) bool {
	return len(low) == 4 && (low[:2] == "20" || low[:2] == "19") && low[2] >= '0' && low[2] <= '9' && low[3] >= '0' && low[3] <= '9'
}

// oldContractAside reads "The present contract, concluded in 2015 at £1.2m,",
// "its present contract, for which the board pays £5m a year".
func (r *reader) oldContractAside(first, at int) bool {
	k := at - 1
	for ; k > first && k > at-14 && r.low(k) != ","; k-- {
		if low := r.low(k); low == ";" || low == "." {
			return false
		}
	}
	if r.low(k) != "," {
		return false
	}
	for j := k - 1; j >= first && j > k-8; j-- {
		if r.low(j) == "," || r.verbAt[j] >= 0 && r.verbs[r.verbAt[j]].finite() {
			return false
		}
		if r.isDeal(j) {
			return r.old(j, first) || presentWords[r.low(j-1)]
		}
	}
	return false
}

// lastSeason reads "used 17 agencies last year, at a cost of £6.1m".
func (r *reader) lastSeason(first, at int) bool {
	for k := at - 1; k > first && k > at-9; k-- {
		if r.low(k) == "last" && (r.low(k+1) == "year" || r.low(k+1) == "season" || r.low(k+1) == "winter" || r.low(k+1) == "summer") {
			return r.low(k+2) == "," && r.low(k+3) == "at" && r.simplePast(first, at) || r.low(at-1) == "for" && r.low(k-1) == "spent"
		}
	}
	return false
}

// whatItReplaces reads "The one it replaces, made in 2023, was for £90m".
func (r *reader) whatItReplaces(first, at int) bool {
	for k := first + 1; k < at-1 && k < first+9; k++ {
		switch r.low(k) {
		case "replaces", "replaced", "replace", "supersedes", "superseded", "succeeds":
			return (r.low(k-1) == "it" || r.low(k-1) == "they") && k-1 > first
		}
	}
	return false
}

// installedWords tell how something old came to be.
var installedWords = words(`supplied installed built bought delivered introduced fitted designed developed launched commissioned created procured opened`)

// installedIn reads "The software was supplied in 2015 as part of a contract worth".
func (r *reader) installedIn(first, at int) bool {
	for k := first + 1; k < at-2; k++ {
		if b := r.low(k - 1); !installedWords[r.low(k)] || b != "was" && b != "were" {
			continue
		}
		for j := k + 1; j < k+10 && j < at-1; j++ {
			if r.low(j) == "in" && yearNumber(r.low(j+1)) {
				return true
			}
		}
	}
	return false
}

// sinceThen reads "Since 2021 the council has paid the firm £372,000".
func (r *reader) sinceThen(first, at int) bool {
	if r.low(first) != "since" {
		return false
	}
	for k := first + 1; k < at; k++ {
		if low := r.low(k); (low == "has" || low == "have") && !r.isDeal(k-1) {
			return true
		}
	}
	return false
}

// nowInAll reads "The change adds £2m, so that the contract is now worth £9m".
func (r *reader) nowInAll(i int) bool {
	if i == 0 || r.sentenceOf[r.money[i-1].First] != r.sentenceOf[r.money[i].First] || !r.ofAddition(i-1) {
		return false
	}
	for k := r.money[i].First - 1; k > r.money[i-1].Next && k > r.money[i].First-5; k-- {
		if r.low(k) == "now" {
			return true
		}
	}
	return false
}
