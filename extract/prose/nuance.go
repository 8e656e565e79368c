package prose

// planLeads come before "to": who plans to award has not awarded.
var planLeads = words(`plans planning planned intends intending intend proposes proposed proposing considering aims aiming wants wanted expects expecting hopes preparing prepares prepared intended intention plan proposal proposals
	expect expected hope hoped aim intent wish means mean meant minded ready readying looks`)

// offerLeads come before "to" where somebody is still to be found: "seeking to
// appoint".
var offerLeads = words(`seeking seeks looking looks inviting invites hunting wishes wishing requires tendering`)

// likelyLeads tell of somebody chosen, though nothing is signed.
var likelyLeads = words(`expected likely poised tipped line frontrunner favourite set due scheduled course`)

// nuance refines the status that a statement's verb gives it: who "plans to award"
// has awarded nothing.
func (r *reader) nuance(e *event) {
	if e.verb < 0 {
		return
	}
	v := &r.verbs[e.verb]
	switch {
	case e.family == seeking:
		r.nuanceOffer(e, v)
	case e.family == cancelling:
	case e.family == paying:
		if r.paysMore(e) {
			e.status = Extended
		}
	case !r.nuanceIntent(e, v):
		r.nuanceChange(e, v)
	}
}

// nuanceOffer tells an offer from the plan of one, and from a framework that is there:
// "will invite bids", "has established a framework".
func (r *reader) nuanceOffer(e *event, v *verb) {
	outToMarket := v.infinitive && v.lead == "out" && r.willOf(e)
	switch {
	case r.plansTo(v) || v.future || v.modal || v.infinitive && v.passive || r.asksAround(v) || outToMarket:
		e.status = Planned
	case (v.perfect || v.past) && !v.infinitive && !v.passive && settingUp.has(v.lemma) && !r.opensBidding(v):
		e.status = Awarded
	}
}

// settingUp verbs tell of a framework that is there by now.
var settingUp = words(`establish open set create`)

// plansTo reads "plans to award", "plans to go ahead and award".
func (r *reader) plansTo(v *verb) bool {
	return v.infinitive && (planLeads.has(v.lead) || r.in(v.first-2, planLeads)) || r.plannedBefore(v)
}

// nuanceIntent reads a statement of what is to come, and reports whether it is one.
func (r *reader) nuanceIntent(e *event, v *verb) bool {
	awards := e.family == giving || e.family == signing || e.family == hiring
	changes := e.family == extending || e.family == changing
	named, likely := len(e.suppliers) > 0, likelyLeads.has(v.lead)
	coming := v.future || v.modal
	switch {
	case v.infinitive && offerLeads.has(v.lead) && !changes:
		e.status = Tender // "seeking to appoint"
	case v.infinitive && likely && named && (awards || e.family == winning):
		e.preferred = true // "is expected to sign with Acme"
	case r.plansTo(v) && !changes:
		e.status, e.intended = Planned, true
	case e.family == giving && coming && !named && len(e.others) == 0 && !v.passive:
		e.status = Planned // "will award the contract next spring"
	case coming && named && !v.infinitive && (awards || e.family == turning) && r.uncontested(e):
		e.status, e.intended = Planned, true // "will award it to Acme unless anybody objects"
	case e.family == giving && v.infinitive && likely && !named:
		e.told = possibility // "are likely to place similar orders"
	case (v.infinitive || v.future) && likely:
		e.preferred = named && !e.family.weak || e.family == supplying || e.family == winning
	default:
		return false
	}
	return true
}

// nuanceChange tells what becomes of a contract that there is: an award of "a further
// extension" extends it.
func (r *reader) nuanceChange(e *event, v *verb) {
	switch e.family {
	case keeping:
		if !r.grantsExtension(e) && !r.speaksOfExtension(e) {
			e.status = Awarded
		}
	case asking:
		if r.moreTime(e) {
			e.status = Extended
		}
	case giving, signing, winning, hiring, turning:
		if r.grantsExtension(e) {
			e.status = Extended
		} else if r.agreesChange(e, v) {
			e.status = Changed
		}
	}
}

// uncontested reports that a sentence tells of an award without a competition, or
// of a time for others to object.
func (r *reader) uncontested(e *event) bool {
	s := r.sentences[e.sentence]
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "objects", "object", "objections", "objection", "unless", "representations", "veat":
			return true
		case "competition", "tender", "tendering", "competing", "contest", "rival", "rivals", "offers", "bids", "else":
			for j := k - 1; j >= s.first && j > k-5; j-- {
				if low := r.low(j); low == "no" || low == "without" {
					return true
				}
			}
		}
	}
	return false
}

// opensBidding reads "has opened bidding", "set out to find".
func (r *reader) opensBidding(v *verb) bool {
	for k := v.next; k < v.next+8; k++ {
		switch r.low(k) {
		case "bidding", "bids", "tender", "tenders", "competition", "procurement", "search", "hunt", "contest":
			return true
		case "framework", "frameworks", ".", ";":
			return false
		}
	}
	return false
}

// willOf reports that the clause speaks of the future: "will put it out to
// tender".
func (r *reader) willOf(e *event) bool {
	for k := e.first; k < e.at; k++ {
		if low := r.low(k); low == "will" || low == "plans" || low == "expects" {
			return true
		}
	}
	return false
}

// asksAround reads "wants to hear from companies", "wishes to talk to suppliers".
func (r *reader) asksAround(v *verb) bool {
	for k := v.next; k < v.next+3; k++ {
		switch r.low(k) {
		case "hear", "talk", "engage", "consult", "views":
			return true
		}
	}
	return false
}

// plannedBefore reads "plans to go ahead and award", "is planning".
func (r *reader) plannedBefore(v *verb) bool {
	return r.low(v.first-1) == "to" && r.in(v.first-2, planLeads)
}
