package parse

import "strings"

// unit is a word for a time.
type unit struct{ months, days int }

// units are the words for a time.
var units = map[string]unit{
	"year": {12, 0}, "years": {12, 0}, "yr": {12, 0}, "yrs": {12, 0}, "years'": {12, 0}, "month": {1, 0}, "months": {1, 0}, "mth": {1, 0}, "mths": {1, 0},
	"week": {0, 7}, "weeks": {0, 7}, "day": {0, 1}, "days": {0, 1}, "decade": {120, 0}, "decades": {120, 0}, "yearly": {12, 0},
}

// length reads one length: "five years", "36-month", "eighteen (18) months",
// "a year and a half".
func length(tokens []Token, i int) (Duration, int) {
	d := Duration{First: i, Times: 1}
	if n := idiom(tokens, i, &d); n > 0 {
		d.close(tokens, n)
		return d, n
	}
	halves, n := halfCount(tokens, i)
	if n == 0 {
		return Duration{}, 0
	}
	at := i + n
	if other := between(tokens, at); other > 0 { // "two to three years"
		if k := measure(tokens, &d, at+other, halves); k > 0 {
			d.Role = VagueDuration
			d.close(tokens, k)
			return d, k
		}
	}
	at = measure(tokens, &d, at, halves)
	if at == 0 {
		return Duration{}, 0
	}
	if lowAt(tokens, at) == "and" && lowAt(tokens, at+1) == "a" && lowAt(tokens, at+2) == "half" && d.Months%12 == 0 && d.Months > 0 {
		d.Months += 6
		at += 3
	}
	at = d.andMonths(tokens, at)
	d.close(tokens, at)
	return d, at
}

// andMonths adds the months of "four years and six months", which are less than a year
// and of nothing of their own ("and six months of training"). It returns the token
// behind them.
func (d *Duration) andMonths(tokens []Token, at int) int {
	if d.Adjective || d.Months == 0 || d.Months%12 != 0 || d.Role != PlainDuration {
		return at
	}
	k := at
	if low := lowAt(tokens, k); low == "and" || low == "," {
		k++
	}
	if k >= len(tokens) || !mayCount(&tokens[k]) {
		return at
	}
	count, n := readCount(tokens, k)
	if n == 0 || count < 1 || count > 11 {
		return at
	}
	if unit := lowAt(tokens, k+n); unit != "months" && unit != "month" {
		return at
	}
	switch lowAt(tokens, k+n+1) {
	case "of", "'", "’", "notice", "later", "ago", "more", "extension", "option", "before", "after":
		return at
	}
	d.Months += count
	return k + n + 1
}

// idiom reads lengths that no count leads: "the decade-long deal", "a year-long
// one", "a quarter of a century".
func idiom(tokens []Token, i int, d *Duration) int {
	u, ok := units[tokens[i].Low]
	if ok && u.months > 0 && lowAt(tokens, i+1) == "-" && lowAt(tokens, i+2) == "long" {
		if low := lowAt(tokens, i-1); low == "-" || i > 0 && tokens[i-1].Kind == TokenNumber {
			return 0
		}
		d.Months, d.Adjective = u.months, true
		return i + 3
	}
	if low := tokens[i].Low; (low == "optional" || low == "option" || low == "extension" || low == "extra") && lowAt(tokens, i+1) == "year" && (lowAt(tokens, i-1) == "the" || lowAt(tokens, i-1) == "its") {
		d.Months, d.Role = 12, ExtensionDuration // "has activated the optional year"
		return i + 2
	}
	if tokens[i].Low == "quarter" {
		switch {
		case lowAt(tokens, i+1) == "of" && lowAt(tokens, i+2) == "a" && lowAt(tokens, i+3) == "century":
			d.Months = 300
			return i + 4
		case lowAt(tokens, i+1) == "-" && lowAt(tokens, i+2) == "century":
			d.Months, d.Adjective = 300, true
			return i + 3
		}
	}
	return 0
}

// addedWords may stand between a count and its unit and make it an addition:
// "two further years", "one more year".
var addedWords = map[string]bool{"further": true, "more": true, "additional": true, "extra": true, "optional": true, "option": true, "extension": true, "renewal": true}

// amidUnit are words that may stand there and say nothing.
var amidUnit = map[string]bool{"-": true, "–": true, "full": true, "calendar": true, "whole": true, "contract": true, "consecutive": true}

