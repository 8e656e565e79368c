package transport

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"
)

func gzipOf(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.Bytes()
}

func flip(b []byte, at int) []byte {
	b[at] ^= 0xff
	return b
}

func gzipped(b []byte) http.HandlerFunc { return encoded("gzip", b) }

func encoded(coding string, b []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", coding)
		w.Write(b)
	}
}

func TestGzipIsUndone(t *testing.T) {
	text := strings.Repeat("contract ", 1000)
	two := append(gzipOf(text), gzipOf("and more")...)
	for name, c := range map[string]struct {
		h    http.HandlerFunc
		want string
	}{
		"gzip":        {gzipped(gzipOf(text)), text},
		"x-gzip":      {encoded("X-GZIP", gzipOf(text)), text},
		"two members": {gzipped(two), text + "and more"},
		"identity":    {encoded("identity", []byte(text)), text},
		"a gzip file": {func(w http.ResponseWriter, _ *http.Request) { w.Write(gzipOf(text)) }, string(gzipOf(text))},
	} {
		w := newWorld(t, c.h)
		resp, body, err := w.get("/a")
		if err != nil || body != c.want {
			t.Errorf("%s: %v, %d bytes", name, err, len(body))
			continue
		}
		if name != "identity" && resp.Header.Get("Content-Encoding") != "" || resp.ContentLength != int64(len(c.want)) {
			t.Errorf("%s: encoding %q, length %d", name, resp.Header.Get("Content-Encoding"), resp.ContentLength)
		}
		if got := w.records(); got[0].Length != int64(len(c.want)) {
			t.Errorf("%s: archived %d bytes, want them decoded", name, got[0].Length)
		}
	}
}

func TestWrongEncodingIsRefused(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"br": encoded("br", []byte("x")), "deflate": encoded("deflate", []byte("x")),
		"nested": encoded("gzip, gzip", gzipOf(string(gzipOf("x")))), "unknown": encoded("made-up", []byte("x")),
		"not gzip":      gzipped([]byte("plain text, sold as gzip")),
		"garbage after": gzipped(append(gzipOf("x"), "garbage at the end"...)),
		"zeros after":   gzipped(append(gzipOf("x"), make([]byte, 100)...)),
	} {
		n := 0
		w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { n++; h(rw, r) }))
		if _, _, err := w.get("/a"); !errors.Is(err, ErrEncoding) || n != 1 {
			t.Errorf("%s: got %v after %d tries, want ErrEncoding after one", name, err, n)
		}
		if w.arch.Len() != 0 {
			t.Errorf("%s: archived", name)
		}
	}
}

func TestTooLarge(t *testing.T) {
	limit := func(o *Options) { o.MaxBody = 1000 }
	endless := func(w http.ResponseWriter, _ *http.Request) {
		for {
			if _, err := w.Write(make([]byte, 100)); err != nil {
				return
			}
		}
	}
	for name, h := range map[string]http.HandlerFunc{
		"announced":           func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "1001") },
		"one too many":        func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, 1001)) },
		"endless":             endless,
		"unpacked":            gzipped(gzipOf(strings.Repeat("x", 1001))),
		"endless empty gzips": gzipped(bytes.Repeat(gzipOf(""), 100)),
	} {
		w := newWorld(t, h, limit)
		_, _, err := w.get("/a")
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), w.server.URL+"/a") || !strings.Contains(err.Error(), "1000") {
			t.Errorf("%s: got %v, want ErrTooLarge with URL and limit", name, err)
		}
	}
	for name, h := range map[string]http.HandlerFunc{
		"exactly":          func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, 1000)) },
		"exactly unpacked": gzipped(gzipOf(strings.Repeat("x", 1000))),
	} {
		if _, body, err := newWorld(t, h, limit).get("/a"); err != nil || len(body) != 1000 {
			t.Errorf("%s: %v, %d bytes", name, err, len(body))
		}
	}
}

func TestBombIsRefused(t *testing.T) {
	w := newWorld(t, gzipped(gzipOf(strings.Repeat("\x00", 10<<20))))
	if _, _, err := w.get("/a"); !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "200 times") {
		t.Errorf("got %v, want a refusal for the ratio", err)
	}
}

// A server that announces more than it sends is tried again and then fails;
// what goes beyond the announced length is not part of the answer.
func TestLiesAboutLength(t *testing.T) {
	w := newWorld(t, raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort"))
	if _, _, err := w.get("/a"); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v, want the body cut short", err)
	}
	w = newWorld(t, raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nshort and more"))
	if _, body, err := w.get("/a"); err != nil || body != "short" {
		t.Errorf("got %q, %v", body, err)
	}
}

// drip sends some bytes and then nothing until the request is given up; sent
// is told at each stop.
func drip(bytes int, sent chan<- struct{}) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(1<<20))
		w.Write(make([]byte, bytes))
		http.NewResponseController(w).Flush()
		sent <- struct{}{}
		<-r.Context().Done()
	}
}

func TestStalledBodyIsCutOff(t *testing.T) {
	for name, bytes := range map[string]int{"no byte": 0, "drips": minProgress - 1} {
		sent := make(chan struct{})
		w := newWorld(t, drip(bytes, sent), func(o *Options) { o.MaxTries = 2 })
		done := make(chan error)
		go func() { _, _, err := w.get("/a"); done <- err }()
		for range 2 {
			<-sent
			w.clock.waitForTimer() // the client's side has read the header, too
			w.clock.fire()
		}
		if err := <-done; !errors.Is(err, errStalled) {
			t.Errorf("%s: got %v, want errStalled after the second try", name, err)
		}
	}
}

