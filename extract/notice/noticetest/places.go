package noticetest

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// Resolve is the function that every format exports beside Parse.
type Resolve func(io.Reader, []string) (map[string]string, error)

// Places reads every document of the folder and checks that what a notice
// points at is there: amounts, terms and passages word for word, everything
// else at least in being.
func Places(t *testing.T, dir string, parse Parse, resolve Resolve) {
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
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for notice, err := range parse(bytes.NewReader(body), notice.Origin{Source: "test"}) {
			if err != nil {
				continue
			}
			n++
			check(t, file, &notice, body, resolve)
		}
	}
	if n == 0 {
		t.Fatalf("no notices in %s", dir)
	}
}

func check(t *testing.T, file string, n *notice.Notice, body []byte, resolve Resolve) {
	exact, there := places(n)
	var paths []string
	for path := range exact {
		paths = append(paths, path)
	}
	found, err := resolve(bytes.NewReader(body), append(paths, there...))
	if err != nil {
		t.Errorf("%s: %v", file, err)
	}
	for path, raw := range exact {
		if got, ok := found[path]; !ok || got != raw {
			t.Errorf("%s: %s: read %q, but there stands %q (found: %v)", file, path, raw, got, ok)
		}
	}
	for _, path := range there {
		if _, ok := found[path]; !ok {
			t.Errorf("%s: nothing stands at %s", file, path)
		}
	}
}

// places lists the notice's paths: those whose words it holds, and the others.
func places(n *notice.Notice) (exact map[string]string, there []string) {
	exact = map[string]string{}
	terms := func(values []notice.Value, p *notice.Period) {
		for _, v := range values {
			exact[v.Path] = v.Raw
			if v.MinPath != "" {
				exact[v.MinPath] = v.MinRaw
			}
		}
		for ; p != nil; p = p.Also {
			exact[p.Path] = p.Raw
		}
	}
	parties := func(all []notice.Party) {
		for _, p := range all {
			there = append(there, p.Path)
		}
	}
	there = append(there, n.Origin.Path, n.TitlePath, n.DescriptionPath, n.PublishedPath, n.DispatchedPath, n.DeadlinePath)
	parties(n.Buyers)
	terms(n.Values, n.Period)
	for _, c := range n.Codes {
		there = append(there, c.Path)
	}
	for _, l := range n.Lots {
		there = append(there, l.Path)
		terms(l.Values, l.Period)
	}
	for _, a := range n.Awards {
		there = append(there, a.Key, a.DatePath, a.SignedPath)
		parties(a.Suppliers)
		terms(a.Values, a.Period)
	}
	for _, c := range n.Contracts {
		there = append(there, c.Key, c.SignedPath)
		terms(c.Values, c.Period)
	}
	for _, c := range n.Changes {
		there = append(there, c.Path)
		parties(c.Suppliers)
		terms(c.Values, c.Period)
	}
	for _, l := range n.Links {
		there = append(there, l.Path)
	}
	for _, passage := range n.Texts {
		exact[passage.Path] = passage.Words
	}
	return exact, filled(there)
}

func filled(paths []string) []string {
	var out []string
	for _, p := range paths {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
