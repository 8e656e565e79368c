package crawler

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tenders/crawler/archive"
	"tenders/crawler/transport"
)

// published is one notice of the fake service.
type published struct {
	id, ocid, date string
	at             time.Time // the hidden instant that windows act on
	pad            string
}

// fake is a small service after Find a Tender's rules. It keeps what it was
// asked, and complains of requests that must never be made.
type fake struct {
	t       testing.TB
	rows    string // name of the array
	mu      sync.Mutex
	notices []published
	asked   []string                                             // every request's path and query
	odd     func(path string, w http.ResponseWriter, n int) bool // answers instead, if it returns true
	cut     bool                                                 // no next link, as in June 2026
}

func (f *fake) add(ns ...published) { f.notices = append(f.notices, ns...) }

// at parses an instant of the wall clock.
func at(text string) time.Time {
	t, err := time.Parse(wallLayout, text)
	if err != nil {
		panic(err)
	}
	return t
}

// notice makes a notice number k published at an instant.
func notice(k int, instant string) published {
	return published{
		id: fmt.Sprintf("%06d-%s", k, instant[:4]), ocid: fmt.Sprintf("ocds-h6vhtk-%06x", k),
		date: instant + "Z", at: at(instant),
	}
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asked = append(f.asked, r.URL.RequestURI())
	if f.odd != nil && f.odd(r.URL.RequestURI(), w, len(f.asked)) {
		return
	}
	if r.URL.Path != "/list" {
		f.single(w, strings.TrimPrefix(r.URL.Path, "/list/"))
		return
	}
	for name := range r.URL.Query() {
		if name != "from" && name != "to" && name != "limit" {
			f.t.Errorf("parameter %s sent: %s", name, r.URL)
		}
	}
	from, to := at(r.URL.Query().Get("from")), at(r.URL.Query().Get("to"))
	if !from.Before(to) {
		http.Error(w, `{"message":"'to' must be later than 'from'"}`, http.StatusBadRequest)
		return
	}
	var found []published
	for _, n := range f.notices {
		if !n.at.Before(from) && !n.at.After(to) {
			found = append(found, n)
		}
	}
	slices.SortStableFunc(found, func(a, b published) int { return strings.Compare(b.id, a.id) })
	f.page(w, found)
}

func (f *fake) single(w http.ResponseWriter, key string) {
	var found []published
	for _, n := range f.notices {
		if n.id == key || n.ocid == key {
			found = append(found, n)
		}
	}
	if len(found) == 0 {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, `{"exception":"'identifier' is not found"}`)
		return
	}
	f.page(w, found)
}

// page writes at most 100 rows, and loses one more at each page's end for
// those who would follow the link.
func (f *fake) page(w http.ResponseWriter, found []published) {
	var rows []map[string]any
	for _, n := range found[:min(100, len(found))] {
		rows = append(rows, map[string]any{"id": n.id, "ocid": n.ocid, "date": n.date, "tag": []string{"tender"}, "pad": n.pad})
	}
	body := map[string]any{"version": "1.1", f.rows: rows, "links": map[string]string{}}
	if rows == nil {
		body[f.rows] = []string{}
	}
	if len(found) > 100 && !f.cut {
		body["links"] = map[string]string{"next": "http://cursor.invalid/list?cursor=abc"}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(body)
}

func (f *fake) windows() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []string
	for _, a := range f.asked {
		if q, ok := strings.CutPrefix(a, "/list?from="); ok {
			q = strings.TrimSuffix(strings.Replace(q, "&to=", "/", 1), "&limit=100")
			out = append(out, q)
		}
	}
	return out
}

// world is a fake service with an archive and a ledger to crawl it into.
type world struct {
	*fake
	dir     string
	server  *httptest.Server
	archive *archive.Archive
	ledger  *Ledger
	rt      http.RoundTripper
	now     time.Time
	live    bool // the clock is the true one, which the archive always notes
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{fake: &fake{t: t, rows: "releases"}, dir: t.TempDir(), now: time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)}
	w.server = httptest.NewServer(w.fake)
	t.Cleanup(w.server.Close)
	w.open()
	t.Cleanup(w.close)
	return w
}

func (w *world) open() {
	w.t.Helper()
	var err error
	if w.archive, err = archive.Open(w.dir); err != nil {
		w.t.Fatal(err)
	}
	if w.ledger, err = OpenLedger(w.dir); err != nil {
		w.t.Fatal(err)
	}
	w.rt = newTransport(w.archive, w.server)
}

func newTransport(a *archive.Archive, servers ...*httptest.Server) http.RoundTripper {
	var hosts []string
	for _, s := range servers {
		hosts = append(hosts, s.Listener.Addr().String())
	}
	return newTransportTo(a, hosts...)
}

func newTransportTo(a *archive.Archive, hosts ...string) http.RoundTripper {
	o := transport.Options{Archive: a, MaxTries: 1, UserAgent: "tenders/test", Loopback: hosts}
	for _, h := range hosts {
		o.Budgets = append(o.Budgets, transport.Budget{Family: h, Hosts: []string{h}, Requests: 1})
	}
	return transport.New(o)
}

func (w *world) close() {
	w.t.Helper()
	if err := w.ledger.Close(); err != nil {
		w.t.Error(err)
	}
	if err := w.archive.Close(); err != nil {
		w.t.Error(err)
	}
}

// testSource is a numbered source without processes to fear.
func (w *world) source() Source {
	return Source{
		ID: "fake", Base: w.server.URL, First: "2021-01-02",
		Overlap: 2 * time.Hour,
		ByWindow: &ByWindow{
			Path: "/list", From: "from", To: "to", Limit: "limit", Max: 100,
			Rows: []string{"releases", "results"}, Step: 6 * time.Hour,
			Process: "/list/{ocid}", NeverSilent: true,
		},
		Sequence: &Sequence{Path: "/list/{id}"},
	}
}

func (w *world) options(from, to string) Options {
	a, b, err := Days(from, to)
	if err != nil {
		w.t.Fatal(err)
	}
	return Options{
		Archive: w.archive, Ledger: w.ledger, Transport: w.rt, From: a, To: b, Run: "r1",
		Log: slog.New(slog.DiscardHandler), Now: func() time.Time {
			if w.live {
				return time.Now()
			}
			return w.now
		},
	}
}

// crawl crawls two days that must go through.
func (w *world) crawl(from, to string) Summary {
	w.t.Helper()
	sum, err := Crawl(w.t.Context(), w.source(), w.options(from, to))
	if err != nil {
		w.t.Fatal(err)
	}
	return sum
}

// archived is the set of notices in the archive, by id.
func (w *world) archived() map[string]bool { return archivedIn(w.t, w.archive) }

func archivedIn(t testing.TB, a *archive.Archive) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for r := range a.Records() {
		body, err := a.Body(r)
		if err != nil {
			t.Fatal(err)
		}
		var page struct{ Releases, Results []struct{ ID string } }
		if r.Status == 200 && strings.Contains(r.ContentType, "json") && json.NewDecoder(body).Decode(&page) == nil {
			for _, n := range append(page.Releases, page.Results...) {
				out[n.ID] = true
			}
		}
		_ = body.Close()
	}
	return out
}
