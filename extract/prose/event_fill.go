package prose

// filling is one name about a verb with the role it has there.
type filling struct {
	name int
	role role
	at   stand
}

// fill gives the names about a verb their roles, and counts how many fit: "The
// council | has hired | Acme | for its depot".
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
		score += r.fillObject(e, v, s.object)
	}
	if v.passive && !v.reduced || e.family == going || e.family == coming {
		r.subjectPhrase(e, v)
	}
	if e.family == buying && !v.passive {
		score += r.fillMaker(e, v)
	}
	for k := v.next; k < e.next && !r.phrasesEnd(e, v, k); k++ {
		f, ok := r.phraseAt(e, v, s.by, k)
		if !ok {
			continue
		}
		score += r.assign(e, f.name, f.role, f.at)
		k = max(k, r.names[f.name].next-1)
	}
	return score
}

// fillObject gives the object of a verb its role: "has hired Acme".
func (r *reader) fillObject(e *event, v *verb, as role) int {
	n := r.object(v, e.next)
	if n < 0 || n == v.subject || as == buyer && r.classOf(n) != public {
		return 0
	}
	if r.names[n].pronoun && e.family == giving && r.low(r.names[n].next) == "to" {
		return 0 // "has awarded it to Acme"
	}
	return r.assign(e, n, as, objectPlace)
}

// fillMaker reads the supplier in the object of a purchase: "has bought Acme's
// archive", "will use Acme for its blood tests".
func (r *reader) fillMaker(e *event, v *verb) int {
	score := 0
	if makerVerbs.has(v.lemma) || v.lemma == "use" && v.future {
		score += r.makerOf(e, v)
	}
	if v.lemma != "use" || !v.future && !v.infinitive || len(e.suppliers) > 0 {
		return score
	}
	n := r.object(v, e.next)
	if n < 0 || r.classOf(n) == public {
		return score
	}
	if low := r.low(r.names[n].next); low == "for" || low == "to" {
		score += r.assign(e, n, supplier, objectPlace)
	}
	return score
}

// phraseEnds may end the phrases that belong to a verb.
var phraseEnds = words("; : and ,")

// phrasesEnd reports that a verb's phrases end before a token: at a semicolon, or at
// the next verb of "has cancelled its contract with Acme and given the work to Bolt".
func (r *reader) phrasesEnd(e *event, v *verb, k int) bool {
	if !r.in(k, phraseEnds) {
		return false
	}
	switch low := r.low(k); low {
	case ";", ":":
		return true
	case "and":
		return k > v.next && (v.reduced || e.family == cancelling && r.verbBehind(k))
	case ",":
		return k > v.next && v.reduced
	}
	return false
}

// phraseAt is the name behind a preposition with its role, if it has one.
func (r *reader) phraseAt(e *event, v *verb, by map[string]role, k int) (filling, bool) {
	if !r.in(k, slotWords) {
		return filling{}, false
	}
	low := r.low(k)
	switch {
	case low == "one" && (e.family == replacing || e.family == swapping) && (r.low(k+1) == "from" || r.low(k+1) == "by"):
		n := r.nameAfter(k + 2) // "replace it with one from Acme"
		return filling{n, supplier, phrasePlace}, n >= 0
	case (low == "through" || low == "via") && (e.family == extending || e.family == buying):
		n := r.nameAfter(k + 1) // "through the reseller Acme"
		return filling{n, supplier, phrasePlace}, n >= 0 && (r.in(k+1, firmNouns) || r.classOf(n) == firm)
	}
	as, ok := r.slotRole(e, v, by, k)
	if !ok || r.noSlot(e, v, k) {
		return filling{}, false
	}
	n := r.nameAfter(k + 1)
	if n < 0 {
		return filling{}, false
	}
	as = r.roleBehind(e, v, low, n, as)
	if r.namesElse(low, k, n, as) {
		return filling{}, false
	}
	return filling{n, as, placeBehind(e, v, low, as, r.in(v.first-1, relatives))}, true
}

