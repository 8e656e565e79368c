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
)

// TestLostLedger deletes the ledger: status says so, and the same crawl again
// brings it back without asking for anything.
func TestLostLedger(t *testing.T) {
	fts := sourcestest.NewFindATender(sourcestest.Sequence(30, 1, "2026-03-02T09:00:00", time.Minute), sourcestest.Options{Limit: -1})
	server := httptest.NewServer(fts)
	t.Cleanup(server.Close)
	var out, errs bytes.Buffer
	a := newApp(context.Background(), &global{Data: t.TempDir()}, nil, &out, &errs)
	crawl := crawlCommand{
		crawling: crawling{Base: map[string]string{"find-a-tender": server.URL}, Pace: map[string]string{"find-a-tender": "1000/1s"}},
		Sources:  []string{"find-a-tender"}, From: "2026-03-02", To: "2026-03-02",
	}
	if err := crawl.Run(a); err != nil {
		t.Fatalf("%v\n%s", err, errs.String())
	}
	asked := len(fts.Requests())
	if err := os.Remove(filepath.Join(a.archiveDir(), "ledger.jsonl")); err != nil {
		t.Fatal(err)
	}
	status, err := a.status()
	if err != nil || status.Healthy || !strings.Contains(strings.Join(status.Attention, "\n"), "the ledger knows nothing of find-a-tender") {
		t.Errorf("without a ledger: %q, %v", status.Attention, err)
	}
	if err := crawl.Run(a); err != nil || len(fts.Requests()) != asked {
		t.Errorf("the crawl after: %v, %d requests", err, len(fts.Requests())-asked)
	}
	if status, err = a.status(); err != nil || strings.Contains(strings.Join(status.Attention, "\n"), "ledger") {
		t.Errorf("after the crawl: %q, %v", status.Attention, err)
	}
}
