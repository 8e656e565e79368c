package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// appendFile is a file that grows by whole pieces or not at all.
type appendFile struct {
	file *os.File
	name string // without its folder
	size int64

	unsynced bool // something may lie there that was not flushed to disk
}

// open opens a file for appending behind its first size bytes, and cuts off
// what follows them.
func (f *appendFile) open(path string, size int64) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	*f = appendFile{file: file, name: filepath.Base(path), size: size, unsynced: true}
	return f.reset()
}

// create begins a file that must not exist yet.
func (f *appendFile) create(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	*f = appendFile{file: file, name: filepath.Base(path)}
	return nil
}

// reset takes the file back to its last whole piece.
func (f *appendFile) reset() error {
	if err := f.file.Truncate(f.size); err != nil {
		return err
	}
	_, err := f.file.Seek(f.size, io.SeekStart)
	return err
}

// append writes one piece. After an error the file is as before, unless the
// error is errBroken.
func (f *appendFile) append(copy func(io.Writer, io.Reader) (int64, error), piece io.Reader) error {
	f.unsynced = true
	n, err := copy(f.file, piece)
	if err == nil {
		f.size += n
		return nil
	}
	return f.undo(err)
}

// errBroken says that a file could be neither written nor taken back.
var errBroken = errors.New("what was half written could not be taken back")

// undo takes the file back to its last whole piece because of an error, and
// returns that error.
func (f *appendFile) undo(because error) error {
	if err := f.reset(); err != nil {
		return fmt.Errorf("%w; %w: %w", because, errBroken, err)
	}
	return because
}

func (f *appendFile) sync() error {
	if f.file == nil || !f.unsynced {
		return nil
	}
	if err := f.file.Sync(); err != nil {
		return err
	}
	f.unsynced = false
	return nil
}

func (f *appendFile) close() error {
	if f.file == nil {
		return nil
	}
	file := f.file
	f.file = nil
	return file.Close()
}

// spool holds a piece until it is whole: in memory, or beyond maxMemory in a
// temporary file.
type spool struct {
	dir  string
	buf  bytes.Buffer
	file *os.File
	size int64
}

func (s *spool) Write(p []byte) (int, error) {
	if s.file == nil && s.buf.Len()+len(p) > maxMemory {
		file, err := os.CreateTemp(s.dir, tempPrefix+"record-")
		if err != nil {
			return 0, err
		}
		s.file = file
		if _, err := s.buf.WriteTo(file); err != nil {
			return 0, err
		}
	}
	s.size += int64(len(p))
	if s.file != nil {
		return s.file.Write(p)
	}
	return s.buf.Write(p)
}

// spools keep their memory from one document to the next: it would otherwise
// be most of the garbage of a crawl.
var spools = sync.Pool{New: func() any { return new(spool) }}

func newSpool(dir string) *spool {
	s := spools.Get().(*spool)
	s.dir = dir
	return s
}

// reader reads the piece from its beginning.
func (s *spool) reader() (io.Reader, error) {
	if s.file == nil {
		return bytes.NewReader(s.buf.Bytes()), nil
	}
	_, err := s.file.Seek(0, io.SeekStart)
	return s.file, err
}

// close removes the temporary file, if there is one. What it held is in the
// archive by then, or lost with the error that the caller has. The spool is
// another's from here on.
func (s *spool) close() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name())
	}
	s.buf.Reset()
	s.file, s.size = nil, 0
	spools.Put(s)
}

// syncDir makes the names of new files durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
