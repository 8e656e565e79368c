package parse

// short reads a count that goes without its unit after another length: "five
// years, extendable to seven", "with an option for two more", "three years (five
// at most)".
func short(tokens []Token, i int, before []Duration) ([]Duration, int) {
	if len(before) == 0 {
		if d, next := nthYear(tokens, i, nil); next > 0 {
			return []Duration{d}, next
		}
		if d, next := numberedYears(tokens, i, nil); next > 0 {
			return []Duration{d}, next
		}
	}
	if len(before) == 0 || i-before[len(before)-1].Next > reach || before[len(before)-1].Months == 0 {
		return nil, 0
	}
	last := &before[len(before)-1]
	if n := len(before); last.Role == StepDuration && n > 1 { // "six years, extendable in one-year steps to nine"
		last = &before[n-2]
	}
	if d, next := nthYear(tokens, i, last); next > 0 {
		return []Duration{d}, next
	}
	if d, next := numberedYears(tokens, i, last); next > 0 {
		return []Duration{d}, next
	}
	count, n := readCount(tokens, i)
	next := i + n
	if n == 0 || count == 0 || count > 60 || next < len(tokens) && tokens[next].Kind == TokenNumber || !endsShort(tokens, next) {
		return nil, 0
	}
	d := Duration{First: i, Times: 1, Months: count, UpTo: upTo(tokens, i)}
	if last.Months%12 == 0 && count <= 10 {
		d.Months = 12 * count
	}
	d.close(tokens, next)
	if !d.shortRole(tokens, last) {
		return nil, 0
	}
	return []Duration{d}, next
}

// shortRole finds what a count without a unit is of, or that it is of no time at
// all.
func (d *Duration) shortRole(tokens []Token, last *Duration) bool {
	prev, at := lowAt(tokens, d.First-1), d.First
	switch {
	case prev == "for" && (lowAt(tokens, at-2) == "latter" || lowAt(tokens, at-2) == "former"):
		return true // "the former for three years and the latter for five"
	case prev == "for" && letWords[lowAt(tokens, at-2)] && d.Months < last.Months:
		return true // "might last for seven years. It is let for five."
	case prev == "for" && lowAt(tokens, last.First-1) == "for" && lowAt(tokens, d.Next) == "at" && priced(tokens, d.Next+1):
		return true // "North for six years at £7m, South for four at £4m"
	case prev == "of" && addedTerm(tokens, at-2):
		d.Role = ExtensionDuration
	case prev == "for" && (lowAt(tokens, at-2) == "run" || lowAt(tokens, at-2) == "last") && !grows(tokens, d, last) && lowAt(tokens, at-3) == "to", prev == "last" && lowAt(tokens, at-2) == "to" && !grows(tokens, d, last):
		return true // "signed three years ago and intended to run for six"
	case initialCount(tokens, d, last):
		d.Role = InitialDuration
	case grows(tokens, d, last):
		d.Role = WholeDuration
	case prev == "as" && lowAt(tokens, at-2) == "many": // "by as many as five"
		d.UpTo = true
		if extending(tokens, d) {
			d.Role = ExtensionDuration
		}
	case moreOf(tokens, d) && (adds(tokens, at) || lowAt(tokens, d.Next) == "more" && lowAt(tokens, d.Next+1) == "if"):
		d.Role = ExtensionDuration
	case prev == "optional" || prev == "plus" || prev == "possible" && lowAt(tokens, at-2) == "a":
		d.Role = ExtensionDuration
	case (prev == "last" || prev == "final") && optionalSoon(tokens, d.Next):
		d.Role = ExtensionDuration
		d.Within = true
	case prev == "and" && optionalSoon(tokens, d.Next): // "four firm and two optional"
		d.Role = ExtensionDuration
	default:
		return (shortLeads[prev] || prev == "of" && optionNouns[lowAt(tokens, at-2)]) && (whole(tokens, d) || extending(tokens, d))
	}
	return true
}

// priced reports that an amount begins at a token: "£4.1m", "EUR 2 million".
func priced(tokens []Token, at int) bool {
	if at+1 >= len(tokens) {
		return false
	}
	return tokens[at+1].Kind == TokenNumber && (tokens[at].Kind == TokenSign || currencyWords[tokens[at].Low])
}

// currencyWords may stand before an amount.
var currencyWords = map[string]bool{"gbp": true, "eur": true, "usd": true}

