package tedxml

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// shared finds the documents as the journal served them. They are no part of the
// repository; without them the test is skipped.
func shared(t testing.TB, name string) *os.File {
	t.Helper()
	root := os.Getenv("TENDERS_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	f, err := os.Open(filepath.Join(root, "data/ted", name))
	if err != nil {
		fmt.Println("SKIP: no recorded documents; TENDERS_SHARED names their folder")
		t.Skip("no recorded documents")
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// recorded hands over every recorded document.
func recorded(t testing.TB, f func(name string, doc []byte)) {
	t.Helper()
	z, err := gzip.NewReader(shared(t, "legacy-dev.tar.gz"))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		doc, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		f(h.Name, doc)
	}
}

// one reads a document that holds one notice.
func one(t testing.TB, name string, doc []byte) *notice.Notice {
	t.Helper()
	var got *notice.Notice
	for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "ted"}) {
		if err != nil || got != nil {
			t.Errorf("%s: no notice, or several: %v", name, err)
			return nil
		}
		got = &n
	}
	return got
}

// Every document yields one notice, in which nothing but these is odd; every
// fact is found again at its place, in the words that were noted.
func TestRecorded(t *testing.T) {
	odd := map[string]bool{"identifier-none": true, "deadline-before-publication": true, "type-differs": true, "term-as-times": true}
	n, lawless := 0, 0
	recorded(t, func(name string, doc []byte) {
		got := one(t, name, doc)
		if got == nil {
			return
		}
		n++
		for _, p := range append(got.Check(), got.Problems...) {
			if !odd[p.Rule] {
				t.Errorf("%s: %+v", name, p)
			}
		}
		if len(got.Buyers) == 0 || got.Title == "" && got.Form != "F08" || got.Kind == "" || got.Published == "" || got.Dispatched == "" || got.Language == "" {
			t.Errorf("%s %s: %d buyers, title %q, kind %q, dates %q %q", name, got.Form, len(got.Buyers), got.Title, got.Kind, got.Published, got.Dispatched)
		}
		if got.Regime == "" { // another law, in words: a bank's rules, a country's own
			lawless++
		}
		if n%5 == 0 { // all of them take long
			resolves(t, name, doc, got)
		}
	})
	if n < 2000 || lawless > 10 {
		t.Errorf("%d notices, %d without a regime", n, lawless)
	}
}

// Every path of the recorded documents is read or left out with a reason.
func TestKnownPaths(t *testing.T) {
	type counts struct{ read, left map[string]bool }
	generations := map[string]*counts{}
	recorded(t, func(name string, doc []byte) {
		var tree xmltree.Tree
		root, err := tree.Parse(doc)
		if err != nil {
			t.Fatal(err)
		}
		g := generation(root)
		c := generations[g]
		if c == nil {
			c = &counts{map[string]bool{}, map[string]bool{}}
			generations[g] = c
		}
		known.Uses(root, translated, func(path, use string) {
			switch {
			case use == "":
				t.Errorf("%s: %s is neither read nor left out", name, path)
			case use[0] == '+':
				c.read[path] = true
			default:
				c.left[path] = true
			}
		})
	})
	for _, g := range slices.Sorted(maps.Keys(generations)) {
		fmt.Printf("%s: %d paths read, %d left out (what lies below these is not counted)\n", g, len(generations[g].read), len(generations[g].left))
	}
}

// translated reports a form that only repeats another one.
func translated(n xmltree.Node) bool {
	c, _ := n.Attr("CATEGORY")
	return c == "TRANSLATION"
}

// generation is the version of the schema.
func generation(root xmltree.Node) string {
	if v, ok := root.Attr("VERSION"); ok {
		return v
	}
	for f := range root.Child("FORM_SECTION").Children() {
		if v, ok := f.Attr("VERSION"); ok {
			return v
		}
	}
	return "unknown"
}

// An amount in the form that the notice does not carry is a defect. The judge is
// another reader of XML.
func TestAmountsCarried(t *testing.T) {
	n := 0
	recorded(t, func(name string, doc []byte) {
		got := one(t, name, doc)
		if got == nil {
			return
		}
		carried := ourAmounts(got)
		for _, a := range formAmounts(t, doc, strings.ToUpper(got.Language)) {
			if n++; !carried[a] {
				t.Errorf("%s: %s is not among the values %v", name, a, slices.Sorted(maps.Keys(carried)))
			}
		}
	})
	fmt.Printf("%d amounts of the forms are carried\n", n)
	if n < 5000 {
		t.Errorf("%d amounts", n)
	}
}

// formAmounts are the amounts of the original form in a language: the text of
// every element that has a currency, or whose parent or grandparent has one, and
// that reads as a number.
func formAmounts(t *testing.T, doc []byte, lang string) (out []string) {
	type level struct{ name, currency, text string }
	var stack []level
	inside := 0
	d := xml.NewDecoder(bytes.NewReader(doc))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			l := level{name: e.Name.Local}
			if len(stack) > 0 {
				l.currency = stack[len(stack)-1].currency
			}
			attrs := map[string]string{}
			for _, a := range e.Attr {
				attrs[a.Name.Local] = a.Value
			}
			if c := attrs["CURRENCY"]; c != "" {
				l.currency = c
			}
			stack = append(stack, l)
			if inside == 0 && attrs["CATEGORY"] == "ORIGINAL" && attrs["LG"] == lang {
				inside = len(stack)
			}
		case xml.CharData:
			if len(stack) > 0 {
				stack[len(stack)-1].text += string(e)
			}
		case xml.EndElement:
			l := stack[len(stack)-1]
			text := strings.NewReplacer(" ", "", "\u00a0", "", ",", ".").Replace(strings.TrimSpace(l.text))
			if _, err := strconv.ParseFloat(text, 64); inside > 0 && l.currency != "" && err == nil && l.name != "VAT_PRCT" {
				out = append(out, pence(text)+" "+l.currency)
			}
			if len(stack) == inside {
				inside = 0
			}
			stack = stack[:len(stack)-1]
		}
	}
}
