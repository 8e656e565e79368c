package transport

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"tenders/crawler/archive"
)

// What is posted is kept with its answer, and no GET of the address finds it.
func TestPostedQuestionIsArchived(t *testing.T) {
	n := 0
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if n++; n == 1 {
			rw.WriteHeader(http.StatusServiceUnavailable)
		}
		io.Copy(rw, r.Body)
	}))
	ctx := WithTag(t.Context(), Tag{Source: "ted", Part: "GBR", Dated: "2026-03-02T08:30:00Z", Listing: true})
	for range 2 {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.server.URL+"/search", strings.NewReader(`{"query":"all"}`))
		if err != nil {
			t.Fatal(err)
		}
		resp, err := w.rt.RoundTrip(req)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := io.ReadAll(resp.Body); err != nil || string(b) != `{"query":"all"}` || resp.Header.Get(Unchanged) != "" {
			t.Errorf("answered %q, %v", b, err)
		}
		resp.Body.Close()
	}
	got := w.records()
	if len(got) != 2 || n != 3 || got[0].Method != http.MethodPost || got[0].Part != "GBR" || !got[0].Listing || got[0].Dated != "2026-03-02T08:30:00Z" || got[1].Type != archive.Revisit {
		t.Errorf("%d requests, records %+v", n, got)
	}
	if _, ok := w.arch.Find(w.server.URL + "/search"); ok {
		t.Error("a GET finds what was posted")
	}
	file, err := os.ReadFile(filepath.Join(w.dir, got[0].File))
	if err != nil || !bytes.Contains(file, []byte(`{"query":"all"}`)) { // request records are not packed
		t.Errorf("the question is not kept: %v", err)
	}
}

func TestAnswersAreArchivedWithTheirTag(t *testing.T) {
	w := newWorld(t, status(404, "Content-Type: application/json", Unchanged+": 1"))
	ctx := WithTag(t.Context(), Tag{Source: "find-a-tender", Window: "2026-03-01T00:00:00/2026-03-02T00:00:00"})
	resp, _, err := w.getCtx(ctx, "/a?b=c#part")
	if err != nil {
		t.Fatal(err)
	}
	if resp.Header.Get(Unchanged) != "" {
		t.Error("a server's own word for unchanged was believed")
	}
	got := w.records()
	if len(got) != 1 {
		t.Fatalf("%d records", len(got))
	}
	r := got[0]
	if r.URL != w.server.URL+"/a?b=c" || r.Source != "find-a-tender" || r.Window != "2026-03-01T00:00:00/2026-03-02T00:00:00" ||
		r.Status != 404 || r.ContentType != "application/json" || !r.Time.Equal(w.clock.Now()) {
		t.Errorf("record %+v", r)
	}
	body, err := w.arch.Body(r)
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	if b, err := io.ReadAll(body); err != nil || string(b) != "status 404" {
		t.Errorf("archived %q, %v", b, err)
	}
}

// versioned serves a text with validators, and 304 to who has it.
type versioned struct {
	etag, modified, text string
	asked                []http.Header
}

func (v *versioned) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v.asked = append(v.asked, r.Header)
	if v.etag != "" && r.Header.Get("If-None-Match") == v.etag || v.modified != "" && r.Header.Get("If-Modified-Since") == v.modified {
		w.WriteHeader(http.StatusNotModified) // without the validators: they may be left out
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if v.etag != "" {
		w.Header().Set("ETag", v.etag)
	}
	if v.modified != "" {
		w.Header().Set("Last-Modified", v.modified)
	}
	io.WriteString(w, v.text)
}

func TestUnchangedDocuments(t *testing.T) {
	for name, v := range map[string]*versioned{
		"etag":           {etag: `W/"1"`, text: "first"},
		"last modified":  {modified: "Mon, 02 Mar 2026 08:00:00 GMT", text: "first"},
		"no validator":   {text: "first"},
		"an empty thing": {etag: `"e"`},
	} {
		w := newWorld(t, v)
		first := v.text
		for i, want := range []string{"", "1", "1", ""} {
			if i == 3 {
				v.text, v.etag, v.modified = "second", `"2"`, ""
				first = "second"
			}
			resp, body, err := w.get("/a")
			if err != nil || body != first || resp.StatusCode != 200 || resp.Header.Get(Unchanged) != want {
				t.Errorf("%s, %d: %v, status %d, %q, unchanged %q", name, i, err, resp.StatusCode, body, resp.Header.Get(Unchanged))
			}
			if resp.Header.Get("Content-Type") != "application/json" {
				t.Errorf("%s, %d: content type %q", name, i, resp.Header.Get("Content-Type"))
			}
		}
		var types []string
		for _, r := range w.records() {
			types = append(types, fmt.Sprint(r.Type, r.Status))
		}
		if got := strings.Join(types, " "); got != "response200 revisit200 revisit200 response200" {
			t.Errorf("%s: records %s", name, got)
		}
		if name != "no validator" && len(v.asked[2].Values("If-None-Match"))+len(v.asked[2].Values("If-Modified-Since")) != 1 {
			t.Errorf("%s: a 304 without validators lost those of the archive", name)
		}
	}
}

