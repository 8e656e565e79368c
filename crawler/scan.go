package crawler

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// row is what crawling needs to know of one row of an answer.
type row struct {
	id, date, ocid string
	raw            []byte // its bytes, within the page
}

// answer is what crawling needs to know of a page of JSON.
type answer struct {
	hasRows bool
	rows    []row
	next    bool // the service says that there is more
}

// Errors of scan. The caller adds source and address.
var (
	errTruncated = errors.New("JSON breaks off")
	errNotJSON   = errors.New("not a JSON object")
)

// scan reads rows and the next link out of a page. It is tolerant on purpose:
// it follows strings and brackets and looks at nothing else, so that numbers
// that no JSON reader accepts (1e9999, 000, Infinity), as these publishers
// send them, cost no window. What it insists on is that the page is one
// object, and whole.
func scan(body []byte, rows ...string) (answer, error) {
	s := scanner{text: bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), names: rows}
	s.space()
	if s.at >= len(s.text) || s.text[s.at] != '{' {
		return answer{}, errNotJSON
	}
	if err := s.object(0, s.member); err != nil {
		return answer{}, err
	}
	if s.space(); s.at < len(s.text) {
		return answer{}, fmt.Errorf("%w: more bytes after its end, at %d", errNotJSON, s.at)
	}
	return s.out, nil
}

// maxDepth bounds the nesting; real pages reach 12.
const maxDepth = 500

type scanner struct {
	text  []byte
	at    int
	names []string
	out   answer
}

// member sees to one member of the page.
func (s *scanner) member(key []byte) error {
	switch {
	case s.text[s.at] == '[' && slices.Contains(s.names, string(key)):
		s.out.hasRows = true
		return s.array(1, s.row)
	case string(key) == "links" && s.text[s.at] == '{':
		return s.object(1, func(key []byte) error {
			text, err := s.stringOrSkip(2)
			s.out.next = s.out.next || string(key) == "next" && text != ""
			return err
		})
	}
	return s.skip(1)
}

// row reads one element of the array of rows. Packages under "results", as
// Contracts Finder sent them until 2022, hold their release in an array.
func (s *scanner) row() error {
	begin := s.at
	if s.text[s.at] != '{' {
		s.out.rows = append(s.out.rows, row{})
		return s.skip(2)
	}
	var r row
	if err := s.object(2, func(key []byte) error { return s.field(&r, key) }); err != nil {
		return err
	}
	r.raw = s.text[begin:s.at]
	s.out.rows = append(s.out.rows, r)
	return nil
}

func (s *scanner) field(r *row, key []byte) (err error) {
	switch string(key) {
	case "id":
		r.id, err = s.stringOrSkip(3)
	case "date":
		r.date, err = s.stringOrSkip(3)
	case "ocid":
		r.ocid, err = s.stringOrSkip(3)
	case "releases":
		if s.text[s.at] != '[' {
			return s.skip(3)
		}
		return s.array(3, func() error {
			if s.text[s.at] != '{' {
				return s.skip(4)
			}
			return s.object(4, func(key []byte) error { return s.field(r, key) })
		})
	default:
		err = s.skip(3)
	}
	return err
}

// object calls member at the value of each key.
func (s *scanner) object(depth int, member func(key []byte) error) error {
	if depth > maxDepth {
		return fmt.Errorf("%w: nested deeper than %d", errNotJSON, maxDepth)
	}
	for s.at++; ; {
		switch c := s.token(); c {
		case 0:
			return errTruncated
		case '}':
			s.at++
			return nil
		case '"':
			key, err := s.string()
			if err != nil {
				return err
			}
			if err := s.value(func() error { return member(key) }); err != nil {
				return err
			}
		case ']', '{', '[':
			return fmt.Errorf("%w: %q at %d", errNotJSON, c, s.at)
		default:
			s.at++ // a comma, or what is left of an odd number
		}
	}
}

// value steps over the colon and calls read at what follows.
func (s *scanner) value(read func() error) error {
	if s.space(); s.at < len(s.text) && s.text[s.at] == ':' {
		s.at++
	}
	switch s.space(); {
	case s.at >= len(s.text):
		return errTruncated
	case s.text[s.at] == ',' || s.text[s.at] == '}':
		return nil // no value at all
	}
	return read()
}

// array calls element at each element.
func (s *scanner) array(depth int, element func() error) error {
	if depth > maxDepth {
		return fmt.Errorf("%w: nested deeper than %d", errNotJSON, maxDepth)
	}
	for s.at++; ; {
		switch c := s.token(); c {
		case 0:
			return errTruncated
		case ']':
			s.at++
			return nil
		case '}':
			return fmt.Errorf("%w: %q at %d", errNotJSON, c, s.at)
		case ',':
			s.at++
		default:
			if err := element(); err != nil {
				return err
			}
		}
	}
}

// skip steps over one value: a string, an object, an array, or anything up to
// the next comma or bracket. Below the rows nothing is looked at any more, so
// it counts brackets instead of descending.
func (s *scanner) skip(depth int) error {
	switch s.text[s.at] {
	case '"':
		_, err := s.string()
		return err
	case '{', '[':
		return s.skipNested(depth)
	}
	if k := bytes.IndexAny(s.text[s.at:], ",]}\""); k > 0 {
		s.at += k
	} else if k < 0 {
		return errTruncated
	} else {
		s.at++
	}
	return nil
}

func (s *scanner) skipNested(depth int) error {
	var stack [maxDepth]byte
	n := 0
	for s.at < len(s.text) {
		switch c := s.text[s.at]; c {
		case '"':
			if _, err := s.string(); err != nil {
				return err
			}
			continue
		case '{', '[':
			if depth+n >= maxDepth {
				return fmt.Errorf("%w: nested deeper than %d", errNotJSON, maxDepth)
			}
			stack[n] = c + 2 // '{'+2 is '}', '['+2 is ']'
			n++
		case '}', ']':
			if n--; stack[n] != c {
				return fmt.Errorf("%w: %q at %d", errNotJSON, c, s.at)
			}
			if n == 0 {
				s.at++
				return nil
			}
		}
		s.at++
	}
	return errTruncated
}

// string steps over a string and returns what is between its quotes.
func (s *scanner) string() ([]byte, error) {
	s.at++
	begin := s.at
	for {
		k := bytes.IndexByte(s.text[s.at:], '"')
		if k < 0 {
			s.at = len(s.text)
			return nil, errTruncated
		}
		end := s.at + k
		s.at = end + 1
		escapes := 0
		for end-1-escapes >= begin && s.text[end-1-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return s.text[begin:end], nil
		}
	}
}

// stringOrSkip returns the decoded text of a string, and "" for anything else.
func (s *scanner) stringOrSkip(depth int) (string, error) {
	if s.text[s.at] != '"' {
		return "", s.skip(depth)
	}
	raw, err := s.string()
	if err != nil || !bytes.ContainsRune(raw, '\\') {
		return string(raw), err
	}
	var text string
	if json.Unmarshal(s.text[s.at-len(raw)-2:s.at], &text) != nil {
		text = string(raw)
	}
	return text, nil
}

// token steps over space and returns the byte there, 0 at the end.
func (s *scanner) token() byte {
	if s.space(); s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) space() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}
