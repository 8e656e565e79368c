package store

import (
	"testing"
	"time"
)

// Models are current after a derive, until facts or the ledger change.
func TestCurrent(t *testing.T) {
	db := derived(t, fts("000001-2025", "a1", award("1", one("Alpha Ltd"), net("100"))))
	ctx := t.Context()
	expect := func(when string, want bool) {
		t.Helper()
		if got, err := db.Current(ctx); err != nil || got != want {
			t.Errorf("%s: current %v, error %v; want %v", when, got, err, want)
		}
	}
	expect("derived", true)
	ledger := Ledger{Runs: []Run{{Run: "r1", Command: "crawl", Started: time.Date(2026, 7, 3, 0, 0, 0, 0, time.UTC)}}}
	if err := db.SaveLedger(ctx, ledger); err != nil {
		t.Fatal(err)
	}
	expect("another ledger", false)
	if err := db.Derive(ctx); err != nil {
		t.Fatal(err)
	}
	if err := db.SaveLedger(ctx, ledger); err != nil {
		t.Fatal(err)
	}
	expect("the same ledger again", true)
	if _, err := db.Load(ctx, func(func(Extraction) bool) {}, LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	expect("a load, whatever it brought", false)
}
