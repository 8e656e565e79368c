package ocds

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"tenders/extract/notice"
)

const (
	// maxPart bounds the bytes of one release. The largest seen has some 2 MB.
	maxPart = 256 << 20
	// maxContainers bounds packages within packages; records of a package are
	// two deep.
	maxContainers = 6
	readSize      = 32 << 10
)

var (
	errStop = errors.New("stopped")
	errEnd  = errors.New("the document ends within a value")
	errTorn = errors.New("the line ends within a value")
	errSize = fmt.Errorf("a release of more than %d MiB", maxPart>>20)
)

// part is a release that was found: where it stands, and its bytes. A part with
// an error stands for what could not be read there.
type part struct {
	path string // member and pointer
	data []byte // valid during the call
	err  error
}

// splitter finds the releases of a document without holding the document: it
// reads through packages, records, arrays and lines, and keeps the bytes of one
// release at a time.
type splitter struct {
	r       io.Reader
	buf     []byte
	at      int // cursor, in buf
	keep    int // first byte of buf to be kept, or -1
	done    bool
	err     error // of the reader
	big     bool  // what should be kept has grown too large
	sent    int   // releases found
	line1   bool  // in the first line of a value of the top level
	emit    func(part) bool
	problem func(notice.Problem)
	path    []byte
}

// run reads the whole document. It returns errStop, the reader's error or nil.
func (s *splitter) run() error {
	s.keep = -1
	s.bom()
	for n := 0; ; {
		c, err := s.space()
		if err != nil {
			return s.finish(nil)
		}
		if c == ',' || c == 0x1e { // between lines; JSON text sequences
			s.at++
			continue
		}
		s.path = s.path[:0]
		if n > 0 {
			s.path = append(strconv.AppendInt(s.path, int64(n), 10), '!')
		}
		n++
		if err := s.top(c); err != nil {
			return s.finish(err)
		}
	}
}

// top reads one value of the document's top level.
func (s *splitter) top(c byte) error {
	if c == '{' || c == '[' {
		s.line1 = true
		err := s.element(0)
		s.line1 = false
		if errors.Is(err, errTorn) {
			s.keep = -1
			return s.failed(err)
		}
		return err
	}
	err := s.failed(fmt.Errorf("unexpected %q, not JSON", c))
	for err == nil {
		err = s.line()
		if next, end := s.space(); end != nil || next == '{' || next == '[' {
			break
		}
	}
	return err
}

// finish turns the end of the document within a value into a part.
func (s *splitter) finish(err error) error {
	if errors.Is(err, errEnd) {
		if s.err != nil && !errors.Is(s.err, io.ErrUnexpectedEOF) {
			return s.err
		}
		return s.failed(err)
	}
	if err == nil && s.err != nil {
		return s.err
	}
	return err
}

// failed emits an error as a part.
func (s *splitter) failed(err error) error {
	return s.send(part{path: string(s.path), err: err})
}

func (s *splitter) send(p part) error {
	if p.err == nil {
		s.sent++
	}
	if !s.emit(p) {
		return errStop
	}
	return nil
}

// element reads a value that is, or holds, releases.
func (s *splitter) element(depth int) error {
	c, err := s.space()
	if err != nil {
		return err
	}
	if depth > maxContainers {
		if err := s.failed(errDepth); err != nil {
			return err
		}
		return s.skip()
	}
	switch c {
	case '{':
		return s.object(depth)
	case '[':
		return s.list(depth, '[')
	}
	s.keep = s.at
	if err := s.skip(); err != nil {
		return err
	}
	word := string(s.buf[s.keep:min(s.at, s.keep+40)])
	s.keep = -1
	if word == "null" || word == `""` {
		s.problem(notice.Problem{Path: string(s.path), Rule: "release-null", Message: "nothing stands where a release belongs"})
		return nil
	}
	return s.failed(errors.New("no release: neither object nor array"))
}

// list reads the elements of an array, or the members of an object that stands
// in an array's place, with positions for names.
func (s *splitter) list(depth int, open byte) error {
	s.at++
	n := len(s.path)
	for i := 0; ; {
		c, err := s.space()
		switch {
		case err != nil:
			return err
		case c == ']' || c == '}':
			s.at++
			return nil
		case c == ',':
			s.at++
			continue
		}
		if open == '{' {
			name, err := s.memberName()
			if err != nil {
				return err
			}
			s.path = appendToken(append(s.path, '/'), name)
		} else {
			s.path = strconv.AppendInt(append(s.path, '/'), int64(i), 10)
		}
		i++
		if err := s.element(depth + 1); err != nil {
			return err
		}
		s.path = s.path[:n]
	}
}

// object reads a package, a record or a release. Which of them it is shows in
// its members; until then its bytes are kept.
func (s *splitter) object(depth int) error {
	s.keep, s.big = s.at, false
	s.at++
	o := shape{start: s.sent}
	n := len(s.path)
	for {
		c, err := s.space()
		if err != nil {
			return err
		}
		if c == '}' {
			s.at++
			return s.close(o)
		}
		if c == ',' {
			s.at++
			continue
		}
		if c != '"' { // the rest of a broken number; the release's reader judges
			s.at++
			continue
		}
		name, err := s.memberName()
		if err != nil {
			return err
		}
		if err := s.member(&o, name, depth); err != nil {
			return err
		}
		s.path = s.path[:n]
	}
}
