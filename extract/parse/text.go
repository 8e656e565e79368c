package parse

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// UTF8 returns the bytes as text. Where they are not UTF-8 they are read as
// Windows-1252, byte by byte, and only there: a document may be UTF-8 with a
// few foreign bytes in it.
func UTF8(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b) + 16)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(b[0])
		}
		out.WriteRune(r)
		b = b[n:]
	}
	return out.String()
}

// maxRounds bounds the layers of damage that are taken off: text that was
// escaped and misread more often than this is left as it is.
const maxRounds = 6

// Text repairs prose: UTF-8 that was read as Windows-1252 is put right, markup
// and entities become plain text, lines end with "\n", and white space at the
// ends goes. Text of a text is the text itself.
func Text(s string) string {
	s = strings.TrimSpace(s)
	if clean(s) {
		return s
	}
	out := s
	for range maxRounds {
		next := strings.TrimSpace(spaces(plain(entities(mojibake(out)))))
		if next == out {
			return out
		}
		out = next
	}
	return s
}

// Line is Text for names and titles: white space of any kind becomes a single
// space.
func Line(s string) string {
	s = Text(s)
	for i := range len(s) {
		if s[i] < ' ' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// clean reports that nothing in s could need repair.
func clean(s string) bool {
	for i := 0; i < len(s); i++ {
		for i+8 <= len(s) && plainLetters(eight(s, i)) {
			i += 8
		}
		if i == len(s) {
			break
		}
		if c := s[i]; c >= 0x80 || c == '<' || c == '&' || c < ' ' && odd(s, i) || c == 0x7f {
			return false
		}
	}
	return true
}

// plainLetters reports that clean has nothing to look at among eight bytes.
func plainLetters(x uint64) bool {
	return plainBytes(x) && equal(x, '<')|equal(x, '&') == 0
}

// plainBytes reports that none of eight bytes may begin an odd character.
func plainBytes(x uint64) bool { return x&high|below(x, ' ')|equal(x, 0x7f) == 0 }

// mojibake undoes UTF-8 that was read as Windows-1252: "Â£" is a pound sign,
// "â€™" an apostrophe. A run of characters is undone only where its bytes are
// UTF-8 of a character that British notices use.
func mojibake(s string) string {
	i := misreadAt(s, 0)
	if i < 0 {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	done := 0
	for ; i >= 0; i = misreadAt(s, i) {
		good, length := misread(s[i:])
		if length == 0 {
			i += 2
			continue
		}
		out.WriteString(s[done:i])
		out.WriteRune(good)
		i += length
		done = i
	}
	out.WriteString(s[done:])
	return out.String()
}

// misreadAt finds the next character that begins a misread one: Â, Ã, Ä or Å, or
// â to ï, which are the first bytes of UTF-8 sequences in Windows-1252.
func misreadAt(s string, from int) int {
	for i := from; i+1 < len(s); i++ {
		n := strings.IndexByte(s[i:], 0xc3)
		if n < 0 || i+n+1 >= len(s) {
			return -1
		}
		i += n
		if c := s[i+1]; c >= 0x82 && c <= 0x85 || c >= 0xa2 && c <= 0xaf {
			return i
		}
	}
	return -1
}

// misread tries to read the start of s as a misread character, and returns it
// with the length of what stands for it.
func misread(s string) (rune, int) {
	var raw [4]byte
	want, have, length := 0, 0, 0
	for _, r := range s {
		b, ok := single(r)
		if !ok || b < 0x80 {
			break
		}
		if have == 0 {
			if want = sequence(b); want == 0 {
				return 0, 0
			}
		}
		raw[have] = b
		have++
		length += utf8.RuneLen(r)
		if have == want {
			break
		}
	}
	if have == 0 || have < want {
		return 0, 0
	}
	r, n := utf8.DecodeRune(raw[:have])
	if r == utf8.RuneError || n != have || !usual(r) {
		return 0, 0
	}
	return r, length
}

// single returns the byte that Windows-1252 reads as r. Its five holes are read
// as control characters by most programs.
func single(r rune) (byte, bool) {
	if r < 0xa0 && r >= 0x80 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// sequence is the length of the UTF-8 sequence that b begins.
func sequence(b byte) int {
	switch {
	case b >= 0xc2 && b <= 0xc5:
		return 2
	case b >= 0xe2 && b <= 0xef:
		return 3
	}
	return 0
}

// usual tells the characters of Latin alphabets (Welsh among them), dashes,
// quotation marks, bullets, currency and mathematical signs.
func usual(r rune) bool {
	switch {
	case r >= 0xa0 && r <= 0x17f, r >= 0x2000 && r <= 0x206f, r >= 0x20a0 && r <= 0x20bf,
		r >= 0x2100 && r <= 0x22ff, r >= 0x25a0 && r <= 0x27bf, r >= 0xf020 && r <= 0xf0ff, r == 0xfeff:
		return true
	}
	return false
}

// spaces makes line ends "\n", odd spaces plain ones, at most one empty line
// between paragraphs, and removes characters that cannot be seen.
func spaces(s string) string {
	at := 0
	for at < len(s) && !odd(s, at) {
		for at++; at+8 <= len(s) && plainBytes(eight(s, at)); {
			at += 8
		}
	}
	if at == len(s) {
		return s
	}
	for at > 0 && s[at-1] == '\n' { // the lines that end before count
		at--
	}
	var out strings.Builder
	out.Grow(len(s))
	out.WriteString(s[:at])
	lines := 0
	for i, r := range s[at:] {
		if r = seen(r, s[at+i:]); r < 0 {
			continue
		}
		if r != '\n' {
			lines = 0
		} else if lines++; lines > 2 {
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// odd reports that the byte may begin something that spaces changes.
func odd(s string, i int) bool {
	switch c := s[i]; {
	case c == '\n':
		return i+2 < len(s) && s[i+1] == '\n' && s[i+2] == '\n'
	case c < ' ' || c == 0x7f:
		return true
	case i+1 == len(s):
		return false
	case c == 0xc2: // controls, no-break space, soft hyphen
		return s[i+1] <= 0xa0 || s[i+1] == 0xad
	case c == 0xe2: // general punctuation
		return s[i+1] == 0x80 || s[i+1] == 0x81
	case c == 0xef: // the byte order mark
		return s[i+1] == 0xbb
	}
	return false
}

// seen is what a character becomes; -1 where it goes.
func seen(r rune, rest string) rune {
	switch r {
	case '\r':
		if len(rest) > 1 && rest[1] == '\n' {
			return -1
		}
		return '\n'
	case '\n':
		return r
	case '\u2028', '\u2029', '\v', '\f', '\u0085':
		return '\n'
	case '\u00a0', '\u2007', '\u202f', '\t':
		return ' '
	case '\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad', '\u2060':
		return -1
	}
	if r < ' ' || r >= 0x7f && r < 0xa0 {
		return -1
	}
	return r
}
