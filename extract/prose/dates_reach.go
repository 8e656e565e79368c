package prose

import (
	"strings"

	"tenders/extract/parse"
)

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
	if r.labelledLast(w) {
		return possibleEnd
	}
	k := w.First - 1
	for r.in(k, skippedBefore) {
		k--
	}
	switch r.low(k) {
	case "to", "until", "till", "through":
		return r.reachBefore(k, r.sentences[r.sentenceOf[w.First]].first, extended)
	}
	return noReach
}

// labelledLast reads "Maximum end with extensions: 30 April 2033".
func (r *reader) labelledLast(w *parse.When) bool {
	if r.low(w.First-1) != ":" {
		return false
	}
	for j := w.First - 2; j > w.First-9 && j >= 0 && r.tokens[j].Kind < parse.TokenBreak && r.low(j) != "."; j-- {
		if low := r.low(j); extendsWord(low) || low == "maximum" || low == "latest" {
			return true
		}
	}
	return false
}

// mayWords tell that an extension is only possible: "may be extended to".
var mayWords = words(`may could can might possible possibility potential potentially optional right would`)

// ableWords are of longer terms that are only possible: "extendable to".
var ableWords = words(`extendable renewable extensible extendible option options`)

// reachBefore tells by the words before "to" and a date which end that is: "has been
// extended to", "may be extended to".
func (r *reader) reachBefore(k, first int, extended bool) reachKind {
	found, optional, made := false, false, extended
	for j := k - 1; j >= first && j > k-18; j-- {
		low := r.low(j)
		if exercising.has(low) && (found || optional) {
			return newEnd // "has taken up an option to extend, which keeps it until"
		}
		if low == ";" || r.endsDate(j) {
			break
		}
		if extendsWord(low) {
			found = true
			made = made || strings.HasSuffix(low, "ed") && r.doneBefore(j)
			optional = optional || ableWords.has(low) || low == "extension" && !extended
		}
		optional = optional || mayWords.has(low)
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
