package prose

import (
	"fmt"
	"time"
	"unicode/utf8"

	"tenders/extract/notice"
)

// rule is the name under which this reader's figures are known.
const rule = "prose"

// quotation bounds the words that prove a fact, in characters: they are quoted,
// the text itself is its publisher's.
const quotation = 200

// Path is the place of a span in a text.
func Path(s Span) string { return fmt.Sprintf("text:%d-%d", s.Start, s.End) }

// Tell writes a deal into the notice that reports it. The deal was read from
// text[offset:]; paths lead into text.
func Tell(n *notice.Notice, d Deal, text string, offset int) {
	w := teller{text: text, offset: offset, member: n.Origin.Member, published: string(n.Published)}
	told := w.quotable(d.Span)
	n.Deal = &notice.Deal{Status: string(d.Status), Subject: d.Subject, Path: w.path(told), Raw: w.raw(told)}
	for _, b := range d.Buyers {
		n.Buyers = append(n.Buyers, w.party(b))
	}
	if len(n.Buyers) > 1 {
		for i := range n.Buyers {
			if n.Buyers[i].Role == notice.RoleBuyer {
				n.Buyers[i].Role = notice.RoleJoint
			}
		}
	}
	if d.Framework || d.CallOff {
		n.Procedure = &notice.Procedure{Framework: d.Framework, CallOff: d.CallOff, Path: w.path(d.FrameworkSpan), Raw: w.raw(d.FrameworkSpan)}
	}
	values := w.values(d)
	if len(d.Suppliers) == 0 {
		n.Values, n.Period = values, w.period(d.Term)
		return
	}
	a := notice.Award{Key: w.path(d.Suppliers[0].Span), Status: string(d.Status), Values: values, Period: w.period(d.Term)}
	for i := range a.Values {
		a.Values[i].Level = notice.LevelAward
	}
	for _, s := range d.Suppliers {
		a.Suppliers = append(a.Suppliers, w.party(s))
	}
	n.Awards = append(n.Awards, a)
}

// teller writes facts with their places.
type teller struct {
	text   string
	offset int
	member string
	// published completes dates that the text gives without their year.
	published string
}

// path is the place of a span of what was read, "" where there is none.
func (w *teller) path(s Span) string {
	if s.End <= s.Start {
		return ""
	}
	return w.member + Path(Span{s.Start + w.offset, s.End + w.offset})
}

func (w *teller) raw(s Span) string { return w.text[s.Start+w.offset : s.End+w.offset] }

// quotable is the beginning of a span, as far as it can be quoted.
func (w *teller) quotable(s Span) Span {
	count := 0
	for i := range w.raw(s) {
		if count == quotation {
			return Span{s.Start, s.Start + i}
		}
		count++
	}
	return s
}

func (w *teller) party(p Party) notice.Party {
	return notice.Party{Name: p.Name, Role: p.Role, Path: w.path(p.Span)}
}

// values is the deal's worth in the notice's terms.
func (w *teller) values(d Deal) []notice.Value {
	v := d.Value
	if v == nil {
		return nil
	}
	out := notice.Value{
		Kind: kindOf(v, d.Status), Amount: v.Amount, Min: v.Min, Max: v.Max, Currency: v.Currency, Tax: v.Tax, Per: v.Per,
		State: notice.Stated, Level: notice.LevelNotice, Approximate: v.Approximate, Scope: v.Scope,
		Path: w.path(v.Span), Raw: w.raw(v.Span), Rule: rule, Confidence: v.Confidence,
	}
	if out.Tax == "" {
		out.Tax = notice.Unstated
	}
	if out.Per == "" {
		out.Per = notice.Total
	}
	if out.Confidence == 0 {
		out.Confidence = 0.8
	}
	return []notice.Value{out}
}

// kindOf is the nature of a worth as a kind. Bounds that were named before
// anybody was chosen are an estimate.
func kindOf(v *Value, status Status) notice.ValueKind {
	early := v.BeforeAward || status == Tender || status == Planned
	switch v.Nature {
	case Estimated:
		return notice.Estimated
	case Extension:
		return notice.Extension
	case FrameworkCeiling:
		return notice.FrameworkCeiling
	case Range, Ceiling, Minimum, Annual:
		if early {
			return notice.Estimated
		}
	}
	return notice.Awarded
}

// period is the deal's term. What stands too far apart to be quoted together is
// told one after the other ([notice.Period.Also]), each with its own words.
func (w *teller) period(t Term) *notice.Period {
	first := &notice.Period{Basis: notice.BasisProse}
	p, whole := first, Span{}
	part := func(s Span, set func(*notice.Period)) {
		if s.End <= s.Start {
			return
		}
		both, ok := w.join(whole, s)
		if !ok {
			p.Also = &notice.Period{Basis: notice.BasisProse}
			p, both = p.Also, s
		}
		set(p)
		whole = both
		p.Path, p.Raw = w.path(whole), w.raw(whole)
	}
	part(t.MonthsSpan, func(p *notice.Period) { p.Months = t.Months })
	part(t.ExtensionMonthsSpan, func(p *notice.Period) { p.ExtensionMonths = t.ExtensionMonths })
	if start := w.date(t.Start); start != "" {
		part(t.Start.Span, func(p *notice.Period) { p.Start = start })
	}
	if end := w.date(t.End); end != "" {
		part(t.End.Span, func(p *notice.Period) { p.End = end })
	}
	if whole.End == 0 {
		return nil
	}
	return first
}

// date completes a date with the year that lies nearest to the article's own
// day; where that is not known either, there is no date.
func (w *teller) date(d *Date) notice.Date {
	switch {
	case d == nil:
		return ""
	case d.Date[0] == '-':
		return notice.Date(nearestYear(d.Date, w.published))
	}
	return notice.Date(d.Date)
}

// nearestYear completes "--06-01" or "--06" to the date nearest to a day.
func nearestYear(date, day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	layout := time.DateOnly[:len(date)+3]
	best, distance := "", time.Duration(1<<63-1)
	for _, year := range []int{at.Year() - 1, at.Year(), at.Year() + 1} {
		full := fmt.Sprintf("%04d%s", year, date[1:])
		when, err := time.Parse(layout, full)
		if d := when.Sub(at).Abs(); err == nil && d < distance {
			best, distance = full, d
		}
	}
	return best
}

// join is the stretch from the one span to the other, if it can be quoted.
func (w *teller) join(a, b Span) (Span, bool) {
	switch {
	case b.End <= b.Start:
		return a, true
	case a.End <= a.Start:
		return b, true
	}
	both := Span{min(a.Start, b.Start), max(a.End, b.End)}
	if utf8.RuneCountInString(w.raw(both)) > quotation {
		return a, false
	}
	return both, true
}
