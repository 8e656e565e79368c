package extract

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"tenders/extract/notice"
	"tenders/extract/notice/noticetest"
	"tenders/extract/page"
)

const articleFixtures = "../testdata/notices/article"

func TestArticleGoldens(t *testing.T) { noticetest.Run(t, articleFixtures, parseArticle) }

func TestArticlePlaces(t *testing.T) {
	noticetest.Places(t, articleFixtures, parseArticle, page.Resolve)
}

// A teaser is told and is no failure; a wall in an article's place is one.
func TestNoArticle(t *testing.T) {
	teaser, err := os.ReadFile(articleFixtures + "/articles_teaser.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		body []byte
		none bool
	}{
		"teaser": {teaser, true},
		"wall":   {[]byte("<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue</p></body></html>"), false},
	} {
		count := 0
		for n, err := range Read(bytes.NewReader(tt.body), Document{Origin: notice.Origin{Source: "articles"}}) {
			count++
			if err == nil || errors.Is(err, notice.ErrNone) != tt.none {
				t.Errorf("%s: notice %q, error %v", name, n.ID, err)
			}
		}
		if count != 1 {
			t.Errorf("%s: %d answers", name, count)
		}
	}
}
