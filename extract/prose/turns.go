package prose

// sharers are words of sentences that tell how work is shared among several.
var sharers = words(`split splits shared share shares divided divide divides parcelled lots half halves routes both between apiece respectively`)

// inTurns reads a sentence that gives each of several firms its own contract, or
// each of several buyers: "The northern route goes to Acme, for £3m, and the southern
// to Bolt, which gets £2m". It takes the place of what the text told of them
// otherwise.
func (r *reader) inTurns(groups []group) []group {
	for g := range groups {
		if len(groups[g].shares) > 0 {
			return groups
		}
	}
	before, here := false, false
	for s := 0; s < len(r.sentences) && s < 8; s++ {
		before, here = here, r.tellsShares(s)
		if !before && !here || r.historical(s) || r.besideSentence(s) || r.tellsOffers(s) {
			continue
		}
		firms := r.sharersIn(s, firm)
		if own := r.alternate(s, firms); len(own) > 1 && !r.speaksOf(r.sentences[s], "respectively") {
			return r.replaceBy(groups, own, s, false)
		}
		buyers := r.sharersIn(s, public)
		if own := r.alternate(s, buyers); len(own) > 1 && r.oneSupplier(groups) >= 0 {
			return r.replaceBy(groups, own, s, true)
		}
	}
	return groups
}

// tellsShares reports that a sentence speaks of several contracts or of work that is
// shared.
func (r *reader) tellsShares(s int) bool {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		if r.in(k, sharers) && !r.ownsShare(k) {
			return true
		}
		if !r.in(k, countWords) {
			continue
		}
		for j := k + 1; j < k+5 && j < x.next; j++ {
			if r.in(j, dealPlurals) || r.in(j, firmPlurals) || r.in(j, publicPlurals) || r.low(j) == "boards" {
				return true
			}
		}
	}
	return false
}

// ownsShare reads "share of", "share price".
func (r *reader) ownsShare(k int) bool {
	low, next := r.low(k), r.low(k+1)
	return (low == "share" || low == "shares") && (next == "of" || next == "price")
}

// priceAskers tell what was asked for work by those who have not got it.
var priceAskers = words(`asked quoted bid bids quotation quotations quotes offers losing unsuccessful rejected outbid undercut`)

// tellsOffers reports that a sentence tells the prices of several bidders: "Acme asked
// for £5.3m and Bolt for £5.1m".
func (r *reader) tellsOffers(s int) bool {
	for k := r.sentences[s].first; k < r.sentences[s].next; k++ {
		if r.in(k, priceAskers) && r.named(k) < 0 {
			return true
		}
	}
	return false
}

// holder is a name that stands where one of several parties does.
type holder struct{ name, body int }

// sharersIn lists the bodies of a class, or of none, in a sentence that stand as
// parties: before a verb, behind "to" or "with", or in a row of such.
func (r *reader) sharersIn(s int, want class) []holder {
	var out []holder
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		m := &r.names[n]
		k = m.next - 1
		if m.described || m.body < 0 || m.possessive {
			continue
		}
		c := r.classOf(n)
		if c != want && (c != unknown || want == public) || r.ruledOut(m.body, Awarded) {
			continue
		}
		if len(out) > 0 && out[len(out)-1].body == m.body {
			continue
		}
		before, next := r.low(r.listFirst(n)-1), r.low(m.next)
		placed := acts(r, n) || before == "to" || before == "with" || before == "by" || before == "from" || determiners.has(next) && (before == "and" || before == "," || k-m.next+m.first == x.first) || next == "(" || next == "takes" || next == "gets" || next == "has"
		if c == want && before != "of" && before != "for" && before != "at" && before != "in" || placed {
			out = append(out, holder{n, m.body})
		}
	}
	return out
}

