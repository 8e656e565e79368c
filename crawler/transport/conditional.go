package transport

import (
	"log/slog"
	"net/http"

	"tenders/crawler/archive"
)

// conditional asks whether the archived copy still holds, and serves it when
// it does.
type conditional struct {
	next http.RoundTripper
	o    Options
}

func (c *conditional) RoundTrip(req *http.Request) (*http.Response, error) {
	kept, ok := c.o.Archive.Find(archiveURL(req))
	if !ok || !conditionable(req, kept) {
		return c.next.RoundTrip(req)
	}
	asked := req.Clone(req.Context())
	if kept.ETag != "" {
		asked.Header.Set("If-None-Match", kept.ETag)
	}
	if kept.LastModified != "" {
		asked.Header.Set("If-Modified-Since", kept.LastModified)
	}
	resp, err := c.next.RoundTrip(asked)
	if err != nil || resp.StatusCode != http.StatusNotModified {
		return resp, err
	}
	resp.Body.Close()
	body, err := c.keptBody(kept)
	if err != nil {
		c.o.Log.Warn("archived copy unreadable, asking for it whole",
			slog.String("url", kept.URL), slog.Any("error", err))
		return c.next.RoundTrip(req)
	}
	unchanged(resp, kept)
	body.into(resp)
	return resp, nil
}

// conditionable: a plain GET that makes no conditions of its own, of a
// document that was fetched so and came with a validator.
func conditionable(req *http.Request, kept archive.Record) bool {
	if kept.ETag == "" && kept.LastModified == "" || kept.Status != http.StatusOK {
		return false
	}
	if kept.Method != "" && kept.Method != http.MethodGet {
		return false
	}
	for _, h := range []string{"If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since", "Range"} {
		if req.Header.Get(h) != "" {
			return false
		}
	}
	return req.Method == "" || req.Method == http.MethodGet
}

// keptBody reads the copy to its end, which proves it undamaged.
func (c *conditional) keptBody(kept archive.Record) (*spool, error) {
	body, err := c.o.Archive.Body(kept)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return spoolBody(body, c.o.Spool, c.o.TempDir)
}

// unchanged makes the 304 the answer that it stands for. Its own header leads;
// validators it left out are still the archived ones.
func unchanged(resp *http.Response, kept archive.Record) {
	resp.StatusCode, resp.Status = http.StatusOK, "200 OK"
	resp.Header.Del("Content-Length")
	for name, value := range map[string]string{
		"Content-Type": kept.ContentType, "ETag": kept.ETag, "Last-Modified": kept.LastModified,
	} {
		if resp.Header.Get(name) == "" && value != "" {
			resp.Header.Set(name, value)
		}
	}
}
