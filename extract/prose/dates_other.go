package prose

import (
	"strings"

	"tenders/extract/parse"
)

// longSince reads "commenced in June 2023": when the contract that is changed
// began.
func (r *reader) longSince(w *parse.When) bool {
	for k := w.First - 1; k >= 0 && k > w.First-5; k-- {
		switch r.low(k) {
		case "commenced", "began", "started":
			return true
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
	if low := r.low(w.First - 1); low == "dated" || r.sitting(w) {
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
		if low == "framework" && (framework || r.low(k+1) == "," || !r.underOne(k) && !endWords[r.low(k+1)]) || low == "stays" && r.low(k+1) != "out" {
			continue
		}
		switch low {
		case "deadline", "closing", "decision", "prices", "assessment", "reporting", "reviewed", "merger", "merge", "legislation", "financial", "wait", "waits", "objections", "lodged", "representations", "invoiced", "version", "bidders", "bids", "tenders", "submitted", "submit", "existing", "current", "previous", "old", "outgoing", "original", "incumbent", "framework", "roll", "rollout", "phase", "national",
			"standstill", "whose", "programme", "had", "otherwise", "stays", "tranche", "delivery", "wards", "sites", "published", "advertised", "tendering", "procurement", "since", "trial", "pilot", "consultation", "evaluation", "complete", "completed", "completion", "applications", "responses":
			return true
		case ";":
			return false
		}
	}
	return false
}

// sitting reads "At present the work is done by Acme. Its contract ends in June":
// the end of the contract that the sentence before speaks of.
func (r *reader) sitting(w *parse.When) bool {
	at := r.sentenceOf[w.First]
	k := r.sentences[at].first
	switch r.low(k) {
	case "its", "their", "that", "this", "his":
	default:
		return false
	}
	if at == 0 || !r.isDeal(k+1) || !endWords[r.low(k+2)] && !endWords[r.low(k+3)] && r.low(k+2) != "runs" {
		return false
	}
	s := r.sentences[at-1]
	if r.ofPresent(s.next - 1) {
		return true
	}
	for k := s.first; k < s.next; k++ {
		low := r.low(k)
		if low == "present" || low == "existing" || low == "incumbent" || low == "sitting" || low == "outgoing" || low == "since" || low == "current" {
			return true
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
	s := r.sentences[r.sentenceOf[w.First]]
	for d := r.firstDate(s.first); d < len(r.dates) && r.dates[d].First < w.First; d++ {
		if r.sideOf(&r.dates[d]) == parse.From {
			return false // "the extended term begins on 17 August 2025 and expires on"
		}
	}
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
	k := w.Next
	if low := r.low(k); low == "to" || low == "in" && r.low(k+1) == "which" {
		for ; k < w.Next+4; k++ {
			switch r.low(k) {
			case "reply", "respond", "bid", "submit", "apply", "tender", "express", "object":
				return true
			}
		}
	}
	return false
}
