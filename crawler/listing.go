package crawler

import (
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/mmcdole/gofeed"
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
			all, err = readFeed(text)
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

// oldest is the oldest date of entries, zero where one has none.
func (c *crawl) oldest(all []link) time.Time {
	var oldest time.Time
	for _, e := range all {
		at := e.date()
		if at.IsZero() {
			return time.Time{}
		}
		if at = wall(at, c.clock.london); oldest.IsZero() || at.Before(oldest) {
			oldest = at
		}
	}
	return oldest
}

// date is when an entry was published or last changed.
func (l link) date() time.Time {
	if l.updated.After(l.published) {
		return l.updated
	}
	return l.published
}

// choose brings entries into their one form, and leaves out those of other
// sites and of other days. Those wanted from before come last.
func (c *crawl) choose(l look, all []link, spans []Interval) []link {
	var out []link
	seen := map[string]bool{}
	elsewhere := 0
	for _, e := range all {
		if !c.dated(l, e, spans) {
			continue
		}
		own, err := c.at.article(e, l.part, c.source.ByFeed.Tracking)
		switch {
		case err != nil:
			elsewhere++
		case !seen[own.address]:
			seen[own.address] = true
			out = append(out, own)
		}
	}
	if elsewhere > 0 {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%s: %d links to other sites, or not to pages, passed over", l.part, elsewhere))
	}
	for _, n := range c.Ledger.wantedNumbers(c.source.ID, l.part) {
		if own, err := c.at.article(link{address: n.ID}, l.part, nil); err == nil && !seen[own.address] {
			out = append(out, own)
		}
	}
	return out
}

// dated is true for an entry of the days that are crawled.
func (c *crawl) dated(l look, e link, spans []Interval) bool {
	at := e.date()
	if at.IsZero() {
		return l.kind != aSitemap
	}
	on := wall(at, c.clock.london)
	return slices.ContainsFunc(spans, func(i Interval) bool { return !on.Before(i.From) && !on.After(i.To.Add(day)) })
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

// readFeed reads a feed of RSS or Atom, or a JSON Feed.
func readFeed(text []byte) ([]link, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("read feed%s: %w", titled(text), err)
	}
	if feed.FeedType == "json" && feed.FeedVersion == "" {
		return nil, errors.New("read feed: JSON of another kind")
	}
	var out []link
	for _, item := range feed.Items {
		e := link{address: cmp.Or(item.Link, item.GUID)}
		if item.PublishedParsed != nil {
			e.published = *item.PublishedParsed
		}
		if item.UpdatedParsed != nil {
			e.updated = *item.UpdatedParsed
		}
		out = append(out, e)
	}
	return out, nil
}

// maxSitemaps bounds the sitemaps read for one index.
const maxSitemaps = 50

// sitemap reads a sitemap, and those that it names if it is an index: of
// these, only what changed since the days that are crawled began.
func (c *crawl) sitemap(ctx context.Context, address, configured string, spans []Interval, w Interval, seen map[string]bool) ([]link, error) {
	if seen[address] {
		return nil, nil
	}
	if seen[address] = true; len(seen) > maxSitemaps {
		return nil, fmt.Errorf("sitemap %s: more than %d sitemaps", configured, maxSitemaps)
	}
	text, err := c.listing(ctx, address, configured, w)
	if err != nil {
		return nil, err
	}
	m, err := readSitemap(text)
	if err != nil {
		return nil, fmt.Errorf("sitemap %s: %w", address, err)
	}
	out := m.pages
	for _, child := range m.maps {
		if stale(child, spans, c.clock.london) {
			continue
		}
		own, err := c.at.article(child, configured, nil)
		if err != nil {
			return nil, fmt.Errorf("sitemap %s names %s: %w", address, child.address, err)
		}
		pages, err := c.sitemap(ctx, own.address, configured, spans, w, seen)
		if err != nil {
			return nil, err
		}
		out = append(out, pages...)
	}
	return out, nil
}

// stale is true for a sitemap that did not change since the first of the days
// that are crawled.
func stale(e link, spans []Interval, london *time.Location) bool {
	return !e.updated.IsZero() && !slices.ContainsFunc(spans, func(i Interval) bool {
		return !wall(e.updated, london).Before(i.From)
	})
}

// sitemap is what a sitemap holds: pages, or other sitemaps.
type sitemap struct{ pages, maps []link }

// mapEntry is one entry of a sitemap or of an index, with the date of a news
// sitemap.
type mapEntry struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    struct {
		Published string `xml:"publication_date"`
	} `xml:"news"`
}

// readSitemap reads a sitemap or an index of sitemaps.
func readSitemap(text []byte) (sitemap, error) {
	var m sitemap
	d := xml.NewDecoder(bytes.NewReader(text))
	known := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return m, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "urlset", "sitemapindex":
			known = true
		case "url", "sitemap":
			var e mapEntry
			if err := d.DecodeElement(&e, &start); err != nil {
				return m, err
			}
			l := link{address: strings.TrimSpace(e.Loc), published: parseW3C(e.News.Published), updated: parseW3C(e.LastMod)}
			if start.Name.Local == "url" {
				m.pages = append(m.pages, l)
			} else {
				m.maps = append(m.maps, l)
			}
		}
	}
	if !known {
		return m, fmt.Errorf("no sitemap%s", titled(text))
	}
	return m, nil
}

// parseW3C reads a date or time as sitemaps write it
// (https://www.w3.org/TR/NOTE-datetime), zero where it is none.
func parseW3C(text string) time.Time {
	text = strings.TrimSpace(text)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly, "2006-01"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t
		}
	}
	return time.Time{}
}
