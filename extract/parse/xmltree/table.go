package xmltree

import "strings"

// Table is the list of places that a reader knows in its documents.
type Table struct{ root *place }

// place is a step of a path, with what may follow.
type place struct {
	use      string            // "+", or why it is not read; "" where the line goes on
	whole    bool              // so is everything below
	children map[string]*place // "*" is any other name
	deep     map[string]*place // at any depth below
	attrs    map[string]*place
	shapes   []*place // more of the same kinds
}

// NewTable reads a table. A line is a path of local names from the root, a
// space, and "+" where it is read, else the reason why it is not:
//
//	NOTICE/DATE +
//	NOTICE/{TOWN,STREET} a postcode is enough
//	NOTICE/CPV/@CODE +
//	NOTICE/LEGAL/** a condition of taking part
//	NOTICE//BUYER @address      // is any depth; @address a shape
//	NOTICE/*/NUMBER +           * is any name that is listed in neither way
//
//	@address:
//	NAME +
//	COUNTRY/@VALUE +
//	. +                         the place itself
//
// A shape is a set of lines that several places share; it ends with an empty
// line. Lines that begin with "#" are comments.
func NewTable(text string) *Table {
	b := tableBuilder{shapes: map[string]*place{}}
	root := &place{}
	at := root
	for line := range strings.SplitSeq(text, "\n") {
		path, use, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case path == "":
			at = root
		case path[0] == '#':
		case path[0] == '@' && strings.HasSuffix(path, ":"):
			at = b.shape(path[1 : len(path)-1])
		default:
			b.add(at, path, strings.TrimSpace(use))
		}
	}
	return &Table{root}
}

type tableBuilder struct{ shapes map[string]*place }

func (b *tableBuilder) shape(name string) *place {
	if b.shapes[name] == nil {
		b.shapes[name] = &place{}
	}
	return b.shapes[name]
}

// add enters a path; "{a,b}" stands for two.
func (b *tableBuilder) add(at *place, path, use string) {
	if i := strings.IndexByte(path, '{'); i >= 0 {
		j := i + strings.IndexByte(path[i:], '}')
		for name := range strings.SplitSeq(path[i+1:j], ",") {
			b.add(at, path[:i]+name+path[j+1:], use)
		}
		return
	}
	deep := false
	for token := range strings.SplitSeq(path, "/") {
		switch {
		case token == "":
			deep = true
			continue
		case token == "**":
			at.whole, at.use = true, use
			return
		case token == ".":
		case token[0] == '@':
			at = into(&at.attrs, token[1:])
		case deep:
			at = into(&at.deep, token)
		default:
			at = into(&at.children, token)
		}
		deep = false
	}
	if name, ok := strings.CutPrefix(use, "@"); ok {
		at.shapes = append(at.shapes, b.shape(name))
		return
	}
	at.use = use
}

func into(m *map[string]*place, name string) *place {
	if *m == nil {
		*m = map[string]*place{}
	}
	if (*m)[name] == nil {
		(*m)[name] = &place{}
	}
	return (*m)[name]
}

func (p *place) child(name string) *place {
	if p == nil {
		return nil
	}
	if c := p.children[name]; c != nil {
		return c
	}
	for _, s := range p.shapes {
		if c := s.child(name); c != nil {
			return c
		}
	}
	return nil
}

// other is what holds for names that are not listed.
func (p *place) other() *place {
	if p == nil {
		return nil
	}
	if c := p.children["*"]; c != nil {
		return c
	}
	for _, s := range p.shapes {
		if c := s.other(); c != nil {
			return c
		}
	}
	return nil
}

func (p *place) attr(name string) *place {
	if p == nil {
		return nil
	}
	if a := p.attrs[name]; a != nil {
		return a
	}
	for _, s := range p.shapes {
		if a := s.attr(name); a != nil {
			return a
		}
	}
	return p.attrs["*"]
}

// known is what the table says of the place itself.
func (p *place) known() (use string, whole bool) {
	if p == nil {
		return "", false
	}
	if p.use != "" {
		return p.use, p.whole
	}
	for _, s := range p.shapes {
		if use, whole := s.known(); use != "" {
			return use, whole
		}
	}
	return "", false
}

// passes reports that the table knows something below.
func (p *place) passes() bool {
	return p != nil && (len(p.children) > 0 || len(p.deep) > 0 || len(p.shapes) > 0 || len(p.attrs) > 0)
}
