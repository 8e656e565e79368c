package crawler

import (
	"cmp"
	"slices"
)

// Number is the newest state of one number.
func (l *Ledger) Number(source, id string) (Number, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n, ok := l.look(source).numbers[id]
	return n.Number, ok
}

// wantedNumbers are those of a part that were asked for in vain, or left for
// later, by id.
func (l *Ledger) wantedNumbers(source, part string) []Number {
	return l.numbersOf(source, func(n Number) bool { return !n.State.settled() && n.Part == part })
}

// keptNumbers are the kept ones of a part of which a condition holds, by id.
func (l *Ledger) keptNumbers(source, part string, holds func(Number) bool) []Number {
	return l.numbersOf(source, func(n Number) bool { return n.State == Kept && n.Part == part && holds(n) })
}

func (l *Ledger) numbersOf(source string, choose func(Number) bool) []Number {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := []Number{}
	for _, n := range l.look(source).numbers {
		if choose(n.Number) {
			out = append(out, n.Number)
		}
	}
	slices.SortFunc(out, func(a, b Number) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// NotHeld lists, by address, the articles of a source by feeds that were told
// of and are not archived: wanted, failed, refused or given up.
func (l *Ledger) NotHeld(source string) []Number {
	return l.numbersOf(source, func(n Number) bool { return n.Part != "" && n.State != Kept })
}
