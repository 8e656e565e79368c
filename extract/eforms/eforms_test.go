package eforms

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
	"tenders/extract/parse/xmltree"
)

const fixtures = "../../testdata/notices/eforms"

func TestGoldens(t *testing.T) { noticetest.Run(t, fixtures, Parse) }

// all reads a document to its end.
func all(r io.Reader, o notice.Origin) (notices []notice.Notice, errs []error) {
	for n, err := range Parse(r, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		notices = append(notices, n)
	}
	return notices, errs
}

func parse1(t *testing.T, doc string, o notice.Origin) notice.Notice {
	t.Helper()
	notices, errs := all(strings.NewReader(doc), o)
	if len(errs) > 0 || len(notices) != 1 {
		t.Fatalf("%d notices, errors %v", len(notices), errs)
	}
	return notices[0]
}

// A document holds at most one notice, or an error that says what is wrong.
func TestHostile(t *testing.T) {
	good, err := os.ReadFile(fixtures + "/ted_corrigendum.xml")
	if err != nil {
		t.Fatal(err)
	}
	huge := strings.NewReader(strings.Repeat(" ", maxDocument+1))
	deep := "<ContractNotice>" + strings.Repeat("<a>", 1e5)
	for name, c := range map[string]struct {
		doc  io.Reader
		want error // nil: a notice
	}{
		"whole":              {bytes.NewReader(good), nil},
		"byte by byte":       {iotest.OneByteReader(bytes.NewReader(good)), nil},
		"cut in a tag":       {bytes.NewReader(good[:len(good)-300]), xmltree.ErrTruncated},
		"empty":              {strings.NewReader(""), xmltree.ErrTruncated},
		"no XML":             {strings.NewReader("404 not found"), xmltree.ErrSyntax},
		"another root":       {strings.NewReader("<TED_EXPORT/>"), errRoot},
		"an entity":          {strings.NewReader(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><ContractNotice>&x;</ContractNotice>`), xmltree.ErrEntity},
		"huge":               {huge, errTooLarge},
		"deep":               {strings.NewReader(deep), xmltree.ErrTooDeep},
		"reader fails":       {io.MultiReader(bytes.NewReader(good[:100]), iotest.ErrReader(io.ErrClosedPipe)), io.ErrClosedPipe},
		"nothing but a root": {strings.NewReader("<ContractNotice/>"), nil},
		"wrong encoding":     {bytes.NewReader(bytes.Replace(good, []byte("UTF-8"), []byte("UTF-16"), 1)), nil},
		"foreign bytes":      {bytes.NewReader(bytes.Replace(good, []byte("Ward software"), []byte("Caf\xe9 software"), 1)), nil},
	} {
		t.Run(name, func(t *testing.T) {
			notices, errs := all(c.doc, notice.Origin{Source: "ted", URL: "x.xml"})
			switch {
			case c.want == nil && (len(notices) != 1 || len(errs) != 0):
				t.Errorf("%d notices, errors %v", len(notices), errs)
			case c.want != nil && (len(notices) != 0 || len(errs) != 1 || !errors.Is(errs[0], c.want)):
				t.Errorf("%d notices, errors %v, want %v", len(notices), errs, c.want)
			}
		})
	}
}

// A result of very many parts that refer to each other is read in time that
// grows as they do.
func TestManyParts(t *testing.T) {
	const n = 20_000
	var b strings.Builder
	b.WriteString("<ContractAwardNotice><UBLExtensions><UBLExtension><ExtensionContent><EformsExtension><NoticeResult>")
	part := func(name, inner string) { b.WriteString("<" + name + ">" + inner + "</" + name + ">") }
	refs := strings.Repeat("<SettledContract><ID>CON-1</ID></SettledContract><LotTender><ID>TEN-1</ID></LotTender>", n)
	part("LotResult", refs+"<TenderLot><ID>LOT-1</ID></TenderLot>")
	for range n {
		part("LotTender", "<ID>TEN-1</ID><TenderLot><ID>LOT-1</ID></TenderLot>")
		part("SettledContract", "<ID>CON-1</ID>")
	}
	b.WriteString("</NoticeResult></EformsExtension></ExtensionContent></UBLExtension></UBLExtensions></ContractAwardNotice>")
	got := parse1(t, b.String(), notice.Origin{Source: "ted"})
	if len(got.Awards) != n || len(got.Contracts) != n {
		t.Errorf("%d awards, %d contracts", len(got.Awards), len(got.Contracts))
	}
}

// A notice without a number takes that of its file's name, and says so.
func TestNumberFromName(t *testing.T) {
	for in, want := range map[notice.Origin]string{
		{Member: "20231206_235.tar.gz!20231206_235/00700001_2023.xml!"}:                                      "700001-2023",
		{Member: "00000017_2025.xml!", URL: "https://x.example/00700002_2023.xml"}:                           "000017-2025",
		{URL: "https://ted.europa.eu/en/notice/700003-2023/xml"}:                                             "700003-2023",
		{URL: "https://x.example/2024-110000.xml"}:                                                           "u-01",
		{Member: "notices.zip!a.xml!", URL: "https://x.example/notices.zip"}:                                 "u-01",
		{Member: "p.zip!44444444-2222-4333-8444-5555_2023.xml!", URL: "https://x.example/00700002_2023.zip"}: "u-01",
	} {
		got := parse1(t, "<ContractNotice><ID>u</ID><VersionID>01</VersionID></ContractNotice>", in)
		if got.PublisherID != want || !strings.HasPrefix(got.Problems[0].Rule, "number-") {
			t.Errorf("%+v: %q, want %q; %v", in, got.PublisherID, want, got.Problems)
		}
	}
}

// No contact, owner or person's number is in a notice, wherever it stood.
func TestPersons(t *testing.T) {
	files, _ := filepath.Glob(fixtures + "/*.golden.json")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"Clerk", "wold.example", "960123", "0000000", "To Name", "811218", "12345678Z", "111 22"} {
			if bytes.Contains(b, []byte(word)) {
				t.Errorf("%s holds %q", file, word)
			}
		}
	}
}

func TestCompanyID(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"GB", "01234567"}: "GB-COH 01234567", {"GB", "SC 123456"}: "GB-COH SC123456", {"GB", "123 456 789"}: "national 123 456 789",
		{"DK", "DK12345678"}: "DK-CVR 12345678", {"DK", "010190-1234"}: "", {"NO", "912 345 678"}: "NO-BRC 912345678", {"NO", "NO912345678MVA"}: "NO-BRC 912345678",
		{"SE", "556012-3456"}: "SE-ON 556012-3456", {"SE", "811218-9876"}: "", {"FI", "1234567-8"}: "FI-PRO 1234567-8", {"FI", "010190-123A"}: "",
		{"FR", "100 000 017 00012"}: "FR-INSEE 10000001700012", {"BE", "BE 0123.456.789"}: "BE-BCE_KBO 0123.456.789", {"BE", "0123456789_25"}: "BE-BCE_KBO 0123456789",
		{"PL", "123-456-78-90"}: "PL-NIP 123-456-78-90", {"PL", "12345678901"}: "", {"PL", "123456789"}: "PL-REGON 123456789", {"CZ", "12345678"}: "CZ-ICO 12345678",
		{"ES", "B12345678"}: "national B12345678", {"ES", "12345678Z"}: "", {"ES", "X1234567L"}: "", {"IT", "ABCDEF80A01H501U"}: "", {"IT", "01234567890"}: "national 01234567890",
		{"DE", "HRB 4711"}: "national HRB 4711", {"DE", "T: +49 30 0000000"}: "", {"DE", "n/a"}: "", {"DE", "not available"}: "", {"", "4711"}: "national 4711", {"DE", "0000"}: "",
		{"DE", "x1@wold.example"}: "",
	} {
		var tree xmltree.Tree
		root, err := tree.Parse([]byte("<CompanyID>" + in[1] + "</CompanyID>"))
		if err != nil {
			t.Fatal(err)
		}
		r := reader{n: &notice.Notice{}}
		got := ""
		for _, id := range r.companyID(nil, root, in[0]) {
			got = id.Scheme + " " + id.ID
		}
		if got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}

func TestCodes(t *testing.T) {
	for in, want := range map[string]string{"ENG": "en", "DAN": "da", "ELL": "el", "GLE": "ga", "NOR": "no", "NOB": "nb", "XYZ": "", "": ""} {
		if got := iso639(in); got != want {
			t.Errorf("language %q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"GBR": "GB", "DEU": "DE", "GRC": "GR", "XKX": "XK", "1A0": "XK", "GB": "GB", "Ruritania": "", "QQQ": "", "": ""} {
		if got := iso3166(in); got != want {
			t.Errorf("country %q: %q, want %q", in, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]notice.Date{
		"2024-02-05": "2024-02-05", "2024-02-05Z": "2024-02-05", "2024-02-05+01:00": "2024-02-05", "2024-02-05-05:00": "2024-02-05",
		"2024-02-30Z": "", "n.a.": "", "2024-02": "", "2000-01-01Z": "", "2000-01-01+01:00": "", "2000-01-02Z": "2000-01-02",
	} {
		var tree xmltree.Tree
		root, err := tree.Parse([]byte("<AwardDate>" + in + "</AwardDate>"))
		if err != nil {
			t.Fatal(err)
		}
		r := reader{n: &notice.Notice{}}
		if got := r.decided(root); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDetect(t *testing.T) {
	for in, want := range map[string]bool{
		"<ContractNotice>": true,
		"\ufeff<?xml version='1.0'?>\n<!-- <x> -->\n<urn:ContractNotice ": true,
		"<ContractAwardNotice\n":   true,
		"<TED_EXPORT>":             false,
		"<ContractNotices>":        false,
		`{"a":"<ContractNotice>"}`: false,
		"":                         false,
	} {
		if got := Detect([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// Every fixture's facts are found again where they are said to stand.
func TestResolveFixtures(t *testing.T) {
	files, err := filepath.Glob(fixtures + "/*.xml")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		resolveAll(t, file, doc)
	}
}

// resolveAll checks every path of the notice of a document, and its texts.
func resolveAll(t *testing.T, file string, doc []byte) {
	t.Helper()
	raw, lead := map[string]string{}, map[string]string{}
	notices, _ := all(bytes.NewReader(doc), notice.Origin{Source: "test"})
	for i := range notices {
		collect(&notices[i], raw, lead)
	}
	paths := make([]string, 0, len(raw)+len(lead))
	for p := range raw {
		paths = append(paths, p)
	}
	for p := range lead {
		paths = append(paths, p)
	}
	found, err := Resolve(bytes.NewReader(doc), paths)
	if err != nil && len(paths) > 0 {
		t.Errorf("%s: %v", file, err)
	}
	for p, want := range raw {
		if found[p] != want {
			t.Errorf("%s: %s holds %q, the notice says %q", file, p, found[p], want)
		}
	}
	for p, what := range lead {
		if _, ok := found[p]; !ok {
			t.Errorf("%s: nothing stands at %s, where %q was read", file, p, what)
		}
	}
}

// Members of archives stand before every path.
func TestMember(t *testing.T) {
	doc, err := os.ReadFile(fixtures + "/ted_contract-notice-two-languages.xml")
	if err != nil {
		t.Fatal(err)
	}
	plain, packed := map[string]string{}, map[string]string{}
	for member, to := range map[string]map[string]string{"": plain, "a.zip!b.xml!": packed} {
		n := parse1(t, string(doc), notice.Origin{Source: "ted", Member: member})
		collect(&n, to, to)
	}
	want := map[string]string{}
	for p, words := range plain {
		want["a.zip!b.xml!"+p] = words
	}
	if diff := cmp.Diff(want, packed); diff != "" {
		t.Error(diff)
	}
}
