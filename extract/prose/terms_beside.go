package prose

import (
	"fmt"

	"tenders/extract/notice"
)

// add puts the lengths beside the period of what the passage is about.
func add(n *notice.Notice, t *notice.Text, c clauseLengths, last notice.Date, at Span) {
	slot := slotOf(n, t)
	stated := *slot
	noteDisagreements(n, t, c, stated)
	p := beside(stated, c, last)
	if p.Months == 0 && p.ExtensionMonths == 0 && p.MaxEnd == "" {
		return
	}
	var spans Span
	if p.Months > 0 {
		spans = c.initial.span
	}
	if p.ExtensionMonths > 0 {
		spans = reach(t.Words, c.extension.span, spans)
	}
	if p.MaxEnd != "" {
		spans = reach(t.Words, at, spans)
	}
	p.Path, p.Raw = t.Path+"!"+Path(spans), t.Words[spans.Start:spans.End]
	switch {
	case stated == nil:
		*slot = p
	case stated.Also == nil && (stated.Basis != notice.BasisProse || p.Months == 0):
		stated.Also = p
	}
}

// beside is what the words tell of a period that its fields do not: "with an option
// to extend by 12 months" beside a start and an end.
func beside(stated *notice.Period, c clauseLengths, last notice.Date) *notice.Period {
	p := &notice.Period{Months: c.initial.months, ExtensionMonths: c.extension.months, MaxEnd: last, Basis: notice.BasisProse}
	if stated == nil {
		return p
	}
	if statedMonths(stated) != 0 || stated.End != "" {
		p.Months = 0
	}
	toldAlready := stated.Basis == notice.BasisProse && stated.Months == c.extension.months
	if stated.ExtensionMonths > 0 || stated.MaxEnd != "" || toldAlready {
		p.ExtensionMonths = 0
	}
	if stated.MaxEnd != "" || last <= stated.End {
		p.MaxEnd = ""
	}
	return p
}

// noteDisagreements notes where the lengths of words and fields differ.
func noteDisagreements(n *notice.Notice, t *notice.Text, c clauseLengths, stated *notice.Period) {
	if known := statedMonths(stated); c.initial.months > 0 && known > 0 && apart(c.initial.months, known) {
		disagree(n, t, c.initial, fmt.Sprintf("the words say %d months, the fields %d", c.initial.months, known))
	}
	if stated != nil && stated.ExtensionMonths > 0 && c.extension.months > 0 && c.extension.months != stated.ExtensionMonths {
		disagree(n, t, c.extension, fmt.Sprintf("the words say %d months of extension, the fields %d", c.extension.months, stated.ExtensionMonths))
	}
}

// reach is the stretch over both spans, or the first where that is too much to
// quote.
func reach(words string, a, b Span) Span {
	w := teller{text: words}
	both, _ := w.join(a, b)
	return both
}

// apart reports lengths that differ by more than how months are counted.
func apart(a, b int) bool { return a-b > 1 || b-a > 1 }

// disagree notes that words and fields differ.
func disagree(n *notice.Notice, t *notice.Text, f found, message string) {
	if p := *slotOf(n, t); p != nil && p.Basis == notice.BasisProse {
		return // words against words
	}
	n.Problems = append(n.Problems, notice.Problem{Path: t.Path + "!" + Path(f.span), Rule: "prose-disagrees", Message: message})
}
