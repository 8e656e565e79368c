package prose

import "strings"

// numberedFirm reads the names of firms with a figure in them: "Unit4", "G4S", "O2".
func (r *reader) numberedFirm(u run) int {
	i := u.next
	word := &r.tokens[i-1]
	if len(word.Text) == 1 {
		if i+1 < len(r.tokens) && r.tokens[i+1].Glued && r.tokens[i+1].Capital() && len(r.tokens[i+1].Text) == 1 && u.next == u.first+1 {
			return 2
		}
		if word.Low == "o" && r.low(i) == "2" {
			return 1
		}
		return 0
	}
	if word.Low == "hs" && r.low(i) == "2" {
		return 1
	}
	if len(word.Text) < 4 || strings.ToUpper(word.Text) == word.Text || len(r.tokens[i].Text) > 3 || word.Low == "uk" || word.Low == "covid" {
		return 0
	}
	return 1
}

// firmOfIT reads "Penhallow IT": a name, where no noun of what is bought follows.
func (r *reader) firmOfIT(u run) bool {
	i := u.next
	if r.tokens[i].Text == "AI" {
		return u.next == u.first+1 && !publicWords.has(r.low(i-1)) && !knownFirms.has(r.low(i-1)) && !determiners.has(r.low(u.first-1)) && (r.endsPhrase(i+1) || prepositions.has(r.low(i+1)))
	}
	if r.tokens[i].Text != "IT" || publicWords.has(r.low(i-1)) || knownBodies.has(r.low(i-1)) || knownFirms.has(r.low(i-1)) {
		return false
	}
	low := r.low(i + 1)
	if (low == "," || low == "and" || low == "." || low == ";") && (r.low(u.first-1) == "," || r.low(u.first-1) == "and" || r.low(u.first-1) == ":" || low == "," && r.low(u.first-1) == "to") && !bodyWords.has(r.low(i-1)) && !publicFields.has(r.low(i-1)) {
		return true // "Tolbridge Ltd, Gantry IT, Redkite"
	}
	if before := r.low(u.first - 1); firmNouns.has(before) || low == "." && (before == "from" || before == "with" || before == "by" || before == "to") && u.next == u.first+1 || low == "," && (r.low(i+2) == "which" || r.low(i+2) == "who" || r.low(i+2) == "a") {
		return true // "the reseller Gantry IT"
	}
	return auxiliaries.has(low) || determiners.has(low) || low == "'s" || verbs[low].frame != nil && !ambiguous.has(low)
}
