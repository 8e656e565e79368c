package sourcestest_test

import (
	"net/http"
	"strings"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

func TestNews(t *testing.T) {
	site := sourcestest.NewNews([]sourcestest.Article{
		{Path: "/a", Title: "Trust & supplier", Published: "2026-09-01T12:00:00Z", Body: "<p>x</p>"},
		{Path: "/b", Title: "B", Published: "2026-09-02T12:00:00Z", Updated: "2026-09-03T12:00:00Z", Link: "https://elsewhere.example/b?x=1&y=2"},
		{Path: "/c", Title: "C", Published: "2026-09-02T12:00:00Z", Link: "-"},
	}, sourcestest.Options{})
	server := serve(t, site.Service)
	for _, path := range []string{"/feed", "/atom.xml", "/sitemap.xml", "/news.xml"} {
		first := get(t, server, path)
		text := string(first.body)
		if !strings.Contains(text, server.URL+"/a") || !strings.Contains(text, "https://elsewhere.example/b?x=1&amp;y=2") || strings.Contains(text, "<title>C") || strings.Contains(text, server.URL+"/c") {
			t.Errorf("%s: %s", path, text)
		}
		again := get(t, server, path, func(r *http.Request) { r.Header.Set("If-None-Match", first.Header.Get("ETag")) })
		if again.StatusCode != http.StatusNotModified || len(again.body) > 0 {
			t.Errorf("%s, asked with its tag: %d", path, again.StatusCode)
		}
	}
	if got := get(t, server, "/c"); got.StatusCode != 200 || !strings.Contains(string(got.body), "<title>C</title>") {
		t.Errorf("an article that nothing tells of: %d", got.StatusCode)
	}
	site.Article(sourcestest.Article{Path: "/c", Title: "C2", Published: "2026-09-02T12:00:00Z"})
	if got := get(t, server, "/feed"); !strings.Contains(string(got.body), "C2") {
		t.Errorf("published later: %s", got.body)
	}
	if got := get(t, server, "/nowhere"); got.StatusCode != 404 {
		t.Errorf("nowhere: %d", got.StatusCode)
	}
}
