package crawler

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestCrawlSilentWorkingDay(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-04T07:00:00"))
	sum := w.crawl("2026-09-03", "2026-09-06") // Thursday to Sunday
	if len(sum.Suspicious) != 1 || !strings.HasPrefix(sum.Suspicious[0], "2026-09-03, a Thursday") {
		t.Errorf("suspicious: %q", sum.Suspicious)
	}
	// Also where the day was closed in two crawls.
	w.now = time.Date(2026, 9, 8, 11, 0, 0, 0, time.UTC) // a Tuesday
	if sum = w.crawl("2026-09-08", "2026-09-08"); len(sum.Suspicious) != 0 {
		t.Errorf("suspicious before the day was over: %q", sum.Suspicious)
	}
	w.now = w.now.Add(24 * time.Hour)
	if sum = w.crawl("2026-09-08", "2026-09-08"); len(sum.Suspicious) != 1 {
		t.Errorf("suspicious: %q", sum.Suspicious)
	}
	noted := w.ledger.Suspicious("fake")
	if len(noted) != 2 || noted[1].Reason != whySilent || !noted[1].From.Equal(at("2026-09-08T18:00:00")) || sum.Failures() {
		t.Errorf("noted: %+v", noted)
	}
	w.add(notice(2, "2026-09-08T07:00:00")) // shown late
	o := w.options("2026-09-08", "2026-09-08")
	o.Again = true
	if _, err := Crawl(t.Context(), w.source(), o); err != nil || len(w.ledger.Suspicious("fake")) != 1 {
		t.Errorf("noted: %+v, %v", w.ledger.Suspicious("fake"), err)
	}
}

func TestCrawlAgain(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"))
	w.crawl("2026-09-03", "2026-09-03")
	w.add(notice(2, "2026-09-03T13:00:00"))
	o := w.options("2026-09-03", "2026-09-03")
	o.Again = true
	sum, err := Crawl(t.Context(), w.source(), o)
	if err != nil {
		t.Fatal(err)
	}
	if sum.Closed != 4 || sum.Notices != 2 || sum.Kept != 1 || sum.Unchanged != 1 {
		t.Errorf("summary: %+v", sum)
	}
	w.odd = func(_ string, rw http.ResponseWriter, _ int) bool { http.Error(rw, "", 500); return true }
	if _, err := Crawl(t.Context(), w.source(), o); err != nil {
		t.Fatal(err)
	}
	if un := w.ledger.Unfinished("fake"); len(un) != 0 {
		t.Errorf("closed windows asked again in vain opened: %v", un)
	}
}

func TestCrawlRefusesNonsense(t *testing.T) {
	w := newWorld(t)
	s := w.source()
	s.ByWindow.Step = 7 * time.Hour
	if _, err := Crawl(t.Context(), s, w.options("2026-09-03", "2026-09-03")); err == nil {
		t.Error("a step of 7 hours was accepted")
	}
	o := w.options("2026-09-03", "2026-09-03")
	o.Base = "ftp://example.org"
	if _, err := Crawl(t.Context(), w.source(), o); err == nil {
		t.Error("an ftp base was accepted")
	}
	if _, err := Crawl(t.Context(), w.source(), Options{}); err == nil {
		t.Error("no archive was accepted")
	}
}

func TestCrawlLostLedger(t *testing.T) {
	w := newWorld(t)
	busy(w)
	w.crawl("2026-09-03", "2026-09-03")
	coverage, asked := w.ledger.Coverage("fake", ""), len(w.asked)
	w.close()
	if err := os.Remove(filepath.Join(w.dir, ledgerName)); err != nil {
		t.Fatal(err)
	}
	w.open()
	w.crawl("2026-09-03", "2026-09-03")
	if diff := cmp.Diff(coverage, w.ledger.Coverage("fake", "")); diff != "" {
		t.Errorf("coverage (-before +after):\n%s", diff)
	}
	if n := len(w.asked) - asked; n > 1 { // but for the number that was never used
		t.Errorf("%d requests although the archive held every answer: %q", n, w.asked[asked:])
	}
}

func TestCrawlTwoSourcesAtOnce(t *testing.T) {
	w, other := newWorld(t), newWorld(t)
	busy(w)
	busy(other)
	rt := newTransport(w.archive, w.server, other.server)
	var wg sync.WaitGroup
	for id, f := range map[string]*world{"one": w, "two": other} {
		wg.Go(func() {
			s, o := f.source(), w.options("2026-09-03", "2026-09-03")
			s.ID, o.Transport = id, rt
			if sum, err := Crawl(t.Context(), s, o); err != nil || sum.Open+sum.Failed > 0 {
				t.Errorf("%+v, %v", sum, err)
			}
		})
	}
	wg.Wait()
	if diff := cmp.Diff(w.ledger.Coverage("one", ""), w.ledger.Coverage("two", "")); diff != "" {
		t.Errorf("coverage (-one +two):\n%s", diff)
	}
}
