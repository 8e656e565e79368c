package prose

import "strings"

// worthSubject is what an amount is said of: "Moving elsewhere would cost £9m" says
// it of moving, "the programme, worth £230m," of the programme.
type worthSubject struct {
	// first and head are the first token of the phrase and its noun, -1 where
	// there is none.
	first, head int
	// verb is the token of the verb that says it.
	verb int
	// gerund is true where it is something done: "keeping it alive".
	gerund bool
	// unreal is true of what would or could be.
	unreal bool
	// finite is true where a verb says it: "costs", "was valued at".
	finite bool
	// known is true once it was looked for.
	known bool
}

// valuingVerbs say an amount of their subject.
var valuingVerbs = words(`cost costs is was are were be been valued priced put totals totalled comes came come amounts amounted amount stands stood stand costed estimated set
	fixed capped reach reached rise rises risen rose exceed exceeds exceeded run runs ran needs needed need requires required require raises raised raise brings brought bring fetched
	averages averaged average saw values fell falls fall drops drop reckoned released release wastes waste`)

// valuingTails say it behind a noun: "a block priced at £16m".
var valuingTails = words(`worth valued priced costing costed totalling totaling estimated put`)

// valuingTail reports that such a word stands behind its noun, and is no verb: "is
// worth", "put the cost at".
func (r *reader) valuingTail(k int) bool {
	low := r.low(k)
	switch {
	case !valuingTails.has(low), r.in(k-1, determiners), auxiliaries.has(r.beforeAdverbs(k)):
		return false
	case low == "worth" && (r.low(k+1) == "at" || r.low(k+1) == "of" || r.low(k+1) == "to"):
		return false // "its likely worth at £42m"
	case low == "worth" || low == "costing" || low == "totalling" || low == "totaling":
		return true
	}
	return r.low(k+1) == "at"
}

// tailOf finds the noun that such a word stands behind: "the deal, signed in 2019
// and worth", "the contract is in fact worth".
func (r *reader) tailOf(k, start int) worthSubject {
	g := r.nounPhrase(k-1, start)
	before := r.low(g.first - 1)
	switch {
	case (before == "is" || before == "was" || before == "are" || before == "be") && r.in(g.first, prepositions):
		return r.subjectOf(g.first-1, start)
	case before == "," && g.first-2 > start && strings.HasSuffix(r.low(g.first), "ed"):
		return r.nounPhrase(g.first-2, start)
	}
	return g
}

// paymentWords govern an amount themselves: it is said of nobody then.
var paymentWords = words(`pay paid pays paying receive receives received receiving get gets spend spends spent`)

// maxSaid bounds how far to the left of an amount its worthSubject is looked for.
const maxSaid = 60

// worthSubjectOf finds the worthSubject of an amount.
func (r *reader) worthSubjectOf(i int) worthSubject {
	if r.said == nil {
		r.said = make([]worthSubject, len(r.money))
	}
	if !r.said[i].known {
		r.said[i] = r.findSubject(i)
		r.said[i].known = true
	}
	return r.said[i]
}

// findSubject looks to the left for what says the amount, and for its subject.
func (r *reader) findSubject(i int) worthSubject {
	none := worthSubject{first: -1, head: -1, verb: -1}
	at := r.money[i].First
	start := max(r.sentences[r.sentenceOf[at]].first, at-maxSaid)
	if low := r.low(at - 1); low == "of" && at-2 >= start {
		return r.nounPhrase(at-2, start)
	}
	for k := at - 1; k >= start && k >= at-14; k-- {
		low := r.low(k)
		if k > start && r.valuingTail(k) {
			return r.tailOf(k, start)
		}
		if r.named(k) < 0 && r.in(k, valuingVerbs) && !r.in(k-1, determiners) && !r.isAdjectival(k) && ((low != "stands" && low != "stand") || r.low(k+1) != "to") {
			return r.subjectOf(k, start)
		}
		if r.in(k, clauseMarks) || low == "." || r.in(k, paymentWords) {
			return none
		}
	}
	return none
}

