package store

import (
	"context"
	"testing"
	"time"

	"tenders/extract/notice"
)

func TestShares(t *testing.T) {
	db := derived(t,
		fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd", "Gamma Ltd"), net("100")), dated("2025-02-10"), running("2025-07-01", "2026-06-30")),
		fts("000002-2025", "a2", boughtBy("North NHS Trust", "South NHS Trust"), award("1", one("Alpha Ltd", "Beta Ltd"), ofSupplier(0, net("70")), ofSupplier(1, net("30.005"))), dated("2025-02-10")),
		fts("000003-2025", "a3", award("1", nil, net("9.99")), dated("2025-02-10"), running("2025-07-01", "2025-12-31")),
		fts("000004-2025", "a4", func(n *notice.Notice) {
			n.Buyers = []notice.Party{{Name: "Agent Ltd", Role: notice.RoleCentral}, {Name: "West NHS Trust", Role: notice.RoleBuyer}}
		}, award("1", one("Alpha Ltd"), state(notice.Zero, net("0")))))
	wantLines(t, db, `SELECT process_id[13:], s.supplier, value_share, share_assumed FROM contract_suppliers AS s JOIN contracts USING (contract_id) ORDER BY 1, place`,
		"a1|Alpha Ltd|33.34|true", "a1|Beta Ltd|33.33|true", "a1|Gamma Ltd|33.33|true",
		"a2|Alpha Ltd|70|false", "a2|Beta Ltd|30.01|false",
		"a3|-|9.99|false", "a4|Alpha Ltd|-|false")
	wantLines(t, db, `SELECT process_id[13:], b.buyer, role, value_share, share_assumed FROM contract_buyers AS b JOIN contracts USING (contract_id) WHERE process_id[13:] <> 'a3' ORDER BY 1, place`,
		"a1|Anyshire NHS Foundation Trust|buyer|100|false", "a2|North NHS Trust|buyer|50.01|true", "a2|South NHS Trust|joint|50|true",
		"a4|West NHS Trust|buyer|-|false", "a4|Agent Ltd|central|-|false")
	wantLines(t, db, `SELECT process_id[13:], year, value_share, share_assumed, basis FROM contract_years JOIN contracts USING (contract_id) ORDER BY 1, 2`,
		"a1|2025|50.42|true|term", "a1|2026|49.58|true|term", "a2|2025|100.01|true|award", "a3|2025|9.99|false|term", "a4|2025|-|false|award")
}

func TestStatedShares(t *testing.T) {
	db := derived(t, fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), ofSupplier(0, net("70")), ofSupplier(1, net("30")))))
	wantLines(t, db, `SELECT supplier, value_share, share_assumed FROM contract_suppliers ORDER BY place`, "Alpha Ltd|70|false", "Beta Ltd|30|false")
}

func TestTerms(t *testing.T) {
	period := func(p notice.Period) builder {
		return lately(func(a *notice.Award) { p.Basis, p.Path, p.Raw = notice.BasisStated, "/p", "{}"; a.Period = &p })
	}
	db := derived(t,
		fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("1")), period(notice.Period{Start: "2025-05-19", End: "2028-05-18", MaxEnd: "2029-05-18"})),
		fts("000002-2025", "a2", award("1", one("Alpha Ltd"), net("1")), period(notice.Period{Months: 24, ExtensionMonths: 12})),
		fts("000003-2025", "a3", award("1", one("Alpha Ltd"), net("1")), dated("2025-02-01"), period(notice.Period{Start: "2025-04-01", End: "2027-03-31"})),
		fts("000004-2025", "a3", on("2025-05-01"), form(notice.ChangeNotice, "UK10"), award("1", nil), period(notice.Period{End: "2028-03-31"})),
		fts("000005-2025", "a5", form(notice.Tender, "UK4"), func(n *notice.Notice) {
			n.Period = &notice.Period{Months: 48, Basis: notice.BasisStated, Path: "/p", Raw: "{}"}
		}),
		fts("000006-2025", "a5", on("2025-06-01"), award("1", one("Alpha Ltd"), net("1"))),
		fts("000007-2025", "a7", award("1", one("Alpha Ltd"), net("1")), period(notice.Period{Start: "2025-04-01", End: "2025-04-20"})))
	wantLines(t, db, `SELECT process_id[13:], awarded, awarded_basis, start_date, end_date, max_end_date, months, months_basis, extension_months, term_basis FROM contracts ORDER BY 1`,
		"a1|2025-03-01|publication|2025-05-19|2028-05-18|2029-05-18|36|dates|12|result",
		"a2|2025-03-01|publication|-|-|-|24|stated|12|result",
		"a3|2025-02-01|award date|2025-04-01|2028-03-31|-|36|dates|-|result",
		"a5|2025-06-01|publication|-|-|-|48|tender notice|-|tender notice",
		"a7|2025-03-01|publication|2025-04-01|2025-04-20|-|-|-|-|result")
}

