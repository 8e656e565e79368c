package prose

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// byPayer judges an amount by who pays, spends or gets it: what a supplier spends
// is its own investment, what public bodies share or get is a grant, what is paid
// now and yearly is what the old service costs.
func (r *reader) byPayer(i int, groups []group) kind {
	m := &r.money[i]
	if r.takenOver(m.First, groups) {
		return turnover
	}
	if r.priceOfOther(m.First, groups) {
		return otherOffer
	}
	k := r.payingWord(m.First)
	if k < 0 {
		return plainKind
	}
	if r.otherPayer(k) || r.otherPayee(k, m.First, groups) || r.othersWhoPay(k, groups) {
		return otherContract
	}
	if r.spendsNow(k, m.First, groups) {
		return funding
	}
	if b := r.low(k - 1); m.Per != notice.Total && (r.low(k) == "spending" || r.low(k) == "paying") && (b == "was" || b == "were" || b == "been") {
		return annualSpend
	}
	return r.byPayingWord(k, m, groups)
}

// byPayingWord judges an amount by the word that tells of its payment, and by who
// pays.
func (r *reader) byPayingWord(k int, m *parse.Money, groups []group) kind {
	low := r.low(k)
	n := r.payer(k)
	switch {
	case costWords.has(low): // "a laboratory costing Acme £28m"
		if o := r.nameBetween(k, m.First); o >= 0 && r.supplies(o, groups) {
			return investment
		}
	case spendWords.has(low):
		if n >= 0 && r.supplies(n, groups) {
			return investment
		}
	case gainWords.has(low):
		if n >= 0 && r.classOf(n) == public && !r.supplies(n, groups) && !r.fromSomebody(m) {
			return funding
		}
	case low == "share" || low == "shares" || low == "sharing":
		if n < 0 || r.classOf(n) == public {
			return funding
		}
	case (low == "paid" || low == "pays" || low == "pay") && r.paidToBuyer(k, m.First, groups):
		return turnover
	case low == "pays" || low == "paying" || low == "charges" || low == "paid" || low == "charged":
		if m.Per != notice.Total && r.paysNow(k) && r.low(m.Next) != "instead" && r.low(m.Next) != "," {
			return annualSpend
		}
	}
	return plainKind
}

// priceOfOther reads "the incumbent, Bolt, whose price was £3.6m".
func (r *reader) priceOfOther(at int, groups []group) bool {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k > first && k > at-8; k-- {
		if r.low(k) != "whose" {
			continue
		}
		n := r.antecedent(k-1, first)
		if n < 0 || r.names[n].body < 0 || r.names[n].described {
			return false
		}
		for g := range groups {
			if has(groups[g].suppliers, r.names[n].body) || has(groups[g].buyers, r.names[n].body) {
				return false
			}
		}
		return len(groups) > 0
	}
	return false
}

// otherPayers are those who pay or are paid besides the parties to a deal.
var otherPayers = words(`consultants consultant advisers advisors adviser lawyers solicitors auditors neighbours neighbour motorists parents residents callers patients staff ministers commuters
	passengers drivers visitors tenants households householders customers users rivals competitors investors shareholders insurers director directors executive taxpayers nurses doctors`)

// otherPayer reads "Its neighbours paid", "Consultants were paid".
func (r *reader) otherPayer(k int) bool {
	if r.in(k, costWords) {
		return false
	}
	first := r.sentences[r.sentenceOf[k]].first
	for j := k - 1; j >= first && j > k-5; j-- {
		low := r.low(j)
		if otherPayers.has(low) && low != "taxpayers" && low != "customers" && low != "users" {
			return j == first || r.low(j-1) != "to"
		}
		if !auxiliaries.has(low) && !strings.HasSuffix(low, "ly") {
			return false
		}
	}
	return false
}

// othersWhoPay reads "40 universities, which between them pay £11m a year".
func (r *reader) othersWhoPay(k int, groups []group) bool {
	if low := r.low(k); low != "pay" && low != "pays" && low != "paid" && low != "spend" {
		return false
	}
	first := r.sentences[r.sentenceOf[k]].first
	for j := k - 1; j > first+1 && j > k-6; j-- {
		if r.named(j) >= 0 && !r.names[r.named(j)].pronoun {
			return false
		}
		if low := r.low(j); low != "which" && low != "who" {
			continue
		}
		b := j - 1
		if r.low(b) == "," {
			b--
		}
		return r.in(b, publicPlurals) && (r.named(b) < 0 || !r.party(r.names[r.named(b)].body, groups))
	}
	return false
}

// party reports that a body is a party to one of the deals.
func (r *reader) party(b int, groups []group) bool {
	for g := range groups {
		if b >= 0 && (has(groups[g].buyers, b) || has(groups[g].suppliers, b)) {
			return true
		}
	}
	return false
}

// otherPayee reads "The trust paid Orchid £2.6m", where another supplies now.
func (r *reader) otherPayee(k, at int, groups []group) bool {
	if low := r.low(k); low != "paid" && low != "pays" && low != "pay" && low != "paying" {
		return false
	}
	for j := k + 1; j < at; j++ {
		if r.in(j, presentWords) && r.named(j) < 0 {
			return true // "pays the outgoing provider"
		}
	}
	n := r.nameBetween(k, at)
	if n < 0 || r.names[n].body < 0 || r.names[n].described || r.names[n].pronoun || len(groups) == 0 {
		return false
	}
	known := false
	for g := range groups {
		known = known || len(groups[g].suppliers) > 0
		if has(groups[g].suppliers, r.names[n].body) || has(groups[g].buyers, r.names[n].body) {
			return false
		}
	}
	return known && r.classOf(n) != public
}

// takenOver reads "Acme was bought by Bolt for £60m", "bought Acme for £60m".
func (r *reader) takenOver(at int, groups []group) bool {
	if low := r.low(at - 1); low != "for" && low != "at" {
		return false
	}
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 2; k > first && k > at-14; k-- {
		switch r.low(k) {
		case "bought", "acquired", "purchased", "sold":
			b := r.low(k - 1)
			if b == "was" || b == "were" || b == "been" {
				n := r.named(max(k-2, 0))
				if n < 0 && k-3 >= first {
					n = r.named(k - 3)
				}
				return n >= 0 && r.supplies(n, groups)
			}
			if (r.low(k+1) == "it" || r.low(k+1) == "them") && relatives.has(b) {
				return r.ownedBefore(k, first) // "owned by a fund which bought it for £300m"
			}
			n := r.nameAfter(k + 1)
			return n >= 0 && r.names[n].first <= k+2 && r.supplies(n, groups) && !r.names[n].possessive
		}
	}
	return false
}

// ownedBefore reads "owned by a fund which" before a verb.
func (r *reader) ownedBefore(k, first int) bool {
	for j := k - 2; j >= first && j > k-12; j-- {
		switch r.low(j) {
		case "owned", "owner", "owners", "parent":
			return true
		}
	}
	return false
}

// costWords, spendWords and gainWords sort the verbs of payment.
var (
	costWords  = words(`costing cost costs`)
	spendWords = words(`invest invests invested investing spend spends spending spent commit commits committed committing`)
	gainWords  = words(`receive receives received receiving get gets got getting`)
	payWords   = words(`pay pays paying paid charges charged share shares sharing`)
)
