package crawler

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

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
	m, err := readSitemap(text, c.clock.london)
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
func readSitemap(text []byte, london *time.Location) (sitemap, error) {
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
			l := link{address: strings.TrimSpace(e.Loc)}
			l.published, _ = parseDate(e.News.Published, london)
			_, l.updated = parseDate(e.LastMod, london)
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