// measure reads the unit and sets the length. It returns the token behind it.
func measure(tokens []Token, d *Duration, at, halves int) int {
	switch low := lowAt(tokens, at); {
	case addedWords[low]:
		switch before := lowAt(tokens, d.First-1); {
		case low == "optional" || low == "option" || low == "extension" || low == "renewal": // "two option years"
			d.Role = ExtensionDuration
		case before == "with" || before == "plus" || before == "and" && lowAt(tokens, d.First-2) == ",": // "with three further years"
			d.Role = ExtensionDuration
		}
		at++
	case amidUnit[low]:
		d.Adjective = low == "-" || low == "–"
		at++
	}
	low := lowAt(tokens, at)
	u, ok := units[low]
	if !ok || halves*u.months%2 != 0 || halves*max(u.months, u.days) > 2*1200 {
		return 0
	}
	d.Months, d.Days = halves*u.months/2, halves*u.days/2
	d.Adjective = d.Adjective || low == "year" && halves > 2 || low == "month" && halves > 2
	if lowAt(tokens, at+1) == "-" && lowAt(tokens, at+2) == "long" { // "a year-long deal"
		d.Adjective = true
		at += 2
	}
	return at + 1
}

// close sets where a length ends.
func (d *Duration) close(tokens []Token, next int) {
	d.Next = next
	d.Start, d.End = tokens[d.First].Start, tokens[next-1].End
}

// halfCount reads a count in halves: "five", "2.5", "two and a half", "a".
func halfCount(tokens []Token, i int) (halves, n int) {
	t := &tokens[i]
	if t.Kind == TokenNumber && i > 0 && t.Glued && joined(&tokens[i-1]) && tokens[i-1].Low != "x" {
		return 0, 0
	}
	if t.Kind == TokenNumber && strings.HasSuffix(t.Text, ".5") && digits(t.Text[:len(t.Text)-2]) && len(t.Text) < 5 {
		count, _ := bareCount([]Token{{Kind: TokenNumber, Text: t.Text[:len(t.Text)-2]}}, 0)
		return count*2 + 1, 1
	}
	if t.Kind == TokenNumber && lowAt(tokens, i+1) == "½" && tokens[i+1].Glued && len(t.Text) < 3 && digits(t.Text) {
		count, _ := bareCount(tokens, i)
		return count*2 + 1, 2
	}
	if h, n := articleCount(tokens, i); n > 0 || t.Low == "a" || t.Low == "an" || t.Low == "half" {
		return h, n
	}
	count, n := readCount(tokens, i)
	if n == 0 || count == 0 || count > 600 {
		return 0, 0
	}
	if lowAt(tokens, i+n) == "and" && lowAt(tokens, i+n+1) == "a" && lowAt(tokens, i+n+2) == "half" {
		return count*2 + 1, n + 3
	}
	if lowAt(tokens, i+n) == "-" && lowAt(tokens, i+n+1) == "and" && lowAt(tokens, i+n+3) == "a" && lowAt(tokens, i+n+5) == "half" {
		return count*2 + 1, n + 6
	}
	return count * 2, n
}

// articleCount reads a count that an article makes: "a year", "another year",
// "half a decade", "a dozen years".
func articleCount(tokens []Token, i int) (halves, n int) {
	next := lowAt(tokens, i+1)
	switch tokens[i].Low {
	case "another":
		if next == "year" || next == "decade" {
			return 2, 1
		}
	case "half":
		if next == "a" && units[lowAt(tokens, i+2)].months >= 12 {
			return 1, 2
		}
		if (next == "-" || next == "–") && units[lowAt(tokens, i+2)].months >= 12 && (contractNouns[lowAt(tokens, i+3)] || repeatNouns[lowAt(tokens, i+3)]) {
			return 1, 1
		}
	case "dozen":
		return 24, 1
	case "a", "an":
		switch next {
		case "half": // "a half-year"
			if h, m := articleCount(tokens, i+1); m > 0 {
				return h, m + 1
			}
		case "dozen":
			return 24, 2
		case "year", "decade":
			if rate(tokens, i) {
				return 0, 0
			}
			return 2, 1
		case "further", "full", "additional", "extra", "whole", "calendar":
			return 2, 1
		}
	}
	return 0, 0
}

// rate reports that "a year" tells how often and not how long: "40,000 calls a
// year", "twice a year", "3m visits a year".
func rate(tokens []Token, i int) bool {
	if i == 0 {
		return false
	}
	t := &tokens[i-1]
	switch t.Low {
	case "once", "twice", "people", "staff", "%", "cent", "percent", "pounds", "m", "bn", "k", "hundred", "thousand", "million", "billion":
		return true
	case "is", "was", "lasts", "runs", "adds", "gives", "has", "gets", "takes", "needs", "covers", "as", "plus", "extends", "buys", "wins", "this", "'s", "years", "months", "spans", "us", "yes":
		return false
	}
	return t.Kind == TokenNumber || t.Kind == TokenWord && len(t.Low) > 3 && t.Low[len(t.Low)-1] == 's' && t.Low[len(t.Low)-2] != 's'
}

// between reads "to three" of "two to three years", and returns its tokens.
func between(tokens []Token, at int) int {
	switch lowAt(tokens, at) {
	case "to", "or", "-", "–":
	default:
		return 0
	}
	if at+1 >= len(tokens) {
		return 0
	}
	if _, n := readCount(tokens, at+1); n > 0 {
		return n + 1
	}
	return 0
}
