package prose

import "strings"

// stands reports that a verb with its names makes a statement about a deal.
func (r *reader) stands(e *event, v *verb) bool {
	if e.family == nil || v.negated || r.hadIt(v) {
		return false
	}
	buyers, suppliers := len(e.buyers) > 0 || e.plain, len(e.suppliers) > 0
	if e.family == giving && v.reduced && suppliers && r.low(v.next) == "to" && r.startsSentence(v.head) {
		return true // "Awarded to Acme Ltd."
	}
	if e.family == giving && (v.lemma == "share" || v.lemma == "split" || v.lemma == "divide") {
		return len(e.suppliers) > 1
	}
	if v.anyVerb && (!buyers || !suppliers) && (!v.passive || !suppliers) {
		return false
	}
	e.contract = e.contract || r.ofAll(e) || e.family == winning && r.wonWork(e)
	if v.passive && r.none(e, v) {
		return false
	}
	if v.lemma == "give" && (!suppliers || r.givesNotice(v)) && e.family == giving {
		return false
	}
	if r.withItself(e) || (e.family == giving || e.family == hiring || e.family == buying) && r.givesPublic(e) {
		return false
	}
	if e.family == giving && !suppliers && r.manyContracts(v) {
		return false // "let 312 contracts last year"
	}
	if v.lemma == "make" && e.family == giving {
		return (buyers || suppliers) && r.makesAward(v)
	}
	switch e.family {
	case contesting:
		return !v.passive && !v.perfect && !v.past && !v.infinitive && r.severalFirms(e, v) && r.dealNoun(e)
	case beating:
		return suppliers && !v.passive && (v.past || v.perfect) && r.beatenFor(e)
	case losing, subletting, teaming, owning:
		return false // they only mark
	case seeking:
		return r.seeks(e, v)
	case cancelling:
		return r.cancels(e)
	case hiring:
		if !suppliers && v.infinitive && offerLeads.has(v.lead) {
			return buyers
		}
		if !suppliers && (unsureHires.has(v.lemma) || !r.hiresSomebody(e, v)) {
			return false
		}
		if suppliers && r.calledPreferred(e) {
			return true
		}
		if suppliers && r.partnerOf(e) {
			return false // "has named Bolt as its implementation partner"
		}
		if suppliers && v.passive && (r.low(v.next) == "to" || r.low(v.next) == "for") {
			return true // "with Acme chosen to provide its first record"
		}
	case extending, changing:
		if v.subject < 0 && !v.passive && r.reachesDate(v.next) {
			return false // "the agreement extends through 2016"
		}
		return !r.optional(v) && (buyers || suppliers || e.contract) && r.ofContract(e, v)
	case asking: // "has been asked by the agency to fly for two more years at £2m a year"
		return buyers && suppliers && r.spanIn(e.first, e.next) && len(r.moneyIn(e.first, e.next)) > 0
	case supplying:
		if r.runsTender(v) {
			for _, n := range e.suppliers {
				r.mark(n, agent)
			}
			return false
		}
		if !r.namedOne(e) {
			return false
		}
		if suppliers && !buyers && v.passive {
			return v.future || r.promised(e) && !v.reduced
		}
		if suppliers && !buyers && v.future && !v.passive && (r.followsAward(e) || r.separately(e)) {
			e.nth = true
			return true // "has awarded two contracts. Acme will run"
		}
		if suppliers && !buyers && v.future && !v.passive && r.pricedContract(e) {
			return true // "Acme will run the network, a contract worth £13m"
		}
		return suppliers && buyers && !v.past && (!v.perfect || v.passive) && (!v.ing || r.promised(e)) && (!v.passive || v.future || v.progressive || r.promised(e)) && r.coming(v)
	case selling:
		return suppliers && buyers && r.publicBuyer(e) && !v.passive
	case paying:
		if r.keepsOld(e) || r.paysDamages(e) || suppliers && !r.publicBuyer(e) && r.allPublic(e.suppliers) {
			return false
		}
	case accepting:
		return suppliers && buyers && !v.passive && r.bidBehind(v)
	case coming:
		return suppliers && buyers && (v.future || v.past || v.perfect) && r.namedOne(e)
	case going:
		return suppliers && (buyers || r.dealNoun(e))
	case signing:
		if r.closesNothing(v) || v.reduced && !suppliers && !r.isDeal(v.head-1) && !r.isDeal(v.head-2) && v.lemma == "agree" {
			return false // "the tender closes on 4 May", "a settlement agreed with the Treasury"
		}
		if low := r.low(v.next); low == "that" || low == "nothing" {
			return false // "has agreed that"
		}
		if v.lemma == "agree" && r.low(v.next) == "to" && r.verbAt[min(v.next+1, len(r.tokens)-1)] >= 0 {
			return false // "have agreed to end their contract"
		}
	case winning:
		if r.winsPrize(v) || r.takesStaff(v) {
			return false
		}
		if !buyers && (v.future || v.modal || v.infinitive) && r.nobodyYet(e) {
			return false // "the contractor will be expected to take on an apprentice"
		}
		if v.passive && suppliers && r.namedFirm(e) && (v.progressive || v.future) && (v.lemma == "take" || v.lemma == "inherit" || v.lemma == "pick") {
			return true // "the network is being taken on by Acme"
		}
		if !r.dealNoun(e) && !r.wonWork(e) && !e.preferred && (!buyers || !suppliers || !r.namedFirm(e)) && !r.getsPaid(e, v) {
			return false
		}
	case paying:
		if r.paysPublic(e) {
			return false // "was ordered to pay the university £6m in damages"
		}
	case buying:
		if !suppliers && v.infinitive && planLeads.has(v.lead) && r.publicBuyer(e) && e.sentence < 3 && r.procures() {
			return true // "the councils intend to buy a single record"
		}
		if v.passive && !v.reduced && !suppliers && v.subject >= 0 && !r.names[v.subject].described && r.classOf(v.subject) != public && r.classOf(v.subject) != thing {
			return false // "Acme has been bought by Bolt"
		}
		if v.passive && suppliers && r.namedFirm(e) {
			return true // "it was ordered from Acme Ltd"
		}
		if !suppliers && (!r.publicBuyer(e) || getting.has(v.lemma) && !r.under(e)) {
			return false
		}
		if !suppliers && (v.lemma == "use" || v.lemma == "share") {
			return false // "which it has used since 2015"
		}
		if !suppliers && (e.sentence < 5 || r.spanIn(e.first, e.next)) && (v.perfect || v.past || v.progressive || v.future || v.infinitive && planLeads.has(v.lead) && !strings.HasPrefix(v.lead, "hop")) {
			return true // "the board has ordered the platform"
		}
	}
	if e.family == giving && v.passive && !v.reduced && v.lemma == "award" && r.low(v.next) == "to" && r.namedOne(e) && suppliers && !v.modal {
		return true // "It was awarded to Acme"
	}
	if e.family == giving && r.betweenBodies(e) {
		return false
	}
	if !suppliers && r.anybody(e) {
		return false
	}
	if e.family == replacing && (v.future || v.modal || v.infinitive) && r.nobodyYet(e) {
		return false // "the winner will be asked to replace three systems"
	}
	if e.family == replacing && v.passive && v.future && suppliers && r.namedFirm(e) {
		return true // "every scanner is to be replaced by Acme"
	}
	if e.family.weak && !r.namedOne(e) {
		return false // "will be run by a new firm"
	}
	if e.family == supplying && !buyers {
		return true
	}
	if e.family.weak {
		return suppliers && (buyers || e.contract && e.family != paying)
	}
	return (buyers || suppliers || e.family == signing && len(e.others) == 1) && (e.contract || buyers && suppliers)
}

