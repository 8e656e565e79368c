package parse

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// figure is an amount as it stands in text, without its currency: a plain
// decimal, and how much of a million it may share with its neighbour.
type figure struct {
	whole, frac string
	exp         int
	// style tells what makes it look like money where no currency stands
	// beside it.
	grouped, letter bool
	comma           bool // a decimal comma
	next            int  // the token behind it
}

// decimal is the figure as a plain decimal, with the exponent given.
func (f figure) decimal(exp int) (string, bool) {
	w, fr, ok := shift(f.whole, f.frac, exp)
	if !ok || len(w)+len(fr) > maxDigits {
		return "", false
	}
	w = trimZeros(w)
	if exp > 0 {
		fr = strings.TrimRight(fr, "0")
	}
	if fr != "" {
		w += "." + fr
	}
	return w, true
}

// multipliers are the words and letters behind a figure.
var multipliers = map[string]int{
	"k": 3, "thousand": 3, "thousands": 3, "m": 6, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "mill": 6, "million": 6, "millions": 6,
	"b": 9, "bn": 9, "bln": 9, "billion": 9, "billions": 9, "tn": 12, "trn": 12, "trillion": 12,
}

// abutting are words that may stand against a figure for want of a space
// ("£5,000per annum"), or that say what it pays for.
var abutting = map[string]bool{
	"p": true, "pa": true, "pm": true, "pcm": true, "pw": true, "pppm": true, "per": true, "ex": true, "exc": true, "excl": true, "excluding": true,
	"inc": true, "incl": true, "including": true, "plus": true, "and": true, "to": true, "for": true, "over": true, "gbp": true,
	"eur": true, "usd": true, "pounds": true, "rn": true, "n": true, // line ends that a portal turned into letters
}

// readFigure reads digits from tokens[i], in any style of grouping, with the
// multiplier behind them.
func readFigure(tokens []Token, i int) (figure, bool) {
	if i >= len(tokens) || tokens[i].Kind != TokenNumber {
		return figure{}, false
	}
	text, next := spaced(tokens, i)
	f, ok := readDigits(text)
	if !ok {
		return figure{}, false
	}
	f.next = next
	f.vulgar(tokens)
	f.grouped = f.grouped || next > i+1
	if !f.multiply(tokens) {
		return figure{}, false
	}
	return f, true
}

// multiply takes the multiplier. It refuses a figure that goes on in letters
// that are none: "£5G" is no amount.
func (f *figure) multiply(tokens []Token) bool {
	at := f.next
	if at >= len(tokens) {
		return true
	}
	hyphen := false
	if tokens[at].Low == "-" && tokens[at].Glued && at+1 < len(tokens) && tokens[at+1].Glued {
		hyphen = true
		at++
	}
	t := &tokens[at]
	exp := multipliers[t.Low]
	letter := len(t.Low) <= 3
	switch {
	case t.Kind != TokenWord:
	case exp > 0 && (t.Glued || !letter || t.Low != "k" && t.Low != "b" && t.Low != "mil"):
		if hyphen && letter {
			return true
		}
		f.exp, f.letter, f.next = exp, letter && t.Glued, at+1
		return len(f.whole) <= 6 // "£3,000,000 million" cannot be meant
	case t.Glued && !hyphen && !abutting[t.Low]:
		return false
	}
	return true
}

// vulgar takes the half of "£7½m".
func (f *figure) vulgar(tokens []Token) {
	if f.next >= len(tokens) || !tokens[f.next].Glued || f.frac != "" {
		return
	}
	switch tokens[f.next].Low {
	case "½":
		f.frac = "5"
	case "¼":
		f.frac = "25"
	case "¾":
		f.frac = "75"
	default:
		return
	}
	f.next++
}

// spaced joins groups of three digits that spaces part ("1 200 000,00").
func spaced(tokens []Token, i int) (text string, next int) {
	text, next = tokens[i].Text, i+1
	if len(text) > 3 || !digits(text) {
		return text, next
	}
	for next < len(tokens) && next < i+maxDigits/3 {
		t := &tokens[next]
		gap := t.Start - tokens[next-1].End
		if t.Kind != TokenNumber || t.Glued || gap < 1 || gap > utf8.UTFMax || len(t.Text) < 3 || !digits(t.Text[:3]) {
			break
		}
		whole, _, _ := strings.Cut(strings.ReplaceAll(t.Text, ",", "."), ".")
		if len(whole) != 3 || tokens[next-1].Text != "" && !digits(tokens[next-1].Text) {
			break
		}
		text += t.Text // some eight groups at most, and hardly ever one
		next++
	}
	return text, next
}

// readDigits reads one run of digits with its points and commas. What can be
// read in two ways is refused: "1.250", "120,00" beside a pound sign.
func readDigits(s string) (figure, bool) {
	commas, points := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas == 0 && points == 0:
		return figure{whole: s}, len(s) <= maxDigits
	case commas == 0 && points == 1:
		whole, frac, _ := strings.Cut(s, ".")
		return figure{whole: whole, frac: frac}, true
	case points > 1:
		return groupedBy(s, ".", ",")
	case commas == 1 && points == 0:
		whole, frac, _ := strings.Cut(s, ",")
		if len(frac) == 3 && len(whole) <= 3 {
			return figure{whole: whole + frac, grouped: true}, true
		}
		return figure{whole: whole, frac: frac, comma: true}, len(frac) <= 2
	case strings.LastIndex(s, ",") > strings.LastIndex(s, ".") && points == 1 && commas == 1:
		return groupedBy(s, ".", ",")
	}
	return groupedBy(s, ",", ".")
}

// groupedBy reads thousands, or groups as in India: 12,50,000.
func groupedBy(s, separator, point string) (figure, bool) {
	whole, frac, _ := strings.Cut(s, point)
	if strings.Contains(frac, separator) || strings.Contains(frac, point) {
		return figure{}, false
	}
	groups := strings.Split(whole, separator)
	size := 3
	if len(groups) > 2 && len(groups[1]) == 2 {
		size = 2
	}
	for i, g := range groups {
		last := i == len(groups)-1
		if len(g) == 0 || len(g) > 3 || i > 0 && !last && len(g) != size || last && i > 0 && len(g) != 3 {
			return figure{}, false
		}
	}
	if size == 2 && len(groups[0]) > 2 {
		return figure{}, false
	}
	return figure{whole: strings.Join(groups, ""), frac: frac, grouped: true}, true
}

// wordFigure reads an amount in words.
func wordFigure(tokens []Token, i int) (figure, bool) {
	c, n := readCardinal(tokens, i)
	if n == 0 {
		return figure{}, false
	}
	f := figure{whole: strconv.FormatInt(c.hundredths/100, 10), next: i + n}
	if c.scaled {
		f.letter = true
	}
	return f, c.hundredths%100 == 0
}
