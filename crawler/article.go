package crawler

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"tenders/crawler/transport"
)

const (
	// maxArticleTries is in how many crawls an article is asked for in vain
	// before it is given up.
	maxArticleTries = 5
	// maxRefusals is in how many crawls an article is refused before it is
	// given up: sites open an article later, and refuse while they are ill.
	maxRefusals = 3
	// refusedAgain is the least time between these: another night.
	refusedAgain = 12 * time.Hour
)

// article fetches one article, and notes what became of it.
func (c *crawl) article(ctx context.Context, e link, w Interval) (Number, error) {
	old, _ := c.Ledger.Number(c.source.ID, e.address)
	n := Number{Source: c.source.ID, ID: e.address, Part: c.part, Dated: e.dated(), At: c.Now().UTC()}
	_, err := c.getArticle(ctx, e, w)
	if fatal := c.fatal(ctx, err); fatal != nil {
		return n, fatal
	}
	n.State = c.judge(e.request, err)
	if err != nil {
		n.Reason = strings.TrimPrefix(err.Error(), "GET "+e.request+": ")
	}
	n.giveUp(old.Tries)
	if err := c.noteNumber(n); err != nil {
		return n, err
	}
	return n, c.sync(false)
}

func (c *crawl) getArticle(ctx context.Context, e link, w Interval) (*reply, error) {
	c.visit.stay = func(to *url.URL) error { return sameSite(to, e.site, c.at) }
	tag := c.tag(w)
	tag.Dated = e.dated()
	r, err := c.visit.get(ctx, e.request, tag)
	c.visit.stay = nil
	if err == nil {
		err = r.article(e.request)
	}
	return r, err
}

// checksAgain is how long after an article came, and after it was asked for
// again, it is so once more: feeds of RSS do not tell of corrections, most of
// which come within a day.
var checksAgain = []time.Duration{day, 6 * day}

// dueAgain is true for an article that is held and may have been corrected. One
// that came a month ago is let be.
func (c *crawl) dueAgain(n Number) bool {
	if n.State != Kept || n.Checked >= len(checksAgain) {
		return false
	}
	since := c.Now().Sub(n.At)
	return since >= checksAgain[n.Checked] && since < FirstRun
}

// check asks for an article that is held, in case it was corrected. Whatever
// comes, what is held stays so.
func (c *crawl) check(ctx context.Context, e link, w Interval) (Number, error) {
	old, _ := c.Ledger.Number(c.source.ID, e.address)
	n := c.lookUp(old, e)
	r, err := c.getArticle(ctx, e, w)
	if fatal := c.fatal(ctx, err); fatal != nil {
		return n, fatal
	}
	if err != nil {
		c.failedAt(e.request, err)
	}
	if notNow(err) {
		return Number{State: unchanged}, nil
	}
	n.Source, n.ID, n.Part, n.At, n.Checked = c.source.ID, e.address, c.part, c.Now().UTC(), n.Checked+1
	if err := c.noteNumber(n); err != nil {
		return n, err
	}
	if err != nil || r.unchanged {
		n.State = unchanged
	}
	return n, c.sync(false)
}

// statusError is an answer with another status than 200.
type statusError struct {
	status int
	text   string
}

func (e *statusError) Error() string { return e.text }

// article says what is wrong with a reply that should be an article.
func (r *reply) article(address string) error {
	switch {
	case r.status != http.StatusOK:
		return &statusError{r.status, fmt.Sprintf("GET %s: %d %s%s", address, r.status, http.StatusText(r.status), titled(r.body))}
	case len(r.body) == 0:
		return fmt.Errorf("GET %s: %w", address, errEmpty)
	}
	return nil
}

// judge says what an error makes of an article, and counts it: as refused, or
// as a failure of its site.
func (c *crawl) judge(address string, err error) State {
	if err == nil {
		c.articles.failures[hostOf(address)] = 0
		return Kept
	}
	why := refusal(err)
	if why == "" {
		c.failedAt(address, err)
		if notNow(err) {
			return Open
		}
		return Failed
	}
	c.Log.Warn("refused", "error", err)
	c.articles.refused[why]++
	var answer *statusError
	if errors.As(err, &answer) && answer.status != http.StatusGone {
		return Refused
	}
	return Void
}

// giveUp counts the tries of an article, and ends them.
func (n *Number) giveUp(before int) {
	most := maxArticleTries
	switch n.State {
	case Open:
		n.Tries = before
		return
	case Refused:
		most = maxRefusals
	case Failed:
	default:
		return
	}
	if n.Tries = before + 1; n.Tries >= most {
		n.State, n.Reason = Void, fmt.Sprintf("given up after %d tries: %s", n.Tries, n.Reason)
	}
}

// failedAt counts a failure of a site. The crawl goes on with the others.
func (c *crawl) failedAt(address string, err error) {
	c.Log.Warn("failed", "error", err)
	switch {
	case notNow(err):
		c.articles.failures[hostOf(address)] = maxFailures
	case refusal(err) == "":
		c.articles.failures[hostOf(address)]++
	}
}

// notNow is true where a site asks to be left alone, or does not say what it
// allows: nothing more is asked of it in this crawl, and no article is to
// blame.
func notNow(err error) bool {
	var answer *statusError
	return errors.Is(err, transport.ErrNoRobots) || errors.Is(err, transport.ErrWait) ||
		errors.As(err, &answer) && answer.status == http.StatusTooManyRequests
}

// refusal is, in a word, why an article will hardly be had tomorrow either: by
// what its site says, or by what a site may send us to. It is empty for
// failures.
func refusal(err error) string {
	var answer *statusError
	switch {
	case errors.As(err, &answer):
		// These two say that the time is wrong, not the page.
		if answer.status/100 != 4 || answer.status == http.StatusRequestTimeout || answer.status == http.StatusTooManyRequests {
			return ""
		}
		return strconv.Itoa(answer.status)
	case errors.Is(err, transport.ErrNoRobots):
		return ""
	case errors.Is(err, transport.ErrDenied):
		return "robots.txt"
	case errors.Is(err, errOtherSite):
		return "another site"
	case errors.Is(err, transport.ErrPrivate), errors.Is(err, transport.ErrScheme):
		return "another address"
	case errors.Is(err, transport.ErrTooLarge):
		return "too large"
	}
	return ""
}

// tired is true for a site that failed too often in this crawl, or asked to be
// left alone: nothing more is asked of it.
func (c *crawl) tired(address string) bool {
	return c.articles.failures[hostOf(address)] >= maxFailures
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}
