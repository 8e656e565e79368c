package tedxml

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenders/extract/notice"
)

// Every fixture's facts are found again where they are said to stand.
func TestResolveFixtures(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(fixtures, "*.xml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n, err := range Parse(bytes.NewReader(doc), notice.Origin{Source: "test"}) {
			if err == nil {
				resolves(t, file, doc, &n)
			}
		}
	}
}

// resolves checks every path of a notice.
func resolves(t *testing.T, name string, doc []byte, n *notice.Notice) {
	t.Helper()
	raw, lead := map[string]string{}, map[string]string{}
	collect(n, raw, lead)
	var paths []string
	for p := range raw {
		paths = append(paths, p)
	}
	for p := range lead {
		paths = append(paths, p)
	}
	got, err := Resolve(bytes.NewReader(doc), paths)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for p, want := range raw {
		if found, ok := got[p]; !ok || found != want {
			t.Errorf("%s: %s holds %q, the notice says %q", name, p, found, want)
		}
	}
	for p, what := range lead {
		if _, ok := got[p]; !ok {
			t.Errorf("%s: nothing stands at %s, where %q was read", name, p, what)
		}
	}
}

// collect gathers a notice's paths: those whose words must be equal to what was
// noted, and those that must lead somewhere.
func collect(n *notice.Notice, raw, lead map[string]string) {
	at := func(path, what string) {
		if path != "" {
			lead[path] = what
		}
	}
	period := func(p *notice.Period) {
		if p != nil {
			raw[p.Path] = p.Raw
		}
	}
	parties := func(ps []notice.Party) {
		for _, p := range ps {
			at(p.Path, p.Name)
		}
	}
	eachValue(n, func(v *notice.Value) {
		raw[v.Path] = v.Raw
		if v.MinPath != "" {
			raw[v.MinPath] = v.MinRaw
		}
	})
	for _, text := range n.Texts {
		raw[text.Path] = text.Words
	}
	if n.DeadlineAt != "" {
		raw[n.DeadlinePath] = n.DeadlineAt
	}
	at(n.Origin.Path, "the notice")
	at(n.TitlePath, n.Title)
	at(n.DescriptionPath, "the description")
	at(n.PublishedPath, string(n.Published))
	at(n.DispatchedPath, string(n.Dispatched))
	at(n.DeadlinePath, string(n.Deadline))
	parties(n.Buyers)
	period(n.Period)
	if n.Procedure != nil {
		at(n.Procedure.Path, "the procedure")
	}
	for _, c := range n.Codes {
		if at(c.Path, c.Code); strings.HasSuffix(c.Path, "/@CODE") {
			raw[c.Path] = c.Code
		}
	}
	for _, l := range n.Links {
		at(l.Path, l.ID)
	}
	for _, l := range n.Lots {
		at(l.Path, l.ID)
		period(l.Period)
	}
	for _, a := range n.Awards {
		at(a.Key, a.ID)
		at(a.DatePath, string(a.Date))
		at(a.SignedPath, string(a.Signed))
		parties(a.Suppliers)
		if a.Tenders != nil {
			at(a.Tenders.Path, "tenders")
		}
	}
	for _, c := range n.Changes {
		at(c.Path, c.Label)
		parties(c.Suppliers)
		period(c.Period)
	}
	for _, p := range n.Problems {
		at(p.Path, p.Rule)
	}
}
