package page

import (
	"strings"
	"unicode"

	"tenders/extract/parse"
)

// public is an article's text as it may be passed on: without addresses and
// telephone numbers, since those of persons enter no table, and without the
// characters that nobody sees but that turn a line round or move the cursor.
//
// It is done to the text before anything is read from it: so no fact can hold
// an address, wherever it stood, and each place leads to the words that are held.
func public(text string) string {
	return omissions.Replace(parse.RedactAbroad(parse.Redact(strings.Map(printed, text))))
}

// omissions are marked as in any quotation: the words of a mask would be read
// as the subject of a deal.
var omissions = strings.NewReplacer("[e-mail]", "[…]", "[telephone]", "[…]")

// printed drops what has no form of its own, all but the joiners that letters
// and emoji are made with, and makes one kind of space of all: a telephone
// number may be held together by those that do not break.
func printed(r rune) rune {
	const nonJoiner, joiner = '\u200C', '\u200D'
	switch {
	case r == '\n', r == '\r', r == '\t', r == nonJoiner, r == joiner:
		return r
	case unicode.IsSpace(r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return -1
	}
	return r
}
