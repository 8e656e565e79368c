package prose

import (
	"strings"

	"tenders/extract/parse"
)

// startWords and endWords before a date tell which end of the term it is.
var startWords = words(`from start starts started starting begin begins began beginning commence commences commenced commencing commencement became operational operation launch launches launched effective dated effect kicks force way moves move transfers transfer switches between`)

// endWords are those of the last day.
var endWords = words(`until till through ends ending end expires expire expiring expiry finish finishes finishing lasts last lasting concluding concludes terminate terminates terminating lapse lapses lapsing`)

// sideOf looks left of a date for what it begins or ends.
func (r *reader) sideOf(w *parse.When) parse.Side {
	if w.Side != parse.NoSide {
		return w.Side
	}
	if side := r.labelSide(w); side != parse.NoSide {
		return side
	}
	if r.low(w.First-1) == "to" && w.First > 1 && len(r.moneyIn(w.First-2, w.First-1)) > 0 {
		return parse.Until // "will now get £5m to September 2028"
	}
	if r.newcomerFrom(w) {
		return parse.From
	}
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k >= w.First-6; k-- {
		low := r.low(k)
		switch {
		case low == "last" && !r.in(k+1, lasting):
			if k == w.First-1 {
				return parse.NoSide // "last June"
			}
			continue
		case low == "end" && (r.low(k+1) == "of" || r.in(k+1, determiners)), low == "," && (r.low(k-1) == "early" || r.low(k-1) == "date" || r.low(k+1) == "which"):
			continue
		case low == "," && r.in(k-1, weekdays):
			k--
			continue
		case r.endsAt(k):
			return parse.Until
		case r.beginsAt(k, w):
			return parse.From
		}
		switch low {
		case ",", ";", "and", "by", "before", "since", "during", "after", "live":
			return parse.NoSide
		}
	}
	return parse.NoSide
}

// endsAt reports that the word at k makes a date behind it the last day: "runs
// until", "runs out on", "is up on", "takes the trust to".
func (r *reader) endsAt(k int) bool {
	low := r.low(k)
	switch low {
	case "out":
		return strings.HasPrefix(r.low(k-1), "run")
	case "up":
		return r.low(k-1) == "is" || r.low(k-1) == "be"
	case "day":
		return (r.low(k-1) == "final" || r.low(k-1) == "last") && (r.in(k-2, owners) || r.isDeal(k+3) || r.isDeal(k+2))
	case "to":
		return r.carries(k)
	}
	return endWords.has(low)
}

// beginsAt reports that the word at k makes a date behind it the first day:
// "starts on", "takes over on", "in force since", "goes live on".
func (r *reader) beginsAt(k int, w *parse.When) bool {
	low, before := r.low(k), r.low(k-1)
	switch low {
	case "handover":
		return true
	case "by":
		return before == "place" && r.low(k-2) == "in" && r.isDeal(k-3) // "wants a contract in place by January 2028"
	case "going":
		return before == "got" || before == "gets" || before == "get"
	case "charge", "over":
		return strings.HasPrefix(before, "tak")
	case "live":
		return !r.milestone(k)
	case "pass", "passes", "passed":
		return r.low(k+1) == "to"
	case "of":
		return before == "as" && k == w.First-1
	case "since":
		return k == w.First-1 && r.inForce(k)
	case "way":
		return before == "under"
	case "date":
		return before == "effective" || r.low(k+1) == "of" && r.in(k+2, changeWords)
	case "from":
		return false
	case "force":
		return before == "in" || before == "into"
	}
	return startWords.has(low)
}

// changeWords are what takes effect on the date of a change.
var changeWords = words(`change modification variation commencement`)

// labelSide reads "The end date of the contract, 31 July 2028," and "on 6 April
// 2027, when the contract takes effect".
func (r *reader) labelSide(w *parse.When) parse.Side {
	if side, told := r.sideBeforeComma(w); told {
		return side
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
	if low := r.low(k); low == "when" || low == "which" {
		return r.sideBehind(k + 1)
	}
	return parse.NoSide
}

// sideBeforeComma reads "The end date of the contract, 31 July 2028". told is false
// where no such date stands before the comma.
func (r *reader) sideBeforeComma(w *parse.When) (side parse.Side, told bool) {
	if r.low(w.First-1) != "," {
		return parse.NoSide, false
	}
	for k := w.First - 2; k > w.First-8 && k > 0; k-- {
		switch low := r.low(k); {
		case low == "date", low == "day":
			return sideWord(r.low(k - 1)), true
		case low == "of", low == "term", low == "service", determiners.has(low), r.isDeal(k):
		default:
			return parse.NoSide, false
		}
	}
	return parse.NoSide, false
}

// effectWords may stand between "when" behind a date and what it begins or ends:
// "when the new services are due to come into force".
var effectWords = words(`it new service services agreement is they will due to comes come into`)

// sideBehind reads "the contract takes effect", "it expires" behind a date and "when".
func (r *reader) sideBehind(k int) parse.Side {
	for j := k; j < k+5; j++ {
		low := r.low(j)
		if side := sideWord(low); side != parse.NoSide && low != "from" && low != "last" {
			return side
		}
		if !determiners.has(low) && !r.isDeal(j) && !owners.has(low) && !effectWords.has(low) {
			break
		}
	}
	return parse.NoSide
}

// sideWord tells what a word makes of a date beside it.
func sideWord(low string) parse.Side {
	switch {
	case endWords.has(low) || low == "expiration" || low == "termination" || low == "completion":
		return parse.Until
	case startWords.has(low), low == "takes" || low == "take" || low == "force":
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
