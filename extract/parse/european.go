package parse

import "strings"

// EuropeanNumber reads an amount as continental forms write it, and returns it
// as a plain decimal: "878 000,00", "1.234,56", "1'234.50", "1234.56". One or
// two digits behind the last separator are a fraction, three are a group of
// thousands; where both separators stand, the last is the fraction's. It refuses
// what is none of these, and "1.234,567".
func EuropeanNumber(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '-' || s[0] == '+' {
		return Number(s)
	}
	s = ungapped(s)
	comma, point := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case comma == 0 && point == 0:
		return Number(s)
	case comma > 0 && point > 0:
		if strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.') {
			return grouped(s, ".", ",")
		}
		return grouped(s, ",", ".")
	case comma > 0:
		return oneSeparator(s, ",", comma)
	}
	return oneSeparator(s, ".", point)
}

// oneSeparator reads a number with separators of one kind only.
func oneSeparator(s, sep string, n int) (string, bool) {
	if behind := len(s) - 1 - strings.LastIndex(s, sep); n == 1 && behind != 3 {
		return grouped(s, "", sep)
	}
	return grouped(s, sep, "")
}

// grouped takes the separators of thousands out, and makes the other one a
// point.
func grouped(s, thousands, fraction string) (string, bool) {
	whole, frac := s, ""
	if fraction != "" {
		i := strings.LastIndex(s, fraction)
		whole, frac = s[:i], s[i+1:]
		if frac == "" || len(frac) > 2 && thousands != "" {
			return "", false
		}
	}
	if thousands != "" {
		groups := strings.Split(whole, thousands)
		for i, g := range groups {
			if g == "" || i > 0 && len(g) != 3 || len(g) > 3 {
				return "", false
			}
		}
		whole = strings.Join(groups, "")
	}
	if whole == "" || !digits(whole) || !digits(frac) {
		return "", false
	}
	if frac != "" {
		whole += "." + frac
	}
	return Number(whole)
}

// ungapped takes spaces (no-break, thin and plain) and apostrophes out from
// between digits, where they group them; elsewhere they stay, and the number is
// refused.
func ungapped(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	last := rune(0)
	for i, r := range s {
		switch r {
		case ' ', '\u00a0', '\u2009', '\u202f', '\u2007', '\'', '\u2019':
			next := s[i+len(string(r)):]
			if last >= '0' && last <= '9' && len(next) >= 3 && digits(next[:3]) && (len(next) == 3 || next[3] < '0' || next[3] > '9') {
				continue
			}
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}
