package prose

import "slices"

// trait says in which of the tables that every step asks a word stands. One look
// for each word saves many.
type trait uint16

const (
	verbTrait trait = 1 << iota
	dealTrait
	hookTrait
	joinTrait
	signalTrait
	noticeTrait
	// dealEndTrait is that of the last words of "call-off" and "tie-up".
	dealEndTrait

	// upperTrait is that of words of the text that begin with a capital letter,
	// capitalTrait that of all that stand for such words: "iPlato", too.
	upperTrait
	capitalTrait
)

// traitsOf finds the traits of a word by its number.
var traitsOf = func() []trait {
	found := map[string]trait{}
	for w := range verbs {
		found[w] |= verbTrait
	}
	for bit, table := range map[trait]set{dealTrait: dealNouns, hookTrait: hooks, joinTrait: joinWords, dealEndTrait: words(`off up`)} {
		for w := range table.words {
			found[w] |= bit
		}
	}
	for w := range signals {
		found[w] |= signalTrait
	}
	for _, c := range noticeCues {
		found[c[0]] |= noticeTrait
	}
	out := make([]trait, len(vocabulary)+1)
	for w, bits := range found {
		n := int(numberOf(w))
		if n >= len(out) {
			out = append(out, make([]trait, n+1-len(out))...)
		}
		out[n] = bits
	}
	return out
}()

// lookUp finds the number and the traits of every word of the text.
func (r *reader) lookUp() {
	r.ids, r.traits = slices.Grow(r.ids, len(r.tokens)), slices.Grow(r.traits, len(r.tokens))
	for i := range r.tokens {
		t := &r.tokens[i]
		n := vocabulary[t.Low]
		bits := trait(0)
		if int(n) < len(traitsOf) {
			bits = traitsOf[n]
		}
		switch {
		case t.Capital():
			bits |= upperTrait | capitalTrait
		case mixed(t):
			bits |= capitalTrait
		}
		r.ids, r.traits = append(r.ids, n), append(r.traits, bits)
	}
}

// is reports that the word at i has a trait.
func (r *reader) is(i int, want trait) bool {
	return uint(i) < uint(len(r.traits)) && r.traits[i]&want != 0
}
