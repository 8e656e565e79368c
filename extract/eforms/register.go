package eforms

import (
	"regexp"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// register recognises the numbers of a register by their shape, once spaces are
// gone. eForms has no field for the register: its schemeID says nothing.
type register struct {
	scheme string // of https://org-id.guide
	shape  *regexp.Regexp
}

// registers are those whose numbers look like no other in their country.
var registers = map[string][]register{
	"BE": {{"BE-BCE_KBO", regexp.MustCompile(`^(?:BE)?([01]\d{3}\.?\d{3}\.?\d{3})(?:_\d+)?$`)}},
	"CH": {{"CH-FDJP", regexp.MustCompile(`^(CHE-?\d{3}\.?\d{3}\.?\d{3})$`)}},
	"CZ": {{"CZ-ICO", regexp.MustCompile(`^(\d{8})$`)}},
	"DK": {{"DK-CVR", regexp.MustCompile(`^(?:DK)?(\d{8})$`)}},
	"FI": {{"FI-PRO", regexp.MustCompile(`^(\d{7}-\d)$`)}},
	"FR": {{"FR-INSEE", regexp.MustCompile(`^(\d{9}(?:\d{5})?)$`)}},
	// Companies House has not reached 18,000,000.
	"GB": {{"GB-COH", regexp.MustCompile(`^((?:0\d|1[0-7]|SC|NI|OC|SO|NC)\d{6})$`)}},
	"NL": {{"NL-KVK", regexp.MustCompile(`^(\d{8})$`)}},
	"NO": {{"NO-BRC", regexp.MustCompile(`^(?:NO)?([89]\d{8})(?:MVA)?$`)}},
	"PL": {{"PL-NIP", regexp.MustCompile(`^(?:PL|NIP:?)?(\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}|\d{10})$`)}, {"PL-REGON", regexp.MustCompile(`^(\d{9}|\d{14})$`)}},
	// The third digit tells a body's number from a person's.
	"SE": {{"SE-ON", regexp.MustCompile(`^(\d{2}[2-9]\d{3}-?\d{4})$`)}},
}

// personal are the shapes of numbers that countries give to persons, who may
// trade under them. Such a number is not read.
var personal = map[string]*regexp.Regexp{
	"BE": regexp.MustCompile(`^\d{2}\.\d{2}\.\d{2}-?\d{3}[-.]?\d{2}$`),
	"BG": regexp.MustCompile(`^\d{10}$`),
	"CZ": regexp.MustCompile(`^\d{6}/\d{3,4}$|^CZ\d{9,10}$`),
	"DK": regexp.MustCompile(`^\d{6}-?\d{4}$`),
	"EE": regexp.MustCompile(`^[1-6]\d{10}$`),
	"ES": regexp.MustCompile(`^(?:ES)?[0-9XYZKLM]\d{7}-?[A-Z]$`),
	"FI": regexp.MustCompile(`^\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]$`),
	"IT": regexp.MustCompile(`^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$`),
	"LT": regexp.MustCompile(`^[1-6]\d{10}$`),
	"LV": regexp.MustCompile(`^[0-3]\d{5}-?\d{5}$`),
	"NO": regexp.MustCompile(`^\d{11}$`),
	"PL": regexp.MustCompile(`^\d{11}$`),
	"PT": regexp.MustCompile(`^(?:PT)?[1-4]\d{8}$`),
	"RO": regexp.MustCompile(`^[1-8]\d{12}$`),
	"SE": regexp.MustCompile(`^(?:19|20)?\d{2}[01]\d{3}[-+]?\d{4}$`),
	"SK": regexp.MustCompile(`^\d{6}/\d{3,4}$`),
}

// national is the scheme of numbers whose register is not told; the party's
// country says whose it is.
const national = "national"

// companyID adds the number of an organisation.
func (r *reader) companyID(ids []notice.ID, n xmltree.Node, country string) []notice.ID {
	number := words(n)
	if !strings.ContainsAny(number, "0123456789") { // none, not available, a name
		if number != "" {
			r.problem("identifier-none", r.path(n), "%q is no number of a register", clip(number))
		}
		return ids
	}
	bare := strings.ReplaceAll(strings.ToUpper(number), " ", "")
	if p := personal[country]; p != nil && p.MatchString(bare) {
		r.problem("identifier-personal", r.path(n), "a number that may be a person's is not read")
		return ids
	}
	clean, _ := parse.OrgID(national, number)
	clean.Scheme = national
	for _, known := range registers[country] {
		if m := known.shape.FindStringSubmatch(bare); m != nil {
			clean = notice.ID{Scheme: known.scheme, ID: m[1]}
			break
		}
	}
	if clean.ID == "" || strings.ContainsAny(clean.ID, "+@") { // a telephone or mail address
		return ids
	}
	for _, known := range ids {
		if known == clean {
			return ids
		}
	}
	return append(ids, clean)
}
