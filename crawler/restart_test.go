package crawler

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// busy fills a day so that windows are split, one second bursts, and a number
// is missing.
func busy(w *world) {
	w.now = time.Now()
	for k := range 230 {
		if k == 120 {
			continue
		}
		w.add(notice(k+1, at("2026-09-03T08:00:00").Add(time.Duration(k)*61*time.Second).Format(wallLayout)))
	}
	for k := range 103 {
		n := notice(k+231, "2026-09-03T13:00:00")
		n.ocid = fmt.Sprintf("ocds-h6vhtk-burst%d", k%3)
		w.add(n)
	}
	w.add(notice(334, "2026-09-03T19:00:00"))
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

func TestCrawlCutOffAtEveryRequest(t *testing.T) {
	whole := newWorld(t)
	busy(whole)
	want := whole.crawl("2026-09-03", "2026-09-03")
	notices, coverage := whole.archived(), whole.ledger.Coverage("fake", "")
	if want.Open+want.Failed+want.Gaps.Left > 0 {
		t.Fatalf("the whole crawl: %+v", want)
	}
	for k := 1; k <= want.Requests; k++ {
		w := newWorld(t)
		w.notices = whole.notices
		w.now = time.Now()
		ctx, cancel := context.WithCancel(t.Context())
		o := w.options("2026-09-03", "2026-09-03")
		o.Transport = &cutter{next: w.rt, n: k, after: k%2 == 0, cancel: cancel}
		if _, err := Crawl(ctx, w.source(), o); !errors.Is(err, context.Canceled) {
			t.Fatalf("cut at %d: error %v", k, err)
		}
		w.close()
		w.open()
		sum := w.crawl("2026-09-03", "2026-09-03")
		w.checkRestart(t, fmt.Sprintf("cut at %d", k), notices, coverage, 1)
		if sum.Gaps.Left > 0 || len(w.ledger.Unfinished("fake")) > 0 {
			t.Errorf("cut at %d: %+v", k, sum)
		}
		if gaps := w.count("/list/000121-2026"); gaps > 2 {
			t.Errorf("cut at %d: missing number asked for %d times", k, gaps)
		}
	}
}

func (f *fake) count(path string) int {
	n := 0
	for _, a := range f.asked {
		if a == path {
			n++
		}
	}
	return n
}

// checkRestart holds a world against the end state of an undisturbed crawl.
func (w *world) checkRestart(t *testing.T, name string, notices map[string]bool, coverage []Interval, cuts int) {
	t.Helper()
	if diff := cmp.Diff(notices, w.archived()); diff != "" {
		t.Errorf("%s: notices (-whole +cut):\n%s", name, diff)
	}
	if diff := cmp.Diff(coverage, w.ledger.Coverage("fake", "")); diff != "" {
		t.Errorf("%s: coverage (-whole +cut):\n%s", name, diff)
	}
	asked := w.windows()
	slices.Sort(asked)
	if twice := len(asked) - len(slices.Compact(asked)); twice > cuts {
		t.Errorf("%s: %d windows asked twice", name, twice)
	}
}

// TestCrawlChild is the process that TestCrawlKilled kills.
func TestCrawlChild(t *testing.T) {
	dir, base := os.Getenv("CRAWLER_TEST_DIR"), os.Getenv("CRAWLER_TEST_BASE")
	if dir == "" {
		t.Skip("only as a child of TestCrawlKilled")
	}
	w := newWorld(t)
	w.close()
	w.dir, w.now = dir, time.Now()
	w.open()
	w.rt = newTransportTo(w.archive, strings.TrimPrefix(base, "http://"))
	o := w.options("2026-09-03", "2026-09-03")
	o.Base = base
	if _, err := Crawl(t.Context(), w.source(), o); err != nil {
		t.Fatal(err)
	}
}

func TestCrawlKilled(t *testing.T) {
	whole := newWorld(t)
	busy(whole)
	whole.crawl("2026-09-03", "2026-09-03")
	w := newWorld(t)
	w.notices = whole.notices
	w.close()
	child, cuts, due := (*exec.Cmd)(nil), 0, 3
	w.odd = func(string, http.ResponseWriter, int) bool {
		if due--; due == 0 {
			cuts++
			_ = child.Process.Signal(syscall.SIGKILL)
			due = 3 + 2*cuts
		}
		return false
	}
	for round := 0; ; round++ {
		if round > 50 {
			t.Fatal("the crawl never ends")
		}
		w.mu.Lock()
		child = exec.Command(os.Args[0], "-test.run=^TestCrawlChild$")
		child.Env = append(os.Environ(), "CRAWLER_TEST_DIR="+w.dir, "CRAWLER_TEST_BASE="+w.server.URL)
		before := cuts
		err := child.Start()
		w.mu.Unlock()
		if err != nil {
			t.Fatal(err)
		}
		err = child.Wait()
		if w.mu.Lock(); cuts == before {
			w.mu.Unlock()
			if err != nil {
				t.Fatal(err)
			}
			break
		}
		w.mu.Unlock()
	}
	w.open()
	if cuts < 3 {
		t.Errorf("killed only %d times", cuts)
	}
	// Each kill costs the window in flight and, at most, the one before, whose
	// answer was on its way into the archive.
	w.checkRestart(t, "killed", whole.archived(), whole.ledger.Coverage("fake", ""), 2*cuts)
}

func TestCrawlAfterPowerFailure(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"), notice(3, "2026-09-03T08:00:00"), notice(2, "2026-09-02T08:00:00"))
	w.crawl("2026-09-03", "2026-09-03")
	w.close()
	w.dir = t.TempDir() // a folder in which the bytes did not survive
	w.open()
	for _, from := range []string{"2026-09-03T00:00:00", "2026-09-03T06:00:00"} {
		end := at(from).Add(6 * time.Hour)
		lost := Window{Source: "fake", From: at(from), To: end, State: Closed, At: w.now, Asked: 1, Numbers: Numbers{{2026, 1, 1}, {2026, 3, 3}}}
		if err := w.ledger.AddWindow(lost); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.ledger.AddNumber(Number{Source: "fake", ID: "000002-2026", State: Kept, At: w.now}); err != nil {
		t.Fatal(err)
	}
	w.close()
	w.open()
	w.crawl("2026-09-03", "2026-09-03")
	if n := len(w.archived()); n != 3 {
		t.Errorf("%d of 3 notices archived", n)
	}
}

func TestCrawlDiskFull(t *testing.T) {
	w := newWorld(t)
	o := w.options("2026-09-03", "2026-09-03")
	o.Transport = roundTrip(func(*http.Request) (*http.Response, error) {
		return nil, fmt.Errorf("archive: %w", &fs.PathError{Op: "write", Path: "x.warc.gz", Err: syscall.ENOSPC})
	})
	if _, err := Crawl(t.Context(), w.source(), o); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v", err)
	}
	if windows := w.ledger.Windows(); len(windows) > 0 {
		t.Errorf("noted: %v", windows)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
