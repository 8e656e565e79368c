package archive

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// noon is when the tests' documents were fetched.
var noon = time.Date(2026, 3, 2, 12, 0, 0, 123456000, time.UTC)

// page is an answer with status 200 as a publisher would give it.
func page(url, body string) Entry {
	return Entry{
		URL: url, Time: noon, Source: "find-a-tender", Window: "2026-03-01T00:00:00/2026-03-02T00:00:00",
		Status: 200, Header: http.Header{"Content-Type": {"application/json"}, "Etag": {`W/"1"`}, "Last-Modified": {"Mon, 02 Mar 2026 11:00:00 GMT"}},
		Body: strings.NewReader(body),
	}
}

func mustOpen(t testing.TB, dir string) *Archive {
	t.Helper()
	return mustOpenMax(t, dir, maxFile)
}

func mustOpenMax(t testing.TB, dir string, max int64) *Archive {
	t.Helper()
	a, err := open(dir, max)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { mustClose(t, a) })
	return a
}

func mustClose(t testing.TB, a *Archive) {
	t.Helper()
	if err := a.Close(); err != nil {
		t.Error(err)
	}
}

func mustOpenRead(t testing.TB, dir string) *Archive {
	t.Helper()
	a, err := OpenRead(dir)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func mustAppend(t testing.TB, a *Archive, e Entry) Record {
	t.Helper()
	r, err := a.Append(e)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func readBody(t testing.TB, a *Archive, r Record) string {
	t.Helper()
	b, err := a.Body(r)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	text, err := io.ReadAll(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func records(a *Archive) []Record { return slices.Collect(a.Records()) }

// sound fails the test unless every record reads back.
func sound(t testing.TB, a *Archive) {
	t.Helper()
	err := a.Verify(context.Background(), func(r Record, err error) {
		if err != nil {
			t.Errorf("%s at %d: %v", r.File, r.Offset, err)
		}
	})
	if err != nil {
		t.Error(err)
	}
}

// noise is what no compressor makes smaller.
func noise(n int, seed uint64) string {
	b := make([]byte, n)
	src := rand.NewChaCha8([32]byte{byte(seed), byte(seed >> 8), byte(seed >> 16)})
	_, _ = src.Read(b)
	return string(b)
}

func TestRoundTrip(t *testing.T) {
	binary := noise(70_000, 1) + "\r\n\r\nWARC/1.1\r\n" + "\x00\x1f\x8b\x08"
	large := strings.Repeat(noise(1000, 2)+"repeated", 5000) // beyond maxMemory, also compressed
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
		{"import without type", Entry{URL: "file:///bulk/x", Time: noon}, "x",
			Record{URL: "file:///bulk/x", Time: noon, Type: Resource, ContentType: "application/octet-stream"}},
		{"empty", Entry{URL: "https://www.example.gov.uk/e", Time: noon, Status: 404}, "",
			Record{URL: "https://www.example.gov.uk/e", Time: noon, Type: Response, Status: 404}},
		{"question", Entry{URL: "https://www.example.gov.uk/q", Method: "POST", Time: noon, Status: 200}, "answer",
			Record{URL: "https://www.example.gov.uk/q", Method: "POST", Time: noon, Type: Response, Status: 200}},
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
	for range 3 {
		if diff := cmp.Diff(want, slices.Collect(a.Documents())); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	for range a.Documents() {
		break // an iteration may end early
	}
}

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

// readFile and the like keep the tests below short.
func readFile(t testing.TB, elem ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func writeFile(t testing.TB, b []byte, elem ...string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(elem...), b, 0o644); err != nil {
		t.Fatal(err)
	}
}
