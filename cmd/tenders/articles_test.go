package main

import (
	"bytes"
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

// newsroom is a news site and the program that looks at its feed.
func newsroom(t *testing.T, site *sourcestest.News) (a *app, flags crawling, errs *bytes.Buffer) {
	t.Helper()
	server := httptest.NewServer(site)
	t.Cleanup(server.Close)
	errs = &bytes.Buffer{}
	a = newApp(context.Background(), &global{Data: t.TempDir()}, nil, &bytes.Buffer{}, errs)
	flags = crawling{Base: map[string]string{"articles": server.URL}, Pace: map[string]string{"articles": "1000/1s"}}
	flags.Articles.Feeds = []string{server.URL + "/feed"}
	return a, flags, errs
}

// A crawl of articles says what became of them, and status lists those that
// were refused.
func TestCrawlTellsOfArticles(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{
		{Path: "/articles/1", Title: "One", Published: "2026-09-01T12:00:00Z"}, {Path: "/articles/2", Title: "Two", Published: "2026-09-01T13:00:00Z"},
	}, sourcestest.Options{Faults: []sourcestest.Fault{{Path: "/articles/2", Kind: sourcestest.Forbidden, Times: -1}}})
	a, flags, errs := newsroom(t, site)
	crawl := crawlCommand{crawling: flags, Sources: []string{"articles"}, From: "2026-09-01", To: "2026-09-01"}
	if err := crawl.Run(a); err != nil {
		t.Fatalf("a feed with a page that is refused: %v\n%s", err, errs)
	}
	for _, want := range []string{
		"articles: 1 fetched, 0 known before, 0 left, 1 refused, 0 failed, in 3 requests", "articles: 1 articles refused: 403 x1",
	} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("the summary lacks %q:\n%s", want, errs)
		}
	}
	var out bytes.Buffer
	a.stdout = &out
	_ = (&statusCommand{Rows: 12}).Run(a) // documents are due
	if !strings.Contains(out.String(), "/articles/2 │ refused │") || !strings.Contains(out.String(), "│ 403 Forbidden") {
		t.Errorf("status:\n%s", out.String())
	}
	crawl.Articles.URLs = []string{flags.Articles.Feeds[0][:len(flags.Articles.Feeds[0])-len("/feed")] + "/nowhere"}
	if err := crawl.Run(a); !errors.Is(err, errPartly) {
		t.Errorf("a named page that is not there: %v", err)
	}
}

// A site that asks to be left alone for hours is, by the next run, too.
func TestRestBetweenRuns(t *testing.T) {
	site := sourcestest.NewNews(nil, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Kind: sourcestest.TooMany, Times: -1, RetryAfter: "7200"}},
	})
	a, flags, errs := newsroom(t, site)
	began := time.Now()
	for _, run := range []struct {
		later time.Duration
		asked int
	}{{0, 1}, {time.Hour, 1}, {3 * time.Hour, 2}} {
		a.now = func() time.Time { return began.Add(run.later) }
		crawl := crawlCommand{crawling: flags, Sources: []string{"articles"}, From: "2026-09-01", To: "2026-09-01"}
		if err := crawl.Run(a); !errors.Is(err, errPartly) {
			t.Errorf("%v\n%s", err, errs)
		}
		n := 0
		for _, path := range site.Requests() {
			if path == "/feed" {
				n++
			}
		}
		if n != run.asked {
			t.Errorf("after %s the feed was asked for %d times, want %d", run.later, n, run.asked)
		}
	}
}
