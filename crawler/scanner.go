package crawler

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// object calls member at the value of each key.
func (s *scanner) object(depth int, member func(key []byte) error) error {
	return s.list('}', depth, func() error {
		if s.text[s.at] != '"' {
			return s.unexpected()
		}
		key, err := s.string()
		if err != nil {
			return err
		}
		if s.token() != ':' {
			return s.unexpected()
		}
		s.at++
		if s.token() == 0 {
			return errTruncated
		}
		return member(key)
	})
}

// array calls element at each element.
func (s *scanner) array(depth int, element func() error) error {
	return s.list(']', depth, element)
}

// list calls item at each of the items that commas part, up to the bracket.
func (s *scanner) list(end byte, depth int, item func() error) error {
	if depth > maxDepth {
		return fmt.Errorf("%w: nested deeper than %d", errNotJSON, maxDepth)
	}
	s.at++
	if s.token() == end {
		s.at++
		return nil
	}
	for {
		if s.token() == 0 {
			return s.unexpected()
		}
		if err := item(); err != nil {
			return err
		}
		switch s.token() {
		case ',':
			s.at++
		case end:
			s.at++
			return nil
		default:
			return s.unexpected()
		}
	}
}

// unexpected is the error of the byte at hand, or of the text's end.
func (s *scanner) unexpected() error {
	if s.at >= len(s.text) {
		return errTruncated
	}
	return fmt.Errorf("%w: unexpected %q at %d", errNotJSON, s.text[s.at], s.at)
}

// skip steps over one value.
func (s *scanner) skip(depth int) error {
	switch s.token() {
	case '"':
		_, err := s.string()
		return err
	case '{':
		return s.object(depth, func([]byte) error { return s.skip(depth + 1) })
	case '[':
		return s.array(depth, func() error { return s.skip(depth + 1) })
	}
	return s.scalar()
}

// oddWords are the words for numbers that JSON does not have, beside its own.
var oddWords = []string{"true", "false", "null", "nan", "infinity", "inf"}

// oddNumber is what counts as a number: also one with leading zeros, too large
// for any type, or in groups of three digits.
var oddNumber = regexp.MustCompile(`^[-+]?(\d+|\d{1,3}( \d{3})+)?(\.\d*)?([eE][-+]?\d+)?$`)

// plainNumber is true for what nearly all numbers are, without the cost of a
// pattern.
func plainNumber(text []byte) bool {
	digits := 0
	for k, b := range text {
		switch {
		case b >= '0' && b <= '9':
			digits++
		case b == '-' && k == 0:
		case b == '.' && digits > 0 && bytes.Count(text, []byte{'.'}) == 1:
		default:
			return false
		}
	}
	return digits > 0
}

// scalar steps over a number or a word, up to the next comma or bracket.
func (s *scanner) scalar() error {
	k := bytes.IndexAny(s.text[s.at:], ",]}")
	if k < 0 {
		return errTruncated
	}
	text := bytes.TrimRight(s.text[s.at:s.at+k], " \t\r\n")
	if plainNumber(text) {
		s.at += k
		return nil
	}
	word := string(bytes.TrimLeft(text, "-+"))
	known := func(w string) bool { return strings.EqualFold(w, word) }
	if len(text) == 0 || !oddNumber.Match(text) && !slices.ContainsFunc(oddWords, known) {
		return s.unexpected()
	}
	s.at += k
	return nil
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
