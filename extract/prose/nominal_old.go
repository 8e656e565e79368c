package prose

// signedLong reads "that was signed in 2019", ", let in 2015" behind a contract and
// its parties.
func (r *reader) signedLong(k, end int) bool {
	for stop := min(k+7, end); k < stop; k++ {
		switch r.low(k) {
		case "signed", "let", "awarded", "agreed", "placed", "struck", "dating":
			d := r.firstDate(k)
			low := r.low(k + 1)
			return d < len(r.dates) && r.dates[d].First == k+2 && (low == "in" || low == "from") && len(r.dates[d].Date) == 4
		case ".", ";":
			return false
		}
	}
	return false
}

// expires reports that a contract runs out: it is not the news.
func (r *reader) expires(i, end int) bool {
	for k := i + 1; k < end && k < i+12; k++ {
		switch r.low(k) {
		case "expires", "expire", "expired", "ends", "ended", "lapses", "lapsed", "terminates", "finishes":
			return true
		case "runs", "ran", "run":
			return r.low(k+1) == "out" && r.low(k+2) != "of"
		case "comes", "came", "come":
			return r.low(k+1) == "to" && r.low(k+2) == "an"
		case ".", ";", "and", "worth", "is":
			return false
		}
	}
	return false
}

// oldWords before a contract tell that it is another than the news.
var oldWords = words(`original previous existing current old earlier outgoing expiring former prior incumbent similar preceding last legacy`)

// old reports that words before a contract make it history.
func (r *reader) old(i, start int) bool {
	for k := i - 1; k >= start && k >= i-6; k-- {
		low := r.low(k)
		if oldWords.has(low) && (low != "last" || r.low(k-1) == "the" || r.low(k-1) == "its") {
			return true
		}
		if r.named(k) >= 0 && !r.names[r.named(k)].described || prepositions.has(low) || low == "." || low == ";" || low == "," {
			return false
		}
	}
	return false
}
