package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// publication is what is found of the day of an article: the first date that can
// be believed, and why another could not.
type publication struct {
	// seen is the day on which the page was fetched; an article of a later day
	// was not there yet. "" is any day.
	seen notice.Date

	date     notice.Date
	at, path string
	problem  *notice.Problem
}

// take believes a date out of some words, or says why it does not. Place is
// where a part of them stands. Stated words that hold no date at all are a
// problem too.
func (p *publication) take(words string, stated bool, place func(from, to int) string) bool {
	if words == "" {
		return false
	}
	d, from, to, why := stamp(words)
	switch {
	case why != "":
	case d == "" && !stated:
		return false
	case d == "" || d <= "1970-01-01": // where computers begin to count
		why = "is no date"
	case p.seen != "" && d > following(p.seen): // it is the next day in the east already
		why = "is later than the day it was fetched"
	default:
		p.date, p.at, p.path = d, words[from:to], place(from, to)
		return true
	}
	if p.problem == nil {
		p.problem = &notice.Problem{Path: place(0, len(words)), Rule: "date-unreadable", Message: fmt.Sprintf("%q %s", clip(public(words)), why)}
	}
	return false
}

// dated takes over what was found.
func (a *Article) dated(p *publication) {
	a.Published, a.PublishedAt, a.PublishedPath = p.date, p.at, p.path
	if p.date == "" && p.problem != nil {
		a.Problems = append(a.Problems, *p.problem)
	}
}

// following is the next day.
func following(d notice.Date) notice.Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return notice.Date(t.AddDate(0, 0, 1).Format(time.DateOnly))
}

// stampPattern is a day as computers write it, with or without hyphens, and the
// time behind it; slashedPattern one in figures, as people do.
var (
	stampPattern   = regexp.MustCompile(`^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:$|[T ][0-9:.]+ ?(?:Z|UTC|GMT|BST|[+-][0-9:]{2,5})?|[Z+ ])`)
	compactPattern = regexp.MustCompile(`^([0-9]{4})([0-9]{2})([0-9]{2})(?:$|T[0-9:.]+Z?$)`)
	slashedPattern = regexp.MustCompile(`(?:^|[ :])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b`)
)

// stamp reads the date in some words, and where it stands in them with its
// time; why says that it cannot be told. Of 10/12/2026 one paper means October
// and another December: it is no guess of ours.
func stamp(s string) (d notice.Date, from, to int, why string) {
	for _, pattern := range []*regexp.Regexp{stampPattern, compactPattern} {
		if m := pattern.FindStringSubmatch(s); m != nil {
			if d, ok := parse.Date(m[1] + "-" + m[2] + "-" + m[3]); ok {
				return d, 0, len(strings.TrimRight(m[0], " +")), ""
			}
		}
	}
	if d, from, to = date(s); d != "" {
		return d, from, to + len(timePattern.FindString(s[to:])), ""
	}
	m := slashedPattern.FindStringSubmatchIndex(s)
	if m == nil {
		return "", 0, 0, ""
	}
	day, _ := strconv.Atoi(s[m[2]:m[3]])
	month, _ := strconv.Atoi(s[m[4]:m[5]])
	if month > 12 {
		day, month = month, day
	}
	if day <= 12 && day != month {
		return "", m[2], m[1], "may have the day or the month first"
	}
	d, _ = parse.Date(fmt.Sprintf("%s-%02d-%02d", s[m[6]:m[7]], month, day))
	return d, m[2], m[1], ""
}
