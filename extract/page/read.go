package page

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"tenders/extract/parse"
)

// maxBytes bounds a document. A notice's page has 40 to 200 KB, an article's
// seldom more than one megabyte; a parsed tree takes some fifty times as much.
const maxBytes = 8 << 20

var errLong = errors.New("page: longer than 8 MiB")

// read takes in a whole document.
func read(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("page: read: %w", err)
	}
	if len(b) > maxBytes {
		return nil, errLong
	}
	return b, nil
}

// decode gives a document as UTF-8. The encoding is that of its byte order mark,
// else UTF-8 where the bytes are, else the declared one, else Windows-1252.
//
// Bytes come before the declaration because pages went on saying iso-8859-1
// after their sites had changed to UTF-8, and text of the former with a letter
// beyond ASCII is as good as never valid UTF-8.
func decode(b []byte) string {
	e, name, mark := charset.DetermineEncoding(b, "")
	if name == "utf-8" {
		return strings.TrimPrefix(parse.UTF8(b), "\uFEFF")
	}
	if !mark && utf8.Valid(b) && !ascii(b) {
		return string(b)
	}
	if name == "windows-1252" {
		return parse.UTF8(b) // keeps what is UTF-8 in between
	}
	text, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return parse.UTF8(b)
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(text), "\uFEFF"), "\uFFFD")
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// markup reports whether a document is HTML, by its first sign; a fragment that
// begins with words is too, where a page's own elements follow soon.
func markup(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n\f")
	if len(text) > 1 && text[0] == '<' {
		c := text[1] | 0x20
		return c >= 'a' && c <= 'z' || text[1] == '!' || text[1] == '?'
	}
	head := strings.ToLower(text[:min(len(text), 4096)])
	return strings.Contains(head, "<html") || strings.Contains(head, "<body")
}
