package crawler

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"tenders/crawler/transport"
)

// failedAt counts a failure of a site. The crawl goes on with the others; it
// returns err itself where it cannot go on at all.
func (c *crawl) failedAt(ctx context.Context, address string, err error) error {
	if fatal := c.fatal(ctx, err); fatal != nil {
		return fatal
	}
	c.Log.Warn("failed", "error", err)
	switch {
	case errors.Is(err, transport.ErrNoRobots) || errors.Is(err, transport.ErrWait):
		c.articles.failures[hostOf(address)] = maxFailures // not now
	case !refused(err):
		c.articles.failures[hostOf(address)]++
	}
	return nil
}

// refused is true for what will not be had tomorrow either.
func refused(err error) bool {
	return errors.Is(err, transport.ErrDenied) && !errors.Is(err, transport.ErrNoRobots) ||
		errors.Is(err, errOtherSite) || errors.Is(err, transport.ErrPrivate) || errors.Is(err, transport.ErrScheme) || errors.Is(err, transport.ErrTooLarge)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// fetchListed fetches the articles that are new, or are still wanted from
// before, and says what that makes of the look's window.
func (c *crawl) fetchListed(ctx context.Context, entries []link, w Interval) (Window, error) {
	done := Window{State: Closed, Asked: 1, Expected: len(entries)}
	wanted, err := c.wanted(entries)
	if err != nil {
		return done, err
	}
	done.Unchanged = len(entries) - len(wanted)
	left := 0
	for _, e := range wanted {
		if c.articles.left <= 0 || c.articles.failures[hostOf(e.request)] >= maxFailures {
			left++
			continue
		}
		c.articles.left--
		done.Asked++
		n, err := c.article(ctx, e, w)
		if err != nil {
			return done, err
		}
		switch n.State {
		case Failed:
			done.State, done.Reason = Failed, n.Reason
		case Kept:
			done.Kept++
		default:
			done.Unchanged++
		}
	}
	if left > 0 {
		done.State, done.Reason = Open, fmt.Sprintf("%d articles left for later crawls. %s", left, done.Reason)
	}
	return done, nil
}

// whyWanted is the reason of an article that was not asked for yet.
const whyWanted = "told of, and not asked for yet"

// wanted are the entries whose articles are to be asked for. Each is noted
// before the first is asked: a feed soon tells of others, and what this crawl
// does not come to is not to be forgotten.
func (c *crawl) wanted(entries []link) ([]link, error) {
	var out []link
	for _, e := range entries {
		old, known := c.Ledger.Number(c.source.ID, e.address)
		n := c.lookUp(old, e)
		if !c.settledArticle(n, e) {
			out = append(out, e)
			if n = old; n.State == "" || n.State.settled() {
				n = Number{Source: c.source.ID, ID: e.address, Part: c.part, State: Open, At: c.Now().UTC(), Reason: whyWanted}
			}
		}
		if n != old && (known || n.State == Open) {
			if err := c.noteNumber(n); err != nil {
				return nil, err
			}
		}
	}
	return out, c.sync(false)
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
// held or known not to be had, and its entry tells of no later change.
func (c *crawl) settledArticle(n Number, e link) bool {
	return n.State.settled() && !e.updated.After(n.At) && !c.Again
}

// maxArticleTries is in how many crawls an article is asked for in vain before
// it is given up.
const maxArticleTries = 5

// article fetches one article, and notes what became of it.
func (c *crawl) article(ctx context.Context, e link, w Interval) (Number, error) {
	old, _ := c.Ledger.Number(c.source.ID, e.address)
	n := Number{Source: c.source.ID, ID: e.address, Part: c.part, State: Kept, At: c.Now().UTC()}
	c.visit.stay = func(to *url.URL) error { return sameSite(to, e.site, c.at) }
	r, err := c.visit.get(ctx, e.request, c.tag(w))
	c.visit.stay = nil
	switch {
	case err != nil:
		if fatal := c.failedAt(ctx, e.request, err); fatal != nil {
			return n, fatal
		}
		if n.State, n.Reason = Failed, err.Error(); refused(err) {
			n.State = Void
		}
	case r.status == http.StatusOK && len(r.body) > 0:
		c.articles.failures[hostOf(e.request)] = 0
	default:
		n.State, n.Reason = Failed, fmt.Sprintf("GET %s: %d %s%s", e.request, r.status, http.StatusText(r.status), titled(r.body))
		if r.status/100 == 4 && r.status != http.StatusRequestTimeout && r.status != http.StatusTooManyRequests {
			n.State = Void // it says itself that we shall not have it
		} else if fatal := c.failedAt(ctx, e.request, errors.New(n.Reason)); fatal != nil {
			return n, fatal
		}
	}
	if n.State == Failed {
		if n.Tries = old.Tries + 1; n.Tries >= maxArticleTries {
			n.State, n.Reason = Void, fmt.Sprintf("given up after %d tries: %s", n.Tries, n.Reason)
		}
	}
	if err := c.noteNumber(n); err != nil {
		return n, err
	}
	return n, c.sync(false)
}
