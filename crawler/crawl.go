package crawler

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"tenders/crawler/archive"
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

// Options says what to crawl, with what, and where to keep it.
type Options struct {
	// Archive, Ledger and Transport are needed. The transport archives what
	// it brings; Crawl only looks up and syncs the archive.
	Archive   *archive.Archive
	Ledger    *Ledger
	Transport http.RoundTripper
	// From and To bound the crawl: UK wall-clock time, in time.UTC; see [Days].
	// To is cut to a minute before Now, From to the month of Source.First.
	From, To time.Time
	// Spans, if not empty, are crawled instead of From and To, and cut as they
	// are; see [Plan].
	Spans []Interval
	// Base replaces scheme and host of the source's addresses.
	Base string
	// Again asks closed windows, too. Without it only holes are asked.
	Again bool
	// AgainFrom, if set, asks windows from then on again, closed or not. That
	// part is crawled first: it is the news, and what is wrong with an old
	// window must not keep it from coming.
	AgainFrom time.Time
	// MaxGaps bounds the missing numbers asked for singly. Zero is 200, less
	// than zero none.
	MaxGaps int
	// Run is noted with each window.
	Run string
	// Log hears of each window; nil is silence.
	Log *slog.Logger
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// Summary counts what a crawl of one source did.
type Summary struct {
	Source string `json:"source"`
	// Closed, Open and Failed count the windows that this crawl asked or left.
	Closed int `json:"closed"`
	Open   int `json:"open"`
	Failed int `json:"failed"`
	// Requests counts what was asked of the transport.
	Requests int `json:"requests"`
	// Notices counts the rows of the windows, Kept and Unchanged as [Window].
	Notices   int `json:"notices"`
	Kept      int `json:"kept"`
	Unchanged int `json:"unchanged"`
	// Gaps tells of the missing numbers.
	Gaps GapSummary `json:"gaps"`
	// Suspicious lists what did not fail but should be looked at.
	Suspicious []string `json:"suspicious,omitempty"`
	// Stopped says why the crawl ended before its time, if it did.
	Stopped string `json:"stopped,omitempty"`
}

// GapSummary counts missing numbers: those found at the end of the windows,
// what became of those asked for, and those left to later runs.
type GapSummary struct {
	Found int `json:"found"`
	Kept  int `json:"kept"`
	Void  int `json:"void"`
	// Failed counts those that were asked for and brought no usable answer;
	// they are among those left.
	Failed int `json:"failed"`
	Left   int `json:"left"`
}

// Failures is true where the crawl did not bring all that it was asked for.
// Numbers left for later runs are no failure, those asked for in vain are.
func (s Summary) Failures() bool {
	return s.Open > 0 || s.Failed > 0 || s.Gaps.Failed > 0 || s.Stopped != ""
}

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
	again    bool // the present window is asked although it is closed
	failures int  // in a row
	broken   int  // root windows in a row
	stopped  bool // nothing more is asked
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
	err = errors.Join(c.run(ctx), c.sync(true))
	c.sum.Requests = c.visit.requests
	if err != nil {
		err = fmt.Errorf("crawl %s: %w", s.ID, err)
	}
	return c.sum, err
}

func newCrawl(s Source, o Options) (*crawl, error) {
	if o.Archive == nil || o.Ledger == nil || o.Transport == nil {
		return nil, errors.New("no archive, ledger or transport given")
	}
	if p := s.Window; p.Step < time.Hour || p.Step%time.Hour != 0 || day%p.Step != 0 {
		return nil, fmt.Errorf("step %s is not a whole part of a day in hours", p.Step)
	}
	at, err := newEndpoints(s, o.Base)
	if err != nil {
		return nil, err
	}
	london, err := loadLondon()
	if err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.MaxGaps == 0 {
		o.MaxGaps = defaultMaxGaps
	}
	o.Log = o.Log.With("source", s.ID)
	return &crawl{
		Options: o, source: s, at: at, clock: clock{london}, visit: newVisitor(s.ID, o.Transport),
		sum: Summary{Source: s.ID}, seed: maphash.MakeSeed(), overflow: map[Interval]bool{},
	}, nil
}

func (c *crawl) run(ctx context.Context) error {
	if err := c.recheck(); err != nil {
		return err
	}
	spans := c.spans()
	for _, span := range spans {
		c.again = c.Again || !c.AgainFrom.IsZero() && !span.From.Before(c.AgainFrom)
		for _, root := range c.clock.roots(span, c.source.Window.Step) {
			if err := c.askRoot(ctx, root); err != nil {
				return err
			}
		}
	}
	if err := c.gaps(ctx, spans); err != nil {
		return err
	}
	if err := c.suspect(spans); err != nil {
		return err
	}
	c.Log.Info("crawled", "closed", c.sum.Closed, "open", c.sum.Open, "failed", c.sum.Failed,
		"notices", c.sum.Notices, "kept", c.sum.Kept)
	return nil
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
	if now := present(c.Now(), c.clock.london); to.After(now) {
		to = now
	}
	return Interval{c.clock.edge(from), c.clock.edge(to)}
}

// present is the last instant that a window may end with.
func present(now time.Time, london *time.Location) time.Time {
	return wall(now.Add(-lag), london).Truncate(time.Minute)
}

// failed counts a failure of the source, and stops asking when there were too
// many in a row, or when going on would be rude. It returns err itself where
// the crawl cannot go on at all.
func (c *crawl) failed(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	// An error of a path is of our own disk, which cannot keep what the
	// transport brings; those of the network are of other types.
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return err
	}
	c.Log.Warn("failed", "error", err)
	c.failures++
	switch {
	case errors.Is(err, transport.ErrDenied) || errors.Is(err, transport.ErrWait):
		c.stop(err.Error())
	case c.failures >= maxFailures:
		c.stop(fmt.Sprintf("%d failures in a row, the last: %v", c.failures, err))
	}
	return nil
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
