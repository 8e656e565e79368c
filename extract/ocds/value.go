package ocds

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"tenders/extract/parse"
)

func (v value) node() *node { return &v.t.nodes[v.i] }

// ok reports that there is a value, and that it is not null.
func (v value) ok() bool { return v.t != nil && v.node().kind != null }

func (v value) is(k kind) bool { return v.t != nil && v.node().kind == k }

// blank reports that nothing is stated: absent, null or "".
func (v value) blank() bool {
	return !v.ok() || v.is(text) && v.node().to-v.node().from == 2
}

// get returns an object's member. Of a name that repeats the last one holds, as
// with most readers of JSON.
func (v value) get(name string) value {
	if !v.is(object) {
		return value{}
	}
	var found value
	for c := v.child(); c.t != nil; c = c.sibling() {
		if c.named(name) {
			found = c
		}
	}
	return found
}

func (v value) named(name string) bool {
	n := v.node()
	if !n.keyEsc {
		return string(v.t.data[n.keyFrom:n.keyTo]) == name
	}
	return v.name() == name
}

// name is the member's name.
func (v value) name() string {
	n := v.node()
	return decode(v.t.data[n.keyFrom:n.keyTo], n.keyEsc)
}

func (v value) child() value {
	if v.t == nil || v.node().child == 0 {
		return value{}
	}
	return value{v.t, v.node().child}
}

func (v value) sibling() value {
	if v.node().next == 0 {
		return value{}
	}
	return value{v.t, v.node().next}
}

// bytes are the value's bytes as published.
func (v value) bytes() []byte {
	n := v.node()
	return v.t.data[n.from:n.to]
}

// words is what stands there: a string's decoded text, the literal of anything
// else.
func (v value) words() string {
	n := v.node()
	if n.kind == text {
		return decode(v.t.data[n.from+1:n.to-1], n.escaped)
	}
	return parse.UTF8(v.bytes())
}

// decode turns the inside of a JSON string into text. Escapes that are none
// stay as they stand.
func decode(b []byte, escaped bool) string {
	if escaped {
		b = unescape(make([]byte, 0, len(b)), b)
	}
	return parse.UTF8(b)
}

// unescape appends the text that b stands for.
func unescape(out, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '\\')
		if i < 0 || i+1 == len(b) {
			return append(out, b...)
		}
		out = append(out, b[:i]...)
		used := 2
		switch c := b[i+1]; c {
		case '"', '\\', '/':
			out = append(out, c)
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r, n := unicodeEscape(b[i+2:])
			if n == 0 {
				out = append(out, '\\', 'u')
				break
			}
			out = utf8.AppendRune(out, r)
			used += n
		default:
			out = append(out, '\\', c)
		}
		b = b[i+used:]
	}
}

// unicodeEscape reads the digits after "\u", and the second half of a pair. It
// returns how many bytes it took, 0 where there are no four digits.
func unicodeEscape(b []byte) (rune, int) {
	r, ok := hex4(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 4
	}
	if len(b) >= 10 && b[4] == '\\' && b[5] == 'u' {
		if low, ok := hex4(b[6:]); ok && utf16.DecodeRune(r, low) != utf8.RuneError {
			return utf16.DecodeRune(r, low), 10
		}
	}
	return utf8.RuneError, 4
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 4 {
		return 0, false
	}
	var r rune
	for _, c := range b[:4] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
