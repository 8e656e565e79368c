package transport

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// script answers the n-th request with its n-th handler, then with the last.
func script(hs ...http.HandlerFunc) (http.Handler, *atomic.Int64) {
	var n atomic.Int64
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		i := min(n.Add(1), int64(len(hs)))
		hs[i-1](w, r)
	}), &n
}

func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, h := range headers {
			k, v, _ := strings.Cut(h, ": ")
			w.Header().Set(k, v)
		}
		w.WriteHeader(code)
		fmt.Fprintf(w, "status %d", code)
	}
}

// raw writes bytes in place of an answer and hangs up.
func raw(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err)
		}
		io.WriteString(conn, text)
		conn.Close()
	}
}

func TestPassingFaultsAreTriedAgain(t *testing.T) {
	for name, fault := range map[string]http.HandlerFunc{
		"500":                 status(500),
		"502":                 status(502),
		"503":                 status(503),
		"504":                 status(504),
		"408":                 status(408),
		"429":                 status(429, "Retry-After: 1"),
		"hangs up":            raw(""),
		"half a header":       raw("HTTP/1.1 200 OK\r\nContent-Le"),
		"no HTTP":             raw("hello\r\n\r\n"),
		"body cut short":      raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
		"chunks cut short":    raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
		"bad chunk":           raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n"),
		"gzip cut short":      gzipped(gzipOf("whole")[:15]),
		"gzip damaged":        gzipped(flip(gzipOf(strings.Repeat("whole", 99)), 20)),
		"two lengths":         raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
		"header without end":  raw("HTTP/1.1 200 OK\r\nX: " + strings.Repeat("x", 2<<20)),
		"many small headers":  raw("HTTP/1.1 200 OK\r\n" + strings.Repeat("X: y\r\n", 1<<18) + "\r\n"),
		"negative length":     raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nab"),
		"informational flood": raw(strings.Repeat("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n", 1<<16)),
	} {
		h, n := script(fault, fault, status(200))
		w := newWorld(t, h)
		resp, body, err := w.get("/a")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if resp.StatusCode != 200 || body != "status 200" || n.Load() != 3 {
			t.Errorf("%s: %d %q after %d tries", name, resp.StatusCode, body, n.Load())
		}
		// One of "hangs up" is repeated by http.Transport: it counts as well.
		if s := w.stat("test"); s.Retries == 0 || s.Requests != 4 {
			t.Errorf("%s: stats %+v, want retries of 4 requests, robots.txt included", name, s)
		}
		if got := w.records(); len(got) != 1 || got[0].Status != 200 {
			t.Errorf("%s: %d records, want the final answer alone", name, len(got))
		}
	}
}

func TestLastingAnswersAreNotTriedAgain(t *testing.T) {
	for _, code := range []int{200, 204, 301, 400, 401, 403, 404, 410, 422, 501} {
		h, n := script(status(code))
		w := newWorld(t, h)
		resp, _, err := w.get("/a")
		if err != nil || resp.StatusCode != code || n.Load() != 1 {
			t.Errorf("%d: %v after %d tries", code, err, n.Load())
		}
		if got := w.records(); len(got) != 1 || got[0].Status != code {
			t.Errorf("%d: archived %+v", code, got)
		}
	}
}

// Tries are bounded; the last answer is the answer, and is archived.
func TestStormEnds(t *testing.T) {
	for name, fault := range map[string]http.HandlerFunc{
		"429 with 0":       status(429, "Retry-After: 0"),
		"429 with 1":       status(429, "Retry-After: 1"),
		"429 with garbage": status(429, "Retry-After: tomorrow"),
		"503":              status(503),
	} {
		h, n := script(fault)
		w := newWorld(t, h)
		resp, _, err := w.get("/a")
		if err != nil || resp.StatusCode < 400 || n.Load() != 5 {
			t.Errorf("%s: %v after %d tries, want the answer of the fifth", name, err, n.Load())
		}
		if got := w.records(); len(got) != 1 || got[0].Status != resp.StatusCode {
			t.Errorf("%s: archived %+v", name, got)
		}
		// 2+4+8+16 s, half more or less
		if slept := w.clock.total(); slept < 15*time.Second {
			t.Errorf("%s: slept only %s", name, slept)
		}
	}
}

