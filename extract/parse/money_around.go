package parse

import (
	"strings"

	"tenders/extract/notice"
)

// surround reads the words beside an amount: bounds, approximation, tax and
// what time it pays for. It looks left no further than the token from.
func (m *Money) surround(tokens []Token, from int) {
	m.left(tokens, from)
	m.right(tokens)
	if m.Tax == notice.Unstated {
		m.Tax = labelTax(tokens, m.First, from)
	}
	if m.Per == notice.Total && !m.Each && yearly(tokens, m.First, from) {
		m.Per = notice.Year
	}
}

// bound is what words before an amount make of it.
type bound uint8

const (
	noBound bound = iota
	atMost
	atLeast
	nearly
)

// bounds are the words directly before an amount, longest first.
var bounds = []struct {
	words []string
	is    bound
}{
	{split("not to exceed"), atMost}, {split("not exceed"), atMost}, {split("not exceeding"), atMost}, {split("no more than"), atMost},
	{split("not more than"), atMost}, {split("as much as"), atMost}, {split("maximum of"), atMost}, {split("maximum value of"), atMost},
	{split("up to"), atMost}, {split("upto"), atMost}, {split("capped at"), atMost}, {split("cap of"), atMost}, {split("ceiling of"), atMost},
	{split("limit of"), atMost}, {split("not go beyond"), atMost}, {split("not go above"), atMost}, {split("not rise above"), atMost}, {split("no higher than"), atMost},
	{split("not above"), atMost}, {split("not more than"), atMost}, {split("at most"), atMost}, {split("less than"), atMost}, {split("maximum"), atMost}, {split("max"), atMost},
	{split("up to a total of"), atMost}, {split("up to a maximum of"), atMost}, {split("up to an estimated"), atMost},
	{split("under"), atMost}, {split("below"), atMost}, {split("limited to"), atMost}, {split("no greater than"), atMost},
	{split("just under"), nearly}, {split("a little under"), nearly}, {split("just over"), nearly}, {split("a little over"), nearly},
	{split("slightly over"), nearly}, {split("slightly under"), nearly}, {split("little more than"), nearly}, {split("slightly more than"), nearly}, {split("slightly less than"), nearly},
	{split("just short of"), nearly}, {split("close to"), nearly}, {split("in the region of"), nearly}, {split("in the order of"), nearly},
	{split("of the order of"), nearly}, {split("something like"), nearly}, {split("shy of"), nearly},
	{split("cannot exceed"), atMost}, {split("never exceed"), atMost}, {split("without exceeding"), atMost}, {split("nor exceed"), atMost}, {split("cannot be more than"), atMost},
	{split("not be more than"), atMost}, {split("cannot go above"), atMost}, {split("cannot go beyond"), atMost}, {split("not cost more than"), atMost}, {split("cannot cost more than"), atMost},
	{split("top figure of"), atMost}, {split("upper figure of"), atMost}, {split("maximum sum of"), atMost}, {split("maximum total of"), atMost}, {split("maximum price of"), atMost},
	{split("maximum spend of"), atMost}, {split("maximum figure of"), atMost}, {split("maximum amount of"), atMost}, {split("maximum cost of"), atMost}, {split("maximum total value of"), atMost},
	{split("no less than"), atLeast}, {split("not less than"), atLeast}, {split("minimum of"), atLeast}, {split("more than"), atLeast},
	{split("at least"), atLeast}, {split("in excess of"), atLeast}, {split("excess of"), atLeast}, {split("upwards of"), atLeast},
	{split("upward of"), atLeast}, {split("north of"), atLeast}, {split("greater than"), atLeast}, {split("well over"), atLeast}, {split("over"), atLeast}, {split("above"), atLeast},
	{split("exceeding"), atLeast}, {split("exceeds"), atLeast}, {split("exceed"), atLeast}, {split("topping"), atLeast}, {split("tops"), atLeast},
	{split("around"), nearly}, {split("about"), nearly}, {split("roughly"), nearly}, {split("approximately"), nearly}, {split("approx"), nearly},
	{split("approx ."), nearly}, {split("circa"), nearly}, {split("c ."), nearly}, {split("c"), nearly}, {split("ca ."), nearly}, {split("some"), nearly},
	{split("nearly"), nearly}, {split("almost"), nearly}, {split("~"), nearly}, {split("an estimated"), noBound},
}

func split(s string) []string { return strings.Fields(s) }

// boundsByLast finds the bounds by their last word.
var boundsByLast = func() map[string][]int {
	out := map[string][]int{}
	for i, b := range bounds {
		last := b.words[len(b.words)-1]
		out[last] = append(out[last], i)
	}
	return out
}()

