package prose

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

// traitsOf finds the traits of a word by its number.
var traitsOf = func() []trait {
	found := map[string]trait{}
	for w := range verbs {
		found[w] |= verbTrait
	}
	for bit, table := range map[trait]set{dealTrait: dealNouns, hookTrait: hooks, joinTrait: joinWords} {
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

// lookUp finds the number of every word of the text.
func (r *reader) lookUp() {
	for i := range r.tokens {
		r.ids = append(r.ids, vocabulary[r.tokens[i].Low])
	}
}

// is reports that the word at i has a trait.
func (r *reader) is(i int, want trait) bool {
	if uint(i) >= uint(len(r.ids)) {
		return false
	}
	n := int(r.ids[i])
	return n < len(traitsOf) && traitsOf[n]&want != 0
}
