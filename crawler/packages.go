package crawler

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"tenders/crawler/transport"
)

// packages crawls a journal: by packages, or for a country by search, where
// that reaches and is not told otherwise. A package window that is open or
// failed is asked for in any case.
func (c *crawl) packages(ctx context.Context, spans []Interval) error {
	for _, span := range spans {
		c.again = c.reasked(span)
		bundled, rest := c.bundled(span)
		// Only nights make a series of packages; what is asked for by hand
		// lies where it lies.
		c.part, c.aside = "", !c.source.ByPackage.whole() || len(c.Spans) == 0
		for _, i := range bundled {
			if err := c.askPackages(ctx, i); err != nil {
				return err
			}
		}
		if c.source.ByPackage.whole() {
			continue
		}
		c.part, c.aside = c.source.ByPackage.Search.Country, false
		for _, i := range rest {
			if err := c.searchDays(ctx, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// bundled parts a span into what is asked for by packages and the rest.
func (c *crawl) bundled(span Interval) (bundled, rest []Interval) {
	p := c.source.ByPackage
	if p.whole() {
		return []Interval{span}, nil
	}
	floor, err := time.Parse(time.DateOnly, p.Search.First)
	if err != nil || !floor.After(span.From) {
		floor = span.From
	}
	if floor.After(span.To) {
		floor = span.To
	}
	var asked cover
	if floor.After(span.From) {
		asked = asked.add(Interval{span.From, floor})
	}
	for _, w := range c.Ledger.Unfinished(c.source.ID) {
		if w.Part == "" && w.Reason != whyUnasked && w.Interval().overlaps(span) {
			asked = asked.add(w.Interval())
		}
	}
	if floor.Before(span.To) {
		rest = []Interval{{floor, span.To}}
	}
	return asked.within(span), rest
}

// askPackages asks for the packages of a stretch of time: for those of whole
// months first, where there are any and nothing of the month is held, and then
// issue by issue.
func (c *crawl) askPackages(ctx context.Context, i Interval) error {
	settled := map[Interval]bool{}
	for _, m := range monthsOf(i) {
		done, err := c.askMonthly(ctx, m)
		if err != nil {
			return err
		}
		settled[m] = done
	}
	for _, m := range monthsOf(i) {
		holes := []Interval{m}
		if !c.again {
			holes = c.Ledger.Holes(c.source.ID, "", m.From, m.To)
		}
		for _, hole := range holes {
			if settled[m] {
				break
			}
			if err := c.issues(ctx, hole); err != nil {
				return err
			}
		}
	}
	return c.missingIssues(ctx, i)
}

// askMonthly asks for one month's package, and tells whether that settles the
// month, for better or worse: a package that breaks off is asked for again,
// for the days in it are far more requests.
func (c *crawl) askMonthly(ctx context.Context, m Interval) (done bool, err error) {
	whole := Interval{month(m.From), month(m.From).AddDate(0, 1, 0)}
	holes := c.Ledger.Holes(c.source.ID, "", m.From, m.To)
	switch {
	case m != whole || c.source.ByPackage.Monthly == "" || c.present().Before(whole.To.Add(c.source.ByPackage.Ready)):
		return false, nil
	case !c.again && !slices.Equal(holes, []Interval{whole}):
		return len(holes) == 0, nil
	case c.stopped:
		return true, c.leave(m)
	}
	got, err := c.bundle(ctx, c.at.monthly(m.From), m.String(), func(_ bundle, at time.Time) bool { return !at.Before(m.To) })
	switch {
	case errors.Is(err, errMissing) || errors.Is(err, transport.ErrTooLarge):
		c.failures = 0
		return false, nil
	case err != nil:
		return true, c.fail(ctx, m, err)
	}
	return true, c.close(got.window(m.From.Year()), m)
}

// gotBundle is a package with what the archive said of it.
type gotBundle struct {
	bundle
	at        time.Time // when it was fetched, on London's wall
	unchanged bool
	asked     int
}

// window makes a window of a package, with its issues of a year.
func (g gotBundle) window(year int) Window {
	w := Window{Asked: g.asked, Expected: g.notices, Kept: g.notices}
	if g.unchanged {
		w.Kept, w.Unchanged = 0, g.notices
	}
	for _, i := range g.issues {
		if i.day.Year() == year {
			w.Numbers = w.Numbers.add(Range{year, i.number, i.number})
		}
	}
	return w
}

// bundle brings a package into the archive and reads it to its end. One that
// the archive holds will do, where it is whole and final, as fetched at a time:
// one that came before an interruption, but was not noted.
func (c *crawl) bundle(ctx context.Context, url, window string, final func(b bundle, at time.Time) bool) (gotBundle, error) {
	if !c.again {
		if held, ok := c.heldBundle(url); ok && final(held.bundle, held.at) {
			return held, nil
		}
	}
	tag := transport.Tag{Source: c.source.ID, Window: window}
	resp, err := c.visit.open(ctx, url, tag)
	if err != nil {
		return gotBundle{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return gotBundle{}, fmt.Errorf("GET %s: %w", url, packageStatus(resp))
	}
	b, err := readBundle(resp.Body)
	if err != nil {
		return gotBundle{}, fmt.Errorf("GET %s: %w", url, err)
	}
	return gotBundle{b, c.present(), resp.Header.Get(transport.Unchanged) != "", 1}, nil
}

func (c *crawl) heldBundle(url string) (gotBundle, bool) {
	rec, ok := c.Archive.Find(url)
	if !ok {
		return gotBundle{}, false
	}
	body, err := c.Archive.Body(rec)
	if err != nil {
		return gotBundle{}, false
	}
	b, err := readBundle(body)
	if errors.Join(err, body.Close()) != nil {
		return gotBundle{}, false
	}
	at := wall(rec.Time.Add(-lag), c.clock.london).Truncate(time.Hour)
	return gotBundle{b, at, true, 1}, true
}

// packageStatus says what the status of an answer means that is no package.
func packageStatus(resp *http.Response) error {
	switch head, _ := io.ReadAll(io.LimitReader(resp.Body, 64<<10)); resp.StatusCode {
	case http.StatusNotFound:
		return fmt.Errorf("404 %w", errMissing)
	case http.StatusAccepted:
		return errors.New("202 Accepted: a firewall wants to know who asks; name an address with --contact")
	default:
		return fmt.Errorf("%d %s%s", resp.StatusCode, http.StatusText(resp.StatusCode), titled(head))
	}
}

// open asks for one address whose answer may be larger than memory: colly
// would hold all of it.
func (v *visitor) open(ctx context.Context, url string, tag transport.Tag) (*http.Response, error) {
	v.requests++
	ctx = transport.WithLimits(transport.WithTag(ctx, tag), transport.Limits{Tries: v.tries})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := (&http.Client{Transport: v.rt}).Do(req)
	if err != nil && !strings.Contains(err.Error(), url) {
		err = fmt.Errorf("GET %s: %w", url, err)
	}
	return resp, err
}
