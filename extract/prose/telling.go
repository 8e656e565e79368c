package prose

// placeEvent decides how the text tells a statement.
func (r *reader) placeEvent(e *event) {
	if e.verb < 0 {
		r.preference(e)
		e.preferred = e.preferred || len(e.suppliers)+len(e.others) > 0 && r.toApprove(e)
		return
	}
	r.nuance(e)
	r.placeVerb(e, &r.verbs[e.verb])
	if e.told == possibility && e.family == cancelling {
		e.told = denial
	}
}

// placeVerb judges by the verb and what stands about it: "had signed" is history,
// "could sign" a possibility.
func (r *reader) placeVerb(e *event, v *verb) {
	switch {
	case r.suggested(e, v):
		e.told = possibility
	case v.infinitive && v.lead == "first" && r.low(v.next+1) == "it" && r.in(v.next, prepositions):
		e.told = denial // "the first to have bought from it": what, the next sentence tells
	case r.low(v.first-1) == "nothing" || r.low(v.first-1) == "none":
		e.told = denial // "nothing has been advertised yet"
	case v.passive && !v.perfect && !v.past && !v.future && r.goesOnBeside(v):
		e.told = history // "the boilers are bought separately"
	case e.family == preferring:
		e.preferred = true
	case v.pastPerfect:
		e.told = history
		if r.reported(v) {
			e.told = news
		}
	case r.atPresent(e, v):
		e.told = history
		for _, n := range e.suppliers {
			r.mark(n, incumbent)
		}
	case r.wonBefore(e, v):
		e.told = history
	case v.ing && r.aboutTo(e, v):
		e.preferred = true
	case v.ing && r.nearly(v):
		e.told = possibility
	case v.infinitive:
		if e.told = r.leadTells(v); e.told == possibility && r.hopesToSign(e, v) {
			e.told, e.preferred = news, true
		}
	case v.modal:
		if !r.modalNews(v) {
			e.told = possibility
		}
	case r.pastForm(v) && r.longAgo(e):
		e.told = history
	}
}

// goesOnBeside reads "are bought separately", "is supplied by others": what goes on
// beside the news.
func (r *reader) goesOnBeside(v *verb) bool {
	low := r.low(v.next)
	return (r.low(v.first) == "is" || r.low(v.first) == "are") && (low == "separately" || low == "elsewhere" || low == "already")
}

// hopesToSign reads "the council hopes to sign with Acme in the new year": Acme is
// chosen.
func (r *reader) hopesToSign(e *event, v *verb) bool {
	return hopeLeads.has(v.lead) && len(e.suppliers) > 0 && r.publicBuyer(e) && (e.family == signing || e.family == giving)
}

// modalNews reports that a modal verb tells news: "said that it would buy", "the board
// agreed that Acme should".
func (r *reader) modalNews(v *verb) bool {
	switch r.low(v.first) {
	case "would":
		return r.reported(v)
	case "should":
		return r.resolved(v) || r.expectedOffer(v)
	}
	return false
}

// expectedOffer reads "a tender should be published next summer", "should be advertised
// in May": what is expected of a buyer is planned.
func (r *reader) expectedOffer(v *verb) bool {
	if !v.passive || !tellsOfOffer(v.frames) {
		return false
	}
	s := r.sentences[r.sentenceOf[v.head]]
	if len(r.datesIn(v.next, min(v.next+8, s.next))) > 0 {
		return true
	}
	for k := v.next; k < v.next+6 && k < s.next; k++ {
		switch r.low(k) {
		case "next", "soon", "later", "shortly", "early", "summer", "autumn", "spring", "winter", "year", "months", "weeks", "before":
			return true
		}
	}
	return false
}

// tellsOfOffer reports that a verb can tell of an offer: "advertise".
func tellsOfOffer(frames []frame) bool {
	for _, f := range frames {
		if f.family == seeking {
			return true
		}
	}
	return false
}

// resolved reads "the board agreed last month that Acme should".
func (r *reader) resolved(v *verb) bool {
	s := r.sentences[r.sentenceOf[v.head]]
	for k := v.first - 1; k > s.first && k > v.first-14; k-- {
		if r.low(k) != "that" {
			continue
		}
		for j := k - 1; j >= s.first && j > k-6; j-- {
			switch r.low(j) {
			case "agreed", "decided", "resolved", "voted", "approved", "ruled", "ordered":
				return true
			}
		}
	}
	return false
}

// aboutTo reads "is on the point of giving its centres to Acme", "is close to
// signing with": a buyer who has chosen.
func (r *reader) aboutTo(e *event, v *verb) bool {
	switch r.low(v.first - 2) {
	case "point", "verge", "brink", "cusp", "close", "closer":
		return len(e.suppliers) > 0 && r.publicBuyer(e) && (e.family == giving || e.family == signing || e.family == hiring)
	}
	return false
}

// hopeLeads come before what a buyer still has to do with a supplier it has found.
var hopeLeads = words(`hopes hoping hope wants expects aims`)

// askedWords come before "to approve" where nobody has approved yet.
var askedWords = words(`recommended asked due expected set urged invited requested likely recommends`)

// toApprove reads "councillors are recommended to approve the award".
func (r *reader) toApprove(e *event) bool {
	first := r.sentences[e.sentence].first
	for k := e.at - 1; k > first+1 && k > e.at-16; k-- {
		switch r.low(k) {
		case "approve", "agree", "endorse", "authorise", "ratify":
			return r.low(k-1) == "to" && r.in(k-2, askedWords)
		}
	}
	return false
}

