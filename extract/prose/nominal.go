package prose

import (
	"sort"
	"strings"

	"tenders/extract/parse"
)

// dealNouns are what is let, signed or extended.
var dealNouns = words(`contract contracts deal deals agreement agreements order orders partnership pact award awards extension arrangement arrangements call-off
	engagement commission licence tender procurement framework frameworks lot lots renewal concession`)

// isDeal reports that the word at k is a contract and the like.
func (r *reader) isDeal(k int) bool {
	if low := r.low(k); (low == "award" || low == "awards") && (r.low(k+1) == "for" || r.low(k+1) == "ceremony" || r.low(k-1) == "national" || r.low(k-1) == "industry" || r.low(k-1) == "design") {
		return false // "won an award for the best project"
	}
	if r.low(k+1) == "of" && r.low(k+2) == "employment" || r.low(k-1) == "employment" {
		return false
	}
	if r.low(k+1) == "of" && r.low(k+2) == "employment" || r.low(k-1) == "employment" {
		return false
	}
	if r.is(k, dealTrait) {
		return r.nameAt[k] < 0 || r.names[r.nameAt[k]].described
	}
	low := r.low(k)
	return low == "off" && r.low(k-1) == "-" && r.low(k-2) == "call" || low == "up" && r.low(k-1) == "-" && (r.low(k-2) == "tie" || r.low(k-2) == "link")
}

// tenderNouns are what a buyer offers or begins.
var tenderNouns = words(`tender tenders procurement competition framework frameworks supplier suppliers partner partners contract contracts bids bidders provider providers notice
	contractor contractors vendor vendors retender itt rfp invitation offers expressions proposals dps deal replacement successor lot lots offers quotes quotations responses submissions applications`)

// speaksOfContract reports that a clause names a contract or an amount.
func (r *reader) speaksOfContract(first, next int) bool {
	for k := first; k < next; k++ {
		if t := &r.tokens[k]; t.Kind == parse.TokenSign || r.isDeal(k) {
			return true
		}
	}
	return false
}

// nominals reads statements that hang on a noun: "a contract with Acme", "the
// Acme deal", "Supplier: Acme", "the buyer is Merrow Council".
func (r *reader) nominals() {
	r.records()
	r.resold()
	r.labelLines()
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || r.nameAt[i] >= 0 && !r.names[r.nameAt[i]].described {
			continue
		}
		if !r.is(i, hookTrait) {
			continue
		}
		if r.isDeal(i) && t.Low != "framework" && t.Low != "frameworks" {
			r.nominal(i)
		}
		if t.Low == "itself" || t.Low == "behalf" && r.low(i-1) == "own" {
			r.forItself(i)
		}
		if chosenNouns.has(t.Low) || newNouns.has(t.Low) {
			r.copula(i)
		}
		if ordinals.has(t.Low) {
			r.ordinal(i)
		}
		if questWords.has(t.Low) {
			r.quest(i)
		}
		if t.Low == "price" || t.Low == "cost" || t.Low == "value" || t.Low == "bill" {
			r.priceChange(i)
		}
		if t.Low == "extension" || t.Low == "modification" || t.Low == "variation" || t.Low == "renewal" {
			r.granted(i)
		}
		if t.Low == "lead" || t.Low == "leads" || t.Low == "leading" || t.Low == "led" {
			r.leader(i)
		}
		if l, ok := labels[t.Low]; ok {
			r.label(i, l)
			r.labelBehind(i)
		}
		if firmPlurals.has(t.Low) || publicPlurals.has(t.Low) {
			r.including(i)
		}
		if t.Low == "now" {
			r.nowRuns(i)
		}
		if t.Low == "until" || t.Low == "till" {
			r.toBid(i)
		}
		if t.Low == "places" || t.Low == "place" || t.Low == "spots" {
			r.seatsOn(i)
		}
	}
}

