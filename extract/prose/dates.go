package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// startWords and endWords before a date tell which end of the term it is.
var startWords = words(`from start starts started starting begin begins began beginning commence commences commenced commencing commencement became operational operation launch launches launched effective dated effect kicks force way moves move transfers transfer switches between`)

var endWords = words(`until till through ends ending end expires expire expiring expiry finish finishes finishing lasts last lasting concluding concludes terminate terminates terminating lapse lapses lapsing`)

// chooseDates finds the first and last day of a deal, and what follows from them
// for its length.
func (r *reader) chooseDates(t *Term, groups []group, g int, deal *Deal) {
	extended := deal.Status == Extended || deal.Status == Changed
	var old string
	var last *parse.When
	for i := range r.dates {
		w := &r.dates[i]
		if w.Vague || !r.belongs(w.First, groups, g) || !extended && r.ofPresent(w.First) {
			continue
		}
		if r.behindTerm(w, deal) {
			t.start(w)
			continue
		}
		if r.movedFrom(w) || extended && (r.oldEnd(w) || r.wasTo(w)) {
			old = w.Date
			continue
		}
		switch r.extendedTo(w, extended) {
		case newEnd:
			t.end(r.atEnd(w))
			continue
		case possibleEnd:
			last = w
			continue
		}
		if r.otherDate(w, deal.Framework) || r.toReply(w) {
			continue
		}
		switch r.sideOf(w) {
		case parse.From:
			if !extended || !r.longSince(w) {
				t.start(w)
			}
		case parse.Until:
			t.end(r.atEnd(w))
		}
	}
	r.anniversary(t, groups, g)
	t.derive(old, last, deal.Status)
}

// end takes the first date that is told as the last day.
func (t *Term) end(w *parse.When) { t.End = finer(t.End, w) }

// atEnd makes "the end of March 2029" the last day of that month.
func (r *reader) atEnd(w *parse.When) *parse.When {
	if r.low(w.First-1) != "of" || r.low(w.First-2) != "end" || len(w.Date) != len("2006-01") || w.Date[0] == '-' {
		return w
	}
	first, err := time.Parse("2006-01", w.Date)
	if err != nil {
		return w
	}
	last := *w
	last.Date = first.AddDate(0, 1, -1).Format(time.DateOnly)
	return &last
}

// start takes the first date that is told as the first day.
func (t *Term) start(w *parse.When) { t.Start = finer(t.Start, w) }

// finer keeps the date told first, unless another tells the same more precisely.
func finer(d *Date, w *parse.When) *Date {
	if d != nil && (len(w.Date) <= len(d.Date) || !strings.HasPrefix(w.Date, d.Date)) {
		return d
	}
	return &Date{w.Date, Span{w.Start, w.End}}
}

// behindTerm reads "for three years from 1 April 2025": a date just behind the
// term is its start.
func (r *reader) behindTerm(w *parse.When, deal *Deal) bool {
	k := w.First - 1
	for r.low(k) == "the" || r.low(k) == "on" {
		k--
	}
	switch r.low(k) {
	case "from", "beginning", "starting", "commencing":
	default:
		return false
	}
	for i := r.firstSpan(k - 6); i < len(r.spans) && r.spans[i].First < k; i++ {
		if d := &r.spans[i]; d.Next == k && r.isTerm(d, deal) {
			return r.dateSoon(w.Next) == ""
		}
	}
	return false
}

// derive counts the lengths that only dates tell: from first to last day, from
// the old end to the new, from the end to that with all options.
func (t *Term) derive(old string, last *parse.When, changed Status) {
	if t.Months == 0 && t.Start != nil && t.End != nil && changed != Changed {
		if n := monthsBetween(t.Start.Date, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, Span{t.Start.Span.Start, t.End.Span.End}
		}
	}
	if t.Months == 0 && (changed == Extended || changed == Changed) && old != "" && t.End != nil && t.Start == nil {
		if n := monthsApart(old, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, t.End.Span
		}
	}
	if t.ExtensionMonths == 0 && last != nil {
		if n := toLastEnd(t, last.Date); n > 0 && n <= maxMonths {
			t.ExtensionMonths, t.ExtensionMonthsSpan = n, Span{last.Start, last.End}
		}
	}
}

// sideOf looks left of a date for what it begins or ends.
func (r *reader) sideOf(w *parse.When) parse.Side {
	if w.Side != parse.NoSide {
		return w.Side
	}
	if side := r.labelSide(w); side != parse.NoSide {
		return side
	}
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k >= w.First-6; k-- {
		low := r.low(k)
		switch {
		case low == "last" && !lasting[r.low(k+1)]:
			if k == w.First-1 {
				return parse.NoSide // "last June"
			}
		case low == "by" && r.low(k-1) == "place" && r.low(k-2) == "in" && r.isDeal(k-3):
			return parse.From // "wants a contract in place by January 2028"
		case low == "end" && (r.low(k+1) == "of" || determiners[r.low(k+1)]):
		case endWords[low]:
			return parse.Until
		case low == "out" && strings.HasPrefix(r.low(k-1), "run"), low == "up" && (r.low(k-1) == "is" || r.low(k-1) == "be"),
			low == "day" && (r.low(k-1) == "final" || r.low(k-1) == "last") && (owners[r.low(k-2)] || r.isDeal(k+3) || r.isDeal(k+2)):
			return parse.Until
		case low == "handover", low == "charge" && strings.HasPrefix(r.low(k-1), "tak"), low == "f" && r.low(k-2) == "e" && r.low(k-4) == "w", low == "live" && !r.milestone(k),
			strings.HasPrefix(low, "pass") && r.low(k+1) == "to":
			return parse.From
		case low == "live":
			return parse.NoSide
		case low == "of" && r.low(k-1) == "as" && k == w.First-1, low == "since" && k == w.First-1 && r.inForce(k):
			return parse.From
		case low == "to" && r.carries(k):
			return parse.Until
		case startWords[low] && low != "from" && low != "way" || low == "way" && r.low(k-1) == "under" || low == "over" && strings.HasPrefix(r.low(k-1), "tak"):
			return parse.From
		case low == "date" && (r.low(k-1) == "effective" || r.low(k+1) == "of" && changeWords[r.low(k+2)]):
			return parse.From
		case low == "," && (r.low(k-1) == "early" || r.low(k-1) == "date"):
		case low == "," && (r.low(k+1) == "which" || weekdays[r.low(k-1)]):
			if r.low(k+1) == "which" {
				continue
			}
			k--
		case low == "," || low == ";" || low == "and" || low == "by" || low == "before" || low == "since" || low == "during" || low == "after":
			return parse.NoSide
		}
	}
	return parse.NoSide
}

