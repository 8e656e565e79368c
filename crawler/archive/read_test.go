package archive

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRevisit(t *testing.T) {
	dir := t.TempDir()
	a := mustOpen(t, dir)
	first := mustAppend(t, a, page("https://www.example.gov.uk/1", "same"))
	again := page("https://www.example.gov.uk/1", "same")
	again.Time, again.Status = noon.Add(time.Hour), 304
	again.Header = http.Header{"Etag": {`"2"`}}
	unchanged := mustAppend(t, a, again)
	elsewhere := mustAppend(t, a, page("https://www.example.gov.uk/2", "same"))
	imported := mustAppend(t, a, Entry{URL: "file:///same", Time: noon, Body: strings.NewReader("same")})

	check := func(a *Archive) {
		t.Helper()
		for _, r := range []Record{unchanged, elsewhere, imported} {
			if r.Type != Revisit || r.Digest != first.Digest || r.Length != 4 {
				t.Errorf("%s: %s %s of %d bytes, want a revisit of %s", r.URL, r.Type, r.Digest, r.Length, first.Digest)
			}
			if got := readBody(t, a, r); got != "same" {
				t.Errorf("%s: body %q", r.URL, got)
			}
		}
		if diff := cmp.Diff([]Record{first, unchanged, elsewhere, imported}, records(a)); diff != "" {
			t.Error(diff)
		}
		if got := slices.Collect(a.Documents()); len(got) != 1 || got[0] != first {
			t.Errorf("documents %+v, want the first record alone", got)
		}
		if got, ok := a.Find("https://www.example.gov.uk/1"); !ok || got != first {
			t.Errorf("Find: %+v %t, want the 200 and not the 304", got, ok)
		}
		sound(t, a)
	}
	check(a)
	if unchanged.ETag != `"2"` || unchanged.Status != 304 {
		t.Errorf("a revisit keeps its own header: %+v", unchanged)
	}
	mustClose(t, a)
	if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
		t.Fatal(err)
	}
	check(mustOpen(t, dir))
}

func TestFind(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	const url = "https://www.example.gov.uk/1"
	add := func(status int, at time.Duration, body string) Record {
		e := page(url, body)
		e.Status, e.Time = status, noon.Add(at)
		return mustAppend(t, a, e)
	}
	if _, ok := a.Find(url); ok {
		t.Error("found in an empty archive")
	}
	add(500, 0, "sorry")
	if _, ok := a.Find(url); ok {
		t.Error("an error was found")
	}
	newer := add(200, time.Hour, "new")
	add(200, 0, "old, imported late")
	add(404, 2*time.Hour, "gone")
	if got, ok := a.Find(url); !ok || got != newer {
		t.Errorf("found %+v, want %+v", got, newer)
	}
	tie := add(200, time.Hour, "later, same time")
	if got, _ := a.Find(url); got != tie {
		t.Errorf("found %+v, want the later of two of one time", got)
	}
}

func TestDocuments(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	var want []Record
	for i, e := range []struct {
		status int
		body   string
		first  bool
	}{{404, "x", false}, {200, "x", true}, {200, "y", true}, {200, "x", false}, {0, "z", true}, {500, "w", false}, {0, "y", false}} {
		p := page(fmt.Sprintf("https://www.example.gov.uk/%d", i), e.body)
		p.Status = e.status
		if r := mustAppend(t, a, p); e.first {
			want = append(want, r)
		}
	}
	feed := page("https://www.example.gov.uk/feed", "<rss/>")
	feed.Listing = true
	mustAppend(t, a, feed)
	for range 3 {
		if diff := cmp.Diff(want, slices.Collect(a.Documents())); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	for range a.Documents() {
		break // an iteration may end early
	}
}

func TestReplay(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	old := page("https://www.example.gov.uk/1?a=b", "old")
	old.Header.Set("Content-Encoding", "gzip") // forgotten by a caller: the body is decoded
	old.Header.Set("X-Note", "kept")
	mustAppend(t, a, old)
	gone := page("https://www.example.gov.uk/2", "gone")
	gone.Status = 404
	mustAppend(t, a, gone)
	same := page("https://www.example.gov.uk/3", "old") // a revisit
	same.Header = http.Header{"X-Note": {"own"}}
	mustAppend(t, a, same)
	late := page("https://www.example.gov.uk/3", "old")
	late.Status, late.Time = 304, noon.Add(time.Hour)
	mustAppend(t, a, late)
	mustAppend(t, a, Entry{URL: "https://www.example.gov.uk/4", Header: http.Header{"Content-Type": {"text/csv"}}, Body: strings.NewReader("a,b")})

	tests := []struct {
		url, header, want string
		status            int
		body              string
	}{
		{"https://www.example.gov.uk/1?a=b", "X-Note", "kept", 200, "old"},
		{"https://www.example.gov.uk/1?a=b", "Content-Encoding", "", 200, "old"},
		{"https://www.example.gov.uk/1?a=b", "Content-Length", "3", 200, "old"},
		{"https://www.example.gov.uk/2", "Content-Type", "application/json", 404, "gone"},
		{"https://www.example.gov.uk/3", "X-Note", "own", 200, "old"},
		{"https://www.example.gov.uk/4", "Content-Type", "text/csv", 200, "a,b"},
	}
	client := http.Client{Transport: a.Replay()}
	for _, tt := range tests {
		resp, err := client.Get(tt.url)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || string(body) != tt.body || resp.StatusCode != tt.status || resp.Header.Get(tt.header) != tt.want || resp.ContentLength != int64(len(tt.body)) {
			t.Errorf("%s: %d %q %v, %s %q", tt.url, resp.StatusCode, body, err, tt.header, resp.Header.Get(tt.header))
		}
	}
	if _, err := client.Get("https://www.example.gov.uk/none"); !errors.Is(err, ErrMissing) {
		t.Errorf("what is missing: %v", err)
	}
	if _, err := client.Post(tests[0].url, "text/plain", strings.NewReader("x")); !errors.Is(err, ErrMissing) {
		t.Errorf("POST: %v", err)
	}
}

func TestBodyMissing(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	for _, d := range []string{"", "abc", strings.Repeat("0", 64)} {
		if _, err := a.Body(Record{Digest: d}); !errors.Is(err, ErrMissing) {
			t.Errorf("body of %q: %v, want ErrMissing", d, err)
		}
	}
	r := mustAppend(t, a, page("https://www.example.gov.uk/1", "x"))
	if got := readBody(t, a, Record{Digest: r.Digest}); got != "x" {
		t.Errorf("a digest alone finds %q", got)
	}
	b, err := a.Body(r)
	if err != nil {
		t.Fatal(err)
	}
	b.Close()
	if _, err := b.Read(make([]byte, 1)); !errors.Is(err, os.ErrClosed) {
		t.Errorf("read after close: %v", err)
	}
}

func TestVerifyStops(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	for i := range 3 {
		mustAppend(t, a, page(fmt.Sprintf("https://www.example.gov.uk/%d", i), "x"))
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	if err := a.Verify(ctx, func(Record, error) { n++; cancel() }); !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("%v after %d records", err, n)
	}
}
