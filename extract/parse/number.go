package parse

import (
	"strings"

	"tenders/extract/notice"
)

// maxDigits bounds the digits of an amount once its exponent is written out. A
// trillion pounds has 13; what is longer is a sentinel such as 1e9999 or
// 7.92e28 (the largest decimal of .NET), which publishers use for "no limit".
const maxDigits = 24

// Number reads an amount as publishers write it and returns it as a plain
// decimal: the digits stay as published, grouping and exponents go. It refuses
// what has no one meaning: "1e9999", "Infinity", "12,50", "1.234,00".
func Number(s string) (string, bool) {
	s = strings.TrimSpace(s)
	neg := strings.HasPrefix(s, "-")
	if neg || strings.HasPrefix(s, "+") {
		s = s[1:]
	}
	s, exp, ok := cutExponent(s)
	if !ok {
		return "", false
	}
	whole, frac, point := strings.Cut(s, ".")
	whole, ok = ungroup(whole)
	if !ok || point && frac == "" && whole == "" || !digits(frac) {
		return "", false
	}
	if exp != 0 {
		whole, frac, ok = shift(whole, frac, exp)
		if !ok {
			return "", false
		}
	}
	whole = trimZeros(whole)
	if len(whole)+len(frac) > maxDigits {
		return "", false
	}
	if frac != "" {
		whole += "." + frac
	}
	if neg && strings.Trim(whole, "0.") != "" {
		whole = "-" + whole
	}
	return whole, true
}

// trimZeros cuts leading zeros, and leaves one digit before the point.
func trimZeros(whole string) string {
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		return "0"
	}
	return whole
}

// cutExponent takes "e+06" off and reads it.
func cutExponent(s string) (mantissa string, exp int, ok bool) {
	i := strings.IndexAny(s, "eE")
	if i < 0 {
		return s, 0, s != ""
	}
	mantissa, e := s[:i], s[i+1:]
	sign := 1
	if strings.HasPrefix(e, "-") {
		sign = -1
	}
	e = strings.TrimLeft(e, "+-")
	if len(s[i+1:])-len(e) > 1 || e == "" || !digits(e) || mantissa == "" {
		return "", 0, false
	}
	e = strings.TrimLeft(e, "0")
	if len(e) > 2 {
		return "", 0, false
	}
	for _, c := range e {
		exp = exp*10 + int(c-'0')
	}
	return mantissa, sign * exp, true
}

// ungroup removes the separators of thousands: commas, or single spaces, every
// three digits from the right. Another spacing is refused.
func ungroup(s string) (string, bool) {
	if digits(s) {
		return s, true
	}
	sep := ","
	if !strings.Contains(s, sep) {
		sep = " "
	}
	groups := strings.Split(strings.ReplaceAll(s, "\u00a0", " "), sep)
	for i, g := range groups {
		if !digits(g) || g == "" || i > 0 && len(g) != 3 || len(g) > 3 {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// zeros are n zeros, none where n is negative.
func zeros(n int) string { return "000000000000000000000000"[:max(n, 0)] }

// shift moves the decimal point exp places to the right.
func shift(whole, frac string, exp int) (w, f string, ok bool) {
	if exp > maxDigits || exp < -maxDigits {
		return "", "", false
	}
	switch {
	case exp > 0:
		frac += zeros(exp - len(frac))
		return whole + frac[:exp], frac[exp:], true
	case exp < 0:
		whole = zeros(-exp-len(whole)) + whole
		at := len(whole) + exp
		return whole[:at], whole[at:] + frac, true
	}
	return whole, frac, true
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// State tells whether a plain decimal is an amount or only fills a field.
//
// Publishers enter 0.01, 1, 9 or a row of nines where a form demands a number.
// £1 can be the true price, and £9,999,999 too: the amount is kept, marked, and
// a person decides.
func State(amount string) notice.ValueState {
	whole, frac, _ := strings.Cut(strings.TrimPrefix(amount, "-"), ".")
	frac = strings.TrimRight(frac, "0")
	switch {
	case strings.Trim(whole, "0") == "" && frac == "":
		return notice.Zero
	case whole == "0" && frac == "01", whole == "1" && frac == "":
		return notice.Placeholder
	case nines(whole) && (len(whole) == 1 || len(whole) >= 7) && (frac == "" || nines(frac)):
		return notice.Placeholder
	}
	return notice.Stated
}

func nines(s string) bool { return s != "" && strings.Trim(s, "9") == "" }

// Withheld reports whether words in the place of an amount say that it is kept
// back.
func Withheld(s string) bool {
	s = strings.ToLower(s)
	for _, w := range withheldWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

var withheldWords = []string{"withheld", "redacted", "confidential", "commercially sensitive", "commercial in confidence", "not disclosed", "undisclosed"}
