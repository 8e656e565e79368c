package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/nlnwa/gowarc/v2"
)

// gzipMagic begins every gzip member: its mark and the only method there is
// (RFC 1952, 2.3.1).
var gzipMagic = []byte{0x1f, 0x8b, 8}

// scanner reads the records of one WARC file in turn, and finds the next
// readable one after a stretch that is damaged.
type scanner struct {
	name string
	file *os.File
	size int64 // bytes of the file that are looked at
}

func newScanner(dir, name string, size int64) (*scanner, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	return &scanner{name: name, file: f, size: size}, nil
}

func (s *scanner) close() { _ = s.file.Close() } // nothing was written to it

// counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// scan calls found for the records that begin in [from, to), and lost for each
// stretch of it that holds none. It ends early, without an error, when found
// returns false.
func (s *scanner) scan(from, to int64, found func(Record) bool, lost func(Damage)) error {
	for from < to {
		at, broken, err := s.run(from, to, found)
		if err != nil {
			return fmt.Errorf("read %s: %w", s.name, err)
		}
		if broken == nil {
			return nil
		}
		if from, err = s.resync(at+1, to); err != nil {
			return fmt.Errorf("read %s: %w", s.name, err)
		}
		lost(Damage{File: s.name, Offset: at, Length: from - at, Err: broken})
	}
	return nil
}

// run reads records from one place on until to, the end of the file, found's
// refusal, or a record that is broken; where that begins it returns with what
// is wrong with it.
func (s *scanner) run(from, to int64, found func(Record) bool) (at int64, broken, err error) {
	src := &counter{r: io.NewSectionReader(s.file, from, s.size-from)}
	m := newMember(src)
	defer m.free()
	var last Record // not yet reported: its request record may follow
	var id string
	report := func() bool {
		r := last
		last = Record{}
		return r.Size == 0 || found(r)
	}
	for at = from; at < to; {
		r, document, err := m.whole()
		if err != nil {
			return s.stop(at, err, report())
		}
		end := from + src.n - int64(m.raw.Buffered())
		if last.Size > 0 && m.warc.Get(gowarc.WarcType) == "request" && m.warc.Get(gowarc.WarcConcurrentTo) == id {
			last.Size += end - at
		} else if !report() {
			return at, nil, nil
		} else if document {
			r.File, r.Offset, r.Size = s.name, at, end-at
			last, id = r, m.warc.Get(gowarc.WarcRecordID)
		}
		at = end
	}
	report()
	return at, nil, nil
}

// stop sorts out why a run ended: the end of the file, a file that cannot be
// read, or bytes that are no record.
func (s *scanner) stop(at int64, err error, wanted bool) (int64, error, error) {
	var path *fs.PathError
	switch {
	case errors.Is(err, io.EOF) || !wanted:
		return at, nil, nil
	case errors.As(err, &path):
		return at, nil, err
	}
	return at, err, nil
}

// resync finds the first whole record that begins in [from, to), or else to.
func (s *scanner) resync(from, to int64) (int64, error) {
	window := make([]byte, 1<<16)
	for from < to {
		n, err := s.file.ReadAt(window[:min(int64(len(window)), s.size-from)], from)
		if err != nil && !errors.Is(err, io.EOF) {
			return from, err
		}
		i := bytes.Index(window[:n], gzipMagic)
		switch {
		case i < 0 && n < len(gzipMagic):
			return to, nil
		case i < 0:
			from += int64(n - len(gzipMagic) + 1)
		case from+int64(i) < to && s.readable(from+int64(i)):
			return from + int64(i), nil
		default:
			from += int64(i) + 1
		}
	}
	return to, nil
}

// readable tells whether a whole record begins at a place.
func (s *scanner) readable(at int64) bool {
	m := newMember(io.NewSectionReader(s.file, at, s.size-at))
	defer m.free()
	_, _, err := m.whole()
	return err == nil
}

// whole reads one record to its end and checks it.
func (m *member) whole() (Record, bool, error) {
	if err := m.next(); err != nil {
		return Record{}, false, err
	}
	r, document, err := m.record()
	if err != nil {
		return r, false, err
	}
	sum := sha256.New()
	if r.Length, err = io.Copy(sum, &m.block); err != nil {
		return r, false, torn(err)
	}
	if err := m.finish(); err != nil {
		return r, false, err
	}
	if document && r.Type != Revisit && hex.EncodeToString(sum.Sum(nil)) != r.Digest {
		return r, false, errors.New("the body has another digest")
	}
	return r, document, nil
}
