package sourcestest

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Issue is one issue of the EU's journal.
type Issue struct {
	Number  int
	Day     string // 2006-01-02
	Notices []TEDNotice
}

// TEDNotice is one notice of an issue.
type TEDNotice struct {
	ID      string // NNNNNN-YYYY
	Country string // the buyer's, as GBR
	XML     []byte
}

// TED is a service that behaves as https://ted.europa.eu and
// https://api.ted.europa.eu do, on one host: packages by issue and by month,
// single notices, and the search.
type TED struct {
	*Service
	mu     sync.Mutex
	issues []Issue
	months map[string]bool // those with a package, as 2006-1
}

// NewTED returns the service. It has no limit of requests unless opts set one.
func NewTED(issues []Issue, opts Options) *TED {
	if opts.Limit == 0 {
		opts.Limit = -1
	}
	t := &TED{Service: newService(nil, opts), months: map[string]bool{}}
	t.path, t.posts = "/", true
	t.route = t.answerTo
	t.Issue(issues...)
	return t
}

// Issue publishes issues, or puts them in the place of those with the same
// year and number.
func (t *TED) Issue(issues ...Issue) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, i := range issues {
		same := func(o Issue) bool { return o.Number == i.Number && o.Day[:4] == i.Day[:4] }
		t.issues = append(slices.DeleteFunc(t.issues, same), i)
	}
	slices.SortFunc(t.issues, func(a, b Issue) int { return strings.Compare(a.Day, b.Day) })
}

// Month publishes the package of a month, 2006-01.
func (t *TED) Month(month string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	at, _ := time.Parse("2006-01", month)
	t.months[at.Format("2006-1")] = true
}

var (
	dailyPath   = regexp.MustCompile(`^/packages/daily/(\d{4})(\d{5})$`)
	monthlyPath = regexp.MustCompile(`^/packages/monthly/(\d{4}-\d{1,2})$`)
	noticePath  = regexp.MustCompile(`^/en/notice/([1-9]\d*)-(\d{4})/xml$`)
)

func (t *TED) answerTo(s *Service, n int, r *http.Request) answer {
	t.mu.Lock()
	defer t.mu.Unlock()
	if m := dailyPath.FindStringSubmatch(r.URL.Path); m != nil {
		number, _ := strconv.Atoi(m[2])
		return t.packageOf(func(i Issue) bool { return i.Number == number && i.Day[:4] == m[1] })
	}
	if m := monthlyPath.FindStringSubmatch(r.URL.Path); m != nil {
		return t.packageOf(func(i Issue) bool {
			at, _ := time.Parse(time.DateOnly, i.Day)
			return t.months[m[1]] && at.Format("2006-1") == m[1]
		})
	}
	if m := noticePath.FindStringSubmatch(r.URL.Path); m != nil {
		return t.notice(m[1], m[2])
	}
	if r.URL.Path == "/v3/notices/search" {
		return t.search(s, n, r)
	}
	return text(http.StatusNotFound, "Not Found")
}

// packageOf packs the issues that are wanted.
func (t *TED) packageOf(want func(Issue) bool) answer {
	var b bytes.Buffer
	packed := gzip.NewWriter(&b)
	files := tar.NewWriter(packed)
	count := 0
	for _, i := range t.issues {
		if !want(i) {
			continue
		}
		folder := fmt.Sprintf("%s_%03d/", strings.ReplaceAll(i.Day, "-", ""), i.Number)
		for _, n := range i.Notices {
			head := tar.Header{Name: folder + strings.ReplaceAll(n.ID, "-", "_") + ".xml", Mode: 0o644, Size: int64(len(n.XML)), Typeflag: tar.TypeReg}
			_ = files.WriteHeader(&head) // a bytes.Buffer does not fail
			_, _ = files.Write(n.XML)
			count++
		}
	}
	_, _ = files.Close(), packed.Close()
	if count == 0 {
		return text(http.StatusNotFound, "Not Found")
	}
	return answer{status: http.StatusOK, kind: "application/gzip", body: b.Bytes()}
}

