package eforms

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"
	"sync"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// Version is the version of this reader. It changes whenever the same document
// gives other notices than before, so that it is read again.
const Version = "eforms/1"

// maxDocument bounds a document. The largest seen has 1 MB; a hundred lots in 24
// languages would have some 20.
const maxDocument = 96 << 20

// trees are used for document after document: most are small, and growing a tree
// takes as long as reading one.
var trees = sync.Pool{New: func() any { return new(xmltree.Tree) }}

var (
	errTooLarge = fmt.Errorf("more than %d bytes", maxDocument)
	errRoot     = errors.New("no notice of eForms")
)

// Parse reads the notice of a document, which holds one. A document that cannot
// be read is an error.
func Parse(r io.Reader, o notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		o.FormatVersion = Version
		data, err := readAll(r)
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("eforms: read %s: %w", o.URL, err))
			return
		}
		tree := trees.Get().(*xmltree.Tree)
		rd := reader{origin: o, tree: tree}
		n, err := rd.read(data)
		trees.Put(tree) // the notice holds nothing of it
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("eforms: %w", err))
			return
		}
		yield(n, nil)
	}
}

// Resolve tells what stands at the given places of a document: the words of an
// element, the value of an attribute. A deadline's place names the elements of
// its day and its time, and what stands there is the stamp of both.
func Resolve(r io.Reader, paths []string) (map[string]string, error) {
	data, err := readAll(r)
	if err != nil {
		return map[string]string{}, fmt.Errorf("eforms: %w", err)
	}
	found, err := xmltree.Resolve(data, paths)
	if err != nil {
		return found, fmt.Errorf("eforms: %w", err)
	}
	for p, words := range found {
		if strings.HasSuffix(p, stampStep) {
			day, hour, _ := strings.Cut(words, "\n")
			found[p] = stamp(day, hour)
		}
	}
	return found, nil
}

// rootPattern finds the name of the root behind a prologue.
var rootPattern = regexp.MustCompile(`^\s*(?:<\?[^>]*\?>\s*|<!--(?s:.*?)-->\s*|<!DOCTYPE[^>\[]*>\s*)*<(?:[\w.-]+:)?([A-Za-z]+)[\s/>]`)

// Detect reports a document of this format by its first bytes.
func Detect(head []byte) bool {
	m := rootPattern.FindSubmatch(bytes.TrimPrefix(head, []byte("\uFEFF")))
	if m == nil {
		return false
	}
	_, ok := rootKinds[string(m[1])]
	return ok
}

// readAll reads a document. One byte behind it is left free, for the end mark of
// the lexer.
func readAll(r io.Reader) ([]byte, error) {
	size := 64 << 10
	if sized, ok := r.(interface{ Len() int }); ok {
		size = min(sized.Len(), maxDocument)
	}
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead+1))
	if _, err := b.ReadFrom(io.LimitReader(r, maxDocument+1)); err != nil {
		return nil, err
	}
	if b.Len() > maxDocument {
		return nil, errTooLarge
	}
	return b.Bytes(), nil
}

// reader turns one document into a notice.
type reader struct {
	origin   notice.Origin
	tree     *xmltree.Tree
	root     xmltree.Node
	ext      xmltree.Node // what eForms adds to the root
	language string       // of the notice, as eForms writes it: ENG
	n        *notice.Notice
	marked   bool // some field is withheld; few notices have any
	orgs     map[string]organisation
	lots     lots
	result   result
	linked   map[string]bool
	buffer   []byte // of the path in hand
	cut      int    // problems beyond maxProblems
}

func (r *reader) read(data []byte) (notice.Notice, error) {
	sum := sha256.Sum256(data)
	root, err := r.tree.Parse(data)
	if err != nil {
		return notice.Notice{}, err
	}
	if _, ok := rootKinds[root.Name()]; !ok {
		return notice.Notice{}, fmt.Errorf("root %.60q: %w", root.Name(), errRoot)
	}
	n := notice.Notice{Format: notice.EForms, Source: r.origin.Source, Version: hex.EncodeToString(sum[:]), Origin: r.origin}
	r.n, r.root, r.ext = &n, root, extension(root)
	r.marked = bytes.Contains(data, []byte("FieldsPrivacy"))
	n.Origin.Path = r.path(root)
	if w := r.tree.Warning(); w != "" {
		r.problem("encoding", n.Origin.Path, "the document %s", w)
	}
	r.notice()
	if r.marked {
		r.withheld(root)
	}
	table.Drift(root, func(path, generic string) { r.problem("drift", r.origin.Member+path, "%s", generic) })
	if r.cut > 0 {
		n.Problems = append(n.Problems, notice.Problem{Path: n.Origin.Path, Rule: "problems-cut", Message: fmt.Sprintf("%d more problems", r.cut)})
	}
	return n, nil
}

// extension is what eForms adds to an element of UBL.
func extension(n xmltree.Node) xmltree.Node {
	for e := range n.Child("UBLExtensions").Each("UBLExtension") {
		if found := e.Find("ExtensionContent", "EformsExtension"); found.OK() {
			return found
		}
	}
	return xmltree.Node{}
}

// path is the place of an element, members of archives first.
func (r *reader) path(n xmltree.Node) string {
	if !n.OK() {
		return ""
	}
	r.buffer = n.AppendPath(append(r.buffer[:0], r.origin.Member...))
	return string(r.buffer)
}

// masked is what stands in the place of a text or code that is withheld; in that
// of a number it is -1. The publisher puts them there:
// https://github.com/OP-TED/eforms-notice-viewer/issues/79
const masked = "unpublished"

// words is an element's text, "" where nothing is stated or it is withheld.
func words(n xmltree.Node) string {
	if s := n.Words(); s != masked {
		return s
	}
	return ""
}

// pick chooses among elements that say the same in several languages: the
// notice's own, or else the first that says something.
func (r *reader) pick(parent xmltree.Node, name string) xmltree.Node {
	var first xmltree.Node
	for n := range parent.Each(name) {
		if lang, _ := n.Attr("languageID"); r.language != "" && lang == r.language {
			return n
		}
		if !first.OK() && words(n) != "" {
			first = n
		}
	}
	return first
}

// maxText bounds the text of one field. The longest seen has some 30 kB; the
// rest of a longer one stays in the archive.
const maxText = 1 << 20

// line is a name or title, prose a description: repaired, and without mail
// addresses and telephone numbers.
func (r *reader) line(n xmltree.Node) string { return r.repaired(n, parse.Line) }

func (r *reader) prose(n xmltree.Node) string { return r.repaired(n, parse.Text) }

func (r *reader) repaired(n xmltree.Node, repair func(string) string) string {
	s := words(n)
	if len(s) > maxText {
		r.problem("text-too-long", r.path(n), "a text of %d bytes is cut", len(s))
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return redact(repair(s))
}

func redact(s string) string { return parse.RedactAbroad(parse.Redact(s)) }

// maxProblems bounds the problems of one notice: a document of another standard
// has thousands. Those beyond are counted.
const maxProblems = 500

func (r *reader) problem(rule, path, format string, args ...any) {
	if len(r.n.Problems) >= maxProblems {
		r.cut++
		return
	}
	message := redact(fmt.Sprintf(format, args...))
	r.n.Problems = append(r.n.Problems, notice.Problem{Path: path, Rule: rule, Message: message})
}

// clip bounds words that are quoted in a message.
func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "..."
	}
	return s
}
