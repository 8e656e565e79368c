package crawler

import (
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// night crawls as a night does: in one crawl, whatever [Plan] says.
func (w *world) night() Summary {
	w.t.Helper()
	s, o := w.source(), w.options("2026-01-01", "2026-01-01")
	var err error
	if o.Spans, o.AgainFrom, err = Plan(s, w.ledger, w.now); err != nil {
		w.t.Fatal(err)
	}
	sum, err := Crawl(w.t.Context(), s, o)
	if err != nil {
		w.t.Fatal(err)
	}
	return sum
}

func TestPlanKnowsWhatLiesBetween(t *testing.T) {
	l := openLedger(t, t.TempDir())
	s := Source{ID: "s", Overlap: 2 * time.Hour}
	addWindows(t, l,
		window(Closed, "2026-10-20T00:00:00", "2026-10-21T00:00:00"),
		window(Failed, "2026-10-25T00:00:00", "2026-10-26T00:00:00"),
		window(Closed, "2026-11-03T00:00:00", "2026-11-04T00:00:00"),
		window(Closed, "2026-11-10T00:00:00", "2026-11-11T00:00:00"),
		window(Failed, "2026-10-02T00:00:00", "2026-10-03T00:00:00"),
	)
	unasked := []Interval{
		{at("2026-10-21T00:00:00"), at("2026-10-25T00:00:00")},
		{at("2026-10-26T00:00:00"), at("2026-11-03T00:00:00")},
		{at("2026-11-04T00:00:00"), at("2026-11-10T00:00:00")},
	}
	if diff := cmp.Diff(unasked, l.Unasked("s", "")); diff != "" {
		t.Errorf("unasked (-want +got):\n%s", diff)
	}
	spans, again, err := Plan(s, l, time.Date(2026, 11, 12, 9, 1, 0, 0, time.UTC))
	want := []Interval{
		{at("2026-10-02T00:00:00"), at("2026-10-03T00:00:00")},
		{at("2026-10-21T00:00:00"), at("2026-11-03T00:00:00")},
		{at("2026-11-04T00:00:00"), at("2026-11-10T00:00:00")},
		{at("2026-11-10T22:00:00"), at("2026-11-12T09:00:00")},
	}
	if diff := cmp.Diff(want, spans); diff != "" || err != nil || !again.Equal(want[3].From) {
		t.Errorf("plan, again from %s, %v (-want +got):\n%s", again, err, diff)
	}
	months := l.Months("s")
	if len(months) != 2 || months[0].Open != 2 || months[0].Failed != 2 || months[1].Open != 2 || months[1].Complete {
		t.Errorf("months: %+v", months)
	}
}

func TestNightFillsWhatAHandCrawlLeft(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-11-10T08:00:00"), notice(2, "2026-11-12T08:00:00"), notice(3, "2026-11-18T08:00:00"))
	w.crawl("2026-11-09", "2026-11-10")
	w.crawl("2026-11-18", "2026-11-19")
	before := len(w.asked)
	if n := len(w.ledger.Unfinished("fake")); n != 1 {
		t.Errorf("%d windows unfinished", n)
	}
	if sum := w.night(); sum.Failures() || len(w.archived()) != 3 || len(w.ledger.Unfinished("fake")) != 0 {
		t.Errorf("%+v, %v", sum, w.ledger.Unfinished("fake"))
	}
	if first := w.windows()[before]; first != "2026-11-19T22:00:00/2026-11-20T00:00:00" {
		t.Errorf("the news did not come first: %s", first)
	}
	before = len(w.asked)
	w.night()
	if asked := w.windows()[before:]; len(asked) != 1 || asked[0] != "2026-11-20T09:59:00/2026-11-20T11:59:00" {
		t.Errorf("the second night asked %q", asked)
	}
}

func TestNightStopsOnceForAllHoles(t *testing.T) {
	w := newWorld(t)
	for _, d := range []string{"2026-11-02", "2026-11-05", "2026-11-08", "2026-11-19"} {
		w.crawl(d, d)
	}
	w.odd = func(_ string, rw http.ResponseWriter, _ int) bool {
		http.Error(rw, "down", http.StatusInternalServerError)
		return true
	}
	if sum := w.night(); sum.Requests != maxFailures || sum.Stopped == "" {
		t.Errorf("%+v", sum)
	}
}

func TestNightAsksForMaxGapsOnce(t *testing.T) {
	w := newWorld(t)
	w.add(notice(100, "2026-11-02T08:00:00"), notice(200, "2026-11-02T09:00:00"))
	w.add(notice(300, "2026-11-12T08:00:00"), notice(400, "2026-11-12T09:00:00"))
	s, o := w.source(), w.options("2026-01-01", "2026-01-01")
	o.Spans = []Interval{
		{at("2026-11-02T00:00:00"), at("2026-11-03T00:00:00")},
		{at("2026-11-12T00:00:00"), at("2026-11-13T00:00:00")},
	}
	o.MaxGaps = 120
	sum, err := Crawl(t.Context(), s, o)
	if want := (GapSummary{Found: 198, Void: 120, Left: 78}); err != nil || sum.Gaps != want {
		t.Errorf("%+v, %v", sum.Gaps, err)
	}
}
