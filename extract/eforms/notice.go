package eforms

import (
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// notice reads the whole document. The order matters: what the kind and the lots
// are decides what amounts mean.
func (r *reader) notice() {
	r.language = words(r.root.Child("NoticeLanguageCode"))
	r.identity()
	r.kind()
	r.languages()
	r.organisations()
	r.texts()
	r.dates()
	r.buyers()
	r.readLots()
	r.procedure()
	r.totals()
	r.results()
	r.changes()
	r.links()
}

// identity gives the notice its id: its number in the Official Journal's
// supplement. A notice that is not published yet, or comes from another
// publisher, has its own id and version in its place.
func (r *reader) identity() {
	r.n.ProcessID = words(r.root.Child("ContractFolderID"))
	if number, _, ok := parse.NoticeNumber(words(r.ext.Find("Publication", "NoticePublicationID"))); ok {
		r.n.PublisherID = number
	} else if number, ok := fileNumber(r.origin); ok {
		r.n.PublisherID = number
		r.problem("number-from-name", r.n.Origin.Path, "the notice does not hold its number; %s is that of its file", number)
	} else if own := r.ownID(); own != "" {
		r.n.PublisherID = own
		r.problem("number-missing", r.n.Origin.Path, "the notice does not hold its number; %s is its own id and version", own)
	} else {
		r.n.PublisherID = r.n.Version[:16]
		r.problem("number-missing", r.n.Origin.Path, "the notice holds no id; %s is the start of its version", r.n.PublisherID)
	}
	r.n.ID = notice.MakeID(r.n.Source, r.n.PublisherID)
}

// ownID is the id that the notice has wherever it is published.
func (r *reader) ownID() string {
	id, version := words(r.root.Child("ID")), words(r.root.Child("VersionID"))
	if id == "" || version == "" {
		return id
	}
	return id + "-" + version
}

// kind reads what the notice announces, its form and its law.
func (r *reader) kind() {
	code := r.root.Child("NoticeTypeCode")
	form, _ := code.Attr("listName")
	known := false
	if r.n.Kind, known = noticeTypes[words(code)]; !known {
		if r.n.Kind, known = formTypes[form]; !known {
			r.n.Kind = rootKinds[r.root.Name()]
		}
		if r.n.Kind != "" {
			r.problem("notice-type-unknown", r.n.Origin.Path, "%q is no known type of notice; it is read as %s", clip(words(code)), r.n.Kind)
		}
	}
	r.n.Form = words(r.ext.Find("NoticeSubType", "SubTypeCode"))
	if r.n.Form == "" {
		r.n.Form = words(code)
	}
	if r.cancels() && (r.n.Kind == notice.Tender || r.n.Kind == notice.Planning || r.n.Kind == notice.Intention) {
		r.n.Kind = notice.Cancellation
	}
	r.n.Regime = regimes[words(r.root.Child("RegulatoryDomain"))]
}

// cancels reports that this is the last version of a notice, which takes it back.
func (r *reader) cancels() bool {
	return words(r.ext.Find("Changes", "ChangeReason", "ReasonCode")) == "cancel"
}

func (r *reader) languages() {
	if r.n.Language = iso639(r.language); r.n.Language == "" && r.language != "" {
		r.problem("language-unknown", r.path(r.root.Child("NoticeLanguageCode")), "%q is no language", clip(r.language))
	}
	all := []string{}
	add := func(code string) {
		if l := iso639(code); l != "" && !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	add(r.language)
	for n := range r.root.Each("AdditionalNoticeLanguage") {
		add(words(n.Child("ID")))
	}
	if len(all) > 1 {
		r.n.Languages = all
	}
}

// texts reads title and description: of the procedure, or else of the first lot.
// A registration has them in places of its own.
func (r *reader) texts() {
	for _, parent := range []xmltree.Node{r.root, r.root.Child("ProcurementProjectLot")} {
		project := parent.Child("ProcurementProject")
		r.title(r.pick(project, "Name"))
		r.description(r.pick(project, "Description"))
	}
	r.title(r.root.Find("AdditionalDocumentReference", "ReferencedDocumentInternalAddress"))
	r.description(r.pick(r.root, "Note"))
}

func (r *reader) title(n xmltree.Node) {
	if r.n.Title != "" {
		return
	}
	if r.n.Title = r.line(n); r.n.Title != "" {
		r.n.TitlePath = r.path(n)
	}
}

func (r *reader) description(n xmltree.Node) {
	if r.n.Description != "" {
		return
	}
	if r.n.Description = r.prose(n); r.n.Description != "" {
		r.n.DescriptionPath = r.path(n)
		r.passage(notice.PartDescription, "", n)
	}
}

// passage hands a text to the reader of prose.
func (r *reader) passage(part notice.Part, lot string, n xmltree.Node) {
	if w := words(n); w != "" && len(w) <= maxText {
		r.n.Texts = append(r.n.Texts, notice.Text{Part: part, Lot: lot, Path: r.path(n), Words: w})
	}
}

// dates reads when the notice was published and sent.
func (r *reader) dates() {
	published := r.ext.Find("Publication", "PublicationDate")
	if r.n.Published = r.date(published); r.n.Published != "" {
		r.n.PublishedAt, r.n.PublishedPath = words(published), r.path(published)
	}
	sent := r.root.Child("IssueDate")
	if r.n.Dispatched = r.date(sent); r.n.Dispatched != "" {
		r.n.DispatchedPath = r.path(sent)
	}
}

// date reads the literal day of a date of XML Schema, which may end with a zone:
// 2024-02-05+01:00. What is no date is a problem.
func (r *reader) date(n xmltree.Node) notice.Date {
	s := words(n)
	if s == "" {
		return ""
	}
	d, ok := parse.Date(cutZone(s))
	if !ok {
		r.problem("date-unreadable", r.path(n), "%q is no date", clip(s))
		return ""
	}
	return d
}

// decided reads a day on which something was decided or signed. UBL demands one
// of every result; eForms fills it with this, the preset value of the field
// OPT-999 (fields.json of the SDK).
func (r *reader) decided(n xmltree.Node) notice.Date {
	if d := r.date(n); d != "2000-01-01" {
		return d
	}
	return ""
}

// cutZone cuts a zone west of Greenwich off a date, which [parse.Date] does not
// know.
func cutZone(s string) string {
	if len(s) == len("2006-01-02-07:00") && s[10] == '-' && s[13] == ':' {
		return s[:10]
	}
	return s
}

// stamp joins a day and a time, each with a zone.
func stamp(day, hour string) string {
	if hour == "" {
		return day
	}
	if len(day) > len("2006-01-02") {
		day = day[:len("2006-01-02")]
	}
	return day + "T" + hour
}

// stampStep is the last step of a deadline's place: the two elements of a period
// that make its stamp.
const stampStep = "/(EndDate|EndTime)"

// deadlines are the periods within which suppliers must act, first those that
// close a competition to new ones.
var deadlines = []string{"ParticipationRequestReceptionPeriod", "TenderSubmissionDeadlinePeriod", "InterestExpressionReceptionPeriod"}

// deadline reads the last day of all lots on which requests, or else tenders or
// expressions of interest, are taken.
func (r *reader) deadline() {
	for _, name := range deadlines {
		for lot := range r.root.Each("ProcurementProjectLot") {
			process := lot.Child("TenderingProcess")
			period := process.Child(name)
			if !period.OK() {
				period = extension(process).Child(name)
			}
			d := r.date(period.Child("EndDate"))
			at := stamp(words(period.Child("EndDate")), words(period.Child("EndTime")))
			if d == "" || at <= r.n.DeadlineAt {
				continue
			}
			r.n.Deadline, r.n.DeadlineAt = d, at
			r.n.DeadlinePath = r.path(period) + stampStep
		}
		if r.n.Deadline != "" {
			return
		}
	}
}

// list joins what is stated, each once.
func list(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return strings.Join(out, "; ")
}
