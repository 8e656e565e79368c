package tedxml

import (
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// identity reads what the journal itself says of the notice, in the coded part.
func (r *reader) identity() {
	n := r.n
	r.publisherID()
	data, codif := r.coded.Child("NOTICE_DATA"), r.coded.Child("CODIF_DATA")
	n.Kind = r.noticeKind(codif)
	n.Form = r.kind.form
	n.Regime = r.regime(codif)
	n.Published, n.PublishedPath = r.compact(r.coded.Find("REF_OJS", "DATE_PUB"))
	n.Dispatched, n.DispatchedPath = r.compact(codif.Child("DS_DATE_DISPATCH"))
	if limit := codif.Child("DT_DATE_FOR_SUBMISSION"); limit.OK() {
		n.Deadline, n.DeadlinePath = r.compact(limit)
		if words := limit.Words(); n.Deadline != "" && len(words) > len("20060102") {
			n.DeadlineAt = words
		}
	}
	r.languages(data)
	r.own(data)
}

// publisherID is the notice's number and year.
func (r *reader) publisherID() {
	words := attr(r.root, "DOC_ID")
	if words == "" {
		words = r.coded.Find("NOTICE_DATA", "NO_DOC_OJS").Words()
	}
	id, _, ok := parse.NoticeNumber(words)
	if !ok {
		id = words
	}
	if id == "" {
		r.problem("id-missing", r.n.Origin.Path, "the notice has no number")
		id = r.n.Version[:16]
	}
	r.n.PublisherID = id
	r.n.ID = notice.MakeID(r.n.Source, id)
}

// compact reads a date as the coded part has it.
func (r *reader) compact(e node) (notice.Date, string) {
	words := e.Words()
	if words == "" {
		return "", ""
	}
	d, ok := parse.CompactDate(words)
	if !ok {
		r.problem("date-unreadable", r.at(e), "%q is no date", clip(words))
		return "", ""
	}
	return d, r.at(e)
}

// maxLanguages bounds the languages of a notice: the EU has 24.
const maxLanguages = 64

// originals are the languages in which the notice was written. The older
// grammar lists them in one element.
func originals(data node) []string {
	var out []string
	for e := range data.Each("LG_ORIG") {
		if out = append(out, strings.Fields(e.Words())...); len(out) >= maxLanguages {
			return out[:maxLanguages]
		}
	}
	return out
}

// languages tells the language of the form that is read, and of all forms.
func (r *reader) languages(data node) {
	r.n.Language = strings.ToLower(attr(r.form, "LG"))
	if r.n.Language == "" {
		if all := originals(data); len(all) > 0 {
			r.n.Language = strings.ToLower(all[0])
		}
	}
	var all []string
	for section := range r.root.Each("FORM_SECTION") {
		for f := range section.Children() {
			if lang := strings.ToLower(attr(f, "LG")); lang != "" && len(all) < maxLanguages && !slices.Contains(all, lang) {
				all = append(all, lang)
			}
		}
	}
	if len(all) > 1 {
		r.n.Languages = all
	}
}

// own adds the notice's own page, in the language that is read.
func (r *reader) own(data node) {
	var page node
	for e := range data.Child("URI_LIST").Each("URI_DOC") {
		if !page.OK() || strings.EqualFold(attr(e, "LG"), r.n.Language) {
			page = e
		}
	}
	if url := page.Words(); url != "" {
		r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelSource, ID: r.n.PublisherID, URL: url, Path: r.at(page)})
	}
}

// ownService is the issue that the United Kingdom's own service writes in the
// numbers of its notices.
const ownService = "000"

// previous adds a link to an earlier notice, once.
func (r *reader) previous(e node) {
	words := e.Words()
	if words == "" {
		return
	}
	id, issue, ok := parse.NoticeNumber(words)
	if !ok {
		r.problem("number-unreadable", r.at(e), "%q is no number of a notice", clip(words))
		return
	}
	l := notice.Link{Rel: notice.RelPrevious, Scheme: "ted", ID: id, Path: r.at(e)}
	if issue == ownService {
		l.Scheme = "find-a-tender"
	}
	if r.once("link " + l.Scheme + " " + id) {
		r.n.Links = append(r.n.Links, l)
	}
}

// withoutForm gathers what the coded part and the translations tell where the
// form is missing.
func (r *reader) withoutForm() {
	data := r.coded.Child("NOTICE_DATA")
	names := r.root.Find("TRANSLATION_SECTION", "ML_AA_NAMES", "AA_NAME")
	if name := r.line(names); name != "" {
		p := notice.Party{Name: name, Role: notice.RoleBuyer, Path: r.at(names)}
		p.Country = parse.Country(attr(data.Child("ISO_COUNTRY"), "VALUE"), "")
		r.n.Buyers = append(r.n.Buyers, p)
	}
	first := true
	for e := range data.Each("ORIGINAL_CPV") {
		r.cpv(e, first, "")
		first = false
	}
	r.previous(data.Find("REF_NOTICE", "NO_DOC_OJS"))
}
