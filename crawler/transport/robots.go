package transport

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// How robots.txt is kept, after RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309).
const (
	robotsFor   = 24 * time.Hour   // section 2.4: not longer than a day
	robotsAgain = 10 * time.Minute // after a failure: soon enough for the same night
	robotsMost  = 500 << 10        // section 2.5: at least 500 KiB must be read; the rest is ignored
	robotsHops  = 5                // section 2.3.1.2: at least five redirects
)

// maxCrawlDelay caps Crawl-delay, which no standard defines: a slip of the
// keyboard must not stop a crawl that the publisher allows. At a minute, a
// night still holds hundreds of requests.
const maxCrawlDelay = time.Minute

// robots refuses what a host's robots.txt forbids us.
type robots struct {
	next     http.RoundTripper
	o        Options
	families *families
	loopback loopback

	mu    sync.Mutex
	hosts map[string]*site
}

// site is what one scheme and host said. Its turn is taken by whoever reads or
// fetches, so that a host is asked once, and a waiting request can be
// cancelled.
type site struct {
	turn  chan struct{}
	rules *rules // nil: never read
	err   error  // why the last fetch failed
	until time.Time
}

func newRobots(next http.RoundTripper, o Options, fs *families) *robots {
	return &robots{next: next, o: o, families: fs, loopback: newLoopback(o.Loopback), hosts: map[string]*site{}}
}

func (r *robots) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.URL.Path != "/robots.txt" {
		if err := r.check(req); err != nil {
			return nil, err
		}
	}
	return r.next.RoundTrip(req)
}

func (r *robots) check(req *http.Request) error {
	known, err := r.rulesFor(req.Context(), req.URL)
	if err != nil {
		return err
	}
	if path := requestPath(req.URL); !known.allow(path) {
		return fmt.Errorf("%w: %s on %s", ErrDenied, path, req.URL.Host)
	}
	return nil
}

// rulesFor returns what is in force, fetching it when it is due.
func (r *robots) rulesFor(ctx context.Context, u *url.URL) (*rules, error) {
	s := r.site(u)
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	if !r.o.Clock.Now().Before(s.until) {
		if err := r.refresh(ctx, s, u); err != nil {
			return nil, err
		}
	}
	if s.rules == nil {
		return nil, s.err
	}
	return s.rules, nil
}

func (r *robots) site(u *url.URL) *site {
	key := u.Scheme + "://" + strings.ToLower(u.Host)
	r.mu.Lock()
	defer r.mu.Unlock()
	s := r.hosts[key]
	if s == nil {
		s = &site{turn: make(chan struct{}, 1)}
		r.hosts[key] = s
	}
	return s
}

// refresh fetches robots.txt. What fails denies everything for a while, unless
// older rules are known: those stay in force (section 2.3.1.4). The error it
// returns is one that says nothing of the host.
func (r *robots) refresh(ctx context.Context, s *site, u *url.URL) error {
	fresh, err := r.fetch(ctx, u)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if errors.Is(err, ErrPrivate) || errors.Is(err, ErrWait) || errors.Is(err, errSpool) {
		return err
	}
	if err != nil {
		s.err = fmt.Errorf("%w: %w: %s: %w", ErrDenied, ErrNoRobots, u.Host, err)
		s.until = r.o.Clock.Now().Add(robotsAgain)
		r.o.Log.Warn("robots.txt unreachable", slog.String("url", u.Scheme+"://"+u.Host), slog.Any("error", err))
		return nil
	}
	s.rules, s.err = fresh, nil
	s.until = r.o.Clock.Now().Add(robotsFor)
	r.families.of(u).slow(min(fresh.delay, maxCrawlDelay))
	return nil
}

// fetch follows the redirects of robots.txt by itself: the rules are those of
// the host that was asked, wherever they lie (section 2.3.1.2).
func (r *robots) fetch(ctx context.Context, u *url.URL) (*rules, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	var from *http.Response
	for range robotsHops + 1 {
		req, err := http.NewRequestWithContext(withCut(ctx, robotsMost), http.MethodGet, at.String(), nil)
		if err != nil {
			return nil, err
		}
		req.Response = from
		if err := checkHop(req, r.loopback); err != nil {
			return nil, err
		}
		resp, err := r.next.RoundTrip(req)
		if err != nil {
			return nil, err
		}
		resp.Request = req
		to, err := resp.Location()
		if resp.StatusCode/100 != 3 || err != nil {
			return readRobots(resp)
		}
		resp.Body.Close()
		at, from = to, resp
	}
	return &rules{}, nil // too many redirects: as if there were none (section 2.3.1.2)
}

// readRobots judges the answer as RFC 9309, section 2.3.1: what is there
// counts, 4xx is "no rules", 5xx is "not now". A 429 is of the latter kind.
func readRobots(resp *http.Response) (*rules, error) {
	defer resp.Body.Close()
	switch {
	case resp.StatusCode/100 == 2:
		body, err := io.ReadAll(io.LimitReader(resp.Body, robotsMost))
		if err != nil {
			return nil, err
		}
		return parseRules(body), nil
	case resp.StatusCode/100 == 4 && resp.StatusCode != http.StatusTooManyRequests:
		return &rules{}, nil
	}
	return nil, fmt.Errorf("status %d", resp.StatusCode)
}
