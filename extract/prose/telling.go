package prose

import (
	"strconv"
	"strings"
)

// stands reports that a verb with its names makes a statement about a deal.
func (r *reader) stands(e *event, v *verb) bool {
	if e.family == nil || v.negated {
		return false
	}
	buyers, suppliers := len(e.buyers) > 0 || e.plain, len(e.suppliers) > 0
	if e.family == giving && (v.lemma == "share" || v.lemma == "split" || v.lemma == "divide") {
		return len(e.suppliers) > 1
	}
	if v.anyVerb && (!buyers || !suppliers) && !(v.passive && suppliers) {
		return false
	}
	e.contract = e.contract || r.ofAll(e) || e.family == winning && r.wonWork(e)
	if v.passive && r.none(e, v) {
		return false
	}
	if v.lemma == "give" && (!suppliers || r.low(v.next) == "notice" || r.low(v.next) == "details") && e.family == giving {
		return false
	}
	if v.lemma == "make" && e.family == giving {
		return (buyers || suppliers) && r.makesAward(v)
	}
	switch e.family {
	case beating, losing, subletting, teaming, owning:
		return false // they only mark
	case seeking:
		return r.seeks(e, v)
	case cancelling:
		return r.cancels(e)
	case hiring:
		if !suppliers && v.infinitive && offerLeads[v.lead] {
			return buyers
		}
		if !suppliers && !r.hiresSomebody(e, v) {
			return false
		}
	case extending, changing:
		if v.subject < 0 && !v.passive && r.reachesDate(v.next) {
			return false // "the agreement extends through 2016"
		}
		return !r.optional(v) && (buyers || suppliers || e.contract) && r.ofContract(e, v)
	case supplying:
		if suppliers && !buyers && v.passive {
			return v.future || r.promised(e)
		}
		return suppliers && buyers && !v.past && !(v.perfect && !v.passive) && !(v.ing && !r.promised(e)) && (!v.passive || v.future || v.progressive || r.promised(e)) && r.coming(v)
	case going:
		return suppliers && r.dealNoun(e)
	case signing:
		if r.low(v.next) == "that" {
			return false // "has agreed that"
		}
	case winning:
		if !r.dealNoun(e) && !r.wonWork(e) && !e.preferred && !(buyers && suppliers && r.namedFirm(e)) && !r.getsPaid(e, v) {
			return false
		}
	case buying:
		if v.passive && suppliers && r.namedFirm(e) {
			return true // "it was ordered from Acme Ltd"
		}
		if !suppliers && (!r.publicBuyer(e) || getting[v.lemma]) {
			return false
		}
		if !suppliers && e.sentence < 5 && (v.perfect || v.past || v.progressive || v.future) {
			return true // "the board has ordered the platform"
		}
	}
	if !suppliers && r.anybody(e) {
		return false
	}
	if e.family == replacing && v.passive && v.future && suppliers && r.namedFirm(e) {
		return true // "every scanner is to be replaced by Acme"
	}
	if e.family.weak {
		return suppliers && (buyers || e.contract && e.family != paying)
	}
	return (buyers || suppliers || e.family == signing && len(e.others) == 1) && (e.contract || buyers && suppliers)
}

