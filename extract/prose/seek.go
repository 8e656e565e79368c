package prose

import "tenders/extract/parse"

// wanting verbs look for a firm.
var wanting = words(`want need require seek look invite search hunt`)

// plainSeekers need no further word: "is seeking a shared record".
var plainSeekers = words(`seek hunt search tender advertise retender reprocure procure`)

// publishing verbs offer something only with a word for it: "has issued a tender".
var publishing = words(`issue publish launch start begin open create establish`)

// seeks reports that a verb tells of an offer or a search: "is inviting bids".
func (r *reader) seeks(e *event, v *verb) bool {
	if r.seeksNothing(e, v) {
		return false
	}
	switch {
	case v.lemma == "seek" && r.low(v.next) == "to":
		return r.seeksNoun(e, v) && r.is(v.next+1, verbTrait)
	case v.lemma == "offer":
		return v.passive && r.seeksNoun(e, v)
	case v.lemma == "look":
		return r.low(v.next) == "for" || r.low(v.next) == "to" && r.seeksNoun(e, v)
	case v.passive && r.ofAnyContract(e):
		return false // "contracts above £200,000 have to be advertised"
	case r.studies(v):
		return false // "has begun a review of its contract"
	case v.reduced && (v.lemma == "issue" || v.lemma == "publish") && !r.in(v.head-1, tenderNouns):
		return false // "the papers published on Tuesday"
	case publishing.has(v.lemma):
		return r.seeksNoun(e, v) && !r.awardNotice(v)
	}
	return plainSeekers.has(v.lemma) || v.lemma == "go" || r.seeksNoun(e, v)
}

// seeksNothing reports that nothing is sought to buy: "requires time in which to
// review", "Acme, which tendered jointly".
func (r *reader) seeksNothing(e *event, v *verb) bool {
	next := r.low(v.next)
	if (v.lemma == "publish" || v.lemma == "issue") && next == "this" && r.low(v.next+1) == "notice" && !r.behalfBehind(v.next) {
		return true // what a notice says of itself
	}
	if len(e.buyers) == 0 && !e.plain && (!v.passive || v.reduced) {
		return true
	}
	if next == "time" || next == "more" || next == "no" || v.lemma == "seek" && r.seeksSuch(v, e.next, redressWords) || r.seeksSuch(v, e.next, officeWords) {
		return true
	}
	return v.lemma == "tender" && !v.passive && !r.publicBuyer(e) && r.bidsItself(v)
}

// redressWords are what is sought from a court or an authority, and not to buy.
var redressWords = words(`damages compensation repayment refund redress costs permission consent approval leave clarification assurances advice`)

// officeWords are who is looked for to lead a body, or to help it for nothing.
var officeWords = words(`leader chief executive chair chairman director governors trustees volunteers views`)

// seeksSuch reports that one of some words tells what is sought: "is seeking £95,000 in
// damages", "sought planning permission", "will look for an interim leader".
func (r *reader) seeksSuch(v *verb, next int, what set) bool {
	for k := v.next; k < next && k < v.next+7; k++ {
		if r.in(k, what) {
			return true
		}
		if r.isDeal(k) || r.in(k, firmNouns) || r.low(k) == "to" || r.low(k) == "from" {
			return false
		}
	}
	return false
}

// seeksNoun reports that a word near a verb says what is sought: "needs a supplier",
// "bids for a framework are invited".
func (r *reader) seeksNoun(e *event, v *verb) bool {
	for k := v.next; k < e.next && k < v.next+8 && wanting.has(v.lemma); k++ {
		if r.in(k, firmNouns) || r.in(k, firmPlurals) {
			return true
		}
	}
	for k := v.next; k < e.next && k < v.next+16; k++ {
		if r.low(k) == "dynamic" && r.low(k+1) == "purchasing" {
			return true
		}
		if r.in(k, tenderNouns) && r.named(k) < 0 && r.low(k+2) != "employment" {
			return true
		}
	}
	for k := e.first; k < v.first && v.passive; k++ {
		if r.in(k, tenderNouns) && r.named(k) < 0 {
			return true
		}
	}
	return false
}

// bidsItself reads "which tendered jointly": a firm that takes part.
func (r *reader) bidsItself(v *verb) bool {
	low := r.low(v.next)
	return prepositions.has(low) || low == "jointly" || low == "together" || low == "again" || low == "unsuccessfully" || low == "too" || r.tokens[min(v.next, len(r.tokens)-1)].Kind != 0
}

// awardNotice reports that what is published tells of an award, not an offer.
func (r *reader) awardNotice(v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		switch r.low(k) {
		case "award", "transparency", "veat", "extension", "modification", "letter", "letters":
			return true
		}
	}
	return false
}

