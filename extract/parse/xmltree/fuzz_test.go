package xmltree

import (
	"testing"
	"unicode/utf8"
)

// FuzzParse feeds bytes of any kind: the tree is built or refused, its text is
// valid, and what stands at a path is found there again.
func FuzzParse(f *testing.F) {
	for _, doc := range []string{sample, "<a>&#x41;&bad;</a>", "<?xml encoding='latin1'?><a>\xa3</a>", "\xff\xfe<\x00a\x00/\x00>\x00", "<a><![CDATA[]]></a>", "<!DOCTYPE a []><a/>"} {
		f.Add([]byte(doc))
	}
	table := NewTable(places)
	f.Fuzz(func(t *testing.T, doc []byte) {
		copied := append([]byte{}, doc...)
		n, err := new(Tree).Parse(doc)
		if err != nil {
			return
		}
		table.Drift(n, func(string, string) {})
		want := map[string]string{}
		collect(n, want)
		var paths []string
		for p := range want {
			paths = append(paths, p)
		}
		got, err := Resolve(copied, paths)
		if err != nil {
			t.Fatal(err)
		}
		for p, w := range want {
			if got[p] != w || !utf8.ValidString(w) {
				t.Fatalf("%s holds %q, then %q", p, w, got[p])
			}
		}
	})
}

func collect(n Node, want map[string]string) {
	for c := range n.Children() {
		want[c.Path()] = c.Words()
		collect(c, want)
	}
}
