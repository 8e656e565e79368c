package store

import (
	"testing"
	"time"
)

func TestSaveLedger(t *testing.T) {
	db := newDB(t)
	london := time.FixedZone("summer in London", 3600)
	windows := []Window{
		{Source: "find-a-tender", From: time.Date(2026, 7, 1, 0, 0, 0, 0, london), To: time.Date(2026, 7, 2, 0, 0, 0, 0, london), State: "closed",
			At: time.Date(2026, 7, 3, 1, 0, 0, 0, london), Asked: 3, Kept: 2, Unchanged: 1, Expected: 12, Run: "r1"},
		{Source: "ted", From: time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 7, 2, 0, 0, 0, 0, time.UTC), State: "failed", Reason: "the server said 503"},
	}
	runs := []Run{{Run: "r1", Command: "crawl", Started: time.Date(2026, 7, 3, 0, 0, 0, 0, time.UTC)}}
	months := []Month{{Source: "find-a-tender", Month: time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC), Windows: 1, Expected: 12, Gaps: 2}}
	for range 2 {
		if err := db.SaveLedger(t.Context(), Ledger{Windows: windows, Months: months, Runs: runs}); err != nil {
			t.Fatal(err)
		}
	}
	for query, want := range map[string]string{
		`SELECT count(*) FROM facts.windows`: "2",
		`SELECT window_from || ' ' || "at" || ' ' || expected FROM facts.windows WHERE source = 'find-a-tender'`:         "2026-07-01 00:00:00 2026-07-03 00:00:00 12",
		`SELECT expected = 0 AND run IS NULL AND reason = 'the server said 503' FROM facts.windows WHERE source = 'ted'`: "true",
		`SELECT month || ' ' || gaps || ' ' || complete FROM facts.months`:                                               "2026-07-01 2 false",
		`SELECT run || ' ' || command || ' ' || (ended IS NULL) FROM facts.runs`:                                         "r1 crawl true",
	} {
		if got := scalar(t, db, query); got != want {
			t.Errorf("%s = %s, want %s", query, got, want)
		}
	}
	if err := db.SaveLedger(t.Context(), Ledger{}); err != nil {
		t.Fatal(err)
	}
	if got := scalar(t, db, `SELECT count(*) FROM facts.windows`); got != "0" {
		t.Errorf("%s windows are left", got)
	}
}
