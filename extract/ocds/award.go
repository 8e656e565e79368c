package ocds

import (
	"slices"

	"tenders/extract/notice"
)

// awards reads who won. An award's key is its place, since publishers use one
// id for several.
func (r *reader) awards() {
	r.each(r.root, "awards", func(v value) {
		a := notice.Award{ID: r.words(v.get("id")), Key: r.here(), Status: r.line(v.get("status")), Title: r.line(v.get("title"))}
		a.Lots = r.list(v.get("relatedLots"))
		if lot := r.words(v.get("relatedLot")); lot != "" {
			a.Lots = append(a.Lots, lot)
		}
		a.Date, _, a.DatePath = r.date(v, "date")
		kind := r.ceiling(notice.Awarded)
		a.Values = r.money(a.Values, v, "value", money{kind, notice.LevelAward, "ocds:award.value"})
		a.Values = r.money(a.Values, v, "estimatedValue", money{notice.Estimated, notice.LevelAward, "ocds:award.estimatedValue"})
		a.Values = r.money(a.Values, v, "maximumValue", money{notice.FrameworkCeiling, notice.LevelAward, "ocds:award.maximumValue"})
		r.clauses(v, notice.Text{Owner: a.Key})
		r.suppliers(&a, v, kind)
		r.subcontracting(&a, v)
		a.Period = r.period(v, "contractPeriod")
		r.n.Awards = append(r.n.Awards, a)
		r.each(v, "amendments", func(c value) { r.amendment(c, a.Key) })
		r.lone(v, "amendment", func(c value) { r.amendment(c, a.Key) })
	})
}

