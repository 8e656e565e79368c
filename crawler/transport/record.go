package transport

import (
	"fmt"
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
	rec, err := r.keep(req, resp)
	if err != nil {
		resp.Body.Close()
		return nil, fmt.Errorf("keep the answer: %w", err)
	}
	if had && resp.StatusCode == http.StatusOK && rec.Digest == before.Digest {
		resp.Header.Set(Unchanged, "1")
	}
	return resp, nil
}

// keep appends the answer, with the request as it was really sent.
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
	tag, sent := tagOf(req.Context()), req
	if resp.Request != nil {
		sent = resp.Request
	}
	rec, err := r.o.Archive.Append(archive.Entry{
		URL: archiveURL(req), Method: req.Method, RequestHeader: sent.Header,
		Time: r.o.Clock.Now(), Source: tag.Source, Window: tag.Window,
		Status: resp.StatusCode, Header: resp.Header, Body: body,
	})
	if err != nil {
		return archive.Record{}, err
	}
	return rec, body.rewind()
}

// archiveURL is the name a document is kept under: without the fragment, which
// is never sent.
func archiveURL(req *http.Request) string {
	u := *req.URL
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}
