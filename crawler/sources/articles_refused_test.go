package sources

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/sources/sourcestest"
)

// asked counts the requests for a path.
func asked(site *sourcestest.News, path string) int {
	n := 0
	for _, r := range site.Requests() {
		if r == path {
			n++
		}
	}
	return n
}

// What a site refuses is told, asked for on two later nights, and then no
// more; it does not make a look fail.
func TestRefusedArticles(t *testing.T) {
	site := sourcestest.NewNews(stories(4), sourcestest.Options{
		Robots: "User-agent: *\nDisallow: /articles/4\n",
		Faults: []sourcestest.Fault{
			{Path: "/articles/2", Kind: sourcestest.Missing, Times: -1}, {Path: "/articles/3", Kind: sourcestest.Forbidden, Times: 2},
		},
	})
	d := newsDesk(t, site, "/feed")
	sum := d.night()
	if sum.Failures() || len(sum.Notes) != 1 || sum.Notes[0] != "3 articles refused: 403 x1, 404 x1, robots.txt x1" {
		t.Errorf("%+v", sum)
	}
	for path, want := range map[string]crawler.State{"/articles/2": crawler.Refused, "/articles/3": crawler.Refused, "/articles/4": crawler.Void} {
		if n, _ := d.ledger.Number("articles", d.server.URL+path); n.State != want || n.Reason == "" {
			t.Errorf("%s: %+v", path, n)
		}
	}
	if n := d.ledger.NotHeld("articles"); len(n) != 3 || n[0].ID != d.server.URL+"/articles/2" {
		t.Errorf("not held: %+v", n)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Requests != 1 || len(sum.Notes) > 0 {
		t.Errorf("an hour later: %+v", sum)
	}
	for range 5 {
		d.later(20 * time.Hour)
		if sum := d.night(); sum.Failures() {
			t.Errorf("a later night: %+v", sum)
		}
	}
	if got := d.pages(); asked(site, "/articles/2") != 3 || asked(site, "/articles/3") != 4 || !slices.Equal(got, []string{"/articles/1", "/articles/3"}) {
		t.Errorf("%q archived, asked: %q", got, site.Requests())
	}
	if n, _ := d.ledger.Number("articles", d.server.URL+"/articles/2"); n.State != crawler.Void || !strings.Contains(n.Reason, "given up after 3 tries") {
		t.Errorf("%+v", n)
	}
}

// A page that the user named is missed until it is given up.
func TestRefusedPagesOfTheList(t *testing.T) {
	site := sourcestest.NewNews(stories(1), sourcestest.Options{Robots: "User-agent: *\nDisallow: /private\n"})
	d := newsDesk(t, site)
	d.source.ByFeed.Pages = []string{d.server.URL + "/nowhere", d.server.URL + "/private", d.server.URL + "/articles/1"}
	if sum := d.night(); sum.Failed != 1 || len(d.pages()) != 1 || len(d.ledger.Unfinished("articles")) != 1 {
		t.Errorf("%+v", sum)
	}
	d.later(time.Hour)
	if sum := d.night(); !sum.Failures() || sum.Requests != 0 {
		t.Errorf("an hour later: %+v", sum)
	}
	for range 2 {
		d.later(24 * time.Hour)
		d.night()
	}
	d.later(24 * time.Hour)
	sum := d.night()
	if sum.Failures() || sum.Requests != 0 || len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "2 pages were refused before") {
		t.Errorf("given up: %+v", sum)
	}
}

// A site that has had enough is left alone until another crawl, and no article
// is to blame.
func TestSiteThatHasHadEnough(t *testing.T) {
	site := sourcestest.NewNews(stories(5), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/articles/", Nth: 2, Kind: sourcestest.TooMany, Times: 1, RetryAfter: "600"}},
	})
	d := newsDesk(t, site, "/feed")
	sum := d.night()
	if sum.Requests != 3 || sum.Open != 1 || sum.Failed != 0 || sum.Articles.Left != 4 || sum.Articles.Fetched != 1 {
		t.Errorf("%+v", sum)
	}
	if n, _ := d.ledger.Number("articles", d.server.URL+"/articles/4"); n.State != crawler.Open || n.Tries != 0 || !strings.Contains(n.Reason, "429") {
		t.Errorf("the article that was answered so: %+v", n)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Failures() || len(d.pages()) != 5 || sum.Articles.Fetched != 4 {
		t.Errorf("an hour later: %+v", sum)
	}
}

// Nor is one to blame where a site asks for hours.
func TestSiteThatAsksForHours(t *testing.T) {
	site := sourcestest.NewNews(stories(3), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/articles/", Kind: sourcestest.Unavailable, Times: 1, RetryAfter: "7200"}},
	})
	d := newsDesk(t, site, "/feed")
	if sum := d.night(); sum.Requests != 2 || sum.Open != 1 || sum.Articles.Left != 3 {
		t.Errorf("%+v", sum)
	}
}

// Its other feeds are not asked for, either.
func TestFeedsOfASiteThatHasHadEnough(t *testing.T) {
	site := sourcestest.NewNews(stories(1), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Kind: sourcestest.TooMany, Times: 1, RetryAfter: "600"}},
	})
	d := newsDesk(t, site, "/feed", "/atom.xml", "/sitemap.xml")
	if sum := d.night(); sum.Requests != 1 || sum.Failed != 1 || sum.Open != 2 {
		t.Errorf("%+v", sum)
	}
	d.later(20 * time.Minute)
	if sum := d.night(); sum.Requests != 3 || sum.Closed != 2 || len(d.pages()) != 1 {
		t.Errorf("twenty minutes later: %+v", sum)
	}
}
