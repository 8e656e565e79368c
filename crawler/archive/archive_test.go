package archive

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoundTrip(t *testing.T) {
	binary := noise(70_000, 1) + "\r\n\r\nWARC/1.1\r\n" + "\x00\x1f\x8b\x08"
	large := strings.Repeat(noise(1000, 2)+"repeated", 5000) // beyond maxMemory, but not when compressed
	huge := noise(3<<20, 3)                                  // beyond it even then
	tests := []struct {
		name  string
		entry Entry
		body  string
		want  Record
	}{
		{"answer", page("https://www.example.gov.uk/api?a=1&b=<2>", `{"a":1}`), `{"a":1}`, Record{
			URL: "https://www.example.gov.uk/api?a=1&b=<2>", Time: noon, Source: "find-a-tender",
			Window: "2026-03-01T00:00:00/2026-03-02T00:00:00", Type: Response, Status: 200,
			ContentType: "application/json", ETag: `W/"1"`, LastModified: "Mon, 02 Mar 2026 11:00:00 GMT",
		}},
		{"binary", Entry{URL: "https://www.example.gov.uk/b", Time: noon, Status: 200}, binary,
			Record{URL: "https://www.example.gov.uk/b", Time: noon, Type: Response, Status: 200}},
		{"import", Entry{URL: "file:///bulk/2014.zip", Time: noon, Source: "ted", Header: http.Header{"Content-Type": {"application/zip"}}}, large,
			Record{URL: "file:///bulk/2014.zip", Time: noon, Source: "ted", Type: Resource, ContentType: "application/zip"}},
		{"incompressible", Entry{URL: "https://www.example.gov.uk/zip", Time: noon, Status: 200}, huge,
			Record{URL: "https://www.example.gov.uk/zip", Time: noon, Type: Response, Status: 200}},
		{"import without type", Entry{URL: "file:///bulk/x", Time: noon}, "x",
			Record{URL: "file:///bulk/x", Time: noon, Type: Resource, ContentType: "application/octet-stream"}},
		{"empty", Entry{URL: "https://www.example.gov.uk/e", Time: noon, Status: 404}, "",
			Record{URL: "https://www.example.gov.uk/e", Time: noon, Type: Response, Status: 404}},
		{"question", Entry{URL: "https://www.example.gov.uk/q", Method: "POST", Time: noon, Status: 200, Source: "ted", Part: "GBR", Dated: "2026-03-02T08:30:00Z", Listing: true,
			RequestHeader: http.Header{"Accept": {"*/*"}}, RequestBody: []byte(`{"query":"all"}`)}, "answer",
			Record{URL: "https://www.example.gov.uk/q", Method: "POST", Time: noon, Type: Response, Status: 200, Source: "ted", Part: "GBR", Dated: "2026-03-02T08:30:00Z", Listing: true}},
		{"unusual status", Entry{URL: "https://www.example.gov.uk/s", Method: "GET", Time: noon, Status: 599}, "odd",
			Record{URL: "https://www.example.gov.uk/s", Time: noon, Type: Response, Status: 599}},
		{"unruly header", Entry{URL: "https://www.example.gov.uk/h", Time: noon, Status: 200, Header: http.Header{
			"Content-Type": {" text/html;\r\n charset=x "}, "Etag": {"\"\xff\x01\""}, "Bad Name": {"x"}}}, "odd header",
			Record{URL: "https://www.example.gov.uk/h", Time: noon, Type: Response, Status: 200, ContentType: "text/html;   charset=x", ETag: "\"\uFFFD\x01\""}},
	}
	dir := t.TempDir()
	a := mustOpen(t, dir)
	for i := range tests {
		tt := &tests[i]
		tt.entry.Body = strings.NewReader(tt.body)
		got := mustAppend(t, a, tt.entry)
		tt.want.Digest = fmt.Sprintf("%x", sha256.Sum256([]byte(tt.body)))
		tt.want.Length = int64(len(tt.body))
		tt.want.File, tt.want.Offset, tt.want.Size = "tenders-000001.warc.gz", got.Offset, got.Size
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, diff)
		}
	}
	check := func(t *testing.T, a *Archive) {
		t.Helper()
		if got := records(a); len(got) != len(tests) || a.Len() != len(tests) {
			t.Fatalf("%d records, Len %d, want %d", len(got), a.Len(), len(tests))
		}
		for i, r := range records(a) {
			if diff := cmp.Diff(tests[i].want, r); diff != "" {
				t.Errorf("%s: (-want +got)\n%s", tests[i].name, diff)
			}
			if got := readBody(t, a, r); got != tests[i].body {
				t.Errorf("%s: body of %d bytes differs (want %d)", tests[i].name, len(got), len(tests[i].body))
			}
		}
		sound(t, a)
	}
	check(t, a)
	check(t, mustOpenRead(t, dir))
	mustClose(t, a)
	t.Run("reopened", func(t *testing.T) { check(t, mustOpen(t, dir)) })
	if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
		t.Fatal(err)
	}
	t.Run("read without index", func(t *testing.T) { check(t, mustOpenRead(t, dir)) })
	t.Run("index rebuilt", func(t *testing.T) { check(t, mustOpen(t, dir)) })
	if left, _ := filepath.Glob(filepath.Join(dir, tempPrefix+"*")); left != nil {
		t.Errorf("temporary files are left: %q", left)
	}
}

