package prose

// noticeCues are phrases of notices. Articles hold one now and then, notices
// several.
var noticeCues = [][]string{
	splitWords("the contract will"), splitWords("contract will be"), splitWords("option to extend"), splitWords("options to extend"), splitWords("this procurement"), splitWords("successful supplier"), splitWords("successful bidder"), splitWords("successful tenderer"),
	splitWords("successful provider"), splitWords("successful contractor"), splitWords("contract period"), splitWords("contract duration"), splitWords("contract term"), splitWords("estimated value"), splitWords("total value"), splitWords("contract value"),
	splitWords("call-off"), splitWords("call off"), splitWords("direct award"), splitWords("framework agreement"), splitWords("tenderers"), splitWords("lot 1"), splitWords("regulation 72"), splitWords("contracting authority"), splitWords("this notice"),
	splitWords("award notice"), splitWords("contract award"), splitWords("gbp"), splitWords("will be required"), splitWords("are required"), splitWords("is required"), splitWords("expressions of interest"), splitWords("invitation to tender"), splitWords("the contract is"),
	splitWords("the contract was"), splitWords("contract was"), splitWords("year contract"), splitWords("month contract"), splitWords("procurement process"), splitWords("the authority"), splitWords("provision of"), splitWords("initial period"), splitWords("initial term"), splitWords("estimate value"),
	splitWords("contract extension"), splitWords("the services"), splitWords("the supplier"), splitWords("the provider"), splitWords("intends to"), splitWords("wishes to"), splitWords("will be awarded"), splitWords("the tender"), splitWords("subject to"), splitWords("at the discretion"), splitWords("the commissioner"),
	splitWords("appointed provider"), splitWords("for a period of"), splitWords("seeking to"), splitWords("contract start"), splitWords("start date"), splitWords("end date"), splitWords("lifetime value"), splitWords("approximate value"), splitWords("annual value"), splitWords("extension period"), splitWords("extension periods"),
	splitWords("provider selection regime"), splitWords("direct award process"), splitWords("the consultant"), splitWords("bidders"), splitWords("submit"),
}

// noticeCuesByFirst finds them by their first word.
var noticeCuesByFirst = phrasesByFirst(noticeCues)

// likeNotice reports that a text has the phrases of a notice.
func (r *reader) likeNotice() bool {
	var seen []phraseKey
	for i := range r.tokens {
		if !r.is(i, noticeTrait) {
			continue
		}
		for _, c := range noticeCuesByFirst.at(r, i) {
			if r.says(i, c) {
				seen = appendNew(seen, c.key())
				if len(seen) >= 3 {
					return true
				}
			}
		}
	}
	return false
}
