package prose

// nearSuppliers are the firm of a sentence next to the one that tells of a deal,
// in a text of several, where only one could be meant: "The trust has extended its
// contract for the tool. Acme Ltd will be paid £612,000".
func (r *reader) nearSuppliers(g *group, groups []group) []int {
	s := r.sentenceOf[g.first]
	for _, near := range []int{s, s + 1} {
		if near >= len(r.sentences) || near > s && r.sentences[near].paragraph != r.sentences[s].paragraph || r.historical(near) || r.tellsLastYear(near) {
			return nil
		}
		found := -1
		x := r.sentences[near]
		for k := x.first; k < x.next; k++ {
			n := r.named(k)
			if n < 0 {
				continue
			}
			k = r.names[n].next - 1
			if !r.couldSupply(n) || r.classOf(n) != firm || !r.standsAsSupplier(n) {
				continue
			}
			if b := r.names[n].body; found >= 0 && found != b {
				return nil
			} else {
				found = b
			}
		}
		if found >= 0 && !takenBy(found, groups) {
			return []int{found}
		}
	}
	return nil
}

// takenBy reports that a body supplies another deal.
func takenBy(b int, groups []group) bool {
	for i := range groups {
		if has(groups[i].suppliers, b) {
			return true
		}
	}
	return false
}
