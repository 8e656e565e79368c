package world_test

import (
	"bytes"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tenders/crawler/sources/sourcestest"
	"tenders/testdata/world"
)

// The go command passes over testdata in "./...": these tests run when the
// package is named.

// releases makes the world's releases ready to be served.
func releases(t *testing.T, load func() ([]world.Release, error)) []sourcestest.Release {
	t.Helper()
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	var served []sourcestest.Release
	for _, r := range all {
		served = append(served, sourcestest.Release{Instant: r.Instant, ID: r.ID, JSON: r.JSON, Unlisted: r.Unlisted})
	}
	return served
}

func expected(t *testing.T) world.Facts {
	t.Helper()
	facts, err := world.Expected()
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

// get asks a service for a page, as a polite client, and returns its status
// and body.
func get(t *testing.T, server *httptest.Server, target string) (int, []byte) {
	t.Helper()
	if !strings.HasPrefix(target, "http") {
		target = server.URL + target
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("User-Agent", "tenders/test (+https://example.org)")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, body
}

func serve(t *testing.T, s *sourcestest.Service) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return server
}

const list = "/api/1.0/ocdsReleasePackages"

// rows counts the releases of a page that need not be JSON.
func rows(body []byte) int { return bytes.Count(body, []byte(`"initiationType"`)) }

const second = "2006-01-02T15:04:05"

// split asks a window, and its halves as long as they overflow, as the working
// rule for Find a Tender has it. It returns the numbers of rows and requests.
func split(t *testing.T, server *httptest.Server, from, to time.Time) (found map[string]bool, requests int) {
	t.Helper()
	found = map[string]bool{}
	var ask func(from, to time.Time)
	ask = func(from, to time.Time) {
		requests++
		query := url.Values{"updatedFrom": {from.Format(second)}, "updatedTo": {to.Format(second)}}
		_, body := get(t, server, list+"?"+query.Encode())
		if bytes.Contains(body, []byte(`"next"`)) {
			middle := from.Add(to.Sub(from) / 2).Truncate(time.Second)
			ask(from, middle)
			ask(middle, to)
			return
		}
		for _, m := range regexp.MustCompile(`"url":\s*"[^"]*/Notice/(\d+-\d+)"|"ocid":\s*"([^"]+)"`).FindAllSubmatch(body, -1) {
			found[string(m[1])+string(m[2])] = true
		}
		if n := rows(body); n > 10 {
			t.Errorf("%d rows on a page of 10", n)
		}
	}
	ask(from, to)
	return found, requests
}

func TestFindATenderIsFoundWhole(t *testing.T) {
	facts := expected(t)
	all := releases(t, world.FindATender)
	if len(all) != facts.Notices["find-a-tender"] {
		t.Errorf("%d notices, want %d", len(all), facts.Notices["find-a-tender"])
	}
	s := sourcestest.NewFindATender(all, sourcestest.Options{Limit: -1, PageLimit: 10})
	server := serve(t, s)
	from, _ := time.Parse(time.DateOnly, world.From)
	to, _ := time.Parse(time.DateOnly, world.To)
	found, requests := split(t, server, from, to.AddDate(0, 0, 1))
	for _, c := range facts.Contracts {
		unlisted := slices.Contains(facts.Unlisted, strings.TrimPrefix(c.Notices[0], "find-a-tender:"))
		if strings.HasPrefix(c.Process, "ocds-h6vhtk") && found[c.Process] == unlisted {
			t.Errorf("%s %s: found %v, unlisted %v", c.Process, c.Title, found[c.Process], unlisted)
		}
	}
	if requests < 5 || len(s.Violations()) > 0 {
		t.Errorf("%d requests, violations %v", requests, s.Violations())
	}
	for _, id := range facts.NeverPublished {
		if status, _ := get(t, server, list+"/"+id); status != http.StatusNotFound {
			t.Errorf("%s: %d", id, status)
		}
	}
	for _, id := range facts.Unlisted {
		if status, _ := get(t, server, list+"/"+id); status != http.StatusOK {
			t.Errorf("%s: %d", id, status)
		}
	}
}

func TestContractsFinderIsFoundWhole(t *testing.T) {
	all := releases(t, world.ContractsFinder)
	if want := expected(t).Notices["contracts-finder"]; len(all) != want {
		t.Errorf("%d notices, want %d", len(all), want)
	}
	server := serve(t, sourcestest.NewContractsFinder(all, sourcestest.Options{Limit: -1, PageLimit: 10}))
	var p struct {
		Releases []struct{ ID string }
		Links    struct{ Next string }
	}
	p.Links.Next = "/Published/Notices/OCDS/Search?publishedFrom=2026-09-01T00:00:00&publishedTo=2026-09-11T00:00:00"
	seen := map[string]bool{}
	for p.Links.Next != "" {
		_, body := get(t, server, p.Links.Next)
		p.Links.Next = ""
		if err := json.Unmarshal(body, &p); err != nil {
			t.Fatal(err)
		}
		for _, r := range p.Releases {
			seen[r.ID] = true
		}
	}
	if len(seen) != len(all) {
		t.Errorf("the walk saw %d of %d", len(seen), len(all))
	}
}

func TestReleases(t *testing.T) {
	broken := []string{"990115-2026", "990119-2026"} //  000, and Infinity
	mail := regexp.MustCompile(`@([a-z.]+)`)
	for _, load := range []func() ([]world.Release, error){world.FindATender, world.ContractsFinder} {
		all, err := load()
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for _, r := range all {
			if r.Trap == "" || ids[r.ID] || r.Instant[:10] < world.From || r.Instant[:10] > world.To {
				t.Errorf("%s: trap %q, instant %s, repeated %v", r.ID, r.Trap, r.Instant, ids[r.ID])
			}
			ids[r.ID] = true
			if json.Valid(r.JSON) == slices.Contains(broken, r.ID) {
				t.Errorf("%s: valid JSON is %v", r.ID, json.Valid(r.JSON))
			}
			for _, m := range mail.FindAllSubmatch(r.JSON, -1) {
				if !strings.HasSuffix(strings.TrimSuffix(string(m[1]), "."), ".example") {
					t.Errorf("%s: the address %s might be somebody's", r.ID, m[0])
				}
			}
		}
	}
}

// sum adds decimal strings exactly.
func sum(t *testing.T, amounts []string) *big.Rat {
	t.Helper()
	total := new(big.Rat)
	for _, a := range amounts {
		r, ok := new(big.Rat).SetString(a)
		if !ok {
			t.Fatalf("%q is not an amount", a)
		}
		total.Add(total, r)
	}
	return total
}

func TestFactsAddUp(t *testing.T) {
	facts := expected(t)
	for _, tt := range []struct {
		name string
		want world.Sums
		in   func(world.Contract) bool
	}{
		{"all", facts.All, func(world.Contract) bool { return true }},
		{"NHS IT", facts.NHSIT, func(c world.Contract) bool { return c.NHS && c.IT }},
	} {
		var values, shares, suppliers []string
		counted, reasons := 0, map[string]int{}
		for _, c := range facts.Contracts {
			if !tt.in(c) {
				continue
			}
			if !c.Counts {
				reasons[c.WhyNot]++
				continue
			}
			counted++
			values = append(values, c.Value)
			for _, s := range c.Suppliers {
				shares = append(shares, s.Share)
			}
		}
		for _, s := range tt.want.Suppliers {
			suppliers = append(suppliers, s.GBP)
		}
		want := sum(t, []string{tt.want.CountedGBP})
		if counted != tt.want.Counted || sum(t, values).Cmp(want) != 0 || sum(t, shares).Cmp(want) != 0 {
			t.Errorf("%s: %d contracts, values %s, shares %s", tt.name, counted, sum(t, values).FloatString(2), sum(t, shares).FloatString(2))
		}
		if len(suppliers) > 0 && sum(t, suppliers).Cmp(want) != 0 {
			t.Errorf("%s: suppliers %s", tt.name, sum(t, suppliers).FloatString(2))
		}
		for why, n := range tt.want.NotCounted {
			if reasons[why] != n {
				t.Errorf("%s: %d not counted for %q, want %d", tt.name, reasons[why], why, n)
			}
		}
	}
}

// TestFactsNameTheirNotices holds that every notice of the world is told
// of, and that none is told of that is not there.
func TestFactsNameTheirNotices(t *testing.T) {
	facts := expected(t)
	told := map[string]bool{}
	for _, c := range facts.Contracts {
		for _, id := range c.Notices {
			told[id] = true
		}
	}
	for _, o := range facts.Opportunities {
		for _, id := range o.Notices {
			told[id] = true
		}
	}
	for source, load := range map[string]func() ([]world.Release, error){
		"find-a-tender": world.FindATender, "contracts-finder": world.ContractsFinder,
	} {
		for _, r := range releases(t, load) {
			if id := source + ":" + r.ID; !told[id] {
				t.Errorf("nothing is expected of %s", id)
			} else {
				delete(told, id)
			}
		}
	}
	if len(told) > 0 {
		t.Errorf("no such notices: %v", told)
	}
}
