package prose

import (
	"strings"

	"tenders/extract/parse"
)

// standAlone counts the runs that stand alone somewhere, so that "Corvane and
// Dunmere Hospitals NHS Trust" is two names in a text that speaks of Corvane.
func (r *reader) standAlone() map[string]int {
	alone := map[string]int{}
	for i := 0; i < len(r.tokens); {
		if !r.capital(i) {
			i++
			continue
		}
		next := i + 1
		for r.capital(next) {
			next++
		}
		if r.low(i-1) == "(" && r.low(next) == ")" {
			i = next // "Acme (Scotland) Ltd"
			continue
		}
		if r.low(next) != "and" && r.low(next) != "&" && r.low(i-1) != "and" && r.low(i-1) != "&" {
			alone[r.lowRun(i, next)]++
		}
		i = next
	}
	return alone
}

func (r *reader) lowRun(first, next int) string {
	if next == first+1 {
		return r.tokens[first].Low
	}
	parts := make([]string, 0, next-first)
	for k := first; k < next; k++ {
		parts = append(parts, r.tokens[k].Low)
	}
	return strings.Join(parts, " ")
}

// joinsAnd decides whether "and" joins one name ("Merrow and Tolland Council") or
// parts two.
func (r *reader) joinsAnd(u run, alone map[string]int) int {
	i := u.next + 1
	if r.low(i) == "the" && r.capital(i+1) && pairs.has(r.low(u.next-1)+" "+r.low(i+1)) {
		return 3
	}
	if !r.capital(i) {
		return 0
	}
	left, right := r.low(u.next-1), r.low(i)
	if kinWords.has(right) && !legalForms.has(left) {
		return 2
	}
	if pairs.has(left+" "+right) || left == "'s" && saints.has(r.low(u.next-2)) && (right == "st" || saints.has(right)) {
		return 2
	}
	if end, head := r.rightRun(i); head && u.next == u.first+1 && (left == "courts" || left == "schools" || left == "museums" || left == "libraries" || left == "prisons" || left == "universities" || left == "colleges") && r.actsAlone(end) {
		return 2 // "The Courts and Custody Service has"
	}
	if u.first > 0 && r.low(u.first-1) == "between" || headWord(left) || r.closedBody(u) {
		return 0
	}
	if r.openDepartment(u) && (departmentWords.has(right) || !r.capital(i+1) && !knownFirms.has(right) && !legalForms.has(r.low(i+1)) && alone[right] == 0) {
		return 2
	}
	end, head := r.rightRun(i)
	if r.low(u.first-1) == ";" && r.low(end) == ";" {
		return 2 // "; Bowland and Wyre;"
	}
	if r.spelt(u.first, end) || r.twoTrades(u, i, end) {
		return 2
	}
	if !head && r.low(end) == "," && r.low(end+1) == "which" && r.actsAlone(end+2) && !knownFirms.has(left) && !knownFirms.has(right) && alone[right] == 0 && !r.inList(u.first) && u.next == u.first+1 {
		return 2 // "Hearth and Ladle, which takes over"
	}
	if !head && r.low(u.first) == "nhs" && u.next-u.first < 4 && r.actsAlone(end) && right != "nhs" && !knownFirms.has(right) && !nations.has(left) && left != "digital" {
		return 2 // "NHS Lorne and Cowal has"
	}
	if !head && r.forWhat(u) && r.actsAlone(end) && end-i < 3 && alone[right] == 0 && !knownFirms.has(right) {
		return 2 // "Royal Society for Blood and Tissue has"
	}
	if r.pluralHead(end) > 0 && !r.sharedList(end) { // "Penhallow and Tregarrick NHS trusts"
		return 0
	}
	if !head {
		if r.sharedList(end) {
			return 2
		}
		return 0
	}
	if r.low(end-1) == "group" && end-i == 2 && !publicFields.has(right) && !places.has(right) && u.next == u.first+1 && !r.actsAlone(end) {
		return 0 // "Kestrel and Quarrington Group also bid"
	}
	if r.twoFirms(u, i, end) {
		return 0 // "Kestrin Data and Morley Fairweather LLP"
	}
	if r.wholeBody(u) || left == "university" && u.next-u.first > 1 && r.has(name{first: i, next: end}, universityWords) {
		return 0
	}
	if right == "district" && !publicWords.has(left) {
		return 2
	}
	if r.actsAlone(end) && r.low(end) != "'s" {
		if !knownFirms.has(left) && !knownBodies.has(left) {
			return 2
		}
	}
	if r.low(u.first) == "only" || knownFirms.has(left) || knownBodies.has(left) || alone[r.lowRun(u.first, u.next)] > 0 || publicWords.has(right) && right != "coastguard" && right != "university" && right != "city" && right != "borough" && right != "county" && right != "district" {
		return 0
	}
	if r.low(u.first-1) == "and" && alone[r.lowRun(u.first, u.next)] == 0 {
		return 2 // "A Council and Wenlow and Astley Fire Authority are"
	}
	switch r.low(end + r.bracketed(end)) {
	case "have", "are", "were":
		return 0
	}
	if r.inList(u.first) && !r.continues(end) {
		return 0
	}
	return 2
}

