package prose

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// readTerm reads the term of a notice whose fields state none, as those under the
// Provider Selection Regime: the term of the one deal that its description tells
// of, else the two days that it names.
func (p *passages) readTerm() {
	n := p.n
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part != notice.PartDescription || t.Lot != "" || !speaksOfTime(t.Words) {
			continue
		}
		deals := p.of(i)
		if len(deals) > 1 {
			continue
		}
		w := teller{text: t.Words, member: t.Path + "!", published: string(n.Published)}
		if len(deals) == 1 {
			n.Period = w.period(deals[0].Term)
		} else {
			n.Period = w.period(clauseReader(t.Words).bareTerm())
		}
		return
	}
}

// bareTerm is the term of a passage that tells of no deal: between its first and
// last day, else the one length that it gives a contract.
func (r *reader) bareTerm() Term {
	if t := r.firstAndLast(); t.Months > 0 {
		return t
	}
	c := r.lengths(notice.PartDescription, 0)
	if c.initial.months == 0 {
		c.initial = c.plain
	}
	return Term{Months: c.initial.months, MonthsSpan: c.initial.span, ExtensionMonths: c.extension.months, ExtensionMonthsSpan: c.extension.span}
}

// firstAndLast is the term between the one first and the one last day that a
// passage names, where it tells of no deal.
func (r *reader) firstAndLast() Term {
	var t Term
	for i := range r.dates {
		w := &r.dates[i]
		if w.Vague || len(w.Date) != len("2006-01-02") || w.Date[0] == '-' || r.extendedTo(w, false) != noReach || r.otherDate(w, true) || r.toReply(w) {
			continue
		}
		at := &Date{w.Date, Span{w.Start, w.End}}
		switch side := r.sideOf(w); {
		case side == parse.From && t.Start == nil:
			t.Start = at
		case side == parse.Until && t.End == nil:
			t.End = at
		case side != parse.NoSide:
			return Term{}
		}
	}
	t.derive("", nil, Awarded, true)
	return t
}

// timeCues are what a description that tells of a term holds.
var timeCues = []string{"year", "month", " 20", "/20", ".20"}

// speaksOfTime reports that words name a time.
func speaksOfTime(words string) bool {
	for _, cue := range timeCues {
		if strings.Contains(words, cue) {
			return true
		}
	}
	return false
}
