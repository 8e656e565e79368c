package prose

// productNouns are what is bought, behind the name of a product: "the Vesta
// electronic record".
var productNouns = words(`system systems software record records platform portal app application applications product products suite module tool tools database solution package website technology epr pas licences licence
	subscription console engine archive viewer dashboard scanner scanners robot robots tablets laptops handsets cameras wall scheme project bridge road tunnel site station depot line route campus plant reservoir building vehicles devices machines server servers network code toolkit programme brand`)

// isProduct reports that a name is a product's: an article stands before it and
// what it is behind, and no contract is called by it.
func (r *reader) isProduct(n int) bool {
	m := &r.names[n]
	if m.described || m.possessive || r.classOf(n) == public || r.low(m.first-1) == "" || !r.in(m.first-1, determiners) {
		return false
	}
	for k := m.next; k < m.next+4 && k < len(r.tokens); k++ {
		low := r.low(k)
		switch {
		case productNouns.has(low):
			return !r.isDeal(k+1) && r.low(k+1) != "deal" && !r.in(k+1, firmNouns)
		case functionWords.has(low) || r.isDeal(k) || firmNouns.has(low) || r.named(k) >= 0 || verbs[low].frame != nil && !ambiguous.has(low) || r.tokens[k].Kind != 0:
			return false
		}
	}
	return false
}

// onlyProduct reports that all names of a body are a product's.
func (r *reader) onlyProduct(b int) bool {
	for _, n := range r.bodies[b].names {
		if !r.isProduct(n) {
			return false
		}
	}
	return len(r.bodies[b].names) > 0
}
