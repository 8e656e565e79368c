package prose

import "tenders/extract/notice"

// chooseValue takes the best of the amounts that belong to a deal.
func (r *reader) chooseValue(all []worth, g int, d *Deal) *Value {
	s, framework, chosen := d.Status, d.Framework, len(d.Suppliers) > 0 || d.Intended
	best := -1
	for i := range all {
		w := &all[i]
		if w.against != plainKind || w.group != g || r.unfit(w, g, s) {
			continue
		}
		if best < 0 || r.better(w, &all[best], s) {
			best = i
		}
	}
	if best < 0 {
		best = r.secondBest(all, g)
	}
	if best < 0 && len(d.Suppliers) == 0 {
		if l := r.offerLimit(all, s); l >= 0 {
			return r.asLimit(&all[l], s, framework)
		}
	}
	if best < 0 {
		return nil
	}
	return r.value(&all[best], s, framework, chosen)
}

// unfit reports that an amount is a contract's, but not what a deal of this status
// is worth: the extra cost of a cancelled one, or the whole of one that is extended
// or changed.
func (r *reader) unfit(w *worth, g int, s Status) bool {
	i := w.money
	switch {
	case s == Cancelled:
		return r.extraCost(r.money[i].First)
	case s != Extended && s != Changed:
		return false
	case r.asFirstLet(i), r.wholeNamed(i):
		return true
	case r.money[i].Before != "" || w.after || r.ofExtension(i) || r.ofAddition(i) || s == Changed && r.newTerms(i):
		return false
	}
	if r.ofWhole(i) {
		return true
	}
	return !r.willPay(i) && (w.paid && !r.paidFor(i, g) || w.score < 4 && w.lean < surelyWorth && !r.priceOfMore(i, g))
}

// surelyWorth is how far an amount must lean to a worth to be that of an extension
// which no word calls it: "one year, £845,000", "The year is worth £3m".
const surelyWorth = 2.5

// extraCost reads "at an extra cost of" before an amount.
func (r *reader) extraCost(at int) bool {
	for k := at - 1; k >= 0 && k > at-5; k-- {
		if low := r.low(k); low == "extra" || low == "additional" || low == "added" {
			return true
		}
	}
	return false
}

// willPay reports that what is paid is still to come: "They will pay £1.9m for the
// three years".
func (r *reader) willPay(m int) bool {
	at := r.money[m].First
	k := r.payingWord(at)
	return k >= 0 && (r.low(k-1) == "will" || r.low(k-1) == "be" && r.low(k-2) == "will" || r.low(k-1) == "to") && r.monthsOf(m) > 0
}

// priceOfMore reports that an amount is the price that the statement of an
// extension ends with: "has renewed its deal for two years for £3m".
func (r *reader) priceOfMore(m, g int) bool {
	at := r.money[m].First
	if low := r.low(at - 1); low != "for" && low != "at" {
		return false
	}
	for _, i := range r.near(at, g) {
		if e := &r.events[i]; e.verb >= 0 && (e.family == extending || e.family == keeping) && at > e.at && at < e.next {
			return true
		}
	}
	return false
}

// paidFor reports that an amount is what the statement of an extension says is
// paid: "will pay £24m to keep it running for two more years".
func (r *reader) paidFor(m, g int) bool {
	for _, i := range r.near(r.money[m].First, g) {
		e := &r.events[i]
		if e.family == paying && r.money[m].First >= e.first && r.money[m].First < e.next {
			return true
		}
	}
	return false
}

// secondBest takes an amount that includes the options, or could be reached,
// where the text gives no other.
func (r *reader) secondBest(all []worth, g int) int {
	for i := range all {
		w := &all[i]
		if w.group == g && w.score > 2 && (w.against == withExtensions || w.against == potential || w.against == aggregate) {
			return i
		}
	}
	return -1
}

// better compares two amounts of one deal.
func (r *reader) better(w, than *worth, s Status) bool {
	a, b := &r.money[w.money], &r.money[than.money]
	if s == Extended || s == Changed {
		if x, y := r.ofExtension(w.money), r.ofExtension(than.money); x != y {
			return x
		}
	}
	if s == Awarded || s == Cancelled {
		if x, y := r.ofAddition(w.money), r.ofAddition(than.money); x != y {
			return y
		}
	}
	if x, y := r.monthsOf(w.money), r.monthsOf(than.money); x > 0 && y > 0 && x != y && s != Extended && s != Changed && a.Per == notice.Total && b.Per == notice.Total {
		return x < y // the initial term's before that with options
	}
	switch {
	case a.Min != "" && a.Max != "" && (b.Max == a.Max && b.Min == "" || b.Min == a.Min && b.Max == ""):
		return true // "up to £18m", and then "£12m to £18m"
	case b.Tax == notice.Gross && a.Tax == notice.Net && a.Amount != "" && b.Amount != "":
		return true
	case b.Tax == notice.Gross && withTax(b, a):
		return true
	case a.Tax == notice.Gross && withTax(a, b):
		return false
	case (s == Awarded || s == Extended) && w.estimate != than.estimate && (r.sentenceOf[a.First] == r.sentenceOf[b.First]+1 || r.sentenceOf[a.First] == r.sentenceOf[b.First]) && w.score == than.score:
		return than.estimate // "initial estimate", then the price
	case (a.Per == notice.Total) != (b.Per == notice.Total):
		return a.Per == notice.Total
	}
	return w.score > than.score
}

