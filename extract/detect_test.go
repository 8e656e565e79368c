package extract

import (
	"errors"
	"strings"
	"testing"

	"tenders/extract/notice"
)

func TestDetect(t *testing.T) {
	tests := []struct {
		name, head string
		want       notice.Format
	}{
		{"object", `{"releases": []}`, notice.OCDS},
		{"array", `[{"ocid": "x"}]`, notice.OCDS},
		{"empty object", "{}", notice.OCDS},
		{"byte order mark", "\uFEFF{\"a\": 1}", notice.OCDS},
		{"white space", "\r\n\t {\n  \"a\": 1}", notice.OCDS},
		{"cut behind the first sign", "{", notice.OCDS},
		{"page", "<html>", notice.Page},
		{"page as XML", "<?xml version='1.0'?><html xmlns='x'>", notice.Page},
		{"ted", "\uFEFF<?xml version=\"1.0\"?>\n<TED_EXPORT xmlns=\"x\">", notice.TEDXML},
		{"eforms", "<ContractAwardNotice xmlns='u'>", notice.EForms},
		{"eforms prefixed", "<?xml version='1.0'?><can:ContractNotice>", notice.EForms},
		{"the Act's own XML", "<UK6_2023 FORM=\"UK6\">", ""},
		{"ini file", "[section]\na = 1", ""},
		{"word", `"text"`, ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Detect([]byte(tt.head), Document{})
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("got %q, %t, want %q", got, ok, tt.want)
			}
		})
	}
}

// A document without a reader says what it looks like.
func TestReadWithoutFormat(t *testing.T) {
	long := strings.Repeat("<!-- a licence of many words -->\n", 40)
	tests := []struct {
		name, body, want string
		d                Document
	}{
		{name: "empty", want: "empty document"},
		{name: "blank", body: "\uFEFF \r\n", want: "document of white space only"},
		{name: "ted behind much", body: "<?xml version='1.0'?>" + long + "<!DOCTYPE a [<!ENTITY b \"c\">]><x:TED_EXPORT>", want: "TED_EXPORT document: no reader yet"},
		{name: "find a tender", body: "<UK6_2023 >", want: "Find a Tender XML document (UK6_2023): no reader yet"},
		{name: "xml", body: "<?xml version='1.0'?><orders>", want: `XML document with the root "orders": no reader yet`},
		{name: "xml behind too much", body: "<?xml version='1.0'?><!--" + long + long + long + long + "--><a>", want: "XML document: no reader yet"},
		{name: "pdf", body: "%PDF-1.7\n", want: "PDF file: no reader yet"},
		{name: "utf-16", body: "\xff\xfe{\x00\"\x00", want: "text in UTF-16: no reader yet"},
		{name: "binary", body: "\x01\x02\x03\x04", want: "binary data: no reader yet"},
		{name: "csv by type", body: "a,b\n1,2\n", d: Document{ContentType: "text/csv; charset=utf-8"}, want: "CSV table: no reader yet"},
		{name: "csv by name", body: "a,b\n1,2\n", d: Document{Name: "a.csv"}, want: "CSV table: no reader yet"},
		{name: "text", body: "Service unavailable", want: "text that is neither JSON nor XML: no reader yet"},
		{name: "text called JSON", body: "Service unavailable", d: Document{Name: "a.json", ContentType: "application/json"}, want: "text that is neither JSON nor XML: no reader yet"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			count := 0
			for n, err := range Read(strings.NewReader(tt.body), tt.d) {
				count++
				if !errors.Is(err, ErrNoFormat) || err.Error() != tt.want {
					t.Errorf("got %v, want %s", err, tt.want)
				}
				if n.ID != "" {
					t.Errorf("a notice came with the error: %s", n.ID)
				}
			}
			if count != 1 {
				t.Errorf("%d errors, want 1", count)
			}
		})
	}
}

func TestVersions(t *testing.T) {
	for _, f := range formats {
		if f.Version == "" || Version(f.Format) != f.Version || !strings.Contains(Versions(), f.Version) {
			t.Errorf("version %q of %s is not in %q", f.Version, f.Format, Versions())
		}
	}
	if v := Version("none"); v != "" {
		t.Errorf("a format that nobody reads has version %q", v)
	}
}

// What only leads to other documents holds no notice and is no failure.
func TestReadIndex(t *testing.T) {
	for name, body := range map[string]string{
		"rss":           "<?xml version='1.0'?><rss version='2.0'><channel/></rss>",
		"atom":          "<feed xmlns='http://www.w3.org/2005/Atom'/>",
		"sitemap":       "<urlset/>",
		"search":        `{"notices": [{"publication-number": "1-2016"}], "totalNoticeCount": 1}`,
		"search, empty": `{"timedOut": false, "notices": []}`,
	} {
		for n, err := range Read(strings.NewReader(body), Document{}) {
			t.Errorf("%s gives %v, %v", name, n.ID, err)
		}
	}
}
