package tedxml

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"regexp"
	"sync"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// Version is the version of this reader. It changes whenever the same document
// gives another notice than before, so that it is read again.
const Version = "tedxml/2"

// maxDocument bounds a document. The largest notice seen has 20 MB.
const maxDocument = 64 << 20

// readers keep the memory of one document for the next: a day has thousands of
// small ones.
var readers = sync.Pool{New: func() any { return new(reader) }}

// Parse reads the notice of a document. What is no TED_EXPORT, cannot be read
// as XML or is too large is an error.
func Parse(r io.Reader, o notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		rd := readers.Get().(*reader)
		n, err := rd.document(r, o)
		if rd.buffer.Cap() <= keepBytes {
			readers.Put(rd)
		}
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("tedxml: %s%w", place(o), err))
			return
		}
		yield(n, nil)
	}
}

// keepBytes is how large a document may be for its memory to be kept.
const keepBytes = 16 << 20

// document reads a document to its end, and its notice.
func (r *reader) document(in io.Reader, o notice.Origin) (notice.Notice, error) {
	o.FormatVersion = Version
	*r = reader{origin: o, tree: r.tree, buffer: r.buffer, path: r.path}
	r.buffer.Reset()
	data, err := readAll(&r.buffer, in)
	if err != nil {
		return notice.Notice{}, fmt.Errorf("read: %w", err)
	}
	return r.read(data)
}

// place names a document in an error.
func place(o notice.Origin) string {
	if o.URL+o.Member == "" {
		return ""
	}
	return o.URL + " " + o.Member + ": "
}

// Resolve tells what stands at the given paths of a document; see
// [xmltree.Resolve].
func Resolve(r io.Reader, paths []string) (map[string]string, error) {
	var b bytes.Buffer
	data, err := readAll(&b, r)
	if err != nil {
		return nil, fmt.Errorf("tedxml: read: %w", err)
	}
	return xmltree.Resolve(data, paths)
}

// rootPattern finds the root behind a prologue.
var rootPattern = regexp.MustCompile(`^\s*(?:<\?[^>]*\?>\s*|<!--(?s:.*?)-->\s*|<!DOCTYPE[^>\[]*>\s*)*<(?:[\w.-]+:)?TED_EXPORT[\s/>]`)

// Detect reports a document of this format by its first bytes.
func Detect(head []byte) bool {
	return rootPattern.Match(bytes.TrimPrefix(head, []byte("\uFEFF")))
}

// readAll reads a document up to its bound.
func readAll(b *bytes.Buffer, r io.Reader) ([]byte, error) {
	b.Grow(64 << 10) // most have half of it
	n, err := b.ReadFrom(io.LimitReader(r, maxDocument+1))
	if err != nil {
		return nil, err
	}
	if n > maxDocument {
		return nil, fmt.Errorf("more than %d bytes: %w", maxDocument, xmltree.ErrTooLarge)
	}
	return b.Bytes(), nil
}
