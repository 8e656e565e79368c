package crawler

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"tenders/crawler/transport"
)

// partList is the part of the pages that the configuration lists.
const partList = "urls"

// Reasons of windows of a feed.
const (
	whyLooking  = "being looked at"
	whyDropped  = "not looked at any more: it is not configured"
	whyMissedIt = "suspicious: its oldest entry is newer than the last look; some in between may have been missed"
)

// feeds looks at each feed, sitemap and list once, and fetches what is new in
// them. A feed's window goes from its last look until now, and closes when
// every article that it tells of is there, or is known not to be had. Each
// site fails alone.
func (c *crawl) feeds(ctx context.Context, spans []Interval) error {
	p := c.source.ByFeed
	c.articles = articles{left: p.MaxArticles, failures: map[string]int{}}
	looks := []look{}
	for _, f := range p.Feeds {
		looks = append(looks, look{f, aFeed})
	}
	for _, s := range p.Sitemaps {
		looks = append(looks, look{s, aSitemap})
	}
	if len(p.Pages) > 0 {
		looks = append(looks, look{partList, aList})
	}
	for _, l := range looks {
		c.part = l.part
		if err := c.look(ctx, l, spans); err != nil {
			return err
		}
	}
	return c.dropFeeds(looks)
}

// look is one feed, sitemap or list to look at.
type look struct {
	part string // its address, or partList
	kind kind
}

// kind is what is looked at.
type kind int

const (
	aFeed kind = iota
	aSitemap
	aList
)

// articles is what is known of the articles of one crawl.
type articles struct {
	left     int            // that may yet be fetched
	failures map[string]int // in a row, by host
}

func (c *crawl) look(ctx context.Context, l look, spans []Interval) error {
	now := c.present()
	if wait := c.Ledger.askedAt(c.source.ID, l.part).Add(c.source.ByFeed.Every).Sub(c.Now()); wait > 0 && l.kind != aList {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%s: looked at already; again in %s", l.part, wait.Round(time.Minute)))
		return nil
	}
	since, closed := c.Ledger.lookedUntil(c.source.ID, l.part)
	w := Interval{since, now}
	if since.IsZero() {
		w.From = now.Add(-c.source.ByFeed.Every)
	}
	if !w.From.Before(w.To) {
		return nil // looked at within this minute
	}
	if err := c.noteLook(Window{State: Open, Asked: 1, Reason: whyLooking}, w); err != nil {
		return err
	}
	entries, oldest, err := c.entries(ctx, l, spans, w)
	if err != nil {
		if fatal := c.failedAt(ctx, l.part, err); fatal != nil {
			return fatal
		}
		c.sum.Failed++
		return c.noteLook(Window{State: Failed, Asked: 1, Reason: err.Error()}, w)
	}
	done, err := c.fetchListed(ctx, entries, w)
	if err != nil {
		return err
	}
	if done.State == Closed && closed && oldest.After(w.From) {
		done.Reason = whyMissedIt
		c.sum.Suspicious = append(c.sum.Suspicious, l.part+": "+strings.TrimPrefix(whyMissedIt, "suspicious: "))
	}
	return c.countLook(done, w)
}

// noteLook notes the same of each month that a look's window has part in; the
// counts belong to the last.
func (c *crawl) noteLook(w Window, i Interval) error {
	months := monthsOf(i)
	for k, m := range months {
		own := w
		if k < len(months)-1 {
			own.Expected, own.Kept, own.Unchanged = 0, 0, 0
		}
		if err := c.note(own, m); err != nil {
			return err
		}
	}
	return c.sync(false)
}

func (c *crawl) countLook(w Window, i Interval) error {
	switch w.State {
	case Closed:
		c.sum.Closed++
	case Failed:
		c.sum.Failed++
	default:
		c.sum.Open++
	}
	c.sum.Notices += w.Expected
	c.sum.Kept += w.Kept
	c.sum.Unchanged += w.Unchanged
	return c.noteLook(w, i)
}

// dropFeeds closes what is unfinished of feeds that are not configured any
// more: nobody will finish it.
func (c *crawl) dropFeeds(looks []look) error {
	for _, w := range c.Ledger.Unfinished(c.source.ID) {
		if slices.ContainsFunc(looks, func(l look) bool { return l.part == w.Part }) {
			continue
		}
		c.part = w.Part
		if err := c.note(Window{State: Closed, Reason: whyDropped}, w.Interval()); err != nil {
			return err
		}
	}
	return nil
}

