package parse

// repeated reads a length that is told to repeat: "two 12-month extensions",
// "2 x 1 year", "two further periods of twelve months", "two annual options".
func repeated(tokens []Token, i int) (Duration, int) {
	if tokens[i].Kind == TokenNumber && i > 0 && tokens[i].Glued && joined(&tokens[i-1]) {
		return Duration{}, 0
	}
	count, n := readCount(tokens, i)
	if n == 0 || count < 1 || count > 20 {
		return Duration{}, 0
	}
	at := i + n
	if lowAt(tokens, at) == "-" && tokens[at].Glued && at+1 < len(tokens) && tokens[at+1].Glued { // "12-month"
		return Duration{}, 0
	}
	skipped := 0
	for at < len(tokens) && skipped < 8 && amidst(tokens, at) {
		at++
		skipped++
	}
	if at >= len(tokens) {
		return Duration{}, 0
	}
	if tokens[at].Low == "annual" {
		return annual(tokens, i, at, count)
	}
	d, next := length(tokens, at)
	if next == 0 || d.Role == VagueDuration || skipped == 0 && !d.repeats(tokens, next) || contractNouns[lowAt(tokens, next)] && skipped == 0 {
		return Duration{}, 0
	}
	d.First, d.Times = i, count
	d.Months *= count
	d.Days *= count
	d.close(tokens, next)
	return d, next
}

// amidst tells what may stand between how often and how long.
func amidst(tokens []Token, at int) bool {
	switch tokens[at].Low {
	case "x", "×", "*", "further", "additional", "optional", "separate", "extra", "possible", "potential", "subsequent", "consecutive", "successive",
		"more", "periods", "period", "extensions", "extension", "options", "option", "terms", "lots", "of", "up", "each", "for", "renewals", "blocks":
		return true
	case "to":
		return tokens[at-1].Low == "up" || tokens[at-1].Low == "options" || tokens[at-1].Low == "option"
	case "extend", "renew", "prolong": // "two options to extend, each of 1 year"
		return tokens[at-1].Low == "to"
	case ",":
		return lowAt(tokens, at+1) == "each"
	case "-": // "2 - 12 months extensions"
		return !tokens[at].Glued
	}
	return false
}

// repeats reports that "two 12 month ..." counts what is extended, not
// contracts that last so long.
func (d *Duration) repeats(tokens []Token, next int) bool {
	for at := next; at < next+3; at++ {
		if low := lowAt(tokens, at); repeatNouns[low] {
			return true
		}
	}
	return false
}

// repeatNouns are what a term can be extended by.
var repeatNouns = map[string]bool{
	"extension": true, "extensions": true, "period": true, "periods": true, "option": true, "options": true, "renewal": true, "renewals": true,
	"optional": true, "increments": true, "terms": true, "extends": true, "blocks": true,
}

// annual reads "two annual extensions": a year each.
func annual(tokens []Token, first, at, count int) (Duration, int) {
	next := lowAt(tokens, at+1)
	if next != "extension" && next != "extensions" && next != "option" && next != "options" && next != "renewals" && next != "increments" {
		return Duration{}, 0
	}
	if lowAt(tokens, at+2) == "of" || lowAt(tokens, at+2) == "for" { // the length follows
		return Duration{}, 0
	}
	d := Duration{First: first, Months: 12 * count, Times: count, Role: ExtensionDuration}
	d.close(tokens, at+2)
	return d, at + 2
}

