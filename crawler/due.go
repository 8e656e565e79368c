package crawler

import "time"

// FirstRun is how far back a nightly crawl begins with a source of which the
// ledger knows nothing: a month of notices, which takes some two hours at Find
// a Tender's pace. Whoever wants more asks for it with `tenders crawl`.
const FirstRun = 30 * day

// Due is the time that a nightly crawl of a source covers: from its last
// closed window's end, less the source's overlap, until now. The overlap is
// there to be asked again, so such a crawl sets Options.Again; nothing else in
// that time is closed. Windows that failed or were left open before it are in
// [Ledger.Unfinished], each to be crawled by itself, without Again. Where all
// that is closed is long past, so is the beginning: who crawled one old month
// by hand should crawl up to now before the first night.
func Due(s Source, l *Ledger, now time.Time) (from, to time.Time, err error) {
	london, err := loadLondon()
	if err != nil {
		return time.Time{}, time.Time{}, err
	}
	to = present(now, london)
	covered := l.Coverage(s.ID)
	if len(covered) == 0 {
		return to.Add(-FirstRun).Truncate(day), to, nil
	}
	last := covered[len(covered)-1].To
	return clock{london}.edge(last.Add(-s.Overlap)), to, nil
}
