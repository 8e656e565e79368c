package crawler

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// whyOverflow is the reason of a window that cannot be cut smaller.
const whyOverflow = "more rows than one answer holds in the smallest window"

// processes fetches, one by one, the processes of the rows of a window that
// cannot be halved any more. It leaves the window open: what closes it is
// that no number is missing in the end ([crawl.settle]). A process that is
// archived since is not asked for again: a burst lies in two such windows, and
// an interruption must not cost the hundred requests before it.
func (c *crawl) processes(ctx context.Context, i Interval, page pageOf) error {
	w := c.count(i, page, 1)
	w.State, w.Overflow, w.Reason = Open, true, whyOverflow+"; its processes are being fetched"
	if err := c.note(w, i); err != nil {
		return err
	}
	w.Reason = whyOverflow
	rows := append(slices.Clone(c.source.Window.Rows), "records")
	for _, ocid := range processesOf(page.rows) {
		if c.stopped {
			w.Reason = whyOverflow + "; not all processes fetched: " + c.sum.Stopped
			break
		}
		p, err := c.fetch(ctx, c.at.process(ocid), i, rows...)
		if errors.Is(err, errMissing) || errors.Is(err, errEmpty) {
			w.Asked++ // both are how these services say that they hold no record
			continue
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
func (c *crawl) gaps(ctx context.Context, span Interval) error {
	if c.source.Sequence == nil {
		return nil
	}
	missing := c.Ledger.Gaps(c.source.ID, span.From, span.To)
	c.sum.Gaps.Found = missing.Count()
	asked := 0
	for id := range missing.All {
		if asked >= c.MaxGaps || c.stopped {
			break
		}
		asked++
		if err := c.gap(ctx, id); err != nil {
			return err
		}
	}
	c.sum.Gaps.Left = c.Ledger.Gaps(c.source.ID, span.From, span.To).Count()
	if c.sum.Gaps.Left > 0 {
		c.Log.Warn("gaps left", "numbers", c.sum.Gaps.Left)
	}
	return c.settle(span)
}

// gap asks for one number. A 404 means that the publisher never used it.
func (c *crawl) gap(ctx context.Context, id string) error {
	n := Number{Source: c.source.ID, ID: id, State: Kept}
	switch err := c.notice(ctx, id); {
	case errors.Is(err, errMissing):
		c.failures = 0
		n.State = Void
		c.sum.Gaps.Void++
	case err != nil:
		if fatal := c.failed(ctx, err); fatal != nil {
			return fatal
		}
		n.State, n.Reason = Failed, err.Error()
	default:
		c.sum.Gaps.Kept++
	}
	n.At = c.Now().UTC()
	if err := c.Ledger.AddNumber(n); err != nil {
		return err
	}
	return c.sync(false)
}

// notice brings one notice into the archive and checks that it is the one.
func (c *crawl) notice(ctx context.Context, id string) error {
	url := c.at.notice(id)
	r, err := c.visit.get(ctx, url, "")
	if err != nil {
		return err
	}
	page, err := r.page(url, c.source.Window.Rows)
	if err != nil {
		return err
	}
	// A release may come without an id; the notice's number then stands in
	// its documents, which crawling does not read.
	if !slices.ContainsFunc(page.rows, func(r row) bool { return r.id == id || r.id == "" }) {
		return fmt.Errorf("GET %s: the answer does not hold %s", url, id)
	}
	c.failures = 0
	return nil
}

// settle closes the windows that overflowed at their smallest size, where
// every number of their run is kept or void, and one lower than theirs was
// seen: the service sends the newest rows, so what it cut off are numbers
// below those seen.
func (c *crawl) settle(span Interval) error {
	for _, s := range c.Ledger.stretches(c.source.ID, span) {
		for k, w := range s.windows {
			if w.State != Open || w.Reason != whyOverflow || !s.whole(k) {
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

// whole is true where the numbers around the k-th window leave nothing out.
func (s stretch) whole(k int) bool {
	w := s.windows[k]
	if len(w.Numbers) == 0 {
		return false
	}
	for _, r := range w.Numbers {
		for _, m := range s.missing {
			if m.Year == r.Year {
				return false
			}
		}
		lowest, _, _ := w.Numbers.bounds(r.Year)
		below, _, _ := s.numbers.bounds(r.Year)
		if below >= lowest && lowest > 1 {
			return false
		}
	}
	return true
}
