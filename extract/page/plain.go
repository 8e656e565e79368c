package page

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"tenders/extract/notice"
)

// maxTitle bounds the first line of a text that can be its title.
const maxTitle = 300

// plainArticle is a text file. Its text is the file's, byte for byte where that
// is UTF-8 and holds nothing that [public] changes, so that nothing moves.
func plainArticle(text string, seen notice.Date) Article {
	head := topOf(text)
	text = public(text)
	a := Article{Text: text, Kind: KindArticle}
	start := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	switch {
	case start == len(text):
		a.Kind, a.Why = KindOther, "an empty text"
	case dataPattern.MatchString(text[start:]):
		a.Kind, a.Why = KindOther, "data"
	case strings.ContainsAny(head, "\x00\x01\x02\x03\x04\x05\x06"), garbled(head):
		a.Kind, a.Why, a.Text = KindOther, "no text", ""
	default:
		a.top(seen)
		if len(text)-start < askedMost && says(strings.ToLower(text), gates) {
			a.Kind, a.Why = KindTeaser, "the rest is for subscribers"
		}
	}
	return a
}

// topOf is the beginning of a text, up to a whole character: half a one would look
// like no text at all.
func topOf(text string) string {
	if len(text) <= maxTop {
		return text
	}
	n := maxTop
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// maxTop is how much of a file is looked at for bytes that no text has.
const maxTop = 4096

// garbled reports that a text has more characters that could not be decoded than a
// slip of an editor leaves: one in 200 bytes, and at least three.
func garbled(head string) bool {
	return strings.Count(head, "\uFFFD") > max(2, len(head)/200)
}

// dataPattern is how JSON, RTF and PDF begin. A bracket alone does not tell:
// "[Press release]" is a headline.
var dataPattern = regexp.MustCompile(`^(?:\{|\[\s*[\[\]{"]|%PDF-)`)

// top reads the title and the date at the top of a text file. The title is the
// first line that is no date, where it is short and more follows; two sentences, and
// a sentence below a date, are no title but the text. A name may stand between the
// two.
func (a *Article) top(seen notice.Date) {
	p := publication{seen: seen}
	for from, to := lineAt(a.Text, 0); from < len(a.Text); from, to = lineAt(a.Text, to) {
		line := a.Text[from:to]
		short := len(line) <= maxTitle && !sentencesPattern.MatchString(line) && strings.TrimSpace(a.Text[to:]) != ""
		sentence := strings.HasSuffix(line, ".")
		switch {
		case p.date == "" && dateOnly(line):
			p.take(line, false, func(i, j int) string { return textPath(from+i, from+j) })
			a.Body = to
		case a.Title == "" && short && (!sentence || a.Body == 0):
			from += len(titleMark.FindString(line))
			a.Title, a.TitlePath, a.Body = a.Text[from:to], textPath(from, to), to
		case a.Title == "" || sentence || len(line) > maxDateline:
			from, to = len(a.Text), len(a.Text)
		}
	}
	a.Body = len(a.Text) - len(strings.TrimLeft(a.Text[a.Body:], " \t\r\n"))
	a.dated(&p)
}

// sentencesPattern is the end of a sentence and the beginning of the next: a word of
// some length ends it, since "St. Mary's" and "Co. Durham" stand in headlines.
var sentencesPattern = regexp.MustCompile(`(?:\p{L}{4}|\b(?:Ltd|plc|Inc|LLP)|\d(?:m|bn|k)?)[.!?]["'”’)]* +["'“‘(]*\p{Lu}`)

// titleMark is what Markdown puts before a headline.
var titleMark = regexp.MustCompile(`^#{1,6} +`)

// lineAt is where the next line with words begins and ends, behind a place.
func lineAt(text string, at int) (from, to int) {
	from = len(text) - len(strings.TrimLeft(text[at:], " \t\r\n"))
	to = len(text)
	if i := strings.IndexAny(text[from:], "\r\n"); i >= 0 {
		to = from + i
	}
	return from, from + len(strings.TrimRight(text[from:to], " \t"))
}
