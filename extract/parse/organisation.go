package parse

import (
	"regexp"
	"strings"

	"tenders/extract/notice"
)

// The registers that identifiers name, by https://org-id.guide; GB-PPON is the
// UK's own Procurement Organisation Number. Longer prefixes stand first.
var schemes = []string{"GB-UKPRN", "GB-PPON", "GB-COH", "GB-NHS", "GB-CHC", "GB-NIC", "GB-MPR", "GB-SRS", "GB-GOR", "GB-LAE", "GB-LAS", "GB-LAN", "GB-PLA", "GB-EDU", "GB-REV", "GB-SC"}

var (
	ponPattern = regexp.MustCompile(`^[A-Z]{4}-?[0-9]{4}-?[A-Z]{4}$`)
	// Company numbers are eight characters: digits, or letters of a register
	// (SC, NI, OC, RC, IP, CE and so on) and six digits, R0 of old Northern
	// Irish companies and seven.
	companyPattern = regexp.MustCompile(`^([A-Z]{2})0*([0-9]{1,6})([A-Z]?)$`)
	odsPattern     = regexp.MustCompile(`^[A-Z0-9]{3,5}$`)
)

// OrgID cleans an organisation's identifier. Rule names what was wrong with it:
// "" for nothing, "identifier-none" for a blank such as N/A or 00000000, which
// gives no identifier; "identifier-scheme" where the register is not told (no
// identifier) or was wrong and is put right; "identifier-form" where the number
// cannot be one of that register and is kept as published.
func OrgID(scheme, id string) (out notice.ID, rule string) {
	scheme = strings.ToUpper(squeeze(scheme))
	id = squeeze(id)
	if blankID(id) {
		if id == "" {
			return out, ""
		}
		return out, "identifier-none"
	}
	if s, rest, ok := SplitOrgID(id); ok && (scheme == "" || scheme == s) {
		scheme, id = s, rest
	}
	if blankID(id) {
		return out, "identifier-none"
	}
	switch scheme {
	case "":
		if ponPattern.MatchString(strings.ToUpper(id)) {
			return notice.ID{Scheme: "GB-PPON", ID: dashed(id)}, ""
		}
		return out, "identifier-scheme"
	case "GB-COH":
		return companyID(strings.ToUpper(id))
	case "GB-PPON":
		if !ponPattern.MatchString(strings.ToUpper(id)) {
			return notice.ID{Scheme: scheme, ID: id}, "identifier-form"
		}
		return notice.ID{Scheme: scheme, ID: dashed(id)}, ""
	case "GB-NHS":
		id = strings.ToUpper(id)
	}
	return notice.ID{Scheme: scheme, ID: id}, ""
}

// companyID pads a number of Companies House to its eight characters. A code of
// the NHS's Organisation Data Service under that scheme is put under its own:
// trusts have been published as GB-COH-RJR.
func companyID(id string) (notice.ID, string) {
	id = strings.ReplaceAll(id, " ", "")
	if digits(id) && len(id) <= 8 {
		return notice.ID{Scheme: "GB-COH", ID: strings.Repeat("0", 8-len(id)) + id}, ""
	}
	if m := companyPattern.FindStringSubmatch(id); m != nil && len(id) >= 5 {
		return notice.ID{Scheme: "GB-COH", ID: m[1] + strings.Repeat("0", max(0, 6-len(m[2])-len(m[3]))) + m[2] + m[3]}, ""
	}
	if len(id) == 8 && strings.HasPrefix(id, "R0") && digits(id[1:]) {
		return notice.ID{Scheme: "GB-COH", ID: id}, ""
	}
	if odsPattern.MatchString(id) {
		return notice.ID{Scheme: "GB-NHS", ID: id}, "identifier-scheme"
	}
	return notice.ID{Scheme: "GB-COH", ID: id}, "identifier-form"
}

// SplitOrgID cuts an identifier such as GB-COH-01234567 into scheme and number.
// Numbers that a portal made up for itself (GB-FTS-1, GB-CFS-1, org-1) name
// nobody outside one notice and are refused.
func SplitOrgID(s string) (scheme, id string, ok bool) {
	if len(s) < 5 || s[2] != '-' {
		return "", "", false
	}
	for _, scheme := range schemes {
		n := len(scheme)
		if len(s) > n+1 && s[n] == '-' && strings.EqualFold(s[:n], scheme) {
			return scheme, s[n+1:], true
		}
	}
	return "", "", false
}

// dashed brings a Procurement Organisation Number into the form AAAA-0000-AAAA.
func dashed(s string) string {
	s = strings.ToUpper(strings.ReplaceAll(s, "-", ""))
	return s[:4] + "-" + s[4:8] + "-" + s[8:]
}

// blankID recognises what people enter where there is no number.
func blankID(s string) bool {
	if strings.Trim(s, "0-._/?* ") == "" {
		return true
	}
	if len(s) > 20 {
		return false
	}
	switch strings.ToLower(strings.Trim(s, ".-/ ")) {
	case "n/a", "na", "n\\a", "none", "nil", "null", "not applicable", "not known", "unknown", "tbc", "tba", "xxxxxxxx", "not provided":
		return true
	}
	return false
}

// squeeze removes the white space round and within an identifier, no-break and
// zero-width included, but keeps a single space between words.
func squeeze(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
