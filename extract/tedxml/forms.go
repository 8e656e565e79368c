package tedxml

import (
	"slices"
	"strings"

	"tenders/extract/notice"
)

// form is what a form announces and how the publisher calls it. The directive
// is that of forms which serve one only.
type form struct {
	form      string
	kind      notice.Kind
	directive string
}

// forms are the forms of both grammars, by their element. Where one form serves
// several kinds, types has them.
//
// https://simap.ted.europa.eu/standard-forms-for-public-procurement
var forms = map[string]form{
	"F01_2014": {"F01", notice.Planning, ""}, "F02_2014": {"F02", notice.Tender, ""}, "F03_2014": {"F03", notice.AwardNotice, ""},
	"F04_2014": {"F04", notice.Planning, ""}, "F05_2014": {"F05", notice.Tender, ""}, "F06_2014": {"F06", notice.AwardNotice, ""},
	"F07_2014": {"F07", notice.Tender, ""}, "F08_2014": {"F08", notice.Planning, ""}, "F12_2014": {"F12", notice.Tender, ""},
	"F13_2014": {"F13", notice.AwardNotice, ""}, "F14_2014": {"F14", notice.Correction, ""}, "F15_2014": {"F15", notice.Intention, ""},
	"F20_2014": {"F20", notice.ChangeNotice, ""}, "F21_2014": {"F21", notice.Tender, ""}, "F22_2014": {"F22", notice.Tender, ""},
	"F23_2014": {"F23", notice.Tender, ""}, "F24_2014": {"F24", notice.Tender, ""}, "F25_2014": {"F25", notice.AwardNotice, ""},

	"PRIOR_INFORMATION":                     {"", notice.Planning, of2004},
	"PRIOR_INFORMATION_DEFENCE":             {"", notice.Planning, defence},
	"PRIOR_INFORMATION_MOVE":                {"", notice.Planning, transport},
	"PERIODIC_INDICATIVE_UTILITIES":         {"", notice.Planning, of2004},
	"BUYER_PROFILE":                         {"", notice.Planning, of2004},
	"CONTRACT":                              {"", notice.Tender, of2004},
	"CONTRACT_UTILITIES":                    {"", notice.Tender, of2004},
	"CONTRACT_DEFENCE":                      {"", notice.Tender, defence},
	"CONTRACT_MOVE":                         {"", notice.AwardNotice, transport},
	"CONTRACT_CONCESSIONAIRE":               {"", notice.Tender, of2004},
	"CONTRACT_CONCESSIONAIRE_DEFENCE":       {"", notice.Tender, defence},
	"SIMPLIFIED_CONTRACT":                   {"", notice.Tender, of2004},
	"CONCESSION":                            {"", notice.Tender, of2004},
	"DESIGN_CONTEST":                        {"", notice.Tender, of2004},
	"QUALIFICATION_SYSTEM_UTILITIES":        {"", notice.Tender, of2004},
	"CONTRACT_AWARD":                        {"", notice.AwardNotice, of2004},
	"CONTRACT_AWARD_UTILITIES":              {"", notice.AwardNotice, of2004},
	"CONTRACT_AWARD_DEFENCE":                {"", notice.AwardNotice, defence},
	"RESULT_DESIGN_CONTEST":                 {"", notice.AwardNotice, of2004},
	"ADDITIONAL_INFORMATION_CORRIGENDUM":    {"", notice.Correction, of2004},
	"VOLUNTARY_EX_ANTE_TRANSPARENCY_NOTICE": {"", notice.Intention, of2004},
}

// The laws that some forms serve alone.
const (
	of2004    = "2004/18/EC"
	defence   = "2009/81/EC"
	transport = "1370/2007"
)

