package transport

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// rules are the lines of a robots.txt that concern us. The zero value allows
// everything.
type rules struct {
	lines []rule
	delay time.Duration // Crawl-delay
}

type rule struct {
	allow bool
	path  string // normal form; may hold "*", and "$" at its end
}

// parseRules reads what it can, as RFC 9309, section 2.2, asks; lines it does
// not know are nothing, so a page of HTML is no rules at all.
func parseRules(body []byte) *rules {
	if len(body) >= robotsMost { // the last line may be half a line
		body = body[:bytes.LastIndexByte(body, '\n')+1]
	}
	var ours, all rules
	var named, forUs, forAll, inRules bool
	text := strings.TrimPrefix(strings.ToValidUTF8(string(body), "\uFFFD"), "\uFEFF")
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		key, value := robotsLine(line)
		if key == "user-agent" {
			if inRules { // the first of a new group
				forUs, forAll, inRules = false, false, false
			}
			forUs = forUs || strings.EqualFold(productToken(value), product)
			forAll = forAll || value == "*"
			named = named || forUs
			continue
		}
		inRules = ours.take(key, value, forUs) || inRules
		inRules = all.take(key, value, forAll) || inRules
	}
	if named {
		return &ours
	}
	return &all
}

// robotsLine splits "Key: value # comment".
func robotsLine(line string) (key, value string) {
	line, _, _ = strings.Cut(line, "#")
	key, value, _ = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
}

// productToken cuts a version and what else may follow a crawler's name.
func productToken(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return r != '-' && r != '_' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
	if end < 0 {
		return agent
	}
	return agent[:end]
}

// take adds a line if it is for these rules, and says whether it is a rule.
func (r *rules) take(key, value string, mine bool) bool {
	switch key {
	case "allow", "disallow":
		if mine && value != "" { // an empty path is no rule
			r.lines = append(r.lines, rule{allow: key == "allow", path: rulePath(value)})
		}
		return true
	case "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); mine && err == nil && s > 0 {
			r.delay = time.Duration(min(s, maxCrawlDelay.Seconds()) * float64(time.Second))
		}
		return true
	}
	return false
}

// literal has the characters that are special in a rule stand for themselves.
var literal = strings.NewReplacer("*", "%2A", "$", "%24")

// rulePath is the normal form of a rule. One without the leading "/" is taken
// to mean it.
func rulePath(value string) string {
	if value[0] != '/' && value[0] != '*' {
		value = "/" + value
	}
	path, anchored := strings.CutSuffix(normalPath(value), "$")
	path = strings.ReplaceAll(path, "$", "%24") // only the last one is special
	if anchored {
		path += "$"
	}
	return path
}

// allow finds the longest rule that matches; of two equally long ones the
// allowing wins (section 2.2.2).
func (r *rules) allow(path string) bool {
	if len(r.lines) == 0 {
		return true
	}
	path = literal.Replace(normalPath(path))
	longest, allowed := -1, true
	for _, l := range r.lines {
		if len(l.path) < longest || !matchPath(l.path, path) {
			continue
		}
		if len(l.path) > longest {
			longest, allowed = len(l.path), l.allow
		} else {
			allowed = allowed || l.allow
		}
	}
	return allowed
}

// matchPath matches from the start of the path; "*" is any run of bytes, and a
// "$" at the end of the pattern is the end of the path. It takes the earliest
// place for each piece between stars, which finds a match if there is one.
func matchPath(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	pieces := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, pieces[0])
	if !ok {
		return false
	}
	if len(pieces) == 1 {
		return !anchored || rest == ""
	}
	last := len(pieces) - 1
	for _, piece := range pieces[1:last] {
		_, rest, ok = strings.Cut(rest, piece)
		if !ok {
			return false
		}
	}
	if anchored {
		return strings.HasSuffix(rest, pieces[last])
	}
	return strings.Contains(rest, pieces[last])
}

// requestPath is what rules are matched against: path and query.
func requestPath(u *url.URL) string {
	p := u.EscapedPath()
	if p == "" {
		p = "/"
	}
	if u.RawQuery != "" || u.ForceQuery {
		p += "?" + u.RawQuery
	}
	return p
}

// normalPath writes a path so that two spellings of it are equal: escapes of
// plain characters are undone, all others are in capitals, and what must be
// escaped is (section 2.2.2).
func normalPath(p string) string {
	var b strings.Builder
	for i := 0; i < len(p); i++ {
		c := p[i]
		if c == '%' && i+2 < len(p) {
			if n, err := strconv.ParseUint(p[i+1:i+3], 16, 8); err == nil {
				i += 2
				writeEscaped(&b, byte(n), plain(byte(n)))
				continue
			}
		}
		writeEscaped(&b, c, c > ' ' && c < 0x7f && c != '%')
	}
	return b.String()
}

func writeEscaped(b *strings.Builder, c byte, asIs bool) {
	if asIs {
		b.WriteByte(c)
		return
	}
	const digits = "0123456789ABCDEF"
	b.Write([]byte{'%', digits[c>>4], digits[c&15]})
}

// plain are the characters that mean the same escaped or not (RFC 3986, 2.3).
func plain(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '-' || c == '.' || c == '_' || c == '~'
}
