package sourcestest_test

import (
	"slices"
	"strings"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

func TestPublicContractsScotland(t *testing.T) {
	s := sourcestest.NewPublicContractsScotland([]sourcestest.Release{
		sourcestest.MinimalScottish(1, "2", "2026-08-01T00:00:00"), sourcestest.MinimalScottish(2, "2", "2026-08-31T23:59:59"),
		sourcestest.MinimalScottish(3, "103", "2026-08-10T09:00:00"), sourcestest.MinimalScottish(4, "2", "2026-09-01T00:00:00"),
	}, sourcestest.Options{})
	server := serve(t, s)
	month := func(m, kind string) response {
		return get(t, server, "/v1/Notices?dateFrom="+m+"&noticeType="+kind+"&outputType=0")
	}
	if ids := month("08-2026", "2").page(t).ids(); !slices.Equal(ids, []string{"rls-1-2-2", "rls-1-2-1"}) {
		t.Errorf("August: %q", ids)
	}
	if got := month("07-2026", "2"); got.StatusCode != 200 || strings.Contains(string(got.body), "releases") || !strings.Contains(string(got.body), `"uri"`) {
		t.Errorf("a month without notices: %s", got.body)
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
	for _, path := range []string{
		"/v1/Notices?dateFrom=2026-08&noticeType=2&outputType=0", "/v1/Notices?dateFrom=08-2026&noticeType=51&outputType=0",
		"/v1/Notices?dateFrom=08-2026&noticeType=2&outputType=1", "/v1/Notices?dateFrom=08-2026&noticeType=2&outputType=0&locale=2057",
	} {
		before := len(s.Violations())
		if get(t, server, path); len(s.Violations()) == before {
			t.Errorf("%s is no violation", path)
		}
	}
}

func TestSell2Wales(t *testing.T) {
	s := sourcestest.NewSell2Wales([]sourcestest.Release{sourcestest.MinimalWelsh(1, "51", "2026-08-01T00:00:00")}, sourcestest.Options{})
	got := get(t, serve(t, s), "/v1/Notices?dateFrom=08-2026&noticeType=51&outputType=0&locale=2057")
	if ids := got.page(t).ids(); !slices.Equal(ids, []string{"rls-1-51-1"}) || len(s.Violations()) > 0 {
		t.Errorf("%q, %q", ids, s.Violations())
	}
}
