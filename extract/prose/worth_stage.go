package prose

// byStage judges an amount by how far its deal has come: what was paid before one
// that is only sought, what something else might cost beside one that is let.
func (r *reader) byStage(i int, groups []group) kind {
	at := r.money[i].First
	g := r.owner(at, groups)
	if g < 0 {
		return plainKind
	}
	switch groups[g].status {
	case Tender, Planned:
		if r.alreadyPaid(at) || r.costsNow(i) {
			return previous
		}
	case Awarded:
		if r.alsoPays(at) || r.someThing(i) {
			return otherContract
		}
	}
	return plainKind
}

// alreadyPaid reads "The council paid £3m for the last one".
func (r *reader) alreadyPaid(at int) bool {
	k := r.payingWord(at)
	if k < 0 || r.low(k) != "paid" {
		return false
	}
	n := r.payer(k)
	return n >= 0 && !auxiliaries.has(r.beforeAdverbs(k))
}

// costsNow reads "The service now costs £900,000".
func (r *reader) costsNow(i int) bool {
	g := r.worthSubjectOf(i)
	if !g.finite || g.unreal || g.verb < 1 || r.low(g.verb) != "costs" && r.low(g.verb) != "cost" {
		return false
	}
	low := r.low(g.verb - 1)
	return low == "now" || low == "currently" || low == "presently"
}

// alsoPays reads "is also spending £1.4m on a new website".
func (r *reader) alsoPays(at int) bool {
	k := r.payingWord(at)
	if k < 0 || !spendWords.has(r.low(k)) {
		return false
	}
	first := r.sentences[r.sentenceOf[at]].first
	for j := k - 1; j >= first && j > k-3; j-- {
		if r.low(j) == "also" {
			return true
		}
	}
	return false
}

// someThing reads "An upgrade planned for 2029 may cost £700,000": no word says that
// it is what was bought.
func (r *reader) someThing(i int) bool {
	g := r.worthSubjectOf(i)
	if !g.finite || !g.unreal || g.first < 0 || g.head < 0 {
		return false
	}
	if low := r.low(g.first); low != "a" && low != "an" {
		return false
	}
	return !r.dealBetween(g.first, g.head+1) && !worthNouns.has(r.low(g.head)) && !workNouns.has(r.low(g.head))
}

// otherDeals reads "Two other contracts, for cleaning and catering, are worth £5m".
func (r *reader) otherDeals(g *worthSubject) bool {
	return g.head > g.first && r.isDeal(g.head) && plural(r.low(g.head)) && r.low(g.head-1) == "other" && r.low(g.head-2) != "the"
}
