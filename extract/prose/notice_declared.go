package prose

// declared reads a sentence in which a notice says what it is: "This is a Provider
// Selection Regime (PSR) notice of contract termination", "This notice records an
// extension of".
func (r *reader) declared(x sentence) noticeKind {
	k := x.first
	for k < x.next && k < x.first+30 && !r.speaksOfItself(k) {
		k++
	}
	end := min(x.next, k+20)
	switch {
	case r.phrase(k, "this", "is"):
		if k > x.first {
			return noKind
		}
		return r.selfDeclared(k, end)
	case k+2 >= end:
		return r.noticeGiven(x)
	}
	return r.purpose(k+2, end)
}

// speaksOfItself reads "this is", "this notice", "notice is hereby".
func (r *reader) speaksOfItself(k int) bool {
	switch r.low(k) {
	case "this":
		return r.low(k+1) == "is" || r.low(k+1) == "notice"
	case "notice":
		return r.low(k+1) == "is" && (r.low(k+2) == "hereby" || r.low(k+2) == "given")
	}
	return false
}

// selfDeclared reads "This is a contract award notice", but not "This is not a".
func (r *reader) selfDeclared(k, end int) noticeKind {
	switch r.low(k + 2) {
	case "a", "an", "the":
		return r.awardOrExtension(r.kindWithin(&kindPhrases, k, end), sentence{first: k, next: end})
	}
	return noKind
}

// awardOrExtension mends the kind of a stretch that speaks of the award of an
// extension: "Contract award notice (extension)".
func (r *reader) awardOrExtension(kind noticeKind, x sentence) noticeKind {
	if kind == awardKind && r.speaksOf(x, "extension") {
		return extensionKind
	}
	return kind
}

// noticeGiven reads "gives notice that it proposes to contract with".
func (r *reader) noticeGiven(x sentence) noticeKind {
	given := false
	for k := x.first; k < x.next; k++ {
		low := r.low(k)
		given = given || low == "notice" && (r.low(k-1) == "gives" || r.low(k-1) == "give" || r.low(k-1) == "giving")
		if given && (low == "proposes" || low == "intends" || low == "intend" || low == "propose" || low == "intention") {
			return intentionKind
		}
	}
	return noKind
}

// purposeKinds are the nouns and verbs of what a notice is there to tell.
var purposeKinds = map[string]noticeKind{
	"extension": extensionKind, "extended": extensionKind, "extend": extensionKind,
	"modification": changeKind, "variation": changeKind, "change": changeKind, "amendment": changeKind,
	"termination": terminationKind, "terminated": terminationKind, "cancellation": terminationKind, "abandonment": terminationKind, "discontinuation": terminationKind, "discontinued": terminationKind, "cancelled": terminationKind,
	"award": awardKind, "awards": awardKind, "awarded": awardKind, "intention": intentionKind, "intends": intentionKind, "intent": intentionKind,
}

// tellWords are what a notice does with what it tells.
var tellWords = words(`record records announce announces advise advises inform informs confirm confirms notify notifies given report reports relates concerns publish published state states declare declares`)

// purpose reads "to record an extension", "confirms two awards", behind "this
// notice".
func (r *reader) purpose(k, end int) noticeKind {
	told, intended := false, false
	for ; k < end; k++ {
		low := r.low(k)
		if p := r.longest(&kindPhrases, k); p.kind != noKind && r.low(k-1) != "the" && !told {
			return p.kind
		}
		told = told || tellWords.has(low)
		intended = intended || low == "proposed" || low == "intended" || low == "future"
		if kind := purposeKinds[low]; told && kind != noKind {
			if intended && kind == awardKind {
				return intentionKind
			}
			return kind
		}
		if low == "," || low == ";" {
			return noKind
		}
	}
	return noKind
}
