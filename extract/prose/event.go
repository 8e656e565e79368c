package prose

import "strings"

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
	own    bool
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
	r.sortEvents()
	for i := range r.events {
		r.placeEvent(&r.events[i])
	}
}

// getting verbs win a contract, and buy anything else.
var getting = words(`get receive obtain take`)

// getsDeal reports that the object of a verb is a contract or work.
func (r *reader) getsDeal(v *verb) bool {
	for k := v.next; k < v.next+9 && k < len(r.tokens); k++ {
		low := r.low(k)
		if r.isDeal(k) || low == "job" || low == "jobs" || low == "work" {
			return true
		}
		if prepositions[low] || low == "." || low == ";" {
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
		if len(f.particles) > 0 {
		} else if f.family == winning && getting[v.lemma] && !r.getsDeal(v) || f.family == buying && getting[v.lemma] && r.getsDeal(v) {
			continue
		}
		n := r.fill(&e, v)
		e.settle()
		if n > score {
			best, score = e, n
		}
	}
	r.onBehalf(&best)
	r.preference(&best)
	best.contract = r.speaksOfContract(best.first, best.next)
	best.plain = r.plainBuyer(&best, v)
	return best, r.stands(&best, v)
}

// agentWords are parts of the names of bodies that buy for others.
var agentWords = words(`procurement buying purchasing supply commercial commissioning-support collaborative hub csu consortium shared sourcing supplies`)

// onBehalf makes those the buyers on whose behalf an agent acts.
func (r *reader) onBehalf(e *event) {
	for k := e.first; k < e.next; k++ {
		if r.low(k) != "behalf" || r.low(k+1) != "of" {
			continue
		}
		n := r.nameAfter(k + 2)
		for _, b := range e.buyers {
			if body := r.names[b].body; b != n && (r.has(r.names[b], agentWords) || body >= 0 && r.isAgent(body)) {
				r.mark(b, agent)
				e.buyers = nil
			}
		}
		if len(e.buyers) == 0 && n >= 0 && !r.names[n].described {
			r.assign(e, n, buyer, subjectPlace)
		}
		return
	}
}

// plainBuyer reports that bodies without a name act: "five hospital trusts on the
// coast are looking for", "is being set up by nine trusts".
func (r *reader) plainBuyer(e *event, v *verb) bool {
	if e.family == nil || len(e.buyers) > 0 {
		return false
	}
	first, next := e.first, v.first
	want := e.family.active.subject
	if v.passive {
		first, next, want = v.next, min(v.next+10, e.next), e.family.passive.by["by"]
	}
	if want != buyer && want != party || !v.passive && v.subject >= 0 && !r.names[v.subject].described {
		return false
	}
	for k := first; k < next; k++ {
		low := r.low(k)
		if n := r.nameAt[k]; n >= 0 && r.names[n].described && publicNouns[low] && indefinite[r.low(r.names[n].first)] {
			return false // "a hospital signs": any
		}
		if publicPlurals[low] || publicNouns[low] && (r.nameAt[k] < 0 || r.names[r.nameAt[k]].described) || r.pluralHead(k) > 0 {
			return r.nameAt[k] < 0 || r.names[r.nameAt[k]].body < 0
		}
	}
	return false
}

// clause is the stretch of text that a verb governs: to the next verb with a
// subject of its own, and back to the last one's end.
func (r *reader) clause(at int) (first, next int) {
	v := &r.verbs[at]
	s := r.sentences[r.sentenceOf[v.head]]
	first, next = s.first, s.next
	for k := at + 1; k < len(r.verbs) && r.verbs[k].head < s.next; k++ {
		if r.verbs[k].finite() && r.ownSubject(k, v.next) {
			next = r.clauseBreak(v.next, k)
			break
		}
	}
	for k := at - 1; k >= 0 && r.verbs[k].head >= s.first; k-- {
		if r.verbs[k].finite() && r.ownSubject(at, r.verbs[k].next) {
			first = r.clauseBreak(r.verbs[k].next, at)
			break
		}
	}
	return first, next
}

// ownSubject reports that a verb's subject stands behind the token given.
func (r *reader) ownSubject(at, behind int) bool {
	n := r.verbs[at].subject
	return n < 0 || r.names[n].first >= behind
}

// clauseBreak finds where one clause ends and that of a verb begins: at a
// semicolon, a conjunction or a comma before its subject.
func (r *reader) clauseBreak(from, at int) int {
	v := &r.verbs[at]
	if k := v.first - 1; k >= from && relatives[r.low(k)] {
		return k
	}
	to, marks := v.first, clauseMarks
	if v.subject >= 0 {
		to = r.listFirst(v.subject)
	}
	for k := to - 1; k >= from; k-- {
		if low := r.low(k); marks[low] || v.subject >= 0 && (low == "and" || low == ",") && k >= to-4 {
			return k
		}
	}
	return to
}

var clauseMarks = words(`; : — – but while whereas although though which who that because after before when`)

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
		if n := r.object(v, e.next); n >= 0 && n != v.subject && (s.object != buyer || r.classOf(n) == public) {
			score += r.assign(e, n, s.object, objectPlace)
		}
	}
	if v.passive && !v.reduced || e.family == going {
		r.subjectPhrase(e, v)
	}
	for k := v.next; k < e.next; k++ {
		low := r.low(k)
		if low == ";" || low == ":" || v.reduced && (low == "," || low == "and") && k > v.next {
			break
		}
		role, ok := s.by[low]
		if !ok || r.nameAt[k] >= 0 || low == "by" && r.otherAgent(v, k) {
			continue
		}
		n := r.nameAfter(k + 1)
		if low == "to" && n >= 0 && r.infinitive(k+1, r.names[n].first) {
			n = -1
		}
		if n >= 0 {
			at := phrasePlace
			if role == buyer && len(e.suppliers) > 0 && (low == "to" && e.family == supplying || low == "with" && e.family == winning && len(e.buyers) == 0 || low == "from" && e.family == winning) {
				at = objectPlace
			}
			score += r.assign(e, n, role, at)
			k = max(k, r.names[n].next-1)
		}
	}
	return score
}

