package prose

import "tenders/extract/parse"

// frameworks finds whether a deal is a framework, or is bought under one.
func (r *reader) frameworks(d *Deal, groups []group, g int) {
	isOne := false
	for _, i := range r.frameworkWords() {
		isOne = isOne || r.frameworkAt(i) == isFramework && r.belongs(i, groups, g)
	}
	for _, i := range r.frameworkWords() {
		kind := r.frameworkAt(i)
		if isOne && kind == callOff && r.howOrdered(i) {
			continue // "orders are called off by mini-competition"
		}
		if kind == noFramework || !r.belongs(i, groups, g) && (kind != callOff || len(groups) != 1 || r.historical(r.sentenceOf[i])) {
			continue
		}
		if d.Framework && kind == callOff && (r.low(i) == "framework" || r.low(i) == "dps") {
			continue // "through the framework" is through itself
		}
		switch {
		case kind == callOff && !d.CallOff:
			d.CallOff, d.FrameworkSpan = true, r.frameworkPhrase(i)
		case kind == isFramework && !d.Framework && !d.CallOff:
			d.Framework, d.FrameworkSpan = true, r.frameworkPhrase(i)
		}
	}
	if d.CallOff {
		d.Framework = false
	}
}

// frameworkPhrase is what is quoted of a framework: the words about the one at
// i, as far as no punctuation parts them, "called off under the health systems
// framework".
func (r *reader) frameworkPhrase(i int) Span {
	s := r.sentences[r.sentenceOf[i]]
	within := func(k int) bool {
		t := &r.tokens[k]
		return t.Kind < parse.TokenBreak && !clauseMarks.has(t.Low) && t.Low != "," && t.Low != "." && t.Low != "(" && t.Low != ")"
	}
	first, next := i, i+1
	for first > max(s.first, i-8) && within(first-1) {
		first--
	}
	for next < min(s.next, i+12) && within(next) {
		next++
	}
	return Span{r.tokens[first].Start, r.tokens[next-1].End}
}

// frameworkWords are the tokens that may tell of a framework. They are found
// once.
func (r *reader) frameworkWords() []int {
	if r.frameworkTokens == nil {
		r.frameworkTokens = []int{}
		for i := range r.tokens {
			switch r.low(i) {
			case "framework", "frameworks", "dps", "dynamic", "call", "called", "cloud", "rm", "mini", "further", "marketplace", "agreement", "panel":
				r.frameworkTokens = append(r.frameworkTokens, i)
			}
		}
	}
	return r.frameworkTokens
}

type frameworkKind uint8

const (
	noFramework frameworkKind = iota
	isFramework
	callOff
)

// otherFrameworks are words before "framework" that make it no agreement to buy
// under.
var otherFrameworks = words(`ict policy legal regulatory governance ethical ethics competency competence skills outcomes quality assurance evaluation performance assessment data strategic planning
	legislative conceptual security architecture application software testing web development inspection accountability curriculum safeguarding operating risk interoperability
	standards analytical budget moral design code maturity cyber`)

// frameworkAt tells what a word at i says of frameworks.
func (r *reader) frameworkAt(i int) frameworkKind {
	switch r.low(i) {
	case "framework", "frameworks", "dps":
		return r.frameworkNoun(i)
	case "dynamic":
		if r.low(i+1) == "purchasing" || r.low(i+1) == "market" {
			return r.frameworkNoun(i + 2)
		}
	case "call":
		if r.low(i+1) == "-" && r.low(i+2) == "off" || r.low(i+1) == "off" && r.low(i-1) != "to" && r.low(i+2) != "the" && r.low(i+2) != "its" && r.low(i+2) != "a" {
			return callOff
		}
	case "called":
		if r.low(i+1) == "off" && underWords.has(r.low(i+2)) {
			return callOff
		}
	case "cloud":
		if r.low(i-1) == "-" && r.low(i-2) == "g" {
			return callOff
		}
	case "mini":
		if k := i + 1; r.low(k) == "-" && r.low(k+1) == "competition" || r.low(k) == "competition" {
			return r.calledOffHere(i)
		}
	case "further":
		if r.low(i+1) == "competition" {
			return r.calledOffHere(i)
		}
	case "marketplace":
		if r.low(i-1) == "digital" || r.low(i-1) == "dynamic" {
			return r.calledOffHere(i)
		}
	case "agreement":
		if r.buyersAgreement(i) {
			return r.calledOffHere(i)
		}
	case "panel":
		if r.placesOn(i) || underWords.has(r.low(i-2)) && r.low(i-1) == "the" && r.low(i-2) != "by" && r.low(i-2) != "within" {
			return r.frameworkNoun(i)
		}
	case "rm":
		if i+1 < len(r.tokens) && r.tokens[i+1].Glued && len(r.tokens[i+1].Text) >= 4 {
			return callOff
		}
	}
	return noFramework
}

