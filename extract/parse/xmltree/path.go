package xmltree

import (
	"fmt"
	"strconv"
	"strings"
)

// Path is the element's place: an XPath of local names, with positions where a
// parent holds several children of one name.
func (n Node) Path() string {
	if n.t == nil {
		return ""
	}
	return string(n.appendPath(make([]byte, 0, 160)))
}

// AppendPath appends the element's place to b.
func (n Node) AppendPath(b []byte) []byte {
	if n.t == nil {
		return b
	}
	return n.appendPath(b)
}

// AttrPath is the place of an attribute.
func (n Node) AttrPath(name string) string {
	if n.t == nil {
		return ""
	}
	return string(append(append(n.appendPath(make([]byte, 0, 160)), "/@"...), name...))
}

func (n Node) appendPath(b []byte) []byte {
	if up := n.Parent(); up.t != nil {
		b = up.appendPath(b)
		if n.item().place == unset {
			up.number()
		}
	}
	b = append(append(b, '/'), n.Name()...)
	if p := n.item().place; p > 0 {
		b = append(strconv.AppendInt(append(b, '['), int64(p), 10), ']')
	}
	return b
}

// number gives the children their places, all at once: a notice can hold
// thousands of awards, and each has paths.
func (n Node) number() {
	counts := n.t.counts
	for c := n.First(); c.t != nil; c = c.Next() {
		it := c.item()
		counts[it.name]++
		it.place = counts[it.name]
	}
	for c := n.First(); c.t != nil; c = c.Next() {
		if it := c.item(); it.place == 1 && counts[it.name] == 1 {
			it.place = 0
		}
	}
	for c := n.First(); c.t != nil; c = c.Next() {
		counts[c.item().name] = 0
	}
}

// Resolve tells what stands at the given paths of a document: the words of an
// element, the value of an attribute. A path that leads nowhere is absent from
// the answer.
func Resolve(data []byte, paths []string) (map[string]string, error) {
	found := make(map[string]string, len(paths))
	var t Tree
	root, err := t.Parse(data)
	if err != nil {
		return found, fmt.Errorf("xml: %w", err)
	}
	r := resolver{root: root, seen: map[string]Node{}}
	for _, p := range paths {
		if words, ok := r.words(p); ok {
			found[p] = words
		}
	}
	return found, nil
}

// resolver follows paths and remembers where their beginnings lead.
type resolver struct {
	root Node
	seen map[string]Node
}

func (r *resolver) words(path string) (string, bool) {
	dir, last := cutLast(path)
	switch {
	case strings.HasPrefix(last, "@"):
		return r.node(dir).Attr(last[1:])
	case strings.HasPrefix(last, "(") && strings.HasSuffix(last, ")"):
		return several(r.node(dir), strings.Split(last[1:len(last)-1], "|"))
	}
	n := r.node(path)
	return n.Words(), n.OK()
}

// several joins the words of the first child of each name; a name "@X" is an
// attribute, "." the element itself.
func several(n Node, names []string) (string, bool) {
	var words []string
	for _, name := range names {
		switch {
		case name == ".":
			words = append(words, n.Words())
		case strings.HasPrefix(name, "@"):
			if v, ok := n.Attr(name[1:]); ok {
				words = append(words, v)
			}
		default:
			if c := n.Child(name); c.OK() {
				words = append(words, c.Words())
			}
		}
	}
	return strings.Join(words, "\n"), n.OK() && len(words) > 0
}

func cutLast(path string) (dir, last string) {
	i := strings.LastIndexByte(path, '/')
	if i < 0 {
		return "", path
	}
	return path[:i], path[i+1:]
}

func (r *resolver) node(path string) Node {
	if n, ok := r.seen[path]; ok {
		return n
	}
	dir, last := cutLast(path)
	var n Node
	switch {
	case dir == "" && strings.HasPrefix(path, "/"):
		if r.root.Is(last) {
			n = r.root
		}
	case dir != "":
		n = step(r.node(dir), last)
	}
	r.seen[path] = n
	return n
}

// step goes to "NAME" or "NAME[2]".
func step(n Node, token string) Node {
	place := 1
	if i := strings.IndexByte(token, '['); i >= 0 && strings.HasSuffix(token, "]") {
		p, err := strconv.Atoi(token[i+1 : len(token)-1])
		if err != nil || p < 1 {
			return Node{}
		}
		token, place = token[:i], p
	}
	for c := range n.Each(token) {
		if place--; place == 0 {
			return c
		}
	}
	return Node{}
}
