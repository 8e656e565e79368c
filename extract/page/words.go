package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// words is the text of an element as a reader sees it, in lines; of a script,
// its source.
func words(n *html.Node) string {
	if n == nil {
		return ""
	}
	if n.Data == "script" && n.Type == html.ElementNode {
		return source(n)
	}
	w := weaver{paragraph: line}
	w.children(n)
	return w.out.String()
}

// source is a script's text.
func source(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return strings.TrimSpace(n.FirstChild.Data)
}

// gap is what has to stand before the next word.
type gap uint8

const (
	none gap = iota
	space
	line
	blank // an empty line
)

// weaver joins the text of elements. White space and the bounds of blocks only
// widen the gap, and the next word writes it: so none stands at the ends.
type weaver struct {
	out strings.Builder
	gap gap
	// paragraph is the gap round paragraphs and headings.
	paragraph gap
	// marks are the elements whose bounds in the text are asked for; nil for
	// none. breaks counts the line breaks in a row.
	marks  map[*html.Node]*span
	breaks int
	// skip leaves further elements out.
	skip func(*html.Node) bool
}

// span is where an element's words stand; it is empty while to is 0.
type span struct{ from, to int }

func (w *weaver) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
	case html.ElementNode:
		if unseen[n.Data] || w.skip != nil && w.skip(n) {
			return
		}
		w.element(n)
	}
}

func (w *weaver) element(n *html.Node) {
	if n.Data == "br" {
		w.lineBreak()
		return
	}
	around := w.around(n.Data)
	w.widen(around)
	mark := w.marks[n]
	before := w.out.Len()
	w.children(n)
	if mark != nil && w.out.Len() > before {
		mark.to = w.out.Len()
		for mark.from = before; mark.from < mark.to && isSpace(w.out.String()[mark.from]); mark.from++ {
		}
	}
	w.widen(around)
}

func (w *weaver) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *weaver) widen(g gap) { w.gap = max(w.gap, g) }

// lineBreak ends a line; two in a row leave one empty, as writers of paragraphs
// without paragraphs mean it.
func (w *weaver) lineBreak() {
	w.breaks++
	if w.breaks > 1 {
		w.widen(blank)
	} else {
		w.widen(line)
	}
}

func (w *weaver) text(s string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '\uFFFD' && size == 1 || unicode.IsSpace(r) {
			w.widen(space)
			i += size
			continue
		}
		w.write(s[i : i+size])
		i += size
	}
}

// write adds a character, and the gap before it where there is something to
// part it from.
func (w *weaver) write(s string) {
	if w.out.Len() > 0 {
		switch w.gap {
		case space:
			w.out.WriteByte(' ')
		case line:
			w.out.WriteByte('\n')
		case blank:
			w.out.WriteString("\n\n")
		}
	}
	w.gap, w.breaks = none, 0
	w.out.WriteString(s)
}

func (w *weaver) around(name string) gap {
	switch {
	case paragraphs[name]:
		return w.paragraph
	case blocks[name]:
		return line
	case name == "td", name == "th":
		return space
	}
	return none
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' }

// unseen are the elements whose content is no text of the page.
var unseen = set("head script style template noscript svg iframe object")

// paragraphs and blocks are the elements that stand on lines of their own.
// https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
var (
	paragraphs = set("p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table article section figure hr")
	blocks     = set("address aside caption dd details dialog dir div dt fieldset figcaption footer form header hgroup legend li main menu nav " +
		"option summary tbody tfoot thead tr body html title center") //nolint:misspell // the element's name
)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}
