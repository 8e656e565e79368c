package crawler

import "time"

// FirstRun is how far back a nightly crawl begins with a source of which the
// ledger knows nothing: a month of notices, which takes some two hours at Find
// a Tender's pace. Whoever wants more asks for it with `tenders crawl`.
const FirstRun = 30 * day

// Plan is what a nightly crawl of a source covers in one [Crawl]: as
// Options.Spans, the windows that failed or were left open, the time between
// closed windows that was never asked, and the newest stretch (see [Due]),
// oldest first and none touching the next; and as Options.AgainFrom, the begin
// of the newest stretch, whose closed windows are asked again, as they are the
// source's overlap.
func Plan(s Source, l *Ledger, now time.Time) (spans []Interval, againFrom time.Time, err error) {
	from, to, err := Due(s, l, now)
	if err != nil {
		return nil, time.Time{}, err
	}
	var all cover
	if from.Before(to) {
		all = all.add(Interval{from, to})
	}
	for _, w := range l.Unfinished(s.ID) {
		if s.ByFeed != nil {
			break // its windows say when it was looked at, not of what days
		}
		// What lies between packages asked by hand was not forgotten.
		if p := s.ByPackage; p != nil && !p.whole() && w.Part == "" && w.Reason == whyUnasked {
			continue
		}
		all = all.add(w.Interval())
	}
	return all, from, nil
}

// Due is the time that a nightly crawl of a source covers: from its last
// closed window's end, less the source's overlap, until now. The overlap is
// there to be asked again, so such a crawl sets Options.Again; nothing else in
// that time is closed. Windows that failed or were left open before it, and time
// never asked, are in [Ledger.Unfinished]; [Plan] has it all. Where all that is
// closed is long past, so is the beginning: who crawled one old month by hand
// gets all months since in the first night.
func Due(s Source, l *Ledger, now time.Time) (from, to time.Time, err error) {
	london, err := loadLondon()
	if err != nil {
		return time.Time{}, time.Time{}, err
	}
	to = present(now, london)
	switch {
	case s.ByMonth != nil:
		return dueMonths(s, l, to), to, nil
	case s.ByFeed != nil: // of what a feed tells, the last month
		return to.Add(-FirstRun).Truncate(day), to, nil
	}
	part := ""
	if s.ByPackage != nil && !s.ByPackage.whole() {
		part = s.ByPackage.Search.Country
	}
	covered := l.series(s.ID, part)
	if len(covered) == 0 {
		return to.Add(-FirstRun).Truncate(day), to, nil
	}
	last := covered[len(covered)-1].To
	return clock{london}.edge(last.Add(-s.Overlap)), to, nil
}
