package prose

import (
	"strings"

	"tenders/extract/notice"
)

// roundUp reads a text that tells of several deals one after the other, each under
// a heading of its own, part by part: "Rostering. Elmet Trust has bought ...
// Robots. Kestonbury Trust has gone out to tender". It returns nil for any other
// text.
func (r *reader) roundUp() []Deal {
	parts := r.headedParts()
	if len(parts) < 2 {
		return nil
	}
	var out []Deal
	telling := 0
	buyers := map[string]bool{}
	for _, p := range parts {
		deals := partDeals(r.text[p.Start:p.End])
		for i := range deals {
			deals[i].shift(p.Start)
			if len(deals[i].Buyers) == 0 {
				deals[i].Buyers = r.publicIn(p)
			}
			for _, b := range deals[i].Buyers {
				if buyers[b.Name] {
					return nil // one story under several headings
				}
			}
		}
		told := false
		for i := range deals {
			for _, b := range deals[i].Buyers {
				buyers[b.Name] = true
			}
			if len(deals[i].Buyers) > 0 {
				out = append(out, deals[i])
				told = true
			}
		}
		if told {
			telling++
		}
	}
	if telling < 2 {
		return nil
	}
	return out
}

// maxParts bounds the parts of a round-up.
const maxParts = 40

// headedParts are the stretches of a text of news that each begin with a heading, if
// most of its paragraphs do.
func (r *reader) headedParts() []Span {
	if r.kind != noKind || r.likeNotice() && !r.titlesRunIn() || r.hasLots() {
		return nil
	}
	var starts []int
	paragraphs, headed := 0, 0
	for s := range r.sentences {
		if s > 0 && r.sentences[s-1].paragraph == r.sentences[s].paragraph || !r.hasWords(s) {
			continue
		}
		paragraphs++
		if r.runInHeading(s) || r.lineHeading(s) {
			headed++
			starts = append(starts, r.tokens[r.sentences[s].first].Start)
		}
	}
	if headed < 2 || headed > maxParts || headed*3 < paragraphs || paragraphs > headed*4 {
		return nil
	}
	var out []Span
	for i, start := range starts {
		end := len(r.text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		if start < end {
			out = append(out, Span{start, end})
		}
	}
	return out
}

// publicIn is the first public body that a stretch names, as the whole text knows
// it.
func (r *reader) publicIn(p Span) []Party {
	for n := range r.names {
		m := &r.names[n]
		if at := r.tokens[m.first].Start; at < p.Start || at >= p.End || m.described || m.body < 0 || r.bodies[m.body].class != public || r.isAgent(m.body) {
			continue
		}
		return r.parties([]int{m.body}, notice.RoleBuyer)
	}
	return nil
}

// partDeals reads one part. Its heading does not make it a notice.
func partDeals(text string) []Deal {
	r := newReader(text)
	defer r.free()
	r.looksNotice = 1
	r.read()
	return r.deals()
}

// hasLots reports that paragraphs tell of lots.
func (r *reader) hasLots() bool {
	for s := range r.sentences {
		if r.lotOf[s] > 0 {
			return true
		}
	}
	return false
}

// titlesRunIn reports that paragraphs, not lines of a form, begin with headings.
func (r *reader) titlesRunIn() bool {
	n := 0
	for s := range r.sentences {
		if (s == 0 || r.sentences[s-1].paragraph != r.sentences[s].paragraph) && r.hasWords(s) && r.low(r.sentences[s].first) != "lot" && r.runInHeading(s) {
			n++
		}
	}
	return n > 1
}

// hasWords reports that a sentence is more than a break.
func (r *reader) hasWords(s int) bool {
	x := r.sentences[s]
	return x.next-x.first > 1
}

// runInHeading reports that a paragraph begins with a few words and a stop or a
// colon, and goes on: "Rostering. ", "COMING UP: ", "Housing – ".
func (r *reader) runInHeading(s int) bool {
	x := r.sentences[s]
	for k := x.first; k < x.first+6 && k < x.next; k++ {
		switch r.low(k) {
		case ".", ":", "–", "—":
			if k == x.first {
				return false
			}
			goesOn := k+1 < x.next && r.hasWords(s) && x.next-k > 6
			if k == x.next-1 {
				goesOn = s+1 < len(r.sentences) && r.sentences[s+1].paragraph == x.paragraph && r.sentences[s+1].next-r.sentences[s+1].first > 5
			}
			return goesOn && r.capital(x.first) && !r.verbIn(x.first, k)
		}
	}
	return false
}

// lineHeading reports that a paragraph is one short line without a stop, and the
// next one is longer.
func (r *reader) lineHeading(s int) bool {
	x := r.sentences[s]
	if !r.heading(x) || x.next-x.first > 14 || s+1 >= len(r.sentences) {
		return false
	}
	for n := s + 1; n < len(r.sentences); n++ {
		if r.hasWords(n) {
			y := r.sentences[n]
			return y.next-y.first > 8 && !r.heading(y)
		}
	}
	return false
}

// verbIn reports that a verb with a subject stands between two tokens; a word in
// capitals is a heading's.
func (r *reader) verbIn(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says":
			return true
		}
		if v := r.verbed(k); v >= 0 && r.verbs[v].finite() && r.tokens[k].Text != strings.ToUpper(r.tokens[k].Text) {
			return true
		}
	}
	return false
}

// shift moves a deal's places in the text by an offset.
func (d *Deal) shift(by int) {
	move := func(s *Span) {
		if s.End > 0 {
			s.Start, s.End = s.Start+by, s.End+by
		}
	}
	move(&d.Span)
	move(&d.FrameworkSpan)
	move(&d.Term.MonthsSpan)
	move(&d.Term.ExtensionMonthsSpan)
	for i := range d.Buyers {
		move(&d.Buyers[i].Span)
	}
	for i := range d.Suppliers {
		move(&d.Suppliers[i].Span)
	}
	if d.Value != nil {
		move(&d.Value.Span)
	}
	for _, x := range []*Date{d.Term.Start, d.Term.End} {
		if x != nil {
			move(&x.Span)
		}
	}
}