// left reads the bound before the amount.
func (m *Money) left(tokens []Token, from int) {
	if lowAt(tokens, m.First-1) == "between" || lowAt(tokens, m.First-1) == "from" {
		m.First--
	}
	words, is := boundBefore(tokens, m.First, from)
	m.First -= words
	switch {
	case m.Amount == "" || m.Before != "":
		m.Approximate = is == nearly
	case is == atMost:
		m.Max, m.Amount = m.Amount, ""
	case is == atLeast:
		m.Min, m.Amount = m.Amount, ""
	case is == nearly:
		m.Approximate = true
		// "up to around £5m", "more than about £5m"
		if more, outer := boundBefore(tokens, m.First, from); outer == atMost {
			m.First -= more
			m.Max, m.Amount = m.Amount, ""
		}
	}
}

// boundBefore finds the longest bound that ends before tokens[first].
func boundBefore(tokens []Token, first, from int) (words int, is bound) {
	for _, k := range boundsByLast[lowAt(tokens, first-1)] {
		b := &bounds[k]
		n := len(b.words)
		if n <= words || first-n < from {
			continue
		}
		match := true
		for j, w := range b.words {
			match = match && tokens[first-n+j].Low == w
		}
		if match && !particle(lowAt(tokens, first-n-1), tokens[first-n].Low) {
			words, is = n, b.is
		}
	}
	return words, is
}

// right reads what follows the amount, in any order: "a year", "(excluding VAT)",
// "or more".
func (m *Money) right(tokens []Token) {
	for range 3 {
		n := m.after(tokens, m.Next)
		if n == 0 {
			n = m.inBrackets(tokens)
		}
		if n == 0 {
			return
		}
		m.Next += n
	}
}

func (m *Money) after(tokens []Token, at int) int {
	if n := m.taxAfter(tokens, at); n > 0 {
		return n
	}
	if n := m.perAfter(tokens, at); n > 0 {
		return n
	}
	if n := m.boundAfter(tokens, at); n > 0 {
		return n
	}
	return m.cameFrom(tokens, at)
}

// cameFrom reads what the amount was before: "£9.5m, up from £6m".
func (m *Money) cameFrom(tokens []Token, at int) int {
	n := 0
	if lowAt(tokens, at) == "," {
		n++
	}
	if w := lowAt(tokens, at+n); w == "up" || w == "down" {
		n++
	} else if n > 0 {
		return 0
	}
	if lowAt(tokens, m.First-1) == "by" { // "increases by £1m from £4m to £5m"
		return 0
	}
	if lowAt(tokens, at+n) != "from" || at+n+1 >= len(tokens) || m.Amount == "" || m.Before != "" {
		return 0
	}
	a, ok := amountAt(tokens, at+n+1)
	if !ok || a.currency != m.Currency || a.pence {
		return 0
	}
	if m.Before, ok = a.decimal(a.exp); !ok {
		return 0
	}
	return a.next - at
}

// inBrackets reads a remark in brackets, or behind a comma.
func (m *Money) inBrackets(tokens []Token) int {
	open := lowAt(tokens, m.Next)
	if open != "(" && open != "," && open != "[" {
		return 0
	}
	n := m.taxAfter(tokens, m.Next+1)
	if n == 0 && open != "," {
		n = m.perAfter(tokens, m.Next+1)
	}
	if n == 0 {
		return 0
	}
	n++
	if closing := lowAt(tokens, m.Next+n); closing == ")" || closing == "]" {
		n++
	}
	return n
}

// boundAfter reads "or more", "-plus", "+", "at most".
func (m *Money) boundAfter(tokens []Token, at int) int {
	if m.Amount == "" || m.Before != "" {
		return 0
	}
	word := func(k int) string { return lowAt(tokens, at+k) }
	n := 0
	least := true
	switch {
	case word(0) == "or" && word(1) == "more", word(0) == "and" && (word(1) == "upwards" || word(1) == "above"):
		n = 2
	case word(0) == "-" && word(1) == "plus":
		n = 2
	case word(0) == "+" && word(1) != "vat":
		n = 1
	case word(0) == "plus" && (word(1) == "contract" || word(1) == "deal"):
		n = 1
	case word(0) == "or" && word(1) == "less", word(0) == "at" && word(1) == "most":
		n, least = 2, false
	case word(0) == "or" && word(1) == "so", word(0) == "or" && word(1) == "thereabouts":
		m.Approximate = true
		return 2
	}
	if n > 0 && least {
		m.Min, m.Amount = m.Amount, ""
	} else if n > 0 {
		m.Max, m.Amount = m.Amount, ""
	}
	return n
}
