package prose

// byWord is a table of what belongs to words, asked by the numbers of words.
type byWord[T any] struct {
	// places tell by the number of a word where its entry stands; the first entry
	// is that of all words that have none.
	places  []uint16
	entries []T
}

// byNumber files what belongs to words by their numbers.
func byNumber[T any](of map[string]T) byWord[T] {
	t := byWord[T]{entries: make([]T, 1, len(of)+1)}
	for w, x := range of {
		n := int(numberOf(w))
		if n >= len(t.places) {
			t.places = append(t.places, make([]uint16, n+1-len(t.places))...)
		}
		t.places[n] = uint16(len(t.entries))
		t.entries = append(t.entries, x)
	}
	return t
}

// of is the entry of a word by its number.
func (t *byWord[T]) of(n uint16) T {
	if int(n) >= len(t.places) {
		return t.entries[0]
	}
	return t.entries[t.places[n]]
}

// at is the entry of the word at i.
func (t *byWord[T]) at(r *reader, i int) T {
	if uint(i) >= uint(len(r.ids)) {
		return t.entries[0]
	}
	return t.of(r.ids[i])
}

// phrase is words that follow each other, by their numbers.
type phrase []uint16

// phraseOf numbers the words of a phrase of the tables.
func phraseOf(words []string) phrase {
	out := make(phrase, len(words))
	for i, w := range words {
		out[i] = numberOf(w)
	}
	return out
}

// says reports that a phrase of the tables stands at i.
func (r *reader) says(i int, p phrase) bool {
	if i < 0 || i+len(p) > len(r.ids) {
		return false
	}
	for k, n := range p {
		if r.ids[i+k] != n {
			return false
		}
	}
	return true
}

// phraseKey is the first and the last word of a phrase: "award of contract" and "award
// of the contract" say the same.
type phraseKey struct{ first, last uint16 }

func (p phrase) key() phraseKey { return phraseKey{p[0], p[len(p)-1]} }

// phrasesByFirst files phrases by their first word.
func phrasesByFirst(list [][]string) byWord[[]phrase] {
	out := map[string][]phrase{}
	for _, w := range list {
		out[w[0]] = append(out[w[0]], phraseOf(w))
	}
	return byNumber(out)
}
