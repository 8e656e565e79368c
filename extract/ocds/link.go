package ocds

import (
	"regexp"
	"strings"

	"tenders/extract/notice"
)

// links reads where else this notice, or one that it follows, is found.
func (r *reader) links() {
	r.source()
	r.each(r.root, "relatedProcesses", r.related)
	r.each(r.root, "contracts", func(v value) { r.each(v, "relatedProcesses", r.related) })
	r.each(r.root, "links", func(v value) {
		if !strings.EqualFold(r.words(v.get("rel")), "canonical") {
			return
		}
		href := r.words(v.get("href"))
		l := notice.Link{Rel: notice.RelCanonical, ID: queryID(href), URL: href, Path: r.sub("href")}
		if r.law.portal == scotland || r.law.portal == wales { // its own address
			l.Rel = notice.RelSource
		}
		if href != "" {
			r.n.Links = append(r.n.Links, l)
		}
	})
	if r.law.portal == contractsFinder {
		r.findATenderLinks()
	}
}

// source adds the notice's own page. On Find a Tender it follows from the
// number where no document holds it.
func (r *reader) source() {
	switch {
	case r.self.path != "":
		r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelSource, ID: r.self.id, URL: r.self.url, Path: r.self.path})
	case r.law.portal == findATender && numberPattern.MatchString(r.n.PublisherID):
		url := "https://www.find-tender.service.gov.uk/Notice/" + r.n.PublisherID
		r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelSource, ID: r.n.PublisherID, URL: url})
	}
}

var numberPattern = regexp.MustCompile(`^[0-9]{6}-[0-9]{4}$`)

// relations says what OCDS's relationships are to us.
// https://standard.open-contracting.org/1.1/en/schema/codelists/#related-process
var relations = map[string]notice.Rel{
	"framework": notice.RelFramework, "planning": notice.RelPlanning, "prior": notice.RelPrevious, "parent": notice.RelPrevious,
	"unsuccessfulProcess": notice.RelPrevious, "replacementProcess": notice.RelPrevious, "renewalProcess": notice.RelPrevious,
	"subContract": notice.RelPrevious,
}

func (r *reader) related(v value) {
	l := notice.Link{Scheme: r.words(v.get("scheme")), ID: r.words(v.get("identifier")), URL: r.words(v.get("uri")), Path: r.here()}
	if l.ID == "" && l.URL == "" {
		return
	}
	for _, name := range r.list(v.get("relationship")) {
		rel, ok := relations[name]
		if !ok {
			r.problem("relationship-unknown", r.sub("relationship"), "%q is no known relationship", clip(name))
			rel = notice.RelPrevious
		}
		l.Rel = rel
		r.n.Links = append(r.n.Links, l)
	}
}

// findATenderLinks finds the same notice on Find a Tender, to which Contracts
// Finder's notices sometimes point in a document.
func (r *reader) findATenderLinks() {
	for _, stage := range []string{"planning", "tender"} {
		n := r.down(stage)
		r.each(r.root.get(stage), "documents", r.findATenderLink)
		r.up(n)
	}
	r.each(r.root, "awards", func(v value) { r.each(v, "documents", r.findATenderLink) })
}

var findATenderPage = regexp.MustCompile(`(?i)find-tender\.service\.gov\.uk/notice/([0-9]{6}-[0-9]{4})`)

func (r *reader) findATenderLink(d value) {
	url := r.words(d.get("url"))
	if m := findATenderPage.FindStringSubmatch(url); m != nil {
		r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelCanonical, Scheme: "find-a-tender", ID: m[1], URL: url, Path: r.sub("url")})
	}
}
