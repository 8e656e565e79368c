package sourcestest

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// widest is the longest window that Find a Tender was ever seen to answer;
// longer ones drew 429 and nothing else.
const widest = 30 * 24 * time.Hour

// listParameters are the five that the list accepts.
var listParameters = []string{"limit", "cursor", "updatedFrom", "updatedTo", "stages"}

// NewFindATender returns a service that behaves as
// https://www.find-tender.service.gov.uk does.
func NewFindATender(releases []Release, opts Options) *Service {
	s := newService(releases, opts)
	s.path = "/api/"
	s.route = findATender
	return s
}

func findATender(s *Service, n int, r *http.Request) answer {
	path := r.URL.Path
	for _, page := range []string{"/notice", "/search", "/procurement"} {
		if strings.HasPrefix(strings.ToLower(path), page) {
			s.firewall.broke(n, "asked the page %s, which is for people", path)
			return text(http.StatusForbidden, "Forbidden")
		}
	}
	rest, ok := strings.CutPrefix(path, "/api/1.0/")
	if !ok {
		rest, ok = strings.CutPrefix(path, "/api/latest/")
	}
	call, id, _ := strings.Cut(rest, "/")
	switch {
	case ok && call == "ocdsReleasePackages" && id == "":
		return s.listUpdated(n, r)
	case ok && call == "ocdsReleasePackages":
		return s.releasesOf(r, id)
	case ok && call == "ocdsRecordPackages" && id != "":
		return s.recordOf(r, id)
	}
	return text(http.StatusNotFound, "Not Found") // robots.txt as well
}

// listUpdated is the list call. It asks more of its caller than Contracts
// Finder's does.
func (s *Service) listUpdated(n int, r *http.Request) answer {
	query := r.URL.Query()
	for name := range query {
		if !slices.Contains(listParameters, name) {
			s.firewall.broke(n, "sent the unknown parameter %q", name)
			return exception(http.StatusBadRequest,
				"'"+name+"' is not a valid parameter. Valid parameters: "+strings.Join(listParameters, ", "))
		}
	}
	for _, name := range []string{"stages", "cursor"} {
		if query.Has(name) {
			s.firewall.broke(n, "sent %s", name)
		}
	}
	limit, ok := s.pageLimit(query.Get("limit"))
	if !ok {
		return exception(http.StatusBadRequest, "'limit' must be between 1 and 100")
	}
	from, to, refusal := s.updated(n, query.Get("updatedFrom"), query.Get("updatedTo"))
	if refusal != nil {
		return *refusal
	}
	cursor, ok := cursorOf(query.Get("cursor"))
	if !ok && query.Has("cursor") {
		return exception(http.StatusBadRequest, "'cursor' is not valid")
	}
	rows := s.window(from, to)
	if query.Get("stages") != "" {
		rows = slices.DeleteFunc(rows, func(r stored) bool { return !strings.Contains(string(r.JSON), "CELEX") })
	}
	page, key := byKey(rows, cursor, limit)
	return s.list(r, page, key, []string{"updatedFrom", "updatedTo"})
}

// list assembles a page and the link to the next one, where there is a key.
func (s *Service) list(r *http.Request, page []stored, key int, parts []string) answer {
	next := ""
	if key > 0 {
		next = s.nextLink(r, parts, key)
	}
	return document(http.StatusOK, releasePackage(s.uri(r), page, next))
}

// updated reads the window of the list call.
func (s *Service) updated(n int, from, to string) (f, t time.Time, refusal *answer) {
	refuse := func(a answer) (time.Time, time.Time, *answer) { return time.Time{}, time.Time{}, &a }
	var err error
	if from != "" {
		if f, err = parseTime(from); err != nil {
			return refuse(exception(http.StatusBadRequest, "'updatedFrom' must be in the format YYYY-MM-DDTHH:MM:SS"))
		}
	}
	if to != "" {
		if t, err = parseTime(to); err != nil {
			return refuse(exception(http.StatusBadRequest, "'updatedTo' must be in the format YYYY-MM-DDTHH:MM:SS"))
		}
	}
	if from == "" || to == "" {
		return f, t, nil
	}
	if !t.After(f) {
		return refuse(exception(http.StatusBadRequest, "'updatedTo' must be later than 'updatedFrom'"))
	}
	if t.Sub(f) > widest {
		s.firewall.broke(n, "asked a window of %s", t.Sub(f))
		return refuse(s.overLimit())
	}
	return f, t, nil
}

// releasesOf answers for one notice, or for all of one process.
func (s *Service) releasesOf(r *http.Request, id string) answer {
	rows := s.find(id)
	if len(rows) == 0 {
		return notFound()
	}
	return document(http.StatusOK, releasePackage(s.uri(r), rows, ""))
}

// recordOf answers for one process: with its record, or with nothing at all.
func (s *Service) recordOf(r *http.Request, ocid string) answer {
	if slices.Contains(s.opts.EmptyRecords, ocid) {
		return document(http.StatusOK, nil)
	}
	rows := s.find(ocid)
	if len(rows) == 0 || rows[0].ocid != ocid {
		return notFound()
	}
	return document(http.StatusOK, recordPackage(s.uri(r), rows))
}
