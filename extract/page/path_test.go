package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

const small = `<!DOCTYPE html><title>A  page</title>
<div id=x>one <b>bold <i>word</b></i></div><!-- no --><div><p>first&nbsp; <br> second<br><br>third</p><p> </p><p>£5 to £9</p>
<table><tr><td>a<td>b<tr><td>c</table><script>var x = 1;</script><a href=" /n?a=1&amp;b=2 ">link</a></div>`

func TestResolve(t *testing.T) {
	want := map[string]string{
		"/html/head/title":                    "A page",
		"/html/body/div[1]":                   "one bold word",
		"/html/body/div[1]/@id":               "x",
		"/html/body/div[2]/p[1]":              "first\nsecond\n\nthird",
		"/html/body/div[2]/p[2]":              "",
		"/html/body/div[2]/p[3]":              "£5 to £9",
		"/html/body/div[2]/p[3]!text:0-3":     "£5",
		"/html/body/div[2]/p[3]!text:7-10":    "£9",
		"/html/body/div[2]/p[3]!text:10-10":   "",
		"/html/body/div[2]/table":             "a b\nc",
		"/html/body/div[2]/table/tbody/tr":    "a b", // the first, where a position is missing
		"/html/body/div[2]/script":            "var x = 1;",
		"/html/body/div[2]/a/@href":           "/n?a=1&b=2",
		"/html/body/div[2]":                   "first\nsecond\n\nthird\n£5 to £9\na b\nc\nlink",
		"/html/body/div[2]!text:20-29":        "£5 to £", // in bytes
		"text:0-6":                            "A page",
		"/html/body/div[2]/table/tbody/tr[2]": "c",
	}
	missing := []string{
		"", "/", "x", "html", "/html/body/p", "/html/body/div[3]", "/html/body/div[0]", "/html/body/div[x]", "/html/body/div[-1]", "/html/body/div/@class",
		"/html/body/div[2]/p[3]!text:1-3", "/html/body/div[2]/p[3]!text:0-1", "/html/body/div[2]/p[3]!text:3-2", "/html/body/div[2]/p[3]!text:0-11",
		"/html/body/div[2]/p[3]!text:-1-2", "/html/body/div[2]/p[3]!text:", "/html/body/div[2]/p[3]!text:0", "text:0-9999", "text:", "text:a-b",
	}
	paths := append([]string{}, missing...)
	for p := range want {
		paths = append(paths, p)
	}
	got, err := Resolve(strings.NewReader(small), paths)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
}

// Every element of a document is found again under its path.
func TestPathsLeadBack(t *testing.T) {
	for _, name := range []string{"contracts-finder_award.html", "find-a-tender_f03.html", "contracts-finder_broken.html"} {
		d, err := newDocument(fixture(t, name))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		each(d.root, func(e *html.Node) bool {
			if e.Type == html.ElementNode {
				n++
				if p := d.path(e); d.find(p) != e {
					t.Errorf("%s: %s leads elsewhere", name, p)
				}
			}
			return true
		})
		if n < 20 {
			t.Errorf("%s has %d elements", name, n)
		}
	}
}

func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                                 "plain",
		"\xef\xbb\xbf£5":                        "£5",
		"£5":                                    "£5",
		"cost \xa35 \x93q\x94":                  "cost £5 “q”",
		"£5 and \xa35":                          "£5 and £5", // both in one document
		"\xff\xfe<\x00p\x00>\x00\xa3\x00":       "<p>£",
		"\xfe\xff\x00<\x00p\x00>\x00\xa3":       "<p>£",
		`<meta charset="iso-8859-1">£5`:         `<meta charset="iso-8859-1">£5`, // it is UTF-8, whatever it says
		"<meta charset=\"iso-8859-1\">\xa35":    `<meta charset="iso-8859-1">£5`,
		"<meta charset=\"koi8-r\">\xd2\xd5\xc2": `<meta charset="koi8-r">руб`,
		"<meta charset=\"utf-8\">\xa35":         `<meta charset="utf-8">£5`,
		"<meta charset=\"no-such\">\xa35":       `<meta charset="no-such">£5`,
		"<meta charset=\"shift_jis\">\x94\xf1":  `<meta charset="shift_jis">非`,
		"":                                      "",
	} {
		if got := decode([]byte(in)); got != want {
			t.Errorf("decode(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMarkup(t *testing.T) {
	for in, want := range map[string]bool{
		"<html>": true, " \n<!DOCTYPE html>": true, "<?xml version='1.0'?><html>": true, "<p>x": true, "junk <HTML><body>": true,
		"< 5 and > 3": false, "<3 this": false, "text": false, "": false, "<": false,
	} {
		if got := markup(in); got != want {
			t.Errorf("markup(%q) = %v", in, got)
		}
	}
}