// letWords lead to the length that a contract is let for.
var letWords = map[string]bool{"let": true, "signed": true, "awarded": true, "agreed": true, "placed": true, "concluded": true, "guaranteed": true, "committed": true, "settled": true, "opted": true}

// addedTerm reads "a secondary term" before "of two".
func addedTerm(tokens []Token, at int) bool {
	if low := lowAt(tokens, at); low != "term" && low != "period" {
		return false
	}
	switch lowAt(tokens, at-1) {
	case "secondary", "second", "further", "additional", "optional", "extension", "extended":
		return true
	}
	return false
}

// endsShort tells what may stand behind a count without a unit: the end of its
// clause, or a word that carries on from it; anything else is what is counted.
func endsShort(tokens []Token, next int) bool {
	low := lowAt(tokens, next)
	switch low {
	case "more", "further", "additional", "extra", "optional":
		after := lowAt(tokens, next+1)
		return after == "" || shortEnds[after] || tokens[next+1].Kind >= TokenMark
	case "on":
		return lowAt(tokens, next+1) == "top"
	case "of": // "the last two of them optional"
		return lowAt(tokens, next+1) == "them" || lowAt(tokens, next+1) == "which" || lowAt(tokens, next+1) == "these"
	}
	return low == "" || shortEnds[low] || tokens[next].Kind >= TokenBreak
}

// shortEnds are those words.
var shortEnds = map[string]bool{
	".": true, ",": true, ";": true, ")": true, "—": true, "–": true, "?": true, "if": true, "and": true, "or": true, "when": true, "should": true, "with": true,
	"possible": true, "optional": true, "at": true, "in": true, "after": true, "but": true, "subject": true, "available": true, "unless": true, "where": true, "provided": true,
	"including": true, "inclusive": true, "being": true, "depending": true, "while": true, "as": true, "firm": true, "fixed": true, "guaranteed": true, "committed": true,
	"once": true, "before": true, "by": true, "beyond": true, "thereafter": true, "later": true, "through": true, "following": true, "plus": true, "is": true, "are": true,
	"were": true, "still": true, "under": true, "from": true, "altogether": true, "overall": true, "remain": true, "remaining": true, "left": true, "so": true,
}

// shortLeads may stand before a count without a unit that extends.
var shortLeads = map[string]bool{"to": true, "by": true, "for": true, "further": true, "another": true, "additional": true, "optional": true, "on": true, "over": true}

// optionNouns lead to how long an option is: "the possibility of two".
var optionNouns = map[string]bool{"possibility": true, "option": true, "prospect": true, "extension": true, "chance": true, "maximum": true, "options": true, "renewal": true}

// moreOf reports that a count says that it adds: "two more", "another two".
func moreOf(tokens []Token, d *Duration) bool {
	for _, low := range []string{lowAt(tokens, d.First-1), lowAt(tokens, d.Next)} {
		if addedWords[low] || low == "another" {
			return true
		}
	}
	return false
}

// adds reports that what stands left of a count adds to a term, or allows to:
// "with the chance of", "the trust may add", "has the right to".
func adds(tokens []Token, first int) bool {
	near := true
	for at := first - 1; at >= 0 && at >= first-10; at-- {
		low := tokens[at].Low
		switch {
		case low == "." || low == ";" || tokens[at].Kind >= TokenBreak:
			return false
		case allowWords[low] || extendWords[low]:
			return true
		case near && (low == "with" || low == "plus" || low == "possibly" || low == "perhaps"):
			return true
		case low != "a" && low != "an" && low != "the" && low != "up" && low != "to" && low != "possible" && !addedWords[low] && low != "another":
			near = false
		}
	}
	return false
}

// allowWords tell that a longer term is allowed.
var allowWords = map[string]bool{
	"chance": true, "right": true, "rights": true, "prospect": true, "potential": true, "scope": true, "room": true, "may": true, "might": true, "could": true, "can": true,
	"possibility": true, "possibly": true, "provision": true, "opportunity": true, "freedom": true, "entitled": true, "discretion": true, "ability": true, "add": true, "adding": true,
}

