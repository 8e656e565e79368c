package ocds

import (
	"bytes"
	"errors"
	"fmt"
)

// maxDepth bounds nesting within a release; real ones go about ten deep.
const maxDepth = 64

var errDepth = errors.New("nested too deeply")

type kind uint8

const (
	null kind = iota
	object
	array
	text
	number // every other bare word: publishers send 000, 1e9999 and Infinity
	yes
	no
)

// node is one JSON value: where it stands in the bytes, and its family.
type node struct {
	kind    kind
	escaped bool // a string with escapes
	keyEsc  bool
	from    int // first byte, quotes and brackets included
	to      int // after the last
	keyFrom int // the member's name, without quotes
	keyTo   int
	child   int32 // first child; 0 is none, since nobody is the root's parent
	next    int32
}

// tree holds a parsed release. It is used again for the next one.
type tree struct {
	data  []byte
	nodes []node
}

// value is a node of a tree; the zero value is absent, and everything can be
// asked of it.
type value struct {
	t *tree
	i int32
}

// parse reads data, which holds one JSON value. It is lenient where publishers
// are known to err, with bare words, control characters in strings and commas
// too many, and strict with everything else.
func (t *tree) parse(data []byte) (value, error) {
	t.data, t.nodes = data, t.nodes[:0]
	at, err := t.value(skipSpace(data, 0), 0)
	if err == nil && skipSpace(data, at) < len(data) {
		err = t.unexpected(at)
	}
	if err != nil {
		return value{}, err
	}
	return value{t, 0}, nil
}

func (t *tree) unexpected(at int) error {
	if at >= len(t.data) {
		return errors.New("unexpected end")
	}
	return fmt.Errorf("unexpected %q at byte %d", t.data[at], at)
}

// value appends the value at the given place and returns the place after it.
func (t *tree) value(at, depth int) (int, error) {
	if depth > maxDepth {
		return at, errDepth
	}
	if at >= len(t.data) {
		return at, t.unexpected(at)
	}
	i := len(t.nodes)
	t.nodes = append(t.nodes, node{from: at})
	var to int
	var err error
	switch t.data[at] {
	case '{':
		t.nodes[i].kind = object
		to, err = t.object(i, at+1, depth+1)
	case '[':
		t.nodes[i].kind = array
		to, err = t.array(i, at+1, depth+1)
	case '"':
		t.nodes[i].kind = text
		to, t.nodes[i].escaped, err = t.quoted(at)
	default:
		to, err = t.word(i, at)
	}
	t.nodes[i].to = to
	return to, err
}

func (t *tree) array(parent, at, depth int) (int, error) {
	last := 0
	for {
		at = skipSpace(t.data, at)
		switch {
		case at >= len(t.data):
			return at, t.unexpected(at)
		case t.data[at] == ']':
			return at + 1, nil
		case t.data[at] == ',':
			at++
			continue
		}
		last = t.link(parent, last)
		var err error
		if at, err = t.value(at, depth); err != nil {
			return at, err
		}
		if at, err = t.after(at, ']'); err != nil {
			return at, err
		}
	}
}

func (t *tree) object(parent, at, depth int) (int, error) {
	last := 0
	for {
		at = skipSpace(t.data, at)
		var err error
		switch {
		case at >= len(t.data):
			return at, t.unexpected(at)
		case t.data[at] == '}':
			return at + 1, nil
		case t.data[at] == ',':
			at++
		case t.data[at] == '"':
			last, at, err = t.member(parent, last, at, depth)
		default:
			at, err = t.strayWord(last, at)
		}
		if err != nil {
			return at, err
		}
	}
}

// member reads a name, its value, and what must follow it.
func (t *tree) member(parent, last, at, depth int) (link, after int, err error) {
	from := at + 1
	at, esc, err := t.quoted(at)
	if err != nil {
		return last, at, err
	}
	to := at - 1
	if at = skipSpace(t.data, at); at >= len(t.data) || t.data[at] != ':' {
		return last, at, t.unexpected(at)
	}
	last = t.link(parent, last)
	if at, err = t.value(skipSpace(t.data, at+1), depth); err != nil {
		return last, at, err
	}
	n := &t.nodes[last]
	n.keyFrom, n.keyTo, n.keyEsc = from, to, esc
	at, err = t.after(at, '}')
	return last, at, err
}

// link makes the node that is appended next the parent's child after last.
func (t *tree) link(parent, last int) int {
	i := len(t.nodes)
	if last == 0 {
		t.nodes[parent].child = int32(i)
	} else {
		t.nodes[last].next = int32(i)
	}
	return i
}

// after checks that a value is followed by a comma or its parent's end.
func (t *tree) after(at int, end byte) (int, error) {
	at = skipSpace(t.data, at)
	if at >= len(t.data) || t.data[at] != ',' && t.data[at] != end {
		return at, t.unexpected(at)
	}
	return at, nil
}

// quoted finds the end of the string that begins at the given quote.
func (t *tree) quoted(at int) (after int, escaped bool, err error) {
	for at++; ; {
		i := bytes.IndexByte(t.data[at:], '"')
		if i < 0 {
			return len(t.data), escaped, t.unexpected(len(t.data))
		}
		slash := bytes.IndexByte(t.data[at:at+i], '\\')
		if slash < 0 {
			return at + i + 1, escaped, nil
		}
		escaped = true
		at = min(at+slash+2, len(t.data))
	}
}

// word reads what is neither object, array nor string, up to the comma or
// bracket that ends it.
func (t *tree) word(i, at int) (int, error) {
	to := at
	for to < len(t.data) && wordByte(t.data[to]) {
		to++
	}
	for to > at && t.data[to-1] <= ' ' {
		to--
	}
	switch string(t.data[at:to]) {
	case "":
		return at, t.unexpected(at)
	case "null":
		t.nodes[i].kind = null
	case "true":
		t.nodes[i].kind = yes
	case "false":
		t.nodes[i].kind = no
	default:
		t.nodes[i].kind = number
	}
	return to, nil
}

// strayWord takes a bare word where a member's name belongs. After a number it
// is the rest of that number, cut by a comma that is none of JSON's ("12, 000"):
// the number then holds both, and its reader refuses it.
func (t *tree) strayWord(last, at int) (int, error) {
	if last == 0 || t.nodes[last].kind != number {
		return at, t.unexpected(at)
	}
	to := at
	for to < len(t.data) && wordByte(t.data[to]) {
		to++
	}
	if to == at {
		return at, t.unexpected(at)
	}
	t.nodes[last].to = to
	return to, nil
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == '_' || c == ' ' ||
		c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func skipSpace(b []byte, at int) int {
	for at < len(b) && b[at] <= ' ' {
		at++
	}
	return at
}
