package prose

import "tenders/extract/parse"

// particles stand small inside names of other countries: "Van der Moer BV".
var particles = words(`der den de van von du des la le del della di da dos ter ten und`)

// joinsParticle is how many tokens such words and the capitalised one behind them are.
func (r *reader) joinsParticle(i int) int {
	n := 1
	if r.in(i+1, particles) && !r.capital(i+1) {
		n = 2
	}
	if r.capital(i + n) {
		return n + 1
	}
	return 0
}

// theInstitution reads "the Skills and Schools Department": behind an article, a word
// that is no head of its own, and one with a head.
func (r *reader) theInstitution(j *joint) bool {
	first := j.left.first
	if r.low(first) == "the" {
		first++ // as a sentence begins
	}
	if r.low(first-1) != "the" || j.left.next != first+1 || j.right.next-j.right.first != 2 || !r.in(j.right.next-1, institutionHeads) {
		return false
	}
	text := r.tokens[first].Text
	return len(text) > 1 && !publicNouns.has(j.last) && !r.in(first, generic) && !r.knownLeft(j) && j.alone[j.last] == 0 && text[1] >= 'a' && text[1] <= 'z'
}

// institutionHeads end the names of such bodies.
var institutionHeads = words(`service department agency office commission authority directorate inspectorate executive administration registry bureau`)

// sameHeads reads "Eastry Police and Wolds Police": two bodies of one kind.
func (r *reader) sameHeads(j *joint) bool {
	return !j.single() && j.right.next-j.right.first > 1 && r.low(j.right.next-1) == j.last && (publicWords.has(j.last) || bodyWords.has(j.last))
}

// twoWordFirm reads "Beacon and Byre has built": one firm, which a verb in the singular
// shows where the sentence begins with it.
func (r *reader) twoWordFirm(j *joint) bool {
	if !j.single() || j.right.next-j.right.first != 1 && (j.right.next-j.right.first != 2 || !r.in(j.right.next-1, firmWords)) || !r.startsSentence(j.left.first) || knownFirms.has(j.last) || knownBodies.has(j.last) || knownBodies.has(j.first) {
		return false
	}
	return r.actsAlone(j.right.next) && r.low(j.right.next) != "'s" && !publicWords.has(j.last) && !publicWords.has(j.first) && j.alone[j.first] == 0 && j.alone[j.last] == 0
}

// ofCountry reads "the Custody Service of Ardland": a body named by what it does and
// for whom.
func (r *reader) ofCountry(u run, k int) bool {
	switch r.low(u.next - 1) {
	case "service", "administration", "survey", "inspectorate", "registry", "directorate", "executive", "commission":
	default:
		return false
	}
	return u.next-u.first > 1 && r.capital(k) && !r.capital(k+1) && !r.in(k, generic) && !r.in(k, notNames) && r.low(k-1) == "of" && (r.low(u.first-1) == "the" || r.low(u.first) == "the")
}

// monthNames begin a sentence behind "in" and no name: "In February Maddock Council".
var monthNames = words(`january february march april may june july august september october november december`)

// monthBefore reports that a run begins with the month of a date.
func (r *reader) monthBefore(u run) bool {
	if !r.in(u.first, monthNames) {
		return false
	}
	switch r.low(u.first - 1) {
	case "in", "since", "last", "from", "until", "by", "during", "this", "next", "after", "before", "early", "late", "mid":
		return true
	}
	return false
}

// tradesmen stand before the name of a firm where a sentence begins: "Builder Rourke &
// Sons Ltd has".
var tradesmen = words(`builder housebuilder caterer cleaner printer publisher installer haulier converter broker insurer carmaker shipbuilder retailer wholesaler charity engineer architect start-up startup`)

// officersOf reports that a common word begins a sentence before those who work on it:
// "Housing officers at".
func (r *reader) officersOf(n name) bool {
	return r.in(n.first, plainStarts) && r.startsSentence(n.first) && !r.capital(n.next) && peopleWord(r.low(n.next)) && !r.in(n.next, auxiliaries)
}

// labelWord reports that a common word before a colon is the label of a paragraph, and
// names nobody: "Imaging: The network has".
func (r *reader) labelWord(n name) bool {
	return r.low(n.next) == ":" && (n.first == 0 || r.tokens[n.first-1].Kind >= parse.TokenBreak) && (r.in(n.first, plainStarts) || r.in(n.first, commonStarts) || r.in(n.first, firmWords) || r.in(n.first, publicFields) || r.in(n.first, trades))
}

// lotFollows reports that the number of a lot follows a name, which is that of what is
// bought or of a framework: "Tower Service (Lot 1)", "Digital Delivery 4 (Lot 2)".
func (r *reader) lotFollows(k int) bool {
	if k < len(r.tokens) && r.tokens[k].Kind == parse.TokenNumber {
		k++
	}
	return r.low(k) == "(" && r.low(k+1) == "lot"
}
