package eforms

import (
	"strconv"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// units are those of durations: how many months or days each is.
var units = map[string]struct{ months, days int }{
	"YEAR": {12, 0}, "MONTH": {1, 0}, "WEEK": {0, 7}, "DAY": {0, 1},
	// of UN/ECE's list, which the first versions had
	"ANN": {12, 0}, "MON": {1, 0}, "WEE": {0, 7},
}

// period reads the planned term of a procurement or lot. One without end is kept
// with its word; of one that is not known nothing is.
func (r *reader) period(project xmltree.Node) *notice.Period {
	n := project.Child("PlannedPeriod")
	if !n.OK() {
		return nil
	}
	p := notice.Period{Basis: notice.BasisStated}
	p.Start, p.End = r.date(n.Child("StartDate")), r.date(n.Child("EndDate"))
	r.length(&p, n.Child("DurationMeasure"))
	if p == (notice.Period{Basis: notice.BasisStated}) && words(n.Child("DescriptionCode")) != "UNLIMITED" {
		return nil
	}
	p.Path, p.Raw = r.path(n), n.Words()
	if length := n.Child("DurationMeasure"); n.First() == length && !length.Next().OK() {
		unit, _ := length.Attr("unitCode")
		p.Path, p.Raw = r.path(length)+lengthStep, length.Words()+"\n"+unit
	}
	return &p
}

// lengthStep is the last step of the place of a term that is a length only: its
// number and its unit.
const lengthStep = "/(.|@unitCode)"

func (r *reader) length(p *notice.Period, n xmltree.Node) {
	if words(n) == "" {
		return
	}
	unit, _ := n.Attr("unitCode")
	u, known := units[unit]
	if !known {
		r.problem("duration-unit", r.path(n)+"/@unitCode", "%q is no unit of a contract's term", clip(unit))
		return
	}
	count, ok := whole(words(n))
	if !ok {
		r.problem("count-unreadable", r.path(n), "%q is no count", clip(words(n)))
		return
	}
	p.Months, p.Days = count*u.months, count*u.days
}

// maxCount bounds counts and lengths: a century has 36,525 days, and publishers
// write 2147483647 for "no limit".
const maxCount = 1_000_000

// whole reads "3" and "3.0".
func whole(s string) (int, bool) {
	plain, ok := parse.Number(s)
	if !ok {
		return 0, false
	}
	for i := range len(plain) {
		if plain[i] != '.' {
			continue
		}
		for _, c := range plain[i+1:] {
			if c != '0' {
				return 0, false
			}
		}
		plain = plain[:i]
		break
	}
	n, err := strconv.Atoi(plain)
	return n, err == nil && n >= 0 && n <= maxCount
}
