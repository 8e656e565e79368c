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
			r.learn(&e)
			r.events = append(r.events, e)
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

// getting verbs win a contract, and buy anything else.
var getting = words(`get receive obtain take share`)

// getsDeal reports that the object of a verb is a contract or work.
func (r *reader) getsDeal(v *verb) bool {
	if m := r.moneyIn(v.next, v.next+3); len(m) > 0 && r.fromSoon(r.money[m[0]].Next) {
		return true // "gets £2m from the council"
	}
	for k := v.next; k < v.next+9 && k < len(r.tokens); k++ {
		low := r.low(k)
		if r.isDeal(k) || low == "job" || low == "jobs" || low == "work" {
			return true
		}
		if low == "of" && r.moneyEnds(k) {
			continue // "will share £4m of interpreting work"
		}
		if prepositions.has(low) || low == "." || low == ";" {
			return false
		}
	}
	return false
}

// moneyEnds reports that an amount ends before a token.
func (r *reader) moneyEnds(k int) bool {
	m := r.moneyIn(k-1, k)
	return len(m) > 0 && r.money[m[0]].Next == k
}

// fromSoon reads "over six years from" behind an amount.
func (r *reader) fromSoon(k int) bool {
	for end := k + 6; k < end; k++ {
		switch low := r.low(k); {
		case low == "from":
			return true
		case low == "," || low == "." || low == ";" || r.nameAt[min(k, len(r.nameAt)-1)] >= 0:
			return false
		}
	}
	return false
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

// eventOf takes the use of the verb that fits the names about it best.
func (r *reader) eventOf(at int) (event, bool) {
	v := &r.verbs[at]
	first, next := r.clause(at)
	best, score := event{}, -1
	for _, f := range v.frames {
		e := event{at: v.head, first: first, next: next, sentence: r.sentenceOf[v.head], verb: at, family: f.family, status: f.family.status}
		if f.family == losing && r.endsPlan(v) {
			continue
		}
		if len(f.particles) == 1 && v.lemma == "call" && f.particles[0] == "off" && r.callsOffUnder(v) != (f.family == buying) {
			continue
		}
		if len(f.particles) > 0 {
		} else if f.family == winning && getting.has(v.lemma) && !r.getsDeal(v) || f.family == buying && getting.has(v.lemma) && r.getsDeal(v) {
			continue
		}
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
	for _, m := range best.marked {
		r.mark(m.name, m.role)
	}
	if len(best.suppliers) > 0 {
		r.fronted(&best)
	}
	if v.passive && (best.family == extending || best.family == changing || best.family == cancelling) {
		r.causative(&best, v)
	}
	r.onBehalf(&best)
	r.mutual(&best)
	r.weakAmong(&best)
	r.hasBuilt(&best, v)
	if best.family == cancelling {
		best.buyers = r.withoutAgents(best.buyers)
		r.bothEnd(&best)
	}
	r.preference(&best)
	best.contract = r.speaksOfContract(best.first, best.next)
	best.plain = r.plainBuyer(&best, v)
	return best, r.stands(&best, v)
}

// fill gives the names about a verb their roles, and counts how many fit.
func (r *reader) fill(e *event, v *verb) int {
	s := e.family.active
	if v.passive {
		s = e.family.passive
	}
	score := 0
	if v.subject >= 0 && !v.reduced {
		score += r.assign(e, v.subject, s.subject, subjectPlace)
	}
	if !v.passive && s.object != noRole {
		if n := r.object(v, e.next); n >= 0 && n != v.subject && !(r.names[n].pronoun && e.family == giving && r.low(r.names[n].next) == "to") && (s.object != buyer || r.classOf(n) == public) {
			score += r.assign(e, n, s.object, objectPlace)
		}
	}
	if v.passive && !v.reduced || e.family == going || e.family == coming {
		r.subjectPhrase(e, v)
	}
	if e.family == buying && !v.passive && (makerVerbs.has(v.lemma) || v.lemma == "use" && v.future) {
		score += r.makerOf(e, v)
	}
	if e.family == buying && v.lemma == "use" && (v.future || v.infinitive) && !v.passive && len(e.suppliers) == 0 {
		if n := r.object(v, e.next); n >= 0 && (r.low(r.names[n].next) == "for" || r.low(r.names[n].next) == "to") && r.classOf(n) != public {
			score += r.assign(e, n, supplier, objectPlace) // "will use Acme for its blood tests"
		}
	}
	for k := v.next; k < e.next; k++ {
		low := r.low(k)
		if e.family == cancelling && k > v.next && low == "and" && r.verbBehind(k) {
			break // "has cancelled its contract with Acme and given the work to Bolt"
		}
		if low == ";" || low == ":" || v.reduced && (low == "," || low == "and") && k > v.next {
			break
		}
		if low == "one" && (e.family == replacing || e.family == swapping) && (r.low(k+1) == "from" || r.low(k+1) == "by") {
			if n := r.nameAfter(k + 2); n >= 0 { // "replace it with one from Acme"
				score += r.assign(e, n, supplier, phrasePlace)
				k = r.names[n].next - 1
			}
			continue
		}
		if (low == "through" || low == "via") && (e.family == extending || e.family == buying) {
			if n := r.nameAfter(k + 1); n >= 0 && (firmNouns.has(r.low(k+1)) || r.classOf(n) == firm) { // "through the reseller Acme"
				score += r.assign(e, n, supplier, phrasePlace)
				k = r.names[n].next - 1
			}
			continue
		}
		role, ok := s.by[low]
		if low == "from" && e.family == hiring && !v.passive && len(e.suppliers) == 0 && k > v.next && r.choosesThing(v, k) {
			role, ok = supplier, true // "has chosen payroll software from Acme"
		}
		if low == "by" && (e.family == buying || e.family == paying) && !v.passive && suppliedWords.has(r.low(k-1)) {
			role, ok = supplier, true // "has invested in 30 boats, supplied by Acme"
		}
		if low == "from" && grantWordsBefore.has(r.low(k-1)) {
			continue // "helped by a grant from the fund"
		}
		if !ok || r.nameAt[k] >= 0 || low == "by" && r.otherAgent(v, k) {
			continue
		}
		n := r.nameAfter(k + 1)
		if low == "from" && v.lemma == "receive" && r.ofBids(e, v) {
			continue // "bids were received from A, B and C"
		}
		if e.family == going && low == "to" && v.subject >= 0 && k > v.next && len(e.suppliers) == 0 {
			continue // "has gone to court over the award to"
		}
		if e.family == giving && v.passive && low == "to" && len(e.suppliers) > 0 && v.subject >= 0 && n >= 0 && r.classOf(n) == public {
			role = buyer // "has been awarded the supply of cutters to the authority"
		}
		if e.family == giving && v.passive && low == "by" && (v.lemma == "share" || v.lemma == "split") {
			role = supplier // "the work is to be shared by"
		}
		if e.family == coming && n >= 0 && r.classOf(n) == public {
			role = buyer // "the order came from the council"
		}
		if low == "to" && n >= 0 && r.infinitive(k+1, r.names[n].first) {
			n = -1
		}
		if n >= 0 && (role == supplier || role == party) && low == "from" {
			if what := r.cueBefore(r.members(n)[0]); what == agent || what == rival {
				n = -1 // "helped by a grant from the fund"
			}
		}
		if n >= 0 {
			at := phrasePlace
			if low == "by" && role == buyer && v.passive && (!v.reduced && e.family == giving && !relatives.has(r.low(v.first-1)) || e.family == seeking) {
				at = objectPlace
			}
			if role == buyer && len(e.suppliers) > 0 && (low == "to" && e.family == supplying || low == "with" && e.family == winning && len(e.buyers) == 0 || low == "from" && e.family == winning) {
				at = objectPlace
			}
			score += r.assign(e, n, role, at)
			k = max(k, r.names[n].next-1)
		}
	}
	return score
}

// suppliedWords stand before "by" and who supplies.
var suppliedWords = words(`supplied provided delivered sold`)

// choosesThing reports that what is chosen is a thing: no name stands before "from".
func (r *reader) choosesThing(v *verb, from int) bool {
	if v.lemma != "choose" && v.lemma != "select" && v.lemma != "pick" && v.lemma != "adopt" {
		return false
	}
	for k := v.next; k < from; k++ {
		if r.nameAt[k] >= 0 {
			return false
		}
	}
	return true
}

// verbBehind reports that a verb of award follows a conjunction.
func (r *reader) verbBehind(k int) bool {
	for j := k + 1; j < k+4 && j < len(r.tokens); j++ {
		if v := r.verbAt[j]; v >= 0 && tellsDone(r.verbs[v].frames) {
			return true
		}
	}
	return false
}

// grantWordsBefore are what comes from somebody who supplies nothing.
var grantWordsBefore = words(`grant grants loan loans funding money help support backing investment complaints complaint pressure criticism`)

// makerVerbs buy a product by its maker's name.
var makerVerbs = words(`buy purchase procure order`)

// makerOf reads "has bought Acme's archive", where the clause names no other
// supplier.
func (r *reader) makerOf(e *event, v *verb) int {
	n := r.nameAfter(v.next)
	if n < 0 || !r.names[n].possessive || r.names[n].described || r.names[n].first >= e.next || r.classOf(n) == public {
		return 0
	}
	for k := r.names[n].next; k < e.next; k++ {
		if r.low(k) == "from" || r.low(k) == "through" || r.low(k) == "via" {
			return 0
		}
	}
	return r.assign(e, n, supplier, objectPlace)
}
