package archive

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// Body returns the body with the record's digest, from the record that holds
// it; of the record given only the digest counts. It returns ErrMissing when
// the archive does not hold that body.
//
// Reading to the end checks the body: where io.EOF would come, ErrDamaged
// comes instead, with file and offset, if it is not what was archived.
func (a *Archive) Body(r Record) (io.ReadCloser, error) {
	d, ok := parseDigest(r.Digest)
	if !ok {
		return nil, fmt.Errorf("body %q of %s: %w", r.Digest, r.URL, ErrMissing)
	}
	a.mu.RLock()
	holder, ok := a.index.holder(d)
	a.mu.RUnlock()
	if !ok {
		return nil, fmt.Errorf("body %s of %s: %w", r.Digest, r.URL, ErrMissing)
	}
	b, err := a.openRecord(&holder)
	if err != nil {
		return nil, fmt.Errorf("body %s of %s: %w", r.Digest, r.URL, err)
	}
	return b, nil
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
	if err != nil {
		return nil, err
	}
	b := &body{record: r, file: f, member: newMember(io.NewSectionReader(f, r.Offset, r.Size)), sum: sha256.New()}
	if err := b.start(); err != nil {
		return nil, errors.Join(damaged(r.File, r.Offset, err), b.Close())
	}
	return b, nil
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
// (ErrDamaged, ErrMissing for a revisit whose body is lost) for one that is not.
// Stretches that hold no readable record come last, as records of nothing but
// a file and an offset. Verify goes on after damage; its own error is that of
// the context.
func (a *Archive) Verify(ctx context.Context, fn func(Record, error)) error {
	for r := range a.Records() {
		if err := ctx.Err(); err != nil {
			return err
		}
		fn(r, a.verify(&r))
	}
	for _, d := range a.damage {
		if !d.Cut {
			fn(Record{File: d.File, Offset: d.Offset, Size: d.Length}, damaged(d.File, d.Offset, d.Err))
		}
	}
	return nil
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
		a.mu.RLock()
		_, ok := a.index.docs[d]
		a.mu.RUnlock()
		if !ok {
			return fmt.Errorf("body %s: %w", r.Digest, ErrMissing)
		}
	}
	return nil
}
