package sources

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
)

// fastest is the shortest time between two requests that each family is known
// to bear. A new family needs a line, with its reason.
var fastest = map[string]time.Duration{
	// Its firewall allows 12 in 120 s; clients were refused at 11 s.
	"cabinet-office": 12 * time.Second,
	// Nothing is published; other clients wait one to two seconds.
	"public-contracts-scotland": 2 * time.Second,
	"sell2wales":                2 * time.Second,
	// It allows 600 notices in six minutes.
	"ted": 600 * time.Millisecond,
	// Any site: what the transport keeps with hosts that it does not know.
	"articles": 5 * time.Second,
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
		for name, text := range map[string]string{"name": s.Name, "licence": s.Licence, "family": s.Family, "why of pace": s.Pace.Why} {
			if strings.TrimSpace(text) == "" {
				complain(name + " is missing")
			}
		}
		lintReach(s, complain)
		lintPattern(s, complain)
		if p, ok := paces[s.Family]; ok && p != s.Pace {
			complain("its family has another pace elsewhere")
		}
		paces[s.Family] = s.Pace
	}
}

// lintReach checks where a source's requests go, and how fast.
func lintReach(s crawler.Source, complain func(string)) {
	var addresses []string
	if s.ByFeed == nil { // its sites are the user's
		addresses = append(addresses, s.Home, s.Terms, s.Base)
		base, _ := url.Parse(s.Base)
		if len(s.Hosts) == 0 || base.Host != s.Hosts[0] || base.Path != "" {
			complain("base is not its first host, bare")
		}
	}
	for _, address := range addresses {
		if u, err := url.Parse(address); err != nil || u.Scheme != "https" || u.Host == "" {
			complain("not an https address: " + address)
		}
	}
	if _, err := time.Parse(time.DateOnly, s.First); err != nil {
		complain("first day: " + err.Error())
	}
	if s.Overlap <= 0 {
		complain("no overlap for what comes late")
	}
	least, ok := fastest[s.Family]
	if p := s.Pace; !ok || p.Requests < 1 || p.Per/time.Duration(max(1, p.Requests)) < least {
		complain("pace is faster than its family is known to bear: " + least.String())
	}
}

// lintPattern checks what the access pattern needs beyond what [crawler.Crawl]
// refuses.
func lintPattern(s crawler.Source, complain func(string)) {
	want := func(ok bool, what string) {
		if !ok {
			complain(what)
		}
	}
	switch {
	case s.ByWindow != nil:
		w := s.ByWindow
		want(w.Why != "" && w.From != "" && w.To != "" && w.Limit != "", "window pattern lacks a name or its reason")
		want(w.Step >= time.Hour && w.Step%time.Hour == 0 && (24*time.Hour)%w.Step == 0, "step is no whole part of a day")
		want(w.Max > 0 && len(w.Rows) > 0 && strings.HasPrefix(w.Path, "/") && strings.Contains(w.Process, "{ocid}"), "window pattern is not complete")
		q := s.Sequence
		want(q == nil || strings.Contains(q.Path, "{id}") && q.Why != "", "sequence is not complete")
	case s.ByMonth != nil:
		m, ids := s.ByMonth, map[string]bool{}
		want(m.Why != "" && len(m.Rows) > 0 && m.Months > 0, "month pattern is not complete")
		want(strings.Contains(m.Path, "{month}") && strings.Contains(m.Path, "{type}"), "its path lacks month or type")
		for _, t := range m.Types {
			want(t.ID != "" && t.Name != "" && !ids[t.ID], "type "+t.ID+" comes twice, or has no name")
			ids[t.ID] = true
		}
	case s.ByPackage != nil:
		p := s.ByPackage
		want(p.Why != "" && !p.Whole && strings.Contains(p.Daily, "{year}{issue}"), "package pattern is not complete")
		want(p.Monthly == "" || strings.Contains(p.Monthly, "{month}") && p.Ready > 0, "the month's package is not complete")
		if q := p.Search; q != nil {
			want(q.Why != "" && strings.Contains(q.Notice, "{id}") && q.Limit > 0, "search is not complete")
			at, err := url.Parse(q.Base)
			want(err == nil && at.Scheme == "https" && slices.Contains(s.Hosts, at.Host), "search is on no host of the source")
		}
	case s.ByFeed != nil:
		f := s.ByFeed
		want(f.Why != "" && f.Every >= 30*time.Minute && f.MaxArticles > 0, "feed pattern is not complete, or looks too often")
		want(len(f.Feeds)+len(f.Sitemaps)+len(f.Pages) == 0, "it names a site by itself")
	default:
		complain("no access pattern")
	}
}
