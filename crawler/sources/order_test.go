package sources

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tenders/crawler"
)

// TestFieldsInOrder wants the fields of each declaration in the order of the
// type, so that any two sources can be compared by eye.
func TestFieldsInOrder(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]reflect.Type{
		"Source": reflect.TypeFor[crawler.Source](), "Pace": reflect.TypeFor[crawler.Pace](),
		"ByWindow": reflect.TypeFor[crawler.ByWindow](), "Sequence": reflect.TypeFor[crawler.Sequence](),
		"ByMonth": reflect.TypeFor[crawler.ByMonth](), "NoticeType": reflect.TypeFor[crawler.NoticeType](),
		"ByPackage": reflect.TypeFor[crawler.ByPackage](), "Search": reflect.TypeFor[crawler.Search](),
		"ByFeed": reflect.TypeFor[crawler.ByFeed](),
	}
	found := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if sel, ok := lit.Type.(*ast.SelectorExpr); ok && types[sel.Sel.Name] != nil {
				if sel.Sel.Name == "Source" && len(lit.Elts) > 0 {
					found++
				}
				if keys := keysOf(lit); !slices.IsSortedFunc(keys, byField(types[sel.Sel.Name])) {
					t.Errorf("%s: fields of %s are not in the type's order: %v", name, sel.Sel.Name, keys)
				}
			}
			return true
		})
	}
	if found != len(All()) {
		t.Errorf("%d declarations found for %d sources", found, len(All()))
	}
}

func keysOf(lit *ast.CompositeLit) []string {
	var out []string
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				out = append(out, key.Name)
			}
		}
	}
	return out
}

func byField(of reflect.Type) func(a, b string) int {
	place := func(name string) int {
		f, _ := of.FieldByName(name)
		return f.Index[0]
	}
	return func(a, b string) int { return place(a) - place(b) }
}
