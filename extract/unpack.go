package extract

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// unpacker walks the documents in a document. Its methods return false when the
// walk is over: the caller has had enough, or a limit of the whole document is
// broken.
type unpacker struct {
	limits
	// leaf is given each document that is no container; reader ends with an
	// error, never early, where the bytes cannot be had.
	leaf func(r io.Reader, head []byte, member string) bool
	// fail is given what could not be read.
	fail func(member string, err error) bool
	// only names the members to open; nil is all.
	only *selection

	spent   int64    // bytes unpacked so far
	last    error    // what failed last
	reading *counter // the document that its format's reader is at
}

var errDeep = errors.New("containers lie in each other deeper than the limit")

// open finds out what r is, and walks it. Depth is how many containers it lies
// in, and inGzip whether the last of them is gzip.
func (u *unpacker) open(r io.Reader, member string, depth int, inGzip bool) bool {
	br := bufio.NewReaderSize(r, sniff)
	head, err := br.Peek(sniff)
	if len(head) == 0 && err != nil && err != io.EOF {
		return u.failed(member, err)
	}
	kind := containerOf(head)
	if kind != none {
		depth++
	}
	if kind == tarred && inGzip {
		depth-- // a .tar.gz is one container
	}
	if depth > u.Depth {
		return u.failed(member, fmt.Errorf("%w of %d", errDeep, u.Depth))
	}
	switch kind {
	case gzipped:
		return u.gunzip(br, member, depth)
	case zipped:
		return u.unzip(br, member, depth)
	case tarred:
		return u.untar(br, member, depth)
	}
	return u.document(br, head, member, depth)
}

// document hands over what is no container. An error of the bytes below is
// told here where the reader did not tell it.
func (u *unpacker) document(r io.Reader, head []byte, member string, depth int) bool {
	if depth > 0 {
		r = capped(r, u.Member)
	}
	in := &counter{r: r}
	u.reading = in
	more := u.leaf(in, head, member)
	u.reading = nil
	if !more {
		return false
	}
	if in.err != nil && !u.told(in.err) {
		return u.failed(member, in.err)
	}
	return u.within()
}

func (u *unpacker) gunzip(r io.Reader, member string, depth int) bool {
	in := &counter{r: r}
	zr, err := gzip.NewReader(in)
	if err != nil {
		return u.failed(member, fmt.Errorf("gzip: %w", err))
	}
	defer zr.Close() //nolint:errcheck // it only repeats the error that reading gave
	return u.open(u.metered(zr, func() int64 { return in.n }), member, depth, true)
}

// metered is a decompressor's output under the limits.
func (u *unpacker) metered(r io.Reader, in func() int64) io.Reader {
	return &meter{r: r, in: in, spent: &u.spent, limits: u.limits}
}

// within reports whether the document as a whole keeps its limit.
func (u *unpacker) within() bool { return u.spent <= u.Total }

// failed tells of a failure, and remembers it so that the same is not told
// twice: a package that ends in a member ends for the package too.
func (u *unpacker) failed(member string, err error) bool {
	u.last = err
	if u.reading != nil && errors.Is(u.reading.err, io.ErrUnexpectedEOF) {
		u.last = errors.Join(err, u.reading.err) // a reader tells a cut in its own words
	}
	return u.fail(member, err) && u.within()
}

// unreadable tells of a document without a reader. It reads it to its end, for
// one that cannot be had is not one of another format.
func (u *unpacker) unreadable(r io.Reader, head []byte, member string, d Document) bool {
	looks := looksLike(head, d) // head is gone with the next read
	if _, err := io.Copy(io.Discard, r); err != nil {
		return u.failed(member, err)
	}
	return u.failed(member, looks)
}

// told reports whether err is what failed last.
func (u *unpacker) told(err error) bool { return u.last != nil && errors.Is(u.last, err) }

// entry is one member of an archive.
type entry struct {
	name    string
	folder  bool
	refused string // why it is not read, such as a link
	open    func() (io.ReadCloser, error)
}

// enter walks one member of the archive called parent.
func (u *unpacker) enter(e entry, parent string, depth int, n *names) bool {
	u.last = nil
	if e.folder || litter(e.name) {
		return true
	}
	name, err := n.next(e.name)
	if err != nil {
		return u.refuse(parent+printable(e.name), err)
	}
	member := parent + name + "!"
	if !u.only.take(parent, member) {
		return true
	}
	if e.refused != "" {
		return u.refuse(member, fmt.Errorf("refused: member is %s", e.refused))
	}
	r, err := e.open()
	if err != nil {
		return u.failed(member, err)
	}
	defer r.Close()
	return u.open(r, member, depth, false)
}

// refuse tells of a member that is not opened, unless only others are asked
// for.
func (u *unpacker) refuse(member string, err error) bool {
	if u.only != nil {
		return true
	}
	return u.failed(member, err)
}
