package crawler

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// maxOpen bounds how deep elements of listings may stand in each other: real
// ones stand five deep, and a reader remembers each that is open.
const maxOpen = 64

var errDeep = fmt.Errorf("elements stand more than %d deep in each other", maxOpen)

// readSitemap reads a sitemap or an index of sitemaps, of XML or of plain
// text, and calls page or named for each entry as it comes.
func readSitemap(text []byte, london *time.Location, page, named func(link)) error {
	if bytes.HasPrefix(text, []byte("http://")) || bytes.HasPrefix(text, []byte("https://")) {
		for line := range bytes.Lines(text) {
			if line = bytes.TrimSpace(line); len(line) > 0 {
				page(link{address: string(line), undatable: true})
			}
		}
		return nil
	}
	r := sitemapReader{london: london, page: page, named: named}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = charset.NewReaderLabel
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.token(token)
		}
		if err != nil {
			return err
		}
	}
	switch {
	case !r.known:
		return fmt.Errorf("no sitemap%s", titled(text))
	case len(r.open) > 0:
		return fmt.Errorf("cut off within %s", r.open[len(r.open)-1])
	}
	return nil
}

// sitemapReader reads the tokens of a sitemap, and never keeps more than one
// entry.
type sitemapReader struct {
	london      *time.Location
	page, named func(link)
	known       bool
	open        []string // elements
	text        strings.Builder
	entry       struct{ loc, changed, published string }
}

func (r *sitemapReader) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		r.open = append(r.open, t.Name.Local)
		r.text.Reset()
		if len(r.open) > maxOpen {
			return errDeep
		}
	case xml.CharData:
		r.text.Write(t)
	case xml.EndElement:
		if n := len(r.open); n == 0 || r.open[n-1] != t.Name.Local {
			return fmt.Errorf("%s ends that did not begin", t.Name.Local)
		}
		r.end()
		r.open = r.open[:len(r.open)-1]
		r.text.Reset()
	}
	return nil
}

// end reads the element that ends: an entry, or what one says. Pictures within
// it have a loc of their own.
func (r *sitemapReader) end() {
	if r.open[0] != "urlset" && r.open[0] != "sitemapindex" {
		return
	}
	r.known = true
	switch strings.Join(r.open[1:], "/") {
	case "url/loc", "sitemap/loc":
		r.entry.loc = r.text.String()
	case "url/lastmod", "sitemap/lastmod":
		r.entry.changed = r.text.String()
	case "url/news/publication_date":
		r.entry.published = r.text.String()
	case "url":
		r.page(r.link())
	case "sitemap":
		r.named(r.link())
	}
}

func (r *sitemapReader) link() link {
	l := link{address: strings.TrimSpace(r.entry.loc)}
	l.published, _ = parseDate(r.entry.published, r.london)
	_, l.updated = parseDate(r.entry.changed, r.london)
	r.entry.loc, r.entry.changed, r.entry.published = "", "", ""
	return l
}
