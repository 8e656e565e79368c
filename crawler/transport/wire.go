package transport

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// wire is the last layer before the network: it speaks in our name, and bounds
// and decodes what comes back.
type wire struct {
	next     http.RoundTripper
	o        Options
	families *families
}

func (w *wire) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithCancelCause(req.Context())
	sent := req.Clone(ctx)
	sent.Header.Set("User-Agent", w.o.UserAgent)
	sent.Header.Set("Accept-Encoding", "gzip")
	resp, err := w.next.RoundTrip(sent)
	if err != nil {
		cancel(nil)
		return nil, err
	}
	if resp.Request == nil {
		resp.Request = sent
	}
	if err := w.bound(ctx, cancel, resp); err != nil {
		cancel(nil)
		resp.Body.Close()
		return nil, err
	}
	return resp, nil
}

// bound lays round the body, from the network upwards: the count and the
// clock, the limit of what is sent, gzip, the limit of what comes out.
func (w *wire) bound(ctx context.Context, cancel context.CancelCauseFunc, resp *http.Response) error {
	most := w.o.limitsOf(ctx).Body
	over := fmt.Errorf("%w: %s holds more than %d bytes", ErrTooLarge, resp.Request.URL, most)
	cut, isCut := cutOf(ctx)
	if resp.ContentLength > most && resp.Request.Method != http.MethodHead && !isCut {
		return over
	}
	zipped, err := isGzip(resp)
	if err != nil {
		return err
	}
	f := w.families.of(resp.Request.URL)
	p := &progress{
		ReadCloser: resp.Body, ctx: ctx, cancel: cancel, clock: w.o.Clock,
		idle: w.o.Timeouts.Idle, end: w.o.Clock.Now().Add(deadline(most)),
		done: func(n int64) { f.count(func(s *Stats) { s.Bytes += n }) },
	}
	p.watch()
	sent := &limited{r: p, most: most, over: over}
	body := io.Reader(sent)
	if zipped {
		body = &limited{r: &unzip{src: sent}, most: most, over: over, sent: &sent.n}
		resp.Header.Del("Content-Encoding")
		resp.Header.Del("Content-Length")
		resp.ContentLength = -1
		resp.Uncompressed = true
	}
	if isCut {
		body = io.LimitReader(body, cut)
	}
	resp.Body = &bounded{Reader: body, Closer: p}
	return nil
}

type bounded struct {
	io.Reader
	io.Closer
}

// isGzip reads Content-Encoding. We asked for gzip only; an answer in another
// coding, or in several, is not one that we can keep as published.
func isGzip(resp *http.Response) (bool, error) {
	coding := strings.ToLower(strings.TrimSpace(strings.Join(resp.Header.Values("Content-Encoding"), ",")))
	switch coding {
	case "", "identity":
		return false, nil
	case "gzip", "x-gzip":
		bodiless := resp.Request.Method == http.MethodHead ||
			resp.StatusCode == http.StatusNoContent || resp.StatusCode == http.StatusNotModified
		return !bodiless, nil
	}
	return false, fmt.Errorf("%w: %s answers in %q", ErrEncoding, resp.Request.URL, coding)
}

type cutKey struct{}

// withCut has bodies end quietly at a limit instead of failing: for
// robots.txt, of which only the beginning counts.
func withCut(ctx context.Context, most int64) context.Context {
	return context.WithValue(ctx, cutKey{}, most)
}

func cutOf(ctx context.Context) (int64, bool) {
	n, ok := ctx.Value(cutKey{}).(int64)
	return n, ok
}
