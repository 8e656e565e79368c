package prose

import "tenders/extract/parse"

// headingLines bounds where the headings of a notice stand.
const headingLines = 14

// heading reports that a sentence is a line without a full stop.
func (r *reader) heading(x sentence) bool {
	if x.next-x.first > 26 || !r.beginsLine(x.first) || x.next <= x.first+1 {
		return false
	}
	last := x.next - 1
	if last == len(r.tokens)-1 && r.tokens[last].Kind < parse.TokenBreak {
		return false
	}
	return r.tokens[last].Kind >= parse.TokenBreak && r.low(last-1) != "." && r.low(last-1) != ";"
}

// section reports that a line is a heading of the forms of the journal: "Section
// V: Award of contract".
func (r *reader) section(x sentence) bool {
	return r.low(x.first) == "section" && r.beginsLine(x.first) && r.heading(x)
}

// headingKind reads a heading: the number of the form, else a phrase with
// "notice" in it.
func (r *reader) headingKind(x sentence) noticeKind {
	for k := x.first; k < x.next && k < x.first+6; k++ {
		if r.low(k) == "uk" && k+1 < x.next && r.tokens[k+1].Glued {
			if kind := actNotices[r.low(k+1)]; kind != noKind {
				return kind
			}
		}
	}
	if r.verbal(x) {
		return noKind
	}
	return r.awardOrExtension(r.kindWithin(&kindPhrases, x.first, x.next), x)
}

// verbal reports that a line is a sentence with a verb that a party does, as the
// headlines of articles are: "Trust publishes award notice".
func (r *reader) verbal(x sentence) bool {
	for k := x.first + 1; k < x.next; k++ {
		low := r.low(k)
		if auxiliaries.has(low) && !besideNouns.has(low) {
			return true
		}
		if verbs[low].form == thirdForm && !r.capital(k) && !ambiguous.has(low) {
			return true
		}
	}
	return false
}

// besideNouns are words that stand beside verbs and beside nouns: "all lots".
var besideNouns = words(`not now to 's all both each still just`)

// speaksOf reports that a line has a word.
func (r *reader) speaksOf(x sentence, word string) bool {
	for k := x.first; k < x.next; k++ {
		if r.low(k) == word {
			return true
		}
	}
	return false
}

// edgeKind reads a phrase that stands at either end of a heading, or between its
// marks: "Learner Records System - Contract Award".
func (r *reader) edgeKind(x sentence) noticeKind {
	if r.verbal(x) {
		return noKind
	}
	for k := x.first; k < x.next; k++ {
		p := r.longest(&weakKindPhrases, k)
		if p.kind == noKind || k+len(p.words) > x.next {
			continue
		}
		next, several := k+len(p.words), len(p.words) > 1
		begins, ends := k == x.first || r.partsHeading(k-1), r.partsHeading(next)
		switch {
		case begins && ends, several && ends, several && begins && r.of(next):
			return p.kind
		}
	}
	return noKind
}

// of reports that a word goes on from the name of a kind: "Termination of Contract
// for".
func (r *reader) of(k int) bool {
	low := r.low(k)
	return low == "of" || low == "for" || low == "to" || low == "under" || low == "with"
}

// partsHeading reports that a mark parts a heading, or ends it.
func (r *reader) partsHeading(k int) bool {
	if k >= len(r.tokens) {
		return true
	}
	switch r.low(k) {
	case ":", "-", "–", "—", "(", ")", ",", "|", "/":
		return true
	}
	return r.tokens[k].Kind >= parse.TokenBreak
}
