package crawler

import (
	"slices"
	"sort"
	"time"
)

// An Interval is a stretch of UK wall-clock time, both ends inclusive. Its
// times carry time.UTC, but mean what a clock on a wall in London shows, as
// the publishers write it: two Intervals that share an edge lie side by side
// without a hole.
type Interval struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// String is "FROM/TO", the form in which the archive's records name a window.
func (i Interval) String() string {
	return i.From.Format(wallLayout) + "/" + i.To.Format(wallLayout)
}

func (i Interval) contains(o Interval) bool {
	return !o.From.Before(i.From) && !o.To.After(i.To)
}

// within is what of i lies within o, or an interval that ends before it begins.
func (i Interval) within(o Interval) Interval {
	if i.From.Before(o.From) {
		i.From = o.From
	}
	if i.To.After(o.To) {
		i.To = o.To
	}
	return i
}

// overlaps is true where more than an edge is shared.
func (i Interval) overlaps(o Interval) bool {
	return i.From.Before(o.To) && o.From.Before(i.To)
}

// monthsOf cuts i where months end.
func monthsOf(i Interval) []Interval {
	var out []Interval
	for at := i.From; at.Before(i.To); {
		next := month(at).AddDate(0, 1, 0)
		if next.After(i.To) {
			next = i.To
		}
		out = append(out, Interval{at, next})
		at = next
	}
	return out
}

// yearsOf cuts an interval where years end.
func yearsOf(i Interval) []Interval {
	var out []Interval
	for at := i.From; at.Before(i.To); {
		next := time.Date(at.Year()+1, 1, 1, 0, 0, 0, 0, time.UTC)
		if next.After(i.To) {
			next = i.To
		}
		out = append(out, Interval{at, next})
		at = next
	}
	return out
}

// month is the first instant of the month of t.
func month(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// cover is a set of instants: intervals in order, none touching the next.
type cover []Interval

// add returns the union of c and i. It may reuse c's array.
func (c cover) add(i Interval) cover {
	lo := sort.Search(len(c), func(k int) bool { return !c[k].To.Before(i.From) })
	hi := lo
	for hi < len(c) && !c[hi].From.After(i.To) {
		if c[hi].From.Before(i.From) {
			i.From = c[hi].From
		}
		if c[hi].To.After(i.To) {
			i.To = c[hi].To
		}
		hi++
	}
	return slices.Replace(c, lo, hi, i)
}

// union returns a new cover of c and o.
func (c cover) union(o cover) cover {
	out := slices.Clone(c)
	for _, i := range o {
		out = out.add(i)
	}
	return out
}

// holes returns what of i is not covered, in order.
func (c cover) holes(i Interval) []Interval {
	var out []Interval
	at := i.From
	k := sort.Search(len(c), func(k int) bool { return c[k].To.After(i.From) })
	for ; k < len(c) && c[k].From.Before(i.To); k++ {
		if at.Before(c[k].From) {
			out = append(out, Interval{at, c[k].From})
		}
		at = c[k].To
	}
	if at.Before(i.To) {
		out = append(out, Interval{at, i.To})
	}
	return out
}

func (c cover) contains(i Interval) bool { return len(c.holes(i)) == 0 }

// within returns what of c lies within i.
func (c cover) within(i Interval) []Interval {
	var out []Interval
	for _, own := range c {
		if own = own.within(i); own.From.Before(own.To) {
			out = append(out, own)
		}
	}
	return out
}
