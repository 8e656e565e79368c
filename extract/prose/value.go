package prose

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// judge gives each amount to a deal, or says why it is nobody's worth: by the rules,
// then by its clues.
func (r *reader) judge(groups []group) []worth {
	all := r.judgeByRules(groups)
	r.lean(all, groups)
	return all
}

// judgeByRules is what the rules make of each amount.
func (r *reader) judgeByRules(groups []group) []worth {
	all := r.weighMoney()
	r.netTwins(all)
	defer r.bySum(all, groups)
	for i := range all {
		w := &all[i]
		if !r.reconsider(w, groups) || w.against != plainKind && w.against != withExtensions && w.against != potential && w.against != aggregate {
			continue
		}
		m := &r.money[i]
		w.group = r.owner(m.First, groups)
		if w.label && len(groups) == 1 {
			w.group = 0 // whoever else stands behind it
		}
		if w.group >= 0 {
			w.score = r.rate(w, w.group, groups)
		}
		if w.score == 0 && w.against == plainKind {
			w.sure = r.surelyOther(w, groups)
			w.against, w.stray = otherContract, !w.sure
			w.told = w.told || r.thingBought(w, groups)
		}
	}
	return all
}

// surelyOther reports that an amount left aside is another contract's for sure: a
// framework's that is not the deal, or the contract's that is extended.
func (r *reader) surelyOther(w *worth, groups []group) bool {
	if r.ofOtherFramework(w.money) {
		return true
	}
	m := &r.money[w.money]
	for g := range groups {
		for _, i := range r.near(m.First, g) {
			if e := &r.events[i]; m.First >= e.first && m.First < e.next && r.objectOf(e, m) && replaced(e, &groups[g]) {
				return true
			}
		}
	}
	return false
}

// reconsider judges an amount once more, now that the deals and their parties are
// known. It returns false where the amount is settled.
func (r *reader) reconsider(w *worth, groups []group) bool {
	i := w.money
	if w.against == plainKind && r.dealOfOther(i, groups) {
		w.against, w.sure = otherContract, true
	}
	if (w.against == otherOffer || w.against == partOf || w.support < 2 && r.isOffer(i)) && r.supplierShare(i, groups) {
		w.against, w.support = plainKind, 2
	}
	if (w.against == plainKind || w.against == partOf) && w.support < 2 && r.goesToSupplier(i, groups) {
		w.against, w.support = plainKind, 2
	}
	if w.against == plainKind && !w.label {
		w.against = r.byPayer(i, groups)
	}
	if w.against == plainKind && !w.label {
		w.against = r.byStage(i, groups)
	}
	if w.against == plainKind && !w.label && r.notOf(i, groups) {
		w.against = funding
	}
	if w.against == plainKind && len(groups) > 1 && r.outsideLots(i, groups) {
		w.against = otherContract // the sum of all lots
		return false
	}
	if (w.against == previous || w.against == alternative) && r.wouldHaveBeen(i, groups) {
		w.against, w.support = plainKind, 2
		w.estimate = w.estimate && groups[r.owner(r.money[i].First, groups)].suppliers == nil
	}
	r.byChangedDeal(w, groups)
	if w.against == plainKind && !w.label {
		if k := r.asOfNow(i, groups); k != plainKind {
			w.against, w.sure = k, true
		}
	}
	if w.against == plainKind && !w.label && r.lonelyBid(i, groups) {
		w.against, w.sure = otherOffer, true
	}
	if w.against == extensionOption && r.takenUp(i, groups) {
		w.against, w.support = plainKind, 2
	}
	if g := r.besideParty(i, groups); g >= 0 && w.against == plainKind {
		w.group, w.score, w.support, w.told = g, 3, 2, true
		return false
	}
	return true
}

// netTwins lets the price without tax in brackets share what the words say of the
// price with tax before it: "£1.2m inc. VAT (£1m ex. VAT)".
func (r *reader) netTwins(all []worth) {
	for i := 1; i < len(all); i++ {
		m, before := &r.money[i], &r.money[i-1]
		if m.Tax == notice.Net && before.Tax == notice.Gross && r.low(m.First-1) == "(" && m.First-1 == before.Next {
			all[i].against, all[i].support, all[i].estimate = all[i-1].against, all[i-1].support, all[i-1].estimate
		}
	}
}

// rate tells how well an amount fits its deal: 0 not at all.
func (r *reader) rate(w *worth, id int, groups []group) int {
	score := r.fit(w, id, groups)
	if w.label && w.against == plainKind {
		score = max(score, 3)
	}
	if score > 0 && w.support == 2 && r.kind != noKind && r.namesWorth(&r.money[w.money]) {
		return 5 // a notice that says so outright
	}
	return score
}

