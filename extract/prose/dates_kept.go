package prose

import "tenders/extract/parse"

// endStands reads "The completion date has not been altered and remains 30 June 2028",
// "Its end date stays as it was, 31 March 2028": the end that a change leaves.
func (r *reader) endStands(w *parse.When) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	stands := false
	for k := w.First - 1; k >= s.first && k > w.First-15; k-- {
		low := r.low(k)
		switch {
		case standing.has(low):
			stands = true
		case low == "date" && (ends.has(r.low(k-1)) || sideWord(r.low(k-1)) == parse.Until):
			return stands && !r.endedBefore(k-1)
		case low == ";":
			return false
		}
	}
	return false
}

// standing words leave a thing as it is.
var standing = words(`remains remain stays stay unchanged unaltered unaffected still stands stand`)

// keptUntil reads "for keeping its old payments system alive until 30 June 2026", of a
// deal that is extended: its new end, however old the thing is that is kept.
func (r *reader) keptUntil(w *parse.When) bool {
	if r.sideOf(w) != parse.Until {
		return false
	}
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k >= s.first && k > w.First-14; k-- {
		switch low := r.low(k); {
		case keepsOn.has(low):
			return true
		case low == ";" || endWords.has(low) && k < w.First-3 || r.isDeal(k):
			return false
		}
	}
	return false
}

// keepsOn verbs let a thing go on.
var keepsOn = words(`keep keeps keeping kept continue continues continuing maintain maintaining`)

// firstTerm reads "the first term, which ends in March" of a deal that is extended: the
// old end.
func (r *reader) firstTerm(w *parse.When) bool {
	s := r.sentences[r.sentenceOf[w.First]]
	for k := w.First - 1; k > s.first && k > w.First-9; k-- {
		if r.in(k, letNouns) {
			switch r.low(k - 1) {
			case "first", "initial", "original":
				return true
			}
			return false
		}
	}
	return false
}

// nowInForce reads "the agreement now in force, let in 2023": the one that is to end.
func (r *reader) nowInForce(k int) bool {
	switch r.low(k + 1) {
	case "now", "currently", "presently", "then":
		return r.low(k+2) == "in"
	}
	return false
}

// contractBefore reports that a contract's noun stands just before a token: "contract
// start date".
func (r *reader) contractBefore(k int) bool {
	return r.isDeal(k-1) || r.low(k-1) == "service" || r.low(k-1) == "services"
}
