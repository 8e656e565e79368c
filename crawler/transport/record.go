package transport

import (
	"bytes"
	"fmt"
	"io"
	"net/http"

	"tenders/crawler/archive"
)

// Unchanged is the header that tells the caller, by the value "1", that the
// document is byte for byte the one archived before under this URL.
const Unchanged = "X-Tenders-Unchanged"

// record archives each final answer before anyone sees it.
type record struct {
	next http.RoundTripper
	o    Options
}

func (r *record) RoundTrip(req *http.Request) (*http.Response, error) {
	url := archiveURL(req)
	before, had := r.o.Archive.Find(url)
	resp, err := r.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Header.Del(Unchanged) // ours to say, not the server's
	if later, body := laterOf(req.Context()), heldBody(resp); later != nil && body != nil && !had {
		if err := r.keepLater(later, req, resp, body); err != nil {
			return nil, fmt.Errorf("keep the answer before: %w", err)
		}
		return resp, nil
	}
	rec, err := r.keep(req, resp)
	if err != nil {
		resp.Body.Close()
		return nil, fmt.Errorf("keep the answer: %w", err)
	}
	if had && rec.Method == "" && resp.StatusCode == http.StatusOK && rec.Digest == before.Digest {
		resp.Header.Set(Unchanged, "1")
	}
	return resp, nil
}

// heldBody is the body of an answer where it lies in memory, else nil.
func heldBody(resp *http.Response) []byte {
	if s, ok := resp.Body.(*spool); ok && s.file == nil {
		return s.held
	}
	return nil
}

// keepLater appends the answer in the background. Its caller may do what it
// likes with the header meanwhile.
func (r *record) keepLater(later *Later, req *http.Request, resp *http.Response, body []byte) error {
	e, err := r.entry(req, resp)
	if err != nil {
		return err
	}
	e.Header, e.Body = resp.Header.Clone(), bytes.NewReader(body)
	return later.keep(func() error {
		_, err := r.o.Archive.Append(e)
		return err
	})
}

// keep appends the answer.
func (r *record) keep(req *http.Request, resp *http.Response) (archive.Record, error) {
	body, ok := resp.Body.(*spool)
	if !ok {
		read, err := spoolBody(resp.Body, r.o.Spool, r.o.TempDir)
		if err != nil {
			return archive.Record{}, err
		}
		resp.Body.Close()
		body = read
		body.into(resp)
	}
	e, err := r.entry(req, resp)
	if err != nil {
		return archive.Record{}, err
	}
	e.Body = body
	rec, err := r.o.Archive.Append(e)
	if err != nil {
		return archive.Record{}, err
	}
	return rec, body.rewind()
}

// entry is what the archive gets of an answer, but for its body, with the
// request as it was really sent.
func (r *record) entry(req *http.Request, resp *http.Response) (archive.Entry, error) {
	tag, sent := tagOf(req.Context()), req
	if resp.Request != nil {
		sent = resp.Request
	}
	posted, err := posted(req)
	return archive.Entry{
		URL: archiveURL(req), Method: req.Method, RequestHeader: sent.Header, RequestBody: posted, Time: r.o.Clock.Now(),
		Source: tag.Source, Window: tag.Window, Part: tag.Part, Dated: tag.Dated, Listing: tag.Listing,
		Status: resp.StatusCode, Header: resp.Header,
	}, err
}

// posted is the body of a request that can be sent twice.
func posted(req *http.Request) ([]byte, error) {
	if req.GetBody == nil {
		return nil, nil
	}
	body, err := req.GetBody()
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return io.ReadAll(body)
}

// archiveURL is the name a document is kept under: without the fragment, which
// is never sent.
func archiveURL(req *http.Request) string {
	u := *req.URL
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}
