package xmltree

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

const sample = `<?xml version="1.0" encoding="UTF-8"?><!-- c --><t:NOTICE xmlns:t="urn:x" xmlns="urn:y" t:ID="7" NOTE='a &amp; "b"'>
<BUYER><NAME>Fen &amp; Wold</NAME></BUYER><LOT ITEM="1"><P>first</P><P>10 m<FT TYPE="SUP">2</FT> more</P><P> </P></LOT>
<LOT ITEM="2"><DAY>01</DAY><MONTH>2</MONTH><NUTS CODE="UKE"/><![CDATA[ ]]></LOT><n:EMPTY xmlns:n="u"/></t:NOTICE>`

func root(t *testing.T, doc string) Node {
	t.Helper()
	n, err := new(Tree).Parse([]byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNode(t *testing.T) {
	n := root(t, sample)
	second := n.Child("LOT").Next()
	for name, c := range map[string][2]string{
		"name":            {"NOTICE", n.Name()},
		"text":            {"Fen & Wold", n.Find("BUYER", "NAME").Text()},
		"words":           {"first\n10 m2 more", n.Child("LOT").Words()},
		"words of fields": {"01\n2", second.Words()},
		"raw text":        {"first10 m2 more ", n.Child("LOT").Text()},
		"path":            {"/NOTICE/LOT[2]/DAY", second.First().Path()},
		"path of an only": {"/NOTICE/BUYER/NAME", n.Find("BUYER", "NAME").Path()},
		"path of second":  {"/NOTICE/LOT[1]/P[2]/FT", n.Child("LOT").First().Next().First().Path()},
		"attribute path":  {"/NOTICE/LOT[2]/NUTS/@CODE", second.Child("NUTS").AttrPath("CODE")},
		"last":            {"EMPTY", second.Next().Name()},
		"parent":          {"NOTICE", second.Parent().Name()},
		"nothing":         {"", n.Find("BUYER", "ADDRESS", "TOWN").Parent().First().Words()},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: want %q, got %q", name, c[0], c[1])
		}
	}
	if v, ok := n.Attr("ID"); v != "7" || !ok {
		t.Errorf("ID is %q %v", v, ok)
	}
	if v, _ := n.Attr("NOTE"); v != `a & "b"` {
		t.Errorf("NOTE is %q", v)
	}
	var items []string
	for l := range n.Each("LOT") {
		v, _ := l.Attr("ITEM")
		items = append(items, v)
	}
	if diff := cmp.Diff([]string{"1", "2"}, items); diff != "" {
		t.Error(diff)
	}
	var zero Node
	if zero.OK() || zero.Is("") || zero.Text()+zero.Path()+zero.Name() != "" {
		t.Error("nothing is something")
	}
}

func TestResolve(t *testing.T) {
	want := map[string]string{
		"/NOTICE/LOT[2]/(DAY|MONTH|YEAR)":   "01\n2",
		"/NOTICE/LOT[2]/(NUTS|@ITEM)":       "\n2",
		"/NOTICE/LOT[1]/P[2]":               "10 m2 more",
		"/NOTICE/LOT[2]/NUTS/@CODE":         "UKE",
		"/NOTICE/@NOTE":                     `a & "b"`,
		"/NOTICE/EMPTY":                     "",
		"/NOTICE/BUYER":                     "Fen & Wold",
		"/NOTICE/BUYER[1]/NAME":             "Fen & Wold",
		"/NOTICE/LOT[1]/P[2]/FT/@TYPE":      "SUP",
		"/NOTICE/LOT[2]/(SECOND|DAY|@NO)":   "01",
		"/NOTICE/LOT[1]/(P|.|@ITEM|@OTHER)": "first\nfirst\n10 m2 more\n1",
	}
	paths := []string{"/NOTICE/LOT[3]", "/OTHER", "NOTICE", "/NOTICE/LOT[x]", "/NOTICE/LOT[0]", "/NOTICE/@NONE", "", "/", "/NOTICE//NAME", "/NOTICE/X/(DAY)", "/NOTICE/LOT[2]/(YEAR)"}
	for p := range want {
		paths = append(paths, p)
	}
	got, err := Resolve([]byte(sample), paths)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// One tree serves document after document.
func TestReuse(t *testing.T) {
	var tree Tree
	for range 3 {
		for _, doc := range []string{sample, `<a><b/><b/></a>`, `<a><b>`, `<x y="1"/>`} {
			n, err := tree.Parse([]byte(doc))
			fresh, freshErr := new(Tree).Parse([]byte(doc))
			if (err == nil) != (freshErr == nil) || n.Words() != fresh.Words() || n.First().Next().Path() != fresh.First().Next().Path() {
				t.Fatalf("%q reads differently the second time: %v", doc, err)
			}
		}
	}
}

func TestBad(t *testing.T) {
	for doc, want := range map[string]error{
		"":                ErrTruncated,
		"  \n":            ErrTruncated,
		"words":           ErrSyntax,
		`<a><b>x</b>`:     ErrTruncated,
		`<a><b`:           ErrTruncated,
		`<a b="c`:         ErrTruncated,
		`<a><![CDATA[x`:   ErrTruncated,
		`<a><!-- x`:       ErrTruncated,
		`<a><b></a></b>`:  ErrSyntax,
		`<a></a></b>`:     ErrSyntax,
		`<a/><b/>`:        ErrSyntax,
		`<a/>tail`:        ErrSyntax,
		`<a>x < y</a>`:    ErrSyntax,
		"<a>\x00</a>":     ErrSyntax,
		`<a>&nbsp;</a>`:   ErrEntity,
		`<a b="&lol9;"/>`: ErrEntity,
		`<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><a>&lol2;</a>`: ErrEntity,
		strings.Repeat("<a>", maxDepth+1):                                            ErrTooDeep,
		`<a` + strings.Repeat(` b=""`, maxAttrs+1) + `/>`:                            ErrTooLarge,
	} {
		if _, err := new(Tree).Parse([]byte(doc)); !errors.Is(err, want) {
			t.Errorf("%.60q: %v, want %v", doc, err, want)
		}
	}
	if _, err := new(Tree).Parse(make([]byte, maxBytes+1)); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	if _, err := new(Tree).Parse([]byte(strings.Repeat("<a/>", maxNodes+1))); err == nil {
		t.Error("no bound")
	}
}

func TestTolerated(t *testing.T) {
	for doc, want := range map[string]string{
		`<!DOCTYPE a SYSTEM "a.dtd"><a>x</a>`:           "x",
		"\ufeff<a>x</a>\n":                              "x",
		" \n<?xml version='1.0'?><a>x</a><!-- e -->":    "x",
		`<a>AT & T &#163;5 &#x20ac; &lt;b&gt; &#0;</a>`: "AT & T £5 € <b> &#0;",
		"<a>1\r\n2\r3</a>":                              "1\n2\n3",
		`<a b=c d>x</a>`:                                "x",
		`<a><![CDATA[<x> & y]]></a>`:                    "<x> & y",
		`<a>x<!-- c -->y<?pi z?></a>`:                   "xy",
	} {
		if got := root(t, doc).Words(); got != want {
			t.Errorf("%q: %q, want %q", doc, got, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	wide := func(s string, big bool) string {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
			if big {
				b = append(b, byte(u>>8), byte(u))
			} else {
				b = append(b, byte(u), byte(u>>8))
			}
		}
		return string(b)
	}
	for name, c := range map[string]struct {
		doc, want string
		warned    bool
	}{
		"none":          {`<a>£</a>`, "£", false},
		"utf-8":         {`<?xml version="1.0" encoding="utf-8"?><a>£</a>`, "£", false},
		"latin 1":       {"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xa3</a>", "£", false},
		"latin 2":       {"<?xml version='1.0' encoding='ISO-8859-2'?><a>\xb1</a>", "ą", false},
		"not latin 1":   {`<?xml version="1.0" encoding="iso-8859-1"?><a>£</a>`, "£", true},
		"not utf-8":     {"<?xml version='1.0' encoding='UTF-8'?><a>\xa3 and £</a>", "£ and £", true},
		"unknown":       {"<?xml version='1.0' encoding='x-other'?><a>\xa3</a>", "£", true},
		"not utf-16":    {"<?xml version='1.0' encoding='UTF-16'?><a>£</a>", "£", true},
		"utf-16 little": {wide(`<?xml version="1.0" encoding="UTF-16"?><a>£</a>`, false), "£", false},
		"utf-16 big":    {wide(`<?xml version="1.0" encoding="UTF-16"?><a>£</a>`, true), "£", false},
	} {
		var tree Tree
		n, err := tree.Parse([]byte(c.doc))
		if err != nil || n.Words() != c.want || (tree.Warning() != "") != c.warned {
			t.Errorf("%s: %q, %v, warning %q", name, n.Words(), err, tree.Warning())
		}
	}
}

const places = `
# a comment
{NOTICE,OTHER}/@ID +
NOTICE/@NOTE words
NOTICE/BUYER @party
NOTICE//DAY +
NOTICE/LOT/*/@CODE +
NOTICE/LOT/@ITEM +

@party:
NAME +

NOTICE/ANNEX/** not ours
`

func TestDrift(t *testing.T) {
	drift := func(doc string) (paths, generic []string) {
		NewTable(places).Drift(root(t, doc), func(p, g string) { paths, generic = append(paths, p), append(generic, g) })
		return paths, generic
	}
	paths, generic := drift(sample)
	if diff := cmp.Diff([]string{"/NOTICE/LOT[1]/P[1]", "/NOTICE/LOT[1]/P[2]", "/NOTICE/LOT[1]/P[2]/FT/@TYPE",
		"/NOTICE/LOT[1]/P[2]/FT", "/NOTICE/LOT[2]/MONTH", "/NOTICE/EMPTY"}, paths); diff != "" {
		t.Error(diff)
	}
	if generic[2] != "NOTICE/LOT/P/FT/@TYPE" {
		t.Error(generic[2])
	}
	if got, _ := drift(`<NOTICE><ANNEX><X>1</X></ANNEX><BUYER/><LOT/><X><DAY>1</DAY></X><BUYER>loose<NAME/></BUYER></NOTICE>`); len(got) != 1 || got[0] != "/NOTICE/BUYER[2]" {
		t.Error(got)
	}
	if got, _ := drift(`<OTHER ID="1" X="2"><Y/></OTHER>`); len(got) != 2 {
		t.Error(got)
	}
	uses := map[string]string{}
	NewTable(places).Uses(root(t, `<NOTICE ID="1"><ANNEX><X>1</X></ANNEX><Z/></NOTICE>`), nil, func(g, use string) { uses[g] = use })
	if diff := cmp.Diff(map[string]string{"NOTICE/@ID": "+", "NOTICE/ANNEX": "not ours", "NOTICE/Z": ""}, uses); diff != "" {
		t.Error(diff)
	}
}
