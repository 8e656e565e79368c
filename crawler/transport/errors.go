package transport

import "errors"

// What a round trip can refuse. Each comes wrapped with the URL or the limit;
// none of them is tried again.
var (
	// ErrDenied is what robots.txt forbids, or an unreachable robots.txt.
	ErrDenied = errors.New("denied by robots.txt")
	// ErrNoRobots says, beside ErrDenied, that robots.txt could not be read:
	// what it allows is not known, and may be tomorrow.
	ErrNoRobots = errors.New("robots.txt cannot be read")
	// ErrTooLarge is a body over the limit, before or after decoding.
	ErrTooLarge = errors.New("body too large")
	// ErrPrivate is a request or a redirect to an address that is not public.
	ErrPrivate = errors.New("private address")
	// ErrScheme is a scheme other than http and https, or a redirect from
	// https to http.
	ErrScheme = errors.New("scheme refused")
	// ErrEncoding is a Content-Encoding that we did not ask for, or a body
	// that is not in the encoding it claims.
	ErrEncoding = errors.New("content encoding refused")
	// ErrWait is a publisher that asks us to stay away longer than we wait.
	ErrWait = errors.New("asked to stay away")
)

// errDrips is a body that came steadily, and far too slowly. It would again.
var errDrips = errors.New("body too slow for its size")

// errStalled is a body that brought too little for too long. It is tried again.
var errStalled = errors.New("body stalled")
