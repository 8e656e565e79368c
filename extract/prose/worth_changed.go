package prose

// byChangedDeal judges an amount beside a contract that is extended or changed: what
// it was let at is history, what it costs from now on is told.
func (r *reader) byChangedDeal(w *worth, groups []group) {
	if len(groups) != 1 || groups[0].status != Extended && groups[0].status != Changed {
		return
	}
	switch i := w.money; {
	case w.against != plainKind || w.label:
	case r.asFirstLet(i) || r.contractOfOld(i):
		w.against = previous
	case groups[0].status == Changed && r.newTerms(i):
		w.told = true
	}
}

// contractOfOld reads "Under the contract signed in 2021 it was to receive £54m" and
// "a contract first valued at £2m": of a contract as it was let.
func (r *reader) contractOfOld(i int) bool {
	at := r.money[i].First
	first := max(r.sentences[r.sentenceOf[at]].first, at-20)
	for k := first + 1; k < at; k++ {
		if low := r.low(k - 1); (low == "first" || low == "originally") && r.in(k, valuing) && k > at-4 {
			return true
		}
		if r.isDeal(k-1) && r.in(k, lettingWords) && r.low(k+1) == "in" && yearNumber(r.low(k+2)) {
			return !r.ofAddition(i) && !r.ofExtension(i) && r.pastBetween(k, at)
		}
	}
	return false
}

// ofMore reports that of several amounts beside an extension this one is said to be
// its: "will spend £88,000 on a one-year extension".
func (r *reader) ofMore(w *worth, groups []group) bool {
	g := &groups[w.group]
	return g.status == Extended && (r.ofAddition(w.money) || r.onExtension(w.money))
}

// onExtension reads "£88,000 on a one-year extension of its contract".
func (r *reader) onExtension(i int) bool {
	k := r.money[i].Next
	if low := r.low(k); low != "on" && low != "for" {
		return false
	}
	for j := k + 1; j < k+6; j++ {
		switch r.low(j) {
		case "extension", "renewal":
			return true
		case ",", ";", ".", "of":
			return false
		}
	}
	return false
}

// lonelyBid reads "The only bid, at £1.9m, was double the budget" beside a purchase
// that was given up: what nobody will be paid.
func (r *reader) lonelyBid(i int, groups []group) bool {
	at := r.money[i].First
	g := r.owner(at, groups)
	if g < 0 || groups[g].status != Cancelled {
		return false
	}
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k > first && k > at-8; k-- {
		switch r.low(k) {
		case "bid", "bids", "offer", "offers", "quote", "quotes", "quotation", "tenders":
			low := r.low(k - 1)
			return low != "winning" && low != "successful" && low != "accepted"
		case ";", "but", "contract":
			return false
		}
	}
	return false
}

// changeNouns are what a contract's worth is told before and after.
var changeNouns = words(`modification modifications variation variations change changes amendment amendments uplift`)

// aroundChange reads "the lifetime value following modification is £3m" and "The value
// before the change was £2m": a sum that the change is a part of, or is not in.
func (r *reader) aroundChange(i int) kind {
	at := r.money[i].First
	first := r.sentences[r.sentenceOf[at]].first
	if r.money[i].Min != "" && r.money[i].Max == "" && r.in(first+1, changeNouns) && (r.low(first+2) == "in" || r.low(first+2) == "to") {
		return threshold // "The change in lifetime value is more than £500,000"
	}
	for k := at - 1; k > first && k > at-8; k-- {
		low := r.low(k)
		if low == "," || low == ";" || low == "and" {
			return plainKind
		}
		if low != "after" && low != "following" && low != "before" || !r.changeAt(k+1) {
			continue
		}
		for j := k - 1; j >= first && j > k-5; j-- {
			switch {
			case !r.in(j, worthNouns) && r.low(j) != "total":
			case low == "before":
				return previous
			default:
				return cumulative
			}
		}
	}
	return plainKind
}

// changeAt reports that a change is named, with or without an article.
func (r *reader) changeAt(k int) bool {
	if low := r.low(k); low == "the" || low == "this" || low == "these" {
		k++
	}
	return r.in(k, changeNouns)
}
