package prose

import (
	"strings"

	"tenders/extract/parse"
)

// findThings notes the acronyms that the text explains as those of things:
// "laboratory information management system (LIMS)".
func (r *reader) findThings() {
	for i := 1; i+2 < len(r.tokens); i++ {
		if r.tokens[i].Low != "(" || r.tokens[i+2].Low != ")" || r.tokens[i+1].Kind != parse.TokenWord {
			continue
		}
		t := &r.tokens[i+1]
		if n := len(t.Text); n < 2 || n > 6 || strings.ToUpper(t.Text) != t.Text || r.tokens[i-1].Kind != parse.TokenWord || r.tokens[i-1].Capital() || r.in(i-1, publicNouns) || r.in(i-1, firmNouns) {
			continue
		}
		if r.spellsBefore(i, t.Low) {
			if r.things.table == nil {
				r.things = newSet()
			}
			r.things.note(t.Low)
		}
	}
}

// spellsBefore reports that the words before a token begin with the letters of an
// acronym, small words apart.
func (r *reader) spellsBefore(i int, low string) bool {
	k := i - 1
	for l := len(low) - 1; l >= 0; l-- {
		for k >= 0 && (r.tokens[k].Low == "and" || r.tokens[k].Low == "of" || r.tokens[k].Low == "-" || r.tokens[k].Low == "for") {
			k--
		}
		if k < 0 || r.tokens[k].Kind != parse.TokenWord || r.tokens[k].Low[0] != low[l] {
			return false
		}
		k--
	}
	return true
}

// isFrameworkName tells the names of catalogues and frameworks that look like a
// firm's: "G-Cloud 14", "Digital Marketplace".
func (r *reader) isFrameworkName(n name) bool {
	k := n.first
	switch r.low(k) {
	case "g":
		return r.low(k+1) == "-" && r.low(k+2) == "cloud"
	case "digital":
		return r.low(k+1) == "marketplace" || r.low(k+1) == "outcomes" || r.low(k+1) == "specialists"
	case "gcloud":
		return true
	case "technology":
		return r.low(k+1) == "products" || r.low(k+1) == "services" && n.next-n.first == 2
	case "cloud":
		return r.low(k+1) == "compute" || r.low(k+1) == "hosting" && n.next-n.first == 2
	}
	return false
}

// nhsThings end the names of what the health service offers: "NHS Talking
// Therapies".
var nhsThings = words(`therapies 111 app spine mail login jobs pathways checks check passport pages choices choose identity record records connect direct pensions constitution volunteers
	supplier catalogue standards tariff framework portal dictionary benchmarking pathway estate terms confidentiality continuing funded`)

// isHealthThing reports that a name is of a service of the NHS, and of no body.
func (r *reader) isHealthThing(n name) bool {
	return r.low(n.first) == "nhs" && n.next-n.first > 1 && r.in(n.next-1, nhsThings)
}

// thingHeads end the names of programmes, laws and the like.
var thingHeads = words(`programme program framework frameworks regime project scheme strategy plan regulations regulation act initiative directive bill review report agenda policy
	agreement contract deal notice tender lot journal street road house day week month year award awards system platform suite conference summit day index survey
	questionnaire statement specification annex attachment licence edition server 365 ehospital`)