// anniversary reads "and close on its third anniversary": the length of a deal
// whose start is told.
func (r *reader) anniversary(t *Term, groups []group, g int) {
	if t.Months > 0 || t.Start == nil {
		return
	}
	for k := range r.tokens {
		if r.low(k) != "anniversary" || !r.belongs(k, groups, g) {
			continue
		}
		n, nth := parse.Ordinal(r.low(k-1)), r.tokens[k-1]
		if n == 0 {
			continue
		}
		for j := k - 2; j > k-8 && j >= 0; j-- {
			if low := r.low(j); endWords[low] || low == "close" || low == "closes" || low == "run" || low == "runs" {
				t.Months, t.MonthsSpan = 12*n, Span{nth.Start, r.tokens[k].End}
				return
			}
		}
	}
}

// changeWords are what takes effect on the date of a change.
var changeWords = words(`change modification variation commencement`)

// labelSide reads "The end date of the contract, 31 July 2028," and "on 6 April
// 2027, when the contract takes effect".
func (r *reader) labelSide(w *parse.When) parse.Side {
	if r.low(w.First-1) == "," {
		for k := w.First - 2; k > w.First-8 && k > 0; k-- {
			if low := r.low(k); low == "date" || low == "day" {
				return sideWord(r.low(k - 1))
			} else if low != "of" && !determiners[low] && !r.isDeal(k) && low != "term" && low != "service" {
				break
			}
		}
	}
	if r.low(w.Next) == "as" { // "gives 1 April 2025 as the start date"
		for j := w.Next + 1; j < w.Next+5; j++ {
			if side := sideWord(r.low(j)); side != parse.NoSide {
				return side
			}
		}
	}
	k := w.Next
	if r.low(k) == "," {
		k++
	}
	if low := r.low(k); low != "when" && low != "which" {
		return parse.NoSide
	}
	for j := k + 1; j < k+6; j++ {
		low := r.low(j)
		if side := sideWord(low); side != parse.NoSide && low != "from" && low != "last" {
			return side
		}
		if !determiners[low] && !r.isDeal(j) && !owners[low] && low != "it" && low != "new" && low != "service" && low != "services" && low != "agreement" && low != "is" && low != "they" && low != "will" && low != "due" && low != "to" && low != "comes" && low != "come" && low != "into" {
			return parse.NoSide
		}
	}
	return parse.NoSide
}

// sideWord tells what a word makes of a date beside it.
func sideWord(low string) parse.Side {
	switch {
	case endWords[low] || low == "expiration" || low == "termination" || low == "completion":
		return parse.Until
	case startWords[low], low == "takes" || low == "take" || low == "force":
		return parse.From
	}
	return parse.NoSide
}

// lasting words follow "last" where it is a verb.
var lasting = words(`until till to through for up beyond into`)

// milestone reads "the first ward goes live", which is part of the work.
func (r *reader) milestone(k int) bool {
	for j := k - 1; j >= 0 && j > k-7; j-- {
		switch r.low(j) {
		case "been", "first", "ward", "wards", "hospital", "hospitals", "site", "sites", "phase", "laboratory", "practice", "school":
			return true
		case ".", ",", ";":
			return false
		}
	}
	return false
}

// inForce reads "has run since", "in force since", before a date.
func (r *reader) inForce(k int) bool {
	switch r.low(k - 1) {
	case "force", "effect", "place":
		return true
	}
	return false
}

// carries reads "takes the trust to", "keeps it going to", before a date.
func (r *reader) carries(k int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		switch r.low(j) {
		case "secures", "secure", "ties", "tie", "locks", "commits", "takes", "taking", "take", "carry", "carries", "keeps", "keep", "stay", "stays", "continue", "continues", "going", "stretches", "lasts", "covers", "remains":
			return true
		case ",", ".", ";", "by", "from":
			return false
		}
	}
	return false
}

// monthsBetween counts the months from one day to the day before another, where
// they are whole.
func monthsBetween(start, end string) int {
	a, err1 := time.Parse(time.DateOnly, start)
	b, err2 := time.Parse(time.DateOnly, end)
	if err1 != nil || err2 != nil || !b.After(a) {
		return 0
	}
	b = b.AddDate(0, 0, 1)
	if a.Day() != b.Day() {
		return 0
	}
	return (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
}
