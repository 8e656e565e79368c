package crawler

import (
	"errors"
	"fmt"
	"time"
)

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

func (p *ByWindow) check() error {
	if p.Step < time.Hour || p.Step%time.Hour != 0 || day%p.Step != 0 {
		return fmt.Errorf("step %s is not a whole part of a day in hours", p.Step)
	}
	return nil
}

// Sequence tells that the publisher's ids are one ascending number a calendar
// year, NNNNNN-YYYY, so that what is missing can be named and asked for.
type Sequence struct {
	// Path of one notice, with {id}.
	Path string
	// Why says who found the numbers to be one sequence.
	Why string
}

// ByMonth is the access pattern of a list call that answers with all notices
// of one type in one month, whole, and takes nothing narrower. Each month and
// type is a window of its own, whose part is the type, and fails alone.
type ByMonth struct {
	// Path of the list call, with {month}, as 01-2006, and {type}.
	Path string
	// Types are the types of notices, in the order in which they are asked.
	Types []NoticeType
	// Rows are the names that the array of rows goes by. A package without it
	// is an empty one.
	Rows []string
	// Months is how many months a night asks again before the present one, for
	// what is shown late.
	Months int
	// MaxFailures in a row end the crawl of the source. It is more than the
	// types that are known to fail always and stand side by side.
	MaxFailures int
	// NeverSilent says that a month without any row of any type is suspicious.
	NeverSilent bool
	// Why says why months.
	Why string
}

// NoticeType is one type of notices of a publisher.
type NoticeType struct {
	// ID is the publisher's own.
	ID string
	// Name says what it is.
	Name string
}

func (p *ByMonth) check() error {
	if len(p.Types) == 0 || p.MaxFailures < 1 || p.Months < 0 {
		return errors.New("months without types, or without an end to failures")
	}
	return nil
}

// ByPackage is the access pattern of a journal whose issues are numbered within
// the year and published as packages, on days that the number does not tell:
// each package says its own. Where Search is set, it serves for what it
// reaches, and packages for what came before.
type ByPackage struct {
	// Daily is the path of one issue's package, with {year} and {issue}, of
	// five digits.
	Daily string
	// Monthly is the path of one month's, with {year} and {month}, which is not
	// padded; empty where there is none.
	Monthly string
	// Ready is how long after its month a month's package is there.
	Ready time.Duration
	// Patience is how long an issue may be late: longer, and days without one
	// are a hole, and a number below those published was never used.
	Patience time.Duration
	// Search, where set, finds the notices of one country.
	Search *Search
	// Whole asks for packages always. It is for the user to set.
	Whole bool
	// Why says why packages.
	Why string
}

// Search is a search service that lists the notices of one country and day,
// which are then fetched one by one. Each day is a window of its own, whose
// part is the country.
type Search struct {
	// Base is scheme and host of the service, Path that of its list call.
	Base, Path string
	// Notice is the path, on the source's own host, of one notice, with {id}.
	Notice string
	// Country is the code of the country.
	Country string
	// Limit is how many notices one answer may list.
	Limit int
	// First is the first day that the service knows, 2006-01-02.
	First string
	// Why says why this way.
	Why string
}

func (p *ByPackage) whole() bool { return p.Whole || p.Search == nil }

func (p *ByPackage) check() error {
	if p.Daily == "" || p.Patience <= 0 {
		return errors.New("packages without a path, or without patience")
	}
	if q := p.Search; q != nil && (q.Country == "" || q.Limit < 1) {
		return errors.New("a search without country or limit")
	}
	return nil
}

// ByFeed is the access pattern of pages that feeds, sitemaps or the user tell
// of. Each feed and sitemap is looked at now and then, and each page that it
// tells of is fetched once, and again where it is said to have changed. The
// part of a window is the feed's address.
type ByFeed struct {
	// Feeds, Sitemaps and Pages are the addresses. They are the user's to set.
	Feeds, Sitemaps, Pages []string
	// Every is the least time between two looks at the same feed or sitemap.
	Every time.Duration
	// MaxArticles bounds the pages fetched in one crawl.
	MaxArticles int
	// Tracking are names of parameters that say whence a reader comes, and are
	// cut from addresses; a "*" at the end stands for anything.
	Tracking []string
	// Why says why feeds, and why so seldom.
	Why string
}

func (p *ByFeed) check() error {
	if p.Every < time.Minute || p.MaxArticles < 1 {
		return errors.New("feeds without a pause between looks, or without an end of articles")
	}
	return nil
}
