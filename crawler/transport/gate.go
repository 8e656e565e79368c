package transport

import (
	"fmt"
	"net/http"
)

// gate refuses what can be refused from the request alone.
type gate struct {
	next     http.RoundTripper
	loopback loopback
	agent    error // what is wrong with our user agent
}

func (g *gate) RoundTrip(req *http.Request) (*http.Response, error) {
	if g.agent != nil {
		return nil, g.agent
	}
	if err := checkHop(req, g.loopback); err != nil {
		return nil, err
	}
	return g.next.RoundTrip(req)
}

// checkHop looks at a request, or at a hop of a redirect: there, the client
// names the answer that caused it in req.Response.
func checkHop(req *http.Request, allowed loopback) error {
	u := req.URL
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("%w: %q", ErrScheme, u.Scheme)
	}
	if from := req.Response; from != nil && from.Request != nil &&
		from.Request.URL.Scheme == "https" && u.Scheme == "http" {
		return fmt.Errorf("%w: %s redirects to %s", ErrScheme, from.Request.URL, u)
	}
	return checkHost(u, allowed)
}
