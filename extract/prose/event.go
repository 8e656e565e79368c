package prose

// event is one statement of the text that something is bought, sought, changed
// or cancelled.
type event struct {
	at          int // the token of its verb or noun
	first, next int // the clause
	sentence    int
	status      Status
	verb        int // -1 for statements without one
	family      *family
	// buyers and suppliers are names.
	buyers, suppliers []int
	// others are parties whose class does not tell which they are.
	others []int
	// contract is true where the clause speaks of a contract or an amount.
	contract bool
	// told is how the text places it: as news, as history, as a mere
	// possibility.
	told telling
	// preferred is true of a chosen bidder who has not signed, intended of an
	// award without competition that is announced.
	preferred, intended bool
	// plain is true where a buyer acts without being named: "five trusts".
	plain bool
	// own is true of a noun that tells the status itself: "a further extension".
	own bool
	// signal is the phrase of the tables that tells it.
	signal *signal
	// nth is true of what tells of one of several contracts: "the first is with".
	nth bool
	// listed is true of names under a label: "Suppliers", then one a line.
	listed bool
	// marked are those that the verb rules out.
	marked []marked
	joined bool   // it belongs to a deal
	in     uint64 // the deals it belongs to, a bit each
}

// telling is how a text places a statement.
type telling uint8

const (
	news telling = iota
	history
	possibility
	denial
)

// findEvents reads every verb, then the statements that need none.
func (r *reader) findEvents() {
	for at := range r.verbs {
		if e, ok := r.eventOf(at); ok {
			r.learn(e)
			r.events = append(r.events, *e)
		}
	}
	r.nominals()
	r.elided()
	r.signalEvents()
	r.sortEvents()
	for i := range r.events {
		r.placeEvent(&r.events[i])
	}
}

// learn makes names of unknown class what a statement with both parties shows
// them to be.
func (r *reader) learn(e *event) {
	if len(e.buyers) == 0 || len(e.suppliers) == 0 {
		return
	}
	for _, n := range e.suppliers {
		if r.classOf(n) == unknown {
			r.setClass(n, firm)
		}
	}
	for _, n := range e.buyers {
		if r.classOf(n) == unknown {
			r.setClass(n, public)
		}
	}
}

// eventOf takes the use of the verb that fits the names about it best, and reports
// whether it makes a statement. The next call takes the memory of what it returns.
func (r *reader) eventOf(at int) (*event, bool) {
	v, best := &r.verbs[at], &r.memory.draft
	*best = r.bestUse(v, at)
	for _, m := range best.marked {
		r.mark(m.name, m.role)
	}
	if len(best.suppliers) > 0 {
		r.fronted(best)
	}
	if v.passive && (best.family == extending || best.family == changing || best.family == cancelling) {
		r.causative(best, v)
	}
	r.onBehalf(best)
	r.mutual(best)
	r.weakAmong(best)
	r.hasBuilt(best, v)
	if best.family == cancelling {
		best.buyers = r.withoutAgents(best.buyers)
		r.bothEnd(best)
	}
	r.preference(best)
	best.contract = r.speaksOfContract(best.first, best.next)
	best.plain = r.plainBuyer(best, v)
	return best, r.stands(best, v)
}

// bestUse is the use of a verb that gives most names a role: "called off" ends a
// contract, or orders under a framework.
func (r *reader) bestUse(v *verb, at int) event {
	first, next := r.clause(at)
	best, score := event{}, -1
	for _, f := range v.frames {
		if r.otherUse(v, f) {
			continue
		}
		e := event{at: v.head, first: first, next: next, sentence: r.sentenceOf[v.head], verb: at, family: f.family, status: f.family.status}
		n := r.fill(&e, v)
		n += r.weakSubject(&e, v)
		if len(e.buyers)+len(e.suppliers) > 0 || !r.sameList(e.others) {
			e.settle()
		}
		e.settleReduced(v)
		if n > score {
			best, score = e, n
		}
	}
	return best
}