// The same bytes under another URL are a revisit to the archive, but not an
// unchanged document to the caller.
func TestSameBodyElsewhereIsNotUnchanged(t *testing.T) {
	w := newWorld(t, text("no results"))
	for _, path := range []string{"/a", "/b"} {
		if resp, _, err := w.get(path); err != nil || resp.Header.Get(Unchanged) != "" {
			t.Errorf("%s: %v, unchanged", path, err)
		}
	}
}

func TestOwnConditionsAreLeftAlone(t *testing.T) {
	v := &versioned{etag: `"1"`, text: "first"}
	w := newWorld(t, v)
	if _, _, err := w.get("/a"); err != nil {
		t.Fatal(err)
	}
	req := request(t, w.server.URL+"/a")
	req.Header.Set("If-None-Match", `"1"`)
	resp, err := w.rt.RoundTrip(req)
	if err != nil || resp.StatusCode != http.StatusNotModified || resp.Header.Get(Unchanged) != "" {
		t.Errorf("%v, %+v, want the 304 as it came", err, resp)
	}
	// The 304 in the archive is no copy to ask with.
	if resp, body, err := w.get("/a"); err != nil || body != "first" || resp.StatusCode != 200 {
		t.Errorf("%v, %q", err, body)
	}
}

func TestHeadIsNoCopy(t *testing.T) {
	v := &versioned{etag: `"1"`, text: "first"}
	w := newWorld(t, v)
	req, _ := http.NewRequest(http.MethodHead, w.server.URL+"/a", nil)
	if _, err := w.rt.RoundTrip(req); err != nil {
		t.Fatal(err)
	}
	if _, body, err := w.get("/a"); err != nil || body != "first" {
		t.Errorf("%v, %q", err, body)
	}
}

// A 304 of a copy that can no longer be read is worth nothing: ask for it whole.
func TestDamagedCopyIsFetchedAgain(t *testing.T) {
	v := &versioned{etag: `"1"`, text: strings.Repeat("first ", 100)}
	w := newWorld(t, v)
	if _, _, err := w.get("/a"); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(w.dir, w.records()[0].File)
	if _, err := os.Stat(name); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, 10); err != nil {
		t.Fatal(err)
	}
	resp, err := (&conditional{next: w.rt.below(), o: w.rt.families.o}).RoundTrip(request(t, w.server.URL+"/a"))
	if err != nil || resp.StatusCode != 200 || resp.ContentLength != int64(len(v.text)) {
		t.Fatalf("%v, %+v", err, resp)
	}
	if len(v.asked) != 3 || v.asked[2].Get("If-None-Match") != "" {
		t.Errorf("asked %d times, last with %v", len(v.asked), v.asked[len(v.asked)-1])
	}
}

// below is the chain without record and conditional.
func (t *Transport) below() http.RoundTripper {
	return t.chain.(*gate).next.(*record).next.(*conditional).next
}

func TestWhatCannotBeArchivedFails(t *testing.T) {
	w := newWorld(t, status(200))
	w.arch.Close()
	if _, _, err := w.get("/a"); err == nil || !strings.Contains(err.Error(), "archive "+w.server.URL+"/a") {
		t.Errorf("closed archive: got %v, want an error that names the document", err)
	}
}

// The archive's folder vanishes, as a disk does; a file in its place keeps even
// root from writing there.
func TestDiskGone(t *testing.T) {
	w := newWorld(t, status(200))
	if err := os.RemoveAll(w.dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(w.dir, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.get("/a"); err == nil {
		t.Error("an answer that was not archived reached the caller")
	}
}

func TestManyAtOnce(t *testing.T) {
	w := newWorld(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { fmt.Fprint(rw, r.URL.Path) }),
		func(o *Options) { o.Budgets[0].InFlight = 4 })
	var wg sync.WaitGroup
	for i := range 40 {
		wg.Go(func() {
			path := fmt.Sprintf("/%d", i%20)
			if _, body, err := w.get(path); err != nil || body != path {
				t.Errorf("%s: %q, %v", path, body, err)
			}
		})
	}
	wg.Wait()
	if got := w.arch.Len(); got != 40 {
		t.Errorf("%d records, want 40", got)
	}
}

func TestCancelReachesTheServer(t *testing.T) {
	asked := make(chan struct{})
	w := newWorld(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
	}))
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-asked; cancel() }()
	if _, _, err := w.getCtx(ctx, "/a"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if w.arch.Len() != 0 || w.stat("test").Retries != 0 {
		t.Error("a cancelled request was archived or tried again")
	}
}

// Replay is the archive in place of the network: the same bytes, no server.
func TestArchiveReplaysWhatWeRecorded(t *testing.T) {
	w := newWorld(t, gzipped(gzipOf("notice")))
	if _, _, err := w.get("/a"); err != nil {
		t.Fatal(err)
	}
	resp, err := w.arch.Replay().RoundTrip(request(t, w.server.URL+"/a"))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || string(b) != "notice" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := w.arch.Replay().RoundTrip(request(t, w.server.URL+"/b")); !errors.Is(err, archive.ErrMissing) {
		t.Errorf("got %v, want ErrMissing", err)
	}
}
