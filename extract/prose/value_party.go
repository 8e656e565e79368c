package prose

// supplierShare reports that an offer is the winner's own, or that a part of a
// programme is what a deal's supplier gets: "Acme, which bid £5m", "of this £6m
// will go to Acme", "the contract with Acme accounts for £8m of it".
func (r *reader) supplierShare(i int, groups []group) bool {
	m := &r.money[i]
	g := r.owner(m.First, groups)
	if g < 0 {
		return false
	}
	if r.ownOffer(m.First, &groups[g]) || len(groups[g].suppliers) > 0 && r.acceptedOffer(i) {
		return true
	}
	for _, e := range r.near(m.First, g) {
		x := &r.events[e]
		if len(x.suppliers)+len(x.others) == 0 {
			continue
		}
		if x.family == going && x.at > m.First && x.at <= m.Next+2 || x.verb < 0 && x.at < m.First && x.at > m.First-9 && r.accountsFor(m.First) {
			return true
		}
	}
	return false
}

// isOffer reads "an offer of" before an amount.
func (r *reader) isOffer(i int) bool {
	at := r.money[i].First
	if r.low(at-1) != "of" {
		return false
	}
	switch r.low(at - 2) {
	case "offer", "bid", "tender", "quote", "quotation":
		return true
	}
	return false
}

// ownOffer reports that an offer is the winner's: "Acme, which bid £5m", "which
// undercut four others with a bid of £5m", "the winning tender came in at £5m".
func (r *reader) ownOffer(at int, g *group) bool {
	first := r.sentences[r.sentenceOf[at]].first
	for k := at - 1; k >= first && k > at-12; k-- {
		switch low := r.low(k); {
		case low == "won" || low == "wins":
			return true
		case low == "'s" && k == at-3 && r.named(k-1) >= 0:
			return has(g.suppliers, r.names[r.named(k-1)].body)
		case low == "winning" || low == "successful" || low == "accepted":
			return r.low(k+1) != "bidder" && r.low(k+1) != "bidders"
		case relatives.has(low) || low == "whose":
			n := r.antecedent(k-1, first)
			return n >= 0 && has(g.suppliers, r.names[n].body)
		case low == ";" || low == ".":
			return false
		}
	}
	return len(g.suppliers) > 0 && (r.low(first) == "the" || r.low(first) == "its") && (r.low(first+1) == "tender" || r.low(first+1) == "bid" || r.low(first+1) == "offer")
}

// acceptedOffer reads "Acme's £4m offer has been accepted".
func (r *reader) acceptedOffer(i int) bool {
	m := &r.money[i]
	if low := r.low(m.Next); low != "offer" && low != "bid" && low != "tender" {
		return false
	}
	end := r.sentences[r.sentenceOf[m.First]].next
	for k := max(m.First-8, 0); k < end && k < m.Next+16; k++ {
		if r.low(k) == "accepted" && r.low(k-1) != "not" && r.sentenceOf[k] == r.sentenceOf[m.First] {
			return true
		}
	}
	return false
}

// takenUp reports that what an extension costs is that of a deal that is extended:
// "will receive £725,000 for the additional period".
func (r *reader) takenUp(i int, groups []group) bool {
	m := &r.money[i]
	g := r.owner(m.First, groups)
	if g < 0 || groups[g].status != Extended || !r.ofAddition(i) {
		return false
	}
	s := r.sentences[r.sentenceOf[m.First]]
	for k := s.first; k < s.next; k++ {
		switch r.low(k) {
		case "if", "each", "optional", "should", "would", "could", "may", "either":
			return false
		}
	}
	return true
}

// accountsFor reads "accounts for about" before an amount.
func (r *reader) accountsFor(k int) bool {
	for j := k - 1; j > k-4; j-- {
		if low := r.low(j - 1); r.low(j) == "for" && (low == "accounts" || low == "account") {
			return true
		}
	}
	return false
}

// besideParty finds the one deal of several whose party an amount in brackets
// stands behind: "won Fenland Homes (£6m) and Carrow Council (£2m)".
func (r *reader) besideParty(i int, groups []group) int {
	at := r.money[i].First
	if len(groups) < 2 || at < 2 || r.low(at-1) != "(" || r.named(at-2) < 0 {
		return -1
	}
	b, found := r.names[r.named(at-2)].body, -1
	for g := range groups {
		if b >= 0 && (has(groups[g].buyers, b) || has(groups[g].suppliers, b)) {
			if found >= 0 {
				return -1
			}
			found = g
		}
	}
	return found
}

// outsideLots reports that an amount stands outside the lots that the deals are.
func (r *reader) outsideLots(i int, groups []group) bool {
	return r.allLots(groups) && r.lotOf[r.sentenceOf[r.money[i].First]] == 0
}

// notOf reports what is no part of a deal that is let: "a further £350,000", and
// what a scheme costs over its whole life.
func (r *reader) notOf(i int, groups []group) bool {
	m := &r.money[i]
	g := r.owner(m.First, groups)
	if g < 0 || groups[g].status != Awarded && groups[g].status != Preferred {
		return false
	}
	if low := r.low(m.First - 1); low == "further" || low == "additional" || low == "another" && r.low(m.Next) != "contract" {
		return true
	}
	first := r.sentences[r.sentenceOf[m.First]].first
	for k := m.First - 1; k > first && k > m.First-20; k-- {
		if r.low(k) == "life" && (r.low(k-1) == "whole" || r.low(k-2) == "whole") && r.low(k+1) != "value" && !r.dealBetween(k+1, k+5) && !r.worthLabel(i) {
			return true
		}
	}
	return false
}
