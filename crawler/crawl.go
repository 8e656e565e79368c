package crawler

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"slices"
	"time"

	"tenders/crawler/transport"
)

const (
	// maxFailures in a row stop the crawl of a source: behind so many lies an
	// outage or a block, and each further request would be a nuisance.
	maxFailures = 5
	// defaultMaxGaps is how many missing numbers a run asks for: at the pace
	// of Find a Tender, 200 requests take 40 minutes.
	defaultMaxGaps = 200
	// syncEvery bounds what a power failure can cost. It is shorter than the
	// pace of any publisher, so that a polite crawl syncs at each window's end.
	syncEvery = time.Second
)

// crawl is one crawl of one source.
type crawl struct {
	Options
	source   Source
	at       endpoints
	clock    clock
	visit    *visitor
	sum      Summary
	seed     maphash.Seed
	last     map[rowKey]bool   // rows of the window before
	overflow map[Interval]bool // windows counted as open that may yet close
	root     root
	journals map[int]*journal // by year
	articles articles
	part     string // that is being asked
	aside    bool   // what is asked is noted so
	again    bool   // the present window is asked although it is closed
	failures int    // in a row
	broken   int    // root windows in a row
	stopped  bool   // nothing more is asked
	synced   time.Time
}

// rowKey tells rows apart: the same id with other bytes is another row.
type rowKey struct {
	id  string
	sum uint64
}

// Crawl asks a source for the windows between From and To that the ledger has
// not closed, and then for the numbers that are missing between those seen.
// What the service does not answer well is noted in the ledger and counted,
// and the crawl goes on; an error means that it could not go on: the context
// ended, or archive or ledger cannot be written. In both cases the Summary
// tells what was done until then, and a later Crawl goes on from there.
func Crawl(ctx context.Context, s Source, o Options) (Summary, error) {
	c, err := newCrawl(s, o)
	if err != nil {
		return Summary{Source: s.ID}, fmt.Errorf("crawl %s: %w", s.ID, err)
	}
	err = errors.Join(c.run(ctx), c.visit.later.Wait(), c.sync(true))
	c.sum.Requests = c.visit.requests
	if err != nil {
		err = fmt.Errorf("crawl %s: %w", s.ID, err)
	}
	return c.sum, err
}

func newCrawl(s Source, o Options) (*crawl, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	o, err := o.withDefaults(s.ID)
	if err != nil {
		return nil, err
	}
	at, err := newEndpoints(s, o.Base)
	if err != nil {
		return nil, err
	}
	london, err := loadLondon()
	if err != nil {
		return nil, err
	}
	return &crawl{
		Options: o, source: s, at: at, clock: clock{london}, visit: newVisitor(o.Transport, s.Tries),
		sum: Summary{Source: s.ID, Optional: s.Optional}, seed: maphash.MakeSeed(), overflow: map[Interval]bool{}, journals: map[int]*journal{},
	}, nil
}

func (c *crawl) run(ctx context.Context) error {
	if err := c.recheck(); err != nil {
		return err
	}
	var err error
	switch {
	case c.source.ByWindow != nil:
		err = c.windows(ctx, c.spans())
	case c.source.ByMonth != nil:
		err = c.months(ctx, c.spans())
	case c.source.ByPackage != nil:
		err = c.packages(ctx, c.spans())
	case c.source.ByFeed != nil:
		err = c.feeds(ctx, c.spans())
	}
	if err != nil {
		return err
	}
	c.Log.Info("crawled", "closed", c.sum.Closed, "open", c.sum.Open, "failed", c.sum.Failed,
		"notices", c.sum.Notices, "kept", c.sum.Kept)
	return nil
}

// reasked is true for a span whose closed windows are asked again.
func (c *crawl) reasked(span Interval) bool {
	return c.Again || !c.AgainFrom.IsZero() && !span.From.Before(c.AgainFrom)
}

