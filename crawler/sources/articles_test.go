package sources

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler"
	"tenders/crawler/sources/sourcestest"
)

// story is an article published at noon of a day of September 2026.
func story(k int, change ...func(*sourcestest.Article)) sourcestest.Article {
	a := sourcestest.Article{
		Path: fmt.Sprintf("/articles/%d", k), Title: fmt.Sprintf("Deal %d & more", k),
		Published: fmt.Sprintf("2026-09-%02dT12:00:00Z", k), Body: "<p>A trust has signed a contract.</p>",
	}
	for _, c := range change {
		c(&a)
	}
	return a
}

func linked(link string) func(*sourcestest.Article) {
	return func(a *sourcestest.Article) { a.Link = link }
}

// newsDesk looks at a news site every time at the same paths.
func newsDesk(t *testing.T, site *sourcestest.News, paths ...string) *desk {
	t.Helper()
	s, _ := Find("articles")
	d := newDesk(t, s, site)
	d.now = clockAt("2026-09-10 08:00:00")
	for _, p := range paths {
		if address := d.server.URL + p; strings.Contains(p, "map") || strings.Contains(p, "news") || strings.Contains(p, "index") {
			d.source.ByFeed.Sitemaps = append(d.source.ByFeed.Sitemaps, address)
		} else {
			d.source.ByFeed.Feeds = append(d.source.ByFeed.Feeds, address)
		}
	}
	return d
}

// pages lists the paths of the articles that the archive holds.
func (d *desk) pages() []string {
	var out []string
	for r := range d.archive.Documents() {
		out = append(out, strings.TrimPrefix(r.URL, d.server.URL))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (d *desk) later(by time.Duration) { d.now = d.now.Add(by); d.reopen() }

func TestFeedsAndSitemaps(t *testing.T) {
	for _, path := range []string{"/feed", "/atom.xml", "/sitemap.xml", "/sitemap.xml.gz", "/news.xml", "/index.xml"} {
		t.Run(path, func(t *testing.T) {
			site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2), story(3)}, sourcestest.Options{})
			d := newsDesk(t, site, path)
			sum := d.night()
			if got := d.pages(); !slices.Equal(got, []string{"/articles/1", "/articles/2", "/articles/3"}) || sum.Failures() || sum.Kept != 3 {
				t.Fatalf("%q: %+v", got, sum)
			}
			for r := range d.archive.Records() {
				if r.Listing == strings.Contains(r.URL, "/articles/") || r.Part != d.server.URL+path || r.Source != "articles" {
					t.Errorf("record %+v", r)
				}
			}
			before := len(site.Requests())
			d.later(20 * time.Minute)
			if sum := d.night(); sum.Requests != 0 || len(sum.Notes) != 1 {
				t.Errorf("after twenty minutes: %+v", sum)
			}
			site.Article(story(4))
			d.later(15 * time.Minute)
			sum = d.night()
			if asked := site.Requests()[before:]; len(d.pages()) != 4 || sum.Kept != 1 || strings.Count(strings.Join(asked, " "), "/articles/") != 1 {
				t.Errorf("after half an hour: %+v, %q", sum, asked)
			}
			if v := site.Violations(); len(v) > 0 {
				t.Errorf("rules broken: %q", v)
			}
		})
	}
}

// The pause between looks holds for looks that failed, and for a crawl that
// was killed while it looked.
func TestPauseBetweenLooks(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Kind: sourcestest.Broken}},
	})
	d := newsDesk(t, site, "/feed")
	if sum := d.night(); sum.Failed != 1 || len(d.ledger.Unfinished("articles")) != 1 {
		t.Errorf("%+v", sum)
	}
	d.later(5 * time.Minute)
	if sum := d.night(); sum.Requests != 0 {
		t.Errorf("asked again after five minutes: %+v", sum)
	}
	d.later(30 * time.Minute)
	d.cut("2026-09-01", "2026-09-10", 1)
	d.later(time.Minute)
	if sum := d.night(); sum.Requests != 0 {
		t.Errorf("asked again after a kill: %+v", sum)
	}
	d.later(30 * time.Minute)
	if sum := d.night(); sum.Failures() || len(d.pages()) != 1 || len(d.ledger.Unfinished("articles")) != 0 {
		t.Errorf("%+v, %+v", sum, d.ledger.Unfinished("articles"))
	}
}

func TestUnchangedFeedIsNotSentAgain(t *testing.T) {
	d := newsDesk(t, sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{}), "/feed")
	d.night()
	d.later(time.Hour)
	d.night()
	var types []string
	for r := range d.archive.Records() {
		types = append(types, r.Type)
	}
	if !slices.Equal(types, []string{"response", "response", "revisit"}) {
		t.Errorf("records: %q", types)
	}
}

