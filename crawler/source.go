package crawler

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// A Source declares one publisher: who it is, under what terms it may be
// crawled, how gently, and by which access pattern. It is data; what it means
// to crawl it lives in [Crawl]. Every setting that came from outside carries
// its reason or address, in a Why field or a comment beside it.
type Source struct {
	// ID names the source in flags, archive and database: lower case, hyphens.
	ID string
	// Name is the publisher's own name of the service.
	Name string
	// Home is where a person would read it.
	Home string
	// Licence names the terms of reuse of what it publishes.
	Licence string
	// Terms is the address of the licence or the terms of use.
	Terms string
	// Hosts are all hosts that requests of this source go to.
	Hosts []string
	// Base is scheme and host of its requests.
	Base string
	// Family names the sources that share one budget of requests.
	Family string
	// Pace is that budget.
	Pace Pace
	// Overlap is how far back of its last closed window a nightly crawl asks
	// again, for what the publisher shows late.
	Overlap time.Duration
	// First is the first day with data, 2006-01-02.
	First string
	// Window is the access pattern: a list call bounded by two instants.
	Window ByWindow
	// Sequence is set where the publisher numbers its notices.
	Sequence *Sequence
	// Notes are for the person who reads `tenders sources ID`.
	Notes []string
}

// Pace is what a family of sources allows, and who says so.
type Pace struct {
	// Requests may be sent Per duration, one at a time.
	Requests int
	Per      time.Duration
	// WaitOn403 is how long a 403 asks to wait, where the publisher uses it
	// to throttle; zero where a 403 is final.
	WaitOn403 time.Duration
	// Why says where the figures come from.
	Why string
}

// ByWindow is the access pattern of a list call that takes a first and a last
// instant, both inclusive and in UK local time. A window that the service
// cannot answer whole is halved, and halved again; its cursor is never
// followed, because a walk by cursor loses rows in silence.
type ByWindow struct {
	// Path of the list call.
	Path string
	// From, To and Limit are the names of its parameters.
	From, To, Limit string
	// Max is the value of Limit, and the number of rows from which on an
	// answer counts as cut off.
	Max int
	// Rows are the names that the array of rows goes by, the present one first.
	Rows []string
	// Step is the width of a root window, which divides a day.
	Step time.Duration
	// Process is the path of one process's notices, with {ocid}: the way out
	// where even the smallest window is cut off.
	Process string
	// NeverSilent says that a whole working day without any row is suspicious.
	NeverSilent bool
	// Why says why windows, and why of this width.
	Why string
}

// Sequence tells that the publisher's ids are one ascending number a calendar
// year, NNNNNN-YYYY, so that what is missing can be named and asked for.
type Sequence struct {
	// Path of one notice, with {id}.
	Path string
	// Why says who found the numbers to be one sequence.
	Why string
}

// wallLayout is how both publishers write an instant: UK local time, no zone.
const wallLayout = "2006-01-02T15:04:05"

// endpoints builds the addresses of one source, under another scheme and host
// where base is given.
type endpoints struct {
	source Source
	base   string
}

func newEndpoints(s Source, base string) (endpoints, error) {
	if base == "" {
		base = s.Base
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return endpoints{}, fmt.Errorf("base of %s: %q is no http address", s.ID, base)
	}
	return endpoints{source: s, base: u.Scheme + "://" + u.Host}, nil
}

// window keeps the publisher's order of parameters: the address is the
// archive's key, and must be the same whenever the same window is asked.
func (e endpoints) window(w Interval) string {
	p := e.source.Window
	return e.base + p.Path +
		"?" + p.From + "=" + w.From.Format(wallLayout) +
		"&" + p.To + "=" + w.To.Format(wallLayout) +
		"&" + p.Limit + "=" + strconv.Itoa(p.Max)
}

func (e endpoints) process(ocid string) string {
	return e.base + strings.ReplaceAll(e.source.Window.Process, "{ocid}", url.PathEscape(ocid))
}

func (e endpoints) notice(id string) string {
	return e.base + strings.ReplaceAll(e.source.Sequence.Path, "{id}", url.PathEscape(id))
}
