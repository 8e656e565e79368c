package page

import (
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// reader fills one notice.
type reader struct {
	doc  *document
	site *site
	n    notice.Notice
	form form
	// awards and lots are the places of the notice's in its lists.
	awards, lots map[string]int
	woven        map[*html.Node]*woven
	codes        map[[3]string]bool
}

// woven is the text of a block, and where the elements in it stand.
type woven struct {
	words string
	marks map[*html.Node]*span
}

// place is a passage of the page: where it stands, and its words.
type place struct {
	path, words string
	// whole is the path of the element whose words these are a part of, size
	// how long that is, and from where in it they begin.
	whole      string
	size, from int
}

// at is the place of an element.
func (r *reader) at(n *html.Node) place {
	if n == nil {
		return place{}
	}
	return newPlace(r.path(n), words(n))
}

func (r *reader) path(n *html.Node) string { return r.n.Origin.Member + r.doc.path(n) }

func newPlace(path, words string) place {
	return place{path: path, words: words, whole: path, size: len(words)}
}

// between is the place from the first to the last of some neighbours that hold
// words: that of the element, where it is one, or else a part of what their
// block holds.
func (r *reader) between(nodes ...*html.Node) place {
	var full []*html.Node
	for _, n := range nodes {
		if n != nil && words(n) != "" {
			full = append(full, n)
		}
	}
	if len(full) == 0 {
		return place{}
	}
	first, last := full[0], full[len(full)-1]
	if first == last {
		return r.at(first)
	}
	block := r.weave(first.Parent)
	from, to := block.marks[first], block.marks[last]
	if to == nil || from.from >= to.to {
		return r.at(first)
	}
	return newPlace(r.path(first.Parent), block.words).part(from.from, to.to)
}

// weave is the text of a block, which is made once.
func (r *reader) weave(block *html.Node) *woven {
	if w, known := r.woven[block]; known {
		return w
	}
	marks := map[*html.Node]*span{}
	for c := block.FirstChild; c != nil; c = c.NextSibling {
		marks[c] = &span{}
	}
	w := weaver{paragraph: line, marks: marks}
	w.children(block)
	r.woven[block] = &woven{w.out.String(), marks}
	return r.woven[block]
}

// part cuts a place down to some bytes of its words.
func (p place) part(from, to int) place {
	p.words = p.words[from:to]
	p.from += from
	p.path = p.whole
	if len(p.words) < p.size {
		p.path = spanPath(p.whole, p.from, p.from+len(p.words))
	}
	return p
}

// match cuts a place down to the words that stand in it.
func (p place) match(words string) place {
	if i := strings.Index(p.words, words); i >= 0 && words != "" {
		return p.part(i, i+len(words))
	}
	return p
}

// find is the place of the first element within a selection that a selector
// finds and that holds words.
func (r *reader) find(in *goquery.Selection, selector string) place {
	for _, s := range in.Find(selector).EachIter() {
		if p := r.at(s.Nodes[0]); p.words != "" {
			return p
		}
	}
	return place{}
}

// maxList bounds the codes and links of one notice, and the amounts of one
// passage.
const maxList = 500

// maxText bounds a text of a notice; what is longer is no description.
const maxText = 1 << 20

// prose is a text as it goes into the notice: repaired, without addresses and
// telephone numbers of persons.
func (r *reader) prose(p place) string {
	return parse.Redact(parse.Text(r.cut(p)))
}

func (r *reader) line(p place) string {
	return parse.Redact(parse.Line(r.cut(p)))
}

func (r *reader) cut(p place) string {
	if len(p.words) <= maxText {
		return p.words
	}
	r.problem("text-too-long", p.path, "a text of %d bytes is cut", len(p.words))
	return strings.ToValidUTF8(p.words[:maxText], "")
}

// passage hands words to the reader of prose.
func (r *reader) passage(part notice.Part, lot string, p place) {
	if p.words != "" && len(p.words) <= maxText {
		r.n.Texts = append(r.n.Texts, notice.Text{Part: part, Lot: lot, Path: p.path, Words: p.words})
	}
}

// maxProblems bounds the problems of one notice.
const maxProblems = 200

func (r *reader) problem(rule, path, format string, args ...any) {
	if len(r.n.Problems) >= maxProblems {
		return
	}
	r.n.Problems = append(r.n.Problems, notice.Problem{Path: path, Rule: rule, Message: parse.Redact(fmt.Sprintf(format, args...))})
}

// clip shortens words for a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
