package prose

// salient finds a deal that no statement of the tables tells: a sentence that
// speaks of one contract, or of a price, and names a firm where a supplier
// stands, in a text that names a public body. It is the last resort, so that it
// asks for both parties and shuns sentences about anything else.
func (r *reader) salient() []group {
	all := r.weighMoney()
	for s := range r.sentences {
		if s > 8 {
			return nil
		}
		first, next := r.sentences[s].first, r.sentences[s].next
		if r.historical(s) || r.hasBackground(s) || r.guesses(first, next) || !r.speaksOfOne(first, next, all) {
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

// guessWords make a sentence a rumour.
var guessWords = words(`close closing sources rumoured tipped hopes hoping hope may might could rumours reportedly speculation bidding bid unlikely`)

func (r *reader) guesses(first, next int) bool {
	for k := first; k < next; k++ {
		if guessWords[r.low(k)] {
			return true
		}
	}
	return false
}

// speaksOfOne reports that a stretch names one contract, not contracts, or a
// price.
func (r *reader) speaksOfOne(first, next int, all []worth) bool {
	for k := first; k < next; k++ {
		if low := r.low(k); r.isDeal(k) && !plural(low) && !r.old(k, first) && !r.expires(k, next) || low == "rental" || low == "lease" {
			return true
		}
	}
	for _, m := range r.moneyIn(first, next) {
		if all[m].against == plainKind && all[m].support == 2 {
			return true
		}
	}
	return false
}

// standingSuppliers are the firms of a stretch behind "from", "by", "with" or
// "to", or before a verb of supply, against which nothing speaks.
func (r *reader) standingSuppliers(first, next int) []int {
	var out []int
	for k := first; k < next; k++ {
		n := r.nameAt[k]
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
		placed := acts(r, n) && r.startsSentence(m.first) || before == "from" || before == "by" || before == "with" || before == "to"
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
