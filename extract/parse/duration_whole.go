package parse

// within reads "six years, including an optional two-year extension", "six years,
// of which two are optional": an extension that the length before holds.
func within(tokens []Token, d *Duration) bool {
	if !extensionNoun(tokens, d.Next) && d.Role != ExtensionDuration && !optionalSoon(tokens, d.Next) {
		return false
	}
	for at := d.First - 1; at >= 0 && at >= d.First-6; at-- {
		switch low := tokens[at].Low; low {
		case "including", "inclusive", "incorporating", "which":
			if low == "which" && lowAt(tokens, at-1) != "of" {
				return false
			}
			return lengthBefore(tokens, at)
		case "a", "an", "the", "optional", "possible", "potential", "of", "up", "to", "two", "last", "final", "any":
		default:
			return false
		}
	}
	return false
}

// lengthBefore reports that a unit of time stands just before a clause.
func lengthBefore(tokens []Token, at int) bool {
	for k := at - 1; k >= 0 && k >= at-5; k-- {
		low := tokens[k].Low
		if _, ok := units[low]; ok {
			return true
		}
		if low == "." || low == ";" {
			return false
		}
	}
	return false
}

// whole reads "a total of five years", "extendable to five years", "making seven
// years in all", "the maximum length with extensions is".
func whole(tokens []Token, d *Duration) bool {
	if lowAt(tokens, d.Next) == "in" && (lowAt(tokens, d.Next+1) == "total" || lowAt(tokens, d.Next+1) == "all") && (bracketed(tokens, d.First) || !extending(tokens, d)) {
		return true
	}
	if lowAt(tokens, d.Next) == "including" || lowAt(tokens, d.Next) == "inclusive" {
		return extensionNoun(tokens, d.Next+1) || extensionNoun(tokens, d.Next+2) || extensionNoun(tokens, d.Next+3)
	}
	if d.added(tokens) && (d.UpTo || lowAt(tokens, d.First-1) != "to") && extending(tokens, d) {
		return false // "extend for a total of up to two further years"
	}
	total, limit, most, extends, held := false, false, false, false, false
	for at := d.First - 1; at >= 0 && at >= d.First-12; at-- {
		switch low := tokens[at].Low; {
		case low == "giving" || low == "making" || low == "bringing" || low == "totalling":
			return true
		case low == "to" && extendWords[lowAt(tokens, at+1)]: // "the option to extend up to 24 months"
			return false
		case low == "to" && lowAt(tokens, at-1) != "up":
			return total || extendedTo(tokens, at) || most && modalBefore(tokens, at)
		case low == "total" && lowAt(tokens, at+1) == "of" && toppedUp(tokens, at):
			return false
		case low == "total" || low == "overall" || low == "altogether":
			total = true
		case low == "maximum":
			most = true
		case low == "length" || low == "duration" || low == "term" || low == "period":
			limit = true
		case extendWords[low]:
			extends = true
		case low == "including" || low == "incl" || low == "inclusive":
			held = extends
		case low == "." && lowAt(tokens, at-1) == "incl":
		case !wholeWords[low]:
			return total && !extends || limit && (most || held)
		}
	}
	return total && !extends || limit && (most || held)
}

// toppedUp reads "extend for a period or periods up to a" before "total": the
// total of the extensions.
func toppedUp(tokens []Token, at int) bool {
	if lowAt(tokens, at-1) != "a" || lowAt(tokens, at-2) != "to" || lowAt(tokens, at-3) != "up" {
		return false
	}
	switch lowAt(tokens, at-4) {
	case "for", "by", "period", "periods", "of", ",":
		return true
	}
	return false
}

// bracketed reads "(potential 24 months in total)".
func bracketed(tokens []Token, first int) bool {
	for at := first - 1; at >= 0 && at >= first-4; at-- {
		switch tokens[at].Low {
		case "(":
			return true
		case "a", "potential", "maximum", "possible", "of", "total", "up", "to", "i", "e", ".", "ie", "therefore", "so", "thus", "potentially", "possibly", "making", "giving", "in", "hence", "overall":
		default:
			return false
		}
	}
	return false
}

// modalBefore reads "could run", "may last", just before a word.
func modalBefore(tokens []Token, at int) bool {
	for k := at - 1; k >= 0 && k >= at-4; k-- {
		switch tokens[k].Low {
		case "could", "may", "might", "can", "potentially", "possibly":
			return true
		}
	}
	return false
}

// wholeWords may stand between "maximum term" and the length.
var wholeWords = map[string]bool{
	"of": true, "a": true, "an": true, "the": true, "contract": true, "potential": true, "possible": true, "framework": true, "up": true, "to": true, "in": true,
	"agreement": true, "with": true, "is": true, ",": true, "may": true, "not": true, "exceed": true, "shall": true, "any": true, "all": true, "including": true, "will": true, "be": true,
}

// extendedTo reads "extendable to", "could extend it to".
func extendedTo(tokens []Token, to int) bool {
	for at := to - 1; at >= 0 && at >= to-4; at-- {
		switch low := tokens[at].Low; {
		case extendWords[low]:
			return true
		case low != "it" && low != "this" && low != "that" && low != "the" && low != "term" && low != "contract" && low != "deal":
			return false
		}
	}
	return false
}
