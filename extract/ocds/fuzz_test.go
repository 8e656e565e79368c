package ocds

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"tenders/extract/notice"
)

// FuzzParse feeds bytes of any kind: the reader ends, does not panic, gives
// valid text, and finds again what it read.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join(fixtures, "*"))
	for _, file := range files {
		if doc, err := os.ReadFile(file); err == nil && len(doc) < 12<<10 {
			f.Add(doc)
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		raw, words := map[string]string{}, map[string]string{}
		n := 0
		for got, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "test"}) {
			if n++; n > len(doc)+2 {
				t.Fatal("more notices than bytes")
			}
			if err != nil {
				continue
			}
			got.Check()
			if !utf8.ValidString(got.Title) || !utf8.ValidString(got.ID) {
				t.Fatalf("invalid text: %q %q", got.ID, got.Title)
			}
			collect(&got, raw, words)
		}
		paths := make([]string, 0, len(raw))
		for p := range raw {
			paths = append(paths, p)
		}
		found, _ := Resolve(bytes.NewReader(doc), paths)
		for p, want := range raw {
			if found[p] != want {
				t.Fatalf("%s holds %q, the notice says %q", p, found[p], want)
			}
		}
	})
}