// bidBehind reports that what is accepted is a bid: "has accepted a tender from".
func (r *reader) bidBehind(v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		switch low := r.low(k); {
		case low == "bid" || low == "offer" || low == "tender" || low == "proposal" || low == "quotation" || low == "quote":
			return true
		case prepositions.has(low):
			return false
		}
	}
	return false
}

// betweenBodies reads "the ministry has given the trust £12m": a grant, where no
// contract is told.
func (r *reader) betweenBodies(e *event) bool {
	if len(e.buyers) == 0 || len(e.suppliers) == 0 || r.dealNoun(e) {
		return false
	}
	for _, n := range e.suppliers {
		if r.classOf(n) != public || r.names[n].body >= 0 && r.vague(r.names[n].body) {
			return false
		}
	}
	return true
}

// severalFirms reports that the subject is unnamed firms: "twelve bidders are
// chasing the board's contract".
func (r *reader) severalFirms(e *event, v *verb) bool {
	for k := v.first - 1; k >= e.first && k >= v.first-4; k-- {
		if firmPlurals.has(r.low(k)) {
			return true
		}
	}
	return false
}

// dealNoun reports that the clause names a contract by a word.
func (r *reader) dealNoun(e *event) bool {
	s := r.sentences[e.sentence]
	first, next := e.first, e.next
	if e.family == going {
		first, next = s.first, s.next
	}
	for k := first; k < next; k++ {
		if low := r.low(k); r.isDeal(k) && low != "award" || low == "work" || low == "job" || low == "business" || low == "lot" {
			return true
		}
	}
	return false
}

// wonWork reports that what is won is work: "picked up three jobs".
func (r *reader) wonWork(e *event) bool {
	for k := e.at; k < e.next && k < e.at+10; k++ {
		switch r.low(k) {
		case "job", "jobs", "work", "business", "wins", "customers", "customer", "client", "clients":
			return true
		}
	}
	return false
}

// none reads "no contract will be awarded".
func (r *reader) none(e *event, v *verb) bool {
	for k := max(e.first, v.first-5); k < v.first; k++ {
		if low := r.low(k); low == "no" || low == "neither" || low == "none" {
			return true
		}
	}
	return false
}

