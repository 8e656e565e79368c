package sources

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
	"tenders/crawler/sources/sourcestest"
)

// crawlService crawls 3 to 4 September 2026 from a hostile service, through
// the real transport, and returns what the archive then holds.
func crawlService(t *testing.T, s crawler.Source, service *sourcestest.Service) (crawler.Summary, map[string]bool) {
	t.Helper()
	return crawlDays(t, s, service, "2026-09-03", "2026-09-04")
}

func crawlDays(t *testing.T, s crawler.Source, service *sourcestest.Service, first, last string) (crawler.Summary, map[string]bool) {
	t.Helper()
	d := newDesk(t, s, service)
	d.now = time.Now()
	sum := d.crawl(first, last)
	if v := service.Violations(); len(v) > 0 {
		t.Errorf("%s: rules broken: %q", s.ID, v)
	}
	requests := service.Requests()
	slices.Sort(requests)
	if twice := len(requests) - len(slices.Compact(requests)); twice > 0 {
		t.Errorf("%s: %d requests made twice", s.ID, twice)
	}
	return sum, archived(t, d.archive)
}

func archived(t *testing.T, a *archive.Archive) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for r := range a.Documents() {
		body, err := a.Body(r)
		if err != nil {
			t.Fatal(err)
		}
		var page struct{ Releases []struct{ ID string } }
		if json.NewDecoder(body).Decode(&page) == nil {
			for _, n := range page.Releases {
				out[n.ID] = true
			}
		}
		body.Close()
	}
	return out
}

func TestFindATenderIsCrawledWhole(t *testing.T) {
	s, _ := Find("find-a-tender")
	releases := slices.Concat(
		sourcestest.Sequence(400, 1, "2026-09-03T08:00:00", 30*time.Second),
		sourcestest.Burst(250, 401, "2026-09-03T14:30:00"),
		sourcestest.Sequence(300, 651, "2026-09-04T08:00:00", 47*time.Second),
	)
	releases[200].Unlisted = true
	releases = slices.Delete(releases, 220, 221)
	sum, got := crawlService(t, s, sourcestest.NewFindATender(releases, sourcestest.Options{Limit: -1}))
	if len(got) != len(releases) || sum.Open+sum.Failed+sum.Gaps.Left > 0 || sum.Gaps.Void != 1 {
		t.Errorf("%d of %d notices archived: %+v", len(got), len(releases), sum)
	}
}

func TestContractsFinderIsCrawledWhole(t *testing.T) {
	s, _ := Find("contracts-finder")
	var releases []sourcestest.Release
	at := time.Date(2026, 9, 3, 8, 0, 0, 0, time.UTC)
	for k := range 700 {
		instant := at.Add(time.Duration(k) * 83 * time.Second).Format("2006-01-02T15:04:05")
		releases = append(releases, sourcestest.MinimalContractsFinder(k+1, instant))
	}
	sum, got := crawlService(t, s, sourcestest.NewContractsFinder(releases, sourcestest.Options{Limit: -1, LossyCursor: true}))
	if len(got) != len(releases) || sum.Open+sum.Failed > 0 {
		t.Errorf("%d of %d notices archived: %+v", len(got), len(releases), sum)
	}
}

func TestContractsFinderLegacyAnswers(t *testing.T) {
	s, _ := Find("contracts-finder")
	releases := []sourcestest.Release{sourcestest.MinimalContractsFinder(1, "2026-09-03T08:00:00")}
	sum, _ := crawlService(t, s, sourcestest.NewContractsFinder(releases, sourcestest.Options{Limit: -1, Legacy: true}))
	if sum.Kept != 1 || sum.Failed > 0 {
		t.Errorf("%+v", sum)
	}
}

func TestFaultsOfAService(t *testing.T) {
	s, _ := Find("find-a-tender")
	releases := sourcestest.Sequence(10, 1, "2026-09-03T08:00:00", time.Minute)
	for kind, failed := range map[sourcestest.Kind]int{
		sourcestest.Forbidden: 1, sourcestest.Missing: 1, sourcestest.Truncated: 1,
		sourcestest.Cut: 1, sourcestest.HTMLPage: 1, sourcestest.EmptyBody: 1, sourcestest.WrongType: 1,
		sourcestest.Redirect: 1, sourcestest.Slow: 0,
	} {
		t.Run(string(kind), func(t *testing.T) {
			fault := sourcestest.Fault{Path: "updatedFrom=2026-09-03T06", Kind: kind}
			service := sourcestest.NewFindATender(releases, sourcestest.Options{Limit: -1, Faults: []sourcestest.Fault{fault}})
			if sum, _ := crawlService(t, s, service); sum.Failed != failed || sum.Closed != 8-failed || sum.Stopped != "" {
				t.Errorf("%+v", sum)
			}
		})
	}
}

// Both hours from 01:00 to 02:00 of the October Sunday, and the hour that the
// March Sunday leaves out, with more releases than one answer holds.
func TestClockChangesAreCrawledWhole(t *testing.T) {
	s, _ := Find("find-a-tender")
	for day, start := range map[string]string{"2025-10-26": "2025-10-25T23:40:00Z", "2026-03-29": "2026-03-29T00:40:00Z"} {
		at, err := time.Parse(time.RFC3339, start)
		if err != nil {
			t.Fatal(err)
		}
		var releases []sourcestest.Release
		for k := range 250 {
			r := sourcestest.Minimal(k+1, day+"T01:00:00")
			r.Instant = at.Add(time.Duration(k) * 40 * time.Second).Format("2006-01-02T15:04:05-07:00") // an offset, as Z is ignored
			releases = append(releases, r)
		}
		sum, got := crawlDays(t, s, sourcestest.NewFindATender(releases, sourcestest.Options{Limit: -1}), day, day)
		if len(got) != 250 || sum.Open+sum.Failed > 0 {
			t.Errorf("%s: %d of 250 notices archived: %+v", day, len(got), sum)
		}
	}
}
