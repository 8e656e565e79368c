package parse

// When is a date in running text, as precise as the text tells it.
type When struct {
	// Start and End are bytes of the text; First and Next the tokens from its
	// first to the one behind its last.
	Start, End  int
	First, Next int
	// Date is "2014-12-01", "2031-03", "2026"; "--09-01" or "--04" where the
	// text names no year.
	Date string
	// Vague is true of "early 2026", "the summer of 2027", "2025-26".
	Vague bool
	Side  Side
}

// Side says which end of a time the words before a date make it.
type Side uint8

// The sides. Until is the last day of something, From the first.
const (
	NoSide Side = iota
	From
	Until
)

// DatesIn finds the dates in text, in order. Numbers of day and month are read
// in British order, and refused where they cannot stand in it.
func DatesIn(text string) []When { return Dates(Tokens(text)) }

// Dates is [DatesIn] for text that is split already.
func Dates(tokens []Token) []When { return AppendDates(nil, tokens) }

// AppendDates is [Dates] into memory that is there; out is empty.
func AppendDates(out []When, tokens []Token) []When {
	for i := 0; i < len(tokens); {
		if !mayDate(&tokens[i]) {
			i++
			continue
		}
		w, ok := dateAt(tokens, i)
		if !ok {
			i++
			continue
		}
		w.Start, w.End = tokens[w.First].Start, tokens[w.Next-1].End
		w.side(tokens, out)
		out = append(out, w)
		i = w.Next
	}
	return out
}

// side reads the words before: "until", "from", "starting on", "ends".
func (w *When) side(tokens []Token, before []When) {
	if w.Side != NoSide {
		if n := len(before); n > 0 && before[n-1].Next == w.First-1 {
			before[n-1].Side = From
		}
		return
	}
	at := w.First - 1
	for at >= 0 && skippedBeforeDate(tokens, at) {
		at--
	}
	if at < 0 {
		return
	}
	switch low := tokens[at].Low; {
	case (low == "ending" || low == "ended") && (lowAt(tokens, at-1) == "year" || lowAt(tokens, at-1) == "quarter" || lowAt(tokens, at-1) == "half"): // of accounts
		w.Vague = true
	case low == "until" || low == "till" || low == "through" || low == "ending" || low == "expiring" || low == "ends" || low == "expires" || low == "upto":
		w.Side = Until
		if n := len(before); n > 0 && before[n-1].Next == at && before[n-1].Side == NoSide { // "1 April 2025 until 31 March 2028"
			before[n-1].Side = From
		}
	case low == "from" || low == "starting" || low == "commencing" || low == "beginning" || low == "begins" || low == "starts" || low == "commences":
		w.Side = From
	case low == "and" && lowAt(tokens, at-1) == "now" && lowAt(tokens, at-2) == "between":
		w.Side = Until
	case low == "to" && (lowAt(tokens, at-1) == "year" && accountYears[lowAt(tokens, at-2)] || lowAt(tokens, at-1) == "months" && (lowAt(tokens, at-2) == "six" || lowAt(tokens, at-2) == "6") && lowAt(tokens, at-3) == "the"): // "in the year to 31 March"
		w.Vague = true
	case low == "to" || low == "-" || low == "–" || low == "—" || low == "and":
		if n := len(before); n > 0 && before[n-1].Next == at && (low != "and" || lowAt(tokens, before[n-1].First-1) == "between") {
			w.Side = Until
			before[n-1].Side = From
		} else if low == "to" && (units[lowAt(tokens, at-1)].months > 0 || lowAt(tokens, at-1) == "up" || lowAt(tokens, at-1) == "," || lowAt(tokens, at-1) == "run" || lowAt(tokens, at-1) == "runs") {
			w.Side = Until
		}
	}
}

// skippedBeforeDate tells what may stand between "until" and the date.
func skippedBeforeDate(tokens []Token, at int) bool {
	switch tokens[at].Low {
	case "the", "on", "in", "end", "of", "at", "least", "about", "around", "early", "late", "mid", ",", ":", "midnight", "start", "beginning",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "(", "spring", "summer", "autumn", "winter":
		return true
	}
	return false
}

// accountYears stand before "year to 31 March" where it is one of accounts.
var accountYears = map[string]bool{"the": true, "its": true, "full": true, "financial": true, "half": true, "first": true, "trading": true}
