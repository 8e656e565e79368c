package parse

import "strings"

// QuickText gives what [Text] gives of UTF-8, faster where little is wrong: text
// whose only oddities are no-break spaces, dashes and quotation marks, as
// nearly all of the EU's journal is.
func QuickText(s string) string {
	s = strings.TrimSpace(s)
	i, n := oddSpace(s, 0)
	if n < 0 {
		return Text(s)
	}
	if i == len(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	done := 0
	for i < len(s) {
		out.WriteString(s[done:i])
		out.WriteByte(' ')
		done = i + n
		if i, n = oddSpace(s, done); n < 0 {
			return Text(s)
		}
	}
	out.WriteString(s[done:])
	return out.String()
}

// QuickLine gives what [Line] gives.
func QuickLine(s string) string {
	s = QuickText(s)
	for i := range len(s) {
		if s[i] < ' ' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// mayBeOdd are the bytes that text which is all right holds seldom, if ever.
var mayBeOdd = [256]bool{
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 11: true, 12: true, 13: true, 14: true,
	15: true, 16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 27: true, 28: true,
	29: true, 30: true, 31: true, '&': true, '<': true, 0x7f: true, 0xc2: true, 0xc3: true, 0xe2: true, 0xef: true,
}

// oddSpace finds the next space that is no plain one, from the place i on, and
// its length. The length is negative where something stands before it that only
// Text can repair; the place is the end of s where nothing is odd.
func oddSpace(s string, i int) (at, length int) {
	for ; i < len(s); i++ {
		if !mayBeOdd[s[i]] {
			continue
		}
		switch c := s[i]; c {
		case '\n':
			if i+2 < len(s) && s[i+1] == '\n' && s[i+2] == '\n' {
				return i, -1
			}
		case 0xc2: // controls, no-break space, soft hyphen
			if i+1 < len(s) && s[i+1] == 0xa0 {
				return i, 2
			}
			if i+1 < len(s) && (s[i+1] < 0xa0 || s[i+1] == 0xad) {
				return i, -1
			}
		case 0xc3: // a letter that begins text that was misread
			if misreadBegins(s[i:]) {
				return i, -1
			}
		case 0xe2: // general punctuation
			switch n := punctuation(s[i:]); {
			case n > 0:
				return i, n
			case n < 0:
				return i, n
			}
		case 0xef: // the byte order mark
			if i+1 < len(s) && s[i+1] == 0xbb {
				return i, -1
			}
		case '&':
			if r, n := entity(s[i:]); r != "&" || n != 1 {
				return i, -1
			}
		default:
			return i, -1
		}
	}
	return len(s), 0
}

// misreadBegins reports that two signs beyond ASCII follow each other, of which
// the first can begin UTF-8 that was read as Windows-1252.
func misreadBegins(s string) bool {
	return len(s) > 2 && s[2] >= 0x80 && (s[1] >= 0x82 && s[1] <= 0x85 || s[1] >= 0xa2 && s[1] <= 0xaf)
}

// punctuation is the length of a space of U+2007 or U+202F, negative for what
// cannot be seen or ends a line, 0 for dashes, quotation marks and the rest.
func punctuation(s string) int {
	if len(s) < 3 {
		return 0
	}
	switch {
	case s[1] == 0x80 && (s[2] == 0x87 || s[2] == 0xaf):
		return 3
	case s[1] == 0x80 && (s[2] >= 0x8b && s[2] <= 0x8d || s[2] == 0xa8 || s[2] == 0xa9), s[1] == 0x81 && s[2] == 0xa0:
		return -1
	}
	return 0
}
