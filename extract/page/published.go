package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// stamps are the meta elements that tell the day of publication, the surest
// first.
var stamps = []string{
	"article:published_time", "og:article:published_time", "datePublished", "date", "dc.date", "dc.date.issued",
	"dcterms.created", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date",
}

// published looks for the day of publication: in JSON-LD, meta elements, time
// elements, and in a date that stands alone behind the headline.
func (l *leaf) published(p *publication) {
	if at := l.told("datePublished"); p.take(at, true, func(from, to int) string { return l.scriptPath(at, from, to) }) {
		return
	}
	for _, name := range stamps {
		at, n := l.meta(name)
		if p.take(at, true, l.attributePlace(n, "content", at)) {
			return
		}
	}
	for i, s := range l.doc.Find("time[datetime], abbr.published[title]").EachIter() {
		if i == maxLeads {
			break
		}
		for _, name := range []string{"datetime", "title"} {
			at := strings.TrimSpace(attribute(s.Nodes[0], name))
			if !aside(s) && p.take(at, false, l.attributePlace(s.Nodes[0], name, at)) {
				return
			}
		}
	}
	l.dateline(p)
}

// scriptPath is where a part of a string of the article's JSON-LD stands, "" for
// one that is written in another way.
func (l *leaf) scriptPath(s string, from, to int) string {
	i := strings.Index(source(l.script), `"`+s+`"`)
	if i < 0 {
		return ""
	}
	return spanPath(l.doc.path(l.script), i+1+from, i+1+to)
}

// attributePlace is where a part of an attribute stands.
func (l *leaf) attributePlace(n *html.Node, name, whole string) func(from, to int) string {
	return func(from, to int) string {
		path := l.doc.path(n) + "/@" + name
		if to-from < len(whole) {
			return spanPath(path, from, to)
		}
		return path
	}
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
func (l *leaf) dateline(p *publication) {
	for i, s := range l.doc.Find("[class*=date], [class*=publish], [class*=posted], [itemprop=datePublished]").EachIter() {
		if i == maxLeads {
			break
		}
		if n := s.Nodes[0]; size(n, maxDateline) <= maxDateline && !aside(s) && l.datedBy(p, n, words(n)) {
			return
		}
	}
	h := l.heading()
	if h == nil {
		return
	}
	n := 0
	for e := follow(h); e != nil && n < maxLeads; e = follow(e) {
		if e.Type != html.TextNode {
			continue
		}
		n++
		if text := strings.Join(strings.Fields(e.Data), " "); !aside(l.doc.FindNodes(e.Parent)) && l.datedBy(p, e.Parent, text) {
			return
		}
	}
}

// datedBy reads a date out of a line that stands in an element.
func (l *leaf) datedBy(p *publication, n *html.Node, line string) bool {
	if len(line) > maxDateline {
		return false
	}
	_, from, _, _ := stamp(line)
	return datelinePattern.MatchString(line[:from]) && p.take(line, false, func(from, to int) string {
		return newPlace(l.doc.path(n), words(n)).match(line[from:to]).path
	})
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
