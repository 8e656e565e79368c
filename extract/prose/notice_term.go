package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// furtherSpan reports that words beside a length make it longer than what was
// agreed: "a further nine months", "by 6 months".
func (r *reader) furtherSpan(span Span) bool {
	for i := range r.spans {
		d := &r.spans[i]
		if d.Start != span.Start {
			continue
		}
		s := r.sentences[r.sentenceOf[d.First]]
		for k := max(s.first, d.First-7); k < min(s.next, d.Next+4); k++ {
			switch r.low(k) {
			case "further", "additional", "extra", "another", "more", "extended", "extends", "extend", "extension", "longer", "prolonged", "beyond":
				return true
			case "by":
				if k == d.First-1 {
					return true
				}
			}
		}
	}
	return false
}

// settleTerm mends the term of a notice's deal: an option that was used is the
// extension's own term, and a change may leave the term as it is.
func (r *reader) settleTerm(d *Deal) {
	t := &d.Term
	if d.Status == Extended && (r.kind == extensionKind || r.kind == changeKind) && r.optionTaken() {
		if t.Months == 0 && t.ExtensionMonths > 0 {
			t.Months, t.MonthsSpan = t.ExtensionMonths, t.ExtensionMonthsSpan
			t.ExtensionMonths, t.ExtensionMonthsSpan = 0, Span{}
		}
		if one := r.oneOf(t.MonthsSpan); one > 0 && one < t.Months && r.oneTaken() {
			t.Months = one
		}
	}
	if d.Status == Changed && r.kind == changeKind && t.Months > 0 && !r.furtherSpan(t.MonthsSpan) && !r.spanStands(t.MonthsSpan) {
		t.Months, t.MonthsSpan = 0, Span{} // the term that the change leaves as it is
	}
}

// spanStands reads "The duration of 30 months is unchanged": told as what still holds.
func (r *reader) spanStands(span Span) bool {
	for i := range r.spans {
		d := &r.spans[i]
		if d.Start != span.Start {
			continue
		}
		for k := d.Next; k < d.Next+5; k++ {
			switch r.low(k) {
			case ".", ";":
				return false
			case "unchanged", "unaltered", "unaffected", "remains", "stays", "stands":
				return true
			}
		}
	}
	return false
}

// oneOf is the length of one of several periods that a span tells together: 12 of
// "two periods of twelve months". It is 0 where there is none.
func (r *reader) oneOf(s Span) int {
	words := r.text[s.Start:s.End]
	k := strings.LastIndex(words, " of ")
	if k < 0 {
		return 0
	}
	for _, d := range parse.DurationsIn(words[k:]) {
		return d.Months
	}
	return 0
}

// oneTaken reports that one of several options was used: "its second option".
func (r *reader) oneTaken() bool {
	for k := range r.tokens {
		if low := r.low(k); low != "option" && low != "extension" {
			continue
		}
		for j := k - 1; j > k-4 && j >= 0; j-- {
			switch r.low(j) {
			case "first", "second", "third", "fourth", "final", "last", "one":
				return true
			}
		}
	}
	return false
}

// dayAfter is the day behind a day, "" for what is no day.
func dayAfter(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return at.AddDate(0, 0, 1).Format(time.DateOnly)
}

// possibleEnd is the date that a form gives for the end if all options are taken,
// "Possible extension to 30 June 2033": its months beyond the end are the options.
func (r *reader) possibleEnd(t *Term) {
	if t.End == nil || len(t.End.Date) != len("2006-01-02") || !r.noticed() {
		return
	}
	for i := range r.dates {
		w := &r.dates[i]
		if len(w.Date) != len("2006-01-02") || w.Date <= t.End.Date || r.low(w.First-1) != "to" || r.low(w.First-2) != "extension" {
			continue
		}
		if m := monthsBetween(dayAfter(t.End.Date), w.Date); m > 0 {
			t.ExtensionMonths, t.ExtensionMonthsSpan = m, Span{r.tokens[w.First].Start, r.tokens[w.Next-1].End}
		}
		return
	}
}
