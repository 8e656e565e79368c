package prose

import "tenders/extract/parse"

// notTermsLeft are words before a length that is no term of a deal.
var notTermsLeft = words(`past previous within every nearly almost after ago aged took takes taking`)

// notTermsRight are words behind such a length.
var notTermsRight = words(`ago old later earlier early late delay delays low high experience after before track notice wait waiting plan strategy vision roadmap history outage procurement tender evaluation longer shorter
	relationship warranty degree bidding delayed behind ahead apart's record breach break-even payback's implementation deployment transition rollout mobilisation negotiations talks search battle
	process maintenance support supply aftercare discussions saga dispute project's review`)

// toDo is what somebody has a length of time to do.
var toDo = words(`finish complete build install decide do prepare fit roll connect move find`)

// phaseWords near a length tell that it is of a phase, not of the term.
var phaseWords = words(`roll-out rollout implementation implement implemented deploy deployed deployment transition migration mobilisation phased delivered complete completed bidding negotiations notice installed
	install go-live live payback overdue delayed late experience trading established saved save saving savings past previous migrate migrated evaluation aged within negotiating talks suspended warranty warranties retention`)

// isTerm reports that a length can be the term of a deal.
func (r *reader) isTerm(d *parse.Duration) bool {
	if d.Months == 0 || d.Role == parse.VagueDuration || d.Role == parse.StepDuration {
		return false
	}
	next := d.Next
	if r.low(next) == "'" || r.low(next) == "’" {
		next++
	}
	if notTermsRight[r.low(next)] || r.low(next) == "time" || notTermsLeft[r.low(d.First-1)] {
		return false
	}
	if (r.low(d.First-1) == "over" || r.low(d.First-1) == "under") && r.low(d.First-2) == "just" {
		return false
	}
	if r.low(d.First-1) == "in" && !d.Adjective && r.low(d.First-2) != "up" || r.low(d.First-1) == "last" && determiners[r.low(d.First-2)] || r.low(d.First-1) == "than" && r.low(d.First-2) == "more" && r.low(d.First-3) == "for" {
		return false
	}
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k >= d.First-6; k-- {
		low := r.low(k)
		if low == "," || low == ";" || dealNouns[low] || low == "for" && k < d.First-2 {
			break
		}
		if phaseWords[low] || low == "out" && r.low(k-1) == "-" || low == "-" && r.low(k-1) == "roll" {
			return false
		}
	}
	if r.low(next) == "of" && (r.low(d.First-1) != "for" || !r.signedBefore(d.First)) && !r.isDeal(next+1) && !r.isDeal(next+2) && (r.low(d.First-1) != "for" || len(r.moneyIn(d.First-4, d.First-1)) <= 0) {
		return false // "five years of support"
	}
	if low := r.low(d.First - 3); r.low(d.First-1) == "for" && (low == "support" || low == "maintain" || low == "guarantee") {
		return false // "will support it for four years"
	}
	if r.low(next) == "to" && toDo[r.low(next+1)] {
		return false // "has three years to finish"
	}
	if r.low(next) == "from" && (r.low(next+1) == "their" || r.low(next+1) == "each" || r.low(next+1) == "go") {
		return false
	}
	return true
}

// signedBefore reads "has signed with Acme for" before a length.
func (r *reader) signedBefore(k int) bool {
	for _, i := range r.eventsIn(r.sentenceOf[k]) {
		if e := &r.events[i]; e.verb >= 0 && e.told == news && e.at < k && k-e.at <= 7 && (e.family == signing || e.family == hiring || e.family == turning || e.family == giving) {
			return true
		}
	}
	return false
}

// chooseTerm finds how long a deal runs.
func (r *reader) chooseTerm(groups []group, g int, s Status) Term {
	var t Term
	rank, whole := 0, -1
	for i := range r.spans {
		d := &r.spans[i]
		if (s == Extended || s == Changed) && r.ofOriginal(d) {
			continue
		}
		if !r.isTerm(d) || !r.belongs(d.First, groups, g) && !r.forEach(d, groups, g) {
			continue
		}
		extended := s == Extended || s == Changed
		option := d.Role == parse.ExtensionDuration && (!extended || r.optionalSpan(d))
		switch {
		case d.Role == parse.WholeDuration:
			whole = i
		case option:
			if t.ExtensionMonths == 0 {
				t.ExtensionMonths, t.ExtensionMonthsSpan = d.Months, Span{d.Start, d.End}
			}
		default:
			if extended && d.Role != parse.ExtensionDuration && !r.extends(d, groups, g) {
				continue
			}
			if n := r.rankSpan(d, g, extended); n > rank {
				rank = n
				t.Months, t.MonthsSpan = d.Months, Span{d.Start, d.End}
			}
		}
	}
	if whole >= 0 {
		r.fromWhole(&t, &r.spans[whole])
	}
	return t
}

// ofOriginal reads "the original contract, worth £160m over ten years".
func (r *reader) ofOriginal(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k > d.First-14; k-- {
		switch r.low(k) {
		case "original", "originally", "initial":
			return r.low(k) != "initial" || r.isDeal(k+1)
		case "extension", "extended", "extends", "extend", "renewed":
			return false
		}
	}
	return false
}

// forEach reads "Lot 1 ... and Lot 2 ..., each over four years".
func (r *reader) forEach(d *parse.Duration, groups []group, g int) bool {
	if groups[g].family == 0 || r.low(d.First-2) != "each" && r.low(d.First-3) != "each" {
		return false
	}
	return r.sentenceOf[groups[g].first] == r.sentenceOf[d.First]
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
	return 2
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
	for k := d.First - 1; k >= 0 && k >= d.First-6; k-- {
		switch r.low(k) {
		case "by", "further", "another", "extra", "extension", "extended", "renewed", "lengthened", "prolonged":
			return true
		case ".", ";":
			return false
		}
	}
	return r.low(d.Next-1) == "more" || r.low(d.Next) == "more" || r.sentenceOf[d.First] <= r.sentenceOf[groups[g].first]+1 && !r.describesContract(d)
}

// describesContract reads "its five-year contract": the length of what is
// extended, not of the extension.
func (r *reader) describesContract(d *parse.Duration) bool {
	return d.Adjective && dealNouns[r.low(d.Next)] && r.low(d.Next) != "extension"
}

// optionalSpan reports that an extension is only possible.
func (r *reader) optionalSpan(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.First - 1; k >= s.first && k >= d.First-12; k-- {
		switch r.low(k) {
		case "option", "options", "optional", "possible", "possibility", "may", "could", "can", "might", "potential", "right":
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
