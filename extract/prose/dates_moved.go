package prose

import (
	"strings"
	"time"

	"tenders/extract/parse"
)

// A contract that is extended, or may be, has more than one end. This file tells
// them apart: the old end, the new one, and the one with all options.

// extendsWord reports a word of longer terms: "extended", "renewable", "option".
func extendsWord(low string) bool {
	return strings.HasPrefix(low, "exten") || strings.HasPrefix(low, "renew") || strings.HasPrefix(low, "prolong") || strings.HasPrefix(low, "lengthen") || low == "option" || low == "options"
}

// moveWords put the end of a contract to another day.
var moveWords = words(`move moves moved moving push pushes pushed pushing put puts shift shifts shifted shifting change changes changed changing bring brings brought defer defers deferred postpone postpones postponed
	delay delays delayed revise revised revises amend amended amends alter alters altered slip slips slipped`)

// ends are nouns for the last day of a contract.
var ends = words(`end expiry expiration termination completion finish close date`)

// movedFrom reads "moves the end date from 30 June 2025", "extended from March
// 2026 to March 2027": the day on which the contract would have ended.
func (r *reader) movedFrom(w *parse.When) bool {
	k := w.First - 1
	for r.low(k) == "the" || r.low(k) == "of" && r.low(k-1) != "instead" || r.low(k) == "end" && r.low(k-1) != "from" {
		k--
	}
	if r.low(k) == "of" && r.low(k-1) == "instead" || r.low(k) == "than" && r.low(k-1) == "rather" {
		return true // "will end in March 2028 instead of March 2026"
	}
	if r.low(k) != "from" {
		return false
	}
	to := r.dateSoon(w.Next)
	if to == "" || monthsApart(w.Date, to) == 0 && len(to) == len(time.DateOnly) && w.Date < to && monthsBetween(w.Date, to) > 0 {
		return false // "by a year from 1 April 2026 to 31 March 2027": the added time itself
	}
	s := r.sentences[r.sentenceOf[w.First]]
	moved, end := false, false
	for j := k - 1; j >= s.first && j > k-16; j-- {
		low := r.low(j)
		switch {
		case strings.HasPrefix(low, "extend") && low != "extendable", strings.HasPrefix(low, "prolong"):
			return true
		case moveWords.has(low):
			moved = true
		case ends.has(low):
			end = true
		case low == ";":
			return false
		}
		if moved && end {
			return true
		}
	}
	return false
}

// dateSoon is the date that "to" leads to just behind a token, "" where none does.
func (r *reader) dateSoon(next int) string {
	d := r.firstDate(next)
	if d >= len(r.dates) || r.dates[d].First > next+4 {
		return ""
	}
	for k := next; k < r.dates[d].First; k++ {
		if low := r.low(k); low == "to" || low == "until" || low == "till" {
			return r.dates[d].Date
		}
	}
	return ""
}
