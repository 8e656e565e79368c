package prose

import "tenders/extract/parse"

// saidOfMore tells for sure that an amount is of more than the deal, of less or of
// something else: a plan that it is part of, its keel alone, damage, a sister ship.
func (r *reader) saidOfMore(i int) kind {
	m := &r.money[i]
	first := r.sentences[r.sentenceOf[m.First]].first
	switch {
	case r.partOfWhole(m):
		return funding
	case r.low(m.Next) == "of" && harmWords.has(r.low(m.Next+1)), r.low(m.First-1) == "of" && (r.low(m.First-2) == "loss" || r.low(m.First-2) == "losses"):
		return penalty // "£2m of damage", "a loss of £2m"
	case r.alone(m.First, first):
		return partOf
	case r.withoutPrice(m.First, first):
		return previous
	case r.winnerInvests(m.First, first):
		return investment
	case r.ordersSoFar(m, first):
		return orderBook
	case r.spendingOf(m.First, first):
		return annualSpend
	}
	return plainKind
}

// harmWords behind "£2m of" are no thing that is bought.
var harmWords = words(`damage damages harm disruption losses arrears debt debts fraud waste savings cuts`)

// partOfWhole reads "part of a £300m plan" and "one of the projects in its £85m".
func (r *reader) partOfWhole(m *parse.Money) bool {
	k := m.First - 1
	if low := r.low(k); low != "a" && low != "an" && low != "the" && low != "its" && low != "'s" && low != "their" {
		return false
	}
	if r.low(k-1) != "of" || r.low(k-2) != "part" {
		return false
	}
	for j := m.Next; j < m.Next+5; j++ {
		if r.isDeal(j) {
			return r.low(j) == "framework"
		}
	}
	return true
}

// alone reads "The keel alone costs £2m", but not "Acme alone has signed".
func (r *reader) alone(at, first int) bool {
	for k := at - 1; k >= first && k > at-5; k-- {
		if r.low(k) == "alone" {
			return r.low(k-1) != "not" && !r.isDeal(k-1) && (!r.in(k+1, soleVerbs) || r.valuedBetween(k+2, at))
		}
	}
	return false
}

// withoutPrice reads "The price has not been given, but a sister ship cost £40m": a
// sentence that says there is no figure.
func (r *reader) withoutPrice(at, first int) bool {
	for k := max(first, at-30); k < at; k++ {
		switch r.low(k) {
		case "disclosed", "published", "given", "revealed", "released", "public":
		case "undisclosed":
			return true
		default:
			continue
		}
		for j := k - 1; j >= first && j > k-4; j-- {
			if low := r.low(j); low == "not" || low == "never" || low == "yet" {
				return r.pricedBetween(first, k)
			}
		}
	}
	return false
}

// pricedBetween reports a word for a worth in a stretch.
func (r *reader) pricedBetween(first, next int) bool {
	for k := first; k < next; k++ {
		if r.in(k, worthNouns) || r.low(k) == "terms" {
			return true
		}
	}
	return false
}

// winnerInvests reads "Whoever wins will have to invest £1m".
func (r *reader) winnerInvests(at, first int) bool {
	if low := r.low(at - 1); low != "invest" && low != "inject" && low != "investing" {
		return false
	}
	for k := first; k < first+5; k++ {
		switch r.low(k) {
		case "whoever", "winner", "operator", "bidder", "contractor", "supplier", "firm", "company":
			return true
		}
	}
	return false
}

// ordersSoFar reads "Including this win, orders since April exceed £20m".
func (r *reader) ordersSoFar(m *parse.Money, first int) bool {
	for k := m.First - 1; k >= first && k > m.First-7; k-- {
		if low := r.low(k); (low == "orders" || low == "wins" || low == "awards") && r.low(k-1) != "the" && r.low(k-1) != "both" {
			return r.low(k+1) == "since" || r.low(k+1) == "to" || r.low(k+1) == "so" || r.low(k+1) == "this" || r.low(k+1) == "won"
		}
	}
	return false
}

// spendingOf reads "The ministry's spending on ships will reach £300m": what somebody
// spends on a kind of thing.
func (r *reader) spendingOf(at, first int) bool {
	for k := at - 1; k > first && k > at-9; k-- {
		if (r.low(k) == "spending" || r.low(k) == "spend") && r.low(k-1) == "'s" {
			return r.low(k+1) == "on" && r.low(k+2) != "the" && r.low(k+2) != "it"
		}
	}
	return false
}

// soleVerbs behind "alone" tell what somebody does who has no partners.
var soleVerbs = words(`has have holds signed signs won wins runs`)

// valuedBetween reports a verb for a worth in a stretch.
func (r *reader) valuedBetween(first, next int) bool {
	for k := first; k < next; k++ {
		if r.in(k, valuingVerbs) || r.in(k, valuingTails) {
			return true
		}
	}
	return false
}
