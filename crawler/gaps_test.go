package crawler

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Only in the publisher's own words is a number never used.
func TestGapOfOddAnswers(t *testing.T) {
	const js = "application/json"
	tests := map[string]struct {
		status            int
		contentType, body string
		state             State
	}{
		"documented":           {404, js, `{"exception":"'identifier' is not found"}`, Void},
		"page of HTML":         {404, "text/html", "<title>Not found</title>", Failed},
		"HTML called JSON":     {404, js, "<title>Not found</title>", Failed},
		"empty":                {404, js, "", Failed},
		"JSON of a proxy":      {404, js, `{"message":"no route"}`, Failed},
		"JSON called text":     {404, "text/plain", `{"exception":"x"}`, Failed},
		"gone":                 {410, js, `{"exception":"x"}`, Failed},
		"the notice":           {200, js, `{"releases":[{"id":"000002-2026"}]}`, Kept},
		"another notice":       {200, js, `{"releases":[{"id":"000007-2026"}]}`, Failed},
		"no notice":            {200, js, `{"releases":[]}`, Failed},
		"no id":                {200, js, `{"releases":[{"ocid":"o"}]}`, Failed},
		"no id, its document":  {200, js, `{"releases":[{"ocid":"o","tender":{"documents":[{"id":"A-1"},{"noticeType":"UK4","id":"000002-2026"}]}}]}`, Kept},
		"document of awards":   {200, js, `{"releases":[{"awards":[{"x":000,"documents":[{"id":"000002-2026"}]}]}]}`, Kept},
		"another document":     {200, js, `{"releases":[{"tender":{"documents":[{"id":"000003-2026"}]}}]}`, Failed},
		"another's id within":  {200, js, `{"releases":[{"relatedProcesses":[{"id":"000002-2026"}]}]}`, Failed},
		"an id, other's paper": {200, js, `{"releases":[{"id":"000009-2026","tender":{"documents":[{"id":"000002-2026"}]}}]}`, Failed},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.add(notice(1, "2026-09-03T07:00:00"), notice(3, "2026-09-03T08:00:00"))
			w.odd = func(path string, rw http.ResponseWriter, _ int) bool {
				if path != "/list/000002-2026" {
					return false
				}
				rw.Header().Set("Content-Type", test.contentType)
				rw.WriteHeader(test.status)
				fmt.Fprint(rw, test.body)
				return true
			}
			sum := w.crawl("2026-09-03", "2026-09-03")
			if n, _ := w.ledger.Number("fake", "000002-2026"); n.State != test.state {
				t.Errorf("state %s, want %s: %+v", n.State, test.state, sum)
			}
		})
	}
}

func TestForeign404sStopTheCrawl(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"), notice(50, "2026-09-03T08:00:00"))
	w.odd = func(path string, rw http.ResponseWriter, _ int) bool {
		foreign := len(path) == len("/list/000002-2026")
		if foreign {
			http.Error(rw, "nothing here", http.StatusNotFound)
		}
		return foreign
	}
	if sum := w.crawl("2026-09-03", "2026-09-03"); sum.Gaps.Failed != 5 || sum.Gaps.Void != 0 || sum.Stopped == "" {
		t.Errorf("%+v", sum)
	}
}

func TestVoidIsAskedOnceMore(t *testing.T) {
	w := newWorld(t)
	w.add(notice(1, "2026-09-03T07:00:00"), notice(4, "2026-09-03T08:00:00"))
	w.crawl("2026-09-03", "2026-09-03")
	w.add(notice(2, "2026-09-02T07:00:00"))
	var asked []int
	for _, days := range []int{29, 2, 2, 40} {
		w.now = w.now.AddDate(0, 0, days)
		before := len(w.asked)
		w.crawl("2026-09-03", "2026-09-03")
		asked = append(asked, len(w.asked)-before)
	}
	if diff := cmp.Diff([]int{0, 2, 0, 0}, asked); diff != "" || len(w.archived()) != 3 {
		t.Errorf("%d notices; requests (-want +got):\n%s", len(w.archived()), diff)
	}
}

func TestOneOddIDDoesNotMakeAllOthersMissing(t *testing.T) {
	for _, id := range []string{"999999999-2026", "390000-2026"} {
		w := newWorld(t)
		for k := range 60 {
			w.add(notice(k+1, "2026-09-03T07:00:00"))
		}
		odd := notice(61, "2026-09-03T09:00:00")
		odd.id = id
		w.add(odd)
		sum := w.crawl("2026-09-03", "2026-09-03")
		if sum.Gaps.Found != 0 || len(sum.Suspicious) != 1 || !strings.HasPrefix(sum.Suspicious[0], id) {
			t.Errorf("%s: %+v", id, sum)
		}
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
