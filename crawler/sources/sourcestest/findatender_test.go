package sourcestest_test

import (
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

const list = "/api/1.0/ocdsReleasePackages"

func window(from, to string) string {
	return list + "?" + url.Values{"updatedFrom": {from}, "updatedTo": {to}}.Encode()
}

func TestFindATenderRefuses(t *testing.T) {
	s := sourcestest.NewFindATender(sourcestest.Sequence(3, 1, "2026-09-01T10:00:00", time.Hour), free)
	server := serve(t, s)
	for _, tt := range []struct {
		path   string
		status int
		want   string
	}{
		{list + "?limit=0", 400, "limit"},
		{list + "?limit=101", 400, "limit"},
		{list + "?tag=award", 400, "'tag' is not a valid parameter. Valid parameters: limit, cursor, updatedFrom, updatedTo, stages"},
		{window("2026-09-01T00:00:00", "2026-09-01T00:00:00"), 400, "'updatedTo' must be later than 'updatedFrom'"},
		{window("2026-09-02T00:00:00", "2026-09-01T00:00:00"), 400, "later"},
		{window("2026-09-02", "2026-09-03"), 400, "format"},
		{window("2026-08-01T00:00:00", "2026-09-01T00:00:01"), 429, "Rate limit"},
		{list + "/000009-2026", 404, `{"exception":"'identifier' is not found"}`},
		{"/api/1.0/ocdsRecordPackages/ocds-h6vhtk-ffffff", 404, "exception"},
		{"/robots.txt", 404, ""},
		{"/Notice/000001-2026", 403, ""},
	} {
		got := get(t, server, tt.path)
		if got.StatusCode != tt.status || !strings.Contains(string(got.body), tt.want) {
			t.Errorf("%s: %d %s, want %d with %q", tt.path, got.StatusCode, got.body, tt.status, tt.want)
		}
	}
}

func TestFindATenderWindow(t *testing.T) {
	s := sourcestest.NewFindATender(sourcestest.Sequence(5, 1, "2026-09-01T10:00:00", time.Hour), free)
	server := serve(t, s)
	for _, tt := range []struct {
		name, path string
		want       []string
	}{
		{"both ends belong to it, newest first", window("2026-09-01T11:00:00", "2026-09-01T13:00:00"), []string{"000004-2026", "000003-2026", "000002-2026"}},
		{"a trailing Z changes nothing", window("2026-09-01T11:00:00Z", "2026-09-01T11:59:59Z"), []string{"000002-2026"}},
		{"the alias", "/api/latest/ocdsReleasePackages?updatedFrom=2026-09-01T14:00:00", []string{"000005-2026"}},
		{"empty", window("2026-08-30T00:00:00", "2026-09-01T09:59:59"), nil},
		{"one notice", list + "/000003-2026", []string{"000003-2026"}},
		{"one process", list + "/ocds-h6vhtk-000003", []string{"000003-2026"}},
		{"one record", "/api/1.0/ocdsRecordPackages/ocds-h6vhtk-000003", nil},
	} {
		got := get(t, server, tt.path)
		if got.StatusCode != 200 || got.Header.Get("Cache-Control") != "no-store" || got.Header.Get("ETag") != "" {
			t.Errorf("%s: status %d, headers %v", tt.name, got.StatusCode, got.Header)
		}
		if p := got.page(t); !slices.Equal(p.ids(), tt.want) || p.Links.Next != "" {
			t.Errorf("%s: %v, next %q, want %v", tt.name, p.ids(), p.Links.Next, tt.want)
		}
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %v", v)
	}
}

func TestFindATenderReadsInstantsAsLondonTime(t *testing.T) {
	// Half past noon in London is half past eleven in UTC while summer lasts.
	s := sourcestest.NewFindATender([]sourcestest.Release{
		{Instant: "2026-09-01T11:30:00Z", ID: "naive", JSON: []byte(`{"id":"naive"}`)},
		{Instant: "2026-09-01T11:30:00+00:00", ID: "utc", JSON: []byte(`{"id":"utc"}`)},
	}, free)
	got := get(t, serve(t, s), window("2026-09-01T12:00:00", "2026-09-01T13:00:00")).page(t)
	if want := []string{"utc"}; !slices.Equal(got.ids(), want) {
		t.Errorf("got %v, want %v", got.ids(), want)
	}
}

// walk follows next links to the end and returns the distinct ids.
func walk(t *testing.T, server *httptest.Server, path string) map[string]bool {
	t.Helper()
	seen := map[string]bool{}
	for range 100 {
		p := get(t, server, path).page(t)
		for _, id := range p.ids() {
			seen[id] = true
		}
		if p.Links.Next == "" {
			return seen
		}
		path = p.Links.Next
	}
	t.Fatal("the walk does not end")
	return nil
}

func TestFindATenderCursorLosesRows(t *testing.T) {
	const n = 250
	s := sourcestest.NewFindATender(sourcestest.Sequence(n, 1, "2026-09-01T08:00:00", time.Minute), free)
	seen := walk(t, serve(t, s), window("2026-09-01T00:00:00", "2026-09-02T00:00:00"))
	if len(seen) >= n || len(seen) < n*8/10 {
		t.Errorf("the cursor walk saw %d of %d: it should lose some, and not many", len(seen), n)
	}
	if v := s.Violations(); !slices.ContainsFunc(v, func(s string) bool { return strings.Contains(s, "sent cursor") }) {
		t.Errorf("violations %v do not tell of the cursor", v)
	}
}

func TestFindATenderBurstOverflowsTheShortestWindow(t *testing.T) {
	s := sourcestest.NewFindATender(sourcestest.Burst(250, 1, "2026-09-01T09:00:00"), free)
	p := get(t, serve(t, s), window("2026-09-01T08:59:59", "2026-09-01T09:00:01")).page(t)
	if len(p.Releases) != 100 || p.Links.Next == "" {
		t.Errorf("%d rows, next %q: want a full page and a link", len(p.Releases), p.Links.Next)
	}
}

func TestFindATenderServesBytesAsTheyStand(t *testing.T) {
	raw := "{\"ocid\":\"ocds-h6vhtk-0ff999\",\"tender\":{\"a\": 1e9999, \"b\": 000, \"c\": Infinity, \"d\": \"\x93x\x94\"}}"
	s := sourcestest.NewFindATender([]sourcestest.Release{{Instant: "2026-09-01T09:00:00", ID: "990001-2026", JSON: []byte(raw)}}, free)
	server := serve(t, s)
	for _, path := range []string{list + "/990001-2026", list + "/ocds-h6vhtk-0ff999", window("2026-09-01T00:00:00", "2026-09-02T00:00:00")} {
		if got := get(t, server, path); !strings.Contains(string(got.body), raw) {
			t.Errorf("%s: %q does not hold the release verbatim", path, got.body)
		}
	}
}

func TestEmptyRecord(t *testing.T) {
	s := sourcestest.NewFindATender(sourcestest.Burst(2, 1, "2026-09-01T09:00:00"),
		sourcestest.Options{Limit: -1, EmptyRecords: []string{"ocds-h6vhtk-000001"}})
	server := serve(t, s)
	for ocid, want := range map[string]bool{"ocds-h6vhtk-000001": false, "ocds-h6vhtk-000002": true} {
		got := get(t, server, "/api/1.0/ocdsRecordPackages/"+ocid)
		if got.StatusCode != 200 || len(got.body) > 0 != want {
			t.Errorf("%s: %d %q", ocid, got.StatusCode, got.body)
		}
	}
}

func TestLateUnlistedRevised(t *testing.T) {
	releases := sourcestest.Sequence(3, 1, "2026-09-01T09:00:00", time.Hour)
	releases[1].Late = 1
	releases[2].Unlisted = true
	s := sourcestest.NewFindATender(releases, free)
	server := serve(t, s)
	day := window("2026-09-01T00:00:00", "2026-09-02T00:00:00")
	if got := get(t, server, list+"/000002-2026"); got.StatusCode != 404 {
		t.Errorf("the late notice is there at once: %d", got.StatusCode)
	}
	first, second := get(t, server, day).page(t).ids(), get(t, server, day).page(t).ids()
	if want := []string{"000001-2026"}; !slices.Equal(first, want) {
		t.Errorf("first poll %v, want %v", first, want)
	}
	if want := []string{"000002-2026", "000001-2026"}; !slices.Equal(second, want) {
		t.Errorf("second poll %v, want %v", second, want)
	}
	if got := get(t, server, list+"/000003-2026"); got.StatusCode != 200 {
		t.Errorf("the unlisted notice is not found by its number: %d", got.StatusCode)
	}
	revised := releases[0]
	revised.JSON = []byte(`{"id":"000001-2026","title":"rendered again"}`)
	s.Publish(revised)
	if got := get(t, server, list+"/000001-2026"); !strings.Contains(string(got.body), "rendered again") {
		t.Errorf("the old body is still served: %s", got.body)
	}
}