// isAdjectival reports that "cost" and the like are nouns where they stand: "at a
// likely cost of".
func (r *reader) isAdjectival(k int) bool {
	low := r.low(k)
	return (low == "cost" || low == "costs" || low == "run" || low == "rise" || low == "raise" || low == "average" || low == "need" || low == "release" || low == "values") && (r.low(k+1) == "of" || r.low(k+1) == ":" || r.in(k-1, prepositions))
}

// beforeAdverbs is the word before a token and its adverbs.
func (r *reader) beforeAdverbs(k int) string {
	for k--; strings.HasSuffix(r.low(k), "ly"); k-- {
	}
	return r.low(k)
}

// nounPhrase is the phrase that ends before a participle or "of": the contract in
// it, if it names one, else its last noun.
func (r *reader) nounPhrase(k, start int) worthSubject {
	for k > start && (r.low(k) == "," || r.low(k) == "(" || r.low(k) == "–" || r.low(k) == "—" || strings.HasSuffix(r.low(k), "ly") || r.low(k) == "is" || r.low(k) == "which") {
		k--
	}
	g := worthSubject{first: k, head: k}
	for j := k; j >= start && j > k-12; j-- {
		low := r.low(j)
		if r.in(j, clauseMarks) || low == "," || low == "." || r.in(j, relatives) || r.in(j, auxiliaries) && low != "'s" && low != "to" || r.verbed(j) >= 0 && r.verbs[r.verbed(j)].finite() || r.tokens[j].Kind >= 4 {
			break
		}
		if !r.isDeal(g.head) && (r.isDeal(j) || r.in(j, worthNouns) && r.in(j+1, prepositions)) {
			g.head = j
		}
		g.first = j
	}
	return g
}

// subjectOf is the subject of a valuing verb.
func (r *reader) subjectOf(k, start int) worthSubject {
	g := worthSubject{first: -1, head: -1, finite: true, verb: k}
	p := k
	for p > start && (r.in(p-1, auxiliaries) || strings.HasSuffix(r.low(p-1), "ly") || r.in(p-1, valuingVerbs)) {
		p--
	}
	if r.low(p-1) == "," { // "would, by its own reckoning, cost"
		for j := p - 2; j > start && j > p-10; j-- {
			if r.low(j) == "," && r.in(j-1, auxiliaries) {
				p = j - 1
				break
			}
		}
	}
	for j := p; j <= k; j++ {
		switch r.low(j) {
		case "would", "could", "might", "may":
			g.unreal = true
		}
	}
	first, relative := r.clauseOf(p, start)
	if relative && r.low(first) == "whose" {
		if r.readSubject(&g, first+1, p); g.head >= 0 && !r.in(g.head, worthNouns) {
			return g // "whose present arrangement costs"
		}
	}
	if relative {
		x := r.nounPhrase(first-1, start)
		x.finite, x.unreal, x.verb = true, g.unreal, k
		return x
	}
	r.readSubject(&g, first, p)
	return g
}

// clauseOf finds where the clause of a verb begins. relative is true where a
// relative pronoun is its subject; first is that pronoun then.
func (r *reader) clauseOf(p, start int) (first int, relative bool) {
	verb := false
	for k := p - 1; k >= start; k-- {
		low := r.low(k)
		switch {
		case (low == "which" || low == "who" || low == "whose" || low == "that" && (r.in(k+1, auxiliaries) || r.verbed(k+1) >= 0 || k == p-1)) && k > start:
			if !verb && r.low(k-1) != "of" {
				return k, true
			}
		case low == "that":
			return k + 1, false
		case low == ";" || low == ":" || low == "—" || low == "–" || low == "but" || low == "while" || low == "whereas" || low == "because" || low == "since" || low == "although" || low == "•":
			return k + 1, false
		case low == "and" && r.low(k-1) == "," && k < p-1:
			return k + 1, false
		case r.tokens[k].Kind >= 4:
			return k + 1, false
		}
		verb = verb || auxiliaries.has(low) && k < p-1
	}
	return start, false
}

