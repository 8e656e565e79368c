package extract

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/prose"
)

// ErrNoFormat is what reading a document ends with that no reader knows. The
// error that wraps it says what the document looks like.
var ErrNoFormat = errors.New("no reader for this document")

// Document is what is known of a document before it is read.
type Document struct {
	// Origin is copied to the notices: URL, Fetched, Digest and Source.
	Origin notice.Origin
	// Name is the file's name and ContentType what its server called it. They
	// only help to say what a document without a reader may be.
	Name        string
	ContentType string
}

// Read gives the notices of a document in document order, out of containers
// too, with what [notice.Notice.Check] finds among their problems. It reads as
// the caller iterates, and no further. An error comes with a zero notice and
// stands for the part that it names ("member: what"; of a document that is no
// container, only what); reading goes on behind it where it can.
func Read(r io.Reader, d Document) iter.Seq2[notice.Notice, error] {
	return read(r, d, standard())
}

func read(r io.Reader, d Document, l limits) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		u := &unpacker{limits: l}
		u.fail = func(member string, err error) bool { return yield(notice.Notice{}, at(member, err)) }
		u.leaf = func(r io.Reader, head []byte, member string) bool {
			f := find(head, d)
			if f == nil {
				return u.unreadable(r, head, member, d)
			}
			o := d.Origin
			o.Member += member
			for n, err := range f.parse(r, o) {
				if err != nil {
					if !u.failed(member, err) {
						return false
					}
					continue
				}
				prose.Terms(&n)
				check(&n)
				if !yield(n, nil) {
					return false
				}
			}
			return true
		}
		u.open(r, "", 0, false)
	}
}

// at names the member that an error stands for.
func at(member string, err error) error {
	if member == "" {
		return err
	}
	return fmt.Errorf("%s: %w", strings.TrimSuffix(member, "!"), err)
}

// check adds to a notice's problems what its checks find and its reader has
// not told.
func check(n *notice.Notice) {
	for _, p := range n.Check() {
		if !slices.Contains(n.Problems, p) {
			n.Problems = append(n.Problems, p)
		}
	}
}
