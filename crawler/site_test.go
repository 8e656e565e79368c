package crawler

import (
	"errors"
	"testing"
	"time"
)

func TestAddressOfAnArticle(t *testing.T) {
	tracking := []string{"utm_*", "fbclid"}
	for entry, want := range map[string]string{
		"https://www.example.co.uk/a?b=c":              "https://www.example.co.uk/a?b=c",
		" https://WWW.Example.co.uk/a#top\n":           "https://www.example.co.uk/a",
		"/a/b":                                         "https://feeds.example.co.uk/a/b",
		"../x?utm_source=rss&id=1&UTM_TERM=t&fbclid=9": "https://feeds.example.co.uk/x?id=1",
		"//example.co.uk/a?&&":                         "https://example.co.uk/a",
		"http://example.co.uk":                         "http://example.co.uk/",
		"https://www.example.co.uk/a?utm":              "https://www.example.co.uk/a?utm",
		"https://other.co.uk/a":                        "",
		"https://example.co.uk.evil.example/a":         "",
		"https://co.uk/a":                              "",
		"https://user@www.example.co.uk/a":             "",
		"javascript:alert(1)":                          "",
		"mailto:a@example.co.uk":                       "",
		"ftp://www.example.co.uk/a":                    "",
		"http://127.0.0.1/a":                           "",
		"http://[::1]:80/a":                            "",
		"https://www.example.co.uk/a b":                "https://www.example.co.uk/a%20b",
		"https://www.example.co.uk:8443/a?q=https%3A%2F%2Fother%2F%3Fx": "https://www.example.co.uk:8443/a?q=https%3A%2F%2Fother%2F%3Fx",
	} {
		got, err := endpoints{}.article(link{address: entry}, "https://feeds.example.co.uk/news/rss", tracking)
		if err != nil {
			got.address = ""
		}
		if got.address != want {
			t.Errorf("%q became %q (%v), want %q", entry, got.address, err, want)
		}
		if again, err := (endpoints{}).article(link{address: want}, "https://feeds.example.co.uk/news/rss", tracking); want != "" && (err != nil || again.address != want) {
			t.Errorf("%q became %q the second time (%v)", want, again.address, err)
		}
	}
	if _, err := (endpoints{}).article(link{address: "https://other.example/"}, "https://www.example.co.uk/", nil); !errors.Is(err, errOtherSite) {
		t.Errorf("another site: %v", err)
	}
}

// Trusts and departments share a suffix, and are not one site.
func TestSitesUnderOneSuffix(t *testing.T) {
	for address, same := range map[string]bool{
		"https://www.england.nhs.uk/a": true, "https://england.nhs.uk/a": true, "https://www.royal.nhs.uk/a": false, "https://www.gov.uk/a": false,
	} {
		_, err := endpoints{}.article(link{address: address}, "https://www.england.nhs.uk/feed/", nil)
		if (err == nil) != same {
			t.Errorf("%s: %v", address, err)
		}
	}
}

// sitemapOf reads a sitemap whole.
func sitemapOf(text string) (pages, named []link, err error) {
	add := func(to *[]link) func(link) { return func(l link) { *to = append(*to, l) } }
	err = readSitemap([]byte(text), time.UTC, add(&pages), add(&named))
	return pages, named, err
}

func TestReadSitemap(t *testing.T) {
	p, named, err := sitemapOf(`<?xml version="1.0"?><!DOCTYPE urlset><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="x">
		<url><loc> https://a.example/1 </loc><lastmod>2026-09-01</lastmod></url>
		<url><loc>https://a.example/2</loc><n:news><n:publication_date>2026-09-02T08:00+01:00</n:publication_date></n:news></url>
		<url><loc>https://a.example/3</loc><lastmod>yesterday</lastmod></url></urlset>`)
	if err != nil || len(p) != 3 || len(named) != 0 {
		t.Fatalf("%+v, %+v, %v", p, named, err)
	}
	if p[0].address != "https://a.example/1" || !p[0].updated.Equal(at("2026-09-01T23:59:59")) || !p[1].published.Equal(at("2026-09-02T07:00:00")) || !p[2].date(at("2026-10-01T00:00:00")).IsZero() {
		t.Errorf("%+v", p)
	}
	for _, bad := range []string{"<rss></rss>", "<urlset><url><loc>", "{}", "<html><title>x</title></html>", "<urlset>&nbsp;</urlset>"} {
		if _, _, err := sitemapOf(bad); err == nil {
			t.Errorf("%q was taken for a sitemap", bad)
		}
	}
}

func FuzzListings(f *testing.F) {
	f.Add([]byte(`<rss version="2.0"><channel><item><link>https://a.example/1</link><pubDate>Mon, 02 Mar 2026 11:00:00 GMT</pubDate></item></channel></rss>`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/1"/><updated>2026-03-02T11:00:00Z</updated></entry></feed>`))
	f.Add([]byte(`<urlset><url><loc>https://a.example/1</loc><lastmod>2026-03-02</lastmod></url></urlset>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://a.example/1"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		feed, _ := readFeed(text, time.UTC)
		pages, named, _ := sitemapOf(string(text))
		for _, l := range append(append(feed, pages...), named...) {
			own, err := endpoints{}.article(l, "https://www.example.co.uk/feed", []string{"utm_*"})
			if err != nil {
				continue
			}
			if again, err := (endpoints{}).article(link{address: own.address}, "https://www.example.co.uk/feed", []string{"utm_*"}); err != nil || again.address != own.address {
				t.Errorf("%q has two forms: %q and %q (%v)", l.address, own.address, again.address, err)
			}
		}
	})
}
