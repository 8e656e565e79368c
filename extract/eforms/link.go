package eforms

import (
	"regexp"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// namePattern is the name of a file, or an address, that holds the number.
var namePattern = regexp.MustCompile(`(?:^|/)([0-9]{6,8})[_-]([12][0-9]{3})(?:\.xml|/xml)!?$`)

// fileNumber reads the number from the file's name or address.
func fileNumber(o notice.Origin) (string, bool) {
	for _, name := range []string{o.Member, o.URL} {
		if m := namePattern.FindStringSubmatch(name); m != nil {
			number, _, ok := parse.NoticeNumber(m[1] + "-" + m[2])
			return number, ok
		}
	}
	return "", false
}

// The schemes of links: numbers of the EU's journal, those of the British service
// in the same form, and the ids that eForms gives to a version of a notice,
// wherever it is published.
const (
	schemeTED    = "ted"
	schemeUK     = "find-a-tender"
	schemeEForms = "eforms"
)

// links reads which notices this one follows, and where it stands itself.
func (r *reader) links() {
	r.linked = map[string]bool{}
	if published := r.ext.Find("Publication", "NoticePublicationID"); published.OK() {
		if number, _, ok := parse.NoticeNumber(words(published)); ok {
			r.link(notice.Link{Rel: notice.RelSource, ID: number, URL: "https://ted.europa.eu/en/notice/-/detail/" + number, Path: r.path(published)})
		}
	}
	if own := r.ownID(); own != "" {
		r.link(notice.Link{Rel: notice.RelCanonical, Scheme: schemeEForms, ID: own, Path: r.path(r.root.Child("ID"))})
	}
	for _, part := range []string{"Changes", "ContractModification"} {
		for c := range r.ext.Each(part) {
			r.reference(notice.RelPrevious, c.Child("ChangedNoticeIdentifier"))
		}
	}
	process := r.root.Child("TenderingProcess")
	for d := range process.Each("NoticeDocumentReference") {
		r.reference(notice.RelPrevious, d.Child("ID"))
	}
	for j := range process.Each("ProcessJustification") { // a direct award may name the notice that nobody answered
		n := j.Child("Description")
		if _, _, ok := parse.NoticeNumber(words(n)); ok || ownPattern.MatchString(words(n)) {
			r.reference(notice.RelPrevious, n)
		}
	}
	for lot := range r.root.Each("ProcurementProjectLot") {
		for d := range lot.Child("TenderingProcess").Each("NoticeDocumentReference") {
			r.reference(notice.RelPlanning, d.Child("ID"))
		}
	}
	for k := range r.ext.Child("NoticeResult").Each("SettledContract") {
		for d := range k.Each("NoticeDocumentReference") {
			r.reference(notice.RelFramework, d.Child("ID"))
		}
	}
}

// ownPattern is the id and version of a notice.
var ownPattern = regexp.MustCompile(`^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:-[0-9]{2})?$`)

// reference adds the notice that an element names, by its number or its own id.
func (r *reader) reference(rel notice.Rel, n xmltree.Node) {
	id := words(n)
	if id == "" {
		return
	}
	l := notice.Link{Rel: rel, ID: id, Path: r.path(n)} // without a scheme: what a publisher calls it
	number, issue, ok := parse.NoticeNumber(id)
	switch {
	case ok && issue == "000":
		l.Scheme, l.ID = schemeUK, number
	case ok:
		l.Scheme, l.ID = schemeTED, number
	case ownPattern.MatchString(id):
		l.Scheme = schemeEForms
	}
	r.link(l)
}

// link adds a link, unless it is there already or leads to this notice.
func (r *reader) link(l notice.Link) {
	self := l.Rel != notice.RelSource && l.Rel != notice.RelCanonical && (l.ID == r.n.PublisherID || l.ID == r.ownID())
	key := string(l.Rel) + " " + l.ID
	if self || r.linked[key] {
		return
	}
	r.linked[key] = true
	r.n.Links = append(r.n.Links, l)
}
