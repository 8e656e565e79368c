package sourcestest_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

// clock is a clock that only tests move.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

func TestLimit(t *testing.T) {
	c := &clock{time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)}
	s := sourcestest.NewFindATender(nil, sourcestest.Options{Now: c.Now})
	server := serve(t, s)
	for i := range 12 {
		if got := get(t, server, list); got.StatusCode != 200 {
			t.Fatalf("request %d: %d", i, got.StatusCode)
		}
	}
	if got := get(t, server, "/robots.txt"); got.StatusCode != 404 {
		t.Errorf("robots.txt counts against the limit: %d", got.StatusCode)
	}
	got := get(t, server, list)
	if got.StatusCode != 429 || got.Header.Get("Retry-After") != "120" ||
		string(got.body) != "Rate limit of 12 exceeded. Please retry after 120 seconds." {
		t.Errorf("%d %v %s", got.StatusCode, got.Header, got.body)
	}
	c.now = c.now.Add(120 * time.Second)
	if got := get(t, server, list); got.StatusCode != 200 {
		t.Errorf("after the wait: %d", got.StatusCode)
	}
	if v := s.Violations(); len(v) != 1 || !strings.Contains(v[0], "request 13 of 12") {
		t.Errorf("violations: %v", v)
	}
}

func TestSharedFirewall(t *testing.T) {
	wall := sourcestest.NewFirewall(2, time.Hour, nil)
	fts := serve(t, sourcestest.NewFindATender(nil, sourcestest.Options{Firewall: wall}))
	cf := serve(t, sourcestest.NewContractsFinder(nil, sourcestest.Options{Firewall: wall, Forbid: true}))
	get(t, fts, list)
	get(t, cf, search)
	if got := get(t, cf, search); got.StatusCode != 403 {
		t.Errorf("third request: %d", got.StatusCode)
	}
	if v := wall.Violations(); len(v) != 1 {
		t.Errorf("violations: %v", v)
	}
}

func TestViolations(t *testing.T) {
	c := &clock{time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)}
	agent := func(name string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("User-Agent", name) }
	}
	for name, tt := range map[string]struct {
		path string
		set  func(*http.Request)
		want string
	}{
		"stages":        {list + "?stages=tender", agent("x"), "sent stages"},
		"cursor":        {list + "?cursor=bmV4dEN1cnNvcj0x", agent("x"), "sent cursor"},
		"unknown":       {list + "?keyword=x", agent("x"), "unknown parameter"},
		"no agent":      {list, agent(""), "no User-Agent"},
		"Go's agent":    {list, agent("Go-http-client/1.1"), "no User-Agent"},
		"blocked agent": {list, agent("Denominator/1.0"), "blocked User-Agent"},
		"page":          {"/Notice/000001-2026", agent("x"), "page"},
	} {
		s := sourcestest.NewFindATender(nil, sourcestest.Options{Now: c.Now})
		get(t, serve(t, s), tt.path, tt.set)
		if v := s.Violations(); len(v) != 1 || !strings.Contains(v[0], tt.want) {
			t.Errorf("%s: %v, want %q", name, v, tt.want)
		}
	}
}

func TestIgnoredRetryAfter(t *testing.T) {
	c := &clock{time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)}
	s := sourcestest.NewFindATender(nil, sourcestest.Options{
		Now: c.Now, Faults: []sourcestest.Fault{{Kind: sourcestest.TooMany, RetryAfter: "30"}},
	})
	server := serve(t, s)
	get(t, server, list)
	c.now = c.now.Add(29 * time.Second)
	get(t, server, list)
	c.now = c.now.Add(time.Second)
	get(t, server, list)
	if v := s.Violations(); len(v) != 1 || v[0] != "request 2: came 1s before Retry-After ended" {
		t.Errorf("violations: %q", v)
	}
}

func TestConcurrentRequests(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	s := sourcestest.NewFindATender(nil, sourcestest.Options{Limit: -1, Hold: func(r *http.Request) {
		if r.URL.Query().Get("limit") == "7" {
			close(entered)
			<-release
		}
	}})
	server := serve(t, s)
	done := make(chan struct{})
	go func() {
		defer close(done)
		r, _ := http.NewRequestWithContext(context.WithoutCancel(t.Context()), http.MethodGet, server.URL+list+"?limit=7", nil)
		r.Header.Set("User-Agent", "x")
		if resp, err := http.DefaultClient.Do(r); err == nil {
			_ = resp.Body.Close()
		}
	}()
	<-entered
	get(t, server, list)
	close(release)
	<-done
	if v := s.Violations(); len(v) != 1 || v[0] != "request 2: 2 requests in flight" {
		t.Errorf("violations: %q", v)
	}
}
