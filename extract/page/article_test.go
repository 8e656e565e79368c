package page

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const articles = "../../testdata/pages"

// articleFiles are the fixtures, without what lies next to them.
func articleFiles(t testing.TB) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, file := range all {
		if !strings.HasSuffix(file, ".golden.json") {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		t.Fatal("no articles")
	}
	return files
}

// TestArticles compares what is read from each page with the golden next to it;
// -update writes them, as for notices.
func TestArticles(t *testing.T) {
	for _, file := range articleFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := ReadArticle(bytes.NewReader(b), "")
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".golden.json"
			if flag.Lookup("update").Value.String() == "true" {
				writeArticle(t, golden, got)
			}
			var want Article
			if b, err = os.ReadFile(golden); err == nil {
				err = json.Unmarshal(b, &want)
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-golden +read):\n%s", diff)
			}
		})
	}
}

func writeArticle(t *testing.T, file string, a Article) {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(a); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The facts of an article stand where it says, its text is the same each time,
// and the body is the end of it.
func TestArticlePlaces(t *testing.T) {
	for _, file := range articleFiles(t) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := ReadArticle(bytes.NewReader(b), "")
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if text, err := ArticleText(b); err != nil || text != a.Text {
				t.Fatalf("%s: another text, error %v", file, err)
			}
		}
		want := map[string]string{}
		if a.Title != "" {
			want[a.TitlePath] = a.Title
		}
		if a.PublishedPath != "" {
			want[a.PublishedPath] = a.PublishedAt
		}
		if a.Text != "" {
			want[textPath(a.Body, len(a.Text))] = a.Text[a.Body:]
		}
		var paths []string
		for p := range want {
			paths = append(paths, p)
		}
		got, err := Resolve(bytes.NewReader(b), paths)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: error %v (-want +got):\n%s", file, err, diff)
		}
	}
}

