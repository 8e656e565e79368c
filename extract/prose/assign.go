package prose

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
	case len(e.others) == 1 && e.family == cancelling && len(e.buyers)+len(e.suppliers) == 0:
		e.buyers = e.others
	default:
		return // its deal may tell
	}
	e.others = nil
}

// settleReduced takes the only party of "a deal struck with Acme" for the supplier:
// buyers have names that tell.
func (e *event) settleReduced(v *verb) {
	if (v.reduced || v.passive) && len(e.others) == 1 && len(e.buyers)+len(e.suppliers) == 0 && (e.family == signing || e.family == extending) {
		e.suppliers, e.others = e.others, nil
	}
}

// where a name stands about its verb.
type stand uint8

const (
	subjectPlace stand = iota
	objectPlace
	phrasePlace
)

// assign gives a name, and the list it stands in, a role, if its class can have
// it, and counts how many fit: "with Acme, Bolt and the council" are two suppliers
// and a buyer.
func (r *reader) assign(e *event, n int, want role, at stand) int {
	score := 0
	for _, m := range r.members(n) {
		if stands := r.names[m].stands; len(stands) > 0 {
			for _, x := range stands {
				r.setClass(x, public)
			}
			score += r.assign(e, stands[0], want, subjectPlace)
			continue
		}
		c := r.classOf(m)
		if r.names[m].pronoun {
			c, m = r.meant(e, m, want)
			if r.low(r.names[n].first) == "they" && c != thing && len(r.members(m)) > 1 {
				score += r.assign(e, m, want, at)
				continue
			}
		}
		score += r.assignOne(e, m, c, want, at)
	}
	return score
}

// meant is what a pronoun stands for as a party of a statement: "The trust has hired
// Acme. It has also extended".
func (r *reader) meant(e *event, n int, want role) (class, int) {
	as := pronounRole(e, want)
	if as == party {
		as = partyOf(r.subjectBefore(n), as)
	}
	return r.pronounFor(n, as)
}

// assignOne gives one name of a class a role, and reports by 1 that it fits. Parties
// of unknown class wait among the others.
func (r *reader) assignOne(e *event, n int, c class, want role, at stand) int {
	as := want
	if want == party {
		if as = byClass(c); as == noRole && c == unknown {
			as = r.sideOfMates(n)
		}
		if as == noRole && c == unknown && !r.names[n].pronoun {
			e.others = appendNew(e.others, n)
			return 0
		}
	}
	if as == supplier && c == public && e.verb >= 0 && e.family == buying && getting.has(r.verbs[e.verb].lemma) {
		return 0 // "received from the department"
	}
	if as == supplier && c == public && e.verb >= 0 && r.verbs[e.verb].lemma == "share" {
		return 0 // "the depot shared by two councils"
	}
	if !fits(as, c, at, r.names[n]) && (as != supplier || c != public || !r.amongFirms(n)) {
		return 0
	}
	switch as {
	case buyer:
		e.buyers = appendNew(e.buyers, n)
	case supplier:
		e.suppliers = appendNew(e.suppliers, n)
	case noRole:
		return 0
	default:
		if r.marksParty(e, n) {
			e.marked = append(e.marked, marked{n, as})
		}
	}
	return 1
}

// partyOf is the side of a class, or another where it tells none.
func partyOf(c class, otherwise role) role {
	if role := byClass(c); role != noRole {
		return role
	}
	return otherwise
}

// sideOfMates is the side of the other names in a list, where they are all of one:
// who stands between two firms is one.
func (r *reader) sideOfMates(n int) role {
	firms, publics := 0, 0
	for _, m := range r.members(n) {
		switch r.classOf(m) {
		case firm:
			firms++
		case public:
			publics++
		}
	}
	switch {
	case firms > 0 && publics == 0:
		return supplier
	case publics > 1 && firms == 0:
		return buyer
	}
	return noRole
}

// pronounRole is the side that a pronoun is taken for first: it is buyers who end
// contracts.
func pronounRole(e *event, want role) role {
	if want == party && e.family == cancelling {
		return buyer
	}
	return want
}

// marksParty reports that what a verb says of a party rules it out: it loses work,
// it owns a framework or a firm, not a scanner.
func (r *reader) marksParty(e *event, n int) bool {
	switch e.family {
	case losing:
		return r.losesWork(e)
	case contesting:
		v := &r.verbs[e.verb]
		return !v.modal && !v.future && !v.infinitive // "it may bid for the work again"
	case owning:
		if v := &r.verbs[e.verb]; r.classOf(n) == public && !v.passive && !v.reduced {
			return r.namesFramework(sentence{first: v.next, next: min(v.next+8, e.next)})
		}
		return r.classOf(n) != public || !r.verbs[e.verb].reduced || r.isDeal(e.at-1) || r.named(e.at-1) >= 0 || r.low(e.at-1) == ","
	}
	return true
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
	if l < 0 {
		return false
	}
	if before := r.low(r.listFirst(n) - 1); len(r.lists[l]) < 3 && before != "including" && before != "comprising" {
		return false
	}
	c := r.classOf(r.lists[l][0])
	return c == firm || c == unknown
}

// byClass is the side that bodies of a class are on: firms supply.
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
	if k := r.subjectBefore(n); k != unknown && (k == public) != (want == buyer) && want != party {
		return thing, n
	}
	if want == buyer {
		b, c = p.public, public
	}
	if b < 0 {
		return thing, n
	}
	return c, r.lastName(b, p.first)
}

// subjectBefore is the class of what the sentence before is about, if a pronoun at
// the head of a sentence goes on from it: public or firm, else unknown.
func (r *reader) subjectBefore(n int) class {
	first := r.names[n].first
	s := r.sentenceOf[first]
	if s == 0 || first != r.sentences[s].first {
		return unknown
	}
	k := r.named(r.sentences[s-1].first)
	if k < 0 || r.names[k].described || !acts(r, k) || r.names[k].possessive {
		return unknown
	}
	if c := r.classOf(k); c == public || c == firm {
		return c
	}
	return unknown
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

// appendNew adds a number to a list that has it not.
func appendNew[T comparable](list []T, n T) []T {
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