// closedBody reports that a run is the whole name of a body: "Wold Fire and Rescue
// Service".
func (r *reader) closedBody(u run) bool {
	switch r.low(u.next - 1) {
	case "service", "services", "partnership", "alliance", "collaborative", "consortium", "network", "association", "foundation", "office":
	default:
		return false
	}
	n := name{first: u.first, next: u.next}
	return u.next-u.first > 2 && r.hasBefore(n, publicFields)
}

// twoFirms reports that "and" stands between two firms, of which the second has a
// legal form: a name like "Trench and Trowel Ltd" has one word on either side.
func (r *reader) twoFirms(u run, i, end int) bool {
	for k := i; k < end; k++ {
		if low := r.low(k); publicWords.has(low) || bodyWords.has(low) {
			return false
		}
	}
	if !legalForms.has(r.low(end - 1)) {
		return false
	}
	words := end - i
	for k := i; k < end; k++ {
		if low := r.low(k); legalForms.has(low) || firmWords.has(low) || low == "." {
			words--
		}
	}
	return u.next-u.first > 1 || words > 1 || firmWords.has(r.low(u.next-1))
}

// trades are what firms do in pairs, by their names: "Recycling and Recovery".
var trades = words(`recovery recycling technology technologies digital facilities maintenance logistics construction environmental energy security support training engineering consulting telecoms networks data
	software systems design print media communications transport catering cleaning waste treatment repairs refurbishment property pharmacy therapy diagnostics imaging analytics research innovation`)

// twoTrades reports that "and" joins two things that one firm does: "Suez Recycling
// and Recovery".
func (r *reader) twoTrades(u run, i, end int) bool {
	if u.next-u.first < 2 || !trades.has(r.low(u.next-1)) && !bodyWords.has(r.low(u.next-1)) && r.low(u.next-1) != "business" {
		return false
	}
	for k := i; k < end; k++ {
		if low := r.low(k); !trades.has(low) && !legalForms.has(low) && !firmWords.has(low) && low != "services" {
			return false
		}
	}
	return end > i && !r.has(name{first: u.first, next: u.next}, publicWords)
}

// kinWords are words that "and" always joins to a firm's name: "Peake and Sons".
var kinWords = words(`sons son co partners company associates brothers bros daughters daughter partner`)

// spelt reports that an acronym in brackets spells a run on both sides of its
// "and": "Inland and Marine Survey (IMS)".
func (r *reader) spelt(first, end int) bool {
	if r.low(end) != "(" || end+1 >= len(r.tokens) {
		return false
	}
	var short strings.Builder
	for k := end + 1; k < end+5 && r.low(k) != ")"; k++ {
		if low := r.low(k); low != "&" && low != "the" {
			short.WriteString(low)
		}
	}
	with, without := "", ""
	for k := first; k < end; k++ {
		low := r.low(k)
		if r.tokens[k].Kind != parse.TokenWord || low == "the" {
			continue
		}
		with += low[:1]
		if low != "and" && low != "of" && low != "for" {
			without += low[:1]
		}
	}
	s := short.String()
	return len(s) > 2 && (s == with || s == without)
}

