package page

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
)

// recorded finds the pages as publishers served them. They are no part of the
// repository; without them the test is skipped.
func recorded(t *testing.T) string {
	t.Helper()
	root := os.Getenv("TENDERS_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	dir := filepath.Join(root, "data/uk/html")
	if files, _ := filepath.Glob(filepath.Join(dir, "*.html")); len(files) == 0 {
		fmt.Println("SKIP: no recorded pages; TENDERS_SHARED names their folder")
		t.Skip("no recorded pages")
	}
	return dir
}

// Every label of the recorded pages is known, every card is a notice, every
// amount that a page shows is among the values, and every fact is found again at
// its place.
func TestRecorded(t *testing.T) {
	dir := recorded(t)
	noticetest.Places(t, dir, Parse, Resolve)
	files, _ := filepath.Glob(filepath.Join(dir, "*.html"))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			notices, errs := all(string(b), notice.Origin{})
			if want := max(1, strings.Count(string(b), `class="search-result"`)); len(notices) != want || len(errs) != 0 {
				t.Fatalf("%d notices, want %d, errors %v", len(notices), want, errs)
			}
			amounts := 0
			for i := range notices {
				checkRecorded(t, &notices[i])
				amounts += countAmounts(&notices[i])
			}
			if want := len(shownAmount.FindAllIndex(b, -1)); amounts != want {
				t.Errorf("%d amounts, and the page shows %d", amounts, want)
			}
		})
	}
}

// shownAmount is an amount that stands alone where the sites show them, not one
// in a sentence.
var shownAmount = regexp.MustCompile(`(?:<dd>|<p>|</strong> |to )(?:£|&pound;)[0-9]`)

func countAmounts(n *notice.Notice) int {
	total := 0
	count := func(values []notice.Value) {
		for _, v := range values {
			total++
			if v.Min != "" && v.Max != "" {
				total++
			}
		}
	}
	count(n.Values)
	for _, a := range n.Awards {
		count(a.Values)
	}
	return total
}

func checkRecorded(t *testing.T, n *notice.Notice) {
	for _, p := range n.Problems {
		if p.Rule != "card" {
			t.Errorf("%s: %+v", n.ID, p)
		}
	}
	for _, p := range n.Check() {
		t.Errorf("%s: %+v", n.ID, p)
	}
	if n.Title == "" || len(n.Buyers) != 1 || n.Published == "" || n.Kind == "" || len(n.Links) == 0 || n.Links[0].Path == "" {
		t.Errorf("%s: title %q, %d buyers, published %q, kind %q, %d links", n.ID, n.Title, len(n.Buyers), n.Published, n.Kind, len(n.Links))
	}
	if n.Kind == notice.AwardNotice && (len(n.Awards) != 1 || len(n.Awards[0].Suppliers) < 2 || len(n.Awards[0].Values) != 1) {
		t.Errorf("%s: awards %+v", n.ID, n.Awards)
	}
}
