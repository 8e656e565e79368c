package ocds

import "strings"

// self is the document among the release's documents that is the notice itself.
// On Find a Tender its id is the notice's number, and under the Procurement Act
// it alone carries the type, UK1 to UK17.
type self struct {
	id, url, path string // path leads to the url
	noticeType    string
	documentType  string
	rank          int
	published     string // when, and where that stands
	publishedPath string
}

func (s self) form() string {
	if s.noticeType != "" {
		return s.noticeType
	}
	return s.documentType
}

// findSelf looks through all documents. Where several qualify equally the last
// one of the latest stage does: an award's release still holds the document of
// its tender.
func (r *reader) findSelf() {
	r.self = self{}
	id := r.words(r.root.get("id"))
	p := portalOf(r.n.ProcessID, r.n.Source)
	r.law.portal = p
	for _, stage := range []string{"planning", "tender"} {
		n := r.down(stage)
		r.documents(r.root.get(stage), id)
		r.up(n)
	}
	for _, stage := range []string{"awards", "contracts"} {
		r.each(r.root, stage, func(v value) {
			r.documents(v, id)
			n := r.down("implementation")
			r.documents(v.get("implementation"), id)
			r.up(n)
		})
	}
}

func (r *reader) documents(parent value, id string) {
	r.each(parent, "documents", func(d value) {
		found := self{
			id: r.words(d.get("id")), url: r.words(d.get("url")),
			noticeType: r.words(d.get("noticeType")), documentType: r.words(d.get("documentType")),
		}
		own := r.law.portal.page(found.url)
		switch {
		case found.noticeType != "" && found.id == id && id != "":
			found.rank = 4
		case found.noticeType != "":
			found.rank = 3
		case own && found.id == id && id != "":
			found.rank = 2
		case own && found.documentType != "":
			found.rank = 1
		}
		if found.rank == 0 || found.rank < r.self.rank {
			return
		}
		if found.published = r.words(d.get("datePublished")); found.published != "" {
			found.publishedPath = r.sub("datePublished")
		}
		if own {
			found.path = r.sub("url")
		} else {
			found.url = ""
		}
		if r.law.portal == contractsFinder {
			found.id = "" // counts the documents: 1, 2, 3
		}
		r.self = found
	})
}

// page reports whether an address is that of a notice's page at the portal.
func (p portal) page(url string) bool {
	u := strings.ToLower(url)
	if strings.Contains(u, "/attachment/") {
		return false
	}
	switch p {
	case findATender:
		return strings.Contains(u, "find-tender.service.gov.uk/notice/")
	case contractsFinder:
		return strings.Contains(u, "contractsfinder.service.gov.uk/notice/")
	case scotland:
		return strings.Contains(u, "publiccontractsscotland.gov.uk/") && strings.Contains(u, "search_view.aspx")
	case wales:
		return strings.Contains(u, "sell2wales.gov.wales/") && strings.Contains(u, "search_view.aspx")
	}
	return false
}
