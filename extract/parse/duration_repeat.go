package parse

// repeated reads a length that is told to repeat: "two 12-month extensions",
// "2 x 1 year", "two further periods of twelve months", "two annual options".
func repeated(tokens []Token, i int) (Duration, int) {
	if tokens[i].Kind == TokenNumber && i > 0 && tokens[i].Glued && joined(&tokens[i-1]) {
		return Duration{}, 0
	}
	count, n := readCount(tokens, i)
	if n == 0 && tokens[i].Low == "both" { // "both one-year options", "both of the"
		for count, n = 2, 1; lowAt(tokens, i+n) == "of" || lowAt(tokens, i+n) == "the" || lowAt(tokens, i+n) == "its"; {
			n++
		}
	}
	if n == 0 || count < 1 || count > 20 {
		return Duration{}, 0
	}
	at := i + n
	if lowAt(tokens, at) == "-" && tokens[at].Glued && at+1 < len(tokens) && tokens[at+1].Glued { // "12-month"
		return Duration{}, 0
	}
	skipped := 0
	for at < len(tokens) && skipped < 11 && amidst(tokens, at) {
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
	if next == 0 || d.Role == VagueDuration || skipped == 0 && !d.repeats(tokens, next) || tokens[i].Low == "both" && !d.repeats(tokens, next) && lowAt(tokens, i+1) != "options" && lowAt(tokens, i+1) != "extensions" || contractNouns[lowAt(tokens, next)] && skipped == 0 {
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
	case "x", "×", "*", "times", "further", "additional", "optional", "separate", "extra", "possible", "potential", "subsequent", "consecutive", "successive",
		"more", "periods", "period", "extensions", "extension", "options", "option", "terms", "lots", "of", "up", "each", "for", "renewals", "blocks":
		return true
	case "a", "an":
		return tokens[at-1].Low == "for" || tokens[at-1].Low == "of" && !repeatNouns[tokens[at-2].Low]
	case "to":
		return tokens[at-1].Low == "up" || tokens[at-1].Low == "options" || tokens[at-1].Low == "option"
	case "extend", "renew", "prolong": // "two options to extend, each of 1 year"
		return tokens[at-1].Low == "to"
	case ",":
		return lowAt(tokens, at+1) == "each" || lowAt(tokens, at+1) == "of" || commaLength(tokens, at)
	case "lasting", "worth": // "two options, each lasting a year"
		return tokens[at-1].Low == "each" || repeatNouns[tokens[at-1].Low]
	case "-": // "2 - 12 months extensions"
		return !tokens[at].Glued
	}
	return false
}

// commaLength reads the comma of "two, one-year extensions".
func commaLength(tokens []Token, comma int) bool {
	_, n := readCount(tokens, comma+1)
	at := comma + 1 + n
	if low := lowAt(tokens, at); low == "-" {
		at++
	}
	if _, ok := units[lowAt(tokens, at)]; n == 0 || !ok {
		return false
	}
	for k := at + 1; k < at+3; k++ {
		if repeatNouns[lowAt(tokens, k)] {
			return true
		}
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
	if low := lowAt(tokens, at+2); low == "of" || low == "for" { // the length follows
		k := at + 3
		for lowAt(tokens, k) == "up" || lowAt(tokens, k) == "to" {
			k++
		}
		if k >= len(tokens) {
			return Duration{}, 0
		}
		d, next := length(tokens, k)
		if next == 0 || d.Months != 12 {
			return Duration{}, 0
		}
		d.First, d.Times, d.Role = first, count, ExtensionDuration
		d.Months *= count
		d.close(tokens, next)
		return d, next
	}
	d := Duration{First: first, Months: 12 * count, Times: count, Role: ExtensionDuration}
	d.close(tokens, at+2)
	return d, at + 2
}

// occasions are how the number of extensions is told apart from their length.
var occasions = map[string]int{"twice": 2, "thrice": 3}

// eachTime reads "extended twice, by a year each time", "on two occasions, each
// for 12 months".
func (d *Duration) eachTime(tokens []Token) {
	if d.Times != 1 || d.Months == 0 {
		return
	}
	told := lowAt(tokens, d.Next) == "each" || lowAt(tokens, d.Next) == "apiece" || (lowAt(tokens, d.Next) == "at" || lowAt(tokens, d.Next) == "on") && (lowAt(tokens, d.Next+2) == "time" || lowAt(tokens, d.Next+2) == "occasion")
	if n := d.occasionsBehind(tokens); n > 0 {
		d.times(n)
		return
	}
	if !told && (d.Role != ExtensionDuration || d.UpTo) { // "extended twice, up to two years" tells the sum
		return
	}
	for at := d.First - 1; at >= 0 && at >= d.First-9; at-- {
		_, unit := units[tokens[at].Low]
		switch low := tokens[at].Low; {
		case unit:
			return
		case occasions[low] > 0:
			d.times(occasions[low])
			return
		case low == "occasions" || low == "times":
			if n, m := readCount(tokens, at-1); m == 1 && n > 1 && n < 10 {
				d.times(n)
			}
			return
		case low == "three" && told && lowAt(tokens, at+1) != "years":
			d.times(3)
			return
		case low == "total" || low == "combined" || low == "altogether" || low == "." || low == ";":
			return
		}
	}
}

// occasionsBehind reads "by up to 12 months on two occasions", "12 months, with a
// maximum of six such extensions".
func (d *Duration) occasionsBehind(tokens []Token) int {
	if d.Role != ExtensionDuration {
		return 0
	}
	if lowAt(tokens, d.Next) == "on" {
		n, m := readCount(tokens, d.Next+1)
		for at := d.Next + 1 + m; m > 0 && n > 1 && n < 10 && at < d.Next+4+m; at++ {
			if lowAt(tokens, at) == "occasions" {
				return n
			}
		}
	}
	for at := d.Next; at < d.Next+7; at++ {
		low := lowAt(tokens, at)
		if low == "." || low == ";" || low == "total" {
			return 0
		}
		if low != "maximum" && low != "limit" || lowAt(tokens, at+1) != "of" {
			continue
		}
		n, m := readCount(tokens, at+2)
		if next := lowAt(tokens, at+2+m); m > 0 && n > 0 && n < 10 && (next == "such" || repeatNouns[next] || next == "times" || next == "occasions") {
			return n
		}
	}
	return 0
}

// times repeats a length.
func (d *Duration) times(n int) { d.Times, d.Months, d.Days = n, d.Months*n, d.Days*n }
