package ocds

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// reader turns releases into notices, one after the other. What it allocates it
// uses again.
type reader struct {
	origin  notice.Origin
	tree    tree
	canon   canon
	drift   drift
	path    []byte // of the value in hand: member and pointer
	base    int    // length of the release's own path
	scratch []byte
	spare   []byte          // a second path, for references
	arena   strings.Builder // the notice's strings, allocated together

	n       *notice.Notice
	root    value
	self    self
	law     law
	parties index
	cut     int // problems beyond maxProblems
}

func newReader(o notice.Origin) *reader { return &reader{origin: o} }

func (r *reader) batch(b *batch) {
	for i := range b.parts {
		p := &b.parts[i]
		b.out = append(b.out, result{err: p.err})
		out := &b.out[len(b.out)-1]
		if p.err == nil {
			out.err = r.read(&out.notice, p.path, b.data[p.from:p.to])
		}
		if out.err != nil {
			out.notice = notice.Notice{}
			out.err = failure(r.origin.Member+p.path, out.err)
			continue
		}
		out.notice.Problems = append(out.notice.Problems, p.problems...)
	}
}

// failure names the place of a part that could not be read; the whole document
// has none.
func failure(place string, err error) error {
	if place == "" {
		return fmt.Errorf("ocds: %w", err)
	}
	return fmt.Errorf("ocds: %s: %w", place, err)
}

// read reads the release that stands at the given place of the document.
func (r *reader) read(n *notice.Notice, path string, data []byte) error {
	root, err := r.tree.parse(data)
	if err != nil {
		return err
	}
	if !root.is(object) {
		return fmt.Errorf("no release: %q", data[:min(len(data), 20)])
	}
	r.n, r.root = n, root
	r.path = append(append(r.path[:0], r.origin.Member...), path...)
	r.base = len(r.path)
	r.parties, r.cut = index{}, 0
	n.Origin = r.origin
	n.Origin.Path = string(r.path)
	n.Format = notice.OCDS
	n.Source = r.origin.Source
	n.Version = r.version()
	r.release()
	r.watch()
	if r.cut > 0 {
		n.Problems = append(n.Problems, notice.Problem{Path: n.Origin.Path, Rule: "problems-cut", Message: fmt.Sprintf("%d more problems", r.cut)})
	}
	return nil
}

// version is the SHA-256 of the release's canonical form; see the package's
// comment.
func (r *reader) version() string {
	sum := sha256.Sum256(r.canon.bytes(r.root))
	const hex = "0123456789abcdef"
	var out [64]byte
	for i, b := range sum {
		out[2*i], out[2*i+1] = hex[b>>4], hex[b&15]
	}
	return string(out[:])
}

// down goes to a member; up goes back with what down returned.
func (r *reader) down(name string) int {
	n := len(r.path)
	r.path = append(append(r.path, '/'), name...)
	return n
}

func (r *reader) up(n int) { r.path = r.path[:n] }

// here is the path of the value in hand, sub that of one of its members.
func (r *reader) here() string { return r.keep(r.path) }

func (r *reader) sub(name string) string {
	n := r.down(name)
	p := r.keep(r.path)
	r.up(n)
	return p
}

// keep makes a string that lives as long as the notice. All strings of a notice
// share a few allocations.
func (r *reader) keep(b []byte) string {
	const chunk = 4 << 10
	if len(b) > chunk/4 {
		return string(b)
	}
	if r.arena.Cap()-r.arena.Len() < len(b) {
		r.arena = strings.Builder{}
		r.arena.Grow(chunk)
	}
	from := r.arena.Len()
	r.arena.Write(b)
	return r.arena.String()[from:]
}

// words is a value's text as published, trimmed; "" where nothing is stated.
func (r *reader) words(v value) string {
	if !v.ok() || v.is(object) || v.is(array) {
		return ""
	}
	n := v.node()
	b := v.bytes()
	if n.kind == text {
		b = b[1 : len(b)-1]
	}
	if n.escaped {
		r.scratch = unescape(r.scratch[:0], b)
		b = r.scratch
	}
	b = bytes.TrimSpace(b)
	if !utf8.Valid(b) {
		return strings.TrimSpace(parse.UTF8(b))
	}
	return r.keep(b)
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// maxText bounds the text of one field. The longest seen has some 30 kB; the
// rest of a longer one stays in the archive.
const maxText = 1 << 20

// line is a name or title, prose a description: repaired, and without mail
// addresses and telephone numbers.
func (r *reader) line(v value) string { return r.repaired(v, parse.Line) }

func (r *reader) prose(v value) string { return r.repaired(v, parse.Text) }

func (r *reader) repaired(v value, repair func(string) string) string {
	s := r.words(v)
	if len(s) > maxText {
		r.problem("text-too-long", r.here(), "a text of %d bytes is cut", len(s))
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return parse.Redact(repair(s))
}

// maxProblems bounds the problems of one notice: a release of another standard
// has thousands. Those beyond are counted.
const maxProblems = 500

func (r *reader) problem(rule, path, format string, args ...any) {
	if len(r.n.Problems) >= maxProblems {
		r.cut++
		return
	}
	message := parse.Redact(fmt.Sprintf(format, args...))
	r.n.Problems = append(r.n.Problems, notice.Problem{Path: path, Rule: rule, Message: message})
}

// each calls f for the elements of an array, with the path at the element.
// Publishers have sent objects with positions for names, and a lone object, in
// an array's place; both are elements.
func (r *reader) each(parent value, name string, f func(value)) {
	list := parent.get(name)
	if !list.ok() {
		return
	}
	n := r.down(name)
	defer r.up(n)
	if !list.is(array) && (!list.is(object) || !list.positions()) {
		if !list.blank() {
			f(list)
		}
		return
	}
	m := len(r.path)
	i := 0
	for c := list.child(); c.t != nil; c = c.sibling() {
		if list.is(array) {
			r.path = strconv.AppendInt(append(r.path, '/'), int64(i), 10)
		} else {
			r.path = appendToken(append(r.path, '/'), c.name())
		}
		i++
		if !c.blank() {
			f(c)
		}
		r.up(m)
	}
}

// positions reports that an object stands in an array's place.
func (v value) positions() bool {
	c := v.child()
	if c.t == nil {
		return true
	}
	for ; c.t != nil; c = c.sibling() {
		if n := c.node(); !isPosition(v.t.data[n.keyFrom:n.keyTo]) {
			return false
		}
	}
	return true
}

// truth reads a boolean, in words too.
func truth(v value) bool {
	return v.is(yes) || v.is(text) && strings.EqualFold(v.words(), "true")
}

// appendToken appends a member's name to a JSON Pointer.
func appendToken(b []byte, name string) []byte {
	for i := range len(name) {
		switch name[i] {
		case '~':
			b = append(b, "~0"...)
		case '/':
			b = append(b, "~1"...)
		default:
			b = append(b, name[i])
		}
	}
	return b
}
