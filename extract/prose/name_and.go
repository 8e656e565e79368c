package prose

import (
	"strings"

	"tenders/extract/parse"
)

// joint is an "and" between two capitalised runs: "Merrow Council and Tolland Ltd".
type joint struct {
	left, right run
	last, first string // the words on either side of the "and"
	head        bool   // a head like "Council" or "Ltd" stands on the right
	alone       map[string]int
}

// jointAt looks at the "and" behind a run.
func (r *reader) jointAt(u run, alone map[string]int) joint {
	i := u.next + 1
	end, head := r.rightRun(i)
	return joint{left: u, right: run{first: i, next: end}, last: r.low(u.next - 1), first: r.low(i), head: head, alone: alone}
}

// single reports that one word stands before the "and".
func (j *joint) single() bool { return j.left.next == j.left.first+1 }

// andName is how many tokens an "and" and the word behind it are.
const andName = 2

// joinsAnd decides whether "and" joins one name ("Merrow and Tolland Council") or
// parts two: how many tokens it adds to the run, 0 where it parts.
func (r *reader) joinsAnd(u run, alone map[string]int) int {
	i := u.next + 1
	if r.low(i) == "the" && r.capital(i+1) && pairs.has(r.low(u.next-1)+" "+r.low(i+1)) {
		return andName + 1
	}
	if !r.capital(i) {
		return 0
	}
	if j := r.jointAt(u, alone); r.isOneName(&j) {
		return andName
	}
	return 0
}

// isOneName decides by the surest signs first: words that always go together, then
// how either side looks, and last what else the text says.
func (r *reader) isOneName(j *joint) bool {
	switch {
	case r.fixedPair(j), j.single() && j.last == j.first, r.institutions(j), r.theInstitution(j):
		return true
	case r.low(j.left.first-1) == "between", headWord(j.last), r.policeAndOther(j), r.twoLandlords(j), r.closedBody(j.left), r.sameHeads(j), r.in(j.right.next-1, legalForms) && r.bidTogether(j.right.next) && j.single():
		return false
	case r.departmentGoesOn(j), r.betweenSemicolons(j), r.spelt(j.left.first, j.right.next), r.twoTrades(j.left, j.right.first, j.right.next), r.headlessName(j), r.twoWordFirm(j), r.firmOfTwoWords(j):
		return true
	case r.pluralHead(j.right.next) > 0 && !r.sharedList(j.right.next):
		return false // "Penhallow and Tregarrick NHS trusts"
	case !j.head:
		return r.sharedList(j.right.next)
	}
	return r.oneWithHead(j)
}

// fixedPair reads words that "and" always joins: "Peake and Sons", "Work and
// Pensions", "King's and St".
func (r *reader) fixedPair(j *joint) bool {
	if kinWords.has(j.first) && !legalForms.has(j.last) || pairs.has(j.last+" "+j.first) {
		return true
	}
	return j.last == "'s" && r.in(j.left.next-2, saints) && (j.first == "st" || saints.has(j.first))
}

// institutionPlurals begin the names of bodies for all of a kind: "Courts and".
var institutionPlurals = words(`courts schools museums libraries prisons universities colleges`)

// institutions reads "The Courts and Custody Service has".
func (r *reader) institutions(j *joint) bool {
	return j.head && j.single() && institutionPlurals.has(j.last) && r.actsAlone(j.right.next)
}

// departmentGoesOn reads "Department for Work and Pensions".
func (r *reader) departmentGoesOn(j *joint) bool {
	if !r.openDepartment(j.left) {
		return false
	}
	k := j.right.first + 1
	return departmentWords.has(j.first) || publicFields.has(j.first) && j.alone[j.first] == 0 || !r.actTogether(j.right.next) && !r.capital(k) && !knownFirms.has(j.first) && !r.in(k, legalForms) && j.alone[j.first] == 0
}

// betweenSemicolons reads "; Bowland and Wyre;".
func (r *reader) betweenSemicolons(j *joint) bool {
	return r.low(j.left.first-1) == ";" && r.low(j.right.next) == ";"
}

// headlessName tells a name without a head behind its "and" by a verb that one
// alone does: "Hearth and Ladle, which takes over", "NHS Lorne and Cowal has",
// "Royal Society for Blood and Tissue has".
func (r *reader) headlessName(j *joint) bool {
	if j.head || knownFirms.has(j.first) {
		return false
	}
	end := j.right.next
	if r.low(end) == "," && r.low(end+1) == "which" && r.actsAlone(end+2) && j.single() {
		return !knownFirms.has(j.last) && j.alone[j.first] == 0 && !r.inList(j.left.first)
	}
	if !r.actsAlone(end) {
		return false
	}
	if r.low(j.left.first) == "nhs" && j.left.next-j.left.first < 4 && j.first != "nhs" && !nations.has(j.last) && j.last != "digital" {
		return true
	}
	return r.forWhat(j.left) && end-j.right.first < 3 && j.alone[j.first] == 0
}

