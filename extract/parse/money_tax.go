package parse

import (
	"strings"

	"tenders/extract/notice"
)

// taxWords tell from the word before "VAT" whether an amount holds it.
var taxWords = map[string]notice.Tax{
	"ex": notice.Net, "exc": notice.Net, "excl": notice.Net, "excluding": notice.Net, "excludes": notice.Net, "exclusive": notice.Net,
	"plus": notice.Net, "+": notice.Net, "before": notice.Net, "without": notice.Net, "net": notice.Net, "less": notice.Net,
	"inc": notice.Gross, "incl": notice.Gross, "including": notice.Gross, "includes": notice.Gross, "inclusive": notice.Gross, "with": notice.Gross, "gross": notice.Gross,
}

// taxAfter reads "ex VAT", "excl. of VAT", "plus 23% VAT", "VAT inclusive".
func (m *Money) taxAfter(tokens []Token, at int) int {
	word := func(k int) string { return lowAt(tokens, at+k) }
	tax, known := taxWords[word(0)]
	if known {
		n := 1
		for n < 6 && skipsToVAT(tokens, at+n) {
			n++
		}
		if isVAT(word(n)) {
			m.Tax = tax
			return n + 1
		}
	}
	bracket := lowAt(tokens, at-1) == "("
	switch w := word(0); {
	case isVAT(w) && (word(1) == "inclusive" || word(1) == "included"):
		m.Tax = notice.Gross
		return 2
	case isVAT(w) && (word(1) == "exclusive" || word(1) == "excluded"):
		m.Tax = notice.Net
		return 2
	case (w == "without" || w == "excluding" || w == "ex") && word(1) == ")" && lowAt(tokens, m.First-1) == "(":
		m.Tax = notice.Net
		return 1
	case (w == "gross" || w == "net") && (bracket && word(1) == ")" || !bracket && word(1) != "of" && at+1 < len(tokens)):
		m.Tax = tax
		return 1
	}
	return 0
}

// isVAT also knows the sales tax of a few neighbours.
func isVAT(low string) bool { return low == "vat" || low == "v.a.t" || low == "gst" }

// skipsToVAT tells what may stand between "plus" and "VAT".
func skipsToVAT(tokens []Token, i int) bool {
	if i >= len(tokens) {
		return false
	}
	switch t := &tokens[i]; t.Low {
	case ".", "of", "-", "%", "any", "uk", "irish", "the", "all", "applicable", "per", "cent", "recoverable":
		return true
	default:
		return t.Kind == TokenNumber
	}
}

// labelTax reads a label before the amount: "Value (excluding VAT): £5m".
func labelTax(tokens []Token, first, from int) notice.Tax {
	for at := first - 1; at >= from && at >= first-6; at-- {
		low := tokens[at].Low
		if low == "." || low == "," || tokens[at].Kind >= TokenBreak {
			break
		}
		if !isVAT(low) {
			continue
		}
		for k := at - 1; k >= from && k >= at-3; k-- {
			if tax, ok := taxWords[tokens[k].Low]; ok {
				return tax
			}
		}
		if next := lowAt(tokens, at+1); next == "-" {
			return taxWords[lowAt(tokens, at+2)]
		}
		break
	}
	return notice.Unstated
}

// perWords are the times that an amount can be for. Shorter ones than a month
// price one of many.
var perWords = map[string]notice.Per{
	"year": notice.Year, "annum": notice.Year, "yr": notice.Year, "month": notice.Month, "calendar": notice.Month,
}

// eachWords are what a price for one is for.
var eachWords = map[string]bool{
	"day": true, "week": true, "hour": true, "quarter": true, "user": true, "head": true, "patient": true, "person": true, "unit": true, "seat": true,
	"licence": true, "license": true, "device": true, "call": true, "message": true, "text": true, "page": true, "item": true, "visit": true, "site": true,
	"bed": true, "student": true, "pupil": true, "employee": true, "member": true, "household": true, "child": true, "minute": true, "mile": true,
	"transaction": true, "tonne": true, "kilometre": true, "night": true, "laptop": true, "machine": true, "copy": true, "test": true, "scan": true,
	"share": true, "consultation": true, "appointment": true, "practice": true, "citizen": true, "resident": true, "claim": true, "meal": true,
	"claimant": true, "season": true, "term": true, "round": true, "event": true, "game": true, "flight": true, "sailing": true, "crossing": true, "trip": true, "journey": true,
	"lorry": true, "vehicle": true, "van": true, "car": true, "room": true, "property": true, "home": true, "inspection": true, "delivery": true, "sample": true, "case": true,
	"referral": true, "lesson": true, "course": true, "ticket": true, "permit": true, "litre": true, "window": true, "camera": true, "school": true, "family": true, "bag": true, "load": true, "dose": true, "record": true, "account": true, "capita": true, "time": true, "incident": true, "shift": true, "week's": true, "nurse": true,
}

