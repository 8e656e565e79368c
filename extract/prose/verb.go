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
		if t.Kind != parse.TokenWord || len(t.Low) > 14 || r.named(i) >= 0 {
			continue
		}
		var e verbEntry
		ok := r.is(i, verbTrait)
		if ok {
			e = *verbShapes.at(r, i)
		} else if r.undertakes(i) {
			e, ok = verbEntry{frame: undertaking, plain: undertaking, form: baseForm, lemma: t.Low}, true
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
	if t.Capital() || r.in(i, idle) || r.in(i, auxiliaries) || r.in(i, prepositions) || r.in(i, determiners) || !r.opensObject(i+1) {
		return false
	}
	before := r.low(i - 1)
	if before == "be" && r.low(i+1) == "by" {
		k := i - 2
		for strings.HasSuffix(r.low(k), "ly") || r.in(k, auxiliaries) && r.low(k) != "will" && r.low(k) != "to" {
			k--
		}
		return r.low(k) == "will" || r.low(k) == "to"
	}
	return before == "will" || before == "to" && (r.low(i-2) == "is" || r.low(i-2) == "are")
}
