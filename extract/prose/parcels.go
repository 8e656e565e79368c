package prose

// parcelWords tell the parts of work that is split among several.
var parcelWords = words(`lot lots half halves part parts route routes area areas region regions zone zones section sections northern southern eastern western north south east west remainder rest latter former
	first second third other others both`)

// parcels reads a sentence that gives each of several firms a part of the work and
// its price: "The northern route goes to A, for £2m, and the southern to B, for £1m".
func (r *reader) parcels(s int, buyers []int) []share {
	x := r.sentences[s]
	if !r.speaksOfParts(x) {
		return nil
	}
	return r.sharesIn(x, buyers)
}

// sharesIn pairs each amount of a sentence with the firm before it, else behind it.
func (r *reader) sharesIn(x sentence, buyers []int) []share {
	money := r.moneyIn(x.first, x.next)
	if len(money) < 2 || len(money) > 8 {
		return nil
	}
	var out []share
	bodies := map[int]bool{}
	from := x.first
	for i, m := range money {
		next := x.next
		if i+1 < len(money) {
			next = r.money[money[i+1]].First
		}
		n := r.partyBetween(from, r.money[m].First, buyers)
		if n < 0 {
			n = r.partyBetween(r.money[m].Next, next, buyers)
		}
		if n < 0 {
			return nil
		}
		first, end := min(r.names[n].first, r.money[m].First), max(r.names[n].next, r.money[m].Next)
		out = append(out, share{m, r.names[n].body, first, end})
		bodies[r.names[n].body] = true
		from = end
	}
	if len(bodies) < 2 {
		return nil
	}
	return out
}

func (r *reader) speaksOfParts(x sentence) bool {
	for k := x.first; k < x.next; k++ {
		if r.in(k, parcelWords) {
			return true
		}
	}
	return false
}

// sharedOut finds the deals of a text that says at its head that work is split, or
// counts the contracts, and tells in the same sentence or the next what each firm
// gets. It goes before the statements of single verbs.
func (r *reader) sharedOut() []group {
	for s := 0; s < 2 && s < len(r.sentences); s++ {
		count, split := r.countsContracts(s)
		if !split && count == 0 {
			continue
		}
		for _, near := range []int{s, s + 1} {
			if near >= len(r.sentences) || r.historical(near) {
				continue
			}
			buyers := r.plainBuyers(s)
			shares := r.eachShare(near, buyers)
			if len(buyers) == 0 || len(shares) < 2 || !split && len(shares) != count {
				continue
			}
			g := group{first: shares[0].first, buyers: buyers, shares: shares}
			for _, x := range shares {
				g.suppliers = appendNew(g.suppliers, x.body)
			}
			return []group{g}
		}
	}
	return nil
}

// countsContracts reads "three contracts", and "has split its work".
func (r *reader) countsContracts(s int) (count int, split bool) {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		switch r.low(k) {
		case "split", "divided", "carved", "parcelled", "shared":
			split = split || r.verbed(k) < 0 || !r.verbs[r.verbed(k)].negated
		}
		if n := countWord(r.low(k)); n > 1 {
			for j := k + 1; j < k+4; j++ {
				if r.in(j, dealPlurals) {
					count = n
				}
			}
		}
	}
	return count, split
}

// eachShare is parcels without a word for the parts.
func (r *reader) eachShare(s int, buyers []int) []share {
	return r.sharesIn(r.sentences[s], buyers)
}

// partyBetween is the only name of a possible supplier between two tokens, or the
// only one that is a firm's; -1 where there is a choice.
func (r *reader) partyBetween(first, next int, buyers []int) int {
	found, firms, last := -1, 0, -1
	for k := first; k < next; k++ {
		n := r.named(k)
		if n < 0 {
			continue
		}
		k = r.names[n].next - 1
		if !r.couldSupply(n) || has(buyers, r.names[n].body) {
			continue
		}
		if r.classOf(n) == firm {
			firms++
			last = n
		}
		if found >= 0 {
			found = len(r.names) // several
			continue
		}
		found = n
	}
	if firms == 1 {
		return last
	}
	if found == len(r.names) {
		return -1
	}
	return found
}

// parcelled finds the deals of a text that splits work among firms in words of no
// table: "Acme gets the western half, at £1m, and Bolt the eastern, at £2m".
func (r *reader) parcelled() []group {
	for s := range r.sentences {
		if s > 4 {
			return nil
		}
		if r.passesOver(s) {
			continue
		}
		buyers := r.plainBuyers(s)
		shares := r.parcels(s, buyers)
		if len(buyers) == 0 || len(shares) < 2 {
			continue
		}
		g := group{first: shares[0].first, buyers: buyers}
		for _, x := range shares {
			g.suppliers = appendNew(g.suppliers, x.body)
		}
		return []group{g}
	}
	return nil
}
