package crawler

import (
	"context"
	"errors"
	"time"
)

const (
	// lookAhead is how many numbers are tried beyond one that is not there.
	lookAhead = 2
	// maxIssues is beyond the number of any year's last issue; the highest are
	// about 255.
	maxIssues = 370
)

// issues asks for the issues of a hole in what closed windows cover. As a
// number does not tell its day, it begins with a guess, goes down to the first
// issue in the hole, and then up.
func (c *crawl) issues(ctx context.Context, hole Interval) error {
	for _, i := range yearsOf(hole) {
		j := c.journal(i.From.Year())
		if err := c.walkIssues(ctx, j, i); err != nil {
			return err
		}
		if err := c.settleIssues(j, i); err != nil {
			return err
		}
	}
	return nil
}

func (c *crawl) walkIssues(ctx context.Context, j *journal, hole Interval) error {
	from := hole.From.Truncate(day)
	guess := j.first(from)
	for n := guess; n > j.below(from).number && !c.stopped; n-- {
		if !j.expected(n).Before(hole.To) {
			continue // not even due
		}
		if err := c.askIssue(ctx, j, n, hole); err != nil {
			return err
		}
		if at, ok := j.days[n]; ok && !at.After(from) {
			break
		}
	}
	for n, absent := guess+1, 0; n <= maxIssues && absent <= lookAhead && !c.stopped; n++ {
		last := j.below(hole.To)
		if n > last.number && (!last.day.Add(day).Before(hole.To) || !j.expected(n).Before(hole.To) || j.beyond(n, hole.To)) {
			break
		}
		if err := c.askIssue(ctx, j, n, hole); err != nil {
			return err
		}
		if absent++; j.odds[n] == nil {
			absent = 0
		}
	}
	return nil
}

// askIssue asks for one issue, once, unless its day is known and outside of
// the hole. What comes is closed at once: up to now, on its own day, so that
// what replaces it later that day is asked for.
func (c *crawl) askIssue(ctx context.Context, j *journal, n int, hole Interval) error {
	known, ok := j.days[n]
	if j.asked[n] || ok && !(Interval{known, known.Add(day)}).overlaps(hole) {
		return nil
	}
	j.asked[n] = true
	delete(j.odds, n)
	got, err := c.bundle(ctx, c.at.issue(j.year, n), "", func(b bundle, at time.Time) bool {
		return !at.Before(b.issues[0].day.Add(day)) || !at.Before(c.present())
	})
	if err == nil {
		err = j.check(n, got.bundle, c.present())
	}
	switch {
	case errors.Is(err, errMissing):
		c.failures = 0
		j.odds[n] = err
		return nil
	case err != nil:
		j.odds[n] = err
		return c.failed(ctx, err)
	}
	d := got.issues[0].day
	j.days[n] = d
	end := d.Add(day)
	if end.After(got.at) {
		end = got.at
	}
	if !end.After(d) {
		return nil // published today, within this hour; the next crawl closes it
	}
	return c.close(got.window(j.year), Interval{d, end})
}

// missingIssues asks for the numbers that lie between closed issues and were
// never had: those whose days others fill.
func (c *crawl) missingIssues(ctx context.Context, span Interval) error {
	for id := range c.Ledger.missing(c.source.ID, span).All {
		year, n, _ := parseNumber(id)
		j := c.journal(year)
		if c.stopped || j.asked[n] || n > maxIssues {
			continue
		}
		c.sum.Gaps.Found++
		if err := c.askIssue(ctx, j, n, span); err != nil {
			return err
		}
		switch err := j.odds[n]; {
		case err == nil:
			c.sum.Gaps.Kept++
		case !errors.Is(err, errMissing):
			c.sum.Gaps.Failed++
		case j.expected(n).Add(c.source.ByPackage.Patience).Before(c.present()):
			if err := c.voidIssue(j, n); err != nil {
				return err
			}
		}
	}
	c.sum.Gaps.Left = c.Ledger.missing(c.source.ID, span).Count()
	return nil
}
