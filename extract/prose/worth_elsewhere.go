package prose

import "tenders/extract/parse"

// saidElsewhere tells for sure from the shape of a clause that its amount is no
// worth of the deal: another way of doing it, a framework's name, history in front
// of the news, a whole of which the deal is a part.
func (r *reader) saidElsewhere(i int) kind {
	m := &r.money[i]
	first := r.sentences[r.sentenceOf[m.First]].first
	switch {
	case r.frameworkCalled(m):
		return otherContract
	case r.yearsAfter(m.First, first):
		return previous
	case r.otherWay(m.First, first):
		return alternative
	case r.underSeparate(first):
		return otherContract
	case r.wholeOfIt(m.First, first):
		return funding
	case r.partOfPrice(m):
		return partOf
	}
	return plainKind
}

// frameworkCalled reads "has used the £400m Clinical Systems Framework": an amount
// before a framework's name.
func (r *reader) frameworkCalled(m *parse.Money) bool {
	if low := r.low(m.First - 1); low != "the" && low != "its" && low != "'s" {
		return false
	}
	names := 0
	for k := m.Next; k < m.Next+8 && k < len(r.tokens) && r.capital(k); k++ {
		if low := r.low(k); low == "framework" || low == "dps" {
			return names > 0
		}
		names++
	}
	return false
}

// yearsAfter reads "Ten years after paying Acme £130m for the first version, the
// agency has": what stands before the news in its sentence.
func (r *reader) yearsAfter(at, first int) bool {
	for k := first; k < at && k < first+6; k++ {
		low := r.low(k)
		if low == "," {
			return false
		}
		if low != "after" && low != "since" || k == first && !r.afterPaying(k+1, at) {
			continue
		}
		for j := k + 1; j < at; j++ {
			if r.low(j) == "," {
				return false
			}
		}
		return k > first && r.spanIn(first, k) || r.afterPaying(k+1, at)
	}
	return false
}

// afterPaying reads "paying", "spending" and "having paid" behind "after".
func (r *reader) afterPaying(k, at int) bool {
	for j := k; j < k+3 && j < at; j++ {
		switch r.low(j) {
		case "paying", "spending", "paid", "spent", "sinking", "investing":
			return true
		}
	}
	return false
}

// otherWay reads "to go back to the market would cost £2m" and "starting again would
// mean": what a clause without a name calls possible and nobody does.
func (r *reader) otherWay(at, first int) bool {
	would := -1
	for k := at - 1; k >= first && k > at-7; k-- {
		if r.low(k) == "would" && (costing.has(r.low(k+1)) || r.low(k+1) == "mean" || r.low(k+1) == "have" || r.low(k+1) == "come") {
			would = k
		}
	}
	for k := would - 1; k >= first && k > would-12; k-- {
		switch low := r.low(k); {
		case low == "to" && (k == first || r.low(k-1) == "that" || r.low(k-1) == ","):
			return true
		case wayWords.has(low) && (k == first || r.low(k-1) == "that" || r.low(k-1) == ","):
			return true
		case low == "," || low == ";":
			return false
		}
	}
	return false
}

// wayWords begin a clause about another way of doing things.
var wayWords = words(`going starting retendering re-tendering switching moving changing replacing repeating rerunning waiting staying returning using buying building hiring carrying doing running cancelling`)

// underSeparate reads "Under a separate agreement" at the head of a sentence.
func (r *reader) underSeparate(first int) bool {
	if low := r.low(first); low != "under" && low != "in" && low != "through" {
		return false
	}
	low := r.low(first + 2)
	return (r.low(first+1) == "a" || r.low(first+1) == "an" || r.low(first+1) == "another") && (low == "separate" || low == "different" || low == "unrelated" || low == "parallel") && r.isDeal(first+3) && r.low(first) == "under"
}

// wholeOfIt reads "The plan as a whole is to cost £22m" and "put the whole
// restoration at £3m", unless it is the contract that is whole.
func (r *reader) wholeOfIt(at, first int) bool {
	for k := at - 1; k >= first && k > at-9; k-- {
		low := r.low(k)
		switch {
		case low == "," || low == ";":
			return false
		case low == "whole" && r.low(k-1) == "a" && r.low(k-2) == "as":
			return !r.dealBetween(max(first, k-6), k)
		case (low == "whole" || low == "entire") && r.low(k-1) == "the" && puttingVerbs.has(r.low(k-2)):
			return !r.isDeal(k+1) && !timeUnit(r.low(k+1)) && !r.in(k+1, worthNouns)
		}
	}
	return false
}

// partOfPrice reads "About £1.1m of the £2.4m price", and no price in "£2m of the".
func (r *reader) partOfPrice(m *parse.Money) bool {
	k := m.Next + 1
	if low := r.low(k); low == "the" || low == "this" || low == "that" || low == "its" {
		k++
	} else {
		return false
	}
	return r.low(m.Next) == "of" && r.moneyAt(k)
}
