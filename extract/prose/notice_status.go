package prose

// kindStatus is the status that the kind of a notice gives its deal; ok is false
// where the notice does not say what it is, or its words tell more.
func (r *reader) kindStatus(g *group, count map[Status]int) (s Status, ok bool) {
	switch r.kind {
	case awardKind:
		switch {
		case count[Cancelled] > 0 && len(g.suppliers) == 0, g.preferred && !r.signed(g):
			return "", false
		case g.intends && count[Awarded] == 0 && count[Planned] > 0:
			return Planned, true // "direct award" over a notice of what is intended
		case r.extendedByVerb(g) && r.termExtended():
			return Extended, true
		}
		return Awarded, true
	case intentionKind:
		g.intends = true
		return Planned, true
	case tenderKind:
		return Tender, true
	case plannedKind:
		return Planned, true
	case changeKind:
		if r.extendedByVerb(g) || r.optionTaken() || r.termExtended() {
			return Extended, true
		}
		return Changed, true
	case extensionKind:
		return Extended, true
	case terminationKind:
		return Cancelled, true
	}
	return "", false
}

// termExtended reads "the term is extended by nine months": what is done, not what
// may be.
func (r *reader) termExtended() bool {
	for k := range r.tokens {
		switch r.low(k) {
		case "extended", "prolonged", "lengthened", "renewed", "extends", "prolongs", "extending", "prolonging":
		default:
			continue
		}
		s := r.sentences[r.sentenceOf[k]]
		if r.maybeExtended(k, s.first) {
			continue
		}
		for j := max(s.first, k-14); j < min(s.next, k+7); j++ {
			switch r.low(j) {
			case "term", "duration", "contract", "agreement", "period", "expiry", "date":
				return true
			}
		}
	}
	return false
}

// maybeExtended reports that an extension at k is only possible, or ruled out.
func (r *reader) maybeExtended(k, first int) bool {
	for j := k - 1; j >= first && j > k-9; j-- {
		switch r.low(j) {
		case "may", "can", "could", "cannot", "might", "not", "if", "option", "options", "should", "were", "no", "would", "possible", "previously", "already":
			return true
		case "be", "to":
			if j > k-3 {
				return true
			}
		}
	}
	return false
}

// takenWords tell that an option was used.
var takenWords = words(`exercised exercises exercising taken takes took activated activates invoked invokes triggered used utilised`)

// optionTaken reads "has taken up the second of the extension options", "the
// option to extend has been exercised".
func (r *reader) optionTaken() bool {
	for k := range r.tokens {
		if !r.in(k, takenWords) {
			continue
		}
		s := r.sentences[r.sentenceOf[k]]
		for j := max(s.first, k-14); j < min(s.next, k+12); j++ {
			low := r.low(j)
			if low == "may" || low == "should" || low == "if" || low == "were" || low == "could" || low == "had" || low == "having" || low == "not" {
				break
			}
			if low == "option" || low == "options" || low == "extension" || low == "renewal" {
				return true
			}
		}
	}
	return false
}
