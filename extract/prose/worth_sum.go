package prose

import (
	"math"
	"strconv"

	"tenders/extract/parse"
)

// maxSummed bounds the amounts of a text among which sums are looked for.
const maxSummed = 12

// figure is an amount as a number, 0 where it has no single figure.
func figure(m *parse.Money) float64 {
	f, _ := strconv.ParseFloat(m.Amount, 64)
	return f
}

// bySum tells by arithmetic what no word does: the sum of what several deals are
// worth is none of theirs, and what a contract comes to with what is added now is
// not what is added. "£5.5m goes to Acme and £3.8m to Fern", of a £9.3m total.
func (r *reader) bySum(all []worth, groups []group) {
	if len(groups) == 0 || len(all) < 3 || len(all) > maxSummed {
		return
	}
	var sum kind
	switch s := groups[0].status; {
	case len(groups) > 1:
		sum = aggregate
	case s == Extended || s == Changed:
		sum = cumulative
	default:
		return
	}
	for i := range all {
		if (all[i].against == plainKind || all[i].stray) && r.isSum(i) {
			all[i].against, all[i].score, all[i].stray, all[i].sure = sum, 0, false, true
		}
	}
}

// isSum reports that an amount is the sum of two or three others of its currency.
func (r *reader) isSum(i int) bool {
	total := figure(&r.money[i])
	if total == 0 {
		return false
	}
	var parts []float64
	for j := range r.money {
		m := &r.money[j]
		if f := figure(m); j != i && f > 0 && f < total && f > total/50 && m.Currency == r.money[i].Currency && m.Per == r.money[i].Per && !m.Each && !m.Repeats {
			parts = append(parts, f)
		}
	}
	same := func(x float64) bool { return math.Abs(x-total) < total/1e6 }
	for a := range parts {
		for b := a + 1; b < len(parts); b++ {
			if same(parts[a] + parts[b]) {
				return true
			}
			for c := b + 1; c < len(parts); c++ {
				if same(parts[a] + parts[b] + parts[c]) {
					return true
				}
			}
		}
	}
	return false
}

// withTax reports that an amount said to hold tax is another one with a fifth added:
// "Including VAT the bill is £1.2m; without it the trust pays £1m".
func withTax(gross, net *parse.Money) bool {
	f := figure(net)
	return f > 0 && math.Abs(figure(gross)-1.2*f) < f/1000
}
