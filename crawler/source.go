package crawler

import (
	"errors"
	"fmt"
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
	// Home is where a person would read it. None, where the user names the
	// sites; so with Terms, Hosts and Base.
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
	// Tries bounds the tries of one request; zero is the transport's default.
	Tries int
	// Overlap is how far back of its last closed window a nightly crawl asks
	// again, for what the publisher shows late.
	Overlap time.Duration
	// First is the first day with data, 2006-01-02.
	First string
	// Optional, if not empty, says why the source may fail without that a night
	// counts as failed. What is missing is told all the same.
	Optional string

	// The access pattern: exactly one of these is set.

	// ByWindow is a list call bounded by two instants.
	ByWindow *ByWindow
	// ByMonth is a list call of one month and one type of notices.
	ByMonth *ByMonth
	// ByPackage is a journal that comes issue by issue, each as one package.
	ByPackage *ByPackage
	// ByFeed is feeds, sitemaps and pages that the user names.
	ByFeed *ByFeed

	// Sequence is set where the publisher numbers its notices. It belongs to
	// ByWindow.
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

// check says what is wrong with a declaration.
func (s Source) check() error {
	patterns := 0
	var err error
	if s.ByWindow != nil {
		patterns++
		err = s.ByWindow.check()
	}
	if s.ByMonth != nil {
		patterns++
		err = s.ByMonth.check()
	}
	if s.ByPackage != nil {
		patterns++
		err = s.ByPackage.check()
	}
	if s.ByFeed != nil {
		patterns++
		err = s.ByFeed.check()
	}
	if patterns != 1 {
		return fmt.Errorf("%d access patterns, want one", patterns)
	}
	if err == nil && s.Sequence != nil && s.ByWindow == nil {
		err = errors.New("a sequence without windows")
	}
	return err
}