// sum reads "3+1+1", "three years plus two", "12 months + 12 months": the first
// is the term, what follows extends it.
func sum(tokens []Token, i int) ([]Duration, int) {
	if tokens[i].Kind == TokenNumber && i > 0 && tokens[i].Glued && joined(&tokens[i-1]) {
		return nil, 0
	}
	parts, at := addends(tokens, i)
	if len(parts) < 2 {
		return nil, 0
	}
	unit := commonUnit(parts, len(parts) > 2 || framed(tokens, i, at))
	if unit == 0 {
		return nil, 0
	}
	whole := make([]int, len(parts))
	for k, p := range parts {
		whole[k] = p.months(unit)
		if whole[k] <= 0 || whole[k] > 240 {
			return nil, 0
		}
	}
	first := Duration{First: i, Months: whole[0], Times: 1, Role: InitialDuration}
	rest := Duration{First: parts[1].first, Times: len(parts) - 1, Role: ExtensionDuration}
	for _, m := range whole[1:] {
		rest.Months += m
	}
	if extends(tokens, i, at) { // "the option to extend for 1+1 years"
		rest.First, rest.Months, rest.Times = i, rest.Months+first.Months, len(parts)
		rest.close(tokens, at)
		return []Duration{rest}, at
	}
	first.close(tokens, at)
	rest.close(tokens, at)
	return []Duration{first, rest}, at
}

// addend is one part of a sum; unit is the months of its unit, 0 where none
// stands beside it.
type addend struct{ first, count, unit int }

func (a addend) months(common int) int {
	if a.unit > 0 {
		return a.count * a.unit
	}
	return a.count * common
}

// addends reads counts that plus signs join.
func addends(tokens []Token, i int) ([]addend, int) {
	var parts []addend
	at, end := i, i
	for len(parts) < 12 {
		count, n := readCount(tokens, at)
		if n == 0 {
			break
		}
		p := addend{first: at, count: count}
		at += n
		next := at
		if lowAt(tokens, next) == "-" {
			next++
		}
		if u, ok := units[lowAt(tokens, next)]; ok && u.months > 0 {
			p.unit = u.months
			at = next + 1
		}
		parts, end = append(parts, p), at
		if w := lowAt(tokens, at); w != "+" && w != "plus" {
			break
		}
		at++
		if w := lowAt(tokens, at); w == "a" || w == "further" || w == "an" { // "plus a further year" is no sum of this kind
			break
		}
	}
	return parts, end
}

// commonUnit is the unit of the counts that stand without one: that of their
// neighbours, or years where only years make sense.
func commonUnit(parts []addend, sure bool) int {
	unit, most := 0, 0
	for _, p := range parts {
		unit, most = max(unit, p.unit), max(most, p.count)
	}
	switch {
	case unit > 0:
		return unit
	case !sure:
		return 0
	case most <= 10:
		return 12
	case parts[0].count >= 12 && parts[0].count%6 == 0:
		return 1
	}
	return 0
}

// framed reports that a bare "3+1" stands in brackets, or beside words for a
// term.
func framed(tokens []Token, i, next int) bool {
	if lowAt(tokens, i-1) == "(" && lowAt(tokens, next) == ")" {
		return true
	}
	for at := max(i-4, 0); at < i; at++ {
		if termWords[tokens[at].Low] {
			return true
		}
	}
	for at := next; at < min(next+3, len(tokens)); at++ {
		if termWords[tokens[at].Low] {
			return true
		}
	}
	return false
}

// termWords speak of how long something runs.
var termWords = map[string]bool{
	"contract": true, "term": true, "extension": true, "extensions": true, "extend": true, "option": true, "options": true, "basis": true,
	"duration": true, "period": true, "years": true, "year": true, "deal": true, "agreement": true, "framework": true, "renewal": true, "length": true,
}

// extensionNames make what follows an extension.
var extensionNames = map[string]bool{"extend": true, "extension": true, "extensions": true, "extended": true, "further": true, "option": true, "options": true,
	"renewal": true, "possible": true, "optional": true, "additional": true}

// extends reports that words before or behind make all of a sum an extension.
func extends(tokens []Token, i, next int) bool {
	for at := i - 1; at >= 0 && at >= i-8; at-- {
		low := tokens[at].Low
		if low == "initial" || low == "contract" {
			return false
		}
		if extensionNames[low] {
			return true
		}
		if low == "." || low == ";" || at == i-1 && low == "(" {
			break
		}
	}
	switch lowAt(tokens, next) {
	case "extension", "extensions", "option", "options":
		return true
	}
	return false
}
