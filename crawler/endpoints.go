package crawler

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// wallLayout is how both publishers write an instant: UK local time, no zone.
const wallLayout = "2006-01-02T15:04:05"

// endpoints builds the addresses of one source, under another scheme and host
// where base is given.
type endpoints struct {
	source Source
	base   string
	other  bool // than the source's own
}

func newEndpoints(s Source, base string) (endpoints, error) {
	other := base != ""
	if !other {
		base = s.Base
	}
	if base == "" && s.ByFeed != nil {
		return endpoints{source: s}, nil // its addresses come whole
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return endpoints{}, fmt.Errorf("base of %s: %q is no http address", s.ID, base)
	}
	return endpoints{source: s, base: u.Scheme + "://" + u.Host, other: other}, nil
}

// window keeps the publisher's order of parameters: the address is the
// archive's key, and must be the same whenever the same window is asked.
func (e endpoints) window(w Interval) string {
	p := e.source.ByWindow
	return e.base + p.Path +
		"?" + p.From + "=" + w.From.Format(wallLayout) +
		"&" + p.To + "=" + w.To.Format(wallLayout) +
		"&" + p.Limit + "=" + strconv.Itoa(p.Max)
}

func (e endpoints) process(ocid string) string {
	return e.base + strings.ReplaceAll(e.source.ByWindow.Process, "{ocid}", url.PathEscape(ocid))
}

func (e endpoints) notice(id string) string {
	return e.base + strings.ReplaceAll(e.source.Sequence.Path, "{id}", url.PathEscape(id))
}

// month is the address of one type of notices in the month of t.
func (e endpoints) month(t time.Time, kind string) string {
	return e.base + strings.NewReplacer("{month}", t.Format("01-2006"), "{type}", kind).Replace(e.source.ByMonth.Path)
}

// issue is the address of one issue's package.
func (e endpoints) issue(year, number int) string {
	words := strings.NewReplacer("{year}", strconv.Itoa(year), "{issue}", fmt.Sprintf("%05d", number))
	return e.base + words.Replace(e.source.ByPackage.Daily)
}

// monthly is the address of the package of the month of t.
func (e endpoints) monthly(t time.Time) string {
	words := strings.NewReplacer("{year}", strconv.Itoa(t.Year()), "{month}", strconv.Itoa(int(t.Month())))
	return e.base + words.Replace(e.source.ByPackage.Monthly)
}

func (e endpoints) search() string {
	if e.other {
		return e.base + e.source.ByPackage.Search.Path
	}
	return e.source.ByPackage.Search.Base + e.source.ByPackage.Search.Path
}

// published is the address of one notice that a search has found. Its number
// goes without the zeros that some forms of it begin with.
func (e endpoints) published(id string) string {
	return e.base + strings.ReplaceAll(e.source.ByPackage.Search.Notice, "{id}", url.PathEscape(strings.TrimLeft(id, "0")))
}
