package sources

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/crawler/transport"
)

// desk is one source at work: a service on loopback, and the real transport,
// archive and ledger, at a time of the test's choice.
type desk struct {
	t       *testing.T
	source  crawler.Source
	server  *httptest.Server
	dir     string
	archive *archive.Archive
	ledger  *crawler.Ledger
	rt      http.RoundTripper
	now     time.Time
	again   bool
}

func newDesk(t *testing.T, s crawler.Source, service http.Handler) *desk {
	t.Helper()
	d := &desk{t: t, source: s, server: httptest.NewServer(service), dir: t.TempDir(), now: time.Date(2026, 11, 20, 12, 30, 0, 0, time.UTC)}
	t.Cleanup(d.server.Close)
	d.open()
	t.Cleanup(d.close)
	return d
}

func (d *desk) open() {
	d.t.Helper()
	var err error
	if d.archive, err = archive.Open(d.dir); err != nil {
		d.t.Fatal(err)
	}
	if d.ledger, err = crawler.OpenLedger(d.dir); err != nil {
		d.t.Fatal(err)
	}
	host := d.server.Listener.Addr().String()
	d.rt = transport.New(transport.Options{
		Archive: d.archive, UserAgent: "tenders/test", Loopback: []string{host}, MaxTries: 1, TempDir: d.dir,
		Budgets: []transport.Budget{{Family: d.source.Family, Hosts: []string{host}, Requests: 1}},
		Clock: transport.Clock{
			Now:   func() time.Time { return d.now },
			Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		},
	})
}

func (d *desk) close() {
	d.t.Helper()
	if err := d.ledger.Close(); err != nil {
		d.t.Error(err)
	}
	if err := d.archive.Close(); err != nil {
		d.t.Error(err)
	}
}

// reopen is what a new process does.
func (d *desk) reopen() { d.close(); d.open() }

func (d *desk) options() crawler.Options {
	return crawler.Options{
		Archive: d.archive, Ledger: d.ledger, Transport: d.rt, Base: d.server.URL, Again: d.again,
		Now: func() time.Time { return d.now },
	}
}

func (d *desk) run(ctx context.Context, o crawler.Options) (crawler.Summary, error) {
	s := d.source
	s.Tries = 1 // a fault is due at one request, not at one question
	return crawler.Crawl(ctx, s, o)
}

// crawl crawls two days and all between them.
func (d *desk) crawl(first, last string) crawler.Summary {
	d.t.Helper()
	o := d.options()
	var err error
	if o.From, o.To, err = crawler.Days(first, last); err != nil {
		d.t.Fatal(err)
	}
	sum, err := d.run(d.t.Context(), o)
	if err != nil {
		d.t.Fatal(err)
	}
	return sum
}

// night does what `tenders nightly` does.
func (d *desk) night() crawler.Summary {
	d.t.Helper()
	o := d.options()
	o.All = true
	var err error
	if o.Spans, o.AgainFrom, err = crawler.Plan(d.source, d.ledger, d.now); err != nil {
		d.t.Fatal(err)
	}
	sum, err := d.run(d.t.Context(), o)
	if err != nil {
		d.t.Fatal(err)
	}
	return sum
}

// cutter ends the context at the n-th request, before it is sent or after its
// answer is archived.
type cutter struct {
	next   http.RoundTripper
	n      int
	after  bool
	cancel context.CancelFunc
}

func (c *cutter) RoundTrip(r *http.Request) (*http.Response, error) {
	if c.n--; c.n > 0 {
		return c.next.RoundTrip(r)
	}
	if c.after {
		if resp, err := c.next.RoundTrip(r); err == nil {
			_ = resp.Body.Close() // archived by now
		}
	}
	c.cancel()
	return nil, context.Canceled
}

// cut crawls until the n-th request, and then begins as a new process.
func (d *desk) cut(first, last string, n int) {
	d.t.Helper()
	ctx, cancel := context.WithCancel(d.t.Context())
	o := d.options()
	var err error
	if o.From, o.To, err = crawler.Days(first, last); err != nil {
		d.t.Fatal(err)
	}
	o.Transport = &cutter{next: d.rt, n: n, after: n%2 == 0, cancel: cancel}
	if _, err := d.run(ctx, o); err == nil {
		d.t.Fatalf("not cut at request %d", n)
	}
	d.reopen()
}
