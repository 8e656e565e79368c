package prose

import "tenders/extract/parse"

// noteSmalls remembers which of the words that the text writes with a capital it
// also writes small, and which it writes so in the middle of a sentence.
func (r *reader) noteSmalls() {
	r.written = r.memory.written
	var capitals shapes
	for i := range r.tokens {
		if !r.is(i, upperTrait) {
			continue
		}
		low, how := r.low(i), writtenLarge
		if i > 0 && r.tokens[i-1].Kind == parse.TokenWord && r.sentenceOf[i-1] == r.sentenceOf[i] {
			how |= seenInside
		}
		capitals.add(low)
		r.written[low] |= how
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != parse.TokenWord || len(t.Low) < 3 || r.is(i, upperTrait) || !capitals.may(t.Low) {
			continue
		}
		if w := r.written[t.Low]; w != 0 {
			r.written[t.Low] = w | writtenSmall
		}
	}
}

// written is how a text writes a word that it writes with a capital somewhere.
type written uint8

const (
	writtenLarge written = 1 << iota
	writtenSmall
	seenInside // with a capital in the middle of a sentence
)

// small reports that the text also writes a word small.
func (r *reader) small(low string) bool { return r.written[low]&writtenSmall != 0 }

// inside reports that the text writes a word with a capital inside a sentence.
func (r *reader) inside(low string) bool { return r.written[low]&seenInside != 0 }
