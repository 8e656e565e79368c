package ocds

import (
	"bytes"
	"slices"
	"strings"

	"tenders/extract/parse"
)

// canon writes the canonical form of a release, from which its version is
// computed: no white space; members sorted by the bytes of their names, those
// that repeat in their order; strings with the shortest escapes; numbers and
// other words as they stand.
type canon struct {
	out     []byte
	spare   []byte
	members []value // a stack: those of the objects that are open
}

func (c *canon) bytes(v value) []byte {
	c.out = c.out[:0]
	c.value(v)
	return c.out
}

func (c *canon) value(v value) {
	switch v.node().kind {
	case object:
		c.object(v)
	case array:
		c.out = append(c.out, '[')
		for e := v.child(); e.t != nil; e = e.sibling() {
			if c.out[len(c.out)-1] != '[' {
				c.out = append(c.out, ',')
			}
			c.value(e)
		}
		c.out = append(c.out, ']')
	case text:
		b := v.bytes()
		c.text(b[1:len(b)-1], v.node().escaped)
	default:
		c.out = append(c.out, v.bytes()...)
	}
}

func (c *canon) object(v value) {
	from := len(c.members)
	for m := v.child(); m.t != nil; m = m.sibling() {
		c.members = append(c.members, m)
	}
	members := c.members[from:]
	slices.SortStableFunc(members, byName)
	c.out = append(c.out, '{')
	for i := range members {
		if i > 0 {
			c.out = append(c.out, ',')
		}
		m := c.members[from+i]
		n := m.node()
		c.text(m.t.data[n.keyFrom:n.keyTo], n.keyEsc)
		c.out = append(c.out, ':')
		c.value(m)
	}
	c.out = append(c.out, '}')
	c.members = c.members[:from]
}

func byName(a, b value) int {
	x, y := a.node(), b.node()
	if x.keyEsc || y.keyEsc {
		return strings.Compare(a.name(), b.name())
	}
	return bytes.Compare(a.t.data[x.keyFrom:x.keyTo], b.t.data[y.keyFrom:y.keyTo])
}

func (c *canon) text(b []byte, escaped bool) {
	if escaped {
		c.spare = unescape(c.spare[:0], b)
		b = c.spare
	} else if !parse.Controls(b) { // what has no escapes holds none of the others
		c.out = append(append(append(c.out, '"'), b...), '"')
		return
	}
	c.out = append(c.out, '"')
	from := 0
	for i, x := range b {
		if x >= ' ' && x != '"' && x != '\\' {
			continue
		}
		c.out = append(c.out, b[from:i]...)
		from = i + 1
		if x < ' ' {
			c.out = append(c.out, '\\', 'u', '0', '0', "0123456789abcdef"[x>>4], "0123456789abcdef"[x&15])
		} else {
			c.out = append(c.out, '\\', x)
		}
	}
	c.out = append(append(c.out, b[from:]...), '"')
}
