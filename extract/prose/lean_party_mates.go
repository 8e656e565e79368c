package prose

// withMates adds to the suppliers those that stand in a list with one of them:
// "Brightwell, Applegate Homecare Ltd and Sunny Side". A loser is marked by the
// words about the list.
func (r *reader) withMates(suppliers, buyers []int, all *bodyLeans) []int {
	supplies, buys := among(suppliers, len(all.of)), among(buyers, len(all.of))
	for _, list := range r.lists {
		if !r.anyOf(list, supplies) {
			continue
		}
		reach := r.reachOf(list, supplies)
		for _, n := range list {
			b := r.names[n].body
			if b >= 0 && !supplies[b] && all.of[b] != nil && r.marks[b] == nil && !buys[b] && all.of[b][all.supplier]-all.of[b][all.none] > -reach {
				suppliers, supplies[b] = append(suppliers, b), true
			}
		}
	}
	return r.withUnits(r.withNamed(suppliers, buyers, all), buyers)
}

// withNamed adds to a supplier those that one label of the news names with it,
// where the clues are not far against them: a form's "following providers:".
func (r *reader) withNamed(suppliers, buyers []int, all *bodyLeans) []int {
	supplies, buys := among(suppliers, len(all.of)), among(buyers, len(all.of))
	for i := range r.events {
		e := &r.events[i]
		if e.told != news || e.verb >= 0 || len(e.suppliers) < 2 || !r.anyOf(e.suppliers, supplies) {
			continue
		}
		for _, n := range e.suppliers {
			b := r.names[n].body
			if b >= 0 && !supplies[b] && all.of[b] != nil && r.marks[b] == nil && !buys[b] && all.of[b][all.supplier]-all.of[b][all.none] > -1 {
				suppliers, supplies[b] = append(suppliers, b), true
			}
		}
	}
	return suppliers
}

// reachOf is how far the clues may lean against one of a list: the further, the more
// of the others supply.
func (r *reader) reachOf(list []int, supplies []bool) float32 {
	count := 0
	for _, n := range list {
		if b := r.names[n].body; b >= 0 && supplies[b] {
			count++
		}
	}
	return mateReach + float32(count) - 1
}

// withUnits adds the members of a unit to one of them: "a consortium made up of the
// builder A, the engineer B and the caterer C".
func (r *reader) withUnits(suppliers, buyers []int) []int {
	for _, u := range r.units {
		if !shares(suppliers, u.members) || shares(buyers, u.members) {
			continue
		}
		for _, b := range u.members {
			if r.marks[b] == nil {
				suppliers = appendNew(suppliers, b)
			}
		}
	}
	return suppliers
}

// onlyUnit are the members of the one unit that a text tells of, where nobody else
// supplies and the clues are not far against them.
func (r *reader) onlyUnit(all *bodyLeans, buyers []int) []int {
	if len(r.units) != 1 || shares(buyers, r.units[0].members) {
		return nil
	}
	near := false
	for _, b := range r.units[0].members {
		if all.of[b] == nil || r.marks[b] != nil {
			return nil
		}
		near = near || all.of[b][all.supplier]-all.of[b][all.none] > -unitReach
	}
	if !near {
		return nil
	}
	return r.units[0].members
}

// among tells of each of n bodies whether it is one of some: to look for each in a
// list would take time in proportion to the square of a text of many names.
func among(bodies []int, n int) []bool {
	out := make([]bool, n)
	for _, b := range bodies {
		out[b] = true
	}
	return out
}

// anyOf reports that a list names one of some bodies, and that no other place does:
// "bids came from A, B and C. A was chosen" tells of one alone.
func (r *reader) anyOf(list []int, bodies []bool) bool {
	found := false
	for _, n := range list {
		b := r.names[n].body
		if b < 0 || !bodies[b] {
			continue
		}
		if found = true; r.namedApart(b, r.names[n].list) {
			return false
		}
	}
	return found
}

// namedApart reports that a body is named outside a list, too.
func (r *reader) namedApart(b, list int) bool {
	for _, n := range r.bodies[b].names {
		if r.names[n].list != list {
			return true
		}
	}
	return false
}
