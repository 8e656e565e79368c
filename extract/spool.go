package extract

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// spool is a stream that was put where it can be read from any place: in
// memory while it is small, else in a temporary file.
type spool struct {
	io.ReaderAt
	Size int64
	file *os.File
}

func newSpool(r io.Reader, memory int64) (*spool, error) {
	var head bytes.Buffer
	n, err := io.Copy(&head, io.LimitReader(r, memory))
	if err != nil {
		return nil, err
	}
	if n < memory {
		return &spool{ReaderAt: bytes.NewReader(head.Bytes()), Size: n}, nil
	}
	return spoolToFile(io.MultiReader(&head, r))
}

func spoolToFile(r io.Reader) (*spool, error) {
	f, err := os.CreateTemp("", "tenders-*.zip")
	if err != nil {
		return nil, fmt.Errorf("spool: %w", err)
	}
	// Where the system lets an open file be removed, do it now, so that not
	// even a killed process leaves it behind. Close removes it elsewhere.
	_ = os.Remove(f.Name())
	s := &spool{ReaderAt: f, file: f}
	if s.Size, err = io.Copy(f, r); err != nil {
		return nil, errors.Join(fmt.Errorf("spool: %w", err), s.Close())
	}
	return s, nil
}

// Close frees the spool and removes its file.
func (s *spool) Close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if rerr := os.Remove(s.file.Name()); rerr != nil && !errors.Is(rerr, os.ErrNotExist) {
		err = errors.Join(err, rerr)
	}
	return err
}

// guarded is a ReaderAt that gives so many bytes, until it is opened: the zip
// reader takes a list of members of any length into memory.
type guarded struct {
	io.ReaderAt
	left int64
	open bool
}

func (g *guarded) ReadAt(p []byte, off int64) (int, error) {
	if g.open {
		return g.ReaderAt.ReadAt(p, off)
	}
	if int64(len(p)) > g.left {
		return 0, errDirectory
	}
	n, err := g.ReaderAt.ReadAt(p, off)
	g.left -= int64(n)
	return n, err
}

var errDirectory = errors.New("list of members is over the limit")
