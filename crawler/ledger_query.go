package crawler

import (
	"cmp"
	"slices"
	"time"
)

// Coverage is the time that closed windows of a source cover: intervals in
// order, none touching the next.
func (l *Ledger) Coverage(source string) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.look(source).cover)
}

// Holes is what of the time between from and to no closed window covers.
func (l *Ledger) Holes(source string, from, to time.Time) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).cover.holes(Interval{from, to})
}

// look is source for those who only read: it never adds to the map.
func (l *Ledger) look(id string) *sourceState {
	if s := l.sources[id]; s != nil {
		return s
	}
	return &sourceState{}
}

// Window is the newest state of one window.
func (l *Ledger) Window(source string, i Interval) (Window, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	w, ok := l.look(source).windows[i]
	return w.Window, ok
}

// Windows lists, by source and time, each window that was asked or is due, in
// its newest state. Left out are windows that others speak for: the split
// ones, the open or failed ones that closed windows have covered since, and
// the closed ones that a later window holds whole.
func (l *Ledger) Windows() []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []Window
	for _, s := range l.sources {
		out = append(out, s.leaves()...)
	}
	slices.SortFunc(out, func(a, b Window) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), compareWindows(a, b))
	})
	return out
}

func compareWindows(a, b Window) int {
	return cmp.Or(a.From.Compare(b.From), b.To.Compare(a.To))
}

// leaves are the windows of Windows for one source, by time.
func (s *sourceState) leaves() []Window {
	var all []Window
	for _, w := range s.windows {
		if w.State == Closed || w.State != Split && !s.cover.contains(w.Interval()) {
			all = append(all, w.Window)
		}
	}
	slices.SortFunc(all, compareWindows)
	return dropHeld(all)
}

// dropHeld leaves out windows that a later one holds whole. As windows never
// cross midnight, only those of the same day need to be compared.
func dropHeld(all []Window) []Window {
	var out []Window
	for begin := 0; begin < len(all); {
		end := begin
		for end < len(all) && all[end].From.Truncate(day).Equal(all[begin].From.Truncate(day)) {
			end++
		}
		for _, w := range all[begin:end] {
			if !slices.ContainsFunc(all[begin:end], func(o Window) bool { return holds(o, w) }) {
				out = append(out, w)
			}
		}
		begin = end
	}
	return out
}

func holds(o, w Window) bool {
	return o.Interval() != w.Interval() && o.Interval().contains(w.Interval()) &&
		(o.State == Closed || w.State != Closed) && o.At.After(w.At)
}

// Unfinished lists the windows of a source that were asked or due and are
// still open or failed, by time.
func (l *Ledger) Unfinished(source string) []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.DeleteFunc(l.look(source).leaves(), func(w Window) bool { return w.State == Closed })
}

// Runs lists all runs, each in its newest state, in order of their begin.
func (l *Ledger) Runs() []Run {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.runList)
}

// Number is the newest state of one number.
func (l *Ledger) Number(source, id string) (Number, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n, ok := l.look(source).numbers[id]
	return n.Number, ok
}

// Gaps is the set of numbers that lie between the lowest and the highest seen
// in a contiguous run of closed windows, and were neither seen nor settled.
// Only runs that touch the time between from and to count.
func (l *Ledger) Gaps(source string, from, to time.Time) Numbers {
	var out Numbers
	for _, s := range l.stretches(source, Interval{from, to}) {
		out = out.union(s.missing)
	}
	return out
}

// stretch is a contiguous run of closed windows, with the windows that
// overflowed among them: what their numbers lack decides whether they close.
type stretch struct {
	Interval
	windows []Window // by time
	numbers Numbers
	missing Numbers
}

func (l *Ledger) stretches(source string, span Interval) []stretch {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.look(source)
	whole := slices.Clone(s.cover)
	var members []Window
	for key, w := range s.windows {
		if w.State == Closed || w.State == Open && w.Overflow {
			whole = whole.add(key)
			members = append(members, w.Window)
		}
	}
	slices.SortFunc(members, compareWindows)
	var out []stretch
	for _, i := range whole {
		if i.overlaps(span) {
			out = append(out, newStretch(i, members, s.settled))
		}
	}
	return out
}

func newStretch(i Interval, members []Window, settled Numbers) stretch {
	out := stretch{Interval: i}
	for _, w := range members {
		if i.contains(w.Interval()) {
			out.windows = append(out.windows, w)
			out.numbers = out.numbers.union(w.Numbers)
		}
	}
	out.missing = out.numbers.gaps(settled)
	return out
}
