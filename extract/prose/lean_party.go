package prose

import "slices"

// partyWeight is how much the rules count beside the clues about a body. Counted
// over 600 texts: between 1.5 and 3 it makes no odds, for those whom a statement
// names as for those whom the rules take for want of others.
const partyWeight = 1.75

// markedWeight counts against a body that the words beside it rule out,
// besideWeight where the rules have another supplier as well, and otherSide against
// one that the rules have on the other side of the deal: "Harle Council and Harbour
// Light Trust have rewritten their contract". A bid that was taken tells the supplier
// (takenWeight), and what is certain outweighs all clues.
const (
	markedWeight = 2.5
	besideWeight = 4
	otherSide    = 2
	certain      = 20
	// bystanderWeight counts against a body that the text tells to be no party.
	bystanderWeight = 8
	// toldWeight counts for one that the text calls the client.
	toldWeight  = 8
	takenWeight = 3
)

// wantReach is how far behind nobody a body may be and still be taken for the side
// that a deal has nobody on, and wantAhead how far it has to be ahead of the next.
// mateReach is the same for one of a list whose others supply, unitReach for the only
// unit. Counted over 600 texts, where such a body is the party 26 times in 30.
const (
	wantReach = 4
	wantAhead = 0.5
	mateReach = 4
	unitReach = 6
)

// bodyLeans is what the clues about each body lean to, nil where no item names it,
// and the places of the answers.
type bodyLeans struct {
	of                    [][]float32
	buyer, supplier, none int
}

// leanParties judges who buys and who supplies. Somebody does, so that a side left
// empty is taken by the likeliest.
func (r *reader) leanParties(g *group) {
	all := r.leanBodies().copy()
	ruled := g.buyers
	r.weighRuled(all, g)
	r.weighUnits(all)
	buyers, suppliers := sides(all)
	buyers = r.withoutSites(r.withBuyers(buyers, suppliers, all))
	suppliers = r.withMates(suppliers, buyers, all)
	if len(buyers) == 0 {
		buyers = likeliest(all, all.buyer, suppliers)
	}
	chosen := r.chosen(g)
	if chosen && len(suppliers) == 0 {
		suppliers = r.oneOfTwo(ruled, buyers)
		buyers = without(buyers, suppliers)
	}
	if chosen && len(suppliers) == 0 {
		suppliers = r.withMates(likeliest(all, all.supplier, buyers), buyers, all)
	}
	if chosen && len(suppliers) == 0 {
		suppliers = r.onlyUnit(all, buyers)
	}
	g.buyers = buyers
	if g.status != Tender && (chosen || g.status != Planned || len(g.suppliers) > 0) {
		g.suppliers = suppliers
	}
	r.swapSides(all, g)
}

// weighRuled adds the rules' answers to what the clues lean to.
func (r *reader) weighRuled(all *bodyLeans, g *group) {
	buyers, suppliers := among(g.buyers, len(all.of)), among(g.suppliers, len(all.of))
	for b, s := range all.of {
		if s != nil && r.toldBuyer(b) {
			s[all.buyer] += toldWeight
		}
		switch {
		case s == nil:
		case r.isBystander(b):
		case buyers[b] && suppliers[b]: // "talks between A and B, its preferred bidder"
		case buyers[b]:
			s[all.buyer] += partyWeight
			s[all.supplier] -= otherSide
		case suppliers[b]:
			s[all.supplier] += partyWeight
			s[all.buyer] -= otherSide
			if r.labelledIn(g, b) {
				s[all.supplier] += certain
			}
		case r.bodies[b].class != public && r.bidTaken(b):
			s[all.supplier] += takenWeight
		case r.ruledOut(b, g.status) && r.buysThough(b):
			s[all.none] += partyWeight
		case r.ruledOut(b, g.status) && len(g.suppliers) > 0:
			s[all.none] += besideWeight
		case r.ruledOut(b, g.status):
			s[all.none] += markedWeight
		default:
			s[all.none] += partyWeight
		}
	}
}

// labelledIn reports that a list of several below a label names a supplier of a deal:
// "with the following providers:", then one a line.
func (r *reader) labelledIn(g *group, b int) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if e.verb >= 0 || e.told != news || !e.listed && r.low(e.at) != ":" {
			continue
		}
		if s := r.suppliersOf(e); len(s) > 1 && has(s, b) {
			return true
		}
	}
	return false
}

// buysThough reports that the words that rule a public body out only do so for a supplier:
// "Tarne Police pulled out of an earlier competition".
func (r *reader) buysThough(b int) bool {
	m := r.marks[b]
	return r.bodies[b].class == public && m.agent+m.subcontractor == 0
}

// weighUnits takes the name of several who act as one, where the text tells who they
// are, for none of the parties: "the Harbour Alliance is made up of A and B".
func (r *reader) weighUnits(all *bodyLeans) {
	for _, u := range r.units {
		if u.body >= 0 && all.of[u.body] != nil && !r.has(r.names[r.bodies[u.body].full], legalForms) {
			all.of[u.body][all.none] += certain
		}
	}
}

// sides are the bodies that lean to either side more than to none.
func sides(all *bodyLeans) (buyers, suppliers []int) {
	for b, s := range all.of {
		switch {
		case s == nil:
		case s[all.buyer] > s[all.none] && s[all.buyer] > s[all.supplier]:
			buyers = append(buyers, b)
		case s[all.supplier] > s[all.none]:
			suppliers = append(suppliers, b)
		}
	}
	return buyers, suppliers
}

// likeliest is the body that leans most to a side which nobody is on, if it is not
// far from it and no other is as near.
func likeliest(all *bodyLeans, side int, but []int) []int {
	best, next, found := float32(-wantReach), float32(-wantReach-wantAhead), -1
	left := among(but, len(all.of))
	for b, s := range all.of {
		if s == nil || left[b] {
			continue
		}
		other := all.buyer + all.supplier - side
		switch d := s[side] - max(s[all.none], s[other]); {
		case d > best:
			best, next, found = d, best, b
		case d > next:
			next = d
		}
	}
	if found < 0 || best-next < wantAhead {
		return nil
	}
	return []int{found}
}

// copy lets what a body leans to be changed.
func (x *bodyLeans) copy() *bodyLeans {
	out := *x
	out.of = make([][]float32, len(x.of))
	for b, s := range x.of {
		out.of[b] = slices.Clone(s)
	}
	return &out
}

// leanBodies weighs the clues about each body, once.
func (r *reader) leanBodies() *bodyLeans {
	if r.bodyLeans != nil && len(r.bodyLeans.of) == len(r.bodies) {
		return r.bodyLeans
	}
	table := r.leanings.body
	out := &bodyLeans{make([][]float32, len(r.bodies)), table.place(LeansBuyer), table.place(LeansSupplier), table.place(LeansNone)}
	r.eachBody(func(q *bodyQuestion) {
		s := table.sums()
		r.aboutBody(&s, q)
		if r.isBystander(q.body) {
			s.of[out.none] += bystanderWeight
		}
		if r.agentByName(q.body) {
			s.of[out.none] += certain
		}
		out.of[q.body] = s.of[:len(table.answers)]
	})
	r.bodyLeans = out
	return out
}
