package prose

import (
	"strings"

	"tenders/extract/parse"
)

// noticed reports that the text is a notice: it says so, or has the phrases of
// one.
func (r *reader) noticed() bool {
	if r.kind != noKind {
		return true
	}
	if r.looksNotice == 0 {
		r.looksNotice = 1
		if r.likeNotice() || r.decides() || r.headed() && r.noticeWords() > 0 {
			r.looksNotice = 2
		}
	}
	return r.looksNotice == 2
}

// headed reports that a text begins with a line that is no sentence, as notices do.
func (r *reader) headed() bool {
	x := r.sentences[0]
	want, _ := r.lineLabel(x.first, x.next)
	return want == noRole && r.heading(x) && !r.verbal(x)
}

// formalCues are phrases of notices beyond [noticeCues], which articles hold now and
// then, too.
var formalCues = formalTable(`tenders must be | must be submitted | must be returned | must be received | closing date | tender documents | clarification questions | interested parties | interested suppliers | short description |
	reserves the right | reserve the right | in accordance with | not divided into lots | cpv | wa ref | sc ref | the requirement | selection questionnaire | most economically advantageous | most advantageous tender | open procedure | restricted procedure |
	competitive flexible procedure | standstill period | award criteria | tenders were received | tender was received | quotations are | quotations were | ex vat | excluding vat | exclusive of vat | further information | economic operators | tenderer | wishes to |
	is seeking | invites tenders | invited tenders | request to participate | requests to participate | contracting authorities | the contractor | successful tenderer | return of tenders | receipt of tenders | submission of tenders | scope of | the authority | appointed to | no guarantee | framework for | will be evaluated | were evaluated | evaluated on | on the basis of | contract for the | the contract | contract period | key decision | call-in | decision maker`)

// formalTable files phrases by their first word.
func formalTable(list string) byWord[[]phrase] {
	var out [][]string
	for _, p := range strings.Split(list, "|") {
		out = append(out, strings.Fields(p))
	}
	return phrasesByFirst(out)
}

// noticeWords counts the phrases of notices that the text has, each once, up to
// three.
func (r *reader) noticeWords() int {
	var seen []phraseKey
	for i := range r.tokens {
		for _, table := range []*byWord[[]phrase]{&formalCues, &noticeCuesByFirst} {
			for _, c := range table.at(r, i) {
				if r.says(i, c) {
					seen = appendNew(seen, c.key())
				}
			}
		}
		if len(seen) > 2 {
			break
		}
	}
	return len(seen)
}

// formWords are words that notices write with capitals and that name nobody: the
// stages, papers and portals of buying.
var formWords = words(`expression expressions of interest invitation to tender tenders quotation quotations quote quotes dps dynamic purchasing system tbc tbd na n a general lot lots pqq itt itq itpd rfq rfi rfp sq psq cpv gdpr tupe jct nec eu
	light touch regime prior notification notice information clarification clarifications stage stages part parts annex appendix employer client bidder bidders applicant applicants participant supplier suppliers response responses
	officer officers team teams portal proactis procontract delta jaggaer bravo bravosolution in-tend intend atamis mytenders esourcing etendering due north supply4nottingham the chest yortender advantage regulations
	specification requirement requirements statement memorandum works services service goods supplies programme project scheme phase estimated approximate total value please note background scope overview summary introduction purpose objective objectives
	description further additional details date dates deadline start end term duration price quality award criteria social payment terms conditions form forms document documents pack schedule tunnel culvert bridge road street estate building buildings
	competitive commercially advantageous most economically lowest highest community benefits living wage real employers region main particular participation enquiry submission procurement category possible procedure open restricted negotiated
	level key stage year years curriculum alternative provision framework agreement contract contracts and for in on by with or &`)

// formName reports that a name consists of such words alone.
func (r *reader) formName(first, next int) bool {
	for k := first; k < next; k++ {
		if !r.in(k, formWords) && r.tokens[k].Kind == parse.TokenWord {
			return false
		}
	}
	return r.noticed()
}