// readSubject reads the first noun phrase of a clause, behind what may open it:
// "At the moment the trust's ...".
func (r *reader) readSubject(g *worthSubject, first, p int) {
	for first < p && (r.low(first) == "," || r.tokens[first].Kind == 3 && r.low(first) != "(") {
		first++
	}
	for r.low(first) == "•" || r.low(first) == "-" || r.low(first) == "*" {
		first++
	}
	if r.low(first) == "to" && g.unreal { // "To buy elsewhere would cost £2m"
		g.first, g.head, g.gerund = first, first, true
		return
	}
	if low := r.low(first); prepositions.has(low) || openers.has(low) {
		if k := r.lastOpening(first, p); k > 0 {
			r.readSubject(g, k, p)
		}
		return
	}
	g.first = first
	if r.doing(first) {
		g.gerund, g.head = true, first
		return
	}
	for k := first; k < p; k++ {
		low := r.low(k)
		if k > first && (prepositions.has(low) || auxiliaries.has(low) && low != "'s" || low == "," || low == "(" || low == "and" || relatives.has(low) || verbs[low].frame != nil && r.verbed(k) >= 0 || timeWords.has(low) || doneWords.has(low)) {
			break
		}
		g.head = k
	}
}

// lastOpening finds where the subject begins behind what opens a clause: the last
// comma that an article, a name or a pronoun follows.
func (r *reader) lastOpening(first, p int) int {
	for k := p - 1; k > first; k-- {
		if r.low(k) != "," {
			continue
		}
		if next := r.low(k + 1); determiners.has(next) || next == "it" || next == "they" || r.named(min(k+1, len(r.tokens)-1)) >= 0 {
			return k + 1
		}
	}
	for k := first; k < p; k++ {
		if r.low(k) == "," {
			return k + 1
		}
	}
	return 0
}

// doneWords end a noun phrase: "the damage done by".
var doneWords = words(`done made caused paid spent owed lost involved due payable needed required left`)

// openers begin a clause before its subject.
var openers = words(`when if should were once last next this today yesterday however meanwhile separately`)

// timeWords end a noun phrase: "a trial last summer".
var timeWords = words(`last next this alone now currently`)

// doing reports that a clause begins with something done, not with a noun:
// "Replacing the machines", but "Hosting charges".
func (r *reader) doing(k int) bool {
	if r.low(k) == "simply" || r.low(k) == "merely" || r.low(k) == "just" {
		k++
	}
	low := r.low(k)
	if len(low) < 5 || !strings.HasSuffix(low, "ing") || thingsInIng.has(low) {
		return false
	}
	if doings.has(low) {
		return true
	}
	next := r.low(k + 1)
	return determiners.has(next) || countWords.has(next) || next == "it" || next == "them" || next == "all" || next == "both" || r.named(min(k+1, len(r.tokens)-1)) >= 0
}

// thingsInIng are nouns.
var thingsInIng = words(`building funding spending pricing meeting hearing during following including according wing ring king string spring thing something nothing anything everything
	morning evening ceiling filing listing briefing ruling finding offering beginning opening understanding drawing saving housing catering parking`)

// doings are what a buyer might do instead, or has to.
var doings = words(`keeping moving replacing exchanging switching bringing taking buying going carrying staying sticking continuing leaving maintaining patching upgrading cutting
	waiting delaying changing retaining retendering re-tendering procuring repairing fixing ending terminating cancelling breaking pulling withdrawing migrating duplicating
	running operating rebuilding recreating rewriting retraining converting reverting transferring insourcing relocating postponing abandoning`)
