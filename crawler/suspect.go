package crawler

import (
	"fmt"
	"slices"
	"time"
)

// Reasons of closed windows that a person should look at.
const (
	whySilent = "suspicious: no notice on a working day"
	whyUnreal = "an hour that the clock leaves out"
)

// Suspicious lists the closed windows of a source that a person should look
// at, each with its reason: a working day without one notice, or an answer
// that was cut off and could only be completed process by process.
func (l *Ledger) Suspicious(source string) []Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.DeleteFunc(l.look(source).leaves(source), func(w Window) bool {
		return w.State != Closed || w.Reason == "" || w.Reason == whyUnreal || w.Reason == whyNoIssue
	})
}

// suspect names the working days on which a source that is never silent was,
// whichever crawls closed them, and notes it with their last window.
func (c *crawl) suspect(spans []Interval) error {
	if !c.source.ByWindow.NeverSilent {
		return nil
	}
	closed := c.Ledger.closedByDay(c.source.ID)
	for _, d := range daysOf(spans) {
		windows := closed[d]
		silent := len(c.Ledger.Holes(c.source.ID, "", d, d.Add(day))) == 0 &&
			d.Weekday() != time.Saturday && d.Weekday() != time.Sunday &&
			!slices.ContainsFunc(windows, func(w Window) bool { return w.Expected > 0 })
		if silent {
			c.sum.Suspicious = append(c.sum.Suspicious,
				fmt.Sprintf("%s, a %s: not one notice", d.Format(time.DateOnly), d.Weekday()))
		}
		for k, w := range windows {
			if err := c.noteSilent(w, silent && k == len(windows)-1); err != nil {
				return err
			}
		}
	}
	return nil
}

// noteSilent sets or takes back the reason of a silent day.
func (c *crawl) noteSilent(w Window, silent bool) error {
	switch {
	case silent && w.Reason == "":
		w.Reason = whySilent
	case !silent && w.Reason == whySilent:
		w.Reason = ""
	default:
		return nil
	}
	return c.Ledger.AddWindow(w)
}

// suspectNumbers names the runs of numbers that are no part of the sequence.
func (c *crawl) suspectNumbers(spans []Interval) {
	for _, s := range c.Ledger.stretches(c.source.ID, spans...) {
		for _, r := range s.odd {
			c.sum.Suspicious = append(c.sum.Suspicious, fmt.Sprintf(
				"%s: far from all other numbers (with %d more after it); not counted as one of the sequence",
				formatNumber(r.Year, r.From), r.To-r.From))
		}
	}
}

// daysOf are the days that the spans touch, in order.
func daysOf(spans []Interval) []time.Time {
	var out []time.Time
	for _, i := range spans {
		for d := i.From.Truncate(day); d.Before(i.To); d = d.Add(day) {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	return slices.CompactFunc(out, time.Time.Equal)
}

// closedByDay are the closed windows of each day, by time.
func (l *Ledger) closedByDay(source string) map[time.Time][]Window {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := map[time.Time][]Window{}
	for _, w := range l.look(source).look("").windows {
		if d := w.From.Truncate(day); w.State == Closed {
			out[d] = append(out[d], w.Window)
		}
	}
	for _, windows := range out {
		slices.SortFunc(windows, compareWindows)
	}
	return out
}
