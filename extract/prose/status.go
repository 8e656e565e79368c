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
