package gold

import (
	"fmt"
	"strings"

	"tenders/extract/prose"
)

// Field names what is counted.
type Field string

// The fields. Counted is whether a text gave as many deals as it tells of.
const (
	ValueField     Field = "value"
	BuyersField    Field = "buyers"
	SuppliersField Field = "suppliers"
	MonthsField    Field = "months"
	ExtensionField Field = "extension"
	DatesField     Field = "dates"
	FrameworkField Field = "framework"
	NoticeField    Field = "notice"
	StatusField    Field = "status"
	CountedField   Field = "counted"
)

// Fields are all fields, in the order they are printed.
var Fields = []Field{ValueField, BuyersField, SuppliersField, MonthsField, ExtensionField, DatesField, FrameworkField, NoticeField, StatusField, CountedField}

// Score counts what was right, what was found and is wrong, and what was missed.
type Score struct{ Right, Wrong, Missed int }

// Precision is the share of what was found that is right, 1 where nothing was.
func (s Score) Precision() float64 { return share(s.Right, s.Right+s.Wrong) }

// Recall is the share of what is there that was found, 1 where nothing is.
func (s Score) Recall() float64 { return share(s.Right, s.Right+s.Missed) }

// F1 is their harmonic mean.
func (s Score) F1() float64 { return share(2*s.Right, 2*s.Right+s.Wrong+s.Missed) }

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Origin is the score of all texts of one origin.
type Origin struct {
	Name   string
	Texts  int
	Scores map[Field]Score
	// Stored counts amounts that are no deal's worth and were taken for it.
	Stored int
	Errors []Error
}

// Error is one thing that the reader got wrong.
type Error struct {
	File, Text string
	Field      Field
	Message    string
}

// Report is the measure of all texts, by origin, the sum last.
type Report struct{ Origins []Origin }

// Measure reads every text and counts.
func Measure(files []File) Report {
	byName := map[string]int{}
	all := Origin{Name: "all", Scores: map[Field]Score{}}
	var rep Report
	for i := range files {
		f := &files[i]
		k, ok := byName[f.Origin]
		if !ok {
			k = len(rep.Origins)
			byName[f.Origin] = k
			rep.Origins = append(rep.Origins, Origin{Name: f.Origin, Scores: map[Field]Score{}})
		}
		m := measure(f)
		rep.Origins[k].add(m)
		all.add(m)
	}
	rep.Origins = append(rep.Origins, all)
	return rep
}

func (o *Origin) add(m *meter) {
	o.Texts++
	o.Stored += m.stored
	o.Errors = append(o.Errors, m.errors...)
	for f, s := range m.scores {
		t := o.Scores[f]
		o.Scores[f] = Score{t.Right + s.Right, t.Wrong + s.Wrong, t.Missed + s.Missed}
	}
}

// meter counts over one text.
type meter struct {
	file   *File
	scores map[Field]Score
	stored int
	errors []Error
}

func measure(f *File) *meter {
	m := &meter{file: f, scores: map[Field]Score{}}
	got := prose.Deals(f.Title, f.Text)
	of := match(got, f.Expected.Deals)
	used := map[int]bool{}
	for i := range f.Expected.Deals {
		if of[i] < 0 {
			m.deal(&prose.Deal{}, &f.Expected.Deals[i])
			continue
		}
		used[of[i]] = true
		m.deal(&got[of[i]], &f.Expected.Deals[i])
	}
	for j := range got {
		if !used[j] {
			m.surplus(&got[j])
		}
		m.nonValue(&got[j])
	}
	m.check(CountedField, len(got) == len(f.Expected.Deals), "%d deals, want %d", len(got), len(f.Expected.Deals))
	return m
}

// check counts something that is always there.
func (m *meter) check(f Field, ok bool, format string, args ...any) {
	if ok {
		m.count(f, 1, 0, 0)
		return
	}
	m.count(f, 0, 1, 1)
	m.fail(f, format, args...)
}

func (m *meter) count(f Field, right, wrong, missed int) {
	s := m.scores[f]
	m.scores[f] = Score{s.Right + right, s.Wrong + wrong, s.Missed + missed}
}

func (m *meter) fail(f Field, format string, args ...any) {
	m.errors = append(m.errors, Error{m.file.ID, m.file.Text, f, fmt.Sprintf(format, args...)})
}

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