func TestArticleIsFetchedAgainWhenItChanged(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2)}, sourcestest.Options{})
	d := newsDesk(t, site, "/atom.xml")
	d.night()
	site.Article(story(1, func(a *sourcestest.Article) { a.Updated, a.Body = "2026-09-10T08:30:00Z", "<p>Corrected.</p>" }))
	d.later(time.Hour)
	if sum := d.night(); sum.Kept != 1 || sum.Requests != 2 {
		t.Errorf("%+v", sum)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Requests != 1 {
		t.Errorf("a change was fetched twice: %+v", sum)
	}
}

func TestLinks(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{
		story(1, linked("/articles/1?utm_source=rss&id=7&UTM_Medium=feed#top")), // relative, tracked
		story(2, linked("/articles/1?id=7")),                                    // the same
		story(3, linked("https://elsewhere.example/articles/3")),
		story(4, linked("http://169.254.169.254/latest/meta-data/")),
		story(5, linked("javascript:alert(1)")), story(6, linked("ftp://127.0.0.1/x")), story(7, linked("file:///etc/passwd")),
		story(8, linked("http://user:secret@127.0.0.1/x")), story(9, linked("mailto:a@b.example")), story(10, linked("http://[::1")),
	}, sourcestest.Options{})
	d := newsDesk(t, site, "/feed")
	sum := d.night()
	if got := d.pages(); !slices.Equal(got, []string{"/articles/1?id=7"}) || sum.Failures() || sum.Requests != 2 {
		t.Errorf("%q: %+v", got, sum)
	}
	if len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "8 links") {
		t.Errorf("notes: %q", sum.Notes)
	}
}

// One article and one feed fail without the others, and are made up for.
func TestArticlesFailAlone(t *testing.T) {
	for kind, want := range map[sourcestest.Kind]crawler.State{
		sourcestest.Broken: crawler.Failed, sourcestest.Cut: crawler.Failed, sourcestest.EmptyBody: crawler.Failed, sourcestest.Challenge: crawler.Failed,
		sourcestest.Missing: crawler.Refused, sourcestest.Forbidden: crawler.Refused, sourcestest.Redirect: crawler.Void,
		sourcestest.WrongType: crawler.Kept, sourcestest.Slow: crawler.Kept,
	} {
		t.Run(string(kind), func(t *testing.T) {
			site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2), story(3)}, sourcestest.Options{
				Faults: []sourcestest.Fault{{Path: "/articles/2", Kind: kind}},
			})
			d := newsDesk(t, site, "/feed")
			sum := d.night()
			n, _ := d.ledger.Number("articles", d.server.URL+"/articles/2")
			failed := want == crawler.Failed
			if n.State != want || sum.Failures() != failed || len(d.pages()) < 2 || sum.Stopped != "" {
				t.Fatalf("%+v: %+v", n, sum)
			}
			site.Article(story(2, linked("-"))) // and out of the feed it is
			d.later(time.Hour)
			if sum := d.night(); sum.Failures() || len(d.ledger.Unfinished("articles")) != 0 {
				t.Errorf("the next night: %+v, %+v", sum, d.ledger.Unfinished("articles"))
			}
			if failed && len(d.pages()) != 3 {
				t.Errorf("%q archived", d.pages())
			}
		})
	}
}

func TestArticleIsGivenUp(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/articles/1", Kind: sourcestest.Broken, Times: -1}},
	})
	d := newsDesk(t, site, "/feed")
	nights := 0
	sum := d.night()
	for ; sum.Failures() && nights < 10; sum = d.night() {
		nights++
		d.later(time.Hour)
	}
	if len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "1 articles given up") || sum.Articles.Failed != 1 {
		t.Errorf("the last night: %+v", sum)
	}
	n, _ := d.ledger.Number("articles", d.server.URL+"/articles/1")
	if nights != 4 || n.State != crawler.Void || !strings.Contains(n.Reason, "given up after 5 tries") {
		t.Errorf("%d nights, %+v", nights, n)
	}
}

func TestRobotsOfASite(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2)}, sourcestest.Options{Robots: "User-agent: *\nDisallow: /articles/2\n"})
	d := newsDesk(t, site, "/feed")
	sum := d.night()
	if got := d.pages(); !slices.Equal(got, []string{"/articles/1"}) || sum.Failures() {
		t.Errorf("%q: %+v", got, sum)
	}
	if slices.Contains(site.Requests(), "/articles/2") {
		t.Error("a page that robots.txt forbids was asked for")
	}
}