// Enough progress gives a body another period, however long it takes in all.
func TestProgressIsMeasured(t *testing.T) {
	c := newFakeClock()
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	p := &progress{
		ReadCloser: io.NopCloser(strings.NewReader(strings.Repeat("x", 3*minProgress))), ctx: ctx, cancel: cancel,
		clock: c.clock(), idle: time.Minute, end: c.clock().Now().Add(time.Hour), done: func(int64) {},
	}
	p.watch()
	for range 3 {
		if _, err := io.CopyN(io.Discard, p, minProgress); err != nil {
			t.Fatal(err)
		}
		c.fire()
		if ctx.Err() != nil {
			t.Fatal("cut off in spite of progress")
		}
	}
	c.fire()
	if !errors.Is(context.Cause(ctx), errStalled) {
		t.Error("a period without progress passed")
	}
	p.Close()
	c.fire()
}

// Just enough progress is not enough for ever.
func TestDripHasADeadline(t *testing.T) {
	c := newFakeClock()
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	p := &progress{
		ReadCloser: io.NopCloser(endless{}), ctx: ctx, cancel: cancel, clock: c.clock(),
		idle: time.Minute, end: c.clock().Now().Add(deadline(16 << 20)), done: func(int64) {},
	}
	p.watch()
	minutes := 0
	for ; ctx.Err() == nil && minutes < 100; minutes++ {
		if _, err := io.CopyN(io.Discard, p, minProgress); err != nil {
			t.Fatal(err)
		}
		if err := c.sleep(ctx, time.Minute); err != nil {
			t.Fatal(err)
		}
		c.fire()
	}
	if err := context.Cause(ctx); !errors.Is(err, errDrips) || minutes != 15 || !lasting(err) {
		t.Errorf("ended after %d minutes: %v", minutes, err)
	}
	p.Close()
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestLimitsOfOneRequest(t *testing.T) {
	n := 0
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		n++
		if r.URL.Path == "/broken" {
			rw.WriteHeader(http.StatusInternalServerError)
		}
		rw.Write(make([]byte, 1001))
	}))
	ctx := WithLimits(t.Context(), Limits{Tries: 2, Body: 1000})
	if _, _, err := w.getCtx(ctx, "/large"); !errors.Is(err, ErrTooLarge) || n != 1 {
		t.Errorf("got %v after %d tries", err, n)
	}
	n = 0
	ctx = WithLimits(t.Context(), Limits{Tries: 2})
	if resp, _, err := w.getCtx(ctx, "/broken"); err != nil || resp.StatusCode != 500 || n != 2 {
		t.Errorf("got %v after %d tries, want the answer after two", err, n)
	}
}

func TestSlowHeaderTimesOut(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }),
		func(o *Options) { o.Timeouts.Header = 20 * time.Millisecond; o.MaxTries = 2 })
	if _, _, err := w.get("/a"); err == nil || !strings.Contains(err.Error(), "2 tries") {
		t.Errorf("got %v, want a timeout after two tries", err)
	}
}

func TestWeSpeakInOurName(t *testing.T) {
	var got http.Header
	w := newWorld(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = r.Header }))
	req := request(t, w.server.URL+"/a")
	req.Header.Set("User-Agent", "colly - https://github.com/gocolly/colly/v2")
	req.Header.Set("Accept-Encoding", "br, zstd")
	resp, err := w.rt.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if got.Get("User-Agent") != "tenders/1.0 (+mailto:someone@example.org)" || got.Get("Accept-Encoding") != "gzip" {
		t.Errorf("sent %v", got)
	}
	if req.Header.Get("Accept-Encoding") != "br, zstd" {
		t.Error("the caller's request was changed")
	}
	if resp.Request != req {
		t.Error("the answer names another request than the caller's")
	}
}

func TestLargeBodyGoesToAFile(t *testing.T) {
	text := strings.Repeat("0123456789", 100_000)
	w := newWorld(t, gzipped(gzipOf(text)), func(o *Options) { o.Spool = 1000 })
	resp, err := w.rt.RoundTrip(request(t, w.server.URL+"/a"))
	if err != nil {
		t.Fatal(err)
	}
	body := resp.Body.(*spool)
	if body.file == nil {
		t.Error("held in memory")
	}
	if got, err := io.ReadAll(body); err != nil || string(got) != text {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	body.Close()
	if _, err := body.Read(make([]byte, 1)); err == nil {
		t.Error("still readable after Close")
	}
}

func TestNoPlaceForALargeBody(t *testing.T) {
	n := 0
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { n++; rw.Write(make([]byte, 2000)) }),
		func(o *Options) { o.Spool = 1000; o.TempDir += "/gone" })
	if _, _, err := w.get("/a"); !errors.Is(err, errSpool) || n != 1 {
		t.Errorf("got %v after %d tries, want our own fault after one", err, n)
	}
}

func TestHeadHasNoBody(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Encoding", "gzip")
		rw.Header().Set("Content-Length", "99")
	}))
	req, _ := http.NewRequest(http.MethodHead, w.server.URL+"/a", nil)
	if resp, err := w.rt.RoundTrip(req); err != nil || resp.StatusCode != 200 {
		t.Error(err)
	}
}
