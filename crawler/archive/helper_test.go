package archive

import (
	"context"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
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

func records(a *Archive) []Record { return slices.Collect(a.Records()) }

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