// underWords before a framework tell that something is bought under it.
var underWords = words(`under through via using from against off on within by`)

// setUpWords near a framework tell that it is the deal.
var setUpWords = words(`withdrawn scrapped abandoned spot spots concludes set sets setting publishes published issued issues contract establish establishes established establishing open opened opens create created creating launch launched launches seek seeking tender tendering new replace replacing
	advertised let letting award awarded awarding places place procure procuring join appointed named successful worth four three two invites invite interest expressions added add joins joined appoint appoints appointing concluded conclude conclusion establishment admitted enters entered`)

func (r *reader) frameworkNoun(i int) frameworkKind {
	if r.noFramework(i) {
		return noFramework
	}
	if otherFrameworks.has(r.low(i-1)) && r.low(i+1) != "agreement" && !r.capital(i) && !r.withPlaces(i) {
		if r.namedFramework(i) {
			return callOff
		}
		return noFramework
	}
	for k := i - 1; k > i-6; k-- {
		switch r.low(k) {
		case "join", "joining", "joined", "admission", "admitted", "entry":
			return isFramework // "wishing to join a dynamic purchasing system"
		}
	}
	s := r.sentences[r.sentenceOf[i]]
	if r.low(s.first) == "route" {
		return callOff
	}
	for k := i - 1; k >= s.first && k >= i-10; k-- {
		low := r.low(k)
		if underWords.has(low) {
			if (low == "on" || low == "from" || low == "by" || low == "within") && r.nounBetween(k, i) {
				return noFramework
			}
			if low == "on" {
				return isFramework // "places on the framework"
			}
			return callOff
		}
		if low == ";" || low == "," && k < i-4 || r.verbAt[k] >= 0 {
			break
		}
	}
	for k := max(i-12, s.first); k < min(i+12, s.next); k++ {
		if setUpWords.has(r.low(k)) {
			return isFramework
		}
	}
	return noFramework
}

// namedFramework reads "under the Central Buying Service's software framework": what
// is bought under a body's framework is called off, whatever its subject.
func (r *reader) namedFramework(i int) bool {
	under, named := false, false
	for k := i - 1; k >= 0 && k >= i-12 && r.sentenceOf[k] == r.sentenceOf[i]; k-- {
		low := r.low(k)
		named = named || low == "'s" && r.nameAt[max(k-1, 0)] >= 0
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
		if placeWords.has(r.low(k)) {
			return true
		}
	}
	return false
}

func (r *reader) nounBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if low := r.low(k); prepositions.has(low) || low == "," {
			return true
		}
	}
	return false
}

// callsOffUnder tells "has called off a contract under the framework" from "has
// called off its tender".
func (r *reader) callsOffUnder(v *verb) bool {
	end := r.sentences[r.sentenceOf[v.head]].next
	if first := r.sentences[r.sentenceOf[v.head]].first; r.low(first) == "under" || r.low(first) == "through" || r.low(first) == "using" || r.low(first) == "via" {
		return true
	}
	for k := v.next; k < v.next+16 && k < end; k++ {
		switch r.low(k) {
		case "under", "from", "against", "through", "via", "using":
			for j := k + 1; j < k+10 && j < end; j++ {
				if low := r.low(j); low == "framework" || low == "frameworks" || low == "dps" || low == "cloud" || low == "agreement" || low == "lot" || low == "marketplace" || low == "dynamic" || low == "rm" {
					return true
				}
			}
		case "after", "because", "over", ";":
			return false
		}
	}
	return false
}

// noticeOf finds the journal or portal where the notice of a deal stands.
func (r *reader) noticeOf(groups []group, g int) string {
	for _, n := range r.names {
		if n.class != thing || r.paper(n.first) == 0 {
			continue
		}
		if r.willAppear(n.first) || len(groups) > 1 && r.lotOf[r.sentenceOf[n.first]] == 0 && !r.allLots(groups) && !r.belongs(n.first, groups, g) {
			continue
		}
		for _, p := range paperNames {
			if r.phrase(n.first, p.words...) {
				return p.name
			}
		}
	}
	return ""
}

// willAppear reports that a notice is only announced: "will be published in".
func (r *reader) willAppear(i int) bool {
	s := r.sentences[r.sentenceOf[i]]
	for k := i - 1; k >= s.first; k-- {
		if low := r.low(k); (low == "will" || low == "would") && (r.low(k+1) == "be" || r.low(k+1) == "appear") || low == "to" && r.low(k+1) == "be" {
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
	k := i - 1
	for k > i-4 && (determiners.has(r.low(k)) || r.low(k) == "under" || r.low(k) == "through") && r.low(k) != "no" {
		k--
	}
	low := r.low(k)
	return low == "not" || low == "no" || low == "than" && r.low(k-1) == "rather" || low == "of" && r.low(k-1) == "instead"
}
