package prose

import (
	"fmt"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// Terms reads the passages that a notice's reader handed on ([notice.Text]):
// how long the contract runs and may be extended, and, where no field of the
// notice states any amount or term, what it is worth and when it runs. What it finds stands beside the
// fields, never over them; where the two disagree, that is a problem. It empties
// n.Texts.
func Terms(n *notice.Notice) {
	stated := termed(n)
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part == notice.PartDescription {
			if clause(t.Words) {
				readClause(n, t)
			}
			continue
		}
		readOption(n, t)
	}
	if !valued(n) {
		readWorth(n)
	}
	if !stated {
		readTerm(n)
	}
	n.Texts = nil
}

// clauseCues are what a description that tells of a term beyond the fields holds. Most
// hold none and are not read any further.
var clauseCues = []string{"xten", "XTEN", "nitial ", "INITIAL "}

// clause reports that a description may tell of a term.
func clause(words string) bool {
	for _, cue := range clauseCues {
		if strings.Contains(words, cue) {
			return true
		}
	}
	for i := strings.IndexByte(words, '+'); i >= 0; { // 3+1+1
		rest := strings.TrimLeft(words[i+1:], " ")
		if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return true
		}
		next := strings.IndexByte(words[i+1:], '+')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// found is a length and where it stands.
type found struct {
	months int
	span   Span
}

// lengths are the initial term, all extensions together, and the longest term,
// where the words settle them: the same length may be told again, another may
// not.
func lengths(words string, option bool) (initial, extension, whole found) {
	var settled [3]bool
	for _, d := range parse.DurationsIn(words) {
		if d.Months == 0 || aged(words[:d.Start]) {
			continue
		}
		role := d.Role
		if option && role == parse.PlainDuration {
			role = parse.ExtensionDuration
		}
		var to *found
		var k int
		switch role {
		case parse.InitialDuration:
			to, k = &initial, 0
		case parse.ExtensionDuration:
			to, k = &extension, 1
		case parse.WholeDuration:
			to, k = &whole, 2
		default:
			continue
		}
		if settled[k] && to.months != d.Months {
			to.months = -1 // two lengths: which one holds is not settled
		}
		if !settled[k] {
			*to, settled[k] = found{d.Months, Span{d.Start, d.End}}, true
		}
	}
	for _, f := range []*found{&initial, &extension, &whole} {
		if f.months < 0 || f.months > maxMonths {
			*f = found{}
		}
	}
	return initial, extension, whole
}

// aged reports that the words before a length make it an age or a span of ages:
// "0-19 years", "aged 5 years".
func aged(before string) bool {
	if strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–") {
		return true
	}
	near := strings.ToLower(before[max(0, len(before)-16):])
	return strings.Contains(near, "aged ") || strings.Contains(near, " age ") || strings.Contains(near, "ages ")
}

// maxMonths is beyond what is let: a longer term is a slip or a lease of land.
const maxMonths = 50 * 12

// readClause reads a description: the initial term that it states beside the
// extensions.
func readClause(n *notice.Notice, t *notice.Text) {
	initial, extension, _ := lengths(t.Words, false)
	if initial.months == 0 && extension.months == 0 {
		return
	}
	add(n, t, initial, extension)
}

// readOption reads what a renewal or option clause says of the term. In it a bare
// length is that of the extension; the longest term includes the initial one.
func readOption(n *notice.Notice, t *notice.Text) {
	initial, extension, whole := lengths(t.Words, t.Part == notice.PartRenewal)
	if extension.months == 0 && whole.months > 0 {
		if stated := statedMonths(*slotOf(n, t)); stated > 0 && stated < whole.months {
			extension = found{whole.months - stated, whole.span}
		}
	}
	if extension.months > 0 || initial.months > 0 {
		add(n, t, initial, extension)
	}
}

