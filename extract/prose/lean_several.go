package prose

// severalFar is how much more the clues have to lean to none than to the side on
// which the rules have a body, for it to go from one of several deals. Counted over
// 40 such texts: 9 times in 10 it is none.
const severalFar = 2.5

// leanSeveral judges the parties of several deals by the clues. The rules say whose
// deal is whose; the clues rule out those that are no parties at all, and find the
// party that one deal lacks: the likeliest that its own paragraph names, or the
// likeliest of all, "Marlbeck plc reports two orders".
func (r *reader) leanSeveral(groups []group) []group {
	all := r.leanBodies()
	var buyers, suppliers []int
	for i := range groups {
		g := &groups[i]
		g.buyers, g.suppliers = r.partiesAmong(all.near(g.buyers, all.buyer)), r.partiesAmong(all.near(g.suppliers, all.supplier))
		buyers, suppliers = appendAll(buyers, g.buyers), appendAll(suppliers, g.suppliers)
	}
	taken := appendAll(appendAll(nil, buyers), suppliers)
	for i := range groups {
		g := &groups[i]
		if len(g.buyers) == 0 {
			g.buyers = r.lacking(all, all.buyer, g, taken, suppliers)
		}
		if len(g.suppliers) == 0 && g.status != Tender && r.chosen(g) {
			g.suppliers = r.withMates(r.lacking(all, all.supplier, g, taken, buyers), g.buyers, all)
		}
	}
	return groups
}

// partiesAmong leaves out the bodies that the text tells to be none.
func (r *reader) partiesAmong(bodies []int) []int {
	var out []int
	for _, b := range bodies {
		if !r.isBystander(b) {
			out = append(out, b)
		}
	}
	return out
}

// near leaves out the bodies that the clues keep far from a side.
func (all *bodyLeans) near(bodies []int, side int) []int {
	var out []int
	for _, b := range bodies {
		if s := all.of[b]; s == nil || s[all.none]-s[side] < severalFar {
			out = append(out, b)
		}
	}
	return out
}

// lacking is the party that a deal lacks on one side: of the bodies that its paragraph
// names and no other deal has, or of all that are not on the other side.
func (r *reader) lacking(all *bodyLeans, side int, g *group, taken, other []int) []int {
	paragraph := r.sentences[r.sentenceOf[g.first]].paragraph
	own := bodyLeans{make([][]float32, len(all.of)), all.buyer, all.supplier, all.none}
	for i := range r.items {
		it := &r.items[i]
		if it.body >= 0 && r.sentences[r.sentenceOf[it.first]].paragraph == paragraph {
			own.of[it.body] = all.of[it.body]
		}
	}
	if found := likeliest(&own, side, taken); found != nil {
		return found
	}
	found := likeliest(all, side, other)
	if found == nil || all.of[found[0]][side]+sharedWeight(found[0], taken) < all.of[found[0]][all.none] {
		return nil
	}
	return found
}

// sharedWeight counts for a body that another of the deals has on the same side.
func sharedWeight(b int, taken []int) float32 {
	if has(taken, b) {
		return 1.5
	}
	return 0
}

// appendAll adds bodies, each once.
func appendAll(to, more []int) []int {
	for _, b := range more {
		to = appendNew(to, b)
	}
	return to
}
