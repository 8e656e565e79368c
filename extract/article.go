package extract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/page"
	"tenders/extract/prose"
)

// articleVersion is the version of how articles become notices.
const articleVersion = "article/6 " + page.Version + " " + prose.Version

// parseArticle reads an article's deals, a notice each. What is no article is
// no failure ([notice.ErrNone]): feeds lead to teasers, walls and pages of all
// kinds, day after day, and nothing is lost in one without a story.
func parseArticle(r io.Reader, o notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		body, err := io.ReadAll(r)
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("article: read %s: %w", o.URL, err))
			return
		}
		a, err := page.ReadArticle(bytes.NewReader(body), day(o.Fetched))
		if err != nil {
			yield(notice.Notice{}, fmt.Errorf("article: %w", err))
			return
		}
		if a.Kind != page.KindArticle {
			yield(notice.Notice{}, noArticle(a))
			return
		}
		sum := sha256.Sum256(body)
		w := deals{article: a, origin: o, version: hex.EncodeToString(sum[:])}
		for _, part := range a.Parts() {
			deals, err := dealsBy(func() []prose.Deal { return prose.Deals(part.Title, a.Text[part.Body:part.End]) })
			if err != nil && !yield(notice.Notice{}, fmt.Errorf("article: %w", err)) {
				return
			}
			for _, d := range deals {
				if !yield(w.notice(part, d), nil) {
					return
				}
			}
		}
	}
}

// dealsBy reads a story. A rule that fails on its text costs the story its deals,
// which is told, and not a night its run.
func dealsBy(read func() []prose.Deal) (deals []prose.Deal, err error) {
	defer func() {
		if failed := recover(); failed != nil {
			deals, err = nil, fmt.Errorf("a rule of the reader of prose failed: %v", failed)
		}
	}()
	return read(), nil
}

// noArticle tells the kind of page first: what is printed of it may be cut.
func noArticle(a page.Article) error {
	if a.Kind == page.KindOther {
		return fmt.Errorf("%w: no article: %s", notice.ErrNone, a.Why)
	}
	return fmt.Errorf("%w: a %s: %s", notice.ErrNone, a.Kind, a.Why)
}

// deals makes notices of one article's deals.
type deals struct {
	article page.Article
	origin  notice.Origin
	version string
	told    int
}

func (w *deals) notice(part page.Story, d prose.Deal) notice.Notice {
	a := &w.article
	id := w.version
	if w.told++; w.told > 1 {
		id = fmt.Sprintf("%s#%d", id, w.told)
	}
	o := w.origin
	o.FormatVersion, o.Path = articleVersion, o.Member+prose.Path(prose.Span{End: len(a.Text)})
	n := notice.Notice{
		ID: notice.MakeID(o.Source, id), Source: o.Source, PublisherID: id, Version: w.version,
		Format: notice.Article, Kind: notice.Report, Form: "article", Language: a.Language,
		Title: part.Title, TitlePath: w.place(part.TitlePath), Origin: o,
		Published: a.Published, PublishedAt: a.PublishedAt, PublishedPath: w.place(a.PublishedPath),
	}
	if n.Published == "" {
		n.Published = day(o.Dated) // it stands in no place of the article
	}
	if address := ownAddress(a.CanonicalURL, o.URL); address != "" {
		n.Links = append(n.Links, notice.Link{Rel: notice.RelSource, URL: address})
	}
	for _, p := range a.Problems {
		p.Path = w.place(p.Path)
		n.Problems = append(n.Problems, p)
	}
	prose.Tell(&n, d, a.Text[:part.End], part.Body)
	if n.Deal != nil {
		n.Deal.PublishedBy = a.Publisher
	}
	return n
}

// day is that of a time in RFC 3339.
func day(at string) notice.Date {
	d, _, _ := strings.Cut(at, "T")
	return notice.Date(d)
}

// place puts the member before a path that is there.
func (w *deals) place(path string) string {
	if path == "" {
		return ""
	}
	return w.origin.Member + path
}
