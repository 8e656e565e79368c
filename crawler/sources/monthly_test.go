package sources

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

// scottish are notices of three types in August and September 2026.
func scottish() []sourcestest.Release {
	return []sourcestest.Release{
		sourcestest.MinimalScottish(1, "2", "2026-08-03T09:00:00"), sourcestest.MinimalScottish(2, "2", "2026-08-31T23:59:59"),
		sourcestest.MinimalScottish(3, "103", "2026-08-10T09:00:00"), sourcestest.MinimalScottish(4, "3", "2026-09-01T00:00:00"),
		sourcestest.MinimalScottish(5, "103", "2026-09-30T09:00:00"), sourcestest.MinimalScottish(6, "2", "2026-07-31T09:00:00"),
	}
}

func TestMonthsAreCrawledWhole(t *testing.T) {
	s, _ := Find("public-contracts-scotland")
	service := sourcestest.NewPublicContractsScotland(scottish(), sourcestest.Options{})
	d := newDesk(t, s, service)
	types := len(s.ByMonth.Types)
	sum := d.crawl("2026-08-10", "2026-09-01")
	if got := archived(t, d.archive); len(got) != 5 || sum.Closed != 2*types || sum.Requests != 2*types || sum.Failures() || sum.Kept != 5 {
		t.Errorf("%d of 5 notices archived: %+v", len(got), sum)
	}
	if first := service.Requests()[1]; first != "/v1/Notices?dateFrom=09-2026&noticeType=2&outputType=0" { // after robots.txt
		t.Errorf("the newest month did not come first: %s", first)
	}
	for _, m := range d.ledger.Months(s.ID) {
		if !m.Complete || m.Windows != types {
			t.Errorf("month %+v", m)
		}
	}
	if sum := d.crawl("2026-08-01", "2026-09-30"); sum.Requests != 0 {
		t.Errorf("closed months were asked again: %+v", sum)
	}
	d.again = true
	if sum := d.crawl("2026-08-01", "2026-08-31"); sum.Requests != types || sum.Unchanged != 3 {
		t.Errorf("asked again: %+v", sum)
	}
	if v := service.Violations(); len(v) > 0 {
		t.Errorf("rules broken: %q", v)
	}
}

func TestOneTypeOfOneMonthFailsAlone(t *testing.T) {
	s, _ := Find("public-contracts-scotland")
	types := len(s.ByMonth.Types)
	for _, kind := range []sourcestest.Kind{
		sourcestest.Broken, sourcestest.Forbidden, sourcestest.Missing, sourcestest.Truncated, sourcestest.Cut,
		sourcestest.HTMLPage, sourcestest.EmptyBody, sourcestest.WrongType, sourcestest.Redirect, sourcestest.Message,
	} {
		t.Run(string(kind), func(t *testing.T) {
			fault := sourcestest.Fault{Path: "dateFrom=08-2026&noticeType=2&", Kind: kind}
			d := newDesk(t, s, sourcestest.NewPublicContractsScotland(scottish(), sourcestest.Options{Faults: []sourcestest.Fault{fault}}))
			sum := d.crawl("2026-08-01", "2026-09-30")
			if sum.Failed != 1 || sum.Closed != 2*types-1 || sum.Stopped != "" {
				t.Fatalf("%+v", sum)
			}
			open := d.ledger.Unfinished(s.ID)
			if len(open) != 1 || open[0].Part != "2" || !strings.Contains(open[0].Reason, "noticeType=2") {
				t.Errorf("unfinished: %+v", open)
			}
			if m := d.ledger.Months(s.ID); m[0].Complete || m[0].Failed != 1 || !m[1].Complete {
				t.Errorf("months: %+v", m)
			}
			d.reopen()
			sum = d.crawl("2026-08-01", "2026-09-30")
			if got := archived(t, d.archive); len(got) != 5 || sum.Requests != 1 || sum.Failures() {
				t.Errorf("%d of 5 notices after the second crawl: %+v", len(got), sum)
			}
		})
	}
}

// What is known of Sell2Wales: some types fail whatever is asked.
func TestSell2WalesInBadHealth(t *testing.T) {
	s, _ := Find("sell2wales")
	var faults []sourcestest.Fault
	bad := []string{"1", "3", "4", "7", "24", "51", "52", "53"}
	for _, kind := range bad {
		faults = append(faults, sourcestest.Fault{Path: "noticeType=" + kind + "&", Kind: sourcestest.Broken, Times: -1})
	}
	d := newDesk(t, s, sourcestest.NewSell2Wales([]sourcestest.Release{
		sourcestest.MinimalWelsh(1, "2", "2026-08-03T09:00:00"), sourcestest.MinimalWelsh(2, "55", "2026-08-04T09:00:00"),
	}, sourcestest.Options{Faults: faults}))
	sum := d.crawl("2026-07-01", "2026-09-30")
	if sum.Failed != 3*len(bad) || sum.Closed != 3*(len(s.ByMonth.Types)-len(bad)) || sum.Stopped != "" || len(archived(t, d.archive)) != 2 {
		t.Errorf("%+v", sum)
	}
	if !sum.Failures() || sum.Optional == "" {
		t.Errorf("optional and failed: %+v", sum)
	}
}

