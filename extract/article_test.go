package extract

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
	"tenders/extract/page"
	"tenders/extract/prose"
)

const articleFixtures = "../testdata/notices/article"

func TestArticleGoldens(t *testing.T) { noticetest.Run(t, articleFixtures, parseArticle) }

func TestArticlePlaces(t *testing.T) {
	noticetest.Places(t, articleFixtures, parseArticle, page.Resolve)
}

// What is no article is told, kind first, and is no failure.
func TestNoArticle(t *testing.T) {
	teaser, err := os.ReadFile(articleFixtures + "/articles_teaser.html")
	if err != nil {
		t.Fatal(err)
	}
	for want, body := range map[string]string{
		"no notice: a teaser: the rest is for subscribers": string(teaser),
		"no notice: a wall: asks whether a person reads": "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>" +
			"<p>Enable JavaScript and cookies to continue</p></body></html>",
		"no notice: no article: says that something is wrong": "<title>Page not found</title><h1>Page not found</h1>",
	} {
		for n, err := range Read(strings.NewReader(body), Document{Origin: notice.Origin{Source: articles}}) {
			if !errors.Is(err, notice.ErrNone) || err.Error() != want {
				t.Errorf("notice %q, error %v, want %s", n.ID, err, want)
			}
		}
	}
}

// A news site can put the documents of any publisher on its pages: none of them
// is read as a notice, alone or in a package.
func TestArticlesOnly(t *testing.T) {
	files, err := filepath.Glob("../testdata/notices/*/*.*ml")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("../testdata/notices/ocds/*.json")
	if err != nil || len(files) == 0 || len(more) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, name := range append(files, more...) {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range []string{string(body), gz(t, string(body)), zipOf(t, file{name: "a", body: string(body)})} {
			for n, err := range Read(strings.NewReader(doc), Document{Origin: notice.Origin{Source: articles}}) {
				if err == nil && n.Format != notice.Article {
					t.Errorf("%s: %s of the format %s", name, n.ID, n.Format)
				}
				if err != nil && !errors.Is(err, notice.ErrNone) {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
}

// No address, no telephone number and no sign that turns a line round enters a
// notice, wherever in an article it stood; what is held stands where it says
// (TestArticlePlaces).
func TestArticlesWithoutContacts(t *testing.T) {
	files, err := filepath.Glob(articleFixtures + "/articles_press-desk*")
	if err != nil || len(files) != 4 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	private := regexp.MustCompile(`@|\[(e-mail|telephone)\]|\d{4} ?\d{4}|496.0123|555 1234|[\x{200b}\x{202e}\x{202c}\x{2069}\x{ad}\x1b]`)
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".json" {
			continue
		}
		deals := 0
		for n, err := range parseArticle(bytes.NewReader(body), notice.Origin{Source: articles}) {
			deals++
			n.ID, n.PublisherID, n.Version = "", "", "" // digests
			words, fault := json.Marshal(n)
			if found := private.Find(words); found != nil || errors.Join(err, fault) != nil {
				t.Errorf("%s: %q in %s, error %v", file, found, words, errors.Join(err, fault))
			}
		}
		if deals != 1 {
			t.Errorf("%s: %d deals", file, deals)
		}
	}
}

// An article's link is its own address, or there is none.
func TestArticleAddress(t *testing.T) {
	body, err := os.ReadFile(articleFixtures + "/articles_mersey-care-cloud.html")
	if err != nil {
		t.Fatal(err)
	}
	for fetched, want := range map[string]int{"https://www.news.example/n/7": 1, "https://paper.example/n/7": 0} {
		for n, err := range parseArticle(bytes.NewReader(body), notice.Origin{Source: articles, URL: fetched}) {
			if err != nil || len(n.Links) != want {
				t.Errorf("fetched from %s: links %v, error %v", fetched, n.Links, err)
			}
		}
	}
}

// Text in UTF-16 is read where its byte order mark says so.
func TestArticleUTF16(t *testing.T) {
	for _, name := range []string{"articles_utf16.txt", "articles_utf16-page.html"} {
		body, err := os.ReadFile(articleFixtures + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for n, err := range Read(bytes.NewReader(body), Document{Origin: notice.Origin{Source: articles}}) {
			if count++; err != nil || len(n.Awards) != 1 {
				t.Errorf("%s: %d awards, error %v", name, len(n.Awards), err)
			}
		}
		if count != 1 {
			t.Errorf("%s: %d answers", name, count)
		}
	}
}

// An article without a date has that of the feed that told of it, which stands
// nowhere in its text.
func TestDatedByItsFeed(t *testing.T) {
	text := "Trust buys beds\n\nMerrow Health Trust has awarded Acme Ltd a three-year contract worth £2m for beds. It starts on 1 June.\n"
	for _, tt := range []struct {
		text, dated            string
		published, path, start string
	}{
		{text, "2026-05-04T09:00:00+01:00", "2026-05-04", "", "2026-06-01"},
		{text, "", "", "", ""},
		{"Trust buys beds\n\n3 March 2025\n\n" + strings.SplitAfterN(text, "\n\n", 2)[1], "2026-05-04T09:00:00+01:00", "2025-03-03", "text:17-29", "2025-06-01"},
	} {
		for n, err := range Read(strings.NewReader(tt.text), Document{Name: "a.txt", Origin: notice.Origin{Source: "articles", Dated: tt.dated, Fetched: "2026-05-05T03:00:00Z"}}) {
			if err != nil {
				t.Fatal(err)
			}
			if string(n.Published) != tt.published || n.PublishedPath != tt.path || len(n.Awards) != 1 || n.Awards[0].Period == nil {
				t.Errorf("%q: published %q at %q, awards %+v", tt.dated, n.Published, n.PublishedPath, n.Awards)
			} else if p := n.Awards[0].Period; startOf(p) != tt.start {
				t.Errorf("%q: starts %q, want %q", tt.dated, startOf(p), tt.start)
			}
		}
	}
}

// startOf is the start of a period told in one or several places.
func startOf(p *notice.Period) string {
	for ; p != nil; p = p.Also {
		if p.Start != "" {
			return string(p.Start)
		}
	}
	return ""
}

// A rule that fails is told, and stops nothing.
func TestDealsBy(t *testing.T) {
	deals, err := dealsBy(func() []prose.Deal { panic("no such token") })
	if deals != nil || err == nil || !strings.Contains(err.Error(), "no such token") {
		t.Errorf("%v, %v", deals, err)
	}
	if deals, err := dealsBy(func() []prose.Deal { return make([]prose.Deal, 2) }); err != nil || len(deals) != 2 {
		t.Errorf("%v, %v", deals, err)
	}
}
