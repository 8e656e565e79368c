package sourcestest

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// Article is one page of a news site.
type Article struct {
	Path  string // as /articles/a-deal
	Title string
	// Published and Updated are RFC 3339; Updated may be empty.
	Published, Updated string
	// Link is what feeds and sitemaps say in place of the address; "-" leaves
	// the article out of them.
	Link string
	Body string // HTML
}

// News is a news site: articles under their paths, and what tells of them at
// /feed (RSS), /atom.xml, /sitemap.xml, /news.xml (a news sitemap),
// /sitemap.xml.gz and /index.xml (an index of sitemaps). It answers
// conditional requests.
type News struct {
	*Service
	// Base is what links begin with; empty: scheme and host of the request.
	Base     string
	mu       sync.Mutex
	articles []Article
}

// NewNews returns the site. It has no limit of requests unless opts set one.
func NewNews(articles []Article, opts Options) *News {
	if opts.Limit == 0 {
		opts.Limit = -1
	}
	n := &News{Service: newService(nil, opts)}
	n.path, n.route = "/", n.answerTo
	n.Article(articles...)
	return n
}

// Article publishes articles, or puts them in the place of those with the same
// path.
func (n *News) Article(articles ...Article) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, a := range articles {
		n.articles = append(slices.DeleteFunc(n.articles, func(o Article) bool { return o.Path == a.Path }), a)
	}
}

func (n *News) answerTo(_ *Service, _ int, r *http.Request) answer {
	n.mu.Lock()
	defer n.mu.Unlock()
	base := n.Base
	if base == "" {
		base = "http://" + r.Host
	}
	switch path := r.URL.Path; path {
	case "/feed":
		return tagged("application/rss+xml; charset=utf-8", n.rss(base))
	case "/atom.xml":
		return tagged("application/atom+xml", n.atom(base))
	case "/sitemap.xml", "/news.xml":
		return tagged("application/xml", n.sitemap(base, path == "/news.xml"))
	case "/sitemap.xml.gz":
		return tagged("application/gzip", compress(n.sitemap(base, false)))
	case "/index.xml":
		return tagged("application/xml", index(base))
	default:
		for _, a := range n.articles {
			if a.Path == path {
				page := "<!DOCTYPE html><html><head><title>" + escape(a.Title) + "</title></head><body>" + a.Body + "</body></html>"
				return tagged("text/html; charset=utf-8", []byte(page))
			}
		}
	}
	return text(http.StatusNotFound, "Not Found")
}

// tagged is an answer with an entity tag made from its bytes.
func tagged(kind string, body []byte) answer {
	return answer{status: http.StatusOK, kind: kind, body: body, etag: fmt.Sprintf(`"%x"`, sha256.Sum256(body))}
}

// each writes one entry of each article that is told of.
func (n *News) each(base string, write func(a Article, link string)) {
	for _, a := range n.articles {
		link := a.Link
		if link == "" {
			link = base + a.Path
		}
		if link != "-" {
			write(a, escape(link))
		}
	}
}

func (n *News) rss(base string) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>`)
	n.each(base, func(a Article, link string) {
		fmt.Fprintf(&b, "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>", escape(a.Title), link, a.Published)
	})
	b.WriteString(`</channel></rss>`)
	return b.Bytes()
}

func (n *News) atom(base string) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>`)
	n.each(base, func(a Article, link string) {
		fmt.Fprintf(&b, `<entry><title>%s</title><link href="%s"/><published>%s</published>`, escape(a.Title), link, a.Published)
		if a.Updated != "" {
			fmt.Fprintf(&b, "<updated>%s</updated>", a.Updated)
		}
		b.WriteString("</entry>")
	})
	b.WriteString(`</feed>`)
	return b.Bytes()
}

// sitemap lists the articles, with the time of their last change; as a news
// sitemap, with that of publication.
func (n *News) sitemap(base string, news bool) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`)
	n.each(base, func(a Article, link string) {
		changed := a.Updated
		if changed == "" {
			changed = a.Published
		}
		if news {
			fmt.Fprintf(&b, "<url><loc>%s</loc><news:news><news:publication_date>%s</news:publication_date></news:news></url>", link, a.Published)
		} else {
			fmt.Fprintf(&b, "<url><loc> %s </loc><lastmod>%s</lastmod></url>", link, changed)
		}
	})
	b.WriteString(`</urlset>`)
	return b.Bytes()
}

// index names the sitemaps, one of them long unchanged, and itself.
func index(base string) []byte {
	var b bytes.Buffer
	b.WriteString(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
	for _, name := range []string{"/sitemap.xml.gz", "/news.xml", "/index.xml"} {
		fmt.Fprintf(&b, "<sitemap><loc>%s%s</loc></sitemap>", base, name)
	}
	fmt.Fprintf(&b, "<sitemap><loc>%s/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>", base)
	return b.Bytes()
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder does not fail
	return b.String()
}
