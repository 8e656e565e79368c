package transport

import (
	"crypto/x509"
	"log/slog"
	"net/http"
	"os"
	"time"

	"tenders/crawler/archive"
)

// Options says how to build a [Transport]. The zero value of a field means
// what its comment says.
type Options struct {
	// Archive gets every final answer and gives the validators of the next
	// request. Nil archives nothing and asks unconditionally.
	Archive *archive.Archive
	// Base sends the requests; nil is a fresh http.Transport that refuses
	// private addresses. A base that is given must guard its own connections.
	Base http.RoundTripper
	// UserAgent is sent with every request; see [UserAgent]. One that a
	// publisher blocks fails every request.
	UserAgent string
	// Budgets are the families of hosts. A host in none of them is a family
	// of its own, at one request in five seconds.
	Budgets []Budget
	// Loopback lists host:port, written as in the URLs, that may be asked
	// although their address is private: what --base names.
	Loopback []string
	// Roots are the certificates that servers are verified against; nil is the
	// system's.
	Roots *x509.CertPool
	// MaxBody is the most that a body may hold, before and after decoding.
	// Zero is 1 GiB: the archive's files are of that size, and the largest
	// bulk file we know (the OCP Data Registry's) holds 214 MB.
	MaxBody int64
	// Spool is what a body may hold in memory; the rest of it goes to a file
	// in TempDir (empty: the system's). Zero is 4 MiB: pages of notices are
	// of 2 MB at most, bulk files of hundreds.
	Spool   int64
	TempDir string
	// MaxTries bounds the tries of one request. Zero is 5: with the waits
	// between them, half a minute of a publisher's trouble.
	MaxTries int
	// MaxWait is the longest pause that a publisher may ask for; beyond it,
	// requests fail with [ErrWait]. Zero is 15 minutes: three times the
	// longest that one documents (Contracts Finder's 5 minutes after a 403).
	MaxWait time.Duration
	// Rests are until when families were asked, in earlier runs, to be left
	// alone, by name; OnRest, if set, hears of each such request. So a pause
	// that is longer than a run is kept by the next one.
	Rests    map[string]time.Time
	OnRest   func(family string, until time.Time)
	Timeouts Timeouts
	Clock    Clock
	// Log hears of pauses, of tries and of what fails on the way. Nil is
	// silence.
	Log *slog.Logger
}

// Timeouts bound what a server can keep us waiting for. Zero is the default
// that the comment names.
type Timeouts struct {
	// Dial bounds resolving and connecting: 15 seconds, for a publisher that
	// drops packets when busy answers within the third SYN (7 s) or never.
	Dial time.Duration
	// TLS bounds the handshake: 15 seconds, as Dial.
	TLS time.Duration
	// Header bounds the time from the request sent to the answer's header
	// read: 2 minutes. Public Contracts Scotland computes a whole month of
	// notices before it answers.
	Header time.Duration
	// Idle is the time in which a body must bring 64 KiB more, or end: a
	// minute. A server that drips is cut off as one that stalls. Beside it, a
	// body has a deadline that follows from its limit; see minRate.
	Idle time.Duration
}

// Budget is what one publisher's machinery grants us, however many hosts and
// sources it serves.
type Budget struct {
	// Family names the budget in logs and statistics.
	Family string
	// Hosts share the budget: host, or host:port where the port matters.
	Hosts []string
	// Requests per duration, evenly spaced. No Requests is the pace of an
	// unknown host; no Per is no spacing, for services on this machine.
	Requests int
	Per      time.Duration
	// InFlight is how many requests may run at once. Zero is 1.
	InFlight int
	// WaitOn403, where set, says that a 403 means "too fast", and how long
	// the whole family then rests.
	WaitOn403 time.Duration
}

func (o Options) withDefaults() Options {
	o.UserAgent = orDefault(o.UserAgent, product)
	o.MaxBody = orDefault(o.MaxBody, 1<<30)
	o.Spool = orDefault(o.Spool, 4<<20)
	o.TempDir = orDefault(o.TempDir, os.TempDir())
	o.MaxTries = orDefault(o.MaxTries, 5)
	o.MaxWait = orDefault(o.MaxWait, 15*time.Minute)
	o.Timeouts.Dial = orDefault(o.Timeouts.Dial, 15*time.Second)
	o.Timeouts.TLS = orDefault(o.Timeouts.TLS, 15*time.Second)
	o.Timeouts.Header = orDefault(o.Timeouts.Header, 2*time.Minute)
	o.Timeouts.Idle = orDefault(o.Timeouts.Idle, time.Minute)
	o.Clock = o.Clock.withDefaults()
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

func orDefault[T comparable](v, otherwise T) T {
	var zero T
	if v == zero {
		return otherwise
	}
	return v
}
