package crawler

import (
	"bytes"
	"context"
	"errors"
	"hash/maphash"
	"io"
	"net/http"
	"time"

	"tenders/crawler/transport"
)

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
			if a, err := c.page(r, url, rows); err == nil {
				return pageOf{a, true}, nil
			}
		}
	}
	r, err := c.visit.get(ctx, url, c.tag(w))
	if err != nil {
		return pageOf{}, err
	}
	a, err := c.page(r, url, rows)
	if err != nil {
		return pageOf{}, err
	}
	return pageOf{a, r.unchanged}, nil
}

// page reads a reply. A source by months leaves the list out of a package that
// has none.
func (c *crawl) page(r *reply, url string, rows []string) (answer, error) {
	a, err := r.page(url, rows)
	if c.source.ByMonth != nil && errors.Is(err, errNoList) && a.packaged && a.message == "" {
		err = nil
	}
	return a, err
}

// held is the archived answer to url, if it was given after the window was
// over: what the service had published in it by then, the answer holds. An
// answer from before the window failed, alone or within another, is none.
func (c *crawl) held(url string, w Interval) (*reply, bool) {
	rec, ok := c.Archive.Find(url)
	if !ok || rec.Status != http.StatusOK || wall(rec.Time.Add(-lag), c.clock.london).Before(w.To) ||
		!rec.Time.After(c.Ledger.failedAt(c.source.ID, c.part, w)) {
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
	if len(c.Ledger.Holes(c.source.ID, c.part, i.From, i.To)) == 0 {
		return nil
	}
	c.sum.Open++
	if w, known := c.Ledger.Window(c.source.ID, c.part, i); known && w.Reason != whyDue {
		return nil
	}
	return c.note(Window{State: Open, Reason: "not asked: " + c.sum.Stopped}, i)
}

func (c *crawl) note(w Window, i Interval) error {
	w.Source, w.Part, w.From, w.To, w.At, w.Run = c.source.ID, c.part, i.From, i.To, c.Now().UTC(), c.Run
	w.Aside = c.aside
	return c.Ledger.AddWindowAfter(w, c.visit.later.Kept())
}

// noteNumber notes what became of a number, once its answer is archived.
func (c *crawl) noteNumber(n Number) error {
	if err := c.visit.later.Wait(); err != nil {
		return err
	}
	return c.Ledger.AddNumber(n)
}

// tag is what the archive notes with the answer for a window.
func (c *crawl) tag(i Interval) transport.Tag {
	return transport.Tag{Source: c.source.ID, Window: i.String(), Part: c.part}
}
