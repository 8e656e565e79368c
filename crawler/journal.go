package crawler

import (
	"fmt"
	"time"
)

// journal is what is known of the issues of one year: which number came on
// which day, by the ledger and by what this crawl was answered, and why others
// could not be had.
type journal struct {
	year  int
	days  map[int]time.Time
	asked map[int]bool
	odds  map[int]error
}

func (c *crawl) journal(year int) *journal {
	if j := c.journals[year]; j != nil {
		return j
	}
	j := &journal{year: year, days: map[int]time.Time{}, asked: map[int]bool{}, odds: map[int]error{}}
	for _, w := range c.Ledger.closed(c.source.ID, "") {
		lo, hi, ok := w.Numbers.bounds(year)
		if !ok {
			continue
		}
		// Of a month only the outer issues are told of, and of these no more
		// than the days between which they lie.
		if j.days[lo] = w.From.Truncate(day); hi > lo {
			j.days[hi] = w.To.Add(-day).Truncate(day)
		}
	}
	c.journals[year] = j
	return j
}

// below is the greatest known issue before a day, else number 0 on the last
// day of the year before.
func (j *journal) below(d time.Time) issue {
	best := issue{0, time.Date(j.year, 1, 0, 0, 0, 0, 0, time.UTC)}
	for n, at := range j.days {
		if at.Before(d) && n > best.number {
			best = issue{n, at}
		}
	}
	return best
}

// first is a guess at the number of the first issue on or after a day: the
// journal comes five times a week, but for some ten holidays a year. So it is
// seldom too low, and never by more than one.
func (j *journal) first(d time.Time) int {
	lo := j.below(d)
	n := lo.number + 1 + weekdays(lo.day.Add(day), d)
	for known, at := range j.days {
		if !at.Before(d) {
			n = min(n, known)
		}
	}
	return min(max(n, 1), maxIssues)
}

// weekdays counts the days from Monday to Friday from one day until before
// another.
func weekdays(from, to time.Time) int {
	n := 0
	for ; from.Before(to); from = from.Add(day) {
		if wd := from.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n++
		}
	}
	return n
}

// expected is the first day on which an issue can come: as many weekdays after
// the nearest known before it as there are numbers between.
func (j *journal) expected(n int) time.Time {
	best := issue{0, time.Date(j.year, 1, 0, 0, 0, 0, 0, time.UTC)}
	for known, at := range j.days {
		if known <= n && known > best.number {
			best = issue{known, at}
		}
	}
	d := best.day
	for k := best.number; k < n; {
		// Until 2019 the journal came from Tuesday to Saturday.
		if d = d.Add(day); d.Weekday() != time.Sunday {
			k++
		}
	}
	return d
}

// beyond is true where an issue before n is known that lies beyond a time.
func (j *journal) beyond(n int, to time.Time) bool {
	for known, at := range j.days {
		if known < n && !at.Before(to) {
			return true
		}
	}
	return false
}

// check says what is wrong with the package of an issue.
func (j *journal) check(n int, b bundle, now time.Time) error {
	if len(b.issues) != 1 || b.issues[0].number != n || b.issues[0].day.Year() != j.year {
		return fmt.Errorf("%w of issue %d of %d: it holds %v", errNoPackage, n, j.year, b.issues)
	}
	d := b.issues[0].day
	if d.After(now) {
		return fmt.Errorf("issue %d of %d is dated %s", n, j.year, d.Format(time.DateOnly))
	}
	for other, at := range j.days {
		if other < n && at.After(d) || other > n && at.Before(d) {
			return fmt.Errorf("issue %d of %d is dated %s, and issue %d %s", n, j.year, d.Format(time.DateOnly), other, at.Format(time.DateOnly))
		}
	}
	return nil
}
