package sources

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

// british lists the archive's single notices.
func (d *desk) british() []string {
	var out []string
	for r := range d.archive.Documents() {
		if strings.Contains(r.URL, "/en/notice/") {
			out = append(out, r.URL[strings.Index(r.URL, "notice/")+7:len(r.URL)-4])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestNoticesOfOneCountry(t *testing.T) {
	s, _ := Find("ted")
	service := sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 10), sourcestest.Options{PageLimit: 1})
	d := newDesk(t, s, service)
	sum := d.crawl("2026-01-05", "2026-01-11") // ten notices in five days, two pages and an empty one each, and a weekend
	if got := d.british(); len(got) != 10 || got[0] != "10-2026" || sum.Failures() || sum.Closed != 7 || sum.Requests != 5*3+2+10 || sum.Kept != 10 {
		t.Errorf("%q: %+v", got, sum)
	}
	if holes := d.holes("GBR", "2026-01-05", "2026-01-11"); len(holes) > 0 {
		t.Errorf("holes: %v", holes)
	}
	for r := range d.archive.Records() {
		if listing := strings.Contains(r.URL, "search"); r.Part != "GBR" || r.Listing != listing || listing != (r.Method == http.MethodPost) {
			t.Errorf("record %+v", r)
		}
	}
	if sum := d.crawl("2026-01-05", "2026-01-11"); sum.Requests != 0 {
		t.Errorf("closed days were asked again: %+v", sum)
	}
	d.again = true
	if sum := d.crawl("2026-01-05", "2026-01-05"); sum.Requests != 5 || sum.Unchanged != 2 {
		t.Errorf("with --again: %+v", sum)
	}
	if v := service.Violations(); len(v) > 0 {
		t.Errorf("rules broken: %q", v)
	}
}

func TestNightsOfTED(t *testing.T) {
	s, _ := Find("ted")
	issues := sourcestest.Weekdays(1, "2026-01-05", 12)
	service := sourcestest.NewTED(issues[:8], sourcestest.Options{})
	d := newDesk(t, s, service)
	d.now = clockAt("2026-01-15 03:17:00")
	if sum := d.night(); sum.Failures() || len(d.british()) != 16 {
		t.Fatalf("first night: %+v", sum)
	}
	service.Issue(issues[8:]...)
	d.now = clockAt("2026-01-16 03:17:00")
	sum := d.night()
	// The search of four days, each with an empty page where it has notices,
	// and the notices that are new: the others are held.
	if got := d.british(); len(got) != 20 || sum.Failures() || sum.Requests > 4*2+4 {
		t.Errorf("second night: %d notices, %+v", len(got), sum)
	}
}

func TestSearchFaults(t *testing.T) {
	const day6 = "/v3/notices/search"
	for name, c := range map[string]struct {
		fault  sourcestest.Fault
		failed int
		reason string
	}{
		"timed out once":     {sourcestest.Fault{Path: day6, Kind: sourcestest.TimedOut, Nth: 2}, 0, ""},
		"timed out always":   {sourcestest.Fault{Path: day6, Kind: sourcestest.TimedOut, Nth: 1, Times: 3}, 1, "ran out of time 3 times"},
		"cut off":            {sourcestest.Fault{Path: day6, Kind: sourcestest.Truncated}, 1, "JSON"},
		"a page of HTML":     {sourcestest.Fault{Path: day6, Kind: sourcestest.HTMLPage}, 1, "Sorry"},
		"a message":          {sourcestest.Fault{Path: day6, Kind: sourcestest.Message}, 1, "An error has occurred"},
		"empty":              {sourcestest.Fault{Path: day6, Kind: sourcestest.EmptyBody}, 1, "empty"},
		"forbidden":          {sourcestest.Fault{Path: day6, Kind: sourcestest.Forbidden}, 1, "403"},
		"a package of OCDS":  {sourcestest.Fault{Path: day6, Kind: sourcestest.EmptyPage}, 1, `without "notices"`},
		"notice: truncated":  {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Truncated}, 1, "breaks off"},
		"notice: cut":        {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Cut}, 1, "EOF"},
		"notice: HTML":       {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.HTMLPage}, 1, "instead of XML"},
		"notice: JSON":       {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Message}, 1, "instead of XML"},
		"notice: empty":      {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.EmptyBody}, 1, "empty"},
		"notice: challenge":  {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Challenge}, 1, "--contact"},
		"notice: 500":        {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Broken}, 1, "500"},
		"notice: wrong type": {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.WrongType}, 0, ""},
		"notice: slow":       {sourcestest.Fault{Path: "/en/notice/10-", Kind: sourcestest.Slow}, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := Find("ted")
			d := newDesk(t, s, sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 5), sourcestest.Options{Faults: []sourcestest.Fault{c.fault}}))
			sum := d.crawl("2026-01-05", "2026-01-09")
			open := d.ledger.Unfinished("ted")
			if sum.Failed != c.failed || len(open) != c.failed || sum.Stopped != "" {
				t.Fatalf("%+v, %+v", sum, open)
			}
			if c.failed > 0 && (!strings.Contains(open[0].Reason, c.reason) || !strings.Contains(open[0].Reason, "127.0.0.1")) {
				t.Errorf("reason %q, want %q and the address", open[0].Reason, c.reason)
			}
			d.reopen()
			sum = d.crawl("2026-01-05", "2026-01-09")
			if got := d.british(); len(got) != 10 || sum.Failures() || sum.Requests > 4*c.failed {
				t.Errorf("the second crawl: %d notices, %+v", len(got), sum)
			}
		})
	}
}

