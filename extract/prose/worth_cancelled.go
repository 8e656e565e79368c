package prose

// wouldHaveBeen reads the worth of a deal that came to nothing: "the 15-year
// arrangement would have been worth £186m", "Acme was to have been paid £10m".
func (r *reader) wouldHaveBeen(i int, groups []group) bool {
	at := r.money[i].First
	g := r.owner(at, groups)
	if g < 0 || groups[g].status != Cancelled {
		return false
	}
	first := r.sentences[r.sentenceOf[at]].first
	if r.doing(first) {
		return false // "Leaving it in place would have meant"
	}
	for k := at - 1; k > first && k > at-9; k-- {
		if r.low(k) == "had" && (r.in(k+1, valuing) || r.low(k+1) == "been" && r.in(k+2, valuing)) {
			return true // "it had estimated a cost of £9m"
		}
		if r.low(k) == "have" && (r.low(k-1) == "would" || r.low(k-1) == "to" && (r.low(k-2) == "was" || r.low(k-2) == "were")) {
			return r.ofDealOrParty(k-1, first, &groups[g])
		}
	}
	return r.wasWorth(i)
}

// boughtThings are what a contract that came to nothing was for: "The system was to
// have cost £3m".
var boughtThings = words(`system service services project scheme purchase work works procurement`)

// ofDealOrParty reports that the subject before a verb is the contract or its
// supplier.
func (r *reader) ofDealOrParty(k, first int, g *group) bool {
	for j := k; j >= first && j > k-14; j-- {
		if r.isDeal(j) || r.low(j) == "it" || r.in(j, boughtThings) {
			return true
		}
		if n := r.named(j); n >= 0 && (has(g.suppliers, r.names[n].body) || r.names[n].described && r.classOf(n) == firm) {
			return true
		}
	}
	return false
}

// asFirstLet reads "The contract was let in 2022 for £2m", "as signed in 2021", "the
// agreement of 2019, which ran to £260m": of a contract that is changed now.
func (r *reader) asFirstLet(i int) bool {
	at := r.money[i].First
	first := max(r.sentences[r.sentenceOf[at]].first, at-26)
	for k := at - 1; k > first; k-- {
		low := r.low(k)
		if low == ";" || low == "." {
			return false
		}
		if b := r.low(k - 1); lettingWords.has(low) && (b == "was" || b == "were" || b == "as" || b == "first" || b == "it") && !r.ofAddition(i) {
			return true
		}
		if low == "of" && yearNumber(r.low(k+1)) && r.isDeal(k-1) || low == "began" && r.low(k+1) == "in" {
			return true
		}
	}
	return false
}

// wasWorth reads "Signed in 2021, it was worth £9m".
func (r *reader) wasWorth(i int) bool {
	g := r.worthSubjectOf(i)
	at := r.money[i].First
	return g.finite && g.head >= 0 && (r.isDeal(g.head) || r.low(g.head) == "it" || r.low(at-3) == "it") && r.low(at-1) == "worth" && r.low(at-2) == "was"
}
