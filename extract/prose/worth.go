package prose

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// worth is what the words beside an amount make of it.
type worth struct {
	money int
	// against says what it is instead of a deal's worth; plainKind if nothing
	// speaks against it.
	against kind
	// support is how much speaks for it: 0 nothing, 1 its place, 2 a word.
	support  int
	estimate bool // "estimated", "expected to"
	most     bool // "the maximum value is"
	least    bool // "the minimum value is"
	after    bool // the price that a cut led to
	label    bool // a label tells what it is
	paid     bool // "will receive", "pays": money that changes hands, for whatever
	group    int  // the deal it belongs to, -1 for none
	score    int
}

// weighMoney judges each amount by the words of its clause.
func (r *reader) weighMoney() []worth {
	out := make([]worth, len(r.money))
	for i := range r.money {
		out[i] = r.weigh(i)
	}
	return out
}

func (r *reader) weigh(i int) worth {
	m := &r.money[i]
	w := worth{money: i, group: -1}
	if m.Each || m.Repeats || tiny(m) {
		w.against = unitPrice
		return w
	}
	if labelled, ok := r.byLabel(i); ok {
		return labelled
	}
	if r.ofContractBefore(i) {
		w.against = previous
		return w
	}
	if r.noticed() && r.firstMonths(i) {
		w.against = firstYear
		return w
	}
	if r.noticed() && r.ofEachThing(i) {
		w.against = threshold
		return w
	}
	left, right := r.leftWorth(i), r.rightWorth(i)
	w.most, w.least = left.most, left.least
	w.estimate, w.paid = left.estimate || right.estimate, left.paidAt < left.forAt && right.forAt == nowhere
	switch {
	case right.hard != plainKind:
		w.against = right.hard
	case left.hard != plainKind && (left.hard != alternative || left.hardAt < 4 || right.forAt > 1):
		w.against = left.hard
	case right.soft != plainKind && right.softAt <= min(right.forAt, right.purposeAt) && (right.soft != partOf || left.forAt > 1):
		w.against = right.soft
	case left.soft == funding && left.softAt == 0 && left.forAt > 0 && left.paidAt > 0, // "has set aside £4m for it"
		left.soft != plainKind && left.softAt < min(left.forAt, left.paidAt, right.forAt),
		left.soft != plainKind && left.softAt == left.forAt && left.softWords > left.forWords && left.softAt < min(left.paidAt, right.forAt):
		w.against = left.soft
	}
	for k := m.First; k < m.Next; k++ {
		w.estimate = w.estimate || r.low(k) == "estimated"
	}
	for k := m.First; k < m.Next; k++ {
		if low := r.low(k); low == "exceed" || low == "exceeding" || low == "exceeds" || low == "capped" || low == "beyond" {
			w.support = 2
		}
	}
	w.support = max(w.support, left.support(), right.support())
	if w.support < 2 && r.ofWorth(i) {
		w.support = 2
	}
	if i > 0 && r.low(m.First-1) == "to" && r.money[i-1].Next == m.First-1 && r.low(r.money[i-1].First-1) == "by" {
		w.against = cumulative // "rises by £1m to £4m"
		if r.cutBefore(r.money[i-1].First - 1) {
			w.against, w.support, w.after = plainKind, 2, true // "cut by £1m to £3m"
		}
	}
	if r.low(m.First-1) == "by" && r.low(m.Next) == "to" && r.cutBefore(m.First-1) {
		w.against = saving
	}
	if r.partitive(m.First) && (r.relativePrice(i) || r.low(m.Next) == ",") {
		w.support = 2 // "Of the £8m that it will pay Acme"
	} else if r.partitive(m.First) {
		if w.against = funding; worthNouns[r.low(m.Next)] {
			w.against, w.support = plainKind, 2 // "Of the £2m price"
		}
	}
	if (w.against == funding || w.against == orderBook) && (r.underIt(m) || r.throughIt(i)) || w.against == turnover && r.fromContract(m) {
		w.against, w.support = plainKind, 2
	} else if w.against == plainKind && !w.after {
		if k := r.bySubject(i); k != previous || m.Before == "" {
			w.against = k
		}
		if w.against == turnover && r.fromContract(m) {
			w.against = plainKind
		}
	}
	if w.against == plainKind && !w.after && m.Before == "" {
		if w.against = r.byContext(i); w.against == plainKind {
			w.against = r.byCondition(i)
		}
	}
	if w.against == funding && m.Max != "" && r.mustNot(m.First) {
		w.against, w.support = plainKind, 2
	}
	return w
}

// tiny tells amounts below a thousand, for which nobody lets a contract that is
// news.
func tiny(m *parse.Money) bool {
	whole, _, _ := strings.Cut(m.Amount+m.Max+m.Min, ".")
	return len(whole) <= 3
}

// cutBefore reads "cutting the cost" before a token.
func (r *reader) cutBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		switch r.low(j) {
		case "cut", "cuts", "cutting", "reduces", "reduced", "reducing", "lowers", "lowered", "lowering", "fell", "falls", "falling", "drops", "dropped":
			return true
		}
	}
	return false
}

// partitive reads "Of the £60m that it has" at the head of a sentence.
func (r *reader) partitive(k int) bool {
	if r.low(k-1) == "the" {
		k--
	}
	return r.low(k-1) == "of" && r.startsSentence(k-1)
}

// mustNot reads "the budget must not exceed" before an amount: the ceiling that a
// buyer sets to offers.
func (r *reader) mustNot(k int) bool {
	if r.low(k) == "exceed" {
		k--
	}
	if r.low(k) == "not" {
		k--
	}
	for j := k; j >= k-1; j-- {
		switch r.low(j) {
		case "must", "may", "cannot", "should", "shall":
			return true
		}
	}
	return false
}

// nature says what kind of worth an amount is, by its own form.
func nature(m *parse.Money, estimate bool) Nature {
	switch {
	case m.Min != "" && m.Max != "":
		return Range
	case m.Max != "":
		return Ceiling
	case m.Min != "":
		return Minimum
	case m.Per != notice.Total:
		return Annual
	case estimate:
		return Estimated
	}
	return Contract
}