// hooks are all words that nominals looks at.
var hooks = func() set {
	out := words(`now until till off up extension modification variation renewal lead leads leading led itself behalf price cost value bill places place spots`)
	for _, s := range []set{dealNouns, questWords, firmPlurals, publicPlurals, ordinals, chosenNouns, newNouns} {
		for w := range s.words {
			out.add(w)
		}
	}
	for w := range labels {
		out.add(w)
	}
	return out
}()

// nominal reads the names about a contract.
func (r *reader) nominal(i int) {
	s := r.sentences[r.sentenceOf[i]]
	e := event{at: i, first: i, next: i + 1, sentence: r.sentenceOf[i], verb: -1, family: signing, status: Awarded, contract: true}
	r.rightOf(&e, i, s.next)
	r.leftOf(&e, i, s.first)
	e.settle()
	if len(e.buyers)+len(e.suppliers)+len(e.others) == 0 {
		return
	}
	if m := r.priced(i); m >= 0 {
		e.first = min(e.first, r.money[m].First)
		e.next = r.phraseEnd(e.next, s.next)
	}
	if r.signedLong(e.next, s.next) {
		e.told = history
	}
	if r.old(i, s.first) || r.expires(i, s.next) {
		e.told = history
		for _, n := range append(e.suppliers, e.others...) {
			r.mark(n, incumbent)
		}
	}
	r.events = append(r.events, e)
}

// signedLong reads "that was signed in 2019", ", let in 2015" behind a contract and
// its parties.
func (r *reader) signedLong(k, end int) bool {
	for stop := min(k+7, end); k < stop; k++ {
		switch r.low(k) {
		case "signed", "let", "awarded", "agreed", "placed", "struck", "dating":
			d := r.firstDate(k)
			low := r.low(k + 1)
			return d < len(r.dates) && r.dates[d].First == k+2 && (low == "in" || low == "from") && len(r.dates[d].Date) == 4
		case ".", ";":
			return false
		}
	}
	return false
}

// priced is the amount that stands before a contract: "a £5m, three-year
// contract". It is -1 where there is none.
func (r *reader) priced(i int) int {
	for _, m := range r.moneyIn(i-8, i) {
		clear := true
		for k := r.money[m].Next; k < i; k++ {
			clear = clear && !prepositions.has(r.low(k)) && r.nameAt[k] < 0
		}
		if clear && r.money[m].First < i {
			return m
		}
	}
	return -1
}

// phraseEnd runs on behind a contract's parties, over its length or purpose.
func (r *reader) phraseEnd(k, end int) int {
	for stop := min(k+8, end); k < stop; k++ {
		if low := r.low(k); low == "," || low == ";" || low == "and" || low == "." || r.verbAt[k] >= 0 {
			break
		}
	}
	return k
}

// nominalSlots are the prepositions behind a contract.
var nominalSlots = map[string]role{"with": party, "between": party, "to": supplier, "from": buyer, "for": buyer, "at": buyer, "by": party}

func (r *reader) rightOf(e *event, i, end int) {
	for k := i + 1; k < end && k < i+14; k++ {
		if r.verbAt[k] >= 0 && !r.verbs[r.verbAt[k]].infinitive {
			break
		}
		low := r.low(k)
		if low == ";" || low == "." || low == "," && k > i+1 && r.low(k+1) != "worth" || r.isDeal(k) {
			break
		}
		role, ok := nominalSlots[low]
		if !ok || r.nameAt[k] >= 0 {
			continue
		}
		if low == "to" && k > i && r.low(k-1) != "award" && k+1 < len(r.nameAt) && r.nameAt[k+1] < 0 && !determiners.has(r.low(k+1)) {
			r.serves(e, k) // "a contract to supply Merrow Council"
			continue
		}
		if low == "between" {
			r.bothSides(e, k, end)
			continue
		}
		if n := r.nameAfter(k + 1); n >= 0 && r.names[n].first < end && !r.names[n].possessive {
			r.assign(e, n, role, phrasePlace)
			k = max(k, r.names[n].next-1)
			e.next = k + 1
		}
	}
}

