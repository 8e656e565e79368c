package eforms

import (
	"strings"

	"golang.org/x/text/language"

	"tenders/extract/notice"
)

// The code lists are those of the eForms SDK:
// https://docs.ted.europa.eu/eforms/latest/reference/code-lists/

// rootKinds are the roots of eForms, and what their documents announce where no
// code tells. The registration of a company tells of no procurement.
var rootKinds = map[string]notice.Kind{
	"PriorInformationNotice": notice.Planning, "ContractNotice": notice.Tender, "ContractAwardNotice": notice.AwardNotice,
	"BusinessRegistrationInformationNotice": "",
}

// noticeTypes says what the notice types announce.
var noticeTypes = map[string]notice.Kind{
	"pmc":      notice.Planning, // consultation of the market
	"pin-only": notice.Planning, "pin-buyer": notice.Planning, "pin-rtl": notice.Planning, "pin-tran": notice.Planning,
	"pin-cfc-standard": notice.Tender, "pin-cfc-social": notice.Tender, // these call for competition
	"qu-sy":       notice.Tender, // a qualification system, open to suppliers
	"cn-standard": notice.Tender, "cn-social": notice.Tender, "cn-desg": notice.Tender,
	"subco":        notice.Tender, // a contractor looks for subcontractors
	"veat":         notice.Intention,
	"can-standard": notice.AwardNotice, "can-social": notice.AwardNotice, "can-desg": notice.AwardNotice, "can-tran": notice.AwardNotice,
	"can-modif": notice.ChangeNotice,
	"compl":     notice.Performance, // what was paid
}

// formTypes serves notice types that are not among them.
var formTypes = map[string]notice.Kind{
	"planning": notice.Planning, "consultation": notice.Planning, "competition": notice.Tender, "dir-awa-pre": notice.Intention,
	"result": notice.AwardNotice, "cont-modif": notice.ChangeNotice, "completion": notice.Performance,
}

// regimes says under which law a legal basis puts a notice; "other" under none.
var regimes = map[string]notice.Regime{
	"32014L0023": notice.EU2014, "32014L0024": notice.EU2014, "32014L0025": notice.EU2014,
	"32009L0081": notice.EUDefence, "32007R1370": notice.EUTransport,
	"32018R1046": notice.EUInstitutions, "32024R2509": notice.EUInstitutions,
}

// procedures gives the types of procedure their method in the terms of OCDS, and
// their words in the code list. In OCDS a procedure without a call is limited.
var procedures = map[string]struct{ method, words string }{
	"open":         {"open", "Open"},
	"restricted":   {"selective", "Restricted"},
	"neg-w-call":   {"selective", "Negotiated with prior publication of a call for competition / competitive with negotiation"},
	"comp-dial":    {"selective", "Competitive dialogue"},
	"innovation":   {"selective", "Innovation partnership"},
	"neg-wo-call":  {"limited", "Negotiated without prior call for competition"},
	"oth-mult":     {"selective", "Other multiple stage procedure"},
	"oth-single":   {"open", "Other single stage procedure"},
	"comp-tend":    {"open", "Competitive tendering (article 5(3) of Regulation 1370/2007)"},
	"exp-int-rail": {"selective", "Request for expression of interest - only for rail (article 5(3b) of Regulation 1370/2007)"},
}

// unsuccessful are the reasons for which a competition came to nothing; with the
// others the buyer, or a court, stopped it.
var unsuccessful = map[string]bool{"all-rej": true, "no-rece": true, "one-admis": true, "no-signed": true, "other": true, "": true}

// sizes are the classes of enterprises.
var sizes = map[string]string{"micro": "sme", "small": "sme", "medium": "sme", "sme": "sme", "large": "large"}

// iso639 turns a language code of three letters into one of two.
func iso639(code string) string {
	base, err := language.ParseBase(strings.ToLower(code))
	if err != nil || len(base.String()) != 2 {
		return ""
	}
	return base.String()
}

// iso3166 turns a country code of three letters into one of two. Kosovo has
// none in ISO 3166; its code here is the usual one.
func iso3166(code string) string {
	switch code {
	case "":
		return ""
	case "XKX", "1A0": // of the SDK, and of the EU's vocabulary of countries
		return "XK"
	}
	region, err := language.ParseRegion(code)
	if err != nil || !region.IsCountry() {
		return ""
	}
	return region.String()
}
