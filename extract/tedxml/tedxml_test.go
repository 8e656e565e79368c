package tedxml

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

const fixtures = "../../testdata/notices/tedxml"

func TestGoldens(t *testing.T) { noticetest.Run(t, fixtures, Parse) }

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join(fixtures, name))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// The prose reader gets what may tell a value or a term, exactly as it stands.
func TestTexts(t *testing.T) {
	type text struct {
		part             notice.Part
		lot, path, words string
	}
	texts := func(name string) (out []text) {
		for _, x := range one(t, name, fixture(t, name)).Texts {
			out = append(out, text{x.Part, x.Lot, x.Path[strings.LastIndexByte(x.Path, '/')+1:], x.Words})
		}
		return out
	}
	for name, want := range map[string][]text{
		"ted_f02-framework-lots.xml": {
			{notice.PartDescription, "", "SHORT_DESCR", "Software for 12 wards of 40 m2 each.\nQuestions: call 01632 960123 or write to ask@wold.example."},
			{notice.PartDescription, "1", "SHORT_DESCR", "Licences and their upkeep."},
			{notice.PartRenewal, "1", "RENEWAL_DESCR", "Twice by 12 months each."},
			{notice.PartOptions, "1", "OPTIONS_DESCR", "Further wards, worth up to 500 000 GBP."},
			{notice.PartDescription, "2", "SHORT_DESCR", "Training of nurses."},
		},
		"ted_r208-contract.xml": {
			{notice.PartDescription, "", "SHORT_CONTRACT_DESCRIPTION", "Cleaning of wards."},
			{notice.PartDescription, "1", "LOT_DESCRIPTION", "The north site."},
			{notice.PartOptions, "", "OPTION_DESCRIPTION", "One more site."},
			{notice.PartRenewal, "", "RECURRENT_CONTRACT", "2\n24"},
		},
	} {
		if diff := cmp.Diff(want, texts(name), cmp.AllowUnexported(text{})); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// A member of an archive goes before every path.
func TestMember(t *testing.T) {
	doc := fixture(t, "ted_f20-modification.xml")
	for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "ted", Member: "a.tar.gz!b.xml!"}) {
		if err != nil {
			t.Fatal(err)
		}
		raw, lead := map[string]string{}, map[string]string{}
		collect(&n, raw, lead)
		for _, paths := range []map[string]string{raw, lead} {
			for p := range paths {
				if !strings.HasPrefix(p, "a.tar.gz!b.xml!/TED_EXPORT") {
					t.Errorf("path %q has no member", p)
				}
			}
		}
	}
}

func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{
		`<?xml version="1.0"?><TED_EXPORT xmlns="x">`:               true,
		"\ufeff<!-- a --><t:TED_EXPORT>":                            true,
		"<TED_EXPORT":                                               false,
		`<ContractNotice xmlns="x">`:                                false,
		`<html><body>&lt;TED_EXPORT&gt; <TED_EXPORT>`:               false,
		`{"a": "<TED_EXPORT>"}`:                                     false,
		"<?xml version='1.0'?>\n<!DOCTYPE TED_EXPORT><TED_EXPORT/>": true,
	} {
		if got := Detect([]byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}

func failure(r io.Reader) error {
	for _, err := range Parse(r, notice.Origin{Source: "ted"}) {
		return err
	}
	return errors.New("nothing")
}

// What is meant to break the reader is one error, and bounded.
func TestHostile(t *testing.T) {
	broken := errors.New("disk gone")
	huge := io.MultiReader(strings.NewReader("<TED_EXPORT><A>"), io.LimitReader(endless{}, 200<<20))
	for name, c := range map[string]struct {
		doc  io.Reader
		want error
	}{
		"reader fails": {iotest.ErrReader(broken), broken},
		"200 MB":       {huge, xmltree.ErrTooLarge},
		"deep":         {strings.NewReader("<TED_EXPORT>" + strings.Repeat("<A>", 1e5)), xmltree.ErrTooDeep},
		"many":         {strings.NewReader("<TED_EXPORT>" + strings.Repeat("<A/>", 5e6)), xmltree.ErrTooLarge},
		"empty":        {strings.NewReader(""), xmltree.ErrTruncated},
		"cut":          {bytes.NewReader(fixture(t, "ted_f03-awards.xml")[:5000]), xmltree.ErrTruncated},
		"bomb":         {bytes.NewReader(fixture(t, "ted_entities.xml")), xmltree.ErrEntity},
		"no XML":       {strings.NewReader("%PDF-1.4"), xmltree.ErrSyntax},
	} {
		if err := failure(c.doc); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	many := strings.Repeat("<X><Y>1</Y></X>", 2000)
	got := one(t, "many unknown", []byte("<TED_EXPORT DOC_ID='1-2019'>"+many+"</TED_EXPORT>"))
	if n := len(got.Problems); n != maxProblems+1 || got.Problems[n-1].Rule != "problems-cut" {
		t.Errorf("%d problems", n)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

// An award names its lot in other words than the lot itself.
func TestLotsNamed(t *testing.T) {
	r := reader{n: &notice.Notice{Lots: []notice.Lot{{ID: "01"}, {ID: "2"}, {ID: "3a"}, {ID: "Los 4"}, {ID: "5"}, {ID: "Lot 5"}, {ID: "1, 2"}}}}
	for label, want := range map[string][]string{
		"2": {"2"}, "Lot 1": {"01"}, "1 - north of 3": {"01"}, "4": {"Los 4"}, "3A": {"3a"}, "3": {"3"}, "05": {"05"}, "1, 2": {"1, 2"},
		"1,2 & 4": {"01", "2", "Los 4"}, "from 1 to 4": {"from 1 to 4"}, "all": {"all"}, "": nil, "7;8": {"7", "8"},
	} {
		if diff := cmp.Diff(want, r.lotsNamed(nil, label)); diff != "" {
			t.Errorf("%q: %s", label, diff)
		}
	}
}

// Whom an address names is masked in descriptions.
func TestContacts(t *testing.T) {
	doc := bytes.Replace(fixture(t, "ted_f02-undivided-dps.xml"), []byte("Staff at short notice.<"), []byte("Ask Nobody Real, at nobody@wold.example or 01632 960123.<"), 1)
	if got := one(t, "contact", doc).Description; got != "Ask [contact], at [e-mail] or [telephone]." {
		t.Errorf("description %q", got)
	}
}