// bodyHeads end the full names of public bodies, so that a title may name its
// buyer: "Grounds Maintenance for Merrow Council".
var bodyHeads = words(`council councils trust trusts university authority agency board department police constabulary college commissioner ministry ccg icb icbs ccgs borough commission
	inspectorate parliament government assembly corporation office executive committee association ltd limited plc`)

// thingsOfTitle makes things of what the title of a notice writes with capitals: it
// names what is bought, "Community Ophthalmology Service", unless the text lets it
// act elsewhere or it ends in the head of a body's name.
func (r *reader) thingsOfTitle() {
	if !r.noticed() {
		return
	}
	titled := map[string]bool{}
	for n := range r.names {
		m := &r.names[n]
		if !r.inTitle(m.first) || r.in(m.next-1, bodyHeads) && !r.notices(m) || m.class == person {
			continue
		}
		titled[r.lowRun(m.first, m.next)] = true
	}
	if len(titled) == 0 {
		return
	}
	for n := range r.names {
		if m := &r.names[n]; r.actsLike(m) {
			delete(titled, r.lowRun(m.first, m.next))
		}
	}
	for n := range r.names {
		if m := &r.names[n]; titled[r.lowRun(m.first, m.next)] {
			m.class = thing
		}
	}
}

// inTitle reports that a token stands in the first line of the text, or in one of
// its headings that says what kind of notice it is.
func (r *reader) inTitle(k int) bool {
	s := r.sentenceOf[k]
	if s >= headingLines || !r.heading(r.sentences[s]) {
		return false
	}
	x := r.sentences[s]
	if want, _ := r.lineLabel(x.first, x.next); want != noRole {
		return false
	}
	if s == 0 {
		return !r.verbal(x)
	}
	return r.shouting(x) || r.kindWithin(&kindPhrases, x.first, x.next) != noKind
}

// notices reports that a name is the heading of a notice: "NOTICE OF DECISION UNDER
// THE LOCAL AUTHORITIES".
func (r *reader) notices(m *name) bool {
	for k := m.first; k < m.next; k++ {
		switch r.low(k) {
		case "notice", "decision", "record", "under":
			return true
		}
	}
	return false
}

// actsLike reports that a name stands as a party outside the title: before a verb,
// in brackets of its own, behind a label or a preposition of parties.
func (r *reader) actsLike(m *name) bool {
	if r.inTitle(m.first) {
		return false
	}
	next := r.low(m.next)
	if m.possessive || next == "(" && r.low(m.next+2) == ")" || selfVerb(next) || next == "has" || next == "have" {
		return true
	}
	switch r.low(m.first - 1) {
	case "by", "from", "with", ":", "to", "(":
		return true
	}
	return r.beginsLine(m.first) && (m.next >= len(r.tokens) || r.tokens[m.next].Kind >= parse.TokenBreak)
}

// bodyByName reports that a name is a public body's beyond doubt: in notices, what is
// bought is written with capitals, too, "Social Housing", "Skills Service".
func (r *reader) bodyByName(n int) bool {
	m := r.names[n]
	if m.body == r.self-1 || has(r.selves, m.body) {
		return true
	}
	full := r.names[r.bodies[m.body].full]
	for _, x := range []name{m, full} {
		last := r.low(x.next - 1)
		if bodyHeads.has(last) || knownBodies.has(last) || r.nationalBody(x) || r.officeFor(x) || r.in(x.first, ofHeads) && x.next-x.first > 2 || strongHeads.has(last) && x.next-x.first > 1 || r.low(x.first) == "nhs" && x.next-x.first > 1 {
			return true
		}
	}
	return r.selfActs(m.next) && m.next-m.first > 1
}

// strongHeads end names of bodies that notices seldom buy.
var strongHeads = words(`hospital hospitals school academy museum museums association partnership alliance consortium collaborative foundation institute society corporation homes group union library archive
	network federation rescue infirmary registry registrar ombudsman executive secretariat bureau observatory regulator church cathedral diocese archives libraries`)
