package page

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
)

const fixtures = "../../testdata/notices/page"

func TestGoldens(t *testing.T) { noticetest.Run(t, fixtures, Parse) }

// TestPlaces follows every path of every golden back into its document.
func TestPlaces(t *testing.T) { noticetest.Places(t, fixtures, Parse, Resolve) }

// all reads a document to its end.
func all(doc string, o notice.Origin) (notices []notice.Notice, errs []error) {
	for n, err := range Parse(strings.NewReader(doc), o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		notices = append(notices, n)
	}
	return notices, errs
}

func fixture(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(fixtures, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The contacts of the fixtures are in no notice, wherever they stood.
func TestNoPersons(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(fixtures, "*.html"))
	for _, file := range files {
		notices, _ := all(fixture(t, filepath.Base(file)), notice.Origin{})
		b, err := json.Marshal(notices)
		if err != nil {
			t.Fatal(err)
		}
		for _, person := range []string{"Bloggs", "@brackwater", "@oxmere", "@dunmarrow", "960123"} {
			if bytes.Contains(b, []byte(person)) {
				t.Errorf("%s: a notice holds %q", file, person)
			}
		}
	}
}

// A page that does not tell its id has the one of its address; a member's paths
// begin with the member.
func TestOrigin(t *testing.T) {
	o := notice.Origin{URL: "https://www.contractsfinder.service.gov.uk/Notice/ABCDEF00-1111-4222-8333-444455556666?x=1", Source: "contracts-finder", Member: "a.html!"}
	notices, errs := all(fixture(t, "contracts-finder_odd.html"), o)
	if len(notices) != 1 || len(errs) != 0 {
		t.Fatalf("%d notices, errors %v", len(notices), errs)
	}
	n := notices[0]
	if n.ID != "contracts-finder:abcdef00-1111-4222-8333-444455556666" || len(n.Links) != 1 || n.Links[0].Path != "" {
		t.Errorf("id %s, links %+v", n.ID, n.Links)
	}
	for _, path := range []string{n.Origin.Path, n.TitlePath, n.Awards[0].Key, n.Awards[0].Suppliers[0].Path, n.Awards[0].Values[0].Path, n.Problems[0].Path} {
		if !strings.HasPrefix(path, "a.html!/html/body/") {
			t.Errorf("path %q", path)
		}
	}
}

// What is no notice is one error, which says what it is.
func TestNoNotice(t *testing.T) {
	for name, c := range map[string]struct{ doc, want string }{
		"text":     {"Service unavailable", "it is no HTML"},
		"nothing":  {"", "it is no HTML"},
		"article":  {articleOf(t, "json-ld.html"), `"Brackwater picks Dunmarrow for its patient record" is of the kind "article"`},
		"teaser":   {articleOf(t, "teaser.html"), `is of the kind "teaser"`},
		"wall":     {articleOf(t, "consent-wall.html"), `is of the kind "wall"`},
		"robot":    {articleOf(t, "robot-wall.html"), `is of the kind "wall"`},
		"listing":  {articleOf(t, "news-listing.html"), `is of the kind "listing"`},
		"no title": {"<p>x", `it is of the kind "other"`},
	} {
		notices, errs := all(c.doc, notice.Origin{})
		if len(notices) != 0 || len(errs) != 1 || !errors.Is(errs[0], ErrNoNotice) || !strings.Contains(errs[0].Error(), c.want) {
			t.Errorf("%s: %d notices, errors %v, want %s", name, len(notices), errs, c.want)
		}
	}
}

func articleOf(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(articles, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("disk gone")
	for _, err := range Parse(io.MultiReader(strings.NewReader("<html>"), iotest.ErrReader(broken)), notice.Origin{}) {
		if !errors.Is(err, broken) {
			t.Errorf("error %v", err)
		}
	}
	if _, err := ReadArticle(iotest.ErrReader(broken), ""); !errors.Is(err, broken) {
		t.Errorf("article: error %v", err)
	}
	if _, err := Resolve(iotest.ErrReader(broken), []string{"/html"}); !errors.Is(err, broken) {
		t.Errorf("resolve: error %v", err)
	}
}

// Cards come one by one, and no further than the caller wants them; a listing
// without end is cut, and says so.
func TestCards(t *testing.T) {
	card := `<div class="search-result"><h2><a href="https://www.find-tender.service.gov.uk/Notice/%06d-2026">Notice</a></h2></div>`
	var doc strings.Builder
	for i := range maxCards + 5 {
		fmt.Fprintf(&doc, card, i)
	}
	notices, errs := all(doc.String(), notice.Origin{})
	if len(notices) != maxCards || len(errs) != 1 || notices[7].PublisherID != "000007-2026" {
		t.Errorf("%d notices, errors %v", len(notices), errs)
	}
	n := 0
	for range Parse(strings.NewReader(doc.String()), notice.Origin{}) {
		if n++; n == 3 {
			break
		}
	}
	nested := strings.Repeat(strings.TrimSuffix(fmt.Sprintf(card, 1), "</div>"), 20)
	if notices, errs = all(nested, notice.Origin{}); len(notices) != 1 || len(errs) != 0 {
		t.Errorf("nested: %d notices, errors %v", len(notices), errs)
	}
}

func BenchmarkParse(b *testing.B) {
	doc := fixture(b, "contracts-finder_award.html")
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		if notices, errs := all(doc, notice.Origin{}); len(notices) != 1 || len(errs) != 0 {
			b.Fatal(errs)
		}
	}
}
