package prose

// otherFrameworks are words before "framework" that make it no agreement to buy
// under.
var otherFrameworks = words(`ict policy legal regulatory governance ethical ethics competency competence skills outcomes quality assurance evaluation performance assessment data strategic planning
	legislative conceptual security architecture application software testing web development inspection accountability curriculum safeguarding operating risk interoperability
	standards analytical budget moral design code maturity cyber`)

// underWords before a framework tell that something is bought under it.
var underWords = words(`under through via using from against off on within by`)

// setUpWords near a framework tell that it is the deal.
var setUpWords = words(`withdrawn scrapped abandoned spot spots concludes set sets setting publishes published issued issues contract establish establishes established establishing open opened opens create created creating launch launched launches seek seeking tender tendering new replace replacing
	advertised let letting award awarded awarding places place procure procuring join appointed named successful worth four three two invites invite interest expressions prepare prepares prepared preparing advertise advertises advertising plans planned planning added add joins joined appoint appoints appointing concluded conclude conclusion establishment admitted enters entered`)

// frameworkNoun tells whether a framework is the deal, "a new framework", or what the
// deal is bought under.
func (r *reader) frameworkNoun(i int) frameworkKind {
	if r.noFramework(i) {
		return noFramework
	}
	if r.in(i-1, otherFrameworks) && r.low(i+1) != "agreement" && !r.capital(i) && !r.withPlaces(i) {
		if r.namedFramework(i) {
			return callOff
		}
		return noFramework
	}
	s := r.sentences[r.sentenceOf[i]]
	if r.joinsIt(i) {
		return isFramework
	}
	if r.low(s.first) == "route" {
		return callOff
	}
	if kind, told := r.byPreposition(i, s.first); told {
		return kind
	}
	for k := max(i-12, s.first); k < min(i+12, s.next); k++ {
		if r.in(k, setUpWords) {
			return isFramework
		}
	}
	return noFramework
}

// joinsIt reads "wishing to join a dynamic purchasing system".
func (r *reader) joinsIt(i int) bool {
	for k := i - 1; k > i-6; k-- {
		switch r.low(k) {
		case "join", "joining", "joined", "admission", "admitted", "entry":
			return true
		}
	}
	return false
}

// byPreposition reads "under the framework" and "places on the framework". told is
// false where no such word leads to it.
func (r *reader) byPreposition(i, first int) (kind frameworkKind, told bool) {
	for k := i - 1; k >= first && k >= i-10; k-- {
		low := r.low(k)
		if underWords.has(low) {
			if r.setUpHere(k, i) {
				return isFramework, true
			}
			return r.underWord(k, i), true
		}
		if low == ";" || low == "," && k < i-4 || r.verbed(k) >= 0 {
			break
		}
	}
	return noFramework, false
}

// underWord tells what a preposition at k makes of the framework at i.
func (r *reader) underWord(k, i int) frameworkKind {
	switch low := r.low(k); low {
	case "on", "from", "by", "within":
		if r.nounBetween(k, i) {
			return noFramework
		}
		if low == "on" {
			return isFramework // "places on the framework"
		}
	}
	return callOff
}

// namedFramework reads "under the Central Buying Service's software framework": what
// is bought under a body's framework is called off, whatever its subject.
func (r *reader) namedFramework(i int) bool {
	under, named := false, false
	for k := i - 1; k >= 0 && k >= i-12 && r.sentenceOf[k] == r.sentenceOf[i]; k-- {
		low := r.low(k)
		named = named || low == "'s" && r.named(max(k-1, 0)) >= 0
		if low == "under" || low == "through" || low == "via" || low == "using" || low == "off" {
			under = true
			break
		}
	}
	return under && named
}

// placeWords in a sentence tell that a framework is one to buy under.
var placeWords = words(`places place companies firms suppliers providers worth lots awarded appointed`)

// withPlaces reports that a sentence speaks of who is on a framework.
func (r *reader) withPlaces(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for k := s.first; k < s.next; k++ {
		if r.in(k, placeWords) {
			return true
		}
	}
	return false
}

// nounBetween reports that another phrase begins between two words: "by the trust
// for the framework".
func (r *reader) nounBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if low := r.low(k); prepositions.has(low) || low == "," {
			return true
		}
	}
	return false
}

// noFramework reads "and not a framework", "rather than a framework", "a framework
// was considered".
func (r *reader) noFramework(i int) bool {
	for k := i + 1; k < i+14 && k < r.sentences[r.sentenceOf[i]].next; k++ {
		if low := r.low(k); low == "considered" || low == "rejected" || low == "discounted" || low == "ruled" {
			return true
		}
	}
	if r.alternative(i) {
		return true
	}
	k := i - 1
	for k > i-4 && (r.in(k, determiners) || r.low(k) == "under" || r.low(k) == "through") && r.low(k) != "no" {
		k--
	}
	low := r.low(k)
	return low == "not" || low == "no" || low == "than" && r.low(k-1) == "rather" || low == "of" && r.low(k-1) == "instead"
}