// alternate pairs names with amounts where they take turns, one of each.
func (r *reader) alternate(s int, names []holder) []ownStory {
	x := r.sentences[s]
	money := r.moneyIn(x.first, x.next)
	if len(names) < 2 || len(names) > 8 || len(money) < len(names) {
		return nil
	}
	if r.low(x.next-2) == "respectively" || r.speaksOf(x, "respectively") {
		return r.inOrder(s, names, money)
	}
	var out []ownStory
	seen := map[int]bool{}
	for i, h := range names {
		first, next := r.names[h.name].first, x.next
		if i == 0 {
			first = x.first
		}
		if i+1 < len(names) {
			next = r.segmentEnd(r.names[h.name].next, r.names[names[i+1].name].first)
		}
		if i > 0 {
			first = out[i-1].window.next
		}
		if seen[h.body] || len(r.moneyIn(first, next)) != 1 {
			return nil
		}
		seen[h.body] = true
		out = append(out, ownStory{body: h.body, sentence: s, window: window{first, next}})
	}
	return out
}

// inOrder pairs names with as many amounts in their order: "Acme and Bolt, worth £4m
// and £2m respectively".
func (r *reader) inOrder(s int, names []holder, money []int) []ownStory {
	if len(names) != len(money) {
		return nil
	}
	var out []ownStory
	for i, h := range names {
		m := &r.money[money[i]]
		out = append(out, ownStory{body: h.body, sentence: s, window: window{m.First, m.Next}})
	}
	return out
}

// segmentEnd is the last comma, semicolon or "and" before the next name: what
// stands behind it is told of that.
func (r *reader) segmentEnd(from, to int) int {
	for k := to - 1; k > from; k-- {
		switch r.low(k) {
		case ";", "and", "while", "whereas":
			return k
		}
	}
	for k := to - 1; k > from; k-- {
		if r.low(k) == "," {
			return k
		}
	}
	return to
}

// oneSupplier is the only supplier that the deals told so far have, or -1.
func (r *reader) oneSupplier(groups []group) int {
	found := -1
	for g := range groups {
		for _, b := range groups[g].suppliers {
			if found >= 0 && b != found {
				return -1
			}
			found = b
		}
	}
	return found
}

// replaceBy puts the deals of a sentence that shares work out in the place of those
// with the same parties.
func (r *reader) replaceBy(groups []group, own []ownStory, s int, buyers bool) []group {
	var those []int
	for _, o := range own {
		those = append(those, o.body)
	}
	var whole group
	var out []group
	for g := range groups {
		x := &groups[g]
		if !r.sharedOutIn(x, those, s, buyers) {
			out = append(out, *x)
			continue
		}
		whole.events = append(whole.events, x.events...)
		for _, b := range x.buyers {
			whole.buyers = appendNew(whole.buyers, b)
		}
		for _, b := range x.suppliers {
			if !has(those, b) || buyers {
				whole.suppliers = appendNew(whole.suppliers, b)
			}
		}
	}
	if !buyers && len(whole.buyers) == 0 {
		whole.buyers = r.buyersNear(s, those)
	}
	if len(whole.buyers) == 0 && !buyers || buyers && len(whole.suppliers) != 1 {
		return groups
	}
	if whole.status == "" {
		whole.status = Awarded
	}
	return append(out, r.splitBy(whole, own, maxDeals+1, buyers)...)
}

// sharedOutIn reports that a deal is one of those that a sentence shares out: it has
// one of their parties, or lacks a side and is told close by.
func (r *reader) sharedOutIn(g *group, those []int, s int, buyers bool) bool {
	parties := g.suppliers
	if buyers {
		parties = g.buyers
	}
	lacks := len(g.suppliers) == 0 || len(g.buyers) == 0 || g.events == nil
	return shares(parties, those) || lacks && abs(r.sentenceOf[g.first]-s) < 2
}

// buyersNear are the buyers that a text has for a sentence which names only
// suppliers, else the first public body in it.
func (r *reader) buyersNear(s int, suppliers []int) []int {
	buyers := r.standingBuyers(s, &group{first: r.sentences[s].first, suppliers: suppliers})
	if len(buyers) > 0 {
		return buyers
	}
	for _, b := range r.bodiesInSentence(s) {
		if r.bodies[b].class == public && !r.generalBody(b) {
			return []int{b}
		}
	}
	return nil
}