// slotRole is the role that a preposition gives behind a verb, from the family's
// slots, or from the words before it.
func (r *reader) slotRole(e *event, v *verb, by map[string]role, k int) (role, bool) {
	low := r.low(k)
	switch {
	case low == "from" && e.family == hiring && !v.passive && len(e.suppliers) == 0 && k > v.next && r.choosesThing(v, k):
		return supplier, true // "has chosen payroll software from Acme"
	case low == "by" && (e.family == buying || e.family == paying) && !v.passive && r.in(k-1, suppliedWords):
		return supplier, true // "has invested in 30 boats, supplied by Acme"
	}
	as, ok := by[low]
	return as, ok
}

// noSlot reports that what follows a preposition is no party of the verb's.
func (r *reader) noSlot(e *event, v *verb, k int) bool {
	if r.named(k) >= 0 {
		return true
	}
	switch r.low(k) {
	case "from": // "helped by a grant from the fund", "bids were received from A, B and C"
		return r.in(k-1, grantWordsBefore) || v.lemma == "receive" && r.ofBids(e, v)
	case "by":
		return r.otherAgent(v, k)
	case "to": // "has gone to court over the award to"
		return e.family == going && v.subject >= 0 && k > v.next && len(e.suppliers) == 0
	}
	return false
}

// roleBehind is the role of a name behind a preposition, where the verb makes it
// another than the preposition says.
func (r *reader) roleBehind(e *event, v *verb, low string, n int, as role) role {
	switch {
	case e.family == giving && v.passive && low == "to":
		if len(e.suppliers) > 0 && v.subject >= 0 && r.classOf(n) == public {
			return buyer // "has been awarded the supply of cutters to the authority"
		}
	case e.family == giving && v.passive && low == "by":
		if v.lemma == "share" || v.lemma == "split" {
			return supplier // "the work is to be shared by"
		}
	case e.family == coming && r.classOf(n) == public:
		return buyer // "the order came from the council"
	}
	return as
}

// namesElse reports that a name behind a preposition belongs to something else: "to
// support Acme", "with help from the adviser Bolt".
func (r *reader) namesElse(low string, k, n int, as role) bool {
	switch {
	case low == "to":
		return r.infinitive(k+1, r.names[n].first)
	case low == "from" && (as == supplier || as == party):
		what := r.cueBefore(r.members(n)[0])
		return what == agent || what == rival
	}
	return false
}

// placeBehind is the place of a name behind a preposition: where the verb leaves no
// doubt of its role, it counts as an object, and needs no name that tells.
func placeBehind(e *event, v *verb, low string, as role, relative bool) stand {
	if as != buyer {
		return phrasePlace
	}
	certain := false
	switch low {
	case "by": // "was awarded by Merrow", "was sought by Merrow"
		certain = v.passive && (e.family == seeking || e.family == giving && !v.reduced && !relative)
	case "to": // "will supply beds to Merrow"
		certain = len(e.suppliers) > 0 && e.family == supplying
	case "with": // "Acme won a contract with Merrow"
		certain = len(e.suppliers) > 0 && e.family == winning && len(e.buyers) == 0
	case "from":
		certain = len(e.suppliers) > 0 && e.family == winning
	}
	if certain {
		return objectPlace
	}
	return phrasePlace
}

// suppliedWords stand before "by" and who supplies.
var suppliedWords = words(`supplied provided delivered sold`)

// choosesThing reports that what is chosen is a thing: no name stands before "from".
func (r *reader) choosesThing(v *verb, from int) bool {
	if v.lemma != "choose" && v.lemma != "select" && v.lemma != "pick" && v.lemma != "adopt" {
		return false
	}
	for k := v.next; k < from; k++ {
		if r.named(k) >= 0 {
			return false
		}
	}
	return true
}

// verbBehind reports that a verb of award follows a conjunction.
func (r *reader) verbBehind(k int) bool {
	for j := k + 1; j < k+4 && j < len(r.tokens); j++ {
		if v := r.verbed(j); v >= 0 && tellsDone(r.verbs[v].frames) {
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
