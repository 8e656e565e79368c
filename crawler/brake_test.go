package crawler

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// list answers list calls with what body makes of the n-th request, and
// leaves everything else to the fake.
func (w *world) list(body func(n int) string) {
	w.odd = func(path string, rw http.ResponseWriter, n int) bool {
		if !strings.HasPrefix(path, "/list?") {
			return false
		}
		rw.Header().Set("Content-Type", "application/json")
		fmt.Fprint(rw, body(n))
		return true
	}
}

func rowsJSON(from, n int, next bool) string {
	var rows []string
	for k := range n {
		rows = append(rows, fmt.Sprintf(`{"id":"%06d-2026","ocid":"o-%d","date":"2026-09-03T07:00:00Z"}`, from+k, from+k))
	}
	link := ""
	if next {
		link = `"next":"http://cursor.invalid/"`
	}
	return `{"releases":[` + strings.Join(rows, ",") + `],"links":{` + link + `}}`
}

func TestHalvingHasABrake(t *testing.T) {
	tests := map[string]struct {
		body     func(n int) string
		reason   string
		requests int // at most, for four roots
	}{
		"always the same, with more": {func(int) string { return rowsJSON(1, 60, true) }, "ignores the window", 20},
		"always the same full page":  {func(int) string { return rowsJSON(1, 100, false) }, "ignores the window", 20},
		"more, but no rows":          {func(int) string { return rowsJSON(1, 0, true) }, "sends no rows", 4},
		"always others":              {func(n int) string { return rowsJSON(n*100, 100, true) }, "more than 300 processes", 4 * (maxRootRequests + maxRootProcesses)},
		"always others, a few":       {func(n int) string { return rowsJSON(n*100, 1, true) }, "more than 200 requests", 4 * (maxRootRequests + maxRootProcesses)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.list(test.body)
			sum := w.crawl("2026-09-03", "2026-09-03")
			failed := w.ledger.Unfinished("fake")
			if sum.Failed != 4 || sum.Closed != 0 || len(failed) != 4 || sum.Requests > test.requests {
				t.Fatalf("%+v, %d unfinished", sum, len(failed))
			}
			if !strings.Contains(failed[0].Reason, test.reason) {
				t.Errorf("reason %q", failed[0].Reason)
			}
			if name != "always others" {
				return // one slow case will do
			}
			w.crawl("2026-09-01", "2026-09-30")
			if n := len(w.asked) - sum.Requests; n > 5*(maxRootRequests+maxRootProcesses) {
				t.Errorf("%d more requests for a month", n)
			}
		})
	}
}

// The way back: nothing that the broken service said stands for the answers of
// the mended one.
func TestBrokenRootIsAskedFromTheTop(t *testing.T) {
	for _, again := range []bool{false, true} {
		w := newWorld(t)
		w.live = true
		for k := range 230 {
			w.add(notice(k+1, at("2026-09-03T06:30:00").Add(time.Duration(k)*61*time.Second).Format(wallLayout)))
		}
		w.list(func(int) string { return rowsJSON(1, 100, true) })
		w.crawl("2026-09-03", "2026-09-03")
		w.close()
		w.open() // what the ledger wrote says the same
		w.odd = nil
		// Cut off halfway, so that the third crawl finds new splits.
		before, o := len(w.asked), w.options("2026-09-03", "2026-09-03")
		o.Again = again
		o.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			if len(w.asked) > before+2 {
				return nil, http.ErrHandlerTimeout
			}
			return w.rt.RoundTrip(r)
		})
		if _, err := Crawl(t.Context(), w.source(), o); err != nil {
			t.Fatal(err)
		}
		if first := w.windows()[before]; first != "2026-09-03T00:00:00/2026-09-03T06:00:00" {
			t.Errorf("asked first: %s", first)
		}
		sum := w.crawl("2026-09-03", "2026-09-03")
		if n := len(w.archived()); n != 230 || sum.Failures() || len(w.ledger.Unfinished("fake")) > 0 {
			t.Errorf("%d of 230 notices: %+v, %v", n, sum, w.ledger.Unfinished("fake"))
		}
	}
}

// A burst in the second that two halves share makes twins once, which is no
// reason to despair.
func TestBurstOnASharedEdge(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"), notice(122, "2026-09-03T15:00:00"))
	for k := range 120 {
		w.add(notice(k+2, "2026-09-03T09:00:00"))
	}
	sum := w.crawl("2026-09-03", "2026-09-03")
	if n := len(w.archived()); n != 122 || sum.Failures() {
		t.Errorf("%d of 122 notices: %+v", n, sum)
	}
}
