package sourcestest_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

// free is a service without a limit.
var free = sourcestest.Options{Limit: -1}

// page is what tests read of a package.
type page struct {
	URI      string `json:"uri"`
	Releases []struct {
		ID string `json:"id"`
	} `json:"releases"`
	Links struct {
		Next string `json:"next"`
	} `json:"links"`
}

func (p page) ids() []string {
	var ids []string
	for _, r := range p.Releases {
		ids = append(ids, r.ID)
	}
	return ids
}

// response is an answer that was read to its end, or until it failed.
type response struct {
	*http.Response
	body []byte
	err  error
}

func (r response) page(t *testing.T) page {
	t.Helper()
	var p page
	if err := json.Unmarshal(r.body, &p); err != nil {
		t.Fatalf("status %d, body %.200q: %v", r.StatusCode, r.body, err)
	}
	return p
}

// get asks a service through a real connection, as a polite client.
func get(t *testing.T, server *httptest.Server, path string, set ...func(*http.Request)) response {
	t.Helper()
	target := path
	if !strings.HasPrefix(path, "http") {
		target = server.URL + path
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("User-Agent", "tenders/test (+https://example.org)")
	for _, f := range set {
		f(r)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	return response{resp, body, err}
}

func serve(t *testing.T, s *sourcestest.Service) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return server
}
