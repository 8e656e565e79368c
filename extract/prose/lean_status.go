package prose

// The weights of a status that the rules find, beside the clues of the text and in the
// same measure. The rules have words for what becomes of a contract and are right with
// these 216 times in 221: sure. That a deal is let they also take from the want of
// such words, so that this says little, and nothing where no statement tells of the
// deal. Counted over 590 texts that neither had been made from.
const (
	sureStatus   = 8
	chosenStatus = 2.5
	toldStatus   = 5
	goneTo       = 5
	newHolder    = 2.5
	letStatus    = 0.5
	likelyLet    = 0.1
	untoldLet    = 0
	partiesStand = 1.2
	offerStatus  = 1
	noDeal       = 2.5
	troubleFirst = 6
	onOffer      = 3.5
	offerFirst   = 4
	denied       = 3
	directAward  = 4
	signalled    = 4.5
)

// leanStatus is the status that the words of a text lean to, "" for no deal, and by
// how much it is ahead of the next (of no deal, for a status).
func (r *reader) leanStatus(groups []group) (Status, float32) {
	s := r.leanings.text.sums()
	r.aboutText(&s)
	if len(groups) == 0 {
		r.weighNone(&s)
	} else {
		r.weighStatus(&s, &groups[0])
	}
	best, none := 0, s.table.place(LeansNone)
	for k := range s.table.answers {
		if s.of[k] > s.of[best] {
			best = k
		}
	}
	if best != none {
		return Status(s.table.answers[best]), s.of[best] - s.of[none]
	}
	next := float32(-1e9)
	for k := range s.table.answers {
		if k != none {
			next = max(next, s.of[k])
		}
	}
	return "", s.of[none] - next
}

// weighStatus adds what the rules make of a deal to the clues of the text.
func (r *reader) weighStatus(s *sums, g *group) {
	switch g.status {
	case Awarded:
		s.add(string(Awarded), r.letWeight(g))
		if r.directAhead() {
			s.add(string(Planned), directAward)
		}
		if r.plainlyLet(g) {
			s.add(LeansNone, -partiesStand)
		}
		if r.isHandedOver(g) && !r.opensWithTrouble() && !r.ofTrouble() {
			s.add(LeansNone, -goneTo)
		}
		if r.hasNewHolder(g) {
			s.add(string(Extended), -newHolder)
			s.add(string(Changed), -newHolder)
		}
		if len(g.events) == 0 && r.opensElsewhere() || r.onlyGiven(g) && r.onlyFunds() {
			s.add(LeansNone, troubleFirst)
		}
	case Tender:
		s.add(string(Tender), offerStatus)
		switch r.tellsOffer(g) {
		case 0: // "has invited nine firms to bid"
			s.add(string(Tender), offerFirst)
			s.add(string(Planned), offerFirst-r.offeredBy(g)) // what is planned is told as a wish, too
			fallthrough
		case 1:
			s.add(string(Awarded), -onOffer)
			s.add(LeansNone, -onOffer)
		}
	case Preferred:
		if r.directAhead() && !r.contested() { // somebody chosen without a contest
			s.add(string(Planned), sureStatus)
			return
		}
		s.add(string(Preferred), sureStatus)
	default:
		s.add(string(g.status), sureStatus)
	}
}

// isHandedOver reports that a contract is told to have gone to somebody: "The work has
// now gone to Acme for £3m", "the contract goes to Bolt".
func (r *reader) isHandedOver(g *group) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb < 0 || e.told != news || e.family != going || e.status != Awarded || len(e.suppliers) == 0 {
			continue
		}
		for k := e.first; k < r.verbs[e.verb].first; k++ {
			if low := r.low(k); r.isDeal(k) || low == "work" || low == "job" {
				return true
			}
		}
	}
	return false
}

// hasNewHolder reports that a verb of winning tells who has the contract: what is won
// or taken over is not only made longer.
func (r *reader) hasNewHolder(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.verb >= 0 && e.told == news && e.family == winning && e.status == Awarded && len(e.suppliers) > 0 {
			return true
		}
	}
	return false
}

// plainlyLet reports that both parties stand where parties do, or that a verb of
// choosing tells of a contract with the supplier: "with which it signed".
func (r *reader) plainlyLet(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; e.verb >= 0 && e.told == news && choosing(e.family) && e.contract && len(e.suppliers) > 0 {
			return true
		}
	}
	return len(g.events) == 0
}

