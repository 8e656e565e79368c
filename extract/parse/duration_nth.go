package parse

// numberedYears reads the years behind a term by their numbers: "years six and
// seven are optional".
func numberedYears(tokens []Token, i int, last *Duration) (Duration, int) {
	if before := lowAt(tokens, i-1); before != "years" && before != "year" || last != nil && last.Months%12 != 0 {
		return Duration{}, 0
	}
	first, _ := readCount(tokens, i)
	if last != nil {
		first = last.Months/12 + 1
	}
	d, at := Duration{First: i - 1, Times: 1, Role: ExtensionDuration}, i
	for {
		count, n := readCount(tokens, at)
		if n == 0 || count != first+d.Months/12 || first < 2 || first > 20 {
			break
		}
		d.Months += 12
		at += n
		if low := lowAt(tokens, at); low != "and" && low != "," && low != "or" {
			break
		}
		if at++; lowAt(tokens, at) == "year" {
			at++
		}
	}
	if d.Months == 0 || last == nil && d.Months < 24 || !extendedSoon(tokens, at) && !adds(tokens, i-1) {
		return Duration{}, 0
	}
	d.close(tokens, at)
	return d, at
}

// ordinals name the year that an option adds.
var ordinals = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11}

// Ordinal is the number of an ordinal word from "second" to "eleventh", 1 for
// "first", 0 for any other word.
func Ordinal(low string) int {
	if low == "first" {
		return 1
	}
	return ordinals[low]
}

// nthYear reads the year behind the last one of a term: "with the option of a
// third", "an optional fifth year", "for a sixth and seventh". The count must
// fit where the term is told.
func nthYear(tokens []Token, i int, last *Duration) (Duration, int) {
	nth, at := ordinals[tokens[i].Low], i+1
	if low := lowAt(tokens, i+1); tokens[i].Kind == TokenNumber && len(tokens[i].Text) < 3 && (low == "th" || low == "rd" || low == "nd") {
		nth, _ = bareCount(tokens, i)
		at = i + 2
	}
	if nth == 0 || last != nil && (last.Months%12 != 0 || nth != last.Months/12+1) || last == nil && (lowAt(tokens, at) != "year" || !adds(tokens, i)) {
		return Duration{}, 0
	}
	switch lowAt(tokens, i-1) {
	case "a", "possible", "optional", "potential", "further":
	case "the":
		if lowAt(tokens, at) != "year" && (lowAt(tokens, at) != "and" || ordinals[lowAt(tokens, at+1)] <= 0) || !adds(tokens, i) {
			return Duration{}, 0
		}
	default:
		if !adds(tokens, i) {
			return Duration{}, 0
		}
	}
	d := Duration{First: i, Times: 1, Months: 12, Role: ExtensionDuration}
	for low := lowAt(tokens, at); (low == "and" || low == "or" || low == ",") && ordinals[lowAt(tokens, at+1)] == nth+d.Months/12; low = lowAt(tokens, at) {
		d.Months += 12
		at += 2
	}
	if low := lowAt(tokens, at); low == "year" || low == "years" {
		at++
	} else if !endsShort(tokens, at) {
		return Duration{}, 0
	}
	d.close(tokens, at)
	return d, at
}
