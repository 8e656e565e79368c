package parse

import "strings"

// Duration is a length of time in running text, and what the words beside it
// say of it.
type Duration struct {
	// Start and End are bytes of the text; First and Next the tokens from its
	// first to the one behind its last.
	Start, End  int
	First, Next int
	// Months is the whole length, all repetitions together; Days is set instead
	// where the text counts days or weeks.
	Months, Days int
	// Times is how often the length repeats ("two 12-month extensions"), or 1.
	Times int
	Role  DurationRole
	// UpTo is true of "up to two years", Adjective of "a two-year deal".
	UpTo, Adjective bool
}

// DurationRole says what a length is of, as far as the words beside it tell.
type DurationRole uint8

// The roles. A Step is the length of one extension where the sum stands beside
// it ("two years in 12-month increments"), a Whole the term with all extensions.
// A Vague length is one of two ("two to three years").
const (
	PlainDuration DurationRole = iota
	InitialDuration
	ExtensionDuration
	StepDuration
	WholeDuration
	VagueDuration
)

// DurationsIn finds the lengths of time in text, in order. "3+1+1" is two: three
// years, and an extension of two.
func DurationsIn(text string) []Duration { return Durations(Tokens(text)) }

// Durations is [DurationsIn] for text that is split already.
func Durations(tokens []Token) []Duration {
	var out []Duration
	for i := 0; i < len(tokens); {
		if !mayCount(&tokens[i]) {
			i++
			continue
		}
		found, next := durationAt(tokens, i)
		if next == 0 {
			found, next = labelled(tokens, i)
		}
		if next == 0 {
			found, next = short(tokens, i, out)
		}
		if next == 0 {
			i++
			continue
		}
		for k := range found {
			found[k].settle(tokens)
			found[k].eachTime(tokens)
		}
		if !repeats(tokens, out, found) {
			out = append(out, found...)
		}
		i = next
	}
	return out
}

// labelled reads "Duration in months: 84".
func labelled(tokens []Token, i int) ([]Duration, int) {
	k := i - 1
	if lowAt(tokens, k) == ":" {
		k--
	}
	if lowAt(tokens, k-2) != "duration" || lowAt(tokens, k-1) != "in" || lowAt(tokens, k) != "months" {
		return nil, 0
	}
	count, n := readCount(tokens, i)
	if n == 0 || count < 1 || count > 600 {
		return nil, 0
	}
	d := Duration{First: i, Times: 1, Months: count}
	d.close(tokens, i+n)
	return []Duration{d}, i + n
}

// mayCount tells the tokens that a length can begin with.
func mayCount(t *Token) bool {
	if t.Kind == TokenNumber {
		return len(t.Text) <= 4
	}
	if t.Kind != TokenWord || len(t.Low) > 9 {
		return false
	}
	switch t.Low[0] { // most words are none
	case 'a', 'b', 'o', 't', 'f', 's', 'e', 'n', 'z':
		return counts[t.Low]
	}
	return false
}

// counts are the words that a length can begin with.
var counts = func() map[string]bool {
	out := map[string]bool{"a": true, "an": true, "single": true, "both": true, "another": true}
	for w := range smallNumbers {
		out[w] = true
	}
	for w := range ordinals {
		out[w] = true
	}
	return out
}()

// durationAt reads the longest expression that begins at tokens[i].
func durationAt(tokens []Token, i int) ([]Duration, int) {
	if d, next := sum(tokens, i); next > 0 {
		return d, next
	}
	if d, next := repeated(tokens, i); next > 0 {
		return []Duration{d}, next
	}
	if d, next := length(tokens, i); next > 0 {
		return []Duration{d}, next
	}
	return nil, 0
}

