package prose

import "strings"

// helpers are the auxiliaries about a verb that its voice and tense hang on.
type helpers struct{ be, have, do bool }

// verbGroup reads the auxiliaries and the particle: "has not yet been | taken | on".
func (r *reader) verbGroup(i int, e verbEntry) (verb, bool) {
	v := verb{first: i, head: i, next: i + 1, lemma: e.lemma}
	var h helpers
	start := r.sentences[r.sentenceOf[i]].first
	for k := i - 1; k >= start && k >= i-7; k-- {
		if r.named(k) >= 0 || !r.in(k, auxiliaries) && !strings.HasSuffix(r.low(k), "ly") {
			break
		}
		v.first = k
		r.auxiliary(&v, &h, k)
	}
	v.frames = r.chooseFrames(&v, e)
	r.voice(&v, e, h.be, h.have)
	v.past = h == (helpers{}) && !v.pastPerfect && e.form&pastForm != 0 && !v.reduced && !v.passive
	if v.future && v.infinitive {
		v.infinitive = false // "is to award"
	}
	return v, len(v.frames) > 0
}

// auxiliary takes what one auxiliary tells of its verb; they are read from the verb
// backwards.
func (r *reader) auxiliary(v *verb, h *helpers, k int) {
	switch r.low(k) {
	case "is", "are", "was", "were":
		h.be = h.be || !v.infinitive
		v.future = v.future || v.infinitive
	case "be", "been", "being":
		h.be = h.be || !v.infinitive
	case "has", "have", "'ve":
		h.have = true
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
		h.do = true
	case "to":
		v.infinitive = true
		v.lead = r.low(k - 1)
	}
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
		named := v.head > 0 && (r.named(v.head-1) >= 0 || r.in(v.head-1, relatives))
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

// relatives begin a clause about the name before: "Acme, which".
var relatives = words("which who that")

// chooseFrames takes the uses whose particle follows, else those without one.
func (r *reader) chooseFrames(v *verb, e verbEntry) []frame {
	var special []frame
	longest := 0
	for _, f := range e.frame[len(e.plain):] {
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
	return e.plain
}

// particles matches words behind a verb, an object of one name apart: "signed
// Acme up".
func (r *reader) particles(i int, words []string) int {
	if r.phrase(i, words...) {
		return len(words)
	}
	return 0
}
