package sourcestest

import (
	"net/http"
	"strings"
	"time"
)

// modern is when Contracts Finder changed its list from an array of packages
// to one package.
var modern = time.Date(2022, time.October, 1, 0, 0, 0, 0, time.UTC)

// recent is how far a list without publishedFrom reaches back.
const recent = 90 * 24 * time.Hour

// NewContractsFinder returns a service that behaves as
// https://www.contractsfinder.service.gov.uk does. It sorts by the releases'
// hidden instants, which on this service are their dates.
func NewContractsFinder(releases []Release, opts Options) *Service {
	s := newService(releases, opts)
	s.path = "/published/"
	s.route = contractsFinder
	return s
}

func contractsFinder(s *Service, n int, r *http.Request) answer {
	path := r.URL.Path
	if strings.HasPrefix(strings.ToLower(path), "/notice") || strings.HasPrefix(strings.ToLower(path), "/search") {
		s.firewall.broke(n, "asked the page %s, which is for people", path)
		return text(http.StatusForbidden, "Forbidden")
	}
	if path == "/Published/Notices/OCDS/Search" {
		return s.search(n, r)
	}
	if ocid, ok := strings.CutPrefix(path, "/Published/OCDS/Record/"); ok {
		return s.recordOf(r, ocid)
	}
	if id, ok := strings.CutPrefix(path, "/Published/OCDS/Release/"); ok {
		return s.releasesOf(r, id)
	}
	return text(http.StatusNotFound, "Not Found")
}

// search is the list call. Parameters that it does not know it ignores.
func (s *Service) search(n int, r *http.Request) answer {
	query := r.URL.Query()
	if query.Has("stages") {
		s.firewall.broke(n, "sent stages")
	}
	limit, ok := s.pageLimit(query.Get("limit"))
	if !ok {
		return validation("limit must be between 1 and 100")
	}
	from, to, ok := published(query.Get("publishedFrom"), query.Get("publishedTo"))
	if !ok {
		return validation("publishedFrom and publishedTo must be dates")
	}
	cursor, ok := cursorOf(query.Get("cursor"))
	if !ok && query.Has("cursor") {
		return validation("cursor is not valid")
	}
	rows := s.window(from, to)
	if from.IsZero() && len(rows) > 0 {
		rows = since(rows, rows[0].at.Add(-recent))
	}
	walk := byPlace
	if s.opts.LossyCursor {
		walk = byKey
	}
	page, key := walk(rows, cursor, limit)
	parts := []string{"publishedFrom", "publishedTo", "limit"}
	if s.opts.Legacy || !to.IsZero() && to.Before(modern) {
		next := ""
		if key > 0 {
			next = s.nextLink(r, parts, key)
		}
		return document(http.StatusOK, legacyResults(s.uri(r), page, next))
	}
	return s.list(r, page, key, parts)
}

// published reads the window of the list call; either end may be absent.
func published(from, to string) (f, t time.Time, ok bool) {
	var err error
	if from != "" {
		if f, err = parseTime(from); err != nil {
			return f, t, false
		}
	}
	if to != "" {
		if t, err = parseTime(to); err != nil {
			return f, t, false
		}
	}
	return f, t, true
}

// since cuts rows, newest first, where they get older than that.
func since(rows []stored, oldest time.Time) []stored {
	for i, r := range rows {
		if r.at.Before(oldest) {
			return rows[:i]
		}
	}
	return rows
}

// validation is an error answer of Contracts Finder.
func validation(message string) answer {
	return document(http.StatusBadRequest, encode(map[string]string{"code": "ValidationError", "message": message}))
}