// sayingWords report what has just happened: "announced that they had picked".
var sayingWords = words(`announced announces said says confirmed confirms revealed reveals disclosed discloses told reported reports shows showed stated states notice`)

// reported reports that a verb of saying governs the clause.
func (r *reader) reported(v *verb) bool {
	s := r.sentences[r.sentenceOf[v.head]]
	for k := v.first - 1; k >= s.first && k >= v.first-12; k-- {
		if r.in(k, sayingWords) {
			return r.low(k-1) != "having"
		}
		if low := r.low(k); low == ";" || low == "which" || low == "after" {
			return false
		}
	}
	return false
}

// suggested reads "recommends that each trust buy".
func (r *reader) suggested(e *event, v *verb) bool {
	s := r.sentences[e.sentence]
	for k := v.first - 1; k >= s.first && k >= v.first-8; k-- {
		switch r.low(k) {
		case "denied", "denies", "demanded", "demand", "demands", "petition", "petitioned", "pressed":
			return e.family != seeking
		case "called", "calls", "calling":
			return e.family != seeking && (r.low(k+1) == "on" || r.low(k+1) == "for" || r.low(k+1) == "upon")
		case "whether":
			if low := r.low(k - 1); low == "decide" || low == "vote" || low == "consider" || low == "on" || low == "choose" || low == "deciding" {
				e.preferred = len(e.suppliers) > 0
				return !e.preferred // "meets on Monday to decide whether to award"
			}
			return true
		case "recommends", "recommended", "recommend", "suggests", "suggested", "urges", "urged", "if", "unless", "hopes", "hoped", "why":
			return true
		case "how":
			return r.low(k+1) != "long" && r.low(k+1) != "much" // "that is how long Acme will serve"
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// nearly reads "close to winning", "in the hope of securing".
func (r *reader) nearly(v *verb) bool {
	if low := r.low(v.first - 1); low == "before" || low == "without" {
		return true // "before going to market again"
	}
	switch r.low(v.first - 2) {
	case "close", "closer", "hope", "hopes", "verge", "chance", "chances", "prospect", "brink", "instead", "possibility", "aim", "near", "chasing":
		return true
	}
	return false
}

// leadTells judges by the word before "to award".
func (r *reader) leadTells(v *verb) telling {
	lead := v.lead
	if lead == "and" || lead == "or" || lead == "," {
		lead = r.firstLead(v)
	}
	if lead == "have" && (r.low(v.first-2) == "would" || r.low(v.first-2) == "could" || r.low(v.first-2) == "may" || r.low(v.first-2) == "might") {
		return possibility // "would have to pay"
	}
	if lead == "told" || lead == "ordered" || lead == "forced" && r.low(v.first-2) == "been" {
		if v.lemma == "pay" {
			return denial // "has been told to pay the trust £800,000"
		}
	}
	if (lead == "plans" || lead == "plan" || lead == "intention" || lead == "wish") && r.low(v.first-2) == "no" {
		return denial // "has no plans to look for another"
	}
	switch lead {
	case "failed", "refused", "declined", "unable", "not", "unwilling":
		return denial
	case "hopes", "hoping", "wants", "wanted", "bidding", "competing", "bid", "tried", "trying", "keen", "able", "chance", "battle", "race", "right", "option", "close", "closer", "room", "scope", "ability", "freedom", "provision", "potential", "possibility":
		return possibility
	}
	return news
}

// firstLead is the word before the first of several infinitives: "reserve the
// right not to conclude, and to conclude".
func (r *reader) firstLead(v *verb) string {
	s := r.sentences[r.sentenceOf[v.head]]
	lead := v.lead
	for k := v.first - 1; k > s.first && k > v.first-20; k-- {
		if r.low(k) == "to" && r.verbed(k+1) >= 0 && r.verbs[r.verbed(k+1)].infinitive {
			lead = r.low(k - 1)
			if lead == "not" {
				lead = r.low(k - 2)
			}
		}
	}
	return lead
}

// datesIn lists the dates between two tokens.
func (r *reader) datesIn(first, next int) []int {
	var out []int
	for k := r.firstDate(first); k < len(r.dates) && r.dates[k].First < next; k++ {
		out = append(out, k)
	}
	return out
}

// firstDate is the first date at or behind a token.
func (r *reader) firstDate(token int) int {
	lo, hi := 0, len(r.dates)
	for lo < hi {
		if mid := (lo + hi) / 2; r.dates[mid].First < token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// preference reads "preferred bidder" and "without competition".
func (r *reader) preference(e *event) {
	s := r.sentences[e.sentence]
	first, next := max(e.first, s.first), min(max(e.next, e.at+12), s.next)
	if e.verb >= 0 {
		first = e.first
	}
	for k := first; k < next; k++ {
		switch low := r.low(k); {
		case (low == "preferred" || low == "favoured" || low == "provisional" || low == "prospective") && (r.low(k+1) == "bidder" || r.low(k+1) == "supplier" || r.low(k+1) == "partner" || r.low(k+1) == "provider" || r.low(k+1) == "contractor" || r.low(k+1) == "vendor" || r.low(k+1) == "tenderer"):
			e.preferred = true
		case low == "veat" || low == "voluntary" || low == "transparency" && r.low(k+1) == "notice":
			e.intended = true
		}
	}
}
