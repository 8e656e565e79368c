package prose

import (
	"strings"

	"tenders/extract/parse"
)

// noticeMarks rules out those whom notices name for other reasons than being a
// party.
func (r *reader) noticeMarks() {
	if !r.noticed() {
		return
	}
	r.subcontractSections()
	for k := range r.tokens {
		switch r.low(k) {
		case "representation", "representations", "objection", "objections", "complaint":
			r.representedBy(k)
		case "published":
			r.publishedFor(k)
		}
	}
}

// subcontractSections marks the names in a section about subcontracting, whose
// heading says so: "V.2.5) Information about subcontracting".
func (r *reader) subcontractSections() {
	within := false
	for s := range r.sentences {
		x := r.sentences[s]
		if r.heading(x) && x.next-x.first < 16 && r.bareLabel(x.first, x.next) {
			within = false
			for k := x.first; k < x.next; k++ {
				within = within || strings.HasPrefix(r.low(k), "subcontract")
			}
			continue
		}
		if !within {
			continue
		}
		for k := x.first; k < x.next; k++ {
			if n := r.named(k); n >= 0 {
				if m := &r.names[n]; m.body >= 0 && !m.described && r.classOf(n) != public && !r.namedBefore(n) {
					r.mark(n, rival) // no verb makes it a supplier again
				}
				k = r.names[n].next - 1
			}
		}
	}
}

// namedBefore reports that the body of a name was named in an earlier part of the
// text: the contractor's own name may stand in such a section.
func (r *reader) namedBefore(n int) bool {
	s := r.sentenceOf[r.names[n].first]
	for _, m := range r.bodies[r.names[n].body].names {
		if r.sentenceOf[r.names[m].first] < s-2 {
			return true
		}
	}
	return false
}

// representedBy reads "One representation was received, from Acme Ltd": no party.
func (r *reader) representedBy(k int) {
	s := r.sentences[r.sentenceOf[k]]
	for j := k + 1; j < s.next && j < k+10; j++ {
		if low := r.low(j); low == "from" || low == "by" {
			if n := r.nameAfter(j + 1); n >= 0 && r.classOf(n) != public {
				for _, m := range r.members(n) {
					r.mark(m, rival)
				}
				return
			}
		}
	}
}

// publishedFor reads "published by the Hub for the Trust", "issued by the Hub on
// behalf of": the first is an agent.
func (r *reader) publishedFor(k int) {
	if r.low(k+1) != "by" {
		return
	}
	n := r.nameAfter(k + 2)
	if n < 0 || r.names[n].described {
		return
	}
	if low := r.low(r.names[n].next); low == "for" || low == "on" && r.low(r.names[n].next+1) == "behalf" {
		r.mark(n, agent)
	}
}

// sectionRole is the side that a label without a word for it names by the number of
// its section in the journal's forms: "I.1) Name and addresses" is the buyer's,
// "V.2.3) Name and address" the contractor's.
func (r *reader) sectionRole(first, next int) role {
	named := false
	for k := first; k < next && r.tokens[k].Kind < parse.TokenBreak; k++ {
		named = named || r.low(k) == "name" || r.low(k) == "names"
	}
	if !named || r.low(first+1) != "." {
		return noRole
	}
	switch r.low(first) {
	case "i":
		return buyer
	case "v":
		return supplier
	}
	return noRole
}
