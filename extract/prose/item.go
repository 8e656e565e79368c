package prose

import "tenders/extract/parse"

// item is a word of a text, or what several words name together: an amount, a
// length of time, a date, an organisation. What stands beside a thing is told in
// items, so that "to Acme Systems Ltd for £1.2 million" reads as "to FIRM for
// MONEY" does, whoever it is and however much.
type item struct {
	first, next int
	id          uint16 // the number of its word, or of its kind
	money       int    // which amount it is, or -1
	body        int    // which body it names, or -1
}

// itemWords are the words for what items name, in capitals, which no word of a text
// has.
var itemWords = struct {
	money, span, date, number, line, edge uint16
	class, described, pronoun             [6]uint16
}{
	money: numberOf("MONEY"), span: numberOf("SPAN"), date: numberOf("DATE"), number: numberOf("NUMBER"), line: numberOf("LINE"), edge: numberOf("EDGE"),
	class:     classWords(""),
	described: classWords("THE-"),
	pronoun:   classWords("IT-"),
}

// classWords are the words for names of each class.
func classWords(prefix string) [6]uint16 {
	var out [6]uint16
	for c, w := range map[class]string{unknown: "NAME", public: "BODY", firm: "FIRM", place: "PLACE", person: "PERSON", thing: "THING"} {
		out[c] = numberOf(prefix + w)
	}
	return out
}

// findItems tells the text in items.
func (r *reader) findItems() {
	r.itemAt = r.numbers(len(r.sentences) + 1)
	var next cursor
	s := -1
	for i := 0; i < len(r.tokens); {
		for s < r.sentenceOf[i] {
			s++
			r.itemAt[s] = len(r.items)
		}
		it := r.itemFrom(i, &next)
		r.items = append(r.items, it)
		i = it.next
	}
	for ; s+1 < len(r.itemAt); s++ {
		r.itemAt[s+1] = len(r.items)
	}
}

// cursor is the first amount, length and date that does not stand before the token
// that is read.
type cursor struct{ money, span, date int }

// itemFrom is the item that begins at a token.
func (r *reader) itemFrom(i int, c *cursor) item {
	for c.money < len(r.money) && r.money[c.money].First < i {
		c.money++
	}
	for c.span < len(r.spans) && r.spans[c.span].First < i {
		c.span++
	}
	for c.date < len(r.dates) && r.dates[c.date].First < i {
		c.date++
	}
	it := item{first: i, next: i + 1, money: -1, body: -1}
	switch n := r.named(i); {
	case c.money < len(r.money) && r.money[c.money].First == i:
		it.id, it.next, it.money = itemWords.money, r.money[c.money].Next, c.money
	case c.span < len(r.spans) && r.spans[c.span].First == i:
		it.id, it.next = itemWords.span, r.spans[c.span].Next
	case c.date < len(r.dates) && r.dates[c.date].First == i:
		it.id, it.next = itemWords.date, r.dates[c.date].Next
	case n >= 0 && r.names[n].body >= 0:
		it.id, it.next, it.body = r.nameWord(n), max(r.names[n].next, i+1), r.names[n].body
	case r.tokens[i].Kind == parse.TokenNumber:
		it.id = itemWords.number
	case r.tokens[i].Kind >= parse.TokenBreak:
		it.id = itemWords.line
	default:
		it.id = r.ids[i]
	}
	return it
}

// nameWord is the word for a name: by the class of its body, and whether it names
// it, describes it ("the trust") or points to it ("it").
func (r *reader) nameWord(n int) uint16 {
	m := &r.names[n]
	c := r.bodies[m.body].class
	switch {
	case m.pronoun:
		return itemWords.pronoun[c]
	case m.described:
		return itemWords.described[c]
	}
	return itemWords.class[c]
}
