package eforms

import (
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// awards reads an award for each tender that won, and one for each lot that was
// not awarded, or of whose winner nothing is told.
func (r *reader) awards() {
	x := &r.result
	won := make([][]*tender, len(x.outcomes))
	for i, o := range x.outcomes {
		won[i] = r.winners(o)
		for _, t := range won[i] {
			t.outcomes = append(t.outcomes, o)
		}
	}
	for i, o := range x.outcomes {
		for _, t := range won[i] {
			if t.award == "" {
				r.award(t)
			}
		}
		if len(won[i]) == 0 {
			r.noAward(o)
		} else {
			o.award = won[i][0].award
		}
	}
	// Tenders that no lot's outcome names: those of contracts, or all where the
	// notice has neither.
	bare := len(x.outcomes) == 0 && len(x.contracts) == 0
	for _, t := range x.tenders {
		if t.award == "" && !t.judged && (len(t.accepted) > 0 || bare) {
			r.award(t)
		}
	}
}

// winners are the tenders that a lot was awarded to. Publishers list those that
// lost beside them: a contract tells which it accepts. Where the lot's contracts
// name none, they accept all if there are as many; otherwise nothing tells.
func (r *reader) winners(o *outcome) []*tender {
	if code := words(o.node.Child("TenderResultCode")); code == "clos-nw" || code == "open-nw" {
		return nil
	}
	own := map[*contract]bool{}
	for _, k := range o.contracts {
		own[k] = true
	}
	var accepted []*tender
	for _, t := range o.tenders {
		if slices.ContainsFunc(t.accepted, func(k *contract) bool { return own[k] || len(own) == 0 }) {
			accepted = append(accepted, t)
		}
	}
	switch {
	case len(accepted) > 0:
		return accepted
	case len(own) == 0, len(o.tenders) == 1, len(o.tenders) == len(o.contracts):
		return o.tenders
	}
	if len(o.tenders) > 1 {
		r.problem("winner-untold", r.path(o.node), "%d tenders, and none of the lot's contracts names the one that it accepts", len(o.tenders))
	}
	return nil
}

// award reads the award that a tender won. Its id is that of its lots: those of
// the parts of a result are numbered anew in each notice.
func (r *reader) award(t *tender) {
	lots := r.wonLots(t)
	a := notice.Award{ID: strings.Join(lots, " "), Key: r.path(t.node), Lots: lots, Status: r.status()}
	t.award, t.lots = a.Key, lots
	r.suppliers(&a, t)
	r.decision(&a, t)
	if o := t.count(); o != nil && o.received != nil {
		received := *o.received
		a.Tenders = &received
	}
	if r.n.Kind != notice.ChangeNotice && !t.alone() {
		a.Values = r.price(t, notice.Awarded, notice.LevelAward)
	}
	a.Values = append(a.Values, r.shares(t)...)
	t.place = len(r.n.Awards)
	r.n.Awards = append(r.n.Awards, a)
}

// wonLots are the lots of a tender that won: those whose outcomes name it, and
// with a group's all of the group. Where the tender was made for another lot of
// the notice than the outcome is of, the tender's own word holds: its price
// belongs to that lot.
func (r *reader) wonLots(t *tender) []string {
	var lots []string
	for _, o := range t.outcomes {
		lots = merge(lots, o.lots)
	}
	known := func(id string) bool { _, ok := r.lots.place[id]; return ok }
	shared := func(id string) bool { return slices.Contains(lots, id) }
	switch {
	case len(lots) == 0, slices.ContainsFunc(t.lots, shared):
		lots = merge(lots, t.lots)
		slices.Sort(lots)
	case slices.ContainsFunc(t.lots, known):
		r.problem("lot-differs", r.path(t.node), "the tender was made for %s, and won %s", strings.Join(t.lots, ", "), strings.Join(lots, ", "))
		return t.lots
	}
	return lots
}

// alone reports a tender and a contract that belong to each other only: the
// price is the contract's then.
func (t *tender) alone() bool { return len(t.accepted) == 1 && len(t.accepted[0].tenders) == 1 }

// status is that of an award that somebody won, in the terms of OCDS: one that
// is only announced is pending.
func (r *reader) status() string {
	switch {
	case r.cancels():
		return "cancelled"
	case r.n.Kind == notice.Intention:
		return "pending"
	}
	return "active"
}

// count is the outcome whose count of tenders is the award's: that of its own
// lot where it won several.
func (t *tender) count() *outcome {
	own := t.node.Find("TenderLot", "ID").Words()
	for _, o := range t.outcomes {
		if slices.Contains(o.lots, own) {
			return o
		}
	}
	if len(t.outcomes) > 0 {
		return t.outcomes[0]
	}
	return nil
}

// received reads how many tenders a lot had. The kinds that the notice has no
// place for are parts of them.
func (r *reader) received(n xmltree.Node) *notice.Tenders {
	t := notice.Tenders{}
	for s := range n.Each("ReceivedSubmissionsStatistics") {
		code, n := s.Child("StatisticsCode"), s.Child("StatisticsNumeric")
		var to **int
		switch words(code) {
		case "tenders":
			to, t.Path = &t.Received, r.path(n)
		case "t-sme":
			to = &t.SME
		case "t-esubm":
			to = &t.Electronic
		case "":
			r.problem("count-of-what", r.path(n), "nothing tells what is counted")
			continue
		default:
			continue
		}
		if w := words(n); w != "" && w != "-1" {
			if count, ok := whole(w); ok {
				*to = &count
			} else {
				r.problem("count-unreadable", r.path(n), "%q is no count", clip(w))
			}
		}
		if t.Path == "" {
			t.Path = r.path(n)
		}
	}
	if t.Received == nil && t.SME == nil && t.Electronic == nil {
		return nil
	}
	return &t
}

// noAward reads the outcome of a lot that names no winner.
func (r *reader) noAward(o *outcome) {
	a := notice.Award{ID: strings.Join(o.lots, " "), Key: r.path(o.node), Lots: o.lots, Status: r.status(), Tenders: o.received}
	reason := words(o.node.Find("DecisionReason", "DecisionReasonCode"))
	switch code := words(o.node.Child("TenderResultCode")); {
	case code == "open-nw":
		a.Status = "pending"
	case code == "clos-nw" && unsuccessful[reason]:
		a.Status = "unsuccessful"
	case code == "clos-nw":
		a.Status = "cancelled"
	}
	a.Reason = why(reason)
	a.Date, a.DatePath = r.resultDate()
	r.n.Awards = append(r.n.Awards, a)
	o.award = a.Key
}

// suppliers reads who made the tender: one, or a group with its lead, and those
// to whom they pass on a part.
func (r *reader) suppliers(a *notice.Award, t *tender) {
	for ref := range t.node.Each("TenderingParty") {
		party, ok := r.result.parties[words(ref.Child("ID"))]
		if !ok {
			r.problem("party-missing", r.path(ref), "no tendering party has the id %q that is referred to", clip(words(ref.Child("ID"))))
		}
		members := 0
		for range party.Each("Tenderer") {
			members++
		}
		a.Group = a.Group || members > 1
		from := len(a.Suppliers)
		for m := range party.Each("Tenderer") {
			role := notice.RoleSupplier
			if members > 1 && !truth(m.Child("GroupLeadIndicator")) {
				role = notice.RoleMember
			}
			r.supplier(a, m.Child("ID"), role)
		}
		name := party.Child("Name") // of a group, which its members' tell better
		if words := r.line(name); words != "" && len(a.Suppliers) == from {
			a.Suppliers = append(a.Suppliers, notice.Party{Name: words, Role: notice.RoleSupplier, Path: r.path(name)})
		}
		for s := range party.Each("SubContractor") {
			r.supplier(a, s.Child("ID"), notice.RoleSubcontractor)
		}
	}
}

func (r *reader) supplier(a *notice.Award, ref xmltree.Node, role notice.Role) {
	p, ok := r.refer(ref, role)
	if !ok {
		return
	}
	if r.orgs[words(ref)].person() {
		r.problem("person", r.path(ref), "a natural person, of whom nothing but the role is read")
	}
	a.Suppliers = append(a.Suppliers, p)
}

// decision reads when the tender was chosen.
func (r *reader) decision(a *notice.Award, t *tender) {
	for _, k := range t.accepted {
		n := k.node.Child("AwardDate")
		if d := r.decided(n); d != "" {
			a.Date, a.DatePath = d, r.path(n)
			return
		}
	}
	a.Date, a.DatePath = r.resultDate()
}

// resultDate is the day of the result as a whole, which UBL demands and eForms
// has no use for.
func (r *reader) resultDate() (notice.Date, string) {
	for n := range r.root.Each("TenderResult") {
		if d := r.decided(n.Child("AwardDate")); d != "" {
			return d, r.path(n.Child("AwardDate"))
		}
	}
	return "", ""
}

// price reads what a tender is to be paid. It is the worth of the contract on
// it: as concluded, or the total after a change.
func (r *reader) price(t *tender, kind notice.ValueKind, level notice.Level) []notice.Value {
	from := t.node.Child("LegalMonetaryTotal")
	if !from.OK() {
		from = t.node
	}
	return r.money(nil, from, "PayableAmount", money{r.ceiling(kind, t.lots), level, "eforms:tender.price", "win-ten-val"})
}

// shares reads what is passed on to others, what a concession brings in, and
// what was paid and withheld until a contract ended.
func (r *reader) shares(t *tender) (values []notice.Value) {
	for _, f := range []struct {
		parent, name string
		m            money
	}{
		{"SubcontractingTerm", "TermAmount", money{notice.Subcontracted, notice.LevelAward, "eforms:subcontracting", "sub-val"}},
		{"ConcessionRevenue", "RevenueUserAmount", money{notice.Revenue, notice.LevelAward, "eforms:revenue.users", "con-rev-use"}},
		{"ConcessionRevenue", "RevenueBuyerAmount", money{notice.Payment, notice.LevelAward, "eforms:revenue.buyer", "con-rev-buy"}},
		{"AggregatedAmounts", "PaidAmount", money{notice.Payment, notice.LevelAward, "eforms:paid", ""}},
		{"AggregatedAmounts", "PenaltiesAmount", money{notice.Penalty, notice.LevelAward, "eforms:penalties", ""}},
	} {
		for parent := range t.node.Each(f.parent) {
			values = r.money(values, parent, f.name, f.m)
		}
	}
	return values
}
