package ocds

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"go.uber.org/goleak"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
)

const fixtures = "../../testdata/notices/ocds"

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestGoldens(t *testing.T) { noticetest.Run(t, fixtures, Parse) }

// TestPlaces follows every path of every golden back into its document.
func TestPlaces(t *testing.T) { noticetest.Places(t, fixtures, Parse, Resolve) }

// all reads a document to its end.
func all(r io.Reader, source string) (notices []notice.Notice, errs []error) {
	for n, err := range Parse(r, notice.Origin{Source: source}) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		notices = append(notices, n)
	}
	return notices, errs
}

func parse1(t *testing.T, doc string) notice.Notice {
	t.Helper()
	notices, errs := all(strings.NewReader(doc), "test")
	if len(errs) > 0 || len(notices) != 1 {
		t.Fatalf("%d notices, errors %v", len(notices), errs)
	}
	return notices[0]
}

// A version says what was sent, and not how it was laid out.
func TestVersion(t *testing.T) {
	base := parse1(t, `{"ocid":"o","id":"1","tender":{"value":{"amount":1.50,"currency":"GBP"},"title":"a £"}}`).Version
	for doc, same := range map[string]bool{
		`{"id":"1","ocid":"o","tender":{"title":"a £","value":{"currency":"GBP","amount":1.50}}}`:                                                true,
		"\xef\xbb\xbf{ \"ocid\" : \"o\",\n\t\"id\":\"1\",\"tender\":{\"value\":{\"amount\":1.50,\"currency\":\"GBP\"},\"title\":\"a \\u00a3\"}}": true,
		`{"ocid":"o","id":"1","tender":{"value":{"amount":1.5,"currency":"GBP"},"title":"a £"}}`:                                                 false,
		`{"ocid":"o","id":"1","tender":{"value":{"amount":"1.50","currency":"GBP"},"title":"a £"}}`:                                              false,
		`{"ocid":"o","id":"1","tender":{"value":{"amount":1.50,"currency":"GBP"},"title":"a £ "}}`:                                               false,
	} {
		if got := parse1(t, doc).Version; (got == base) != same {
			t.Errorf("version of %s: %s, want the same: %v", doc, got, same)
		}
	}
}

// A large document gives the same as its releases one by one, in order.
func TestOrderInLargeDocuments(t *testing.T) {
	const n = 300
	notices, errs := all(iotest.OneByteReader(bytes.NewReader(manyReleases(3))), "find-a-tender")
	if len(notices) != 3 || len(errs) != 0 {
		t.Fatalf("byte by byte: %d notices, %v", len(notices), errs)
	}
	notices, errs = all(bytes.NewReader(manyReleases(n)), "find-a-tender")
	if len(notices) != n || len(errs) != 0 {
		t.Fatalf("%d notices, %v", len(notices), errs)
	}
	for i, got := range notices {
		if want := fmt.Sprintf("%06d-2026", i); got.PublisherID != want || got.Origin.Path != fmt.Sprintf("/releases/%d", i) {
			t.Fatalf("notice %d is %s at %s", i, got.PublisherID, got.Origin.Path)
		}
	}
}

// A consumer that has enough leaves no worker behind (see TestMain).
func TestBreakOff(*testing.T) {
	doc := manyReleases(300)
	for _, enough := range []int{1, 20, 150} {
		n := 0
		for range Parse(bytes.NewReader(doc), notice.Origin{}) {
			if n++; n == enough {
				break
			}
		}
	}
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("disk gone")
	doc := manyReleases(2)
	notices, errs := all(io.MultiReader(bytes.NewReader(doc[:len(doc)-300]), iotest.ErrReader(broken)), "test")
	if len(notices) != 1 || len(errs) != 1 || !errors.Is(errs[0], broken) {
		t.Errorf("%d notices, errors %v", len(notices), errs)
	}
}

