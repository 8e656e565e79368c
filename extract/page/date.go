package page

import (
	"fmt"
	"regexp"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// datePattern finds a date as British pages write it, "7 May 2019", and with the
// month first, as some papers do.
var datePattern = regexp.MustCompile(`(?i)\b(?:([0-9]{1,2})(?:st|nd|rd|th)? ` + monthNames + `\.?,? ([0-9]{4})|` + monthNames + `\.? ([0-9]{1,2})(?:st|nd|rd|th)?, ([0-9]{4}))\b`)

const monthNames = `((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)`

// months are the full names; their first three letters are the short ones.
var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// date is the first date of a text, and where it stands in it.
func date(s string) (d notice.Date, from, to int) {
	for at := 0; at < len(s); {
		m := datePattern.FindStringSubmatchIndex(s[at:])
		if m == nil {
			break
		}
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return s[at+m[2*i] : at+m[2*i+1]]
		}
		day, name, year := group(1)+group(5), group(2)+group(4), group(3)+group(6)
		if d, ok := parse.Date(fmt.Sprintf("%s-%02d-%02s", year, month(strings.ToLower(name)), day)); ok {
			return d, at + m[0], at + m[1]
		}
		at += m[1]
	}
	return "", 0, 0
}

// month is the number of a month's name, 0 for none.
func month(name string) int {
	for i, full := range months {
		if name == full || name == full[:3] || name == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// timePattern is a time that follows a date: ", 11:45am".
var timePattern = regexp.MustCompile(`(?i)^,? (?:at )?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]m|midday|midnight|noon)?\b`)

// dated reads the date of a place. The place that it gives is that of the date,
// with the time behind it.
func (r *reader) dated(p place) (notice.Date, place) {
	d, from, to := date(p.words)
	if d == "" {
		if p.words != "" {
			r.problem("date-unreadable", p.path, "%q is no date", clip(p.words))
		}
		return "", place{}
	}
	to += len(timePattern.FindString(p.words[to:]))
	return d, p.part(from, to)
}

// term reads a start and an end, each "" or a date in a place of its own. Its
// words are all from the start to the end.
func (r *reader) term(start, end item) *notice.Period {
	from, to := start.first(r), end.first(r)
	p := notice.Period{Basis: notice.BasisStated}
	p.Start, _ = r.dated(from)
	p.End, _ = r.dated(to)
	var whole place
	switch {
	case p.Start == "" && p.End == "":
		return nil
	case p.End == "":
		whole = from
	case p.Start == "":
		whole = to
	default:
		whole = r.between(start.node(), end.node())
	}
	p.Path, p.Raw = whole.path, whole.words
	return &p
}
