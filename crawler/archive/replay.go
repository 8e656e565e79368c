package archive

import (
	"fmt"
	"net/http"
	"strconv"
)

// Replay returns a transport that answers from the archive, so that what was
// crawled once can be crawled again without the network. A GET gets the newest
// answer recorded for its URL, whatever its status, with the header and body
// of then; 304 is left out, being no answer to a plain question, and an import
// is answered as status 200. Everything else gets ErrMissing.
func (a *Archive) Replay() http.RoundTripper { return replay{a} }

type replay struct{ archive *Archive }

// RoundTrip implements http.RoundTripper.
func (t replay) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil {
		_ = req.Body.Close() // RoundTrip must; what closing says does not matter to an answer from disk
	}
	url := req.URL.String()
	r, ok := t.archive.newest(url, func(r *row) bool { return r.status != http.StatusNotModified })
	if !ok || req.Method != "" && req.Method != http.MethodGet {
		return nil, fmt.Errorf("replay %s %s: %w", req.Method, url, ErrMissing)
	}
	header, err := t.archive.header(&r)
	if err != nil {
		return nil, fmt.Errorf("replay %s: %w", url, err)
	}
	body, err := t.archive.Body(r)
	if err != nil {
		return nil, fmt.Errorf("replay: %w", err)
	}
	status := r.Status
	if status == 0 {
		status = http.StatusOK
	}
	return &http.Response{
		Status:     strconv.Itoa(status) + " " + http.StatusText(status),
		StatusCode: status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: header, Body: body, ContentLength: r.Length, Request: req,
	}, nil
}

// header returns the header that an answer was recorded with.
func (a *Archive) header(r *Record) (http.Header, error) {
	b, err := a.openRecord(r)
	if err != nil {
		return nil, err
	}
	h := b.member.http
	if h == nil { // an import
		h = http.Header{"Content-Type": {r.ContentType}}
	}
	h.Set("Content-Length", strconv.FormatInt(r.Length, 10))
	return h, b.Close()
}
