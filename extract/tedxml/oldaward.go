package tedxml

import (
	"strconv"
	"strings"

	"tenders/extract/notice"
)

// oldAward reads a fact of an award.
func (r *reader) oldAward(e node, w word, a *notice.Award) {
	switch w {
	case wLotNumber:
		a.Lots = r.lotsNamed(a.Lots, r.line(e))
	case wContractNumber:
		a.ID = r.line(e)
	case wAwardDate:
		a.Date, a.DatePath = r.splitDate(e)
	case wOffers:
		r.oldTenders(e, a)
	case wSupplier:
		if p := r.party(e, notice.RoleSupplier); p.Name != "" || len(p.IDs) > 0 {
			a.Suppliers = append(a.Suppliers, p)
		}
	}
}

// oldTenders counts the tenders: all, and those sent by electronic means.
func (r *reader) oldTenders(e node, a *notice.Award) {
	t := notice.Tenders{}
	if n, ok := r.count(e); ok {
		t.Received, t.Path = &n, r.at(e)
	}
	if n, ok := r.count(e.Parent().Child("OFFERS_RECEIVED_NUMBER_MEANING")); ok {
		t.Electronic = &n
	}
	if t != (notice.Tenders{}) {
		a.Tenders = &t
	}
}

// oldValues reads the initial estimate and the final value of a contract. The
// final value can be one of a year or month, for so many of these, which tells
// the term too.
func (r *reader) oldValues(e node, at spot) {
	a := &r.n.Awards[at.award]
	from := len(a.Values)
	r.oldWalk(e, at)
	more := e.Child("MORE_INFORMATION_IF_ANNUAL_MONTHLY")
	months, per := 12, notice.Year
	term := r.months(more.Child("NUMBER_OF_YEARS"), months)
	if term == nil {
		months, per = 1, notice.Month
		term = r.months(more.Child("NUMBER_OF_MONTHS"), months)
	}
	if term == nil {
		return
	}
	term.Basis = notice.BasisDerived
	a.Period = term
	n := term.Months / months
	if r.wholeTerm(a.Values[from:], n) {
		r.problem("term-as-times", r.at(more), "the value is said to be one of %d %ss, but is that of the whole", n, per)
		return
	}
	for i := from; i < len(a.Values); i++ {
		if v := &a.Values[i]; v.Kind != notice.Estimated {
			v.Per, v.Times = per, n
		}
	}
}

// wholeTerm reports values that are those of the whole, although the form gives
// a number of years or months beside them: buyers write the length of the
// contract there. So it is where the notice's total, or else the award's own
// estimate, is as large as one of the values and not as large as all of them.
func (r *reader) wholeTerm(values []notice.Value, times int) bool {
	one, whole := 0.0, 0.0
	for _, v := range values {
		switch f, err := strconv.ParseFloat(v.Amount, 64); {
		case err != nil:
		case v.Kind == notice.Estimated:
			whole = max(whole, f)
		default:
			one = max(one, f)
		}
	}
	for _, v := range r.n.Values {
		if f, err := strconv.ParseFloat(v.Amount, 64); err == nil && v.State == notice.Stated && (v.Kind == notice.Awarded || v.Kind == notice.FrameworkCeiling) {
			whole = f
			break
		}
	}
	const about = 1.5 // an estimate is rarely exceeded by more
	return one > 0 && whole > 0 && one <= whole*about && one*float64(times) > whole*about
}

// holdsMoney reports that an element is an amount of the older grammar: one
// with VALUE_COST or a range in it, or with a currency and words.
func holdsMoney(e node) bool {
	for c := range e.Children() {
		if c.Is("VALUE_COST") || c.Is("RANGE_VALUE_COST") {
			return true
		}
	}
	return attr(e, "CURRENCY") != "" && !e.First().OK() && e.Words() != ""
}

