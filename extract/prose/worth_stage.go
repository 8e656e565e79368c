package prose

// byStage judges an amount by how far its deal has come: what was paid before one
// that is only sought, what something else might cost beside one that is let.
func (r *reader) byStage(i int, groups []group) kind {
	at := r.money[i].First
	g := r.owner(at, groups)
	if g < 0 {
		return plainKind
	}
	if r.givesBuyer(at) {
		return funding
	}
	if len(r.near(at, g)) == 0 && r.boughtApart(i) {
		return otherContract
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

// goesToSupplier reads "A million pounds a year will go to Acme".
func (r *reader) goesToSupplier(i int, groups []group) bool {
	m := &r.money[i]
	k := m.Next
	if !r.startsSentence(m.First) || r.low(k) != "will" || r.low(k+1) != "go" || r.low(k+2) != "to" || k+3 >= len(r.tokens) {
		return false
	}
	n := r.named(k + 3)
	return n >= 0 && r.names[n].body >= 0 && r.party(r.names[n].body, groups) && r.supplies(n, groups)
}

// givesBuyer reads "NHS England is giving the trust £2m".
func (r *reader) givesBuyer(at int) bool {
	if !r.in(at-1, publicNouns) || r.low(at-2) != "the" {
		return false
	}
	switch r.low(at - 3) {
	case "give", "gives", "giving", "gave", "given", "grant", "grants", "granting", "granted", "lend", "lends", "lending", "lent":
		return true
	}
	return false
}

// boughtApart reads "The hardware, which the trust is buying elsewhere, will cost £1.1m",
// "Integration by another firm is costing", "A separate tender for boilers, worth",
// "Work on the hall, put at £3m, will be let separately".
func (r *reader) boughtApart(i int) bool {
	at := r.money[i].First
	first := r.sentences[r.sentenceOf[at]].first
	for k := max(first, at-16); k < at; k++ {
		switch low := r.low(k); low {
		case "elsewhere", "separately":
			if k > first {
				return true
			}
		case "separate":
			if k <= first+1 && r.low(first) == "a" {
				return true
			}
		case "another", "other":
			if b := r.low(k - 1); (b == "by" || b == "from" || b == "to" || b == "with") && r.in(k+1, firmNouns) {
				return true
			}
		}
	}
	for k := r.money[i].Next; k < r.money[i].Next+9; k++ {
		switch r.low(k) {
		case "separately", "elsewhere":
			return r.in(k-1, lettingWords) || r.low(k-1) == "bought" || r.low(k-1) == "procured" || r.low(k-1) == "purchased"
		case ".", ";":
			return false
		}
	}
	return false
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
	if k < 0 || !r.in(k, spendWords) {
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
	return !r.dealBetween(g.first, g.head+1) && !r.in(g.head, worthNouns) && !r.in(g.head, workNouns)
}

// openOrFirst reads "An option to add chat, not yet taken up, would cost", "An
// extension for two years would be worth", "The first phase cost", "Rents bring in".
func (r *reader) openOrFirst(g *worthSubject) kind {
	switch low := r.low(g.head); low {
	case "option", "options":
		if g.unreal {
			return extensionOption
		}
	case "extension", "extensions", "renewal":
		if first := r.low(g.first); g.unreal && (first == "an" || first == "a" || first == "any" || first == "each" || first == "further") {
			return extensionOption
		}
	case "phase", "stage", "tranche":
		if before := r.low(g.head - 1); before == "first" || before == "initial" || before == "opening" {
			return firstYear
		}
	}
	if low := r.low(g.verb); (low == "bring" || low == "brings" || low == "brought") && r.low(g.verb+1) == "in" && r.takings(g) {
		return turnover
	}
	return plainKind
}

// takings reports that what brings money in is neither the contract nor the work.
func (r *reader) takings(g *worthSubject) bool {
	low := r.low(g.head)
	return !r.isDeal(g.head) && !worthNouns.has(low) && !workNouns.has(low) && r.named(g.head) < 0 && !determiners.has(low) && low != "they" && low != "this"
}

// otherDeals reads "Two other contracts, for cleaning and catering, are worth £5m".
func (r *reader) otherDeals(g *worthSubject) bool {
	return g.head > g.first && r.isDeal(g.head) && plural(r.low(g.head)) && r.low(g.head-1) == "other" && r.low(g.head-2) != "the"
}
