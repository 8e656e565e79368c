package prose

// getting verbs win a contract, and buy anything else.
var getting = words(`get receive obtain take share`)

// getsDeal reports that the object of a verb is a contract or work.
func (r *reader) getsDeal(v *verb) bool {
	if m := r.moneyIn(v.next, v.next+3); len(m) > 0 && r.fromSoon(r.money[m[0]].Next) {
		return true // "gets £2m from the council"
	}
	for k := v.next; k < v.next+9 && k < len(r.tokens); k++ {
		low := r.low(k)
		if r.isDeal(k) || low == "job" || low == "jobs" || low == "work" {
			return true
		}
		if low == "of" && r.moneyEnds(k) {
			continue // "will share £4m of interpreting work"
		}
		if prepositions.has(low) || low == "." || low == ";" {
			return false
		}
	}
	return false
}

// moneyEnds reports that an amount ends before a token.
func (r *reader) moneyEnds(k int) bool {
	m := r.moneyIn(k-1, k)
	return len(m) > 0 && r.money[m[0]].Next == k
}

// fromSoon reads "over six years from" behind an amount.
func (r *reader) fromSoon(k int) bool {
	for end := k + 6; k < end; k++ {
		switch low := r.low(k); {
		case low == "from":
			return true
		case low == "," || low == "." || low == ";" || r.named(min(k, len(r.nameAt)-1)) >= 0:
			return false
		}
	}
	return false
}

// otherUse reports that what follows a verb rules out one of its uses: "gets £2m of
// equipment" wins nothing.
func (r *reader) otherUse(v *verb, f frame) bool {
	switch {
	case f.family == losing && r.endsPlan(v):
		return true
	case len(f.particles) == 1 && v.lemma == "call" && f.particles[0] == "off":
		return r.callsOffUnder(v) != (f.family == buying)
	case len(f.particles) > 0 || !getting.has(v.lemma):
		return false
	case f.family == winning:
		return !r.getsDeal(v)
	case f.family == buying:
		return r.getsDeal(v)
	}
	return false
}
