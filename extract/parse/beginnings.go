package parse

import (
	"maps"
	"slices"
)

// beginnings are words that something can begin with. Nearly every word of a text is
// asked, and nearly none is among them: the first letter and the length tell that
// of most.
type beginnings struct {
	// lengths has, by the first letter, a bit for each length of a word.
	lengths [256]uint32
	words   map[string]bool
}

// beginningsOf takes words of up to 31 letters.
func beginningsOf(lists ...[]string) *beginnings {
	b := &beginnings{words: map[string]bool{}}
	for _, w := range slices.Concat(lists...) {
		b.lengths[w[0]] |= 1 << len(w)
		b.words[w] = true
	}
	return b
}

// has reports that something can begin with a word.
func (b *beginnings) has(low string) bool {
	return len(low) < 32 && b.lengths[low[0]]&(1<<len(low)) != 0 && b.words[low]
}

// wordsOf are the words of a table.
func wordsOf[T any](table map[string]T) []string { return slices.Collect(maps.Keys(table)) }
