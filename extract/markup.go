package extract

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"strings"

	"tenders/extract/notice"
)

// isPage reports HTML.
func isPage(head []byte, _ Document) bool {
	head = text(head)
	return len(head) > 0 && head[0] == '<' && strings.HasPrefix(markup(head), "HTML page")
}

// articles is the source whose pages and texts are articles.
const articles = "articles"

// isArticle reports any text of the source articles: its reader tells what is
// none, and reads UTF-16 behind its byte order mark.
func isArticle(head []byte, d Document) bool {
	if d.Origin.Source != articles {
		return false
	}
	marked := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	return marked || !isBinary(head) && !isUTF16(head) && len(text(head)) > 0
}

// isIndex reports a document that only leads to others: a feed, a sitemap, an
// answer of TED's search. It holds no notice, and is no failure.
func isIndex(head []byte, _ Document) bool {
	head = text(head)
	if len(head) == 0 {
		return false
	}
	if head[0] == '<' {
		what := markup(head)
		return what == rssFeed || what == atomFeed || what == siteMap
	}
	return isJSON(head, Document{}) && searched(head)
}

// searched reports an answer of TED's search: {"notices":[{"publication-number":
// or, of a search without results, the empty list.
// https://docs.ted.europa.eu/api/latest/search.html
func searched(head []byte) bool {
	d := json.NewDecoder(bytes.NewReader(head))
	if _, err := d.Token(); err != nil {
		return false
	}
	for {
		name, err := d.Token()
		if err != nil {
			return false
		}
		switch name {
		case "notices", "totalNoticeCount", "iterationNextToken":
			return true
		case "timedOut":
			if _, err := d.Token(); err != nil {
				return false
			}
		default:
			return false
		}
	}
}

// nothing reads a document without notices to its end.
func nothing(r io.Reader, _ notice.Origin) iter.Seq2[notice.Notice, error] {
	return func(yield func(notice.Notice, error) bool) {
		if _, err := io.Copy(io.Discard, r); err != nil {
			yield(notice.Notice{}, err)
		}
	}
}

func nowhere(io.Reader, []string) (map[string]string, error) { return nil, nil }
