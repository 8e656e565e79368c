package crawler

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// articles is what is known of the articles of one crawl.
type articles struct {
	left     int            // that may yet be fetched
	failures map[string]int // in a row, by host
	refused  map[string]int // by what they were refused with
	givenUp  int
}

// fetchListed fetches the articles that are new, or are still wanted from
// before, and says what that makes of the look's window.
func (c *crawl) fetchListed(ctx context.Context, entries []link, w Interval) (Window, error) {
	done := Window{State: Closed, Asked: 1, Expected: len(entries)}
	began := c.Now()
	wanted, err := c.wanted(entries)
	if err != nil {
		return done, err
	}
	done.Unchanged = len(entries) - len(wanted)
	c.sum.Articles.Known += done.Unchanged
	left := 0
	for _, e := range wanted {
		n, err := c.askFor(ctx, e, w, &done)
		if err != nil {
			return done, err
		}
		if n.State == Open {
			left++
		}
		c.countArticle(n, &done)
	}
	if c.part == partList {
		c.missed(entries, began, &done)
	}
	if c.sum.Articles.Left += left; left > 0 {
		done.State, done.Reason = Open, fmt.Sprintf("%d articles left for later crawls. %s", left, done.Reason)
	}
	return done, nil
}

// unchanged is what became of an article that is held, and was to be asked for
// in case it was corrected. It is never noted.
const unchanged State = "unchanged"

// askFor asks for an article, unless that must wait for another crawl.
func (c *crawl) askFor(ctx context.Context, e link, w Interval, done *Window) (Number, error) {
	wait := c.articles.left <= 0 || c.tired(e.request)
	switch {
	case wait && e.check:
		return Number{State: unchanged}, nil
	case wait:
		return Number{State: Open}, nil
	}
	c.articles.left--
	done.Asked++
	if e.check {
		return c.check(ctx, e, w)
	}
	return c.article(ctx, e, w)
}

func (c *crawl) countArticle(n Number, done *Window) {
	switch n.State {
	case Failed:
		done.State, done.Reason = Failed, n.ID+": "+n.Reason
		c.sum.Articles.Failed++
	case Kept:
		done.Kept++
		c.sum.Articles.Fetched++
	case unchanged:
		done.Unchanged++
		c.sum.Articles.Known++
	case Refused, Void:
		done.Unchanged++
		if n.Tries >= maxArticleTries {
			c.sum.Articles.Failed++
			c.articles.givenUp++
			return
		}
		c.sum.Articles.Refused++
	}
}

// whyWanted is the reason of an article that was not asked for yet.
const whyWanted = "told of, and not asked for yet"

// wanted are the entries whose articles are to be asked for. Each is noted
// before the first is asked: a feed soon tells of others, and what this crawl
// does not come to is not to be forgotten. Those that were asked for before come
// last, as one of them may end it all again.
func (c *crawl) wanted(entries []link) ([]link, error) {
	var first, again, check []link
	for _, e := range entries {
		old, known := c.Ledger.Number(c.source.ID, e.address)
		n := c.lookUp(old, e)
		switch {
		case !c.settledArticle(n, e) && known && old.Reason != whyWanted:
			n, again = c.want(old, e), append(again, e)
		case !c.settledArticle(n, e):
			n, first = c.want(old, e), append(first, e)
		case e.updated.IsZero() && c.dueAgain(n):
			e.check = true
			check = append(check, e)
		}
		if n != old && (known || n.State == Open) {
			if err := c.noteNumber(n); err != nil {
				return nil, err
			}
		}
	}
	return slices.Concat(first, again, check), c.sync(false)
}

// want is what to note of an article that is to be asked for.
func (c *crawl) want(n Number, e link) Number {
	if n.State != "" && !n.State.settled() {
		return n
	}
	return Number{Source: c.source.ID, ID: e.address, Part: c.part, Dated: e.dated(), State: Open, At: c.Now().UTC(), Reason: whyWanted}
}

// lookUp is what is known of an article, also where a crawl was killed before
// it could note that the article is archived.
func (c *crawl) lookUp(n Number, e link) Number {
	if n.State != "" && n.State != Open {
		return n
	}
	if rec, held := c.Archive.Find(e.request); held && !rec.Time.Before(n.At) {
		n.State, n.At, n.Reason = Kept, rec.Time, ""
	}
	return n
}

// settledArticle is true for an article that need not be asked for: it is
// held or known not to be had, and its entry tells of no later change; or it
// was refused not long ago.
func (c *crawl) settledArticle(n Number, e link) bool {
	switch {
	case c.Again:
		return false
	case n.State == Refused:
		return c.Now().Sub(n.At) < refusedAgain
	}
	// What is said to change later today, or in a year, is asked for then.
	return n.State.settled() && (!e.updated.After(n.At) || e.updated.After(c.Now()))
}

// missed tells of the pages that the user named and that are not to be had.
// They are missed until they are given up: whoever names a page wants it.
func (c *crawl) missed(entries []link, began time.Time, done *Window) {
	before := 0
	for _, e := range entries {
		n, _ := c.Ledger.Number(c.source.ID, e.address)
		switch {
		case n.State == Refused || n.State == Void && !n.At.Before(began):
			done.State, done.Reason = Failed, n.ID+": "+n.Reason
		case n.State == Void:
			before++
		}
	}
	if before > 0 {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%d pages were refused before and are given up; --again asks for them", before))
	}
}

// noteRefused tells how many articles were refused, and with what, and how many
// are given up.
func (c *crawl) noteRefused() {
	var each []string
	n := 0
	for _, why := range slices.Sorted(maps.Keys(c.articles.refused)) {
		each = append(each, fmt.Sprintf("%s x%d", why, c.articles.refused[why]))
		n += c.articles.refused[why]
	}
	if n > 0 {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%d articles refused: %s", n, strings.Join(each, ", ")))
	}
	if c.articles.givenUp > 0 {
		c.sum.Notes = append(c.sum.Notes, fmt.Sprintf("%d articles given up after %d tries; tenders status lists them", c.articles.givenUp, maxArticleTries))
	}
}
