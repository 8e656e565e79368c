package prose

import "strings"

// kindPhrases are what the headings of notices say of their kind. The first list
// holds anywhere in a heading, the second only where nothing else of the heading
// stands on one side: "Contract Modification - Eye Clinics".
var kindPhrases = kindTable(map[noticeKind]string{
	awardKind: `contract award notice | award notice | notice of award | notice of contract award | contract details notice | concession award notice | confirmation notice | confirmation of award notice |
		confirmation of contract award | urgent award notice | notice of an urgent award | notice of urgent award | framework award notice | award of contract notice | notice of concluded contract | notice of award of contract | notice of a contract award`,
	intentionKind: `intention to award notice | notice of intention to award | notice of an intention to award | notice of intent to award | intent to award notice | transparency notice | ex ante transparency | veat notice | proposed award notice |
		notice of proposed direct award | notice of intention | direct award intention notice | notice of intended award | intended award notice | notice of proposed award`,
	changeKind: `contract change notice | change notice | modification notice | contract modification notice | notice of modification | notice of contract modification | notice of a contract modification | variation notice | notice of variation |
		notice of change | notice of a change | modifications to the contract | notice of contract change | contract variation notice | notice of a modification | notice of an urgent modification | urgent modification notice | notice of contract variation`,
	extensionKind:   `extension notice | notice of extension | notice of contract extension | notice of an extension`,
	terminationKind: `termination notice | notice of termination | notice of contract termination | cancellation notice | notice of cancellation | abandonment notice | notice of abandonment | discontinuation notice | notice of discontinuation | notice of withdrawal | notice of a contract termination | notice of the abandonment`,
	plannedKind: `prior information notice | planned procurement notice | market engagement notice | pipeline notice | early engagement notice | future opportunity notice | prior information only | periodic indicative notice | dynamic market intention notice |
		notice of a future procurement | advance notice | notice of market engagement`,
	tenderKind: `tender notice | notice of tender | contract notice | concession notice | opportunity notice | call for competition notice | qualification system notice`,
	otherKind:  `performance notice | payments compliance notice | contract payment notice | payment notice | dynamic market cessation notice | notice of contract performance`,
})

var weakKindPhrases = kindTable(map[noticeKind]string{
	awardKind: `contract award | contract awards | tender award | tender awards | award of tender | award of contract | award of contracts | award of a contract | award of the contract | confirmation of award | contract awarded | call - off award | award of call - off contract | framework award | direct award |
		results of the procurement | result of tender | award of framework | award of framework agreement | conclusion of contract | conclusion of framework | conclusion of framework agreement | conclusion of contracts | urgent award | award confirmation | awarded contract | award`,
	intentionKind:   `intention to award | proposed award | proposed direct award | intention to make a direct award | intention to award contract | intention to award a contract | voluntary transparency | intended award | intended direct award`,
	changeKind:      `contract modification | contract variation | contract change | modification of contract | variation of contract | deed of variation | modification | variation | change to contract | contract amendment | variation to contract | modification to contract | changes to contract`,
	extensionKind:   `contract extension | extension of contract | extension of term | extension to contract | extension of the contract | extension to the contract | extension of services | contract renewal | renewal of contract`,
	terminationKind: `termination of contract | contract termination | procurement terminated | procurement abandoned | procurement cancelled | tender cancelled | tender withdrawn | cancellation of procurement | abandonment of procurement | discontinued procedure | termination | cancellation | early termination of contract | procedure discontinued | withdrawal of tender`,
	plannedKind: `market engagement | preliminary market engagement | early market engagement | soft market testing | soft market test | market sounding | market consultation | pre - market engagement | prior information | future opportunity | planned procurement | request for information |
		supplier engagement | market warming | pre - procurement engagement | early engagement`,
	tenderKind: `invitation to tender | call for competition | request for quotation | request for quotations | invitation to quote | request for proposals | request for proposal | expression of interest | expressions of interest | invitation to bid | request for quotes | open tender | call for tenders | tender opportunity | invitation to participate | request for tenders`,
})

// actNotices are the numbers of the notices of the Procurement Act 2023: "UK6".
var actNotices = map[string]noticeKind{
	"1": plannedKind, "2": plannedKind, "3": plannedKind, "4": tenderKind, "5": intentionKind, "6": awardKind, "7": awardKind, "8": otherKind, "9": otherKind, "10": changeKind, "11": terminationKind, "12": terminationKind,
	"13": plannedKind, "14": tenderKind, "15": changeKind, "16": otherKind, "17": otherKind,
}

// kindPhrase is a run of words that names a kind of notice.
type kindPhrase struct {
	words phrase
	kind  noticeKind
}

// kindTable files phrases by their first word.
func kindTable(lists map[noticeKind]string) byWord[[]kindPhrase] {
	out := map[string][]kindPhrase{}
	for kind, phrases := range lists {
		for _, p := range strings.Split(phrases, "|") {
			w := strings.Fields(p)
			out[w[0]] = append(out[w[0]], kindPhrase{phraseOf(w), kind})
		}
	}
	return byNumber(out)
}

// longest is the longest of the phrases that stands at a token.
func (r *reader) longest(table *byWord[[]kindPhrase], k int) kindPhrase {
	var best kindPhrase
	for _, p := range table.at(r, k) {
		if len(p.words) > len(best.words) && r.says(k, p.words) {
			best = p
		}
	}
	return best
}
