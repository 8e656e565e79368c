package crawler

import (
	"cmp"
	"slices"
	"sort"
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
// its newest state, and what lies between closed ones and was never asked, as
// open. Left out are windows that others speak for: the split
// ones, the open or failed ones that closed windows have covered since, and
// the closed ones that a later window holds whole.
func (l *Ledger) Windows() []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []Window
	for id, s := range l.sources {
		out = append(out, s.leaves(id)...)
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
func (s *sourceState) leaves(source string) []Window {
	var all []Window
	for _, w := range s.windows {
		if w.State == Closed || w.State != Split && !s.cover.contains(w.Interval()) {
			all = append(all, w.Window)
		}
	}
	slices.SortFunc(all, compareWindows)
	all = append(dropHeld(all), s.unaskedWindows(source)...)
	slices.SortFunc(all, compareWindows)
	return all
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
		(o.State == Closed || w.State != Closed) && !o.At.Before(w.At)
}

// whyUnasked is the reason of the time between closed windows that no line of
// the ledger tells of.
const whyUnasked = "never asked"

// Unasked is the time between the first and the last closed window of a source
// that was never asked, or of which the answers are lost: what a night that
// begins where the last one ended would forget. Windows that are known to be
// open or failed are not in it.
func (l *Ledger) Unasked(source string) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).unasked()
}

func (s *sourceState) unasked() []Interval {
	if len(s.cover) < 2 {
		return nil
	}
	var told cover
	for _, w := range s.windows {
		if w.State == Open || w.State == Failed {
			told = told.add(w.Interval())
		}
	}
	return told.less(s.cover.holes(Interval{s.cover[0].To, s.cover[len(s.cover)-1].From}))
}

// unaskedWindows are windows of what is unasked, cut where months end.
func (s *sourceState) unaskedWindows(source string) []Window {
	var out []Window
	for _, i := range s.unasked() {
		for at := i.From; at.Before(i.To); {
			next := time.Date(at.Year(), at.Month()+1, 1, 0, 0, 0, 0, time.UTC)
			if next.After(i.To) {
				next = i.To
			}
			out = append(out, Window{Source: source, From: at, To: next, State: Open, At: s.newest, Reason: whyUnasked})
			at = next
		}
	}
	return out
}

// Unfinished lists, by time, the windows of a source that were asked or due
// and are still open or failed, and the time between closed windows that was
// never asked.
func (l *Ledger) Unfinished(source string) []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.DeleteFunc(l.look(source).leaves(source), func(w Window) bool { return w.State == Closed })
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
	return l.missing(source, Interval{from, to})
}

func (l *Ledger) missing(source string, spans ...Interval) Numbers {
	var out Numbers
	for _, s := range l.stretches(source, spans...) {
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
	odd     Numbers // seen, but no part of the sequence
	missing Numbers
}

func (l *Ledger) stretches(source string, spans ...Interval) []stretch {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.look(source)
	whole := slices.Clone(s.cover)
	var members []Window
	for key, w := range s.windows {
		if w.State == Closed || w.State == Open && w.Overflow && s.failedAt(key).Before(w.At) {
			whole = whole.add(key)
			members = append(members, w.Window)
		}
	}
	slices.SortFunc(members, compareWindows)
	var out []stretch
	for _, i := range whole {
		first := sort.Search(len(members), func(k int) bool { return !members[k].From.Before(i.From) })
		last := sort.Search(len(members), func(k int) bool { return !members[k].From.Before(i.To) })
		if slices.ContainsFunc(spans, i.overlaps) {
			out = append(out, newStretch(i, members[first:last], s.settled))
		}
	}
	return out
}

func newStretch(i Interval, members []Window, settled Numbers) stretch {
	out := stretch{Interval: i, windows: members}
	for _, w := range members {
		out.numbers = out.numbers.union(w.Numbers)
	}
	out.numbers, out.odd = out.numbers.plausible()
	out.missing = out.numbers.gaps(settled)
	return out
}
