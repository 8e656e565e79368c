package parse

// reach is how many words beside a length can say what it is of.
const reach = 24

// settle finds the role of a length from the words beside it.
func (d *Duration) settle(tokens []Token) {
	d.UpTo = upTo(tokens, d.First)
	if d.Role == ExtensionDuration && !d.Within {
		d.Within = within(tokens, d)
	}
	if d.Role != PlainDuration {
		return
	}
	switch {
	case betweenCounts(tokens, d.First):
		d.Role = VagueDuration
	case within(tokens, d):
		d.Role, d.Within = ExtensionDuration, true
	case stepped(tokens, d):
		d.Role = StepDuration
	case initial(tokens, d):
		d.Role = InitialDuration
	case contractNouns[lowAt(tokens, d.Next)] && d.Adjective && !extensionNoun(tokens, d.Next+1):
		if whole(tokens, d) {
			d.Role = WholeDuration
		}
	case extensionNoun(tokens, d.Next), lowAt(tokens, d.Next) == "of" && extensionNoun(tokens, d.Next+1), belowLabel(tokens, d):
		d.Role = ExtensionDuration
	case followsOn(tokens, d):
		d.Role = ExtensionDuration
	case whole(tokens, d):
		d.Role = WholeDuration
	case d.Times > 1 && d.anyNoun(tokens), d.namesExtension(tokens), extending(tokens, d):
		d.Role = ExtensionDuration
	}
}

// betweenCounts reads "between three and" before "five years".
func betweenCounts(tokens []Token, first int) bool {
	if lowAt(tokens, first-1) != "and" || lowAt(tokens, first-3) != "between" {
		return false
	}
	_, n := readCount(tokens, first-2)
	return n == 1
}

// followsOn reads "with up to four years to follow", "may keep the firm for two
// years after that", "for three years more".
func followsOn(tokens []Token, d *Duration) bool {
	next := lowAt(tokens, d.Next)
	if (next == "allowed" || next == "permitted") && d.added(tokens) {
		return true // "for the three extra years allowed"
	}
	switch {
	case next == "more", next == "thereafter", (next == "may" || next == "could" || next == "might") && lowAt(tokens, d.Next+1) == "follow", next == "to" && lowAt(tokens, d.Next+1) == "follow", next == "on" && lowAt(tokens, d.Next+1) == "top",
		(next == "after" || next == "beyond") && (lowAt(tokens, d.Next+1) == "that" || lowAt(tokens, d.Next+1) == "this"):
	default:
		return false
	}
	if next == "may" || next == "could" || next == "might" || d.UpTo && next != "thereafter" || lowAt(tokens, d.First-1) == "with" || lowAt(tokens, d.First-1) == "plus" {
		return true
	}
	for at := d.First - 1; at >= 0 && at >= d.First-10; at-- {
		switch low := tokens[at].Low; {
		case allowWords[low] || low == "if":
			return true
		case low == "." || low == ";":
			return false
		}
	}
	return false
}

// belowLabel reads a length on the line below its label: "Possible extension", and
// below it "Up to 36 months".
func belowLabel(tokens []Token, d *Duration) bool {
	at := d.First - 1
	for at >= 0 && (tokens[at].Low == "up" || tokens[at].Low == "to" || tokens[at].Low == "a" || tokens[at].Low == "further") {
		at--
	}
	if at < 1 || tokens[at].Kind < TokenBreak {
		return false
	}
	for k := at - 1; k >= 0 && k >= at-5; k-- {
		if tokens[k].Kind >= TokenBreak {
			return false
		}
		if extendWords[tokens[k].Low] {
			return k < 1 || lowAt(tokens, k-1) != "of" || lowAt(tokens, k-2) != "description"
		}
	}
	return false
}

// contractNouns are what a length in front of them is the length of.
var contractNouns = map[string]bool{
	"contract": true, "contracts": true, "deal": true, "deals": true, "agreement": true, "agreements": true, "framework": true, "frameworks": true,
	"partnership": true, "arrangement": true, "programme": true, "project": true, "licence": true, "lease": true, "term": true,
}