// oldMoney reads an amount, at its place.
func (r *reader) oldMoney(e node, at spot) {
	to, level := &r.n.Values, notice.LevelNotice
	switch {
	case at.award >= 0:
		to, level = &r.n.Awards[at.award].Values, notice.LevelAward
	case at.lot >= 0:
		to, level = &r.n.Lots[at.lot].Values, notice.LevelLot
	}
	m := r.oldKind(e)
	m.level, m.tax = level, oldTax(e)
	from := len(*to)
	currency := attr(e, "CURRENCY")
	if attr(e, "CURRENCY") != "" && !e.First().OK() {
		*to = r.amount(*to, e, currency, m)
	}
	for c := range e.Each("VALUE_COST") {
		*to = r.amount(*to, c, currency, m)
	}
	for c := range e.Each("RANGE_VALUE_COST") {
		if m.kind == notice.Awarded || r.awards() && m.kind == notice.FrameworkCeiling {
			*to = r.offers(*to, c, currency, level, m.tax)
			continue
		}
		*to = r.between(*to, c, currency, m)
	}
	if e.Is("DOCUMENT_COST") {
		for i := from; i < len(*to); i++ {
			(*to)[i].Scope = "price of the documents, paid by who asks for them"
		}
	}
}

// awards reports that the form is one of results.
func (r *reader) awards() bool {
	return r.n.Kind == notice.AwardNotice || r.n.Kind == notice.Intention
}

// oldKind says what an amount is: by its own word, by that around it, else by
// what the form is for.
func (r *reader) oldKind(e node) money {
	own, around := e.Name(), e.Parent().Name()
	either := func(word string) bool { return strings.Contains(own, word) || strings.Contains(around, word) }
	switch {
	case either("INITIAL_ESTIMATED"):
		return money{kind: notice.Estimated, rule: "tedxml:INITIAL_ESTIMATED_TOTAL_VALUE_CONTRACT"}
	case around == "TOTAL_ESTIMATED":
		return money{kind: notice.FrameworkCeiling, rule: "tedxml:TOTAL_ESTIMATED"}
	case either("PRICE_PAID"):
		return money{kind: notice.Payment, rule: "tedxml:PRICE_PAID"}
	case either("PRIZE"):
		return money{kind: notice.Prize, rule: "tedxml:PRIZE"}
	case own == "DOCUMENT_COST":
		return money{kind: notice.Payment, rule: "tedxml:DOCUMENT_COST"}
	case strings.Contains(around, "SUB_CONTRACTED"), own == "EXCLUDING_VAT_VALUE":
		return money{kind: notice.Subcontracted, rule: "tedxml:SUB_CONTRACTED"}
	case r.awards():
		return money{kind: r.ceiling(notice.Awarded), rule: "tedxml:COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE"}
	}
	return money{kind: r.ceiling(notice.Estimated), rule: "tedxml:COSTS_RANGE_AND_CURRENCY"}
}

// oldTax is the tax basis: stated beside the amount, or without tax where the
// form demands that.
func oldTax(e node) notice.Tax {
	switch {
	case e.Child("EXCLUDING_VAT").OK():
		return notice.Net
	case e.Child("INCLUDING_VAT").OK():
		return notice.Gross
	case e.Is("COSTS_RANGE_AND_CURRENCY"), e.Is("EXCLUDING_VAT_VALUE"):
		return notice.Net
	}
	return notice.Unstated
}

// between reads a range of estimates, of which either end can be missing.
func (r *reader) between(to []notice.Value, e node, currency string, m money) []notice.Value {
	low, hasLow := r.literal(e.Child("LOW_VALUE"))
	high, hasHigh := r.literal(e.Child("HIGH_VALUE"))
	v := high
	switch {
	case hasLow && hasHigh:
		v.MinPath, v.MinRaw = low.Path, low.Raw
		if low.Amount != high.Amount {
			v.Min, v.Max, v.Amount = low.Amount, high.Amount, ""
		}
	case hasHigh:
		v.Max, v.Amount = high.Amount, ""
	case hasLow:
		v = low
		v.Min, v.Amount = low.Amount, ""
	default:
		return to
	}
	v.Kind, v.Level, v.Rule, v.Tax = m.kind, m.level, m.rule, m.tax
	v.Currency, v.Per, v.Confidence = r.currency(e, currency), notice.Total, 1
	return append(to, v)
}
