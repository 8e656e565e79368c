package parse

import "tenders/extract/notice"

// Money is an amount in running text, and what the words beside it say of it.
// It holds Amount, or Min and Max, or one of these two, as [notice.Value] does.
type Money struct {
	// Start and End are the bytes of the figures with their currency; First and
	// Next the tokens from the first word that belongs to the amount ("between",
	// "up to") to the one behind the last ("a year", "excluding VAT").
	Start, End  int
	First, Next int
	Amount      string
	Min, Max    string
	// Before is what an amount was before it changed: "from £6m to £9.5m" is
	// 9500000, before 6000000.
	Before   string
	Currency string
	Tax      notice.Tax
	Per      notice.Per
	// Each is true of the price of one of many: "£4 a user", "2p".
	Each        bool
	Approximate bool
	// Repeats is true where it says the amount before it again, in brackets and
	// in another currency.
	Repeats bool
}

// MoneyIn finds the amounts of money in text, in order. A word for an amount
// that names none ("an eight-figure sum") is no amount, nor is what can be read
// in two ways.
func MoneyIn(text string) []Money { return Moneys(Tokens(text)) }

// Moneys is [MoneyIn] for text that is split already.
func Moneys(tokens []Token) []Money { return AppendMoneys(nil, tokens) }

// AppendMoneys is [Moneys] into memory that is there; out is empty.
func AppendMoneys(out []Money, tokens []Token) []Money {
	for i := 0; i < len(tokens); {
		if !mayPay(&tokens[i]) {
			i++
			continue
		}
		m, ok := moneyAt(tokens, i)
		if !ok {
			i++
			continue
		}
		from := 0
		if len(out) > 0 {
			from = out[len(out)-1].Next
		}
		m.surround(tokens, from)
		i = m.Next
		if len(out) > 0 && (out[len(out)-1].again(tokens, &m) || out[len(out)-1].bounded(tokens, &m)) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// mayPay tells the tokens that an amount can begin with.
func mayPay(t *Token) bool {
	switch t.Kind {
	case TokenSign, TokenNumber:
		return true
	case TokenWord:
		return t.Capital() && len(t.Text) <= 3 || numberWord(t.Low)
	}
	return false
}

// again recognises the same amount in brackets: in words, which are no amount
// of their own, or in another currency.
func (m *Money) again(tokens []Token, next *Money) bool {
	if lowAt(tokens, next.First-1) != "(" || next.First-1 != m.Next {
		return false
	}
	next.Repeats = next.Currency != m.Currency || next.Tax == notice.Gross && m.Tax == notice.Net ||
		lowAt(tokens, next.Next) == "in" && (lowAt(tokens, next.Next+1) == "all" || lowAt(tokens, next.Next+1) == "total")
	if next.Repeats || next.Amount == "" || next.Amount != m.Amount && next.Amount != m.Max && next.Amount != m.Min {
		return false
	}
	m.Next = next.Next
	if lowAt(tokens, m.Next) == ")" {
		m.Next++
	}
	return true
}

// amount is one figure with its currency.
type amount struct {
	figure
	currency string
	pence    bool
	first    int // its first token; figure.next is behind its last
}

// moneyAt reads the amount, or the two of a range, that begins at tokens[i].
func moneyAt(tokens []Token, i int) (Money, bool) {
	a, ok := amountAt(tokens, i)
	if !ok {
		return Money{}, false
	}
	m := Money{Currency: a.currency, Tax: notice.Unstated, Per: notice.Total, Each: a.pence, First: i, Next: a.next}
	if b, kind := second(tokens, a); kind != "" {
		m.Next = b.next
		if !m.both(a, b, kind) {
			return Money{}, false
		}
	} else if m.Amount, ok = a.decimal(a.exp); !ok {
		return Money{}, false
	}
	if a.pence {
		m.Amount, ok = a.decimal(-2)
		m.Currency = "GBP"
	}
	m.Start, m.End = tokens[i].Start, tokens[m.Next-1].End
	return m, ok
}

// amountAt reads one figure with the currency before or behind it.
func amountAt(tokens []Token, i int) (amount, bool) {
	t := &tokens[i]
	if t.Kind == TokenMark || t.Kind == TokenWord && !t.Capital() && !numberWord(t.Low) {
		return amount{}, false
	}
	if code, n := prefix(tokens, i); n > 0 {
		f, ok := readFigure(tokens, i+n)
		if !ok || code == "GBP" && doubtful(f) || t.Low == "ps" && !misreadPound(tokens, i, f) {
			return amount{}, false
		}
		if _, m := suffix(tokens, f.next); m > 0 && t.Kind == TokenSign { // "£5 million pounds"
			f.next += m
		}
		return amount{figure: f, currency: code, first: i}, true
	}
	if t.Kind == TokenNumber && (!t.Glued || i <= 0 || !joined(&tokens[i-1])) {
		f, ok := readFigure(tokens, i)
		if !ok {
			return amount{}, false
		}
		if a, ok := behind(tokens, i, f); ok {
			return a, true
		}
		return ahead(tokens, i, f)
	}
	if t.Kind == TokenWord && numberWord(t.Low) {
		if f, ok := wordFigure(tokens, i); ok {
			if a, ok := behind(tokens, i, f); ok {
				return a, true
			}
			return wordsAhead(tokens, i, f)
		}
	}
	return amount{}, false
}

// joined tells characters that make a number part of something longer.
func joined(t *Token) bool {
	return t.Kind == TokenWord || t.Kind == TokenNumber || t.Low == "/" || t.Low == "." || t.Low == "#"
}

// doubtful refuses "£120,00" and "£1.250", which may lack or hold too many
// digits.
func doubtful(f figure) bool {
	if f.exp > 0 || f.grouped {
		return false
	}
	return f.comma || len(f.frac) == 3
}

// behind accepts a figure whose currency follows it.
func behind(tokens []Token, i int, f figure) (amount, bool) {
	if f.next < len(tokens) && (tokens[f.next].Low == "p" || tokens[f.next].Low == "pence") && f.exp == 0 {
		f.next++
		return amount{figure: f, pence: true, first: i}, true
	}
	code, n := suffix(tokens, f.next)
	if n == 0 || doubtful(f) {
		return amount{}, false
	}
	f.next += n
	return amount{figure: f, currency: code, first: i}, true
}

// codes are the currencies that notices and articles name by their codes.
var codes = map[string]bool{"GBP": true, "EUR": true, "USD": true, "CHF": true, "SEK": true, "NOK": true, "DKK": true, "AUD": true, "CAD": true, "JPY": true, "PLN": true, "ISK": true, "INR": true, "AED": true, "SGD": true, "HKD": true, "NZD": true}

// dollars are the letters before "$".
var dollars = map[string]string{"us": "USD", "u": "", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}

// prefix reads a currency before a figure. The dollar is that of the United
// States unless letters name another.
func prefix(tokens []Token, i int) (code string, n int) {
	t := &tokens[i]
	switch {
	case t.Low == "£":
		code, n = "GBP", 1
	case t.Low == "€":
		code, n = "EUR", 1
	case t.Low == "$":
		code, n = "USD", 1
	case i+1 < len(tokens) && tokens[i+1].Low == "$" && tokens[i+1].Glued && dollars[t.Low] != "":
		code, n = dollars[t.Low], 2
	case t.Kind == TokenWord && len(t.Text) == 3 && codes[t.Text]:
		code, n = t.Text, 1
		if i+1 < len(tokens) && tokens[i+1].Low == "£" {
			n = 2
		}
	case t.Text == "PS" && i+1 < len(tokens) && tokens[i+1].Glued:
		code, n = "GBP", 1
	}
	return code, n
}

// suffix reads a currency behind a figure.
func suffix(tokens []Token, i int) (code string, n int) {
	if i >= len(tokens) {
		return "", 0
	}
	t := &tokens[i]
	if t.Low == "-" && t.Glued && i+1 < len(tokens) && tokens[i+1].Low == "pound" { // "a ten-million-pound contract"
		return "GBP", 2
	}
	next := ""
	if i+1 < len(tokens) {
		next = tokens[i+1].Low
	}
	switch t.Low {
	case "pounds", "pound":
		if next == "sterling" {
			return "GBP", 2
		}
		return "GBP", 1
	case "sterling":
		return "GBP", 1
	case "euros", "euro", "€":
		return "EUR", 1
	case "dollars":
		return "USD", 1
	case "us":
		if next == "dollars" {
			return "USD", 2
		}
	}
	if codes[t.Text] {
		return t.Text, 1
	}
	if len(t.Text) > 3 && t.Glued && codes[t.Text[:3]] && (t.Text[3:] == "rn" || t.Text[3:] == "n") {
		return t.Text[:3], 1
	}
	return "", 0
}

// misreadPound decides on "PS22.409m": copies of old Contracts Finder notices
// have PS for the pound sign, but buyers' references begin so, too. The figure
// must look like money, and the words beside it must speak of money.
func misreadPound(tokens []Token, i int, f figure) bool {
	if f.exp == 0 && !f.grouped && len(f.frac) != 2 {
		return false
	}
	for at := max(i-4, 0); at < i; at++ {
		if moneyWords[tokens[at].Low] {
			return true
		}
	}
	for at := f.next; at < min(f.next+4, len(tokens)); at++ {
		if l := tokens[at].Low; l == "vat" || l == "annum" || l == "gross" || l == "net" {
			return true
		}
	}
	return false
}

// moneyWords announce an amount.
var moneyWords = map[string]bool{
	"value": true, "worth": true, "cost": true, "costs": true, "price": true, "budget": true, "sum": true, "total": true,
	"valued": true, "amount": true, "spend": true, "estimated": true, "approximately": true, "maximum": true, "£": true,
}
