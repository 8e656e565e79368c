package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/nlnwa/gowarc/v2"
)

// Somebody else's reader, at its strictest, must find what this package wrote:
// the types, and digests that hold.
func TestForeignReader(t *testing.T) {
	dir := t.TempDir()
	a := mustOpen(t, dir)
	e := page("https://www.example.gov.uk/1", "body")
	e.RequestHeader = http.Header{"User-Agent": {"tenders/1.0"}, "Cookie": {"session=1"}}
	mustAppend(t, a, e)
	mustAppend(t, a, page("https://www.example.gov.uk/2", "body"))
	mustAppend(t, a, Entry{URL: "file:///x.json", Body: strings.NewReader("{}")})
	mustAppend(t, a, Entry{URL: "file:///y.json", Body: strings.NewReader("{}")})
	large := strings.Repeat("large ", maxMemory/2)
	mustAppend(t, a, page("https://www.example.gov.uk/large", large))
	mustClose(t, a)

	got := readForeign(t, dir)
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	if all := strings.Join(got, ""); strings.Contains(all, host) || strings.Contains(all, "session=1") {
		t.Error("the file tells the host's name or a cookie")
	}
	head := "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nEtag: W/\"1\"\r\nLast-Modified: Mon, 02 Mar 2026 11:00:00 GMT\r\n\r\n"
	want := []string{
		"warcinfo   \n" + warcinfo,
		"response https://www.example.gov.uk/1 find-a-tender \n" + head + "body",
		"request https://www.example.gov.uk/1 find-a-tender \nGET /1 HTTP/1.1\r\nHost: www.example.gov.uk\r\nUser-Agent: tenders/1.0\r\n\r\n",
		"revisit https://www.example.gov.uk/2 find-a-tender https://www.example.gov.uk/1\n" + head,
		"resource file:///x.json  \n{}",
		"revisit file:///y.json  file:///x.json\n",
		"response https://www.example.gov.uk/large find-a-tender \n" + head + large,
	}
	if len(got) != len(want) {
		t.Fatalf("%d records, want %d: %q", len(got), len(want), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("record %d:\n%q\nwant\n%q", i, got[i], want[i])
		}
	}
}

// readForeign reads a file with gowarc, which checks fields, lengths and
// digests.
func readForeign(t testing.TB, dir string) []string {
	t.Helper()
	f, err := gowarc.NewWarcFileReader(filepath.Join(dir, firstFile), 0, gowarc.WithStrictValidation())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got []string
	for {
		r, _, validation, err := f.Next()
		if errors.Is(err, io.EOF) {
			return got
		}
		if err != nil || !validation.Valid() {
			t.Fatalf("record %d: %v %v", len(got), err, validation)
		}
		if err := r.ValidateDigest(validation); err != nil || !validation.Valid() {
			t.Fatalf("record %d: %v %v", len(got), err, validation)
		}
		text, err := r.Block().RawBytes()
		if err != nil {
			t.Fatal(err)
		}
		block, err := io.ReadAll(text)
		if err != nil {
			t.Fatal(err)
		}
		h := r.WarcHeader()
		got = append(got, fmt.Sprintf("%s %s %s %s\n%s", r.Type(), h.Get(gowarc.WarcTargetURI), h.Get(fieldSource), h.Get(gowarc.WarcRefersToTargetURI), block))
		r.Close()
	}
}

// Whatever is accepted makes records that somebody else's reader takes, too.
func FuzzForeignReader(f *testing.F) {
	f.Add("1?a=b%20c#d", "GET", "W/\"1\"", []byte("body"))
	f.Add("<%zz>", "", "\xff\r\nx", []byte("\r\n\r\nWARC/1.1\r\n"))
	f.Add("//é?&", "POST", " ", []byte{})
	f.Fuzz(func(t *testing.T, path, method, field string, body []byte) {
		dir := t.TempDir()
		a := mustOpen(t, dir)
		e := page("https://www.example.gov.uk/"+path, string(body))
		e.Method, e.RequestHeader = method, http.Header{"Accept": {field}}
		e.Header.Set("Etag", field)
		if _, err := a.Append(e); err != nil {
			return
		}
		e.Body = bytes.NewReader(body)
		if r := mustAppend(t, a, e); r.Type != Revisit {
			t.Errorf("archived again as %s", r.Type)
		}
		if n := len(readForeign(t, dir)); n != 5 {
			t.Errorf("%d records, want 5", n)
		}
		sound(t, a)
	})
}

