package crawler

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"tenders/crawler/transport"
)

func TestCrawlStopsAfterFailures(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T01:00:00"))
	w.odd = func(_ string, rw http.ResponseWriter, n int) bool {
		if n > 1 {
			http.Error(rw, "down", http.StatusInternalServerError)
		}
		return n > 1
	}
	sum := w.crawl("2026-09-03", "2026-09-05")
	if sum.Closed != 1 || sum.Failed != 5 || sum.Open != 6 || sum.Requests != 6 || !strings.Contains(sum.Stopped, "5 failures in a row") {
		t.Errorf("summary: %+v", sum)
	}
	w.odd = nil
	if sum = w.crawl("2026-09-03", "2026-09-05"); sum.Closed != 11 || len(w.ledger.Unfinished("fake")) != 0 {
		t.Errorf("the crawl after: %+v, %v", sum, w.ledger.Unfinished("fake"))
	}
}

func TestCrawlGoesOnAfterOneFailure(t *testing.T) {
	w := newWorld(t)
	w.odd = func(_ string, rw http.ResponseWriter, n int) bool {
		if n%2 == 0 {
			http.Error(rw, "down", http.StatusInternalServerError)
		}
		return n%2 == 0
	}
	if sum := w.crawl("2026-08-01", "2026-08-10"); sum.Failed != 20 || sum.Closed != 20 || sum.Stopped != "" {
		t.Errorf("summary: %+v", sum)
	}
}

func TestCrawlTransportFailsAndContextEnds(t *testing.T) {
	w := newWorld(t)
	o := w.options("2026-09-03", "2026-09-03")
	o.Base = "http://127.0.0.1:1"
	sum, err := Crawl(t.Context(), w.source(), o)
	if err != nil || sum.Failed != 4 {
		t.Errorf("%+v, %v", sum, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Crawl(ctx, w.source(), w.options("2026-09-03", "2026-09-03")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestCrawlStopsWhereItIsNotWelcome(t *testing.T) {
	for _, unwelcome := range []error{transport.ErrDenied, transport.ErrWait} {
		w := newWorld(t)
		o := w.options("2026-09-03", "2026-09-03")
		o.Transport = roundTrip(func(*http.Request) (*http.Response, error) { return nil, unwelcome })
		sum, err := Crawl(t.Context(), w.source(), o)
		if err != nil || sum.Requests != 1 || sum.Failed != 1 || sum.Open != 3 || !sum.Failures() {
			t.Errorf("%v: %+v, %v", unwelcome, sum, err)
		}
	}
}
