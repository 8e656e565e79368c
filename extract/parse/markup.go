package parse

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tagPattern finds the tags that web editors leave behind. Only known names
// count: "< £5m and > 3 years" is no markup.
var tagPattern = regexp.MustCompile(`(?i)</?(p|br|b|i|u|s|em|strong|small|ul|ol|li|dl|dt|dd|div|span|a|table|tbody|thead|tr|td|th|h[1-6]|font|sup|sub|hr|img|pre|blockquote|o:p|style|html|body|head|meta)(\s[^<>]*)?/?>`)

// blockTag finds those that end a line.
var blockTag = regexp.MustCompile(`(?i)^</?(p|br|ul|ol|li|dl|dt|dd|div|tr|h[1-6]|hr|pre|blockquote|table)\b`)

// plain takes tags out of text.
func plain(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	return tagPattern.ReplaceAllStringFunc(s, func(tag string) string {
		if blockTag.MatchString(tag) {
			return "\n"
		}
		if strings.EqualFold(tag, "</td>") || strings.EqualFold(tag, "</th>") {
			return " "
		}
		return ""
	})
}

// entities decodes character references, those of references included
// ("&amp;lt;"), which publishers' chains of programs make.
func entities(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			out.WriteString(s)
			return out.String()
		}
		out.WriteString(s[:i])
		r, n := entity(s[i:])
		out.WriteString(r)
		s = s[i+n:]
	}
}

// entity reads the reference at the start of s, and returns its character and
// its length; what is none is a plain "&".
func entity(s string) (string, int) {
	used := 1 // the "&", and every "amp;" that follows it
	for strings.HasPrefix(s[used:], "amp;") {
		used += len("amp;")
	}
	rest := s[used:]
	end := strings.IndexByte(rest[:min(len(rest), 10)], ';')
	if end < 1 {
		return "&", used
	}
	if r, ok := namedEntities[rest[:end]]; ok {
		return r, used + end + 1
	}
	if r, ok := numbered(rest[:end]); ok {
		return r, used + end + 1
	}
	return "&", used
}

// numbered reads "#163" and "#xA3".
func numbered(s string) (string, bool) {
	if s[0] != '#' || len(s) < 2 {
		return "", false
	}
	s, base := s[1:], 10
	if s[0] == 'x' || s[0] == 'X' {
		s, base = s[1:], 16
	}
	n, err := strconv.ParseUint(s, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return "", false
	}
	if n >= 0x80 && n < 0xa0 { // browsers read these as Windows-1252
		return UTF8([]byte{byte(n)}), true
	}
	return string(rune(n)), true
}

// namedEntities are the references seen in notices; XML and HTML know more.
var namedEntities = map[string]string{
	"lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": " ", "pound": "£", "euro": "€", "cent": "¢", "yen": "¥",
	"ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·",
	"hellip": "…", "trade": "™", "copy": "©", "reg": "®", "deg": "°", "frac12": "½", "frac14": "¼", "frac34": "¾",
	"eacute": "é", "egrave": "è", "agrave": "à", "aacute": "á", "acirc": "â", "ecirc": "ê", "icirc": "î", "ocirc": "ô",
	"ucirc": "û", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ", "oacute": "ó",
	"iacute": "í", "uacute": "ú", "times": "×", "le": "≤", "ge": "≥", "sect": "§", "laquo": "«", "raquo": "»", "tab": " ", "Tab": " ",
}