// otherAgent reports that "by" belongs to a participle nearer than the verb: "an
// agreement owned by".
func (r *reader) otherAgent(v *verb, k int) bool {
	for j := k - 1; j > v.next && j > k-4; j-- {
		if at := r.verbAt[j]; at >= 0 && r.verbs[at].reduced {
			return true
		}
	}
	return false
}

// infinitive reports that "to" begins a verb: "to advise the agency".
func (r *reader) infinitive(k, name int) bool {
	if k >= name || determiners[r.low(k)] || r.capital(k) || r.nameAt[k] >= 0 || r.isAdjective(k) || groupWords[r.low(k)] {
		return false
	}
	return r.low(k+1) != "-" && !strings.HasSuffix(r.low(k), "ish") && r.low(k+1) != "firm" && r.low(k+1) != "company"
}

// subjectPhrase reads the names in a subject that is none itself: "work for the
// trust will be split between", "the council's contract has gone to".
func (r *reader) subjectPhrase(e *event, v *verb) {
	for k := max(e.first, v.first-20); k < v.first; k++ {
		n := r.nameAt[k]
		if n < 0 || n == v.subject {
			continue
		}
		before := r.low(r.listFirst(n) - 1)
		if before == "the" {
			before = r.low(r.listFirst(n) - 2)
		}
		switch {
		case before == "for" || before == "of" || before == "at" || before == "from" || r.names[n].possessive:
			r.assign(e, n, buyer, phrasePlace)
		case before == "with" || before == "by" || before == "between":
			r.assign(e, n, party, phrasePlace)
		}
		k = r.names[n].next - 1
	}
}

// settle makes parties of unknown class the side that is still open.
func (e *event) settle() {
	switch {
	case len(e.others) == 0:
	case len(e.buyers) > 0 && len(e.suppliers) == 0:
		e.suppliers = e.others
	case len(e.suppliers) > 0 && len(e.buyers) == 0:
		e.buyers = e.others
	case len(e.others) == 2 && len(e.buyers)+len(e.suppliers) == 0 && e.verb >= 0:
		e.buyers, e.suppliers = e.others[:1], e.others[1:]
	default:
		return // its deal may tell
	}
	e.others = nil
}

// where a name stands about its verb.
type stand uint8

const (
	subjectPlace stand = iota
	objectPlace
	phrasePlace
)

// assign gives a name, and the list it stands in, a role, if its class can have
// it.
func (r *reader) assign(e *event, n int, want role, at stand) int {
	score := 0
	for _, m := range r.members(n) {
		c := r.classOf(m)
		if r.names[m].pronoun {
			c, m = r.pronounFor(m, want)
			if r.low(r.names[n].first) == "they" && c != thing && len(r.members(m)) > 1 {
				score += r.assign(e, m, want, at)
				continue
			}
		}
		role := want
		if want == party {
			if role = byClass(c); role == noRole && c == unknown && !r.names[m].pronoun {
				e.others = appendNew(e.others, m)
				continue
			}
		}
		if !fits(role, c, at, r.names[m]) && !(role == supplier && c == public && r.amongFirms(m)) {
			continue
		}
		switch role {
		case buyer:
			e.buyers = appendNew(e.buyers, m)
		case supplier:
			e.suppliers = appendNew(e.suppliers, m)
		case noRole:
			continue
		default:
			if e.family != losing || r.losesWork(e) {
				r.mark(m, role)
			}
		}
		score++
	}
	return score
}

