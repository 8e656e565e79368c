package prose

// toHire reads "is looking to appoint": nobody is hired yet.
func (r *reader) toHire(e *event, v *verb) bool {
	return !e.hasSupplier() && v.infinitive && offerLeads.has(v.lead)
}

// bodyToHire reads "the council is looking to appoint a contractor".
func (r *reader) bodyToHire(e *event, v *verb) bool { return r.toHire(e, v) && e.hasBuyer() }

// hiresNobody reads "the investment was backed by the council": nobody is named, and
// nobody's place is filled.
func (r *reader) hiresNobody(e *event, v *verb) bool {
	return !e.hasSupplier() && (unsureHires.has(v.lemma) || !r.hiresSomebody(e, v))
}

// chosenTo reads "with Acme chosen to provide its first record".
func (r *reader) chosenTo(e *event, v *verb) bool {
	return e.hasSupplier() && v.passive && (r.low(v.next) == "to" || r.low(v.next) == "for")
}

// unsureHires are verbs that hire nobody where nobody is named: "the investment was
// backed by the council".
var unsureHires = words(`back confirm unveil add crown announce adopt designate tap`)

// hiresSomebody reads "has picked a new supplier".
func (r *reader) hiresSomebody(e *event, v *verb) bool {
	for k := v.next; k < v.next+8 && k < e.next; k++ {
		if low := r.low(k); firmNouns.has(low) || firmPlurals.has(low) {
			return true
		}
	}
	return v.passive
}

// calledPreferred reads "has been selected as preferred bidder to collect tolls".
func (r *reader) calledPreferred(e *event, _ *verb) bool {
	if !e.hasSupplier() {
		return false
	}
	for k := e.at; k < e.next-1; k++ {
		if r.low(k) == "preferred" && (r.in(k+1, firmNouns) || r.low(k+1) == "tenderer") {
			return true
		}
	}
	return false
}

// partnerOf reports that a firm takes another for its partner.
func (r *reader) partnerOf(e *event, _ *verb) bool {
	if !e.hasSupplier() || len(e.buyers) == 0 || r.publicBuyer(e) {
		return false
	}
	for k := e.at + 1; k < e.next-2; k++ {
		as := r.low(k) == "as" && (r.low(k+1) == "its" || r.low(k+1) == "a")
		partner := r.low(k+2) == "partner" || r.low(k+3) == "partner" || r.low(k+2) == "subcontractor"
		if as && partner {
			for _, n := range e.suppliers {
				r.mark(n, subcontractor)
			}
			return true
		}
	}
	return false
}
