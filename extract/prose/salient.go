package prose

import "strings"

// salient finds a deal that no statement of the tables tells: a sentence that
// speaks of one contract, or of a price, and names a firm where a supplier
// stands, in a text that names a public body. It is the last resort, so that it
// asks for both parties and shuns sentences about anything else.
func (r *reader) salient() []group {
	if r.opensWithTrouble() {
		return nil
	}
	all, notice := r.weighMoney(), r.likeNotice()
	for s := range r.sentences {
		if s > 8 {
			return nil
		}
		first, next := r.sentences[s].first, r.sentences[s].next
		if r.noNews(s) || !r.speaksOfOne(first, next, all) && (notice || !r.evident(s, all)) {
			continue
		}
		suppliers := r.standingSuppliers(first, next)
		if len(suppliers) == 0 {
			continue
		}
		g := group{first: first, suppliers: suppliers}
		if g.buyers = r.standingBuyers(s, &g); len(g.buyers) == 0 {
			continue
		}
		return []group{g}
	}
	return nil
}

// noNews reports that a sentence tells of the past, of something beside the news, or
// of a rumour.
func (r *reader) noNews(s int) bool {
	first, next := r.sentences[s].first, r.sentences[s].next
	return r.historical(s) || r.hasBackground(s) || r.besideSentence(s) || r.guesses(first, next) || r.goesOnAsBefore(first, next) || r.datedBack(first, next)
}

// datedBack reads "that was signed in 2019" in a sentence.
func (r *reader) datedBack(first, next int) bool {
	for k := first; k < next; k++ {
		if r.isDeal(k) && r.signedLong(k+1, next) || (r.low(k) == "that" || r.low(k) == "which") && r.signedLong(k+1, next) {
			return true
		}
	}
	return false
}

// goesOnAsBefore reports that a sentence tells of work that is being done, or was done,
// and of nothing new: "the firm runs the payroll under a £4m contract".
func (r *reader) goesOnAsBefore(first, next int) bool {
	found := false
	for k := first; k < next; k++ {
		switch low := r.low(k); {
		case low == "will", low == "new", low == "signed", low == "agreed", low == "begins", low == "takes", low == "is" && r.low(k+1) == "to", low == "now", low == "from" && k == first, low == "starting", low == "beginning", low == "until", low == "costs", low == "worth":
			return false
		case (low == "is" || low == "are") && r.low(k+2) == "by" && (strings.HasSuffix(r.low(k+1), "ed") || r.low(k+1) == "done" || r.low(k+1) == "run" || r.low(k+1) == "made" || r.low(k+1) == "built"):
			found = true // "the work is done by Acme"
		case k > first && r.named(k) < 0 && r.named(k-1) >= 0 && goingOn.has(low):
			found = true
		}
	}
	return found
}

// goingOn are verbs of such work.
var goingOn = words(`runs operates supplies provides hosts manages maintains built ran supplied provided hosted managed maintained operated installed delivers delivered holds held serves`)

// otherNews are words that open texts about something else than a deal.
var otherNews = words(`inspectors auditors failings missed fined fines sues sued suing breach hackers hacked hack ransomware inquiry investigation investigating investigate investigated raided criticised apologised resigned complained shares profit profits revenue survey poll trial appointed strike strikes petition petitioned union unions arrested jailed stole stolen tribunal lawsuit outage protest protested scandal resigns overspend overspent
	whistleblower fraud`)

// opensWithTrouble reports that the first sentence is about something else than a
// deal: "was fined after hackers".
func (r *reader) opensWithTrouble() bool {
	for k := r.sentences[0].first; k < r.sentences[0].next; k++ {
		if r.in(k, otherNews) && (r.low(k) != "survey" || r.named(k) < 0) {
			return true
		}
	}
	return false
}

// guessWords make a sentence a rumour.
var guessWords = words(`close closing sources rumoured tipped hopes hoping hope may might could rumours reportedly speculation bidding bid unlikely`)

// guesses reports that a stretch is a rumour: "is tipped to win".
func (r *reader) guesses(first, next int) bool {
	for k := first; k < next; k++ {
		if r.in(k, guessWords) {
			return true
		}
	}
	return false
}