// spans are what to crawl, in order: none touches the next but where closed
// windows begin to be asked again, and those come first.
func (c *crawl) spans() []Interval {
	asked := c.Spans
	if len(asked) == 0 {
		asked = []Interval{{c.From, c.To}}
	}
	var all cover
	for _, i := range asked {
		if i = c.span(i); i.From.Before(i.To) {
			all = all.add(i)
		}
	}
	if c.AgainFrom.IsZero() || c.Again || len(all) == 0 {
		return all
	}
	c.AgainFrom = c.clock.edge(c.AgainFrom.UTC().Truncate(time.Second))
	old, recent := Interval{all[0].From, c.AgainFrom}, Interval{c.AgainFrom, all[len(all)-1].To}
	return slices.Concat(all.within(recent), all.within(old))
}

// span cuts i: never before the source's first month, never within an odd
// hour, never into the future.
func (c *crawl) span(i Interval) Interval {
	from, to := i.From.UTC().Truncate(time.Second), i.To.UTC().Truncate(time.Second)
	if first, err := time.Parse(time.DateOnly, c.source.First); err == nil {
		first = first.AddDate(0, 0, 1-first.Day())
		if from.Before(first) {
			from = first
		}
	}
	from, to = c.widen(from, to)
	if now := c.present(); to.After(now) {
		to = now
	}
	return Interval{c.clock.edge(from), c.clock.edge(to)}
}

// widen moves the ends of a span to where those of a request can be.
func (c *crawl) widen(from, to time.Time) (time.Time, time.Time) {
	switch {
	case c.source.ByMonth != nil:
		end := month(to)
		if end.Before(to) {
			end = end.AddDate(0, 1, 0)
		}
		return month(from), end
	case c.source.ByPackage != nil:
		return from.Truncate(day), to.Add(day - 1).Truncate(day)
	}
	return from, to
}

// present is the last instant that a window of this source may end with. Where
// each request asks for much more than the news, it moves by the hour: a crawl
// that is taken up again must not ask for all of it once more.
func (c *crawl) present() time.Time {
	now := present(c.Now(), c.clock.london)
	if c.source.ByMonth != nil || c.source.ByPackage != nil {
		now = now.Truncate(time.Hour)
	}
	return now
}

// present is the last instant that a window may end with.
func present(now time.Time, london *time.Location) time.Time {
	return wall(now.Add(-lag), london).Truncate(time.Minute)
}

// failed counts a failure of the source, and stops asking when there were too
// many in a row, or when going on would be rude. It returns err itself where
// the crawl cannot go on at all.
func (c *crawl) failed(ctx context.Context, err error) error {
	if fatal := c.fatal(ctx, err); fatal != nil {
		return fatal
	}
	c.Log.Warn("failed", "error", err)
	c.failures++
	switch {
	case errors.Is(err, transport.ErrDenied) || errors.Is(err, transport.ErrWait):
		c.stop(err.Error())
	case c.failures >= c.maxFailures():
		c.stop(fmt.Sprintf("%d failures in a row, the last: %v", c.failures, err))
	}
	return nil
}

// fatal is the error after which a crawl cannot go on at all.
func (c *crawl) fatal(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	// An error of a path is of our own disk, which cannot keep what the
	// transport brings; those of the network are of other types.
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return err
	}
	return nil
}

// maxFailures in a row stop the crawl.
func (c *crawl) maxFailures() int {
	if c.source.ByMonth != nil {
		return c.source.ByMonth.MaxFailures
	}
	return maxFailures
}

func (c *crawl) stop(why string) {
	c.stopped, c.sum.Stopped = true, why
	c.Log.Error("stopped", "reason", why)
}

// sync makes durable what was fetched, then what the ledger says of it: a
// closed window whose bytes are lost would be a hole that nobody sees. Another
// source may write both meanwhile, so only lines from before are vouched for.
func (c *crawl) sync(now bool) error {
	if !now && time.Since(c.synced) < syncEvery {
		return nil
	}
	c.synced = time.Now()
	if err := c.Ledger.Flush(); err != nil {
		return err
	}
	before := c.Ledger.written()
	if err := c.Archive.Sync(); err != nil {
		return err
	}
	if err := c.Ledger.Sync(); err != nil {
		return err
	}
	c.Ledger.vouch(before)
	return nil
}
