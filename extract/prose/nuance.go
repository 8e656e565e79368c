package prose

import "sort"

// planLeads come before "to": who plans to award has not awarded.
var planLeads = words(`plans planning planned intends intending intend proposes proposed proposing considering aims aiming wants wanted expects expecting hopes preparing prepares prepared intended intention plan proposal proposals
	expect expected hope hoped aim intent wish means mean meant minded ready readying looks`)

// offerLeads come before "to" where somebody is still to be found: "seeking to
// appoint".
var offerLeads = words(`seeking seeks looking looks inviting invites hunting wishes wishing requires tendering`)

// likelyLeads tell of somebody chosen, though nothing is signed.
var likelyLeads = words(`expected likely poised tipped line frontrunner favourite set due scheduled course`)

// nuance refines the status that a statement's verb gives it.
func (r *reader) nuance(e *event) {
	if e.verb < 0 {
		return
	}
	v := &r.verbs[e.verb]
	plan := v.infinitive && (planLeads.has(v.lead) || planLeads.has(r.low(v.first-2))) || r.plannedBefore(v)
	switch {
	case e.family == seeking:
		if plan || v.future || v.modal || v.infinitive && v.passive || r.asksAround(v) || v.infinitive && v.lead == "out" && r.willOf(e) {
			e.status = Planned
		} else if (v.perfect || v.past) && !v.infinitive && (v.lemma == "establish" || v.lemma == "open" || v.lemma == "set" || v.lemma == "create") && !v.passive && !r.opensBidding(v) {
			e.status = Awarded // "has established a framework"
		}
	case e.family == cancelling || e.family == paying:
		if e.family == paying && r.paysMore(e) {
			e.status = Extended
		}
	case v.infinitive && offerLeads.has(v.lead) && e.family != extending && e.family != changing:
		e.status = Tender
	case v.infinitive && likelyLeads.has(v.lead) && len(e.suppliers) > 0 && (e.family == giving || e.family == signing || e.family == hiring || e.family == winning):
		e.preferred = true
	case plan && e.family != extending && e.family != changing:
		e.status, e.intended = Planned, true
	case e.family == giving && (v.future || v.modal) && len(e.suppliers) == 0 && len(e.others) == 0 && !v.passive:
		e.status = Planned // "will award the contract next spring"
	case (v.future || v.modal) && len(e.suppliers) > 0 && !v.infinitive && (e.family == giving || e.family == signing || e.family == hiring || e.family == turning) && r.uncontested(e):
		e.status, e.intended = Planned, true // "will award it to Acme unless anybody objects"
	case e.family == giving && v.infinitive && likelyLeads.has(v.lead) && len(e.suppliers) == 0:
		e.told = possibility // "are likely to place similar orders"
	case (v.infinitive || v.future) && likelyLeads.has(v.lead):
		e.preferred = len(e.suppliers) > 0 && !e.family.weak || e.family == supplying || e.family == winning
	case e.family == keeping:
		if !r.grantsExtension(e) && !r.speaksOfExtension(e) {
			e.status = Awarded
		}
	case e.family == asking && r.moreTime(e):
		e.status = Extended
	case e.family == giving || e.family == signing || e.family == winning || e.family == hiring || e.family == turning:
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

// moreTime reads "for 18 more months".
func (r *reader) moreTime(e *event) bool {
	for k := e.at; k < e.next; k++ {
		switch r.low(k) {
		case "more", "further", "another", "longer":
			return true
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
	return r.low(v.first-1) == "to" && planLeads.has(r.low(v.first-2))
}

// agreesChange reads "has agreed a change to the contract".
func (r *reader) agreesChange(e *event, v *verb) bool {
	for k := v.next; k < v.next+6 && k < e.next; k++ {
		switch r.low(k) {
		case "change", "changes", "variation", "modification", "amendment":
			return v.lemma == "agree" || r.low(k+1) == "to" || r.low(k+1) == "of" || r.low(k+1) == "notice" || r.low(k+1) == "with"
		}
	}
	return false
}

// grantsExtension reports that what is awarded or agreed is an extension.
func (r *reader) grantsExtension(e *event) bool {
	for k := e.first; k < e.next; k++ {
		switch low := r.low(k); low {
		case "further", "another", "extra", "additional", "more":
			if low == "more" && r.low(k-1) != "to" && spanWord(r.low(k+1)) && e.family == keeping {
				return true
			}
			if d := r.spanAt(k + 1); d >= 0 && !r.isOption(k) && (e.family == giving || e.family == keeping) {
				return true
			}
			if low == "further" && r.low(k-1) == "a" && (r.low(k+1) == "year" || r.low(k+2) == "years") && e.family == giving {
				return true
			}
		case "year", "years", "months":
			if e.family == keeping && (r.low(k+1) == "more" || r.low(k+1) == "longer") && !r.isOption(k) {
				return true
			}
		case "extension", "renewal":
			if k > 0 && r.nameAt[k] < 0 && !r.isOption(k) {
				return true
			}
		}
	}
	return false
}

// spanAt is the length of time that begins at a token or just behind, or -1.
func (r *reader) spanAt(k int) int {
	i := r.firstSpan(k)
	if i < len(r.spans) && r.spans[i].First <= k+1 {
		return i
	}
	return -1
}

// firstSpan is the first length of time at or behind a token.
func (r *reader) firstSpan(k int) int {
	return sort.Search(len(r.spans), func(i int) bool { return r.spans[i].First >= k })
}

// paysMore reads "is to pay Acme another £4m to keep it going".
func (r *reader) paysMore(e *event) bool {
	for _, m := range r.moneyIn(e.first, e.next) {
		switch r.low(r.money[m].First - 1) {
		case "another", "further", "extra", "additional":
			return true
		}
	}
	return false
}

func spanWord(low string) bool { return low == "years" || low == "months" || low == "year" }

// speaksOfExtension reports that a sentence near a statement calls it an
// extension.
func (r *reader) speaksOfExtension(e *event) bool {
	for s := e.sentence; s < e.sentence+2 && s < len(r.sentences); s++ {
		for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
			if low := r.low(k); (low == "extension" || low == "extended" || low == "renewal" || low == "renewed") && !r.isOption(k) {
				return true
			}
		}
	}
	return false
}

// isOption reports that an extension at k is only possible.
func (r *reader) isOption(k int) bool {
	for j := k + 1; j < k+4; j++ {
		switch r.low(j) {
		case "option", "options", "clause", "available", "possible", "period", "periods":
			return true
		}
	}
	for j := k - 1; j >= 0 && j > k-9; j-- {
		switch r.low(j) {
		case "with", "and":
			if j >= k-3 {
				return true // "with a further two years"
			}
		case "option", "optional", "possible", "potential", "possibility", "plus", "options":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}
