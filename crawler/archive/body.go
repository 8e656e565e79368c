package archive

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// maxHeld is how large a body may be to be checked in memory. Pages are far
// smaller; the largest monthly packages are read twice instead.
const maxHeld = 16 << 20

// Body returns the body with the record's digest, from the record that holds
// it; of the record given only the digest counts. It returns ErrMissing when
// the archive does not hold that body, and ErrDamaged, with file and offset,
// when the bytes are missing or not those that were archived.
//
// Only bytes whose digest was checked are given out. A body of up to 16 MiB is
// in memory by then; a larger one has been read once to its end, and is read
// again, from disk, and checked again: should the file change between, then
// ErrDamaged comes in the place of io.EOF.
func (a *Archive) Body(r Record) (io.ReadCloser, error) {
	b, err := a.body(r.Digest)
	if err != nil {
		return nil, fmt.Errorf("body %q of %s: %w", r.Digest, r.URL, err)
	}
	return b, nil
}

func (a *Archive) body(sum string) (io.ReadCloser, error) {
	d, ok := parseDigest(sum)
	if !ok {
		return nil, ErrMissing
	}
	holder, err := a.holder(d)
	if err != nil {
		return nil, err
	}
	b, err := a.openRecord(&holder)
	if err != nil {
		return nil, err
	}
	if b.member.block.N <= maxHeld {
		return b.hold()
	}
	_, err = io.Copy(io.Discard, b)
	if err = errors.Join(err, b.Close()); err != nil {
		return nil, err
	}
	return a.openRecord(&holder)
}

// holder returns the record that holds a body, or why there is none.
func (a *Archive) holder(d digest) (Record, error) {
	a.mu.RLock()
	defer a.mu.RUnlock()
	if r, ok := a.index.holder(d); ok {
		return r, nil
	}
	for _, i := range a.index.lost[d] {
		if r := a.index.record(int(i)); r.Type != Revisit {
			return r, damaged(r.File, r.Offset, a.gap(&r))
		}
	}
	return Record{}, ErrMissing
}

// body reads a record of a WARC file, and checks it at its end.
type body struct {
	record *Record
	file   *os.File
	member *member
	sum    hash.Hash
	err    error // what the next Read returns
}

// openRecord opens one record, be it the holder of its body or not.
func (a *Archive) openRecord(r *Record) (*body, error) {
	f, err := os.Open(filepath.Join(a.dir, r.File))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, damaged(r.File, r.Offset, errFileMissing)
	}
	if err != nil {
		return nil, err
	}
	b := &body{record: r, file: f, member: newMember(io.NewSectionReader(f, r.Offset, r.Size)), sum: sha256.New()}
	if err := b.start(); err != nil {
		return nil, errors.Join(damaged(r.File, r.Offset, err), b.Close())
	}
	return b, nil
}

// heldBody is a body that was checked and lies in memory.
type heldBody struct {
	mu   sync.Mutex    // so that closing amidst a Read gives no other body's bytes
	text *bytes.Buffer // nil when closed
	rest []byte
}

// texts keep their memory from one body to the next, unless that is large.
var texts = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func freeText(t *bytes.Buffer) {
	if t.Cap() <= maxMemory {
		t.Reset()
		texts.Put(t)
	}
}

// hold reads a body to its end, which checks it, and closes it.
func (b *body) hold() (*heldBody, error) {
	text := texts.Get().(*bytes.Buffer)
	text.Grow(int(b.member.block.N) + bytes.MinRead) // with room to meet the end
	_, err := text.ReadFrom(b)
	if err = errors.Join(err, b.Close()); err != nil {
		freeText(text)
		return nil, err
	}
	return &heldBody{text: text, rest: text.Bytes()}, nil
}

func (h *heldBody) Read(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.text == nil {
		return 0, os.ErrClosed
	}
	if len(h.rest) == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	n := copy(p, h.rest)
	h.rest = h.rest[n:]
	return n, nil
}

func (h *heldBody) Close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.text != nil {
		freeText(h.text)
		h.text, h.rest = nil, nil
	}
	return nil
}

func (b *body) start() error {
	if err := b.member.next(); err != nil {
		return torn(err)
	}
	found, ok, err := b.member.record()
	if err == nil && (!ok || found.Digest != b.record.Digest || found.URL != b.record.URL) {
		err = errors.New("another record lies there")
	}
	return err
}

func (b *body) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	n, err := b.member.block.Read(p)
	b.sum.Write(p[:n])
	if err != nil {
		b.err = b.end(err)
	}
	return n, b.err
}

// end turns the end of the body into a verdict on it.
func (b *body) end(err error) error {
	if errors.Is(err, io.EOF) {
		err = b.member.finish()
	}
	if err == nil && b.record.Type != Revisit && hex.EncodeToString(b.sum.Sum(nil)) != b.record.Digest {
		err = errors.New("the body has another digest")
	}
	if err == nil {
		return io.EOF
	}
	return damaged(b.record.File, b.record.Offset, torn(err))
}

func (b *body) Close() error {
	if b.member == nil {
		return nil
	}
	b.member.free()
	b.member, b.err = nil, os.ErrClosed
	return b.file.Close()
}

// Verify reads every record back and tells what came of it, in the order of
// appending: fn gets nil for a record that is as it was written, and an error
// (ErrDamaged, ErrMissing for a revisit whose body is lost) for one that is not;
// also nil for a lost record that was made up for, as Damage counts it.
// Stretches that hold no readable record come last, as records of nothing but
// a file and an offset. Verify goes on after damage; its own error is that of
// the context.
func (a *Archive) Verify(ctx context.Context, fn func(Record, error)) error {
	s := a.snapshot()
	for i := range s.n {
		if err := ctx.Err(); err != nil {
			return err
		}
		r := a.marked(&s, i)
		err := a.verify(&r)
		if row := s.row(i); err != nil && row.lost && !a.isLost(row.digest, uint32(i)) {
			err = nil
		}
		fn(r, err)
	}
	for _, d := range a.damage {
		if !d.Cut {
			fn(Record{File: d.File, Offset: d.Offset, Size: d.Length}, damaged(d.File, d.Offset, d.Err))
		}
	}
	return nil
}

// isLost tells whether a row's bytes are missing and not made up for.
func (a *Archive) isLost(d digest, row uint32) bool {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return slices.Contains(a.index.lost[d], row)
}

func (a *Archive) verify(r *Record) error {
	b, err := a.openRecord(r)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, b)
	if err = errors.Join(err, b.Close()); err != nil {
		return err
	}
	if r.Type == Revisit {
		d, _ := parseDigest(r.Digest)
		if _, err := a.holder(d); err != nil {
			return fmt.Errorf("body %s: %w", r.Digest, err)
		}
	}
	return nil
}