// types are the kinds that a form states of itself, in NOTICE/@TYPE. A prior
// information that calls for competition is a tender, and so are qualification
// systems, to which suppliers can always apply; in the form for concessions of
// social services (F23) every prior information calls.
var types = map[string]notice.Kind{
	"PRI": notice.Tender, "PRI_ONLY": notice.Planning, "PRI_REDUCING_TIME_LIMITS": notice.Planning, "PRI_CALL_COMPETITION": notice.Tender,
	"PER_ONLY": notice.Planning, "PER_REDUCING_TIME_LIMITS": notice.Planning, "PER_CALL_COMPETITION": notice.Tender,
	"QSU_ONLY": notice.Tender, "QSU_CALL_COMPETITION": notice.Tender, "CONTRACT": notice.Tender,
	"AWARD_CONTRACT": notice.AwardNotice, "CONCESSION_AWARD_CONTRACT": notice.AwardNotice,
}

// documents are the kinds by the journal's own code of the document type, for
// forms that tell nothing.
//
// https://op.europa.eu/en/web/eu-vocabularies, "notice type" of the TED schema
var documents = map[string]notice.Kind{
	"0": notice.Planning, "B": notice.Planning, "M": notice.Tender, "P": notice.Planning, "A": notice.Tender,
	"3": notice.Tender, "C": notice.Tender, "D": notice.Tender, "E": notice.Tender, "G": notice.Tender, "H": notice.Tender, "O": notice.Tender,
	"Q": notice.Tender, "Y": notice.Tender, "7": notice.AwardNotice, "J": notice.AwardNotice, "R": notice.AwardNotice,
	"2": notice.Correction, "V": notice.Intention, "K": notice.ChangeNotice,
}

// pickForm chooses the form to read: an original one, in the first of the
// original languages that has one; a translation only where no original is
// there.
func (r *reader) pickForm() {
	langs := originals(r.coded.Child("NOTICE_DATA"))
	best := 0
	for section := range r.root.Each("FORM_SECTION") {
		for f := range section.Children() {
			if f.Is("NOTICE_UUID") {
				continue
			}
			if rank := formRank(f, langs); rank > best {
				best, r.form = rank, f
			}
		}
	}
	if !r.form.OK() {
		return
	}
	name := r.form.Name()
	known, ok := forms[name]
	if known.form == "" {
		known.form = name
	}
	if name == "MOVE" { // one element for both forms on passenger transport
		known, ok = form{"T01", notice.Planning, transport}, true
		if strings.TrimSpace(attr(r.form, "FORM")) == "T02" {
			known = form{"T02", notice.AwardNotice, transport}
		}
	}
	if !ok && name != "OTH_NOT" && name != "EEIG" { // free text: the code tells
		r.problem("form-unknown", r.at(r.form), "%q is no form that is known; it is read by what it shares", clip(name))
	}
	r.kind = known
}

// formRank orders forms: the higher is read.
func formRank(f node, langs []string) int {
	const original, one = 1000, 1
	rank := one
	if c := attr(f, "CATEGORY"); c == "ORIGINAL" || c == "" {
		rank += original
	}
	if i := slices.Index(langs, attr(f, "LG")); i >= 0 {
		rank += 100 - min(i, 99)
	}
	return rank
}

// noticeKind is what the form says of itself, else what it is made for, else
// the journal's code. One that tells results is of results, whatever it calls
// itself: buyers of social services pick the wrong type of one form for all.
func (r *reader) noticeKind(codif node) notice.Kind {
	if t := attr(r.form.Child("NOTICE"), "TYPE"); t != "" {
		k, ok := types[t]
		switch {
		case ok && k != notice.AwardNotice && r.tellsResults():
			r.problem("type-differs", r.atAttr(r.form.Child("NOTICE"), "TYPE"), "the form calls itself %s, and tells results", clip(t))
			return notice.AwardNotice
		case ok:
			return k
		}
		r.problem("type-unknown", r.atAttr(r.form.Child("NOTICE"), "TYPE"), "%q is no type of notice", clip(t))
	}
	if r.kind.kind != "" {
		return r.kind.kind
	}
	return documents[attr(codif.Child("TD_DOCUMENT_TYPE"), "CODE")]
}

// tellsResults reports a form that says of a lot who won it, or that nobody did.
func (r *reader) tellsResults() bool {
	for a := range r.form.Each("AWARD_CONTRACT") {
		if a.Child("AWARDED_CONTRACT").First().OK() || a.Child("NO_AWARDED_CONTRACT").First().OK() {
			return true
		}
	}
	return false
}
