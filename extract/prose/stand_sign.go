package prose

// agreedElse reads "a settlement agreed with the Treasury", "has agreed that".
func (r *reader) agreedElse(e *event, v *verb) bool {
	if low := r.low(v.next); low == "that" || low == "nothing" {
		return true
	}
	ofDeal := r.isDeal(v.head-1) || r.isDeal(v.head-2)
	return v.lemma == "agree" && v.reduced && !e.hasSupplier() && !ofDeal
}

// agreesToDo reads "have agreed to end their contract": the second verb tells it.
func (r *reader) agreesToDo(_ *event, v *verb) bool {
	return v.lemma == "agree" && r.low(v.next) == "to" && r.verbed(min(v.next+1, len(r.tokens)-1)) >= 0
}

// acceptsBid reads "the council has accepted a tender from Acme".
func (r *reader) acceptsBid(e *event, v *verb) bool {
	return e.hasSupplier() && e.hasBuyer() && !v.passive && r.bidBehind(v)
}

// runsOn reads "the agreement extends through 2016": nothing changes.
func (r *reader) runsOn(_ *event, v *verb) bool {
	return v.subject < 0 && !v.passive && r.reachesDate(v.next)
}

// changesContract reads "has extended its contract with Acme", but not "may be
// extended by two years".
func (r *reader) changesContract(e *event, v *verb) bool {
	return !r.optional(v) && (e.hasBuyer() || e.hasSupplier() || e.contract) && r.ofContract(e, v)
}

// askedToStay reads "has been asked by the agency to fly for two more years at £2m a
// year".
func (r *reader) askedToStay(e *event, _ *verb) bool {
	return e.hasBuyer() && e.hasSupplier() && r.spanIn(e.first, e.next) && len(r.moneyIn(e.first, e.next)) > 0
}

// closesNothing reads "the tender closes on 4 May", "bids have to reach it by": no
// deal is closed or reached.
func (r *reader) closesNothing(_ *event, v *verb) bool {
	if v.passive || v.lemma != "close" && v.lemma != "reach" && v.lemma != "enter" {
		return false
	}
	reach := 12
	if v.lemma == "reach" {
		reach = 6
	}
	for k := v.next; k < v.next+reach; k++ {
		switch low := r.low(k); {
		case low == "talks" || low == "negotiations" || low == "discussions":
			return v.lemma == "enter"
		case r.isDeal(k) || low == "terms" || low == "settlement" || low == "sale" || low == "purchase":
			return false
		case low == "." || low == ";" || k == v.next && prepositions.has(low) && v.lemma == "close":
			return true
		}
	}
	return true
}

// signsPaper reads "has signed off a business case": what is signed is no contract.
func (r *reader) signsPaper(_ *event, v *verb) bool {
	if v.lemma != "sign" || v.passive {
		return false
	}
	for k := v.next; k < v.next+5; k++ {
		switch r.low(k) {
		case "case", "plan", "plans", "strategy", "budget", "memorandum", "petition":
			return true
		}
	}
	return false
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
