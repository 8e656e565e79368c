package transport

import (
	"net/http"
)

// Transport is the whole chain; see the package comment for its order. It is
// safe for concurrent use.
type Transport struct {
	chain    http.RoundTripper
	families *families
	base     http.RoundTripper
}

// New composes the chain.
func New(o Options) *Transport {
	o = o.withDefaults()
	loopback := newLoopback(o.Loopback)
	fs := newFamilies(o)
	base := o.Base
	if base == nil {
		base = newBase(o, loopback)
	}
	var rt http.RoundTripper = &wire{next: base, o: o, families: fs}
	rt = &budget{next: rt, families: fs, maxWait: o.MaxWait}
	rt = &retry{next: rt, o: o, families: fs}
	rt = newRobots(rt, o, fs)
	if o.Archive != nil {
		rt = &conditional{next: rt, o: o}
		rt = &record{next: rt, o: o}
	}
	rt = &gate{next: rt, loopback: loopback, agent: CheckUserAgent(o.UserAgent)}
	return &Transport{chain: rt, families: fs, base: base}
}

// RoundTrip asks politely and archives the answer. A body that it returns has
// been read to its end: closing it frees its memory or temporary file.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil {
		defer req.Body.Close()
	}
	resp, err := t.chain.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Request = req
	return resp, nil
}

// CloseIdleConnections lets http.Client.CloseIdleConnections through.
func (t *Transport) CloseIdleConnections() {
	if c, ok := t.base.(interface{ CloseIdleConnections() }); ok {
		c.CloseIdleConnections()
	}
}

// Stats tells what each family of hosts was asked so far, by name.
func (t *Transport) Stats() []Stats {
	return t.families.stats()
}
