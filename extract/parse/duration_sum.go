package parse

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

// months is the length of a part, in the common unit where it has none.
func (a addend) months(common int) int {
	if a.unit > 0 {
		return a.count * a.unit
	}
	return a.count * common
}

// addends reads counts that plus signs join: "3+1+1", "five-plus-two", "3 (+1
// +1)", "36 months + 24 months".
func addends(tokens []Token, i int) ([]addend, int) {
	var parts []addend
	at, end, open := i, i, false
	for len(parts) < 12 {
		p, next := oneAddend(tokens, at)
		if next == 0 {
			break
		}
		parts, at = append(parts, p), next
		if open && lowAt(tokens, at) == ")" {
			open = false
			at++
			if next := unitAt(tokens, at, &parts[len(parts)-1]); next > 0 && len(parts) > 1 {
				at = next
			}
		}
		if end = at; open {
			end = 0
		}
		k := at
		if lowAt(tokens, k) == "(" && !open {
			k++
		}
		if lowAt(tokens, k) == "-" {
			k++
		}
		if w := lowAt(tokens, k); w != "+" && w != "plus" {
			break
		}
		open = open || lowAt(tokens, at) == "("
		if at = k + 1; lowAt(tokens, at) == "-" {
			at++
		}
	}
	if end == 0 { // a bracket that does not close
		return nil, 0
	}
	return parts, end
}

// oneAddend reads a count with or without its unit, which no other count
// multiplies: not the two of "2 x 12 months".
func oneAddend(tokens []Token, i int) (addend, int) {
	count, n := readCount(tokens, i)
	if n == 0 {
		return addend{}, 0
	}
	p, at := addend{first: i, count: count}, i+n
	if next := unitAt(tokens, at, &p); next > 0 {
		return p, next
	}
	switch low := lowAt(tokens, at); {
	case low == "x" || low == "×" || low == "*" || addedWords[low] && units[lowAt(tokens, at+1)].months > 0 || low == "single" || low == "separate":
		return addend{}, 0
	}
	if _, n := readCount(tokens, at); n > 0 { // "two 12-month extensions"
		return addend{}, 0
	}
	return p, at
}

// unitAt reads the unit of an addend, "m" and "y" where glued to a number.
func unitAt(tokens []Token, at int, p *addend) int {
	if lowAt(tokens, at) == "-" {
		at++
	}
	low := lowAt(tokens, at)
	if u, ok := units[low]; ok && u.months > 0 {
		p.unit = u.months
		return at + 1
	}
	if tokens := tokens[min(at, len(tokens)):]; len(tokens) > 0 && tokens[0].Glued && (low == "m" && p.count%6 == 0 || low == "y" && p.count <= 15) {
		p.unit = 1
		if low == "y" {
			p.unit = 12
		}
		return at + 1
	}
	return 0
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

// framed reports that a bare "3+1" stands in brackets, alone, or beside words for
// a term.
func framed(tokens []Token, i, next int) bool {
	if lowAt(tokens, i-1) == "(" && lowAt(tokens, next) == ")" {
		return true
	}
	if (i == 0 || tokens[i-1].Kind >= TokenBreak) && (next >= len(tokens) || lowAt(tokens, next) == "." || tokens[next].Kind >= TokenBreak) {
		return true
	}
	for at := max(i-6, 0); at < i; at++ {
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
		if extensionNames[low] || at == i-1 && (low == "plus" || low == "and") && units[lowAt(tokens, max(at-1, 0))].months+units[lowAt(tokens, max(at-2, 0))].months > 0 {
			return true // "4 years, plus 1 + 1"
		}
		if low == "." || low == ";" || at == i-1 && low == "(" {
			break
		}
	}
	if bare := units[lowAt(tokens, i+1)].months == 0; !bare { // "3 years + 2 year extension"
		return false
	}
	switch lowAt(tokens, next) {
	case "extension", "extensions", "option", "options":
		return true
	}
	return false
}