// failedAt counts a failure of a site. The crawl goes on with the others; it
// returns err itself where it cannot go on at all.
func (c *crawl) failedAt(ctx context.Context, address string, err error) error {
	if fatal := c.fatal(ctx, err); fatal != nil {
		return fatal
	}
	c.Log.Warn("failed", "error", err)
	switch {
	case errors.Is(err, transport.ErrNoRobots) || errors.Is(err, transport.ErrWait):
		c.articles.failures[hostOf(address)] = maxFailures // not now
	case !refused(err):
		c.articles.failures[hostOf(address)]++
	}
	return nil
}

// refused is true for what will not be had tomorrow either.
func refused(err error) bool {
	return errors.Is(err, transport.ErrDenied) && !errors.Is(err, transport.ErrNoRobots) ||
		errors.Is(err, errOtherSite) || errors.Is(err, transport.ErrPrivate) || errors.Is(err, transport.ErrScheme) || errors.Is(err, transport.ErrTooLarge)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// fetchListed fetches the articles that are new, or were asked for in vain
// before, and says what that makes of the look's window.
func (c *crawl) fetchListed(ctx context.Context, entries []link, w Interval) (Window, error) {
	done := Window{State: Closed, Asked: 1, Expected: len(entries)}
	left := 0
	for _, e := range entries {
		n, _ := c.Ledger.Number(c.source.ID, e.address)
		if c.settledArticle(n, e) {
			done.Unchanged++
			continue
		}
		if c.articles.left <= 0 || c.articles.failures[hostOf(e.request)] >= maxFailures {
			left++
			continue
		}
		c.articles.left--
		done.Asked++
		n, err := c.article(ctx, n, e, w)
		if err != nil {
			return done, err
		}
		switch n.State {
		case Failed:
			done.State, done.Reason = Failed, n.Reason
		case Kept:
			done.Kept++
		default:
			done.Unchanged++
		}
	}
	if left > 0 {
		done.State, done.Reason = Open, fmt.Sprintf("%d articles left for later crawls. %s", left, done.Reason)
	}
	return done, nil
}

// settledArticle is true for an article that need not be asked for: it is
// held or known not to be had, and its entry tells of no later change.
func (c *crawl) settledArticle(n Number, e link) bool {
	at := n.At
	if !n.State.settled() {
		rec, held := c.Archive.Find(e.request)
		if n.State != "" || !held {
			return false
		}
		at = rec.Time
	}
	return !e.updated.After(at) && !c.Again
}

// maxArticleTries is in how many crawls an article is asked for in vain before
// it is given up.
const maxArticleTries = 5

// article fetches one article, and notes what became of it.
func (c *crawl) article(ctx context.Context, old Number, e link, w Interval) (Number, error) {
	n := Number{Source: c.source.ID, ID: e.address, Part: c.part, State: Kept, At: c.Now().UTC()}
	c.visit.stay = func(to *url.URL) error { return sameSite(to, e.site, c.at) }
	r, err := c.visit.get(ctx, e.request, c.tag(w))
	c.visit.stay = nil
	switch {
	case err != nil:
		if fatal := c.failedAt(ctx, e.request, err); fatal != nil {
			return n, fatal
		}
		if n.State, n.Reason = Failed, err.Error(); refused(err) {
			n.State = Void
		}
	case r.status == http.StatusOK && len(r.body) > 0:
		c.articles.failures[hostOf(e.request)] = 0
	default:
		n.State, n.Reason = Failed, fmt.Sprintf("GET %s: %d %s%s", e.request, r.status, http.StatusText(r.status), titled(r.body))
		if r.status/100 == 4 && r.status != http.StatusRequestTimeout && r.status != http.StatusTooManyRequests {
			n.State = Void // it says itself that we shall not have it
		} else if fatal := c.failedAt(ctx, e.request, errors.New(n.Reason)); fatal != nil {
			return n, fatal
		}
	}
	if n.State == Failed {
		if n.Tries = old.Tries + 1; n.Tries >= maxArticleTries {
			n.State, n.Reason = Void, fmt.Sprintf("given up after %d tries: %s", n.Tries, n.Reason)
		}
	}
	if err := c.noteNumber(n); err != nil {
		return n, err
	}
	return n, c.sync(false)
}
