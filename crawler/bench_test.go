package crawler

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gocolly/colly/v2"
)

// pages serves one page of 20 kB for any window, like that of a busy hour but
// below the limit of rows.
func pages(b *testing.B) *httptest.Server {
	words := strings.Fields("supply of managed network services to the trust including support maintenance and licences for a period of")
	var page strings.Builder
	page.WriteString(`{"version":"1.1","releases":[`)
	for k := 0; page.Len() < 20_000; k++ {
		if k > 0 {
			page.WriteByte(',')
		}
		fmt.Fprintf(&page, `{"id":"%06d-2026","ocid":"ocds-h6vhtk-%06x","date":"2026-09-03T07:00:00Z","tag":["award"],"tender":{"id":"%d","value":{"amount":%d.50,"currency":"GBP"},"description":"`, k+1, k*7919, k, k*7919)
		for w := range 60 {
			page.WriteString(words[(k*31+w*w*7)%len(words)] + " ")
		}
		page.WriteString(`"}}`)
	}
	head, tail := page.String(), `],"links":{}}`
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		// Every page is another document, as in life.
		fmt.Fprintf(w, `%s],"of":%q%s`, head, r.URL.RawQuery, tail[1:])
	}))
	b.Cleanup(s.Close)
	return s
}

// BenchmarkCrawl is a page through colly, transport, archive and ledger.
func BenchmarkCrawl(b *testing.B) {
	s := pages(b)
	w := newWorld(b)
	w.rt = newTransport(w.archive, s)
	o := w.options("2021-02-01", "2021-02-01")
	o.Base, o.MaxGaps = s.URL, -1
	o.To = o.From.Add(time.Duration(b.N) * time.Hour)
	w.now = o.To.Add(day)
	src := w.source()
	src.ByWindow.Step = time.Hour
	b.ResetTimer()
	sum, err := Crawl(b.Context(), src, o)
	if err != nil || sum.Closed < b.N {
		b.Fatal(sum, err)
	}
	b.StopTimer()
	b.ReportMetric(float64(sum.Requests)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkColly is the same page through colly alone, kept nowhere.
func BenchmarkColly(b *testing.B) {
	s := pages(b)
	c := colly.NewCollector(colly.AllowURLRevisit())
	c.DisableCookies()
	bytes := 0
	c.OnResponse(func(r *colly.Response) { bytes += len(r.Body) })
	at := at("2021-02-01T00:00:00")
	b.ResetTimer()
	for range b.N {
		url := s.URL + "/list?from=" + at.Format(wallLayout) + "&to=" + at.Add(time.Hour).Format(wallLayout) + "&limit=100"
		if err := c.Visit(url); err != nil {
			b.Fatal(err)
		}
		at = at.Add(time.Hour)
	}
	b.StopTimer()
	if bytes < 20_000*b.N {
		b.Fatal("short pages")
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkScan(b *testing.B) {
	page := []byte(`{"releases":[` + strings.Repeat(`{"id":"000001-2026","ocid":"o","tender":{"description":"`+strings.Repeat("words and ", 30)+`","lots":[{"id":1}]}},`, 60) + `{}]}`)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := scan(page, "releases"); err != nil {
			b.Fatal(err)
		}
	}
}
