package prose

import (
	"strings"

	"tenders/extract/parse"
)

// elseRight judges by what follows: "five years ago", "two years late", "three
// years to finish".
func (r *reader) elseRight(d *parse.Duration) bool {
	next := r.behind(d)
	low := r.low(next)
	switch {
	case low == "after" && r.newsBefore(d) || low == "longer" || low == "more":
		return false
	case low == "after" && (d.Role == parse.ExtensionDuration || r.adds(d)):
		return false
	case notTermsRight.has(low), elseHeads.has(low) && !r.pricedFor(d):
		return true
	case low == "to" && r.forDoing(d, next):
		return false
	case low == "to" && (r.in(next+1, toDo) || r.low(next+1) == "run" || r.low(next+1) == "go" || r.low(next+1) == "come"):
		return true
	case low == "from" && (r.low(next+1) == "their" || r.low(next+1) == "each" || r.low(next+1) == "go"):
		return true
	case low == "in" && r.low(next+2) == "making":
		return true
	case (low == "still" || low == "yet") && r.low(next+1) == "to":
		return true
	case low == "of":
		return r.ofSomething(d, next)
	case low == "from" && r.low(next+1) == "the" && r.low(next+2) == "date":
		return r.in(next+4, handedOver)
	}
	return false
}

// handedOver is what a guarantee runs from: "five years from the date of
// installation".
var handedOver = words(`installation delivery purchase acceptance opening manufacture supply invoice birth completion handover`)

// newsBefore reports that news stands before a length in its sentence: "will run
// the service for three years after councillors approved".
func (r *reader) newsBefore(d *parse.Duration) bool {
	if r.low(d.First-1) != "for" && r.low(d.First-1) != "next" {
		return false
	}
	for i, next := r.eventsIn(r.sentenceOf[d.First]); i < next; i++ {
		if e := &r.events[i]; e.verb >= 0 && e.told == news && e.joined && e.at < d.First {
			return true
		}
	}
	return false
}

// ofSomething reads "five years of support": a length of what follows, unless the
// contract or its price stands before.
func (r *reader) ofSomething(d *parse.Duration, next int) bool {
	if r.isDeal(next+1) || r.isDeal(next+2) {
		return false
	}
	if d.Role == parse.InitialDuration || r.bought(d, next+1) || extendsWord(r.low(next+1)) {
		return false
	}
	if r.low(d.First-1) == "for" && (r.signedBefore(d.First) || len(r.moneyIn(d.First-4, d.First-1)) > 0) {
		return false
	}
	return true
}

// bought reads "has bought a further 12 months of RotaSure", "Three years of
// licences will come from": what is bought by the year, but for the care of it.
func (r *reader) bought(d *parse.Duration, thing int) bool {
	for k := thing; k < thing+5 && k < len(r.tokens) && r.tokens[k].Kind < parse.TokenBreak; k++ {
		if r.in(k, unbought) {
			return false
		}
	}
	k := d.First - 1
	for r.in(k, determiners) || r.low(k) == "further" || r.low(k) == "up" || r.low(k) == "to" || r.low(k) == "another" {
		k--
	}
	if k < 0 || r.startsSentence(k+1) || r.low(k) == "for" {
		return true
	}
	v := r.verbed(k)
	return v >= 0 && (r.verbs[v].lemma == "buy" || r.verbs[v].lemma == "order" || r.verbs[v].lemma == "purchase" || r.verbs[v].lemma == "procure" || r.verbs[v].lemma == "take")
}

// unbought is what a length of is no term.
var unbought = words(`support maintenance warranty aftercare servicing training experience work talks negotiations negotiation wrangling delay delays growth losses loss savings saving uncertainty problems disputes dispute
	preparation planning testing trials investment history research consultation austerity underinvestment cuts decline failure operation life being argument arguments haggling campaigning lobbying protest protests rows planning`)

// elseLeft judges by the words just before: "the past five years", "within two
// years", "in three months".
func (r *reader) elseLeft(d *parse.Duration) bool {
	one, two, three := r.low(d.First-1), r.low(d.First-2), r.low(d.First-3)
	switch {
	case r.workTakes(d):
		return false
	case one == "take":
		return r.wouldTake(d.First - 1)
	case notTermsLeft.has(one) && (one != "after" || !r.initialAfter(d)):
		return true
	case (one == "over" || one == "under") && two == "just":
		return true
	case one == "next" && two == "the" && three == "in" && d.Months <= 12:
		return true
	case one == "in" && !d.Adjective && two != "up":
		return true
	case d.Within, one == "first" && d.Role == parse.InitialDuration, one == "first" && r.optionsAfter(d):
		return false
	case (one == "last" || one == "first" || one == "final" || one == "opening" || one == "second" || one == "early") && determiners.has(two):
		return one != "first" || !r.initialAfter(d)
	case one == "than" && two == "more" && three == "for":
		return true
	case one == "for" && cared.has(two) && caredFrom.has(three):
		return true // "with maintenance for five years"
	case one == "for" && (three == "support" || three == "maintain" || three == "guarantee"):
		return true // "will support it for four years"
	}
	return false
}

// cared is the care of a thing that is bought, and caredFrom what comes before it.
var cared = words(`maintenance support warranty servicing aftercare upkeep guarantee cover`)

// caredFrom is what comes before such care where it is thrown in.
var caredFrom = words(`. with including includes include plus ,`)

