package extract

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
)

// release is an OCDS package of one notice.
func release(id string) string {
	return fmt.Sprintf(`{"uri": "https://notices.example/%[1]s", "releases": [{"ocid": "ocds-h6vhtk-%[1]s", "id": "%[1]s",
	"date": "2025-03-04T09:15:00Z", "tag": ["tender"], "language": "en", "buyer": {"id": "b", "name": "Loxby Borough Council"},
	"parties": [{"id": "b", "name": "Loxby Borough Council", "roles": ["buyer"]}],
	"tender": {"id": "t", "title": "Work %[1]s", "value": {"amount": 12.50, "currency": "GBP"}}}]}`, id)
}

// document is one as the archive would give it.
func document() Document {
	return Document{Origin: notice.Origin{URL: "https://notices.example/a", Fetched: "2025-03-05T00:00:00Z", Digest: strings.Repeat("0", 64), Source: "find-a-tender"}}
}

// summary tells the notices and errors of a document, a line each.
func summary(doc string) []string {
	var got []string
	for n, err := range Read(strings.NewReader(doc), document()) {
		if err != nil {
			got = append(got, "error "+err.Error())
			continue
		}
		got = append(got, n.PublisherID+" at "+n.Origin.Path)
	}
	return got
}

func TestRead(t *testing.T) {
	tempDir(t)
	packed := gz(t, tarOf(t,
		file{name: "day/1.json", body: release("1-2025")},
		file{name: "day/page.html", body: "<html><head><title>Moved</title>"},
		file{name: "../2.json", body: release("2-2025")},
		file{name: "more.zip", body: zipOf(t, file{name: "3.json", body: release("3-2025")}, file{name: "3.json", body: release("4-2025")})},
	))
	want := []string{
		"1-2025 at day/1.json!/releases/0",
		`error day/page.html: page: no notice in this page: "Moved" is of the kind "other"`,
		"error ../2.json: refused: the name leads out of the package",
		"3-2025 at more.zip!3.json!/releases/0",
		"4-2025 at more.zip!3.json#2!/releases/0",
	}
	if diff := cmp.Diff(want, summary(packed)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestReadOrigin(t *testing.T) {
	for n, err := range Read(strings.NewReader("\uFEFF "+release("1-2025")), document()) {
		if err != nil {
			t.Fatal(err)
		}
		want := document().Origin
		want.Path, want.FormatVersion = "/releases/0", Version(notice.OCDS)
		got := n.Origin
		got.Source, got.Member = want.Source, want.Member
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		if n.ID != "find-a-tender:1-2025" {
			t.Errorf("id is %s", n.ID)
		}
	}
}

// What the checks find stands among the problems, once.
func TestReadChecks(t *testing.T) {
	doc := strings.Replace(release("1-2025"), `"value"`, `"tenderPeriod": {"endDate": "2024-01-01T00:00:00Z"}, "value"`, 1)
	for n, err := range Read(strings.NewReader(doc), document()) {
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, p := range n.Problems {
			if p.Rule == "deadline-before-publication" {
				count++
			}
		}
		if count != 1 {
			t.Errorf("told %d times: %v", count, n.Problems)
		}
	}
}

// JSON that is not OCDS is an error that says so, never silence.
func TestReadOtherJSON(t *testing.T) {
	for _, doc := range []string{`{"exception": "Too many requests"}`, `{}`, `[{"a": 1}]`, `{"releases": 5}`, `{"releases": [`} {
		got := summary(doc)
		if len(got) == 0 || !strings.HasPrefix(got[0], "error ") {
			t.Errorf("%s gives %q, want an error", doc, got)
		}
	}
}

func TestReadEmptyPackage(t *testing.T) {
	if got := summary(`{"uri": "https://notices.example", "releases": []}`); len(got) != 0 {
		t.Errorf("a window without notices gives %q", got)
	}
}

// A consumer that stops is given no more, nothing more is read, and no file is
// left.
func TestReadStops(t *testing.T) {
	tempDir(t)
	var files []file
	for i := range 50 {
		files = append(files, file{name: fmt.Sprintf("%d.json", i), body: release(fmt.Sprintf("%d-2025", i)) + strings.Repeat(" ", 64<<10)})
	}
	for name, doc := range map[string]string{"tar": tarOf(t, files...), "zip": zipOf(t, files...)} {
		t.Run(name, func(t *testing.T) {
			in := &counter{r: strings.NewReader(doc)}
			l := standard()
			l.Memory = 1 << 10 // the zip goes to a file
			next, stop := iter.Pull2(read(in, document(), l))
			if _, err, ok := next(); err != nil || !ok {
				t.Fatal(err, ok)
			}
			if name == "tar" && in.n > int64(len(doc)/2) {
				t.Errorf("%d of %d bytes are read for one notice", in.n, len(doc))
			}
			stop()
		})
	}
}

// A body that fails under way is an error, however it is packed.
func TestReadFails(t *testing.T) {
	broken := errors.New("disk on fire")
	for name, doc := range map[string]string{"plain": release("1-2025"), "gzip": gz(t, release("1-2025")), "tar": tarOf(t, file{name: "a", body: release("1-2025")}), "zip": zipOf(t, file{name: "a", body: release("1-2025")})} {
		t.Run(name, func(t *testing.T) {
			for cut := range len(doc) {
				told := 0
				for _, err := range Read(io.MultiReader(strings.NewReader(doc[:cut]), fails{broken}), document()) {
					if errors.Is(err, broken) {
						told++
					}
				}
				if told != 1 && (name != "tar" || cut < len(doc)-2*tarBlock) {
					t.Fatalf("cut at %d: told %d times", cut, told)
				}
			}
		})
	}
}

type fails struct{ err error }

func (f fails) Read([]byte) (int, error) { return 0, f.err }

// documents are the fixtures' names and bytes.
func documents(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := filepath.Glob("../testdata/documents/*")
	must(t, err)
	for _, name := range names {
		body, err := os.ReadFile(name)
		must(t, err)
		all[filepath.Base(name)] = string(body)
	}
	if len(all) == 0 {
		t.Fatal("no fixtures")
	}
	return all
}