func TestSell2WalesDown(t *testing.T) {
	s, _ := Find("sell2wales")
	d := newDesk(t, s, sourcestest.NewSell2Wales(nil, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/v1/", Kind: sourcestest.Broken, Times: -1}},
	}))
	sum := d.crawl("2026-07-01", "2026-09-30")
	if all := 3 * len(s.ByMonth.Types); sum.Requests != s.ByMonth.MaxFailures || sum.Stopped == "" || sum.Failed+sum.Open != all {
		t.Errorf("%+v", sum)
	}
	if n := len(d.ledger.Unfinished(s.ID)); n != 3*len(s.ByMonth.Types) {
		t.Errorf("%d windows unfinished", n)
	}
}

// A service that answers everything with nothing is found out where nothing
// cannot be true.
func TestSilentMonthIsSuspicious(t *testing.T) {
	s, _ := Find("sell2wales")
	service := sourcestest.NewSell2Wales([]sourcestest.Release{sourcestest.MinimalWelsh(1, "2", "2026-08-03T09:00:00")}, sourcestest.Options{})
	d := newDesk(t, s, service)
	sum := d.crawl("2026-08-01", "2026-11-20") // the present month is not over
	if sum.Failures() || !slices.Equal(sum.Suspicious, []string{"2026-09: not one notice of any type", "2026-10: not one notice of any type"}) {
		t.Errorf("%+v", sum)
	}
	if n := len(d.ledger.Suspicious(s.ID)); n != 2 {
		t.Errorf("%d windows noted", n)
	}
	service.Publish(sourcestest.MinimalWelsh(2, "3", "2026-10-05T09:00:00"))
	d.again = true
	if sum := d.crawl("2026-09-01", "2026-10-31"); len(sum.Suspicious) != 1 || len(d.ledger.Suspicious(s.ID)) != 1 {
		t.Errorf("%+v", sum)
	}
}

func TestNightAsksThreeMonths(t *testing.T) {
	s, _ := Find("public-contracts-scotland")
	service := sourcestest.NewPublicContractsScotland(scottish(), sourcestest.Options{})
	d := newDesk(t, s, service)
	types := len(s.ByMonth.Types)
	d.now = time.Date(2026, 10, 5, 3, 17, 0, 0, time.UTC)
	if sum := d.night(); sum.Requests != 3*types || sum.Failures() || len(archived(t, d.archive)) != 5 {
		t.Fatalf("first night: %+v", sum)
	}
	if sum := d.crawl("2026-08-01", "2026-10-05"); sum.Requests != 0 {
		t.Errorf("in the same hour: %+v", sum)
	}
	service.Publish(sourcestest.MinimalScottish(7, "2", "2026-08-31T09:00:00")) // late
	d.now = d.now.Add(day)
	if sum := d.night(); sum.Requests != 3*types || sum.Failures() || len(archived(t, d.archive)) != 6 {
		t.Errorf("second night: %+v", sum)
	}
	if sum := d.crawl("2026-10-01", "2026-10-06"); sum.Requests != 0 {
		t.Errorf("after the second night: %+v", sum)
	}
	// Half a year off: nothing between is forgotten.
	d.now = time.Date(2027, 3, 5, 3, 17, 0, 0, time.UTC)
	if sum := d.night(); sum.Requests != 6*types || sum.Failures() {
		t.Errorf("after half a year: %+v", sum)
	}
	for _, m := range d.ledger.Months(s.ID)[:7] {
		if !m.Complete {
			t.Errorf("month %+v", m)
		}
	}
}

const day = 24 * time.Hour

func TestMonthsCutOffAtAnyRequest(t *testing.T) {
	s, _ := Find("public-contracts-scotland")
	types := len(s.ByMonth.Types)
	for n := 1; n <= 2*types; n += 3 {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			service := sourcestest.NewPublicContractsScotland(scottish(), sourcestest.Options{})
			d := newDesk(t, s, service)
			d.now = time.Date(2026, 9, 30, 12, 10, 0, 0, time.UTC) // the newer month is not over
			d.cut("2026-08-01", "2026-09-30", n)
			if open := d.ledger.Unfinished(s.ID); len(open) != 2*types-n+1 {
				t.Errorf("%d windows unfinished, want what was not asked of %d", len(open), 2*types)
			}
			d.now = d.now.Add(20 * time.Minute)
			sum := d.crawl("2026-08-01", "2026-09-30")
			if got := archived(t, d.archive); len(got) != 5 || sum.Failures() || len(d.ledger.Unfinished(s.ID)) != 0 {
				t.Errorf("%d of 5 notices: %+v", len(got), sum)
			}
			asked := slices.DeleteFunc(service.Requests(), func(r string) bool { return r == "/robots.txt" })
			slices.Sort(asked)
			if all := len(asked); all != len(slices.Compact(asked)) || all != 2*types {
				t.Errorf("%d requests for %d windows", all, 2*types)
			}
		})
	}
}
