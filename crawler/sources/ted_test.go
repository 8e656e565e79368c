package sources

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/crawler/sources/sourcestest"
)

// bundled is the source ted, told to ask for packages always.
func bundled() crawler.Source {
	s, _ := Find("ted")
	s.ByPackage.Whole = true
	return s
}

// packed lists the notices in the archive's packages, of each address the
// newest whole answer.
func packed(t *testing.T, a *archive.Archive) map[string]int {
	t.Helper()
	out, seen := map[string]int{}, map[string]bool{}
	for r := range a.Records() {
		newest, ok := a.Find(r.URL)
		if !ok || seen[r.URL] || !strings.Contains(r.URL, "/packages/") {
			continue
		}
		seen[r.URL] = true
		body, err := a.Body(newest)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := gzip.NewReader(body)
		if err != nil {
			t.Fatal(err)
		}
		files := tar.NewReader(packed)
		for {
			head, err := files.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", r.URL, err)
			}
			out[head.Name]++
		}
		body.Close()
	}
	return out
}

// holes is what of the days from first to last is not covered for a part.
func (d *desk) holes(part, first, last string) []crawler.Interval {
	d.t.Helper()
	from, to, err := crawler.Days(first, last)
	if err != nil {
		d.t.Fatal(err)
	}
	return d.ledger.Holes(d.source.ID, part, from, to)
}

func clockAt(text string) time.Time {
	at, err := time.Parse(time.DateTime, text)
	if err != nil {
		panic(err)
	}
	return at
}

// A week in which one package is cut short, one is not there when its
// successor is, and one is replaced later on its day.
func TestWeekOfPackages(t *testing.T) {
	issues := sourcestest.Weekdays(172, "2026-09-07", 5)
	service := sourcestest.NewTED(issues[:2], sourcestest.Options{Faults: []sourcestest.Fault{
		{Path: "/packages/daily/202600173", Kind: sourcestest.Truncated},
	}})
	d := newDesk(t, bundled(), service)
	week := func(at string) crawler.Summary {
		t.Helper()
		d.now = clockAt(at)
		sum := d.crawl("2026-09-07", "2026-09-11")
		t.Logf("%s: %+v", at, sum)
		d.reopen()
		return sum
	}

	if sum := week("2026-09-08 09:30:00"); sum.Failed != 1 {
		t.Errorf("Tuesday, one cut short: %+v", sum)
	}
	service.Issue(issues[3]) // Thursday's is there before Wednesday's
	if sum := week("2026-09-10 09:30:00"); sum.Open != 1 || sum.Failed != 0 {
		t.Errorf("Thursday, one missing: %+v", sum)
	}
	again := issues[3]
	again.Notices = append(slices.Clone(again.Notices), sourcestest.MinimalTED(9999, "2026", "GBR"))
	service.Issue(issues[2], again)
	if sum := week("2026-09-10 15:30:00"); sum.Failures() {
		t.Errorf("Thursday afternoon, one replaced: %+v", sum)
	}
	service.Issue(issues[4])
	if sum := week("2026-09-12 03:17:00"); sum.Failures() {
		t.Errorf("Saturday: %+v", sum)
	}

	if holes := d.holes("", "2026-09-07", "2026-09-11"); len(holes) > 0 || len(d.ledger.Unfinished("ted")) > 0 {
		t.Errorf("holes: %v, unfinished: %v", holes, d.ledger.Unfinished("ted"))
	}
	got := packed(t, d.archive)
	for name, n := range got {
		if n != 1 {
			t.Errorf("%s stands in %d packages", name, n)
		}
	}
	if len(got) != 21 {
		t.Errorf("%d notices, want the 20 of the week and the late one", len(got))
	}
	before := len(service.Requests())
	if sum := week("2026-09-13 03:17:00"); sum.Requests != 0 {
		t.Errorf("a closed week was asked again: %+v, %q", sum, service.Requests()[before:])
	}
	d.again = true
	if sum := week("2026-09-13 04:17:00"); sum.Unchanged != 21 || sum.Kept != 0 {
		t.Errorf("with --again: %+v", sum)
	}
	if v := service.Violations(); len(v) > 0 {
		t.Errorf("rules broken: %q", v)
	}
}

