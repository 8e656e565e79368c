package sourcestest_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

const search = "/Published/Notices/OCDS/Search"

func contractsFinder(n int) []sourcestest.Release {
	at := time.Date(2026, 9, 1, 8, 0, 0, 0, time.UTC)
	var releases []sourcestest.Release
	for i := range n {
		releases = append(releases, sourcestest.MinimalContractsFinder(i+1, at.Add(time.Duration(i)*time.Minute).Format("2006-01-02T15:04:05")))
	}
	return releases
}

func TestContractsFinder(t *testing.T) {
	const n = 250
	s := sourcestest.NewContractsFinder(contractsFinder(n), free)
	server := serve(t, s)
	seen := walk(t, server, search+"?publishedFrom=2026-09-01T00:00:00&publishedTo=2026-09-02T00:00:00&limit=100&keyword=ignored")
	if len(seen) != n {
		t.Errorf("the walk saw %d of %d", len(seen), n)
	}
	p := get(t, server, search+"?publishedTo=2026-09-01T08:01:00").page(t)
	want := []string{"d0000000-0000-4000-8000-000000000002-2", "d0000000-0000-4000-8000-000000000001-1"}
	if !slices.Equal(p.ids(), want) {
		t.Errorf("got %v, want %v", p.ids(), want)
	}
	if got := get(t, server, "/Published/OCDS/Release/"+want[0]).page(t); !slices.Equal(got.ids(), want[:1]) {
		t.Errorf("the release: %v", got.ids())
	}
	if got := get(t, server, "/Published/OCDS/Record/ocds-b5fd17-d0000000-0000-4000-8000-000000000001"); got.StatusCode != 200 {
		t.Errorf("the record: %d", got.StatusCode)
	}
	if got := get(t, server, search+"?limit=0"); got.StatusCode != 400 {
		t.Errorf("limit=0: %d", got.StatusCode)
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %v", v)
	}
}

func TestContractsFinderLegacy(t *testing.T) {
	old := sourcestest.MinimalContractsFinder(1, "2022-09-01T08:00:00")
	for name, tt := range map[string]struct {
		opts  sourcestest.Options
		query string
		want  bool
	}{
		"when told":           {sourcestest.Options{Limit: -1, Legacy: true}, "", true},
		"before October 2022": {free, "?publishedFrom=2022-08-01T00:00:00&publishedTo=2022-09-30T00:00:00", true},
		"after":               {free, "?publishedFrom=2022-08-01T00:00:00&publishedTo=2022-11-01T00:00:00", false},
	} {
		s := sourcestest.NewContractsFinder([]sourcestest.Release{old}, tt.opts)
		var got struct{ Results []page }
		if err := json.Unmarshal(get(t, serve(t, s), search+tt.query).body, &got); err != nil {
			t.Fatal(err)
		}
		if legacy := len(got.Results) == 1 && len(got.Results[0].Releases) == 1; legacy != tt.want {
			t.Errorf("%s: %v, want legacy %v", name, got, tt.want)
		}
	}
}