// short reads a count that goes without its unit after another length: "five
// years, extendable to seven", "with an option for two more".
func short(tokens []Token, i int, before []Duration) ([]Duration, int) {
	if len(before) == 0 || i-before[len(before)-1].Next > reach || before[len(before)-1].Months == 0 {
		return nil, 0
	}
	count, n := readCount(tokens, i)
	if n == 0 && ordinals[tokens[i].Low] && lowAt(tokens, i-1) == "a" && (lowAt(tokens, i-2) == "for" || lowAt(tokens, i-2) == "with") && lowAt(tokens, i+1) != "party" && lowAt(tokens, i+1) != "of" { // "an option for a fifth"
		d := Duration{First: i, Times: 1, Months: 12, Role: ExtensionDuration}
		d.close(tokens, i+1)
		return []Duration{d}, i + 1
	}
	switch next := lowAt(tokens, i+n); {
	case n == 0 || count > 60 || i+n < len(tokens) && tokens[i+n].Kind == TokenNumber:
		return nil, 0
	case next != "" && next != "more" && next != "." && next != "," && next != ";" && next != ")" && next != "if" && next != "and" && next != "further":
		return nil, 0
	}
	if lowAt(tokens, i-1) == "as" && lowAt(tokens, i-2) == "many" { // "by as many as five"
		d := Duration{First: i, Times: 1, Months: count, UpTo: true}
		if before[len(before)-1].Months%12 == 0 && count <= 10 {
			d.Months = 12 * count
		}
		d.close(tokens, i+n)
		return []Duration{d}, i + n
	}
	switch lowAt(tokens, i-1) {
	case "to", "by", "for", "further", "another", "additional", "optional":
	case "of":
		if w := lowAt(tokens, i-2); w != "possibility" && w != "option" && w != "prospect" && w != "extension" {
			return nil, 0
		}
	default:
		return nil, 0
	}
	d := Duration{First: i, Times: 1, Months: count}
	if before[len(before)-1].Months%12 == 0 && count <= 10 {
		d.Months = 12 * count
	}
	d.close(tokens, i+n)
	if lowAt(tokens, i+n) == "more" && lowAt(tokens, i-1) == "to" && lowAt(tokens, i-2) == "up" { // "five years, with up to five more"
		d.Role = ExtensionDuration
		return []Duration{d}, i + n
	}
	if !whole(tokens, &d) && !extending(tokens, &d) {
		return nil, 0
	}
	return []Duration{d}, i + n
}

// ordinals name the year that an option adds.
var ordinals = map[string]bool{"second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "eighth": true, "ninth": true, "tenth": true}

// repeats recognises a sum in brackets that says the extension before it again:
// "for a further four years (2+2)".
func repeats(tokens []Token, before, found []Duration) bool {
	if len(before) == 0 || len(found) != 2 || lowAt(tokens, found[0].First-1) != "(" {
		return false
	}
	last := &before[len(before)-1]
	return last.Role == ExtensionDuration && last.Next+1 == found[0].First && (last.Months == found[0].Months+found[1].Months || last.Months == found[1].Months)
}

// unit is a word for a time.
type unit struct{ months, days int }

var units = map[string]unit{
	"year": {12, 0}, "years": {12, 0}, "yr": {12, 0}, "yrs": {12, 0}, "years'": {12, 0}, "month": {1, 0}, "months": {1, 0}, "mth": {1, 0}, "mths": {1, 0},
	"week": {0, 7}, "weeks": {0, 7}, "day": {0, 1}, "days": {0, 1}, "decade": {120, 0}, "yearly": {12, 0},
}

// length reads one length: "five years", "36-month", "eighteen (18) months",
// "a year and a half".
func length(tokens []Token, i int) (Duration, int) {
	d := Duration{First: i, Times: 1}
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
	d.close(tokens, at)
	return d, at
}

// measure reads the unit and sets the length. It returns the token behind it.
func measure(tokens []Token, d *Duration, at, halves int) int {
	if lowAt(tokens, at) == "-" || lowAt(tokens, at) == "–" || lowAt(tokens, at) == "full" || lowAt(tokens, at) == "calendar" || lowAt(tokens, at) == "further" || lowAt(tokens, at) == "more" || lowAt(tokens, at) == "additional" || lowAt(tokens, at) == "extra" || lowAt(tokens, at) == "optional" {
		if low := lowAt(tokens, d.First-1); lowAt(tokens, at) != "full" && lowAt(tokens, at) != "calendar" && lowAt(tokens, at) != "-" && lowAt(tokens, at) != "–" && (low == "with" || low == "plus") {
			d.Role = ExtensionDuration // "with three further years"
		}
		if lowAt(tokens, at) == "optional" { // "two optional years"
			d.Role = ExtensionDuration
		}
		d.Adjective = lowAt(tokens, at) == "-" || lowAt(tokens, at) == "–"
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

// eachTime reads "extended twice, by a year each time".
func (d *Duration) eachTime(tokens []Token) {
	if lowAt(tokens, d.Next) != "each" && (lowAt(tokens, d.Next) != "at" || lowAt(tokens, d.Next+2) != "time") || d.Times != 1 {
		return
	}
	for at := d.First - 1; at >= 0 && at >= d.First-8; at-- {
		if n := map[string]int{"twice": 2, "thrice": 3, "three": 3}[tokens[at].Low]; n > 0 && (n == 2 || lowAt(tokens, at+1) != "years") {
			d.Times, d.Months = n, d.Months*n
			return
		}
	}
}

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
	if t.Low == "another" && lowAt(tokens, i+1) == "year" {
		return 2, 1
	}
	if t.Low == "a" || t.Low == "an" {
		if next := lowAt(tokens, i+1); next == "year" || next == "further" || next == "full" || next == "additional" || next == "extra" || next == "decade" {
			return 2, 1
		}
		return 0, 0
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
