package main

import (
	"bytes"
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
	"tenders/store"
)

// night is a fake pair of publishers and the folder of a program that looks at
// them every night.
type night struct {
	t       *testing.T
	data    string
	fts, cf *sourcestest.Service
	flags   crawling
}

func newNight(t *testing.T) *night {
	t.Helper()
	open := sourcestest.Options{Limit: -1, PageLimit: 40}
	n := &night{
		t: t, data: filepath.Join(t.TempDir(), "data"),
		fts: sourcestest.NewFindATender(nil, open), cf: sourcestest.NewContractsFinder(nil, open),
	}
	n.flags = crawling{Base: map[string]string{}, Pace: map[string]string{"find-a-tender": "1000/1s"}, MaxGaps: 200}
	for id, service := range map[string]*sourcestest.Service{"find-a-tender": n.fts, "contracts-finder": n.cf} {
		server := httptest.NewServer(service)
		t.Cleanup(server.Close)
		n.flags.Base[id] = server.URL
	}
	return n
}

// run runs a night at that time and returns its report and its outcome.
func (n *night) run(at string) (string, error) {
	n.t.Helper()
	start, err := time.Parse(time.DateTime, at)
	if err != nil {
		n.t.Fatal(err)
	}
	var out, errs bytes.Buffer
	a := newApp(context.Background(), &global{Data: n.data}, nil, &out, &errs)
	shift := time.Until(start)
	a.now = func() time.Time { return time.Now().Add(shift) }
	err = (&nightlyCommand{crawling: n.flags, Sources: []string{"find-a-tender", "contracts-finder"}}).Run(a)
	n.t.Logf("night of %s: %v\n%s", at, err, out.String())
	return out.String(), err
}

// published counts the notices in the published copy.
func (n *night) published() string {
	n.t.Helper()
	db, err := store.OpenRead(context.Background(), filepath.Join(n.data, "published", "tenders.duckdb"))
	if err != nil {
		n.t.Fatal(err)
	}
	defer db.Close()
	return query(n.t, db, `SELECT count(*) FROM notices`)[0]
}

// TestNights runs the program over three nights, one of them twice and one with
// a publisher that is down: nothing is lost, nothing is asked without need, and
// what is missing is told and made up for.
func TestNights(t *testing.T) {
	n := newNight(t)
	n.fts.Publish(sourcestest.Sequence(60, 1, "2026-03-02T09:00:00", 90*time.Second)...)
	n.cf.Publish(sourcestest.MinimalContractsFinder(1, "2026-03-02T10:00:00"))

	if _, err := n.run("2026-03-03 03:17:00"); err != nil {
		t.Fatalf("first night: %v", err)
	}
	if got := n.published(); got != "61" {
		t.Errorf("first night: %s notices published, want 61", got)
	}
	asked := len(n.fts.Requests())
	if _, err := n.run("2026-03-03 03:20:00"); err != nil {
		t.Fatalf("the same night again: %v", err)
	}
	if again := len(n.fts.Requests()) - asked; again > 3 {
		t.Errorf("the same night again asked %d times; only the overlap is due", again)
	}

	// A reader holds the published copy through the next nights.
	reader, err := store.OpenRead(context.Background(), filepath.Join(n.data, "published", "tenders.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()

	n.fts.Publish(sourcestest.Sequence(30, 61, "2026-03-03T09:00:00", 90*time.Second)...)
	base := n.flags.Base["contracts-finder"]
	down := httptest.NewServer(sourcestest.NewContractsFinder(nil, sourcestest.Options{
		Limit: -1, Faults: []sourcestest.Fault{{Kind: sourcestest.HTMLPage, Times: -1, Path: "Published"}},
	}))
	t.Cleanup(down.Close)
	n.flags.Base["contracts-finder"] = down.URL
	report, err := n.run("2026-03-04 03:17:00")
	if err == nil || !strings.Contains(report, "INCOMPLETE") {
		t.Errorf("a publisher is down: error %v, report\n%s", err, report)
	}
	if got := n.published(); got != "91" {
		t.Errorf("a publisher is down: %s notices published, want 91 with those of the other", got)
	}

	n.cf.Publish(sourcestest.MinimalContractsFinder(2, "2026-03-03T10:00:00"))
	n.flags.Base["contracts-finder"] = base
	if report, err = n.run("2026-03-05 03:17:00"); err != nil {
		t.Errorf("after the outage: %v\n%s", err, report)
	}
	if got := n.published(); got != "92" {
		t.Errorf("after the outage: %s notices published, want 92", got)
	}
	if got := query(t, reader, `SELECT count(*) FROM notices`)[0]; got != "61" {
		t.Errorf("the reader of the first night sees %s notices, want its 61", got)
	}
	copies, err := filepath.Glob(filepath.Join(n.data, "published-*"))
	if err != nil || len(copies) != 2 {
		t.Errorf("%d copies are kept (%v, %v), want 2", len(copies), copies, err)
	}
	if broke := append(n.fts.Violations(), n.cf.Violations()...); len(broke) > 0 {
		t.Errorf("rules broken: %v", broke)
	}
	if _, err := os.Stat(filepath.Join(n.data, "archive", "ledger.jsonl")); err != nil {
		t.Error(err)
	}
}
