package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"

	"tenders/extract/notice"
)

// site is a publisher's site, and how its pages are read.
type site struct {
	// id is the source's, home where its pages lie.
	id, home string
	// page is what only the page of a notice holds, frame the part of it that
	// is about the notice.
	page, frame string
	// notice knows the address of a notice's page, and gives its id.
	notice func(address string) string
	// head reads what stands without a label.
	head func(*reader, *goquery.Selection)
	// items splits the page into labelled passages, which labels read.
	items  func(*reader, *goquery.Selection) []item
	labels map[string]label
	// other reads what no label of the table fits, and reports whether it could.
	other func(*reader, item) bool
}

// label says what is read behind a label: by read, or not, and then why.
type label struct {
	read func(*reader, item)
	why  string
	// many labels stand again in the same part of a page. Of the others the
	// first is read; of a lone one none where it stands again anywhere, since
	// which part it is about is not told then.
	many, lone bool
}

// sites are the sites whose pages are known, the first that fits reads.
var sites = []site{
	{
		id: "contracts-finder", home: "https://www.contractsfinder.service.gov.uk",
		page: "#home-breadcrumb-description", frame: "#standard-body", notice: guid,
		head: finderHead, items: finderItems, labels: finderLabels, other: finderSupplier,
	},
	{
		id: "find-a-tender", home: "https://www.find-tender.service.gov.uk",
		page: "main.notice-view", frame: "main", notice: number,
		head: tenderHead, items: tenderItems, labels: tenderLabels, other: tenderOther,
	},
}

// addresses know the addresses of notices' pages, and give the ids.
var addresses = []struct {
	site   string
	notice func(string) string
}{{"contracts-finder", guid}, {"find-a-tender", number}}

// page reads a notice's page.
func (r *reader) page() notice.Notice {
	root := r.doc.Find("body").First()
	if frame := root.Find(r.site.frame); frame.Length() > 0 {
		root = frame.First()
	}
	r.n.Origin.Path = r.path(root.Nodes[0])
	r.n.Language = language(r.doc)
	r.site.head(r, root)
	r.form = newForm(r.site.items(r, root))
	for _, it := range r.form.items {
		r.labelled(it)
	}
	r.finish()
	return r.n
}

// labelled reads a passage, as the table says.
func (r *reader) labelled(it item) {
	l, known := r.site.labels[it.key]
	again := r.form.first[it.part()].label != it.label
	switch {
	case !known:
		if !r.site.other(r, it) && !again {
			r.problem("drift", r.path(it.label), "%s", clip(it.key))
		}
	case l.read == nil:
	case l.lone && r.form.count[it.key] > 1:
		if !again {
			r.problem("label-repeats", r.path(it.label), "%q stands %d times, and was not read", clip(it.key), r.form.count[it.key])
		}
	case again && !l.many:
		r.problem("label-repeats", r.path(it.label), "%q stands again, and was not read", clip(it.key))
	default:
		l.read(r, it)
	}
}

// finish sees to what every notice has.
func (r *reader) finish() {
	n := &r.n
	if n.PublisherID == "" {
		n.PublisherID = "page-" + n.Version[:16]
		r.problem("notice-without-id", n.Origin.Path, "the page does not tell which notice it shows")
	}
	if n.Published == "" {
		r.problem("published-missing", n.Origin.Path, "the page does not tell when it was published")
	}
	n.ID = notice.MakeID(n.Source, n.PublisherID)
}

// identify takes the id that the page tells, or else the one of the address it
// was asked under, and links to the page.
func (r *reader) identify(p place) {
	id := r.site.notice(p.words)
	if id == "" {
		p = newPlace("", r.n.Origin.URL)
		if id = r.site.notice(p.words); id == "" {
			return
		}
	}
	r.n.PublisherID = id
	r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelSource, ID: r.linkID(id), URL: r.site.home + "/Notice/" + id, Path: p.path})
}

// linkID is the id that a link to a notice carries: on Contracts Finder none,
// since the interface's ids have a number behind the GUID.
func (r *reader) linkID(id string) string {
	if r.site.id == "contracts-finder" {
		return ""
	}
	return id
}

// language is that of the document: "en" of "en-GB".
func language(d *document) string {
	lang, _ := d.Find("html").First().Attr("lang")
	return shortLanguage(lang)
}

func shortLanguage(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	s, _, _ = strings.Cut(s, "_")
	if len(s) != 2 {
		return ""
	}
	return s
}
