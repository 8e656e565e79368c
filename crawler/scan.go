package crawler

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
)

// row is what crawling needs to know of one row of an answer.
type row struct {
	id, date, ocid string
	raw            []byte // its bytes, within the page
}

// tells is true for the row that is the notice of an id. A release may come
// without one; the notice's number is then that of one of its documents.
func (r row) tells(id string) bool {
	if r.id != "" || r.raw == nil {
		return r.id == id
	}
	return slices.Contains(documentIDs(r.raw), id)
}

// answer is what crawling needs to know of a page of JSON.
type answer struct {
	hasRows  bool
	rows     []row
	next     bool   // the service says that there is more
	packaged bool   // it is a package, by its other members
	message  string // what it says went wrong
}

// Errors of scan. The caller adds source and address.
var (
	errTruncated = errors.New("JSON breaks off")
	errNotJSON   = errors.New("not a JSON object")
)

// scan reads rows and the next link out of a page. It is tolerant on purpose of
// what is in strings, and of numbers that no JSON reader accepts (1e9999, 000,
// Infinity), as these publishers send them, so that they cost no window. What
// it insists on is that the page is one object, whole, with every bracket,
// comma and colon in place, and that its rows are objects.
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
	case slices.Contains(messages, string(key)):
		return s.message()
	case slices.Contains(packaging, string(key)):
		s.out.packaged = true
	case string(key) == "links" && s.text[s.at] == '{':
		return s.object(1, func(key []byte) error {
			text, err := s.stringOrSkip(2)
			s.out.next = s.out.next || string(key) == "next" && text != ""
			return err
		})
	}
	return s.skip(1)
}

// packaging are members that a package has and an error has not.
var packaging = []string{"uri", "publisher", "publishedDate", "license"}

// messages are the members in which services tell of an error.
var messages = []string{"exception", "message", "error", "errors", "fault"}

// message notes what the service says, if it says anything.
func (s *scanner) message() error {
	begin := s.at
	err := s.skip(1)
	if text := string(bytes.TrimSpace(s.text[begin:s.at])); !slices.Contains([]string{`""`, "null", "false", "[]", "{}"}, text) {
		s.out.message = text[:min(len(text), 200)]
	}
	return err
}

// row reads one element of the array of rows. Packages under "results", as
// Contracts Finder sent them until 2022, hold their release in an array.
func (s *scanner) row() error {
	begin := s.at
	if s.text[s.at] != '{' {
		return fmt.Errorf("%w: row %d is no object", errNotJSON, len(s.out.rows)+1)
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
				return fmt.Errorf("%w: a release of row %d is no object", errNotJSON, len(s.out.rows)+1)
			}
			return s.object(4, func(key []byte) error { return s.field(r, key) })
		})
	default:
		err = s.skip(3)
	}
	return err
}

// documentIDs are the ids of the documents of a release, in the four places
// where a notice's own one can be.
func documentIDs(release []byte) []string {
	s := scanner{text: release}
	var out []string
	document := func(key []byte) error {
		if string(key) != "id" {
			return s.skip(5)
		}
		id, err := s.stringOrSkip(5)
		out = append(out, id)
		return err
	}
	section := func(key []byte) error {
		if string(key) != "documents" {
			return s.skip(3)
		}
		return s.objects(3, document)
	}
	_ = s.object(0, func(key []byte) error { // it was whole when it was scanned
		switch string(key) {
		case "planning", "tender", "awards", "contracts":
			return s.objects(1, section)
		}
		return s.skip(1)
	})
	return out
}

// objects calls member at each member of an object, or of each object of an
// array, and skips whatever else there is.
func (s *scanner) objects(depth int, member func(key []byte) error) error {
	switch s.text[s.at] {
	case '{':
		return s.object(depth, member)
	case '[':
		return s.array(depth, func() error {
			if s.text[s.at] != '{' {
				return s.skip(depth + 1)
			}
			return s.object(depth+1, member)
		})
	}
	return s.skip(depth)
}
