package crawler

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// choice chooses the entries that a look is to bring: in their one form, each
// once, none of other sites or other days. The others are only counted, as
// sitemaps tell of all that a site has ever published.
type choice struct {
	c      *crawl
	look   look
	spans  []Interval
	itself string // the address of what is looked at
	links  []link
	seen   map[string]bool
	passed passedOver
}

// maxChosen bounds the entries of one look: as many as one sitemap may have
// (https://www.sitemaps.org/protocol.html), and a hundred crawls of articles.
const maxChosen = 50_000

func (c *crawl) newChoice(l look, spans []Interval) *choice {
	itself, _ := c.at.article(link{address: l.part}, l.part, c.source.ByFeed.Tracking)
	return &choice{c: c, look: l, spans: spans, itself: itself.address, seen: map[string]bool{}}
}

func (o *choice) add(e link) {
	at := e.date(o.c.Now())
	switch {
	case at.IsZero() && o.look.kind == aSitemap && !e.undatable:
		o.passed.undated++
		return
	case !at.IsZero() && !o.c.within(at, o.spans):
		o.passed.otherDays++
		return
	}
	own, err := o.c.at.article(e, o.look.part, o.c.source.ByFeed.Tracking)
	switch {
	case err != nil || own.address == o.itself:
		o.passed.elsewhere++
	case o.seen[own.address]:
	case len(o.links) >= maxChosen:
		o.passed.tooMany++
	default:
		o.seen[own.address] = true
		o.links = append(o.links, own)
	}
}

// all are those chosen and, behind them, those wanted from before, and those
// that a feed no longer tells of and that may have been corrected. It tells of
// what was passed over.
func (o *choice) all() []link {
	if told := o.passed.String(); told != "" {
		o.c.sum.Notes = append(o.c.sum.Notes, fmt.Sprintf("%s: passed over: %s", o.look.part, told))
	}
	wanted := o.c.Ledger.wantedNumbers(o.c.source.ID, o.look.part)
	if o.look.kind == aFeed {
		wanted = append(wanted, o.c.Ledger.keptNumbers(o.c.source.ID, o.look.part, o.c.dueAgain)...)
	}
	for _, n := range wanted {
		if own, err := o.c.at.article(linkOf(n), o.look.part, nil); err == nil && !o.seen[own.address] {
			o.links = append(o.links, own)
		}
	}
	return o.links
}

// within is true for an instant of the days that are crawled.
func (c *crawl) within(at time.Time, spans []Interval) bool {
	on := wall(at, c.clock.london)
	return slices.ContainsFunc(spans, func(i Interval) bool { return !on.Before(i.From) && !on.After(i.To.Add(day)) })
}

// passedOver counts the entries that are not fetched.
type passedOver struct {
	elsewhere, otherDays, undated, tooMany int
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
	tell(p.tooMany, fmt.Sprintf("beyond the first %d", maxChosen))
	return strings.Join(told, ", ")
}
