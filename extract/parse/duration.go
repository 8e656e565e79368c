package parse

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
	// Within is true of an extension that the length told before it holds
	// already: "six years, the last two of them optional".
	Within bool
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
func Durations(tokens []Token) []Duration { return AppendDurations(nil, tokens) }

// AppendDurations is [Durations] into memory that is there; out is empty.
func AppendDurations(out []Duration, tokens []Token) []Duration {
	for i := 0; i < len(tokens); {
		if !mayCount(&tokens[i]) || !counted(tokens, i) {
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

// labelled reads "Duration in months: 84", "Extension (months): 24".
func labelled(tokens []Token, i int) ([]Duration, int) {
	if tokens[i].Kind != TokenNumber || i < 3 {
		return nil, 0
	}
	k := i - 1
	if lowAt(tokens, k) == ":" {
		k--
	}
	d := Duration{First: i, Times: 1}
	per, told := 0, false
	for ; k >= 0 && k >= i-9 && tokens[k].Kind < TokenBreak; k-- {
		switch low := tokens[k].Low; low {
		case "months":
			per = 1
		case "years":
			per = 12
		case "duration", "term", "period", "length":
			told = true
		case "extension", "extensions", "renewal", "option", "options":
			told, d.Role = true, ExtensionDuration
		case "initial":
			d.Role = InitialDuration
		case "(", ")", "in", "contract", "of", "the", "maximum", "number", "optional", "possible", "/", "estimated":
		default:
			k = 0
		}
		if per == 0 { // the unit stands last
			if low := tokens[k].Low; low != ")" {
				return nil, 0
			}
		}
	}
	count, n := readCount(tokens, i)
	if at := i + n; at < len(tokens) && tokens[at].Kind < TokenMark { // "Extension (months): 2 x 12"
		return nil, 0
	}
	if !told || per == 0 || n == 0 || count < 1 || count*per > 600 {
		return nil, 0
	}
	d.Months = count * per
	d.close(tokens, i+n)
	return []Duration{d}, i + n
}

// mayCount tells the tokens that a length can begin with.
func mayCount(t *Token) bool {
	if t.Kind == TokenNumber {
		return len(t.Text) <= 4
	}
	return t.Kind == TokenWord && counts.has(t.Low)
}

// counted looks at the word behind one that seldom begins a length: "a" only does
// before "year", "optional" likewise.
func counted(tokens []Token, i int) bool {
	switch low := tokens[i].Low; low {
	case "a", "an":
		switch lowAt(tokens, i+1) {
		case "year", "decade", "dozen", "half", "further", "full", "additional", "extra", "whole", "calendar", "single", "month":
			return true
		}
		return false
	case "optional", "option", "extension", "extra":
		return lowAt(tokens, i+1) == "year"
	case "year", "month", "decade", "half", "quarter":
		next := lowAt(tokens, i+1)
		return next == "-" || next == "–" || next == "a" || next == "of"
	}
	return true
}

// counts are the words that a length can begin with.
var counts = beginningsOf(wordsOf(smallNumbers), wordsOf(ordinals), split("a an single both another half dozen quarter decade year month optional option extension extra"))

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

// repeats recognises a sum in brackets that says the extension before it again:
// "for a further four years (2+2)".
func repeats(tokens []Token, before, found []Duration) bool {
	if len(before) == 0 || len(found) != 2 || lowAt(tokens, found[0].First-1) != "(" {
		return false
	}
	last := &before[len(before)-1]
	return last.Role == ExtensionDuration && last.Next+1 == found[0].First && (last.Months == found[0].Months+found[1].Months || last.Months == found[1].Months)
}
