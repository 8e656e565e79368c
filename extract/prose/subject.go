package prose

import (
	"strings"

	"tenders/extract/parse"
)

// seats are nouns for people who act for a body: "bosses at", "the board of".
var seats = words(`bosses boss officials leaders chiefs managers directors executives councillors commissioners ministers board cabinet members partners bodies trusts councils executive staff
	committee governors team leadership management procurement representatives administrators authorities organisations`)

// findSubjects finds the name that is the subject of each verb, or -1. They are
// found in order, since some share that of the verb before.
func (r *reader) findSubjects() {
	for at := range r.verbs {
		r.verbs[at].subject = r.subject(at)
	}
}

// subject walks back from a verb to the name that is its subject, over adverbs and
// asides: "Acme, a firm from Leeds, has recently won".
func (r *reader) subject(at int) int {
	v := &r.verbs[at]
	start := r.sentences[r.sentenceOf[v.head]].first
	if v.infinitive {
		return r.controls(at, start)
	}
	k := v.first - 1
	for steps := 0; k >= start && steps < 40; steps++ {
		low := r.low(k)
		switch {
		case r.named(k) >= 0:
			return r.subjectName(v, k, start)
		case relatives.has(low):
			return r.antecedent(k-1, start)
		case low == "," && !v.ing:
			n, before := r.asideBefore(k, start)
			if n >= 0 {
				return n
			}
			k = before
		case low == ")":
			for k > start && r.low(k) != "(" {
				k--
			}
			k--
		case low == "and" || low == "but" || low == "then" || low == "or" || low == ",":
			return r.earlierSubject(at, start)
		case low == "'s" || strings.HasSuffix(low, "ly") || auxiliaries.has(low):
			k--
		case seats.has(low):
			return r.seated(k, start)
		case v.ing:
			return r.earlierSubject(at, start)
		default:
			return r.coordinated(k, start)
		}
	}
	return -1
}

// subjectName is the subject where a name stands before a verb: that name, unless a
// preposition governs it.
func (r *reader) subjectName(v *verb, k, start int) int {
	n := r.named(k)
	if r.low(v.first) == "being" {
		return n // "with Acme being chosen"
	}
	if k == v.first-1 && v.finite() && !v.passive && r.behindConjunction(n) {
		return n // "after the firm picked up"
	}
	return r.governed(n, start)
}

// asideBefore is the name in an aside that ends with the comma at k, where it acts,
// else -1 and the token before the aside.
func (r *reader) asideBefore(k, start int) (n, before int) {
	if n := r.listInAside(k, start); n >= 0 {
		return n, k
	}
	if n := r.apposedBefore(k, start); n >= 0 {
		return n, k
	}
	return -1, r.beforeAside(k, start)
}

// behindConjunction reports that a name stands behind "after" and the like, which
// begin a clause where a verb follows.
func (r *reader) behindConjunction(n int) bool {
	k := r.listFirst(n) - 1
	for k > 0 && (r.in(k, determiners) || r.isAdjective(k)) {
		k--
	}
	switch r.low(k) {
	case "after", "before", "until", "since", "as", "once", "when", "while", "because":
		return true
	}
	return false
}

// coordinated reads "A, B and the county's three groups have signed": what no
// name tells shares its verb with names.
func (r *reader) coordinated(k, start int) int {
	for j := k; j >= start && j > k-9; j-- {
		low := r.low(j)
		switch {
		case low == "'s" && j > start && r.named(j-1) >= 0 && j < k: // "the agency's five offices"
			return r.governed(r.named(j-1), start)
		case r.named(j) >= 0 && r.names[r.named(j)].shared && j == r.names[r.named(j)].next-1:
			return r.governed(r.named(j), start)
		case low == "and":
			if r.low(j-1) == "," {
				j--
			}
			if j > start && r.named(j-1) >= 0 {
				return r.governed(r.named(j-1), start)
			}
			return -1
		case prepositions.has(low) || r.verbed(j) >= 0 || r.tokens[j].Kind != parse.TokenWord && r.tokens[j].Kind != parse.TokenNumber:
			return -1
		}
	}
	return -1
}

// governed returns the name unless a preposition makes it part of another
// phrase: in "bosses at Merrow Council" it acts, in "a contract with Acme" it
// does not.
func (r *reader) governed(n, start int) int {
	before := r.listFirst(n) - 1
	for before >= start && (r.in(before, determiners) || r.isAdjective(before)) {
		before--
	}
	if before < start || !r.in(before, prepositions) {
		return n
	}
	switch r.low(before) {
	case "between": // "a partnership between A and B"
		if before > start && (r.in(before-1, groupWords) || r.low(before-1) == "up") {
			return n
		}
	case "at", "of", "for", "in", "from", "on":
		return r.actsThrough(n, before, start)
	case "as": // "a group trading as the Alliance"
		if low := r.low(before - 1); low == "trading" || low == "known" || low == "operating" {
			return n
		}
	}
	return -1
}