// What is asked for a few days is little more than their packages, wherever in
// the year they lie and whatever holidays came before.
func TestPackagesAreFoundByTheirDays(t *testing.T) {
	holidays := []string{"2026-01-01", "2026-01-02", "2026-04-02", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-15", "2026-05-25", "2026-07-21"}
	year := sourcestest.Weekdays(1, "2026-01-01", 180, holidays...)
	for _, days := range [][2]string{
		{"2026-01-01", "2026-01-09"}, {"2026-03-02", "2026-03-06"}, {"2026-03-04", "2026-03-04"}, {"2026-03-07", "2026-03-08"},
		{"2026-04-01", "2026-04-07"}, {"2026-04-03", "2026-04-05"}, {"2026-06-30", "2026-07-01"}, {"2026-07-18", "2026-07-22"},
	} {
		t.Run(days[0]+" to "+days[1], func(t *testing.T) {
			service := sourcestest.NewTED(year, sourcestest.Options{})
			d := newDesk(t, bundled(), service)
			sum := d.crawl(days[0], days[1])
			if holes := d.holes("", days[0], days[1]); len(holes) > 0 || sum.Failures() {
				t.Errorf("holes %v: %+v", holes, sum)
			}
			within := 0
			for _, i := range year {
				if i.Day >= days[0] && i.Day <= days[1] {
					within++
				}
			}
			if spare := sum.Requests - within; spare > 11 {
				t.Errorf("%d requests for %d issues: %q", sum.Requests, within, service.Requests())
			}
			if sum := d.crawl(days[0], days[1]); sum.Requests != 0 {
				t.Errorf("asked again: %+v", sum)
			}
		})
	}
}

// Until 2019 the journal came from Tuesday to Saturday.
func TestPackagesOfSaturdays(t *testing.T) {
	var year []sourcestest.Issue
	n := 0
	for at := clockAt("2014-01-02 00:00:00"); n < 60; at = at.Add(day) {
		if at.Weekday() == time.Sunday || at.Weekday() == time.Monday {
			continue
		}
		n++
		year = append(year, sourcestest.Issue{Number: n, Day: at.Format(time.DateOnly), Notices: []sourcestest.TEDNotice{sourcestest.MinimalTED(n, "2014", "GBR")}})
	}
	s, _ := Find("ted") // before the search begins, packages are asked for anyway
	d := newDesk(t, s, sourcestest.NewTED(year, sourcestest.Options{}))
	sum := d.crawl("2014-02-03", "2014-02-16")
	if holes := d.holes("GBR", "2014-02-03", "2014-02-16"); len(holes) > 0 || sum.Failures() {
		t.Errorf("holes %v: %+v", holes, sum)
	}
	if got := packed(t, d.archive); len(got) < 10 {
		t.Errorf("%d notices", len(got))
	}
}

func TestMonthsThatAreOver(t *testing.T) {
	year := sourcestest.Weekdays(1, "2015-01-02", 75)
	service := sourcestest.NewTED(year, sourcestest.Options{})
	service.Month("2015-01")
	service.Month("2015-02")
	s, _ := Find("ted")
	d := newDesk(t, s, service)
	d.crawl("2015-02-02", "2015-02-03") // some days of February are held already
	before := len(service.Requests())
	sum := d.crawl("2015-01-01", "2015-03-31")
	if holes := d.holes("", "2015-01-01", "2015-03-31"); len(holes) > 0 || sum.Failures() {
		t.Errorf("holes %v: %+v", holes, sum)
	}
	asked := service.Requests()[before:]
	monthly := slices.DeleteFunc(slices.Clone(asked), func(r string) bool { return !strings.Contains(r, "monthly") })
	if !slices.Equal(monthly, []string{"/packages/monthly/2015-1", "/packages/monthly/2015-3"}) {
		t.Errorf("months asked: %q", monthly)
	}
	if len(asked) > 2+18+22+4 {
		t.Errorf("%d requests: %q", len(asked), asked)
	}
	if sum := d.crawl("2015-01-01", "2015-03-31"); sum.Requests != 0 {
		t.Errorf("asked again: %+v", sum)
	}
	if n := d.ledger.Gaps(s.ID, clockAt("2015-01-01 00:00:00"), clockAt("2015-04-01 00:00:00")).Count(); n != 0 {
		t.Errorf("%d issues missing", n)
	}
	// Nights go on with the search, and do not fill the eleven years between.
	d.now = clockAt("2026-09-10 03:17:00")
	if sum := d.night(); sum.Requests > 40 || sum.Failures() {
		t.Errorf("the first night: %+v", sum)
	}
}

func TestMonthCutShort(t *testing.T) {
	service := sourcestest.NewTED(sourcestest.Weekdays(1, "2015-01-02", 21), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "monthly", Kind: sourcestest.Truncated}},
	})
	service.Month("2015-01")
	s, _ := Find("ted")
	d := newDesk(t, s, service)
	if sum := d.crawl("2015-01-01", "2015-01-31"); sum.Failed != 1 || sum.Requests != 1 {
		t.Errorf("%+v", sum)
	}
	d.reopen()
	if sum := d.crawl("2015-01-01", "2015-01-31"); sum.Failures() || sum.Requests != 1 || len(packed(t, d.archive)) != 84 {
		t.Errorf("%+v", sum)
	}
}

