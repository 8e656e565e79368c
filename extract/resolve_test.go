package extract

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// roundTrip reads a document and resolves every path of every notice. It
// returns how many notices and paths there were.
func roundTrip(t *testing.T, doc string, d Document) (notices, paths int) {
	t.Helper()
	raw := map[string][]string{}
	for n, err := range Read(strings.NewReader(doc), d) {
		if err != nil {
			t.Errorf("read: %v", err)
			continue
		}
		notices++
		for path, words := range Paths(&n) {
			raw[path] = append(raw[path], words)
		}
	}
	found, err := Resolve(strings.NewReader(doc), d, slices.Collect(maps.Keys(raw)))
	if err != nil {
		t.Errorf("resolve: %v", err)
	}
	for path, all := range raw {
		got, ok := found[path]
		if !ok {
			t.Errorf("%s leads nowhere", path)
			continue
		}
		for _, want := range all {
			if want != "" && got != want {
				t.Errorf("%s leads to %q, was read from %q", path, got, want)
			}
		}
	}
	return notices, len(raw)
}

func TestResolveRoundTrip(t *testing.T) {
	tempDir(t)
	all := documents(t)
	var files []file
	for _, name := range slices.Sorted(maps.Keys(all)) {
		files = append(files, file{name: name, body: all[name]})
	}
	files = append(files, files[0]) // a name twice
	all["tar.gz"] = gz(t, tarOf(t, files...))
	all["zip"] = zipOf(t, append(files, file{name: "in.tar", body: tarOf(t, files...)})...)
	for name, doc := range all {
		t.Run(name, func(t *testing.T) {
			if notices, paths := roundTrip(t, doc, document()); notices == 0 || paths < 10 {
				t.Errorf("%d notices with %d paths", notices, paths)
			}
		})
	}
}

// Paths that lead nowhere are absent and no error, wherever they end.
func TestResolveNowhere(t *testing.T) {
	doc := zipOf(t, file{name: "a.json", body: release("1-2025")}, file{name: "b.pdf", body: "%PDF-"})
	paths := []string{"a.json!/releases/0/id", "a.json!/releases/7", "a.json!/nothing", "c.json!/releases/0", "a.json!x!/releases", "!", "!!!!!!!!", "", "/releases", "5!/a"}
	got, err := Resolve(strings.NewReader(doc), document(), paths)
	if err != nil || len(got) != 1 || got[paths[0]] != "1-2025" {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := Resolve(strings.NewReader(doc), document(), nil); len(got) != 0 || err != nil {
		t.Errorf("no paths give %v, %v", got, err)
	}
	if _, err := Resolve(strings.NewReader(doc), document(), []string{"b.pdf!/a"}); err == nil || !strings.HasPrefix(err.Error(), "b.pdf: PDF file") {
		t.Errorf("a member without a reader gives %v", err)
	}
}

// TestRecordedDocuments follows every path of every notice of documents that
// were recorded at publishers. They are not ours to publish and lie elsewhere.
func TestRecordedDocuments(t *testing.T) {
	shared := os.Getenv("TENDERS_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	root := filepath.Join(shared, "data", "uk")
	if _, err := os.Stat(root); err != nil {
		t.Skipf("no recorded documents: %v", err)
	}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasPrefix(filepath.Ext(path), ".json") {
			return err
		}
		t.Run(filepath.Base(filepath.Dir(path))+"/"+e.Name(), func(t *testing.T) {
			body, err := os.ReadFile(path)
			must(t, err)
			d := document()
			d.Origin.Source = filepath.Base(filepath.Dir(path))
			notices, paths := roundTrip(t, string(body), d)
			t.Logf("%d notices, %d paths", notices, paths)
			if notices == 0 {
				t.Error("no notices")
			}
		})
		return nil
	})
	must(t, err)
}

// Every place of a notice is walked: a path that the walk forgets could rot
// unseen.
func TestPaths(t *testing.T) {
	count := 0
	path := func() string { count++; return fmt.Sprintf("/%d", count) }
	value := func() []notice.Value { return []notice.Value{{Path: path(), MinPath: path()}} }
	period := func() *notice.Period { return &notice.Period{Path: path()} }
	parties := func() []notice.Party { return []notice.Party{{Path: path()}} }
	n := notice.Notice{
		Origin: notice.Origin{Path: path()}, TitlePath: path(), DescriptionPath: path(), PublishedPath: path(), DeadlinePath: path(),
		Buyers: parties(), Procedure: &notice.Procedure{Path: path()}, Codes: []notice.Code{{Path: path()}}, Values: value(), Period: period(),
		Lots: []notice.Lot{{Path: path(), Values: value(), Period: period()}},
		Awards: []notice.Award{{Key: path(), DatePath: path(), SignedPath: path(), Suppliers: parties(), Values: value(), Period: period(),
			Tenders: &notice.Tenders{Path: path()}}},
		Contracts: []notice.Contract{{Key: path(), SignedPath: path(), Values: value(), Period: period()}},
		Changes:   []notice.Change{{Path: path(), Suppliers: parties(), Values: value(), Period: period()}},
		Links:     []notice.Link{{Path: path()}},
	}
	got := 0
	for range Paths(&n) {
		got++
	}
	if got != count {
		t.Errorf("%d of %d paths are walked", got, count)
	}
	for range Paths(&n) {
		break // a caller may stop
	}
}
