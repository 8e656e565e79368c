package transport

import (
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// retry reads each answer to its end and tries again after a passing fault.
// How long a publisher asks to be left alone is budget's business; the waits
// here are for faults that nobody explains.
type retry struct {
	next     http.RoundTripper
	o        Options
	families *families
}

func (r *retry) RoundTrip(req *http.Request) (*http.Response, error) {
	waits, limits := newBackOff(), r.o.limitsOf(req.Context())
	for try := 1; ; try++ {
		resp, err := r.try(req, try)
		if !r.passing(req, resp, err) {
			return resp, err
		}
		tries := limits.Tries
		if resp != nil && resp.StatusCode == http.StatusTooManyRequests {
			tries = limits.TooMany
		}
		if try >= tries || !repeatable(req) {
			if err != nil {
				err = fmt.Errorf("%d tries: %w", try, err)
			}
			return resp, err
		}
		wait := waits.NextBackOff()
		r.note(req, resp, err, wait)
		if resp != nil {
			resp.Body.Close()
		}
		if err := r.o.Clock.Sleep(req.Context(), wait); err != nil {
			return nil, err
		}
	}
}

// newBackOff waits about 2, 4, 8, ... seconds, at most a minute, each half
// more or less, so that clients which failed together do not return together.
func newBackOff() *backoff.ExponentialBackOff {
	b := backoff.NewExponentialBackOff()
	b.InitialInterval = 2 * time.Second
	b.Multiplier = 2
	b.MaxInterval = time.Minute
	return b
}

// try asks once and reads the whole answer.
func (r *retry) try(req *http.Request, try int) (*http.Response, error) {
	if try > 1 && req.Body != nil && req.Body != http.NoBody {
		body, err := req.GetBody()
		if err != nil {
			return nil, fmt.Errorf("replay body: %w", err)
		}
		req = req.Clone(req.Context())
		req.Body = body
	}
	resp, err := r.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := spoolBody(resp.Body, r.o.Spool, r.o.TempDir)
	if err != nil {
		return nil, fmt.Errorf("read body: %w", err)
	}
	body.into(resp)
	return resp, nil
}

func (r *retry) note(req *http.Request, resp *http.Response, err error, wait time.Duration) {
	r.families.of(req.URL).count(func(s *Stats) { s.Retries++ })
	status := 0
	if resp != nil {
		status = resp.StatusCode
	}
	r.o.Log.Warn("trying again", slog.String("url", req.URL.String()), slog.Int("status", status),
		slog.Any("error", err), slog.Duration("wait", wait))
}

// passing says whether an outcome may be another one soon.
func (r *retry) passing(req *http.Request, resp *http.Response, err error) bool {
	if req.Context().Err() != nil {
		return false
	}
	if err != nil {
		return !lasting(err)
	}
	switch resp.StatusCode {
	case http.StatusRequestTimeout, http.StatusTooManyRequests, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	case http.StatusForbidden:
		return r.families.of(req.URL).WaitOn403 > 0
	}
	return false
}

// errSpool is our own disk's fault, which no other try mends.
var errSpool = errors.New("spool body")

// lasting errors are refusals, and faults that another try meets again.
func lasting(err error) bool {
	for _, e := range []error{ErrDenied, ErrTooLarge, ErrPrivate, ErrScheme, ErrEncoding, ErrWait, errSpool, errDrips} {
		if errors.Is(err, e) {
			return true
		}
	}
	var cert *tls.CertificateVerificationError
	return errors.As(err, &cert)
}

// repeatable: asking twice means the same, and the request's body is there.
func repeatable(req *http.Request) bool {
	if req.Method == "" || req.Method == http.MethodGet || req.Method == http.MethodHead {
		return req.Body == nil || req.Body == http.NoBody || req.GetBody != nil
	}
	return req.GetBody != nil
}
