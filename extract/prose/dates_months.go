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
