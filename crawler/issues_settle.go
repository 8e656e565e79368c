package crawler

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// settleIssues notes what the issues around a hole say of the days between
// them: that nothing was published, or that something is missing.
func (c *crawl) settleIssues(j *journal, hole Interval) error {
	last := j.below(hole.From.Truncate(day))
	numbers := slices.Sorted(maps.Keys(j.days))
	for _, n := range numbers {
		at := j.days[n]
		if n <= last.number || at.Before(last.day) {
			continue
		}
		if err := c.settleBetween(j, last, issue{n, at}, hole); err != nil {
			return err
		}
		last = issue{n, at}
		if !at.Before(hole.To) {
			return nil
		}
	}
	return c.settleTail(j, last, hole)
}

// settleBetween sees to the days and numbers between two known issues.
func (c *crawl) settleBetween(j *journal, a, b issue, hole Interval) error {
	gap := Interval{a.day.Add(day), b.day}
	for n := a.number + 1; n < b.number; n++ {
		err, asked := j.odds[n]
		switch {
		case !asked:
			return nil // not looked at in this crawl, so nothing is known
		case !errors.Is(err, errMissing):
			return c.failedIssue(j, n, gap, hole)
		case b.day.Add(c.source.ByPackage.Patience).After(c.present()):
			why := fmt.Sprintf("issue %d of %d is not published, although issue %d is", n, j.year, b.number)
			return c.noteGap(gap.within(hole), Window{State: Open, Asked: 1, Reason: why})
		}
	}
	for n := a.number + 1; n < b.number; n++ {
		if err := c.voidIssue(j, n); err != nil {
			return err
		}
	}
	return c.noteGap(gap, Window{State: Closed, Reason: whyNoIssue})
}

// failedIssue notes an issue that could not be had: as the days that it may be
// of or, where others fill these, by its number.
func (c *crawl) failedIssue(j *journal, n int, gap, hole Interval) error {
	why := j.odds[n].Error()
	if gap = gap.within(hole); gap.From.Before(gap.To) {
		return c.noteGap(gap, Window{State: Failed, Asked: 1, Reason: why})
	}
	c.sum.Gaps.Failed++
	return c.Ledger.AddNumber(Number{Source: c.source.ID, ID: formatNumber(j.year, n), State: Failed, At: c.Now().UTC(), Reason: why})
}

// voidIssue notes a number that was never used.
func (c *crawl) voidIssue(j *journal, n int) error {
	c.sum.Gaps.Void++
	return c.Ledger.AddNumber(Number{Source: c.source.ID, ID: formatNumber(j.year, n), State: Void, At: c.Now().UTC()})
}

// settleTail sees to the time after the last known issue.
func (c *crawl) settleTail(j *journal, last issue, hole Interval) error {
	tail := Interval{last.day.Add(day), hole.To}.within(hole)
	if !tail.From.Before(tail.To) {
		return nil
	}
	if c.stopped {
		return c.leave(tail)
	}
	for n := last.number + 1; n <= last.number+1+lookAhead; n++ {
		if err := j.odds[n]; err != nil && !errors.Is(err, errMissing) {
			return c.failedIssue(j, n, tail, hole)
		}
	}
	next := fmt.Sprintf("issue %d of %d is not published yet", last.number+1, j.year)
	over := time.Date(j.year+1, 1, 2, 0, 0, 0, 0, time.UTC)
	switch {
	case !j.expected(last.number + 1).Before(tail.To): // a Sunday
		return c.noteGap(tail, Window{State: Closed, Reason: whyNoIssue})
	case !c.present().Before(over) && j.odds[last.number+1] != nil: // the year has no more
		return c.noteGap(tail, Window{State: Closed, Reason: whyNoIssue})
	case tail.From.Add(c.source.ByPackage.Patience).Before(c.present()):
		return c.noteGap(tail, Window{State: Open, Asked: 1, Reason: next})
	}
	c.sum.Notes = append(c.sum.Notes, next)
	return nil
}

// whyNoIssue is the reason of days on which the journal did not come.
const whyNoIssue = "no issue on these days"

// noteGap notes the same of each hole in a gap, month by month.
func (c *crawl) noteGap(gap Interval, w Window) error {
	for _, hole := range c.Ledger.Holes(c.source.ID, "", gap.From, gap.To) {
		for _, i := range monthsOf(hole) {
			switch w.State {
			case Closed:
				if err := c.close(w, i); err != nil {
					return err
				}
				continue
			case Failed:
				c.sum.Failed++
			case Open:
				c.sum.Open++
			}
			if err := c.note(w, i); err != nil {
				return err
			}
		}
	}
	return nil
}