// oneWithHead decides where a head stands behind the "and": it may be that of both
// sides ("Merrow and Tolland Council"), or of the right one alone ("Acme and Tolland
// Council").
func (r *reader) oneWithHead(j *joint) bool {
	switch {
	case r.firmAndGroup(j), r.twoFirms(j.left, j.right.first, j.right.next), r.wholeBody(j.left), r.twoUniversities(j):
		return false
	case j.first == "district" && !publicWords.has(j.last):
		return true
	case r.actsAlone(j.right.next) && r.low(j.right.next) != "'s" && !r.knownLeft(j):
		return true
	case r.low(j.left.first) == "only", r.knownLeft(j), r.leftAlone(j), publicWords.has(j.first) && !sharedPublic.has(j.first):
		return false
	case r.low(j.left.first-1) == "and":
		return true // "A Council and Wenlow and Astley Fire Authority are"
	}
	return !r.actTogether(j.right.next) && (!r.inList(j.left.first) || r.continues(j.right.next))
}

// firmAndGroup reads "Kestrel and Quarrington Group also bid": two names.
func (r *reader) firmAndGroup(j *joint) bool {
	end := j.right.next
	return r.low(end-1) == "group" && end-j.right.first == 2 && j.single() && !publicFields.has(j.first) && !places.has(j.first) && !r.actsAlone(end)
}

// twoUniversities reads "Wold University and Marsh College".
func (r *reader) twoUniversities(j *joint) bool {
	return (j.last == "university" || r.low(j.left.first) == "university" && r.forWhat(j.left)) && !j.single() && r.has(name{first: j.right.first, next: j.right.next}, universityWords)
}

// knownLeft reports that a name that is known stands before the "and".
func (r *reader) knownLeft(j *joint) bool { return knownFirms.has(j.last) || knownBodies.has(j.last) }

// leftAlone reports that what stands before the "and" is a name elsewhere in the
// text.
func (r *reader) leftAlone(j *joint) bool { return j.alone[r.lowRun(j.left.first, j.left.next)] > 0 }

// sharedPublic are the words of public bodies that begin the right side of one name:
// "Maritime and Coastguard Agency".
var sharedPublic = words(`coastguard university city borough county district`)

// actTogether reports that more than one name does what a text goes on to tell:
// "Wold and Marsh Council have".
func (r *reader) actTogether(end int) bool {
	switch r.low(end + r.bracketed(end)) {
	case "have", "are", "were":
		return true
	}
	return false
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
	if !r.in(end-1, legalForms) {
		return false
	}
	words := end - i
	for k := i; k < end; k++ {
		if low := r.low(k); legalForms.has(low) || firmWords.has(low) || low == "." {
			words--
		}
	}
	return u.next-u.first > 1 || words > 1 || r.in(u.next-1, firmWords)
}

// twoTrades reports that "and" joins two things that one firm does: "Suez Recycling
// and Recovery".
func (r *reader) twoTrades(u run, i, end int) bool {
	if u.next-u.first < 2 || !r.in(u.next-1, trades) && !r.in(u.next-1, bodyWords) && r.low(u.next-1) != "business" {
		return false
	}
	for k := i; k < end; k++ {
		if low := r.low(k); !trades.has(low) && !legalForms.has(low) && !firmWords.has(low) && low != "services" {
			return false
		}
	}
	return end > i && !r.has(name{first: u.first, next: u.next}, publicWords)
}

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

// forWhat reports that a run tells behind "for" what a body is for.
func (r *reader) forWhat(u run) bool {
	for k := u.first + 1; k < u.next-1; k++ {
		if r.low(k) == "for" {
			return true
		}
	}
	return false
}

// wholeBody reports that a run says what body it names at its head: "University
// of Wold".
func (r *reader) wholeBody(u run) bool {
	return r.in(u.first, publicWords) && r.low(u.first+1) == "of" && u.next-u.first > 2 && r.low(u.first) != "department" && r.low(u.first) != "ministry"
}

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
	for end = i; r.capital(end) || (r.low(end) == "&" || end > i && r.low(end) == "of" && r.in(end-1, landscapes)) && r.capital(end+1); end++ {
		head = head || r.in(end, publicWords) || r.in(end, legalForms) || end > i && r.in(end, bodyWords)
	}
	for r.in(end, legalForms) && r.tokens[end].Kind == parse.TokenWord {
		head = true
		end++
	}
	if n := r.smallHead(run{first: i, next: end}); n > 0 {
		return end + n, true
	}
	return end, head
}
