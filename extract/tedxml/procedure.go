package tedxml

import (
	"strings"

	"tenders/extract/notice"
)

// methods are the procedures of both grammars by their element, as OCDS sorts
// them: open to all, to those who were selected, or to those who were asked.
// https://standard.open-contracting.org/1.1/en/schema/codelists/#method
var methods = map[string]string{
	"PT_OPEN": "open", "PT_COMPETITIVE_TENDERING": "open", "F09_TYPE_PROCEDURE_OPEN": "open",
	"PT_RESTRICTED": "selective", "PT_ACCELERATED_RESTRICTED": "selective", "PT_ACCELERATED_RESTRICTED_CHOICE": "selective",
	"PT_COMPETITIVE_NEGOTIATION": "selective", "PT_COMPETITIVE_DIALOGUE": "selective", "PT_INNOVATION_PARTNERSHIP": "selective",
	"PT_INVOLVING_NEGOTIATION": "selective", "PT_NEGOTIATED_WITH_PRIOR_CALL": "selective", "PT_NEGOTIATED_CHOICE": "selective",
	"PT_NEGOTIATED": "selective", "PT_ACCELERATED_NEGOTIATED": "selective", "PT_NEGOTIATED_WITH_COMPETITION": "selective",
	"PT_NEGOTIATED_WITH_PUBLICATION_CONTRACT_NOTICE": "selective", "PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION": "selective",
	"PT_ACCELERATED_RESTRICTED_NEGOTIATED": "selective", "F02_PT_NEGOTIATED": "selective", "F17_PT_NEGOTIATED": "selective", "F17_PT_ACCELERATED_NEGOTIATED": "selective",
	"PT_AWARD_CONTRACT_WITHOUT_CALL": "limited", "PT_AWARD_CONTRACT_WITHOUT_PUBLICATION": "limited", "PT_NEGOTIATED_WITHOUT_PUBLICATION": "limited",
	"F03_PT_NEGOTIATED_WITHOUT_COMPETITION": "limited", "F03_AWARD_WITHOUT_PRIOR_PUBLICATION": "limited", "PT_NEGOTIATED_WITHOUT_COMPETITION": "limited",
	"F18_PT_NEGOTIATED_WITHOUT_PUBLICATION_CONTRACT_NOTICE": "limited", "F18_AWARD_WITHOUT_PRIOR_PUBLICATION_CONTRACT_NOTICE": "limited",
	"F06_PT_NEGOTIATED_WITHOUT_COMPETITION": "limited", "F06_AWARD_WITHOUT_PRIOR_PUBLICATION": "limited", "AWARD_WITHOUT_PRIOR_PUBLICATION": "limited",
	"F15_PT_NEGOTIATED_WITHOUT_COMPETITION": "limited",
	"PT_DA_INTERNAL_OPERATOR":               "direct", "PT_DA_SMALL_CONTRACT": "direct", "PT_DA_MEDIUM_ENTERPRISE": "direct",
	"PT_DA_RAILWAY_TRANSPORT": "direct", "PT_DA_EMERGENCY": "direct",
}

// procedureCodes are the same by the journal's code of the procedure.
var procedureCodes = map[string]string{
	"1": "open", "2": "selective", "3": "selective", "4": "selective", "6": "selective", "B": "selective", "C": "selective", "E": "selective",
	"G": "selective", "F": "limited", "T": "limited", "V": "limited",
}

// procedure reads how the contract is let: by the form, else by the journal's
// code, whose words are the details.
func (r *reader) procedure(e node) {
	p := notice.Procedure{}
	r.method(&p, e)
	r.techniques(&p, e)
	r.finishProcedure(p)
}

// finishProcedure adds what the coded part tells.
func (r *reader) finishProcedure(p notice.Procedure) {
	code := r.coded.Find("CODIF_DATA", "PR_PROC")
	c := attr(code, "CODE")
	if c != "N" && c != "Z" && c != "9" { // not applicable, not specified
		p.Details = r.line(code)
	}
	if p.Method == "" && procedureCodes[c] != "" {
		p.Method = procedureCodes[c]
		if p.Path == "" {
			p.Path = r.atAttr(code, "CODE")
		}
	}
	if p.Path == "" && p.Details != "" {
		p.Path = r.at(code)
	}
	if p != (notice.Procedure{}) {
		r.n.Procedure = &p
	}
}

