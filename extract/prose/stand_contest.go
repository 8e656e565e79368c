package prose

// contestDeal reads "twelve bidders are chasing the board's contract".
func (r *reader) contestDeal(e *event, v *verb) bool {
	if v.passive || v.perfect || v.past || v.infinitive {
		return false
	}
	return r.severalFirms(e, v) && r.dealNoun(e)
}

// beatsFor reads "Acme saw off two rivals for a ten-year agreement".
func (r *reader) beatsFor(e *event, v *verb) bool {
	return e.hasSupplier() && !v.passive && (v.past || v.perfect) && r.beatenFor(e)
}

// comesFrom reads "the order came from the council", "will come from Acme".
func (r *reader) comesFrom(e *event, v *verb) bool {
	return e.hasSupplier() && e.hasBuyer() && (v.future || v.past || v.perfect) && r.namedOne(e) && !r.bidsCome(e, v)
}

// bidsCome reads "rival offers came from Acme and Bolt": several bid, and nobody has won.
func (r *reader) bidsCome(e *event, v *verb) bool {
	for k := v.first - 1; k >= r.sentences[e.sentence].first && k >= v.first-8; k-- {
		if r.in(k, bidNouns) {
			return true
		}
	}
	return false
}

// goesTo reads "the contract went to Acme".
func (r *reader) goesTo(e *event, _ *verb) bool {
	return e.hasSupplier() && (e.hasBuyer() || r.dealNoun(e))
}

// severalFirms reports that the subject is unnamed firms: "twelve bidders are
// chasing the board's contract".
func (r *reader) severalFirms(e *event, v *verb) bool {
	for k := v.first - 1; k >= e.first && k >= v.first-4; k-- {
		if r.in(k, firmPlurals) {
			return true
		}
	}
	return false
}

// beatenFor reads "saw off two rivals for a ten-year agreement": who beats others to
// a contract has it.
func (r *reader) beatenFor(e *event) bool {
	for k := e.at + 1; k < e.next-1; k++ {
		if low := r.low(k); low != "for" && low != "to" {
			continue
		}
		for j := k + 1; j < k+10 && j < e.next; j++ {
			if r.isDeal(j) || r.low(j) == "work" || r.low(j) == "job" {
				return !plural(r.low(j))
			}
			if r.in(j, prepositions) {
				break
			}
		}
	}
	return false
}
