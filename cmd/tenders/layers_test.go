package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers says which packages of ours each package may import. Arrows point one
// way: from what composes to what is composed.
var layers = map[string][]string{
	"crawler/archive":             {},
	"extract/notice":              {},
	"testdata/world":              {},
	"crawler/transport":           {"crawler/archive"},
	"crawler":                     {"crawler/archive", "crawler/transport"},
	"crawler/sources":             {"crawler"},
	"extract/parse":               {"extract/notice"},
	"extract/parse/xmltree":       {},
	"extract/ocds":                {"extract/notice", "extract/parse"},
	"extract/tedxml":              {"extract/notice", "extract/parse", "extract/parse/xmltree"},
	"extract/eforms":              {"extract/notice", "extract/parse", "extract/parse/xmltree"},
	"extract/page":                {"extract/notice", "extract/parse"},
	"extract/prose":               {"extract/notice", "extract/parse", "extract/prose/lean"},
	"extract/prose/gold":          {"extract/prose", "extract/prose/lean", "extract/notice", "extract/parse"},
	"extract/prose/lean":          {},
	"extract":                     {"extract/*", "crawler/archive"},
	"store":                       {"extract/notice"},
	"store/explore":               {"store"},
	"cmd/tenders":                 {"*"},
	"extract/notice/noticetest":   {"extract/notice"},
	"crawler/sources/sourcestest": {},
}

// TestLayers fails on any import between our packages that layers does not
// allow, and on any package that it does not know. Tests may import all that
// lies below their package, and test helpers.
func TestLayers(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && file != root {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		rel, _ := filepath.Rel(root, filepath.Dir(file))
		checkImports(t, filepath.ToSlash(rel), file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImports(t *testing.T, pkg, file string) {
	t.Helper()
	allowed, known := layers[pkg]
	if !known {
		t.Errorf("%s: package %q stands in no layer", file, pkg)
		return
	}
	for _, imported := range ourImports(t, file) {
		test := strings.HasSuffix(file, "_test.go")
		if test && (imported == pkg || strings.HasSuffix(imported, "test") || below(pkg, imported)) {
			continue
		}
		if !allows(allowed, imported) {
			t.Errorf("%s: package %q may not import %q", file, pkg, imported)
		}
	}
}

func allows(allowed []string, name string) bool {
	return slices.ContainsFunc(allowed, func(pattern string) bool {
		ok, err := path.Match(pattern, name)
		return pattern == "*" || err == nil && ok
	})
}

// below reports whether name can be reached from pkg by allowed imports.
func below(pkg, name string) bool {
	if allows(layers[pkg], name) {
		return true
	}
	return slices.ContainsFunc(layers[pkg], func(next string) bool {
		return next != pkg && len(layers[next]) > 0 && below(next, name)
	})
}

// ourImports lists the imports of a file that lie in this module, without the
// module's name.
func ourImports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var ours []string
	for _, spec := range parsed.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		if rest, ok := strings.CutPrefix(name, "tenders/"); ok {
			ours = append(ours, rest)
		}
	}
	return ours
}
