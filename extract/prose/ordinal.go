package prose

// ordinals count contracts: "the first came from Norland Council, the second".
var ordinals = words(`first second third fourth other latter former smallest largest biggest longest shortest last final`)

// superlatives do so in a text that counts several.
var superlatives = words(`smallest largest biggest longest shortest last final`)

// linkWords join an ordinal to whose contract it is: "the first is with", "the
// second, for".
var linkWords = words(`is was came comes went goes will be has been , contract order deal agreement award job project piece of work one framework licence commission lot`)

// ordinal reads "The first, from Norland Council, is worth £4m", "The second
// contract is with".
func (r *reader) ordinal(i int) {
	if !r.in(i, ordinals) || r.low(i-1) != "the" || i-1 > r.sentences[r.sentenceOf[i]].first+1 {
		return
	}
	if r.in(i, superlatives) && !r.severalTold(r.sentences[0].first) && !r.severalBuyers(0) {
		return // "its largest contract, with the council"
	}
	k := i + 1
	for k < i+7 && r.in(k, linkWords) {
		k++
	}
	switch r.low(k) {
	case "with", "from", "for", "to", "at":
	default:
		return
	}
	n := r.nameAfter(k + 1)
	if n < 0 || r.names[n].described || r.names[n].possessive {
		return
	}
	s := r.sentences[r.sentenceOf[i]]
	e := event{at: i, first: s.first, next: s.next, sentence: r.sentenceOf[i], verb: -1, family: signing, status: Awarded, contract: true, own: true, nth: true}
	r.assign(&e, n, party, subjectPlace)
	if len(e.buyers)+len(e.suppliers) > 0 {
		r.events = append(r.events, e)
	}
}

// byOrdinal splits a deal with several parties where the text tells of "the first"
// and "the second" in their order.
func (r *reader) byOrdinal(g *group, bodies []int) []ownStory {
	if len(bodies) != 2 {
		return nil
	}
	s := r.sentenceOf[g.first]
	first, second := -1, -1
	for n := s; n < s+3 && n < len(r.sentences); n++ {
		for k := r.sentences[n].first; k < r.sentences[n].next; k++ {
			if r.low(k-1) != "the" || r.named(k) >= 0 {
				continue
			}
			switch r.low(k) {
			case "first", "former":
				first = k
			case "second", "latter", "other":
				if first >= 0 && second < 0 {
					second = k
				}
			}
		}
	}
	if second < 0 || len(r.moneyIn(first, second)) == 0 {
		return nil
	}
	end := r.sentences[r.sentenceOf[second]].next
	if len(r.moneyIn(second, end)) == 0 {
		return nil
	}
	return []ownStory{{bodies[0], r.sentenceOf[first], window{first - 1, second - 1}}, {bodies[1], r.sentenceOf[second], window{second - 1, end}}}
}

// byClause splits a deal with two suppliers, or two buyers, whose sentence tells
// each one's contract on either side of a conjunction: "has awarded Acme a £1m
// contract and a separate deal worth £2m to Bolt".
func (r *reader) byClause(g *group, bodies []int) []ownStory {
	if len(bodies) != 2 {
		return nil
	}
	s := r.sentences[r.sentenceOf[g.first]]
	if s.next-s.first > 120 {
		return nil
	}
	for k := s.first + 1; k < s.next; k++ {
		switch r.low(k) {
		case "and", ";", "while", "whereas", "with", "but":
		default:
			continue
		}
		left, right := r.onlyOf(bodies, s.first, k), r.onlyOf(bodies, k, s.next)
		if left < 0 || right < 0 || left == right || !r.tellsContract(s.first, k) || !r.tellsContract(k, s.next) {
			continue
		}
		n := r.sentenceOf[k]
		return []ownStory{{left, n, window{s.first, k}}, {right, n, window{k, s.next}}}
	}
	return nil
}

// onlyOf is the one of the bodies that a stretch names, or -1.
func (r *reader) onlyOf(bodies []int, first, next int) int {
	found := -1
	for k := first; k < next; k++ {
		n := r.named(k)
		if n < 0 || !has(bodies, r.names[n].body) {
			continue
		}
		if found >= 0 && found != r.names[n].body {
			return -1
		}
		found = r.names[n].body
	}
	return found
}

// tellsContract reports that a stretch tells a contract, or work that is done, and
// what it costs.
func (r *reader) tellsContract(first, next int) bool {
	if len(r.moneyIn(first, next)) != 1 {
		return false
	}
	if r.namesContract(first, next) {
		return true
	}
	for k := first; k < next; k++ {
		if v := r.verbed(k); v >= 0 && r.verbs[v].finite() && r.verbs[v].future {
			return true
		}
	}
	return false
}