// What is meant to break the reader is bounded, and what stands beside it is
// read.
func TestHostile(t *testing.T) {
	deep := strings.Repeat(`{"a":`, 1e6)
	long := strings.Repeat("x", 100<<20)
	release := func(id, more string) string { return `{"ocid":"o` + id + `","id":"` + id + `"` + more + `}` }
	for name, c := range map[string]struct {
		doc           string
		notices, errs int
	}{
		"deep object":   {`{"releases":[` + release("1", "") + `,` + release("2", `,"tender":`+deep+`1`+strings.Repeat("}", 1e6)) + `,` + release("3", "") + `]}`, 2, 1},
		"deep arrays":   {strings.Repeat("[", 1e6), 0, 2},
		"open deep":     {release("1", "") + deep, 1, 1},
		"long string":   {`[` + release("1", `,"tender":{"title":"`+long+`"}`) + `,` + release("2", "") + `]`, 2, 0},
		"torn lines":    {release("1", "") + "\n" + `{"ocid":"o2","tender":{"title":"cut` + "\n" + release("3", "") + "\n" + `{"releases":[{"ocid":"o4"` + "\n" + release("5", ""), 3, 2},
		"few line ends": {`{"uri":"x","releases":[` + "\n" + release("1", "") + ",\n" + release("2", "") + "\n]}", 2, 0},
		"no JSON":       {"<html>\n<body>429</body>\n" + release("1", ""), 1, 1},
		"empty":         {"", 0, 0},
		"white space":   {" \n\r\t", 0, 0},
		"lone bracket":  {"{", 0, 1},
		"many open":     {strings.Repeat(`{"releases":[`, 1000), 0, 2},
		"bad escapes":   {`{"ocid":"o","id":"1","tender":{"title":"\u12 \ud800 \x \"q\""}}`, 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			notices, errs := all(strings.NewReader(c.doc), "test")
			if len(notices) != c.notices || len(errs) != c.errs {
				t.Errorf("%d notices, want %d; %d errors, want %d", len(notices), c.notices, len(errs), c.errs)
			}
		})
	}
}

// Every fixture's facts are found again where they are said to stand.
func TestResolveFixtures(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(fixtures, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden.json") {
			continue
		}
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		resolveAll(t, file, doc)
	}
}

// resolveAll checks every path of every notice of a document.
func resolveAll(t *testing.T, file string, doc []byte) {
	t.Helper()
	notices, _ := all(bytes.NewReader(doc), "test")
	want, words := map[string]string{}, map[string]string{}
	for i := range notices {
		collect(&notices[i], want, words)
	}
	var paths []string
	for p := range want {
		paths = append(paths, p)
	}
	for p := range words {
		paths = append(paths, p)
	}
	got, err := Resolve(bytes.NewReader(doc), paths)
	if err != nil && len(got) < len(paths) {
		t.Errorf("%s: %v", file, err)
	}
	for p, w := range want {
		if got[p] != w {
			t.Errorf("%s: %s holds %q, the notice says %q", file, p, got[p], w)
		}
	}
	for p, w := range words {
		if _, ok := got[p]; !ok {
			t.Errorf("%s: nothing stands at %s, where %q was read", file, p, w)
		}
	}
}

// collect gathers a notice's paths: those whose words must be equal to what was
// noted, and those that must lead somewhere.
func collect(n *notice.Notice, raw, words map[string]string) {
	values := func(vs []notice.Value) {
		for _, v := range vs {
			raw[v.Path] = v.Raw
			if v.MinPath != "" {
				raw[v.MinPath] = v.MinRaw
			}
		}
	}
	period := func(p *notice.Period) {
		if p != nil {
			raw[p.Path] = p.Raw
		}
	}
	lead := func(path, what string) {
		if path != "" {
			words[path] = what
		}
	}
	parties := func(ps []notice.Party) {
		for _, p := range ps {
			lead(p.Path, p.Name)
		}
	}
	values(n.Values)
	period(n.Period)
	parties(n.Buyers)
	lead(n.TitlePath, n.Title)
	lead(n.DescriptionPath, n.Description)
	lead(n.Origin.Path, "the notice")
	if n.PublishedPath != "" {
		raw[n.PublishedPath] = n.PublishedAt
	}
	if n.DeadlinePath != "" {
		raw[n.DeadlinePath] = n.DeadlineAt
	}
	if n.Procedure != nil {
		lead(n.Procedure.Path, "the procedure")
	}
	for _, c := range n.Codes {
		lead(c.Path, c.Code)
	}
	for _, l := range n.Links {
		lead(l.Path, l.ID)
	}
	for _, l := range n.Lots {
		values(l.Values)
		period(l.Period)
		lead(l.Path, l.ID)
	}
	for _, a := range n.Awards {
		values(a.Values)
		period(a.Period)
		parties(a.Suppliers)
		lead(a.Key, a.ID)
		lead(a.DatePath, string(a.Date))
		if a.Tenders != nil {
			lead(a.Tenders.Path, "tenders")
		}
	}
	for _, k := range n.Contracts {
		values(k.Values)
		period(k.Period)
		lead(k.Key, k.ID)
		lead(k.SignedPath, string(k.Signed))
	}
	for _, c := range n.Changes {
		values(c.Values)
		period(c.Period)
		parties(c.Suppliers)
		lead(c.Path, c.Label)
	}
	for _, p := range n.Problems {
		if !strings.HasPrefix(p.Rule, "release-") && p.Path != "/surprise" { // those of packages
			lead(p.Path, p.Rule)
		}
	}
}
