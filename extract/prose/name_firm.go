package prose

import "strings"

// numberedFirm reads the names of firms with a figure in them, "Unit4", "G4S", "O2":
// how many tokens the figure and what is glued to it are.
func (r *reader) numberedFirm(u run) int {
	i := u.next
	word := &r.tokens[i-1]
	if len(word.Text) == 1 && u.next == u.first+1 && r.gluedLetter(i+1) {
		return 2
	}
	if (word.Low == "o" || word.Low == "hs") && r.low(i) == "2" {
		return 1
	}
	short, acronym := len(word.Text) < 4, strings.ToUpper(word.Text) == word.Text
	if short || acronym || len(r.tokens[i].Text) > 3 || word.Low == "covid" {
		return 0
	}
	return 1
}

// gluedLetter reports the last letter of "G4S".
func (r *reader) gluedLetter(k int) bool {
	return k < len(r.tokens) && r.tokens[k].Glued && r.tokens[k].Capital() && len(r.tokens[k].Text) == 1
}

// firmOfIT reads "Penhallow IT": a name, where no noun of what is bought follows.
func (r *reader) firmOfIT(u run) bool {
	i := u.next
	switch r.tokens[i].Text {
	case "AI":
		return r.firmOfAI(u)
	case "IT":
	default:
		return false
	}
	last, low := r.low(i-1), r.low(i+1)
	if publicWords.has(last) || knownBodies.has(last) || knownFirms.has(last) {
		return false
	}
	if r.amongNames(u) && !bodyWords.has(last) && !publicFields.has(last) || r.glossedIT(u) {
		return true
	}
	return auxiliaries.has(low) || determiners.has(low) || low == "'s" || verbs[low].frame != nil && !ambiguous.has(low)
}

// firmOfAI reads "Corvane AI", at the end of a phrase.
func (r *reader) firmOfAI(u run) bool {
	last, next := r.low(u.next-1), u.next+1
	if u.next != u.first+1 || publicWords.has(last) || knownFirms.has(last) || r.in(u.first-1, determiners) {
		return false
	}
	return r.endsPhrase(next) || r.in(next, prepositions)
}

// amongNames reports that the word behind "IT" ends a member of a list: "Tolbridge
// Ltd, Gantry IT, Redkite".
func (r *reader) amongNames(u run) bool {
	low := r.low(u.next + 1)
	switch low {
	case ",", "and", ".", ";":
	default:
		return false
	}
	switch r.low(u.first - 1) {
	case ",", "and", ":":
		return true
	case "to":
		return low == ","
	}
	return false
}

// glossedIT tells a firm by the words about it: "the reseller Gantry IT", "bought
// from Gantry IT.", "Gantry IT, which".
func (r *reader) glossedIT(u run) bool {
	before := r.low(u.first - 1)
	if firmNouns.has(before) {
		return true
	}
	switch r.low(u.next + 1) {
	case ".":
		return u.next == u.first+1 && (before == "from" || before == "with" || before == "by" || before == "to")
	case ",":
		about := r.low(u.next + 2)
		return about == "which" || about == "who" || about == "a"
	}
	return false
}
