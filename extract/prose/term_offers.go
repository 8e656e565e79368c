package prose

import "tenders/extract/parse"

// offers are the lengths that may be a deal's, sorted by what they can be of it.
type offers struct {
	plain   []*parse.Duration // terms, with their ranks
	ranks   []int
	options []*parse.Duration
	whole   *parse.Duration
}

// offersOf sorts the lengths that belong to a deal.
func (r *reader) offersOf(groups []group, g int, deal *Deal) offers {
	var o offers
	extended := deal.Status == Extended || deal.Status == Changed
	for i := range r.spans {
		d := &r.spans[i]
		priced := r.pricedWith(d, deal) || deal.Status == Changed && len(groups) == 1 && r.stillToRun(r.behind(d))
		if extended && r.ofOriginal(d) || !priced && !r.isTerm(d, deal) {
			continue
		}
		if turn := r.turnOf(d.First, len(groups)); turn >= 0 && turn != g || turn < 0 && !priced && !r.belongs(d.First, groups, g) && !r.forEach(d, groups, g) {
			continue
		}
		switch {
		case d.Role == parse.WholeDuration:
			o.whole = d
		case r.mayAddTime(d):
			o.options = append(o.options, d)
		case d.Role == parse.ExtensionDuration && (r.stillOpen(d) || !r.taken(d) && (!extended || r.optionalSpan(d))):
			o.options = append(o.options, d)
		case extended && d.Role != parse.ExtensionDuration && r.governorOf(d) != ofRest && r.low(r.behind(d)) != "longer" && !priced && !r.extends(d, groups, g):
		default:
			rank := r.rankSpan(d, g, extended)
			if priced {
				rank = max(rank, 3)
			}
			o.plain, o.ranks = append(o.plain, d), append(o.ranks, rank)
		}
	}
	return o
}

// turnOf tells which of two deals a length is of, or -1: "the former for three
// years and the latter for five".
func (r *reader) turnOf(token, deals int) int {
	if deals != 2 {
		return -1
	}
	s := r.sentences[r.sentenceOf[token]]
	for k := token - 1; k >= s.first && k > token-9; k-- {
		switch low := r.low(k); {
		case low == "former" && r.low(k-1) == "the":
			return 0
		case low == "latter" && r.low(k-1) == "the":
			return 1
		case low == ";":
			return -1
		}
	}
	return -1
}

// spokenOf reports that a length of which no word beside it tells is the deal's by
// where it stands: in the clause that tells of it, beside its contract or its
// price, in a sentence about "it", behind a label.
func (r *reader) spokenOf(d *parse.Duration, g int) bool {
	if r.governorOf(d) != unsaid {
		return true
	}
	s := r.sentences[r.sentenceOf[d.First]]
	for _, i := range r.near(d.First, g) {
		if r.events[i].told == news {
			return true
		}
	}
	if r.in(s.first, itWords) || r.low(s.first) == "there" || r.pricedFor(d) || s.next-s.first < 9 || r.low(d.First-1) == ":" || r.low(d.First-2) == ":" {
		return true
	}
	for k := s.first; k < s.next; k++ {
		if r.isDeal(k) && !r.endedBefore(k) {
			return true
		}
	}
	return len(r.moneyIn(s.first, s.next)) > 0 && (r.low(d.First-1) == "for" || r.low(d.First-1) == "over" || r.low(d.First-1) == "across")
}

// arithmetic takes a length for the whole term where it is the sum of another and
// the options: "84 months" beside 60 and an option of 24.
func (o *offers) arithmetic(r *reader, single bool) {
	if len(o.options) == 0 || len(o.plain) < 2 {
		return
	}
	for i, p := range o.plain {
		for _, q := range o.plain {
			if s := r.sentenceOf[p.First]; !single && s != r.sentenceOf[q.First] && s != r.sentenceOf[o.options[0].First] {
				continue
			}
			if q.Months+o.options[0].Months == p.Months {
				o.drop(i)
				return
			}
		}
	}
}

// drop makes a plain length that of the whole term.
func (o *offers) drop(i int) {
	if o.whole == nil {
		o.whole = o.plain[i]
	}
	o.plain = append(o.plain[:i:i], o.plain[i+1:]...)
	o.ranks = append(o.ranks[:i:i], o.ranks[i+1:]...)
}

// possibleWhole takes the longer of two lengths for the whole term where the text
// calls it a limit or a possibility: "could run for up to seven years, beginning
// with five".
func (r *reader) possibleWhole(o *offers) {
	if len(o.plain) < 2 {
		return
	}
	for i, p := range o.plain {
		if !r.possibleSpan(p) {
			continue
		}
		for _, q := range o.plain {
			if q.Months < p.Months && !r.possibleSpan(q) && abs(r.sentenceOf[q.First]-r.sentenceOf[p.First]) < 2 {
				o.drop(i)
				return
			}
		}
	}
}

// possibleSpan reads "up to seven years", "could last seven years".
func (r *reader) possibleSpan(d *parse.Duration) bool {
	if d.UpTo {
		return true
	}
	for k := d.First - 1; k > d.First-7 && k >= 0; k-- {
		switch r.low(k) {
		case "could", "may", "might", "potentially", "possibly", "maximum":
			return true
		case ",", ".", ";", ":":
			return false
		}
	}
	return false
}

// limit reads "renewable up to a maximum of five years": the most that a term can
// come to.
func (r *reader) limit(d *parse.Duration) bool {
	for k := d.First - 1; k >= 0 && k > d.First-5; k-- {
		switch r.low(k) {
		case "maximum":
			return true
		case "further", "additional", "by", ".":
			return false
		}
	}
	return false
}

// thenFurther reads "by 12 months and then a further 12 months": a second option
// beside the first.
func (r *reader) thenFurther(a, b *parse.Duration) bool {
	if r.sentenceOf[a.First] != r.sentenceOf[b.First] || b.First-a.Next > 12 {
		return false
	}
	joined, another := false, false
	for k := a.Next; k < b.First; k++ {
		switch r.low(k) {
		case "and", "then", "followed", "plus", "+":
			joined = true
		case "further", "second", "another", "additional", "one", "final":
			another = true
		case "total", "overall", "(", "giving", "making":
			return false
		}
	}
	return joined && (another || r.low(b.First) == "one" || r.adds(b))
}

// forEach reads "Lot 1 ... and Lot 2 ..., each over four years".
func (r *reader) forEach(d *parse.Duration, groups []group, g int) bool {
	if groups[g].family == 0 || r.low(d.First-2) != "each" && r.low(d.First-3) != "each" {
		return false
	}
	return r.sentenceOf[groups[g].first] == r.sentenceOf[d.First]
}