// behalfBehind reports that "on behalf of" follows in the sentence.
func (r *reader) behalfBehind(k int) bool {
	for end := r.sentences[r.sentenceOf[k]].next; k < end; k++ {
		if r.low(k) == "behalf" {
			return true
		}
	}
	return false
}

// ofAnyContract reports that a sentence is about all contracts of some worth.
func (r *reader) ofAnyContract(e *event) bool {
	first := r.sentences[e.sentence].first
	for k := first; k < first+4; k++ {
		low := r.low(k)
		if low != "contracts" && low != "purchases" && low != "tenders" && low != "orders" && low != "deals" {
			continue
		}
		switch r.low(k + 1) {
		case "above", "over", "of", "worth", "below", "under":
			return true
		}
	}
	return false
}

// studyWords are what is begun besides a procurement.
var studyWords = words(`review investigation inquiry audit consultation probe appeal campaign trial pilot service`)

// studies reports that what begins is no procurement.
func (r *reader) studies(v *verb) bool {
	switch v.lemma {
	case "begin", "start", "launch", "open", "order", "set", "issue", "publish", "want", "need", "seek":
	default:
		return false
	}
	for k := v.next; k < v.next+4; k++ {
		if r.in(k, studyWords) && (r.low(k) != "service" || v.lemma == "launch") && r.low(k+1) != "system" {
			return true
		}
		if r.in(k, prepositions) {
			return false
		}
	}
	return false
}

// thingsBehind reports that a verb's object is a number of things, not a length of
// time.
func (r *reader) thingsBehind(v *verb) bool {
	for k := v.next; k < v.next+4 && k < len(r.tokens); k++ {
		if r.tokens[k].Kind == parse.TokenNumber {
			return r.spanOver(k) < 0
		}
	}
	return false
}

// procures reports that a text tells of a procurement.
func (r *reader) procures() bool {
	for i := range r.tokens {
		switch r.low(i) {
		case "tender", "tenders", "procurement", "bidders", "bidder", "bids", "competition", "business case":
			return true
		}
	}
	return false
}

// endsPlan reads "has withdrawn its framework", "drops the tender": not somebody
// who loses.
func (r *reader) endsPlan(v *verb) bool {
	if v.lemma != "withdraw" && v.lemma != "drop" && v.lemma != "lose" || v.passive {
		return false
	}
	for k := v.next; k < v.next+7; k++ {
		low := r.low(k)
		if prepositions.has(low) {
			return false
		}
		if plannedNouns.has(low) && low != "bid" && low != "offer" && v.lemma != "lose" || low == "notice" {
			return true
		}
	}
	return false
}

// endsByDate reports that what ends does so on a day, not before its time.
func (r *reader) endsByDate(v *verb) bool {
	if low := r.low(v.next); low != "in" && low != "on" && low != "at" {
		return false
	}
	k := r.firstDate(v.next)
	return k < len(r.dates) && r.dates[k].First <= v.next+3
}

// optional tells "the option to extend" and "may be extended" from an extension.
func (r *reader) optional(v *verb) bool {
	if v.modal {
		return true
	}
	if v.ing && (r.low(v.first-1) == "of" || r.low(v.first-1) == "for") {
		return true // "the option of extending it"
	}
	if !v.infinitive {
		return false
	}
	return optionLeads.has(v.lead) || r.optionFor(v)
}

// optionFor reads "an option for the council to extend".
func (r *reader) optionFor(v *verb) bool {
	for k := v.first - 1; k > v.first-8; k-- {
		if r.low(k) == "for" {
			return r.in(k-1, optionLeads)
		}
	}
	return false
}

// optionLeads come before "to extend" where nothing is extended yet.
var optionLeads = words(`option options right rights ability possibility scope provision opportunity discretion entitled able wish wishes potential has have how whether may seek seeks hopes hope wants want clause clauses reserves
	time before cost costs sought chance possible`)

// ofContract reports that what is extended or changed is a contract, or that a
// length follows.
func (r *reader) ofContract(e *event, v *verb) bool {
	for k := e.first; k < e.next; k++ {
		if low := r.low(k); dealNouns.has(low) && low != "order" && low != "orders" || low == "licences" || low == "subscription" || low == "subscriptions" {
			return true
		}
	}
	if low := r.low(v.next); (low == "it" || low == "this" || low == "them") && (r.spanIn(v.next, e.next) || len(r.datesIn(v.next, e.next)) > 0) {
		return true
	}
	if v.lemma == "renew" && !v.passive && r.thingsBehind(v) {
		return false // "is to renew and maintain 38,000 street lights"
	}
	return len(e.buyers) > 0 && len(e.suppliers) > 0
}
