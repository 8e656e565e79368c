package transport

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptrace"
	"sync"
	"time"
)

// budget lets each request wait for its turn in its family of hosts, and has
// the whole family rest when one of its hosts asks for it.
type budget struct {
	next     http.RoundTripper
	families *families
	maxWait  time.Duration
}

func (b *budget) RoundTrip(req *http.Request) (*http.Response, error) {
	f := b.families.of(req.URL)
	if err := f.acquire(req.Context()); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(req.Context())
	done := sync.OnceFunc(func() { cancel(nil); f.release() })
	resp, err := b.next.RoundTrip(req.WithContext(f.pacedRepeats(ctx, cancel)))
	if err != nil {
		done()
		return nil, err
	}
	if wait := f.rest(req, resp); wait > b.maxWait {
		resp.Body.Close()
		done()
		return nil, fmt.Errorf("%w: status %d asks for %s, the limit is %s", ErrWait, resp.StatusCode, wait, b.maxWait)
	}
	resp.Body = &held{ReadCloser: resp.Body, done: done}
	return resp, nil
}

// pacedRepeats has the requests wait that http.Transport repeats by itself,
// when a server hangs up on a connection that served before: to the server
// they are requests like any other.
func (f *family) pacedRepeats(ctx context.Context, cancel context.CancelCauseFunc) context.Context {
	sent := false
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) {
		if !sent {
			sent = true
			return
		}
		if err := f.turn(ctx); err != nil {
			cancel(err)
		}
	}})
}

// held is a body that keeps its request in flight until it is closed.
type held struct {
	io.ReadCloser
	done func()
}

func (h *held) Close() error {
	defer h.done()
	return h.ReadCloser.Close()
}

// rest pauses the family as the answer asks, and says for how long.
func (f *family) rest(req *http.Request, resp *http.Response) time.Duration {
	wait := time.Duration(0)
	asked, known := retryAfter(resp.Header, f.clock.Now())
	switch resp.StatusCode {
	case http.StatusTooManyRequests:
		f.count(func(s *Stats) { s.TooMany++ })
		if wait = asked; !known {
			wait = unknownRest
		}
	case http.StatusServiceUnavailable:
		wait = asked // without it, a 503 is a fault like any other: retry waits
	case http.StatusForbidden:
		f.count(func(s *Stats) { s.Forbidden++ })
		if f.WaitOn403 > 0 {
			wait = max(f.WaitOn403, asked)
		}
	}
	if wait > 0 {
		f.log.Warn("family rests", slog.String("family", f.Family), slog.String("url", req.URL.String()),
			slog.Int("status", resp.StatusCode), slog.Duration("wait", wait))
		f.pause(wait)
	}
	return wait
}
