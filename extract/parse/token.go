package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word, number or sign of running text.
type Token struct {
	// Start and End are bytes of the text.
	Start, End int
	// Text is what stands there; Low is the same with the letters A to Z small
	// and typographic apostrophes plain.
	Text, Low string
	Kind      TokenKind
	// Glued is true where nothing, not even a space, stands before it.
	Glued bool
}

// TokenKind says what a token is.
type TokenKind uint8

// The kinds of token. A Break is one or more ends of lines; Blank is one where
// an empty line stands.
const (
	TokenWord TokenKind = iota
	TokenNumber
	TokenSign // of a currency
	TokenMark // any other character
	TokenBreak
	TokenBlank
)

// Is reports that the token is this word, given in small letters.
func (t *Token) Is(word string) bool { return t.Low == word }

// Capital reports that the token begins with a capital letter.
func (t *Token) Capital() bool {
	if t.Kind != TokenWord {
		return false
	}
	if c := t.Text[0]; c < utf8.RuneSelf {
		return c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Tokens splits text. White space is none of its tokens, nor is the end of a
// line in the middle of a sentence; a hyphen parts words: "five-year" is three
// tokens. A possessive "'s" is a token of its own.
func Tokens(text string) []Token {
	return AppendTokens(nil, text)
}

// AppendTokens is [Tokens] into memory that is there; out is empty.
func AppendTokens(out []Token, text string) []Token {
	low := lower(text)
	out = slices.Grow(out, len(text)/6+8)
	glued := false
	for i := 0; i < len(text); {
		kind, end := scan(text, low, i)
		if end < 0 { // white space
			i, glued = -end, false
			continue
		}
		if kind == TokenBreak && runsOn(out, text, end) {
			i, glued = end, false
			continue
		}
		out = append(out, Token{Start: i, End: end, Text: text[i:end], Low: word(low[i:end]), Kind: kind, Glued: glued})
		i, glued = end, kind < TokenBreak
	}
	return out
}

// scan finds the token that begins at i. White space is told by a negative end.
func scan(text, low string, i int) (TokenKind, int) {
	switch c := text[i]; {
	case low[i] >= 'a' && low[i] <= 'z':
		return TokenWord, wordEnd(text, low, i)
	case c >= '0' && c <= '9':
		return TokenNumber, numberEnd(text, i)
	case c == ' ' || c == '\t':
		return 0, -(i + 1)
	case c == '\n' || c == '\r':
		return lineEnd(text, i)
	case c == '\'':
		if possessive(text, i+1) {
			return TokenWord, i + 2
		}
		return TokenMark, i + 1
	case c == '$':
		return TokenSign, i + 1
	case c == '<':
		if n := lineTag(low[i:]); n > 0 {
			return TokenBreak, i + n
		}
		return TokenMark, i + 1
	case c < utf8.RuneSelf:
		return TokenMark, i + 1
	}
	return scanRune(text, low, i)
}

// lineTag is the length of a tag that ends a line, which some publishers leave in
// their text; 0 where none stands.
func lineTag(low string) int {
	for _, tag := range []string{"<br/>", "<br />", "<br>", "</p>", "<p>", "</li>", "<li>"} {
		if strings.HasPrefix(low, tag) {
			return len(tag)
		}
	}
	return 0
}

func scanRune(text, low string, i int) (TokenKind, int) {
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '£' || r == '€':
		return TokenSign, i + n
	case r == '’' && possessive(text, i+n):
		return TokenWord, i + n + 1
	case r == 'Â' && strangeSign(text[i+n:]):
		return 0, -(i + n) // "Â£5m", which some publishers leave in their text
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad':
		return 0, -(i + n)
	case unicode.IsLetter(r):
		return TokenWord, wordEnd(text, low, i)
	}
	return TokenMark, i + n
}

// strangeSign reports that a sign follows which was read in the wrong encoding.
func strangeSign(text string) bool {
	return strings.HasPrefix(text, "£") || strings.HasPrefix(text, "\u00a0") || strings.HasPrefix(text, "·")
}

// wordEnd runs over letters and apostrophes between them ("O'Brien", "don't"),
// but for the possessive.
func wordEnd(text, low string, i int) int {
	for i < len(text) {
		c := low[i]
		if c >= 'a' && c <= 'z' {
			i++
			continue
		}
		if c == '\'' && i+1 < len(text) && low[i+1] >= 'a' && low[i+1] <= 'z' && !possessive(text, i+1) {
			i += 2
			continue
		}
		if c < utf8.RuneSelf {
			return i
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '’' && !possessive(text, i+n) {
			if next, m := utf8.DecodeRuneInString(text[i+n:]); m > 0 && unicode.IsLetter(next) {
				i += n
				continue
			}
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
		i += n
	}
	return i
}

// possessive reports that "s" ends a word here.
func possessive(text string, i int) bool {
	if i >= len(text) || text[i] != 's' {
		return false
	}
	if i+1 == len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i+1:])
	return !unicode.IsLetter(r)
}

// numberEnd runs over digits, and points and commas between digits.
func numberEnd(text string, i int) int {
	for i++; i < len(text); i++ {
		c := text[i]
		if c >= '0' && c <= '9' {
			continue
		}
		if (c == '.' || c == ',') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' {
			continue
		}
		break
	}
	return i
}

// lineEnd takes all white space from the first end of a line.
func lineEnd(text string, i int) (TokenKind, int) {
	lines := 0
	for ; i < len(text); i++ {
		switch text[i] {
		case '\n':
			lines++
		case ' ', '\t', '\r', '\v', '\f':
		default:
			return lineKind(lines), i
		}
	}
	return lineKind(lines), i
}

func lineKind(lines int) TokenKind {
	if lines > 1 {
		return TokenBlank
	}
	return TokenBreak
}

// runsOn reports that a line ends in the middle of a sentence: the next one
// begins small, or with an amount, or the last word cannot end anything.
func runsOn(out []Token, text string, next int) bool {
	if len(out) == 0 || next >= len(text) {
		return false
	}
	last := &out[len(out)-1]
	if last.Low == "," || last.Kind == TokenWord && open[last.Low] {
		return true
	}
	c := text[next]
	if (last.Low == "-" || last.Low == "–") && len(out) > 1 && out[len(out)-2].Kind == TokenNumber && strings.HasPrefix(text[next:], "£") {
		return true // "between £5m -" and "£6m" on the next line
	}
	return last.Kind <= TokenNumber && (c >= 'a' && c <= 'z' || strings.HasPrefix(text[next:], "£"))
}

// open are words that something must follow.
var open = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "to": true, "for": true, "and": true, "by": true, "with": true, "in": true, "on": true, "at": true,
	"from": true, "is": true, "are": true, "will": true, "be": true, "or": true, "its": true, "their": true, "under": true, "between": true, "than": true,
}

// lower makes the letters A to Z small and leaves all offsets as they are.
func lower(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	var part [512]byte
	for len(s) > 0 {
		n := copy(part[:], s)
		for i, c := range part[:n] {
			if c >= 'A' && c <= 'Z' {
				part[i] = c + 'a' - 'A'
			}
		}
		out.Write(part[:n])
		s = s[n:]
	}
	return out.String()
}

// word puts plain apostrophes and hyphens in the places of typographic ones.
func word(low string) string {
	if low[0] < utf8.RuneSelf && len(low) < 4 {
		return low
	}
	if low == "\u2010" || low == "\u2011" {
		return "-"
	}
	if strings.Contains(low, "’") {
		return strings.ReplaceAll(low, "’", "'")
	}
	return low
}
