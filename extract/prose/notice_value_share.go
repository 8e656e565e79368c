package prose

// firstMonths reports that an amount is what is spent at first: "in the first 12 months
// of the framework agreement the value of purchases will be".
func (r *reader) firstMonths(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := max(s.first, m.First-40); k < s.next && k < m.Next+14; k++ {
		if r.low(k) != "first" || k > m.First && k < m.Next {
			continue
		}
		if b := r.low(k - 1); b != "the" && b != "its" || r.low(k-2) != "in" && r.low(k-2) != "during" && r.low(k-2) != "for" {
			continue
		}
		if r.low(k+1) == "year" || r.low(k+2) == "months" && (r.low(k+1) == "12" || r.low(k+1) == "twelve" || r.low(k+1) == "six" || r.low(k+1) == "6" || r.low(k+1) == "24" && r.low(k-2) == "in") {
			return k > m.First || len(r.moneyIn(k, m.First)) == 0
		}
	}
	return false
}

// manyThings are plurals of which an amount behind "with a value of" tells one.
var manyThings = words(`projects works contracts orders call-offs purchases packages schemes properties commissions jobs requirements placements assignments invoices items`)

// oneThing are those of which each has its worth.
var oneThing = words(`project order call-off purchase package scheme property commission job requirement placement assignment item`)

// ofEachThing reads "for projects with a value of over £2m", "individual orders of up to
// £25,000".
func (r *reader) ofEachThing(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	for k := m.First - 1; k >= s.first && k > m.First-9; k-- {
		switch low := r.low(k); {
		case oneThing.has(low) && (r.low(k-1) == "each" || r.low(k-1) == "individual" || r.low(k-1) == "single"):
			return true // "the value of each project will usually range between"
		case manyThings.has(low):
			return r.noticed() && (r.low(k+1) == "with" || r.low(k+1) == "over" || r.low(k+1) == "of" || r.low(k+1) == "above" || r.low(k+1) == "up" || r.low(k+1) == "worth" || r.low(k+1) == "ranging" || r.low(k+1) == "valued" || r.low(k+1) == "below" || r.low(k+1) == "exceeding" || k == m.First-1)
		case low == "total" || low == "all" || low == "two" || low == "three" || low == ";" || low == ",":
			return false
		}
	}
	return false
}

// countsTime reports that a number counts time: "for the two-year term".
func (r *reader) countsTime(k int) bool {
	if r.low(k) == "-" {
		k++
	}
	switch r.low(k) {
	case "year", "years", "month", "months", "week", "weeks":
		return true
	}
	return false
}
