package prose

// noticeKind is what a notice says it is. It settles how far its deal has got,
// whatever verbs the notice uses.
type noticeKind uint8

const (
	noKind noticeKind = iota
	awardKind
	intentionKind
	tenderKind
	plannedKind
	changeKind
	extensionKind
	terminationKind
	// otherKind reports no deal: how a contract is performed, what was paid.
	otherKind
)

// findKind finds what a notice calls itself: "UK7: Contract details notice", "This
// is a PSR intention to award notice". Where nothing says so outright, the first
// weak sign decides: "Clinic Furniture - Contract Award".
func (r *reader) findKind() {
	weak := noKind
	for s := range r.sentences {
		said, sign := r.kindOf(s)
		if said != noKind {
			r.kind = said
			return
		}
		if weak == noKind {
			weak = sign
		}
	}
	if weak == noKind && r.headed() && r.noticed() && !r.decides() && r.takesOffers() {
		weak = tenderKind
	}
	r.kind = weak
}

// kindOf is what a sentence says of the kind of its notice: outright, or by a weak
// sign.
func (r *reader) kindOf(s int) (said, sign noticeKind) {
	x := r.sentences[s]
	switch {
	case r.low(x.first) == "vii" && r.low(x.first+1) == "." && r.beginsLine(x.first):
		return changeKind, noKind // "VII.1.4) Short description of the procurement"
	case r.section(x):
		return r.sectionKind(x)
	case s >= headingLines:
		return noKind, noKind
	}
	if s < 5 && r.awardOf(x) {
		sign = awardKind
	}
	if said = r.declared(x); said != noKind || !r.heading(x) {
		return said, sign
	}
	if said = r.headingKind(x); said == noKind && sign == noKind {
		sign = r.edgeKind(x)
	}
	return said, sign
}

// sectionKind reads the headings of the forms of the journal that tell of a change,
// or an award: "Section V: Award of contract".
func (r *reader) sectionKind(x sentence) (said, sign noticeKind) {
	if r.kindWithin(&kindPhrases, x.first, x.next) == changeKind {
		return changeKind, noKind
	}
	if r.kindWithin(&weakKindPhrases, x.first, x.next) == awardKind {
		return noKind, awardKind
	}
	return noKind, noKind
}

// awardOf reads "Award of a call-off contract under G-Cloud."
func (r *reader) awardOf(x sentence) bool {
	return (r.phrase(x.first, "award", "of") || r.phrase(x.first, "conclusion", "of")) && !r.verbal(x)
}

// kindWithin is the kind that a phrase of a table tells in a stretch.
func (r *reader) kindWithin(table *byWord[[]kindPhrase], first, next int) noticeKind {
	for k := first; k < next; k++ {
		if p := r.longest(table, k); p.kind != noKind && k+len(p.words) <= next {
			return p.kind
		}
	}
	return noKind
}
