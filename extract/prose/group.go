package prose

// group is the statements that tell of one deal.
type group struct {
	events            []int
	buyers, suppliers []int // bodies
	status            Status
	first             int // the token of its first statement
	preferred         bool
	intends           bool
	// bare deals are told by a contract's terms alone, as in notices.
	bare bool
	// shares are what each supplier gets of work that is split, where one sentence
	// tells it.
	shares []share
	// window is the stretch of text that tells of one of several deals of the
	// same parties, who are a family; both are zero for a deal by itself.
	window window
	family int
	// apiece deals are as many as the text counts, each with an amount in its window.
	apiece bool
}

// groupEvents sorts the news into deals. Verbs make deals, nouns add to them;
// what is cancelled is settled last, since it may be the old contract.
func (r *reader) groupEvents() []group {
	if groups := r.sharedOut(); len(groups) > 0 {
		return groups
	}
	groups := r.gather(nil, func(e *event) bool { return (e.verb >= 0 || e.nth) && e.told == news && e.family != cancelling })
	groups = r.cancellations(groups)
	if r.ofResults() {
		groups = r.onTop(groups)
		r.addNouns(groups)
		return groups
	}
	if len(groups) == 0 {
		groups = r.withoutVerbs()
	}
	groups = r.gather(groups, func(e *event) bool {
		return e.verb < 0 && e.told == news && r.lotOf[e.sentence] > 0 && (r.tellsDeal(e) || e.contract && len(r.suppliersOf(e)) > 0)
	})
	r.addNouns(groups)
	groups = r.addSeveral(groups)
	groups = r.addParagraphs(groups)
	r.addToAll(groups)
	r.recallParties(groups)
	return groups
}

// withoutVerbs finds the deals of a text in which no verb tells one: the surest way
// that finds any is taken.
func (r *reader) withoutVerbs() []group {
	ways := [...]func() []group{
		r.toldByNouns,
		r.toldByOwnNouns,
		r.promoted,
		r.loose,
		r.salient,
		r.parcelled,
		r.settled,
	}
	for _, find := range ways {
		if groups := find(); len(groups) > 0 {
			return groups
		}
	}
	return nil
}

// toldByNouns reads deals from nouns with their parties: "a £2m contract with Acme".
func (r *reader) toldByNouns() []group {
	return r.gather(nil, func(e *event) bool { return e.verb < 0 && e.told == news && r.tellsDeal(e) && !r.besides(e) })
}

// toldByOwnNouns reads deals from nouns that tell their status: "a further extension".
func (r *reader) toldByOwnNouns() []group {
	return r.gather(nil, func(e *event) bool { return e.own && e.told == news && r.makesDeal(e) })
}

// maxDeals bounds the deals of one text: what has more is a list, and each
// further one would cost as much as all before.
const maxDeals = 40

// gather takes statements into the deals they fit, in order.
func (r *reader) gather(groups []group, which func(*event) bool) []group {
	for i := range r.events {
		e := &r.events[i]
		if !which(e) || r.ofAll(e) {
			continue
		}
		if e.own && e.family == changing && len(groups) > 0 {
			continue
		}
		for _, part := range r.parts(i) {
			b, s := part.buyers, part.suppliers
			g := r.groupFor(groups, e, b, s)
			if g < 0 && len(groups) > 0 && e.family.weak && (len(b) == 0 || len(s) == 0) && !r.standsAlone(e, s) {
				continue
			}
			if g < 0 {
				if len(groups) == maxDeals {
					continue
				}
				groups = append(groups, group{first: part.at})
				g = len(groups) - 1
			}
			r.join(&groups[g], i, b, s)
			if part.noun >= 0 {
				r.join(&groups[g], part.noun, b, s)
			}
		}
	}
	return groups
}

// standsAlone reports that a weak statement is a deal of its own beside others,
// though it names one party only: one of several, or a priced extension.
func (r *reader) standsAlone(e *event, suppliers []int) bool {
	return e.nth || e.status == Extended && len(suppliers) > 0 && len(r.moneyIn(e.first, e.next)) > 0
}

// part is a statement, or one of the contracts that a statement tells of.
type part struct {
	at, noun          int
	buyers, suppliers []int
}

// parts splits "won a £3m contract with A and a £2m contract with B".
func (r *reader) parts(i int) []part {
	e := &r.events[i]
	whole := part{e.at, -1, r.buyersOf(e), r.suppliersOf(e)}
	if e.verb < 0 {
		return []part{whole}
	}
	var out []part
	for k, next := r.eventsIn(e.sentence); k < next; k++ {
		n := &r.events[k]
		if n.verb >= 0 || n.at < e.at || n.at >= e.next || n.told != news || len(r.moneyIn(n.at-6, n.at+1)) == 0 {
			continue
		}
		b, s := r.buyersOf(n), r.suppliersOf(n)
		if len(b)+len(s) == 0 {
			continue
		}
		out = append(out, part{n.at, k, b, s})
	}
	if len(out) < 2 || shares(out[0].buyers, out[1].buyers) || shares(out[0].suppliers, out[1].suppliers) {
		return []part{whole}
	}
	for k := range out {
		if len(out[k].buyers) == 0 {
			out[k].buyers = whole.buyers
		}
		if len(out[k].suppliers) == 0 {
			out[k].suppliers = whole.suppliers
		}
	}
	return out
}

// moneyIn lists the amounts between two tokens.
func (r *reader) moneyIn(first, next int) []int {
	var out []int
	for lo := r.firstMoney(first); lo < len(r.money) && r.money[lo].First < next; lo++ {
		out = append(out, lo)
	}
	return out
}

// firstMoney is the first amount that does not end before a token.
func (r *reader) firstMoney(at int) int {
	lo, hi := 0, len(r.money)
	for lo < hi {
		if mid := (lo + hi) / 2; r.money[mid].Next <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
