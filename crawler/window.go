package crawler

import (
	"context"
	"fmt"
	"slices"
)

// windows crawls a source by windows, and then asks for the numbers that are
// missing.
func (c *crawl) windows(ctx context.Context, spans []Interval) error {
	for _, span := range spans {
		c.again = c.reasked(span)
		for _, root := range c.clock.roots(span, c.source.ByWindow.Step) {
			if err := c.askRoot(ctx, root); err != nil {
				return err
			}
		}
	}
	if err := c.gaps(ctx, spans); err != nil {
		return err
	}
	return c.suspect(spans)
}

// askRoot walks one root window. Where the service's answers make no sense of
// it, the whole root fails: its remembered splits are forgotten, and the next
// crawl asks it from the top.
func (c *crawl) askRoot(ctx context.Context, w Interval) error {
	c.root = root{ahead: map[Interval]listed{}, processes: map[string]pageOf{}}
	if err := c.walk(ctx, w, false); err != nil || c.root.broken == nil {
		return err
	}
	for i := range c.overflow {
		if w.contains(i) {
			delete(c.overflow, i)
			c.sum.Open-- // the whole speaks for it
		}
	}
	if err := c.fail(ctx, w, c.root.broken); err != nil {
		return err
	}
	if c.broken++; c.broken >= maxFailures && !c.stopped {
		c.stop(fmt.Sprintf("%d windows in a row without sense, the last: %v", c.broken, c.root.broken))
	}
	return nil
}

// walk asks what of a window is not covered. It follows the splits that the
// ledger remembers, so that no window is asked of which we know that it is too
// large, and so that the addresses are the same as before an interruption.
// Twin tells that the window and its other half brought the rows of the whole.
func (c *crawl) walk(ctx context.Context, w Interval, twin bool) error {
	if c.root.broken != nil {
		return nil
	}
	holes := []Interval{w}
	if !c.again {
		holes = c.Ledger.Holes(c.source.ID, c.part, w.From, w.To)
	}
	if len(holes) == 0 {
		return nil
	}
	for _, part := range c.parts(w) {
		if err := c.walk(ctx, part, twin); err != nil {
			return err
		}
		holes = nil // the parts have seen to them
	}
	for _, hole := range holes {
		if err := c.ask(ctx, hole, twin); err != nil {
			return err
		}
	}
	return nil
}

// parts are the windows that stand for w: its halves where it was split, else
// the largest split windows within it and what lies between them, else none.
func (c *crawl) parts(w Interval) []Interval {
	inner, ok := c.Ledger.firstSplit(c.source.ID, c.part, w)
	if !ok {
		return nil
	}
	if inner == w {
		a, b, ok := c.clock.halve(w)
		if !ok {
			return nil
		}
		return []Interval{a, b}
	}
	all := []Interval{{w.From, inner.From}, inner, {inner.To, w.To}}
	return slices.DeleteFunc(all, func(i Interval) bool { return !i.From.Before(i.To) })
}

// firstSplit is the split window within i that begins first, and of those
// the largest.
func (l *Ledger) firstSplit(source, part string, i Interval) (Interval, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var best Interval
	found := false
	for key := range l.look(source).look(part).splits[i.From.Truncate(day)] {
		first := !found || key.From.Before(best.From) || key.From.Equal(best.From) && key.To.After(best.To)
		if first && i.contains(key) {
			best, found = key, true
		}
	}
	return best, found
}

// ask asks for one window and notes how it ended.
func (c *crawl) ask(ctx context.Context, w Interval, twin bool) error {
	if c.root.broken != nil {
		return nil
	}
	if c.stopped {
		return c.leave(w)
	}
	if c.clock.unreal(w) {
		return c.close(Window{Reason: whyUnreal}, w)
	}
	page, err := c.list(ctx, w)
	switch {
	case c.root.broken != nil:
		return nil
	case err != nil:
		return c.fail(ctx, w, err)
	case !page.next && len(page.rows) < c.source.ByWindow.Max:
		return c.close(c.count(w, page, 1), w)
	}
	a, b, ok := c.clock.halve(w)
	if !ok {
		return c.processes(ctx, w, page)
	}
	split := Window{State: Split, Asked: 1, Expected: len(page.rows), Reason: "more rows than one answer holds"}
	if err := c.note(split, w); err != nil {
		return err
	}
	twins := c.twins(ctx, page, a, b)
	if twin && twins {
		c.root.broken = fmt.Errorf("GET %s: %w", c.at.window(w), errIgnored)
	}
	if err := c.walk(ctx, a, twins); err != nil {
		return err
	}
	return c.walk(ctx, b, twins)
}
