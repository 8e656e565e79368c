package sourcestest_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tenders/crawler/sources/sourcestest"
)

// members lists the files of a package.
func members(t *testing.T, packed []byte) []string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for files := tar.NewReader(z); ; {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, head.Name)
	}
}

func TestPackagesOfTED(t *testing.T) {
	s := sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-29", 3, "2026-01-30"), sourcestest.Options{})
	server := serve(t, s.Service)
	if got := members(t, get(t, server, "/packages/daily/202600002").body); len(got) != 4 || got[0] != "20260202_002/000020_2026.xml" {
		t.Errorf("issue 2: %q", got)
	}
	for _, path := range []string{"/packages/daily/202600004", "/packages/daily/202500001", "/packages/daily/2026001", "/packages/monthly/2026-1", "/packages/monthly/2026-02"} {
		if got := get(t, server, path); got.StatusCode != 404 {
			t.Errorf("%s: %d", path, got.StatusCode)
		}
	}
	s.Month("2026-02")
	if got := members(t, get(t, server, "/packages/monthly/2026-2").body); len(got) != 8 {
		t.Errorf("February: %q", got)
	}
	if got := get(t, server, "/en/notice/10-2026/xml"); !strings.Contains(string(got.body), `DOC_ID="000010-2026"`) {
		t.Errorf("a notice: %d %s", got.StatusCode, got.body)
	}
	again := sourcestest.Weekdays(2, "2026-02-02", 1)[0]
	again.Notices = again.Notices[:1]
	s.Issue(again)
	if got := members(t, get(t, server, "/packages/daily/202600002").body); len(got) != 1 {
		t.Errorf("issue 2, replaced: %q", got)
	}
}

func TestSearchOfTED(t *testing.T) {
	s := sourcestest.NewTED(sourcestest.Weekdays(1, "2026-01-05", 2), sourcestest.Options{PageLimit: 3})
	server := serve(t, s.Service)
	const q = `{"query":"buyer-country=GBR AND publication-date=(20260105 <> 20260106)","fields":["publication-number"],"limit":250,"scope":"ALL","paginationMode":"ITERATION"`
	token := ""
	for page, want := range []int{3, 1, 0} {
		got := ask(t, server, q+token+`}`)
		if len(got.Notices) != want || got.Total != 4 || (got.Token == nil) != (want == 0) {
			t.Fatalf("page %d: %+v", page, got)
		}
		if got.Token != nil {
			token = `,"iterationNextToken":"` + *got.Token + `"`
		}
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
	for _, wrong := range []string{`{}`, strings.Replace(q, "250", "251", 1) + `}`, strings.Replace(q, `["publication-number"]`, `[]`, 1) + `}`, q + `,"page":1}`, strings.Replace(q, "ITERATION", "PAGE_NUMBER", 1) + `}`} {
		before := len(s.Violations())
		if ask(t, server, wrong); len(s.Violations()) == before {
			t.Errorf("%s is no violation", wrong)
		}
	}
}

type tedAnswer struct {
	Notices []map[string]string `json:"notices"`
	Total   int                 `json:"totalNoticeCount"`
	Token   *string             `json:"iterationNextToken"`
}

func ask(t *testing.T, server *httptest.Server, question string) (a tedAnswer) {
	t.Helper()
	got := get(t, server, "/v3/notices/search", func(r *http.Request) {
		r.Method, r.Body, r.ContentLength = http.MethodPost, io.NopCloser(strings.NewReader(question)), int64(len(question))
	})
	if err := json.Unmarshal(got.body, &a); err != nil {
		t.Fatalf("%s: %v", got.body, err)
	}
	return a
}
