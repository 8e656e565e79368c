package eforms

// reasons are the words of codes that say why, in the order of their lists:
// non-award-justification, modification-justification,
// change-corrig-justification, direct-award-justification. Where the lists' own
// words are long, they are ours.
var reasons = map[string]string{
	"all-rej":      "all tenders, requests to participate or projects were withdrawn or found inadmissible",
	"chan-need":    "decision of the buyer, because of a change in needs",
	"ins-fund":     "decision of the buyer, because of insufficient funds",
	"no-rece":      "no tenders, requests to participate or projects were received",
	"no-signed":    "the highest ranked tenderers refused to sign the contract",
	"one-admis":    "only one admissible tender, request to participate or project was received",
	"rev-body":     "decision of a review body or another judicial body",
	"rev-buyer":    "decision of the buyer following a tenderer's request to review the award",
	"tch-pr-error": "decision of the buyer because of technical or procedural errors",

	"add-wss":  "additional works, services or supplies by the original contractor",
	"mod-cir":  "circumstances which a diligent buyer could not predict",
	"mod-minv": "modifications under a minimal value",
	"mod-nons": "modifications that are not substantial",
	"mod-repl": "a new contractor replaces an old one",
	"mod-rev":  "review clauses or options",

	"cancel":        "notice cancelled",
	"cancel-intent": "cancellation intended",
	"cor-buy":       "buyer correction",
	"cor-esen":      "eSender correction",
	"cor-pub":       "publisher correction",
	"info-release":  "information now available",
	"susp-review":   "procedure suspended for a review",
	"update-add":    "information updated",

	"additional":      "additional works or services by the original contractor",
	"artistic":        "a unique work of art or artistic performance",
	"bargain":         "a bargain purchase",
	"below-thres":     "estimated value below the procurement thresholds",
	"below-thres-sme": "a small contract with a small or medium-sized enterprise",
	"char-imp":        "structural and geographical characteristics of the railway market, or better services",
	"closure":         "advantageous terms from a supplier that is winding up",
	"commodity":       "supplies quoted on a commodity market",
	"contest":         "the result of a design contest",
	"crisis":          "a crisis does not allow the periods of a procedure",
	"defse-excl":      "defence-specific and security-specific exclusions",
	"dir24-list":      "contracts listed in Article 7 of Directive 2014/24/EU",
	"dir81-annexii":   "services listed in Annex II of Directive 2009/81/EC",
	"dir81-transport": "air and maritime transport for armed forces abroad",
	"ecom-excl":       "exclusion in the field of electronic communications",
	"energy-supply":   "supply of energy or of fuels for its production",
	"exc-circ-rail":   "exceptional circumstances of railways",
	"exclusive":       "exclusive rights, including intellectual property rights",
	"existing":        "partial replacement or extension of existing supplies or installations by the original supplier",
	"in-house":        "a contract between public or affiliated organisations",
	"int-oper":        "an internal operator",
	"int-rules":       "a procedure according to international rules",
	"irregular":       "only irregular or unacceptable tenders in response to a previous notice",
	"liquidator":      "advantageous terms in an insolvency",
	"non-buyer-aw":    "contract awarded by parties that are not buyers",
	"non-contr":       "of non-contractual nature",
	"non-dir":         "outside the scope of the directive",
	"non-p-int":       "for non-pecuniary interest",
	"not-wss":         "neither works nor supplies nor services",
	"other-activity":  "for other purposes than a covered activity, or in a third country",
	"other-exclusive": "protection of other exclusive rights, including intellectual property rights",
	"rd":              "research and development services outside Directive 2009/81/EC",
	"repetition":      "repetition of existing works or services",
	"resd":            "for research, experiment, study or development only",
	"rl-third":        "for resale or lease to third parties",
	"sc-right":        "a service contract on the basis of an exclusive right",
	"serv-excl":       "an exclusion for service contracts",
	"sim-infra":       "management of the entire or major part of a railway's infrastructure",
	"spe-arrang":      "activities directly exposed to competition, or special arrangements",
	"technical":       "absence of competition for technical reasons",
	"tra-ser":         "air transport services on the basis of an operating licence",
	"unsuitable":      "no tenders or requests, or none suitable, in response to a previous notice",
	"urgency":         "extreme urgency brought about by unforeseeable events",
	"water-purch":     "the purchase of water",
}

// why puts the words of a code behind it.
func why(code string) string {
	if w := reasons[code]; w != "" {
		return code + ": " + w
	}
	return code
}