// bracketed is how many tokens a note in brackets has behind a name.
func (r *reader) bracketed(k int) int {
	if r.low(k) != "(" {
		return 0
	}
	for j := k + 1; j < k+10; j++ {
		if r.low(j) == ")" {
			return j - k + 1
		}
	}
	return 0
}

// forWhat reports that a run tells behind "for" what a body is for.
func (r *reader) forWhat(u run) bool {
	for k := u.first + 1; k < u.next-1; k++ {
		if r.low(k) == "for" {
			return true
		}
	}
	return false
}

var universityWords = words("university universities college institute")

// wholeBody reports that a run says what body it names at its head: "University
// of Wold".
func (r *reader) wholeBody(u run) bool {
	return publicWords.has(r.low(u.first)) && r.low(u.first+1) == "of" && u.next-u.first > 2 && r.low(u.first) != "department" && r.low(u.first) != "ministry"
}

// pairs are names that "and" always joins.
var pairs = func() set {
	out := newSet()
	for _, p := range []string{"tyne wear", "kensington chelsea", "hammersmith fulham", "barking dagenham", "brighton hove", "bath north", "windsor maidenhead",
		"telford wrekin", "redcar cleveland", "avon somerset", "devon cornwall", "barts london", "argyll bute", "dumfries galloway", "perth kinross",
		"work pensions", "revenue customs", "food rural", "housing communities", "health social", "health care", "fire rescue", "england wales", "police crime",
		"data technology", "foreign commonwealth", "culture media", "science technology", "trade industry", "business trade", "research innovation",
		"courts tribunals", "criminal justice", "land property", "great northern", "tees esk", "blackburn darwen", "herefordshire worcestershire", "bedfordshire luton",
		"leicester leicestershire", "coventry warwickshire", "lancashire south", "dorset wiltshire", "oxford swindon", "ealing harrow",
		"radio television", "standards testing", "driver vehicle", "prison probation"} {
		out.add(p)
	}
	return out
}()

// departmentWords end the names of departments behind "and".
var departmentWords = words(`pensions social care skills trade industry sport communities local rural innovation technology employment learning industrial universities science food affairs transport
	regions culture media energy climate net families customs excise justice security infrastructure housing commonwealth development works science exports schools children young health`)

// openDepartment tells a department whose name may go on: "Department for Work
// and Pensions".
func (r *reader) openDepartment(u run) bool {
	k := u.first
	if r.low(k) == "the" {
		k++
	}
	return (r.low(k) == "department" || r.low(k) == "ministry") && (r.low(k+1) == "for" || r.low(k+1) == "of")
}

// rightRun looks at the run behind "and": where it ends and whether a head
// stands in it.
func (r *reader) rightRun(i int) (end int, head bool) {
	for end = i; r.capital(end) || (r.low(end) == "&" || end > i && r.low(end) == "of" && landscapes.has(r.low(end-1))) && r.capital(end+1); end++ {
		head = head || publicWords.has(r.low(end)) || legalForms.has(r.low(end)) || end > i && bodyWords.has(r.low(end))
	}
	for legalForms.has(r.low(end)) && r.tokens[end].Kind == parse.TokenWord {
		head = true
		end++
	}
	if n := r.smallHead(run{first: i, next: end}); n > 0 {
		return end + n, true
	}
	return end, head
}

// inList reports that a comma and another name stand before.
func (r *reader) inList(first int) bool {
	if r.low(first-1) == "," {
		k := first - 2
		for r.capital(k) || r.low(k) == "and" {
			k--
		}
		if r.portfolio(name{first: k + 1, next: first - 1}) {
			return false
		}
	}
	return r.low(first-1) == "," && (r.capital(first-2) || legalForms.has(r.low(first-2)) || r.low(first-2) == "council" || r.low(first-2) == "trust")
}

