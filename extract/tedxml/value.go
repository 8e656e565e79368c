package tedxml

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// money says how an amount is to be read at its place.
type money struct {
	kind  notice.ValueKind
	level notice.Level
	rule  string
	tax   notice.Tax
}

// figures are the amounts of the newer grammar, by their element. They are all
// without VAT, since the forms demand it.
var figures = map[string]money{
	"VAL_ESTIMATED_TOTAL":  {kind: notice.Estimated, rule: "tedxml:VAL_ESTIMATED_TOTAL"},
	"VAL_OBJECT":           {kind: notice.Estimated, rule: "tedxml:VAL_OBJECT"},
	"VAL_TOTAL":            {kind: notice.Awarded, rule: "tedxml:VAL_TOTAL"},
	"VAL_SUBCONTRACTING":   {kind: notice.Subcontracted, rule: "tedxml:VAL_SUBCONTRACTING"},
	"VAL_REVENUE":          {kind: notice.Revenue, rule: "tedxml:VAL_REVENUE"},
	"VAL_PRICE_PAYMENT":    {kind: notice.Payment, rule: "tedxml:VAL_PRICE_PAYMENT"},
	"VAL_BARGAIN_PURCHASE": {kind: notice.Payment, rule: "tedxml:VAL_BARGAIN_PURCHASE"}, // the price paid
	"VAL_PRIZE":            {kind: notice.Prize, rule: "tedxml:VAL_PRIZE"},
	"VAL_TOTAL_BEFORE":     {kind: notice.BeforeChange, rule: "tedxml:VAL_TOTAL_BEFORE"},
	"VAL_TOTAL_AFTER":      {kind: notice.ChangedTotal, rule: "tedxml:VAL_TOTAL_AFTER"},
}

// ceiling turns a kind into the ceiling of a framework where the notice sets one
// up: what may be bought under it is nobody's spending.
func (r *reader) ceiling(k notice.ValueKind) notice.ValueKind {
	if p := r.n.Procedure; p != nil && (p.Framework || p.DPS) && !p.CallOff && (k == notice.Awarded || k == notice.Estimated) {
		return notice.FrameworkCeiling
	}
	return k
}

// values reads the amounts that stand directly below an element, and in its
// VALUES or VALUE: three versions of the schema have three places for them. An
// award's estimate is the initial one, and stays an estimate under a framework.
func (r *reader) values(to []notice.Value, e node, level notice.Level) []notice.Value {
	for c := range e.Children() {
		switch name := c.Name(); name {
		case "VALUES", "VALUE":
			to = r.values(to, c, level)
		case "VAL_RANGE_TOTAL":
			to = r.offers(to, c, attr(c, "CURRENCY"), level, notice.Net)
		default:
			m, ok := figures[name]
			if !ok {
				continue
			}
			if m.level, m.tax = level, notice.Net; level != notice.LevelAward || m.kind != notice.Estimated {
				m.kind = r.ceiling(m.kind)
			}
			to = r.amount(to, c, attr(c, "CURRENCY"), m)
		}
	}
	return to
}

// offers reads the lowest and the highest offer that were considered, which the
// award forms allow in the place of the final value.
func (r *reader) offers(to []notice.Value, e node, currency string, level notice.Level, tax notice.Tax) []notice.Value {
	low, high := e.Child("LOW"), e.Child("HIGH")
	if !low.OK() && !high.OK() {
		low, high = e.Child("LOW_VALUE"), e.Child("HIGH_VALUE")
	}
	to = r.amount(to, low, currency, money{notice.LowestOffer, level, "tedxml:lowest-offer", tax})
	return r.amount(to, high, currency, money{notice.HighestOffer, level, "tedxml:highest-offer", tax})
}

// amount reads the amount of an element: of its machine value where it has one
// (FMTVAL), else of its text. What is no number is a problem, and no amount;
// words that say it is withheld are a value of that state.
func (r *reader) amount(to []notice.Value, e node, currency string, m money) []notice.Value {
	v, ok := r.literal(e)
	if !ok {
		return to
	}
	v.Kind, v.Level, v.Rule, v.Tax = m.kind, m.level, m.rule, m.tax
	v.Currency = r.currency(e, currency)
	v.Per, v.Confidence = notice.Total, 1
	return append(to, v)
}

// literal reads the number of an element, and where it stands.
func (r *reader) literal(e node) (v notice.Value, ok bool) {
	if machine, has := e.Attr("FMTVAL"); has {
		if plain, ok := parse.Number(machine); ok {
			return notice.Value{Amount: plain, State: parse.State(plain), Path: r.atAttr(e, "FMTVAL"), Raw: machine}, true
		}
	}
	v.Raw = e.Words()
	if v.Raw == "" {
		return v, false
	}
	v.Path = r.at(e)
	plain, ok := parse.EuropeanNumber(v.Raw)
	switch {
	case ok:
		v.Amount, v.State = plain, parse.State(plain)
	case parse.Withheld(v.Raw) && r.redact(v.Raw) == v.Raw:
		v.State = notice.Withheld
	default:
		r.problem("amount-not-a-number", v.Path, "%q is no amount", clip(v.Raw))
		return v, false
	}
	return v, true
}

func (r *reader) currency(e node, words string) string {
	if words == "" {
		return ""
	}
	code, ok := parse.Currency(words)
	if !ok {
		r.problem("currency-unknown", r.at(e), "%q is no currency", clip(words))
	}
	return code
}