// Money that stands beside an article is not in its text.
func TestArticleAlone(t *testing.T) {
	for name, beside := range map[string][]string{
		"json-ld.html":       {"£5 million", "£300,000", "cookies"},
		"live.html":          {"£99 million", "£40 million", "£1 million", "£12 million", "£500", "£2 million", "£6 million", "£50,000", "812"},
		"old-table.html":     {"Jobs", "12 March", "printers"},
		"broken.html":        {"£9m"},
		"teaser.html":        {"£9 "},
		"related-boxes.html": {"£640,000", "£90 million", "£6 million", "£3.25 million", "More on", "also like", "Read more"},
	} {
		text, err := ArticleText([]byte(articleOf(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range beside {
			if strings.Contains(text, s) {
				t.Errorf("%s: the text holds %q", name, s)
			}
		}
	}
}

// What nobody sees is not in the text; what stands below the name of a section
// is.
func TestArticleText(t *testing.T) {
	long := strings.Repeat("<p>Moorend has let a contract to Bittern, over two years, and the papers of the board say more about it than most.</p>", 5)
	for name, doc := range map[string]string{
		"unseen":             "<article><h1>Moorend buys</h1>" + long + "<p class='govuk-visually-hidden'>Oxmere has bought.</p><p class=sr-only>Oxmere has bought.</p><p hidden>Oxmere has bought.</p></article>",
		"section":            "<div>Latest news</div><div><a href=/c>Contracts</a><h2>Moorend buys</h2>" + long + "</div>",
		"section of heading": "<div>Top stories</div><article><a href=/c>Contracts</a><h1>Moorend buys</h1>" + long[:130] + "</article><div>" + long + "</div>",
	} {
		text, err := ArticleText([]byte("<html><title>Moorend buys</title><body>" + doc))
		if err != nil || !strings.Contains(text, "over two years") || strings.Contains(text, "Oxmere") {
			t.Errorf("%s: error %v, text %q", name, err, text)
		}
	}
}

// What decides the kind of a page, one sign at a time.
func TestKind(t *testing.T) {
	long := strings.Repeat("<p>Moorend has let a contract to Bittern, over two years, and the papers of the board say more about it than most.</p>", 20)
	brief := "<p>Moorend has let a contract for records to Bittern, over two years, for £90,000, and the papers of its board say that work starts at once. It is the first of its kind.</p>"
	named := `<meta property="og:type" content="article">`
	for name, c := range map[string]struct {
		doc  string
		want Kind
	}{
		"long":                          {"<h1>x</h1>" + long, KindArticle},
		"brief without a name":          {"<h1>x</h1>" + brief, KindOther},
		"brief":                         {named + "<h1>x</h1>" + brief, KindArticle},
		"brief with its date":           {"<h1>x</h1><p>Published: 4 May 2026</p>" + brief, KindArticle},
		"long with a paywall's name":    {named + "<h1>x</h1>" + long + "<div class=paywall>Subscribe</div>", KindArticle},
		"brief with a paywall's name":   {named + "<h1>x</h1>" + brief + "<div class=paywall>Subscribe</div>", KindTeaser},
		"brief that asks":               {named + "<h1>x</h1>" + brief + "<p>Sign in to continue reading</p>", KindTeaser},
		"brief, and the footer asks":    {named + "<h1>x</h1>" + brief + "<footer><p>Sign in to read the archive</p></footer>", KindArticle},
		"a cookie banner on an article": {named + "<div id=cookie-banner><p>Accept all cookies? We value your privacy.</p></div><h1>x</h1>" + long, KindArticle},
		"about robots":                  {named + "<title>Robots</title><h1>Are you a robot?</h1>" + long, KindArticle},
		"denied":                        {"<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission.</p>", KindWall},
		"headings that lead elsewhere":  {"<h1>x</h1><div>" + long + "</div><div>" + strings.Repeat("<div><h3><a href=/>Other</a></h3></div>", 9) + "</div>", KindArticle},
		"only these":                    {"<h1>x</h1>" + strings.Repeat("<div><h3><a href=/1>Other</a></h3><p>About it.</p></div>", 9), KindListing},
		"cards below its text":          {"<h1>x</h1>" + brief + strings.Repeat("<h3><a href=/1>Other</a></h3><p>About it.</p>", 4), KindListing},
		"cards below long text":         {"<h1>x</h1>" + long + strings.Repeat("<h3><a href=/1>Other</a></h3><p>About it.</p>", 4), KindArticle},
		"its headline leads to itself":  {"<title>Moorend buys | Post</title><h2><a href=/x>Moorend buys</a></h2>" + long + strings.Repeat("<h3><a href=/1>Other</a></h3><p>About it.</p>", 4), KindArticle},
		"headings that mark places":     {"<h1>x</h1>" + brief + strings.Repeat("<h3><a href=#a>Costs</a><a name=b></a></h3><p>They say that it pays for itself within two years, or three.</p>", 7), KindArticle},
		"paragraphs that are entries":   {"<h1>x</h1>" + strings.Repeat("<p><a href=/1>Other</a><br>"+brief[3:], 3), KindListing},
		"rows that are entries":         {"<h1>x</h1><table>" + strings.Repeat("<tr><td><a href=/1>Other</a></td><td>"+brief[3:], 3) + "</table>", KindListing},
		"terms that are entries":        {"<h1>x</h1><dl>" + strings.Repeat("<dt><a href=/1>Other</a><dd>"+brief[3:], 3) + "</dl>", KindListing},
		"entries that go on elsewhere":  {"<h1>x</h1>" + strings.Repeat("<div><h3>Other</h3>"+brief+"<a href=/1>Read more</a></div>", 3), KindListing},
		"links at the start of text":    {"<h1>x</h1>" + strings.Repeat("<p><a href=/1>Moorend</a> "+brief[10:], 3), KindArticle},
		"a quoted excuse":               {"<h1>Board says sorry for records</h1>" + long[:1000], KindArticle},
		"search results":                {`<script type="application/ld+json">{"@type":"SearchResultsPage"}</script><h1>x</h1>` + brief, KindListing},
		"nothing":                       {"", KindOther},
		"frames":                        {"<head><title>x</title></head><frameset><frame src=/a></frameset>", KindOther},
	} {
		a, err := ReadArticle(strings.NewReader("<html>"+c.doc), "")
		if err != nil || a.Kind != c.want {
			t.Errorf("%s: %s (%s), error %v, want %s", name, a.Kind, a.Why, err, c.want)
		}
		if (a.Why == "") != (a.Kind == KindArticle) {
			t.Errorf("%s: %s, because %q", name, a.Kind, a.Why)
		}
	}
}

// What is neither a page nor a text is told apart by its beginning.
func TestKindOfFile(t *testing.T) {
	for doc, want := range map[string]Kind{
		"Title\n\nA text of some words.":      KindArticle,
		"One line":                            KindArticle,
		"":                                    KindOther,
		" \r\n":                               KindOther,
		`{"releases": []}`:                    KindOther,
		"[\n {\"ocid\": \"x\"}]":              KindOther,
		"[Press release] Title\n\nSome words": KindArticle,
		"<?xml version='1.0'?><TED_EXPORT>":   KindOther,
		"<ContractNotice xmlns='u'>":          KindOther,
		"<!-- a > b --><x:Release>":           KindOther,
		"%PDF-1.7\n":                          KindOther,
		"GIF89a\x01\x00":                      KindOther,
		"<?xml version='1.0'?>\n<rss><item>":  KindListing,
		"<!-- x --><feed xmlns='x'>":          KindListing,
		"<?xml version='1.0'?><urlset>":       KindListing,
	} {
		a, err := ReadArticle(strings.NewReader(doc), "")
		if err != nil || a.Kind != want {
			t.Errorf("%q: %s (%s), error %v, want %s", doc, a.Kind, a.Why, err, want)
		}
	}
}

func BenchmarkArticle(b *testing.B) {
	doc := articleOf(b, "live.html")
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		if _, err := ReadArticle(strings.NewReader(doc), ""); err != nil {
			b.Fatal(err)
		}
	}
}