func (t *TED) notice(number, year string) answer {
	for _, i := range t.issues {
		for _, n := range i.Notices {
			if strings.TrimLeft(n.ID, "0") == number+"-"+year {
				return answer{status: http.StatusOK, kind: "application/xml", body: n.XML}
			}
		}
	}
	return text(http.StatusNotFound, "Not Found")
}

// tedQuery is the one form of query that the search understands.
var tedQuery = regexp.MustCompile(`^buyer-country=([A-Z]{3}) AND publication-date=\((\d{8}) <> (\d{8})\)$`)

// search answers one page. After the last notice it still hands out a token,
// as the real one does, and answers that with an empty page.
func (t *TED) search(s *Service, n int, r *http.Request) answer {
	var q struct {
		Query  string   `json:"query"`
		Fields []string `json:"fields"`
		Limit  int      `json:"limit"`
		Scope  string   `json:"scope"`
		Mode   string   `json:"paginationMode"`
		Token  string   `json:"iterationNextToken"`
	}
	in := json.NewDecoder(http.MaxBytesReader(nil, r.Body, 64<<10))
	in.DisallowUnknownFields()
	err := in.Decode(&q)
	m := tedQuery.FindStringSubmatch(q.Query)
	offset, noToken := strconv.Atoi(q.Token)
	if err != nil || r.Method != http.MethodPost || m == nil || len(q.Fields) == 0 || q.Mode != "ITERATION" || q.Limit < 1 || q.Limit > 250 || noToken != nil && q.Token != "" {
		s.firewall.broke(n, "searched for %q, limit %d, mode %q: %v", q.Query, q.Limit, q.Mode, err)
		return document(http.StatusBadRequest, []byte(`{"message":"query syntax error","error":{"type":"QUERY_SYNTAX_ERROR"}}`))
	}
	var rows []map[string]string
	for _, i := range t.issues {
		if d := strings.ReplaceAll(i.Day, "-", ""); d < m[2] || d > m[3] {
			continue
		}
		for _, notice := range i.Notices {
			if notice.Country == m[1] {
				rows = append(rows, map[string]string{"publication-number": notice.ID})
			}
		}
	}
	size := q.Limit
	if s.opts.PageLimit > 0 {
		size = min(size, s.opts.PageLimit)
	}
	page := rows[min(offset, len(rows)):min(offset+size, len(rows))]
	out := map[string]any{"notices": append([]map[string]string{}, page...), "totalNoticeCount": len(rows), "timedOut": false, "iterationNextToken": nil}
	if len(page) > 0 {
		out["iterationNextToken"] = strconv.Itoa(offset + len(page))
	}
	return document(http.StatusOK, encode(out))
}

// MinimalTED returns a notice of TED that says next to nothing.
func MinimalTED(number int, year, country string) TEDNotice {
	id := fmt.Sprintf("%06d-%s", number, year)
	return TEDNotice{ID: id, Country: country, XML: fmt.Appendf(nil,
		`<?xml version="1.0" encoding="UTF-8"?>`+"\n"+
			`<TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication" DOC_ID=%q>`+
			`<CODED_DATA_SECTION><NOTICE_DATA><ISO_COUNTRY VALUE="%.2s"/></NOTICE_DATA></CODED_DATA_SECTION></TED_EXPORT>`, id, country)}
}

// Weekdays returns issues on the days from Monday to Friday that begin with a
// day, but for holidays, numbered from a number on: each with a British notice
// and some of others.
func Weekdays(number int, first string, count int, holidays ...string) []Issue {
	at, _ := time.Parse(time.DateOnly, first)
	var out []Issue
	for ; len(out) < count; at = at.AddDate(0, 0, 1) {
		d := at.Format(time.DateOnly)
		if at.Weekday() == time.Saturday || at.Weekday() == time.Sunday || slices.Contains(holidays, d) {
			continue
		}
		i := Issue{Number: number, Day: d}
		for k, country := range []string{"GBR", "DEU", "FRA", "GBR"} {
			i.Notices = append(i.Notices, MinimalTED(number*10+k, d[:4], country))
		}
		out = append(out, i)
		number++
	}
	return out
}
