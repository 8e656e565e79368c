package crawler

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"

	"tenders/crawler/transport"
)

// whyOverflow is the reason of a window that cannot be cut smaller.
const whyOverflow = "more rows than one answer holds in the smallest window"

// voidFor is how long a number that the publisher did not know counts as never
// used before it is asked for once more: a service that was half broken for a
// day, or a notice shown late, would otherwise be lost for ever.
const voidFor = 30 * day

// processes fetches, one by one, the processes of the rows of a window that
// cannot be halved any more. Where notices are numbered it leaves the window
// open: what closes it is that no number is missing in the end
// ([crawl.settle]). Where they are not, there is no more that can be done, and
// the window is closed with a warning. A process that is
// archived since is not asked for again: a burst lies in two such windows, and
// an interruption must not cost the hundred requests before it.
func (c *crawl) processes(ctx context.Context, i Interval, page pageOf) error {
	w := c.count(i, page, 1)
	w.State, w.Overflow, w.Reason = Open, true, whyOverflow+"; its processes are being fetched"
	if err := c.note(w, i); err != nil {
		return err
	}
	w.Reason = whyOverflow
	for _, ocid := range processesOf(page.rows) {
		if c.stopped {
			w.Reason = whyOverflow + "; not all processes fetched: " + c.sum.Stopped
			break
		}
		p, err := c.process(ctx, ocid, i)
		if c.root.broken != nil {
			return nil
		}
		if err != nil {
			if fatal := c.failed(ctx, err); fatal != nil {
				return fatal
			}
			w.Reason = fmt.Sprintf("%s; process %s: %v", whyOverflow, ocid, err)
			continue
		}
		w.Asked++
		for _, r := range p.rows {
			if c.source.Sequence != nil && i.vouches(r.date) {
				w.Numbers = w.Numbers.addID(r.id)
			}
		}
	}
	if c.source.Sequence == nil && w.Reason == whyOverflow {
		w.Reason = fmt.Sprintf("cut off at %d rows in the smallest window; its processes were fetched singly", w.Expected)
		return c.close(w, i)
	}
	c.sum.Open++
	c.overflow[i] = true
	c.sum.Notices += w.Expected
	c.sum.Kept += w.Kept
	c.sum.Unchanged += w.Unchanged
	if err := c.note(w, i); err != nil {
		return err
	}
	return c.sync(false)
}

func processesOf(rows []row) []string {
	var out []string
	known := map[string]bool{}
	for _, r := range rows {
		if r.ocid != "" && !known[r.ocid] {
			known[r.ocid] = true
			out = append(out, r.ocid)
		}
	}
	return out
}

// gaps asks for the numbers that are missing in the contiguous runs of closed
// windows that touch the span, oldest first: an old number is settled for
// good by one answer, while a recent one may yet come by itself, in a window
// of its own.
func (c *crawl) gaps(ctx context.Context, spans []Interval) error {
	if c.source.Sequence == nil {
		return nil
	}
	missing := c.Ledger.missing(c.source.ID, spans...)
	c.sum.Gaps.Found = missing.Count()
	c.suspectNumbers(spans)
	asked := 0
	for _, ids := range []iter.Seq[string]{missing.All, slices.Values(c.Ledger.voids(c.source.ID, c.Now().Add(-voidFor), spans))} {
		for id := range ids {
			if asked >= c.MaxGaps || c.stopped {
				break
			}
			asked++
			if err := c.gap(ctx, id); err != nil {
				return err
			}
		}
	}
	c.sum.Gaps.Left = c.Ledger.missing(c.source.ID, spans...).Count()
	if c.sum.Gaps.Left > 0 {
		c.Log.Warn("gaps left", "numbers", c.sum.Gaps.Left)
	}
	return c.settle(spans)
}

// voids are the numbers, within the runs of closed windows that touch the
// spans, that were found void before a time, and were not asked for since.
func (l *Ledger) voids(source string, before time.Time, spans []Interval) []string {
	runs := l.stretches(source, spans...)
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []string
	for id, n := range l.look(source).numbers {
		year, k, ok := parseNumber(id)
		if !ok || n.State != Void || n.Again || n.At.After(before) {
			continue
		}
		if slices.ContainsFunc(runs, func(s stretch) bool { return s.numbers.spans(year, k) }) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// gap asks for one number. That the publisher does not know it means that it
// was never used, so far.
func (c *crawl) gap(ctx context.Context, id string) error {
	old, _ := c.Ledger.Number(c.source.ID, id)
	n := Number{Source: c.source.ID, ID: id, State: Kept}
	switch err := c.notice(ctx, id); {
	case errors.Is(err, errMissing):
		c.failures = 0
		n.State, n.Again = Void, old.State == Void
		c.sum.Gaps.Void++
	case err != nil:
		if fatal := c.failed(ctx, err); fatal != nil {
			return fatal
		}
		c.sum.Gaps.Failed++
		if old.State == Void {
			return nil // it still is, and is asked once more by the next crawl
		}
		n.State, n.Reason = Failed, err.Error()
	default:
		c.sum.Gaps.Kept++
	}
	n.At = c.Now().UTC()
	if err := c.noteNumber(n); err != nil {
		return err
	}
	return c.sync(false)
}

// notice brings one notice into the archive and checks that it is the one.
func (c *crawl) notice(ctx context.Context, id string) error {
	url := c.at.notice(id)
	r, err := c.visit.get(ctx, url, transport.Tag{Source: c.source.ID})
	if err != nil {
		return err
	}
	page, err := r.page(url, c.source.ByWindow.Rows)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(page.rows, func(r row) bool { return r.tells(id) }) {
		return fmt.Errorf("GET %s: the answer does not hold %s", url, id)
	}
	c.failures = 0
	return nil
}

// settle closes the windows that overflowed at their smallest size, where
// every number of their run is kept or void, and their numbers lie between one
// seen before and one seen after: whatever the service cut off is then among
// the numbers that were asked for singly.
func (c *crawl) settle(spans []Interval) error {
	for _, s := range c.Ledger.stretches(c.source.ID, spans...) {
		for _, w := range s.windows {
			if w.State != Open || w.Reason != whyOverflow || !s.whole(w) {
				continue
			}
			if c.sum.Closed++; c.overflow[w.Interval()] {
				c.sum.Open--
			}
			w.State, w.Reason, w.At = Closed, "", c.Now().UTC()
			if err := c.Ledger.AddWindow(w); err != nil {
				return err
			}
		}
	}
	return nil
}

// whole is true where the numbers around a window leave nothing out.
func (s stretch) whole(w Window) bool {
	numbers := w.Numbers.without(s.odd)
	if len(numbers) == 0 {
		return false
	}
	for _, r := range numbers {
		if slices.ContainsFunc(s.missing, func(m Range) bool { return m.Year == r.Year }) {
			return false
		}
		if !s.bounded(w, r.Year) {
			return false
		}
	}
	return true
}

// bounded is true where windows that were answered whole saw a lower number
// before w and a higher one after it. A year's first number needs no lower
// one, and a number of the next year is a higher one.
func (s stretch) bounded(w Window, year int) bool {
	lo, hi, _ := w.Numbers.without(s.odd).bounds(year)
	below, above := lo == 1, false
	for _, o := range s.windows {
		if o.State != Closed || o.Overflow {
			continue
		}
		for _, r := range o.Numbers.without(s.odd) {
			below = below || r.Year == year && r.From < lo && o.From.Before(w.From)
			above = above || (r.Year == year && r.To > hi || r.Year == year+1) && o.To.After(w.To)
		}
	}
	return below && above
}