// serves reads the object of "a deal to advise the agency".
func (r *reader) serves(e *event, k int) {
	j := k + 2
	if r.low(j) == "the" {
		j++
	}
	if j < len(r.nameAt) && r.nameAt[j] >= 0 && r.classOf(r.nameAt[j]) == public && !r.names[r.nameAt[j]].possessive {
		r.assign(e, r.nameAt[j], buyer, phrasePlace)
		e.next = max(e.next, r.names[r.nameAt[j]].next)
	}
}

// bothSides reads "between the supplier and Merrow Council".
func (r *reader) bothSides(e *event, k, end int) {
	for j := k + 1; j < end && j < k+20; j++ {
		n := r.nameAt[j]
		if n < 0 {
			continue
		}
		if m := &r.names[n]; m.class != thing && m.class != person && (!m.described || m.body >= 0) {
			for _, x := range r.members(n) {
				c := r.classOf(x)
				switch byClass(c) {
				case buyer:
					e.buyers = appendNew(e.buyers, x)
					continue
				case supplier:
					e.suppliers = appendNew(e.suppliers, x)
					continue
				}
				if r.names[x].described {
					r.assign(e, x, party, subjectPlace)
				} else if c == unknown {
					e.others = appendNew(e.others, x)
				}
			}
			j = r.names[r.members(n)[len(r.members(n))-1]].next - 1
		}
		if low := r.low(r.names[n].next); low != "and" && low != "," && j > k+3 {
			return
		}
	}
}

// leftOf reads "the Acme contract" and "Merrow's £5m contract".
func (r *reader) leftOf(e *event, i, start int) {
	for k := i - 1; k >= start && k >= i-12; k-- {
		if n := r.nameAt[k]; n >= 0 {
			m := &r.names[n]
			if m.pronoun {
				return
			}
			if m.next == i && m.next == m.first+1 && r.classOf(n) == unknown && len(r.tokens[m.first].Text) > 2 && strings.ToUpper(r.tokens[m.first].Text) == r.tokens[m.first].Text {
				return // "the LIMS contract"
			}
			if m.next == i && !m.described || m.possessive && m.next >= i-11 {
				r.assign(e, n, party, subjectPlace)
				if len(e.suppliers) == 0 && len(e.buyers) == 0 && r.classOf(n) == unknown && m.next == i && m.body >= 0 {
					r.maybe(n)
				}
				e.first = m.first
			}
			return
		}
		low := r.low(k)
		if functionWords.has(low) && !determiners.has(low) || low == "." || low == ";" || low == "," && k > 0 && r.tokens[k-1].Kind != parse.TokenWord {
			return
		}
		if r.verbAt[k] >= 0 {
			return
		}
	}
}

// expires reports that a contract runs out: it is not the news.
func (r *reader) expires(i, end int) bool {
	for k := i + 1; k < end && k < i+12; k++ {
		switch r.low(k) {
		case "expires", "expire", "expired", "ends", "ended", "lapses", "lapsed", "terminates", "finishes":
			return true
		case "runs", "ran", "run":
			return r.low(k+1) == "out" && r.low(k+2) != "of"
		case "comes", "came", "come":
			return r.low(k+1) == "to" && r.low(k+2) == "an"
		case ".", ";", "and", "worth", "is":
			return false
		}
	}
	return false
}

// oldWords before a contract tell that it is another than the news.
var oldWords = words(`original previous existing current old earlier outgoing expiring former prior incumbent similar preceding last legacy`)

// old reports that words before a contract make it history.
func (r *reader) old(i, start int) bool {
	for k := i - 1; k >= start && k >= i-6; k-- {
		low := r.low(k)
		if oldWords.has(low) && (low != "last" || r.low(k-1) == "the" || r.low(k-1) == "its") {
			return true
		}
		if r.nameAt[k] >= 0 && !r.names[r.nameAt[k]].described || prepositions.has(low) || low == "." || low == ";" || low == "," {
			return false
		}
	}
	return false
}

func (r *reader) sortEvents() {
	sort.SliceStable(r.events, func(i, j int) bool { return r.events[i].at < r.events[j].at })
}
