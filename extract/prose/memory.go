package prose

import (
	"sync"

	"tenders/extract/parse"
)

// memory is what one reader leaves to the next: a text of a page needs some
// 40 kB for a moment, and to allocate it anew for each took a quarter of the time.
type memory struct {
	tokens    []parse.Token
	sentences []sentence
	names     []name
	verbs     []verb
	events    []event
	ints      []int
	ids       []uint16
}

// memories holds no state that a reader could see: all of it is empty.
var memories = sync.Pool{New: func() any { return new(memory) }}

// numbers are n zeros.
func (r *reader) numbers(n int) []int {
	if len(r.ints)+n > cap(r.ints) {
		r.ints = make([]int, 0, max(8*n, 2*cap(r.ints)))
	}
	first := len(r.ints)
	r.ints = r.ints[:first+n]
	out := r.ints[first : first+n : first+n]
	clear(out)
	return out
}

// free leaves a reader's memory to the next one. Nothing of it may be used any
// more; deals hold text and no part of it.
func (r *reader) free() {
	m := r.memory
	clear(r.tokens) // they keep the text alive
	m.tokens, m.sentences, m.names, m.verbs = r.tokens[:0], r.sentences[:0], r.names[:0], r.verbs[:0]
	m.events, m.ints, m.ids = r.events[:0], r.ints[:0], r.ids[:0]
	r.memory = nil
	memories.Put(m)
}
