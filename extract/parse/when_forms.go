package parse

import (
	"fmt"
	"strings"
)

// months are the names of the months.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// monthNames are the words that a date can begin with.
var monthNames = beginningsOf(wordsOf(months))

// mayDate tells the tokens that a date can begin with.
func mayDate(t *Token) bool { return t.Kind == TokenNumber || t.Capital() && monthNames.has(t.Low) }

// dateAt reads the date that begins at tokens[i].
func dateAt(tokens []Token, i int) (When, bool) {
	t := &tokens[i]
	if t.Kind == TokenWord {
		if m := months[t.Low]; m > 0 && (!t.Glued || i <= 0 || tokens[i-1].Kind != TokenNumber) {
			return monthFirst(tokens, i, m)
		}
		return When{}, false
	}
	if t.Kind != TokenNumber || t.Glued && i > 0 && (joined(&tokens[i-1]) || tokens[i-1].Kind == TokenSign) {
		return When{}, false
	}
	if w, ok := dayFirst(tokens, i); ok {
		return w, true
	}
	if w, ok := numeric(tokens, i); ok {
		return w, true
	}
	return yearAlone(tokens, i)
}

// dayFirst reads "1 December 2014", "31st March", "the 7th of October 2025".
func dayFirst(tokens []Token, i int) (When, bool) {
	day, at := dayOf(tokens, i)
	if day == 0 {
		return When{}, false
	}
	if w := lowAt(tokens, at); w == "of" || w == "-" && tokens[at].Glued {
		at++
	}
	m := months[lowAt(tokens, at)]
	if m == 0 || !tokens[at].Capital() {
		return When{}, false
	}
	at++
	if lowAt(tokens, at) == "-" && at+1 < len(tokens) && tokens[at+1].Glued {
		at++
	}
	if lowAt(tokens, at) == "," || lowAt(tokens, at) == "." && len(tokens[at-1].Low) < 5 {
		if _, ok := yearOf(tokens, at+1); ok {
			at++
		}
	}
	if y, ok := yearOf(tokens, at); ok {
		return When{First: i, Next: at + 1, Date: fmt.Sprintf("%04d-%02d-%02d", y, m, day)}, day <= daysIn(y, m)
	}
	if y, ok := clippedYear(tokens, at); ok {
		return When{First: i, Next: at + 2, Date: fmt.Sprintf("%04d-%02d-%02d", y, m, day)}, day <= daysIn(y, m)
	}
	return When{First: i, Next: at, Date: fmt.Sprintf("--%02d-%02d", m, day)}, day <= daysIn(2000, m)
}

// dayOf reads a day with its ordinal letters.
func dayOf(tokens []Token, i int) (day, next int) {
	t := &tokens[i]
	if len(t.Text) > 2 || !digits(t.Text) {
		return 0, 0
	}
	for _, c := range t.Text {
		day = day*10 + int(c-'0')
	}
	if day < 1 || day > 31 {
		return 0, 0
	}
	next = i + 1
	switch lowAt(tokens, next) {
	case "st", "nd", "rd", "th":
		next++
	}
	return day, next
}

// monthFirst reads "December 2014", "December 1, 2014", "June".
func monthFirst(tokens []Token, i, m int) (When, bool) {
	at := i + 1
	if y, ok := yearOf(tokens, at); ok {
		return When{First: i, Next: at + 1, Date: fmt.Sprintf("%04d-%02d", y, m)}, true
	}
	if y, ok := clippedYear(tokens, at); ok {
		return When{First: i, Next: at + 2, Date: fmt.Sprintf("%04d-%02d", y, m)}, true
	}
	if lowAt(tokens, at) == "of" || lowAt(tokens, at) == "," || lowAt(tokens, at) == "." {
		if y, ok := yearOf(tokens, at+1); ok && (lowAt(tokens, at) == "of" || lowAt(tokens, at) == "," && tokens[at+1].Kind == TokenNumber) {
			return When{First: i, Next: at + 2, Date: fmt.Sprintf("%04d-%02d", y, m)}, true
		}
	}
	if at < len(tokens) && tokens[at].Kind == TokenNumber && !tokens[at].Glued {
		if day, next := dayOf(tokens, at); day > 0 && day <= daysIn(2000, m) {
			if lowAt(tokens, next) == "," {
				if y, ok := yearOf(tokens, next+1); ok && day <= daysIn(y, m) {
					return When{First: i, Next: next + 2, Date: fmt.Sprintf("%04d-%02d-%02d", y, m, day)}, true
				}
			}
			if y, ok := yearOf(tokens, next); ok && day <= daysIn(y, m) {
				return When{First: i, Next: next + 1, Date: fmt.Sprintf("%04d-%02d-%02d", y, m, day)}, true
			}
			return When{First: i, Next: next, Date: fmt.Sprintf("--%02d-%02d", m, day)}, true
		}
	}
	if !inTime(tokens, i) {
		return When{}, false
	}
	return When{First: i, Next: at, Date: fmt.Sprintf("--%02d", m)}, true
}

// inTime reports that a bare "May" or "March" is a month: a word of time stands
// before it.
func inTime(tokens []Token, i int) bool {
	switch lowAt(tokens, i-1) {
	case "in", "from", "until", "till", "by", "since", "during", "next", "last", "this", "before", "after", "early", "late", "mid", "through", "of", "to", "every", "for":
		return true
	case "-":
		return lowAt(tokens, i-2) == "mid"
	}
	return false
}

