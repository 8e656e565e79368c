package sources

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

func published(at string) func(*sourcestest.Article) {
	return func(a *sourcestest.Article) { a.Published = at }
}

// What is passed over for its date is told.
func TestEntriesPassedOver(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{
		story(1, published("2026-09-05 03:00:00")), story(2, published("20260906")), story(3, published("2020-01-01")),
		story(4, published("last week")), story(5, published("")),
	}, sourcestest.Options{})
	for path, want := range map[string][]string{
		"/sitemap.xml": {"/articles/1", "/articles/2"}, "/feed": {"/articles/1", "/articles/2", "/articles/4", "/articles/5"},
	} {
		d := newsDesk(t, site, path)
		sum := d.night()
		note := strings.Join(sum.Notes, "; ")
		if got := d.pages(); !slices.Equal(got, want) || !strings.Contains(note, "passed over: 1 entries of other days") {
			t.Errorf("%s: %q, notes %q", path, got, note)
		}
		if undated := strings.Contains(note, "2 entries without a date"); undated != (path == "/sitemap.xml") {
			t.Errorf("%s: notes %q", path, note)
		}
	}
}

// A day as the date of a change speaks for all of it: what is fetched on that
// day is asked for again when it is over, and then no more.
func TestChangeOnADay(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1, published("2026-09-10"))}, sourcestest.Options{})
	d := newsDesk(t, site, "/sitemap.xml")
	d.night()
	for _, later := range []struct{ hours, asked int }{{1, 1}, {20, 2}, {24, 2}} {
		d.later(time.Duration(later.hours) * time.Hour)
		if d.night(); asked(site, "/articles/1") != later.asked {
			t.Errorf("%s: asked %d times, want %d", d.now, asked(site, "/articles/1"), later.asked)
		}
	}
}

// Old articles that were all corrected do not say that the feed turned over.
func TestCorrectedArticleInTheFeed(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2)}, sourcestest.Options{})
	d := newsDesk(t, site, "/atom.xml")
	d.night()
	for k := range 2 {
		site.Article(story(k+1, func(a *sourcestest.Article) { a.Updated = "2026-09-10T20:00:00Z" }))
	}
	d.later(24 * time.Hour)
	if sum := d.night(); len(sum.Suspicious) > 0 || sum.Articles.Fetched != 2 {
		t.Errorf("%+v", sum)
	}
}

// A feed that does not tell of corrections has its articles asked for again
// after a day and after a week, and then no more, whether it still tells of
// them or not.
func TestCorrectionsThatNobodyTells(t *testing.T) {
	site := sourcestest.NewNews(stories(3), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/articles/3", Nth: 2, Kind: sourcestest.Missing, Times: -1}},
	})
	d := newsDesk(t, site, "/feed")
	d.night()
	site.Article(story(1, func(a *sourcestest.Article) { a.Body = "<p>Corrected.</p>" }), story(2, linked("-")))
	for _, later := range []struct{ hours, asked, fetched, known int }{{20, 1, 0, 2}, {5, 2, 1, 2}, {48, 2, 0, 2}, {5 * 24, 3, 0, 3}, {10 * 24, 3, 0, 2}} {
		d.later(time.Duration(later.hours) * time.Hour)
		sum := d.night()
		if sum.Failures() || sum.Articles.Fetched != later.fetched || sum.Articles.Known != later.known || len(sum.Suspicious) > 0 {
			t.Errorf("%s: %+v", d.now, sum)
		}
		for _, path := range []string{"/articles/1", "/articles/2", "/articles/3"} {
			if n := asked(site, path); n != later.asked {
				t.Errorf("%s: %s was asked for %d times, want %d", d.now, path, n, later.asked)
			}
		}
	}
	if n, _ := d.ledger.Number("articles", d.server.URL+"/articles/3"); n.State != "kept" || len(d.ledger.NotHeld("articles")) > 0 {
		t.Errorf("an article that was taken back: %+v", n)
	}
}

// The date that a feed tells of an article is kept with it, also where it is
// fetched on another night.
func TestDateOfTheFeed(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2, published("2026-09-02T23:30:00+01:00")), story(3, published(""))}, sourcestest.Options{})
	d := newsDesk(t, site, "/feed")
	d.source.ByFeed.MaxArticles = 1
	for range 3 {
		d.night()
		site.Article(story(2, linked("-")))
		d.later(time.Hour)
	}
	want := map[string]string{"/articles/1": "2026-09-01T12:00:00Z", "/articles/2": "2026-09-02T23:30:00+01:00", "/articles/3": ""}
	for r := range d.archive.Documents() {
		path := strings.TrimPrefix(r.URL, d.server.URL)
		if dated, ok := want[path]; !ok || r.Dated != dated {
			t.Errorf("%s is dated %q, want %q", path, r.Dated, dated)
		}
		delete(want, path)
	}
	if len(want) > 0 {
		t.Errorf("not archived: %v", want)
	}
}
