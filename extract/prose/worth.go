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
	estimate bool    // "estimated", "expected to"
	most     bool    // "the maximum value is"
	least    bool    // "the minimum value is"
	after    bool    // the price that a cut led to
	label    bool    // a label tells what it is
	paid     bool    // "will receive", "pays": money that changes hands, for whatever
	close    bool    // a word for a worth or a payment stands right beside it
	told     bool    // a whole phrase tells it as a worth: "the price agreed was"
	sure     bool    // what speaks against it does so for sure
	stray    bool    // nothing but want of a sign speaks against it
	lean     float32 // how far it leans to a deal's worth, by rules and clues
	group    int     // the deal it belongs to, -1 for none
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

// weigh judges one amount: by its form and label, by the words on both sides, and
// where those say nothing by what it is said of and what stands about it.
func (r *reader) weigh(i int) worth {
	if w, settled := r.byForm(i); settled {
		return w
	}
	left, right := r.leftWorth(i), r.rightWorth(i)
	w := worth{money: i, group: -1, against: againstOf(&left, &right), most: left.most, least: left.least}
	w.estimate, w.paid = left.estimate || right.estimate, left.paidAt < left.forAt && right.forAt == nowhere
	w.support = max(left.support(), right.support())
	w.close = min(left.forAt, left.paidAt, right.forAt) <= 1
	if w.against != plainKind && r.unruled(&w, &left, &right) {
		w.against, w.support = plainKind, 2
	}
	r.ownWords(&w)
	w.told = r.subjectIsWorth(i) || r.putAt(i) || r.toldPlainly(i) || r.pricedAnew(&r.money[i])
	if w.support < 2 && (r.ofWorth(i) || r.plainlyTold(i)) {
		w.support = 2
	}
	r.byChange(&w)
	r.byPart(&w)
	r.fromAfar(&w)
	for _, k := range [...]kind{r.saidElsewhere(i), r.saidBeyond(i), r.saidOfMore(i)} {
		if k != plainKind {
			w.against, w.sure = k, true
		}
	}
	if m := &r.money[i]; w.against == funding && m.Max != "" && r.mustNot(m.First) {
		w.against, w.support = plainKind, 2
	}
	return w
}

// byForm settles what an amount's own form or its label in a notice tells: the
// price of one of many, a label's kind, what the contract before was worth.
func (r *reader) byForm(i int) (w worth, settled bool) {
	m := &r.money[i]
	w = worth{money: i, group: -1}
	if m.Each || m.Repeats || tiny(m) {
		w.against = unitPrice
		return w, true
	}
	if labelled, ok := r.byLabel(i); ok {
		return labelled, true
	}
	switch {
	case r.ofContractBefore(i):
		w.against = previous
	case r.aroundChange(i) != plainKind:
		w.against = r.aroundChange(i)
	case r.firstMonths(i):
		w.against = firstYear
	case r.ofEachThing(i):
		w.against = threshold
	default:
		return w, false
	}
	w.sure = w.against == threshold || w.against == firstYear || w.against == previous
	return w, true
}

// againstOf weighs the two sides: words that always hold first, then those that
// stand nearer than any for a deal's worth.
func againstOf(left, right *side) kind {
	switch {
	case right.hard != plainKind:
		return right.hard
	case left.hard != plainKind && (left.hard != alternative || left.hardAt < 4 || right.forAt > 1):
		return left.hard
	case right.soft != plainKind && right.softAt <= min(right.forAt, right.purposeAt) && (right.soft != partOf || left.forAt > 1):
		return right.soft
	case left.soft == funding && left.softAt == 0 && left.forAt > 0 && left.paidAt > 0, // "has set aside £4m for it"
		left.soft != plainKind && left.softAt < min(left.forAt, left.paidAt, right.forAt),
		left.soft != plainKind && left.softAt == left.forAt && left.softWords > left.forWords && left.softAt < min(left.paidAt, right.forAt):
		return left.soft
	}
	return plainKind
}

// ownWords reads the words that belong to the amount: "an estimated £5m", "not
// exceeding £5m".
func (r *reader) ownWords(w *worth) {
	m := &r.money[w.money]
	for k := m.First; k < m.Next; k++ {
		switch r.low(k) {
		case "estimated":
			w.estimate = true
		case "exceed", "exceeding", "exceeds", "capped", "beyond":
			w.support = 2
		}
	}
}

// byChange reads "rises by £1m to £4m", "cut by £1m to £3m".
func (r *reader) byChange(w *worth) {
	i := w.money
	m := &r.money[i]
	if i > 0 && r.low(m.First-1) == "to" && r.money[i-1].Next == m.First-1 && r.low(r.money[i-1].First-1) == "by" {
		w.against = cumulative
		if r.cutBefore(r.money[i-1].First - 1) {
			w.against, w.support, w.after = plainKind, 2, true
		}
	}
	if r.low(m.First-1) == "by" && r.low(m.Next) == "to" && r.cutBefore(m.First-1) {
		w.against = saving
	}
}

// byPart reads "Of the £60m that it has", which is a fund, "Of the £8m that it will
// pay Acme" and "Of the £2m price", which are prices.
func (r *reader) byPart(w *worth) {
	m := &r.money[w.money]
	if !r.partitive(m.First) {
		return
	}
	switch {
	case r.relativePrice(w.money) || r.low(m.Next) == ",":
		w.support = 2
	case r.in(m.Next, worthNouns):
		w.against, w.support = plainKind, 2
	default:
		w.against = funding
	}
}

// fromAfar judges by what stands further off than the words at the amount's side.
func (r *reader) fromAfar(w *worth) {
	i := w.money
	m := &r.money[i]
	switch {
	case (w.against == funding || w.against == orderBook) && (r.underIt(m) || r.throughIt(i)), w.against == turnover && r.fromContract(m):
		w.against, w.support = plainKind, 2
	case w.against == plainKind && !w.after:
		if k := r.bySubject(i); (k != previous || m.Before == "") && (k != turnover || !r.fromContract(m)) {
			w.against, w.sure = k, k != plainKind && k != otherContract
		}
	}
	if w.against != plainKind || w.after || m.Before != "" {
		return
	}
	if w.against = r.byContext(i); w.against == plainKind {
		w.against = r.byCondition(i)
	}
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
