package crawler

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"net/http"
	"slices"
	"time"
)

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
		holes = c.Ledger.Holes(c.source.ID, w.From, w.To)
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
	inner, ok := c.Ledger.firstSplit(c.source.ID, w)
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
func (l *Ledger) firstSplit(source string, i Interval) (Interval, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var best Interval
	found := false
	for key := range l.look(source).splits[i.From.Truncate(day)] {
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
	case !page.next && len(page.rows) < c.source.Window.Max:
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

// pageOf is a page with what the archive said of it.
type pageOf struct {
	answer
	unchanged bool
}

// fetch brings a page of rows. Without Again, an answer that the archive
// holds will do: one that came before an interruption but was not noted, or
// that of a window that overflowed, of which asking again would only bring
// another part.
func (c *crawl) fetch(ctx context.Context, url string, w Interval, rows ...string) (pageOf, error) {
	if !c.again {
		if r, ok := c.held(url, w); ok {
			if a, err := r.page(url, rows); err == nil {
				return pageOf{a, true}, nil
			}
		}
	}
	r, err := c.visit.get(ctx, url, w.String())
	if err != nil {
		return pageOf{}, err
	}
	a, err := r.page(url, rows)
	if err != nil {
		return pageOf{}, err
	}
	return pageOf{a, r.unchanged}, nil
}

// held is the archived answer to url, if it was given after the window was
// over: what the service had published in it by then, the answer holds. An
// answer from before the window failed, alone or within another, is none.
func (c *crawl) held(url string, w Interval) (*reply, bool) {
	rec, ok := c.Archive.Find(url)
	if !ok || rec.Status != http.StatusOK || wall(rec.Time.Add(-lag), c.clock.london).Before(w.To) ||
		!rec.Time.After(c.Ledger.failedAt(c.source.ID, w)) {
		return nil, false
	}
	body, err := c.Archive.Body(rec)
	if err != nil {
		return nil, false
	}
	text, err := io.ReadAll(body)
	if errors.Join(err, body.Close()) != nil {
		return nil, false
	}
	header := http.Header{"Content-Type": {rec.ContentType}}
	return &reply{status: rec.Status, header: header, body: text, unchanged: true}, true
}

// count makes a window of its page.
func (c *crawl) count(i Interval, page pageOf, asked int) Window {
	w := Window{Asked: asked, Expected: len(page.rows)}
	seen := make(map[rowKey]bool, len(page.rows))
	for _, r := range page.rows {
		key := rowKey{r.id, maphash.Bytes(c.seed, bytes.TrimSpace(r.raw))}
		if page.unchanged || c.last[key] || seen[key] {
			w.Unchanged++
		} else {
			w.Kept++
		}
		seen[key] = true
		if c.source.Sequence != nil && i.vouches(r.date) {
			w.Numbers = w.Numbers.addID(r.id)
		}
	}
	c.last = seen
	return w
}

// vouches is true for a date that lies within the days of i, give or take
// one: the publisher's filter works on an instant that it does not publish,
// and a date further off belongs to an old notice shown again.
func (i Interval) vouches(date string) bool {
	d, err := time.Parse(time.DateOnly, date[:min(len(date), len(time.DateOnly))])
	return err == nil && !d.Before(i.From.Truncate(day).Add(-day)) && !d.After(i.To.Truncate(day).Add(day))
}

func (c *crawl) close(w Window, i Interval) error {
	w.State = Closed
	if w.Asked > 0 {
		c.failures, c.broken = 0, 0
	}
	c.sum.Closed++
	c.sum.Notices += w.Expected
	c.sum.Kept += w.Kept
	c.sum.Unchanged += w.Unchanged
	if err := c.note(w, i); err != nil {
		return err
	}
	c.Log.Debug("closed", "window", i.String(), "rows", w.Expected, "kept", w.Kept)
	return c.sync(false)
}

func (c *crawl) fail(ctx context.Context, i Interval, err error) error {
	if fatal := c.failed(ctx, err); fatal != nil {
		return fatal
	}
	c.sum.Failed++
	if err := c.note(Window{State: Failed, Asked: 1, Reason: err.Error()}, i); err != nil {
		return err
	}
	return c.sync(false)
}

// leave notes a window that is due and was not asked any more, unless the
// ledger knows better.
func (c *crawl) leave(i Interval) error {
	if len(c.Ledger.Holes(c.source.ID, i.From, i.To)) == 0 {
		return nil
	}
	c.sum.Open++
	if _, known := c.Ledger.Window(c.source.ID, i); known {
		return nil
	}
	return c.note(Window{State: Open, Reason: "not asked: " + c.sum.Stopped}, i)
}

func (c *crawl) note(w Window, i Interval) error {
	w.Source, w.From, w.To, w.At, w.Run = c.source.ID, i.From, i.To, c.Now().UTC(), c.Run
	return c.Ledger.AddWindow(w)
}
