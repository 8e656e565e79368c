package main

import (
	"bytes"
	"context"
	"errors"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
	"tenders/store"
)

// TestWeekOfTED crawls a week of packages, of which one is cut short, one is
// not there when its successor is, and one is replaced later on its day. In the
// end every notice is in the database, once.
func TestWeekOfTED(t *testing.T) {
	issues := sourcestest.Weekdays(172, "2026-09-07", 5)
	ted := sourcestest.NewTED(issues[:2], sourcestest.Options{Faults: []sourcestest.Fault{
		{Path: "/packages/daily/202600173", Kind: sourcestest.Truncated},
	}})
	server := httptest.NewServer(ted)
	t.Cleanup(server.Close)
	data := t.TempDir()
	crawl := func(at string) error {
		t.Helper()
		start, err := time.Parse(time.DateTime, at)
		if err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		a := newApp(context.Background(), &global{Data: data}, nil, &out, &errs)
		shift := time.Until(start)
		a.now = func() time.Time { return time.Now().Add(shift) }
		err = (&crawlCommand{
			crawling: crawling{Base: map[string]string{"ted": server.URL}, Pace: map[string]string{"ted": "1000/1s"}, Packages: true},
			Sources:  []string{"ted"}, From: "2026-09-07", To: "2026-09-11",
		}).Run(a)
		if err != nil && !errors.Is(err, errPartly) {
			t.Fatalf("%s: %v\n%s", at, err, errs.String())
		}
		if _, xerr := a.extract(false); xerr != nil {
			t.Fatal(xerr)
		}
		return err
	}
	if err := crawl("2026-09-08 10:30:00"); err == nil {
		t.Error("a package cut short is no failure")
	}
	ted.Issue(issues[3])
	if err := crawl("2026-09-10 10:30:00"); err == nil {
		t.Error("a package that is missing is no failure")
	}
	again := issues[3]
	again.Notices = append(slices.Clone(again.Notices), sourcestest.MinimalTED(9999, "2026", "GBR"))
	ted.Issue(issues[2], again, issues[4])
	if err := crawl("2026-09-12 03:17:00"); err != nil {
		t.Errorf("the last crawl: %v", err)
	}
	var errs bytes.Buffer
	a := newApp(context.Background(), &global{Data: data}, nil, &errs, &errs)
	db, err := store.OpenRead(context.Background(), a.database())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if got := query(t, db, `SELECT count(*), count(DISTINCT notice_id), count(DISTINCT publisher_id) FROM facts.notices WHERE source = 'ted'`); !slices.Equal(got, []string{"21 | 21 | 21"}) {
		t.Errorf("notices, and their ids: %q, want 21 of each", got)
	}
	if got := query(t, db, `SELECT state, count(*) FROM facts.windows GROUP BY ALL`); !slices.Equal(got, []string{"closed | 5"}) {
		t.Errorf("windows: %q", got)
	}
	if status, err := a.status(); err != nil || len(status.Unfinished) > 0 || len(status.Gaps) > 0 {
		t.Errorf("status: %+v, %v", status, err)
	}
}
