package transport

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
)

func TestLaterKeepsEveryAnswer(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(rw, strings.Repeat(r.URL.Path, 1000))
	}))
	var later Later
	ctx := WithLater(t.Context(), &later)
	for k := range 20 {
		path := fmt.Sprintf("/%d", k%10)
		resp, body, err := w.getCtx(ctx, path)
		if err != nil || body != strings.Repeat(path, 1000) {
			t.Fatalf("%s: %d bytes, %v", path, len(body), err)
		}
		if unchanged := resp.Header.Get(Unchanged) != ""; unchanged != (k >= 10) {
			t.Errorf("request %d: unchanged %v", k, unchanged)
		}
		resp.Header.Set("Content-Type", "spoilt") // its caller's to do
	}
	if err := errors.Join(later.Wait(), later.Kept()()); err != nil {
		t.Fatal(err)
	}
	records := w.records()
	if len(records) != 20 {
		t.Fatalf("%d records", len(records))
	}
	for _, r := range records {
		body, err := w.arch.Body(r)
		if err != nil || r.ContentType != "text/plain" {
			t.Fatalf("%+v: %v", r, err)
		}
		if text, err := io.ReadAll(body); err != nil || int64(len(text)) != r.Length {
			t.Errorf("%s: %d bytes, %v", r.URL, len(text), err)
		}
		body.Close()
	}
}

// Where an answer could not be archived, the next request fails, and all after
// it.
func TestLaterTellsOfFailure(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { rw.Write([]byte("x")) }))
	var later Later
	ctx := WithLater(t.Context(), &later)
	w.arch.Close()
	if _, _, err := w.getCtx(ctx, "/1"); err != nil {
		t.Fatalf("the answer itself: %v", err)
	}
	kept := later.Kept()
	for _, path := range []string{"/2", "/3"} {
		if _, _, err := w.getCtx(ctx, path); err == nil || !strings.Contains(err.Error(), "/1") {
			t.Errorf("%s: %v, want what became of /1", path, err)
		}
	}
	if later.Wait() == nil || kept() == nil {
		t.Error("waiting does not tell of it")
	}
}

// A large body is in a file, which only one can read.
func TestLaterWaitsForLargeBodies(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { rw.Write(make([]byte, 5000)) }), func(o *Options) { o.Spool = 1000 })
	var later Later
	if _, body, err := w.getCtx(WithLater(t.Context(), &later), "/"); err != nil || len(body) != 5000 || w.arch.Len() != 1 {
		t.Errorf("%d bytes, %d records, %v", len(body), w.arch.Len(), err)
	}
	if left, err := os.ReadDir(w.opts.TempDir); err != nil || len(left) > 0 {
		t.Errorf("%d files left, %v", len(left), err)
	}
}
