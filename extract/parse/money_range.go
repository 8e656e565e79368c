package parse

// The two ways in which two figures make one statement.
const (
	rangeKind  = "range"  // between the two
	changeKind = "change" // from one to the other
)

// second finds the other figure of "£12m-£18m", "between £12m and £18m", "from
// £6m to £9.5m". The kind is "" where there is none.
func second(tokens []Token, a amount) (b amount, kind string) {
	if a.pence || a.next+1 >= len(tokens) {
		return amount{}, ""
	}
	at := a.next
	before := func(n int) string { return lowAt(tokens, a.first-n) }
	switch link := tokens[at].Low; {
	case link == "to" && before(1) == "by": // "rises by £1m to £4m"
		return amount{}, ""
	case link == "-" || link == "–" || link == "—" || link == "to":
		kind = rangeKind
	case link == "and" && (before(1) == "between" || before(2) == "between"):
		kind = rangeKind
	default:
		return amount{}, ""
	}
	b, ok := sibling(tokens, at+1, a)
	if !ok {
		return amount{}, ""
	}
	if tokens[at].Low == "to" && before(1) == "from" && !ranging(tokens, a.first) {
		kind = changeKind
	}
	return b, kind
}

// sibling reads the second figure, which may go without a currency if it looks
// like the first: "£20m–35m", "£12-18 million".
func sibling(tokens []Token, i int, a amount) (amount, bool) {
	if b, ok := amountAt(tokens, i); ok {
		return b, b.currency == a.currency && !b.pence
	}
	f, ok := readFigure(tokens, i)
	if !ok || doubtful(f) {
		return amount{}, false
	}
	b := amount{figure: f, currency: a.currency, first: i}
	close := tokens[i].Glued || tokens[i-1].Low != "to" && tokens[i-1].Low != "and"
	switch {
	case f.letter && f.exp > 0, f.grouped && a.grouped:
		return b, true
	case f.exp > 0 && (close || a.exp == 0 && len(a.whole) <= 3 && !a.grouped || endsAmount(tokens, f.next)):
		return b, true
	}
	return amount{}, false
}

// ahead accepts the first figure of a range whose currency stands behind the
// second: "between 300 000 and 450 000 GBP".
func ahead(tokens []Token, i int, f figure) (amount, bool) {
	switch lowAt(tokens, f.next) {
	case "and":
		if lowAt(tokens, i-1) != "between" {
			return amount{}, false
		}
	case "-", "–", "to":
	default:
		return amount{}, false
	}
	if f.next+1 >= len(tokens) || tokens[f.next+1].Kind != TokenNumber || doubtful(f) {
		return amount{}, false
	}
	g, ok := readFigure(tokens, f.next+1)
	if !ok || !g.grouped && g.exp == 0 {
		return amount{}, false
	}
	if !f.grouped && f.exp == 0 && (g.exp == 0 || len(f.whole) > 3) {
		return amount{}, false // but "between 14 and 16 million pounds"
	}
	b, ok := behind(tokens, f.next+1, g)
	return amount{figure: f, currency: b.currency, first: i}, ok && !b.pence
}

// wordsAhead is the same in words: "between six and eight million pounds".
func wordsAhead(tokens []Token, i int, f figure) (amount, bool) {
	if link := lowAt(tokens, f.next); link != "to" && (link != "and" || lowAt(tokens, i-1) != "between") || f.letter {
		return amount{}, false
	}
	if f.next+1 >= len(tokens) || tokens[f.next+1].Kind != TokenWord || !numberWord(tokens[f.next+1].Low) {
		return amount{}, false
	}
	g, ok := wordFigure(tokens, f.next+1)
	if !ok || !g.letter {
		return amount{}, false
	}
	zeros := map[string]string{"thousand": "000", "million": "000000", "billion": "000000000"}[lowAt(tokens, g.next-1)]
	b, ok := behind(tokens, f.next+1, g)
	if !ok || b.pence || zeros == "" {
		return amount{}, false
	}
	f.whole, f.letter = f.whole+zeros, true
	return amount{figure: f, currency: b.currency, first: i}, true
}

// bounded takes "no more than £11m" behind "no less than £8m and" into one range.
func (m *Money) bounded(tokens []Token, next *Money) bool {
	link := lowAt(tokens, m.Next)
	if m.Amount != "" || next.Amount != "" || m.Max != "" || next.Min != "" || m.Currency != next.Currency || next.First != m.Next+1 || link != "and" && link != "but" {
		return false
	}
	if !less(m.Min, next.Max) {
		return false
	}
	m.Max, m.Next, m.End = next.Max, next.Next, next.End
	return true
}

// endsAmount reports that what follows is no noun that the figure could count.
func endsAmount(tokens []Token, i int) bool {
	if i >= len(tokens) || tokens[i].Kind != TokenWord {
		return true
	}
	switch tokens[i].Low {
	case "over", "for", "a", "per", "in", "and", "or", "depending", "excluding", "including", "plus", "by", "on", "if", "contract", "deal", "each":
		return true
	}
	return false
}

// ranging looks left of "from £6m to £9.5m" for words that make it a span of
// values and no change. Without any it is a change.
func ranging(tokens []Token, first int) bool {
	if lowAt(tokens, first-2) == "cost" {
		switch lowAt(tokens, first-3) { // "will cost from £1m to £2m"
		case "will", "would", "may", "might", "could", "should":
			return true
		}
	}
	for at := first - 1; at >= 0 && at > first-12; at-- {
		switch tokens[at].Low {
		case "range", "ranges", "ranging", "ranged", "vary", "varies", "varying", "varied", "anywhere", "anything", "worth", "valued", "bids", "offers", "estimates", "prices", "between", "sum", "somewhere", "valued:",
			"pay", "pays", "paid", "spend", "be", "is", "are", "was":
			return true
		case "rise", "rises", "risen", "rising", "rose", "grow", "grows", "grown", "grew", "growing", "increase", "increased", "increases", "up", "down",
			"climbed", "jumped", "went", "goes", "going", "moved", "moves", "raised", "raises", "taken", "takes", "taking", "took", "changed", "changes", "revised", "amended", "uplifted", "lifted", "lifts", "swollen", "expanded", "lowered", "dropped", "brought", "brings", "doubled", "shrunk", "swelled", "knocked", "cutting", "lowers", "reduces", "amends", "revises", "cut", "fall", "fallen", "fell", "reduced", ".":
			return false
		}
	}
	return false
}

// both fills in the two figures. A multiplier that only the second one has is
// the first one's too.
func (m *Money) both(a, b amount, kind string) bool {
	exp := a.exp
	if exp == 0 && b.exp > 0 && len(a.whole) <= 3 && !a.grouped {
		exp = b.exp
	}
	low, ok1 := a.decimal(exp)
	high, ok2 := b.decimal(b.exp)
	if !ok1 || !ok2 {
		return false
	}
	if kind == changeKind {
		m.Before, m.Amount = low, high
		return true
	}
	if less(high, low) {
		return false
	}
	m.Min, m.Max = low, high
	return true
}

// less compares two plain decimals.
func less(a, b string) bool {
	aw, af := cutPoint(a)
	bw, bf := cutPoint(b)
	if len(aw) != len(bw) {
		return len(aw) < len(bw)
	}
	if aw != bw {
		return aw < bw
	}
	return af < bf
}

func cutPoint(s string) (whole, frac string) {
	for i := range len(s) {
		if s[i] == '.' {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// lowAt is the word at i, "" beyond the ends.
func lowAt(tokens []Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Low
}
