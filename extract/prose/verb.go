package prose

import (
	"strings"

	"tenders/extract/parse"
)

// verb is one verb in the text with its auxiliaries.
type verb struct {
	// first is its first auxiliary, head the verb itself, next the token behind
	// it and its particles.
	first, head, next int
	frames            []frame
	lemma             string
	passive           bool
	perfect           bool // "has awarded"
	pastPerfect       bool // "had awarded"
	past              bool // "awarded"
	future            bool // "will award", "is to award"
	modal             bool // "would award", "could award"
	infinitive        bool // "to award"
	ing               bool // "awarding", with no auxiliary
	reduced           bool // "a contract awarded to"
	negated           bool
	anyVerb           bool // none of the tables: "will plan"
	progressive       bool // "is awarding", "is being fitted"
	// lead is the word before "to": "plans to award".
	lead string
	// subject is the name that acts (or suffers, in the passive), or -1.
	subject int
}

// finite reports that a verb has a subject of its own.
func (v *verb) finite() bool { return !v.infinitive && !v.ing && !v.reduced }

// beats reports that a verb tells of somebody outdone: the subject acts in what
// follows.
func (v *verb) beats() bool {
	for _, f := range v.frames {
		if f.family == beating {
			return true
		}
	}
	return false
}

// auxiliaries may stand before a verb, and adverbs among them.
var auxiliaries = words(`has have had is are was were be been being will would shall should can could cannot may might must do does did to not never n't also now then already
	recently jointly together just since again formally finally officially today both all each jointly instead therefore still only soon once previously originally initially
	separately subsequently later ultimately eventually got get getting gets 've 's`)

// findVerbs finds the verbs of the tables.
func (r *reader) findVerbs() {
	r.verbAt = r.numbers(len(r.tokens))
	for i := range r.verbAt {
		r.verbAt[i] = -1
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || len(t.Low) > 14 || r.nameAt[i] >= 0 {
			continue
		}
		var e verbEntry
		ok := r.is(i, verbTrait)
		if ok {
			e = verbs[t.Low]
		} else if r.undertakes(i) {
			e, ok = verbEntry{frame: undertaking, form: baseForm, lemma: t.Low}, true
			if r.low(i-1) == "be" {
				e.form = participleForm
			}
		}
		if !ok || !r.isVerb(i, e) {
			continue
		}
		if v, ok := r.verbGroup(i, e); ok {
			v.anyVerb = !r.is(i, verbTrait)
			r.alsoPassive(&v, e)
			r.verbAt[i] = len(r.verbs)
			r.verbs = append(r.verbs, v)
		}
	}
}

// alsoPassive reads "is to be replaced, and later replaced again, by": the second
// participle shares the auxiliaries of the first.
func (r *reader) alsoPassive(v *verb, e verbEntry) {
	if len(r.verbs) == 0 || !v.past || e.form&participleForm == 0 {
		return
	}
	b, k := &r.verbs[len(r.verbs)-1], v.head-1
	for k > b.head && (strings.HasSuffix(r.low(k), "ly") || r.low(k) == "then" || r.low(k) == "later") {
		k--
	}
	if b.passive && !b.reduced && (r.low(k) == "and" || r.low(k) == "or") && k <= b.next+1 {
		v.passive, v.past = true, false
		v.future, v.modal, v.negated, v.perfect = b.future, b.modal, b.negated, b.perfect
	}
}

// owners make what follows an object of theirs.
var owners = words(`its their his her our your my`)

// undertaking is the use of any verb behind "will": "Acme will plan rounds for the
// council".
var undertaking = []frame{{family: supplying}, {family: buying}}

// idle verbs do nothing for a buyer.
var idle = words(`be have not say see allow mean receive bid compete join leave come become also now continue need require cost save help remain stay last benefit go act face apply
	follow decide consider publish save find know begin start end result reduce increase pay spend employ transfer expand ensure give`)