// method finds the procedure's element, which the form of transparency has one
// level further down, and the ground for doing without competition.
func (r *reader) method(p *notice.Procedure, e node) {
	for c := range e.Children() {
		if m, ok := methods[c.Name()]; ok {
			p.Method, p.Path = m, r.at(c)
			p.DirectAwardReason = r.ground(c)
			return
		}
		if strings.HasPrefix(c.Name(), "DIRECTIVE_") {
			r.method(p, c)
		}
	}
}

// grounds are the grounds on which the directives allow an award without
// competition, in words.
var grounds = map[string]string{
	"D_PROC_OPEN":       "no tenders, or none suitable, in response to an open procedure",
	"D_PROC_RESTRICTED": "no tenders, or none suitable, in response to a restricted procedure",
	"D_PROC_NEGOTIATED_PRIOR_CALL_COMPETITION": "no tenders, or none suitable, in response to a negotiated procedure with a call for competition",
	"D_PROC_COMPETITIVE_DIALOGUE":              "no tenders, or none suitable, in response to a competitive dialogue",
	"D_NO_TENDERS_REQUESTS":                    "no tenders, or none suitable, in response to a call for competition",
	"D_ALL_TENDERS":                            "all tenders were irregular or unacceptable",
	"D_PURE_RESEARCH":                          "for research, experiment, study or development only",
	"D_MANUF_FOR_RESEARCH":                     "products made for research, experiment, study or development only",
	"D_TECHNICAL":                              "no competition for technical reasons",
	"D_ARTISTIC":                               "a unique work of art or artistic performance",
	"D_EXCLUSIVE_RIGHT":                        "an exclusive right",
	"D_PROTECT_RIGHTS":                         "protection of exclusive rights",
	"D_EXTREME_URGENCY":                        "extreme urgency",
	"D_PERIODS_INCOMPATIBLE":                   "a crisis does not allow the periods of a procedure",
	"D_ADD_DELIVERIES_ORDERED":                 "additional deliveries by the original supplier",
	"D_REPETITION_EXISTING":                    "repetition of existing works or services",
	"D_CONTRACT_AWARDED_DESIGN_CONTEST":        "the result of a design contest",
	"D_COMMODITY_MARKET":                       "supplies quoted on a commodity market",
	"D_FROM_WINDING_PROVIDER":                  "advantageous terms from a supplier that is winding up",
	"D_FROM_LIQUIDATOR_CREDITOR":               "advantageous terms in an insolvency",
	"D_BARGAIN_PURCHASE":                       "a bargain purchase",
	"D_OTHER_SERVICES":                         "services that the directive lists apart",
	"D_SERVICES_LISTED":                        "services that the directive lists apart",
	"D_MARITIME_SERVICES":                      "air and maritime transport for armed forces abroad",
	"D_OUTSIDE_SCOPE":                          "outside the scope of the directive",
}

// ground joins the grounds of the law and the buyer's explanation.
func (r *reader) ground(e node) string {
	var parts []string
	add := func(list node) {
		for c := range list.Children() {
			if words, ok := grounds[c.Name()]; ok {
				parts = append(parts, words)
			}
		}
	}
	add(e.Child("D_ACCORDANCE_ARTICLE"))
	add(e)
	if s := r.prose(e.Child("D_JUSTIFICATION")); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

// techniques reads whether a framework or a dynamic purchasing system is set up.
// The forms for awards say only that a system was used.
func (r *reader) techniques(p *notice.Procedure, e node) {
	if f := e.Child("FRAMEWORK"); f.OK() {
		p.Framework, p.Path = true, r.at(f)
	}
	if d := e.Child("DPS"); d.OK() {
		r.system(p, d)
	}
}

func (r *reader) system(p *notice.Procedure, d node) {
	switch r.n.Kind {
	case notice.AwardNotice, notice.Intention, notice.ChangeNotice:
		p.CallOff = true
	default:
		p.DPS = true
	}
	p.Path = r.at(d)
}
