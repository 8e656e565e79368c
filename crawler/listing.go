package crawler

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// listed is one article that a feed, a sitemap or the configuration tells of.
type link struct {
	address   string   // in its one form: what the ledger knows it by
	request   string   // where it is asked for: the same, but for another base
	site      *url.URL // the address whose site it must be of
	published time.Time
	updated   time.Time
}

// entries lists what a look is to bring: what the feed tells of, of the days
// that are crawled, and what is wanted from before. Entries of a feed
// without a date are taken, those of a sitemap are not. Of a feed it tells the
// oldest date, on London's wall.
func (c *crawl) entries(ctx context.Context, l look, spans []Interval, w Interval) (_ []link, oldest time.Time, err error) {
	var all []link
	switch l.kind {
	case aList:
		for _, p := range c.source.ByFeed.Pages {
			all = append(all, link{address: p})
		}
	case aFeed:
		var text []byte
		if text, err = c.listing(ctx, l.part, l.part, w); err == nil {
			all, err = readFeed(text, c.clock.london)
		}
		oldest = c.oldest(all)
	case aSitemap:
		all, err = c.sitemap(ctx, l.part, l.part, spans, w, map[string]bool{})
	}
	if err != nil {
		return nil, oldest, err
	}
	return c.choose(l, all, spans), oldest, nil
}

// choose brings entries into their one form, and leaves out those of other
// sites and of other days. Those wanted from before come last.
func (c *crawl) choose(l look, all []link, spans []Interval) []link {
	var out []link
	var passed passedOver
	itself, _ := c.at.article(link{address: l.part}, l.part, c.source.ByFeed.Tracking)
	seen := map[string]bool{}
	for _, e := range all {
		at := e.date(c.Now())
		own, err := c.at.article(e, l.part, c.source.ByFeed.Tracking)
		switch {
		case at.IsZero() && l.kind == aSitemap:
			passed.undated++
		case !at.IsZero() && !c.within(at, spans):
			passed.otherDays++
		case err != nil || own.address == itself.address:
			passed.elsewhere++
		case !seen[own.address]:
			seen[own.address] = true
			out = append(out, own)
		}
	}
	if told := passed.String(); told != "" {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%s: passed over: %s", l.part, told))
	}
	for _, n := range c.Ledger.wantedNumbers(c.source.ID, l.part) {
		if own, err := c.at.article(link{address: n.ID}, l.part, nil); err == nil && !seen[own.address] {
			out = append(out, own)
		}
	}
	return out
}

// within is true for an instant of the days that are crawled.
func (c *crawl) within(at time.Time, spans []Interval) bool {
	on := wall(at, c.clock.london)
	return slices.ContainsFunc(spans, func(i Interval) bool { return !on.Before(i.From) && !on.After(i.To.Add(day)) })
}

// passedOver counts the entries that are not fetched.
type passedOver struct {
	elsewhere, otherDays, undated int
}

func (p passedOver) String() string {
	var told []string
	tell := func(n int, what string) {
		if n > 0 {
			told = append(told, fmt.Sprintf("%d %s", n, what))
		}
	}
	tell(p.elsewhere, "links to other sites, or not to pages")
	tell(p.otherDays, "entries of other days")
	tell(p.undated, "entries without a date that can be read")
	return strings.Join(told, ", ")
}

// listing fetches a feed or sitemap, unpacked.
func (c *crawl) listing(ctx context.Context, address, configured string, w Interval) ([]byte, error) {
	at, err := c.at.rebase(address)
	if err != nil {
		return nil, err
	}
	site, err := url.Parse(configured)
	if err != nil {
		return nil, err
	}
	tag := c.tag(w)
	tag.Listing = true
	c.visit.stay = func(to *url.URL) error { return sameSite(to, site, c.at) }
	r, err := c.visit.get(ctx, at, tag)
	c.visit.stay = nil
	if err != nil {
		return nil, err
	}
	text := bytes.TrimSpace(r.body)
	switch {
	case r.status != http.StatusOK:
		return nil, fmt.Errorf("GET %s: %d %s%s", at, r.status, http.StatusText(r.status), titled(text))
	case len(text) == 0:
		return nil, fmt.Errorf("GET %s: %w", at, errEmpty)
	case bytes.HasPrefix(r.body, []byte{0x1f, 0x8b}):
		text, err = gunzip(r.body)
	}
	if err != nil {
		return nil, fmt.Errorf("GET %s: %w", at, err)
	}
	return text, nil
}

// gunzip unpacks up to what a page may hold.
func gunzip(packed []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(z, maxPage+1))
	if len(text) > maxPage {
		return nil, fmt.Errorf("it unpacks to more than %d bytes", maxPage)
	}
	return text, err
}
