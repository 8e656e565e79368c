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
	// A rule that fails on a text costs a notice its clauses, and not a night its run.
	defer func() {
		if failed := recover(); failed != nil {
			n.Texts = nil
			n.Problems = append(n.Problems, notice.Problem{Path: n.Origin.Path, Rule: "prose-failed", Message: fmt.Sprint("a rule of the reader of prose failed: ", failed)})
		}
	}()
	p := passages{n: n}
	if !termed(n) {
		p.readTerm()
	}
	for i := range n.Texts {
		t := &n.Texts[i]
		if t.Part != notice.PartDescription || clause(t.Words) {
			readClause(n, t)
		}
	}
	if !valued(n) {
		p.readWorth()
	}
	n.Texts = nil
}

// passages are the texts of a notice, each read for its deals once at most.
type passages struct {
	n     *notice.Notice
	deals map[int][]Deal
}

// of are the deals that the i-th text tells of.
func (p *passages) of(i int) []Deal {
	deals, read := p.deals[i]
	if !read {
		if p.deals == nil {
			p.deals = map[int][]Deal{}
		}
		deals = Deals(p.n.Title, p.n.Texts[i].Words)
		p.deals[i] = deals
	}
	return deals
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

// readClause reads what a passage says of the term. In a renewal or option clause
// a bare length is that of the extension; the longest term includes the initial
// one.
func readClause(n *notice.Notice, t *notice.Text) {
	stated := statedMonths(*slotOf(n, t))
	r := clauseReader(t.Words)
	defer r.free()
	c := r.lengths(t.Part, stated)
	base := stated
	if base == 0 {
		base = max(c.initial.months, c.plain.months)
	}
	if c.extension.months == 0 && c.whole.months > 0 {
		switch {
		case base > 0 && base < c.whole.months:
			c.extension = found{c.whole.months - base, c.whole.span}
		case t.Part == notice.PartRenewal && c.whole.months <= base:
			c.extension = c.whole
		}
	}
	if step, all := c.extension.months, c.whole.months-base; step > 0 && base > 0 && all > step && all%step == 0 {
		c.extension = found{all, c.whole.span} // "further periods of 12 months up to a total of 60"
	}
	if c.initial.months == 0 && stated == 0 && c.extension.months > 0 {
		c.initial = c.plain
	}
	last, at := r.lastDay(t.Part)
	if c.extension.months > 0 || c.initial.months > 0 || last != "" {
		add(n, t, c, last, at)
	}
}

// lastDay is the day to which a passage says the term may be extended, "" where
// it names none or several.
func (r *reader) lastDay(part notice.Part) (notice.Date, Span) {
	var last notice.Date
	var at Span
	for i := range r.dates {
		w := &r.dates[i]
		possible := r.extendedTo(w, false) == possibleEnd
		if len(w.Date) != len("2006-01-02") || w.Date[0] == '-' || !possible && (part != notice.PartRenewal || len(r.dates) > 1 || w.Side != parse.Until) {
			continue
		}
		if last != "" && string(last) != w.Date {
			return "", Span{}
		}
		last, at = notice.Date(w.Date), Span{w.Start, w.End}
	}
	return last, at
}
