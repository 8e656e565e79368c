package ocds

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// money says how an amount is to be read at its place: what kind of figure it
// is, at which level, and by which rule.
type money struct {
	kind  notice.ValueKind
	level notice.Level
	rule  string
}

// ceiling turns a kind into the ceiling of a framework where the notice sets one
// up: what may be bought under it is nobody's spending.
func (r *reader) ceiling(k notice.ValueKind) notice.ValueKind {
	if p := r.n.Procedure; p != nil && (p.Framework || p.DPS) && !p.CallOff {
		return notice.FrameworkCeiling
	}
	return k
}

// netTax is the tax basis of a plain amount. The Act's notices and the old forms
// state it without VAT; Contracts Finder does not say.
func (r *reader) netTax() notice.Tax {
	if r.law.act || r.law.celex && r.law.portal != contractsFinder {
		return notice.Net
	}
	return notice.Unstated
}

// money reads the value object that is the parent's member of that name: its
// amount, and the amount with tax, which is another figure and never derived.
func (r *reader) money(to []notice.Value, parent value, name string, m money) []notice.Value {
	v := parent.get(name)
	if v.blank() {
		return to
	}
	n := r.down(name)
	defer r.up(n)
	if v.is(array) || v.is(object) && v.child().t != nil && v.positions() {
		r.problem("shape", r.here(), "several amounts stand where one belongs")
		r.up(n)
		r.each(parent, name, func(e value) { to = r.moneyObject(to, e, m) })
		return to
	}
	return r.moneyObject(to, v, m)
}

// moneyObject reads the value object at the path in hand, or a bare amount.
func (r *reader) moneyObject(to []notice.Value, v value, m money) []notice.Value {
	if !v.is(object) {
		to, _ = r.amount(to, v, "", m, r.netTax())
		return to
	}
	currency := r.currency(v)
	to, _ = r.amountIn(to, v, "amount", currency, m, r.netTax())
	to, _ = r.amountIn(to, v, "amountGross", currency, m, notice.Gross)
	return to
}

func (r *reader) amountIn(to []notice.Value, v value, name, currency string, m money, tax notice.Tax) ([]notice.Value, bool) {
	a := v.get(name)
	if a.blank() {
		return to, false
	}
	n := r.down(name)
	to, ok := r.amount(to, a, currency, m, tax)
	r.up(n)
	return to, ok
}

// amount reads the literal at the path in hand. What is no number is a problem,
// and no amount; words that say it is withheld are a value of that state.
func (r *reader) amount(to []notice.Value, a value, currency string, m money, tax notice.Tax) ([]notice.Value, bool) {
	raw := r.literal(a)
	v := notice.Value{
		Kind: m.kind, Currency: currency, Tax: tax, Per: notice.Total, Level: m.level,
		Path: r.here(), Raw: raw, Rule: m.rule, Confidence: 1,
	}
	plain, ok := parse.Number(raw)
	switch {
	case ok && !a.is(object) && !a.is(array):
		v.Amount, v.State = plain, parse.State(plain)
	case a.is(text) && parse.Withheld(raw) && parse.Redact(raw) == raw:
		v.State = notice.Withheld
	default:
		r.problem("amount-not-a-number", v.Path, "%q is no amount", clip(raw))
		return to, false
	}
	return append(to, v), true
}

// literal is what Resolve gives for the same place: a number's literal, a
// string's decoded text.
func (r *reader) literal(v value) string {
	n := v.node()
	if n.kind == text || n.escaped {
		return v.words()
	}
	b := v.bytes()
	if !ascii(b) {
		return parse.UTF8(b)
	}
	return r.keep(b)
}

func (r *reader) currency(v value) string {
	words := r.words(v.get("currency"))
	if words == "" {
		return ""
	}
	code, ok := parse.Currency(words)
	if !ok {
		r.problem("currency-unknown", r.sub("currency"), "%q is no currency", clip(words))
	}
	return code
}

// estimate reads the parent's value with its minValue: together they are a
// range, of which Contracts Finder publishes many. Old packages give 0 for the
// upper end where only the lower was entered; these are two figures then.
func (r *reader) estimate(to []notice.Value, parent value, m money) []notice.Value {
	from := len(to)
	to = r.money(to, parent, "value", m)
	lows := r.money(nil, parent, "minValue", m)
	for _, low := range lows {
		i := upper(to[from:], low)
		if i < 0 {
			low.Min, low.Amount = low.Amount, ""
			to = append(to, low)
			continue
		}
		high := &to[from+i]
		high.MinPath, high.MinRaw = low.Path, low.Raw
		if high.Amount != low.Amount {
			high.Min, high.Max, high.Amount = low.Amount, high.Amount, ""
		}
	}
	return to
}

// upper finds the amount that is the other end of the range that low begins.
func upper(values []notice.Value, low notice.Value) int {
	for i := range values {
		v := &values[i]
		if v.Tax == low.Tax && v.Currency == low.Currency && v.Amount != "" && v.State != notice.Zero && low.Amount != "" {
			return i
		}
	}
	return -1
}
