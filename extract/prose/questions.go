package prose

import "tenders/extract/parse"

// orderStrength is how strong a clue an amount's place among the others is. That
// the price comes first is a habit of most writers and a trap in some texts, so its
// weight has to be earned threefold.
const orderStrength = 0.3

// aboutAmount gives the clues to what an amount is: whether a deal's worth.
func (r *reader) aboutAmount(to sink, i int) {
	it := &r.items[i]
	r.beside(to, i, 0, 1)
	r.aboutOrder(to, it)
	m := &r.money[it.money]
	for k := m.First; k < m.Next; k++ {
		if r.tokens[k].Kind == parse.TokenWord {
			to.clue(clueOwn, r.ids[k], 0, 0.5)
		}
	}
	switch {
	case m.Min != "" && m.Max != "":
		to.clue(clueTrait, traitWords.both, 0, 1)
	case m.Min != "" || m.Max != "":
		to.clue(clueTrait, traitWords.one, 0, 1)
	}
	if m.Before != "" {
		to.clue(clueTrait, traitWords.changed, 0, 1)
	}
}

// aboutOrder gives the clues of where an amount stands in the text: among its first
// ten sentences, and among up to eight amounts.
func (r *reader) aboutOrder(to sink, it *item) {
	to.clue(clueTrait, traitWords.place, 0, orderStrength*float32(min(r.sentenceOf[it.first], 10))/10)
	to.clue(clueTrait, traitWords.number, 0, orderStrength*float32(min(len(r.money), 8))/8)
	if it.money == 0 {
		to.clue(clueTrait, traitWords.first, 0, orderStrength)
	}
	if it.money == len(r.money)-1 {
		to.clue(clueTrait, traitWords.last, 0, orderStrength)
	}
}

// traitWords are the words for what holds of a thing itself.
var traitWords = struct {
	place, number, first, last, both, one, changed, order, mentions, only uint16
	class                                                                 [6]uint16
	rank                                                                  [6][4]uint16
}{
	place: numberOf("PLACE-IN-TEXT"), number: numberOf("HOW-MANY"), first: numberOf("FIRST"), last: numberOf("LAST"), both: numberOf("RANGE"), one: numberOf("BOUND"), changed: numberOf("CHANGED"),
	order: numberOf("ORDER"), mentions: numberOf("MENTIONS"), only: numberOf("ONLY-ONE"),
	class: classWords("IS-"),
	rank:  rankWords(),
}

// rankWords are the words for the first to the fourth body of a class.
func rankWords() [6][4]uint16 {
	var out [6][4]uint16
	for k, prefix := range []string{"1ST-", "2ND-", "3RD-", "LATER-"} {
		for c, w := range classWords(prefix) {
			out[c][k] = w
		}
	}
	return out
}

// maxMentions bounds the mentions of a body that are looked at.
const maxMentions = 5

// bodyQuestion is a body with the items that name it, in order, and its places
// among all bodies and those of its class.
type bodyQuestion struct {
	body        int
	mentions    []int
	order, rank int
	only        bool
}

// eachBody asks about every body that items name, in the order of the text.
func (r *reader) eachBody(ask func(q *bodyQuestion)) {
	all := make([]bodyQuestion, len(r.bodies))
	var count [6]int
	order := 0
	for i := range r.items {
		b := r.items[i].body
		if b < 0 {
			continue
		}
		q := &all[b]
		if c := r.bodies[b].class; len(q.mentions) == 0 {
			q.body, q.order, q.rank = b, order, count[c]
			order++
			count[c]++
		}
		if len(q.mentions) < maxMentions {
			q.mentions = append(q.mentions, i)
		}
	}
	for b := range all {
		if q := &all[b]; len(q.mentions) > 0 {
			q.only = count[r.bodies[b].class] == 1
			ask(q)
		}
	}
}

// aboutBody gives the clues to what a body is in the deals of a text: buyer,
// supplier or neither.
func (r *reader) aboutBody(to sink, q *bodyQuestion) {
	for k, i := range q.mentions {
		if k == 0 {
			r.beside(to, i, 0, 1)
			continue
		}
		r.beside(to, i, again, 1/float32(len(q.mentions)-1))
	}
	c := r.bodies[q.body].class
	to.clue(clueTrait, traitWords.class[c], 0, 1)
	to.clue(clueTrait, traitWords.rank[c][min(q.rank, 3)], 0, 1)
	to.clue(clueTrait, traitWords.order, 0, float32(min(q.order, 6))/6)
	to.clue(clueTrait, traitWords.mentions, 0, float32(len(q.mentions))/maxMentions)
	if q.only {
		to.clue(clueTrait, traitWords.only, 0, 1)
	}
	n := &r.names[r.bodies[q.body].full]
	for k := n.first; k < n.next; k++ {
		if r.tokens[k].Kind == parse.TokenWord {
			to.clue(clueOfName, r.ids[k], 0, 1)
		}
	}
}

// aboutText gives the clues to what a text tells of: the status of its deal, or
// none.
func (r *reader) aboutText(to sink) {
	r.afresh()
	for i := range r.items[:min(len(r.items), maxAbout)] {
		if id := r.items[i].id; r.isNew(id) {
			to.clue(clueAnyWord, id, 0, 1/(1+float32(i)/60))
			if i < 25 {
				to.clue(clueEarly, id, 0, 1)
			}
		}
	}
	for i := 1; i < min(len(r.items), 60); i++ {
		if a, b := r.items[i-1].id, r.items[i].id; a != 0 && b != 0 {
			to.clue(clueEarlies, a, b, 1/(1+float32(i)/60))
		}
	}
}

// maxAbout bounds the items of a text that are clues to what it tells of.
const maxAbout = 400
