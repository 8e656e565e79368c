package eforms

import (
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// result is the notice's NoticeResult, whose parts refer to each other by id:
// the outcome of each lot to tenders and contracts, a contract to the tenders
// that it accepts, a tender to those who made it. An element that refers has the
// name of the one that it refers to; the latter stands in NoticeResult itself.
type result struct {
	node      xmltree.Node
	outcomes  []*outcome
	tenders   []*tender
	contracts []*contract
	parties   map[string]xmltree.Node
	awarded   map[string]bool // lots that have an outcome

	references int
}

// outcome is what became of a lot.
type outcome struct {
	node      xmltree.Node
	lots      []string
	tenders   []*tender
	contracts []*contract
	received  *notice.Tenders
	award     string // key of the first award that it led to
}

type tender struct {
	node     xmltree.Node
	id       string
	lots     []string    // for which it was made, or won
	judged   bool        // the outcome of some lot names it
	outcomes []*outcome  // which it won
	accepted []*contract // that name it
	award    string      // key of the award it won, "" for none
	place    int         // of that award
	priced   bool        // its price stands with a change
}

type contract struct {
	node     xmltree.Node
	id       string
	tenders  []*tender
	outcomes []*outcome // that name it
	places   []int      // in the contracts of each of these
	award    string     // key of the first award that it concludes
}

// index reads the parts of a result and ties them together.
func (r *reader) index() {
	node := r.ext.Child("NoticeResult")
	x := &r.result
	*x = result{node: node, parties: map[string]xmltree.Node{}, awarded: map[string]bool{}}
	tenders, contracts := map[string][]*tender{}, map[string][]*contract{}
	for n := range node.Each("LotTender") {
		t := &tender{node: n, id: words(n.Child("ID")), lots: r.lotIDs(n)}
		x.tenders = append(x.tenders, t)
		tenders[t.id] = append(tenders[t.id], t)
	}
	for n := range node.Each("SettledContract") {
		k := &contract{node: n, id: words(n.Child("ID")), tenders: named(r, n, "LotTender", tenders)}
		for _, t := range k.tenders {
			t.accepted = append(t.accepted, k)
		}
		x.contracts = append(x.contracts, k)
		contracts[k.id] = append(contracts[k.id], k)
	}
	for n := range node.Each("LotResult") {
		x.outcomes = append(x.outcomes, &outcome{
			node: n, lots: r.lotIDs(n), received: r.received(n), tenders: named(r, n, "LotTender", tenders), contracts: named(r, n, "SettledContract", contracts),
		})
	}
	for _, o := range x.outcomes {
		for _, t := range o.tenders {
			t.judged = true
		}
		for i, k := range o.contracts {
			k.outcomes, k.places = append(k.outcomes, o), append(k.places, i)
		}
		for _, id := range o.lots {
			x.awarded[id] = true
		}
	}
	for n := range node.Each("TenderingParty") {
		if id := words(n.Child("ID")); !x.parties[id].OK() {
			x.parties[id] = n
		}
	}
}

// maxReferences bounds what the parts of a result refer to, in all: an id that
// repeats stands for several, and thousands of references to it would for
// millions. The most seen in a notice are 800.
const maxReferences = 1 << 20

// named gives the parts that the references of that name in an element are to,
// every one of an id that repeats.
func named[T any](r *reader, n xmltree.Node, name string, all map[string][]*T) []*T {
	var out []*T
	seen := map[string]bool{"": true}
	for ref := range n.Each(name) {
		id := words(ref.Child("ID"))
		if seen[id] {
			continue
		}
		seen[id] = true
		if r.result.references += len(all[id]); r.result.references > maxReferences {
			r.problem("references-cut", r.path(ref), "more than %d references", maxReferences)
			return out
		}
		out = append(out, all[id]...)
	}
	return out
}

// lotIDs are the lots that an element names, those of a group in its place.
func (r *reader) lotIDs(n xmltree.Node) []string {
	var ids []string
	for ref := range n.Each("TenderLot") {
		id := words(ref.Child("ID"))
		if members := r.lots.groups[id]; len(members) > 0 {
			ids = merge(ids, members)
		} else if strings.ContainsAny(id, "0123456789") { // not N/A
			ids = merge(ids, []string{id})
		}
	}
	return ids
}

func merge(to, more []string) []string {
	for _, s := range more {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}

// results reads who won, the offers, and the totals.
func (r *reader) results() {
	r.index()
	x := &r.result
	if !x.node.OK() {
		return
	}
	r.n.Values = r.money(r.n.Values, x.node, "TotalAmount", money{r.total(), notice.LevelNotice, "eforms:result.total", "not-val"})
	r.n.Values = r.money(r.n.Values, x.node, "OverallMaximumFrameworkContractsAmount",
		money{notice.FrameworkCeiling, notice.LevelNotice, "eforms:result.maximum", "not-max-val"})
	for _, name := range []string{"OverallApproximateFrameworkContractsAmount", "EstimatedOverallFrameworkContractsAmount"} { // the latter until version 0.7
		r.n.Values = r.approximate(r.n.Values, x.node, name, money{notice.Estimated, notice.LevelNotice, "eforms:result.approximate", "not-app-val"})
	}
	for g := range x.node.Each("GroupFramework") {
		values := r.money(nil, g, "GroupFrameworkMaximumValueAmount", money{notice.FrameworkCeiling, notice.LevelLot, "eforms:group.maximum", "gro-max-val"})
		values = r.approximate(values, g, "GroupFrameworkReestimatedValueAmount", money{notice.Estimated, notice.LevelLot, "eforms:group.approximate", "gro-ree-val"})
		r.lotValues(g.Find("TenderLot", "ID"), values)
	}
	for _, o := range x.outcomes {
		r.offers(o)
	}
	r.awards()
	r.contracts()
}

// total is what the sum of all contracts means: the state after a change, or the
// limit of frameworks where nothing else is let.
func (r *reader) total() notice.ValueKind {
	all := len(r.n.Lots) > 0
	for i := range r.n.Lots {
		all = all && (r.n.Lots[i].Framework || !r.result.awarded[r.n.Lots[i].ID])
	}
	switch {
	case all && r.lots.framework.OK():
		return notice.FrameworkCeiling
	case r.n.Kind == notice.ChangeNotice:
		return notice.ChangedTotal
	}
	return notice.Awarded
}

func (r *reader) approximate(to []notice.Value, parent xmltree.Node, name string, m money) []notice.Value {
	from := len(to)
	to = r.money(to, parent, name, m)
	for i := from; i < len(to); i++ {
		to[i].Approximate = true
	}
	return to
}

// offers reads what a lot's outcome says of all tenders, and of a framework's
// worth: facts of the lot.
func (r *reader) offers(o *outcome) {
	frame := o.node.Child("FrameworkAgreementValues")
	var values []notice.Value
	values = r.money(values, o.node, "LowerTenderAmount", money{notice.LowestOffer, notice.LevelLot, "eforms:lot.lowest", "ten-val-low"})
	values = r.money(values, o.node, "HigherTenderAmount", money{notice.HighestOffer, notice.LevelLot, "eforms:lot.highest", "ten-val-hig"})
	values = r.money(values, frame, "MaximumValueAmount", money{notice.FrameworkCeiling, notice.LevelLot, "eforms:lot.maximum", "max-val"})
	values = r.approximate(values, frame, "ReestimatedValueAmount", money{notice.Estimated, notice.LevelLot, "eforms:lot.approximate", "ree-val"})
	r.lotValues(o.node.Find("TenderLot", "ID"), values)
}
