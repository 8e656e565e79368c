package prose

// nameAfter is the name that begins at i, behind a determiner and adjectives, or -1:
// "the Belfast software house Acme".
func (r *reader) nameAfter(i int) int {
	for k := i; k < i+8 && k < len(r.tokens); k++ {
		if n := r.named(k); n >= 0 {
			if r.names[n].pronoun && k > i {
				return -1
			}
			found, last := r.nameOrNext(n)
			if last < 0 {
				return found
			}
			k = last
			continue
		}
		last, ok := r.leadsToName(k, i)
		if !ok {
			return -1
		}
		k = last
	}
	return -1
}

// nameOrNext is the name that is meant where a name begins: itself, the one behind it
// in "from Vesta's maker Acme", or -1 for none. Where it only describes a name still
// to come, as in "the Belfast-based firm Acme", last is its last token, else -1.
func (r *reader) nameOrNext(n int) (found, last int) {
	m := &r.names[n]
	if m.described && !m.pronoun {
		if x := r.properAt(m.next); x >= 0 {
			return x, -1 // "the software firm Acme"
		}
	}
	if m.described && r.low(m.next) == "," {
		if x := r.properAt(m.next + 1); x >= 0 && (r.classOf(x) == m.class || r.classOf(x) == unknown) {
			return x, -1 // "the existing provider, Acme,"
		}
	}
	if m.class == thing || m.class == person || r.isProduct(n) {
		return -1, -1
	}
	if x := r.firmOf(m); x >= 0 {
		return x, -1
	}
	if r.low(m.next) == "-" && !r.capital(m.next+1) { // "Belfast-based"
		return -1, m.next + 1
	}
	if m.class == place && m.next < len(r.nameAt) && r.named(m.next) < 0 && r.in(m.next, firmNouns) {
		return -1, m.next // "the Belfast supplier Acme"
	}
	return n, -1
}

// firmOf is the firm that a name of its product leads to: "from Vesta's maker Acme",
// "from RotaBoard supplier Acme"; or -1.
func (r *reader) firmOf(m *name) int {
	if low := r.low(m.next + 1); m.possessive && (firmNouns.has(low) || low == "owner") {
		return r.properAt(m.next + 2)
	}
	if r.in(m.next, firmNouns) && !m.possessive && !m.described {
		return r.properAt(m.next + 1)
	}
	return -1
}

// properAt is the name proper that a token belongs to, or -1: "Acme", not "the firm".
func (r *reader) properAt(k int) int {
	if k >= len(r.nameAt) || r.named(k) < 0 || r.names[r.named(k)].described {
		return -1
	}
	return r.named(k)
}

// leadsToName reports that a name may follow the word at k, with the last token of
// what leads to it; start is where the search began.
func (r *reader) leadsToName(k, start int) (last int, ok bool) {
	low := r.low(k)
	if last, ok := r.groupLeads(k, start); ok {
		return last, true
	}
	if last, ok := r.relationLeads(k); ok {
		return last, true
	}
	switch {
	case r.in(k, prepositions) && low != "near", r.in(k, relatives):
		return k, false
	case r.is(k, verbTrait) && !r.in(k, ambiguous) && r.verbed(k) >= 0:
		return k, false
	}
	switch low {
	case ",", ".", ";", ":", "and", "(", "'s":
		return k, false
	}
	return k, true
}

// groupLeads reads "a partnership of", "a consortium led by", "a venture made up of",
// "consisting of" before the names of its members.
func (r *reader) groupLeads(k, start int) (last int, ok bool) {
	next := r.low(k + 1)
	switch low := r.low(k); low {
	case "composed", "consisting", "formed", "comprised", "comprising":
		if k == start {
			return k, false
		}
		if next == "of" {
			k++
		}
		return k, true
	default:
		if !groupWords.has(low) {
			return k, false
		}
	}
	switch {
	case next == "of" || next == "comprising" || next == "between":
		return k + 1, true
	case r.phrase(k+1, "made", "up", "of"):
		return k + 3, true
	case next == "led" || next == "made" || next == "headed":
		return k + 2, true
	}
	return k, false
}

// relationLeads reads "the product's maker, Acme", "to its neighbour, Stow Homes",
// "two existing providers, A and B" up to the comma.
func (r *reader) relationLeads(k int) (last int, ok bool) {
	low, next := r.low(k), r.low(k+1)
	switch {
	case low == "'s" && firmNouns.has(next) && r.low(k+2) == ",":
		return k, true
	case next == "," && (firmNouns.has(low) && r.low(k-1) == "'s" || relations.has(low) || firmPlurals.has(low)):
		return k + 1, true
	case next == ":" && firmPlurals.has(low):
		return k + 1, true
	}
	return k, false
}