func TestOpportunities(t *testing.T) {
	tender := func(deadline notice.Date) builder {
		return func(n *notice.Notice) { n.Kind, n.Form, n.Deadline = notice.Tender, "UK4", deadline }
	}
	db := derived(t,
		fts("000001-2025", "open", tender("2026-07-01"), valued(kind(notice.Estimated, net("100")))),
		fts("000002-2025", "closed", tender("2026-05-01")),
		fts("000003-2025", "overdue", tender("2025-04-01")),
		fts("000004-2025", "awarded", tender("2025-04-01")), fts("000005-2025", "awarded", on("2025-06-01"), award("1", one("Alpha Ltd"))),
		fts("000006-2025", "cancelled", tender("2025-04-01")), fts("000007-2025", "cancelled", on("2025-06-01"), form(notice.Cancellation, "UK12")),
		fts("000008-2025", "planned", form(notice.Planning, "UK3")),
		fts("000009-2025", "intended", form(notice.Intention, "UK5"), award("1", one("Beta Ltd"), net("5"))),
		cf("g-1", "elsewhere", titled("Dictation for wards"), tender("2025-04-01")), fts("000010-2025", "x", titled("DICTATION for wards"), on("2025-06-01"), award("1", one("Gamma Ltd"))))
	// Imported: nothing is known of the time after the newest notice.
	wantLines(t, db, `SELECT process_id[13:], status, as_of FROM opportunities WHERE process_id[13:] IN ('closed', 'overdue') ORDER BY 1`,
		"closed|open|2025-06-01", "overdue|closed|2025-06-01")
	// Crawled: it is watched until the newest fetch.
	if _, err := db.sql.ExecContext(t.Context(), `UPDATE facts.documents SET window_from = '2026-01-01T00:00:00'`); err != nil {
		t.Fatal(err)
	}
	if err := db.Derive(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantLines(t, db, `SELECT process_id[13:], status, value, overdue_days, intended_supplier FROM opportunities ORDER BY 1`,
		"awarded|awarded|-|-|-", "cancelled|cancelled|-|-|-", "closed|closed|-|31|-", "elsewhere|awarded|-|-|-",
		"intended|intended|5|-|Beta Ltd", "open|open|100|-|-", "overdue|overdue|-|426|-", "planned|planned|-|-|-")
}

// An id stays when later notices add to the contract, and what it might have
// been called leads to it.
func TestContractIDStays(t *testing.T) {
	uk6 := fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100")))
	uk7 := fts("000002-2025", "a1", on("2025-04-01"), form(notice.AwardNotice, "UK7"), award("1", one("Alpha Ltd")), contract("C9", net("110")))
	before := lines(t, derived(t, uk6), `SELECT contract_id FROM contracts`)[0]
	db := derived(t, uk6, uk7)
	wantLines(t, db, `SELECT contract_id FROM contracts`, before)
	wantLines(t, derived(t, uk7), `SELECT contract_id FROM contracts`, before)
	wantLines(t, db, `SELECT contract_id, count(*) FROM contract_aliases GROUP BY ALL`, before+"|1")
}

// Notices that only links tie, as on TED, tell of one contract.
func TestLinkedNotices(t *testing.T) {
	ted := func(number, previous string, bs ...builder) notice.Notice {
		bs = append(bs, func(n *notice.Notice) {
			if previous != "" {
				n.Links = []notice.Link{{Rel: notice.RelPrevious, ID: previous}}
			}
		})
		return build(notice.Notice{Source: "ted", PublisherID: number, Form: "F03"}, bs)
	}
	db := derived(t,
		ted("000010-2018", "", form(notice.Tender, "F02")),
		ted("000020-2018", "000010-2018", on("2025-04-01"), award("1", one("Alpha Ltd"), net("100"))),
		ted("000030-2019", "000020-2018", on("2025-05-01"), form(notice.ChangeNotice, "F20"), award("1", one("Alpha Ltd"), net("100"), kind(notice.ChangedTotal, net("130")))))
	wantLines(t, db, `SELECT value, value_kind, notices, notice_id FROM contracts`, "130|changed_total|2|ted:000020-2018")
	wantLines(t, db, `SELECT status FROM opportunities`, "awarded")
}

// Every figure, date and name has its words.
func TestEvidence(t *testing.T) {
	db := derived(t, fts("000001-2025", "a1", award("1", one("Alpha Ltd", "Beta Ltd"), net("100")), dated("2025-02-10"), running("2025-04-01", "2027-03-31")))
	wantLines(t, db, `SELECT field, value, path, raw FROM evidence ORDER BY field, value`,
		"awarded|2025-02-10|/releases/0/awards/0/date|2025-02-10",
		"buyer|Anyshire NHS Foundation Trust|/releases/0/parties/0/name|Anyshire NHS Foundation Trust",
		"cpv|48000000|/releases/0/tender/classification/id|48000000",
		"end_date|2027-03-31|/releases/0/awards/0/contractPeriod|{}", "months|24|/releases/0/awards/0/contractPeriod|{}",
		"published|2025-03-01|/releases/0/date|2025-03-01", "start_date|2025-04-01|/releases/0/awards/0/contractPeriod|{}",
		"supplier|Alpha Ltd|/releases/0/awards/0/suppliers/0|Alpha Ltd", "supplier|Beta Ltd|/releases/0/awards/0/suppliers/1|Beta Ltd",
		"title|Patient portal software|/releases/0/tender/title|Patient portal software", "value|100|/releases/0/awards/0/value0|100")
}

func TestCoverage(t *testing.T) {
	db := derived(t, cf("g-1", "b1", award("1", one("Alpha Ltd"))), fts("000001-2025", "a1", award("1", one("Alpha Ltd"))))
	ctx := context.Background()
	month := func(m time.Month) time.Time { return time.Date(2025, m, 1, 0, 0, 0, 0, time.UTC) }
	err := db.SaveLedger(ctx, Ledger{Months: []Month{
		{Source: "find-a-tender", Month: month(3), Windows: 2, Expected: 10, Complete: true},
		{Source: "find-a-tender", Month: month(4), Windows: 1, Failed: 1, Expected: 5, Gaps: 3},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Derive(ctx); err != nil {
		t.Fatal(err)
	}
	wantLines(t, db, `SELECT * FROM coverage ORDER BY source, month`,
		"contracts-finder|2025-03-01|0|0|0|1|-|-|-", "find-a-tender|2025-03-01|2|0|0|1|10|0|true",
		"find-a-tender|2025-04-01|1|0|1|0|5|3|false")
}
