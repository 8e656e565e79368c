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

// settledCues are further signs that a text tells of a contract that somebody has or
// is to have.
var settledCues = formalTable(`has signed | have signed | signed a | signed with | has won | have won | won a | won the | has placed | been placed with | was placed with | has renewed | have renewed | is renewed | has extended | have extended | is extended | been extended | was extended | has selected | have selected | was selected |
	been selected | has chosen | have chosen | has engaged | have engaged | has commissioned | have commissioned | was commissioned | been commissioned | been let | was let | were appointed | award to | awarded to | order has been | has accepted | been accepted | has ordered | have ordered |
	has agreed | have agreed | being awarded | be awarded to | will be made to | has been made to | to award | award directly | proposes to | preferred bidder | preferred supplier | preferred tenderer | has been modified | is modified | is varied | is amended | been varied | been amended |
	been terminated | is terminated | will terminate | taken over by | has taken | been bought | been purchased | been procured | were let | is awarded | are awarded | contract with | agreement with | contract to | successful supplier is | successful supplier was | gone to | goes to | go to |
	has licensed | be supplied by | supplied by | has decided | have decided | cost of the award | awarding the | entrusted | has joined | took over | has made | confirms that | confirms the | has picked | has hired | has retained | has brought | was given | been given | extends | extending | prolongs | prolonged | renewal of | extension of | modification of | modifying | has been cancelled | has established | have established | been established | has set up | appointed to the | intends to | intend to | conclude a contract | selected is | provider is | supplier is | contractor is`)

// takesOffers reports that a notice that does not say what it is still takes offers.
func (r *reader) takesOffers() bool {
	open := false
	for i := range r.tokens {
		for _, c := range doneCues.at(r, i) {
			if r.says(i, c) && !r.oldDeal(i) {
				return false
			}
		}
		for _, c := range openCues.at(r, i) {
			open = open || r.says(i, c)
		}
	}
	return open
}

// tellsDone reports that a text tells of something that was let, chosen, changed or is
// about to be, and does not only ask for offers.
func (r *reader) tellsDone() bool {
	for i := range r.tokens {
		for _, table := range []*byWord[[]phrase]{&doneCues, &settledCues} {
			for _, c := range table.at(r, i) {
				if r.says(i, c) && !r.oldDeal(i) {
					return true
				}
			}
		}
	}
	for i := range r.events {
		if e := &r.events[i]; e.verb < 0 && len(e.suppliers) > 0 && (e.listed || labels[r.low(e.at)] == supplier) {
			return true
		}
	}
	return false
}

// sober takes the suppliers from the deals of a text in the shape of a notice that
// tells of nothing done: names with capitals are then what is bought.
func (r *reader) sober(groups []group) {
	if r.kind != noKind || !r.headed() || !r.noticed() || len(groups) == 0 {
		return
	}
	done := r.tellsDone()
	for i := range groups {
		g := &groups[i]
		if done {
			g.suppliers = r.toldSuppliers(g)
			continue
		}
		g.suppliers = nil
		if g.status != Cancelled && g.status != Planned {
			g.status = Tender
			if r.foretold() {
				g.status = Planned
			}
		}
	}
}

// toldSuppliers are the suppliers of a deal that are firms by their names, or whom a
// statement of the deal makes suppliers.
func (r *reader) toldSuppliers(g *group) []int {
	var out []int
	for _, b := range g.suppliers {
		if r.firmByName(b) || r.statedSupplier(g, b) {
			out = append(out, b)
		}
	}
	return out
}

// firmByName reports that a body is a company by its legal form or is a known one.
func (r *reader) firmByName(b int) bool {
	for _, n := range r.bodies[b].names {
		m := r.names[n]
		if r.has(m, legalForms) || r.interestCompany(m) || r.in(m.first, knownFirms) || r.in(m.next-1, firmWords) && m.next-m.first > 1 {
			return true
		}
	}
	return false
}

// statedSupplier reports that a statement of a deal makes a body its supplier: by a
// label, a contract "with" it, or a verb that tells what was done.
func (r *reader) statedSupplier(g *group, b int) bool {
	for _, i := range g.events {
		e := &r.events[i]
		if !has(r.bodiesOf(e.suppliers), b) && !has(r.bodiesOf(e.others), b) {
			continue
		}
		if e.verb < 0 || e.family != supplying && e.family != seeking && !r.verbs[e.verb].ing && (!r.verbs[e.verb].infinitive || e.intended || e.preferred) {
			return true
		}
	}
	return false
}

// oldDeal reports that the sentence is about an earlier contract.
func (r *reader) oldDeal(k int) bool {
	s := r.sentences[r.sentenceOf[k]]
	for j := s.first; j < k; j++ {
		if low := r.low(j); oldWords.has(low) || strings.HasPrefix(low, "incumbent") {
			return true
		}
	}
	return false
}
