package prose

// share is an amount and the firm it goes to.
type share struct{ money, body, first, next int }

// divide splits a deal whose sentence tells what each of several suppliers gets:
// "£15m to Acme and £10m to Bolt", "Acme (£15m) and Bolt (£10m)". It runs once the
// amounts have been judged.
func (r *reader) divide(groups []group, all []worth) []group {
	for g := range groups {
		if groups[g].window.next > 0 {
			continue
		}
		shares := r.sharesOf(&groups[g])
		if len(shares) < 2 || len(groups)+len(shares) > 64 { // a bit each in event.in
			continue
		}
		for i := range all {
			if all[i].group == g {
				all[i].group = -1
			}
		}
		whole := groups[g]
		whole.family = g + 1
		out := append([]group{}, groups[:g]...)
		for _, s := range shares {
			part := whole
			part.suppliers = []int{s.body}
			part.window = window{s.first, s.next}
			all[s.money].group, all[s.money].against, all[s.money].score = len(out), plainKind, 3
			out = append(out, part)
		}
		for i := range all {
			if all[i].group > g && !inShares(shares, i) {
				all[i].group += len(shares) - 1
			}
		}
		return append(out, groups[g+1:]...)
	}
	return groups
}

func inShares(shares []share, money int) bool {
	for _, s := range shares {
		if s.money == money {
			return true
		}
	}
	return false
}

// sharesOf lists the shares in the first sentence of a deal that tells several,
// each of another firm.
func (r *reader) sharesOf(g *group) []share {
	if len(g.shares) > 0 {
		return g.shares
	}
	s := r.sentenceOf[g.first]
	if out := r.respectively(g); len(out) > 0 {
		return out
	}
	var out []share
	seen := map[int]bool{}
	for _, m := range r.moneyIn(r.sentences[s].first, r.sentences[s].next) {
		x, ok := r.shareAt(m)
		if !ok || r.money[m].Per != "total" && r.money[m].Per != "" {
			continue
		}
		if seen[x.body] || has(g.buyers, x.body) {
			return nil
		}
		seen[x.body] = true
		out = append(out, x)
	}
	for near := s; near < s+2 && near < len(r.sentences) && len(out) < 2; near++ {
		if near == s || !r.historical(near) && !r.tellsOffers(near) {
			out = r.parcels(near, g.buyers)
		}
	}
	return out
}

// respectively reads "from Acme, Bolt and Cast for £1m, £2m and £3m respectively";
// the amounts may stand in a later sentence.
func (r *reader) respectively(g *group) []share {
	if len(g.suppliers) < 2 {
		return nil
	}
	for k := range r.tokens {
		if r.low(k) != "respectively" {
			continue
		}
		s := r.sentences[r.sentenceOf[k]]
		money := r.moneyIn(s.first, k)
		if len(money) != len(g.suppliers) {
			continue
		}
		out := make([]share, len(money))
		for i, m := range money {
			out[i] = share{m, g.suppliers[i], r.money[m].First, r.money[m].Next}
		}
		return out
	}
	return nil
}

// shareAt reads "£15m to Acme" or "Acme (£15m)".
func (r *reader) shareAt(i int) (share, bool) {
	m := &r.money[i]
	n, first, next := -1, m.First, m.Next
	switch {
	case r.low(m.Next) == "to":
		if n = r.nameAfter(m.Next + 1); n >= 0 {
			next = r.names[n].next
		}
	case r.low(m.First-1) == "(" && m.First > 1:
		if n = r.named(m.First - 2); n >= 0 {
			first = r.names[n].first
		}
	}
	if n < 0 || r.names[n].described || r.names[n].body < 0 {
		return share{}, false
	}
	b := r.names[n].body
	if c := r.classOf(n); c != firm && c != unknown || r.ruledOut(b, Awarded) {
		return share{}, false
	}
	return share{i, b, first, next}, true
}