// add puts the lengths beside the period of what the passage is about.
func add(n *notice.Notice, t *notice.Text, initial, extension found) {
	slot := slotOf(n, t)
	stated := *slot
	p := &notice.Period{ExtensionMonths: extension.months, Basis: notice.BasisProse}
	if known := statedMonths(stated); known == 0 && (stated == nil || stated.End == "") {
		p.Months = initial.months
	} else if initial.months > 0 && known > 0 && apart(initial.months, known) {
		disagree(n, t, initial, fmt.Sprintf("the words say %d months, the fields %d", initial.months, known))
	}
	if stated != nil && stated.ExtensionMonths > 0 {
		if extension.months > 0 && extension.months != stated.ExtensionMonths {
			disagree(n, t, extension, fmt.Sprintf("the words say %d months of extension, the fields %d", extension.months, stated.ExtensionMonths))
		}
		p.ExtensionMonths = 0
	}
	if stated != nil && stated.MaxEnd != "" {
		p.ExtensionMonths = 0
	}
	if p.Months == 0 && p.ExtensionMonths == 0 {
		return
	}
	var spans Span
	if p.Months > 0 {
		spans = initial.span
	}
	if p.ExtensionMonths > 0 {
		spans = reach(t.Words, extension.span, spans)
	}
	p.Path, p.Raw = t.Path+"!"+Path(spans), t.Words[spans.Start:spans.End]
	switch {
	case stated == nil:
		*slot = p
	case stated.Also == nil:
		stated.Also = p
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
	n.Problems = append(n.Problems, notice.Problem{Path: t.Path + "!" + Path(f.span), Rule: "prose-disagrees", Message: message})
}

// slotOf is where the term of what a passage is about belongs.
func slotOf(n *notice.Notice, t *notice.Text) **notice.Period {
	for i := range n.Awards {
		if t.Owner != "" && n.Awards[i].Key == t.Owner {
			return &n.Awards[i].Period
		}
	}
	for i := range n.Contracts {
		if t.Owner != "" && n.Contracts[i].Key == t.Owner {
			return &n.Contracts[i].Period
		}
	}
	for i := range n.Lots {
		if t.Lot != "" && n.Lots[i].ID == t.Lot {
			return &n.Lots[i].Period
		}
	}
	// A notice with a single lot, award or contract states the term there.
	switch {
	case n.Period != nil:
	case len(n.Contracts) == 1 && n.Contracts[0].Period != nil:
		return &n.Contracts[0].Period
	case len(n.Awards) == 1 && n.Awards[0].Period != nil:
		return &n.Awards[0].Period
	case len(n.Lots) == 1 && n.Lots[0].Period != nil:
		return &n.Lots[0].Period
	}
	return &n.Period
}

// statedMonths is the length that the fields state or that their dates make, 0
// where there is none.
func statedMonths(p *notice.Period) int {
	switch {
	case p == nil:
		return 0
	case p.Months > 0:
		return p.Months
	}
	return parse.MonthsBetween(p.Start, p.End)
}

// valued reports that a field of the notice states an amount.
func valued(n *notice.Notice) bool {
	if len(n.Values) > 0 {
		return true
	}
	for i := range n.Lots {
		if len(n.Lots[i].Values) > 0 {
			return true
		}
	}
	for i := range n.Awards {
		if len(n.Awards[i].Values) > 0 {
			return true
		}
	}
	for i := range n.Contracts {
		if len(n.Contracts[i].Values) > 0 {
			return true
		}
	}
	return false
}

// inField is how sure a worth is that only a description tells.
const inField = 0.7

// readWorth reads what a notice without any amount in its fields says it is worth:
// the one amount of the one deal that its description tells of.
func readWorth(n *notice.Notice) {
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part != notice.PartDescription || t.Lot != "" || !strings.Contains(t.Words, "£") && !strings.Contains(t.Words, "GBP") {
			continue
		}
		deals := Deals(n.Title, t.Words)
		if len(deals) != 1 || deals[0].Value == nil {
			continue
		}
		w := teller{text: t.Words}
		values := w.values(deals[0])
		for k := range values {
			v := &values[k]
			v.Path, v.Confidence = t.Path+"!"+v.Path, inField
			if n.Kind == notice.Tender || n.Kind == notice.Planning {
				v.Kind = notice.Estimated
			}
		}
		if len(n.Awards) == 1 && n.Kind != notice.Tender && n.Kind != notice.Planning {
			for k := range values {
				values[k].Level = notice.LevelAward
			}
			n.Awards[0].Values = values
			return
		}
		n.Values = values
		return
	}
}
