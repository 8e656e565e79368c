package sourcestest_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
)

func TestFaults(t *testing.T) {
	whole := sourcestest.Sequence(30, 1, "2026-09-01T08:00:00", time.Minute)
	valid := func(r response) bool { return r.err == nil && json.Valid(r.body) }
	for kind, want := range map[sourcestest.Kind]func(response) error{
		sourcestest.TooMany:        status(429, "1"),
		sourcestest.Forbidden:      status(403, ""),
		sourcestest.Unavailable:    status(503, ""),
		sourcestest.Broken:         status(500, ""),
		sourcestest.GatewayTimeout: status(504, ""),
		sourcestest.Missing:        status(404, ""),
		sourcestest.Redirect:       status(302, ""),
		sourcestest.Cut: func(r response) error {
			return failed(r.err != nil && len(r.body) > 0, r)
		},
		sourcestest.Truncated: func(r response) error {
			return failed(r.err == nil && r.StatusCode == 200 && !json.Valid(r.body) && len(r.body) > 0, r)
		},
		sourcestest.HTMLPage: func(r response) error {
			return failed(r.StatusCode == 200 && strings.HasPrefix(r.Header.Get("Content-Type"), "text/html"), r)
		},
		sourcestest.Message:   func(r response) error { return failed(valid(r) && strings.Contains(string(r.body), "message"), r) },
		sourcestest.EmptyBody: func(r response) error { return failed(r.StatusCode == 200 && len(r.body) == 0, r) },
		sourcestest.WrongType: func(r response) error {
			return failed(valid(r) && r.Header.Get("Content-Type") == "text/html", r)
		},
		sourcestest.EmptyPage: func(r response) error {
			return failed(valid(r) && strings.Contains(string(r.body), `"releases":[]`), r)
		},
		sourcestest.NoNext: func(r response) error {
			return failed(valid(r) && !strings.Contains(string(r.body), `"next"`), r)
		},
		sourcestest.Slow: func(r response) error {
			return failed(valid(r) && strings.Contains(string(r.body), "000030-2026"), r)
		},
		sourcestest.Bomb: func(r response) error { return failed(len(r.body) == 16<<20, r) },
	} {
		t.Run(string(kind), func(t *testing.T) {
			s := sourcestest.NewFindATender(whole, sourcestest.Options{
				Limit: -1, PageLimit: 20, Drip: time.Microsecond,
				Faults: []sourcestest.Fault{{Path: "ocdsReleasePackages?", Nth: 2, Kind: kind}},
			})
			server := serve(t, s)
			day := window("2026-09-01T00:00:00", "2026-09-02T00:00:00")
			get(t, server, list+"/000001-2026")
			for i, right := range []bool{true, false, true} {
				got := get(t, server, day)
				if right && (!valid(got) || got.StatusCode != 200 || got.page(t).Links.Next == "") {
					t.Errorf("list %d goes wrong: %d %.80s", i+1, got.StatusCode, got.body)
				}
				if !right {
					if err := want(got); err != nil {
						t.Errorf("list %d: %v", i+1, err)
					}
				}
			}
			if len(s.Requests()) != 4 {
				t.Errorf("requests: %q", s.Requests())
			}
		})
	}
}

// status wants that status and Retry-After.
func status(code int, retryAfter string) func(response) error {
	return func(r response) error {
		return failed(r.StatusCode == code && r.Header.Get("Retry-After") == retryAfter, r)
	}
}

func failed(ok bool, r response) error {
	if ok {
		return nil
	}
	return fmt.Errorf("status %d, headers %v, body %.80q, error %w", r.StatusCode, r.Header, r.body, r.err)
}

func TestRobots(t *testing.T) {
	const robots = "User-agent: *\nDisallow: /api/\n"
	s := sourcestest.NewFindATender(nil, sourcestest.Options{Limit: -1, Robots: robots})
	if got := get(t, serve(t, s), "/robots.txt"); got.StatusCode != 200 || string(got.body) != robots {
		t.Errorf("%d %q", got.StatusCode, got.body)
	}
}

func TestGzip(t *testing.T) {
	s := sourcestest.NewFindATender(sourcestest.Burst(3, 1, "2026-09-01T08:00:00"), sourcestest.Options{Limit: -1, Gzip: true})
	if got := get(t, serve(t, s), list); !got.Uncompressed || len(got.page(t).Releases) != 3 {
		t.Errorf("uncompressed %v, body %.80q", got.Uncompressed, got.body)
	}
}
