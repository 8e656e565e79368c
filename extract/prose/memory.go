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
	traits    []trait
	items     []item
	stamps    []uint32
	stamp     uint32
	money     []parse.Money
	spans     []parse.Duration
	dates     []parse.When
	bodies    []body
	// sorted takes turns with names where those are put in order.
	sorted []name
	// written, alone, byHead and index are the tables of one text.
	written map[string]written
	alone   map[string]int
	byHead  map[string]int
	index   index
	// draft is the statement of the verb that is read.
	draft event
	// reader is the one that has the memory.
	reader reader
}

// maxKept bounds the tables that one text leaves to the next: to empty one takes time
// by the most that it ever held.
const maxKept = 256

// emptied is a table without its entries, or a new one instead of one that grew large.
func emptied[K comparable, V any](table map[K]V) map[K]V {
	if table == nil || len(table) > maxKept {
		return map[K]V{}
	}
	clear(table)
	return table
}

// memories holds no state that a reader could see: all of it is empty.
var memories = sync.Pool{New: newMemory}

// newMemory is a memory with nothing in it.
func newMemory() any {
	m := &memory{written: map[string]written{}, alone: map[string]int{}, byHead: map[string]int{}}
	m.index.empty()
	return m
}

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
	clear(r.money)
	clear(r.bodies)
	m.tokens, m.sentences, m.names, m.verbs = r.tokens[:0], r.sentences[:0], r.names[:0], r.verbs[:0]
	m.events, m.ints, m.ids, m.traits = r.events[:0], r.ints[:0], r.ids[:0], r.traits[:0]
	m.money, m.spans, m.dates, m.bodies = r.money[:0], r.spans[:0], r.dates[:0], r.bodies[:0]
	m.written, m.alone, m.byHead, m.draft = emptied(m.written), emptied(m.alone), emptied(m.byHead), event{}
	m.items, m.stamps, m.stamp = r.items[:0], r.stamps, r.stamp
	m.index.empty()
	m.reader = reader{}
	memories.Put(m)
}
