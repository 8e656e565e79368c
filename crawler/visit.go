package crawler

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/gocolly/colly/v2"
	"golang.org/x/net/html"

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
	rt       http.RoundTripper
	tries    int
	stay     func(*url.URL) error // if set, what a redirect may lead to
	tooMany  int                  // if set, how many tries of one request may be answered 429
	most     int64                // if set, what an answer may hold, less than maxPage
	requests int
	later    transport.Later // how answers are archived
	body     *[]byte         // of the last answer, where colly does not have it
	last     *reply
}

// maxPage is the most that one answer may hold of those that are read into
// memory. The largest known, a month of contract notices, has some 10 MB; a
// sitemap may have 50 (https://www.sitemaps.org/protocol.html).
const maxPage = 64 << 20

// RoundTrip lies between colly and the transport. It keeps colly from unpacking
// by itself, and without any limit, what calls itself packed: the transport has
// undone what was done for transfer. And it takes out the body where that lies
// in memory, since colly would only copy it.
func (v *visitor) RoundTrip(req *http.Request) (*http.Response, error) {
	v.body = nil
	resp, err := v.rt.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Uncompressed = true
	if body, ok := transport.Held(resp); ok {
		v.body = &body
	}
	return resp, nil
}

func newVisitor(rt http.RoundTripper, tries int) *visitor {
	v := &visitor{rt: rt, tries: tries, colly: colly.NewCollector(
		colly.AllowURLRevisit(),
		colly.IgnoreRobotsTxt(),
		colly.MaxBodySize(0),
		colly.ParseHTTPErrorResponse(),
	)}
	v.colly.SetRedirectHandler(v.redirect)
	v.colly.DisableCookies()
	v.colly.SetRequestTimeout(0)
	v.colly.WithTransport(v)
	v.colly.OnResponse(func(r *colly.Response) {
		v.last = &reply{
			status: r.StatusCode, header: *r.Headers, body: r.Body,
			unchanged: r.Headers.Get(transport.Unchanged) != "",
		}
		if v.body != nil {
			v.last.body = *v.body
		}
	})
	return v
}

// maxRedirects is the bound that net/http has by itself.
const maxRedirects = 10

// redirect follows a redirect where the site may send us there.
func (v *visitor) redirect(req *http.Request, via []*http.Request) error {
	if len(via) >= maxRedirects {
		return http.ErrUseLastResponse
	}
	if v.stay != nil {
		return v.stay(req.URL)
	}
	return nil
}

// get asks for one address. The tag is what the archive's record will note.
func (v *visitor) get(ctx context.Context, address string, tag transport.Tag) (*reply, error) {
	return v.ask(ctx, http.MethodGet, address, nil, nil, tag)
}

// post asks with a body of JSON.
func (v *visitor) post(ctx context.Context, address string, body []byte, tag transport.Tag) (*reply, error) {
	header := http.Header{"Content-Type": {"application/json"}, "Accept": {"application/json"}}
	return v.ask(ctx, http.MethodPost, address, bytes.NewReader(body), header, tag)
}

func (v *visitor) ask(ctx context.Context, method, address string, body io.Reader, header http.Header, tag transport.Tag) (*reply, error) {
	v.requests++
	v.last = nil
	ctx = transport.WithLater(transport.WithTag(ctx, tag), &v.later)
	v.colly.Context = transport.WithLimits(ctx, transport.Limits{Tries: v.tries, TooMany: v.tooMany, Body: cmp.Or(v.most, maxPage)})
	if err := v.colly.Request(method, address, body, nil, header); err != nil {
		if !strings.Contains(err.Error(), address) {
			err = fmt.Errorf("%s %s: %w", method, address, err)
		}
		return nil, err
	}
	if v.last == nil {
		return nil, fmt.Errorf("%s %s: no answer", method, address)
	}
	return v.last, nil
}

var (
	// errMissing is a 404 in the service's own words: there is no such thing.
	// Any other 404 may come from a firewall, a proxy or a broken release.
	errMissing = errors.New("not found")
	errEmpty   = errors.New("empty body")
	// errNoList is JSON of another kind than a list of rows.
	errNoList = errors.New("JSON without")
)

// page makes a page of JSON of a reply, or says why it is none. An empty or
// foreign answer must never pass for "nothing was published".
func (r *reply) page(url string, rows []string) (answer, error) {
	a, err := r.scan(rows)
	if err != nil {
		err = fmt.Errorf("GET %s: %w", url, err)
	}
	return a, err
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
		err = fmt.Errorf("%w %q", errNoList, rows[0])
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

// titleWithin is how far into a page its title is looked for.
const titleWithin = 64 << 10

// titled is the title of a page of HTML, in quotes behind a space, so that a
// person sees at once whether a firewall or a maintenance page answered.
func titled(body []byte) string {
	tokens := html.NewTokenizer(bytes.NewReader(body[:min(len(body), titleWithin)]))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if name, _ := tokens.TagName(); string(name) != "title" {
				continue
			}
			if tokens.Next() != html.TextToken {
				return ""
			}
			if title := strings.Join(strings.Fields(string(tokens.Text())), " "); title != "" {
				return fmt.Sprintf(" %q", title)
			}
			return ""
		}
	}
}
