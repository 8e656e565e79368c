package prose

// chosenFirst reports that an award that is intended is that of somebody who came
// first: the text calls them so, or tells of a contest.
func (r *reader) chosenFirst(g *group) bool {
	return g.preferred && !r.signed(g) && (!r.onlyPending(g) || r.contested())
}

// uncontestedDeal reports that a statement of a deal tells of no competition.
func (r *reader) uncontestedDeal(g *group) bool {
	for _, i := range g.events[:min(len(g.events), maxWeighed)] {
		if r.uncontested(&r.events[i]) {
			return true
		}
	}
	return false
}

// contestPhrases tell that an award followed a contest.
var contestPhrases = [][]string{splitWords("after a competition"), splitWords("following a competition"), splitWords("after a tender"), splitWords("following a tender"), splitWords("after a competitive"), splitWords("following a competitive"),
	splitWords("following a further competition"), splitWords("after a further competition"), splitWords("following a mini"), splitWords("after a mini"), splitWords("following a procurement"), splitWords("highest scoring"), splitWords("scored highest"), splitWords("highest score"),
	splitWords("most economically advantageous"), splitWords("open procedure"), splitWords("restricted procedure"), splitWords("tenders were received"), splitWords("bids were received"), splitWords("received four"), splitWords("received three"), splitWords("received five"),
	splitWords("successful tenderer"), splitWords("successful bidder"), splitWords("winning bidder"), splitWords("competitive process"), splitWords("competitive tender"), splitWords("evaluation panel"), splitWords("most advantageous tender"), splitWords("ahead of")}

// contested reports that the text tells of bids compared.
func (r *reader) contested() bool {
	for i := range r.tokens {
		if r.sentenceOf[i] > 2 {
			return false
		}
		switch r.low(i) {
		case "after", "following", "highest", "scored", "most", "open", "restricted", "tenders", "bids", "received", "successful", "winning", "competitive", "evaluation", "ahead":
			for _, p := range contestPhrases {
				if r.phrase(i, p...) {
					return true
				}
			}
		}
	}
	return false
}

// signed reports that a preferred bidder has a contract by now.
func (r *reader) signed(g *group) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb >= 0 && e.told == news && (e.family == signing || e.family == giving || e.family == winning) && !e.preferred && !r.verbs[e.verb].infinitive && !r.verbs[e.verb].future && !r.verbs[e.verb].modal {
			return true
		}
	}
	return false
}

// foretelling are words of notices that announce a procurement to come.
var foretelling = [][]string{
	splitWords("prior information notice"), splitWords("market engagement"), splitWords("early engagement"), splitWords("soft market"), splitWords("future tender"), splitWords("future procurement"), splitWords("pre-notify"),
	splitWords("pipeline notice"), splitWords("planned procurement notice"), splitWords("go to market"), splitWords("not yet been advertised"), splitWords("market sounding"), splitWords("planned procurement"), splitWords("future opportunity"),
	splitWords("preliminary market"), splitWords("request for information"), splitWords("not a call for competition"), splitWords("like to hear"),
}

// foretold reports that the text announces a procurement to come. It remembers what it
// found.
func (r *reader) foretold() bool {
	if r.foretells == 0 {
		r.foretells = 1
		if r.findForetelling() {
			r.foretells = 2
		}
	}
	return r.foretells == 2
}

// findForetelling looks for "prior information notice" and the like.
func (r *reader) findForetelling() bool {
	for i := range r.tokens {
		switch r.low(i) {
		case "prior", "market", "early", "soft", "future", "pre", "pipeline", "planned", "go", "not", "preliminary", "request", "like":
			for _, p := range foretelling {
				if r.phrase(i, p...) {
					return true
				}
			}
		}
	}
	return false
}

// bareStatus reads the words of a notice whose deal no verb tells.
func (r *reader) bareStatus() Status {
	for i := range r.tokens {
		switch r.low(i) {
		case "award":
			if r.low(i+1) == "notice" || r.low(i-1) == "contract" && r.low(i+1) != "criteria" && r.low(i-2) != "resulting" {
				return Awarded
			}
		case "awarded":
			if b := r.low(i - 1); b == "was" || b == "been" || b == "has" || b == "were" {
				return Awarded
			}
		}
	}
	if r.foretold() {
		return Planned
	}
	return Tender
}
