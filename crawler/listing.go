package crawler

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"time"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/encoding/unicode"
)

// link is one article that a feed, a sitemap or the configuration tells of.
type link struct {
	address   string   // in its one form: what the ledger knows it by
	request   string   // where it is asked for: the same, but for another base
	site      *url.URL // the address whose site it must be of
	published time.Time
	updated   time.Time
	undatable bool // where it is told of, there are no dates
	check     bool // it is held, and asked for in case it was corrected
}

// told is what a look was told.
type told struct {
	links   []link
	oldest  time.Time // date of a feed, on London's wall
	lacking error     // why it is not all that there is to tell
}

// entries lists what a look is to bring: what the feed tells of, of the days
// that are crawled, and what is wanted from before. Entries of a feed
// without a date are taken, those of a sitemap are not.
func (c *crawl) entries(ctx context.Context, l look, spans []Interval, w Interval) (told, error) {
	choice := c.newChoice(l, spans)
	var t told
	var err error
	switch l.kind {
	case aList:
		for _, p := range c.source.ByFeed.Pages {
			choice.add(link{address: p})
		}
	case aFeed:
		t.oldest, err = c.readFeed(ctx, l.part, choice, w)
	case aSitemap:
		t.lacking, err = c.readSitemaps(ctx, l.part, choice, w)
	}
	if err != nil {
		return t, err
	}
	t.links = choice.all()
	return t, nil
}

func (c *crawl) readFeed(ctx context.Context, address string, choice *choice, w Interval) (oldest time.Time, err error) {
	text, err := c.listing(ctx, address, address, maxFeed, w)
	if err != nil {
		return oldest, err
	}
	all, err := readFeed(text, c.clock.london)
	if err != nil {
		return oldest, fmt.Errorf("feed %s: %w", address, err)
	}
	for _, e := range all {
		choice.add(e)
	}
	return c.oldest(all), nil
}

// listing fetches a feed or sitemap, unpacked and in UTF-8: at most so many
// bytes, packed or not.
func (c *crawl) listing(ctx context.Context, address, configured string, most int64, w Interval) ([]byte, error) {
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
	c.visit.stay, c.visit.most = func(to *url.URL) error { return sameSite(to, site, c.at) }, most
	r, err := c.visit.get(ctx, at, tag)
	c.visit.stay, c.visit.most = nil, 0
	if err != nil {
		return nil, err
	}
	if err := r.article(at); err != nil {
		return nil, err
	}
	text := r.body
	if bytes.HasPrefix(text, []byte{0x1f, 0x8b}) {
		text, err = gunzip(text, most)
	}
	if err == nil {
		text, err = inUTF8(text)
	}
	if text = bytes.TrimSpace(text); err == nil && len(text) == 0 {
		err = errEmpty
	}
	if err != nil {
		return nil, fmt.Errorf("GET %s: %w", at, err)
	}
	return text, nil
}

// gunzip unpacks, but no more than so many bytes.
func gunzip(packed []byte, most int64) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(z, most+1))
	if int64(len(text)) > most {
		return nil, fmt.Errorf("it unpacks to more than %d bytes", most)
	}
	return text, err
}

// declaration is that of an XML text, which tells its encoding.
var declaration = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)

// inUTF8 turns UTF-16 into UTF-8, and takes away the marks that begin a text:
// readers of XML know every encoding but this one.
func inUTF8(text []byte) ([]byte, error) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(text, []byte{0xff, 0xfe}), bytes.HasPrefix(text, []byte("<\x00")):
	case bytes.HasPrefix(text, []byte{0xfe, 0xff}), bytes.HasPrefix(text, []byte("\x00<")):
		order = unicode.BigEndian
	default:
		return bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), nil
	}
	plain, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(text)
	if err != nil {
		return nil, errors.New("neither UTF-8 nor UTF-16")
	}
	return declaration.ReplaceAll(plain, nil), nil
}