// actsThrough is who acts where a name stands behind "at", "of" and the like: the
// body itself in "bosses at Merrow Council", the name before in "Acme of Leeds has
// won", or -1.
func (r *reader) actsThrough(n, preposition, start int) int {
	for k := preposition - 1; k >= start && k >= preposition-4; k-- {
		low := r.low(k)
		if r.low(preposition) == "in" && publicPlurals.has(low) && (r.classOf(n) == place || r.classOf(n) == unknown) {
			return -1 // "seven councils in Mercia"
		}
		if seats.has(low) || groupWords.has(low) {
			return n
		}
		if r.named(k) >= 0 {
			if k == preposition-1 && r.classOf(r.named(k)) != place {
				return r.named(k)
			}
			return -1
		}
	}
	return -1
}

// groupWords are nouns whose members act: "a consortium of A and B".
var groupWords = words(`consortium partnership venture team alliance group coalition grouping collaboration bid`)

// isAdjective tells small words that may stand between a determiner and a name.
func (r *reader) isAdjective(k int) bool {
	t := &r.tokens[k]
	return t.Kind == parse.TokenWord && r.named(k) < 0 && !r.in(k, prepositions) && !r.in(k, functionWords) && !r.is(k, verbTrait) && (r.in(k, firmNouns) || r.in(k, publicNouns) || r.in(k, firmAdjectives))
}

// firmAdjectives describe companies before their name.
var firmAdjectives = words(`software technology tech it ict services outsourcing cyber cloud digital health healthcare telecoms consulting systems american us uk british northern irish
	japanese french german indian based security local global data hosting defence infrastructure engineering support specialist giant firm group company and security's`)

// controls finds who acts in "to run": the object of the verb before, else its
// subject. The nearest name will do, since its class has to fit.
func (r *reader) controls(at, start int) int {
	v := &r.verbs[at]
	if b := at - 1; b >= 0 && r.verbs[b].head >= start && r.verbs[b].finite() && !r.verbs[b].passive && v.first-r.verbs[b].head < 14 && r.verbs[b].beats() {
		return r.verbs[b].subject // "Acme beat Bolt to win"
	}
	if lead := v.first - 1; r.low(lead-1) == "," && r.named(lead) < 0 && (r.in(lead, planLeads) || r.in(lead, offerLeads) || r.is(lead, verbTrait)) {
		if k := r.beforeAside(lead-1, start); k >= start && r.named(k) >= 0 {
			return r.governed(r.named(k), start) // "Acme, acting for others, wishes to"
		}
	}
	for k := v.first - 1; k >= start && k >= v.first-25; k-- {
		n := r.named(k)
		if n < 0 {
			if low := r.low(k); low == ";" || low == ":" {
				return -1
			}
			continue
		}
		if c := r.classOf(n); c == thing || c == person || c == place && r.names[n].body < 0 {
			k = r.names[n].first
			continue
		}
		if k = r.names[n].first; r.atPlace(n, start) || r.cueBefore(r.members(n)[0]) == rival {
			continue
		}
		return n
	}
	return -1
}

// atPlace reports that a name without a head only tells where another is: "the
// vault at Harrowick".
func (r *reader) atPlace(n, start int) bool {
	low := r.low(r.names[n].first - 1)
	k := r.names[n].first - 2
	return (low == "at" || low == "in" || low == "near") && r.classOf(n) == unknown && k >= start && r.named(k) >= 0
}

// seated finds the body of "the trust's board", "Merrow councillors".
func (r *reader) seated(k, start int) int {
	for j := k - 1; j >= start && j >= k-3; j-- {
		if r.named(j) >= 0 {
			return r.named(j)
		}
	}
	return -1
}

// listFirst is the first token of the list that a name stands in.
func (r *reader) listFirst(n int) int {
	if l := r.names[n].list; l >= 0 {
		return r.names[r.lists[l][0]].first
	}
	return r.names[n].first
}

// classOf is the class of what a name names.
func (r *reader) classOf(n int) class {
	m := &r.names[n]
	if m.body >= 0 && r.bodies[m.body].class != unknown && (!m.described || m.class == unknown) {
		return r.bodies[m.body].class
	}
	return m.class
}
