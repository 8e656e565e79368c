package sources

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// mapOf is a sitemap of articles of September 2026.
func mapOf(paths ...string) string {
	var b strings.Builder
	b.WriteString("<urlset>")
	for _, p := range paths {
		fmt.Fprintf(&b, "<url><loc>{base}%s</loc><lastmod>2026-09-05T12:00:00Z</lastmod></url>", p)
	}
	return b.String() + "</urlset>"
}

// One bad sitemap of an index does not hold up the others.
func TestBadSitemapsOfAnIndex(t *testing.T) {
	texts := map[string]string{
		"/index.xml": `<sitemapindex><sitemap><loc>{base}/gone.xml</loc></sitemap><sitemap><loc>https://elsewhere.example/map.xml</loc></sitemap>
			<sitemap><loc></loc></sitemap><sitemap><loc>{base}/good.xml</loc></sitemap></sitemapindex>`,
		"/gone.xml": "", "/good.xml": mapOf("/articles/1"),
	}
	d, _ := shelved(t, texts, "/index.xml")
	sum := d.night()
	if got := d.pages(); !slices.Equal(got, []string{"/articles/1"}) || sum.Failures() {
		t.Errorf("%q: %+v", got, sum)
	}
	if len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "3 of its sitemaps passed over") || !strings.Contains(sum.Notes[0], "another site") {
		t.Errorf("notes: %q", sum.Notes)
	}
	// One that is only broken is read another time; what it says before the
	// break counts.
	texts["/gone.xml"] = strings.TrimSuffix(mapOf("/articles/2", "/articles/3"), "/url></urlset>")
	d.later(time.Hour)
	sum = d.night()
	open := d.ledger.Unfinished("articles")
	if sum.Failed != 1 || len(d.pages()) != 2 || len(open) != 1 || !strings.Contains(open[0].Reason, "/gone.xml") {
		t.Errorf("a broken sitemap: %q: %+v, %+v", d.pages(), sum, open)
	}
}

// Of many sitemaps the newest are read.
func TestManySitemaps(t *testing.T) {
	texts := map[string]string{}
	var index strings.Builder
	index.WriteString("<sitemapindex>")
	for k := range 120 {
		path := fmt.Sprintf("/news-%d.xml", k)
		texts[path] = mapOf(fmt.Sprintf("/articles/%d", k))
		fmt.Fprintf(&index, "<sitemap><loc>{base}%s</loc><lastmod>2026-09-09T%02d:%02d:00Z</lastmod></sitemap>", path, k/60, k%60)
	}
	texts["/index.xml"] = index.String() + "</sitemapindex>"
	d, s := shelved(t, texts, "/index.xml")
	sum := d.night()
	if sum.Failures() || len(d.pages()) != 50 || !slices.Contains(s.asked, "/news-119.xml") || slices.Contains(s.asked, "/news-69.xml") {
		t.Errorf("%d pages, asked %q: %+v", len(d.pages()), s.asked, sum)
	}
	if !strings.Contains(strings.Join(sum.Notes, ";"), "70 of its sitemaps passed over") {
		t.Errorf("notes: %q", sum.Notes)
	}
}

func utf16le(text string) string {
	b := bytes.NewBuffer([]byte{0xff, 0xfe})
	_ = binary.Write(b, binary.LittleEndian, utf16.Encode([]rune(text))) // a buffer does not fail
	return b.String()
}

// Listings come in several encodings, and sitemaps as plain text.
func TestEncodingsOfListings(t *testing.T) {
	feed := `<rss version="2.0"><channel><title>Träger</title><item><title>Träger</title><link>/articles/1</link></item></channel></rss>`
	for name, l := range map[string]struct{ path, text string }{
		"latin sitemap":  {"/sitemap.xml", `<?xml version="1.0" encoding="ISO-8859-1"?><!-- Tr` + "\xe4" + `ger -->` + mapOf("/articles/1")},
		"text":           {"/sitemap.txt", "\xef\xbb\xbf{base}/articles/1\r\n\r\n"},
		"wide feed":      {"/feed", utf16le(`<?xml version="1.0" encoding="UTF-16"?>` + "\n" + feed + "\n")},
		"wide sitemap":   {"/sitemap.xml", utf16le(`<?xml version="1.0" encoding="utf-16"?><urlset><url><loc>/articles/1</loc><lastmod>2026-09-05</lastmod></url></urlset>`)},
		"latin feed":     {"/feed", `<?xml version="1.0" encoding="ISO-8859-1"?>` + strings.ReplaceAll(feed, "ä", "\xe4")},
		"feed with mark": {"/feed", "\xef\xbb\xbf" + `<?xml version="1.0" encoding="UTF-8"?>` + feed},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := shelved(t, map[string]string{l.path: l.text}, l.path)
			if sum := d.night(); sum.Failures() || !slices.Equal(d.pages(), []string{"/articles/1"}) {
				t.Errorf("%q: %+v, %+v", d.pages(), sum, d.ledger.Unfinished("articles"))
			}
		})
	}
}
