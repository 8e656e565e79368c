package sourcestest

import "strconv"

// realPageLimit is the most rows that either service puts on a page.
const realPageLimit = 100

// pageLimit reads the parameter limit: 1 to 100.
func (s *Service) pageLimit(limit string) (int, bool) {
	n := realPageLimit
	if limit != "" {
		var err error
		if n, err = strconv.Atoi(limit); err != nil || n < 1 || n > realPageLimit {
			return 0, false
		}
	}
	if s.opts.PageLimit > 0 {
		n = min(n, s.opts.PageLimit)
	}
	return n, true
}

// byKey is a page of a walk that loses rows: those whose key is below the
// cursor, newest first. The next cursor is the lowest key on the page, which
// jumps over the rows further down that have a higher one.
func byKey(rows []stored, cursor, limit int) (page []stored, next int) {
	for _, r := range rows {
		if cursor > 0 && r.key >= cursor {
			continue
		}
		if len(page) == limit {
			return page, lowest(page)
		}
		page = append(page, r)
	}
	return page, 0
}

func lowest(page []stored) int {
	key := page[0].key
	for _, r := range page {
		key = min(key, r.key)
	}
	return key
}

// byPlace is a page of a walk that loses nothing.
func byPlace(rows []stored, cursor, limit int) (page []stored, next int) {
	const origin = 400_000 // the cursors of Contracts Finder are large numbers
	from := 0
	if cursor > origin {
		from = min(cursor-origin, len(rows))
	}
	to := min(from+limit, len(rows))
	if to < len(rows) {
		next = origin + to
	}
	return rows[from:to], next
}