// While robots.txt cannot be had, nothing is asked, and nothing is given up.
func TestRobotsUnreachable(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/robots.txt", Kind: sourcestest.Broken}},
	})
	d := newsDesk(t, site, "/feed")
	if sum := d.night(); sum.Failed != 1 || len(d.pages()) != 0 {
		t.Errorf("%+v", sum)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Failures() || len(d.pages()) != 1 {
		t.Errorf("%+v", sum)
	}
}

func TestBrokenFeeds(t *testing.T) {
	for _, path := range []string{"/feed", "/sitemap.xml", "/index.xml", "/sitemap.xml.gz"} {
		for _, kind := range []sourcestest.Kind{
			sourcestest.Truncated, sourcestest.HTMLPage, sourcestest.EmptyBody, sourcestest.Missing, sourcestest.Message, sourcestest.Redirect, sourcestest.Challenge,
		} {
			site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{Faults: []sourcestest.Fault{{Path: path, Kind: kind}}})
			d := newsDesk(t, site, path)
			sum := d.night()
			open := d.ledger.Unfinished("articles")
			if sum.Failed != 1 || len(open) != 1 || open[0].Part != d.server.URL+path || sum.Stopped != "" {
				t.Errorf("%s, %s: %+v, %+v", path, kind, sum, open)
			}
			d.later(time.Hour)
			if sum := d.night(); sum.Failures() || len(d.pages()) != 1 || len(d.ledger.Unfinished("articles")) > 0 {
				t.Errorf("%s, %s, an hour later: %+v", path, kind, sum)
			}
		}
	}
}

// A feed that turned over between two looks may have lost some.
func TestFeedThatTurnedOver(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{})
	d := newsDesk(t, site, "/feed")
	d.night()
	site.Article(story(1, linked("-")), story(20))
	d.later(15 * day)
	if sum := d.night(); len(sum.Suspicious) != 1 || len(d.ledger.Suspicious("articles")) != 1 || sum.Failures() {
		t.Errorf("%+v", sum)
	}
}

func TestArticlesOfTheDaysAskedFor(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2), story(3), story(4)}, sourcestest.Options{})
	d := newsDesk(t, site, "/sitemap.xml")
	if sum := d.crawl("2026-09-02", "2026-09-02"); sum.Failures() || !slices.Contains(d.pages(), "/articles/2") || len(d.pages()) > 2 {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
}

func TestListOfPages(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1), story(2)}, sourcestest.Options{})
	d := newsDesk(t, site)
	d.source.ByFeed.Pages = []string{d.server.URL + "/articles/2?utm_campaign=x", d.server.URL + "/articles/9"}
	if sum := d.night(); sum.Failed != 1 || !slices.Equal(d.pages(), []string{"/articles/2"}) {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Requests != 0 {
		t.Errorf("asked again: %+v", sum)
	}
}

func TestNoMoreThanSoManyArticles(t *testing.T) {
	var all []sourcestest.Article
	for k := range 7 {
		all = append(all, story(k+1))
	}
	d := newsDesk(t, sourcestest.NewNews(all, sourcestest.Options{}), "/feed")
	d.source.ByFeed.MaxArticles = 5
	if sum := d.night(); sum.Open != 1 || len(d.pages()) != 5 {
		t.Errorf("%+v", sum)
	}
	d.later(time.Hour)
	if sum := d.night(); sum.Failures() || len(d.pages()) != 7 || len(d.ledger.Unfinished("articles")) > 0 {
		t.Errorf("%+v", sum)
	}
}

// What is not configured any more is not missed for ever.
func TestFeedThatWasDropped(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{
		Faults: []sourcestest.Fault{{Path: "/feed", Kind: sourcestest.Broken, Times: -1}},
	})
	d := newsDesk(t, site, "/feed")
	d.night()
	d.source.ByFeed.Feeds = []string{d.server.URL + "/atom.xml"}
	d.later(time.Hour)
	if sum := d.night(); sum.Failures() || len(d.ledger.Unfinished("articles")) != 0 || len(d.pages()) != 1 {
		t.Errorf("%+v, %+v", sum, d.ledger.Unfinished("articles"))
	}
}

// A site moved under another base is asked there, and its links too.
func TestArticlesUnderAnotherBase(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{story(1)}, sourcestest.Options{})
	site.Base = "https://news.example.co.uk"
	d := newsDesk(t, site)
	d.source.ByFeed.Feeds = []string{"https://www.example.co.uk/feed"}
	if sum := d.night(); sum.Failures() || !slices.Equal(d.pages(), []string{"/articles/1"}) {
		t.Errorf("%q: %+v", d.pages(), sum)
	}
}
