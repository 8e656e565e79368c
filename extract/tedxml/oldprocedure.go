package tedxml

import (
	"strings"

	"tenders/extract/notice"
)

// oldProcedure finds how the contract is let, wherever the form says it. It is
// read before the amounts: those of a framework are its ceiling.
func (r *reader) oldProcedure(e node) {
	p := notice.Procedure{}
	var reasons []string
	r.findProcedure(&p, &reasons, e)
	p.DirectAwardReason = strings.Join(reasons, "; ")
	r.finishProcedure(p)
}

func (r *reader) findProcedure(p *notice.Procedure, reasons *[]string, e node) {
	for c := range e.Children() {
		name := strings.TrimSuffix(c.Name(), "_DEFENCE")
		value := attr(c, "VALUE")
		if m, ok := methods[name]; ok && p.Method == "" {
			p.Method = m
			if p.Path == "" {
				p.Path = r.at(c)
			}
		}
		switch {
		case framed(name, value):
			p.Framework, p.Path = true, r.at(c)
		case strings.HasPrefix(name, "NOTICE_INVOLVES") && strings.Contains(value, "DPS"), name == "SETTING_UP_DPS", name == "CONTRACTS_DPS":
			r.system(p, c)
		case name == "REASON_CONTRACT_LAWFUL":
			if s := r.prose(c); s != "" {
				*reasons = append(*reasons, s)
			}
			continue
		case oldGrounds[name] != "":
			*reasons = append(*reasons, oldGrounds[name])
		}
		if wordOf(c) != wSkip || strings.HasPrefix(name, "TYPE_") {
			r.findProcedure(p, reasons, c)
		}
	}
}

// framed reports words that set up a framework.
func framed(name, value string) bool {
	switch name {
	case "CONCLUSION_FRAMEWORK_AGREEMENT", "ESTABLISHMENT_FRAMEWORK_AGREEMENT":
		return true
	case "FRAMEWORK_AGREEMENT":
		return value == "YES"
	}
	return strings.HasPrefix(name, "NOTICE_INVOLVES") && strings.Contains(value, "FRAMEWORK") || strings.HasSuffix(name, "_FRAMEWORK") && name[0] == 'F'
}

// oldGrounds are the grounds for doing without competition in the older grammar.
var oldGrounds = map[string]string{
	"NO_OPEN_RESTRICTED":                                    "no tenders, or none suitable, in response to an earlier procedure",
	"ONLY_IRREGULAR_INACCEPTABLE_TENDERERS":                 "all tenders were irregular or unacceptable",
	"MANUFACTURED_BY_DIRECTIVE":                             "products made for research, experiment, study or development only",
	"CONTRACT_RESEARCH_DIRECTIVE":                           "for research, experiment, study or development only",
	"REASONS_PROVIDED_PARTICULAR_TENDERER_TECHNICAL":        "no competition for technical reasons",
	"REASONS_PROVIDED_PARTICULAR_TENDERER_ARTISTIC":         "a unique work of art or artistic performance",
	"REASONS_PROVIDED_PARTICULAR_TENDERER_EXCLUSIVE_RIGHTS": "protection of exclusive rights",
	"EXTREME_URGENCY_EVENTS_UNFORESEEABLE":                  "extreme urgency",
	"PERIOD_FOR_PROCEDURE_INCOMPATIBLE_WITH_CRISIS":         "a crisis does not allow the periods of a procedure",
	"ADDITIONAL_WORKS":                                      "additional deliveries by the original supplier",
	"WORKS_REPETITION_EXISTING_WORKS":                       "repetition of existing works or services",
	"SERVICE_CONTRACT_AWARDED_SUCCESSFUL_CANDIDATE":         "the result of a design contest",
	"SUPPLIES_QUOTED_PURCHASED_COMMODITY_MARKET":            "supplies quoted on a commodity market",
	"PURCHASE_SUPPLIES_ADVANTAGEOUS_TERMS":                  "advantageous terms",
	"AIR_MARITIME_TRANSPORT_FOR_ARMED_FORCES_DEPLOYMENT":    "air and maritime transport for armed forces abroad",
	"CONTRACT_SERVICES_LISTED_IN_DIRECTIVE":                 "services that the directive lists apart",
	"CONTRACT_SERVICES_OUTSIDE_DIRECTIVE":                   "outside the scope of the directive",
}
