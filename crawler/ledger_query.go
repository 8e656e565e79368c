package crawler

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// Coverage is the time that closed windows cover for a part of a source:
// intervals in order, none touching the next.
func (l *Ledger) Coverage(source, part string) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.look(source).covered(part))
}

// series is the time that closed windows of a part cover, but for what was
// asked aside: what nights go on from.
func (l *Ledger) series(source, part string) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.look(source).look(part).series)
}

// Holes is what of the time between from and to no closed window covers for a
// part of a source.
func (l *Ledger) Holes(source, part string, from, to time.Time) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).covered(part).holes(Interval{from, to})
}

// Window is the newest state of one window.
func (l *Ledger) Window(source, part string, i Interval) (Window, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	w, ok := l.look(source).look(part).windows[i]
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
	return cmp.Or(a.From.Compare(b.From), b.To.Compare(a.To), cmp.Compare(a.Part, b.Part))
}

// leaves are the windows of Windows for one source, by time.
func (s *sourceState) leaves(source string) []Window {
	var all []Window
	for part, p := range s.parts {
		var own []Window
		covered := s.covered(part)
		for _, w := range p.windows {
			if w.State == Closed || w.State != Split && !covered.contains(w.Interval()) {
				own = append(own, w.Window)
			}
		}
		slices.SortFunc(own, compareWindows)
		all = append(append(all, dropHeld(own)...), s.unaskedWindows(source, part)...)
	}
	slices.SortFunc(all, compareWindows)
	return all
}

// dropHeld leaves out windows of one part that a later one holds whole. Those
// that begin on one day are compared: windows either never cross midnight, or
// all of a month begin with it.
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

// Unasked is the time between the first and the last closed window of a part
// that was never asked, or of which the answers are lost: what a night that
// begins where the last one ended would forget. Windows that are known to be
// open or failed are not in it, and those that were asked aside do not count.
func (l *Ledger) Unasked(source, part string) []Interval {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).unasked(part)
}

func (s *sourceState) unasked(part string) []Interval {
	p := s.look(part)
	if len(p.series) < 2 {
		return nil
	}
	told := slices.Clone(s.covered(part))
	for _, w := range p.windows {
		if w.State == Open || w.State == Failed {
			told = told.add(w.Interval())
		}
	}
	return told.holes(Interval{p.series[0].To, p.series[len(p.series)-1].From})
}

// unaskedWindows are windows of what is unasked, cut where months end.
func (s *sourceState) unaskedWindows(source, part string) []Window {
	var out []Window
	for _, i := range s.unasked(part) {
		for _, m := range monthsOf(i) {
			out = append(out, Window{Source: source, Part: part, From: m.From, To: m.To, State: Open, At: s.newest, Reason: whyUnasked})
		}
	}
	return out
}

// closed are the closed windows of one part, in no order, also those that
// others hold.
func (l *Ledger) closed(source, part string) []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []Window
	for _, w := range l.look(source).look(part).windows {
		if w.State == Closed {
			out = append(out, w.Window)
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

// askedAt is when a part was last asked for anything, as far as windows tell.
func (l *Ledger) askedAt(source, part string) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).look(part).asked
}

// lookedUntil is until when the closed windows of a part reach or, where none
// is closed, from when on it was asked in vain; zero where it never was.
func (l *Ledger) lookedUntil(source, part string) (at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	p := l.look(source).look(part)
	if n := len(p.cover); n > 0 {
		return p.cover[n-1].To
	}
	for i := range p.windows {
		if at.IsZero() || i.From.Before(at) {
			at = i.From
		}
	}
	return at
}

// readUntil is until when a part was looked at and could be read, whatever
// became of the articles that it told of; zero where it never could.
func (l *Ledger) readUntil(source, part string) (at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, w := range l.look(source).look(part).windows {
		if (w.State == Closed || w.Expected > 0) && i.To.After(at) {
			at = i.To
		}
	}
	return at
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
	p := s.look("") // a sequence runs through all that its source publishes
	whole := slices.Clone(p.cover)
	var members []Window
	for key, w := range p.windows {
		if w.State == Closed || w.State == Open && w.Overflow && p.failedAt(key).Before(w.At) {
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