// runsTender reads "will run the tendering portal": who does so only buys for
// others.
func (r *reader) runsTender(v *verb) bool {
	if v.passive {
		return false
	}
	for k := v.next; k < v.next+5; k++ {
		switch low := r.low(k); {
		case low == "tender" || low == "tendering" || low == "procurement" || low == "competition":
			return r.low(k+1) != "system" && r.low(k+1) != "software" && r.low(k+1) != "platform"
		case prepositions.has(low):
			return false
		}
	}
	return false
}

// ownSupplier reads "its master vendor", "their sole supplier".
func (r *reader) ownSupplier(k int) bool {
	for j := k + 1; j < k+4; j++ {
		if firmNouns.has(r.low(j)) {
			return true
		}
	}
	return false
}

// makesAward reads "has made a direct award to".
func (r *reader) makesAward(v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		if r.low(k) == "award" || r.low(k) == "appointment" || r.low(k) == "preferred" || (r.low(k) == "its" || r.low(k) == "their") && k > v.next && r.ownSupplier(k) {
			return true
		}
	}
	return false
}

// namedFirm reports that a supplier is a firm by its name.
func (r *reader) namedFirm(e *event) bool {
	for _, n := range e.suppliers {
		if r.classOf(n) == firm && !r.names[n].described {
			return true
		}
	}
	return false
}

// namedOne reports that a supplier is more than "a new firm".
func (r *reader) namedOne(e *event) bool {
	for _, n := range e.suppliers {
		if m := &r.names[n]; !m.described || !indefinite.has(r.low(m.first)) {
			return true
		}
	}
	return false
}

// getsPaid reads "Acme gets £2m a year": a price, in a text that tells of the
// contract elsewhere.
func (r *reader) getsPaid(e *event, v *verb) bool {
	return getting.has(v.lemma) && len(e.suppliers) > 0 && len(e.buyers) == 0 && len(r.moneyIn(e.first, e.next)) > 0
}

// under reports that a clause names the agreement something is had under.
func (r *reader) under(e *event) bool {
	for k := e.at + 1; k < e.next-2; k++ {
		if r.low(k) == "under" && (r.low(k+1) == "a" || r.low(k+1) == "an") {
			return r.dealNoun(e)
		}
	}
	return false
}

// publicBuyer reports that a buyer is a public body by its name.
func (r *reader) publicBuyer(e *event) bool {
	for _, n := range e.buyers {
		if r.classOf(n) == public {
			return true
		}
	}
	return e.plain
}

// hiresSomebody reads "has picked a new supplier".
func (r *reader) hiresSomebody(e *event, v *verb) bool {
	for k := v.next; k < v.next+8 && k < e.next; k++ {
		if low := r.low(k); firmNouns.has(low) || firmPlurals.has(low) {
			return true
		}
	}
	return v.passive
}

// anybody reports that the only buyer is one of many: "a hospital signs".
func (r *reader) anybody(e *event) bool {
	for _, n := range e.buyers {
		if m := &r.names[n]; !m.described || !indefinite.has(r.low(m.first)) {
			return false
		}
	}
	return len(e.buyers) > 0
}

// pricedContract reads ", a contract worth £13m over six years" behind a verb.
func (r *reader) pricedContract(e *event) bool {
	for k := e.at + 1; k < e.next-2; k++ {
		if r.low(k) == "," && r.low(k+1) == "a" && (r.isDeal(k+2) || r.isDeal(k+3)) {
			return len(r.moneyIn(k, e.next)) > 0
		}
	}
	return false
}

// partnerOf reports that a firm takes another for its partner.
func (r *reader) partnerOf(e *event) bool {
	if len(e.buyers) == 0 || r.publicBuyer(e) {
		return false
	}
	for k := e.at + 1; k < e.next-2; k++ {
		if r.low(k) == "as" && (r.low(k+1) == "its" || r.low(k+1) == "a") && (r.low(k+2) == "partner" || r.low(k+3) == "partner" || r.low(k+2) == "subcontractor") {
			for _, n := range e.suppliers {
				r.mark(n, subcontractor)
			}
			return true
		}
	}
	return false
}

// hadIt reads "what it would have paid had it renewed with Acme".
func (r *reader) hadIt(v *verb) bool {
	k := v.first - 1
	for ; strings.HasSuffix(r.low(k), "ly") || r.low(k) == "just"; k-- {
	}
	if n := r.nameAt[max(k, 0)]; k < 0 || n < 0 || !v.past && !v.pastPerfect {
		return false
	} else if k = r.names[n].first - 1; determiners.has(r.low(k)) {
		k--
	}
	return r.low(k) == "had"
}

// coming tells a supply that begins from one that goes on: "will run", "is to
// run", "to run".
func (r *reader) coming(v *verb) bool {
	return v.future || v.infinitive || v.ing || v.passive || v.progressive
}

// promised reports that the clause speaks of what is to come.
func (r *reader) promised(e *event) bool {
	s := r.sentences[e.sentence]
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "will":
			return true
		case "to":
			if b := r.low(k - 1); b == "is" || b == "are" {
				return true
			}
		}
	}
	return false
}