// grows reports that a count is that of the whole term: "rising to seven", "or
// six if both options are taken", "(5 at most)", "but could run for six".
func grows(tokens []Token, d, last *Duration) bool {
	if d.Months <= last.Months || last.Role == ExtensionDuration || moreOf(tokens, d) {
		return false
	}
	prev := lowAt(tokens, d.First-1)
	if prev == "or" || prev == "(" || prev == "perhaps" || prev == "possibly" || prev == "," {
		if next := lowAt(tokens, d.Next); prev != "," && extendedSoon(tokens, d.Next) || next == "if" {
			return true
		}
	}
	if lowAt(tokens, d.Next) == "at" && lowAt(tokens, d.Next+1) == "most" || prev == "maximum" || prev == "(" && lowAt(tokens, d.First-2) == "maximum" {
		return true
	}
	modal, up, verb := false, false, false
	for at := d.First - 1; at >= last.Next && at >= d.First-12; at-- {
		low := tokens[at].Low
		switch {
		case low == "rising" || low == "stretching" || low == "growing" || low == "extendable" || low == "extensible" || low == "extendible" || low == "renewable" || low == "stretchable" || low == "potentially":
			return up || prev == "to" || low == "potentially"
		case low == "could" || low == "may" || low == "might" || low == "can" || low == "options" || low == "option" || low == "extensions" || low == "scope" || low == "room" || low == "would":
			modal = true
		case low == "to" && lowAt(tokens, at-1) == "up" || low == "maximum":
			up = true
		case growVerbs[low]:
			verb = true
		case low == "by" || (low == "further" || low == "another" || low == "additional"):
			return false
		}
	}
	if up && prev != "by" && !verb {
		return lowAt(tokens, last.Next) != "extension" && !extending(tokens, d)
	}
	return modal && verb && (prev == "to" || prev == "for" || prev == "become" || prev == "last" || prev == "reach" || prev == "be" || prev == "into" || prev == "total" || up)
}

// growVerbs are what a term does that may become longer.
var growVerbs = map[string]bool{"run": true, "last": true, "become": true, "be": true, "go": true, "take": true, "bring": true, "stretch": true, "continue": true, "reach": true, "grow": true, "rise": true, "total": true, "extend": true, "extended": true, "push": true, "stay": true,

	"taking": true, "takes": true, "bringing": true, "brings": true, "stretching": true, "making": true, "lengthening": true, "pushing": true, "carry": true, "rolled": true, "prolonged": true}

// extendedSoon reports that options or extensions are spoken of just behind.
func extendedSoon(tokens []Token, at int) bool {
	for k := at; k < at+7; k++ {
		low := lowAt(tokens, k)
		if extendWords[low] || low == "exercised" {
			return true
		}
		if low == "." || low == ";" {
			return false
		}
	}
	return false
}

// optionalSoon reads "of them optional", "being optional", "optional".
func optionalSoon(tokens []Token, at int) bool {
	for k := at; k < at+4; k++ {
		switch low := lowAt(tokens, k); low {
		case "optional", "options":
			return true
		case "of", "them", "which", "these", "being", "are", "is":
		default:
			return false
		}
	}
	return false
}

// initialCount reads "an initial four", "(two, with the possibility of", "four
// firm and": the first part of a longer term.
func initialCount(tokens []Token, d, last *Duration) bool {
	prev, next := lowAt(tokens, d.First-1), lowAt(tokens, d.Next)
	switch {
	case prev == "initial" || prev == "is" && (lowAt(tokens, d.First-2) == "initial" || lowAt(tokens, d.First-3) == "initial") || prev == "first" && committed(tokens, d.First) || next == "of" && committedSoon(tokens, d.Next) || prev == "first" && lowAt(tokens, d.First-2) == "the" && (extendedSoon(tokens, d.Next) || lowAt(tokens, d.First-3) == "after" && (last.Role == ExtensionDuration || last.added(tokens))):
		return true
	case d.Months >= last.Months:
		return false
	case next == "firm" || next == "fixed" || next == "guaranteed" || next == "committed":
		return true
	case prev == "(" || prev == ":" || prev == "–" || prev == "—":
		return (next == "," || next == "with" || next == "plus" || next == "and") && extendedSoon(tokens, d.Next)
	}
	return false
}

// committed reads "a firm commitment to the" before "first five".
func committed(tokens []Token, first int) bool {
	for at := first - 1; at >= 0 && at >= first-6; at-- {
		switch tokens[at].Low {
		case "firm", "commitment", "committed", "guaranteed", "guarantee", "fixed":
			return true
		}
	}
	return false
}

// committedSoon reads "of them guaranteed".
func committedSoon(tokens []Token, at int) bool {
	for k := at; k < at+4; k++ {
		switch lowAt(tokens, k) {
		case "guaranteed", "firm", "fixed", "committed", "certain", "definite":
			return true
		}
	}
	return false
}