func TestAppendRefuses(t *testing.T) {
	a := mustOpen(t, t.TempDir())
	broken := errors.New("connection reset")
	tests := map[string]Entry{
		"no URL":            {Status: 200},
		"relative URL":      {URL: "notices/1", Status: 200},
		"not a URL":         {URL: "https://www.example.gov.uk/%zz", Status: 200},
		"space in URL":      {URL: "https://www.example.gov.uk/a b", Status: 200},
		"line break":        {URL: "https://www.example.gov.uk/", Source: "x\r\nWARC-Type: response", Status: 200},
		"status":            {URL: "https://www.example.gov.uk/", Status: 20},
		"bytes not UTF-8":   {URL: "https://www.example.gov.uk/\xff", Status: 200},
		"body breaks off":   {URL: "https://www.example.gov.uk/", Status: 200, Body: io.MultiReader(strings.NewReader("half"), errReader{broken})},
		"line without end":  {URL: "https://www.example.gov.uk/", Status: 200, Header: http.Header{"Etag": {strings.Repeat("x", maxLine)}}},
		"large breaks off":  {URL: "https://www.example.gov.uk/", Status: 200, Body: io.MultiReader(strings.NewReader(noise(2<<20, 1)), errReader{broken})},
		"window with break": {URL: "https://www.example.gov.uk/", Window: "a\nb", Status: 200},
	}
	for name, e := range tests {
		if r, err := a.Append(e); err == nil {
			t.Errorf("%s: archived as %+v", name, r)
		} else if e.Body != nil && !errors.Is(err, broken) {
			t.Errorf("%s: %v does not tell why", name, err)
		}
	}
	if a.Len() != 0 {
		t.Errorf("%d records, want none", a.Len())
	}
	if left, _ := filepath.Glob(filepath.Join(a.dir, tempPrefix+"*")); left != nil {
		t.Errorf("temporary files are left: %q", left)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

func TestRollOver(t *testing.T) {
	dir := t.TempDir()
	const limit = 10_000
	a := mustOpenMax(t, dir, limit)
	for i := range 20 {
		mustAppend(t, a, page(fmt.Sprintf("https://www.example.gov.uk/%d", i), noise(3000, uint64(i))))
	}
	large := mustAppend(t, a, page("https://www.example.gov.uk/large", noise(30_000, 99)))
	mustAppend(t, a, page("https://www.example.gov.uk/again", noise(3000, 0)))
	want := records(a)
	mustClose(t, a)

	a = mustOpenMax(t, dir, limit)
	want = append(want, mustAppend(t, a, page("https://www.example.gov.uk/last", "small")))
	files, _ := filepath.Glob(filepath.Join(dir, "*.warc.gz"))
	if len(files) < 8 {
		t.Errorf("%d files", len(files))
	}
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > limit && filepath.Base(name) != large.File {
			t.Errorf("%s has %d bytes", name, info.Size())
		}
	}
	mustClose(t, a)
	if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
		t.Fatal(err)
	}
	a = mustOpenMax(t, dir, limit)
	if diff := cmp.Diff(want, records(a)); diff != "" {
		t.Errorf("order after rebuilding (-want +got)\n%s", diff)
	}
	sound(t, a)
}

func TestOneWriter(t *testing.T) {
	dir := t.TempDir()
	a := mustOpen(t, dir)
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("second Open: %v, want ErrLocked", err)
	}
	mustClose(t, a)
	mustClose(t, a)
	if _, err := a.Append(page("https://www.example.gov.uk/", "")); !errors.Is(err, errReadOnly) {
		t.Errorf("Append after Close: %v", err)
	}
	if err := a.Sync(); err != nil {
		t.Errorf("Sync after Close: %v", err)
	}
	mustOpen(t, dir)
}

func TestOpenReadWritesNothing(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenRead(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("OpenRead of nothing: %v", err)
	}
	r := mustOpenRead(t, dir)
	if _, err := r.Append(page("https://www.example.gov.uk/", "")); !errors.Is(err, errReadOnly) {
		t.Errorf("Append: %v", err)
	}
	mustClose(t, r)
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("OpenRead left %v", entries)
	}
}

func TestConcurrent(t *testing.T) {
	dir := t.TempDir()
	a := mustOpenMax(t, dir, 50_000)
	const workers, each = 6, 40
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := range each {
				e := page(fmt.Sprintf("https://www.example.gov.uk/%d/%d", w, i), noise(2000, uint64(i))) // the same bodies in every worker
				e.RequestHeader = http.Header{"User-Agent": {"tenders/1.0"}}
				r, err := a.Append(e)
				if err != nil {
					t.Error(err)
					return
				}
				if b, err := a.Body(r); err != nil {
					t.Error(err)
				} else if _, err := io.Copy(io.Discard, b); err != nil {
					t.Error(err)
				}
				a.Find(r.URL)
			}
		})
	}
	for range 3 {
		wg.Go(func() {
			for range 15 {
				checkReader(t, dir)
			}
		})
	}
	wg.Wait()
	if a.Len() != workers*each || len(slices.Collect(a.Documents())) != each {
		t.Errorf("%d records, %d documents", a.Len(), len(slices.Collect(a.Documents())))
	}
	want := records(a)
	sound(t, a)
	mustClose(t, a)
	if err := os.Remove(filepath.Join(dir, indexName)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, records(mustOpen(t, dir))); diff != "" {
		t.Errorf("rebuilt index differs: %s", diff)
	}
}

// checkReader opens an archive that is being appended to, and reads it all.
func checkReader(t *testing.T, dir string) {
	r, err := OpenRead(dir)
	if err != nil {
		t.Error(err)
		return
	}
	sound(t, r)
	if d := r.Damage(); d != nil {
		t.Errorf("damage where there is none: %v", d)
	}
}
