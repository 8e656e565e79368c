package xmltree

import (
	"bytes"
	"errors"
	"fmt"

	lex "github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/xml"
)

// What can be wrong with a document. The errors of [Tree.Parse] wrap one of
// these and name the byte.
var (
	ErrTruncated = errors.New("document ends too early")
	ErrSyntax    = errors.New("not well-formed")
	ErrEntity    = errors.New("entities are not read")
	ErrTooLarge  = errors.New("document too large")
	ErrTooDeep   = errors.New("elements nested too deep")
)

// The bounds of a document. The largest notice seen has some 20 MB and 15
// levels; the rest is room.
const (
	maxBytes = 64 << 20
	maxNodes = 4 << 20
	maxDepth = 256
	maxAttrs = 256 // of one element
	maxNames = 1 << 14
	keepSize = 1 << 18 // nodes kept for the next document
)

// Tree is one document. It is used again for the next, and is not safe for use
// by several goroutines.
type Tree struct {
	data    []byte
	nodes   []item
	attrs   []attr
	names   []string
	ids     map[string]int32
	open    []level
	counts  []int32    // of each name, for numbering children
	recent  [256]int32 // names by a few of their bytes, plus one
	scratch []byte
	warning string
}

// item is an element or a piece of text. References are places in Tree.nodes; 0
// is none, the place 0 being unused.
type item struct {
	name                int32 // of an element; isText for text
	parent, first, next int32
	from, to            int32 // text: its bytes; an element: its attributes
	place               int32 // among siblings of its name, 0: the only one, unset: not numbered yet
	escaped             bool  // the text holds references or line ends to decode
}

// attr is an attribute: its name and the bytes of its value.
type attr struct {
	name, from, to int32
	escaped        bool
}

// level is an element that is open while the document is read.
type level struct{ node, last int32 }

const (
	isText = -1
	unset  = -1
)

// Parse reads a document and returns its root. Nodes of the document before die.
// The bytes must not be changed while the tree is in use.
func (t *Tree) Parse(data []byte) (Node, error) {
	t.reset()
	if len(data) > maxBytes {
		return Node{}, fmt.Errorf("%d bytes, more than %d: %w", len(data), maxBytes, ErrTooLarge)
	}
	data, t.warning = decode(data)
	in := lex.NewInputBytes(data)
	defer in.Restore()
	t.data = in.Bytes()
	if err := t.build(in); err != nil {
		return Node{}, fmt.Errorf("byte %d: %w", in.Offset(), err)
	}
	if len(t.nodes) < 2 {
		return Node{}, fmt.Errorf("no element: %w", ErrTruncated)
	}
	return Node{t, 1}, nil
}

// Warning says what was wrong with the document's encoding, "" for nothing.
func (t *Tree) Warning() string { return t.warning }

func (t *Tree) reset() {
	if cap(t.nodes) > keepSize {
		t.nodes, t.attrs = nil, nil
	}
	if t.ids == nil || len(t.names) > maxNames {
		t.ids, t.names, t.counts, t.recent = map[string]int32{}, nil, nil, [256]int32{}
	}
	t.nodes = append(t.nodes[:0], item{})
	t.attrs, t.open, t.data = t.attrs[:0], t.open[:0], nil
}

// build turns tokens into nodes. Text is taken past the lexer, which looks at
// every byte of it; a document is text for the most part.
func (t *Tree) build(in *lex.Input) error {
	l := xml.NewLexer(in)
	inTag, instruction := false, false
	for {
		if !inTag {
			if err := t.textAhead(in); err != nil {
				return err
			}
		}
		var err error
		kind, lexeme := l.Next()
		switch kind {
		case xml.ErrorToken:
			return t.end(in)
		case xml.StartTagPIToken:
			inTag, instruction = true, true
		case xml.StartTagClosePIToken, xml.StartTagCloseToken:
			inTag, instruction = false, false
		case xml.StartTagToken:
			inTag = true
			err = t.start(l.Text())
		case xml.AttributeToken:
			if !instruction {
				err = t.attribute(in.Offset(), l.Text(), l.AttrVal())
			}
		case xml.StartTagCloseVoidToken:
			inTag, instruction = false, false
			t.close()
		case xml.EndTagToken:
			err = t.endTag(l.Text())
		case xml.CDATAToken:
			err = t.cdata(in.Offset(), lexeme, l.Text())
		case xml.DOCTYPEToken:
			if bytes.IndexByte(lexeme, '[') >= 0 {
				err = fmt.Errorf("internal subset: %w", ErrEntity)
			}
		}
		if err != nil {
			return err
		}
	}
}

// textAhead takes the text up to the next tag.
func (t *Tree) textAhead(in *lex.Input) error {
	from := in.Offset()
	n := bytes.IndexByte(t.data[from:], '<')
	if n < 0 {
		n = len(t.data) - from
	}
	if n == 0 {
		return nil
	}
	in.Move(n)
	in.Skip()
	if bytes.IndexByte(t.data[from:from+n], 0) >= 0 {
		return fmt.Errorf("NUL byte: %w", ErrSyntax)
	}
	return t.text(from, from+n)
}

