package prose

import (
	"strings"

	"tenders/extract/parse"
)

// noticeKind is what a notice says it is. It settles how far its deal has got,
// whatever verbs the notice uses.
type noticeKind uint8

const (
	noKind noticeKind = iota
	awardKind
	intentionKind
	tenderKind
	plannedKind
	changeKind
	extensionKind
	terminationKind
	// otherKind reports no deal: how a contract is performed, what was paid.
	otherKind
)

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
	words []string
	kind  noticeKind
}

// kindTable files phrases by their first word.
func kindTable(lists map[noticeKind]string) map[string][]kindPhrase {
	out := map[string][]kindPhrase{}
	for kind, phrases := range lists {
		for _, p := range strings.Split(phrases, "|") {
			w := strings.Fields(p)
			out[w[0]] = append(out[w[0]], kindPhrase{w, kind})
		}
	}
	return out
}

// longest is the longest of the phrases that stands at a token.
func (r *reader) longest(table map[string][]kindPhrase, k int) kindPhrase {
	var best kindPhrase
	for _, p := range table[r.low(k)] {
		if len(p.words) > len(best.words) && r.phrase(k, p.words...) {
			best = p
		}
	}
	return best
}

// headingLines bounds where the headings of a notice stand.
const headingLines = 14

// findKind finds what a notice calls itself: "UK7: Contract details notice", "This
// is a PSR intention to award notice", "Clinic Furniture - Contract Award".
func (r *reader) findKind() {
	weak := noKind
	for s := range r.sentences {
		x := r.sentences[s]
		if r.low(x.first) == "vii" && r.low(x.first+1) == "." && r.beginsLine(x.first) {
			r.kind = changeKind // "VII.1.4) Short description of the procurement"
			return
		}
		if r.section(x) {
			if p := r.kindWithin(kindPhrases, x.first, x.next); p == changeKind {
				r.kind = changeKind
				return
			}
			if p := r.kindWithin(weakKindPhrases, x.first, x.next); p == awardKind && weak == noKind {
				weak = awardKind
			}
			continue
		}
		if s >= headingLines {
			continue
		}
		if weak == noKind && s < 5 && (r.phrase(x.first, "award", "of") || r.phrase(x.first, "conclusion", "of")) && !r.verbal(x) {
			weak = awardKind // "Award of a call-off contract under G-Cloud."
		}
		if k := r.declared(x); k != noKind {
			r.kind = k
			return
		}
		if r.heading(x) {
			if k := r.headingKind(x); k != noKind {
				r.kind = k
				return
			}
			if k := r.edgeKind(x); k != noKind && weak == noKind {
				weak = k
			}
		}
	}
	if weak == noKind && r.headed() && r.noticed() && !r.decides() && r.takesOffers() {
		weak = tenderKind
	}
	r.kind = weak
}

// heading reports that a sentence is a line without a full stop.
func (r *reader) heading(x sentence) bool {
	if x.next-x.first > 26 || !r.beginsLine(x.first) || x.next <= x.first+1 {
		return false
	}
	last := x.next - 1
	if last == len(r.tokens)-1 && r.tokens[last].Kind < parse.TokenBreak {
		return false
	}
	return r.tokens[last].Kind >= parse.TokenBreak && r.low(last-1) != "." && r.low(last-1) != ";"
}

// section reports that a line is a heading of the forms of the journal: "Section
// V: Award of contract".
func (r *reader) section(x sentence) bool {
	return r.low(x.first) == "section" && r.beginsLine(x.first) && r.heading(x)
}

// kindWithin is the kind that a phrase of a table tells in a stretch.
func (r *reader) kindWithin(table map[string][]kindPhrase, first, next int) noticeKind {
	for k := first; k < next; k++ {
		if p := r.longest(table, k); p.kind != noKind && k+len(p.words) <= next {
			return p.kind
		}
	}
	return noKind
}

// headingKind reads a heading: the number of the form, else a phrase with
// "notice" in it.
func (r *reader) headingKind(x sentence) noticeKind {
	for k := x.first; k < x.next && k < x.first+6; k++ {
		if r.low(k) == "uk" && k+1 < x.next && r.tokens[k+1].Glued {
			if kind := actNotices[r.low(k+1)]; kind != noKind {
				return kind
			}
		}
	}
	if r.verbal(x) {
		return noKind
	}
	kind := r.kindWithin(kindPhrases, x.first, x.next)
	if kind == awardKind && r.speaksOf(x, "extension") {
		return extensionKind
	}
	return kind
}

// verbal reports that a line is a sentence with a verb that a party does, as the
// headlines of articles are: "Trust publishes award notice".
func (r *reader) verbal(x sentence) bool {
	for k := x.first + 1; k < x.next; k++ {
		if low := r.low(k); auxiliaries.has(low) && low != "not" && low != "now" && low != "to" && low != "'s" && low != "all" && low != "both" && low != "each" && low != "still" && low != "just" {
			return true
		}
		if e := verbs[r.low(k)]; e.form == thirdForm && !r.capital(k) && !ambiguous.has(r.low(k)) {
			return true
		}
	}
	return false
}

