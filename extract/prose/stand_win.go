package prose

// winnerToBe reads "the contractor will be expected to take on an apprentice".
func (r *reader) winnerToBe(e *event, v *verb) bool {
	return !e.hasBuyer() && v.ahead() && r.nobodyYet(e)
}

// ahead reports that a verb tells of what is to come: "will", "would", "to award".
func (v *verb) ahead() bool { return v.future || v.modal || v.infinitive }

// takenOnBy reads "the network is being taken on by Acme".
func (r *reader) takenOnBy(e *event, v *verb) bool {
	takes := v.lemma == "take" || v.lemma == "inherit" || v.lemma == "pick"
	return takes && v.passive && (v.progressive || v.future) && e.hasSupplier() && r.namedFirm(e)
}

// winsNoDeal reads "Acme won the race": neither a contract nor work is won, no buyer
// gives it, and no price is told.
func (r *reader) winsNoDeal(e *event, v *verb) bool {
	if r.dealNoun(e) || r.wonWork(e) || e.preferred || r.getsPaid(e, v) {
		return false
	}
	bothNamed := e.hasBuyer() && e.hasSupplier() && r.namedFirm(e)
	return !bothNamed
}

// winsPrize reads "have won an award for the best project", "won its appeal": no
// contract.
func (r *reader) winsPrize(_ *event, v *verb) bool {
	for k := v.next; k < v.next+8; k++ {
		switch low := r.low(k); {
		case low == "award" || low == "awards":
			return r.low(k+1) != "of" && r.low(k-1) != "contract"
		case low == "prize" || low == "prizes" || low == "appeal" || low == "grant" || low == "accolade" || low == "lawsuit" || low == "injunction":
			return true
		case r.isDeal(k) || prepositions.has(low) || low == ".":
			return false
		}
	}
	return false
}

// staffWords are who is taken on or hired besides firms.
var staffWords = words(`staff people workers employees apprentices apprentice graduates nurses engineers recruits jobs trainees drivers doctors teachers officers directors`)

// takesStaff reads "has taken on 60 staff".
func (r *reader) takesStaff(_ *event, v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		if r.in(k, staffWords) {
			return true
		}
		if low := r.low(k); prepositions.has(low) || low == "," || low == "." || r.isDeal(k) {
			return false
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

// getsPaid reads "Acme gets £2m a year": a price, in a text that tells of the
// contract elsewhere.
func (r *reader) getsPaid(e *event, v *verb) bool {
	return getting.has(v.lemma) && len(e.suppliers) > 0 && len(e.buyers) == 0 && len(r.moneyIn(e.first, e.next)) > 0
}
