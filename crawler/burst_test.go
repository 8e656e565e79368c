package crawler

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

// burst puts 250 notices into one second, among quiet ones.
func burst(w *world) {
	w.add(notice(1, "2026-09-03T07:00:00"), notice(252, "2026-09-03T15:00:00"))
	for k := range 250 {
		w.add(notice(k+2, "2026-09-03T10:11:12"))
	}
}

func TestCrawlBurstInOneSecond(t *testing.T) {
	w := newWorld(t)
	burst(w)
	w.now = time.Now() // the archive notes the true time
	sum := w.crawl("2026-09-03", "2026-09-03")
	if n := len(w.archived()); n != 252 {
		t.Errorf("%d of 252 notices archived", n)
	}
	if sum.Open != 0 || sum.Gaps.Kept != 150 || sum.Gaps.Left != 0 {
		t.Errorf("summary: %+v", sum)
	}
	if holes := w.ledger.Holes("fake", "", at("2026-09-03T00:00:00"), at("2026-09-04T00:00:00")); len(holes) > 0 {
		t.Errorf("holes: %v", holes)
	}
}

func TestCrawlBurstStaysOpen(t *testing.T) {
	tests := map[string]func(*world, *Source, *Options){
		"too many numbers left": func(_ *world, _ *Source, o *Options) { o.MaxGaps = 100 },
		"no lower number seen":  func(w *world, _ *Source, _ *Options) { w.notices = w.notices[1:] },
		"no higher number seen": func(w *world, _ *Source, _ *Options) { w.notices = slices.Delete(w.notices, 1, 2) },
		"a lower number, later": func(w *world, _ *Source, _ *Options) { w.notices[0].at = at("2026-09-03T18:30:00") },
		"a process cannot be had": func(w *world, _ *Source, _ *Options) {
			w.odd = func(path string, rw http.ResponseWriter, _ int) bool {
				if strings.HasSuffix(path, "ocds-h6vhtk-0000fb") {
					http.Error(rw, "no", http.StatusInternalServerError)
					return true
				}
				return false
			}
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			burst(w)
			s, o := w.source(), w.options("2026-09-03", "2026-09-03")
			change(w, &s, &o)
			sum, err := Crawl(t.Context(), s, o)
			if err != nil {
				t.Fatal(err)
			}
			open := w.ledger.Unfinished("fake")
			if sum.Open != 2 || len(open) != 2 || !strings.Contains(open[0].Reason, whyOverflow) {
				t.Errorf("summary %+v, open %v", sum, open)
			}
		})
	}
}

func TestCrawlBurstWithoutNumbers(t *testing.T) {
	w := newWorld(t)
	burst(w)
	s := w.source()
	s.Sequence = nil
	sum, err := Crawl(t.Context(), s, w.options("2026-09-03", "2026-09-03"))
	if err != nil || sum.Open != 0 || len(w.ledger.Unfinished("fake")) != 0 {
		t.Errorf("%+v, %v", sum, err)
	}
	warned := w.ledger.Suspicious("fake")
	if len(warned) != 2 || !warned[0].Overflow || !strings.Contains(warned[0].Reason, "cut off at 100 rows") {
		t.Errorf("warned: %+v", warned)
	}
}

func TestCrawlOpenBurstIsNotAskedAgain(t *testing.T) {
	w := newWorld(t)
	burst(w)
	o := w.options("2026-09-03", "2026-09-03")
	o.MaxGaps = 100
	if _, err := Crawl(t.Context(), w.source(), o); err != nil {
		t.Fatal(err)
	}
	before := len(w.asked)
	if before > 400 {
		t.Errorf("%d requests for a burst of 250 notices", before)
	}
	sum := w.crawl("2026-09-03", "2026-09-03")
	if asked := w.asked[before:]; len(asked) != 50 || sum.Open != 0 {
		t.Errorf("%d requests to settle 50 numbers, %+v: %q", len(asked), sum, asked)
	}
	if n := len(w.archived()); n != 252 {
		t.Errorf("%d of 252 notices archived", n)
	}
}