// A notice that the search lists and that is not there does not keep its day
// open, and is told of.
func TestListedButNotThere(t *testing.T) {
	s, _ := Find("ted")
	d := newDesk(t, s, sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 1), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/en/notice/10-", Kind: sourcestest.Missing}},
	}))
	sum := d.crawl("2026-01-05", "2026-01-05")
	odd := d.ledger.Suspicious("ted")
	if sum.Failures() || len(sum.Suspicious) != 1 || len(odd) != 1 || !strings.Contains(odd[0].Reason, "000010-2026") {
		t.Errorf("%+v, %+v", sum, odd)
	}
}

// answers is a search that answers every question with the same.
type answers string

func (a answers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprint(w, string(a))
}

func TestSearchThatMakesNoSense(t *testing.T) {
	s, _ := Find("ted")
	for body, reason := range map[string]string{
		`{"notices":[{"publication-number":"1-2026"}],"totalNoticeCount":2,"iterationNextToken":null}`:           "2 notices counted, 1 listed",
		`{"notices":[{"publication-number":"1-2026"}],"totalNoticeCount":2,"iterationNextToken":"again"}`:        "brings nothing new",
		`{"notices":[{"publication-number":"../../admin"}],"totalNoticeCount":1}`:                                "no publication number",
		`{"notices":[{"title":"x"}],"totalNoticeCount":1}`:                                                       "without a publication number",
		`{"notices":[{"publication-number":["1-2026","2-2026"]}],"totalNoticeCount":1}`:                          "no publication number",
		`{"notices":{"publication-number":"1-2026"}}`:                                                            "",
		`{"notices":null,"message":"down"}`:                                                                      `"down"`,
		`[]`:                                                                                                     "",
		`{"notices":[],"totalNoticeCount":0,"iterationNextToken":"x"}` + strings.Repeat(" ", 100) + `{"more":1}`: "",
	} {
		d := newDesk(t, s, answers(body))
		sum := d.crawl("2026-01-05", "2026-01-05")
		open := d.ledger.Unfinished("ted")
		if sum.Failed != 1 || len(open) != 1 || !strings.Contains(open[0].Reason, reason) || sum.Requests > 2 {
			t.Errorf("%s: %+v, %+v", body, sum, open)
		}
	}
}

func TestSearchCutOffAtAnyRequest(t *testing.T) {
	s, _ := Find("ted")
	for n := 1; n <= 16; n += 2 {
		service := sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 4), sourcestest.Options{})
		d := newDesk(t, s, service)
		d.cut("2026-01-05", "2026-01-08", n)
		sum := d.crawl("2026-01-05", "2026-01-08")
		if got := d.british(); len(got) != 8 || sum.Failures() || len(d.holes("GBR", "2026-01-05", "2026-01-08")) > 0 {
			t.Errorf("cut at %d: %d notices, %+v", n, len(got), sum)
		}
		asked := slices.DeleteFunc(service.Requests(), func(r string) bool { return !strings.Contains(r, "/en/notice/") })
		slices.Sort(asked)
		if twice := len(asked) - len(slices.Compact(asked)); twice > 0 {
			t.Errorf("cut at %d: %d notices asked twice", n, twice)
		}
	}
}
