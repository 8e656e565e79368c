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

// reachKind is how a date is told to be an end by an extension.
type reachKind uint8

// The kinds of reach.
const (
	noReach     reachKind = iota
	newEnd                // "has been extended to 31 March 2028"
	possibleEnd           // "may be extended until 31 March 2030"
)

// extendedTo finds whether a date is the end that an extension leads to, made or
// only possible.
func (r *reader) extendedTo(w *parse.When, extended bool) reachKind {
	if r.low(w.First-1) == ":" {
		for j := w.First - 2; j > w.First-9 && j >= 0 && r.tokens[j].Kind < parse.TokenBreak && r.low(j) != "."; j-- {
			if low := r.low(j); extendsWord(low) || low == "maximum" || low == "latest" {
				return possibleEnd // "Maximum end with extensions: 30 April 2033"
			}
		}
	}
	k := w.First - 1
	for skippedBefore.has(r.low(k)) {
		k--
	}
	switch r.low(k) {
	case "to", "until", "till", "through":
	default:
		return noReach
	}
	s := r.sentences[r.sentenceOf[w.First]]
	found, optional, made := false, false, extended
	for j := k - 1; j >= s.first && j > k-18; j-- {
		low := r.low(j)
		switch {
		case exercising.has(low) && (found || optional): // "has taken up an option to extend, which keeps it until"
			return newEnd
		case low == ";", r.endsDate(j):
			j = -1
		case extendsWord(low) && low != "extends":
			found = true
			made = made || strings.HasSuffix(low, "ed") && r.doneBefore(j)
			optional = optional || low == "extendable" || low == "renewable" || low == "extensible" || low == "extendible" || low == "option" || low == "options" || low == "extension" && !extended
		case low == "may", low == "could", low == "can", low == "might", low == "possible", low == "possibility", low == "potential", low == "potentially", low == "optional", low == "right", low == "would":
			optional = true
		case low == "extends":
			found = true
		}
	}
	switch {
	case !found:
		return noReach
	case optional || !made:
		return possibleEnd
	}
	return newEnd
}

// doneBefore reports that a participle is of what has been done: "has been
// extended", "has prolonged".
func (r *reader) doneBefore(k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		switch r.low(j) {
		case "has", "have", "been", "was", "is", "were":
			return r.low(j-1) != "be"
		case "be", "not":
			return false
		}
	}
	return false
}

// skippedBefore may stand between "until" and a date.
var skippedBefore = words(`the end of on midnight at least , about around`)

// endsDate reports that a date ends at a token.
func (r *reader) endsDate(k int) bool {
	for d := r.firstDate(k - 6); d < len(r.dates) && r.dates[d].First <= k; d++ {
		if r.dates[d].Next == k+1 {
			return true
		}
	}
	return false
}

// toLastEnd counts the months from the end of a term to the one with all options.
func toLastEnd(t *Term, last string) int {
	if t.End != nil {
		return monthsApart(t.End.Date, last)
	}
	if t.Start != nil && t.Months > 0 {
		if start, err := time.Parse(time.DateOnly, t.Start.Date); err == nil {
			return monthsApart(start.AddDate(0, t.Months, -1).Format(time.DateOnly), last)
		}
	}
	return 0
}

// monthsApart counts whole months between two days of one kind, two months or two
// years: from one end to a later one.
func monthsApart(a, b string) int {
	if len(a) != len(b) || strings.HasPrefix(a, "-") || strings.HasPrefix(b, "-") {
		return 0
	}
	layout := map[int]string{10: time.DateOnly, 7: "2006-01", 4: "2006"}[len(a)]
	x, err1 := time.Parse(layout, a)
	y, err2 := time.Parse(layout, b)
	if err1 != nil || err2 != nil || !y.After(x) {
		return 0
	}
	if x.Day() != y.Day() && (x.AddDate(0, 0, 1).Day() != 1 || y.AddDate(0, 0, 1).Day() != 1) {
		return 0
	}
	return (y.Year()-x.Year())*12 + int(y.Month()) - int(x.Month())
}