// continues reports that the list goes on behind.
func (r *reader) continues(end int) bool {
	if r.low(end) == "," && r.low(end+1) == "and" {
		end++
	}
	return (r.low(end) == "and" || r.low(end) == ",") && (r.capital(end+1) || r.low(end+1) == "the" && r.capital(end+2))
}

// sharedList reads "Wold and Marsh, Fenside and Upper Dale CCGs": an "and" before
// a comma joins, since another one closes the list.
func (r *reader) sharedList(end int) bool {
	if r.low(end) != "," {
		return false
	}
	closing := false
	for k := end + 1; k < end+30 && k < len(r.tokens); k++ {
		switch low := r.low(k); {
		case low == "and":
			closing = true
		case low == "." || low == ";":
			return false
		case closing && r.pluralHead(k) > 0:
			return true
		case low != "," && low != "&" && low != "the" && !r.capital(k):
			return false
		}
	}
	return false
}

// trim cuts what begins or ends no name: a determiner, a heading's number, a
// plural head in capitals.
func (r *reader) trim(u run) run {
	for u.first < u.next && (starters.has(r.low(u.first)) && r.low(u.first) != "the" && !r.numbered(u) || u.next-u.first > 1 && (functionWords.has(r.low(u.first)) || frontWords.has(r.low(u.first))) && r.startsSentence(u.first) || (leads.has(r.low(u.first)) || firmNouns.has(r.low(u.first)) && r.startsSentence(u.first)) && u.next-u.first > 1 && !r.keepsLead(u)) {
		u.first++
	}
	if r.low(u.first) == "the" {
		u.first++
	}
	if u.plural > 0 && u.next-u.first > 1 && r.low(u.next-1) == "nhs" {
		u.next--
		u.plural++
	}
	for u.next > u.first {
		switch last := r.low(u.next - 1); {
		case last == "ccgs" || last == "icbs" || last == "councils" || last == "trusts" || last == "pcts" || last == "constabularies":
			u.plural++
			u.next--
			continue
		case u.next-u.first > 1 && trailing.has(last):
			u.next--
			continue
		case last == "'s" && r.low(u.next-3) != "st" && !saints.has(r.low(u.next-2)), last == "of", last == "for", last == "and", last == "&", last == "-":
			u.next--
			continue
		}
		break
	}
	return u
}

// frontWords begin a sentence with a capital and are no part of the name behind
// them.
var frontWords = words(`few several many some most more less all any each every both either neither such other another following despite during according yesterday today tomorrow only even so yet
	nor not above below across along alongside beyond besides inside outside near off onto toward towards upon why how where whether because once although though unless whereas whilst thanks together given
	based asked speaking additionally overall originally initially currently recently earlier otherwise eventually finally however therefore thus hence nevertheless moreover furthermore similarly meanwhile separately
	elsewhere neighbouring nearby fellow sister adjoining adjacent embattled troubled beleaguered last next now then also since previously beaten losing winning former incumbent rival advisory eleven twelve lowest highest only`)

// trailing are words that notices write with a capital behind a name: "the DfT
// Contract".
var trailing = words(`contract contracts deal tender tenders order orders extension`)

// leads are capitalised words that stand before names at the head of a sentence
// and are no part of them.
var leads = words(`new former local british irish scottish welsh english american german french indian japanese dutch leading outgoing incumbent rival
	supplier contractor vendor buyer customer specialist consultancy software`)

func (r *reader) keepsLead(u run) bool {
	low := r.low(u.first)
	return low == "new" && r.capital(u.first+1) && (r.low(u.first+1) == "forest" || r.low(u.first+1) == "zealand" || r.low(u.first+1) == "college") ||
		(low == "scottish" || low == "welsh" || low == "british" || low == "english" || low == "local") && !knownFirms.has(r.low(u.first+1))
}
