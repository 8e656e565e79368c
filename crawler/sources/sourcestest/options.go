package sourcestest

import (
	"net/http"
	"time"
)

// The addresses of the real services. [Options.Base] takes them, for packages
// that name the same addresses on every run.
const (
	FindATenderBase     = "https://www.find-tender.service.gov.uk"
	ContractsFinderBase = "https://www.contractsfinder.service.gov.uk"
)

// Release is one raw release and how the service treats it.
type Release struct {
	// Instant is the hidden instant by which the service filters and sorts: UK
	// local time as 2006-01-02T15:04:05, or RFC 3339 where the local time is
	// ambiguous. It need not be the release's date.
	Instant string
	// ID is the number that the release is asked for by. Empty: the id that
	// the release itself holds.
	ID string
	// Type is the type of notices that the services by month file it under.
	Type string
	// JSON is the release, served as it stands, be it JSON or not.
	JSON []byte
	// Late hides the release until the service has answered so many list
	// requests.
	Late int
	// Unlisted keeps it out of every list; it is found by its number only.
	Unlisted bool
}

// Options say how a service behaves. The zero value is the real service.
type Options struct {
	// PageLimit is the most rows that a page holds, 100 when 0.
	PageLimit int
	// Limit is the number of requests allowed in each Per: 12 in 120 seconds
	// when both are zero, without limit when negative.
	Limit int
	Per   time.Duration
	// Firewall, when set, is shared with another service and stands in for
	// Limit, Per and Now.
	Firewall *Firewall
	// Base is the scheme and host that packages name in uri and links.next.
	// Empty: those of the request.
	Base string
	// Legacy makes Contracts Finder answer with a "results" array of packages,
	// as it did before October 2022; windows that end before then always are.
	Legacy bool
	// Forbid makes the service answer 403 instead of 429 over the limit, as
	// Contracts Finder's documentation says it does.
	Forbid bool
	// LossyCursor makes the cursor of Contracts Finder lose rows, too. Find a
	// Tender's always does.
	LossyCursor bool
	// Gzip compresses answers for clients that accept it.
	Gzip bool
	// Robots is the robots.txt; there is none when empty, as in life.
	Robots string
	// EmptyRecords are the OCIDs whose record is a 200 without a body.
	EmptyRecords []string
	// Faults are what goes wrong, and when.
	Faults []Fault
	// Drip is the pause between the pieces of a [Slow] answer, 1 ms when 0.
	Drip time.Duration
	// Hold, when set, is called while a request is in flight: a test may block
	// in it.
	Hold func(*http.Request)
	// Now is the clock, time.Now when nil.
	Now func() time.Time
}

// Fault is one thing that goes wrong.
type Fault struct {
	// Path picks requests: those whose path and query contain it. Empty picks
	// all.
	Path string
	// Nth is the first of the picked requests, from 1, that goes wrong; 0 is
	// the first. Times is how many do, one when 0, all that follow when
	// negative.
	Nth   int
	Times int
	Kind  Kind
	// RetryAfter is the value of that header: seconds or a date. [TooMany] has
	// "1" when empty, other kinds then none.
	RetryAfter string
	// Location is where [Redirect] leads, a link-local address when empty.
	Location string
}

// Kind is a way of going wrong.
type Kind string

// The kinds of fault.
const (
	TooMany        Kind = "too-many"        // 429 with Retry-After
	Forbidden      Kind = "forbidden"       // 403
	Unavailable    Kind = "unavailable"     // 503
	Broken         Kind = "broken"          // 500
	GatewayTimeout Kind = "gateway-timeout" // 504
	Missing        Kind = "missing"         // 404
	Cut            Kind = "cut"             // the connection ends in the middle of the body
	Truncated      Kind = "truncated"       // 200, half the JSON, complete as HTTP
	HTMLPage       Kind = "html-page"       // 200, an error page for people
	EmptyBody      Kind = "empty-body"      // 200, nothing
	Message        Kind = "message"         // 200, a message of trouble as JSON
	WrongType      Kind = "wrong-type"      // the right body as text/html
	Challenge      Kind = "challenge"       // 202 and nothing: a firewall in front of TED
	TimedOut       Kind = "timed-out"       // 200, a search of TED that did not finish
	EmptyPage      Kind = "empty-page"      // 200, a package without releases
	NoNext         Kind = "no-next"         // a full page without links.next
	Slow           Kind = "slow"            // the right body, in drips
	Redirect       Kind = "redirect"        // 302 to a private address
	Bomb           Kind = "bomb"            // gzip of 16 MiB of spaces
)
