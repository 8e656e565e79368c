package eforms

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
	"strings"
	"testing"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// recorded reads the documents as they were published. They are no part of the
// repository; without them the test is skipped.
func recorded(t *testing.T) map[string][]byte {
	t.Helper()
	root := os.Getenv("TENDERS_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	f, err := os.Open(filepath.Join(root, "data/ted/eforms-dev.tar.gz"))
	if err != nil {
		fmt.Println("SKIP: no recorded documents; TENDERS_SHARED names their folder")
		t.Skip("no recorded documents")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string][]byte{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return docs
		}
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(h.Name, ".xml") {
			continue
		}
		if docs[h.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
}

// places are the paths that documents of one version of the SDK hold, with what
// the table says of each.
type places struct {
	notices int
	uses    map[string]string
}

// count tells how many paths are read, left with a reason, and neither.
func (p *places) count() (read, left, drift int) {
	for _, use := range p.uses {
		switch use {
		case "":
			drift++
		case "+":
			read++
		default:
			left++
		}
	}
	return read, left, drift
}

// Every recorded document gives one notice; every place in it is read or left
// with a reason; every amount in it is among the notice's values; and every fact
// is found again at its place.
func TestRecorded(t *testing.T) {
	docs := recorded(t)
	versions := map[string]*places{}
	amounts, lost := 0, 0
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		doc := docs[name]
		r := reader{origin: notice.Origin{Source: "ted"}, tree: new(xmltree.Tree)}
		n, err := r.read(doc)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkRecorded(t, name, &n)
		r.places(versions)
		a, l := checkAmounts(t, name, doc, &n, &r)
		amounts, lost = amounts+a, lost+l
		resolveAll(t, name, doc)
	}
	if len(docs) == 0 || amounts == 0 {
		t.Error("no documents, or no amounts")
	}
	fmt.Println("sdk      notices  paths read   left  drift")
	for _, v := range slices.Sorted(maps.Keys(versions)) {
		read, left, drift := versions[v].count()
		fmt.Printf("%-8s %7d %11d %6d %6d\n", v, versions[v].notices, read, left, drift)
		if drift > 0 {
			t.Errorf("version %s: %d paths are neither read nor left with a reason", v, drift)
		}
	}
	fmt.Printf("%d notices; %d amounts, %d of them prices of tenders that lost\n", len(docs), amounts, lost)
}

// places adds the document's paths to those of its version.
func (r *reader) places(versions map[string]*places) {
	v := words(r.root.Child("CustomizationID"))
	v, _, _ = strings.Cut(strings.TrimPrefix(v, "eforms-sdk-"), "#")
	if v == "" {
		v = "unstated"
	}
	if versions[v] == nil {
		versions[v] = &places{uses: map[string]string{}}
	}
	versions[v].notices++
	table.Uses(r.root, nil, func(generic, use string) { versions[v].uses[generic] = use })
}

func checkRecorded(t *testing.T, name string, n *notice.Notice) {
	t.Helper()
	for _, p := range n.Problems {
		switch p.Rule {
		case "number-missing", "identifier-none", "count-of-what", "withheld", "person", "winner-untold", "lot-differs", "duration-unit", "identifier-personal":
		default:
			t.Errorf("%s: %+v", name, p)
		}
	}
	for _, p := range n.Check() {
		if p.Rule != "deadline-before-publication" {
			t.Errorf("%s: %+v", name, p)
		}
	}
	if len(n.Buyers) == 0 || n.Title == "" || n.Kind == "" || n.Language == "" || n.Dispatched == "" || len(n.Lots)+len(n.Values) == 0 && n.Form != "1" {
		t.Errorf("%s: %d buyers, title %q, kind %q, language %q, sent %q", name, len(n.Buyers), n.Title, n.Kind, n.Language, n.Dispatched)
	}
	for _, a := range n.Awards {
		if a.Date == "2000-01-01" || a.Signed == "2000-01-01" {
			t.Errorf("%s: award of %s", name, a.Date)
		}
		if won := a.Status == "active" || a.Status == "pending"; won && len(a.Suppliers) == 0 && strings.Contains(a.Key, "LotTender") {
			t.Errorf("%s: %s is won by nobody", name, a.Key)
		}
	}
}

// checkAmounts compares the values with the elements that have a currency, as
// another reader of XML finds them. A tender's price may be left out where the
// tender lost.
func checkAmounts(t *testing.T, name string, doc []byte, n *notice.Notice, r *reader) (amounts, lost int) {
	t.Helper()
	values, others := map[string]string{}, map[string]string{}
	collect(n, values, others)
	losers := map[string]bool{}
	for _, x := range r.result.tenders {
		if x.award == "" {
			losers[r.path(x.node.Find("LegalMonetaryTotal", "PayableAmount"))] = true
		}
	}
	walkAmounts(t, doc, func(path, words string) {
		amounts++
		got, ok := values[path]
		switch {
		case losers[path] && !ok:
			lost++
		case !ok || got != words:
			t.Errorf("%s: %s is %q in the document, and %q in the notice", name, path, words, got)
		}
	})
	return amounts, lost
}

// element is an element that is open: its path, how many children of each name
// it has had, and its text.
type element struct {
	path     string
	children map[string]int
	text     string
	currency bool
}

// walkAmounts tells of every element with a currency.
func walkAmounts(t *testing.T, doc []byte, f func(path, words string)) {
	t.Helper()
	single := singles(t, doc)
	walkXML(t, doc, func(e *element) {
		if e.currency {
			f(shorten(e.path, single), strings.TrimSpace(e.text))
		}
	})
}

// shorten takes the position off every step that is the only one of its name.
func shorten(path string, single map[string]bool) string {
	out := ""
	full := ""
	for _, step := range strings.Split(path, "/")[1:] {
		full += "/" + step
		if single[full] {
			step = strings.TrimSuffix(step, "[1]")
		}
		out += "/" + step
	}
	return out
}

// singles are the full paths of elements that are the only ones of their name.
func singles(t *testing.T, doc []byte) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	walkXML(t, doc, func(e *element) {
		for name, n := range e.children {
			if n == 1 {
				out[e.path+"/"+name+"[1]"] = true
			}
		}
	})
	return out
}

// walkXML tells of every element when it ends, with a path that has a position
// at each step.
func walkXML(t *testing.T, doc []byte, f func(*element)) {
	t.Helper()
	open := []*element{{children: map[string]int{}}}
	for d := xml.NewDecoder(bytes.NewReader(doc)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		top := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			top.children[x.Name.Local]++
			e := &element{path: fmt.Sprintf("%s/%s[%d]", top.path, x.Name.Local, top.children[x.Name.Local]), children: map[string]int{}}
			for _, a := range x.Attr {
				e.currency = e.currency || a.Name.Local == "currencyID"
			}
			open = append(open, e)
		case xml.CharData:
			top.text += string(x)
		case xml.EndElement:
			f(top)
			open = open[:len(open)-1]
		}
	}
	f(open[0])
}
