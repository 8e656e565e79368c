package prose

// putByFirm reads "The company, which turned over £54m, values it at £12m": a firm or
// fund that puts a price on something else is not what the price is of.
func (r *reader) putByFirm(g *worthSubject) bool {
	if !g.finite || g.verb < 0 {
		return false
	}
	switch r.low(g.verb) {
	case "values", "put", "puts", "reckons", "estimates", "prices":
	default:
		return false
	}
	switch r.low(g.verb + 1) {
	case "it", "its", "this", "that":
		return true
	case "the":
		return r.dealBetween(g.verb+2, g.verb+5) || r.in(g.verb+2, worthNouns) || r.in(g.verb+2, workNouns)
	}
	return false
}

// contractTime reads "The extra time is priced at £5m" and "orders over that time are
// put at £12m": the time that a contract runs, and none that is saved.
func (r *reader) contractTime(g *worthSubject) bool {
	if r.low(g.head) != "time" {
		return false
	}
	before := r.low(g.head - 1)
	return g.head > g.first && r.in(g.head-2, prepositions) && r.in(g.head-1, determiners) || r.in(g.head-1, addedWords) || before == "that" || before == "this" || before == "whole" || before == "remaining"
}

// individual reads "Individual orders are expected to range from £15,000 to £400,000":
// one of the many that a framework or a contract is used for.
func (r *reader) individual(g *worthSubject) bool {
	for k := g.first; k >= 0 && k < g.head; k++ {
		if r.low(k) == "individual" {
			return r.isDeal(g.head) || plural(r.low(g.head))
		}
	}
	return false
}
