package prose

import "slices"

// siteNouns end the names of places that bodies run: they buy for themselves where no
// other does.
var siteNouns = words(`hospital hospitals infirmary prison school barracks depot station airport campus theatre museum library institute faculty laboratory`)

// withoutSites leaves out of several buyers those that are only places or parts of
// another, and those who act for the others: "the theatre block at Fell General Hospital", "for its Institute of Biology".
func (r *reader) withoutSites(buyers []int) []int {
	if len(buyers) < 2 {
		return buyers
	}
	var out []int
	for _, b := range buyers {
		if !r.isSite(b) && !r.saidAgent(b) && !r.overseer(b) {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return buyers
	}
	return out
}

// overseers end the names of bodies that watch over what others buy.
var overseers = words(`regulator ombudsman watchdog`)

// overseer reports that a body watches over others, by its name: it buys where no other
// does.
func (r *reader) overseer(b int) bool {
	full := &r.names[r.bodies[b].full]
	return r.in(full.next-1, overseers) || r.low(full.first) == "office" && r.has(*full, overseers)
}

// isSite reports that a body is only ever named as the place or a part of another.
func (r *reader) isSite(b int) bool {
	full := &r.names[r.bodies[b].full]
	site := r.in(full.next-1, siteNouns) || r.in(full.first, siteNouns) && r.low(full.first+1) == "of"
	for _, n := range r.bodies[b].names {
		switch r.low(r.names[n].first - 1) {
		case "its", "their":
		case "at", "for":
			if !site {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// buyerReach is how far behind nobody such a body may be.
const buyerReach = 2

// withBuyers adds to the buyers the public bodies that stand in a list with one of them.
func (r *reader) withBuyers(buyers, suppliers []int, all *bodyLeans) []int {
	buys, supplies := among(buyers, len(all.of)), among(suppliers, len(all.of))
	for _, list := range r.lists {
		if !r.anyOf(list, buys) {
			continue
		}
		for _, n := range list {
			b := r.names[n].body
			if b >= 0 && !buys[b] && all.of[b] != nil && r.bodies[b].class == public && !r.isAgent(b) && !supplies[b] && all.of[b][all.buyer]-all.of[b][all.none] > -buyerReach {
				buyers, buys[b] = append(buyers, b), true
			}
		}
	}
	slices.Sort(buyers)
	return buyers
}

// saidAgent reads "Acting as agent, Fells Commissioning Support is seeking a service
// for".
func (r *reader) saidAgent(b int) bool {
	for _, n := range r.bodies[b].names {
		k := r.names[n].first - 1
		if r.low(k) == "the" {
			k--
		}
		if r.low(k) == "," && r.low(k-1) == "agent" && (r.low(k-2) == "as" || r.low(k-3) == "as") {
			return true
		}
	}
	return false
}