// upTo reads "up to", "up to a further", "a maximum of" before a length.
func upTo(tokens []Token, first int) bool {
	for low := lowAt(tokens, first-1); low == "a" || low == "an" || addedWords[low]; low = lowAt(tokens, first-1) {
		first--
	}
	return lowAt(tokens, first-1) == "to" && lowAt(tokens, first-2) == "up" || lowAt(tokens, first-1) == "maximum" ||
		lowAt(tokens, first-1) == "of" && lowAt(tokens, first-2) == "maximum"
}

// stepped reads "in 12-month increments", "on a 12 month basis".
func stepped(tokens []Token, d *Duration) bool {
	switch lowAt(tokens, d.Next) {
	case "increments", "increment", "intervals", "instalments", "steps", "blocks":
		return true
	case "at":
		return lowAt(tokens, d.Next+1) == "a" && lowAt(tokens, d.Next+2) == "time" && lowAt(tokens, d.First-1) != "twice" && lowAt(tokens, d.First-2) != "twice"
	case "basis":
		return lowAt(tokens, d.First-2) == "on" || lowAt(tokens, d.First-1) == "on"
	case "extensions", "extension", "periods":
		return lowAt(tokens, d.First-1) == "in" && d.Times == 1
	}
	return false
}

// initial reads "an initial 36 months", "initially for two years", "a first term
// of three years".
func initial(tokens []Token, d *Duration) bool {
	if next := lowAt(tokens, d.Next); (next == "are" || next == "is") && (lowAt(tokens, d.Next+1) == "firm" || lowAt(tokens, d.Next+1) == "guaranteed" || lowAt(tokens, d.Next+1) == "certain") {
		return true
	}
	if next := lowAt(tokens, d.Next); d.Adjective && (next == "core" || next == "base") || next == "initially" || next == "initial" || (next == "to" && (lowAt(tokens, d.Next+1) == "begin" || lowAt(tokens, d.Next+1) == "start") && lowAt(tokens, d.Next+2) == "with") ||
		next == "in" && lowAt(tokens, d.Next+1) == "the" && lowAt(tokens, d.Next+2) == "first" && lowAt(tokens, d.Next+3) == "instance" { // "for five years in the first instance"
		return true
	}
	for at := d.First - 1; at >= 0 && at >= d.First-9; at-- {
		switch tokens[at].Low {
		case "initial", "initially", "core":
			return true
		case "for", "term", "period", "of", "a", "an", "duration", "contract", "fixed", "minimum", "the", "is", "(", "year", "framework", "agreement", "will", "be", "shall", "run", "last", "lasts", "runs":
		default:
			return false
		}
	}
	return false
}

// extensionNoun reads what follows a length that extends: "12-month extension",
// "one-year optional extension", "two 12 month extension periods".
func extensionNoun(tokens []Token, at int) bool {
	for range 3 {
		switch lowAt(tokens, at) {
		case "extension", "extensions", "option", "options", "renewal", "renewals":
			return true
		case "optional", "contract", "possible", "service", "interim", "break", "further", "period", "single":
			at++
		default:
			return false
		}
	}
	return false
}

// anyNoun reports that an extension is named in a length or just behind it.
func (d *Duration) anyNoun(tokens []Token) bool {
	for at := d.First; at < d.Next+2; at++ {
		if repeatNouns[lowAt(tokens, at)] {
			return true
		}
	}
	return false
}

// namesExtension reads "One extension of 1 year".
func (d *Duration) namesExtension(tokens []Token) bool {
	for at := d.First; at < d.Next; at++ {
		if low := tokens[at].Low; low == "extension" || low == "option" || low == "renewal" {
			return true
		}
	}
	return false
}

// extendWords are the verbs and nouns of longer terms.
var extendWords = map[string]bool{
	"extend": true, "extended": true, "extends": true, "extending": true, "extendable": true, "extendible": true, "extensible": true, "extension": true, "extensions": true, "renew": true,
	"renewed": true, "renewable": true, "renewal": true, "renewals": true, "prolong": true, "prolonged": true, "lengthen": true, "lengthened": true, "option": true, "options": true,
	"optional": true, "optionally": true, "possibility": true, "provision": true, "prolonging": true, "prolongs": true, "lengthening": true, "renewing": true, "renews": true, "stretched": true, "stretch": true, "stretchable": true,
}

