package prose

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"tenders/extract/prose/lean"
)

// leaning is a table of clues, found by kind and number of a word.
type leaning struct {
	answers []string
	bias    []float32
	// rows tells for each kind, by the number of a word, the row of its weights
	// from 1 on; pairs does so for two words.
	rows    [clueKinds][]uint16
	pairs   map[uint64]uint16
	weights []float32
}

//go:embed weights/amount.tsv
var amountTable string

//go:embed weights/body.tsv
var bodyTable string

//go:embed weights/text.tsv
var textTable string

//go:embed weights/words.txt
var smallWords string

// leanings are the tables for amounts, bodies and texts, drawn from the gold texts
// (see gold.Draw).
type leanings struct {
	amount, body, text *leaning
	// common has a bit for the number of each word that several gold texts write
	// small, firstClue is the first number of a word that no table of the rules has.
	common    []uint64
	firstClue int
}

// readLeanings reads the tables when the first text is read: it takes longer than
// the rest of a program's start. Their words are the last to get a number.
var readLeanings = sync.OnceValue(func() *leanings {
	l := &leanings{firstClue: len(vocabulary) + 1}
	l.amount, l.body, l.text = newLeaning(amountTable), newLeaning(bodyTable), newLeaning(textTable)
	for _, w := range strings.Fields(smallWords) {
		n := int(numberOf(w))
		for len(l.common) <= n>>6 {
			l.common = append(l.common, 0)
		}
		l.common[n>>6] |= 1 << (n & 63)
	}
	return l
})

// strange reports that the word at i is in no table of the rules and none that
// texts write small.
func (r *reader) strange(i int) bool {
	n, l := int(r.ids[i]), r.leanings
	return n == 0 || n >= l.firstClue && (n>>6 >= len(l.common) || l.common[n>>6]&(1<<(n&63)) == 0)
}

// newLeaning makes a table quick to ask. A table that cannot be read is a fault of
// the program.
func newLeaning(text string) *leaning {
	m, err := lean.Read(text)
	if err == nil && (len(m.Answers) > maxAnswers || len(m.Weights) >= math.MaxUint16) {
		err = fmt.Errorf("a table of %d answers and %d clues is too large for its rows", len(m.Answers), len(m.Weights))
	}
	if err != nil {
		panic(err)
	}
	l := &leaning{answers: m.Answers, pairs: map[uint64]uint16{}}
	for _, b := range m.Bias {
		l.bias = append(l.bias, float32(b))
	}
	l.weights = make([]float32, len(l.answers), (len(m.Weights)+1)*len(l.answers))
	for name, weights := range m.Weights {
		l.add(name, weights)
	}
	return l
}

// clueOf is the kind of a clue and its words.
func clueOf(name string) (clueKind, []string) {
	for k := clueKinds; k > 0; k-- {
		if rest, ok := strings.CutPrefix(name, clueNames[k-1]+" "); ok {
			return k - 1, strings.Split(rest, " ")
		}
	}
	panic("no kind of clue: " + name)
}

// pairKey is where a table has a clue of two words.
func pairKey(kind clueKind, a, b uint16) uint64 {
	return uint64(kind)<<32 | uint64(a)<<16 | uint64(b)
}

func (l *leaning) add(name string, weights []float64) {
	kind, words := clueOf(name)
	row := uint16(len(l.weights) / len(l.answers))
	for _, w := range weights {
		l.weights = append(l.weights, float32(w))
	}
	n := numberOf(words[0])
	if len(words) == 2 {
		l.pairs[pairKey(kind, n, numberOf(words[1]))] = row
		return
	}
	if int(n) >= len(l.rows[kind]) {
		l.rows[kind] = append(l.rows[kind], make([]uint16, int(n)+1-len(l.rows[kind]))...)
	}
	l.rows[kind][n] = row
}

// maxAnswers is how many answers a question may have.
const maxAnswers = 8

// sums adds up what the clues to one question lean to.
type sums struct {
	table *leaning
	of    [maxAnswers]float32
}

func (l *leaning) sums() sums {
	s := sums{table: l}
	copy(s.of[:], l.bias)
	return s
}

// clue adds one.
func (s *sums) clue(kind clueKind, a, b uint16, strength float32) {
	l := s.table
	row := uint16(0)
	if b != 0 {
		row = l.pairs[pairKey(kind, a, b)]
	} else if int(a) < len(l.rows[kind]) {
		row = l.rows[kind][a]
	}
	if row == 0 {
		return
	}
	n := len(l.answers)
	for k, w := range l.weights[int(row)*n : int(row)*n+n] {
		s.of[k] += w * strength
	}
}

// The answers of the tables. That of texts has the statuses as well.
const (
	LeansWorth    = "worth"
	LeansBuyer    = "buyer"
	LeansSupplier = "supplier"
	LeansNone     = "none"
)

// place is where an answer stands among the answers.
func (l *leaning) place(answer string) int { return slices.Index(l.answers, answer) }
