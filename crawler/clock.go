package crawler

import (
	"fmt"
	"time"
	_ "time/tzdata" // the rules of London's clock, also where the system has none
)

// lag is how far behind the present a window may end: the publishers show a
// notice some moments after the instant they file it under, and a clock may
// run fast. What comes later than that is what a source's Overlap is for.
const lag = time.Minute

// day is a wall-clock day: always 24 hours on the face of the clock.
const day = 24 * time.Hour

func loadLondon() (*time.Location, error) {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		return nil, fmt.Errorf("load the clock of London: %w", err)
	}
	return l, nil
}

// wall is what a clock on a wall in London shows at t.
func wall(t time.Time, london *time.Location) time.Time {
	t = t.In(london)
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// Days turns two inclusive UK dates, 2006-01-02, into the From and To of
// [Options]: from the first's midnight to the midnight that ends the last.
func Days(from, to string) (time.Time, time.Time, error) {
	a, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return time.Time{}, time.Time{}, fmt.Errorf("first day: %w", err)
	}
	b, err := time.Parse(time.DateOnly, to)
	if err != nil {
		return time.Time{}, time.Time{}, fmt.Errorf("last day: %w", err)
	}
	if b.Before(a) {
		return time.Time{}, time.Time{}, fmt.Errorf("last day %s is before first day %s", to, from)
	}
	return a, b.Add(day), nil
}

// clock knows the two Sundays a year on which an hour of the wall clock does
// not exist, or comes twice. Both times it is the hour from 01:00 to 02:00.
type clock struct {
	london *time.Location
}

// shift is by how many seconds the clock is put forward on the day of t: 3600
// in March, -3600 in October, else 0.
func (c clock) shift(t time.Time) int {
	midnight := func(d int) int {
		_, offset := time.Date(t.Year(), t.Month(), t.Day()+d, 0, 0, 0, 0, c.london).Zone()
		return offset
	}
	return midnight(1) - midnight(0)
}

// odd returns the odd hour of the day of t.
func (c clock) odd(t time.Time) (Interval, bool) {
	if c.shift(t) == 0 {
		return Interval{}, false
	}
	one := t.Truncate(day).Add(time.Hour)
	return Interval{one, one.Add(time.Hour)}, true
}

// edge moves t back to 01:00 where it stands within an odd hour: the
// publishers would read such an instant as another one than we mean.
func (c clock) edge(t time.Time) time.Time {
	if h, ok := c.odd(t); ok && t.After(h.From) && t.Before(h.To) {
		return h.From
	}
	return t
}

// unreal is true for a window within the hour that does not exist: its two
// ends are one instant, which the publishers refuse, and nothing can be in it.
func (c clock) unreal(w Interval) bool {
	h, ok := c.odd(w.From)
	return ok && c.shift(w.From) > 0 && h.contains(w)
}

// halve cuts w in the middle, to the second. It cannot where w is one second
// from end to end (two seconds, both ends being inclusive), which is the
// smallest window that the publishers accept, nor where the only edges lie in
// an odd hour.
func (c clock) halve(w Interval) (Interval, Interval, bool) {
	mid := w.From.Add((w.To.Sub(w.From) / 2).Truncate(time.Second))
	if h, ok := c.odd(mid); ok && mid.After(h.From) && mid.Before(h.To) {
		if mid = h.From; !mid.After(w.From) {
			mid = h.To
		}
	}
	if !mid.After(w.From) || !mid.Before(w.To) {
		return Interval{}, Interval{}, false
	}
	return Interval{w.From, mid}, Interval{mid, w.To}, true
}

// roots cuts a span at the grid of step from each midnight, so that the same
// window has the same ends whatever span it was asked in. As days never
// cross the end of a month, neither does a window.
func (c clock) roots(span Interval, step time.Duration) []Interval {
	var out []Interval
	for at := span.From; at.Before(span.To); {
		next := at.Truncate(day)
		for !next.After(at) {
			next = next.Add(step)
		}
		if next.After(span.To) {
			next = span.To
		}
		out = append(out, Interval{at, next})
		at = next
	}
	return out
}
