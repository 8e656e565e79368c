package prose

// gapReach is how far the clues may lean against a name that shares a verb with another
// party.
const gapReach = 4.5

// gapped divides the deal of a text in which a sentence tells of two or more parties
// with one verb, each with its price: "Rowley will get £3m for the vans and Volta £1m
// for the chargers". Behind the "and" no verb is left but the one before.
func (r *reader) gapped(groups []group) []group {
	if len(groups) != 1 || r.kind != noKind || r.anyWindow(groups) {
		return groups
	}
	g, leans := &groups[0], r.leanBodies()
	for s := 0; s < min(len(r.sentences), 6); s++ {
		if !r.tellsAmount(s) || r.historicalIn(r.colonIn(s), r.sentences[s].next) || r.toldOfPast(s) || r.besideSentence(s) {
			continue
		}
		for _, buyers := range []bool{false, true} {
			parties, others, side, want := g.suppliers, g.buyers, leans.supplier, firm
			if buyers {
				parties, others, side, want = g.buyers, g.suppliers, leans.buyer, public
			}
			if len(others) != 1 {
				continue
			}
			alike := r.gapParties(s, leans, side, want, others[0])
			if len(alike) < 2 {
				continue
			}
			own := r.segments(s, alike)
			if len(own) > 1 && has(parties, own[0].body) && r.isGapped(own) {
				whole := *g
				whole.apiece = true
				return r.splitBy(whole, own, 1, buyers)
			}
		}
	}
	return groups
}

// gapParties are the bodies of a class, or of none, in a sentence that may stand on a
// side.
func (r *reader) gapParties(s int, leans *bodyLeans, side int, want class, but int) []int {
	var out []int
	for _, b := range r.bodiesInSentence(s) {
		c, w := r.bodies[b].class, leans.of[b]
		if w == nil || b == but || c != want && (c != unknown || want == public) || r.ruledOut(b, Awarded) || r.isAgent(b) || w[side]+gapReach < w[leans.none] {
			continue
		}
		out = append(out, b)
	}
	return out
}

// isGapped reports that each stretch has one amount, and that all but the first have
// no verb of their own before it.
func (r *reader) isGapped(own []ownStory) bool {
	for i := range own {
		w := &own[i].window
		if i == 0 {
			w.first = r.colonIn(own[0].sentence)
		}
		money := r.moneyIn(w.first, w.next)
		if i > 0 && i == len(own)-1 && len(money) > 1 { // "and Volta £1m, both paid from a £5m grant"
			w.next = r.nextComma(r.money[money[0]].Next, w.next)
			money = r.moneyIn(w.first, w.next)
		}
		if len(money) != 1 || r.shareOfOne(r.money[money[0]].Next) {
			return false
		}
		if i == 0 {
			continue
		}
		switch r.low(w.first) {
		case "and", ",", ";", "while":
		default:
			return false
		}
		if r.verbIn(w.first, max(r.money[money[0]].First, r.firstName(own[i].body, own[i].sentence))) {
			return false
		}
	}
	return true
}

// nextComma is the first comma between two tokens, or the second of them.
func (r *reader) nextComma(first, next int) int {
	for k := first; k < next; k++ {
		if r.low(k) == "," {
			return k
		}
	}
	return next
}

// shareOfOne reports that an amount is a share of one price: "will pay £80m of this".
func (r *reader) shareOfOne(k int) bool {
	switch r.low(k + 1) {
	case "this", "it", "that", "these", "the":
		return r.low(k) == "of"
	}
	return false
}

// tellsAmount reports that an amount stands in a sentence.
func (r *reader) tellsAmount(s int) bool {
	k := r.firstMoney(r.sentences[s].first)
	return k < len(r.money) && r.money[k].First < r.sentences[s].next
}

// colonIn is the first token of a sentence, or the one behind its colon.
func (r *reader) colonIn(s int) int {
	x := r.sentences[s]
	for k := x.first; k < x.next; k++ {
		if r.low(k) == ":" {
			return k + 1
		}
	}
	return x.first
}
