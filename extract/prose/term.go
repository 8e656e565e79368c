package prose

import "tenders/extract/parse"

// isTerm reports that a length can be the term of a deal.
func (r *reader) isTerm(d *parse.Duration, deal *Deal) bool {
	if d.Months == 0 || d.Role == parse.VagueDuration || d.Role == parse.StepDuration {
		return false
	}
	switch r.governorOf(d) {
	case ofElse:
		return false
	case ofContract, unsaid:
		if r.low(r.behind(d)) == "longer" {
			return deal.Status == Extended
		}
		return deal.Status == Extended || deal.Status == Changed || !r.ofPresent(d.First)
	case ofOld:
		return deal.Status == Extended || deal.Status == Changed
	case ofFramework:
		return deal.Framework
	case ofRest:
		return deal.Status == Changed
	}
	return true
}

// signedBefore reads "has signed with Acme for" before a length.
func (r *reader) signedBefore(k int) bool {
	for i, next := r.eventsIn(r.sentenceOf[k]); i < next; i++ {
		if e := &r.events[i]; e.verb >= 0 && e.told == news && e.at < k && k-e.at <= 7 && (e.family == signing || e.family == hiring || e.family == turning || e.family == giving) {
			return true
		}
	}
	return false
}

// chooseTerm finds how long a deal runs.
func (r *reader) chooseTerm(groups []group, g int, deal *Deal) Term {
	o := r.offersOf(groups, g, deal)
	o.arithmetic(r, len(groups) == 1)
	r.possibleWhole(&o)
	if len(o.plain) == 0 && len(o.options) > 0 && !r.optionalSpan(o.options[0]) && (r.adds(o.options[0]) || r.renewed(o.options[0])) { // "stays for another three years"
		o.plain, o.ranks, o.options = o.options[:1], []int{1}, o.options[1:]
	}
	var t Term
	rank := 0
	for i, d := range o.plain {
		if o.ranks[i] > rank {
			rank = o.ranks[i]
			t.Months, t.MonthsSpan = r.shareOf(d), Span{d.Start, d.End}
		}
	}
	if len(o.options) == 1 && t.Months > 0 && o.options[0].Months > t.Months && r.limit(o.options[0]) {
		o.whole, o.options = o.options[0], nil
	}
	r.addOptions(&t, o.options, r.isInitial(t.MonthsSpan))
	if o.whole != nil {
		r.fromWhole(&t, o.whole)
	}
	return t
}

// isInitial reports that the length at a stretch is called the initial one.
func (r *reader) isInitial(at Span) bool {
	for i := range r.spans {
		if d := &r.spans[i]; d.Start == at.Start && d.End == at.End {
			return d.Role == parse.InitialDuration
		}
	}
	return false
}

// addOptions puts the options into a term: all of one clause together, "12 months
// and a further 12".
func (r *reader) addOptions(t *Term, options []*parse.Duration, initial bool) {
	options = r.summedUp(options)
	for i, d := range options {
		switch {
		case i == 0:
			t.ExtensionMonths, t.ExtensionMonthsSpan = d.Months, Span{d.Start, d.End}
		case options[i-1].Months > 0 && r.thenFurther(options[i-1], d):
			t.ExtensionMonths += d.Months
			t.ExtensionMonthsSpan.End = d.End
		default:
			return
		}
		if d.Within && !initial && t.Months > t.ExtensionMonths {
			t.Months -= d.Months
		}
	}
}

// ofOriginal reads "the original contract, worth £160m over ten years".
func (r *reader) ofOriginal(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-40; k-- {
		switch r.low(k) {
		case "original", "originally":
			return true
		case "commenced", "began", "started":
			return true
		case "let", "signed", "awarded", "concluded", "agreed", "struck":
			if low := r.low(k - 1); low == "first" || low == "was" || low == "when" || low == "originally" || (r.low(k+1) == "on" || r.low(k+1) == "in") && k+2 < len(r.tokens) && r.tokens[k+2].Kind == parse.TokenNumber {
				return true
			}
		case "contract", "agreement":
			if r.low(k+1) == "of" && k+2 < len(r.tokens) && r.tokens[k+2].Kind == parse.TokenNumber {
				return true // "by a contract of 14 June 2017"
			}
		case "was":
			if r.low(k+1) == "for" {
				return true // "the contract was for three years"
			}
		case "extend":
			if r.low(k-1) != "to" || r.low(k-2) != "option" {
				return false
			}
		case "extension", "extended", "extends", "renewed":
			return false
		}
	}
	return false
}

// fromWhole uses a length that holds the extensions.
func (r *reader) fromWhole(t *Term, d *parse.Duration) {
	switch {
	case t.Months == 0 && t.ExtensionMonths == 0:
		t.Months, t.MonthsSpan = d.Months, Span{d.Start, d.End}
	case t.ExtensionMonths == 0 && d.Months > t.Months:
		t.ExtensionMonths, t.ExtensionMonthsSpan = d.Months-t.Months, Span{d.Start, d.End}
	case t.Months == 0 && d.Months > t.ExtensionMonths:
		t.Months, t.MonthsSpan = d.Months-t.ExtensionMonths, Span{d.Start, d.End}
	}
}

// rankSpan prefers the term of an extension, for a deal that extends, else an
// initial term, else one in the clause that tells of the deal.
func (r *reader) rankSpan(d *parse.Duration, g int, extended bool) int {
	switch {
	case extended && d.Role == parse.ExtensionDuration:
		return 5
	case d.Role == parse.InitialDuration:
		return 4
	case extended && r.describesContract(d):
		return 1
	}
	for _, i := range r.near(d.First, g) {
		if e := &r.events[i]; d.First >= e.first && d.First < e.next {
			return 3
		}
	}
	switch {
	case r.governorOf(d) == ofContract:
		return 3
	case r.spokenOf(d, g):
		return 2
	}
	return 1
}

// extends reports that a length tells how much longer a deal runs: in the clause
// that extends it, or behind "by", "further" and the like.
func (r *reader) extends(d *parse.Duration, groups []group, g int) bool {
	for _, i := range r.near(d.First, g) {
		e := &r.events[i]
		if (e.status == Extended || e.status == Changed && e.verb >= 0) && d.First >= e.first && d.First < e.next {
			return true
		}
	}
	if r.adds(d) || r.underNewTerms(d) {
		return true
	}
	for k := d.First - 1; k >= 0 && k >= d.First-6; k-- {
		switch r.low(k) {
		case "by", "further", "another", "extra", "extension", "extended", "renewed", "lengthened", "prolonged":
			return true
		case ".", ";":
			return false
		}
	}
	return r.sentenceOf[d.First] <= r.sentenceOf[groups[g].first]+1 && !r.describesContract(d)
}

// describesContract reads "its five-year contract": the length of what is
// extended, not of the extension.
func (r *reader) describesContract(d *parse.Duration) bool {
	return d.Adjective && r.in(d.Next, dealNouns) && r.low(d.Next) != "extension"
}

// optionalSpan reports that an extension is only possible.
func (r *reader) optionalSpan(d *parse.Duration) bool {
	if r.stillOpen(d) {
		return true
	}
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k >= d.First-12; k-- {
		switch r.low(k) {
		case "option", "options", "optional", "optionally", "potentially", "possible", "possibility", "may", "could", "can", "might", "potential", "right":
			return true
		case ";", ".":
			return false
		}
	}
	for k := d.Next; k < d.Next+3; k++ {
		switch r.low(k) {
		case "option", "options", "optional":
			return true
		}
	}
	return false
}
