package extract

import (
	"io"
	"iter"
	"strings"

	"tenders/extract/eforms"
	"tenders/extract/notice"
	"tenders/extract/ocds"
	"tenders/extract/page"
	"tenders/extract/prose"
	"tenders/extract/tedxml"
)

// format is a reader of documents: what it is called, how its documents are
// known, and how they are read.
type format struct {
	Format  notice.Format
	Version string
	detect  func(head []byte, d Document) bool
	parse   func(io.Reader, notice.Origin) iter.Seq2[notice.Notice, error]
	resolve func(io.Reader, []string) (map[string]string, error)
}

// formats is the table of readers. The first that knows a document reads it. A
// new format is a package and a line here.
var formats = []format{
	{"", "index/1", isIndex, nothing, nowhere},
	{notice.Article, articleVersion, isArticle, parseArticle, page.Resolve},
	{notice.OCDS, ocds.Version, isJSON, ocds.Parse, ocds.Resolve},
	{notice.TEDXML, tedxml.Version, head(tedxml.Detect), tedxml.Parse, tedxml.Resolve},
	{notice.EForms, eforms.Version, head(eforms.Detect), eforms.Parse, eforms.Resolve},
	{notice.Page, page.Version, isPage, page.Parse, page.Resolve},
}

// head is the detection of a format that needs the first bytes alone.
func head(detect func([]byte) bool) func([]byte, Document) bool {
	return func(b []byte, _ Document) bool { return detect(b) }
}

// unpacking is the version of this package: of how members are found and
// named, and documents recognised.
const unpacking = "extract/1"

// find gives the reader of a document, nil where there is none.
//
// What a news site serves is read as an article or not at all: a notice is
// published by its own publisher, and one that anybody's site could serve would
// count as public money.
func find(head []byte, d Document) *format {
	for i := range formats {
		f := &formats[i]
		notices := f.Format != "" && f.Format != notice.Article
		if (!notices || d.Origin.Source != articles) && f.detect(head, d) {
			return f
		}
	}
	return nil
}

// Detect says which format a document is whose first bytes are head. A
// container is of no format: its members are.
func Detect(head []byte, d Document) (notice.Format, bool) {
	f := find(head, d)
	if f == nil {
		return "", false
	}
	return f.Format, true
}

// Version is the version of the reader of a format, "" where there is none.
func Version(f notice.Format) string {
	for _, known := range formats {
		if known.Format == f {
			return known.Version
		}
	}
	return ""
}

// Versions changes whenever any reader does, or one is added: a document that
// was read under another is due, also one that nobody could read then.
func Versions() string {
	all := []string{unpacking, prose.Version}
	for _, f := range formats {
		all = append(all, f.Version)
	}
	return strings.Join(all, " ")
}
