package parse

// cardinal is a number in running text, in hundredths, so that quarters of a
// million stay whole.
type cardinal struct {
	hundredths int64
	// scaled is true where it names a thousand or more.
	scaled bool
}

// maxCardinal keeps sums of number words far from overflow; a quadrillion is no
// price.
const maxCardinal = 1e15

// smallNumbers are the words below a hundred.
var smallNumbers = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales are the words that multiply.
var scales = map[string]int64{
	"thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12,
}

// numberWords are the words that a cardinal may begin with.
var numberWords = beginningsOf(wordsOf(smallNumbers), split("half quarter a an"))

// numberWord reports that a cardinal may begin with the word.
func numberWord(low string) bool { return numberWords.has(low) }

// readCardinal reads number words from tokens[i] ("two and a half million",
// "one hundred and twenty thousand", "half a million", "a million") and returns
// how many tokens it took, 0 where there is no number.
func readCardinal(tokens []Token, i int) (cardinal, int) {
	if c, n := fraction(tokens, i); n > 0 {
		return c, n
	}
	var total, current int64
	at, read := i, false
	for at < len(tokens) {
		t := &tokens[at]
		if v, ok := smallNumbers[t.Low]; ok {
			if read && current%10 != 0 || read && v >= 10 && current%100 != 0 {
				break
			}
			current, read = current+v, true
			at++
		} else if (t.Low == "a" || t.Low == "an") && !read && at+1 < len(tokens) && big(tokens[at+1].Low) {
			current, read = 1, true
			at++
		} else if t.Low == "hundred" && read && current < 100 {
			current *= 100
			at++
		} else if s, ok := scales[t.Low]; ok && read {
			if total += current * s; total > maxCardinal {
				return cardinal{}, 0
			}
			current = 0
			at++
		} else if n := joint(tokens, at); n > 0 && read {
			at += n
			continue
		} else {
			break
		}
	}
	if !read {
		return cardinal{}, 0
	}
	at = back(tokens, i, at)
	if c, n := andHalf(tokens, at, total, current); n > 0 {
		return c, at + n - i
	}
	return cardinal{(total + current) * 100, total > 0}, at - i
}

func big(low string) bool { return low == "hundred" || scales[low] > 0 }

// joint takes the "and" of "hundred and twenty" and the hyphen of "sixty-five".
func joint(tokens []Token, at int) int {
	if at+1 >= len(tokens) {
		return 0
	}
	t, next := &tokens[at], &tokens[at+1]
	if t.Low != "and" && t.Low != "-" {
		return 0
	}
	_, small := smallNumbers[next.Low]
	switch {
	case t.Low == "and" && small && at > 0 && big(tokens[at-1].Low):
		return 1
	case t.Low == "-" && t.Glued && next.Glued && (small || big(next.Low)):
		return 1
	}
	return 0
}

// back drops a joint that nothing followed.
func back(tokens []Token, from, at int) int {
	for at > from && (tokens[at-1].Low == "and" || tokens[at-1].Low == "-") {
		at--
	}
	return at
}

// fraction reads "half a million", "a quarter of a million" and
// "three-quarters of a million".
func fraction(tokens []Token, i int) (cardinal, int) {
	at, part := i, int64(0)
	word := func(w string) bool {
		if at < len(tokens) && tokens[at].Low == w {
			at++
			return true
		}
		return false
	}
	switch {
	case word("three"):
		if word("-"); !word("quarters") {
			return cardinal{}, 0
		}
		part = 75
	default:
		word("a")
		if word("half") {
			part = 50
		} else if word("quarter") {
			part = 25
		} else {
			return cardinal{}, 0
		}
	}
	word("of")
	if !word("a") || at >= len(tokens) || scales[tokens[at].Low] == 0 {
		return cardinal{}, 0
	}
	return cardinal{part * scales[tokens[at].Low], true}, at + 1 - i
}

// andHalf reads what follows "two" in "two and a half million".
func andHalf(tokens []Token, at int, total, current int64) (cardinal, int) {
	if total != 0 || at+3 >= len(tokens) || tokens[at].Low != "and" {
		return cardinal{}, 0
	}
	if tokens[at+1].Low == "three" { // "one and three-quarter million"
		k := at + 2
		if tokens[k].Low == "-" {
			k++
		}
		if k+1 < len(tokens) && (tokens[k].Low == "quarter" || tokens[k].Low == "quarters") && scales[tokens[k+1].Low] > 0 {
			return cardinal{(current*100 + 75) * scales[tokens[k+1].Low], true}, k + 2 - at
		}
	}
	if tokens[at+1].Low != "a" {
		return cardinal{}, 0
	}
	part := int64(0)
	switch tokens[at+2].Low {
	case "half":
		part = 50
	case "quarter":
		part = 25
	}
	scale := scales[tokens[at+3].Low]
	if part == 0 || scale == 0 {
		return cardinal{}, 0
	}
	return cardinal{(current*100 + part) * scale, true}, 4
}

// readCount reads a small whole number, in figures or words, with the repetition
// in brackets that contracts like: "two (2)", "12 (twelve)".
func readCount(tokens []Token, i int) (count, n int) {
	count, n = bareCount(tokens, i)
	if n == 0 {
		return 0, 0
	}
	at := i + n
	if at+2 < len(tokens) && tokens[at].Low == "(" {
		again, m := bareCount(tokens, at+1)
		if m > 0 && again == count && at+1+m < len(tokens) && tokens[at+1+m].Low == ")" {
			n += m + 2
		}
	}
	return count, n
}

func bareCount(tokens []Token, i int) (count, n int) {
	if i >= len(tokens) {
		return 0, 0
	}
	t := &tokens[i]
	if t.Kind == TokenNumber {
		if len(t.Text) > 4 || !digits(t.Text) {
			return 0, 0
		}
		for _, c := range t.Text {
			count = count*10 + int(c-'0')
		}
		return count, 1
	}
	if t.Low == "single" {
		return 1, 1
	}
	if next := lowAt(tokens, i+1); t.Low == "both" && (next == "options" || next == "extensions") {
		return 2, 1
	}
	if _, ok := smallNumbers[t.Low]; !ok {
		return 0, 0
	}
	c, n := readCardinal(tokens, i)
	if c.scaled || c.hundredths%100 != 0 {
		return 0, 0
	}
	return int(c.hundredths / 100), n
}
