package tedxml

import "tenders/extract/parse/xmltree"

// known is the table of paths.go.
var known = xmltree.NewTable(wirePaths)

// watch notes what the document holds beyond the table. Forms that are not read
// are left out: translations, and originals in other languages, repeat the one
// that is.
func (r *reader) watch() {
	known.DriftBut(r.root, r.repeats, func(path, generic string) {
		r.problem("drift", r.origin.Member+path, "%s", generic)
	})
}

// repeats reports a form beside the one that is read.
func (r *reader) repeats(e node) bool {
	return e.Parent().Is("FORM_SECTION") && e != r.form && !e.Is("NOTICE_UUID")
}
