package prose

// tally is what the statements of a deal say of its status.
type tally struct {
	count map[Status]int
	// concluded is true where an award is told, settled where no weak verb tells it.
	concluded, settled bool
	intended           bool
}

// status is what the statements of a deal make of it together: the kind of the
// notice first, then what became of a contract, then how far a procurement is.
func (r *reader) status(g *group) Status {
	t := r.tally(g)
	if s, ok := r.kindStatus(g, t.count); ok {
		return s
	}
	g.intends = (t.intended || g.intends) && !t.settled
	if g.preferred && r.extensionThing(g, t.count) {
		return Preferred
	}
	if s, ok := r.changeStatus(g, t.count); ok {
		return s
	}
	if s, ok := r.intendedStatus(g); ok {
		return s
	}
	if g.preferred && !r.signed(g) && (len(g.suppliers) > 0 || !r.onlyPending(g)) {
		return Preferred
	}
	return r.stage(g, t)
}

// tally counts the statements of a deal by status.
func (r *reader) tally(g *group) tally {
	t := tally{count: map[Status]int{}}
	for _, i := range g.events {
		e := &r.events[i]
		if e.told == history && !g.bare || e.verb < 0 && !e.own {
			continue
		}
		if e.status == Planned && e.plainOffer() && t.count[Tender] > 0 {
			continue // "five candidates will be invited", in a notice that offers
		}
		if e.status == Planned && t.count[Tender] > 0 && choosing(e.family) && len(r.suppliersOf(e)) == 0 {
			continue // "has now been advertised. The council expects to choose a firm by May"
		}
		if r.afterOffer(e, g) {
			continue
		}
		t.count[e.status]++
		t.intended = t.intended || e.intended
		if e.status == Awarded && !e.preferred && !e.intended && e.family != supplying && !r.openAward(e) {
			t.concluded = true
			t.settled = t.settled || !e.family.weak
		}
	}
	return t
}

// changeStatus is the status of a deal whose contract there is already: "has ended
// its contract with Acme".
func (r *reader) changeStatus(g *group, count map[Status]int) (Status, bool) {
	switch {
	case count[Cancelled] > 0:
		return Cancelled, true
	case count[Changed] > 0 && count[Extended] == r.stays(g):
		return Changed, true
	case count[Extended] > 0:
		return Extended, true
	}
	return "", false
}

// extensionThing reports that the extension is the thing bought, since nothing tells
// of longer time: "named preferred bidder for the hospital's extension".
func (r *reader) extensionThing(g *group, count map[Status]int) bool {
	if count[Extended] == 0 || count[Cancelled]+count[Changed] > 0 {
		return false
	}
	for _, i := range g.events {
		e := &r.events[i]
		if e.status == Extended && (e.verb < 0 || e.family == extending || e.family == keeping || r.moreTime(e)) {
			return false
		}
	}
	return true
}

// intendedStatus is the status of an award that is announced: planned without a
// competition, else its supplier is the preferred one.
func (r *reader) intendedStatus(g *group) (Status, bool) {
	switch {
	case !g.intends || len(g.suppliers) == 0:
		return "", false
	case r.uncontestedDeal(g):
		return Planned, true
	case !g.preferred && r.kind == noKind && r.contested():
		return Preferred, true
	case !r.chosenFirst(g):
		return Planned, true
	}
	return "", false
}

// stage tells how far a procurement is: planned, out to tender or awarded.
func (r *reader) stage(g *group, t tally) Status {
	named, tender, planned := len(g.suppliers) > 0, t.count[Tender] > 0, t.count[Planned] > 0
	switch {
	case !named && !tender && !planned && r.foretold():
		return Planned
	case !tender && r.modificationNotice():
		return Changed
	case !t.settled && t.count[Awarded] > 0 && tender && !planned && r.tellsOffer(g) == 0 && r.weaklyLet(g):
		return Tender // "has advertised it and expects to pay the chosen firm £2m"
	case t.concluded, t.count[Awarded] > 0 && named:
		return Awarded
	case !named && r.foretold():
		return Planned
	case tender && named && r.namedAsSuppliers(g):
		return Awarded
	case tender && r.openForBids(g):
		return Tender
	case planned, tender && r.foretold():
		return Planned
	case tender:
		return Tender
	case g.bare:
		return r.bareStatus()
	}
	return Awarded
}

// weaklyLet reports that only weak verbs tell that a contract is let: "will pay".
func (r *reader) weaklyLet(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.status == Awarded && (!e.family.weak || e.preferred) {
			return false
		}
	}
	return true
}

// afterOffer reports that a statement tells what became of the old contract, in a
// text that begins with an offer of a new one.
func (r *reader) afterOffer(e *event, g *group) bool {
	if e.status != Extended && e.status != Changed && e.status != Cancelled || len(g.events) == 0 {
		return false
	}
	lead := false
	for _, i := range g.events[:min(len(g.events), maxWeighed)] {
		x := &r.events[i]
		if x.told != news || x.sentence > 1 || r.sentences[x.sentence].paragraph == r.sentences[e.sentence].paragraph {
			continue
		}
		if x.status != Tender && x.status != Planned || len(x.suppliers) > 0 {
			return false
		}
		lead = true
	}
	return lead
}

// stays counts the statements of a deal that a supplier stays until some day, which
// is no extension where the contract is rewritten.
func (r *reader) stays(g *group) int {
	n := 0
	for _, i := range g.events {
		if e := &r.events[i]; e.signal != nil && e.signal.kind == keepSignal || e.status == Extended && e.family == keeping {
			n++
		}
	}
	return n
}

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

// plainOffer reports that an offer names nobody.
func (e *event) plainOffer() bool {
	return e.family == seeking && len(e.buyers) == 0 && !e.plain
}

// openAward reads "the contract will be concluded for 84 months": nobody has it
// yet.
func (r *reader) openAward(e *event) bool {
	if e.verb < 0 || len(e.suppliers) > 0 {
		return false
	}
	v := &r.verbs[e.verb]
	return v.passive && (v.future || v.modal)
}

// modificationNotice reports that a notice's heading calls it a modification.
func (r *reader) modificationNotice() bool {
	for k := 0; k < 16 && k < len(r.tokens) && r.sentenceOf[k] == 0; k++ {
		if low := r.low(k); low == "modification" || low == "variation" {
			return true
		}
	}
	return false
}

// extendedByVerb reports that a verb tells of the extension.
func (r *reader) extendedByVerb(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.verb >= 0 && e.family == extending {
			return true
		}
	}
	return false
}

// namedAsSuppliers reports that a list of suppliers belongs to what was offered.
func (r *reader) namedAsSuppliers(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.verb < 0 && len(e.suppliers) > 0 && !r.in(e.at, dealNouns) {
			return true
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
