package sources

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/sources/sourcestest"
)

// stories are the first n, as a feed tells of them: the newest first.
func stories(n int) []sourcestest.Article {
	var all []sourcestest.Article
	for k := n; k > 0; k-- {
		all = append(all, story(k))
	}
	return all
}

// moveOn takes everything out of the feed but one new story.
func moveOn(site *sourcestest.News, n int) {
	for k := range n {
		site.Article(story(k+1, linked("-")))
	}
	site.Article(story(n + 1))
}

// What is left for later is fetched later, also when the feed tells of it no
// more.
func TestLeftArticlesOutliveTheirFeed(t *testing.T) {
	site := sourcestest.NewNews(stories(7), sourcestest.Options{})
	d := newsDesk(t, site, "/feed")
	d.source.ByFeed.MaxArticles = 5
	if sum := d.night(); sum.Open != 1 || len(d.pages()) != 5 {
		t.Fatalf("%+v", sum)
	}
	n, ok := d.ledger.Number("articles", d.server.URL+"/articles/1")
	if !ok || n.State != crawler.Open || n.Tries != 0 {
		t.Errorf("an article left for later: %+v", n)
	}
	moveOn(site, 7)
	d.later(time.Hour)
	sum := d.night()
	if sum.Failures() || len(d.pages()) != 8 || len(sum.Suspicious) > 0 || len(d.ledger.Unfinished("articles")) > 0 {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
}

// So is what a killed crawl did not come to.
func TestArticlesOutliveAKill(t *testing.T) {
	for request := 2; request < 6; request++ {
		site := sourcestest.NewNews(stories(4), sourcestest.Options{})
		d := newsDesk(t, site, "/feed")
		d.cut("2026-09-01", "2026-09-10", request)
		moveOn(site, 4)
		d.later(time.Hour)
		if sum := d.night(); sum.Failures() || len(d.pages()) != 5 || len(sum.Suspicious) > 0 {
			t.Errorf("killed at request %d: %q: %+v", request, d.pages(), sum)
		}
	}
}

// And what was left because the site failed.
func TestArticlesOutliveAnOutage(t *testing.T) {
	site := sourcestest.NewNews(stories(8), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/articles/", Kind: sourcestest.Broken, Times: 5}},
	})
	d := newsDesk(t, site, "/feed")
	if sum := d.night(); !sum.Failures() || sum.Requests != 6 {
		t.Fatalf("%+v", sum)
	}
	moveOn(site, 8)
	d.later(time.Hour)
	if sum := d.night(); sum.Failures() || len(d.pages()) != 9 {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
}

// A feed that turned over while it could not be read may have lost some.
func TestFeedThatTurnedOverUnread(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(9)}, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Nth: 2, Times: 2, Kind: sourcestest.Broken}},
	})
	d := newsDesk(t, site, "/feed")
	d.night()
	site.Article(story(9, linked("-")), story(11))
	for range 2 {
		d.later(24 * time.Hour)
		if sum := d.night(); sum.Failed != 1 || len(sum.Suspicious) > 0 {
			t.Fatalf("%+v", sum)
		}
	}
	d.later(24 * time.Hour)
	sum := d.night()
	if sum.Failures() || len(sum.Suspicious) != 1 || !strings.Contains(sum.Suspicious[0], "/feed") || !slices.Contains(d.pages(), "/articles/11") {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
}

// A crawl of one feed says nothing of the others: only nights, which look at
// all that is configured, drop what is not.
func TestOtherFeedsAreKept(t *testing.T) {
	site := sourcestest.NewNews(stories(1), sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Kind: sourcestest.Broken}},
	})
	d := newsDesk(t, site, "/feed")
	d.night()
	d.source.ByFeed.Feeds = []string{d.server.URL + "/atom.xml"}
	d.later(time.Hour)
	if d.crawl("2026-09-01", "2026-09-10"); len(d.ledger.Unfinished("articles")) != 1 {
		t.Errorf("a crawl by hand: %+v", d.ledger.Unfinished("articles"))
	}
	d.later(time.Hour)
	if d.night(); len(d.ledger.Unfinished("articles")) != 0 {
		t.Errorf("a night: %+v", d.ledger.Unfinished("articles"))
	}
}

// Pages that are named within the minute of the last look are fetched.
func TestPagesNamedAtOnce(t *testing.T) {
	d := newsDesk(t, sourcestest.NewNews(stories(2), sourcestest.Options{}))
	for k, path := range []string{"/articles/1", "/articles/2"} {
		d.source.ByFeed.Pages = append(d.source.ByFeed.Pages, d.server.URL+path)
		if sum := d.crawl("2026-09-01", "2026-09-10"); len(d.pages()) != k+1 || sum.Closed != 1 {
			t.Errorf("%s: %+v", path, sum)
		}
	}
	d.again = true
	if sum := d.crawl("2026-09-01", "2026-09-10"); sum.Requests != 2 {
		t.Errorf("again: %+v", sum)
	}
}