// reachesDate reads "to", "until", "through" behind a verb.
func (r *reader) reachesDate(k int) bool {
	switch r.low(k) {
	case "to", "until", "till", "through", "beyond", "into", "across", "over", "from":
		return true
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

// makesAward reads "has made a direct award to".
func (r *reader) makesAward(v *verb) bool {
	for k := v.next; k < v.next+4; k++ {
		if r.low(k) == "award" || r.low(k) == "appointment" {
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

// getsPaid reads "Acme gets £2m a year": a price, in a text that tells of the
// contract elsewhere.
func (r *reader) getsPaid(e *event, v *verb) bool {
	return getting[v.lemma] && len(e.suppliers) > 0 && len(e.buyers) == 0 && len(r.moneyIn(e.first, e.next)) > 0
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
		if low := r.low(k); firmNouns[low] || firmPlurals[low] {
			return true
		}
	}
	return v.passive
}

// anybody reports that the only buyer is one of many: "a hospital signs".
func (r *reader) anybody(e *event) bool {
	for _, n := range e.buyers {
		if m := &r.names[n]; !m.described || !indefinite[r.low(m.first)] {
			return false
		}
	}
	return len(e.buyers) > 0
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

// wanting verbs look for a firm.
var wanting = words(`want need require seek look invite search hunt`)

// plainSeekers need no further word: "is seeking a shared record".
var plainSeekers = words(`seek hunt search tender advertise retender reprocure procure`)

func (r *reader) seeks(e *event, v *verb) bool {
	if len(e.buyers) == 0 && !e.plain && (!v.passive || v.reduced) {
		return false
	}
	noun := false
	for k := v.next; k < e.next && k < v.next+8 && wanting[v.lemma]; k++ {
		noun = noun || firmNouns[r.low(k)] || firmPlurals[r.low(k)]
	}
	for k := v.next; k < e.next && k < v.next+16; k++ {
		noun = noun || r.low(k) == "dynamic" && r.low(k+1) == "purchasing"
		noun = noun || tenderNouns[r.low(k)] && r.nameAt[k] < 0
	}
	for k := e.first; k < v.first && v.passive; k++ {
		noun = noun || tenderNouns[r.low(k)] && r.nameAt[k] < 0
	}
	if v.lemma == "seek" && r.low(v.next) == "to" {
		return noun && verbs[r.low(v.next+1)].frame != nil
	}
	if v.lemma == "offer" {
		return v.passive && noun
	}
	if v.lemma == "look" {
		return r.low(v.next) == "for" || r.low(v.next) == "to" && noun
	}
	if v.lemma == "issue" || v.lemma == "publish" || v.lemma == "launch" || v.lemma == "start" || v.lemma == "begin" || v.lemma == "open" || v.lemma == "create" || v.lemma == "establish" {
		return noun && !r.awardNotice(v)
	}
	return noun || plainSeekers[v.lemma] || v.lemma == "go"
}

// awardNotice reports that what is published tells of an award, not an offer.
func (r *reader) awardNotice(v *verb) bool {
	for k := v.next; k < v.next+6; k++ {
		switch r.low(k) {
		case "award", "transparency", "veat", "extension", "modification":
			return true
		}
	}
	return false
}

// plannedNouns are what is cancelled besides contracts.
var plannedNouns = words(`plan plans procurement project talks negotiations tender scheme programme competition bid proposal proposals outsourcing purchase process contract deal agreement
	framework partnership venture order award exercise hunt search race bidding`)

func (r *reader) cancels(e *event) bool {
	v := &r.verbs[e.verb]
	first, next := v.next, min(v.next+9, e.next)
	if v.passive || v.subject < 0 && !v.ing {
		first = max(e.first, v.first-25)
	}
	for k := first; k < next; k++ {
		if plannedNouns[r.low(k)] && r.nameAt[k] < 0 {
			return true
		}
	}
	return false
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
	return optionLeads[v.lead]
}

// optionLeads come before "to extend" where nothing is extended yet.
var optionLeads = words(`option options right rights ability possibility scope provision opportunity discretion entitled able wish wishes potential has have how whether may seek seeks hopes hope wants want clause clauses reserves
	time before cost costs sought chance possible`)

// ofContract reports that what is extended or changed is a contract, or that a
// length follows.
func (r *reader) ofContract(e *event, v *verb) bool {
	for k := e.first; k < e.next; k++ {
		if low := r.low(k); dealNouns[low] && low != "order" && low != "orders" {
			return true
		}
	}
	if low := r.low(v.next); (low == "it" || low == "this" || low == "them") && r.spanIn(v.next, e.next) {
		return true
	}
	return len(e.buyers) > 0 && len(e.suppliers) > 0
}

// placeEvent decides how the text tells a statement.
func (r *reader) placeEvent(e *event) {
	if e.verb < 0 {
		r.preference(e)
	}
	r.nuance(e)
	if e.verb < 0 {
		return
	}
	v := &r.verbs[e.verb]
	switch {
	case r.suggested(e, v):
		e.told = possibility
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
	case v.infinitive:
		e.told = r.leadTells(v)
	case v.modal:
		if !(r.reported(v) && r.low(v.first) == "would") {
			e.told = possibility
		}
	case (v.past || v.reduced || v.passive && r.low(v.first) == "was" || v.passive && r.low(v.first) == "were") && r.longAgo(e):
		e.told = history
	}
	if e.told == possibility && e.family == cancelling {
		e.told = denial
	}
}

// sayingWords report what has just happened: "announced that they had picked".
var sayingWords = words(`announced announces said says confirmed confirms revealed reveals disclosed discloses told reported reports shows showed stated states notice`)

// reported reports that a verb of saying governs the clause.
func (r *reader) reported(v *verb) bool {
	s := r.sentences[r.sentenceOf[v.head]]
	for k := v.first - 1; k >= s.first && k >= v.first-12; k-- {
		if sayingWords[r.low(k)] {
			return r.low(k-1) != "having"
		}
		if low := r.low(k); low == ";" || low == "which" || low == "after" {
			return false
		}
	}
	return false
}

// atPresent reports that a statement tells how things stand before the news: "at
// present the council rents", "already runs".
func (r *reader) atPresent(e *event, v *verb) bool {
	if v.past || v.perfect || v.future || v.infinitive || v.modal {
		return false
	}
	for k := max(e.first, v.first-10); k < v.head; k++ {
		switch r.low(k) {
		case "currently", "already", "presently":
			return true
		case "present", "moment":
			return true
		}
	}
	if b := r.low(v.first - 1); (b == "which" || b == "who") && !v.progressive && !v.passive && !v.ing && (e.family == keeping || e.family == supplying || e.family == buying || e.family == paying) {
		return true
	}
	return (v.lemma == "rent" || v.lemma == "lease") && !v.progressive && !v.passive
}

// suggested reads "recommends that each trust buy".
func (r *reader) suggested(e *event, v *verb) bool {
	s := r.sentences[e.sentence]
	for k := v.first - 1; k >= s.first && k >= v.first-8; k-- {
		switch r.low(k) {
		case "recommends", "recommended", "recommend", "suggests", "suggested", "urges", "urged", "if", "unless", "whether", "hopes", "hoped", "how", "why":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// leadTells judges by the word before "to award".
func (r *reader) leadTells(v *verb) telling {
	switch v.lead {
	case "failed", "refused", "declined", "unable", "not", "unwilling":
		return denial
	case "hopes", "hoping", "wants", "wanted", "bidding", "competing", "bid", "tried", "trying", "keen", "able", "chance", "battle", "race":
		return possibility
	}
	return news
}

// agoWords tell of times past.
var agoWords = words(`previously originally earlier formerly historically already`)

// longAgo reports that the clause names a time that is history: a year, "last
// summer".
func (r *reader) longAgo(e *event) bool {
	for k := e.first; k < e.next; k++ {
		low := r.low(k)
		switch {
		case agoWords[low]:
			return true
		case low == "last" && (r.low(k+1) == "year" || r.low(k+1) == "summer" || r.low(k+1) == "autumn" || r.low(k+1) == "winter" || r.low(k+1) == "spring"):
			return true
		case low == "ago" || low == "since":
			return true
		}
	}
	for _, d := range r.datesIn(e.first, e.next) {
		w := r.dates[d]
		if b := r.low(w.First - 1); (b == "in" || b == "back" || b == "since" || b == "late" || b == "early") && !strings.HasPrefix(w.Date, "--") && r.pastYear(w.Date) {
			return true
		}
	}
	return false
}

// pastYear compares with the newest year that the text names elsewhere, or with
// nothing: a lone year may be the deal's own.
func (r *reader) pastYear(date string) bool {
	y, err := strconv.Atoi(date[:min(4, len(date))])
	return err == nil && y > 0
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
		case low == "preferred" && (r.low(k+1) == "bidder" || r.low(k+1) == "supplier" || r.low(k+1) == "partner" || r.low(k+1) == "provider" || r.low(k+1) == "contractor" || r.low(k+1) == "vendor" || r.low(k+1) == "tenderer"):
			e.preferred = true
		case low == "veat" || low == "voluntary" || low == "transparency" && r.low(k+1) == "notice":
			e.intended = true
		}
	}
}