// end judges why the lexer has stopped.
func (t *Tree) end(in *lex.Input) error {
	if in.Err() == nil {
		return fmt.Errorf("NUL byte: %w", ErrSyntax)
	}
	if n := len(t.open); n > 0 {
		return fmt.Errorf("%q is open: %w", t.names[t.nodes[t.open[n-1].node].name], ErrTruncated)
	}
	return nil
}

func (t *Tree) start(name []byte) error {
	switch {
	case len(local(name)) == 0:
		return fmt.Errorf("element without a name: %w", ErrSyntax)
	case len(t.open) == 0 && len(t.nodes) > 1:
		return fmt.Errorf("element behind the root: %w", ErrSyntax)
	case len(t.open) >= maxDepth:
		return ErrTooDeep
	}
	at := int32(len(t.attrs))
	i, err := t.add(item{name: t.intern(local(name)), from: at, to: at, place: unset})
	t.open = append(t.open, level{node: i})
	return err
}

// add links a node to the element that is open.
func (t *Tree) add(it item) (int32, error) {
	if len(t.nodes) >= maxNodes {
		return 0, fmt.Errorf("more than %d nodes: %w", maxNodes, ErrTooLarge)
	}
	i := int32(len(t.nodes))
	if n := len(t.open); n > 0 {
		up := &t.open[n-1]
		it.parent = up.node
		if up.last == 0 {
			t.nodes[up.node].first = i
		} else {
			t.nodes[up.last].next = i
		}
		up.last = i
	}
	t.nodes = append(t.nodes, it)
	return i, nil
}

func (t *Tree) close() {
	if n := len(t.open); n > 0 {
		t.open = t.open[:n-1]
	}
}

func (t *Tree) endTag(name []byte) error {
	n := len(t.open)
	if n == 0 {
		return fmt.Errorf("end tag %.40q without a start: %w", name, ErrSyntax)
	}
	if want := t.names[t.nodes[t.open[n-1].node].name]; want != string(local(name)) {
		return fmt.Errorf("%.40q ends as %.40q: %w", want, name, ErrSyntax)
	}
	t.open = t.open[:n-1]
	return nil
}

// attribute takes an attribute that ends at the given byte. Namespace
// declarations say nothing that local names could need.
func (t *Tree) attribute(end int, name, value []byte) error {
	if len(t.open) == 0 {
		return fmt.Errorf("attribute outside an element: %w", ErrSyntax)
	}
	if string(name) == "xmlns" || bytes.HasPrefix(name, []byte("xmlns:")) {
		return nil
	}
	up := &t.nodes[t.open[len(t.open)-1].node]
	if up.to-up.from >= maxAttrs {
		return fmt.Errorf("more than %d attributes: %w", maxAttrs, ErrTooLarge)
	}
	from, to := end-len(value), end
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		from, to = from+1, to-1
	}
	escaped := bytes.IndexByte(t.data[from:to], '&') >= 0
	if escaped {
		if err := checkReferences(t.data[from:to]); err != nil {
			return err
		}
	}
	t.attrs = append(t.attrs, attr{name: t.intern(local(name)), from: int32(from), to: int32(to), escaped: escaped})
	up.to = int32(len(t.attrs))
	return nil
}

func (t *Tree) text(from, to int) error {
	b := t.data[from:to]
	if len(t.open) == 0 {
		if len(bytes.TrimSpace(bytes.TrimPrefix(b, bom))) > 0 {
			return fmt.Errorf("text outside the root: %w", ErrSyntax)
		}
		return nil
	}
	escaped := bytes.IndexByte(b, '&') >= 0
	if escaped {
		if err := checkReferences(b); err != nil {
			return err
		}
	}
	escaped = escaped || bytes.IndexByte(b, '\r') >= 0
	_, err := t.add(item{name: isText, from: int32(from), to: int32(to), escaped: escaped})
	return err
}

func (t *Tree) cdata(end int, lexeme, text []byte) error {
	if len(t.open) == 0 {
		return fmt.Errorf("text outside the root: %w", ErrSyntax)
	}
	if !bytes.HasSuffix(lexeme, []byte("]]>")) {
		return ErrTruncated
	}
	to := end - len("]]>")
	_, err := t.add(item{name: isText, from: int32(to - len(text)), to: int32(to)})
	return err
}

// intern gives a name its number. Names come again and again: a document of
// 30 kB has some 80 different ones, and so has a day's package. Most are found
// without the map.
func (t *Tree) intern(name []byte) int32 {
	n := len(name)
	if n == 0 {
		return t.lookup(name)
	}
	slot := &t.recent[byte(n)*31^name[0]^name[n-1]*7^name[n/2]*13]
	if id := *slot - 1; id >= 0 && t.names[id] == string(name) {
		return id
	}
	id := t.lookup(name)
	*slot = id + 1
	return id
}

func (t *Tree) lookup(name []byte) int32 {
	if id, ok := t.ids[string(name)]; ok {
		return id
	}
	id := int32(len(t.names))
	own := string(name)
	t.names = append(t.names, own)
	t.ids[own] = id
	t.counts = append(t.counts, 0)
	return id
}

// local cuts the prefix off a name.
func local(name []byte) []byte { return name[bytes.LastIndexByte(name, ':')+1:] }
