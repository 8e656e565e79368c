package transport

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"tenders/crawler/archive"
)

// pages serves pages of 20 kB, each another one, as notices are.
func pages(b *testing.B) (server *httptest.Server, host string) {
	var n atomic.Int64
	line := `{"ocid":"ocds-h6vhtk-000000","tag":["award"],"value":{"amount":%d,"currency":"GBP"}},` + "\n"
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		var page strings.Builder
		for i := n.Add(1) << 20; page.Len() < 20_000; i += 7919 {
			fmt.Fprintf(&page, line, i)
		}
		io.WriteString(w, page.String())
	}))
	b.Cleanup(server.Close)
	return server, strings.TrimPrefix(server.URL, "http://")
}

func BenchmarkRoundTrip(b *testing.B) {
	server, host := pages(b)
	unpaced := func(a *archive.Archive) Options {
		return Options{
			Archive: a, Loopback: []string{host},
			Budgets: []Budget{{Family: "bench", Hosts: []string{host}, Requests: 1, InFlight: 4}},
		}
	}
	arch, err := archive.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer arch.Close()
	bare := newBase(Options{}.withDefaults(), newLoopback([]string{host}))
	chain, whole := New(unpaced(nil)), New(unpaced(arch))
	defer bare.CloseIdleConnections()
	defer chain.CloseIdleConnections()
	defer whole.CloseIdleConnections()
	for _, c := range []struct {
		name string
		rt   http.RoundTripper
	}{{"bare", bare}, {"unarchived", chain}, {"whole", whole}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(20_000)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("%s/%s/%d", server.URL, c.name, i), nil)
				if err != nil {
					b.Fatal(err)
				}
				resp, err := c.rt.RoundTrip(req)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, resp.Body); err != nil {
					b.Fatal(err)
				}
				resp.Body.Close()
			}
		})
	}
}
