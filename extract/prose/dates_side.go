package prose

import (
	"strings"

	"tenders/extract/parse"
)

// startWords and endWords before a date tell which end of the term it is.
var startWords = words(`from start starts started starting begin begins began beginning commence commences commenced commencing commencement became operational operation launch launches launched effective dated effect kicks force way moves move transfers transfer switches between`)

var endWords = words(`until till through ends ending end expires expire expiring expiry finish finishes finishing lasts last lasting concluding concludes terminate terminates terminating lapse lapses lapsing`)

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
		case low == "handover", low == "going" && (r.low(k-1) == "got" || r.low(k-1) == "gets" || r.low(k-1) == "get"), low == "charge" && strings.HasPrefix(r.low(k-1), "tak"), low == "f" && r.low(k-2) == "e" && r.low(k-4) == "w", low == "live" && !r.milestone(k),
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
