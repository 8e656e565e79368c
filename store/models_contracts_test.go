package store

import (
	"fmt"
	"testing"

	"tenders/extract/notice"
)

// summary is what a reader needs of a contract to see a figure counted wrongly.
const summary = `
	SELECT supplier, value, value_kind, value_tax, counts_toward_spend, not_counted_as, status
	FROM contracts WHERE process_id LIKE '%%-c%d' ORDER BY supplier, value, value_tax, counts_toward_spend DESC, contract_id`

func TestContracts(t *testing.T) {
	uk7 := form(notice.AwardNotice, "UK7")
	framework := procedure(notice.Procedure{Framework: true})
	amendment := func(contract string, vs ...notice.Value) builder {
		return func(n *notice.Notice) {
			n.Changes = append(n.Changes, notice.Change{Contract: contract, Values: at(notice.LevelChange, "/changes/0", vs), Path: "/changes/0"})
		}
	}
	cases := []struct {
		name    string
		notices []notice.Notice
		want    []string
	}{
		{"several suppliers of one award share one value", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd", "Gamma Ltd"), net("100"))),
		}, []string{"Alpha Ltd; Beta Ltd; Gamma Ltd|100|awarded|net|true|-|active"}},
		{"a framework's awards are ceilings, a call-off counts", []notice.Notice{
			fts("000001-2025", "a1", framework, award("1", one("Alpha Ltd"), net("500")), award("2", one("Beta Ltd"), net("500")), award("3", one("Gamma Ltd"), net("500"))),
			fts("000002-2025", "a2", procedure(notice.Procedure{CallOff: true}), titled("Call-off under a portal framework"), award("1", one("Alpha Ltd"), net("20"))),
		}, []string{
			"Alpha Ltd|20|awarded|net|true|-|active",
			"Alpha Ltd|500|framework_ceiling|net|false|framework ceiling|active",
			"Beta Ltd|500|framework_ceiling|net|false|framework ceiling|active",
			"Gamma Ltd|500|framework_ceiling|net|false|framework ceiling|active",
		}},
		{"the tender alone says that it is a framework", []notice.Notice{
			fts("000001-2025", "a1", form(notice.Tender, "UK4"), framework),
			fts("000002-2025", "a1", on("2025-04-01"), award("1", one("Alpha Ltd"), net("500"))),
		}, []string{"Alpha Ltd|500|framework_ceiling|net|false|framework ceiling|active"}},
		{"only the title says that it is a framework", []notice.Notice{
			cf("g-1", "a1", titled("Framework Agreement for IT hardware"), award("a1-1", one("Alpha Ltd"), money("500"))),
			cf("g-2", "a2", titled("Laptops under the hardware framework"), award("a2-1", one("Beta Ltd"), money("7"))),
		}, []string{"Alpha Ltd|500|framework_ceiling|unstated|false|framework ceiling|active", "Beta Ltd|7|awarded|unstated|true|-|active"}},
		{"many suppliers of one amount, or a text about a framework, are a ceiling", []notice.Notice{
			cf("g-1", "a1", award("a1-1", one("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1"), money("500"))),
			cf("g-2", "a2", described("This framework agreement has no guaranteed volume."), award("a2-1", one("Beta Ltd", "Gamma Ltd"), money("400"))),
			cf("g-3", "a3", described("Bought under the example framework agreement."), award("a3-1", one("Delta Ltd", "Epsilon Ltd"), money("7"))),
		}, []string{
			"A1; A2; A3; A4; A5; A6; A7; A8; A9; B1|500|framework_ceiling|unstated|false|framework ceiling|active",
			"Beta Ltd; Gamma Ltd|400|framework_ceiling|unstated|false|framework ceiling|active",
			"Delta Ltd; Epsilon Ltd|7|awarded|unstated|true|-|active",
		}},
		{"award, contract details, change, termination: one contract with the changed total", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100"))),
			fts("000002-2025", "a1", on("2025-04-01"), uk7, award("1", one("Alpha Ltd")), contract("1", net("110"))),
			fts("000003-2025", "a1", on("2025-05-01"), form(notice.ChangeNotice, "UK10"), award("1", one("Alpha Ltd")), contract("1", kind(notice.ChangedTotal, net("150")))),
			fts("000004-2025", "a1", on("2025-06-01"), form(notice.Termination, "UK11"), award("1", one("Alpha Ltd")), contract("1")),
		}, []string{"Alpha Ltd|150|changed_total|net|true|-|terminated"}},
		{"a change's own total wins over what it restates", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100"))),
			fts("000002-2025", "a1", on("2025-05-01"), form(notice.ChangeNotice, "F20"), award("1", one("Alpha Ltd"), net("100"), kind(notice.BeforeChange, net("100"))),
				amendment("/releases/0/awards/0", kind(notice.ChangedTotal, net("130")))),
		}, []string{"Alpha Ltd|130|changed_total|net|true|-|active"}},
		{"a change adds and removes suppliers", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), net("100"))),
			fts("000002-2025", "a1", on("2025-05-01"), form(notice.ChangeNotice, "UK10"), award("1", nil), func(n *notice.Notice) {
				n.Changes = []notice.Change{{Contract: n.Awards[0].Key, Suppliers: []notice.Party{
					{Name: "Beta Limited", Role: notice.RoleRemoved}, {Name: "Gamma Ltd", Role: notice.RoleSupplier}}}}
			}),
		}, []string{"Alpha Ltd; Gamma Ltd|100|awarded|net|true|-|active"}},
		{"edits on Contracts Finder are one contract, the last edit speaks", []notice.Notice{
			cf("g-1", "a1", on("2025-03-01"), award("ocds-b5fd17-a1-1", one("Alpha Ltd"), money("100"))),
			cf("g-2", "a1", on("2025-03-02"), award("ocds-b5fd17-a1-1", one("Alpha Limited"), money("120"))),
			cf("g-3", "a1", on("2025-03-03"), award("ocds-b5fd17-a1-1", one("Other Supplier Ltd"), money("125"))),
		}, []string{"Other Supplier Ltd|125|awarded|unstated|true|-|active"}},
		{"the same contract on both portals, spelled differently and with VAT", []notice.Notice{
			fts("000001-2025", "a1", boughtBy("NHS Example Authority"), award("1", one("Alpha Ltd"), net("100")), dated("2025-02-20")),
			cf("g-1", "b1", boughtBy("N H S Example Authority"), award("b1-1", one("ALPHA LIMITED"), money("120")), dated("2025-02-25")),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Alpha Ltd|120|awarded|unstated|false|other portal|active"}},
		{"two equal contracts on one portal and one on the other: two are counted", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100")), dated("2025-02-20")),
			cf("g-1", "b1", award("b1-1", one("Alpha Ltd"), money("100")), dated("2025-02-20")),
			cf("g-2", "b2", award("b2-1", one("Alpha Ltd"), money("100")), dated("2025-02-21")),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Alpha Ltd|100|awarded|unstated|true|-|active", "Alpha Ltd|100|awarded|unstated|false|other portal|active"}},
		{"equal awards of one portal are two contracts", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100")), award("2", one("Alpha Ltd"), net("100"))),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Alpha Ltd|100|awarded|net|true|-|active"}},
		{"a range is no amount", []notice.Notice{
			cf("g-1", "a1", award("a1-1", one("Alpha Ltd"), with(money(""), func(v *notice.Value) { v.Min, v.Max = "10", "20" }))),
		}, []string{"Alpha Ltd|-|awarded|unstated|false|range|active"}},
		{"only the amount with VAT is stated", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), gross("120"))),
		}, []string{"Alpha Ltd|120|awarded|gross|true|-|active"}},
		{"net comes before gross", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), gross("120"), net("100"))),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active"}},
		{"0, 0.01 and 1 are no values, and never displace one", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), state(notice.Zero, net("0")))),
			fts("000002-2025", "a2", award("1", one("Beta Ltd"), state(notice.Placeholder, net("0.01")))),
			fts("000003-2025", "a3", award("1", one("Gamma Ltd"), state(notice.Withheld, net("")))),
			fts("000004-2025", "a4", award("1", one("Delta Ltd"), net("100"))),
			fts("000005-2025", "a4", on("2025-04-01"), uk7, award("1", one("Delta Ltd")), contract("1", state(notice.Placeholder, net("1")))),
		}, []string{
			"Alpha Ltd|-|awarded|net|false|no usable value|active", "Beta Ltd|-|awarded|net|false|no usable value|active",
			"Delta Ltd|100|awarded|net|true|-|active", "Gamma Ltd|-|awarded|net|false|no usable value|active",
		}},
		{"one amount a supplier: the contract is their sum", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), ofSupplier(0, net("70")), ofSupplier(1, net("30")))),
		}, []string{"Alpha Ltd; Beta Ltd|100|awarded|net|true|-|active"}},
		{"a gross amount does not stand in for a net one that only fills its field", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), state(notice.Placeholder, net("1")), gross("1.20"))),
		}, []string{"Alpha Ltd|-|awarded|net|false|no usable value|active"}},
		{"two procedures that follow the same earlier one stay two", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100")), linked(notice.RelPrevious, "ocds-h6vhtk-zzz")),
			fts("000002-2025", "a2", on("2025-04-01"), award("1", one("Alpha Ltd"), net("200")), linked(notice.RelPrevious, "ocds-h6vhtk-zzz")),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Alpha Ltd|200|awarded|net|true|-|active"}},
		{"a change without an amount leaves the amount of the change before it", []notice.Notice{
			fts("000001-2025", "a1", form(notice.AwardNotice, "F03"), award("1", one("Alpha Ltd"), net("100"))),
			fts("000002-2025", "a1", on("2025-04-01"), form(notice.ChangeNotice, "F20"), award("1", one("Alpha Ltd"), net("100")), contract("1", kind(notice.ChangedTotal, net("150")))),
			fts("000003-2025", "a1", on("2025-05-01"), form(notice.ChangeNotice, "F20"), award("1", one("Alpha Ltd"), net("100"))),
		}, []string{"Alpha Ltd|150|changed_total|net|true|-|active"}},
		{"amounts of some suppliers only are no total", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), ofSupplier(0, net("70")))),
		}, []string{"Alpha Ltd; Beta Ltd|-|-|-|false|partly stated|active"}},
		{"ids that repeat inside a notice lose nothing", []notice.Notice{
			fts("000001-2025", "a1", form(notice.AwardNotice, "F03"), award("1", one("Alpha Ltd")), contract("1", net("10")), award("1", one("Beta Ltd")), contract("1", net("20"))),
		}, []string{"Alpha Ltd|10|awarded|net|true|-|active", "Beta Ltd|20|awarded|net|true|-|active"}},
		{"lots: the sum where each has an amount and no other award shares them", []notice.Notice{
			fts("000001-2025", "a1", lots(net("10"), net("20"), net("40")),
				award("1", one("Alpha Ltd")), lately(func(a *notice.Award) { a.Lots = []string{"L1", "L2"} }),
				award("2", one("Beta Ltd")), lately(func(a *notice.Award) { a.Lots = []string{"L3"} }),
				award("3", one("Gamma Ltd")), lately(func(a *notice.Award) { a.Lots = []string{"L3"} })),
		}, []string{"Alpha Ltd|30|awarded|net|true|-|active", "Beta Ltd|-|-|-|false|no value|active", "Gamma Ltd|-|-|-|false|no value|active"}},
		{"a total over several awards counts once, on a row of its own", []notice.Notice{
			fts("000001-2025", "a1", valued(net("300")), award("1", one("Alpha Ltd")), award("2", one("Beta Ltd"))),
		}, []string{"Alpha Ltd|-|-|-|false|in a total|active", "Alpha Ltd; Beta Ltd|300|awarded|net|true|-|awarded", "Beta Ltd|-|-|-|false|in a total|active"}},
		{"a restated total counts once", []notice.Notice{
			fts("000001-2025", "a1", valued(net("300")), award("1", one("Alpha Ltd")), award("2", one("Beta Ltd"))),
			fts("000002-2025", "a1", on("2025-04-01"), valued(net("400")), award("1", one("Alpha Ltd")), award("2", one("Beta Ltd")), award("3", one("Gamma Ltd"))),
		}, []string{
			"Alpha Ltd|-|-|-|false|in a total|active", "Alpha Ltd; Beta Ltd|300|awarded|net|false|restated total|awarded",
			"Alpha Ltd; Beta Ltd; Gamma Ltd|400|awarded|net|true|-|awarded", "Beta Ltd|-|-|-|false|in a total|active", "Gamma Ltd|-|-|-|false|in a total|active",
		}},
		{"a total whose awards got amounts later does not count beside them", []notice.Notice{
			fts("000001-2025", "a1", valued(net("300")), award("1", one("Alpha Ltd")), award("2", one("Beta Ltd"))),
			fts("000002-2025", "a1", on("2025-04-01"), uk7, award("1", one("Alpha Ltd")), contract("1", net("180"))),
		}, []string{
			"Alpha Ltd|180|awarded|net|true|-|active", "Alpha Ltd; Beta Ltd|300|awarded|net|false|total with parts|awarded", "Beta Ltd|-|-|-|false|no value|active",
		}},
		{"the notice's total of a single award is the award's", []notice.Notice{
			fts("000001-2025", "a1", valued(net("300")), award("1", one("Alpha Ltd"))),
		}, []string{"Alpha Ltd|300|awarded|net|true|-|active"}},
		{"a tender's estimate never becomes an award's value", []notice.Notice{
			fts("000001-2025", "a1", form(notice.Tender, "UK4"), valued(kind(notice.Estimated, net("999")))),
			fts("000002-2025", "a1", on("2025-04-01"), award("1", one("Alpha Ltd"))),
			fts("000003-2025", "a2", valued(kind(notice.Estimated, net("888"))), award("1", one("Beta Ltd"))),
		}, []string{"Alpha Ltd|-|-|-|false|no value|active", "Beta Ltd|888|estimated|net|false|estimate|active"}},
		{"a fresh award that uses an id again for others is another contract", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("10"))),
			fts("000002-2025", "a1", on("2025-05-01"), award("1", one("Beta Ltd"), net("20"))),
			fts("000003-2025", "a1", on("2025-06-01"), award("1", one("Alpha Limited"), net("11"))),
		}, []string{"Alpha Ltd|11|awarded|net|true|-|active", "Beta Ltd|20|awarded|net|true|-|active"}},
		{"an amendment that tells nothing changes nothing", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("10")), award("2", one("Beta Ltd"), net("20"))),
			fts("000002-2025", "a1", on("2025-05-01"), form(notice.ChangeNotice, "UK15"), award("1", nil), award("2", nil)),
		}, []string{"Alpha Ltd|10|awarded|net|true|-|active", "Beta Ltd|20|awarded|net|true|-|active"}},
		{"several contracts of one award are several rows, the award's total is on one", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100"))),
			fts("000002-2025", "a1", on("2025-04-01"), uk7, award("1", one("Alpha Ltd")), contract("1", net("60")), contract("2", net("40"))),
			fts("000003-2025", "a2", uk7, award("1", one("Beta Ltd"), net("70")), contract("1"), contract("2")),
		}, []string{
			"Alpha Ltd|40|awarded|net|true|-|active", "Alpha Ltd|60|awarded|net|true|-|active",
			"Beta Ltd|70|awarded|net|true|-|active", "Beta Ltd|-|-|-|false|no value|active",
		}},
		{"other currencies, yearly amounts, cancelled awards and prose do not count", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), with(net("10"), func(v *notice.Value) { v.Currency = "EUR" }))),
			fts("000002-2025", "a2", award("1", one("Beta Ltd"), with(net("10"), func(v *notice.Value) { v.Per = notice.Year }))),
			fts("000003-2025", "a3", award("1", one("Gamma Ltd"), net("10")), lately(func(a *notice.Award) { a.Status = "cancelled" })),
			fts("000004-2025", "a4", award("1", one("Delta Ltd"), with(net("10"), func(v *notice.Value) { v.Confidence = 0.7 }))),
			fts("000005-2025", "a5", award("1", one("Epsilon Ltd"), with(net("10"), func(v *notice.Value) { v.Per, v.Times = notice.Year, 4 }))),
			fts("000006-2025", "a6", award("1", one("Zeta Ltd"), net("99999999999999999.00"))),
		}, []string{
			"Alpha Ltd|10|awarded|net|false|currency|active", "Beta Ltd|-|awarded|net|false|yearly|active", "Delta Ltd|10|awarded|net|false|prose|active",
			"Epsilon Ltd|40|awarded|net|true|-|active", "Gamma Ltd|10|awarded|net|false|cancelled|cancelled", "Zeta Ltd|-|awarded|net|false|no usable value|active",
		}},
		{"an announced direct award is no contract until it is concluded", []notice.Notice{
			fts("000001-2025", "a1", form(notice.Intention, "UK5"), award("1", one("Alpha Ltd"), net("100"))),
			fts("000002-2025", "a2", form(notice.Intention, "UK5"), award("1", one("Beta Ltd"), net("50"))),
			fts("000003-2025", "a2", on("2025-04-01"), award("1", one("Beta Ltd"), net("55"))),
		}, []string{"Beta Ltd|55|awarded|net|true|-|active"}},
		{"a merged record speaks only where no notice is held", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100"))),
			fts("ocds-h6vhtk-a1", "a1", form(notice.Compiled, ""), award("1", one("Alpha Ltd"), net("100"))),
			fts("ocds-h6vhtk-a2", "a2", form(notice.Compiled, ""), award("1", one("Beta Ltd"), net("100"))),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Beta Ltd|100|awarded|net|true|-|active"}},
		{"one award published twice on one portal counts once", []notice.Notice{
			fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100")), dated("2025-02-01"), running("2025-04-01", "2026-03-31")),
			fts("000002-2025", "a2", award("1", one("Alpha Ltd"), net("100")), dated("2025-02-01"), running("2025-04-01", "2026-03-31")),
		}, []string{"Alpha Ltd|100|awarded|net|true|-|active", "Alpha Ltd|100|awarded|net|false|published twice|active"}},
		{"an award without suppliers is a row without one", []notice.Notice{
			fts("000001-2025", "a1", award("1", nil, net("100"))),
		}, []string{"-|100|awarded|net|true|-|active"}},
	}
	// One database holds all cases, each with processes and a buyer of its own.
	var all []notice.Notice
	for i, c := range cases {
		for _, n := range c.notices {
			n.ProcessID += fmt.Sprintf("-c%d", i)
			n.PublisherID += fmt.Sprintf("-c%d", i)
			n.ID = notice.MakeID(n.Source, n.PublisherID)
			n.Version = digestOf(n.Version + n.ID)
			for j := range n.Buyers {
				n.Buyers[j].Name += fmt.Sprintf(" %d", i)
			}
			all = append(all, n)
		}
	}
	db := derived(t, all...)
	for i, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			wantLines(t, db, fmt.Sprintf(summary, i), c.want...)
		})
	}
}

// lots adds lots L1, L2, ... with one amount each.
func lots(vs ...notice.Value) builder {
	return func(n *notice.Notice) {
		for i, v := range vs {
			key := "/lots/" + string(rune('0'+i))
			n.Lots = append(n.Lots, notice.Lot{ID: "L" + string(rune('1'+i)), Values: at(notice.LevelLot, key, []notice.Value{v}), Path: key})
		}
	}
}