// undertakes reports that a word behind "will", or "is to", may be a verb for
// work.
func (r *reader) undertakes(i int) bool {
	switch r.low(i - 1) {
	case "will", "to", "be":
	default:
		return false
	}
	t := &r.tokens[i]
	if t.Capital() || idle.has(t.Low) || auxiliaries.has(t.Low) || prepositions.has(t.Low) || determiners.has(t.Low) || !r.opensObject(i+1) {
		return false
	}
	before := r.low(i - 1)
	if before == "be" && r.low(i+1) == "by" {
		k := i - 2
		for strings.HasSuffix(r.low(k), "ly") || auxiliaries.has(r.low(k)) && r.low(k) != "will" && r.low(k) != "to" {
			k--
		}
		return r.low(k) == "will" || r.low(k) == "to"
	}
	return before == "will" || before == "to" && (r.low(i-2) == "is" || r.low(i-2) == "are")
}

// isVerb tells a verb from a noun of the same shape.
func (r *reader) isVerb(i int, e verbEntry) bool {
	before := r.low(i - 1)
	if before == "-" || r.low(i+1) == "-" && r.tokens[i+1].Glued {
		return false
	}
	if r.low(i) == "made" && r.phrase(i+1, "up", "of") || r.low(i) == "own" && (before == "'s" || owners.has(before)) {
		return false // "a team made up of Acme and Bolt", "Acme's own turnover"
	}
	if r.low(i) == "close" && r.low(i+1) == "to" {
		return false
	}
	if e.form == ingForm {
		return r.isParticiple(i)
	}
	if e.form&(baseForm|thirdForm) == 0 { // "awarded"
		return !determiners.has(before) || r.low(i+1) == "by"
	}
	if auxiliaries.has(before) && before != "'s" && before != "all" && before != "both" && before != "each" || before == "to" {
		if before == "to" && e.form&baseForm == 0 {
			return false // "delays to contracts"
		}
		return true
	}
	named := i > 0 && r.nameAt[i-1] >= 0 && r.low(i-1) != "'s"
	relative := before == "which" || before == "who" || before == "that"
	if named && ambiguous.has(r.low(i)) && owners.has(r.low(r.names[r.nameAt[i-1]].first-1)) {
		return false // "its Microsoft licences"
	}
	if before == "," && r.low(i+1) == "to" && (r.low(i) == "go" || r.low(i) == "goes" || r.low(i) == "passes" || r.low(i) == "falls") {
		return true // "voice services, with software for 900 agents, go to Acme"
	}
	if ambiguous.has(r.low(i)) {
		if e.lemma == "fall" && r.low(i+1) == "to" {
			return true // "support falls to Acme"
		}
		if e.form&(pastForm|participleForm) != 0 { // "split", "let", "run"
			return named || relative || r.low(i+1) == "by" || r.low(i+1) == "between" || r.low(i+1) == "to"
		}
		return (named || relative) && e.form&thirdForm != 0 && r.opensObject(i+1) || (named || relative) && e.form&baseForm != 0 && r.opensObject(i+1) && r.pluralName(i-1)
	}
	if r.low(i) == "go" && r.low(i+1) == "to" && i+2 < len(r.tokens) && r.nameAt[i+2] >= 0 && r.tokens[i-1].Kind == parse.TokenWord && !functionWords.has(before) {
		return true // "support and the service desk go to Acme"
	}
	if e.form == baseForm {
		return named && r.pluralName(i-1) || relative || before == "and" || before == "or" || strings.HasSuffix(before, "s")
	}
	return !determiners.has(before)
}

var determiners = words(`the a an its their this that these those his her our your my any some no each every another`)

// opensObject reports that an object or a preposition begins at i, as behind a
// verb.
func (r *reader) opensObject(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return determiners.has(t.Low) || r.nameAt[i] >= 0 || t.Kind == parse.TokenNumber || t.Kind == parse.TokenSign || prepositions.has(t.Low) || t.Low == "up" || t.Low == "out" || t.Low == "and" ||
		t.Kind == parse.TokenWord && t.Low != "contract" && t.Low != "contracts" && t.Low != "notice" && !auxiliaries.has(t.Low)
}

var prepositions = words(`of in on at by to from with for under over between about into through during without within via per among amongst across against alongside as after before until
	since than throughout towards upon outside inside despite following including excluding behind beyond near off onto like unlike`)

func (r *reader) pluralName(i int) bool {
	n := r.nameAt[i]
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
		return r.opensObject(i+1) && (determiners.has(r.low(i+1)) || owners.has(r.low(i+1)) || r.nameAt[i+1] >= 0)
	}
	if before == "on" && r.goesOnWith(i-2) {
		return r.opensObject(i + 1)
	}
	return i > 0 && r.nameAt[i-1] >= 0 && r.opensObject(i+1) && (determiners.has(r.low(i+1)) || r.nameAt[i+1] >= 0)
}

