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
		if kind == noFramework || kind == callOff && r.throughItself(i, d, isOne) || !r.frameworkOf(i, kind, groups, g) {
			continue
		}
		switch {
		case kind == callOff && !d.CallOff:
			d.CallOff, d.FrameworkSpan = true, r.frameworkPhrase(i)
		case kind == isFramework && !d.Framework && !d.CallOff:
			d.Framework, d.FrameworkSpan = true, r.frameworkPhrase(i)
		}
	}
	if k := r.firstUser(groups, g); k >= 0 && !d.CallOff && (!isOne || !r.tellsFramework(&groups[g])) {
		d.CallOff, d.FrameworkSpan = true, r.frameworkPhrase(k)
	}
	if d.CallOff {
		d.Framework = false
	}
}

// throughItself reports that a call-off is from the framework that is the deal:
// "orders are called off by mini-competition", "through the framework".
func (r *reader) throughItself(i int, d *Deal, isOne bool) bool {
	return isOne && (r.howOrdered(i) || r.callOffsAtLarge(i)) || d.Framework && (r.low(i) == "framework" || r.low(i) == "dps")
}

// frameworkOf reports that a word tells of this deal: the only one of a text is
// bought as any of its sentences says, but for those about the past.
func (r *reader) frameworkOf(i int, kind frameworkKind, groups []group, g int) bool {
	return r.belongs(i, groups, g) || kind == callOff && len(groups) == 1 && !r.historical(r.sentenceOf[i])
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

// frameworkAt tells what a word at i says of frameworks: "a new framework", "called
// off under", "G-Cloud", "mini-competition".
func (r *reader) frameworkAt(i int) frameworkKind {
	switch r.low(i) {
	case "framework", "frameworks", "dps":
		return r.frameworkNoun(i)
	case "dynamic":
		if r.low(i+1) == "purchasing" || r.low(i+1) == "market" {
			return r.frameworkNoun(i + 2)
		}
	case "panel":
		if r.placesOn(i) || r.underThePanel(i) {
			return r.frameworkNoun(i)
		}
	case "call", "called", "cloud", "rm":
		if r.callOffWord(i) {
			return callOff
		}
	case "mini", "further", "marketplace", "agreement":
		if r.waysToCallOff(i) {
			return r.calledOffHere(i)
		}
	}
	return noFramework
}

// sitting words before "on the panel" tell of one that judges.
var sitting = words(`sit sits sat sitting serve serves served serving judges judge experts people`)

// underThePanel reads "through the panel".
func (r *reader) underThePanel(i int) bool {
	before := r.low(i - 2)
	return r.low(i-1) == "the" && underWords.has(before) && before != "by" && before != "within" && !r.in(i-3, sitting)
}

// callOffWord reads "call-off", "called off under", "G-Cloud" and "RM6100".
func (r *reader) callOffWord(i int) bool {
	switch next := r.low(i + 1); r.low(i) {
	case "call":
		return next == "-" && r.low(i+2) == "off" || next == "off" && r.low(i-1) != "to" && !r.callsWhatOff(i+2)
	case "called":
		return next == "off" && r.in(i+2, underWords)
	case "cloud":
		return r.low(i-1) == "-" && r.low(i-2) == "g"
	case "rm":
		return i+1 < len(r.tokens) && r.tokens[i+1].Glued && len(r.tokens[i+1].Text) >= 4
	}
	return false
}

// callsWhatOff reports that what is called off follows: "call off the tender".
func (r *reader) callsWhatOff(k int) bool {
	switch r.low(k) {
	case "the", "its", "a":
		return true
	}
	return false
}

// waysToCallOff reads "mini-competition", "further competition", "digital
// marketplace" and the agreements of buying bodies.
func (r *reader) waysToCallOff(i int) bool {
	switch next := r.low(i + 1); r.low(i) {
	case "mini":
		return next == "competition" || next == "-" && r.low(i+2) == "competition"
	case "further":
		return next == "competition"
	case "marketplace":
		return r.low(i-1) == "digital" || r.low(i-1) == "dynamic"
	case "agreement":
		return r.buyersAgreement(i)
	}
	return false
}
