package prose

// byCondition judges an amount that hangs on something: an option still open, a
// step that may follow, a bid that would be turned down, what another way would
// need.
func (r *reader) byCondition(i int) kind {
	m := &r.money[i]
	s := r.sentences[r.sentenceOf[m.First]]
	first := max(s.first, m.First-maxSaid)
	switch {
	case r.ifMore(first, m.First), r.low(m.Next) == "more" && r.low(first) == "if", r.possibleExtension(first, m.First):
		return extensionOption
	case r.ruledOutAbove(m.Next, s.next):
		return threshold
	case r.wouldNeed(first, m.First):
		return alternative
	case r.yetToCome(first, m.First), r.mayAdd(first, m.First):
		return otherContract
	case r.unionFunds(first, m.First):
		return funding
	case r.onWhich(first, m.First), r.shareOfCost(first, m.First):
		return funding
	case r.avoidsCost(first, m.First):
		return saving
	case r.ofThat(i, s.first):
		return partOf
	case r.mayExtendFor(first, m.First):
		return extensionOption
	case r.noPartOf(m.Next, s.next):
		return otherContract
	case r.wasConsidered(s.first, m.First):
		return alternative
	case r.calledWrong(m.Next, s.next):
		return otherContract
	case r.inBracketsOfMany(i):
		return partOf
	}
	return plainKind
}

// ifMore reads "Should the ministry use its right, Acme will receive another £17m".
func (r *reader) ifMore(first, at int) bool {
	if low := r.low(first); low != "should" && low != "if" && low != "were" {
		return false
	}
	for k := at - 1; k >= at-2; k-- {
		switch r.low(k) {
		case "another", "further", "extra", "additional":
			return true
		}
	}
	return false
}

// possibleExtension reads "potential two-year extension for an estimated".
func (r *reader) possibleExtension(first, at int) bool {
	for k := at - 1; k >= first && k > at-14; k-- {
		if low := r.low(k); low != "potential" && low != "possible" && low != "optional" {
			continue
		}
		for j := k + 1; j < k+8 && j < at; j++ {
			switch r.low(j) {
			case "extension", "extensions", "option", "renewal":
				return !r.aboutValue(j, at)
			case ",", ";":
				return false
			}
		}
	}
	return false
}

// aboutValue reports that a contract's value is named behind: "with a possible
// extension, has a value of".
func (r *reader) aboutValue(k, at int) bool {
	for j := k; j < at; j++ {
		if low := r.low(j); low == "," || low == "has" || low == "had" || low == "is" {
			return true
		}
	}
	return false
}

