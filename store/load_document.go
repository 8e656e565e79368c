package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"tenders/extract/notice"
)

// identity names a notice version: the key of the facts, and as many bits again
// that tell two versions with one key apart.
type identity struct{ key, check uint64 }

// identify hashes what names a notice version. The separators cannot occur in
// the parts, so no two versions are written the same.
func identify(n *notice.Notice, buffer []byte) (identity, []byte) {
	buffer = append(buffer[:0], n.ID...)
	buffer = append(buffer, 0)
	buffer = append(buffer, n.Version...)
	buffer = append(buffer, 0)
	buffer = append(buffer, n.Format...)
	sum := sha256.Sum256(buffer)
	return identity{binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16])}, buffer
}

// first is what a document's worker keeps of each notice: enough to note a
// repeat. A document may hold a million.
type first struct {
	check    uint64
	problems int32
}

// reading is a document while it is being read.
type reading struct {
	*worker
	document Document
	version  string
	seen     map[uint64]first
	format   notice.Format
	notices  int
	failures int
	failure  string
	repeats  []repeat
	bytes    []byte
}

// repeat is a notice that the document held already. The repeats are staged at
// the end, in one merge with what forgets those of the last reading.
type repeat struct {
	key  uint64
	no   int // among the notice's problems
	path string
}

// read reads one document to its end. It holds the staging tables only while it
// writes, so that it can parse while another worker merges.
func (w *worker) read(ctx context.Context, e Extraction) error {
	r := &reading{worker: w, document: e.Document, version: e.Version, seen: map[uint64]first{}}
	begun := false
	for n, err := range e.Notices {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, ErrUnread) && !begun {
			w.load.unread(&e.Document, err)
			return nil
		}
		if !begun {
			begun = true
			if err := r.hold(r.begin); err != nil {
				return err
			}
		}
		if err != nil {
			r.fail(err)
		}
		if n.ID == "" {
			if err == nil {
				r.fail(errNoID)
			}
			continue
		}
		if err := r.hold(func() error { return r.add(&n) }); err != nil {
			return err
		}
		if err := w.load.staged(ctx); err != nil {
			return err
		}
	}
	return r.end(ctx, begun)
}

// begin stages the document itself.
func (r *reading) begin() error { return r.staged.document(&r.document) }

// end stages what makes the document done, also one that yielded nothing.
func (r *reading) end(ctx context.Context, begun bool) error {
	if !begun {
		if err := r.hold(r.begin); err != nil {
			return err
		}
	}
	if err := r.hold(r.finish); err != nil {
		return err
	}
	return r.load.staged(ctx)
}

// unread counts a document whose bytes could not be had. It stays due.
func (l *loading) unread(d *Document, err error) {
	if l.options.Log != nil {
		l.options.Log.Error("document unread", "document", d.Digest, "url", d.URL, "error", err)
	}
	l.count(func(result *LoadResult) { result.Unread++ })
}

// hold runs write while no merge runs, unless one failed.
func (w *worker) hold(write func() error) error {
	w.load.tables.RLock()
	defer w.load.tables.RUnlock()
	if w.load.failed != nil {
		return w.load.failed
	}
	return write()
}

// errNoID is the failure of a part that became no notice without saying why.
var errNoID = errors.New("a notice without an id")

func (r *reading) fail(err error) {
	if !errors.Is(err, notice.ErrNone) {
		r.failures++
	}
	if r.failure == "" {
		r.failure = strings.ToValidUTF8(err.Error(), "\uFFFD")
	}
}

// add stages one notice, or notes that the document repeats it.
func (r *reading) add(n *notice.Notice) error {
	if r.notices == 0 {
		r.format = n.Format
	}
	r.notices++
	id, buffer := identify(n, r.bytes)
	r.bytes = buffer
	known, repeated := r.seen[id.key]
	if !repeated {
		if err := r.staged.notice(n, &r.document, id.key); err != nil {
			return err
		}
		r.seen[id.key] = first{id.check, int32(len(r.staged.found))}
		r.load.count(func(result *LoadResult) { result.Problems += len(r.staged.found) })
		return nil
	}
	if known.check != id.check {
		return fmt.Errorf("document %s: two notices have the key %d, one of them %s version %s", r.document.Digest, id.key, n.ID, n.Version)
	}
	r.seen[id.key] = first{known.check, known.problems + 1}
	r.load.count(func(result *LoadResult) { result.Repeated++; result.Problems++ })
	r.repeats = append(r.repeats, repeat{id.key, int(known.problems), n.Origin.Path})
	return nil
}

// finish stages what makes the document done. It comes with the document's last
// notices, so no merge can tell of a document that it does not hold whole.
func (r *reading) finish() error {
	for key := range r.seen {
		if err := r.staged.sighting(r.document.Digest, key); err != nil {
			return err
		}
	}
	for _, again := range r.repeats {
		if err := r.staged.repeat(r.document.Digest, again); err != nil {
			return err
		}
	}
	err := r.staged.extraction(r)
	r.load.count(func(result *LoadResult) {
		result.Documents++
		result.Notices += r.notices
		result.Failures += r.failures
		result.Bytes += r.document.Bytes
	})
	return err
}

// window is the two ends of the window of time asked.
func (d *Document) window() (from, to string) {
	from, to, _ = strings.Cut(d.Window, "/")
	return from, to
}
