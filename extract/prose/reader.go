package prose

import "tenders/extract/parse"

// reader holds one text while it is read. Each step adds what it finds and
// looks at nothing twice.
type reader struct {
	text   string
	memory *memory
	ints   []int
	tokens []parse.Token
	// sentences are in order; sentenceOf tells the one of each token.
	sentences  []sentence
	sentenceOf []int
	lotOf      []int

	// ids holds the numbers of the words in the vocabulary, 0 for those in no
	// table.
	ids []uint16
	// traits holds what is asked of words most.
	traits []trait

	money []parse.Money
	spans []parse.Duration
	dates []parse.When

	// brands are names that the text writes small.
	brands set
	// things are acronyms that the text explains as those of things.
	things set
	// written is how the text writes the words that it writes with a capital.
	written map[string]written

	leanings *leanings
	// bodyLeans and amountLeans are what each body and each amount leans to, once it
	// was asked. Nobody changes them.
	bodyLeans   *bodyLeans
	amountLeans []float32
	// items are the text as clues see it; itemAt is where each sentence begins in
	// them.
	items  []item
	itemAt []int
	// stamps tell which words were seen since a stamp was last set.
	stamps []uint32
	stamp  uint32

	names  []name
	nameAt []int // the name that a token is part of, or -1
	lists  [][]int
	bodies []body

	verbs  []verb
	verbAt []int

	// gap is the last that a phrase has run over.
	gap gap

	units  []unit
	roles  []supplierRoles
	events []event
	marks  map[int]*marks

	// said keeps what each amount is said of, once it was looked for.
	said []worthSubject

	frameworkTokens []int
	// foretells and changes are what foretold and speaksOfChange found: 0 before
	// they looked, 1 for no, 2 for yes.
	foretells, changes, looksNotice, callOffs uint8
	// kind is what the text says it is, if it is a notice.
	kind noticeKind
	// self is one more than the body that a notice speaks for, 0 for none.
	self int
	// selves are the bodies that jointly speak in a notice.
	selves []int
	// selfSaid is true where a notice says in words that they are its buyers.
	selfSaid bool
}

// maxText bounds what is read of one text; the longest articles and notices have
// a tenth of it.
const maxText = 1 << 20

// newReader splits a text and finds its parts.
func newReader(text string) *reader {
	m := memories.Get().(*memory)
	r := &m.reader
	*r = reader{text: text, memory: m, leanings: readLeanings(), names: m.names, verbs: m.verbs, events: m.events, sentences: m.sentences, ints: m.ints, ids: m.ids, traits: m.traits, bodies: m.bodies, items: m.items, stamps: m.stamps, stamp: m.stamp}
	r.tokens = parse.AppendTokens(m.tokens, text)
	r.money = parse.AppendMoneys(m.money, r.tokens)
	r.spans = outside(parse.AppendDurations(m.spans, r.tokens), r.money)
	r.dates = parse.AppendDates(m.dates, r.tokens)
	r.lookUp()
	r.split()
	return r
}

// outside drops the lengths that are part of an amount: "£2m a year".
func outside(spans []parse.Duration, money []parse.Money) []parse.Duration {
	out, m := spans[:0], 0
	for _, d := range spans {
		for m < len(money) && money[m].Next <= d.First {
			m++
		}
		if m == len(money) || money[m].First > d.First {
			out = append(out, d)
		}
	}
	return out
}

// low is the word at i in small letters, "" beyond the ends.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Low
}

// capital reports that a word at i begins with a capital letter, or is one of
// those that companies write small: "iPlato".
func (r *reader) capital(i int) bool {
	return r.is(i, capitalTrait)
}

// phrase reports that these words stand at i, and how many they are.
func (r *reader) phrase(i int, words ...string) bool {
	for k, w := range words {
		if r.low(i+k) != w {
			return false
		}
	}
	return true
}

// named is the name that a token is part of, -1 where it is part of none or there
// is no such token.
func (r *reader) named(i int) int {
	if i < 0 || i >= len(r.nameAt) {
		return -1
	}
	return r.nameAt[i]
}

// verbed is the verb whose head a token is, or -1.
func (r *reader) verbed(i int) int {
	if i < 0 || i >= len(r.verbAt) {
		return -1
	}
	return r.verbAt[i]
}