// speaksOfOne reports that a stretch names one contract, not contracts, or a
// price.
func (r *reader) speaksOfOne(first, next int, all []worth) bool {
	for k := first; k < next; k++ {
		if low := r.low(k); r.isDeal(k) && !plural(low) && !r.old(k, first) && !r.expires(k, next) && !r.standing(k, first) || low == "rental" || low == "lease" {
			return true
		}
	}
	for k := first; k < next; k++ {
		if r.isDeal(k) && r.standing(k, first) {
			return false
		}
		if r.isDeal(k) && plural(r.low(k)) {
			return false // "holds contracts worth £300m"
		}
	}
	for _, m := range r.moneyIn(first, next) {
		if all[m].against == plainKind && all[m].support == 2 {
			return true
		}
	}
	return false
}

// standing reports that a contract is one that somebody has: "under its £14m
// contract".
func (r *reader) standing(k, first int) bool {
	for j := k - 1; j > first && j > k-7; j-- {
		if r.in(j, owners) {
			return r.low(j-1) == "under"
		}
		if r.in(j, prepositions) {
			return false
		}
	}
	return false
}

// evident reports that a sentence and the next, together, tell at least two of
// these: a contract, its price, its length.
func (r *reader) evident(s int, all []worth) bool {
	signs := r.signs(s, all)
	if s+1 < len(r.sentences) && !r.historical(s+1) && !r.hasBackground(s+1) && !r.tellsLastYear(s+1) && !r.guesses(r.sentences[s+1].first, r.sentences[s+1].next) {
		signs |= r.signs(s+1, all)
	}
	return signs&(signs-1) != 0
}

// tellsLastYear reports that a sentence speaks of "last year".
func (r *reader) tellsLastYear(s int) bool {
	return r.lastYearIn(r.sentences[s].first, r.sentences[s].next)
}

// lastYearIn is the same for a stretch.
func (r *reader) lastYearIn(first, next int) bool {
	for k := first; k < next; k++ {
		if r.low(k) == "last" && r.low(k+1) == "year" {
			return true
		}
	}
	return false
}

// signs are a bit each for a contract, a price and a length that a sentence
// tells.
func (r *reader) signs(s int, all []worth) int {
	first, next := r.sentences[s].first, r.sentences[s].next
	out := 0
	for k := first; k < next; k++ {
		if r.isDeal(k) && !plural(r.low(k)) && !r.old(k, first) && !r.expires(k, next) && !r.standing(k, first) {
			out |= 1
		}
	}
	for _, m := range r.moneyIn(first, next) {
		if all[m].against == plainKind && all[m].support > 0 {
			out |= 2
		}
	}
	for i := r.firstSpan(first); i < len(r.spans) && r.spans[i].First < next; i++ {
		if r.isTerm(&r.spans[i], &Deal{}) {
			out |= 4
		}
	}
	return out
}

// standingSuppliers are the firms of a stretch behind "from", "by", "with" or
// "to", or before a verb of supply, against which nothing speaks.
func (r *reader) standingSuppliers(first, next int) []int {
	var out []int
	for k := first; k < next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		k = r.names[n].next - 1
		m := &r.names[n]
		c := r.classOf(n)
		if m.described || m.body < 0 || c != firm && c != unknown || r.ruledOut(m.body, Awarded) || r.pastSupplier(m.body) {
			continue
		}
		before := r.low(r.listFirst(n) - 1)
		placed := acts(r, n) && !m.possessive || before == "from" || before == "by" || before == "with" || before == "to"
		if c == firm || placed {
			out = appendNew(out, m.body)
		}
	}
	if len(out) > 3 {
		return nil
	}
	return out
}

// standingBuyers are the public bodies of a sentence, else of the one before or
// behind, else of the text.
func (r *reader) standingBuyers(s int, g *group) []int {
	for _, near := range []int{s, s - 1, s + 1} {
		if near < 0 || near >= len(r.sentences) {
			continue
		}
		var out []int
		for _, b := range r.bodiesInSentence(near) {
			if r.bodies[b].class == public && !r.isAgent(b) && !r.generalBody(b) {
				out = append(out, b)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return r.fallbackBuyers(g, true)
}
