package prose

// antecedent is the name that "which" points back to.
func (r *reader) antecedent(k, start int) int {
	if r.low(k) == "," {
		k--
	}
	for steps := 0; k >= start && steps < 6; steps++ {
		if r.named(k) >= 0 {
			return r.named(k)
		}
		if r.low(k) == "," || r.is(k, verbTrait) {
			return -1
		}
		k--
	}
	return -1
}

// relations are nouns for bodies by what they are to others: "its subsidiary, Acme,
// has".
var relations = words(`subsidiary arm division neighbour partner maker seller buyer customer client owner unit affiliate newcomer successor charity lead venture`)

// apposedBefore reads "its British subsidiary, Acme Marine, had been awarded": the
// name in the aside acts.
func (r *reader) apposedBefore(k, start int) int {
	if k <= start || r.named(k-1) < 0 {
		return -1
	}
	n := r.named(k - 1)
	first := r.listFirst(n)
	if m := &r.names[n]; m.described || m.next != k || r.low(first-1) != "," || first-2 < start {
		return -1
	}
	if low := r.low(first - 2); relations.has(low) || firmNouns.has(low) || publicNouns.has(low) {
		return n
	}
	return -1
}

// listInAside reads "Two trusts in the north, A and B, have signed": the list tells
// who acts.
func (r *reader) listInAside(k, start int) int {
	if k <= start || r.named(k-1) < 0 {
		return -1
	}
	n := r.named(k - 1)
	first := r.listFirst(n)
	if r.names[n].list < 0 || r.low(first-1) != "," {
		return -1
	}
	for j := first - 2; j >= start && j > first-10; j-- {
		if low := r.low(j); publicPlurals.has(low) || firmPlurals.has(low) || r.pluralHead(j) > 0 {
			for _, m := range r.members(n) {
				if c := r.classOf(m); !firmPlurals.has(low) && (c == unknown || c == place) {
					r.setClass(m, public)
				}
			}
			return n
		} else if low == "," || low == ";" || r.named(j) >= 0 && !r.names[r.named(j)].described && r.classOf(r.named(j)) != place && r.classOf(r.named(j)) != unknown {
			return -1
		}
	}
	return -1
}

// beforeAside skips what stands between two commas: "Acme, a firm from Leeds,
// has won".
func (r *reader) beforeAside(k, start int) int {
	for j := k - 1; j > start && j > k-30; j-- {
		if r.low(j) == "," && r.named(j-1) >= 0 {
			return j - 1
		}
	}
	return start - 1
}

// earlierSubject is the subject of the verb before in the sentence.
func (r *reader) earlierSubject(at, start int) int {
	for k := at - 1; k >= 0 && k >= at-6 && r.verbs[k].head >= start; k-- {
		if r.verbs[k].finite() {
			return r.verbs[k].subject
		}
	}
	return r.generalSubject(r.verbs[at].first-1, start)
}

// generalSubject serves where the verb before is none of ours: the first name of
// the sentence, if no preposition governs it.
func (r *reader) generalSubject(before, start int) int {
	for k := start; k < before; k++ {
		if n := r.named(k); n >= 0 {
			return r.governed(n, start)
		}
	}
	return -1
}
