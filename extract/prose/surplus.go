package prose

// surplusWeight is how much the rules count beside the clues about a party of one
// of several deals.
const surplusWeight = 1.5

// withoutSurplus clears several deals of those that only look like some. A body that
// the words about it call no party leaves its deal: one that gives a grant, runs a
// framework or has had the work until now. A deal that so loses a side, and clashes
// with another in none, is told of the same as that.
func (r *reader) withoutSurplus(groups []group) []group {
	if len(groups) < 2 || len(r.items) == 0 || r.severalTold(groups[0].first) || r.severalBuyers(groups[0].first) || r.severalBuyers(0) {
		return groups // the text counts its deals
	}
	if out := r.withoutPurchases(groups); len(out) < len(groups) {
		return r.withoutSurplus(out)
	}
	leans := r.leanBodies()
	for g := range groups {
		if g > 0 && r.sameInOther(&groups[g-1], &groups[g]) {
			groups[g-1].events = append(append([]int{}, groups[g-1].events...), groups[g].events...)
			return r.withoutSurplus(append(append([]group{}, groups[:g]...), groups[g+1:]...))
		}
		if x := &groups[g]; !x.bare && x.window.next == 0 && len(x.shares) == 0 && !r.tellsFramework(x) && !r.plainlyOwn(x) && r.thin(x, leans) {
			if out := r.foldInto(groups, g); out != nil {
				return r.withoutSurplus(out)
			}
		}
	}
	return groups
}

// plainlyOwn reports that a deal is told to be one of its own: "in a separate award", or
// by a verb of choosing with both parties and a price, "has signed a £3m contract with".
func (r *reader) plainlyOwn(g *group) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb < 0 || e.told != news || len(r.suppliersOf(e)) == 0 {
			continue
		}
		if e.nth || choosing(e.family) && e.contract && len(r.buyersOf(e)) > 0 && len(r.moneyIn(e.first, e.next)) > 0 && !r.saysLast(e) {
			return true
		}
	}
	return false
}

// saysLast reads "It won a £12m contract from another council last month".
func (r *reader) saysLast(e *event) bool {
	for k := e.first; k < e.next; k++ {
		if r.low(k) == "last" {
			return true
		}
	}
	return false
}

// sameInOther reports that a deal is told by what the one before, of the same
// supplier, was done for: "has used the framework of the alliance to order it from".
func (r *reader) sameInOther(before, g *group) bool {
	if len(g.events) != 1 || len(before.events) == 0 || len(g.suppliers) != 1 || len(before.suppliers) != 1 || g.suppliers[0] != before.suppliers[0] {
		return false
	}
	e := &r.events[g.events[0]]
	return e.verb >= 0 && r.verbs[e.verb].infinitive && r.verbs[e.verb].lead != "first" && e.sentence == r.events[before.events[0]].sentence
}

// withoutPurchases leaves out what the supplier of another deal buys itself: "Acme will
// hire Bolt to deliver the bills".
func (r *reader) withoutPurchases(groups []group) []group {
	var out []group
	for g := range groups {
		if !r.ownPurchase(groups, g) {
			out = append(out, groups[g])
		}
	}
	if len(out) == 0 {
		return groups
	}
	return out
}

// ownPurchase reports that all that tells of a deal is a verb by which a supplier of
// another buys.
func (r *reader) ownPurchase(groups []group, g int) bool {
	x := &groups[g]
	if len(x.events) != 1 {
		return false
	}
	e := &r.events[x.events[0]]
	if e.verb < 0 || r.verbs[e.verb].passive || e.family != hiring || r.verbs[e.verb].subject < 0 {
		return false
	}
	b := r.names[r.verbs[e.verb].subject].body
	for o := range groups {
		if o != g && b >= 0 && has(groups[o].suppliers, b) && !has(x.suppliers, b) {
			return true
		}
	}
	return false
}

// tellsFramework reports that a deal is told in a sentence about a framework, whose
// makers and first users the clues call no buyers.
func (r *reader) tellsFramework(g *group) bool {
	return r.namesFramework(r.sentences[r.sentenceOf[g.first]])
}

// thin takes from a deal the parties that lean to none, and reports that it lost a
// side or has too little of one.
func (r *reader) thin(g *group, leans *bodyLeans) bool {
	buyers, suppliers := keepLeaning(g.buyers, leans, leans.buyer), keepLeaning(g.suppliers, leans, leans.supplier)
	if len(buyers) == len(g.buyers) && len(suppliers) == len(g.suppliers) {
		return false
	}
	lost := len(buyers) == 0 && len(g.buyers) > 0 || len(suppliers) == 0 && len(g.suppliers) > 0
	if lost {
		g.buyers, g.suppliers = buyers, suppliers
	}
	return lost
}

// keepLeaning lists the bodies whose clues do not speak against a part.
func keepLeaning(bodies []int, leans *bodyLeans, part int) []int {
	var out []int
	for _, b := range bodies {
		if s := leans.of[b]; s == nil || s[part]+surplusWeight > s[leans.none] {
			out = append(out, b)
		}
	}
	return out
}

// foldInto joins a deal that lost a side to the nearest other that it does not clash
// with; nil where there is none.
func (r *reader) foldInto(groups []group, g int) []group {
	x, best := groups[g], -1
	for o := range groups {
		y := &groups[o]
		if o == g || r.tellsFramework(y) || clash(x.buyers, y.buyers) || clash(x.suppliers, y.suppliers) {
			continue
		}
		if best < 0 || abs(y.first-x.first) < abs(groups[best].first-x.first) {
			best = o
		}
	}
	if best < 0 {
		return nil
	}
	y := &groups[best]
	for _, b := range x.buyers {
		y.buyers = appendNew(y.buyers, b)
	}
	for _, b := range x.suppliers {
		y.suppliers = appendNew(y.suppliers, b)
	}
	if len(x.buyers)+len(x.suppliers) > 0 {
		y.events = append(append([]int{}, y.events...), x.events...)
		y.first = min(y.first, x.first)
	}
	return append(append([]group{}, groups[:g]...), groups[g+1:]...)
}
