package crawler

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// Reasons of windows of a month.
const (
	whyDue         = "due, and not asked yet"
	whySilentMonth = "suspicious: no notice of any type in a month"
)

// months crawls a source by months and types of notices: the newest month
// first, as it is the news, and each month and type whatever became of the
// others. What is due is noted before the first is asked, so that a crawl that
// is killed leaves no type out in silence.
func (c *crawl) months(ctx context.Context, spans []Interval) error {
	if err := c.noteDue(spans); err != nil {
		return err
	}
	for _, span := range spans {
		c.again = c.reasked(span)
		for _, m := range slices.Backward(monthsOf(span)) {
			for _, t := range c.source.ByMonth.Types {
				c.part = t.ID
				if err := c.askMonth(ctx, m); err != nil {
					return err
				}
			}
		}
	}
	return c.suspectMonths(spans)
}

// noteDue notes each month and type that is neither closed nor known.
func (c *crawl) noteDue(spans []Interval) error {
	for _, span := range spans {
		for _, m := range monthsOf(span) {
			for _, t := range c.source.ByMonth.Types {
				c.part = t.ID
				_, known := c.Ledger.Window(c.source.ID, c.part, m)
				if known || len(c.Ledger.Holes(c.source.ID, c.part, m.From, m.To)) == 0 {
					continue
				}
				if err := c.note(Window{State: Open, Reason: whyDue}, m); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// askMonth asks for one type of notices in one month, or in what there is of
// it, unless that is closed.
func (c *crawl) askMonth(ctx context.Context, m Interval) error {
	if !c.again && len(c.Ledger.Holes(c.source.ID, c.part, m.From, m.To)) == 0 {
		return nil
	}
	if c.stopped {
		return c.leave(m)
	}
	page, err := c.fetch(ctx, c.at.month(m.From, c.part), m, c.source.ByMonth.Rows...)
	if err != nil {
		return c.fail(ctx, m, err)
	}
	return c.close(c.count(m, page, 1), m)
}

// suspectMonths names the months that are over and of which a source that is
// never silent has answered every type with nothing: Sell2Wales was seen to do
// so when it was ill. It is noted with the last type.
func (c *crawl) suspectMonths(spans []Interval) error {
	types := c.source.ByMonth.Types
	if !c.source.ByMonth.NeverSilent {
		return nil
	}
	for _, m := range c.Ledger.Months(c.source.ID) {
		whole := Interval{m.Month, m.Month.AddDate(0, 1, 0)}
		if !slices.ContainsFunc(spans, whole.overlaps) {
			continue
		}
		silent := m.Complete && m.Expected == 0
		if silent {
			c.sum.Suspicious = append(c.sum.Suspicious, fmt.Sprintf("%s: not one notice of any type", m.Month.Format("2006-01")))
		}
		last, ok := c.Ledger.Window(c.source.ID, types[len(types)-1].ID, whole)
		if !ok || last.State != Closed || (last.Reason == whySilentMonth) == silent {
			continue
		}
		if last.Reason = ""; silent {
			last.Reason = whySilentMonth
		}
		if err := c.Ledger.AddWindow(last); err != nil {
			return err
		}
	}
	return nil
}

// dueMonths is from when on a night asks a source by months: some months back,
// or from where any type was last closed, if that is longer ago.
func dueMonths(s Source, l *Ledger, now time.Time) time.Time {
	from := month(now).AddDate(0, -s.ByMonth.Months, 0)
	for _, t := range s.ByMonth.Types {
		if covered := l.series(s.ID, t.ID); len(covered) > 0 {
			if last := month(covered[len(covered)-1].To); last.Before(from) {
				from = last
			}
		}
	}
	return from
}
