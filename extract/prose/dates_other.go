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

// weekdays may stand before a date.
var weekdays = words(`monday tuesday wednesday thursday friday saturday sunday`)

// weekBeginning reads "the week commencing 3 March", "the week of Monday 3 March".
func (r *reader) weekBeginning(w *parse.When) bool {
	before := r.low(w.First - 1)
	if before == "beginning" || before == "commencing" {
		return strings.HasPrefix(r.low(w.First-2), "week")
	}
	return weekdays.has(before) && r.low(w.First-3) == "week"
}

// otherDate reports that a date is of something else than the deal's term: a
// deadline, the old contract, the framework, a roll-out.
func (r *reader) otherDate(w *parse.When, framework bool) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	before := r.low(w.First - 1)
	if r.low(w.Next) == "onwards" || r.weekBeginning(w) || before == "dated" || r.sitting(w) {
		return true
	}
	if low := r.low(w.First - 2); (low == "dates" || low == "dating" || low == "date" && plural(r.low(w.First-3))) && (before == "from" || before == "to") {
		return true // "which dates from 1996"
	}
	if r.phrase(w.First-3, "out", "of") || r.phrase(w.First-4, "out", "of") {
		return true // "stays out of it until"
	}
	if r.yearRange(w) && r.simplePast(s.first, s.next) {
		return true // "between 2015 and 2020 the trust spent"
	}
	return r.saidOfElse(w, s, framework)
}

// yearRange reports that a year is one end of two: "from 2015 to 2020".
func (r *reader) yearRange(w *parse.When) bool {
	if len(w.Date) != 4 {
		return false
	}
	if w.Side == parse.From {
		return len(r.dateSoon(w.Next)) == 4 || (r.low(w.Next) == "and" && r.low(w.First-1) == "between")
	}
	return w.Side == parse.Until && r.endsDate(w.First-2)
}

// elseDates are what a date beside them is of, and no contract's term: deadlines,
// milestones, money, other contracts.
var elseDates = words(`deadline closing decision prices assessment reporting reviewed merger merge legislation financial wait waits objections lodged representations invoiced version bidders bids tenders submitted submit
	existing current present previous old outgoing original incumbent framework roll rollout phase national standstill whose programme had otherwise tranche delivery published advertised tendering procurement since trial pilot
	consultation evaluation complete completed completion applications responses object objects challenge challenges competition expressions questions enquiries queries clarification clarifications invited quotations quotes discount funding grant funded training
	installation installed migration testing mobilisation budget subsidy supported moratorium warranty guarantee offer appeal inquiry vacancy`)

// saidOfElse walks left from a date to what it is said of: the contract, or
// something else.
func (r *reader) saidOfElse(w *parse.When, s sentence, framework bool) bool {
	for k := w.First - 1; k >= s.first && k >= w.First-14; k-- {
		low := r.low(k)
		switch {
		case low == ";":
			return false
		case low == "framework" && (framework || r.low(k+1) == "," || !r.underOne(k) && !r.in(k+1, endWords)), low == "old" && r.low(k+1) == "terms", low == "since" && k == w.First-1:
		case firstDoing.has(low) && k > w.First-4 && r.workBegins(k, s.first):
			return false
		case low == "date" && k > w.First-4 && sideWord(r.low(k-1)) == parse.From && r.contractBefore(k-1):
			return r.endedBefore(k - 2)
		case low == "one" && (r.low(k+1) == "that" || r.low(k+1) == "which") && k > w.First-6:
			return true // "replaces one that expires in March"
		case r.in(k, letNouns) && r.named(k) < 0 && !r.underPreposition(k):
			if d := r.firstDate(k); d < len(r.dates) && r.dates[d].First < w.First && r.sideOf(w) == parse.From {
				return false // "Acme's contract expires in March, with Bolt taking over in April"
			}
			return r.endedBefore(k) || r.endedBehind(k) || r.nowInForce(k) || r.low(k-1) == "whose" || r.in(k-1, owners) && r.in(k-2, fromWhen) || r.sittingOf(k, w) || r.losersOf(k)
		case (low == "service" || low == "services") && r.in(k-1, determiners) && k > w.First-7:
			return false // "and the new service should start on"
		case low == "support" && (r.in(k+1, endWords) || r.low(k+1) == "for"):
			return true // "its support ends in December"
		case r.in(k, elseDates) && k >= w.First-12:
			return true
		}
	}
	for k := w.First - 13; k >= s.first && k >= w.First-24; k-- {
		switch r.low(k) {
		case "existing", "current", "present", "previous", "incumbent":
			return true
		}
	}
	return false
}

// fromWhen reads "takes over from Acme when its contract ends".
var fromWhen = words(`when before after once until as`)

// endedBehind reads "the agreement for the existing product".
func (r *reader) endedBehind(k int) bool {
	if r.low(k+1) != "for" && r.low(k+1) != "on" {
		return false
	}
	for j := k + 2; j < k+5; j++ {
		switch r.low(j) {
		case "existing", "present", "current", "old", "legacy", "outgoing":
			return true
		}
	}
	return false
}

// losersOf reads "Acme's contract" of a firm that the deal does not go to.
func (r *reader) losersOf(k int) bool {
	if r.low(k-1) != "'s" || k < 2 || r.named(k-2) < 0 {
		return false
	}
	b := r.names[r.named(k-2)].body
	if b < 0 || r.bodies[b].class == public {
		return false
	}
	for i := range r.events {
		if e := &r.events[i]; e.joined && e.told == news && has(r.bodiesOf(e.suppliers), b) {
			return false
		}
	}
	return true
}

// sittingOf reads "Until now it has used Acme. The trust's deal with it ends in
// June": the end of the contract that the sentence before speaks of.
func (r *reader) sittingOf(k int, w *parse.When) bool {
	at := r.sentenceOf[w.First]
	if low := r.low(k - 1); at == 0 || low != "'s" && low != "'" && !owners.has(low) || r.sideOf(w) != parse.Until {
		return false
	}
	return r.ofPresent(r.sentences[at-1].next - 1)
}

// letNouns are the nouns for the deal itself.
var letNouns = words(`contract deal agreement arrangement engagement call-off term`)

// underPreposition reports that a preposition stands before a noun: "under the contract".
func (r *reader) underPreposition(k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		low := r.low(j)
		if prepositions.has(low) {
			return true
		}
		if determiners.has(low) {
			return r.in(j-1, prepositions)
		}
		if low == "," || low == "." {
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
	case "those", "these":
		return at > 0 && r.ofPresent(r.sentences[at-1].next-1)
	case "both":
		return r.isDeal(k+1) && (at > 0 && r.ofPresent(r.sentences[at-1].next-1) || at > 1 && r.ofPresent(r.sentences[at-2].next-1))
	case "its", "their", "that", "this", "his":
	default:
		return false
	}
	if at == 0 || !r.isDeal(k+1) || !r.in(k+2, endWords) && !r.in(k+3, endWords) && r.low(k+2) != "runs" && (r.low(k) != "that" || r.sideOf(w) != parse.Until) {
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
		if r.low(k) == "," {
			return false
		}
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
	if r.firstTerm(w) {
		return true
	}
	for k := w.First - 1; k >= 0 && k >= w.First-5; k-- {
		if r.low(k-1) == "still" {
			return false // "and the contract will still expire on"
		}
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
			case "reply", "respond", "bid", "submit", "apply", "tender", "express", "object", "come":
				return true
			}
		}
	}
	return r.givenUntil(w)
}