// speaksOf reports that a line has a word.
func (r *reader) speaksOf(x sentence, word string) bool {
	for k := x.first; k < x.next; k++ {
		if r.low(k) == word {
			return true
		}
	}
	return false
}

// edgeKind reads a phrase that stands at either end of a heading, or between its
// marks: "Learner Records System - Contract Award".
func (r *reader) edgeKind(x sentence) noticeKind {
	if r.verbal(x) {
		return noKind
	}
	for k := x.first; k < x.next; k++ {
		p := r.longest(weakKindPhrases, k)
		if p.kind == noKind || k+len(p.words) > x.next {
			continue
		}
		left, right := k == x.first || r.partsHeading(k-1), r.partsHeading(k+len(p.words))
		if left && (right || len(p.words) > 1 && r.of(k+len(p.words))) || right && len(p.words) > 1 {
			return p.kind
		}
	}
	return noKind
}

// of reports that a word goes on from the name of a kind: "Termination of Contract
// for".
func (r *reader) of(k int) bool {
	low := r.low(k)
	return low == "of" || low == "for" || low == "to" || low == "under" || low == "with"
}

// partsHeading reports that a mark parts a heading, or ends it.
func (r *reader) partsHeading(k int) bool {
	if k >= len(r.tokens) {
		return true
	}
	switch r.low(k) {
	case ":", "-", "–", "—", "(", ")", ",", "|", "/":
		return true
	}
	return r.tokens[k].Kind >= parse.TokenBreak
}

// declared reads a sentence in which a notice says what it is: "This is a Provider
// Selection Regime (PSR) notice of contract termination", "This notice records an
// extension of".
func (r *reader) declared(x sentence) noticeKind {
	k := x.first
	for k < x.next && k < x.first+30 && !(r.low(k) == "this" && (r.low(k+1) == "is" || r.low(k+1) == "notice")) && !(r.low(k) == "notice" && r.low(k+1) == "is" && (r.low(k+2) == "hereby" || r.low(k+2) == "given")) {
		k++
	}
	if k > x.first && r.low(k) == "this" && r.low(k+1) == "is" {
		return noKind
	}
	end := min(x.next, k+20)
	if r.low(k) == "this" && r.low(k+1) == "is" {
		switch low := r.low(k + 2); low {
		case "a", "an", "the", "not":
		default:
			return noKind
		}
		if r.low(k+2) == "not" {
			return noKind
		}
		kind := r.kindWithin(kindPhrases, k, end)
		if kind == awardKind && r.speaksOf(sentence{first: k, next: end}, "extension") {
			return extensionKind
		}
		return kind
	}
	if k+2 >= end {
		return r.noticeGiven(x)
	}
	return r.purpose(k+2, end)
}

// noticeGiven reads "gives notice that it proposes to contract with".
func (r *reader) noticeGiven(x sentence) noticeKind {
	given := false
	for k := x.first; k < x.next; k++ {
		low := r.low(k)
		given = given || low == "notice" && (r.low(k-1) == "gives" || r.low(k-1) == "give" || r.low(k-1) == "giving")
		if given && (low == "proposes" || low == "intends" || low == "intend" || low == "propose" || low == "intention") {
			return intentionKind
		}
	}
	return noKind
}

// purposeKinds are the nouns and verbs of what a notice is there to tell.
var purposeKinds = map[string]noticeKind{
	"extension": extensionKind, "extended": extensionKind, "extend": extensionKind,
	"modification": changeKind, "variation": changeKind, "change": changeKind, "amendment": changeKind,
	"termination": terminationKind, "terminated": terminationKind, "cancellation": terminationKind, "abandonment": terminationKind, "discontinuation": terminationKind, "discontinued": terminationKind, "cancelled": terminationKind,
	"award": awardKind, "awards": awardKind, "awarded": awardKind, "intention": intentionKind, "intends": intentionKind, "intent": intentionKind,
}

// tellWords are what a notice does with what it tells.
var tellWords = words(`record records announce announces advise advises inform informs confirm confirms notify notifies given report reports relates concerns publish published state states declare declares`)

// purpose reads "to record an extension", "confirms two awards", behind "this
// notice".
func (r *reader) purpose(k, end int) noticeKind {
	told, intended := false, false
	for ; k < end; k++ {
		low := r.low(k)
		if p := r.longest(kindPhrases, k); p.kind != noKind && r.low(k-1) != "the" && !told {
			return p.kind
		}
		told = told || tellWords.has(low)
		intended = intended || low == "proposed" || low == "intended" || low == "future"
		if kind := purposeKinds[low]; told && kind != noKind {
			if intended && kind == awardKind {
				return intentionKind
			}
			return kind
		}
		if low == "," || low == ";" {
			return noKind
		}
	}
	return noKind
}
