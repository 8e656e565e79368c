package prose

import "tenders/extract/parse"

// pricedWith reports that a length stands with the price of a deal: "£4m over four
// years", "£1.1m for the first two years". Whoever knows the price knows the term,
// whatever else the sentence speaks of.
func (r *reader) pricedWith(d *parse.Duration, deal *Deal) bool {
	if deal.Value == nil || d.Months == 0 || d.Role != parse.PlainDuration && d.Role != parse.InitialDuration {
		return false
	}
	k := d.First - 1
	for k > d.First-12 && k > 0 && r.in(k, pricingWords) {
		k--
	}
	if k < 0 || k == d.First-1 || !r.linksPrice(k+1, d.First) {
		return false
	}
	end := r.tokens[k].End
	return end > deal.Value.Span.Start && end <= deal.Value.Span.End && len(r.moneyIn(k, k+1)) > 0
}

// linksPrice reports that "for", "over" or "across" leads from a price to a length.
func (r *reader) linksPrice(first, next int) bool {
	for k := first; k < next; k++ {
		switch r.low(k) {
		case "for", "over", "across":
			return true
		}
	}
	return false
}

// pricingWords may stand between a price and the length that it is for.
var pricingWords = words(`for over across a an the its their of in total altogether and per year annum annually each excluding including ex inc exc excl incl vat value added tax initial first full whole entire term period , ( ) net`)
