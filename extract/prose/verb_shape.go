package prose

import (
	"strings"

	"tenders/extract/parse"
)

// isVerb tells a verb from a noun of the same shape.
func (r *reader) isVerb(i int, e verbEntry) bool {
	before := r.low(i - 1)
	if r.neverVerb(i) {
		return false
	}
	if e.form == ingForm {
		return r.isParticiple(i)
	}
	if e.form&(baseForm|thirdForm) == 0 { // "awarded"
		return !determiners.has(before) || r.low(i+1) == "by"
	}
	if before == "to" {
		return e.form&baseForm != 0 // not "delays to contracts"
	}
	if auxiliaries.has(before) && before != "'s" && before != "all" && before != "both" && before != "each" {
		return true
	}
	named := i > 0 && r.named(i-1) >= 0 && before != "'s"
	if named && r.in(i, ambiguous) && r.in(r.names[r.named(i-1)].first-1, owners) {
		return false // "its Microsoft licences"
	}
	if r.goesToSomebody(i) {
		return true
	}
	relative := before == "which" || before == "who" || before == "that"
	if r.in(i, ambiguous) {
		return r.ambiguousVerb(i, e, named || relative)
	}
	if e.form == baseForm {
		return named && r.pluralName(i-1) || relative || before == "and" || before == "or" || strings.HasSuffix(before, "s")
	}
	return !determiners.has(before)
}

// neverVerb reports that the words about a verb's shape make it something else:
// "a run-time", "a team made up of Acme and Bolt", "Acme's own turnover", "close to".
func (r *reader) neverVerb(i int) bool {
	before, next := r.low(i-1), r.low(i+1)
	if before == "-" || next == "-" && r.tokens[i+1].Glued {
		return true
	}
	switch r.low(i) {
	case "made":
		return r.phrase(i+1, "up", "of")
	case "own":
		return before == "'s" || owners.has(before)
	case "close":
		return next == "to"
	}
	return false
}

// goesToSomebody reads "voice services, with software for 900 agents, go to Acme",
// "support and the service desk go to Acme".
func (r *reader) goesToSomebody(i int) bool {
	if r.low(i+1) != "to" {
		return false
	}
	low, before := r.low(i), r.low(i-1)
	if before == "," {
		return low == "go" || low == "goes" || low == "passes" || low == "falls"
	}
	if low != "go" || i == 0 || i+2 >= len(r.tokens) || r.named(i+2) < 0 {
		return false
	}
	return r.tokens[i-1].Kind == parse.TokenWord && !functionWords.has(before)
}

// ambiguousVerb tells verbs from nouns that are as common, such as "run" and
// "contracts"; subject reports that a name or "which" stands before.
func (r *reader) ambiguousVerb(i int, e verbEntry, subject bool) bool {
	next := r.low(i + 1)
	if e.lemma == "fall" && next == "to" {
		return true // "support falls to Acme"
	}
	if e.form&(pastForm|participleForm) != 0 { // "split", "let", "run"
		return subject || next == "by" || next == "between" || next == "to"
	}
	if !subject || !r.opensObject(i+1) {
		return false
	}
	return e.form&thirdForm != 0 || e.form&baseForm != 0 && r.pluralName(i-1)
}

// determiners begin a noun phrase: what follows is no verb.
var determiners = words(`the a an its their this that these those his her our your my any some no each every another`)

// opensObject reports that an object or a preposition begins at i, as behind a
// verb.
func (r *reader) opensObject(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return r.in(i, determiners) || r.named(i) >= 0 || t.Kind == parse.TokenNumber || t.Kind == parse.TokenSign || r.in(i, prepositions) || t.Low == "up" || t.Low == "out" || t.Low == "and" ||
		t.Kind == parse.TokenWord && t.Low != "contract" && t.Low != "contracts" && t.Low != "notice" && !r.in(i, auxiliaries)
}

// prepositions begin a phrase of a verb or a noun: "to Acme", "for the council".
var prepositions = words(`of in on at by to from with for under over between about into through during without within via per among amongst across against alongside as after before until
	since than throughout towards upon outside inside despite following including excluding behind beyond near off onto like unlike`)

// pluralName reports that several act: "Acme and Bolt", "they", "Services".
func (r *reader) pluralName(i int) bool {
	n := r.named(i)
	return n >= 0 && (r.names[n].list >= 0 || strings.HasSuffix(r.low(i), "s") || r.names[n].pronoun && r.low(i) == "they")
}

// isParticiple tells "awarding the contract" from "cloud hosting".
func (r *reader) isParticiple(i int) bool {
	before := r.low(i - 1)
	switch before {
	case "is", "are", "was", "were", "been", "be", "jointly", "now", "currently", "by", "after", "before", "while", "when", "of", "without", "from", "in", ",", "be-", "start", "begin", "instead":
		return r.opensObject(i + 1)
	}
	if l := len(r.verbs); before == "and" && l > 0 && r.verbs[l-1].progressive && r.sentenceOf[r.verbs[l-1].head] == r.sentenceOf[i] {
		return r.opensObject(i+1) && (r.in(i+1, determiners) || r.in(i+1, owners) || r.named(i+1) >= 0)
	}
	if before == "on" && r.goesOnWith(i-2) {
		return r.opensObject(i + 1)
	}
	return i > 0 && r.named(i-1) >= 0 && r.opensObject(i+1) && (r.in(i+1, determiners) || r.named(i+1) >= 0)
}

// goesOnWith reads "will go on looking after", "carries on hosting".
func (r *reader) goesOnWith(k int) bool {
	switch r.low(k) {
	case "go", "goes", "going", "carry", "carries", "carrying", "keep", "keeps":
		return true
	}
	return false
}
