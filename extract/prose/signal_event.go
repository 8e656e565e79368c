package prose

import "strings"

// signalHit is a phrase of the tables in the text.
type signalHit struct {
	s        *signal
	at, next int
}

// signalEvents makes statements of the phrases that stand in the text as news.
func (r *reader) signalEvents() {
	for i := range r.tokens {
		if !r.is(i, signalTrait) || r.nameAt[i] >= 0 && !r.names[r.nameAt[i]].described && i != r.sentences[r.sentenceOf[i]].first {
			continue
		}
		if h, ok := r.signalAt(i); ok {
			r.events = append(r.events, r.signalEvent(h))
		}
	}
}

// signalAt is the phrase that begins at a token, the first of the tables that is
// not in doubt.
func (r *reader) signalAt(i int) (signalHit, bool) {
	next := r.low(i + 1)
	for _, s := range signals[r.low(i)] {
		if len(s.places) > 1 && s.places[1].kind == wordPlace && !s.places[1].words.has(next) {
			continue // the second word rules most out
		}
		if n := r.matchSignal(s, i); n > 0 {
			if h := (signalHit{s, i, n}); !r.doubted(h) {
				return h, true
			}
		}
	}
	return signalHit{}, false
}

// familyOf is the family of verbs that tell the same as a status.
var familyOf = map[Status]*family{Cancelled: cancelling, Extended: extending, Changed: changing, Tender: seeking, Planned: seeking, Preferred: signing, Awarded: giving}

// signalEvent gives a phrase the parties that its sentence names.
func (r *reader) signalEvent(h signalHit) event {
	s := r.sentences[r.sentenceOf[h.at]]
	status := h.s.status
	if status == Tender && r.announced(h) {
		status = Planned
	}
	e := event{at: h.at, first: s.first, next: s.next, sentence: r.sentenceOf[h.at], verb: -1, family: familyOf[status], status: status, contract: true, own: true, signal: h.s}
	if e.status == Preferred {
		e.status, e.preferred = Awarded, true
		if h.s.kind == plainSignal {
			r.preferredParties(&e)
		}
		return e
	}
	for k := s.first; k < s.next; k++ {
		n := r.nameAt[k]
		if n < 0 {
			continue
		}
		if b := r.names[n].body; b >= 0 && r.low(r.names[n].first-1) != "of" && !(r.low(r.names[n].first-1) == "by" && decidedWords.has(r.low(r.names[n].first-2))) && (r.isAgent(b) || r.cueBefore(n) == agent || r.cueAfter(n) == agent) {
			continue
		}
		if c := r.classOf(n); c == public || c == firm && h.s.status != Tender && h.s.status != Planned {
			r.assign(&e, n, party, subjectPlace)
		}
		k = r.names[n].next - 1
	}
	e.settle()
	return e
}

// preferredParties gives "Acme is now preferred bidder for work for Selwick Police"
// its parties: public bodies, and who stands before the phrase.
func (r *reader) preferredParties(e *event) {
	for k := e.first; k < e.next; k++ {
		n := r.nameAt[k]
		if n < 0 {
			continue
		}
		k = r.names[n].next - 1
		c := r.classOf(n)
		if b := r.names[n].body; b < 0 || r.isAgent(b) && c == public {
			continue
		}
		if c == public {
			r.assign(e, n, buyer, objectPlace)
		} else if before := r.low(r.listFirst(n) - 1); (r.names[n].next <= e.at+1 || before == "to" || before == "with") && (c == firm || c == unknown) && !r.names[n].possessive {
			r.assign(e, n, supplier, subjectPlace)
		}
	}
}

// decidedWords stand before "by" and who decides on a contract of its own.
var decidedWords = words(`approved agreed signed accepted authorised granted`)

// announced reports that an offer is one to come: "will invite bids", "plans to go
// out to tender".
func (r *reader) announced(h signalHit) bool {
	first := r.sentences[r.sentenceOf[h.at]].first
	for k := h.at - 1; k >= first && k >= h.at-5; k-- {
		switch low := r.low(k); {
		case low == "will" || low == "would" || low == "may" || low == "could" || low == "shall" || low == "should" || low == "if" || low == "before":
			return true
		case low == "to" && (planLeads.has(r.low(k-1)) || resolveLeads.has(r.low(k-1)) || likelyLeads.has(r.low(k-1))):
			return true
		case low == "," || low == ";" || low == "." || low == "which" || low == "who":
			return false
		}
	}
	return false
}

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
	if !offer && h.s.bases.has(r.low(h.at)) && !r.resolvedTo(h.at) {
		return true
	}
	for k := h.at - 1; k >= first && k >= h.at-9; k-- {
		low := r.low(k)
		if low == ";" || low == ":" || low == "." {
			break
		}
		if doubtWords.has(low) && !offer || (low == "not" || low == "n't" || low == "no") && k >= h.at-3 {
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
	return (!offer || h.s.status == Tender) && (r.historical(s) || r.tellsLastYear(s) || h.s.status != Tender && r.saysBefore(h))
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
		return resolveLeads.has(r.low(k-1)) || r.low(k-1) == "has" || r.low(k-1) == "have"
	case "will", "and", "they", "both", "did", "has", "have", "'ve", "is", "are", "was", "were", "been", "be":
		return true
	}
	return k >= 0 && r.nameAt[k] >= 0
}

// reasonFor reports that a clause only gives the reason or the occasion of another
// in its sentence: "extended by a year because a tender was abandoned".
func (r *reader) reasonFor(at int) bool {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k > first; k-- {
		switch r.low(k) {
		case "after", "because", "following", "since", "although", "despite":
			for j := first; j < k; j++ {
				if v := r.verbAt[j]; v >= 0 && r.verbs[v].finite() && r.offersNow(&r.verbs[v]) {
					return true
				}
				if v := r.verbAt[j]; v >= 0 && r.verbs[v].finite() && tellsDone(r.verbs[v].frames) {
					return true
				}
			}
			return false
		case ";":
			return false
		}
	}
	return false
}

// offersNow reports that a verb tells of an offer that is on: "has published a
// notice, after a first competition was abandoned".
func (r *reader) offersNow(v *verb) bool {
	if v.lemma == "start" || v.lemma == "begin" || !v.perfect && !v.progressive {
		return false
	}
	for _, f := range v.frames {
		if f.family == seeking {
			return true
		}
	}
	return false
}

// tellsDone reports that a verb tells of a deal done, in any of its uses.
func tellsDone(frames []frame) bool {
	for _, f := range frames {
		switch f.family {
		case cancelling, losing, seeking, contesting, beating, teaming, owning, supplying:
			return false
		}
	}
	return true
}

// optionIn reports that a phrase speaks of a mere possibility within itself.
func (r *reader) optionIn(h signalHit) bool {
	for k := h.at; k < h.next; k++ {
		switch low := r.low(k); {
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
