package tedxml

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// period reads the term that an element states in its children: a length, its
// first and last day, or several of these. Where there is only a length, the
// path leads to it; where there are dates, to all that tell the term.
func (r *reader) period(e node) *notice.Period {
	p := notice.Period{Basis: notice.BasisStated}
	length := e.Child("DURATION")
	if n, ok := r.count(length); ok && n > 0 {
		switch unit := attr(length, "TYPE"); unit {
		case "MONTH":
			p.Months = n
		case "DAY":
			p.Days = n
		case "YEAR":
			p.Months = 12 * n
		default:
			r.problem("unit-unknown", r.at(length), "%q is no unit of a duration", clip(unit))
		}
	}
	p.Start, _ = r.date(e.Child("DATE_START"))
	p.End, _ = r.date(e.Child("DATE_END"))
	if p == (notice.Period{Basis: notice.BasisStated}) {
		return nil
	}
	var parts []string
	for _, name := range []string{"DURATION", "DATE_START", "DATE_END"} {
		if e.Child(name).OK() {
			parts = append(parts, name)
		}
	}
	if len(parts) == 1 {
		p.Path, p.Raw = r.at(e.Child(parts[0])), e.Child(parts[0]).Words()
		return &p
	}
	var words []string
	for _, name := range parts {
		words = append(words, e.Child(name).Words())
	}
	p.Path, p.Raw = r.atAll(e, parts...), strings.Join(words, "\n")
	return &p
}

// oldPeriod reads a term as the older grammar has it: MONTHS, DAYS, or an
// interval of dates.
func (r *reader) oldPeriod(e node) *notice.Period {
	p := notice.Period{Basis: notice.BasisStated, Path: r.at(e), Raw: e.Words()}
	if n, ok := r.count(e.Child("MONTHS")); ok {
		p.Months = n
	} else if n, ok := r.count(e.Child("DAYS")); ok {
		p.Days = n
	}
	dates := e
	if i := e.Child("INTERVAL_DATE"); i.OK() {
		dates = i
	}
	from, until := dates, dates
	if q := e.Child("DURATION_FROM"); q.OK() { // of a qualification system
		from, until = q, e.Child("DURATION_UNTIL")
	}
	p.Start, _ = r.splitDate(from.Child("START_DATE"))
	p.End, _ = r.splitDate(until.Child("END_DATE"))
	if p.Start == "" && p.End == "" && p.Months == 0 && p.Days == 0 {
		return nil
	}
	return &p
}

// months makes a period of one number, of so many months each.
func (r *reader) months(e node, times int) *notice.Period {
	n, ok := r.count(e)
	if !ok || n == 0 {
		return nil
	}
	return &notice.Period{Months: n * times, Basis: notice.BasisStated, Path: r.at(e), Raw: e.Words()}
}

// splitDate reads DAY, MONTH and YEAR. Its path puts them in the order of a
// written date.
func (r *reader) splitDate(e node) (notice.Date, string) {
	year, month, day := e.Child("YEAR").Words(), e.Child("MONTH").Words(), e.Child("DAY").Words()
	if year == "" && month == "" && day == "" {
		return "", ""
	}
	d, ok := parse.DateParts(year, month, day)
	if !ok {
		r.problem("date-unreadable", r.at(e), "day %q, month %q, year %q are no date", clip(day), clip(month), clip(year))
		return "", ""
	}
	return d, r.atAll(e, "YEAR", "MONTH", "DAY")
}