func TestConnectionErrorsEnd(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close() // refuses from now on
	w := newWorld(t, http.NotFoundHandler(), func(o *Options) { o.Loopback = append(o.Loopback, addr); o.Archive = nil })
	_, _, err = w.get("http://" + addr + "/robots.txt")
	if err == nil || !strings.Contains(err.Error(), "5 tries") {
		t.Errorf("got %v, want the number of tries", err)
	}
}

func Test403IsWaitedFor(t *testing.T) {
	h, n := script(status(403), status(200))
	w := newWorld(t, h, func(o *Options) { o.Budgets[0].WaitOn403 = 5 * time.Minute })
	if resp, _, err := w.get("/a"); err != nil || resp.StatusCode != 200 || n.Load() != 2 {
		t.Errorf("%v after %d tries", err, n.Load())
	}
	if got := w.clock.total(); got != 5*time.Minute {
		t.Errorf("slept %s, want 5m: the retry's own wait is a part of it", got)
	}
	if s := w.stat("test"); s.Forbidden != 1 || s.Retries != 1 {
		t.Errorf("stats %+v", s)
	}
}

func TestTriesPassTheBudget(t *testing.T) {
	h, _ := script(status(500), status(500), status(200))
	w := newWorld(t, h, func(o *Options) { o.Budgets[0].Per = time.Minute })
	if _, _, err := w.get("/a"); err != nil {
		t.Fatal(err)
	}
	if got := w.clock.total().Round(time.Millisecond); got != 3*time.Minute {
		t.Errorf("slept %s in all, want 3m: robots.txt and three tries are four requests", got)
	}
}

// A server that hangs up on a used connection is asked again by
// http.Transport, without a word to us: that request is paced all the same.
func TestHiddenRepeatsPassTheBudget(t *testing.T) {
	h, n := script(status(200), raw(""), status(200))
	w := newWorld(t, h, func(o *Options) { o.Budgets[0].Per = time.Minute })
	for _, path := range []string{"/a", "/b"} {
		if resp, _, err := w.get(path); err != nil || resp.StatusCode != 200 {
			t.Fatal(err)
		}
	}
	if s := w.stat("test"); n.Load() != 3 || s.Retries != 0 || s.Requests != 4 {
		t.Fatalf("%d requests came, stats %+v: http.Transport did not repeat", n.Load(), s)
	}
	if got := w.clock.total().Round(time.Millisecond); got != 3*time.Minute {
		t.Errorf("slept %s in all, want 3m for four requests", got)
	}
}

func TestBodiesAreReplayedOrNotRepeated(t *testing.T) {
	var got []string
	h, n := script(status(502), status(200))
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		got = append(got, string(b))
		h.ServeHTTP(rw, r)
	}))
	client := &http.Client{Transport: w.rt}
	resp, err := client.Post(w.server.URL+"/a", "text/plain", strings.NewReader("query"))
	if err != nil || resp.StatusCode != 200 || fmt.Sprint(got) != "[query query]" {
		t.Errorf("a body that can be replayed: %v, %q", err, got)
	}
	n.Store(0)
	got = nil
	req, _ := http.NewRequest(http.MethodPost, w.server.URL+"/a", io.NopCloser(strings.NewReader("once")))
	resp, err = client.Do(req)
	if err != nil || resp.StatusCode != 502 || fmt.Sprint(got) != "[once]" {
		t.Errorf("a body that cannot: %v, %q", err, got)
	}
}

func TestYearFailsThroughTheChain(t *testing.T) {
	h, n := script(status(429, "Retry-After: 31536000"))
	w := newWorld(t, h)
	if _, _, err := w.get("/a"); !errors.Is(err, ErrWait) || n.Load() != 1 || w.clock.total() != 0 {
		t.Errorf("got %v after %d tries and %s", err, n.Load(), w.clock.total())
	}
}
