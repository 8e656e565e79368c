package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// startWords and endWords before a date tell which end of the term it is.
var startWords = words(`from start starts started starting begin begins began beginning commence commences commenced commencing commencement became operational effective live dated effect kicks force way moves move transfers transfer switches between`)

var endWords = words(`until till through ends ending end expires expire expiring expiry finish finishes finishing lasts last lasting concluding concludes terminate terminates terminating`)

// chooseDates finds the first and last day of a deal, and what follows from them
// for its length.
func (r *reader) chooseDates(t *Term, groups []group, g int, deal *Deal) {
	extended := deal.Status == Extended || deal.Status == Changed
	var old string
	var last *parse.When
	for i := range r.dates {
		w := &r.dates[i]
		if w.Vague || !r.belongs(w.First, groups, g) {
			continue
		}
		if r.movedFrom(w) || extended && (r.oldEnd(w) || r.wasTo(w)) {
			old = w.Date
			continue
		}
		switch r.extendedTo(w, extended) {
		case newEnd:
			t.end(w)
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
			if t.Start == nil {
				t.Start = &Date{w.Date, Span{w.Start, w.End}}
			}
		case parse.Until:
			t.end(w)
		}
	}
	t.derive(old, last, extended)
}

// end takes the first date that is told as the last day.
func (t *Term) end(w *parse.When) {
	if t.End == nil {
		t.End = &Date{w.Date, Span{w.Start, w.End}}
	}
}

// derive counts the lengths that only dates tell: from first to last day, from
// the old end to the new, from the end to that with all options.
func (t *Term) derive(old string, last *parse.When, extended bool) {
	if t.Months == 0 && t.Start != nil && t.End != nil {
		if n := monthsBetween(t.Start.Date, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, Span{t.Start.Span.Start, t.End.Span.End}
		}
	}
	if t.Months == 0 && extended && old != "" && t.End != nil && t.Start == nil {
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
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k >= w.First-6; k-- {
		low := r.low(k)
		switch {
		case low == "last" && k == w.First-1:
			return parse.NoSide // "last June"
		case endWords[low] && (low != "last" || r.low(k+1) != "day"):
			return parse.Until
		case low == "of" && r.low(k-1) == "as" && k == w.First-1, low == "since" && k == w.First-1 && r.inForce(k):
			return parse.From
		case low == "to" && r.carries(k):
			return parse.Until
		case startWords[low] && low != "from" && low != "way" || low == "way" && r.low(k-1) == "under" || low == "over" && strings.HasPrefix(r.low(k-1), "tak"):
			return parse.From
		case low == "date" && r.low(k-1) == "effective":
			return parse.From
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

// inForce reads "has run since", "in force since", before a date.
func (r *reader) inForce(k int) bool {
	switch r.low(k - 1) {
	case "run", "running", "force", "effect", "place":
		return true
	}
	return false
}

// carries reads "takes the trust to", "keeps it going to", before a date.
func (r *reader) carries(k int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		switch r.low(j) {
		case "takes", "taking", "take", "carry", "carries", "keeps", "keep", "stay", "stays", "continue", "continues", "going", "stretches", "lasts", "covers", "remains":
			return true
		case ",", ".", ";", "by", "from":
			return false
		}
	}
	return false
}

var weekdays = words(`monday tuesday wednesday thursday friday saturday sunday`)

// otherDate reports that a date is of something else than the deal's term: a
// deadline, the old contract, the framework, a roll-out.
func (r *reader) otherDate(w *parse.When, framework bool) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	if r.low(w.Next) == "onwards" || (r.low(w.First-1) == "beginning" || r.low(w.First-1) == "commencing") && strings.HasPrefix(r.low(w.First-2), "week") || weekdays[r.low(w.First-1)] && r.low(w.First-3) == "week" {
		return true
	}
	if low := r.low(w.First - 2); (low == "dates" || low == "dating") && (r.low(w.First-1) == "from" || r.low(w.First-1) == "to") {
		return true // "which dates from 1996"
	}
	if low := r.low(w.First - 1); low == "dated" {
		return true
	}
	if r.low(w.First-2) == "of" && r.low(w.First-3) == "out" || r.low(w.First-3) == "of" && r.low(w.First-4) == "out" {
		return true // "stays out of it until"
	}
	for k := w.First - 13; k >= s.first && k >= w.First-24; k-- {
		switch r.low(k) {
		case "existing", "current", "present", "previous", "incumbent":
			return true
		}
	}
	for k := w.First - 1; k >= s.first && k >= w.First-12; k-- {
		low := r.low(k)
		if framework && low == "framework" {
			continue
		}
		switch low {
		case "deadline", "closing", "decision", "prices", "assessment", "reporting", "reviewed", "bidders", "bids", "tenders", "submitted", "submit", "existing", "current", "previous", "old", "outgoing", "original", "incumbent", "framework", "roll", "rollout", "phase", "national",
			"standstill", "whose", "programme", "had", "otherwise", "stays", "tranche", "delivery", "wards", "sites", "published", "advertised", "tendering", "procurement", "since", "trial", "pilot", "consultation", "evaluation", "complete", "completed", "completion", "applications", "responses":
			return true
		case ";":
			return false
		}
	}
	return false
}

// wasTo reads "was to end in May".
func (r *reader) wasTo(w *parse.When) bool {
	for k := w.First - 1; k > w.First-6 && k > 1; k-- {
		if r.low(k) == "to" && (r.low(k-1) == "was" || r.low(k-1) == "were" || r.low(k-1) == "due") {
			return true
		}
	}
	return false
}

// oldEnd reports that a date is when the contract that is extended would have
// ended.
func (r *reader) oldEnd(w *parse.When) bool {
	for k := w.First - 1; k >= 0 && k >= w.First-5; k-- {
		switch r.low(k) {
		case "expires", "expired", "expire", "expiring", "lapse", "lapses", "due":
			return true
		}
	}
	return false
}

// toReply reads "until 3 March to reply".
func (r *reader) toReply(w *parse.When) bool {
	for k := w.Next; k < w.Next+3; k++ {
		switch r.low(k) {
		case "reply", "respond", "bid", "submit", "apply", "tender", "express":
			return true
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
