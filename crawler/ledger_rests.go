package crawler

import "time"

// Rest is a publisher's request to be left alone, of a family of hosts.
type Rest struct {
	Family string    `json:"family"`
	Until  time.Time `json:"until"`
	At     time.Time `json:"at"` // when it was made
}

// maxRest is how long a request to be left alone is heeded at most: one that
// names years is a mistake, and is asked about once a week.
const maxRest = 7 * day

// AddRest notes a request to be left alone, so that later runs heed it, too.
func (l *Ledger) AddRest(r Rest) error {
	if latest := r.At.Add(maxRest); r.Until.After(latest) {
		r.Until = latest
	}
	return l.write(line{Type: "rest", Rest: &r}, nil)
}

// Rests is until when families are to be left alone, by name.
func (l *Ledger) Rests(now time.Time) map[string]time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := map[string]time.Time{}
	for family, until := range l.rests {
		if until.After(now) {
			out[family] = until
		}
	}
	return out
}
