package parse

import "strings"

// CPV returns the eight digits of a code of the Common Procurement Vocabulary,
// which is published with or without its check digit ("48000000-8").
func CPV(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) == 10 && s[8] == '-' && digits(s[9:]) {
		s = s[:8]
	}
	if len(s) != 8 || !digits(s) {
		return "", false
	}
	return s, true
}

// Region returns a code of NUTS or of the UK's ITL, and the name of its scheme.
// Places in words are refused. The portals went on with the prefix UK after
// 2021; codes that begin with TL are ITL.
func Region(s string) (scheme, code string, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) < 2 || len(s) > 5 {
		return "", "", false
	}
	for i := range len(s) {
		if upper := s[i] >= 'A' && s[i] <= 'Z'; !upper && (i < 2 || s[i] < '0' || s[i] > '9') {
			return "", "", false
		}
	}
	if strings.HasPrefix(s, "TL") {
		return "ITL", s, true
	}
	return "NUTS", s, true
}

// Country returns an ISO 3166 alpha-2 code: the one given, or GB where the name
// is one of the United Kingdom or its parts.
func Country(code, name string) string {
	code = strings.TrimSpace(code)
	if len(code) == 2 && strings.ToUpper(code) == code {
		if code == "UK" { // what EU forms write
			return "GB"
		}
		return code
	}
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "united kingdom", "uk", "gb", "great britain", "england", "scotland", "wales", "northern ireland":
		return "GB"
	}
	return ""
}
