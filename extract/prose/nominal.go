package prose

import (
	"slices"

	"tenders/extract/parse"
)

// nominals reads statements that hang on a noun: "a contract with Acme", "the
// Acme deal", "Supplier: Acme", "the buyer is Merrow Council".
func (r *reader) nominals() {
	r.records()
	r.resold()
	r.labelLines()
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || !r.is(i, hookTrait) || r.named(i) >= 0 && !r.names[r.named(i)].described {
			continue
		}
		r.nominalsByTable(i)
		r.nominalsByWord(i)
	}
}

// nominalsByTable reads what hangs on a word of the tables: "contract", "winner",
// "the first", "Supplier:".
func (r *reader) nominalsByTable(i int) {
	low := r.low(i)
	if r.isDeal(i) && low != "framework" && low != "frameworks" {
		r.nominal(i)
	}
	if low == "itself" || low == "behalf" && r.low(i-1) == "own" {
		r.forItself(i)
	}
	if r.in(i, chosenNouns) || r.in(i, newNouns) {
		r.copula(i)
	}
	if r.in(i, ordinals) {
		r.ordinal(i)
	}
	if r.in(i, questWords) {
		r.quest(i)
	}
}

// nominalsByWord reads what hangs on single words, labels and plurals: "the price",
// "led by", "firms including", "now runs".
func (r *reader) nominalsByWord(i int) {
	low := r.low(i)
	switch low {
	case "price", "cost", "value", "bill":
		r.priceChange(i)
	case "extension", "modification", "variation", "renewal":
		r.granted(i)
	case "lead", "leads", "leading", "led":
		r.leader(i)
	}
	if l := labelRoles.at(r, i); l != noRole {
		r.label(i, l)
		r.labelBehind(i)
	}
	if r.in(i, firmPlurals) || r.in(i, publicPlurals) {
		r.including(i)
	}
	switch low {
	case "now":
		r.nowRuns(i)
	case "until", "till":
		r.toBid(i)
	case "places", "place", "spots":
		r.seatsOn(i)
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

// priced is the amount that stands before a contract: "a £5m, three-year
// contract". It is -1 where there is none.
func (r *reader) priced(i int) int {
	for _, m := range r.moneyIn(i-8, i) {
		clear := true
		for k := r.money[m].Next; k < i; k++ {
			clear = clear && !r.in(k, prepositions) && r.named(k) < 0
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
		if low := r.low(k); low == "," || low == ";" || low == "and" || low == "." || r.verbed(k) >= 0 {
			break
		}
	}
	return k
}

// sortEvents brings statements into the order of the text.
func (r *reader) sortEvents() {
	slices.SortStableFunc(r.events, func(a, b event) int { return a.at - b.at })
}
