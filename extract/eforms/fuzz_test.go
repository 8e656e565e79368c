package eforms

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"tenders/extract/notice"
)

// FuzzParse feeds bytes of any kind: the reader ends, does not panic, gives at
// most one notice, valid text, and finds again what it read.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob(fixtures + "/*.xml")
	for _, file := range files {
		if doc, err := os.ReadFile(file); err == nil {
			f.Add(doc)
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		notices, errs := all(bytes.NewReader(doc), notice.Origin{Source: "test"})
		if len(notices)+len(errs) != 1 {
			t.Fatalf("%d notices, errors %v", len(notices), errs)
		}
		for i := range notices {
			n := &notices[i]
			n.Check()
			if !utf8.ValidString(n.Title) || !utf8.ValidString(n.ID) {
				t.Fatalf("invalid text: %q %q", n.ID, n.Title)
			}
			for _, v := range n.Values {
				if v.Amount == "" && v.State != notice.Withheld {
					t.Fatalf("an empty value: %+v", v)
				}
			}
			found(t, doc, n)
		}
	})
}

// found checks that what a notice quotes stands in the document. What is wrong
// with a document may stand at a place that has no path.
func found(t *testing.T, doc []byte, n *notice.Notice) {
	raw := map[string]string{}
	collect(n, raw, map[string]string{})
	paths := make([]string, 0, len(raw))
	for p := range raw {
		paths = append(paths, p)
	}
	words, err := Resolve(bytes.NewReader(doc), paths)
	if err != nil {
		t.Fatal(err)
	}
	for p, want := range raw {
		if words[p] != want {
			t.Fatalf("%s holds %q, the notice says %q", p, words[p], want)
		}
	}
}

// FuzzDates holds the date parser.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2024-02-05+01:00", "2024-02-05-05:00", "2000-01-01Z", "2024-02-05T10:00", ""} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, day, hour string) {
		if len(cutZone(day)) > len(day) {
			t.Fatalf("cutZone(%q) = %q", day, cutZone(day))
		}
		if got := stamp(day, hour); hour == "" && got != day {
			t.Fatalf("stamp(%q, %q) = %q", day, hour, got)
		}
	})
}
