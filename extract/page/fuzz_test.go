package page

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"tenders/extract/notice"
)

func seeds(f *testing.F, dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		if b, err := os.ReadFile(dir + "/" + e.Name()); err == nil && !strings.HasSuffix(e.Name(), ".golden.json") && len(b) < 12<<10 {
			f.Add(string(b))
		}
	}
	f.Add(small)
}

// FuzzParse feeds bytes of any kind: the reader ends, does not panic, gives valid
// text, and finds again what it read.
func FuzzParse(f *testing.F) {
	seeds(f, fixtures)
	f.Fuzz(func(t *testing.T, doc string) {
		want := map[string]string{}
		for n, err := range Parse(strings.NewReader(doc), notice.Origin{Source: "test"}) {
			if err != nil {
				continue
			}
			n.Check()
			if !utf8.ValidString(n.Title) || !utf8.ValidString(n.Description) || !utf8.ValidString(n.ID) {
				t.Fatalf("invalid text: %q %q", n.ID, n.Title)
			}
			exact(&n, want)
		}
		found, _ := Resolve(strings.NewReader(doc), keys(want))
		for path, words := range want {
			if found[path] != words {
				t.Fatalf("%s holds %q, the notice says %q", path, found[path], words)
			}
		}
	})
}

// exact collects the paths whose words a notice holds as published.
func exact(n *notice.Notice, to map[string]string) {
	values := func(all []notice.Value, p *notice.Period) {
		for _, v := range all {
			to[v.Path] = v.Raw
			if v.MinPath != "" {
				to[v.MinPath] = v.MinRaw
			}
		}
		if p != nil {
			to[p.Path] = p.Raw
		}
	}
	values(n.Values, n.Period)
	for _, l := range n.Lots {
		values(l.Values, l.Period)
	}
	for _, a := range n.Awards {
		values(a.Values, a.Period)
	}
	for _, p := range n.Texts {
		to[p.Path] = p.Words
	}
	if n.PublishedPath != "" {
		to[n.PublishedPath] = n.PublishedAt
	}
	if n.DeadlinePath != "" {
		to[n.DeadlinePath] = n.DeadlineAt
	}
}

func keys(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}

// FuzzArticle: an article is read the same way twice, its text is valid, and its
// facts stand where it says.
func FuzzArticle(f *testing.F) {
	seeds(f, articles)
	f.Fuzz(func(t *testing.T, doc string) {
		a, err := ReadArticle(strings.NewReader(doc), "")
		if err != nil {
			return
		}
		if !utf8.ValidString(a.Text) || a.Body > len(a.Text) || a.Kind == "" {
			t.Fatalf("kind %q, body at %d of %d, text %q", a.Kind, a.Body, len(a.Text), a.Text)
		}
		if again, _ := ArticleText([]byte(doc)); again != a.Text {
			t.Fatalf("text %q, again %q", a.Text, again)
		}
		want := map[string]string{}
		if a.TitlePath != "" {
			want[a.TitlePath] = a.Title
		}
		if a.PublishedPath != "" {
			want[a.PublishedPath] = a.PublishedAt
		}
		found, _ := Resolve(strings.NewReader(doc), keys(want))
		for path, words := range want {
			if found[path] != words {
				t.Fatalf("%s holds %q, the article says %q", path, found[path], words)
			}
		}
	})
}