func TestNumbersThatWereNeverUsed(t *testing.T) {
	year := sourcestest.Weekdays(1, "2026-03-02", 10)
	year = slices.Delete(year, 4, 5) // Friday the 6th
	service := sourcestest.NewTED(year, sourcestest.Options{})
	d := newDesk(t, bundled(), service)
	d.now = clockAt("2026-03-14 03:17:00")
	if sum := d.crawl("2026-03-02", "2026-03-13"); sum.Open != 2 { // it, and the year's first days
		t.Logf("%+v", sum)
	}
	if open := d.ledger.Unfinished("ted"); len(open) != 1 || !strings.Contains(open[0].Reason, "issue 5 of 2026 is not published") {
		t.Errorf("unfinished: %+v", open)
	}
	d.now = clockAt("2026-04-14 03:17:00")
	sum := d.crawl("2026-03-02", "2026-03-13")
	if n, _ := d.ledger.Number("ted", "000005-2026"); n.State != crawler.Void || sum.Open+sum.Failed > 0 {
		t.Errorf("number: %+v, %+v", n, sum)
	}
	if holes := d.holes("", "2026-03-02", "2026-03-13"); len(holes) > 0 {
		t.Errorf("holes: %v", holes)
	}
}

func TestPackageFaults(t *testing.T) {
	for kind, failed := range map[sourcestest.Kind]int{
		sourcestest.Forbidden: 1, sourcestest.Broken: 1, sourcestest.Truncated: 1, sourcestest.Cut: 1, sourcestest.HTMLPage: 1,
		sourcestest.EmptyBody: 1, sourcestest.Challenge: 1, sourcestest.Message: 1, sourcestest.Redirect: 1, sourcestest.Bomb: 1,
		sourcestest.WrongType: 0, sourcestest.Slow: 0,
	} {
		t.Run(string(kind), func(t *testing.T) {
			service := sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 15), sourcestest.Options{Faults: []sourcestest.Fault{
				{Path: "/packages/daily/202600003", Kind: kind},
			}})
			d := newDesk(t, bundled(), service)
			sum := d.crawl("2026-01-05", "2026-01-09")
			if sum.Failed != failed || sum.Stopped != "" || len(d.ledger.Unfinished("ted")) != failed {
				t.Fatalf("%+v, %v", sum, d.ledger.Unfinished("ted"))
			}
			d.reopen()
			if sum := d.crawl("2026-01-05", "2026-01-09"); sum.Failures() || sum.Requests != failed || len(d.holes("", "2026-01-05", "2026-01-09")) > 0 {
				t.Errorf("again: %+v", sum)
			}
		})
	}
}

// An issue that is another than was asked for would put notices under a day
// that is not theirs.
func TestAnotherIssuesPackage(t *testing.T) {
	issues := sourcestest.Weekdays(1, "2026-01-05", 5)
	issues[3].Day = "2026-01-06" // before the third
	d := newDesk(t, bundled(), sourcestest.NewTED(issues, sourcestest.Options{}))
	sum := d.crawl("2026-01-05", "2026-01-09")
	if open := d.ledger.Unfinished("ted"); sum.Failed != 1 || len(open) != 1 || !strings.Contains(open[0].Reason, "issue 4 of 2026 is dated 2026-01-06") {
		t.Errorf("%+v, %+v", sum, open)
	}
}

func TestPackagesCutOffAtAnyRequest(t *testing.T) {
	issues := sourcestest.Weekdays(1, "2026-01-05", 12)
	for n := 1; n <= 10; n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			service := sourcestest.NewTED(issues, sourcestest.Options{})
			d := newDesk(t, bundled(), service)
			d.cut("2026-01-05", "2026-01-16", n)
			sum := d.crawl("2026-01-05", "2026-01-16")
			if holes := d.holes("", "2026-01-05", "2026-01-16"); len(holes) > 0 || sum.Failures() {
				t.Errorf("holes %v: %+v", holes, sum)
			}
			asked := slices.DeleteFunc(service.Requests(), func(r string) bool { return r == "/robots.txt" })
			slices.Sort(asked)
			if twice := len(asked) - len(slices.Compact(asked)); twice > 0 {
				t.Errorf("%d packages asked twice", twice)
			}
		})
	}
}
