package prose

import "strings"

// lineLabel is a label of up to seven words, by their numbers.
type lineLabel [7]uint16

// lineLabels are what the forms of notices write over, or before, the name of a
// party, without the words of fillers: "V.2.3) Name and address of the contractor".
var lineLabels = func() map[lineLabel]role {
	out := map[lineLabel]role{}
	for r, phrases := range map[role]string{
		buyer: `contracting authority | contracting authorities | contracting entity | contracting body | awarding authority | awarding body | authority | buyer | buyers | joint buyers | lead buyer | purchaser |
			purchasers | commissioner | commissioners | commissioning body | customer | client | lead authority | participating authorities | participating organisations | participating bodies |
			relevant authority | buying organisation | procuring organisation | procuring authority | procuring entity | contracting organisation | public body | utility | centralised procurement authority | decision making body |
			coordinating commissioner | lead commissioner | organisations involved | relevant authorities | public buyer | employer`,
		supplier: `supplier | suppliers | contractor | contractors | provider | providers | winner | winners | successful supplier | successful suppliers | successful bidder | successful bidders | successful tenderer |
			successful tenderers | successful contractor | successful contractors | successful provider | successful providers | successful applicants | winning supplier | winning suppliers | winning bidder | winning bidders | winning tenderer |
			winning contractor | appointed supplier | appointed suppliers | appointed contractor | appointed provider | appointed providers | appointed contractors | awarded supplier | awarded suppliers | awarded | awarded to | contract awarded to |
			economic operator | economic operators | appointed | appointed to framework | economic operators admitted | operators admitted | admitted operators | suppliers admitted | suppliers appointed | providers appointed | contractors appointed | firms appointed | consultants appointed | framework members | panel members | successful economic operators | successful firms | successful consultants | successful applicant | name contractor | name supplier | selected supplier | selected suppliers | selected provider | preferred bidder | preferred supplier | preferred tenderer | recommended supplier |
			recommended bidder | recommended tenderer | recommended provider | chosen provider | chosen supplier | admitted | admitted to framework | lead provider | main contractor | prime contractor | service provider |
			winning providers | framework suppliers | framework providers | framework contractors | operator | awardee | awarded to following group economic operators | awarded to following group | awarded to following | awarded to following suppliers | awarded to following firms | awarded to following providers | awarded to following tenderers | economic operators admitted | operators admitted | firms admitted | suppliers admitted | providers admitted | suppliers appointed | providers appointed | firms appointed | contractors appointed |
			suppliers selected | economic operators selected | successful economic operators | participants admitted | contractor appointed | supplier appointed | provider appointed | tenderer | bidder awarded contract | contract holder`,
		rival: `unsuccessful suppliers | unsuccessful supplier | unsuccessful bidders | unsuccessful bidder | unsuccessful tenderers | unsuccessful tenderer | losing bidders | other bidders | other tenderers | bidders not successful |
			unsuccessful providers | excluded suppliers | rejected suppliers`,
		incumbent:     `current supplier | current provider | existing supplier | existing provider | existing contractor | incumbent | incumbent supplier | incumbent provider | outgoing supplier | current contractor | previous supplier`,
		subcontractor: `subcontractor | subcontractors | sub-contractors | named subcontractors | proposed subcontractors | key subcontractors`,
		agent:         `procurement agent | review body | framework owner | framework provider | published by | issued on behalf by | advertised by`,
	} {
		for _, p := range strings.Split(phrases, "|") {
			var label lineLabel
			if copy(label[:], phraseOf(strings.Fields(p))) < len(strings.Fields(p)) {
				panic("a label of too many words: " + p)
			}
			out[label] = r
			for _, w := range strings.Fields(p) {
				lineLabelWords.add(w)
			}
		}
	}
	return out
}()

// lineLabelWords are all words of such labels.
var lineLabelWords = newSet()

// fillers may stand in a label beside the words that tell its role.
var fillers = words(`name names address addresses and of the official legal details ( ) s / contact trading full registered to: : - – . *`)
