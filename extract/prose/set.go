package prose

import "strings"

// set is a table of words in small letters.
type set struct {
	// shapes tells, by their first letters, of the lengths and of two letters that
	// words of the table have. Most words that are looked for are in no table,
	// and a look at their shape costs a tenth of one at the words.
	shapes *[32]uint64
	words  map[string]bool
}

func newSet() set { return set{new([32]uint64), map[string]bool{}} }

// words makes a set of the words in a text.
func words(text string) set {
	out := newSet()
	for _, w := range strings.Fields(text) {
		out.add(w)
	}
	return out
}

// shape is where a word stands in the shapes of a set.
func shape(w string) (first byte, bit uint64) {
	n := len(w)
	return w[0] & 31, 1 << ((byte(n)*8 ^ w[n-1] ^ w[n/2]*5) & 63)
}

func (s set) add(w string) {
	if w == "" {
		return
	}
	first, bit := shape(w)
	s.shapes[first] |= bit
	s.words[w] = true
}

// has reports that a word is in the table.
func (s set) has(w string) bool {
	if w == "" || s.shapes == nil {
		return false
	}
	if first, bit := shape(w); s.shapes[first]&bit == 0 {
		return false
	}
	return s.words[w]
}
