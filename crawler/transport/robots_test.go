package transport

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// withRobots serves a robots.txt, and a page everywhere else.
func withRobots(h http.HandlerFunc) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", h)
	mux.HandleFunc("/", status(200))
	return mux
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, s) }
}

func TestRobotsAnswers(t *testing.T) {
	long := "User-agent: *\nDisallow: /private\n" + strings.Repeat("# long, long ago\n", 600_000)
	for name, c := range map[string]struct {
		h      http.HandlerFunc
		public error // nil: allowed
	}{
		"rules":       {text("User-agent: *\nDisallow: /private"), nil},
		"404":         {status(404), nil},
		"403":         {status(403), nil},
		"html":        {text("<html><body>Disallow: /</body></html>"), nil},
		"10 MB":       {text(long), nil},
		"10 MB gzip":  {gzipped(gzipOf(long)), nil},
		"500":         {status(500), ErrDenied},
		"429":         {status(429), ErrDenied},
		"hangs up":    {raw(""), ErrDenied},
		"cut short":   {raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *\n"), ErrDenied},
		"brotli":      {encoded("br", []byte("x")), ErrDenied},
		"asks a year": {status(429, "Retry-After: 31536000"), ErrWait},
		"moves home": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://10.0.0.1/robots.txt", http.StatusFound)
		}, ErrPrivate},
		"goes round": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/robots.txt", http.StatusFound)
		}, nil},
	} {
		w := newWorld(t, withRobots(c.h))
		_, _, err := w.get("/public")
		if !errors.Is(err, c.public) {
			t.Errorf("%s: /public: got %v, want %v", name, err, c.public)
		}
		if name == "rules" || strings.HasPrefix(name, "10 MB") {
			if _, _, err := w.get("/private/x"); !errors.Is(err, ErrDenied) {
				t.Errorf("%s: /private/x: got %v, want ErrDenied", name, err)
			}
		}
		for _, r := range w.records() {
			if strings.HasSuffix(r.URL, "robots.txt") {
				t.Errorf("%s: robots.txt was archived", name)
			}
		}
	}
}

func TestLongRobotsIsNotReadWhole(t *testing.T) {
	w := newWorld(t, withRobots(text(strings.Repeat("# long, long ago\n", 600_000))))
	if _, _, err := w.get("/a"); err != nil {
		t.Fatal(err)
	}
	if got := w.stat("test").Bytes; got > robotsMost+1000 {
		t.Errorf("read %d bytes", got)
	}
}

func TestRedirectToDeniedPath(t *testing.T) {
	mux := withRobots(text("User-agent: tenders\nDisallow: /private"))
	mux.Handle("/go", http.RedirectHandler("/private/x?y", http.StatusFound))
	mux.HandleFunc("/private/", func(http.ResponseWriter, *http.Request) { t.Error("the denied path was asked for") })
	w := newWorld(t, mux)
	if _, _, err := w.get("/go"); !errors.Is(err, ErrDenied) || !strings.Contains(err.Error(), "/private/x?y") {
		t.Errorf("got %v, want ErrDenied with the path", err)
	}
	if got := w.records(); len(got) != 1 || got[0].Status != http.StatusFound {
		t.Errorf("archived %+v, want the redirect", got)
	}
}

func TestRobotsIsKeptForADay(t *testing.T) {
	n := 0
	w := newWorld(t, withRobots(func(http.ResponseWriter, *http.Request) { n++ }))
	for _, c := range []struct {
		later time.Duration
		want  int
	}{{0, 1}, {time.Hour, 1}, {22 * time.Hour, 1}, {2 * time.Hour, 2}} {
		if err := w.clock.sleep(t.Context(), c.later); err != nil {
			t.Fatal(err)
		}
		if _, _, err := w.get("/a"); err != nil || n != c.want {
			t.Errorf("after %s more: %v, fetched %d times, want %d", c.later, err, n, c.want)
		}
	}
}

func TestUnreachableRobotsIsAskedAgainLater(t *testing.T) {
	h := status(500)
	n := 0
	w := newWorld(t, withRobots(func(rw http.ResponseWriter, r *http.Request) { n++; h(rw, r) }))
	for range 3 {
		if _, _, err := w.get("/a"); !errors.Is(err, ErrDenied) {
			t.Errorf("got %v, want ErrDenied", err)
		}
	}
	if n != 5 {
		t.Errorf("asked %d times, want the five tries of one request", n)
	}
	h = text("User-agent: *\nDisallow: /b")
	w.clock.sleep(t.Context(), robotsAgain)
	if _, _, err := w.get("/a"); err != nil {
		t.Errorf("after the pause: %v", err)
	}
	// The day after it fails once more; what was known stays in force.
	h = status(500)
	w.clock.sleep(t.Context(), robotsFor)
	if _, _, err := w.get("/a"); err != nil {
		t.Errorf("known rules: %v", err)
	}
	if _, _, err := w.get("/b"); !errors.Is(err, ErrDenied) {
		t.Errorf("known rules: got %v, want ErrDenied", err)
	}
}

func TestCrawlDelayLengthensTheSpacing(t *testing.T) {
	for txt, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 30":     30 * time.Second,
		"User-agent: *\nCrawl-delay: 1":      10 * time.Second, // never shortens
		"User-agent: *\nCrawl-delay: 999999": maxCrawlDelay,
	} {
		w := newWorld(t, withRobots(text(txt)), func(o *Options) { o.Budgets[0].Per = 10 * time.Second })
		for range 3 {
			if _, _, err := w.get("/a"); err != nil {
				t.Fatal(err)
			}
		}
		if got := w.clock.slept[len(w.clock.slept)-1].Round(time.Microsecond); got != want {
			t.Errorf("%q: spacing of %s, want %s", txt, got, want)
		}
	}
}

// robots.txt itself is never forbidden, and needs no robots.txt.
func TestRobotsItselfMayBeRead(t *testing.T) {
	n := 0
	w := newWorld(t, withRobots(func(rw http.ResponseWriter, _ *http.Request) { n++; fmt.Fprint(rw, "User-agent: *\nDisallow: /") }))
	if _, body, err := w.get("/robots.txt"); err != nil || body == "" || n != 1 {
		t.Errorf("%v after %d requests", err, n)
	}
}

func TestSlowRobotsDenies(t *testing.T) {
	w := newWorld(t, withRobots(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }),
		func(o *Options) { o.Timeouts.Header = 20 * time.Millisecond; o.MaxTries = 1 })
	if _, _, err := w.get("/a"); !errors.Is(err, ErrDenied) {
		t.Errorf("got %v, want ErrDenied", err)
	}
}

// Who gives up while robots.txt is fetched leaves no verdict behind.
func TestCancelDuringRobots(t *testing.T) {
	asked := make(chan struct{}, 1)
	slow := true
	w := newWorld(t, withRobots(func(_ http.ResponseWriter, r *http.Request) {
		if slow {
			asked <- struct{}{}
			<-r.Context().Done()
		}
	}))
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-asked; cancel() }()
	if _, _, err := w.getCtx(ctx, "/a"); !errors.Is(err, context.Canceled) || errors.Is(err, ErrDenied) {
		t.Errorf("got %v, want cancelled", err)
	}
	slow = false
	if _, _, err := w.get("/a"); err != nil {
		t.Errorf("the next request: %v", err)
	}
}
