package prose

import (
	"strconv"
	"strings"
	"time"

	"tenders/extract/parse"
)

// notTermsLeft are words before a length that is no term of a deal.
var notTermsLeft = words(`past previous within every nearly almost after ago aged`)

// notTermsRight are words behind such a length.
var notTermsRight = words(`ago old later earlier late delay delays low high experience after before track notice wait waiting plan strategy vision roadmap history outage procurement tender evaluation longer shorter
	relationship warranty degree bidding delayed behind ahead apart's record breach break-even payback's implementation deployment transition rollout mobilisation negotiations talks search battle
	process maintenance support supply aftercare discussions saga dispute project's review`)

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
	if r.low(next) == "of" && !r.isDeal(next+1) && !r.isDeal(next+2) {
		return false // "five years of support"
	}
	if r.low(next) == "from" && (r.low(next+1) == "their" || r.low(next+1) == "each" || r.low(next+1) == "go") {
		return false
	}
	return true
}

// chooseTerm finds how long a deal runs.
func (r *reader) chooseTerm(groups []group, g int, s Status) Term {
	var t Term
	rank, whole := 0, -1
	for i := range r.spans {
		d := &r.spans[i]
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

// startWords and endWords before a date tell which end of the term it is.
var startWords = words(`from start starts started starting begin begins began beginning commence commences commenced commencing effective live dated effect kicks force way moves move transfers transfer switches between`)
var endWords = words(`until till through ends ending end expires expire expiring expiry finish finishes finishing lasts last concluding concludes`)

// chooseDates finds the first and last day of a deal.
func (r *reader) chooseDates(t *Term, groups []group, g int, framework bool) {
	for i := range r.dates {
		w := &r.dates[i]
		if (groups[g].status == Extended || groups[g].status == Changed) && r.oldEnd(w) {
			continue
		}
		if w.Vague || !r.belongs(w.First, groups, g) || r.otherDate(w, framework) || r.toReply(w) {
			continue
		}
		switch r.sideOf(w) {
		case parse.From:
			if t.Start == nil {
				t.Start = &Date{w.Date, Span{w.Start, w.End}}
			}
		case parse.Until:
			if t.End == nil {
				t.End = &Date{w.Date, Span{w.Start, w.End}}
			}
		}
	}
	if t.Months == 0 && t.Start != nil && t.End != nil {
		if n := monthsBetween(t.Start.Date, t.End.Date); n > 0 {
			t.Months, t.MonthsSpan = n, Span{t.Start.Span.Start, t.End.Span.End}
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
		case endWords[low]:
			return parse.Until
		case startWords[low] && low != "from" && low != "way" || low == "way" && r.low(k-1) == "under" || low == "over" && strings.HasPrefix(r.low(k-1), "tak"):
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

var weekdays = words(`monday tuesday wednesday thursday friday saturday sunday`)

// otherDate reports that a date is of something else than the deal's term: a
// deadline, the old contract, the framework, a roll-out.
func (r *reader) otherDate(w *parse.When, framework bool) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	if r.low(w.Next) == "onwards" || (r.low(w.First-1) == "beginning" || r.low(w.First-1) == "commencing") && strings.HasPrefix(r.low(w.First-2), "week") || weekdays[r.low(w.First-1)] && r.low(w.First-3) == "week" {
		return true
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
		case "deadline", "closing", "bidders", "bids", "tenders", "submitted", "submit", "existing", "current", "previous", "old", "outgoing", "original", "incumbent", "framework", "roll", "rollout", "phase", "national",
			"standstill", "whose", "programme", "had", "otherwise", "stays", "tranche", "delivery", "wards", "sites", "published", "advertised", "tendering", "procurement", "since", "trial", "pilot", "consultation", "evaluation", "complete", "completed", "completion", "applications", "responses":
			return true
		case ";":
			return false
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

// year is the year of a date as a text tells it, 0 where it tells none.
func year(date string) int {
	if strings.HasPrefix(date, "--") || len(date) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(date[:4])
	return y
}
