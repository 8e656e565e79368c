package transport

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"tenders/crawler/archive"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// fakeClock moves only when somebody sleeps.
type fakeClock struct {
	mu     sync.Mutex
	armed  *sync.Cond // a timer was set
	now    time.Time
	slept  []time.Duration
	timers map[int]func()
	set    int
}

func newFakeClock() *fakeClock {
	c := &fakeClock{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), timers: map[int]func(){}}
	c.armed = sync.NewCond(&c.mu)
	return c
}

func (c *fakeClock) clock() Clock {
	return Clock{Now: c.Now, Sleep: c.sleep, AfterFunc: c.afterFunc}
}

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return nil
}

func (c *fakeClock) afterFunc(_ time.Duration, f func()) func() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.set++
	id := c.set
	c.timers[id] = f
	c.armed.Broadcast()
	return func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.timers, id)
		return true
	}
}

// waitForTimer returns when a timer is set.
func (c *fakeClock) waitForTimer() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.timers) == 0 {
		c.armed.Wait()
	}
}

// fire runs the timers set so far: their time has come.
func (c *fakeClock) fire() {
	c.mu.Lock()
	due := c.timers
	c.timers = map[int]func(){}
	c.mu.Unlock()
	for _, f := range due {
		f()
	}
}

func (c *fakeClock) total() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	var sum time.Duration
	for _, d := range c.slept {
		sum += d
	}
	return sum
}

// roundTrip lets a function stand for the layers below.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// world is a chain in front of a server, with no real waits and no spacing.
type world struct {
	t      *testing.T
	server *httptest.Server
	clock  *fakeClock
	arch   *archive.Archive
	dir    string
	opts   Options
	rt     *Transport
}

// newWorld serves h; robots.txt is a 404 unless h is a mux that has one.
func newWorld(t *testing.T, h http.Handler, change ...func(*Options)) *world {
	t.Helper()
	w := &world{t: t, clock: newFakeClock(), dir: t.TempDir()}
	w.server = httptest.NewServer(noRobots(h))
	t.Cleanup(w.server.Close)
	host := strings.TrimPrefix(w.server.URL, "http://")
	arch, err := archive.Open(w.dir)
	if err != nil {
		t.Fatal(err)
	}
	w.arch = arch
	t.Cleanup(func() { arch.Close() })
	w.opts = Options{
		Archive: arch, UserAgent: UserAgent("1.0", "mailto:someone@example.org"), Loopback: []string{host},
		Budgets: []Budget{{Family: "test", Hosts: []string{host}, Requests: 1}}, Clock: w.clock.clock(), TempDir: t.TempDir(),
	}
	for _, c := range change {
		c(&w.opts)
	}
	w.rt = New(w.opts)
	t.Cleanup(w.rt.CloseIdleConnections)
	return w
}

func noRobots(h http.Handler) http.Handler {
	mux, isMux := h.(*http.ServeMux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			if !isMux {
				http.NotFound(w, r)
				return
			}
			if _, pattern := mux.Handler(r); pattern != "/robots.txt" {
				http.NotFound(w, r)
				return
			}
		}
		h.ServeHTTP(w, r)
	})
}

// get asks through an http.Client, as a crawler does, redirects and all.
func (w *world) get(path string) (*http.Response, string, error) {
	return w.getCtx(context.Background(), path)
}

func (w *world) getCtx(ctx context.Context, path string) (*http.Response, string, error) {
	w.t.Helper()
	url := path
	if strings.HasPrefix(path, "/") {
		url = w.server.URL + path
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	resp, err := (&http.Client{Transport: w.rt}).Do(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatalf("reading a body that is complete: %v", err)
	}
	return resp, string(body), nil
}

func (w *world) records() []archive.Record {
	var all []archive.Record
	for r := range w.arch.Records() {
		all = append(all, r)
	}
	return all
}

func (w *world) stat(family string) Stats {
	for _, s := range w.rt.Stats() {
		if s.Family == family {
			return s
		}
	}
	return Stats{}
}

func answer(status int, header http.Header, body string) *http.Response {
	if header == nil {
		header = http.Header{}
	}
	return &http.Response{
		StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body)),
		ContentLength: int64(len(body)),
	}
}

func request(t *testing.T, url string) *http.Request {
	t.Helper()
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return req
}
