package sources

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

// shelf serves texts at their paths; "{base}" in them is its own address. All
// else that it is asked for is a page.
type shelf struct {
	mu    sync.Mutex
	texts map[string]string
	asked []string
}

func (s *shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	s.asked = append(s.asked, r.URL.Path)
	text, ok := s.texts[r.URL.Path]
	switch {
	case !ok:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<html><body><p>A trust has signed contract %s.</p></body></html>", r.URL.Path)
	case text == "":
		http.NotFound(w, r)
	default:
		fmt.Fprint(w, strings.ReplaceAll(text, "{base}", "http://"+r.Host))
	}
}

// shelved looks at listings that are given as they stand.
func shelved(t *testing.T, texts map[string]string, paths ...string) (*desk, *shelf) {
	t.Helper()
	s := &shelf{texts: texts}
	d := newsDesk(t, sourcestest.NewNews(nil, sourcestest.Options{}), paths...)
	d.server.Config.Handler = s
	return d, s
}

// Only what an item calls its link is one, and never the feed's own address.
func TestItemsWithoutLinks(t *testing.T) {
	d, s := shelved(t, map[string]string{"/feed": `<rss version="2.0"><channel><title>x</title>
		<item><title>none</title></item>
		<item><title>number</title><guid>4711</guid></item>
		<item><title>no link</title><guid isPermaLink="false">{base}/articles/guid</guid></item>
		<item><title>tag</title><guid>tag:example.org,2026:1</guid></item>
		<item><title>itself</title><link>{base}/feed#1</link></item>
		<item><title>link</title><guid>{base}/articles/1</guid></item>
		<item><title>relative</title><link>/articles/2</link><guid isPermaLink="false">x</guid></item>
		</channel></rss>`}, "/feed")
	sum := d.night()
	if got := d.pages(); !slices.Equal(got, []string{"/articles/1", "/articles/2"}) || len(s.asked) != 3 || sum.Failures() {
		t.Errorf("%q archived, asked %q: %+v", got, s.asked, sum)
	}
	if len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "5 links") {
		t.Errorf("notes: %q", sum.Notes)
	}
}
