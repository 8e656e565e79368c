package prose

import "strings"

// clause is the stretch of text that a verb governs: to the next verb with a
// subject of its own, and back to the last one's end.
func (r *reader) clause(at int) (first, next int) {
	v := &r.verbs[at]
	s := r.sentences[r.sentenceOf[v.head]]
	first, next = s.first, s.next
	for k := at + 1; k < len(r.verbs) && r.verbs[k].head < s.next; k++ {
		if r.verbs[k].finite() && r.ownSubject(k, v.next) {
			next = r.clauseBreak(v.next, k)
			break
		}
	}
	for k := at - 1; k >= 0 && r.verbs[k].head >= s.first; k-- {
		if r.verbs[k].finite() && r.ownSubject(at, r.verbs[k].next) {
			first = r.clauseBreak(r.verbs[k].next, at)
			break
		}
	}
	return first, next
}

// ownSubject reports that a verb's subject stands behind the token given.
func (r *reader) ownSubject(at, behind int) bool {
	n := r.verbs[at].subject
	return n < 0 || r.names[n].first >= behind
}

// clauseBreak finds where one clause ends and that of a verb begins: at a
// semicolon, a conjunction or a comma before its subject.
func (r *reader) clauseBreak(from, at int) int {
	v := &r.verbs[at]
	if k := v.first - 1; k >= from && r.in(k, relatives) {
		return k
	}
	to, marks := v.first, clauseMarks
	if v.subject >= 0 {
		to = r.listFirst(v.subject)
	}
	for k := to - 1; k >= from; k-- {
		if low := r.low(k); marks.has(low) || v.subject >= 0 && (low == "and" || low == ",") && k >= to-4 {
			return k
		}
	}
	return to
}

var clauseMarks = words(`; : — – but while whereas although though which who that because after before when`)

// otherAgent reports that "by" belongs to a participle nearer than the verb: "an
// agreement owned by".
func (r *reader) otherAgent(v *verb, k int) bool {
	for j := k - 1; j > v.next && j > k-4; j-- {
		if at := r.verbed(j); at >= 0 && r.verbs[at].reduced {
			return true
		}
	}
	return false
}

// infinitive reports that "to" begins a verb: "to advise the agency".
func (r *reader) infinitive(k, name int) bool {
	if k >= name || r.in(k, relations) || r.in(k, resellerWords) || r.in(k, countWords) || r.in(k, determiners) || r.capital(k) || r.named(k) >= 0 || r.isAdjective(k) || r.in(k, groupWords) {
		return false
	}
	return r.low(k+1) != "-" && !strings.HasSuffix(r.low(k), "ish") && r.low(k+1) != "firm" && r.low(k+1) != "company"
}

// subjectPhrase reads the names in a subject that is none itself: "work for the
// trust will be split between", "the council's contract has gone to".
func (r *reader) subjectPhrase(e *event, v *verb) {
	for k := max(e.first, v.first-20); k < v.first; k++ {
		n := r.named(k)
		if n < 0 || n == v.subject && e.family != going && e.family != coming || r.cueBefore(r.members(n)[0]) != noRole {
			continue
		}
		before := r.low(r.listFirst(n) - 1)
		if before == "the" {
			before = r.low(r.listFirst(n) - 2)
		}
		switch {
		case before == "for" || before == "of" || before == "at" || before == "from" || r.names[n].possessive:
			r.assign(e, n, buyer, phrasePlace)
		case before == "with" || before == "by" || before == "between":
			r.assign(e, n, party, phrasePlace)
		}
		k = r.names[n].next - 1
	}
}
