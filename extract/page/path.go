package page

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// spanMark stands between the path of an element and the bytes of its text.
const spanMark = "!text:"

// path is the XPath of an element.
func (d *document) path(n *html.Node) string {
	var steps []string
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if _, known := d.steps[n]; !known {
			d.number(n.Parent)
		}
		steps = append(steps, d.steps[n])
	}
	slices.Reverse(steps)
	return "/" + strings.Join(steps, "/")
}

// number finds the steps of all children of a parent at once.
func (d *document) number(parent *html.Node) {
	count, seen := map[string]int{}, map[string]int{}
	for c := parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			count[c.Data]++
		}
	}
	for c := parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		step := c.Data
		if count[c.Data] > 1 {
			seen[c.Data]++
			step += "[" + strconv.Itoa(seen[c.Data]) + "]"
		}
		d.steps[c] = step
	}
}

// find follows an XPath; nil where it leads nowhere.
func (d *document) find(path string) *html.Node {
	at := d.root
	for _, step := range strings.Split(strings.TrimPrefix(path, "/"), "/") {
		name, position, numbered := strings.Cut(step, "[")
		nth := 1
		if numbered {
			n, err := strconv.Atoi(strings.TrimSuffix(position, "]"))
			if err != nil {
				return nil
			}
			nth = n
		}
		if at = child(at, name, nth); at == nil {
			return nil
		}
	}
	return at
}

func child(parent *html.Node, name string, nth int) *html.Node {
	for c := parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.Data != name {
			continue
		}
		if nth--; nth == 0 {
			return c
		}
	}
	return nil
}

// words is what stands at a path without a span.
func (d *document) words(path string) (string, bool) {
	element, attribute, attributed := strings.Cut(path, "/@")
	n := d.find(element)
	if n == nil {
		return "", false
	}
	if !attributed {
		return words(n), true
	}
	for _, a := range n.Attr {
		if a.Key == attribute {
			return strings.TrimSpace(a.Val), true
		}
	}
	return "", false
}

// Resolve tells what stands at the given places of a document now; see the
// package's notes on paths. A place that is not there is absent from the answer.
func Resolve(r io.Reader, paths []string) (map[string]string, error) {
	found := make(map[string]string, len(paths))
	b, err := read(r)
	if err != nil {
		return found, err
	}
	res := resolver{body: b, text: decode(b), found: map[string]*string{}}
	for _, p := range paths {
		if words, ok := res.resolve(p); ok {
			found[p] = words
		}
	}
	return found, res.err
}

// resolver parses the page once, and its text once, when a path asks for them.
type resolver struct {
	body  []byte
	text  string
	doc   *document
	err   error
	found map[string]*string // by the path without a span
}

func (r *resolver) resolve(path string) (string, bool) {
	var place, span string
	var cut bool
	switch {
	case strings.HasPrefix(path, "text:"):
		place, span, cut = "text:", path[len("text:"):], true
	case strings.HasPrefix(path, "/"):
		place, span, cut = strings.Cut(path, spanMark)
	default:
		return "", false
	}
	words, known := r.found[place]
	if !known {
		if w, ok := r.whole(place); ok {
			words = &w
		}
		r.found[place] = words
	}
	if words == nil {
		return "", false
	}
	if !cut {
		return *words, true
	}
	return cutText(*words, span)
}

func (r *resolver) whole(place string) (string, bool) {
	if place == "text:" {
		text, err := ArticleText(r.body)
		r.err = err
		return text, err == nil
	}
	if r.doc == nil && r.err == nil && markup(r.text) {
		r.doc, r.err = newDocument(r.text)
	}
	if r.doc == nil {
		return "", false
	}
	return r.doc.words(place)
}

// cutText takes the bytes START-END out of a text. A span that cuts a character
// in two names nothing.
func cutText(text, span string) (string, bool) {
	a, b, _ := strings.Cut(span, "-")
	from, err := strconv.Atoi(a)
	if err != nil {
		return "", false
	}
	to, err := strconv.Atoi(b)
	if err != nil || from < 0 || from > to || to > len(text) {
		return "", false
	}
	if from < len(text) && !utf8.RuneStart(text[from]) || to < len(text) && !utf8.RuneStart(text[to]) {
		return "", false
	}
	return text[from:to], true
}

// spanPath is the path of a part of what stands at a path.
func spanPath(path string, from, to int) string {
	return path + spanMark + strconv.Itoa(from) + "-" + strconv.Itoa(to)
}
