package crawler

import (
	"maps"
	"slices"
	"time"
)

// A Month sums up what the ledger knows of one source and month. A row that
// two windows share (on an edge, or in the overlap of two nights) counts in
// both.
type Month struct {
	Source string    `json:"source"`
	Month  time.Time `json:"month"` // its first instant
	// Windows counts the asked or due windows, of which Open and Failed are
	// not closed.
	Windows int `json:"windows"`
	Open    int `json:"open"`
	Failed  int `json:"failed"`
	// Asked, Expected, Kept and Unchanged are sums over the windows.
	Asked     int `json:"asked"`
	Expected  int `json:"expected"`
	Kept      int `json:"kept"`
	Unchanged int `json:"unchanged"`
	// Gaps counts the numbers that lie between those seen and are missing; a
	// gap belongs to the month in which the next higher number was seen.
	Gaps int `json:"gaps"`
	// Complete is true where closed windows cover the month to its last
	// second, for each part that was asked or is due, and no number is missing.
	Complete bool `json:"complete"`
}

// Months sums up a source's windows, by month.
func (l *Ledger) Months(source string) []Month {
	l.mu.Lock()
	leaves := l.look(source).leaves(source)
	whole := l.look(source).wholeMonths(leaves)
	l.mu.Unlock()
	var out []Month
	for _, w := range leaves {
		first := month(w.From)
		if len(out) == 0 || !out[len(out)-1].Month.Equal(first) {
			out = append(out, Month{Source: source, Month: first})
		}
		out[len(out)-1].count(w)
	}
	if len(leaves) > 0 {
		l.countGaps(source, out)
	}
	for k := range out {
		m := &out[k]
		m.Complete = m.Gaps == 0 && whole[m.Month]
	}
	return out
}

// wholeMonths are the months that closed windows cover, by their first
// instant: for each part that the month has windows of. What was asked aside
// counts only in a month that has nothing else.
func (s *sourceState) wholeMonths(leaves []Window) map[time.Time]bool {
	parts := map[time.Time]map[string]bool{} // true: not only aside
	for _, w := range leaves {
		m := month(w.From)
		if parts[m] == nil {
			parts[m] = map[string]bool{}
		}
		parts[m][w.Part] = parts[m][w.Part] || !w.Aside
	}
	covers := map[string]cover{}
	for name := range s.parts {
		covers[name] = s.covered(name)
	}
	whole := map[time.Time]bool{}
	for m, named := range parts {
		serial := slices.Contains(slices.Collect(maps.Values(named)), true)
		whole[m] = true
		for name, own := range named {
			if own == serial && !covers[name].contains(Interval{m, m.AddDate(0, 1, 0)}) {
				whole[m] = false
			}
		}
	}
	return whole
}

func (m *Month) count(w Window) {
	m.Windows++
	switch w.State {
	case Open:
		m.Open++
	case Failed:
		m.Failed++
	}
	m.Asked += w.Asked
	m.Expected += w.Expected
	m.Kept += w.Kept
	m.Unchanged += w.Unchanged
}

// countGaps gives each missing number to the month that saw the next one.
func (l *Ledger) countGaps(source string, months []Month) {
	all := Interval{months[0].Month, months[len(months)-1].Month.AddDate(0, 1, 0)}
	for _, s := range l.stretches(source, all) {
		for _, gap := range s.missing {
			next := s.numbers.after(gap.Year, gap.To)
			for _, w := range s.windows {
				if w.Numbers.has(gap.Year, next) {
					countGap(months, w.From, gap.To-gap.From+1)
					break
				}
			}
		}
	}
}

func countGap(months []Month, at time.Time, n int) {
	for k := range months {
		if m := months[k].Month; m.Year() == at.Year() && m.Month() == at.Month() {
			months[k].Gaps += n
		}
	}
}
