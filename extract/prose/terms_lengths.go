package prose

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// found is a length and where it stands.
type found struct {
	months int
	span   Span
}

// clauseLengths are the initial term, all extensions together and the longest
// term that a passage tells, where its words settle them. Plain is a term that no
// word calls the initial one.
type clauseLengths struct{ initial, plain, extension, whole found }

// clauseReader reads a passage of a notice for lengths and dates alone; it looks
// for no names.
func clauseReader(words string) *reader {
	if len(words) > maxText {
		words = cut(words)
	}
	r := newReader(words)
	r.nameAt, r.verbAt = r.numbers(len(r.tokens)), r.numbers(len(r.tokens))
	for i := range r.nameAt {
		r.nameAt[i], r.verbAt[i] = -1, -1
	}
	return r
}

// lengths sorts the lengths of a passage. In a renewal clause a bare length is an
// extension's; stated is the term that the fields tell, 0 where they tell none.
func (r *reader) lengths(part notice.Part, stated int) clauseLengths {
	spans := r.clauseSpans(part, stated)
	var c clauseLengths
	c.extension = r.together(spans[parse.ExtensionDuration])
	c.initial = settled(spans[parse.InitialDuration])
	c.plain = settled(spans[parse.PlainDuration])
	c.whole = settled(spans[parse.WholeDuration])
	if e := spans[parse.ExtensionDuration]; len(e) > 0 && e[0].Within && c.plain.months > c.extension.months {
		c.whole, c.plain = c.plain, found{}
	}
	return c
}

// clauseSpans are the lengths of a passage by the role that they have in it.
func (r *reader) clauseSpans(part notice.Part, stated int) map[parse.DurationRole][]*parse.Duration {
	out := map[parse.DurationRole][]*parse.Duration{}
	extends := false
	var kept []*parse.Duration
	govern := map[*parse.Duration]governor{}
	for i := range r.spans {
		d := &r.spans[i]
		if d.Months == 0 || d.Months > maxMonths || d.Role == parse.VagueDuration || d.Role == parse.StepDuration || aged(r.text[:d.Start]) {
			continue
		}
		g := r.governorOf(d)
		if g == ofElse || g == ofOld || part != notice.PartDescription && r.during(d) {
			continue
		}
		govern[d] = g
		extends = extends || d.Role == parse.ExtensionDuration || d.Role == parse.WholeDuration
		kept = append(kept, d)
	}
	for i, d := range kept {
		role := d.Role
		switch {
		case role == parse.ExtensionDuration && i > 0 && d.Months > kept[i-1].Months && r.limit(d):
			role = parse.WholeDuration // "up to three 12-month options, up to a maximum of 10 years"
		case role == parse.InitialDuration && part != notice.PartDescription && i+1 < len(kept) && kept[i+1].Next == d.Next && allOptions(d, kept[i+1], stated):
			role = parse.ExtensionDuration
		case role == parse.PlainDuration && part == notice.PartRenewal && !extends && (r.opens(d) || r.adds(d)) && d.Months != stated:
			role = parse.ExtensionDuration
		case role == parse.PlainDuration && part == notice.PartOptions && r.opens(d) && r.adds(d):
			role = parse.ExtensionDuration
		case role == parse.PlainDuration && d.Months != stated && govern[d] != ofContract && (part == notice.PartDescription || !r.opens(d) || r.adds(d)):
			continue
		}
		out[role] = append(out[role], d)
	}
	return out
}

// allOptions reports that a sum in an options clause holds the options alone, as
// "1+1" beside a term of three years does, and "3+1+1" does not.
func allOptions(first, rest *parse.Duration, stated int) bool {
	if stated > 0 {
		return first.Months != stated
	}
	return first.Months*rest.Times == rest.Months
}

// opens reports that a length begins its sentence: "Up to 24 months".
func (r *reader) opens(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first; k-- {
		switch low := r.low(k); {
		case low == "up", low == "to", low == "a", low == "an", low == "for", low == "possible", low == "maximum", low == "of", low == "for", addingWords.has(low), r.tokens[k].Kind >= parse.TokenMark:
		default:
			return false
		}
	}
	return true
}

// addingWords say that what follows comes on top.
var addingWords = words(`more further another additional extra optional`)

// during reads "during the 36 months": a time within which something else may
// happen.
func (r *reader) during(d *parse.Duration) bool {
	for k := d.First - 1; k >= 0 && k > d.First-4; k-- {
		switch r.low(k) {
		case "during", "throughout", "within", "after":
			return true
		case "the", "a", "an", "first", "initial", "of":
		default:
			return false
		}
	}
	return false
}

// settled is the length that is told, once or again; of two that differ none is.
func settled(spans []*parse.Duration) found {
	var f found
	for i, d := range spans {
		if i > 0 && d.Months != f.months {
			return found{}
		}
		if i == 0 {
			f = found{d.Months, Span{d.Start, d.End}}
		}
	}
	return f
}

// together adds up the extensions of a passage: one may be told again, in parts
// or as a sum, and others may follow it. Two that differ and are not told to
// follow each other settle nothing.
func (r *reader) together(spans []*parse.Duration) found {
	var f found
	for i, d := range spans {
		switch {
		case i == 0:
			f = found{d.Months, Span{d.Start, d.End}}
		case r.follows(spans[i-1], d):
			f.months += d.Months
			f.span.End = d.End
		case d.Months == f.months, spans[i-1].Times > 1 && d.Months*spans[i-1].Times == f.months:
		case d.Times > 1 && d.Months/d.Times == f.months:
			f = found{d.Months, Span{d.Start, d.End}}
		default:
			return found{}
		}
	}
	if f.months > maxMonths {
		return found{}
	}
	return f
}

// follows reports that one extension comes on top of another: "12 months and then
// a further 12", "Extension 1: ... Extension 2: ...".
func (r *reader) follows(a, b *parse.Duration) bool {
	if a.Next == b.Next || r.thenFurther(a, b) || b.First == a.Next+1 && r.low(a.Next) == "," {
		return true
	}
	if r.low(a.Next) == "(" && r.low(a.Next+1) == "year" && r.low(b.Next) == "(" && r.low(b.Next+1) == "year" && r.low(a.Next+2) != r.low(b.Next+2) {
		return true // "12 months (year 4) and 12 months (year 5)"
	}
	x, y := r.number(a), r.number(b)
	return x > 0 && y == x+1
}

// numbersOf are words that number extensions.
var numbersOf = map[string]int{"1": 1, "one": 1, "first": 1, "1st": 1, "a": 1, "2": 2, "two": 2, "second": 2, "2nd": 2, "b": 2, "3": 3, "three": 3, "third": 3, "3rd": 3, "4": 4, "four": 4, "fourth": 4}

// number is which extension a length is called, 0 where none: "Extension 2 - 12
// months", "a second extension of 12 months".
func (r *reader) number(d *parse.Duration) int {
	for k := d.First - 1; k >= 0 && k > d.First-7; k-- {
		low := r.low(k)
		if low != "extension" && low != "option" && low != "renewal" && low != "period" {
			continue
		}
		if n := numbersOf[r.low(k+1)]; n > 0 && k+1 < d.First && r.low(k+1) != "a" {
			return n
		}
		if n := numbersOf[r.low(k-1)]; n > 0 && r.low(k-1) != "a" && r.low(k-1) != "one" && r.low(k-1) != "two" {
			return n
		}
		return 0
	}
	return 0
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