// The lines of the index are part of the format.
func TestIndexLine(t *testing.T) {
	dir := t.TempDir()
	a := mustOpen(t, dir)
	mustAppend(t, a, page("https://www.example.gov.uk/?a=1&b=2", "body"))
	mustAppend(t, a, Entry{URL: "file:///x", Time: noon, Source: "ted", Body: strings.NewReader("")})
	mustClose(t, a)
	got := regexp.MustCompile(`"(offset|size)":[0-9]+`).ReplaceAllString(string(readFile(t, dir, indexName)), `"$1":N`)
	want := `{"url":"https://www.example.gov.uk/?a=1&b=2","time":"2026-03-02T12:00:00.123456Z","source":"find-a-tender",` +
		`"window":"2026-03-01T00:00:00/2026-03-02T00:00:00","type":"response","status":200,"content_type":"application/json",` +
		`"etag":"W/\"1\"","last_modified":"Mon, 02 Mar 2026 11:00:00 GMT",` +
		`"digest":"230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5","length":4,` +
		`"file":"tenders-000001.warc.gz","offset":N,"size":N}` + "\n" +
		`{"url":"file:///x","time":"2026-03-02T12:00:00.123456Z","source":"ted","type":"resource",` +
		`"content_type":"application/octet-stream","digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",` +
		`"length":0,"file":"tenders-000001.warc.gz","offset":N,"size":N}` + "\n"
	if got != want {
		t.Errorf("index:\n%s\nwant\n%s", got, want)
	}
}

// A line that is accepted is one that this package could have written.
func FuzzParseLine(f *testing.F) {
	dir := f.TempDir()
	filled(f, dir, 3)
	for line := range bytes.Lines(readFile(f, dir, indexName)) {
		f.Add(line)
	}
	f.Add([]byte(`{"url":"x","digest":"` + strings.Repeat("A", 64) + `","type":"response","size":1}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		var parser lineParser
		r, err := parser.parse(line)
		if err != nil {
			return
		}
		again, err := r.appendLine(nil)
		if err != nil {
			t.Fatalf("cannot be written: %v", err)
		}
		got, err := parser.parse(again)
		if err != nil || got != r {
			t.Fatalf("%+v became %+v, %v", r, got, err)
		}
		x := newIndex()
		x.add(&r)
		if x.record(0) != r {
			t.Fatalf("%+v became %+v in memory", r, x.record(0))
		}
	})
}

// Whatever lies in the folder, opening it ends, and mends it once for all.
func FuzzRecover(f *testing.F) {
	dir := f.TempDir()
	filled(f, dir, 4)
	warc, index := readFile(f, dir, firstFile), readFile(f, dir, indexName)
	f.Add(warc, index)
	f.Add(warc[:len(warc)-30], index)
	f.Add(warc, index[:len(index)/2])
	f.Add(append(bytes.Repeat([]byte("\x1f\x8b\x08"), 20), warc...), index)
	f.Add([]byte{}, index)
	f.Fuzz(func(t *testing.T, warc, index []byte) {
		dir := t.TempDir()
		writeFile(t, warc, dir, firstFile)
		writeFile(t, index, dir, indexName)
		reader := records(mustOpenRead(t, dir))
		a := mustOpen(t, dir)
		if len(reader) != a.Len() {
			t.Fatalf("reader sees %d records, writer %d", len(reader), a.Len())
		}
		mustAppend(t, a, page("https://www.example.gov.uk/after", "after"))
		want := records(a)
		crash(t, a)
		text := readFile(t, dir, indexName)
		a = mustOpen(t, dir)
		if got := records(a); len(got) != len(want) || got[len(got)-1] != want[len(want)-1] {
			t.Fatalf("%d records, then %d", len(want), len(got))
		}
		crash(t, a)
		if !bytes.Equal(text, readFile(t, dir, indexName)) {
			t.Fatal("the second opening changed the index")
		}
	})
}
