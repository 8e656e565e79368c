package prose

import "strings"

// openCues are what notices say that still take offers.
var openCues = formalTable(`tenders must be | tenders should be | tenders may be | tenders shall be | tenders are to be | tenders are invited | bids must be | bids should be | bids are to be | bids may be | quotations must be | quotations should be | quotations are to be |
	quotations are invited | quotes must be | quotes should be | submissions must be | responses must be | applications must be | deadline for return | deadline for receipt | deadline for submission | deadline for tenders | tender submission deadline |
	submission deadline | closing date | time limit for receipt | tender deadline | return date | award decision date | enquiry deadline | clarification questions must | clarification questions should | clarifications must | questions must be | questions should be |
	interested suppliers should | interested parties should | interested providers should | interested organisations should | express an interest | express your interest | expressions of interest should | expressions of interest must | expressions of interest are invited |
	submit your bid | submit a tender | submit a bid | submit a quotation | please send a quotation | requests to participate must | requests to participate should | requests to participate are | requests to participate received | selection questionnaire must | is seeking tenders |
	is inviting tenders | invites tenders | invites bids | invites quotations | invite tenders | invites requests | invites applications | invites offers | seeking quotations | tenders received after | late tenders | tenders will be evaluated | bids will be evaluated | tenders for the`)

// doneCues are what notices say whose contract has been let.
var doneCues = formalTable(`has been awarded | was awarded | have been awarded | were awarded | has awarded | have awarded | contract awarded | is awarded to | were received | was received | has been made | successful tenderer was | successful bidder was | award was made | has been appointed |
	have been appointed | has appointed | have appointed | was appointed | have concluded | has concluded | was concluded | has entered into | entered into | have bought | has bought | has purchased | have purchased | has procured | has contracted | was let to | has let | was won by | call-off award`)

// takesOffers reports that a notice that does not say what it is still takes offers.
func (r *reader) takesOffers() bool {
	open := false
	for i := range r.tokens {
		for _, c := range doneCues[r.low(i)] {
			if r.phrase(i, c...) && !r.oldDeal(i) {
				return false
			}
		}
		for _, c := range openCues[r.low(i)] {
			open = open || r.phrase(i, c...)
		}
	}
	return open
}

// oldDeal reports that the sentence is about an earlier contract.
func (r *reader) oldDeal(k int) bool {
	s := r.sentences[r.sentenceOf[k]]
	for j := s.first; j < k; j++ {
		if low := r.low(j); oldWords[low] || strings.HasPrefix(low, "incumbent") {
			return true
		}
	}
	return false
}
