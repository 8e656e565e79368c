package store

import (
	"fmt"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// A journal case is a chain of notices in the forms of the EU; numbers are those
// in the chain, 0 for none.
type journal struct {
	name    string
	notices []notice.Notice
	want    []string
}

// ted is a notice of the EU's journal: the place in its chain, that of the
// notice that it names, and when it was published.
func ted(place, previous int, day notice.Date, bs ...builder) notice.Notice {
	n := notice.Notice{Source: "ted", PublisherID: fmt.Sprintf("%03d-2019", place), Form: "F03"}
	bs = append([]builder{func(n *notice.Notice) { n.Format, n.Published = notice.TEDXML, day }}, bs...)
	if previous > 0 {
		bs = append(bs, func(n *notice.Notice) {
			n.Links = []notice.Link{{Rel: notice.RelPrevious, Scheme: "ted", ID: fmt.Sprintf("%03d-2019", previous)}}
		})
	}
	return build(n, bs)
}

// eforms makes it a notice in the newer forms, of a process.
func eforms(process string) builder {
	return func(n *notice.Notice) { n.Format, n.ProcessID = notice.EForms, process }
}

// numbered puts the notices of case c in numbers of their own.
func numbered(c int, notices []notice.Notice) []notice.Notice {
	var out []notice.Notice
	for _, n := range notices {
		n.PublisherID = fmt.Sprintf("%03d", c) + n.PublisherID
		n.Links = append([]notice.Link{}, n.Links...)
		for i := range n.Links {
			n.Links[i].ID = fmt.Sprintf("%03d", c) + n.Links[i].ID
		}
		if n.ProcessID != "" {
			n.ProcessID = fmt.Sprintf("%s-%03d", n.ProcessID, c)
		}
		n.ID = notice.MakeID(n.Source, n.PublisherID)
		n.Version, n.Origin.Path = digestOf(fmt.Sprintf("%d %+v", c, n)), "/"+n.PublisherID
		out = append(out, n)
	}
	return out
}

func ofLots(ids ...string) builder { return lately(func(a *notice.Award) { a.Lots = ids }) }
func signed(date notice.Date) builder {
	return lately(func(a *notice.Award) { a.Signed, a.SignedPath = date, a.Key+"/date" })
}
func unawarded() builder { return lately(func(a *notice.Award) { a.Status = "unsuccessful" }) }

// tendered is a call for competition whose lots run for so many months.
func tendered(lots ...notice.Lot) builder {
	return func(n *notice.Notice) { n.Kind, n.Form, n.Lots = notice.Tender, "F02", lots }
}

func lotFor(id string, months int) notice.Lot {
	return notice.Lot{ID: id, Period: &notice.Period{Months: months, Basis: notice.BasisStated, Path: "/lots/" + id, Raw: "x"}}
}

// modified adds what the last award's contract has become.
func modified(total string, months int, suppliers ...string) builder {
	return func(n *notice.Notice) {
		n.Kind, n.Form = notice.ChangeNotice, "F20"
		c := notice.Change{Contract: n.Awards[len(n.Awards)-1].Key, Path: "/change", AllSuppliers: len(suppliers) > 0}
		c.Values = at(notice.LevelChange, "/change", []notice.Value{kind(notice.ChangedTotal, net(total))})
		if months > 0 {
			c.Period = &notice.Period{Months: months, Basis: notice.BasisStated, Path: "/change/months", Raw: "x"}
		}
		for i, name := range suppliers {
			c.Suppliers = append(c.Suppliers, notice.Party{Name: name, Role: notice.RoleSupplier, Path: fmt.Sprintf("/change/suppliers/%d", i)})
		}
		n.Changes = append(n.Changes, c)
	}
}

// before adds the total before the last change.
func before(total string) builder {
	return func(n *notice.Notice) {
		c := &n.Changes[len(n.Changes)-1]
		c.Values = append(c.Values, at(notice.LevelChange, "/change/before", []notice.Value{kind(notice.BeforeChange, net(total))})...)
	}
}

func journals() []journal {
	alpha, beta := one("Alpha Ltd"), one("Beta Ltd")
	const first, second, third = notice.Date("2019-04-01"), notice.Date("2020-04-01"), notice.Date("2021-04-01")
	return []journal{
		{"changes of one contract, each numbered in its own way", []notice.Notice{
			ted(1, 0, first, award("C1", alpha, net("100"))),
			ted(2, 1, second, award("", alpha, net("100")), modified("120", 48)),
			ted(3, 2, third, award("1", alpha, net("100")), modified("150", 60)),
		}, []string{"Alpha Ltd|150|changed_total|true|-|60|3"}},
		{"a change of the second lot, without a number", []notice.Notice{
			ted(1, 0, first, award("1", alpha, net("10")), ofLots("1"), award("2", alpha, net("20")), ofLots("2")),
			ted(2, 1, second, award("", alpha, net("20")), ofLots("2"), modified("25", 0)),
		}, []string{"Alpha Ltd|10|awarded|true|-|-|1", "Alpha Ltd|25|changed_total|true|-|-|2"}},
		{"a change of one of two awards that only the amount tells apart", []notice.Notice{
			ted(1, 0, first, award("A", alpha, net("10")), award("B", alpha, net("20"))),
			ted(2, 1, second, award("X", alpha, net("20")), modified("25", 0)),
		}, []string{"Alpha Ltd|10|awarded|true|-|-|1", "Alpha Ltd|25|changed_total|true|-|-|2"}},
		{"changes of a contract whose award is not held", []notice.Notice{
			ted(2, 1, second, award("C1", alpha, net("100")), modified("120", 0)),
			ted(3, 1, third, award("", alpha, net("100")), modified("150", 0)),
		}, []string{"Alpha Ltd|150|changed_total|true|-|-|2"}},
		{"a change that hands the contract on", []notice.Notice{
			ted(1, 0, first, award("C1", one("Alpha Ltd", "Gamma Ltd"), net("100"))),
			ted(2, 1, second, award("C1", one("Alpha Ltd", "Gamma Ltd"), net("100")), modified("100", 0, "Beta Ltd")),
		}, []string{"Beta Ltd|100|changed_total|true|-|-|2"}},
		{"results of two lots, in two notices that number anew", []notice.Notice{
			ted(1, 0, first, tendered(lotFor("01", 12), lotFor("02", 24))),
			ted(2, 1, second, func(n *notice.Notice) { n.Lots = []notice.Lot{{ID: "1"}} }, award("1", alpha, net("10")), ofLots("1")),
			ted(3, 1, third, func(n *notice.Notice) { n.Lots = []notice.Lot{{ID: "2"}} }, award("1", alpha, net("20")), ofLots("2")),
		}, []string{"Alpha Ltd|10|awarded|true|-|12|1", "Alpha Ltd|20|awarded|true|-|24|1"}},
		{"one number for contracts of two days", []notice.Notice{
			ted(1, 0, first, tendered()),
			ted(2, 1, second, award("1", alpha, net("10")), signed("2020-03-01")),
			ted(3, 1, third, award("1", alpha, net("20")), signed("2021-03-01")),
			ted(4, 2, "2022-04-01", award("1", alpha, net("10")), signed("2020-03-01"), modified("15", 0)),
		}, []string{"Alpha Ltd|15|changed_total|true|-|-|2", "Alpha Ltd|20|awarded|true|-|-|1"}},
		{"a result published again, with the number that was missing", []notice.Notice{
			ted(1, 0, first, award("", alpha, net("100")), signed("2019-03-01")),
			ted(2, 1, second, award("C1", one("Alpha Limited"), net("110")), signed("2019-03-01")),
		}, []string{"Alpha Ltd|110|awarded|true|-|-|2"}},
		{"a contract of the older forms, changed in the newer", []notice.Notice{
			ted(1, 0, first, award("C1", alpha, net("100")), ofLots("1")),
			ted(2, 1, second, eforms("p"), award("LOT-0001", alpha), ofLots("LOT-0001"), modified("130", 48)),
		}, []string{"Alpha Ltd|130|changed_total|true|-|48|2"}},
		{"two procedures that follow one planning notice, which is not held", []notice.Notice{
			ted(2, 1, first, eforms("p"), award("LOT-0001", alpha, net("100")), ofLots("LOT-0001")),
			ted(3, 1, second, eforms("q"), award("LOT-0001", alpha, net("70")), ofLots("LOT-0001")),
		}, []string{"Alpha Ltd|70|awarded|true|-|-|1", "Alpha Ltd|100|awarded|true|-|-|1"}},
		{"a change on the British service of a contract in the journal", []notice.Notice{
			ted(1, 0, first, award("C1", alpha, net("100"))),
			ted(2, 1, second, func(n *notice.Notice) { n.Source = "find-a-tender" }, award("C1", alpha, net("100")), modified("130", 0)),
		}, []string{"Alpha Ltd|130|changed_total|true|-|-|2"}},
		{"changes of two lots that state the total of all lots", []notice.Notice{
			ted(2, 1, second, award("C1", alpha, net("20")), ofLots("1"), modified("100", 0), before("90")),
			ted(3, 1, third, award("C2", beta, net("30")), ofLots("2"), modified("100", 0), before("90")),
		}, []string{"Alpha Ltd|20|awarded|true|-|-|1", "Beta Ltd|30|awarded|true|-|-|1"}},
		{"the total, told again with each award", []notice.Notice{
			ted(1, 0, first, valued(net("100")), award("1", alpha, net("100")), award("2", beta, net("100"))),
		}, []string{"Alpha Ltd; Beta Ltd|100|awarded|true|-|-|1", "Alpha Ltd|-|-|false|in a total|-|1", "Beta Ltd|-|-|false|in a total|-|1"}},
		{"a total, and a lot that nobody won", []notice.Notice{
			ted(1, 0, first, valued(net("100")), award("1", alpha), award("2", nil), unawarded()),
		}, []string{"-|-|-|false|cancelled|-|1", "Alpha Ltd|100|awarded|true|-|-|1"}},
		{"the planned end is not that of the changed term", []notice.Notice{
			ted(1, 0, first, tendered(), func(n *notice.Notice) {
				n.Period = &notice.Period{Start: "2019-05-01", End: "2022-04-30", Basis: notice.BasisStated, Path: "/period", Raw: "x"}
			}),
			ted(2, 1, second, award("C1", alpha, net("100"))),
			ted(3, 2, third, award("C1", alpha, net("100")), modified("120", 48)),
		}, []string{"Alpha Ltd|120|changed_total|true|-|48|2"}},
		{"an award over lots of two terms has the longer", []notice.Notice{
			ted(1, 0, first, tendered(lotFor("1", 12), lotFor("2", 24))),
			ted(2, 1, second, func(n *notice.Notice) { n.Lots = []notice.Lot{{ID: "1"}, {ID: "2"}} }, award("C1", alpha, net("100")), ofLots("1", "2")),
		}, []string{"Alpha Ltd|100|awarded|true|-|24|1"}},
	}
}

// One row a contract, however its notices number it.
func TestJournal(t *testing.T) {
	cases := journals()
	var all []notice.Notice
	for i, c := range cases {
		all = append(all, numbered(i, c.notices)...)
	}
	db := derived(t, all...)
	for i, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			wantLines(t, db, fmt.Sprintf(`SELECT supplier, value, value_kind, counts_toward_spend, not_counted_as, months, notices FROM contracts
				WHERE notice_id LIKE '%%:%03d%%' ORDER BY supplier IS NOT NULL, supplier LIKE '%%;%%' DESC, supplier, value`, i), c.want...)
		})
	}
	wantLines(t, db, `SELECT count(*) FROM contracts WHERE end_date = DATE '2022-04-30'`, "0")
	wantLines(t, db, `SELECT DISTINCT sum(value_gbp) FILTER (counts_toward_spend) = (SELECT sum(value_share) FROM contract_suppliers) FROM contracts`, "true")
}

// An id that a contract had while fewer of its notices were held leads to it.
func TestJournalIDsStay(t *testing.T) {
	var all, early, late []notice.Notice
	for i, c := range journals() {
		ns := numbered(i, c.notices)
		all, early, late = append(all, ns...), append(early, ns[0]), append(late, ns[1:]...)
	}
	known := map[string]bool{}
	for _, id := range lines(t, derived(t, all...), `SELECT contract_id FROM contracts UNION SELECT alias_id FROM contract_aliases`) {
		known[id] = true
	}
	for _, part := range [][]notice.Notice{early, late} {
		for _, row := range lines(t, derived(t, part...), `SELECT contract_id, notice_id FROM contracts`) {
			// What a later notice alone names may be one of two contracts.
			if id, at, _ := strings.Cut(row, "|"); !known[id] && !strings.HasSuffix(at, "004-2019") {
				t.Errorf("%s of %s is forgotten", id, at)
			}
		}
	}
}
