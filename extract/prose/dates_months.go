package prose

import (
	"strings"
	"time"
)

// toLastEnd counts the months from the end of a term to the one with all options.
func toLastEnd(t *Term, last string) int {
	if t.End != nil {
		return monthsApart(t.End.Date, last)
	}
	if t.Start != nil && t.Months > 0 {
		if start, err := time.Parse(time.DateOnly, t.Start.Date); err == nil {
			return monthsApart(start.AddDate(0, t.Months, -1).Format(time.DateOnly), last)
		}
	}
	return 0
}

// fromTo reads "from April 2027 to March 2032": months told as the two ends of one
// stretch.
func (r *reader) fromTo(t *Term) bool {
	if t.Start == nil || t.End == nil || len(t.Start.Date) != len("2006-01") || len(t.End.Date) != len("2006-01") {
		return false
	}
	d := r.dateBehind(t.Start.Span.Start)
	if d < 0 || r.low(r.dates[d].First-1) != "from" || d+1 >= len(r.dates) || r.dates[d+1].Start != t.End.Span.Start {
		return false
	}
	low := r.low(r.dates[d].Next)
	return r.dates[d+1].First == r.dates[d].Next+1 && (low == "to" || low == "until" || low == "till")
}

// wholeYears counts the months from one month to another where they are years: "from
// April 2027 to March 2032" or "from April 2027 to April 2032". It is 0 for others, for
// nobody knows which days of them are meant.
func wholeYears(start, end string) int {
	a, err1 := time.Parse("2006-01", start)
	b, err2 := time.Parse("2006-01", end)
	if err1 != nil || err2 != nil || !b.After(a) {
		return 0
	}
	n := (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
	switch n % 12 {
	case 0:
		return n
	case 11:
		return n + 1
	}
	return 0
}

// monthsApart counts whole months between two days of one kind, two months or two
// years: from one end to a later one.
func monthsApart(a, b string) int {
	if len(a) != len(b) || strings.HasPrefix(a, "-") || strings.HasPrefix(b, "-") {
		return 0
	}
	layout := map[int]string{10: time.DateOnly, 7: "2006-01", 4: "2006"}[len(a)]
	x, err1 := time.Parse(layout, a)
	y, err2 := time.Parse(layout, b)
	if err1 != nil || err2 != nil || !y.After(x) {
		return 0
	}
	if x.Day() != y.Day() && (x.AddDate(0, 0, 1).Day() != 1 || y.AddDate(0, 0, 1).Day() != 1) {
		return 0
	}
	return (y.Year()-x.Year())*12 + int(y.Month()) - int(x.Month())
}
