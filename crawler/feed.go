package crawler

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"time"

	"github.com/mmcdole/gofeed"
)

// readFeed reads a feed of RSS or Atom, or a JSON Feed.
func readFeed(text []byte, london *time.Location) ([]link, error) {
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
