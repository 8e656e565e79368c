package prose

import "tenders/extract/parse"

// dealNouns are what is let, signed or extended.
var dealNouns = words(`contract contracts deal deals agreement agreements order orders partnership pact award awards extension arrangement arrangements call-off
	engagement commission licence tender procurement framework frameworks lot lots renewal concession`)

// isPrize reports that the award at k is an honour: "won an award for the best
// project", "at an industry award ceremony".
func (r *reader) isPrize(k int) bool {
	if low := r.low(k); low != "award" && low != "awards" {
		return false
	}
	switch r.low(k + 1) {
	case "for", "ceremony":
		return true
	}
	switch r.low(k - 1) {
	case "national", "industry", "design":
		return true
	}
	return false
}

// isDeal reports that the word at k is a contract and the like.
func (r *reader) isDeal(k int) bool {
	if !r.is(k, dealTrait|dealEndTrait) || r.isPrize(k) {
		return false
	}
	if r.low(k+1) == "of" && r.low(k+2) == "employment" || r.low(k-1) == "employment" {
		return false // "a contract of employment"
	}
	if r.is(k, dealTrait) {
		return r.named(k) < 0 || r.names[r.named(k)].described
	}
	low := r.low(k)
	return low == "off" && r.low(k-1) == "-" && r.low(k-2) == "call" || low == "up" && r.low(k-1) == "-" && (r.low(k-2) == "tie" || r.low(k-2) == "link")
}

// tenderNouns are what a buyer offers or begins.
var tenderNouns = words(`tender tenders procurement competition framework frameworks supplier suppliers partner partners contract contracts bids bidders provider providers notice
	contractor contractors vendor vendors retender itt rfp invitation offers expressions proposals dps deal replacement successor lot lots offers quotes quotations responses submissions applications`)

// speaksOfContract reports that a clause names a contract or an amount.
func (r *reader) speaksOfContract(first, next int) bool {
	for k := first; k < next; k++ {
		if t := &r.tokens[k]; t.Kind == parse.TokenSign || r.isDeal(k) {
			return true
		}
	}
	return false
}
