package crawler

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// partList is the part of the pages that the configuration lists.
const partList = "urls"

// Reasons of windows of a feed.
const (
	whyLooking  = "being looked at"
	whyDropped  = "not looked at any more: it is not configured"
	whyMissedIt = "suspicious: its oldest entry is newer than what the last look read; some in between may have been missed"
)

// feeds looks at each feed, sitemap and list once, and fetches what is new in
// them. A feed's window goes from its last look until now, and closes when
// every article that it tells of is there, or is known not to be had. Each
// site fails alone.
func (c *crawl) feeds(ctx context.Context, spans []Interval) error {
	p := c.source.ByFeed
	c.articles = articles{left: p.MaxArticles, failures: map[string]int{}, refused: map[string]int{}}
	c.sum.Articles = &ArticleSummary{}
	c.visit.tooMany = 2 // what is refused after the rest that was asked for is left for another day
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
	c.noteRefused()
	if !c.All {
		return nil
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

func (c *crawl) look(ctx context.Context, l look, spans []Interval) error {
	now := c.present()
	if wait := c.Ledger.askedAt(c.source.ID, l.part).Add(c.source.ByFeed.Every).Sub(c.Now()); wait > 0 && l.kind != aList {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%s: looked at already; again in %s", l.part, wait.Round(time.Minute)))
		return nil
	}
	since := c.Ledger.lookedUntil(c.source.ID, l.part)
	read := cmp.Or(c.Ledger.readUntil(c.source.ID, l.part), since)
	w := Interval{since, now}
	if since.IsZero() {
		w.From = now.Add(-c.source.ByFeed.Every)
	}
	if !w.From.Before(w.To) { // looked at within this minute, or before the clock was put back
		w.From = w.To.Add(-time.Minute)
	}
	at, _ := c.at.rebase(l.part)
	if c.tired(at) {
		c.sum.Open++
		return c.noteLook(Window{State: Open, Reason: "not asked: " + errTired.Error()}, w)
	}
	if err := c.noteLook(Window{State: Open, Asked: 1, Reason: whyLooking}, w); err != nil {
		return err
	}
	told, err := c.entries(ctx, l, spans, w)
	if err != nil {
		if fatal := c.fatal(ctx, err); fatal != nil {
			return fatal
		}
		c.failedAt(at, err)
		c.sum.Failed++
		return c.noteLook(Window{State: Failed, Asked: 1, Reason: err.Error()}, w)
	}
	done, err := c.fetchListed(ctx, told.links, w)
	if err != nil {
		return err
	}
	if told.lacking != nil && done.State == Closed {
		done.State, done.Reason = Failed, told.lacking.Error()
	}
	if !read.IsZero() && told.oldest.After(read) {
		done.Reason = cmp.Or(done.Reason, whyMissedIt)
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
