package ocds

import (
	"bytes"
	"errors"
	"io"
)

// fill reads more. It moves what is still needed to the buffer's front, and
// doubles the buffer where a release fills it.
func (s *splitter) fill() bool {
	if s.done {
		return false
	}
	if s.keep >= 0 && len(s.buf)-s.keep > maxPart {
		s.keep, s.big = -1, true
	}
	base := min(s.at, len(s.buf))
	if s.keep >= 0 {
		base = s.keep
		s.keep = 0
	}
	s.buf = s.buf[:copy(s.buf, s.buf[base:])]
	s.at -= base
	if cap(s.buf)-len(s.buf) < readSize/2 {
		s.buf = append(make([]byte, 0, max(2*cap(s.buf), 2*readSize)), s.buf...)
	}
	for {
		n, err := s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
		if err != nil {
			s.done = true
			if !errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				s.err = err
			}
		}
		if n > 0 || s.done {
			return n > 0
		}
	}
}

// bom skips the byte order mark.
func (s *splitter) bom() {
	for len(s.buf) < 3 && s.fill() {
	}
	if bytes.HasPrefix(s.buf, []byte("\xef\xbb\xbf")) {
		s.at = 3
	}
}

// space skips white space and returns the byte that follows.
func (s *splitter) space() (byte, error) {
	for {
		for s.at < len(s.buf) {
			c := s.buf[s.at]
			if c > ' ' || c == 0x1e {
				return c, nil
			}
			if c == '\n' && s.torn(s.at) {
				return 0, errTorn
			}
			s.at++
		}
		if !s.fill() {
			return 0, errEnd
		}
	}
}

// torn decides, at the first line end within a value of the top level, whether
// the value was cut off there: in files of one value a line a line may be, and
// would take all that follow with it. The next line begins a value then, and
// the cut one was not about to. It sets the cursor to the next line.
func (s *splitter) torn(i int) bool {
	if !s.line1 {
		return false
	}
	s.line1 = false
	before := bytes.TrimRight(s.buf[:i], " \t\r")
	if !bytes.HasPrefix(s.buf[i+1:], []byte(`{"`)) || len(before) == 0 || bytes.IndexByte([]byte("[{,:"), before[len(before)-1]) >= 0 {
		return false
	}
	s.at = i + 1
	return true
}

// line skips the rest of a line.
func (s *splitter) line() error {
	for {
		if i := bytes.IndexByte(s.buf[min(s.at, len(s.buf)):], '\n'); i >= 0 {
			s.at += i + 1
			return nil
		}
		s.at = len(s.buf)
		if !s.fill() {
			return errEnd
		}
	}
}

// skip passes over the value at the cursor.
func (s *splitter) skip() error {
	switch c := s.buf[s.at]; c {
	case '"':
		return s.quoted()
	case '{', '[':
		return s.nested()
	}
	for {
		for s.at < len(s.buf) {
			switch c := s.buf[s.at]; {
			case c == ',', c == ']', c == '}', c == '"', c <= ' ':
				return nil
			}
			s.at++
		}
		if !s.fill() {
			return errEnd
		}
	}
}

// nested passes over an object or array by counting brackets; whether they
// match, the release's reader sees.
func (s *splitter) nested() error {
	for depth := 0; ; {
		for s.at < len(s.buf) {
			switch s.buf[s.at] {
			case '"':
				if err := s.quoted(); err != nil {
					return err
				}
				continue
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					s.at++
					return nil
				}
			case '\n':
				if s.torn(s.at) {
					return errTorn
				}
			}
			s.at++
		}
		if !s.fill() {
			return errEnd
		}
	}
}

// quoted passes over a string.
func (s *splitter) quoted() error {
	s.at++
	for {
		for s.at < len(s.buf) {
			rest := s.buf[s.at:]
			end := bytes.IndexByte(rest, '"')
			if end >= 0 {
				rest = rest[:end]
			}
			if s.line1 {
				if n := bytes.IndexByte(rest, '\n'); n >= 0 && s.torn(s.at+n) {
					return errTorn
				}
			}
			slash := bytes.IndexByte(rest, '\\')
			switch {
			case slash >= 0:
				s.at += slash + 2
			case end >= 0:
				s.at += end + 1
				return nil
			default:
				s.at = len(s.buf)
			}
		}
		if !s.fill() {
			return errEnd
		}
	}
}

// memberName reads the name at the cursor and the colon after it. Names that no
// package has are cut short.
func (s *splitter) memberName() (string, error) {
	held := s.keep >= 0
	from := 0
	if held {
		from = s.at - s.keep
	} else {
		s.keep = s.at
	}
	err := s.quoted()
	name := ""
	if s.keep >= 0 && s.at <= len(s.buf) {
		if inner := s.buf[s.keep+from : s.at]; len(inner) >= 2 {
			name = memberName(inner[1:min(len(inner)-1, 200)])
		}
	}
	if !held {
		s.keep = -1
	}
	if err != nil {
		return "", err
	}
	c, err := s.space()
	if err == nil && c == ':' {
		s.at++
	}
	return name, err
}

// memberName keeps the usual names from being made anew for every release.
func memberName(b []byte) string {
	if name, ok := topMembers[string(b)]; ok {
		return name
	}
	return decode(bytes.Clone(b), true)
}

// numbered reports whether the object at the cursor has positions for names:
// an array that was published as {"1": ...}. It moves nothing.
func (s *splitter) numbered() bool {
	const enough = 256
	for len(s.buf)-s.at < enough && s.fill() {
	}
	b := s.buf[s.at+1:]
	b = b[skipSpace(b, 0):]
	if len(b) == 0 || b[0] != '"' {
		return false
	}
	b = b[1:]
	end := bytes.IndexByte(b, '"')
	return end > 0 && isPosition(b[:end])
}

func isPosition(b []byte) bool {
	for i := range b {
		if b[i] < '0' || b[i] > '9' {
			return false
		}
	}
	return len(b) > 0 && len(b) < 10
}
