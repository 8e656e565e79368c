package ocds

import (
	"strconv"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// period reads the period object that is the parent's member of that name.
func (r *reader) period(parent value, name string) *notice.Period {
	v := parent.get(name)
	if v.blank() {
		return nil
	}
	n := r.down(name)
	defer r.up(n)
	if !v.is(object) {
		r.problem("shape", r.here(), "no object stands where a period belongs")
		return nil
	}
	p := notice.Period{Basis: notice.BasisStated}
	p.Start, _, _ = r.date(v, "startDate")
	p.End, _, _ = r.date(v, "endDate")
	p.MaxEnd, _, _ = r.date(v, "maxExtentDate")
	r.length(&p, v)
	if p == (notice.Period{Basis: notice.BasisStated}) {
		return nil
	}
	p.Path, p.Raw = r.here(), r.raw(v)
	return &p
}

// length reads the durations. The publishers of the old forms turn months into
// 30 days each, so that days which 30 divides are months again; days that were
// entered as days are seldom such, and stay days otherwise.
func (r *reader) length(p *notice.Period, v value) {
	months, hasMonths := r.count(v, "durationInMonths")
	days, hasDays := r.count(v, "durationInDays")
	switch {
	case hasMonths:
		p.Months = months
	case hasDays && days%30 == 0 && r.thirties():
		p.Months = days / 30
	case hasDays:
		p.Days = days
	}
}

// thirties tells the publishers that follow the OCDS profile for the EU.
func (r *reader) thirties() bool {
	switch r.law.portal {
	case scotland, wales:
		return true
	}
	return r.law.celex
}

// raw is the value's bytes as published, with what identifies a person masked:
// a period's description may name whom to call.
func (r *reader) raw(v value) string {
	if b := v.bytes(); ascii(b) {
		return parse.Redact(r.keep(b))
	}
	return parse.Redact(parse.UTF8(v.bytes()))
}

// maxCount bounds counts and lengths: a century has 36,525 days, and the portals
// write 2147483647 and 1e9999 for "no limit".
const maxCount = 1_000_000

// count reads a whole positive number; 0 counts as not stated.
func (r *reader) count(parent value, name string) (int, bool) {
	v := parent.get(name)
	if v.blank() {
		return 0, false
	}
	n, ok := whole(r.words(v))
	if !ok {
		r.problem("count-unreadable", r.sub(name), "%q is no count", clip(r.words(v)))
		return 0, false
	}
	return n, n > 0
}

// whole reads "3", "3.0" and "3e1".
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
