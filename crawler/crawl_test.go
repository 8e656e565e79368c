package crawler

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenders/crawler/transport"
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
	first, _ := w.ledger.Window("fake", Interval{at("2026-09-03T06:00:00"), at("2026-09-03T12:00:00")})
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
		if holes := w.ledger.Holes("fake", at("2026-09-03T00:00:00"), at("2026-09-04T00:00:00")); len(holes) > 0 {
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
	if holes := w.ledger.Holes("fake", at("2026-09-03T00:00:00"), at("2026-09-04T00:00:00")); len(holes) > 0 {
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

func TestCrawlLegacyResults(t *testing.T) {
	w := newWorld(t)
	w.rows = "results"
	w.add(notice(1, "2022-04-04T07:00:00"))
	if sum := w.crawl("2022-04-04", "2022-04-04"); sum.Closed != 4 || sum.Kept != 1 {
		t.Errorf("summary: %+v", sum)
	}
}

// answer writes a fixed answer.
func (f *fake) answer(status int, contentType, body string) {
	f.odd = func(_ string, w http.ResponseWriter, _ int) bool {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
		return true
	}
}

func TestCrawlOddAnswers(t *testing.T) {
	const js = "application/json"
	row := `{"id":"000001-2026","ocid":"o-1","date":"2026-09-03T07:00:00Z","lots":[{"a":%s}]}`
	tests := map[string]struct {
		status            int
		contentType, body string
		reason            string // "" closes
	}{
		"empty list":         {200, js, `{"releases":[]}`, ""},
		"1e9999":             {200, js, `{"releases":[` + fmt.Sprintf(row, "1e9999") + `]}`, ""},
		"zeros":              {200, js, `{"releases":[` + fmt.Sprintf(row, " 000,\"b\":1") + `]}`, ""},
		"infinity":           {200, js, `{"releases":[` + fmt.Sprintf(row, "-Infinity") + `]}`, ""},
		"byte order mark":    {200, js, "\ufeff" + `{"releases":[]}`, ""},
		"empty message":      {200, js, `{"releases":[],"message":"","errors":[]}`, ""},
		"message":            {200, js, `{"message":"backend down","releases":[]}`, `a message: "backend down"`},
		"errors":             {200, js, `{"releases":[],"errors":[{"code":7}]}`, `a message: [{"code":7}]`},
		"rows of null":       {200, js, `{"releases":[null]}`, "row 1 is no object"},
		"no comma":           {200, js, `{"releases":[{"id":"a" "b":1}]}`, "unexpected"},
		"no list":            {200, js, `{"version":"1.1"}`, `JSON without "releases"`},
		"list is null":       {200, js, `{"releases":null}`, `JSON without "releases"`},
		"page of HTML":       {200, "text/html", "<html><title>Sorry,\n we are busy</title>", `a page of HTML "Sorry, we are busy" instead`},
		"HTML called JSON":   {200, js, "<!doctype html><title>Busy</title>", `a page of HTML "Busy" instead`},
		"cut off":            {200, js, `{"releases":[{"id":"000001-20`, "JSON breaks off"},
		"cut off after rows": {200, js, `{"releases":[{}]`, "JSON breaks off"},
		"two values":         {200, js, `{"releases":[]}{}`, "more bytes"},
		"an array":           {200, js, `[]`, "not a JSON object"},
		"empty":              {200, js, "", "empty body"},
		"blank":              {200, js, "\n ", "empty body"},
		"text":               {200, "text/plain", `{"releases":[]}`, `content type "text/plain" instead of JSON`},
		"server error":       {500, "text/html", "<title>Oops</title>", `500 Internal Server Error "Oops"`},
		"forbidden":          {403, "text/html", "<title>Blocked</title>", `403 Forbidden "Blocked"`},
		"not found":          {404, js, `{}`, "404 Not Found"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.answer(test.status, test.contentType, test.body)
			sum := w.crawl("2026-09-03", "2026-09-03")
			if test.reason == "" {
				if sum.Closed != 4 || sum.Failed != 0 {
					t.Fatalf("summary: %+v", sum)
				}
				return
			}
			failed := w.ledger.Unfinished("fake")
			if sum.Failed != 4 || len(failed) != 4 {
				t.Fatalf("summary %+v, unfinished %v", sum, failed)
			}
			url := w.server.URL + "/list?from=2026-09-03T00:00:00&to=2026-09-03T06:00:00&limit=100"
			if r := failed[0].Reason; !strings.Contains(r, test.reason) || !strings.Contains(r, url) {
				t.Errorf("reason %q does not name %q and %q", r, test.reason, url)
			}
		})
	}
}

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

func TestCrawlStopsAfterFailures(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T01:00:00"))
	w.odd = func(_ string, rw http.ResponseWriter, n int) bool {
		if n > 1 {
			http.Error(rw, "down", http.StatusInternalServerError)
		}
		return n > 1
	}
	sum := w.crawl("2026-09-03", "2026-09-05")
	if sum.Closed != 1 || sum.Failed != 5 || sum.Open != 6 || sum.Requests != 6 || !strings.Contains(sum.Stopped, "5 failures in a row") {
		t.Errorf("summary: %+v", sum)
	}
	w.odd = nil
	if sum = w.crawl("2026-09-03", "2026-09-05"); sum.Closed != 11 || len(w.ledger.Unfinished("fake")) != 0 {
		t.Errorf("the crawl after: %+v, %v", sum, w.ledger.Unfinished("fake"))
	}
}

func TestCrawlGoesOnAfterOneFailure(t *testing.T) {
	w := newWorld(t)
	w.odd = func(_ string, rw http.ResponseWriter, n int) bool {
		if n%2 == 0 {
			http.Error(rw, "down", http.StatusInternalServerError)
		}
		return n%2 == 0
	}
	if sum := w.crawl("2026-08-01", "2026-08-10"); sum.Failed != 20 || sum.Closed != 20 || sum.Stopped != "" {
		t.Errorf("summary: %+v", sum)
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

func TestCrawlGaps(t *testing.T) {
	w := newWorld(t)
	w.add(notice(10, "2026-09-03T07:00:00"), notice(14, "2026-09-03T08:00:00"))
	hidden := notice(12, "2026-09-02T07:00:00") // the filter misses it
	w.add(hidden)
	republished := notice(3, "2026-09-03T09:00:00")
	republished.date = "2026-02-01T09:00:00Z"
	w.add(republished)
	w.odd = func(path string, rw http.ResponseWriter, _ int) bool {
		if path == "/list/000013-2026" {
			http.Error(rw, "no", http.StatusInternalServerError)
			return true
		}
		return false
	}
	sum := w.crawl("2026-09-03", "2026-09-03")
	if diff := cmp.Diff(GapSummary{Found: 3, Kept: 1, Void: 1, Failed: 1, Left: 1}, sum.Gaps); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	if asked := w.asked[4:]; !slices.Equal(asked, []string{"/list/000011-2026", "/list/000012-2026", "/list/000013-2026"}) {
		t.Errorf("asked %q", asked)
	}
	if !sum.Failures() {
		t.Error("a number asked for in vain is no failure")
	}
	w.odd = nil
	before := len(w.asked)
	sum = w.crawl("2026-09-03", "2026-09-03")
	if asked := w.asked[before:]; len(asked) != 1 || sum.Gaps != (GapSummary{Found: 1, Void: 1}) {
		t.Errorf("the second crawl asked %q: %+v", asked, sum.Gaps)
	}
}

func TestCrawlManyGaps(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1000, "2026-09-03T07:00:00"), notice(1451, "2026-09-03T08:00:00"))
	w.add(notice(1, "2026-01-03T07:00:00")) // of another run of windows
	w.crawl("2026-01-03", "2026-01-03")
	var left []int
	for range 4 {
		left = append(left, w.crawl("2026-09-03", "2026-09-03").Gaps.Left)
	}
	if diff := cmp.Diff([]int{250, 50, 0, 0}, left); diff != "" {
		t.Errorf("gaps left (-want +got):\n%s", diff)
	}
}

func TestCrawlTransportFailsAndContextEnds(t *testing.T) {
	w := newWorld(t)
	o := w.options("2026-09-03", "2026-09-03")
	o.Base = "http://127.0.0.1:1"
	sum, err := Crawl(t.Context(), w.source(), o)
	if err != nil || sum.Failed != 4 {
		t.Errorf("%+v, %v", sum, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Crawl(ctx, w.source(), w.options("2026-09-03", "2026-09-03")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestCrawlStopsWhereItIsNotWelcome(t *testing.T) {
	for _, unwelcome := range []error{transport.ErrDenied, transport.ErrWait} {
		w := newWorld(t)
		o := w.options("2026-09-03", "2026-09-03")
		o.Transport = roundTrip(func(*http.Request) (*http.Response, error) { return nil, unwelcome })
		sum, err := Crawl(t.Context(), w.source(), o)
		if err != nil || sum.Requests != 1 || sum.Failed != 1 || sum.Open != 3 || !sum.Failures() {
			t.Errorf("%v: %+v, %v", unwelcome, sum, err)
		}
	}
}

func TestCrawlRefusesNonsense(t *testing.T) {
	w := newWorld(t)
	s := w.source()
	s.Window.Step = 7 * time.Hour
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
	coverage, asked := w.ledger.Coverage("fake"), len(w.asked)
	w.close()
	if err := os.Remove(filepath.Join(w.dir, ledgerName)); err != nil {
		t.Fatal(err)
	}
	w.open()
	w.crawl("2026-09-03", "2026-09-03")
	if diff := cmp.Diff(coverage, w.ledger.Coverage("fake")); diff != "" {
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
	if diff := cmp.Diff(w.ledger.Coverage("one"), w.ledger.Coverage("two")); diff != "" {
		t.Errorf("coverage (-one +two):\n%s", diff)
	}
}
