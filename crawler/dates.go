package crawler

import (
	"strings"
	"time"
)

// instantLayouts are how feeds and sitemaps write an instant: as their
// standards have it (https://www.w3.org/TR/NOTE-datetime, RFC 3339, RFC 1123),
// and as some write it all the same. What has no zone is of London's wall.
var instantLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
}

// parseDate reads a date or time: its first and last second, which are one
// where it is a time. Both are zero where it is neither.
func parseDate(text string, london *time.Location) (begin, end time.Time) {
	text = strings.TrimSpace(text)
	for _, layout := range instantLayouts {
		if t, err := time.ParseInLocation(layout, text, london); err == nil {
			return t, t
		}
	}
	for _, layout := range []string{time.DateOnly, "20060102"} {
		if t, err := time.ParseInLocation(layout, text, london); err == nil {
			return t, t.AddDate(0, 0, 1).Add(-time.Second)
		}
	}
	if t, err := time.ParseInLocation("2006-01", text, london); err == nil {
		return t, t.AddDate(0, 1, 0).Add(-time.Second)
	}
	return time.Time{}, time.Time{}
}

// dated is when an entry was published, as records and the ledger keep it.
func (l link) dated() string {
	if l.published.IsZero() {
		return ""
	}
	return l.published.Format(time.RFC3339)
}

// linkOf is the entry by which an article was told of.
func linkOf(n Number) link {
	l := link{address: n.ID}
	if at, err := time.Parse(time.RFC3339, n.Dated); err == nil {
		l.published = at
	}
	return l
}

// date is when an entry was published or last changed. Nothing comes from the
// future.
func (l link) date(now time.Time) time.Time {
	published, updated := until(l.published, now), until(l.updated, now)
	if updated.After(published) {
		return updated
	}
	return published
}

func until(t, now time.Time) time.Time {
	if t.After(now) {
		return now
	}
	return t
}

// oldest is when the oldest of the entries was published, on London's wall;
// zero where one does not tell.
func (c *crawl) oldest(all []link) time.Time {
	var oldest time.Time
	for _, e := range all {
		at := until(e.published, c.Now())
		if at.IsZero() {
			at = until(e.updated, c.Now())
		}
		if at.IsZero() {
			return time.Time{}
		}
		if at = wall(at, c.clock.london); oldest.IsZero() || at.Before(oldest) {
			oldest = at
		}
	}
	return oldest
}
