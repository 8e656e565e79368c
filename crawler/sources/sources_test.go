package sources

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/archive"
)

// firstRequests holds the first request of each source, byte for byte: the
// address is the archive's key.
var firstRequests = map[string]string{
	"find-a-tender":    "https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages?updatedFrom=2026-09-03T00:00:00&updatedTo=2026-09-03T06:00:00&limit=100",
	"contracts-finder": "https://www.contractsfinder.service.gov.uk/Published/Notices/OCDS/Search?publishedFrom=2026-09-03T00:00:00&publishedTo=2026-09-04T00:00:00&limit=100",
}

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
		got, sum := crawlDay(t, s, "")
		if want := firstRequests[s.ID]; got != want {
			t.Errorf("%s asks first for\n%s, want\n%s", s.ID, got, want)
		}
		if silent := len(sum.Suspicious) > 0; silent != s.Window.NeverSilent {
			t.Errorf("%s: an empty Thursday is suspicious: %v", s.ID, silent)
		}
		got, _ = crawlDay(t, s, "http://127.0.0.1:8080/ignored")
		if _, rest, _ := strings.Cut(firstRequests[s.ID], ".gov.uk"); got != "http://127.0.0.1:8080"+rest {
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

func TestSourcesAreComplete(t *testing.T) {
	id, seen := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`), map[string]bool{}
	paces := map[string]crawler.Pace{}
	for _, s := range All() {
		complain := func(what string) { t.Errorf("%s: %s", s.ID, what) }
		if !id.MatchString(s.ID) || seen[s.ID] {
			complain("id is not lower case with hyphens, or not the only one")
		}
		seen[s.ID] = true
		for name, text := range map[string]string{
			"name": s.Name, "licence": s.Licence, "family": s.Family, "why of pace": s.Pace.Why, "why of window": s.Window.Why,
			"parameter from": s.Window.From, "parameter to": s.Window.To, "parameter limit": s.Window.Limit,
		} {
			if strings.TrimSpace(text) == "" {
				complain(name + " is missing")
			}
		}
		for _, address := range []string{s.Home, s.Terms, s.Base} {
			if u, err := url.Parse(address); err != nil || u.Scheme != "https" || u.Host == "" {
				complain("not an https address: " + address)
			}
		}
		lintReach(s, complain)
		if p, ok := paces[s.Family]; ok && p != s.Pace {
			complain("its family has another pace elsewhere")
		}
		paces[s.Family] = s.Pace
	}
}

// lintReach checks where a source's requests go, and how fast.
func lintReach(s crawler.Source, complain func(string)) {
	base, _ := url.Parse(s.Base)
	if len(s.Hosts) == 0 || base.Host != s.Hosts[0] || base.Path != "" {
		complain("base is not its first host, bare")
	}
	if _, err := time.Parse(time.DateOnly, s.First); err != nil {
		complain("first day: " + err.Error())
	}
	w := s.Window
	if w.Step < time.Hour || w.Step%time.Hour != 0 || (24*time.Hour)%w.Step != 0 {
		complain("step is no whole part of a day")
	}
	if w.Max <= 0 || len(w.Rows) == 0 || !strings.HasPrefix(w.Path, "/") || !strings.Contains(w.Process, "{ocid}") {
		complain("window pattern is not complete")
	}
	if q := s.Sequence; q != nil && (!strings.Contains(q.Path, "{id}") || q.Why == "") {
		complain("sequence is not complete")
	}
	if s.Overlap <= 0 {
		complain("no overlap for what comes late")
	}
	// What the firewall of the Cabinet Office allows is 12 in 120 s; clients
	// were refused at 11 s between requests.
	if p := s.Pace; p.Requests < 1 || p.Per/time.Duration(max(1, p.Requests)) < 12*time.Second {
		complain("pace is faster than one request in 12 s")
	}
}
