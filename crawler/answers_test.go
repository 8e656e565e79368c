package crawler

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

func TestCrawlLegacyResults(t *testing.T) {
	w := newWorld(t)
	w.rows = "results"
	w.add(notice(1, "2022-04-04T07:00:00"))
	if sum := w.crawl("2022-04-04", "2022-04-04"); sum.Closed != 4 || sum.Kept != 1 {
		t.Errorf("summary: %+v", sum)
	}
}

// answer writes a fixed answer.
func (f *fake) answer(status int, contentType, body string) {
	f.odd = func(_ string, w http.ResponseWriter, _ int) bool {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
		return true
	}
}

func TestCrawlOddAnswers(t *testing.T) {
	const js = "application/json"
	row := `{"id":"000001-2026","ocid":"o-1","date":"2026-09-03T07:00:00Z","lots":[{"a":%s}]}`
	tests := map[string]struct {
		status            int
		contentType, body string
		reason            string // "" closes
	}{
		"empty list":         {200, js, `{"releases":[]}`, ""},
		"1e9999":             {200, js, `{"releases":[` + fmt.Sprintf(row, "1e9999") + `]}`, ""},
		"zeros":              {200, js, `{"releases":[` + fmt.Sprintf(row, " 000,\"b\":1") + `]}`, ""},
		"infinity":           {200, js, `{"releases":[` + fmt.Sprintf(row, "-Infinity") + `]}`, ""},
		"byte order mark":    {200, js, "\ufeff" + `{"releases":[]}`, ""},
		"empty message":      {200, js, `{"releases":[],"message":"","errors":[]}`, ""},
		"message":            {200, js, `{"message":"backend down","releases":[]}`, `a message: "backend down"`},
		"errors":             {200, js, `{"releases":[],"errors":[{"code":7}]}`, `a message: [{"code":7}]`},
		"rows of null":       {200, js, `{"releases":[null]}`, "row 1 is no object"},
		"no comma":           {200, js, `{"releases":[{"id":"a" "b":1}]}`, "unexpected"},
		"no list":            {200, js, `{"version":"1.1"}`, `JSON without "releases"`},
		"list is null":       {200, js, `{"releases":null}`, `JSON without "releases"`},
		"page of HTML":       {200, "text/html", "<html><title>Sorry,\n we are busy</title>", `a page of HTML "Sorry, we are busy" instead`},
		"HTML called JSON":   {200, js, "<!doctype html><title>Busy</title>", `a page of HTML "Busy" instead`},
		"cut off":            {200, js, `{"releases":[{"id":"000001-20`, "JSON breaks off"},
		"cut off after rows": {200, js, `{"releases":[{}]`, "JSON breaks off"},
		"two values":         {200, js, `{"releases":[]}{}`, "more bytes"},
		"an array":           {200, js, `[]`, "not a JSON object"},
		"empty":              {200, js, "", "empty body"},
		"blank":              {200, js, "\n ", "empty body"},
		"text":               {200, "text/plain", `{"releases":[]}`, `content type "text/plain" instead of JSON`},
		"server error":       {500, "text/html", "<title>Oops</title>", `500 Internal Server Error "Oops"`},
		"forbidden":          {403, "text/html", "<title>Blocked</title>", `403 Forbidden "Blocked"`},
		"not found":          {404, js, `{}`, "404 Not Found"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.answer(test.status, test.contentType, test.body)
			sum := w.crawl("2026-09-03", "2026-09-03")
			if test.reason == "" {
				if sum.Closed != 4 || sum.Failed != 0 {
					t.Fatalf("summary: %+v", sum)
				}
				return
			}
			failed := w.ledger.Unfinished("fake")
			if sum.Failed != 4 || len(failed) != 4 {
				t.Fatalf("summary %+v, unfinished %v", sum, failed)
			}
			url := w.server.URL + "/list?from=2026-09-03T00:00:00&to=2026-09-03T06:00:00&limit=100"
			if r := failed[0].Reason; !strings.Contains(r, test.reason) || !strings.Contains(r, url) {
				t.Errorf("reason %q does not name %q and %q", r, test.reason, url)
			}
		})
	}
}