func (r *reader) list(v value) []string {
	if s := r.words(v); s != "" {
		return []string{s}
	}
	var out []string
	for c := v.child(); c.t != nil; c = c.sibling() {
		if s := r.words(c); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// suppliers reads an award's suppliers, and what old Contracts Finder packages
// state for each of them.
func (r *reader) suppliers(a *notice.Award, v value, kind notice.ValueKind) {
	r.each(v, "suppliers", func(s value) {
		place := len(a.Suppliers)
		a.Suppliers = append(a.Suppliers, r.reference(s, notice.RoleSupplier))
		from := len(a.Values)
		a.Values = r.money(a.Values, s, "x_awardValue", money{kind, notice.LevelAward, "ocds:supplier.value"})
		for i := from; i < len(a.Values); i++ {
			a.Values[i].Supplier = &place
		}
	})
}

func (r *reader) subcontracting(a *notice.Award, v value) {
	n := r.down("subcontracting")
	a.Values = r.money(a.Values, v.get("subcontracting"), "value", money{notice.Subcontracted, notice.LevelAward, "ocds:subcontracting.value"})
	r.up(n)
}

// contracts reads what was concluded. A notice of a change states the total
// after it.
func (r *reader) contracts() {
	kind := notice.Awarded
	if r.n.Kind == notice.ChangeNotice {
		kind = notice.ChangedTotal
	}
	kind = r.ceiling(kind)
	links := r.awardKeys()
	r.each(r.root, "contracts", func(v value) {
		k := notice.Contract{ID: r.words(v.get("id")), Key: r.here(), Status: r.line(v.get("status")), Title: r.line(v.get("title"))}
		k.Award = r.awardOf(links, r.words(v.get("awardID")))
		k.Signed, _, k.SignedPath = r.date(v, "dateSigned")
		k.Values = r.money(k.Values, v, "value", money{kind, notice.LevelContract, "ocds:contract.value"})
		r.clauses(v, notice.Text{Owner: k.Key})
		r.implementation(&k, v)
		r.charges(&k, v)
		k.Period = r.period(v, "period")
		r.n.Contracts = append(r.n.Contracts, k)
		r.each(v, "amendments", func(c value) { r.amendment(c, k.Key) })
		r.lone(v, "amendment", func(c value) { r.amendment(c, k.Key) })
	})
}

// awardLinks pairs contracts with awards. Where an award's id repeats, and as
// many contracts name it, the first belongs to the first and so on.
type awardLinks struct {
	awards    map[string][]string // id -> keys
	contracts map[string]int      // id -> contracts that name it
	used      map[string]int
}

func (r *reader) awardKeys() *awardLinks {
	if r.root.get("contracts").child().t == nil {
		return nil
	}
	l := &awardLinks{map[string][]string{}, map[string]int{}, map[string]int{}}
	for i := range r.n.Awards {
		a := &r.n.Awards[i]
		l.awards[a.ID] = append(l.awards[a.ID], a.Key)
	}
	r.each(r.root, "contracts", func(v value) { l.contracts[r.words(v.get("awardID"))]++ })
	return l
}

func (r *reader) awardOf(l *awardLinks, id string) string {
	keys := l.awards[id]
	switch {
	case id == "":
		return ""
	case len(keys) == 1:
		return keys[0]
	case len(keys) == 0:
		if len(r.n.Awards) > 0 {
			r.problem("award-missing", r.sub("awardID"), "no award has the id %q", clip(id))
		}
		return ""
	case len(keys) == l.contracts[id]:
		l.used[id]++
		return keys[l.used[id]-1]
	}
	r.problem("award-ambiguous", r.sub("awardID"), "%d awards and %d contracts share the id %q", len(keys), l.contracts[id], clip(id))
	return ""
}

// implementation reads payments and penalties.
func (r *reader) implementation(k *notice.Contract, v value) {
	n := r.down("implementation")
	defer r.up(n)
	impl := v.get("implementation")
	k.Values = r.money(k.Values, impl, "finalValue", money{notice.Payment, notice.LevelContract, "ocds:contract.finalValue"})
	r.each(impl, "transactions", func(t value) {
		m := money{notice.Payment, notice.LevelContract, "ocds:transaction.value"}
		k.Values = r.money(k.Values, t, "value", m)
		k.Values = r.money(k.Values, t, "amount", m) // its name before OCDS 1.1
	})
	r.each(impl, "performanceFailures", func(f value) {
		k.Values = r.money(k.Values, f, "penaltyValue", money{notice.Penalty, notice.LevelContract, "ocds:penalty.value"})
	})
}

// charges reads what users pay to the holder of a concession.
func (r *reader) charges(k *notice.Contract, v value) {
	r.each(v, "charges", func(c value) {
		m := money{notice.Revenue, notice.LevelContract, "ocds:charge.value"}
		if r.words(c.get("paidBy")) == "government" {
			m.kind = notice.Payment
		}
		k.Values = r.money(k.Values, c, "estimatedValue", m)
	})
}

// bids reads the statistics of the tenders received: counts for the awards of
// their lot, offers for the lot itself.
func (r *reader) bids() {
	n := r.down("bids")
	r.each(r.root.get("bids"), "statistics", r.statistic)
	r.up(n)
	n = r.down("tender")
	if tender := r.root.get("tender"); len(r.n.Awards) == 1 && !tender.get("numberOfTenderers").blank() {
		if c, ok := r.count(tender, "numberOfTenderers"); ok && r.n.Awards[0].Tenders == nil {
			r.n.Awards[0].Tenders = &notice.Tenders{Received: &c, Path: r.sub("numberOfTenderers")}
		}
	}
	r.up(n)
}

func (r *reader) statistic(s value) {
	lots := r.list(s.get("relatedLots"))
	if lot := r.words(s.get("relatedLot")); lot != "" {
		lots = append(lots, lot)
	}
	switch r.words(s.get("measure")) {
	case "lowestValidBidValue":
		r.offer(s, lots, notice.LowestOffer)
	case "highestValidBidValue":
		r.offer(s, lots, notice.HighestOffer)
	case "bids":
		r.received(s, lots, func(t *notice.Tenders) **int { t.Path = r.sub("value"); return &t.Received })
	case "smeBids":
		r.received(s, lots, func(t *notice.Tenders) **int { return &t.SME })
	case "electronicBids":
		r.received(s, lots, func(t *notice.Tenders) **int { return &t.Electronic })
	}
}

func (r *reader) offer(s value, lots []string, kind notice.ValueKind) {
	to, level := &r.n.Values, notice.LevelNotice
	if len(lots) == 1 {
		for i := range r.n.Lots {
			if r.n.Lots[i].ID == lots[0] {
				to, level = &r.n.Lots[i].Values, notice.LevelLot
				break
			}
		}
	}
	currency := r.currency(s)
	m := money{kind, level, "ocds:bids.statistics"}
	*to, _ = r.amountIn(*to, s, "value", currency, m, r.netTax())
	*to, _ = r.amountIn(*to, s, "valueGross", currency, m, notice.Gross)
}

// received puts a count on every award of its lots, or on the only award.
func (r *reader) received(s value, lots []string, field func(*notice.Tenders) **int) {
	if s.get("value").blank() {
		return
	}
	n, ok := whole(r.words(s.get("value")))
	if !ok {
		r.problem("count-unreadable", r.sub("value"), "%q is no count", clip(r.words(s.get("value"))))
		return
	}
	found := false
	for i := range r.n.Awards {
		a := &r.n.Awards[i]
		if len(r.n.Awards) > 1 && !slices.ContainsFunc(lots, func(l string) bool { return slices.Contains(a.Lots, l) }) {
			continue
		}
		found = true
		if a.Tenders == nil {
			a.Tenders = &notice.Tenders{Path: r.sub("value")}
		}
		count := n
		*field(a.Tenders) = &count
	}
	if !found && len(r.n.Awards) > 0 {
		r.problem("bids-unplaced", r.here(), "nothing tells which award the count of bids belongs to")
	}
}
