package parse

import (
	"regexp"
	"strings"
)

// plus finds a telephone number in international form, which nothing else has.
var plus = regexp.MustCompile(`\+[1-9][0-9]{0,2}[ ()/.\x{a0}-]{0,3}(?:[0-9][ ()/.\x{a0}-]{0,3}){6,13}[0-9]`)

// phoneWords are words for telephone and fax in the languages of the European
// Union, in lower case.
var phoneWords = []string{
	"telephone", "telefonas", "telefono", "telefone", "telefoon", "telefon", "telefax", "tel", "teléfono", "téléphone", "tél", "tlf",
	"phone", "puh", "fax", "faks", "mobile", "mobil", "gsm",
}

// phoneMarks may stand between the word and its number.
var phoneMarks = []string{"no", "nr", "number", "č", "n°"}

// RedactAbroad takes mail addresses out of text, and telephone numbers of any
// country that are written in international form or behind a word such as
// "Tel.". Other numbers stay: those of the shape that British numbers have are
// tax numbers elsewhere.
func RedactAbroad(s string) string {
	if strings.IndexByte(s, '@') >= 0 {
		s = redactMail(s)
	}
	if strings.IndexByte(s, '+') >= 0 {
		s = plus.ReplaceAllString(s, "[telephone]")
	}
	return redactLabelled(s)
}

// minPhone is how many digits a telephone number has at least.
const minPhone = 6

// redactLabelled masks numbers behind a word for telephone.
func redactLabelled(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		end, digits := numberRun(s, i)
		if digits >= minPhone && (end == len(s) || !alnum(s[end])) && labelBefore(s[:i]) {
			out.WriteString(s[done:i])
			out.WriteString("[telephone]")
			done = end
		}
		i = end - 1
	}
	if done == 0 {
		return s
	}
	out.WriteString(s[done:])
	return out.String()
}

// numberRun is the end of the digits that begin at i and are parted by no more
// than the signs which part those of a telephone number.
func numberRun(s string, i int) (end, digits int) {
	end = i
	for gap := 0; i < len(s) && gap < 4; i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits, end, gap = digits+1, i+1, 0
		case strings.IndexByte(" ()/.-\xc2\xa0", c) >= 0:
			gap++
		default:
			return end, digits
		}
	}
	return end, digits
}

// labelBefore reports that the last word of s is one for telephone, or one that
// may stand between that and a number.
func labelBefore(s string) bool {
	w := lastWord(s)
	for _, mark := range phoneMarks {
		if strings.EqualFold(w, mark) {
			w = lastWord(strings.TrimSuffix(strings.TrimRight(s, labelMarks), w))
			break
		}
	}
	for _, word := range phoneWords {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// labelMarks may stand between a word and its number.
const labelMarks = " .:()+\n\u00a0"

// lastWord is the letters at the end of s, behind which only marks stand. Words
// that are too long for a label are cut, and so are none.
func lastWord(s string) string {
	s = strings.TrimRight(s, labelMarks)
	i := len(s)
	for i > 0 && len(s)-i < 16 && (s[i-1] >= 0x80 || s[i-1]|0x20 >= 'a' && s[i-1]|0x20 <= 'z') {
		i--
	}
	return s[i:]
}
