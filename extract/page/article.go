package page

import (
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"tenders/extract/notice"
)

// Kind says what a page is, as far as deals are concerned: only an article can
// report one.
type Kind string

// The kinds of page.
const (
	KindArticle Kind = "article"
	KindTeaser  Kind = "teaser"  // the beginning of an article, the rest is for subscribers
	KindWall    Kind = "wall"    // asks for consent or for a proof that a person reads
	KindListing Kind = "listing" // leads to articles or notices
	KindOther   Kind = "other"   // an error page, a notice, a page without an article
)

// Article is what a page or a text file says, and what kind of page it is. The
// facts are filled whatever the kind.
type Article struct {
	Kind Kind `json:"kind"`
	// Why says what made it no article.
	Why string `json:"why,omitempty"`
	// Text is the archived text: the title as its first line, an empty line, and
	// the body, which begins at Body; see [ArticleText].
	Text string `json:"text,omitempty"`
	Body int    `json:"body,omitempty"`
	// Stories are those of a page that tells several, else none; see Parts.
	Stories []Story `json:"stories,omitempty"`
	// Title is the headline; it stands at TitlePath.
	Title     string `json:"title,omitempty"`
	TitlePath string `json:"title_path,omitempty"`
	// Published is the day of publication as the page states it, PublishedAt the
	// whole stamp, which stands at PublishedPath.
	Published     notice.Date `json:"published,omitempty"`
	PublishedAt   string      `json:"published_at,omitempty"`
	PublishedPath string      `json:"published_path,omitempty"`
	// Publisher is the name of the site or paper. Author names a person, mostly,
	// and goes into no notice and no table.
	Publisher string `json:"publisher,omitempty"`
	Author    string `json:"author,omitempty"`
	// CanonicalURL is the address that the page gives itself: of any site, and
	// whole or a part, for it may say what it likes. Language is its language
	// (ISO 639-1).
	CanonicalURL string `json:"canonical_url,omitempty"`
	Language     string `json:"language,omitempty"`
	// Problems are what cannot be believed of it.
	Problems []notice.Problem `json:"problems,omitempty"`
}

// ReadArticle reads an article: HTML, or plain text with the title in the first
// line. It fails only where the document cannot be read at all; what is no
// article is told by Kind.
//
// Seen is the day on which the document was fetched, "" where that is not known.
func ReadArticle(r io.Reader, seen notice.Date) (Article, error) {
	b, err := read(r)
	if err != nil {
		return Article{}, err
	}
	return article(decode(b), seen)
}

// ArticleText is the text of an archived document that paths of the form
// "text:START-END" are bytes of. The same document always gives the same text.
func ArticleText(document []byte) (string, error) {
	if len(document) > maxBytes {
		return "", errLong
	}
	a, err := article(decode(document), "")
	return a.Text, err
}

func article(text string, seen notice.Date) (Article, error) {
	if !markup(text) {
		return plainArticle(text, seen), nil
	}
	if kind, why := rooted(text); kind != "" {
		return Article{Kind: kind, Why: why}, nil
	}
	doc, err := newDocument(text)
	if err != nil {
		return Article{}, err
	}
	if doc.Find("body").Length() == 0 {
		return Article{Kind: KindOther, Why: "a page of frames"}, nil
	}
	l := &leaf{doc: doc}
	l.structured()
	a := Article{
		Title: l.title(), Publisher: l.publisher(), Author: l.author(),
		CanonicalURL: l.canonical(), Language: l.language(),
	}
	p := publication{seen: seen}
	l.published(&p)
	a.dated(&p)
	s := l.signs()
	s.dated = a.Published != ""
	l.text(&a, &s)
	a.Kind, a.Why = s.kind(a.Text[a.Body:])
	return a, nil
}

// text puts the article's text together, or the texts of several; signs learn
// what stands among it. It takes the page apart.
func (l *leaf) text(a *Article, s *signs) {
	heading := l.heading()
	root := l.prune()
	unrelate(root)
	s.leading.title = a.Title
	s.leading.count(root)
	if all := stories(root, heading); all != nil && !s.article {
		a.tellStories(all)
		return
	}
	body, inside := l.body(root, a.Title)
	if len(body) < articleMin && !s.locked && !s.gate && !s.asks {
		if told := l.articleBody(a.Title); len(told) > len(body) {
			body = told
		}
	}
	s.inside = inside
	a.compose(body)
}

// rooted is the kind of a document whose first element is none of HTML: a feed,
// or XML that somebody put in an article's place. The elements of XML are read
// as text by whoever takes them for a page.
func rooted(text string) (Kind, string) {
	m := rootPattern.FindStringSubmatch(text)
	switch {
	case m == nil:
		return "", ""
	case feeds[m[1]]:
		return KindListing, "a feed"
	case !strings.Contains(m[1], "-") && atom.Lookup([]byte(strings.ToLower(m[1]))) == 0:
		return KindOther, "XML, not a page"
	}
	return "", ""
}

// rootPattern finds the first element, feeds are those of documents that list
// articles: RSS, Atom, sitemaps.
var (
	rootPattern = regexp.MustCompile(`^\s*(?:<\?[^>]*>\s*|<!--(?s:.*?)-->\s*|<![^>]*>\s*)*<([\w:.-]+)`)
	feeds       = set("rss feed rdf:RDF urlset sitemapindex")
)

// compose puts the text together.
func (a *Article) compose(body string) {
	if a.Title == "" {
		a.Text = body
		return
	}
	a.Text = a.Title
	a.TitlePath = textPath(0, len(a.Title))
	if body != "" {
		a.Text += "\n\n" + body
	}
	a.Body = len(a.Text) - len(body)
}

func textPath(from, to int) string { return strings.TrimPrefix(spanPath("", from, to), "!") }