// yearWords stand for "a year".
var yearWords = map[string]notice.Per{"annually": notice.Year, "yearly": notice.Year, "pa": notice.Year, "monthly": notice.Month, "pcm": notice.Month, "pm": notice.Month}

// perAfter reads "a year", "per user", "-a-year", "annually", "each".
func (m *Money) perAfter(tokens []Token, at int) int {
	n := 0
	if lowAt(tokens, at) == "-" || lowAt(tokens, at) == "/" {
		n++
	}
	w := lowAt(tokens, at+n)
	if per, ok := yearWords[w]; ok && (w != "pm" || tokens[at].Glued) {
		m.Per = per
		return n + 1
	}
	switch {
	case w == "p" && strings.TrimPrefix(lowAt(tokens, at+n+1), ".") == "" && lowAt(tokens, at+n+2) == "a":
		m.Per = notice.Year
		return n + 3
	case w == "each" && perWords[lowAt(tokens, at+n+1)] != "", w == "every" && perWords[lowAt(tokens, at+n+1)] != "":
		m.Per = perWords[lowAt(tokens, at+n+1)]
		return n + 2
	case w == "each" || w == "apiece":
		m.Each = true
		return n + 1
	case w == "a" || w == "an" || w == "per" || n == 1 && lowAt(tokens, at) == "/":
		return m.perNoun(tokens, at, n, w)
	}
	return 0
}

func (m *Money) perNoun(tokens []Token, at, n int, article string) int {
	if article == "a" || article == "an" || article == "per" {
		n++
		if lowAt(tokens, at+n) == "-" {
			n++
		}
	}
	noun := lowAt(tokens, at+n)
	if yearKinds[noun] && (lowAt(tokens, at+n+1) == "year") { // "per contract year"
		n++
		noun = "year"
	}
	if per, ok := perWords[noun]; ok {
		if ago[lowAt(tokens, at+n+1)] {
			return 0
		}
		m.Per = per
		n++
		if noun == "calendar" && lowAt(tokens, at+n) == "month" {
			n++
		}
		if k := m.perOne(tokens, at+n); k > 0 {
			n += k
		}
		return n
	}
	if article == "per" && noun != "" && noun != "cent" || eachWords[noun] {
		m.Each = true
		return n + 1
	}
	return 0
}

// yearKinds are words before a year: "per contract year", "a full year".
var yearKinds = map[string]bool{"contract": true, "financial": true, "full": true, "academic": true, "operating": true, "service": true}

// perOne reads on in "£4 a month per user".
func (m *Money) perOne(tokens []Token, at int) int {
	if lowAt(tokens, at) == "per" && eachWords[lowAt(tokens, at+1)] || lowAt(tokens, at) == "a" && eachWords[lowAt(tokens, at+1)] {
		m.Each = true
		return 2
	}
	if lowAt(tokens, at) == "each" {
		m.Each = true
		return 1
	}
	return 0
}

// ago follows a year that is a point in time: "£2m a year ago".
var ago = map[string]bool{"ago": true, "earlier": true, "later": true, "before": true, "after": true, "on": true, "early": true, "late": true, "into": true}

// yearly looks left for "annual value of".
func yearly(tokens []Token, first, from int) bool {
	for at := first - 1; at >= from && at >= first-9; at-- {
		switch tokens[at].Low {
		case "annual", "yearly", "annually":
			return chargeWords[lowAt(tokens, at+1)] || chargeWords[lowAt(tokens, at+2)]
		case "year", "annum":
			if lowAt(tokens, at-1) == "per" && chargeWords[lowAt(tokens, at-2)] {
				return true // "the cost per year is"
			}
		case ".", ",", ";":
			return false
		}
	}
	return false
}

// chargeWords are what is paid every year.
var chargeWords = map[string]bool{
	"value": true, "values": true, "cost": true, "costs": true, "fee": true, "fees": true, "charge": true, "charges": true, "payment": true, "payments": true, "spend": true, "sum": true,
	"price": true, "bill": true, "rent": true, "budget": true, "contract": true, "figure": true, "expenditure": true, "running": true, "amount": true, "subscription": true, "saving": true, "savings": true, "licence": true, "worth": true, "income": true, "consideration": true, "rental": true, "total": true, "instalment": true, "instalments": true, "outlay": true, "commitment": true,
}
