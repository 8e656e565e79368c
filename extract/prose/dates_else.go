package prose

import "tenders/extract/parse"

// givenUntil reads "other providers have until 13 February to make representations":
// however it is called what they may do, it is no end of a contract.
func (r *reader) givenUntil(w *parse.When) bool {
	k := w.Next
	if r.low(k) != "to" || r.low(k+1) == "run" || r.low(k+1) == "go" {
		return false
	}
	k = w.First - 1
	for r.in(k, skippedBefore) || weekdays.has(r.low(k)) {
		k--
	}
	if r.low(k) != "until" && r.low(k) != "till" {
		return false
	}
	switch r.low(k - 1) {
	case "have", "has", "had", "having", "given", "got":
		return true
	}
	return false
}

// otherTime reports that the words just beside a date make it that of something else:
// "its digital plan for 2026–2030", "handed out from September", "closed until 2028",
// "From May it will also have to".
func (r *reader) otherTime(w *parse.When) bool {
	return r.ofPlan(w) || r.handedOut(w) || r.shutUntil(w) || r.ruleFrom(w) || r.alsoFrom(w)
}

// ofPlan reads "its strategy for 2026 to 2030".
func (r *reader) ofPlan(w *parse.When) bool {
	if len(w.Date) != 4 {
		return false
	}
	k := w.First - 1
	if w.Side == parse.Until && r.endsDate(k-1) {
		k -= 2
	}
	for r.low(k) == "for" || r.low(k) == "from" || r.low(k) == "," || r.low(k) == "(" || r.low(k) == "the" || r.low(k) == "years" {
		k--
	}
	return planNouns.has(r.low(k))
}

// planNouns are what is made for some years.
var planNouns = words(`plan plans strategy strategies roadmap vision blueprint manifesto budget settlement agenda`)

// handedOut reads "were to have been handed out from September": a step of the work.
func (r *reader) handedOut(w *parse.When) bool {
	if r.low(w.First-1) != "from" {
		return false
	}
	before := r.low(w.First - 2)
	return handing.has(before) || before == "out" && r.low(w.First-3) != "carried" && r.low(w.First-3) != "carry"
}

// handing participles tell what becomes of single things.
var handing = words(`issued fitted distributed installed shipped removed demolished replaced`)

// shutUntil reads "will close one building until 2028".
func (r *reader) shutUntil(w *parse.When) bool {
	if r.sideOf(w) != parse.Until {
		return false
	}
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k > w.First-12; k-- {
		switch r.low(k) {
		case "close", "closed", "closing", "shut", "shuts", "shutting":
			return true
		case ";":
			return false
		}
	}
	return false
}

// ruleFrom reads "New charges apply from 1 April", "Residents can comment until 4 May":
// what holds for everybody, and is no contract.
func (r *reader) ruleFrom(w *parse.When) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k > w.First-9; k-- {
		low := r.low(k)
		switch {
		case low == "comment" || low == "vote" || low == "register" || low == "appeal":
			return r.low(k-1) == "can" || r.low(k-1) == "may" || r.low(k-1) == "to"
		case low == "closed":
			return r.sideOf(w) == parse.From && r.low(k+1) == "from"
		case low == "," || low == ";" || r.isDeal(k):
			return false
		case ruled.has(low):
			return k < s.first+4
		}
	}
	return false
}

// ruled are what rules set for everybody.
var ruled = words(`charges fares fees tax taxes rents wages tariffs`)

// alsoFrom reads "From May it will also have to": one more duty.
func (r *reader) alsoFrom(w *parse.When) bool {
	if r.low(w.First-1) != "from" || !r.startsSentence(w.First-1) {
		return false
	}
	for k := w.Next; k < w.Next+5; k++ {
		if r.low(k) == "also" {
			return true
		}
	}
	return false
}
