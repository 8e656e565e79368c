package prose

import "strings"

// weighNone adds to the clues of a text what it says that the rules find no deal in
// it. One that begins with a misfortune or a firm's figures speaks of contracts that
// there are already, whatever words of theirs it has; one that denies an award, or
// hopes for it, has none, and an award that only clues tell of has a price.
func (r *reader) weighNone(s *sums) {
	s.add(LeansNone, noDeal)
	if status := r.signalledFirst(); status != "" {
		s.add(string(status), signalled)
	}
	switch {
	case r.opensElsewhere():
		s.add(LeansNone, troubleFirst)
	case r.opensWithTrouble() || r.ofTrouble():
		s.add(string(Awarded), -troubleFirst)
		s.add(string(Extended), -troubleFirst)
		s.add(string(Changed), -troubleFirst)
	case r.onlyFunds():
		s.add(string(Awarded), -troubleFirst)
	case r.onlyDenied():
		s.add(LeansNone, denied)
	case r.directAhead():
		s.add(string(Planned), directAward)
	case len(r.money) == 0 && len(r.spans) == 0:
		s.add(string(Awarded), -troubleFirst) // "went live on Monday"
	}
}

// fundVerbs tell of money that changes hands without a contract.
var fundVerbs = words(`give gives given gave receive receives received grant grants granted fund funds funding donate donated promise promised`)

// onlyFunds reports that a text begins with money given, and names no contract: "is to
// give the trust £12m", "has received £2m from the foundation".
func (r *reader) onlyFunds() bool {
	found := false
	for k := range r.tokens {
		if r.isDeal(k) {
			return false
		}
		found = found || r.sentenceOf[k] == 0 && r.in(k, fundVerbs) && (!strings.HasPrefix(r.low(k), "receive") || !r.firmBefore(k))
	}
	return found
}

// firmBefore reports that the last name before a token is not a public body's.
func (r *reader) firmBefore(k int) bool {
	for j := k - 1; j >= 0; j-- {
		if n := r.named(j); n >= 0 && r.names[n].body >= 0 {
			return r.classOf(n) != public
		}
	}
	return false
}

// elsewhereWords are of sentences about firms themselves.
var elsewhereWords = words(`damages takeover merger liquidation insolvency insolvent sponsor sponsors sponsorship rebrand renamed`)

// opensElsewhere reports that the first sentence is about a firm itself, or a prize:
// "has gone into administration", "won an award for the best project".
func (r *reader) opensElsewhere() bool {
	for k := r.sentences[0].first; k < r.sentences[0].next; k++ {
		if r.in(k, elsewhereWords) && r.named(k) < 0 || r.isPrize(k) || r.low(k) == "administration" && r.low(k-1) == "into" {
			return true
		}
	}
	return false
}

// signalledFirst is the status that a phrase of the first sentences tells, though it
// makes no deal by itself.
func (r *reader) signalledFirst() Status {
	for i := range r.events {
		switch e := &r.events[i]; {
		case e.signal == nil || e.told != news || e.sentence > 1:
		case e.preferred && e.signal.kind == plainSignal:
			return Preferred
		case e.status != Awarded:
			return e.status
		}
	}
	return ""
}

// onlyDenied reports that the verbs of a text tell of deals that are none, or may be.
func (r *reader) onlyDenied() bool {
	found := false
	for i := range r.events {
		e := &r.events[i]
		if e.verb >= 0 && e.told == news {
			return false
		}
		found = found || e.verb >= 0 && (e.told == denial || e.told == possibility)
	}
	return found
}
