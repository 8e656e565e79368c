package prose

import "tenders/extract/parse"

// openedAnew reads "As amended, the contract has a value of" and "The new version
// covers six years, for which": a sentence that begins with what was agreed anew.
func (r *reader) openedAnew(first int) bool {
	switch low := r.low(first); low {
	case "as":
		return r.in(first+1, termsWords) && r.low(first+2) == ","
	case "the", "under":
		k := first + 1
		if low == "under" && r.low(k) == "the" {
			k++
		}
		return r.in(k, termsWords) && (r.low(k+1) == "version" || r.low(k+1) == "terms" || r.low(k+1) == "arrangement" || r.low(k+1) == "arrangements" || r.isDeal(k+1)) && r.low(k) != "agreed"
	}
	return false
}

// unlikeBefore reads "the price will be £455,000, where £540,000 had been agreed":
// what is to be paid from now on beside what was.
func (r *reader) unlikeBefore(m *parse.Money) bool {
	k := m.Next
	if r.low(k) == "," {
		k++
	}
	switch r.low(k) {
	case "where", "against", "compared", "instead":
	default:
		return false
	}
	for j := m.First - 1; j > m.First-6 && j > 0; j-- {
		if r.low(j) == "will" {
			return true
		}
	}
	return false
}

// pricedAnew reads "The price has crept up from £8m to £9m": a worth that is told
// with what it was before.
func (r *reader) pricedAnew(m *parse.Money) bool {
	if m.Before == "" {
		return false
	}
	first := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 1; k >= first && k > m.First-24; k-- {
		switch r.low(k) {
		case "price", "fee", "value":
			return r.in(k-1, determiners) || r.low(k-1) == "yearly" || r.low(k-1) == "annual" || r.low(k-1) == "contract" || k == first
		case ";":
			return false
		}
	}
	return false
}