// ruledOutAbove reads "any tender of more than £940,000 will be rejected".
func (r *reader) ruledOutAbove(k, end int) bool {
	for j := k; j < end && j < k+14; j++ {
		switch r.low(j) {
		case "rejected", "disqualified":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// needWords follow "would" where another way is weighed.
var needWords = words(`need require mean involve entail oblige force`)

// wouldNeed reads "A second contractor would need its own plant, put at £2m".
func (r *reader) wouldNeed(first, at int) bool {
	for k := at - 1; k > first && k > at-24; k-- {
		if r.low(k) == ";" {
			return false
		}
		if r.low(k) == "would" && (r.in(k+1, needWords) || r.low(k+1) == "have" && r.low(k+2) == "to") {
			return !r.dealBetween(max(first, k-6), k)
		}
	}
	return false
}

// yetToCome reads "a maintenance agreement, yet to be negotiated, is likely to add".
func (r *reader) yetToCome(first, at int) bool {
	for k := at - 1; k > first && k > at-16; k-- {
		if r.low(k) == "yet" && r.low(k+1) == "to" && r.low(k+2) == "be" {
			return r.low(first) != "the"
		}
	}
	return false
}

// mayAdd reads "Either may add machines later, up to a limit of £1m".
func (r *reader) mayAdd(first, at int) bool {
	for k := first; k < at-1 && k < first+8; k++ {
		if low := r.low(k); (low == "may" || low == "might" || low == "could") && r.low(k+1) == "add" {
			return true
		}
	}
	return false
}

// unionFunds reads "a project financed by European Union funds, in the amount of".
func (r *reader) unionFunds(first, at int) bool {
	for k := first; k < at-1; k++ {
		if low := r.low(k); (low == "financed" || low == "funded") && r.low(k+1) == "by" && at-k > 3 {
			return !r.dealBetween(first, k)
		}
	}
	return false
}

// onWhich reads "Smart meters, on which the authority is spending £31m".
func (r *reader) onWhich(first, at int) bool {
	for k := at - 2; k > first && k > at-12; k-- {
		if r.low(k) != "which" || r.low(k-1) != "on" {
			continue
		}
		for j := k + 1; j < at; j++ {
			switch r.low(j) {
			case "is", "are", "has", "have":
				return true
			}
		}
	}
	return false
}

// inBracketsOfMany reads "staff (£0.9m), devices (£0.4m)": shares of a sum.
func (r *reader) inBracketsOfMany(i int) bool {
	m := &r.money[i]
	if r.low(m.First-1) != "(" {
		return false
	}
	low := r.low(m.First - 2)
	if worthNouns.has(low) || r.isDeal(m.First-2) || low == ")" || r.moneyAt(m.First-2) || r.named(max(m.First-2, 0)) >= 0 {
		return false
	}
	other := func(j int) bool {
		return j >= 0 && j < len(r.money) && r.sentenceOf[r.money[j].First] == r.sentenceOf[m.First] && r.low(r.money[j].First-1) == "("
	}
	return other(i-1) || other(i+1)
}

// fractions are parts of a sum.
var fractions = words(`half third thirds quarter quarters most part share tenth fifth rest remainder much some two-thirds three-quarters`)

// shareOfCost reads "Half of the cost, £1.1m, is being met by the charity".
func (r *reader) shareOfCost(first, at int) bool {
	if r.low(at-1) != "," {
		return false
	}
	for k := at - 2; k >= first && k > at-8; k-- {
		if r.in(k, fractions) && r.low(k+1) == "of" && r.in(at-2, worthNouns) {
			return true
		}
	}
	return false
}

// avoidsCost reads "avoids costs of £800,000".
func (r *reader) avoidsCost(first, at int) bool {
	for k := at - 1; k >= first && k > at-6; k-- {
		switch r.low(k) {
		case "avoid", "avoids", "avoided", "avoiding":
			return true
		}
	}
	return false
}

// calledWrong reads "the figure of £5m quoted in some reports was wrong".
func (r *reader) calledWrong(k, end int) bool {
	for j := k; j < end && j < k+12; j++ {
		switch r.low(j) {
		case "wrong", "mistaken", "incorrect", "inaccurate", "untrue", "misleading", "misreported":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// wasConsidered reads "A separate purchase was considered; the costs were put at
// £1m".
func (r *reader) wasConsidered(first, at int) bool {
	for k := max(first, at-24); k < at; k++ {
		if (r.low(k) == "considered" || r.low(k) == "examined" || r.low(k) == "rejected" || r.low(k) == "discounted") && (r.low(k-1) == "was" || r.low(k-1) == "were") {
			return true
		}
	}
	return false
}

// ofThat reads "Of that, £11m is for devices and £4.2m for training".
func (r *reader) ofThat(i, first int) bool {
	if r.low(first) != "of" {
		return false
	}
	switch r.low(first + 1) {
	case "that", "this", "which", "it":
		return true
	case "the":
		return r.in(first+2, worthNouns) || i > 0 && r.money[i-1].First >= first
	}
	return false
}

// mayExtendFor reads "may extend it once, at an additional cost of £125,000": the
// price of what is still open.
func (r *reader) mayExtendFor(first, at int) bool {
	for k := at - 1; k > first && k > at-18; k-- {
		switch r.low(k) {
		case ";", ".", "is", "are", "was", "has", "will", "and":
			return false
		case "extend", "extended", "prolong", "renew", "renewed":
			b := r.low(k - 1)
			if b == "be" {
				b = r.low(k - 2)
			}
			if r.takesUp(k) {
				return false // "has exercised an option to extend"
			}
			return b == "may" || b == "can" || b == "could" || b == "might" || b == "to" && (r.low(k-2) == "right" || r.low(k-2) == "option")
		}
	}
	return false
}

// takesUp reports that an option before a verb is used.
func (r *reader) takesUp(k int) bool {
	for j := k - 1; j >= 0 && j > k-9; j-- {
		switch r.low(j) {
		case "exercised", "exercises", "exercising", "exercise", "taken", "takes", "took", "taking", "used", "using", "uses", "activated", "invoked", "triggered", "decided", "agreed":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// noPartOf reads "£40,000 in all, and is not included in the value".
func (r *reader) noPartOf(k, end int) bool {
	for j := k; j < end-1 && j < k+16; j++ {
		switch low := r.low(j); {
		case low == ";":
			return false
		case low == "not" && (r.low(j+1) == "included" || r.low(j+1) == "part") && r.low(j-1) != "vat":
			return true
		case low == "no" && r.low(j+1) == "part":
			return true
		case low == "outside" && (r.low(j+1) == "the" || r.low(j+1) == "this"):
			return true
		}
	}
	return false
}
