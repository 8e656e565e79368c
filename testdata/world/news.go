package world

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed articles/*.html articles/feed.xml
var articles embed.FS

// Page is one page of the world's news site.
type Page struct {
	// Path is where the site serves it: "/feed.xml", "/news/NAME".
	Path        string
	ContentType string
	Body        []byte
}

// News returns a news site: a feed and the six articles that it lists, with the
// site's own address, such as "http://127.0.0.1:8080", in their links.
func News(base string) ([]Page, error) {
	names, err := fs.Glob(articles, "articles/*")
	if err != nil {
		return nil, fmt.Errorf("world: %w", err)
	}
	var pages []Page
	for _, name := range names {
		body, err := articles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("world: %w", err)
		}
		p := Page{Path: "/feed.xml", ContentType: "application/rss+xml; charset=utf-8", Body: bytes.ReplaceAll(body, []byte("{base}"), []byte(base))}
		if slug, ok := strings.CutSuffix(path.Base(name), ".html"); ok {
			p.Path, p.ContentType = "/news/"+slug, "text/html; charset=utf-8"
		}
		pages = append(pages, p)
	}
	return pages, nil
}