// losesWork reports that what is lost is a contract or a bid.
func (r *reader) losesWork(e *event) bool {
	for k := e.at; k < e.next; k++ {
		switch low := r.low(k); {
		case r.isDeal(k), low == "bid", low == "bids", low == "out", low == "race", low == "battle", low == "work", low == "unsuccessfully", low == "competition", low == "compete", low == "competed":
			return true
		}
	}
	return false
}

// amongFirms reports that a name's list begins with a firm: a university may be
// one of a consortium.
func (r *reader) amongFirms(n int) bool {
	l := r.names[n].list
	if l < 0 || len(r.lists[l]) < 3 {
		return false
	}
	c := r.classOf(r.lists[l][0])
	return c == firm || c == unknown
}

func byClass(c class) role {
	switch c {
	case public:
		return buyer
	case firm:
		return supplier
	}
	return noRole
}

// fits reports that something of this class can have the role.
func fits(want role, c class, at stand, n name) bool {
	switch want {
	case buyer:
		return c == public || c == place && n.body >= 0 && at == subjectPlace || c == unknown && at != phrasePlace
	case supplier:
		return c == firm || c == unknown || c == public && at != subjectPlace && !n.described
	case noRole:
		return false
	}
	return c == firm || c == unknown || c == public
}

// pronounFor lets "it" stand for the body of the class that the role wants.
func (r *reader) pronounFor(n int, want role) (class, int) {
	p := r.names[n]
	b := p.firm
	c := firm
	if want == buyer {
		b, c = p.public, public
	}
	if b < 0 {
		return thing, n
	}
	return c, r.lastName(b, p.first)
}

// lastName is the last mention of a body before a token.
func (r *reader) lastName(b, before int) int {
	names := r.bodies[b].names
	last := names[0]
	for _, n := range names {
		if r.names[n].first >= before {
			break
		}
		last = n
	}
	return last
}

func appendNew(list []int, n int) []int {
	for _, have := range list {
		if have == n {
			return list
		}
	}
	return append(list, n)
}

// object is the name that follows a verb without a preposition.
func (r *reader) object(v *verb, next int) int {
	n := r.nameAfter(v.next)
	if n < 0 || r.names[n].first >= next {
		return -1
	}
	if r.names[n].possessive && v.lemma != "replace" && v.lemma != "choose" && v.lemma != "select" && v.lemma != "pick" && v.lemma != "adopt" {
		return -1
	}
	return n
}

// nameAfter is the name that begins at i, behind a determiner and adjectives:
// "the Belfast software house Acme".
func (r *reader) nameAfter(i int) int {
	for k := i; k < i+8 && k < len(r.tokens); k++ {
		n := r.nameAt[k]
		low := r.low(k)
		switch {
		case n >= 0:
			m := &r.names[n]
			if m.pronoun && k > i {
				return -1
			}
			if m.described && !m.pronoun && m.next < len(r.nameAt) && r.nameAt[m.next] >= 0 && !r.names[r.nameAt[m.next]].described {
				return r.nameAt[m.next] // "the software firm Acme"
			}
			if m.described && r.low(m.next) == "," && m.next+1 < len(r.nameAt) { // "the existing provider, Acme,"
				if a := r.nameAt[m.next+1]; a >= 0 && !r.names[a].described && (r.classOf(a) == m.class || r.classOf(a) == unknown) {
					return a
				}
			}
			if m.class == thing || m.class == person {
				return -1
			}
			if r.low(m.next) == "-" && !r.capital(m.next+1) { // "Belfast-based"
				k = m.next + 1
				continue
			}
			if m.class == place && m.next < len(r.nameAt) && r.nameAt[m.next] < 0 && firmNouns[r.low(m.next)] {
				k = m.next
				continue
			}
			return n
		case groupWords[low] && (r.low(k+1) == "of" || r.low(k+1) == "comprising" || r.low(k+1) == "between"): // "a partnership of A and B"
			k++
			continue
		case groupWords[low] && (r.low(k+1) == "led" || r.low(k+1) == "made" || r.low(k+1) == "headed"): // "a consortium led by A"
			k += 2
			continue
		case (low == "composed" || low == "consisting" || low == "formed" || low == "comprised" || low == "comprising") && k > i:
			if r.low(k+1) == "of" {
				k++
			}
			continue
		case prepositions[low] && low != "near", verbs[low].frame != nil && !ambiguous[low] && r.verbAt[k] >= 0, relatives[low]:
			return -1
		case low == "," || low == "." || low == ";" || low == ":" || low == "and" || low == "(" || low == "'s":
			return -1
		}
	}
	return -1
}
