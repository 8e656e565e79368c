package xmltree

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// maxReference is the length of the longest reference worth reading: "&#x10FFFF;"
// and a few leading zeros.
const maxReference = 16

// checkReferences refuses a reference to an entity that XML itself does not
// define. An "&" that begins none is left as it is.
func checkReferences(b []byte) error {
	for {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			return nil
		}
		b = b[i+1:]
		end := nameEnd(b)
		if end > 0 && end < len(b) && b[end] == ';' && predefined(b[:end]) == 0 {
			return fmt.Errorf("entity %.40q: %w", b[:end], ErrEntity)
		}
	}
}

// nameEnd is the length of the name at the start of b.
func nameEnd(b []byte) int {
	for i, c := range b {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
		later := i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.')
		if !letter && !later {
			return i
		}
	}
	return len(b)
}

func predefined(name []byte) byte {
	switch string(name) {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	return 0
}

// unescape appends b to out with its references decoded and its line ends made
// "\n" (XML 1.0, 2.11).
func unescape(out, b []byte) []byte {
	if bytes.IndexByte(b, '\r') >= 0 {
		b = bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	for {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			return append(out, b...)
		}
		r, n := reference(b[i:])
		out = utf8.AppendRune(append(out, b[:i]...), r)
		b = b[i+n:]
	}
}

// reference reads the reference at the start of b, and returns its character
// and length; what is none is a plain "&".
func reference(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), maxReference)], ';')
	if end < 2 {
		return '&', 1
	}
	name := b[1:end]
	if c := predefined(name); c != 0 {
		return rune(c), end + 1
	}
	if name[0] != '#' {
		return '&', 1
	}
	digits, base := string(name[1:]), 10
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return '&', 1
	}
	return rune(n), end + 1
}
