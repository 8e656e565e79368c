package crawler

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/rss"
)

var errNoFeed = errors.New("neither RSS nor Atom nor a JSON Feed")

// readFeed reads a feed of RSS or Atom, or a JSON Feed.
func readFeed(text []byte, london *time.Location) ([]link, error) {
	if err := boundFeed(text); err != nil {
		return nil, err
	}
	parser := gofeed.NewParser()
	parser.RSSTranslator = &rssTranslator{}
	feed, err := parser.Parse(bytes.NewReader(text))
	if errors.Is(err, gofeed.ErrFeedTypeNotDetected) || err == nil && feed.FeedType == "json" && feed.FeedVersion == "" {
		return nil, fmt.Errorf("%w%s", errNoFeed, titled(text))
	}
	if err != nil {
		return nil, err
	}
	var out []link
	for _, item := range feed.Items {
		e := link{address: cmp.Or(item.Link, permalink(item.GUID))}
		if e.published, _ = parseDate(item.Published, london); e.published.IsZero() && item.PublishedParsed != nil {
			e.published = *item.PublishedParsed
		}
		if _, e.updated = parseDate(item.Updated, london); e.updated.IsZero() && item.UpdatedParsed != nil {
			e.updated = *item.UpdatedParsed
		}
		out = append(out, e)
	}
	return out, nil
}

// rssTranslator drops the ids of items that say of themselves that they are no
// links (https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt).
type rssTranslator struct{ gofeed.DefaultRSSTranslator }

// Translate implements gofeed.Translator.
func (t *rssTranslator) Translate(feed any) (*gofeed.Feed, error) {
	if f, ok := feed.(*rss.Feed); ok {
		for _, item := range f.Items {
			if item.GUID != nil && strings.EqualFold(strings.TrimSpace(item.GUID.IsPermalink), "false") {
				item.GUID = nil
			}
		}
	}
	return t.DefaultRSSTranslator.Translate(feed)
}

// permalink is an item's id where it is a web address; many are only numbers,
// which would lead somewhere when read as relative links.
func permalink(id string) string {
	if id = strings.TrimSpace(id); strings.HasPrefix(id, "http://") || strings.HasPrefix(id, "https://") {
		return id
	}
	return ""
}
