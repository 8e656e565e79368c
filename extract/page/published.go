package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// published is the day of publication: from JSON-LD, meta elements, a time
// element, or a date that stands alone behind the headline.
func (l *leaf) published() (notice.Date, string, string) {
	if at := l.told("datePublished"); at != "" {
		if d, ok := parse.Date(at); ok {
			return d, at, l.scriptPath(at)
		}
	}
	at, n := l.meta("article:published_time", "og:article:published_time", "datePublished", "date", "dc.date", "dc.date.issued",
		"dcterms.created", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date")
	if d, ok := anyDate(at); ok {
		return d, at, l.doc.path(n) + "/@content"
	}
	for i, s := range l.doc.Find("time[datetime], abbr.published[title]").EachIter() {
		if i == maxLeads {
			break
		}
		for _, name := range []string{"datetime", "title"} {
			at := strings.TrimSpace(attribute(s.Nodes[0], name))
			if d, ok := parse.Date(at); ok && !aside(s) {
				return d, at, l.doc.path(s.Nodes[0]) + "/@" + name
			}
		}
	}
	return l.dateline()
}

// scriptPath is where a string stands in the article's JSON-LD.
func (l *leaf) scriptPath(s string) string {
	text := source(l.script)
	if i := strings.Index(text, `"`+s+`"`); i >= 0 {
		return spanPath(l.doc.path(l.script), i+1, i+1+len(s))
	}
	return ""
}

func anyDate(s string) (notice.Date, bool) {
	if d, ok := parse.Date(s); ok {
		return d, true
	}
	d, _, _ := date(s)
	return d, d != ""
}

// aside reports that an element is about something else than the article: it
// stands beside it, or in a list of others.
func aside(s *goquery.Selection) bool {
	return s.Closest("aside, nav, footer, blockquote, li, a").Length() > 0
}

// dateline looks for a date that begins a text, or stands behind "Published" and
// its like: in the first elements that are called a date, then in the first
// texts behind the headline. The date above it, on old pages, is that of the day
// when somebody looked.
func (l *leaf) dateline() (notice.Date, string, string) {
	for i, s := range l.doc.Find("[class*=date], [class*=publish], [class*=posted], [itemprop=datePublished]").EachIter() {
		if i == maxLeads {
			break
		}
		if n := s.Nodes[0]; size(n, maxDateline) <= maxDateline && !aside(s) {
			if d, at, path := l.datedBy(n, words(n)); d != "" {
				return d, at, path
			}
		}
	}
	h := l.heading()
	if h == nil {
		return "", "", ""
	}
	n := 0
	for e := follow(h); e != nil && n < maxLeads; e = follow(e) {
		if e.Type != html.TextNode {
			continue
		}
		n++
		d, at, path := l.datedBy(e.Parent, strings.Join(strings.Fields(e.Data), " "))
		if d != "" && !aside(l.doc.FindNodes(e.Parent)) {
			return d, at, path
		}
	}
	return "", "", ""
}

// datedBy reads a date out of a line that stands in an element.
func (l *leaf) datedBy(n *html.Node, line string) (notice.Date, string, string) {
	if len(line) > maxDateline {
		return "", "", ""
	}
	d, from, to := date(line)
	if d == "" || !datelinePattern.MatchString(line[:from]) {
		return "", "", ""
	}
	to += len(timePattern.FindString(line[to:]))
	p := newPlace(l.doc.path(n), words(n)).match(line[from:to])
	return d, p.words, p.path
}

// follow is the next node of the document: into children, then on.
func follow(n *html.Node) *html.Node {
	if n.FirstChild != nil && (n.Type != html.ElementNode || !unseen[n.Data]) {
		return n.FirstChild
	}
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}
