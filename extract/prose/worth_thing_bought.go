package prose

// thingBought reads "has picked Acme to build a patrol boat. The boat, costing £42m,
// will": the price of what the sentences just before say is bought, called by its own
// noun.
func (r *reader) thingBought(w *worth, groups []group) bool {
	if len(groups) != 1 || w.support < 2 {
		return false
	}
	g := r.worthSubjectOf(w.money)
	at := r.money[w.money].First
	s := r.sentenceOf[at]
	if g.head < 0 || g.gerund || g.head != g.first+1 && g.head != g.first+2 || r.low(g.first) != "the" || r.named(g.head) >= 0 {
		return false
	}
	if r.simplePast(r.sentences[s].first, r.sentences[s].next) {
		return false
	}
	for b := s - 1; b >= 0 && b >= s-2; b-- {
		if first := r.sentences[b].first; len(r.near(first, 0)) > 0 {
			return r.wordWithin(r.low(g.head), first, r.sentences[b].next)
		}
	}
	return false
}

// wordWithin reports that a stretch has a word.
func (r *reader) wordWithin(low string, first, next int) bool {
	for k := first; k < next; k++ {
		if r.low(k) == low {
			return true
		}
	}
	return false
}