// yearOf reads four digits that are a year of our time.
func yearOf(tokens []Token, i int) (int, bool) {
	if i >= len(tokens) || tokens[i].Kind != TokenNumber || len(tokens[i].Text) != 4 || !digits(tokens[i].Text) {
		return 0, false
	}
	y := two(tokens[i].Text[:2])*100 + two(tokens[i].Text[2:])
	return y, y >= 1980 && y <= 2079
}

// clippedYear reads the year of "October '26".
func clippedYear(tokens []Token, i int) (int, bool) {
	if i+1 >= len(tokens) || tokens[i].Low != "'" && tokens[i].Low != "’" && tokens[i].Low != "‘" {
		return 0, false
	}
	t := &tokens[i+1]
	if t.Kind != TokenNumber || !t.Glued || len(t.Text) != 2 || !digits(t.Text) || two(t.Text) > 79 {
		return 0, false
	}
	return 2000 + two(t.Text), true
}

// numeric reads "01/04/2023", "30.4.2020", "2014-12-01".
func numeric(tokens []Token, i int) (When, bool) {
	if t := &tokens[i]; strings.Count(t.Text, ".") == 2 {
		return calendarDay(i, i+1, strings.Split(t.Text, "."))
	}
	sep := lowAt(tokens, i+1)
	if i+4 >= len(tokens) || sep != "/" && sep != "-" && sep != "." || tokens[i+3].Low != sep {
		return When{}, false
	}
	for k := i + 1; k <= i+4; k++ {
		if !tokens[k].Glued {
			return When{}, false
		}
	}
	if i+5 < len(tokens) && tokens[i+5].Glued && (tokens[i+5].Low == sep || tokens[i+5].Kind == TokenWord && tokens[i+5].Low != "t") {
		return When{}, false
	}
	return calendarDay(i, i+5, []string{tokens[i].Text, tokens[i+2].Text, tokens[i+4].Text})
}

// calendarDay makes a date of day, month and year, or of year, month and day.
func calendarDay(first, next int, parts []string) (When, bool) {
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	for _, p := range parts {
		if !digits(p) {
			return When{}, false
		}
	}
	if len(parts[0]) < 1 || len(parts[0]) > 2 || len(parts[1]) < 1 || len(parts[1]) > 2 || len(parts[2]) != 4 && len(parts[2]) != 2 {
		return When{}, false
	}
	if len(parts[2]) == 2 {
		parts[2] = "20" + parts[2]
	}
	d, ok := Date(fmt.Sprintf("%s-%02s-%02s", parts[2], parts[1], parts[0]))
	return When{First: first, Next: next, Date: string(d)}, ok && parts[2] >= "1980" && parts[2] <= "2079"
}

// yearAlone reads "in 2026", "2026–2031"; a number of four digits is a year only
// beside words of time.
func yearAlone(tokens []Token, i int) (When, bool) {
	y, ok := yearOf(tokens, i)
	if !ok {
		return When{}, false
	}
	w := When{First: i, Next: i + 1, Date: fmt.Sprintf("%04d", y)}
	after := lowAt(tokens, i+1)
	if (after == "-" || after == "–" || after == "/") && i+2 < len(tokens) && tokens[i+2].Kind == TokenNumber {
		if next := tokens[i+2].Text; len(next) == 2 && digits(next) && two(next) == (y+1)%100 { // a financial year
			w.Next, w.Vague = i+3, true
			return w, true
		}
		if z, ok := yearOf(tokens, i+2); ok && z > y && after != "/" {
			return w, true
		}
		return When{}, false
	}
	if after == "to" || after == "until" {
		if z, ok := yearOf(tokens, i+2); ok && z > y { // "the seasons 2027 to 2029"
			return w, true
		}
	}
	before := lowAt(tokens, i-1)
	if (before == "-" || before == "–") && i >= 2 {
		if _, ok := yearOf(tokens, i-2); ok {
			w.Side = Until
			return w, true
		}
	}
	if before == "least" && lowAt(tokens, i-2) == "at" {
		before = lowAt(tokens, i-3)
	}
	if before == "of" && seasons[lowAt(tokens, i-2)] {
		w.Vague = true
		return w, true
	}
	switch before {
	case "in", "until", "till", "to", "by", "since", "of", "through", "during", "after", "before", "from", "and", "for", "between":
		return w, !countedNoun(tokens, i+1) || before == "in" || before == "until"
	case "early", "late", "mid", "spring", "summer", "autumn", "winter", "q", "around", "calendar":
		w.Vague = true
		return w, true
	case "-":
		w.Vague = true
		return w, lowAt(tokens, i-2) == "mid"
	}
	return When{}, false
}

// seasons and parts of a year make a date vague: "in the spring of 2025".
var seasons = map[string]bool{"spring": true, "summer": true, "autumn": true, "winter": true, "part": true, "half": true, "quarter": true, "middle": true}

// countedNoun reports that a number counts what follows: "for 2000 users".
func countedNoun(tokens []Token, i int) bool {
	return i < len(tokens) && tokens[i].Kind == TokenWord && strings.HasSuffix(tokens[i].Low, "s") && tokens[i].Low != "is" && tokens[i].Low != "was" && tokens[i].Low != "has" && tokens[i].Low != "as"
}
