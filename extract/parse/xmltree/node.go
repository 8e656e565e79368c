package xmltree

import (
	"bytes"
	"iter"
	"strings"
)

// Node is an element of a [Tree]. The zero Node is nothing.
type Node struct {
	t *Tree
	i int32
}

func (n Node) item() *item { return &n.t.nodes[n.i] }

// OK reports that the node is an element, and not nothing.
func (n Node) OK() bool { return n.t != nil }

// Name is the element's local name.
func (n Node) Name() string {
	if n.t == nil {
		return ""
	}
	return n.t.names[n.item().name]
}

// Is reports that the element has the local name.
func (n Node) Is(name string) bool { return n.t != nil && n.t.names[n.item().name] == name }

// Parent is the element around this one, nothing for the root.
func (n Node) Parent() Node {
	if n.t == nil || n.item().parent == 0 {
		return Node{}
	}
	return Node{n.t, n.item().parent}
}

// First is the first element in this one.
func (n Node) First() Node {
	if n.t == nil {
		return Node{}
	}
	return n.t.element(n.item().first)
}

// Next is the next element in the same parent.
func (n Node) Next() Node {
	if n.t == nil {
		return Node{}
	}
	return n.t.element(n.item().next)
}

// element is the first element from the place i on, among siblings.
func (t *Tree) element(i int32) Node {
	for i != 0 && t.nodes[i].name == isText {
		i = t.nodes[i].next
	}
	if i == 0 {
		return Node{}
	}
	return Node{t, i}
}

// Child is the first element of the name in this one.
func (n Node) Child(name string) Node {
	for c := n.First(); c.t != nil; c = c.Next() {
		if c.Is(name) {
			return c
		}
	}
	return Node{}
}

// Find goes down the path, to the first element of the name at each step.
func (n Node) Find(path ...string) Node {
	for _, name := range path {
		n = n.Child(name)
	}
	return n
}

// Each gives the elements of the name in this one, in order.
func (n Node) Each(name string) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for c := n.First(); c.t != nil; c = c.Next() {
			if c.Is(name) && !yield(c) {
				return
			}
		}
	}
}

// Children gives all elements in this one, in order.
func (n Node) Children() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for c := n.First(); c.t != nil; c = c.Next() {
			if !yield(c) {
				return
			}
		}
	}
}

// Attr is the value of an attribute, and whether there is one of that name.
func (n Node) Attr(name string) (string, bool) {
	if n.t == nil {
		return "", false
	}
	for _, a := range n.t.attrs[n.item().from:n.item().to] {
		if n.t.names[a.name] == name {
			return n.t.decoded(a.from, a.to, a.escaped), true
		}
	}
	return "", false
}

func (t *Tree) decoded(from, to int32, escaped bool) string {
	b := t.data[from:to]
	if escaped {
		t.scratch = unescape(t.scratch[:0], b)
		b = t.scratch
	}
	return string(b)
}

// Text is all text in the element, references decoded, not trimmed.
func (n Node) Text() string {
	if n.t == nil {
		return ""
	}
	first := n.item().first
	if first == 0 {
		return ""
	}
	if it := &n.t.nodes[first]; it.name == isText && it.next == 0 {
		return n.t.decoded(it.from, it.to, it.escaped)
	}
	n.t.scratch = n.appendText(n.t.scratch[:0])
	return string(n.t.scratch)
}

func (n Node) appendText(out []byte) []byte {
	for i := n.item().first; i != 0; i = n.t.nodes[i].next {
		switch it := &n.t.nodes[i]; {
		case it.name != isText:
			out = Node{n.t, i}.appendText(out)
		case it.escaped:
			out = unescape(out, n.t.data[it.from:it.to])
		default:
			out = append(out, n.t.data[it.from:it.to]...)
		}
	}
	return out
}

// Words is the text as a person reads it: trimmed, with a line for each element
// in it. Elements within a text (FT, which raises or lowers characters) do not
// end a line.
func (n Node) Words() string {
	if n.t == nil {
		return ""
	}
	first := n.item().first
	if first == 0 {
		return ""
	}
	if it := &n.t.nodes[first]; it.name == isText && it.next == 0 {
		if it.escaped {
			return strings.TrimSpace(n.t.decoded(it.from, it.to, true))
		}
		return string(bytes.TrimSpace(n.t.data[it.from:it.to]))
	}
	n.t.scratch = n.appendWords(n.t.scratch[:0])
	return string(n.t.scratch)
}

func (n Node) appendWords(out []byte) []byte {
	if n.inline() {
		from := len(out)
		out = n.appendText(out)
		return append(out[:from], bytes.TrimSpace(out[from:])...)
	}
	start := len(out)
	for c := n.First(); c.t != nil; c = c.Next() {
		from := len(out)
		if from > start {
			out = append(out, '\n')
		}
		at := len(out)
		if out = c.appendWords(out); len(out) == at {
			out = out[:from]
		}
	}
	return out
}

// inline reports that the element holds text, and not only elements.
func (n Node) inline() bool {
	for i := n.item().first; i != 0; i = n.t.nodes[i].next {
		it := &n.t.nodes[i]
		if it.name == isText && len(bytes.TrimSpace(n.t.data[it.from:it.to])) > 0 || it.name != isText && n.t.names[it.name] == "FT" {
			return true
		}
	}
	return n.First().t == nil
}
