package prose

import "strings"

// doubtWords before a phrase make it a wish, a threat, a denial or a mere
// possibility.
var doubtWords = words(`if unless whether may might could hope hopes hoped hoping fear fears feared threaten threatens threatened threatening urge urges urged urging demand demands demanded demanding
	petition campaign campaigners calls called deny denies denied denying refused refuses refuse rule ruled never cannot unlikely rumours speculation right rights able ability entitled failed fails
	ever instead rather should avoid considered wants wanted would had can provision provisions clause`)

// optionWords in a phrase that does not speak of options itself make it one.
var optionWords = words(`option options optional provision possible possibly potential potentially potential extendable extendible may might could can would if unless allows allowing permits permitting right rights maximum`)

// doubted reports that a phrase is no news: a possibility, a wish, denied, or
// long past.
func (r *reader) doubted(h signalHit) bool {
	s := r.sentenceOf[h.at]
	if h.s.status == Preferred {
		return false
	}
	if r.ofAnyContract(&event{sentence: s}) {
		return true
	}
	if h.s.kind == contestSignal && r.tellsWinner(s) {
		return true
	}
	offer := h.s.status == Planned || h.s.status == Tender
	first := r.sentences[s].first
	if !offer && r.in(h.at, h.s.bases) && !r.resolvedTo(h.at) {
		return true
	}
	for k := h.at - 1; k >= first && k >= h.at-9; k-- {
		low := r.low(k)
		if low == ";" || low == ":" || low == "." {
			break
		}
		if doubtWords.has(low) && !offer || (low == "not" || low == "n't" || low == "no" || low == "without") && k >= h.at-3 {
			return true
		}
		if h.s.status == Extended && h.s.kind != optionSignal && optionWords.has(low) || low == "with" && h.s.status == Extended && h.s.kind == plainSignal && k >= h.at-3 {
			return true
		}
	}
	if h.s.status == Cancelled && r.reasonFor(h.at) {
		return true
	}
	if !offer && r.optionIn(h) || h.s.status == Cancelled && r.anewBehind(h) {
		return true
	}
	if h.s.status == Cancelled && r.putOff(h.at) || h.s.status == Extended && r.ofWinner(h) {
		return true
	}
	return (!offer || h.s.status == Tender) && (r.historicalIn(first, r.mainEnd(h)) || r.lastYearIn(first, r.mainEnd(h)) || h.s.status != Tender && r.saysBefore(h))
}

// mainEnd is where the clause of a phrase ends, and one begins that may tell of earlier
// times: "approved a change to the contract that nobody had foreseen".
func (r *reader) mainEnd(h signalHit) int {
	next := r.sentences[r.sentenceOf[h.at]].next
	for k := h.next; k < next; k++ {
		switch r.low(k) {
		case "which", "that", "who", "whose", "where", "when", "than", "because":
			return k
		}
	}
	return next
}

// putOff reads "has put off the day it parts company with".
func (r *reader) putOff(at int) bool {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k > first && k > at-8; k-- {
		switch r.low(k) {
		case "off":
			return r.low(k-1) == "put" || r.low(k-1) == "puts" || r.low(k-1) == "putting"
		case "postponed", "postpones", "delayed", "delays", "deferred", "defers", "avoided", "avoids", "averted":
			return true
		}
	}
	return false
}

// ofWinner reads "the winner gets three years, and up to two more": what somebody is
// to have whom nobody knows yet.
func (r *reader) ofWinner(h signalHit) bool {
	first := r.sentences[r.sentenceOf[h.at]].first
	for k := first; k < h.at; k++ {
		switch r.low(k) {
		case "winner", "winners", "successful", "winning", "chosen", "whoever", "whichever":
			return r.named(k) < 0 || r.names[r.named(k)].described
		}
	}
	for k := h.at; k < h.next; k++ {
		if r.low(k) == "up" && r.low(k+1) == "to" {
			return true
		}
	}
	return false
}

// tellsWinner reports that a sentence about a contest tells who won it.
func (r *reader) tellsWinner(s int) bool {
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		switch r.low(k) {
		case "top", "triumphed", "triumph", "won", "wins", "emerged", "emerges", "victor", "victorious", "beat", "beaten", "beats", "ahead", "prevailed":
			return true
		}
	}
	return false
}

// saysBefore reports that the clause of a phrase tells of an earlier time: "a first
// attempt was scrapped last autumn", "extended once before".
func (r *reader) saysBefore(h signalHit) bool {
	s := r.sentences[r.sentenceOf[h.at]]
	for k := max(s.first, h.at-8); k < h.next+4 && k < s.next; k++ {
		switch r.low(k) {
		case "last":
			switch r.low(k + 1) {
			case "year", "spring", "summer", "autumn", "winter":
				return true
			}
		case "first":
			if low := r.low(k + 1); low == "attempt" || low == "competition" || low == "tender" || low == "procurement" || low == "try" {
				return true
			}
		case "once":
			if r.low(k+1) == "before" || r.low(k+1) == "already" {
				return true
			}
		case "earlier", "previous":
			return true
		}
	}
	return false
}

// optionIn reports that a phrase speaks of a mere possibility within itself.
func (r *reader) optionIn(h signalHit) bool {
	for k := h.at; k < h.next; k++ {
		switch low := r.low(k); {
		case r.tokens[k].Text == "May": // "until May 2029"
		case h.s.kind == optionSignal:
			if low == "may" || low == "might" || low == "could" || low == "can" {
				return true
			}
		case h.s.status == Cancelled:
			if low == "may" || low == "might" || low == "could" {
				return true
			}
		case optionWords.has(low):
			return true
		}
	}
	return h.s.status == Extended && h.s.kind != optionSignal && r.isOption(h.next-1)
}

// anewBehind reports that what is torn up is put in other words at once: "tore up
// the contract and put a new one in its place".
func (r *reader) anewBehind(h signalHit) bool {
	end := r.sentences[r.sentenceOf[h.at]].next
	for k := h.at; k < end; k++ {
		switch r.low(k) {
		case "renegotiated", "renegotiate", "rewritten", "rewrite":
			return true
		case "place":
			return r.low(k-1) == "its" && r.low(k-2) == "in" && h.s.places[0].words.has("tear")
		}
	}
	return false
}

// resolveLeads come before "to scrap" where it is settled that something will be
// done.
var resolveLeads = words(`agreed agrees agree decided decides decide voted votes vote opted opts chosen chose elected elects resolved resolves approved forced had is are was were moved due set
	obliged compelled elected going having move decision agreement`)

// resolvedTo tells "has decided to pull the plug", "is to pull", "they pull" from
// "the right to pull" and "if you pull".
func (r *reader) resolvedTo(i int) bool {
	k := i - 1
	for strings.HasSuffix(r.low(k), "ly") || r.low(k) == "now" {
		k--
	}
	switch r.low(k) {
	case "to":
		if low := r.low(k - 1); low == "asked" && (r.low(k-2) == "been" || r.low(k-2) == "is") {
			return true // "has been asked to carry on"
		}
		return r.in(k-1, resolveLeads) || r.low(k-1) == "has" || r.low(k-1) == "have"
	case "will", "and", "they", "both", "did", "has", "have", "'ve", "is", "are", "was", "were", "been", "be":
		return true
	}
	return k >= 0 && r.named(k) >= 0
}
