package prose

// signalHit is a phrase of the tables in the text.
type signalHit struct {
	s        *signal
	at, next int
}

// signalEvents makes statements of the phrases that stand in the text as news.
func (r *reader) signalEvents() {
	for i := range r.tokens {
		if !r.is(i, signalTrait) || r.named(i) >= 0 && !r.names[r.named(i)].described && i != r.sentences[r.sentenceOf[i]].first {
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
	for _, s := range r.signalsAt(i) {
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
		n := r.named(k)
		if n < 0 {
			continue
		}
		if b := r.names[n].body; b >= 0 && r.low(r.names[n].first-1) != "of" && (r.low(r.names[n].first-1) != "by" || !r.in(r.names[n].first-2, decidedWords)) && (r.isAgent(b) || r.cueBefore(n) == agent || r.cueAfter(n) == agent) {
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
		n := r.named(k)
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
		case low == "to" && (r.in(k-1, planLeads) || r.in(k-1, resolveLeads) || r.in(k-1, likelyLeads)):
			return true
		case low == "," || low == ";" || low == "." || low == "which" || low == "who":
			return false
		}
	}
	return false
}

// reasonFor reports that a clause only gives the reason or the occasion of another
// in its sentence: "extended by a year because a tender was abandoned".
func (r *reader) reasonFor(at int) bool {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k > first; k-- {
		switch r.low(k) {
		case "after", "because", "following", "since", "although", "despite":
			for j := first; j < k; j++ {
				if v := r.verbed(j); v >= 0 && r.verbs[v].finite() && r.offersNow(&r.verbs[v]) {
					return true
				}
				if v := r.verbed(j); v >= 0 && r.verbs[v].finite() && tellsDone(r.verbs[v].frames) {
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