// goesOnWith reads "will go on looking after", "carries on hosting".
func (r *reader) goesOnWith(k int) bool {
	switch r.low(k) {
	case "go", "goes", "going", "carry", "carries", "carrying", "keep", "keeps":
		return true
	}
	return false
}

// verbGroup reads the auxiliaries and the particle.
func (r *reader) verbGroup(i int, e verbEntry) (verb, bool) {
	v := verb{first: i, head: i, next: i + 1, lemma: e.lemma}
	be, have, do := false, false, false
	start := r.sentences[r.sentenceOf[i]].first
	for k := i - 1; k >= start && k >= i-7; k-- {
		low := r.low(k)
		if r.nameAt[k] >= 0 || !auxiliaries.has(low) && !strings.HasSuffix(low, "ly") {
			break
		}
		v.first = k
		switch low {
		case "is", "are", "was", "were", "be", "been", "being":
			be = be || !v.infinitive
			v.future = v.future || v.infinitive && (low == "is" || low == "are" || low == "was" || low == "were")
		case "has", "have", "'ve":
			have = true
		case "had":
			v.pastPerfect = v.pastPerfect || r.low(k+1) != "to"
		case "will", "shall":
			v.future = true
		case "would", "could", "may", "might", "should", "can", "must":
			v.modal = true
		case "not", "never", "n't":
			v.negated = true
		case "cannot":
			v.negated, v.modal = true, true
		case "do", "does", "did":
			do = true
		case "to":
			v.infinitive = true
			v.lead = r.low(k - 1)
		}
	}
	v.frames = r.chooseFrames(&v, e)
	r.voice(&v, e, be, have)
	v.past = !be && !have && !v.pastPerfect && !do && e.form&pastForm != 0 && !v.reduced && !v.passive
	if v.future && v.infinitive {
		v.infinitive = false // "is to award"
	}
	return v, len(v.frames) > 0
}

// voice decides between active and passive, and finds participles that hang on
// a noun: "the job handed to Acme".
func (r *reader) voice(v *verb, e verbEntry, be, have bool) {
	v.perfect = have
	participle := e.form&participleForm != 0
	switch {
	case e.form == ingForm:
		v.ing, v.progressive = !be, be
	case be && participle:
		v.passive, v.progressive = true, r.low(v.head-1) == "being"
	case participle && !have && !v.pastPerfect && !v.modal && !v.future && !v.infinitive && v.first == v.head:
		named := v.head > 0 && (r.nameAt[v.head-1] >= 0 || relatives.has(r.low(v.head-1)))
		next := r.low(v.next)
		if after := r.low(v.next + 1); strings.HasSuffix(next, "ly") && (after == "by" || after == "to") {
			next = after // "awarded jointly by"
		}
		switch {
		case next == "by":
			v.reduced, v.passive = true, true
		case !named && (prepositions.has(next) || next == "," || next == "." || next == ""):
			v.reduced, v.passive = true, true
		case named && prepositions.has(next) && e.form&pastForm != 0 && next == "to" && r.low(v.head-1) != "who":
			v.passive = e.lemma != "go"
			v.reduced = v.passive
		}
	}
}

var relatives = words("which who that")

// chooseFrames takes the uses whose particle follows, else those without one.
func (r *reader) chooseFrames(v *verb, e verbEntry) []frame {
	var plain, special []frame
	longest := 0
	for _, f := range e.frame {
		if len(f.particles) == 0 {
			plain = append(plain, f)
			continue
		}
		if n := r.particles(v.head+1, f.particles); n > 0 {
			special = append(special, f)
			longest = max(longest, n)
		}
	}
	if len(special) > 0 {
		last := special[0].particles[len(special[0].particles)-1]
		if !prepositions.has(last) || last == "over" || special[0].family.active.object != noRole { // a preposition also opens its phrase
			v.next += longest
		} else {
			v.next += longest - 1
		}
		return special
	}
	return plain
}

// particles matches words behind a verb, an object of one name apart: "signed
// Acme up".
func (r *reader) particles(i int, words []string) int {
	if r.phrase(i, words...) {
		return len(words)
	}
	return 0
}
