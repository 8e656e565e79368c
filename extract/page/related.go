package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// relatedPattern finds the labels of boxes that tell of other articles.
var relatedPattern = regexp.MustCompile(`(?i)^(?:(?:more|other) (?:on|from|about|in|like) .{1,40}|(?:you (?:may|might)(?: also)?|also) (?:like|be interested in).{0,20}|` +
	`(?:related|recommended|popular|trending|most (?:read|popular|viewed|shared))(?:` + relatedThings + `)*|(?:latest|top|recent|more|other|further|similar)(?:` + relatedThings + `)+|` +
	`(?:read|up|what to read|watch) (?:more|next|also)|in other news|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)|what others are reading|from (?:the|our) archives?|keep reading|see also)\W*$`)

const relatedThings = ` (?:news|stories|articles|posts|content|links|reading|topics|headlines|coverage|for you|now)`

// unrelate takes out the boxes that tell of other articles: their label, and the
// blocks behind it that begin or end with a link. What follows without one
// is the article's again; so is a block with the page's heading, or with most of
// its text, below a word that is the name of a section.
func unrelate(body *html.Node) {
	const label = 60
	whole := size(body, maxBytes)
	out := map[*html.Node]bool{}
	each(body, func(n *html.Node) bool {
		if out[n] {
			return false
		}
		if n.Type != html.ElementNode || n == body || size(n, label) > label || !labels(n) {
			return true
		}
		out[n] = true
		for box := n.NextSibling; box != nil && edged(box) && size(box, whole)*2 <= whole && !holds(box, "h1"); box = box.NextSibling {
			out[box] = true
		}
		return false
	})
	for n := range out {
		n.Parent.RemoveChild(n)
	}
}

// labels reports the label of a box. A link that says "read more" is none: it
// leads to the rest of what stands before it.
func labels(n *html.Node) bool {
	w := words(n)
	if !relatedPattern.MatchString(w) {
		return false
	}
	first, _ := edgeLinks(n)
	return !away(n) && (first == nil || !restPattern.MatchString(w))
}

// edged reports a small element whose first or last words are a link's, or a
// node without words.
func edged(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type != html.TextNode || strings.TrimSpace(n.Data) == ""
	}
	const most = 4000
	if size(n, most) > most {
		return false
	}
	all := words(n)
	if all == "" {
		return true
	}
	found := false
	each(n, func(e *html.Node) bool {
		if e.Type == html.ElementNode && e.Data == "a" {
			w := words(e)
			found = found || w != "" && (strings.HasPrefix(all, w) || strings.HasSuffix(all, w))
			return false
		}
		return !found
	})
	return found
}
