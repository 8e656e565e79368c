package gold

import (
	"fmt"
	"strings"

	"tenders/extract/prose"
)

// deal compares one deal with the gold's. A deal that was not found has no
// status.
func (m *meter) deal(d *prose.Deal, w *Deal) {
	m.parties(BuyersField, names(d.Buyers), w.Buyers, w.BuyerAliases, w.OptionalBuyers)
	m.parties(SuppliersField, names(d.Suppliers), w.Suppliers, w.SupplierAliases, w.OptionalSuppliers)
	m.value(d.Value, w.Value)
	m.number(MonthsField, d.Term.Months, w.Duration.Months)
	m.number(ExtensionField, d.Term.ExtensionMonths, w.Duration.Extension)
	m.date("start", d.Term.Start, w.Start)
	m.date("end", d.Term.End, w.End)
	m.flag(FrameworkField, d.Framework || d.CallOff, w.Framework)
	notice := ""
	if w.Notice != nil {
		notice = *w.Notice
	}
	m.words(NoticeField, d.Notice, notice)
	m.words(StatusField, string(d.Status), string(statuses[w.Status]))
}

// surplus counts a deal that nobody tells of.
func (m *meter) surplus(d *prose.Deal) {
	m.parties(BuyersField, names(d.Buyers), nil, nil, nil)
	m.parties(SuppliersField, names(d.Suppliers), nil, nil, nil)
	m.value(d.Value, nil)
	m.number(MonthsField, d.Term.Months, nil)
	m.number(ExtensionField, d.Term.ExtensionMonths, nil)
	m.words(StatusField, string(d.Status), "")
}

func (m *meter) parties(f Field, got, want []string, aliases map[string][]string, optional []string) {
	extra, missing := pair(got, want, aliases, optional)
	m.count(f, len(want)-len(missing), len(extra), len(missing))
	if len(extra) > 0 {
		m.fail(f, "found %q", extra)
	}
	if len(missing) > 0 {
		m.fail(f, "missed %q", missing)
	}
}

func (m *meter) value(v *prose.Value, w *Value) {
	switch {
	case v == nil && w == nil:
	case v == nil:
		m.count(ValueField, 0, 0, 1)
		m.fail(ValueField, "missed %s", showGold(w))
	case w == nil:
		m.count(ValueField, 0, 1, 0)
		m.fail(ValueField, "invented %s", show(v))
	case sameFigures(v, w) && string(v.Nature) == w.Nature:
		m.count(ValueField, 1, 0, 0)
	default:
		m.count(ValueField, 0, 1, 1)
		m.fail(ValueField, "%s, want %s", show(v), showGold(w))
	}
}

// nonValue counts an amount that the gold says is no deal's worth.
func (m *meter) nonValue(d *prose.Deal) {
	if d.Value == nil || m.inEvidence(d.Value) {
		return
	}
	words := m.file.Text[d.Value.Span.Start:d.Value.Span.End]
	for _, n := range m.file.Expected.NonValues {
		for at, from := 0, 0; ; from = at + 1 {
			k := strings.Index(m.file.Text[from:], n.Text)
			if k < 0 {
				break
			}
			at = from + k
			if at < d.Value.Span.End && d.Value.Span.Start < at+len(n.Text) {
				m.stored++
				m.fail(ValueField, "stored %q, which is %s", words, n.Kind)
				return
			}
		}
	}
}

// inEvidence reports that a gold value stands where the value was read.
func (m *meter) inEvidence(v *prose.Value) bool {
	for _, d := range m.file.Expected.Deals {
		if d.Value != nil && sameFigures(v, d.Value) {
			return true
		}
	}
	return false
}

func (m *meter) number(f Field, got int, want *int) {
	switch {
	case want == nil && got == 0:
	case want == nil:
		m.count(f, 0, 1, 0)
		m.fail(f, "invented %d", got)
	case got == *want:
		m.count(f, 1, 0, 0)
	case got == 0:
		m.count(f, 0, 0, 1)
		m.fail(f, "missed %d", *want)
	default:
		m.count(f, 0, 1, 1)
		m.fail(f, "%d, want %d", got, *want)
	}
}

// date compares as precisely as the gold is; a date without its year may be
// left out.
func (m *meter) date(what string, got *prose.Date, want *string) {
	has, wanted := "", ""
	if got != nil {
		has = got.Date
	}
	if want != nil {
		wanted = *want
	}
	if has == "" && strings.HasPrefix(wanted, "--") {
		return
	}
	if has != wanted {
		has, wanted = prefixed(what, has), prefixed(what, wanted)
	}
	m.words(DatesField, has, wanted)
}

func prefixed(what, s string) string {
	if s == "" {
		return ""
	}
	return what + " " + s
}

func (m *meter) flag(f Field, got, want bool) {
	g, w := "", ""
	if got {
		g = "yes"
	}
	if want {
		w = "yes"
	}
	m.words(f, g, w)
}

func (m *meter) words(f Field, got, want string) {
	switch {
	case got == "" && want == "":
	case got == want:
		m.count(f, 1, 0, 0)
	case got == "":
		m.count(f, 0, 0, 1)
		m.fail(f, "missed %s", want)
	case want == "":
		m.count(f, 0, 1, 0)
		m.fail(f, "invented %s", got)
	default:
		m.count(f, 0, 1, 1)
		m.fail(f, "%s, want %s", got, want)
	}
}

func show(v *prose.Value) string {
	return fmt.Sprintf("%s %s%s..%s %s", v.Nature, v.Amount, v.Min, v.Max, v.Currency)
}

func showGold(w *Value) string {
	text := func(n interface{ String() string }, ok bool) string {
		if !ok {
			return ""
		}
		return n.String()
	}
	return fmt.Sprintf("%s %s%s..%s %s", w.Nature, text(w.Amount, w.Amount != nil), text(w.Min, w.Min != nil), text(w.Max, w.Max != nil), w.Currency)
}