// fit is rate by where an amount stands alone.
func (r *reader) fit(w *worth, id int, groups []group) int {
	m, g := &r.money[w.money], &groups[id]
	inClause := false
	for _, i := range r.near(m.First, id) {
		e := &r.events[i]
		if e.verb < 0 && r.low(m.First-1) == ":" && e.next == m.First-1 {
			inClause = true // "an order from the trust: £3m"
		}
		if m.First >= e.first && m.First < e.next {
			inClause = true
			if r.objectOf(e, m) && replaced(e, g) {
				return 0
			}
		}
	}
	switch {
	case !inClause && (len(r.near(m.First, id)) == 0 && r.strayThing(w.money) && !r.throughIt(w.money) && !r.fromContract(m) || r.yearGone(m) || len(r.near(m.First, id)) == 0 && r.otherMoney(m)) || r.ofOtherFramework(w.money):
		return 0
	case w.support == 2 && inClause:
		return 4
	case w.support == 2:
		return 3
	case inClause && (m.Before != "" || r.inRecord(m, id)), r.lotBefore(w.money) >= 0:
		return 3
	case w.support == 1 && r.thePriced(m, id):
		return 2
	case w.support == 1 && inClause, w.support == 1 && (r.namesSupplier(m, g) || r.ofTheDeal(m) || len(groups) == 1 && r.itsPrice(m, g)):
		return 2
	}
	return 0
}

// thePriced reads "The £9m machine" at the head of the sentence behind a deal's.
func (r *reader) thePriced(m *parse.Money, id int) bool {
	s := r.sentenceOf[m.First]
	if s == 0 || r.low(m.First-1) != "the" || m.First-1 != r.sentences[s].first {
		return false
	}
	return len(r.near(r.sentences[s-1].first, id)) > 0
}

// namesSupplier reads "Acme will host it for £10m": a price at the end of a sentence that
// names a party.
func (r *reader) namesSupplier(m *parse.Money, g *group) bool {
	if low := r.low(m.First - 1); low != "for" && low != "at" {
		return false
	}
	for _, b := range r.bodiesInSentence(r.sentenceOf[m.First]) {
		if has(g.suppliers, b) {
			return true
		}
	}
	return false
}

// inRecord reports that an amount stands in a line of a list.
func (r *reader) inRecord(m *parse.Money, g int) bool {
	for _, i := range r.near(m.First, g) {
		if e := &r.events[i]; e.own && e.family == giving && m.First >= e.first && m.First < e.next {
			return true
		}
	}
	return false
}

// ofTheDeal reads "The order is for four years at £1.3m".
func (r *reader) ofTheDeal(m *parse.Money) bool {
	if low := r.low(m.First - 1); low != "for" && low != "at" {
		return false
	}
	first := r.sentences[r.sentenceOf[m.First]].first
	for k := first; k < first+5; k++ {
		if r.isDeal(k) && (r.low(first) == "the" || r.low(first) == "it" || r.low(first) == "a") {
			return true
		}
	}
	return false
}

// itsPrice reads "It takes 2,300 laptops over two years at £1.64m" behind the
// sentence that tells of the deal.
func (r *reader) itsPrice(m *parse.Money, g *group) bool {
	if low := r.low(m.First - 1); low != "for" && low != "at" {
		return false
	}
	s := r.sentenceOf[m.First]
	if low := r.low(r.sentences[s].first); low != "it" && low != "they" {
		return false
	}
	at := r.sentenceOf[g.first]
	return at == s-1 || at == s-2
}

// objectOf reports that an amount tells of the contract that a verb is done to:
// "extended its £5m contract".
func (r *reader) objectOf(e *event, m *parse.Money) bool {
	if e.verb < 0 {
		return false
	}
	v := &r.verbs[e.verb]
	if m.First < v.next || m.First > v.next+6 {
		return false
	}
	for k := v.next; k < m.First; k++ {
		if r.in(k, prepositions) {
			return false
		}
	}
	for k := m.Next; k < m.Next+6 && k < len(r.tokens); k++ {
		low := r.low(k)
		if low == "extension" || low == "renewal" || prepositions.has(low) || low == "," || low == "." {
			return false
		}
		if dealNouns.has(low) {
			return true
		}
	}
	return false
}

// replaced reports that a verb's object is not the deal of the news.
func replaced(e *event, g *group) bool {
	switch e.family {
	case extending, changing, replacing, swapping:
		return true
	case cancelling:
		return g.status != Cancelled
	}
	return false
}
