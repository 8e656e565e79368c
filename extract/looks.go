package extract

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"
)

// unknown is a document that no reader knows; what says what it looks like.
type unknown struct{ what string }

func (e unknown) Error() string { return e.what }

func (e unknown) Unwrap() error { return ErrNoFormat }

// magic is what other kinds of file begin with.
var magic = []struct{ prefix, what string }{
	{"%PDF-", "PDF file"},
	{"\xd0\xcf\x11\xe0", "old Office file"},
	{"7z\xbc\xaf\x27\x1c", "7z archive"},
	{"Rar!\x1a\x07", "RAR archive"},
	{"\xfd7zXZ\x00", "xz file"},
	{"BZh", "bzip2 file"},
	{"\x28\xb5\x2f\xfd", "zstd file"},
	{"PK\x07\x08", "zip file in several parts"},
	{"SQLite format 3\x00", "SQLite database"},
	{"PAR1", "Parquet file"},
	{"{\\rtf", "RTF file"},
}

// looksLike says what a document without a reader seems to be.
func looksLike(head []byte, d Document) error {
	seems := text(head)
	if len(head) == 0 {
		return unknown{"empty document"}
	}
	if len(seems) == 0 {
		return unknown{"document of white space only"}
	}
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return unknown{m.what + ": no reader yet"}
		}
	}
	switch {
	case isUTF16(head):
		return unknown{"text in UTF-16: no reader yet"}
	case isBinary(head):
		return unknown{"binary data: no reader yet"}
	case seems[0] == '<':
		return unknown{markup(seems) + ": no reader yet"}
	case d.ContentType == "text/csv" || strings.HasPrefix(d.ContentType, "text/csv;") || path.Ext(d.Name) == ".csv":
		return unknown{"CSV table: no reader yet"}
	}
	return unknown{"text that is neither JSON nor XML: no reader yet"}
}

// isBinary reports bytes that no text of ours holds. The last rune may be cut.
func isBinary(head []byte) bool {
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	var control int
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' {
			control++
		}
	}
	return control*20 > len(head)
}

var (
	// prologue is what may stand before the root of an XML or HTML document.
	prologue = regexp.MustCompile(`^(?is:\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>)`)
	rootName = regexp.MustCompile(`^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)`)
	ukForm   = regexp.MustCompile(`^UK\d+(_\d+)?$`)
	pageName = regexp.MustCompile(`(?is)<title[^>]*>\s*(.*?)\s*</title`)
)

// What leads to other documents.
const (
	rssFeed  = "RSS feed"
	atomFeed = "Atom feed"
	siteMap  = "sitemap"
)

// roots are the local names of roots whose documents we know of. The four of
// eForms are UBL's, see the eForms SDK's notice-types.json.
var roots = map[string]string{
	"TED_EXPORT":                            "TED_EXPORT document",
	"ContractNotice":                        "eForms document (ContractNotice)",
	"ContractAwardNotice":                   "eForms document (ContractAwardNotice)",
	"PriorInformationNotice":                "eForms document (PriorInformationNotice)",
	"BusinessRegistrationInformationNotice": "eForms document (BusinessRegistrationInformationNotice)",
	"rss":                                   rssFeed,
	"feed":                                  atomFeed,
	"RDF":                                   rssFeed,
	"urlset":                                siteMap,
	"sitemapindex":                          siteMap,
	"Error":                                 "XML error message",
	"error":                                 "XML error message",
}

// markup says what a document is that begins with "<".
func markup(b []byte) string {
	declared := bytes.HasPrefix(b, []byte("<?xml"))
	html := false
	for {
		m := prologue.Find(b)
		if m == nil {
			break
		}
		html = html || bytes.HasPrefix(bytes.ToLower(m), []byte("<!doctype html"))
		b = b[len(m):]
	}
	m := rootName.FindSubmatch(b)
	if m == nil && declared {
		return "XML document"
	}
	if html || m == nil || (!declared && isHTML(string(m[1]))) || strings.EqualFold(string(m[1]), "html") {
		return htmlPage(b)
	}
	root := string(m[1])
	if what, ok := roots[root]; ok {
		return what
	}
	if ukForm.MatchString(root) {
		return "Find a Tender XML document (" + root + ")"
	}
	return fmt.Sprintf("XML document with the root %.60q", root)
}

// isHTML reports elements that a piece of a page begins with.
func isHTML(root string) bool {
	switch strings.ToLower(root) {
	case "head", "body", "title", "div", "p", "h1", "h2", "table", "span", "meta", "script", "ul", "article", "section":
		return true
	}
	return false
}

// htmlPage names a page by its title: an error page tells itself so.
func htmlPage(b []byte) string {
	m := pageName.FindSubmatch(b)
	if m == nil || len(m[1]) == 0 || !utf8.Valid(m[1]) {
		return "HTML page"
	}
	return fmt.Sprintf("HTML page %.60q", strings.Join(strings.Fields(string(m[1])), " "))
}
