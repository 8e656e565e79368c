package prose

// elided reads "Isk Council's is for five years", where the contract goes without
// saying, in a text that counts several.
func (r *reader) elided() {
	for n := range r.names {
		m := &r.names[n]
		if !m.possessive || m.described || m.body < 0 || r.low(m.next) != "'s" || r.classOf(n) == thing {
			continue
		}
		switch r.low(m.next + 1) {
		case "is", "was", "runs", "lasts", "comes", "will":
		default:
			continue
		}
		s := r.sentenceOf[m.first]
		if s == 0 || r.sentences[s].first < m.first-1 {
			continue
		}
		e := event{at: m.next, first: r.sentences[s].first, next: r.sentences[s].next, sentence: s, verb: -1, family: signing, status: Awarded, contract: true, own: true, nth: true}
		r.assign(&e, n, party, subjectPlace)
		if len(e.buyers)+len(e.suppliers) > 0 {
			r.events = append(r.events, e)
		}
	}
}
