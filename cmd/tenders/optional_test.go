package main

import (
	"bytes"
	"context"
	"errors"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

// TestOptionalSource has Sell2Wales fail altogether: a night tells of it and
// counts as whole, while a crawl of just that source does not.
func TestOptionalSource(t *testing.T) {
	scotland := sourcestest.NewPublicContractsScotland([]sourcestest.Release{
		sourcestest.MinimalScottish(1, "2", "2026-08-10T09:00:00"),
	}, sourcestest.Options{})
	wales := sourcestest.NewSell2Wales(nil, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/v1/", Kind: sourcestest.Missing, Times: -1}},
	})
	flags := crawling{Base: map[string]string{}, Pace: map[string]string{}}
	for id, service := range map[string]*sourcestest.Service{"public-contracts-scotland": scotland, "sell2wales": wales} {
		server := httptest.NewServer(service)
		t.Cleanup(server.Close)
		flags.Base[id], flags.Pace[id] = server.URL, "1000/1s"
	}
	var out, errs bytes.Buffer
	a := newApp(context.Background(), &global{Data: filepath.Join(t.TempDir(), "data")}, nil, &out, &errs)
	shift := time.Until(time.Date(2026, 9, 20, 3, 17, 0, 0, time.UTC))
	a.now = func() time.Time { return time.Now().Add(shift) }

	err := (&nightlyCommand{crawling: flags, Sources: []string{"public-contracts-scotland", "sell2wales"}}).Run(a)
	report := out.String()
	if err != nil {
		t.Errorf("the night: %v\n%s\n%s", err, report, errs.String())
	}
	for _, want := range []string{
		"public-contracts-scotland complete; 1 notices", "sell2wales incomplete, but optional: 63 windows open, 6 failed, stopped: ", "note        69 windows of sell2wales are not complete, which is optional",
	} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
	status, err := a.status()
	if err != nil || !status.Healthy || len(status.Notes) != 1 || len(status.Unfinished) != 69 {
		t.Errorf("status: %+v, %v", status, err)
	}
	err = (&crawlCommand{crawling: flags, Sources: []string{"sell2wales"}, From: "2026-08-01", To: "2026-08-31"}).Run(a)
	if !errors.Is(err, errPartly) {
		t.Errorf("a crawl of nothing else: %v", err)
	}
	if v := append(scotland.Violations(), wales.Violations()...); len(v) > 0 {
		t.Errorf("rules broken: %q", v)
	}
}
