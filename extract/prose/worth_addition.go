package prose

// additionNouns are what is added to a contract; addedWords make a time or a
// thing one.
var (
	additionNouns = words(`extension modification variation uplift addition additions change changes amendment prolongation increase increases renewal`)
	addedWords    = words(`extra added additional further another more`)
	addingVerbs   = words(`adds adding added increases increased increase raises raising raised grows grew enlarge enlarges enlarged enlarging expand expands expanded expanding boost boosts boosted boosting swell swells swelled up lifts lifted rises rose`)
)

// ofAddition reports that an amount is what is added to a contract, whatever the
// deal's status is told to be: "the extra year costs £92,500", "the change is
// worth £1m", "its value increases by £400,000".
func (r *reader) ofAddition(i int) bool {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	if low := r.low(m.First - 1); (low == "by" || r.in(m.First-1, addingVerbs)) && r.addsBefore(m.First, s.first) {
		return true
	}
	for k := m.Next; k < s.next && k < m.Next+6; k++ {
		if low := r.low(k); low == "," || low == "." || low == ";" {
			break
		}
		if r.in(k, addedWords) && (timeUnit(r.low(k+1)) || r.spanAt(k+1) >= 0) {
			return true // "£1.2m for the extra time"
		}
	}
	if r.in(s.first+1, additionNouns) && (r.low(s.first) == "the" || r.low(s.first) == "this") && m.First-s.first < 30 && r.verbFollows(s.first+2) {
		return true // "The modification adds a module, with its support, at £684,500"
	}
	for k := m.First - 1; k >= s.first && k >= m.First-14; k-- {
		low := r.low(k)
		switch {
		case low == ";" || low == "." || low == "if" || low == "would" || low == "could" || low == "should" || low == "option" || low == "without":
			return false
		case r.in(k, additionNouns) && (r.low(k-1) == "the" || r.low(k-1) == "this" || r.low(k-1) == "of") && r.low(k+1) != "option" && r.low(k+1) != "notice":
			return true
		case r.in(k, addedWords) && (r.low(k-1) == "option" || r.low(k-2) == "option" || r.low(k-3) == "option"):
			return false
		case r.in(k, addedWords) && (r.ofService(k) || r.counted(k, m.First)):
			continue
		case r.in(k, addedWords) && (timeUnit(r.low(k+1)) || r.low(k+1) == "cost" || r.low(k+1) == "price" || r.low(k+1) == "charge") && low != "more":
			return true
		case low == "added" && (r.low(k-1) == "the" || r.low(k-2) == "the") && r.low(k+1) != "to":
			return true
		}
	}
	return false
}

// verbFollows reports that what is added is the subject: "The change takes in".
func (r *reader) verbFollows(k int) bool {
	low := r.low(k)
	return addingVerbs.has(low) || auxiliaries.has(low) || low == "takes" || low == "covers" || low == "brings" || low == "provides" || low == "extends" || low == "costs"
}

// timeUnit tells what a contract may be lengthened by.
func timeUnit(low string) bool {
	return spanWord(low) || low == "period" || low == "time" || low == "term" || low == "month" || low == "spell"
}

// addsBefore reads "raises the value of the contract by".
func (r *reader) addsBefore(at, first int) bool {
	for k := at - 1; k >= first && k > at-16; k-- {
		if r.in(k, addingVerbs) {
			return true
		}
	}
	return false
}

// ofService reads "extra care", "further education", "additional needs" and "change
// management": what is bought, and nothing that is added to a contract.
func (r *reader) ofService(k int) bool {
	switch r.low(k) + " " + r.low(k+1) {
	case "extra care", "further education", "further information", "additional needs", "additional learning", "additional support", "additional information", "change management", "change programme":
		return true
	}
	return r.low(k) == "further" && r.low(k+1) == "and" && r.low(k+2) == "higher"
}

// counted reads "the extra year included," before an amount: of the whole, then.
func (r *reader) counted(k, at int) bool {
	for j := k - 3; j < min(k+5, at); j++ {
		if low := r.low(j); low == "included" || low == "including" || low == "inclusive" || low == "counting" {
			return true
		}
	}
	return false
}