// extending looks left for what makes a length an extension: "with the option to
// extend for a further two years", "plus two more years".
func extending(tokens []Token, d *Duration) bool {
	adjoining, commas := true, 0
	for at := d.First - 1; at >= 0 && at >= d.First-reach; at-- {
		t := &tokens[at]
		switch low := t.Low; {
		case extendWords[low] && (lowAt(tokens, at-1) == "non" || lowAt(tokens, at-1) == "-" && lowAt(tokens, at-2) == "non"): // "for a non-renewable period of"
			return false
		case extendWords[low] && (low != "extended" || !adjectival(tokens, at)), low == "scope" && lowAt(tokens, at+1) == "for",
			(low == "rolled" || low == "roll" || low == "rolling") && (lowAt(tokens, at+1) == "over" || lowAt(tokens, at+1) == "on") && d.First-at > 2, low == "drawn" && lowAt(tokens, at+1) == "out",
			low == "right" && (lowAt(tokens, at+1) == "to" || lowAt(tokens, at+1) == "of") && d.added(tokens):
			return true
		case adjoining && (low == "plus" || low == "+" || low == "further" || low == "additional" || low == "additionally" || low == "another" || low == "extra"):
			if low == "plus" || low == "+" || plusBefore(tokens, at) {
				return true
			}
			adjoining = false
		case low == "." || low == ";" || low == "!" || low == "?" || t.Kind == TokenBlank || t.Kind == TokenBreak:
			return false
		case low == "which" && lowAt(tokens, at-1) == "," && commas == 0: // "may prolong the contract, which is for five years, by two"
			return false
		case low == "run" || low == "runs" || low == "running" || low == "last" || low == "lasts" || low == "lasting" || low == "initial" || low == "initially":
			return false
		case low == ",":
			adjoining = false
			commas++
		case low != "a" && low != "an" && low != "up" && low != "to" && low != "of" && low != "possible" && low != "potential" && low != "period" && low != "periods" && low != "time" && low != "term":
			adjoining = false
		}
	}
	return false
}

// adjectival reads "extended hours", "an extended warranty": no term is extended.
func adjectival(tokens []Token, at int) bool {
	switch lowAt(tokens, at-1) {
	case "be", "been", "is", "was", "are", "were", "being", "has", "have", "had", "if", "and", "or", "not", "once", "further", "when", "then", "also", "unless", "may", "automatically":
		return false
	}
	switch next := lowAt(tokens, at+1); next {
	case "by", "for", "to", "until", "up", "beyond", "further", "at", "on", "in", "twice", "annually", "again", "its", "the", "it", "their", "this", "with", "a", "an", "contract", "term", "terms", "period", "agreement", "deal",
		"framework", "and", "or", "if", "once", "(", ",", ".", "yearly", "each", "as", "over", "from", "after", "thereafter", "where", "subject", "through", "under", "his", "our", "that", "any", "without", "wholly", "another", "into", "upon", "contracts":
		return false
	default:
		return at+1 < len(tokens) && tokens[at+1].Kind == TokenWord || at+1 < len(tokens) && tokens[at+1].Kind == TokenNumber && lowAt(tokens, at-1) == "with"
	}
}

// added reports that a length says that it adds: "two more years".
func (d *Duration) added(tokens []Token) bool {
	for at := d.First - 1; at < d.Next; at++ {
		if addedWords[lowAt(tokens, at)] || lowAt(tokens, at) == "another" {
			return true
		}
	}
	return false
}

// plusBefore decides whether "a further two years" adds to a term told just
// before ("three years with a further two"). Alone it is the term of a deal that
// follows another, which an extension is as well.
func plusBefore(tokens []Token, at int) bool {
	for k := at - 1; k >= 0 && k >= at-6; k-- {
		switch tokens[k].Low {
		case "plus", "with", "and", "possible", "potential", "by", "for", "possibly", "then", "followed":
			return true
		case ".":
			return false
		}
	}
	return false
}
