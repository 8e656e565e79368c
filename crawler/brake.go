package crawler

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"slices"
	"time"
)

// maxRootRequests bounds the list calls for one root window. Halving a quarter
// of the busiest day yet takes some fifteen; at thirteen times that, the
// service does not do what windows are for.
const maxRootRequests = 200

// maxRootProcesses bounds the processes fetched singly for one root window:
// bursts in three seconds of a quarter of a day.
const maxRootProcesses = 300

// Errors of a root window.
var (
	errIgnored = errors.New("the service ignores the window: its halves and theirs bring the same rows as the whole")
	errNoRows  = errors.New("the service says that there is more, but sends no rows")
	errBursts  = fmt.Errorf("more than %d processes to fetch singly for one window", maxRootProcesses)
	errTooMany = fmt.Errorf("more than %d requests for one window", maxRootRequests)
)

// root is what is known of the root window that is being asked.
type root struct {
	requests  int
	processes map[string]pageOf   // those fetched, by ocid
	broken    error               // why nothing below it is asked any more
	ahead     map[Interval]listed // halves that were fetched to compare them
}

type listed struct {
	page pageOf
	err  error
}

// list brings the page of a window, and stops the root where the service
// cannot be reasoned with.
func (c *crawl) list(ctx context.Context, w Interval) (pageOf, error) {
	if l, ok := c.root.ahead[w]; ok {
		delete(c.root.ahead, w)
		return l.page, l.err
	}
	if c.root.requests >= maxRootRequests {
		c.root.broken = errTooMany
		return pageOf{}, errTooMany
	}
	asked, url := c.visit.requests, c.at.window(w)
	page, err := c.fetch(ctx, url, w, c.source.ByWindow.Rows...)
	c.root.requests += c.visit.requests - asked
	if err == nil && page.next && len(page.rows) == 0 {
		err = fmt.Errorf("GET %s: %w", url, errNoRows)
		c.root.broken = err
	}
	return page, err
}

// twins is true where both halves of a window bring the same rows as the
// whole. That can be true once, of a burst in the second that they share; two
// levels in a row it means that the service looks at no window. The second
// half is looked at only if the first is like the whole, and both are kept.
func (c *crawl) twins(ctx context.Context, whole pageOf, halves ...Interval) bool {
	for _, half := range halves {
		if c.stopped || c.root.broken != nil || !c.untouched(half) {
			return false
		}
		page, err := c.list(ctx, half)
		c.root.ahead[half] = listed{page, err}
		if err != nil || c.fingerprint(page) != c.fingerprint(whole) {
			return false
		}
	}
	return true
}

// untouched is true for a window that will be asked as a whole.
func (c *crawl) untouched(w Interval) bool {
	if c.clock.unreal(w) || len(c.parts(w)) > 0 {
		return false
	}
	return c.again || slices.Equal(c.Ledger.Holes(c.source.ID, c.part, w.From, w.To), []Interval{w})
}

func (c *crawl) fingerprint(p pageOf) uint64 {
	var h maphash.Hash
	h.SetSeed(c.seed)
	for _, r := range p.rows {
		_, _ = h.Write(r.raw)
	}
	return h.Sum64()
}

// failedAt is when a window, or one that holds it, last failed.
func (l *Ledger) failedAt(source, part string, i Interval) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look(source).look(part).failedAt(i)
}

func (p *partState) failedAt(i Interval) time.Time {
	var newest time.Time
	for key, at := range p.failed[i.From.Truncate(day)] {
		if key.contains(i) && at.After(newest) {
			newest = at
		}
	}
	return newest
}

// process brings one process. A burst lies in the two windows that share its
// second, and its processes need to be fetched for one of them only.
func (c *crawl) process(ctx context.Context, ocid string, i Interval) (pageOf, error) {
	if page, ok := c.root.processes[ocid]; ok {
		return page, nil
	}
	if len(c.root.processes) >= maxRootProcesses {
		c.root.broken = errBursts
		return pageOf{}, errBursts
	}
	rows := append(slices.Clone(c.source.ByWindow.Rows), "records")
	page, err := c.fetch(ctx, c.at.process(ocid), i, rows...)
	if errors.Is(err, errMissing) || errors.Is(err, errEmpty) {
		page, err = pageOf{}, nil // both are how these services say that they hold no record
	}
	if err == nil {
		c.failures = 0
		c.root.processes[ocid] = page
	}
	return page, err
}
