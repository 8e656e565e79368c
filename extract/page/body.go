package page

import (
	"regexp"
	"strings"

	readability "github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
)

// The extractor walks the tree some fifty times, and reads the text of each
// element in it. maxElements and maxWeight bound that; a long live blog has ten
// thousand elements, and half a megabyte in twenty levels.
const (
	maxElements = 30_000
	maxWeight   = 32 << 20
)

// body is the article's text, and how many headings in it lead elsewhere. It
// takes the page apart: what else is read from it is read before.
//
// The extractor is go-readability, a translation of the one in Firefox. On the
// 983 pages that go-trafilatura is measured with, it is as good as that (F1 of the
// marked passages 0.897 here against 0.900), and where the other takes 0.2 seconds
// and 50 MB at every start of the program, for date parsers and patterns that
// nobody asked for yet, this one takes none.
func (l *leaf) body(root *html.Node, title string) (text string, cards int) {
	if weight(root, 1) <= maxWeight {
		if found := l.extracted(); found != nil {
			root = found
		}
	}
	return tidy(public(paragraphsOf(root)), title), cardsIn(root)
}

// extracted is the element that the extractor finds, nil where it finds none.
func (l *leaf) extracted() *html.Node {
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	p.DisableJSONLD = true
	found, err := p.ParseDocument(l.doc.root, nil)
	if err != nil {
		return nil
	}
	return found.Node
}

// paragraphsOf is the text of an element with an empty line between paragraphs,
// without captions and without blocks that are links only.
func paragraphsOf(n *html.Node) string {
	w := weaver{paragraph: blank, skip: func(n *html.Node) bool { return n.Data == "figcaption" || n.Data == "caption" || leads(n) }}
	w.node(n)
	return w.out.String()
}

// leads reports a small block of links: "Read more: ...", related stories.
func leads(n *html.Node) bool {
	switch n.Data {
	case "p", "li", "ul", "ol", "h2", "h3", "h4", "h5", "h6", "td", "th", "div", "dd":
	default:
		return false
	}
	const small = 600
	all, links := size(n, small), 0
	if all > small {
		return false
	}
	each(n, func(e *html.Node) bool {
		if e.Type == html.ElementNode && e.Data == "a" {
			links += size(e, small)
			return false
		}
		return true
	})
	return links > 0 && links*10 > all*8
}

// each calls f for a node and, where f agrees, those in it.
func each(n *html.Node, f func(*html.Node) bool) {
	if !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, f)
	}
}

// tidy drops the headline, which is put before the text, and the lines that
// sites put between paragraphs.
func tidy(text, title string) string {
	var out []string
	for i, p := range strings.Split(text, "\n\n") {
		if i < 3 && (strings.EqualFold(p, title) || dateOnly(p)) || len(p) < 160 && clutterPattern.MatchString(p) {
			continue
		}
		out = append(out, p)
	}
	return strings.Join(out, "\n\n")
}

// dateOnly reports a line that says when the article was published.
func dateOnly(s string) bool {
	if len(s) > maxDateline {
		return false
	}
	_, from, to, _ := stamp(s)
	return to > 0 && datelinePattern.MatchString(s[:from]) && strings.Trim(s[to:], " *_.|)") == ""
}

// maxDateline bounds a line that holds the date of publication.
const maxDateline = 120

// clutterPattern finds short lines that ask the reader for something.
var clutterPattern = regexp.MustCompile(`(?i)^(advertisement|sponsored( content| by.*)?|related( articles| stories| content| links)?:?|read (more|also|next)\b.*|see also\b.*|share( this)?( article| story| page)?:?|` +
	`sign up (for|to) .*(newsletter|e-?mails?|bulletin).*|subscribe (to|for) .*(newsletter|e-?mails?|bulletin).*|follow us .*|image( credit)?:.*|photo(graph)?( credit)?:.*|picture:.*|click here.*|back to top|print this page|` +
	`continue reading( below)?|skip advert.*)$`)

// datelinePattern is what may stand before the date of publication.
var datelinePattern = regexp.MustCompile(`(?i)^\W*((first )?published|posted|date|dated|press release|news|updated|on|by [\p{L} .'-]{1,40}|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun|day|\W)*$`)

// prune takes out what is no part of an article, and returns the body.
func (l *leaf) prune() *html.Node {
	body := first(l.doc.Find("body"))
	l.doc.Find("head *").Not("title").Remove()
	l.doc.Find("script, style, template, noscript, iframe, svg, nav, aside, footer, dialog, figure figcaption, " +
		".sr-only, .screen-reader-text, [class*=visually-hidden], [role=dialog], [role=navigation], [role=complementary], [role=contentinfo], [aria-modal=true], [hidden]").Remove()
	whole := size(body, maxBytes)
	var clutter []*html.Node
	each(body, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return n.Type == html.DocumentNode
		}
		if n != body && beside(n) && size(n, whole)*3 <= whole && !holds(n, "h1") {
			clutter = append(clutter, n)
			return false
		}
		return true
	})
	for _, n := range clutter {
		n.Parent.RemoveChild(n)
	}
	return body
}

// clutterNames are the words by which sites call what stands beside an article,
// layoutNames those that they give to parts of one too.
var (
	clutterNames = set("advert adverts advertisement advertising banner sponsor sponsored newsletter signup related recommended recommendations " +
		"trending breadcrumb breadcrumbs comments comment cookie cookies consent gdpr caption credit byline masthead pullquote")
	layoutNames = set("ad ads promo promotion popular share sharing social sidebar tags topics teaser teasers")
)

// beside reports whether an element is named as one that stands beside an
// article, or is a form. Forms and the more common names are believed where no
// paragraphs stand in the element: whole pages are forms on some servers.
func beside(n *html.Node) bool {
	if named(n, clutterNames) || named(n, gateNames) {
		return true
	}
	return (n.Data == "form" || named(n, layoutNames)) && !tells(n)
}

// tells reports two paragraphs that are no mere labels.
func tells(n *html.Node) bool {
	const enough = 150
	found := 0
	each(n, func(e *html.Node) bool {
		if e.Type == html.ElementNode && e.Data == "p" && size(e, enough) > enough {
			found++
		}
		return found < 2
	})
	return found >= 2
}

// named reports whether a class or id of an element is made of one of the words.
func named(n *html.Node, names map[string]bool) bool {
	for _, key := range []string{"class", "id"} {
		parts := strings.FieldsFunc(strings.ToLower(attribute(n, key)), func(r rune) bool { return r < 'a' || r > 'z' })
		for _, p := range parts {
			if names[p] {
				return true
			}
		}
	}
	return false
}

// size is the amount of text in an element; it is not counted much further than
// a limit.
func size(n *html.Node, limit int) int {
	total := 0
	each(n, func(e *html.Node) bool {
		if e.Type == html.TextNode {
			total += len(strings.TrimSpace(e.Data))
		}
		return total <= limit && (e.Type != html.ElementNode || !unseen[e.Data])
	})
	return total
}

// weight is the text of the page, counted once for each element that it lies in:
// what the extractor reads in one round.
func weight(n *html.Node, depth int) int {
	if n.Type == html.TextNode {
		return depth * len(n.Data)
	}
	total := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		total += weight(c, depth+1)
	}
	return total
}

func holds(n *html.Node, name string) bool {
	found := false
	each(n, func(e *html.Node) bool {
		found = found || e.Type == html.ElementNode && e.Data == name
		return !found
	})
	return found
}
