package noticetest

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

var update = flag.Bool("update", false, "write the goldens anew instead of comparing with them")

// Parse is the function that every format exports.
type Parse func(io.Reader, notice.Origin) iter.Seq2[notice.Notice, error]

// golden is what lies next to a document. Errors and Checks are there only
// where the reader or [notice.Notice.Check] found some.
type golden struct {
	Notices []notice.Notice
	Errors  []string
	Checks  []notice.Problem
}

// Run reads every document of the folder and compares what it gives with the
// golden next to it: NAME.EXT with NAME.golden.json, an array of notices. Where
// a document gives errors too, or notices that fail their own check, the golden
// is an object {"notices", "errors", "checks"}. With -update the goldens are
// written.
//
// A document whose name begins with a source's id and "_" is of that source
// ("contracts-finder_range.json"); the others are of "test".
func Run(t *testing.T, dir string, parse Parse) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".golden.json") {
			continue
		}
		n++
		t.Run(filepath.Base(file), func(t *testing.T) { one(t, file, parse) })
	}
	if n == 0 {
		t.Fatalf("no documents in %s", dir)
	}
}

func one(t *testing.T, file string, parse Parse) {
	got := read(t, file, parse)
	path := strings.TrimSuffix(file, filepath.Ext(file)) + ".golden.json"
	if *update {
		write(t, path, got)
		return
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	want := load(t, path, b)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s differs (-golden +read):\n%s", path, diff)
	}
}

func read(t *testing.T, file string, parse Parse) golden {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	source, _, ok := strings.Cut(filepath.Base(file), "_")
	if !ok {
		source = "test"
	}
	got := golden{Notices: []notice.Notice{}}
	for n, err := range parse(f, notice.Origin{Source: source}) {
		if err != nil {
			got.Errors = append(got.Errors, err.Error())
			continue
		}
		if n.Origin.FormatVersion == "" {
			t.Errorf("%s: the reader does not state its version", n.ID)
		}
		// No part of a golden: the first would change them all with each
		// version, the others are no part of a notice's JSON form.
		n.Origin.FormatVersion, n.Origin.Source, n.Origin.Member, n.Texts = "", "", "", nil
		got.Checks = append(got.Checks, n.Check()...)
		got.Notices = append(got.Notices, n)
	}
	return got
}

// plain is the form of a golden without errors: the notices alone.
func (g golden) plain() bool { return len(g.Errors) == 0 && len(g.Checks) == 0 }

type full struct {
	Notices []notice.Notice  `json:"notices"`
	Errors  []string         `json:"errors,omitempty"`
	Checks  []notice.Problem `json:"checks,omitempty"`
}

func write(t *testing.T, path string, g golden) {
	var v any = g.Notices
	if !g.plain() {
		v = full(g)
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := errors.Join(e.Encode(v), os.WriteFile(path, []byte(b.String()), 0o644)); err != nil {
		t.Fatal(err)
	}
}

func load(t *testing.T, path string, b []byte) golden {
	g := golden{Notices: []notice.Notice{}}
	var err error
	if strings.HasPrefix(strings.TrimSpace(string(b)), "[") {
		err = json.Unmarshal(b, &g.Notices)
	} else {
		err = json.Unmarshal(b, (*full)(&g))
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return g
}