// onlyGiven reports that nothing tells of a deal but that somebody got something.
func (r *reader) onlyGiven(g *group) bool {
	for _, i := range g.events {
		if e := &r.events[i]; len(g.buyers)+len(g.suppliers) > 0 && (e.verb < 0 || r.verbs[e.verb].lemma != "receive") {
			return false
		}
	}
	return true
}

// letWeight is how much speaks for an award that the rules find.
func (r *reader) letWeight(g *group) float32 {
	if len(g.events) == 0 {
		return untoldLet
	}
	for _, i := range g.events {
		e := &r.events[i]
		switch {
		case e.told != news || e.status != Awarded:
		case e.signal != nil && len(e.buyers) > 0 && len(e.suppliers) > 0: // "made a direct award to Acme"
			return toldStatus
		case e.signal != nil && len(g.suppliers) > 0: // "has made its choice"
			return chosenStatus
		case e.verb < 0 && len(e.suppliers) > 1 && r.tellsFramework(g): // "Acme and Bolt have places on it"
			return chosenStatus
		case e.verb >= 0 && !e.family.weak && len(e.buyers) > 0 && len(e.suppliers) > 0:
			return letStatus
		}
	}
	return likelyLet
}

// tellsOffer is the sentence in which a verb or a phrase tells that a contract is on
// offer and by whom, -1 for none. Who sets up a framework may have chosen its
// suppliers, and where a contest is told to be given up, too, the offer is past.
func (r *reader) tellsOffer(g *group) int {
	found := -1
	for _, i := range g.events {
		e := &r.events[i]
		switch {
		case e.told != news:
		case e.status == Cancelled:
			return -1
		case e.signal != nil && e.signal.kind == openSignal && e.status == Tender && found < 0:
			found = max(e.sentence, 1) // "companies have until 4 June to bid"
		case e.status == Tender && len(e.buyers) > 0 && (e.verb >= 0 && r.verbs[e.verb].lemma != "set" || e.verb < 0 && e.signal != nil):
			if found < 0 || e.sentence < found {
				found = e.sentence
			}
		}
	}
	return found
}

// offeredBy is 2 where a deed tells of the offer ("has put it out to tender"), 0 where
// a wish does: "needs a firm to mow its parks".
func (r *reader) offeredBy(g *group) float32 {
	for _, i := range g.events {
		if e := &r.events[i]; e.sentence == 0 && e.verb >= 0 && e.status == Tender && wishes.has(r.verbs[e.verb].lemma) {
			return 0
		}
	}
	return 2
}

// directAhead reports that one of the first sentences tells of an award to come without
// a contest: "proposes a direct award to", "will give it to Acme as a direct award once
// the standstill is over".
func (r *reader) directAhead() bool {
	for s := 0; s < 3 && s < len(r.sentences); s++ {
		x, direct, meant, held := r.sentences[s], false, false, false
		for k := x.first; k < x.next; k++ {
			switch r.low(k) {
			case "direct":
				direct = direct || r.low(k+1) == "award" && r.low(k-1) != "under"
			case "without":
				direct = direct || r.withoutContest(k)
			}
			meant = meant || !direct && r.in(k, intentWords)
			held = held || r.in(k, heldUpWords)
		}
		if direct && (meant || held && r.speaksOf(x, "will")) {
			return true
		}
	}
	return false
}

// withoutContest reads "without prior publication", "without a competition".
func (r *reader) withoutContest(k int) bool {
	for j := k + 1; j < k+6; j++ {
		switch r.low(j) {
		case "competition", "publication", "competing", "tender", "tendering", "contest", "bid", "bids":
			return true
		}
	}
	return false
}

// intentWords tell of an award that is meant, heldUpWords of one that may be stopped.
var intentWords = words(`proposes propose proposing intends intend intending plans planning means intention`)
var heldUpWords = words(`unless once objects object objections objection standstill representations challenge`)

// wishes are verbs by which a buyer tells what it wants.
var wishes = words(`need want look seek require wish hope`)

// add adds to what an answer has.
func (s *sums) add(answer string, weight float32) {
	if k := s.table.place(answer); k >= 0 {
		s.of[k] += weight
	}
}
