package crawler

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/gocolly/colly/v2"

	"tenders/crawler/transport"
)

// reply is one answer as it came.
type reply struct {
	status    int
	header    http.Header
	body      []byte
	unchanged bool
}

// visitor sends requests through colly, one at a time. What colly could do
// beside visiting is off: robots, limits, cache, size cut, cookies and
// timeout are the transport's business, and the archive knows what was visited.
type visitor struct {
	colly    *colly.Collector
	source   string
	requests int
	last     *reply
}

func newVisitor(source string, rt http.RoundTripper) *visitor {
	v := &visitor{source: source, colly: colly.NewCollector(
		colly.AllowURLRevisit(),
		colly.IgnoreRobotsTxt(),
		colly.MaxBodySize(0),
		colly.ParseHTTPErrorResponse(),
	)}
	v.colly.DisableCookies()
	v.colly.SetRequestTimeout(0)
	v.colly.WithTransport(rt)
	v.colly.OnResponse(func(r *colly.Response) {
		v.last = &reply{
			status: r.StatusCode, header: *r.Headers, body: r.Body,
			unchanged: r.Headers.Get(transport.Unchanged) != "",
		}
	})
	return v
}

// get asks for one address. The window is what the archive's record will note.
func (v *visitor) get(ctx context.Context, url, window string) (*reply, error) {
	v.requests++
	v.last = nil
	v.colly.Context = transport.WithTag(ctx, transport.Tag{Source: v.source, Window: window})
	if err := v.colly.Visit(url); err != nil {
		if !strings.Contains(err.Error(), url) {
			err = fmt.Errorf("GET %s: %w", url, err)
		}
		return nil, err
	}
	if v.last == nil {
		return nil, fmt.Errorf("GET %s: no answer", url)
	}
	return v.last, nil
}

var (
	// errMissing is a 404 in the service's own words: there is no such thing.
	// Any other 404 may come from a firewall, a proxy or a broken release.
	errMissing = errors.New("not found")
	errEmpty   = errors.New("empty body")
)

// page makes a page of JSON of a reply, or says why it is none. An empty or
// foreign answer must never pass for "nothing was published".
func (r *reply) page(url string, rows []string) (answer, error) {
	a, err := r.scan(rows)
	if err != nil {
		return answer{}, fmt.Errorf("GET %s: %w", url, err)
	}
	return a, nil
}

func (r *reply) scan(rows []string) (answer, error) {
	media, _, _ := mime.ParseMediaType(r.header.Get("Content-Type"))
	body := bytes.TrimSpace(r.body)
	switch {
	case r.status == http.StatusNotFound && r.ownWords(media):
		return answer{}, fmt.Errorf("404 %w", errMissing)
	case r.status != http.StatusOK:
		return answer{}, fmt.Errorf("%d %s%s", r.status, http.StatusText(r.status), titled(body))
	case len(body) == 0:
		return answer{}, errEmpty
	case strings.Contains(media, "html") || body[0] == '<':
		return answer{}, fmt.Errorf("a page of HTML%s instead of JSON", titled(body))
	case media != "" && !strings.Contains(media, "json"):
		return answer{}, fmt.Errorf("content type %q instead of JSON", media)
	}
	a, err := scan(r.body, rows...)
	switch {
	case err == nil && !a.hasRows:
		err = fmt.Errorf("JSON without %q", rows[0])
	case err == nil && len(a.rows) == 0 && a.message != "":
		err = fmt.Errorf("no rows, but a message: %s", a.message)
	}
	return a, err
}

// ownWords is true for an error in the form that both services document:
// {"exception":"'identifier' is not found"}.
func (r *reply) ownWords(media string) bool {
	if media != "" && !strings.Contains(media, "json") {
		return false
	}
	var said struct {
		Exception string `json:"exception"`
	}
	return json.Unmarshal(r.body, &said) == nil && said.Exception != ""
}

// titled is the title of a page of HTML, in quotes behind a space, so that a
// person sees at once whether a firewall or a maintenance page answered.
func titled(body []byte) string {
	if !bytes.Contains(body, []byte("<")) {
		return ""
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return ""
	}
	title := strings.Join(strings.Fields(doc.Find("title").First().Text()), " ")
	if title == "" {
		return ""
	}
	return fmt.Sprintf(" %q", title)
}
