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
	case r.sinceThen(first, m.First), r.nowInAll(i), r.low(m.Next) == "since" && (yearNumber(r.low(m.Next+1)) || yearNumber(r.low(m.Next+2))):
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
		if low := r.low(k); low == "costs" || low == "cost" && !r.in(k-1, auxiliaries) && r.low(k-1) != "to" {
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
		return !r.isDeal(k+2) && !r.in(k+2, publicNouns)
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
