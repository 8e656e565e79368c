package prose

import (
	"math"
	"strings"
)

// set is a table of words in small letters.
type set struct{ *table }

// table holds the words of a set, by name and by number.
type table struct {
	shapes shapes
	words  map[string]bool
	// numbers has a bit for the number of each word; see vocabulary.
	numbers []uint64
}

// vocabulary numbers the words of all tables from 1 on. It is complete when the
// tables of clues have been read, before the first text, and read from then on: a
// text asks once for the number of each of its words, and then the tables by that
// number.
var vocabulary = map[string]uint16{}

// newSet makes an empty table, for those that the program starts with.
func newSet() set { return set{&table{words: map[string]bool{}}} }

// words makes a set of the words in a text.
func words(text string) set {
	out := newSet()
	for _, w := range strings.Fields(text) {
		out.add(w)
	}
	return out
}

// numberOf is the number of a word, a new one where it has none yet.
func numberOf(w string) uint16 {
	n, ok := vocabulary[w]
	if !ok {
		if len(vocabulary) == math.MaxUint16 {
			panic("the tables have more words than numbers: " + w)
		}
		n = uint16(len(vocabulary) + 1)
		vocabulary[w] = n
	}
	return n
}

// shapes tells, by their first letters, of the lengths and of two letters that the
// words of a table have. Most words that are looked for are in no table, and a
// look at their shape costs a tenth of one at the words.
type shapes [32]uint64

// add takes the shape of a word in.
func (s *shapes) add(w string) {
	first, bit := shape(w)
	s[first] |= bit
}

// may reports that a word has the shape of one that was taken in.
func (s *shapes) may(w string) bool {
	first, bit := shape(w)
	return s[first]&bit != 0
}

// shape is where a word stands in the shapes of a table.
func shape(w string) (first byte, bit uint64) {
	n := len(w)
	return w[0] & 31, 1 << ((byte(n)*8 ^ w[n-1] ^ w[n/2]*5) & 63)
}

// add puts a word into a table that the program starts with.
func (s set) add(w string) {
	if w == "" {
		return
	}
	s.note(w)
	n := int(numberOf(w))
	for len(s.numbers) <= n>>6 {
		s.numbers = append(s.numbers, 0)
	}
	s.numbers[n>>6] |= 1 << (n & 63)
}

// note puts a word of a text into a table of that text. Such a table can be asked
// by words alone.
func (s set) note(w string) {
	s.shapes.add(w)
	s.words[w] = true
}

// has reports that a word is in the table.
func (s set) has(w string) bool {
	return w != "" && s.table != nil && s.shapes.may(w) && s.words[w]
}

// in reports that the word at i is in the table.
func (r *reader) in(i int, s set) bool {
	if uint(i) >= uint(len(r.ids)) {
		return false
	}
	n := r.ids[i]
	return int(n>>6) < len(s.numbers) && s.numbers[n>>6]&(1<<(n&63)) != 0
}
