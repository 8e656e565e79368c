package ocds

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// portal is the publisher whose habits a release follows. The prefix of its
// OCID tells, whoever passed it on.
type portal uint8

const (
	other portal = iota
	findATender
	contractsFinder
	scotland
	wales
)

func portalOf(ocid, source string) portal {
	switch {
	case strings.HasPrefix(ocid, "ocds-h6vhtk"):
		return findATender
	case strings.HasPrefix(ocid, "ocds-b5fd17"):
		return contractsFinder
	case strings.HasPrefix(ocid, "ocds-r6ebe6"):
		return scotland
	case strings.HasPrefix(ocid, "ocds-kuma6s"):
		return wales
	}
	switch source {
	case "find-a-tender":
		return findATender
	case "contracts-finder":
		return contractsFinder
	case "public-contracts-scotland":
		return scotland
	case "sell2wales":
		return wales
	}
	return other
}

// release reads the whole release. The order matters: what the law, the kind
// and the procedure are decides what its amounts mean.
func (r *reader) release() {
	r.n.ProcessID = r.words(r.root.get("ocid"))
	r.findSelf()
	r.identity()
	r.findLaw()
	r.n.Kind = r.kindOf()
	r.n.Form = r.self.form()
	r.texts()
	r.dates()
	r.buyers()
	r.procedure()
	r.codes()
	r.passage(r.root, "description", notice.Text{Part: notice.PartDescription})
	r.planning()
	r.tender()
	r.awards()
	r.contracts()
	r.bids()
	r.links()
}

// identity gives the notice its id. A release without one takes, in this order,
// the id of the document that is the notice itself; the id in its canonical
// link with what else tells it from the other notices of its process, since
// that is often the process's; the start of its version.
func (r *reader) identity() {
	id := r.words(r.root.get("id"))
	if id == "" {
		id = r.self.id
		canonical := r.canonicalID()
		switch {
		case id != "":
			r.problem("release-without-id", r.here(), "the release has no id; %s is that of its notice's document", id)
		case canonical != "":
			id = strings.Join(append([]string{canonical}, r.tags()...), "-")
			if d, ok := parse.Date(r.words(r.root.get("date"))); ok {
				id += "-" + string(d)
			}
			r.problem("release-without-id", r.here(), "the release has no id; %s is made of its canonical link, tags and date", id)
		default:
			id = r.n.Version[:16]
			r.problem("release-without-id", r.here(), "the release has no id; %s is the start of its version", id)
		}
	}
	r.n.PublisherID = id
	r.n.ID = notice.MakeID(r.n.Source, id)
}

func (r *reader) canonicalID() (id string) {
	for l := r.root.get("links").child(); l.t != nil; l = l.sibling() {
		if strings.EqualFold(r.words(l.get("rel")), "canonical") {
			id = queryID(r.words(l.get("href")))
		}
	}
	return id
}

// queryID is the value of id= in an address.
func queryID(url string) string {
	lower := strings.ToLower(url)
	i := max(strings.Index(lower, "?id="), strings.Index(lower, "&id="))
	if i < 0 {
		return ""
	}
	id, _, _ := strings.Cut(url[i+4:], "&")
	return id
}

func (r *reader) tags() []string {
	list := r.root.get("tag")
	if list.is(text) {
		return []string{r.words(list)}
	}
	var tags []string
	for t := list.child(); t.t != nil; t = t.sibling() {
		if s := r.words(t); s != "" {
			tags = append(tags, s)
		}
	}
	return tags
}

// texts reads title, description and language. Early engagement on Contracts
// Finder has its title on the release, and a notice that only tells what
// changed has it on the contract or award.
func (r *reader) texts() {
	lang := r.words(r.root.get("language"))
	if len(lang) == 2 || len(lang) > 2 && lang[2] == '-' {
		r.n.Language = strings.ToLower(lang[:2])
	}
	if n := r.down("tender"); true {
		tender := r.root.get("tender")
		r.n.Title, r.n.TitlePath = r.lineAt(tender, "title")
		r.n.Description, r.n.DescriptionPath = r.proseAt(tender, "description")
		r.up(n)
	}
	if r.n.Title == "" {
		r.n.Title, r.n.TitlePath = r.lineAt(r.root, "title")
	}
	for _, list := range []string{"contracts", "awards"} {
		r.each(r.root, list, func(v value) {
			if r.n.Title == "" {
				r.n.Title, r.n.TitlePath = r.lineAt(v, "title")
			}
			if r.n.Description == "" {
				r.n.Description, r.n.DescriptionPath = r.proseAt(v, "description")
			}
		})
	}
	if r.n.Description == "" {
		r.n.Description, r.n.DescriptionPath = r.proseAt(r.root, "description")
	}
}

func (r *reader) lineAt(v value, name string) (s, path string) {
	if s = r.line(v.get(name)); s != "" {
		path = r.sub(name)
	}
	return s, path
}

func (r *reader) proseAt(v value, name string) (s, path string) {
	if s = r.prose(v.get(name)); s != "" {
		path = r.sub(name)
	}
	return s, path
}

// dates reads when the notice was published and until when tenders are taken.
// The end of enquiries is no deadline.
func (r *reader) dates() {
	r.n.Published, r.n.PublishedAt, r.n.PublishedPath = r.date(r.root, "date")
	if r.n.Published == "" {
		if d, ok := parse.Date(r.self.published); ok {
			r.n.Published, r.n.PublishedAt, r.n.PublishedPath = d, r.self.published, r.self.publishedPath
		} else {
			r.problem("published-missing", r.here(), "nothing tells when the notice was published")
		}
	}
	n := r.down("tender")
	m := r.down("tenderPeriod")
	r.n.Deadline, r.n.DeadlineAt, r.n.DeadlinePath = r.date(r.root.get("tender").get("tenderPeriod"), "endDate")
	r.up(m)
	r.up(n)
}

// date reads a stamp: its literal date, its words, its place.
func (r *reader) date(parent value, name string) (d notice.Date, at, path string) {
	words := r.words(parent.get(name))
	if words == "" {
		return "", "", ""
	}
	path = r.sub(name)
	d, ok := parse.Date(words)
	if !ok {
		r.problem("date-unreadable", path, "%q is no date", clip(words))
		return "", "", ""
	}
	return d, words, path
}

// clip bounds words that are quoted in a message.
func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "..."
	}
	return s
}
