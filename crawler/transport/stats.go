package transport

import (
	"slices"
	"strings"
	"time"
)

// Stats is what one family of hosts was asked, and how it took it.
type Stats struct {
	Family    string        `json:"family"`
	Requests  int64         `json:"requests"` // every try, and robots.txt
	Waits     int64         `json:"waits"`
	Waited    time.Duration `json:"waited"`    // for spacing and pauses; what was cut short counts whole
	TooMany   int64         `json:"too_many"`  // answers 429
	Forbidden int64         `json:"forbidden"` // answers 403
	Retries   int64         `json:"retries"`
	Bytes     int64         `json:"bytes"` // of bodies, as they came over the wire
}

func (f *family) count(change func(*Stats)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change(&f.stat)
}

func (fs *families) stats() []Stats {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	var all []Stats
	for _, f := range fs.all {
		f.count(func(s *Stats) { all = append(all, *s) })
	}
	slices.SortFunc(all, func(a, b Stats) int { return strings.Compare(a.Family, b.Family) })
	return all
}
