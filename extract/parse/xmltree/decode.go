package xmltree

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

var bom = []byte("\uFEFF")

// declared finds the encoding in an XML declaration. It must stand at the very
// beginning (XML 1.0, 2.8); some publishers put white space before it.
var declared = regexp.MustCompile(`^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// decode brings a document into UTF-8 and says what was wrong with what it says
// about itself. Bytes that are UTF-8 already are given back as they are.
func decode(data []byte) (out []byte, warning string) {
	if out, ok := decode16(data); ok {
		return out, ""
	}
	data = bytes.TrimPrefix(data, bom)
	label := "utf-8"
	if m := declared.FindSubmatch(data[:min(len(data), 512)]); m != nil {
		label = strings.ToLower(string(m[1]))
	}
	if utf8.Valid(data) {
		if label != "utf-8" && label != "utf8" && !ascii(data) {
			return data, fmt.Sprintf("declares the encoding %q and is UTF-8", label)
		}
		return data, ""
	}
	if enc, err := htmlindex.Get(label); err == nil && label != "utf-8" && label != "utf8" && !strings.HasPrefix(label, "utf-16") {
		if out, err := enc.NewDecoder().Bytes(data); err == nil {
			return out, ""
		}
	}
	return foreign(data), fmt.Sprintf("declares the encoding %q and is not; foreign bytes are read as Windows-1252", label)
}

// foreign reads the bytes that are no UTF-8 as Windows-1252, and only them.
func foreign(data []byte) []byte {
	out := make([]byte, 0, len(data)+16)
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(data[0])
		}
		out = utf8.AppendRune(out, r)
		data = data[n:]
	}
	return out
}

// decode16 reads UTF-16, known by its byte order mark or by its first sign.
func decode16(data []byte) ([]byte, bool) {
	if len(data) < 4 {
		return nil, false
	}
	order := unicode.LittleEndian
	switch {
	case data[0] == 0xff && data[1] == 0xfe, data[0] == '<' && data[1] == 0:
	case data[0] == 0xfe && data[1] == 0xff, data[0] == 0 && data[1] == '<':
		order = unicode.BigEndian
	default:
		return nil, false
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		return nil, false
	}
	return bytes.TrimPrefix(out, bom), true
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
