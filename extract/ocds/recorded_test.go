package ocds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// recorded finds the documents as publishers served them. They are no part of
// the repository; without them the test is skipped.
func recorded(t *testing.T) []string {
	t.Helper()
	root := os.Getenv("TENDERS_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	var files []string
	for _, source := range []string{"find-a-tender", "contracts-finder", "public-contracts-scotland", "sell2wales"} {
		found, _ := filepath.Glob(filepath.Join(root, "data/uk", source, "*.json*"))
		files = append(files, found...)
	}
	if len(files) == 0 {
		fmt.Println("SKIP: no recorded documents; TENDERS_SHARED names their folder")
		t.Skip("no recorded documents")
	}
	return files
}

// Every path of the recorded documents is known, every amount in them is among
// the notices' values or stands where the table says why not, and every fact is
// found again at its place.
func TestRecorded(t *testing.T) {
	for _, file := range recorded(t) {
		t.Run(filepath.Base(filepath.Dir(file))+"/"+filepath.Base(file), func(t *testing.T) {
			doc, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			notices, errs := all(bytes.NewReader(doc), filepath.Base(filepath.Dir(file)))
			if len(errs) > 0 || len(notices) == 0 {
				t.Fatalf("%d notices, errors %v", len(notices), errs)
			}
			values := map[string]string{}
			for i := range notices {
				checkRecorded(t, &notices[i])
				collect(&notices[i], values, map[string]string{})
			}
			amounts(t, doc, values)
			names(t, doc, notices)
			resolveAll(t, file, doc)
		})
	}
}

func checkRecorded(t *testing.T, n *notice.Notice) {
	for _, p := range n.Problems {
		switch p.Rule {
		case "release-without-id", "identifier-form", "member-damaged", "published-missing", "party-name-differs":
		default:
			t.Errorf("%s: %+v", n.ID, p)
		}
	}
	for _, p := range n.Check() {
		switch p.Rule {
		case "deadline-before-publication", "value-range", "supplier-amounts":
		default:
			t.Errorf("%s: %+v", n.ID, p)
		}
	}
	if len(n.Buyers) == 0 || n.Title == "" {
		t.Errorf("%s: %d buyers, title %q", n.ID, len(n.Buyers), n.Title)
	}
}

// decodeAll reads a document with another reader of JSON, as the judge.
func decodeAll(t *testing.T, doc []byte, f func(member string, v any)) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	for n := 0; d.More(); n++ {
		var v any
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		member := ""
		if n > 0 {
			member = fmt.Sprintf("%d!", n)
		}
		f(member, v)
	}
}

// amounts walks a document for numbers that stand where amounts do.
func amounts(t *testing.T, doc []byte, values map[string]string) {
	n := 0
	decodeAll(t, doc, func(member string, v any) {
		walk(member, "", v, func(path, generic string, number json.Number) {
			name := path[strings.LastIndexByte(path, '/')+1:]
			if !slices.Contains([]string{"amount", "amountGross", "value", "minValue", "valueGross", "estimatedValue"}, name) || ignored(generic) {
				return
			}
			n++
			if got, ok := values[path]; !ok || got != number.String() {
				t.Errorf("%s is %s in the document, and %q in the notices (%s)", path, number, got, generic)
			}
		})
	})
	if n == 0 {
		t.Error("no amounts at all")
	}
}

func walk(path, generic string, v any, f func(path, generic string, n json.Number)) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			walk(path+"/"+string(appendToken(nil, name)), generic+"/"+name, v[name], f)
		}
	case []any:
		for i, e := range v {
			walk(fmt.Sprintf("%s/%d", path, i), generic+"/[]", e, f)
		}
	case json.Number:
		f(path, generic, v)
	}
}

// ignored reports that the table gives a reason for leaving a path out.
func ignored(generic string) bool {
	generic = strings.TrimPrefix(generic, "/releases/[]")
	w := &known
	for _, token := range strings.Split(strings.TrimPrefix(generic, "/"), "/") {
		if w.whole {
			return true
		}
		if token == "[]" {
			w = w.element
		} else {
			w = w.members[token]
		}
		if w == nil {
			return false
		}
	}
	return w.whole || w.reason != "" && w.reason != "+"
}

// names compares the suppliers' names with those in the document, award by
// award. Text that was repaired is not compared.
func names(t *testing.T, doc []byte, notices []notice.Notice) {
	got := map[string]string{}
	for _, n := range notices {
		for _, a := range n.Awards {
			for i, s := range a.Suppliers {
				got[fmt.Sprintf("%s/suppliers/%d", a.Key, i)] = s.Name
			}
		}
	}
	decodeAll(t, doc, func(member string, v any) {
		pkg, _ := v.(map[string]any)
		releases, _ := pkg["releases"].([]any)
		for i, r := range releases {
			awards, _ := r.(map[string]any)["awards"].([]any)
			for j, a := range awards {
				suppliers, _ := a.(map[string]any)["suppliers"].([]any)
				for k, s := range suppliers {
					name, _ := s.(map[string]any)["name"].(string)
					place := fmt.Sprintf("%s/releases/%d/awards/%d/suppliers/%d", member, i, j, k)
					if plain(name) && got[place] != strings.Join(strings.Fields(name), " ") {
						t.Errorf("%s is %q in the document, and %q in the notice", place, name, got[place])
					}
				}
			}
		}
	})
}

func plain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 || r == '&' || r == '<' || r == '@' })
}