// monthsOf is the length of time that an amount is said to be for: "£3m for the
// first five years", "the value for 84 months is £5m". It is 0 where none is told.
func (r *reader) monthsOf(i int) int {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-8; k-- {
		if low := r.low(k); low == "," || low == ";" || low == "." || low == "(" || low == ")" {
			break
		}
		if d := r.spanAt(k); d >= 0 && r.spans[d].First == k {
			return r.spans[d].Months
		}
	}
	for k := m.Next; k < s.next && k < m.Next+6; k++ {
		if low := r.low(k); low == "," || low == ";" || low == "." || low == "(" || low == "and" {
			break
		}
		if d := r.spanAt(k); d >= 0 {
			return r.spans[d].Months
		}
	}
	return 0
}

// ofExtension reports that an amount is said to be an extension's.
func (r *reader) ofExtension(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k >= m.First-14; k-- {
		switch r.low(k) {
		case "another":
			if !r.namesAnother(k) {
				return true
			}
		case "option":
			if r.low(k-1) == "the" {
				return true // "The option is worth", of one that was used
			}
		case "extension", "renewal", "prolonging", "prolonged", "renewing", "modification", "extends", "extended", "extending", "variation", "extra", "additional", "uplift", "change", "amendment", "further", "adding", "adds", "add", "increase", "addition", "added":
			if r.ofService(k) {
				continue
			}
			return true
		case "more":
			if spanWord(r.low(k + 1)) {
				return true
			}
		case "original", "total":
			return false
		}
	}
	if r.kind == changeKind && r.aboutChange(s) {
		return true
	}
	for k := m.Next; k < s.next && k < m.Next+5; k++ {
		switch r.low(k) {
		case "extension", "renewal", "modification", "variation", "uplift", "addition":
			return true
		}
	}
	return false
}

// ofWhole reports that an amount is said to be a whole contract's.
func (r *reader) ofWhole(i int) bool {
	m := &r.money[i]
	for k := m.First - 1; k >= 0 && k >= m.First-6; k-- {
		switch r.low(k) {
		case "total", "contract":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// value turns an amount into a deal's worth.
func (r *reader) value(w *worth, s Status, framework, chosen bool) *Value {
	m := &r.money[w.money]
	v := &Value{Nature: nature(m, w.estimate || m.Approximate && s == Preferred || r.forecastOf(w.money)), Amount: m.Amount, Min: m.Min, Max: m.Max, Currency: m.Currency, Tax: m.Tax, Per: m.Per, Approximate: m.Approximate}
	if w.most && v.Amount != "" && m.Before == "" {
		v.Amount, v.Max = "", v.Amount
		if v.Nature == Contract || v.Nature == Estimated {
			v.Nature = Ceiling
		}
	}
	if w.least && v.Amount != "" && m.Before == "" {
		v.Amount, v.Min = "", v.Amount
		if v.Nature == Contract || v.Nature == Estimated {
			v.Nature = Minimum
		}
	}
	if w.against == potential && v.Amount != "" && m.Before == "" {
		v.Amount, v.Max = "", v.Amount // "spending may reach £9m"
		if v.Nature == Contract || v.Nature == Estimated {
			v.Nature = Ceiling
		}
	}
	if v.Min != "" && v.Max == "" && v.Amount == "" && r.deniedAbove(m) {
		v.Min, v.Max = "", v.Min
		if v.Nature == Minimum {
			v.Nature = Ceiling
		}
	}
	first, last := r.tokens[m.First], r.tokens[m.Next-1]
	v.Span = Span{first.Start, last.End}
	v.BeforeAward = s == Tender || s == Planned || v.Nature == Range || v.Nature == Estimated
	switch {
	case framework:
		v.Nature = FrameworkCeiling
	case s == Changed && v.Nature == Contract && !r.ofAddition(w.money) && !r.ofExtension(w.money):
	case s == Extended || s == Changed || s == Awarded && r.ofAddition(w.money):
		if m.Before == "" && !w.after && (v.Nature == Contract || v.Nature == Ceiling || v.Nature == Estimated) {
			v.Nature = Extension
		}
	case v.Nature == Contract && (s == Tender || s == Planned) && !chosen:
		v.Nature = Estimated
	}
	v.Scope = r.scope(m.First)
	v.Confidence = w.confidence()
	return v
}
