package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// cardsIn counts the headings that are links.
func cardsIn(root *html.Node) int {
	n := 0
	each(root, func(e *html.Node) bool {
		switch e.Data {
		case "aside", "nav", "footer", "head":
			return e.Type != html.ElementNode
		case "h2", "h3", "h4":
			if linked(e) {
				n++
			}
			return false
		}
		return true
	})
	return n
}

// linked reports a heading that leads elsewhere.
func linked(heading *html.Node) bool {
	found := heading.Parent != nil && away(heading.Parent)
	each(heading, func(e *html.Node) bool {
		found = found || away(e)
		return !found
	})
	return found
}

// away reports a link to another page: others mark a place on this one.
func away(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != "a" {
		return false
	}
	to := strings.TrimSpace(attribute(n, "href"))
	return to != "" && to[0] != '#'
}

// leading is how many cards stand in a page, each a link with a few words on
// where it leads, and how much text belongs to none of them. An article has text
// of its own before what it leads to; a list of articles has none.
type leading struct {
	cards, rest int
	title       string
	under       bool // the last heading was a card's
}

// count goes through the page in its order: what follows a heading is its text.
// A heading that the page's title holds is its own, wherever it leads.
func (l *leading) count(n *html.Node) {
	switch {
	case n.Type == html.TextNode && !l.under:
		l.rest += len(strings.TrimSpace(n.Data))
		return
	case n.Type != html.ElementNode || unseen[n.Data]:
		return
	case isHeading(n), n.Data == "dt":
		l.under = linked(n) && (size(n, maxTitle) > maxTitle || !strings.Contains(strings.ToLower(l.title), strings.ToLower(words(n))))
		if l.under {
			l.cards++
			return
		}
	case isEntry(n):
		l.cards++
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.count(c)
	}
}

func isHeading(n *html.Node) bool {
	return n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
}

// isEntry reports a small block that is a link on a line or in a cell of its own
// with words behind it, or that ends with a link to the rest.
func isEntry(n *html.Node) bool {
	const least, most = 40, 1500
	behind := "\n"
	switch n.Data {
	case "tr":
		behind = " "
	case "li", "p", "div", "section", "article", "td":
	default:
		return false
	}
	if size(n, most) > most { // first, for it ends early
		return false
	}
	first, last := edgeLinks(n)
	if first == nil && last == nil {
		return false
	}
	all := words(n)
	if first != nil {
		rest, ok := strings.CutPrefix(all, words(first)+behind)
		if ok && len(rest) >= least {
			return true
		}
	}
	if last == nil {
		return false
	}
	rest, ok := strings.CutSuffix(all, words(last))
	return ok && len(rest) >= least && restPattern.MatchString(words(last))
}

// restPattern is what links to the rest of a story say.
var restPattern = regexp.MustCompile(`(?i)^(?:(?:read|find out|learn|see|view) (?:more|on|full|the)\b.{0,40}|continue reading.{0,40}|(?:full|whole) (?:story|article)|more)\W*$`)

// edgeLinks are the links that hold the first and the last words of an element,
// nil where none does.
func edgeLinks(n *html.Node) (first, last *html.Node) {
	var from, to *html.Node
	each(n, func(e *html.Node) bool {
		if e.Type == html.TextNode && strings.TrimSpace(e.Data) != "" {
			if from == nil {
				from = e
			}
			to = e
		}
		return e.Type != html.ElementNode || !unseen[e.Data]
	})
	return linkOf(from, n), linkOf(to, n)
}

// linkOf is the link that a text stands in, within an element.
func linkOf(text, within *html.Node) *html.Node {
	for e := text; e != nil && e != within; e = e.Parent {
		if away(e) {
			return e
		}
	}
	return nil
}
