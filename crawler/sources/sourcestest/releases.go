package sourcestest

import (
	"cmp"
	"encoding/json"
	"hash/fnv"
	"regexp"
	"slices"
	"time"
	_ "time/tzdata" // the services think in UK local time, on any machine
)

// stored is a release as the service holds it.
type stored struct {
	Release
	at   time.Time
	ocid string
	key  int // what the cursor walks by
}

// ocidPattern finds the OCID in a release that need not be JSON.
var ocidPattern = regexp.MustCompile(`"ocid"\s*:\s*"([^"]*)"`)

// Publish adds releases, or puts them in the place of those with the same ID:
// a notice that is rendered again, or published late.
func (s *Service) Publish(releases ...Release) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range releases {
		n := store(r)
		if i := slices.IndexFunc(s.releases, func(o stored) bool { return o.ID == n.ID }); i >= 0 && n.ID != "" {
			s.releases[i] = n
			continue
		}
		s.releases = append(s.releases, n)
	}
	slices.SortStableFunc(s.releases, func(a, b stored) int {
		return cmp.Or(b.at.Compare(a.at), cmp.Compare(b.ID, a.ID))
	})
	for i := range s.releases {
		s.releases[i].key = cursorKey(len(s.releases)-i, s.releases[i].ID)
	}
}

// store reads what the service must know of a release. An instant that cannot
// be read is the zero time, which no window holds.
func store(r Release) stored {
	s := stored{Release: r}
	s.at, _ = parseTime(r.Instant)
	if s.ID == "" {
		var head struct {
			ID string `json:"id"`
		}
		if json.Unmarshal(r.JSON, &head) == nil {
			s.ID = head.ID
		}
	}
	if m := ocidPattern.FindSubmatch(r.JSON); m != nil {
		s.ocid = string(m[1])
	}
	return s
}

// cursorKey is the hidden key of the release at that rank: nearly the order of
// publication, and not quite.
func cursorKey(rank int, id string) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // a hash does not fail
	return 500_000 + 10*rank + int(h.Sum32()%60)
}

// parseTime reads an instant as the services do: UK local time, a trailing Z
// tolerated and ignored, an offset taken at its word.
func parseTime(s string) (time.Time, error) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		return time.Time{}, err
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04:05Z"} {
		if t, err := time.ParseInLocation(layout, s, london); err == nil {
			return t, nil
		}
	}
	t, err := time.Parse(time.RFC3339, s)
	return t.In(london), err
}

// window returns the releases that a list over [from, to] shows, both ends
// included, newest first. A zero time leaves that side open.
func (s *Service) window(from, to time.Time) []stored {
	s.mu.Lock()
	defer s.mu.Unlock()
	lists := s.lists
	s.lists++
	var rows []stored
	for _, r := range s.releases {
		if r.Unlisted || r.at.IsZero() || r.Late > lists {
			continue
		}
		if (from.IsZero() || !r.at.Before(from)) && (to.IsZero() || !r.at.After(to)) {
			rows = append(rows, r)
		}
	}
	return rows
}

// find returns the releases that have that ID or OCID, newest first.
func (s *Service) find(id string) []stored {
	s.mu.Lock()
	defer s.mu.Unlock()
	var rows []stored
	for _, r := range s.releases {
		if (r.ID == id || r.ocid == id) && r.Late <= s.lists {
			rows = append(rows, r)
		}
	}
	return rows
}
