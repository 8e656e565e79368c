package sourcestest

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// privateAddress is where clouds keep the credentials of their machines: what
// a redirect of an attacker would ask for.
const privateAddress = "http://169.254.169.254/latest/meta-data/"

// errorPage is what load balancers send, with status 200, when they are ill.
const errorPage = "<!DOCTYPE html><html><head><title>Sorry, there is a problem with the service</title></head>" +
	"<body><h1>Sorry, there is a problem with the service</h1><p>Try again later.</p></body></html>"

// fault returns the fault that this request is due, the zero Fault when none.
// Every fault counts the requests that it picks, also those that another one
// spoils.
func (s *Service) fault(r *http.Request) Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	due := Fault{}
	for i, f := range s.opts.Faults {
		if !strings.Contains(r.URL.RequestURI(), f.Path) {
			continue
		}
		s.matched[i]++
		if due.Kind == "" && f.due(s.matched[i]) {
			due = f
		}
	}
	return due
}

// due says whether the n-th picked request goes wrong.
func (f Fault) due(n int) bool {
	first, times := max(f.Nth, 1), f.Times
	if times == 0 {
		times = 1
	}
	return n >= first && (times < 0 || n < first+times)
}

// answer is what a fault sends in place of the service, if it does.
func (f Fault) answer() (answer, bool) {
	a := answer{}
	switch f.Kind {
	case TooMany:
		a = text(http.StatusTooManyRequests, "Rate limit of 12 exceeded. Please retry later.")
		a.retry = "1"
	case Forbidden:
		a = text(http.StatusForbidden, "Forbidden")
	case Unavailable:
		a = text(http.StatusServiceUnavailable, "Service Unavailable")
	case Broken:
		a = text(http.StatusInternalServerError, "Internal Server Error")
	case GatewayTimeout:
		a = text(http.StatusGatewayTimeout, "Gateway Timeout")
	case Missing:
		a = notFound()
	case HTMLPage:
		a = answer{status: http.StatusOK, kind: "text/html; charset=utf-8", body: []byte(errorPage)}
	case Message:
		a = document(http.StatusOK, []byte(`{"message":"An error has occurred."}`))
	case Challenge:
		a = answer{status: http.StatusAccepted, kind: "text/html"}
	case TimedOut:
		a = document(http.StatusOK, []byte(`{"notices":[],"totalNoticeCount":0,"iterationNextToken":null,"timedOut":true}`))
	case EmptyBody:
		a = document(http.StatusOK, nil)
	case Redirect:
		a = text(http.StatusFound, "Found")
		a.location = privateAddress
		if f.Location != "" {
			a.location = f.Location
		}
	case Bomb:
		a = document(http.StatusOK, nil)
	default:
		return a, false
	}
	if f.RetryAfter != "" {
		a.retry = f.RetryAfter
	}
	return a, true
}

// spoil alters the service's own answer.
func (s *Service) spoil(a answer, f Fault, r *http.Request) answer {
	switch f.Kind {
	case EmptyPage:
		a = document(http.StatusOK, releasePackage(s.uri(r), nil, ""))
	case NoNext:
		if i := bytes.LastIndex(a.body, []byte(`,"links":`)); i >= 0 {
			a.body = append(a.body[:i], '}')
		}
	case Truncated:
		a.body = a.body[:len(a.body)/2]
	case WrongType:
		a.kind = "text/html"
	}
	return a
}

// deliver writes the answer. The request no longer counts as in flight when
// its last bytes are on their way: a client that has them may ask again.
func (s *Service) deliver(w http.ResponseWriter, r *http.Request, a answer, f Fault) {
	head := w.Header()
	head.Set("Cache-Control", "no-store")
	head.Set("Content-Type", a.kind)
	if a.retry != "" {
		head.Set("Retry-After", a.retry)
	}
	if a.location != "" {
		head.Set("Location", a.location)
	}
	if a.etag != "" && f.Kind == "" {
		head.Set("ETag", a.etag)
		if r.Header.Get("If-None-Match") == a.etag {
			a.status, a.body = http.StatusNotModified, nil
		}
	}
	body := a.body
	switch {
	case f.Kind == Bomb:
		head.Set("Content-Encoding", "gzip")
		body = bomb()
	case s.opts.Gzip && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip"):
		head.Set("Content-Encoding", "gzip")
		body = compress(a.body)
	}
	head.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(a.status)
	switch f.Kind {
	case Cut:
		// net/http closes a connection on which less was written than promised.
		body = body[:len(body)/2]
	case Slow:
		body = s.drip(w, r, body)
	}
	s.firewall.leave()
	_, _ = w.Write(body) // a client that is gone is its own affair
}

// drip writes all but the last piece of a body, with pauses, and returns that
// piece.
func (s *Service) drip(w http.ResponseWriter, r *http.Request, body []byte) []byte {
	const pieces = 16
	pause := s.opts.Drip
	if pause == 0 {
		pause = time.Millisecond
	}
	for size := len(body)/pieces + 1; len(body) > size; body = body[size:] {
		_, _ = w.Write(body[:size])
		_ = http.NewResponseController(w).Flush()
		select {
		case <-time.After(pause):
		case <-r.Context().Done():
			return nil
		}
	}
	return body
}

func compress(body []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(body) // a bytes.Buffer does not fail
	_ = z.Close()
	return b.Bytes()
}

// bomb is 16 MiB of spaces, which JSON allows, in some 16 KiB.
func bomb() []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	spaces := bytes.Repeat([]byte{' '}, 1<<20)
	for range 16 {
		_, _ = z.Write(spaces)
	}
	_ = z.Close()
	return b.Bytes()
}
