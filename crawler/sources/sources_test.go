package sources

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
)

// firstRequests holds the first request of each source, byte for byte: the
// address is the archive's key.
var firstRequests = map[string]string{
	"find-a-tender":             "https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages?updatedFrom=2026-09-03T00:00:00&updatedTo=2026-09-03T06:00:00&limit=100",
	"contracts-finder":          "https://www.contractsfinder.service.gov.uk/Published/Notices/OCDS/Search?publishedFrom=2026-09-03T00:00:00&publishedTo=2026-09-04T00:00:00&limit=100",
	"public-contracts-scotland": "https://api.publiccontractsscotland.gov.uk/v1/Notices?dateFrom=09-2026&noticeType=2&outputType=0",
	"articles":                  "https://news.example.co.uk/feed?all=1",
	"ted":                       "https://api.ted.europa.eu/v3/notices/search",
	"sell2wales":                "https://api.sell2wales.gov.wales/v1/Notices?dateFrom=09-2026&noticeType=2&outputType=0&locale=2057",
}

// silent are the sources for which an empty Thursday, or the empty month that
// is asked with it, is suspicious.
var silent = map[string]bool{"find-a-tender": true, "public-contracts-scotland": true, "sell2wales": true}

// network answers every request with an empty page and remembers the first.
type network struct{ first string }

func (n *network) RoundTrip(r *http.Request) (*http.Response, error) {
	if n.first == "" {
		n.first = r.URL.String()
	}
	return &http.Response{
		StatusCode: http.StatusOK, Request: r, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(strings.NewReader(`{"releases":[]}`)),
	}, nil
}

func crawlDay(t *testing.T, s crawler.Source, base string) (string, crawler.Summary) {
	t.Helper()
	dir := t.TempDir()
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	l, err := crawler.OpenLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	from, to, err := crawler.Days("2026-09-03", "2026-09-03")
	if err != nil {
		t.Fatal(err)
	}
	n := &network{}
	sum, err := crawler.Crawl(context.Background(), s, crawler.Options{
		Archive: a, Ledger: l, Transport: n, From: from, To: to, Base: base, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return n.first, sum
}

func TestFirstRequests(t *testing.T) {
	for _, s := range All() {
		if s.ByFeed != nil {
			s.ByFeed.Feeds = []string{"https://news.example.co.uk/feed?all=1"}
			s.Hosts = []string{"news.example.co.uk"}
		}
		got, sum := crawlDay(t, s, "")
		if want := firstRequests[s.ID]; got != want {
			t.Errorf("%s asks first for\n%s, want\n%s", s.ID, got, want)
		}
		if suspicious := len(sum.Suspicious) > 0; suspicious != silent[s.ID] {
			t.Errorf("%s: an empty Thursday is suspicious: %v", s.ID, suspicious)
		}
		got, _ = crawlDay(t, s, "http://127.0.0.1:8080/ignored")
		if _, rest, _ := strings.Cut(firstRequests[s.ID], s.Hosts[0]); got != "http://127.0.0.1:8080"+rest {
			t.Errorf("%s under another base asks for %s", s.ID, got)
		}
	}
}

func TestFind(t *testing.T) {
	if s, ok := Find("contracts-finder"); !ok || s.Name != "Contracts Finder" {
		t.Errorf("found %v, %v", s, ok)
	}
	if _, ok := Find("nowhere"); ok {
		t.Error("found a source that is not there")
	}
}
