package sourcestest

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"sync"
	"time"
)

// The limit that the platform's firewall sets on its interfaces: requests per
// time and address. From the operator's repository,
// cabinetoffice/GCGS-Central-Digital-Platform, waf-php.tf.
const (
	realLimit = 12
	realPer   = 120 * time.Second
)

// Firewall counts requests, refuses those over its limit and notes the rules
// that a client breaks. Services that share one share its limit: it sees that
// a client treats both hosts as one family.
type Firewall struct {
	limit int
	per   time.Duration
	now   func() time.Time

	mu         sync.Mutex
	times      []time.Time // of the requests that count, within per
	until      time.Time   // when the last Retry-After ends
	inFlight   int
	requests   int
	violations []string
}

// NewFirewall returns a firewall that allows limit requests in per: the real
// limit when both are zero, any number when limit is negative. A nil now is
// time.Now.
func NewFirewall(limit int, per time.Duration, now func() time.Time) *Firewall {
	if limit == 0 {
		limit = realLimit
	}
	if per == 0 {
		per = realPer
	}
	if now == nil {
		now = time.Now
	}
	return &Firewall{limit: limit, per: per, now: now}
}

// Violations lists the rules that clients broke, in order, each with the
// number of the request.
func (f *Firewall) Violations() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.violations)
}

// enter begins a request and returns its number.
func (f *Firewall) enter() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.requests++
	f.inFlight++
	if f.inFlight > 1 {
		f.note(f.requests, "%d requests in flight", f.inFlight)
	}
	if left := f.until.Sub(f.now()); left > 0 {
		f.note(f.requests, "came %s before Retry-After ended", left)
	}
	return f.requests
}

// leave ends a request.
func (f *Firewall) leave() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.inFlight--
}

// allow counts a request against the limit, in any stretch of f.per.
func (f *Firewall) allow(n int) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := f.now()
	f.times = slices.DeleteFunc(f.times, func(t time.Time) bool { return now.Sub(t) >= f.per })
	f.times = append(f.times, now)
	if f.limit < 0 || len(f.times) <= f.limit {
		return true
	}
	f.note(n, "request %d of %d within %s", len(f.times), f.limit, f.per)
	return false
}

// wait promises the client that it may come back after that Retry-After.
func (f *Firewall) wait(retryAfter string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	until := f.now()
	if s, err := strconv.Atoi(retryAfter); err == nil {
		until = until.Add(time.Duration(s) * time.Second)
	} else if t, err := time.Parse(time.RFC1123, retryAfter); err == nil {
		until = t
	}
	if until.After(f.until) {
		f.until = until
	}
}

// seconds is the Retry-After of the limit: the real service names the whole
// stretch, not what is left of it.
func (f *Firewall) seconds() int { return int(math.Ceil(f.per.Seconds())) }

// broke notes a broken rule.
func (f *Firewall) broke(n int, format string, args ...any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.note(n, format, args...)
}

func (f *Firewall) note(n int, format string, args ...any) {
	f.violations = append(f.violations, fmt.Sprintf("request %d: ", n)+fmt.Sprintf(format, args...))
}
