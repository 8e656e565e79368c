package crawler

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestCrawlQuietDay(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"), notice(2, "2026-09-03T09:00:00"), notice(3, "2026-09-03T19:00:00"))
	sum := w.crawl("2026-09-03", "2026-09-03")
	want := []string{
		"2026-09-03T00:00:00/2026-09-03T06:00:00", "2026-09-03T06:00:00/2026-09-03T12:00:00",
		"2026-09-03T12:00:00/2026-09-03T18:00:00", "2026-09-03T18:00:00/2026-09-04T00:00:00",
	}
	if diff := cmp.Diff(want, w.windows()); diff != "" {
		t.Errorf("windows asked (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Summary{Source: "fake", Closed: 4, Requests: 4, Notices: 3, Kept: 3}, sum); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	first, _ := w.ledger.Window("fake", "", Interval{at("2026-09-03T06:00:00"), at("2026-09-03T12:00:00")})
	if diff := cmp.Diff(Numbers{{2026, 1, 2}}, first.Numbers); diff != "" {
		t.Errorf("numbers (-want +got):\n%s", diff)
	}
	w.crawl("2026-09-03", "2026-09-03")
	if n := len(w.windows()); n != 4 {
		t.Errorf("a second crawl asked again: %d windows", n)
	}
}

func TestCrawlKeepsRowsThatTheCursorLoses(t *testing.T) {
	for _, cut := range []bool{false, true} {
		w := newWorld(t)
		w.cut = cut
		for k := range 950 {
			w.add(notice(k+1, at("2026-09-03T08:00:00").Add(time.Duration(k)*7*time.Second).Format(wallLayout)))
		}
		sum := w.crawl("2026-09-03", "2026-09-03")
		if n := len(w.archived()); n != 950 {
			t.Errorf("cut %v: %d of 950 notices archived", cut, n)
		}
		if sum.Open+sum.Failed > 0 || sum.Gaps.Found > 0 {
			t.Errorf("cut %v: %+v", cut, sum)
		}
		if holes := w.ledger.Holes("fake", "", at("2026-09-03T00:00:00"), at("2026-09-04T00:00:00")); len(holes) > 0 {
			t.Errorf("holes: %v", holes)
		}
	}
}

func TestCrawlShortPageWithMoreIsSplit(t *testing.T) {
	w := newWorld(t)
	w.odd = func(_ string, rw http.ResponseWriter, n int) bool {
		if n > 1 {
			return false
		}
		rw.Header().Set("Content-Type", "application/json")
		fmt.Fprint(rw, `{"releases":[{"id":"000001-2026"}],"links":{"next":"http://cursor.invalid/"}}`)
		return true
	}
	if w.crawl("2026-09-03", "2026-09-03"); len(w.windows()) != 6 {
		t.Errorf("windows asked: %q", w.windows())
	}
}

func TestCrawlExactlyFullPageIsSplit(t *testing.T) {
	for rows, want := range map[int]int{99: 4, 100: 6} {
		w := newWorld(t)
		for k := range rows {
			w.add(notice(k+1, at("2026-09-03T08:00:00").Add(time.Duration(k)*100*time.Second).Format(wallLayout)))
		}
		if w.crawl("2026-09-03", "2026-09-03"); len(w.windows()) != want {
			t.Errorf("%d rows: %d windows asked, want %d", rows, len(w.windows()), want)
		}
	}
}

func TestCrawlSharedEdgeCountsOnce(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T06:00:00"), notice(2, "2026-09-03T06:00:00"), notice(3, "2026-09-03T06:00:01"))
	sum := w.crawl("2026-09-03", "2026-09-03")
	if sum.Notices != 5 || sum.Kept != 3 || sum.Unchanged != 2 {
		t.Errorf("summary: %+v", sum)
	}
}

func TestCrawlNeverCrossesMonthNorFuture(t *testing.T) {
	w := newWorld(t)
	w.now = time.Date(2026, 9, 1, 9, 30, 20, 0, time.UTC) // 10:30:20 in London
	w.crawl("2026-08-31", "2026-09-05")
	asked := w.windows()
	if last := asked[len(asked)-1]; last != "2026-09-01T06:00:00/2026-09-01T10:29:00" {
		t.Errorf("last window is %s", last)
	}
	for _, a := range asked {
		from, to, _ := strings.Cut(a, "/")
		if from[:7] != to[:7] && to[8:] != "01T00:00:00" {
			t.Errorf("window %s crosses the month", a)
		}
	}
	w.now = w.now.Add(4 * time.Hour)
	w.crawl("2026-08-31", "2026-09-05")
	want := []string{"2026-09-01T10:29:00/2026-09-01T12:00:00", "2026-09-01T12:00:00/2026-09-01T14:29:00"}
	if diff := cmp.Diff(want, w.windows()[len(asked):]); diff != "" {
		t.Errorf("windows of the later crawl (-want +got):\n%s", diff)
	}
}

func TestCrawlOnClockChanges(t *testing.T) {
	for _, d := range []string{"2026-03-29", "2025-10-26"} {
		w := newWorld(t)
		for k := range 1000 { // dense from 00:50 to 04:10, with what UK time has
			n := notice(k+1, at(d+"T00:50:00").Add(time.Duration(k)*12*time.Second).Format(wallLayout))
			if d == "2026-03-29" && n.at.Hour() == 1 {
				continue
			}
			w.add(n)
		}
		o := w.options(d, d)
		o.MaxGaps = -1
		if _, err := Crawl(t.Context(), w.source(), o); err != nil {
			t.Fatal(err)
		}
		for _, a := range w.windows() {
			from, to, _ := strings.Cut(a, "/")
			for _, edge := range []string{from, to} {
				if edge > d+"T01:00:00" && edge < d+"T02:00:00" {
					t.Errorf("%s: edge within the odd hour", a)
				}
			}
			if d == "2026-03-29" && a == d+"T01:00:00/"+d+"T02:00:00" {
				t.Errorf("asked for an hour that does not exist")
			}
		}
	}
}
