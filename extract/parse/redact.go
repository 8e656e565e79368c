package parse

import "strings"

// Redact takes mail addresses and British telephone numbers out of text, since
// those of persons enter no table. It leaves amounts, dates, codes, company
// numbers and references alone: only what has the whole shape of an address or
// of a number that can be dialled goes.
func Redact(s string) string {
	if strings.IndexByte(s, '@') >= 0 {
		s = redactMail(s)
	}
	return redactPhones(s)
}

func redactMail(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '@' {
			continue
		}
		from, to := i, i+1
		for from > done && mailByte(s[from-1]) {
			from--
		}
		for to < len(s) && mailByte(s[to]) {
			to++
		}
		for to > i+1 && !alnum(s[to-1]) { // the full stop of a sentence
			to--
		}
		if from == i || !strings.Contains(s[i+1:to], ".") {
			continue
		}
		out.WriteString(s[done:from])
		out.WriteString("[e-mail]")
		done, i = to, to-1
	}
	out.WriteString(s[done:])
	return out.String()
}

// mailByte takes any byte beyond ASCII: addresses with accents exist, and a
// letter too many goes rather than one of the address stays.
func mailByte(c byte) bool {
	return alnum(c) || c >= 0x80 || strings.IndexByte("._%+-'", c) >= 0
}

func alnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func redactPhones(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		for i+8 <= len(s) && noPhone(eight(s, i)) {
			i += 8
		}
		if i == len(s) {
			break
		}
		c := s[i]
		if c != '0' && c != '+' && c != '(' || i > 0 && glued(s[i-1]) {
			continue
		}
		n := phone(s[i:])
		if n == 0 {
			continue
		}
		out.WriteString(s[done:i])
		out.WriteString("[telephone]")
		done, i = i+n, i+n-1
	}
	if done == 0 {
		return s
	}
	out.WriteString(s[done:])
	return out.String()
}

// noPhone reports that no number begins at any of eight bytes.
func noPhone(x uint64) bool { return equal(x, '0')|equal(x, '+')|equal(x, '(') == 0 }

// glued tells the characters that make a number part of something longer: an
// amount, a date, a reference.
func glued(c byte) bool {
	return alnum(c) || c == '/' || c == '-' || c == '.' || c == ',' || c == '_' || c == '#' || c >= 0x80
}

// phone returns the length of the telephone number at the start of s, or 0.
func phone(s string) int {
	i, international := phonePrefix(s)
	if i < 0 {
		return 0
	}
	groups := [6]int{}
	g, digits, end := 0, 0, i
	var lead byte
	for ; i < len(s); i++ {
		c := s[i]
		if c >= '0' && c <= '9' {
			if digits == 0 || digits == 1 && !international {
				lead = c
			}
			digits, end = digits+1, i+1
			groups[g]++
			continue
		}
		if !separator(s, i) || groups[g] == 0 || g == len(groups)-1 {
			break
		}
		if next := i + 1; s[i] == ')' && next < len(s) && s[next] == ' ' {
			i++
		}
		g++
	}
	if end < len(s) && tail(s[end:]) || !dialled(international, digits, lead, groups) {
		return 0
	}
	return end
}

// phonePrefix skips what stands before the digits that count: "+44 (0)",
// "0044", "(". It returns -1 where no number begins.
func phonePrefix(s string) (at int, international bool) {
	switch {
	case strings.HasPrefix(s, "+44"):
		at = 3
	case strings.HasPrefix(s, "(+44)"):
		at = 5
	case strings.HasPrefix(s, "0044"):
		at = 4
	case strings.HasPrefix(s, "(0"):
		return 1, false
	case strings.HasPrefix(s, "0"):
		return 0, false
	default:
		return -1, false
	}
	for _, skip := range []string{" ", "(0)", " "} {
		if strings.HasPrefix(s[at:], skip) {
			at += len(skip)
		}
	}
	if strings.HasPrefix(s[at:], "0") {
		return at, false
	}
	return at, true
}

// separator allows one space, hyphen or closing bracket between two digits.
func separator(s string, i int) bool {
	if i+1 >= len(s) || s[i] != ' ' && s[i] != '-' && s[i] != ')' {
		return false
	}
	next := s[i+1]
	if s[i] == ')' && next == ' ' && i+2 < len(s) {
		next = s[i+2]
	}
	return next >= '0' && next <= '9'
}

// tail reports that what follows makes the number part of something longer.
func tail(s string) bool {
	c := s[0]
	if alnum(c) || c == '/' || c == '_' || c == '%' {
		return true
	}
	return (c == '.' || c == ',' || c == '-') && len(s) > 1 && s[1] >= '0' && s[1] <= '9'
}

// dialled checks the shape: ten or eleven digits with the leading zero, an area
// code of three to six digits, groups of at least two. The digit after the zero
// is 1 (areas), 2, 3, 5, 7 (mobiles), 8 or 9.
// https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-plan
func dialled(international bool, digits int, lead byte, groups [6]int) bool {
	if international {
		digits++
		groups[0]++
	}
	if digits < 10 || digits > 11 || lead < '1' || lead == '4' || lead == '6' {
		return false
	}
	if !international && groups[0] < 3 {
		return false
	}
	for _, n := range groups[1:] {
		if n == 1 {
			return false
		}
	}
	return true
}
