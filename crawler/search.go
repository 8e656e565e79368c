package crawler

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
)

const (
	// maxTimeouts is how often in a row a search may say that it did not get
	// through its index in time.
	maxTimeouts = 3
	// maxSearchPages bounds one day's list: ten times the UK's fullest, at 250
	// to a page.
	maxSearchPages = 20
)

// searchDays asks for the notices of one country, day by day.
func (c *crawl) searchDays(ctx context.Context, span Interval) error {
	for _, d := range daysOf([]Interval{span}) {
		w := Interval{d, d.Add(day)}.within(span)
		if !c.again && len(c.Ledger.Holes(c.source.ID, c.part, w.From, w.To)) == 0 {
			continue
		}
		if err := c.searchDay(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// searchDay asks for the list of a day, and for each notice on it that the
// archive lacks. The day closes when all are there.
func (c *crawl) searchDay(ctx context.Context, w Interval) error {
	if c.stopped {
		return c.leave(w)
	}
	ids, err := c.search(ctx, w)
	if err != nil {
		return c.fail(ctx, w, err)
	}
	done := Window{Asked: 1, Expected: len(ids)}
	var gone []string
	for _, id := range ids {
		if _, held := c.Archive.Find(c.at.published(id)); held && !c.Again {
			done.Unchanged++
			continue
		}
		if c.stopped {
			return c.fail(ctx, w, errors.New("not all of its notices fetched: "+c.sum.Stopped))
		}
		done.Asked++
		switch unchanged, err := c.published(ctx, id, w); {
		case errors.Is(err, errMissing):
			gone = append(gone, id)
		case err != nil:
			if fatal := c.failed(ctx, err); fatal != nil {
				return fatal
			}
			done.Reason = err.Error()
		case unchanged:
			done.Unchanged++
		default:
			done.Kept++
		}
	}
	if done.Reason != "" {
		c.sum.Failed++
		done.State = Failed
		return errors.Join(c.note(done, w), c.sync(false))
	}
	if len(gone) > 0 {
		done.Unchanged += len(gone)
		done.Reason = fmt.Sprintf("suspicious: listed, but not there (404): %s", strings.Join(gone[:min(len(gone), 20)], " "))
		c.sum.Suspicious = append(c.sum.Suspicious, w.From.Format("2006-01-02")+": "+done.Reason)
	}
	return c.close(done, w)
}

// published brings one notice into the archive.
func (c *crawl) published(ctx context.Context, id string, w Interval) (unchanged bool, err error) {
	url := c.at.published(id)
	r, err := c.visit.get(ctx, url, c.tag(w))
	if err != nil {
		return false, err
	}
	if err := r.isXML(); err != nil {
		return false, fmt.Errorf("GET %s: %w", url, err)
	}
	c.failures = 0
	return r.unchanged, nil
}

// search lists the numbers of the notices of a day. It is walked by token, to
// an empty page or a missing token: the service then still hands out tokens
// after the last notice. What the pages bring must be what the service counts.
func (c *crawl) search(ctx context.Context, w Interval) ([]string, error) {
	p, url := c.source.ByPackage.Search, c.at.search()
	date := w.From.Format("20060102")
	q := question{
		Query:  fmt.Sprintf("buyer-country=%s AND publication-date=(%s <> %s)", p.Country, date, date),
		Fields: []string{"publication-number"}, Limit: p.Limit, Scope: "ALL", Pagination: "ITERATION",
	}
	ids, total := map[string]bool{}, 0
	for page, timeouts := 0, 0; ; {
		a, err := c.searchPage(ctx, url, q, w)
		if err != nil {
			return nil, fmt.Errorf("POST %s: %w", url, err)
		}
		if a.TimedOut {
			if timeouts++; timeouts >= maxTimeouts {
				return nil, fmt.Errorf("POST %s: the search ran out of time %d times", url, timeouts)
			}
			continue
		}
		before := len(ids)
		for _, n := range *a.Notices {
			ids[string(n.Number)] = true
		}
		total, timeouts, page = max(total, a.Total), 0, page+1
		if len(*a.Notices) == 0 || a.Token == nil || *a.Token == "" {
			break
		}
		if len(ids) == before || page >= maxSearchPages {
			return nil, fmt.Errorf("POST %s: page %d brings nothing new, or there is no end", url, page)
		}
		q.Token = *a.Token
	}
	if len(ids) < total {
		return nil, fmt.Errorf("POST %s: %d notices counted, %d listed", url, total, len(ids))
	}
	return slices.Sorted(maps.Keys(ids)), nil
}

func (c *crawl) searchPage(ctx context.Context, url string, q question, w Interval) (found, error) {
	var a found
	text, err := json.Marshal(q)
	if err != nil {
		return a, err
	}
	tag := c.tag(w)
	tag.Listing = true
	r, err := c.visit.post(ctx, url, text, tag)
	if err != nil {
		return a, err
	}
	body := bytes.TrimSpace(r.body)
	err = json.Unmarshal(body, &a) // what is no answer lacks the list, too
	switch {
	case r.status != http.StatusOK:
		return a, fmt.Errorf("%d %s%s%s", r.status, http.StatusText(r.status), titled(body), quoted(a.Message))
	case len(body) == 0:
		return a, errEmpty
	case a.Notices == nil && !a.TimedOut:
		return a, fmt.Errorf(`%w "notices"%s%s`, errNoList, titled(body), quoted(a.Message))
	case err == nil && a.Notices != nil && slices.Contains(*a.Notices, listedNotice{}):
		return a, errors.New("a notice without a publication number")
	}
	return a, err
}
