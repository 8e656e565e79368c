package prose

import "tenders/extract/parse"

// trait says in which of the tables that every step asks a word stands. One look
// for each word saves many.
type trait uint8

const (
	verbTrait trait = 1 << iota
	dealTrait
	hookTrait
	joinTrait
	signalTrait
	noticeTrait
)

// traitsOf finds the traits of a word.
var traitsOf = func() map[string]trait {
	out := map[string]trait{}
	for w := range verbs {
		out[w] |= verbTrait
	}
	for bit, table := range map[trait]set{dealTrait: dealNouns, hookTrait: hooks, joinTrait: joinWords} {
		for w := range table.words {
			out[w] |= bit
		}
	}
	for w := range signals {
		out[w] |= signalTrait
	}
	for w := range noticeCuesByFirst {
		out[w] |= noticeTrait
	}
	return out
}()

// noteTraits looks up every word of the text.
func (r *reader) noteTraits() {
	r.traits = make([]trait, len(r.tokens))
	for i := range r.tokens {
		if t := &r.tokens[i]; t.Kind == parse.TokenWord && len(t.Low) > 1 {
			r.traits[i] = traitsOf[t.Low]
		}
	}
}

// is reports that the word at i has a trait.
func (r *reader) is(i int, want trait) bool {
	return i >= 0 && i < len(r.traits) && r.traits[i]&want != 0
}
