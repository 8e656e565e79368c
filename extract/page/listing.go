package page

import (
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
	case isHeading(n):
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

// isEntry reports a small block that is a link on a line of its own and words
// below it.
func isEntry(n *html.Node) bool {
	const least, most = 40, 1500
	switch n.Data {
	case "li", "div", "section", "article", "td":
	default:
		return false
	}
	link := firstLink(n)
	if link == nil || size(n, most) > most {
		return false
	}
	below, ok := strings.CutPrefix(words(n), words(link)+"\n")
	return ok && len(below) >= least
}

// firstLink is the link that holds the first words of an element, nil for none.
func firstLink(n *html.Node) *html.Node {
	var text *html.Node
	each(n, func(e *html.Node) bool {
		if text == nil && e.Type == html.TextNode && strings.TrimSpace(e.Data) != "" {
			text = e
		}
		return text == nil && (e.Type != html.ElementNode || !unseen[e.Data])
	})
	for e := text; e != nil && e != n; e = e.Parent {
		if away(e) {
			return e
		}
	}
	return nil
}
