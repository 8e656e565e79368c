package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// chooseDates finds the first and last day of a deal, and what follows from them
// for its length.
func (r *reader) chooseDates(t *Term, groups []group, g int, deal *Deal) {
	extended := deal.Status == Extended || deal.Status == Changed
	var old string
	var last *parse.When
	for i := range r.dates {
		w := &r.dates[i]
		if w.Vague || !r.belongs(w.First, groups, g) || !extended && r.ofPresent(w.First) {
			continue
		}
		if r.behindTerm(w, deal) {
			t.start(w)
			continue
		}
		if r.movedFrom(w) || extended && (r.oldEnd(w) || r.wasTo(w)) {
			old = w.Date
			continue
		}
		switch r.extendedTo(w, extended) {
		case newEnd:
			t.end(r.atEnd(w))
			continue
		case possibleEnd:
			last = w
			continue
		}
		if r.endStands(w) {
			t.end(r.atEnd(w))
			continue
		}
		if (!extended || !r.keptUntil(w)) && r.otherDate(w, deal.Framework) || r.toReply(w) || r.otherTime(w) {
			continue
		}
		switch r.sideOf(w) {
		case parse.From:
			if !extended || !r.longSince(w) {
				t.start(w)
			}
		case parse.Until:
			t.end(r.atEnd(w))
		}
	}
	r.anniversary(t, groups, g)
	if t.Months == 0 && r.fromTo(t) && !extended {
		if n := wholeYears(t.Start.Date, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, Span{t.Start.Span.Start, t.End.Span.End}
		}
	}
	t.derive(old, last, deal.Status, t.Start != nil && t.End != nil && r.oneSentence(t.Start.Span, t.End.Span))
}

// oneSentence reports that two stretches stand in the same sentence.
func (r *reader) oneSentence(a, b Span) bool {
	d, e := r.dateBehind(a.Start), r.dateBehind(b.Start)
	return d >= 0 && e >= 0 && r.sentenceOf[r.dates[d].First] == r.sentenceOf[r.dates[e].First]
}

// dateBehind is the date that begins at a byte of the text, or -1.
func (r *reader) dateBehind(at int) int {
	for i := range r.dates {
		if r.dates[i].Start == at {
			return i
		}
	}
	return -1
}

// end takes the first date that is told as the last day.
func (t *Term) end(w *parse.When) { t.End = finer(t.End, w) }

// atEnd makes "the end of March 2029" the last day of that month.
func (r *reader) atEnd(w *parse.When) *parse.When {
	if r.low(w.First-1) != "of" || r.low(w.First-2) != "end" || len(w.Date) != len("2006-01") || w.Date[0] == '-' {
		return w
	}
	first, err := time.Parse("2006-01", w.Date)
	if err != nil {
		return w
	}
	last := *w
	last.Date = first.AddDate(0, 1, -1).Format(time.DateOnly)
	return &last
}

// start takes the first date that is told as the first day.
func (t *Term) start(w *parse.When) { t.Start = finer(t.Start, w) }

// finer keeps the date told first, unless another tells the same more precisely.
func finer(d *Date, w *parse.When) *Date {
	if d != nil && (len(w.Date) <= len(d.Date) || !strings.HasPrefix(w.Date, d.Date) && !inYear(d.Date, w.Date)) {
		return d
	}
	return &Date{w.Date, Span{w.Start, w.End}}
}

// inYear reports that a date tells the year of one without: "2026-09-01" of "--09".
func inYear(short, full string) bool {
	return strings.HasPrefix(short, "--") && !strings.HasPrefix(full, "-") && len(full) > 4 && strings.HasPrefix(full[4:], short[1:])
}

// behindTerm reads "for three years from 1 April 2025": a date just behind the
// term is its start.
func (r *reader) behindTerm(w *parse.When, deal *Deal) bool {
	k := w.First - 1
	for r.low(k) == "the" || r.low(k) == "on" {
		k--
	}
	switch r.low(k) {
	case "from", "beginning", "starting", "commencing":
	default:
		return false
	}
	for i := r.firstSpan(k - 6); i < len(r.spans) && r.spans[i].First < k; i++ {
		if d := &r.spans[i]; d.Next == k && r.isTerm(d, deal) {
			return r.dateSoon(w.Next) == ""
		}
	}
	return false
}

// derive counts the lengths that only dates tell: from first to last day, from
// the old end to the new, from the end to that with all options.
func (t *Term) derive(old string, last *parse.When, changed Status, together bool) {
	if t.Months == 0 && t.Start != nil && t.End != nil && (changed != Changed || together) {
		if n := monthsBetween(t.Start.Date, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, Span{t.Start.Span.Start, t.End.Span.End}
		}
	}
	if t.Months == 0 && (changed == Extended || changed == Changed) && old != "" && t.End != nil && t.Start == nil {
		if n := monthsApart(old, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, t.End.Span
		}
	}
	if t.ExtensionMonths == 0 && last != nil {
		if n := toLastEnd(t, last.Date); n > 0 && n <= maxMonths {
			t.ExtensionMonths, t.ExtensionMonthsSpan = n, Span{last.Start, last.End}
		}
	}
}

// anniversary reads "and close on its third anniversary": the length of a deal
// whose start is told.
func (r *reader) anniversary(t *Term, groups []group, g int) {
	if t.Months > 0 || t.Start == nil {
		return
	}
	for k := range r.tokens {
		if r.low(k) != "anniversary" || !r.belongs(k, groups, g) {
			continue
		}
		n, nth := parse.Ordinal(r.low(k-1)), r.tokens[k-1]
		if n == 0 {
			continue
		}
		for j := k - 2; j > k-8 && j >= 0; j-- {
			if low := r.low(j); endWords.has(low) || low == "close" || low == "closes" || low == "run" || low == "runs" {
				t.Months, t.MonthsSpan = 12*n, Span{nth.Start, r.tokens[k].End}
				return
			}
		}
	}
}

// monthsBetween counts the months from one day to the day before another, where
// they are whole.
func monthsBetween(start, end string) int {
	a, err1 := time.Parse(time.DateOnly, start)
	b, err2 := time.Parse(time.DateOnly, end)
	if err1 != nil || err2 != nil || !b.After(a) {
		return 0
	}
	b = b.AddDate(0, 0, 1)
	if a.Day() != b.Day() {
		return 0
	}
	return (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
}
