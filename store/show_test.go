package store

import (
	"context"
	"errors"
	"strings"
	"testing"

	"tenders/extract/notice"
)

func TestShowContract(t *testing.T) {
	db := derived(t,
		fts("000001-2025", "a1", form(notice.Tender, "UK4"), on("2024-12-01")),
		fts("000002-2025", "a1", award("1", one("Alpha Ltd"), net("1234567.50")), dated("2025-02-10"), running("2025-04-01", "2027-03-31"), lately(func(a *notice.Award) { a.Period.MaxEnd = "2028-03-31" }),
			func(n *notice.Notice) {
				n.Problems = []notice.Problem{{Path: "/x", Rule: "drift", Message: "new field"}}
			}))
	id := lines(t, db, `SELECT contract_id FROM contracts`)[0]
	s, err := db.Show(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	text := s.Text()
	for _, words := range []string{
		`Anyshire NHS Foundation Trust bought "Patient portal software" from Alpha Ltd.`,
		"Value: GBP 1,234,567.50, excluding VAT; the value as awarded",
		"Term: from 2025-04-01 to 2027-03-31 (24 months), with every option to 2028-03-31.",
		"Awarded 2025-02-10 (award date), published 2024-12-01"[:30],
		"It counts toward spending, once.",
		`IT: title says "Patient portal"`,
		"value 1234567.5: the notice says “1234567.50”\n      find-a-tender:000002-2025, at /releases/0/awards/0/value0 of",
		"document " + digestOf("find-a-tender"), "kind: tender; form: UK4", "rule: drift; message: new field",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("lacks %q:\n%s", words, text)
		}
	}
}

func TestShowFinds(t *testing.T) {
	db := derived(t, fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("1"))), cf("g-1", "b1", award("b1-1", one("Alpha Ltd"))))
	for id, want := range map[string]string{
		"find-a-tender:000001-2025": "notice find-a-tender:000001-2025", "000001-2025": "notice find-a-tender:000001-2025", "ocds-b5fd17-b1": "process ocds-b5fd17-b1",
		"ALPHA LIMITED": "organisation " + lines(t, db, `SELECT organisation_id FROM organisations WHERE name = 'Alpha Ltd'`)[0],
	} {
		s, err := db.Show(context.Background(), id)
		if err != nil || s.Kind+" "+s.ID != want || len(s.Sentences) == 0 || len(s.Parts) == 0 {
			t.Errorf("%s: %s %s, %v", id, s.Kind, s.ID, err)
		}
	}
	if _, err := db.Show(context.Background(), "nobody"); !errors.Is(err, ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
}