// optionsAfter reads "the first five years at £4m; with both options", "for the first
// three years, after which it may add two more": the first years are the initial term.
func (r *reader) optionsAfter(d *parse.Duration) bool {
	s := r.sentences[r.sentenceOf[d.First]]
	for k := d.Next; k < s.next && k < d.Next+25; k++ {
		if low := r.low(k); low == "option" || low == "options" || strings.HasPrefix(low, "extension") || low == "extended" || low == "extend" {
			return true
		}
	}
	return r.moreSoon(d)
}

// initialAfter reads "after the first three years the council may extend".
func (r *reader) initialAfter(d *parse.Duration) bool {
	afterFirst := r.low(d.First-1) == "first" && r.low(d.First-3) == "after"
	if !afterFirst && r.low(d.First-1) != "after" {
		return false
	}
	for k := d.Next; k < d.Next+10; k++ {
		switch low := r.low(k); {
		case low == ".":
			return false
		case strings.HasPrefix(low, "exten") || strings.HasPrefix(low, "renew") || low == "option" || low == "options":
			return r.low(d.First-1) == "first"
		}
	}
	return false
}

// elseWords to the left of a length, in its clause, are what it is said of.
var elseWords = words(`roll-out rollout implementation implement implemented deploy deployed deployment transition migration mobilisation phased batches instalments phases complete completed bidding negotiations negotiating installed
	install go-live payback overdue delayed delay late experience saved save saves saving savings past previous migrate migrated evaluation aged within talks suspended warranty warranties retention
	archived invest invests invested investing investment jobs posts apprentices apprenticeships train trained training wait waits waited waiting loan repay repaid repayable
	trial trialled piloted pilot pilots experience backlog goals targets ambition strategy vision budgeted earmarked grown grew risen rose fallen fell doubled guarantee guaranteed insurance turnover indemnity shelf-life promised pledged traded grant grants rival rivals rival's`)

// saidOf reports that the word at k makes a length behind it something else's.
func (r *reader) saidOf(k int) bool {
	low := r.low(k)
	switch {
	case r.named(k) >= 0 && !r.names[r.named(k)].described:
		return r.startsSentence(k) && r.names[r.named(k)].next == k+1 && elseWords.has(low)
	case low == "off":
		return r.low(k-1) == "written"
	case low == "followed":
		return r.low(k+1) == "up"
	case low == "guaranteed" || low == "promised":
		return r.low(k+1) != "for" || !r.in(k-2, itWords) && !r.isDeal(k-2) // "It is guaranteed for four years"
	case low == "talks":
		return r.low(k+1) != "of" // "the notice talks of"
	case low == "open" || low == "valid":
		return r.in(k-2, tenderBids) || r.in(k-3, tenderBids)
	case low == "out":
		return r.low(k-1) == "-" || strings.HasPrefix(r.low(k-1), "roll")
	case low == "-":
		return r.low(k-1) == "roll"
	case low == "aside":
		return r.low(k-1) == "set"
	case low == "live":
		return r.low(k-1) == "go" || r.low(k-1) == "-"
	case low == "kept" || low == "retained" || low == "stored" || low == "held":
		return r.low(k-1) == "are" || r.low(k-1) == "be" || r.low(k-1) == "is"
	case low == "notice":
		return r.low(k+1) == "of" || r.low(k+1) == "period" || r.low(k-1) == "give" || r.low(k-1) == "giving"
	case low == "programme":
		return r.low(k-1) == "capital" || r.low(k-1) == "spending" || r.low(k-1) == "investment"
	case low == "lease":
		return !r.leasing()
	case low == "book":
		return r.low(k-1) == "order"
	case low == "executive":
		return r.low(k-1) == "chief"
	case low == "budget":
		return r.low(k+1) == "for"
	case low == "life" || low == "lifespan":
		return r.in(k-1, lives)
	case low == "complete":
		return !r.isDeal(k + 1)
	}
	return elseWords.has(low)
}

// lives are those of things, not of contracts: "a design life of 20 years".
var lives = words(`design operational service useful working shelf asset product building economic serviceable minimum`)

// tenderBids are what stays open while a buyer decides.
var tenderBids = words(`tenders bids offers quotations quotes submissions proposals tender bid offer`)

// durative verbs in a perfect tense tell how long something has gone on.
var durative = words(`served held run provided supplied used worked been had kept maintained operated managed delivered looked led employed occupied hosted relied lived stood stayed dealt owned existed waited fought been had
	cared partnered backed sponsored`)

// perfect reports that "has" or "have" stands before a participle.
func (r *reader) perfect(k int) bool {
	if r.low(k) == "been" && !r.in(k+1, prepositions) && !r.in(k+1, determiners) {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		switch r.low(j) {
		case "has", "had", "'ve", "having":
			return true
		case "have":
			before := r.low(j - 1)
			return before != "would" && before != "to" && before != "could" && before != "should" && before != "might" && before != "will"
		case "been", "now", "already", "long", "also", "both", "since":
		default:
			return false
		}
	}
	return false
}

// tenure reads "has held the contract" before the contract at k.
func (r *reader) tenure(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if r.in(j, durative) && r.low(j) != "been" {
			return r.perfect(j)
		}
	}
	return false
}

// notTermsLeft are words before a length that is no term of a deal.
var notTermsLeft = words(`back spent spend spends spending recent past previous within every nearly almost after ago aged took takes taking`)

// notTermsRight are words behind such a length.
var notTermsRight = words(`ago thereafter old later earlier early late delay delays low high experience after before track notice wait waiting plan strategy vision roadmap history outage procurement tender evaluation longer shorter sooner
	relationship warranty degree bidding delayed behind ahead record breach implementation deployment maintenance support supply into since hence prior overdue`)

// toDo is what somebody has a length of time to do.
var toDo = words(`finish complete build install decide do prepare fit roll connect move find`)
