package page

import (
	"regexp"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"tenders/extract/notice"
)

// tenderHead reads what stands above the sections of a Find a Tender page.
func tenderHead(r *reader, root *goquery.Selection) {
	title := r.find(root, "h1")
	r.n.Title, r.n.TitlePath = r.line(title), title.path
	for _, li := range root.Find(".govuk-grid-column-three-quarters > ul.govuk-list > li").EachIter() {
		p := r.at(li.Nodes[0])
		role := notice.RoleBuyer
		if len(r.n.Buyers) > 0 {
			role = notice.RoleJoint
		}
		if p.words != "" {
			r.n.Buyers = append(r.n.Buyers, notice.Party{Name: r.line(p), Role: role, Path: p.path})
		}
	}
	for _, s := range root.Find("p.govuk-body-s").EachIter() {
		r.headLine(r.at(s.Nodes[0]))
	}
	if r.n.PublisherID == "" {
		r.identify(r.address())
	}
	r.law()
}

var (
	formPattern   = regexp.MustCompile(`^(F[0-9]{2}|UK[0-9]{1,2})\s*: (.+)$`)
	numberPattern = regexp.MustCompile(`([0-9]{4})/S 000-([0-9]{6})\b`)
	ocidPattern   = regexp.MustCompile(`\bocds-[a-z0-9]{6}-[0-9a-f]{6,}\b`)
	pagePattern   = regexp.MustCompile(`(?i)find-tender\.service\.gov\.uk/+notice/([0-9]{6}-[0-9]{4})\b`)
)

// headLine reads one of the lines under the title.
func (r *reader) headLine(p place) {
	if m := formPattern.FindStringSubmatch(p.words); m != nil {
		r.n.Form = m[1]
		r.n.Kind = formKind(m[1], m[2])
		return
	}
	label, _, _ := strings.Cut(p.words, ":")
	switch {
	case label == "Notice identifier" && r.n.PublisherID == "":
		if m := numberPattern.FindStringSubmatch(p.words); m != nil {
			r.n.PublisherID = m[2] + "-" + m[1]
			r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelSource, ID: r.n.PublisherID,
				URL: r.site.home + "/Notice/" + r.n.PublisherID, Path: p.match(m[0]).path})
		}
	case strings.HasPrefix(label, "Procurement identifier"):
		r.n.ProcessID = ocidPattern.FindString(p.words)
	case strings.HasPrefix(p.words, "Published "):
		d, at := r.dated(p)
		r.n.Published, r.n.PublishedAt, r.n.PublishedPath = d, at.words, at.path
	}
}

// forms say what the forms announce: the old ones of the directives, and those
// of the Procurement Act.
// https://simap.ted.europa.eu/standard-forms-for-public-procurement
// https://www.gov.uk/government/collections/procurement-act-2023-guidance-documents
var forms = map[string]notice.Kind{
	"F01": notice.Planning, "F02": notice.Tender, "F03": notice.AwardNotice, "F04": notice.Planning, "F05": notice.Tender,
	"F06": notice.AwardNotice, "F07": notice.Tender, "F12": notice.Tender, "F13": notice.AwardNotice, "F14": notice.Correction,
	"F15": notice.Intention, "F16": notice.Planning, "F17": notice.Tender, "F18": notice.AwardNotice, "F20": notice.ChangeNotice,
	"F24": notice.Tender, "F25": notice.AwardNotice,
	"UK1": notice.Planning, "UK2": notice.Planning, "UK3": notice.Planning, "UK4": notice.Tender, "UK5": notice.Intention,
	"UK6": notice.AwardNotice, "UK7": notice.AwardNotice, "UK8": notice.Performance, "UK9": notice.Performance,
	"UK10": notice.ChangeNotice, "UK11": notice.Termination, "UK12": notice.Cancellation, "UK13": notice.Planning,
	"UK14": notice.Tender, "UK15": notice.ChangeNotice, "UK16": notice.Termination, "UK17": notice.Performance,
}

// formKind is the kind of a form. F21 to F23 are of every stage, and their
// titles say which.
func formKind(form, title string) notice.Kind {
	if k, ok := forms[form]; ok {
		return k
	}
	title = strings.ToLower(title)
	switch {
	case strings.Contains(title, "award"):
		return notice.AwardNotice
	case strings.Contains(title, "prior information"), strings.Contains(title, "periodic"):
		return notice.Planning
	case strings.Contains(title, "contract notice"), strings.Contains(title, "concession notice"):
		return notice.Tender
	}
	return ""
}

// law tells the regime from the form: the Act's, or the regulations that the
// form is for.
func (r *reader) law() {
	switch form := r.n.Form; {
	case strings.HasPrefix(form, "UK"):
		r.n.Regime = notice.PA2023
	case slices.Contains([]string{"F04", "F05", "F06", "F07", "F22"}, form):
		r.n.Regime = notice.UCR2016
	case slices.Contains([]string{"F23", "F24", "F25"}, form):
		r.n.Regime = notice.CCR2016
	case slices.Contains([]string{"F01", "F02", "F03", "F21"}, form):
		r.n.Regime = notice.PCR2015
	}
}

// number is the id in an address of Find a Tender.
func number(address string) string {
	if m := pagePattern.FindStringSubmatch(address); m != nil {
		return m[1]
	}
	return ""
}

// headingCode is the number of a section: "II.1.7) Total value".
var headingCode = regexp.MustCompile(`^(?:Section )?([IVX]+(?:\.[0-9]+)*)[):.]\s*`)

// tenderItems are the headings of a page. One with a number has that for a key,
// one without the number before it and its own words: "II.2.1/Lot No". Where no
// section has a number, as under the Procurement Act, the words are the key.
//
// Each heading says its number twice, in words for those who listen and in
// figures for those who see; the second counts.
func tenderItems(_ *reader, root *goquery.Selection) []item {
	var items []item
	code, lot, award := "", 0, 0
	for _, block := range root.Find("#main-content .content-block").EachIter() {
		for _, it := range headings(block.Nodes[0]) {
			label := goquery.NewDocumentFromNode(it.label).Selection
			shown := label.Find("span[aria-hidden=true]").First()
			title := words(it.label)
			if shown.Length() > 0 {
				title = words(shown.Nodes[0])
			}
			id, _ := label.Attr("id")
			switch {
			case lotHeading.MatchString(id):
				lot++
			case awardHeading.MatchString(id):
				lot, award = 0, award+1
			case it.label.Data == "h2":
				lot, award = 0, 0
			}
			it.lot, it.award = lot, award
			it.key, code = tenderKey(id, title, code)
			items = append(items, it)
		}
	}
	return items
}

var (
	lotHeading   = regexp.MustCompile(`^object-[0-9]+-lot-[0-9]+$`)
	awardHeading = regexp.MustCompile(`^award_contract-[0-9]+$`)
)

func tenderKey(id, title, code string) (key, now string) {
	switch {
	case strings.HasPrefix(id, "contracting_authority_") && code == "":
		return "/contracting authority", code
	case strings.HasPrefix(id, "supplier_or_tenderer_"):
		return "/supplier", code
	}
	if m := headingCode.FindStringSubmatch(title); m != nil {
		return m[1], m[1]
	}
	return code + "/" + firstLine(title), code
}
