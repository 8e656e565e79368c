package crawler

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// maxSitemaps bounds the sitemaps read for one index.
const maxSitemaps = 50

var errTired = errors.New("its site failed too often, or asked to be left alone")

// siteMaps is one look at a sitemap, and at those that it names.
type siteMaps struct {
	c       *crawl
	root    string
	choice  *choice
	window  Interval
	seen    map[string]bool
	queue   []link
	passed  int   // sitemaps that were not read
	first   error // why the first of them was not
	lacking error // why one was not that may be read tomorrow
}

// readSitemaps reads a sitemap and, if it is an index, those that it names: of
// these, only what changed since the days that are crawled began, and the
// newest. A bad one among them does not hold up the others.
func (c *crawl) readSitemaps(ctx context.Context, root string, choice *choice, w Interval) (lacking, err error) {
	m := &siteMaps{c: c, root: root, choice: choice, window: w, seen: map[string]bool{root: true}}
	if err := m.read(ctx, root); err != nil {
		if len(choice.links) == 0 {
			return nil, err
		}
		m.lacking = err
	}
	for n := 0; len(m.queue) > 0; n++ {
		next := m.queue[0].address
		if at, _ := c.at.rebase(next); c.tired(at) {
			m.lacking = fmt.Errorf("%d sitemaps not asked for: %w", len(m.queue), errTired)
			break
		}
		if n >= maxSitemaps {
			m.pass(len(m.queue), fmt.Errorf("more than %d", maxSitemaps))
			break
		}
		m.queue = m.queue[1:]
		if err := m.read(ctx, next); err != nil {
			if fatal := c.fatal(ctx, err); fatal != nil {
				return nil, fatal
			}
			m.bad(next, err)
		}
	}
	if m.passed > 0 {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%s: %d of its sitemaps passed over: %v", root, m.passed, m.first))
	}
	return m.lacking, nil
}

// read reads one sitemap, and puts those that it names in the queue.
func (m *siteMaps) read(ctx context.Context, address string) error {
	text, err := m.c.listing(ctx, address, m.root, maxPage, m.window)
	if err != nil {
		return err
	}
	var named []link
	err = readSitemap(text, m.c.clock.london, m.choice.add, func(e link) { named = append(named, e) })
	if err != nil {
		err = fmt.Errorf("sitemap %s: %w", address, err)
	}
	slices.SortStableFunc(named, func(a, b link) int { return b.updated.Compare(a.updated) })
	for _, e := range named {
		m.name(e)
	}
	return err
}

// name puts a sitemap in the queue.
func (m *siteMaps) name(e link) {
	if stale(e, m.choice.spans, m.c.clock.london) {
		return
	}
	own, err := m.c.at.article(e, m.root, nil)
	switch {
	case err != nil:
		m.pass(1, err)
	case !m.seen[own.address]:
		m.seen[own.address] = true
		m.queue = append(m.queue, own)
	}
}

// bad counts a sitemap that could not be read whole.
func (m *siteMaps) bad(address string, err error) {
	at, _ := m.c.at.rebase(address)
	m.c.failedAt(at, err)
	if refusal(err) != "" {
		m.pass(1, err)
		return
	}
	m.lacking = errors.Join(m.lacking, err)
}

func (m *siteMaps) pass(n int, why error) {
	m.passed += n
	m.first = cmp.Or(m.first, why)
}

// stale is true for a sitemap that did not change since the first of the days
// that are crawled.
func stale(e link, spans []Interval, london *time.Location) bool {
	return !e.updated.IsZero() && !slices.ContainsFunc(spans, func(i Interval) bool {
		return !wall(e.updated, london).Before(i.From)
	})
}
