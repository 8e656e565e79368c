package page

import (
	"regexp"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// amountPattern finds amounts as the forms write them. The forms know no other
// style than grouped pounds and pence.
var amountPattern = regexp.MustCompile(`(£|€|\b[A-Z]{3}) ?(-?[0-9][0-9,]*(?:\.[0-9]+)?)`)

// money says how an amount is to be read at its place.
type money struct {
	kind  notice.ValueKind
	level notice.Level
	tax   notice.Tax
	rule  string
}

// amounts reads every amount of a place: a range where two stand with "to"
// between them, or one each. What holds none is a problem, unless it says that
// the amount is withheld.
func (r *reader) amounts(to []notice.Value, p place, m money) []notice.Value {
	found := amountPattern.FindAllStringSubmatchIndex(p.words, maxList)
	if len(found) == 0 {
		return r.noAmount(to, p, m)
	}
	for i := 0; i < len(found); i++ {
		v, ok := r.amount(p, found[i], m)
		if !ok {
			continue
		}
		if i+1 < len(found) && strings.TrimSpace(p.words[found[i][1]:found[i+1][0]]) == "to" {
			if high, ok := r.amount(p, found[i+1], m); ok {
				high.MinPath, high.MinRaw, high.Min = v.Path, v.Raw, v.Amount
				high.Max, high.Amount = high.Amount, ""
				v = high
			}
			i++
		}
		to = append(to, v)
	}
	return to
}

func (r *reader) noAmount(to []notice.Value, p place, m money) []notice.Value {
	switch {
	case p.words == "":
	case parse.Withheld(p.words) && parse.Redact(p.words) == p.words:
		v := r.value(p, m)
		v.State = notice.Withheld
		to = append(to, v)
	default:
		r.problem("amount-not-a-number", p.path, "%q is no amount", clip(p.words))
	}
	return to
}

func (r *reader) amount(p place, at []int, m money) (notice.Value, bool) {
	words := p.words
	p = p.part(at[0], at[1])
	v := r.value(p, m)
	plain, ok := parse.Number(words[at[4]:at[5]])
	if !ok {
		r.problem("amount-not-a-number", p.path, "%q is no amount", clip(p.words))
		return v, false
	}
	v.Amount, v.State = plain, parse.State(plain)
	if v.Currency, ok = parse.Currency(words[at[2]:at[3]]); !ok {
		r.problem("currency-unknown", p.path, "%q is no currency", clip(words[at[2]:at[3]]))
	}
	return v, true
}

func (r *reader) value(p place, m money) notice.Value {
	return notice.Value{
		Kind: m.kind, Tax: m.tax, Per: notice.Total, Level: m.level,
		Path: p.path, Raw: p.words, Rule: "page:" + r.site.id + "." + m.rule, Confidence: 1,
	}
}

// taxOf reads what words before or behind an amount say of value added tax.
func taxOf(words string) notice.Tax {
	words = strings.ToLower(words)
	switch {
	case strings.Contains(words, "excluding vat"):
		return notice.Net
	case strings.Contains(words, "including vat"):
		return notice.Gross
	}
	return notice.Unstated
}

// codes reads the codes of the items of a list: CPV numbers of eight digits, or
// regions before a dash.
func (r *reader) cpv(p place, lot string, main bool) {
	for _, at := range cpvPattern.FindAllStringIndex(p.words, maxList) {
		code, ok := parse.CPV(p.words[at[0]:at[1]])
		if !ok {
			continue
		}
		c := notice.Code{Scheme: "CPV", Code: code, Lot: lot, Main: main, Path: p.part(at[0], at[1]).path}
		main = false
		r.code(c)
	}
}

var cpvPattern = regexp.MustCompile(`\b[0-9]{8}\b`)

// regions reads the codes of places: "UKD33 - Manchester". Places in words have
// no code.
func (r *reader) regions(p place, lot string) {
	for _, at := range regionPattern.FindAllStringSubmatchIndex(p.words, maxList) {
		scheme, code, ok := parse.Region(p.words[at[2]:at[3]])
		if !ok {
			continue
		}
		r.code(notice.Code{Scheme: scheme, Code: code, Lot: lot, Path: p.part(at[2], at[3]).path})
	}
}

// maxCodes bounds the codes of a notice.
const maxCodes = 10_000

// code adds a code, once for each lot.
func (r *reader) code(c notice.Code) {
	key := [3]string{c.Scheme, c.Code, c.Lot}
	if !r.codes[key] && len(r.codes) < maxCodes {
		r.codes[key] = true
		r.n.Codes = append(r.n.Codes, c)
	}
}

var regionPattern = regexp.MustCompile(`(?m)(?:^|; )((?:UK|TL|GB)[A-Z0-9]{0,3})(?: -|$)`)
