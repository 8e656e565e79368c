package prose

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// judge gives each amount to a deal, or says why it is nobody's worth.
func (r *reader) judge(groups []group) []worth {
	all := r.weighMoney()
	r.netTwins(all)
	for i := range all {
		w := &all[i]
		if w.against != plainKind && w.against != withExtensions && w.against != potential && w.against != aggregate {
			continue
		}
		m := &r.money[i]
		w.group = r.owner(m.First, groups)
		if w.group >= 0 {
			w.score = r.rate(w, w.group, groups)
		}
		if w.score == 0 && w.against == plainKind {
			w.against = otherContract
		}
	}
	return all
}

// netTwins lets the price without tax in brackets share what the words say of the
// price with tax before it: "£1.2m inc. VAT (£1m ex. VAT)".
func (r *reader) netTwins(all []worth) {
	for i := 1; i < len(all); i++ {
		m, before := &r.money[i], &r.money[i-1]
		if m.Tax == notice.Net && before.Tax == notice.Gross && r.low(m.First-1) == "(" && m.First-1 == before.Next {
			all[i].against, all[i].support, all[i].estimate = all[i-1].against, all[i-1].support, all[i-1].estimate
		}
	}
}

// rate tells how well an amount fits its deal: 0 not at all.
func (r *reader) rate(w *worth, id int, groups []group) int {
	m, g := &r.money[w.money], &groups[id]
	inClause := false
	for _, i := range r.near(m.First, id) {
		e := &r.events[i]
		if m.First >= e.first && m.First < e.next {
			inClause = true
			if r.objectOf(e, m) && replaced(e, g) {
				return 0
			}
		}
	}
	switch {
	case w.support == 2 && inClause:
		return 4
	case w.support == 2:
		return 3
	case inClause && (m.Before != "" || r.inRecord(m, id)), r.lotBefore(w.money) >= 0:
		return 3
	case w.support == 1 && inClause, w.support == 1 && (r.namesSupplier(m, g) || r.ofTheDeal(m)):
		return 2
	}
	return 0
}

// namesSupplier reads "Acme will host it for £10m": a price at the end of a sentence that
// names a party.
func (r *reader) namesSupplier(m *parse.Money, g *group) bool {
	if low := r.low(m.First - 1); low != "for" && low != "at" {
		return false
	}
	for _, b := range r.bodiesInSentence(r.sentenceOf[m.First]) {
		if has(g.suppliers, b) {
			return true
		}
	}
	return false
}

// inRecord reports that an amount stands in a line of a list.
func (r *reader) inRecord(m *parse.Money, g int) bool {
	for _, i := range r.near(m.First, g) {
		if e := &r.events[i]; e.own && e.family == giving && m.First >= e.first && m.First < e.next {
			return true
		}
	}
	return false
}

// ofTheDeal reads "The order is for four years at £1.3m".
func (r *reader) ofTheDeal(m *parse.Money) bool {
	if low := r.low(m.First - 1); low != "for" && low != "at" {
		return false
	}
	first := r.sentences[r.sentenceOf[m.First]].first
	for k := first; k < first+4; k++ {
		if r.isDeal(k) && (r.low(first) == "the" || r.low(first) == "it") {
			return true
		}
	}
	return false
}

// objectOf reports that an amount tells of the contract that a verb is done to:
// "extended its £5m contract".
func (r *reader) objectOf(e *event, m *parse.Money) bool {
	if e.verb < 0 {
		return false
	}
	v := &r.verbs[e.verb]
	if m.First < v.next || m.First > v.next+6 {
		return false
	}
	for k := v.next; k < m.First; k++ {
		if prepositions[r.low(k)] {
			return false
		}
	}
	for k := m.Next; k < m.Next+6 && k < len(r.tokens); k++ {
		low := r.low(k)
		if low == "extension" || low == "renewal" || prepositions[low] || low == "," || low == "." {
			return false
		}
		if dealNouns[low] {
			return true
		}
	}
	return false
}

// replaced reports that a verb's object is not the deal of the news.
func replaced(e *event, g *group) bool {
	switch e.family {
	case extending, changing, replacing, swapping:
		return true
	case cancelling:
		return g.status != Cancelled
	}
	return false
}

// chooseValue takes the best of the amounts that belong to a deal.
func (r *reader) chooseValue(all []worth, groups []group, g int, d *Deal) *Value {
	s, framework, chosen := d.Status, d.Framework, len(d.Suppliers) > 0
	best := -1
	for i := range all {
		w := &all[i]
		if w.against != plainKind || w.group != g || (s == Extended || s == Changed) && r.money[i].Before == "" && !r.ofExtension(w.money) && (w.paid && !r.paidFor(w.money, g) || w.score < 4 || r.ofWhole(w.money)) {
			continue
		}
		if best < 0 || r.better(w, &all[best], s) {
			best = i
		}
	}
	if best < 0 {
		best = r.secondBest(all, g)
	}
	if best < 0 {
		return nil
	}
	return r.value(&all[best], s, framework, chosen)
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
	switch {
	case a.Min != "" && a.Max != "" && (b.Max == a.Max && b.Min == "" || b.Min == a.Min && b.Max == ""):
		return true // "up to £18m", and then "£12m to £18m"
	case b.Tax == notice.Gross && a.Tax == notice.Net && a.Amount != "" && b.Amount != "":
		return true
	case (a.Per == notice.Total) != (b.Per == notice.Total):
		return a.Per == notice.Total
	}
	return w.score > than.score
}

// ofExtension reports that an amount is said to be an extension's.
func (r *reader) ofExtension(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k >= m.First-14; k-- {
		switch r.low(k) {
		case "extension", "renewal", "modification", "extends", "extended", "extending", "variation", "extra", "additional", "uplift", "change", "amendment", "another", "further", "adding", "adds", "increase":
			return true
		case "original", "total":
			return false
		}
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
	v := &Value{Nature: nature(m, w.estimate), Amount: m.Amount, Min: m.Min, Max: m.Max, Currency: m.Currency, Tax: m.Tax, Per: m.Per, Approximate: m.Approximate}
	if w.most && v.Amount != "" && m.Before == "" {
		v.Amount, v.Max = "", v.Amount
		if v.Nature == Contract || v.Nature == Estimated {
			v.Nature = Ceiling
		}
	}
	first, last := r.tokens[m.First], r.tokens[m.Next-1]
	v.Span = Span{first.Start, last.End}
	v.BeforeAward = s == Tender || s == Planned || v.Nature == Range || v.Nature == Estimated
	switch {
	case framework:
		v.Nature = FrameworkCeiling
	case s == Extended || s == Changed:
		if m.Before == "" && (v.Nature == Contract || v.Nature == Ceiling || v.Nature == Estimated) {
			v.Nature = Extension
		}
	case v.Nature == Contract && (s == Tender || s == Planned) && !chosen:
		v.Nature = Estimated
	}
	v.Scope = r.scope(m.First)
	v.Confidence = map[int]float64{4: 0.9, 3: 0.8, 2: 0.6}[w.score]
	return v
}
