package tedxml

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"tenders/extract/notice"
)

// FuzzParse feeds bytes of any kind: the reader ends, does not panic, gives
// valid text, and finds again what it read.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join(fixtures, "*.xml"))
	for _, file := range files {
		if doc, err := os.ReadFile(file); err == nil {
			f.Add(doc)
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		Detect(doc)
		for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "test"}) {
			if err != nil {
				return
			}
			n.Check()
			if !utf8.ValidString(n.Title) || !utf8.ValidString(n.ID) || n.PublisherID == "" {
				t.Fatalf("invalid text: %q %q", n.ID, n.Title)
			}
			raw := map[string]string{}
			collect(&n, raw, map[string]string{})
			var paths []string
			for p := range raw {
				paths = append(paths, p)
			}
			found, err := Resolve(bytes.NewReader(doc), paths)
			if err != nil {
				t.Fatal(err)
			}
			for p, want := range raw {
				if strings.HasSuffix(p, "/@CODE") { // codes are cleaned
					want = found[p]
				}
				if found[p] != want {
					t.Fatalf("%s holds %q, the notice says %q", p, found[p], want)
				}
			}
		}
	})
}
