package page

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// finderLabels are the labels of a Contracts Finder page, with the block that
// they stand in.
var finderLabels = map[string]label{
	"Contract summary/Industry":                        {read: finderIndustry},
	"Contract summary/Value of contract":               {read: finderValue},
	"Contract summary/Published date":                  {read: finderPublished},
	"Contract summary/Closing date":                    {read: finderClosing},
	"Contract summary/Closing time":                    {why: "read with the closing date"},
	"Contract summary/Contract start date":             {read: finderTerm},
	"Contract summary/Contract end date":               {read: finderTerm},
	"Contract summary/Procedure type":                  {read: finderProcedure},
	"Contract summary/Location of contract":            {why: "names of places and postcodes, no codes"},
	"Contract summary/Procurement reference":           {why: "the buyer's reference"},
	"Contract summary/Contract type":                   {why: "follows from the codes"},
	"Contract summary/Approach to market date":         {why: "a plan of the buyer, no deadline"},
	"Contract summary/Contract is suitable for SMEs?":  {why: "a condition of taking part"},
	"Contract summary/Contract is suitable for VCSEs?": {why: "a condition of taking part"},
	"Description/":                              {read: finderDescription},
	"More information/":                         {read: finderMore},
	"More information/Additional text":          {read: finderMore},
	"More information/Attachments":              {why: "read with the block"},
	"More information/Links":                    {why: "read with the block"},
	"How to apply/":                             {why: "addresses and persons"},
	"Award information/Awarded date":            {read: finderAwarded},
	"Award information/Contract start date":     {read: finderAwardTerm},
	"Award information/Contract end date":       {read: finderAwardTerm},
	"Award information/Total value of contract": {read: finderTotal},
	"About the buyer/Address":                   {read: finderBuyer},
	"About the buyer/Contact name":              {why: "a person"},
	"About the buyer/Email":                     {why: "a person's"},
	"About the buyer/Telephone":                 {why: "a person's"},
	"About the buyer/Website":                   {why: "the buyer's site"},
}

// finderHead reads title, buyer, stage and address.
func finderHead(r *reader, root *goquery.Selection) {
	title := r.find(root, "h1")
	r.n.Title, r.n.TitlePath = r.line(title), title.path
	if buyer := r.find(root, "#home-breadcrumb-description h2"); buyer.words != "" {
		r.n.Buyers = []notice.Party{{Name: r.line(buyer), Role: notice.RoleBuyer, Path: buyer.path}}
	}
	for _, s := range root.Find("#content-block-left p").EachIter() {
		stage, meaning, ok := strings.Cut(words(s.Nodes[0]), " - ")
		if ok && strings.Contains(meaning, "means") {
			r.n.Form, r.n.Kind = stage, stageKind(stage)
			break
		}
	}
	r.identify(r.address())
}

// address is where the page tells its own address: in its forms, which post to
// it, or else in what it says of itself.
func (r *reader) address() place {
	for _, known := range []struct{ selector, attribute string }{
		{"form[action]", "action"},
		{"link[rel=canonical]", "href"}, {"meta[property='og:url']", "content"},
	} {
		for _, s := range r.doc.Find(known.selector).EachIter() {
			if words, _ := s.Attr(known.attribute); r.site.notice(words) != "" {
				return newPlace(r.path(s.Nodes[0])+"/@"+known.attribute, words)
			}
		}
	}
	return place{}
}

// stages say what a notice of Contracts Finder is, by words of its stage. The
// order decides: an opportunity may be withdrawn.
var stages = []struct {
	word string
	kind notice.Kind
}{
	{"withdrawn", notice.Cancellation}, {"cancel", notice.Cancellation}, {"award", notice.AwardNotice},
	{"early engagement", notice.Planning}, {"future opportunity", notice.Planning}, {"pipeline", notice.Planning},
	{"opportunity", notice.Tender}, {"tender", notice.Tender},
}

func stageKind(stage string) notice.Kind {
	stage = strings.ToLower(stage)
	for _, s := range stages {
		if strings.Contains(stage, s.word) {
			return s.kind
		}
	}
	return ""
}

// finderItems are the labels of each block; what a block holds without one has
// the key of the block, "Description/".
func finderItems(_ *reader, root *goquery.Selection) []item {
	var items []item
	for _, block := range root.Find("#content-holder-left .content-block").EachIter() {
		title := block.ChildrenFiltered("h3").First()
		if title.Length() == 0 {
			continue // sharing, printing
		}
		name := words(title.Nodes[0]) + "/"
		parts := headings(block.Nodes[0])
		for i := range parts {
			parts[i].key = name + firstLine(words(parts[i].label))
			if parts[i].label == title.Nodes[0] {
				parts[i].key = name
			}
			if parts[i].key != name || parts[i].node() != nil {
				items = append(items, parts[i])
			}
		}
	}
	return items
}

// firstLine is a label without what an open tag let flow into it.
func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return strings.TrimSuffix(s, ":")
}

func finderIndustry(r *reader, it item) { r.cpv(it.all(r), "", true) }

func finderValue(r *reader, it item) {
	r.n.Values = r.amounts(r.n.Values, it.first(r), money{notice.Estimated, notice.LevelNotice, notice.Unstated, "value"})
}

func finderPublished(r *reader, it item) {
	d, p := r.dated(it.first(r))
	r.n.Published, r.n.PublishedAt, r.n.PublishedPath = d, p.words, p.path
}

// finderClosing reads the deadline; the time stands behind a label of its own.
func finderClosing(r *reader, it item) {
	d, p := r.dated(it.first(r))
	if d == "" {
		return
	}
	r.n.Deadline, r.n.DeadlineAt, r.n.DeadlinePath = d, p.words, p.path
	if at := r.beside(it, "Contract summary/Closing time"); at.node() != nil {
		p = r.between(it.node(), at.node())
		r.n.DeadlineAt, r.n.DeadlinePath = p.words, p.path
	}
}

func finderTerm(r *reader, it item) {
	if r.n.Period == nil {
		r.n.Period = r.term(r.beside(it, "Contract summary/Contract start date"), r.beside(it, "Contract summary/Contract end date"))
	}
}

func finderProcedure(r *reader, it item) {
	p := it.first(r)
	r.n.Procedure = procedure(r.line(p), p.path)
}

// procedure tells what the publisher's words for a procedure say. The methods
// are those that its own interface gives for the same words.
func procedure(details, path string) *notice.Procedure {
	p := notice.Procedure{Details: details, Path: path}
	low := strings.ToLower(details)
	p.CallOff = strings.Contains(low, "call-off") || strings.Contains(low, "call off") || strings.Contains(low, "mini-competition") ||
		strings.Contains(low, "further competition")
	for _, m := range methods {
		if strings.HasPrefix(low, m.words) {
			p.Method = m.method
			break
		}
	}
	return &p
}

var methods = []struct{ words, method string }{
	{"open", "open"}, {"restricted", "selective"}, {"call-off", "selective"}, {"competitive quotation", "limited"},
	{"negotiated procedure without", "limited"}, {"award procedure without", "limited"}, {"negotiated", "selective"},
	{"competitive", "selective"}, {"single tender action", "direct"}, {"direct award", "direct"},
}

func finderDescription(r *reader, it item) {
	p := it.all(r)
	r.n.Description, r.n.DescriptionPath = r.prose(p), p.path
	r.passage(notice.PartDescription, "", p)
}

// finderMore reads what the block says in sentences, and its links to other
// notices.
func finderMore(r *reader, it item) {
	for _, n := range it.nodes {
		s := goquery.NewDocumentFromNode(n).Selection
		if n.Data == "p" {
			r.passage(notice.PartDescription, "", r.at(n))
		}
		for _, a := range s.Find("a[href]").EachIter() {
			r.related(a)
		}
		if s.Is("a[href]") {
			r.related(s)
		}
	}
}

// related adds a link to another notice: of this site, an earlier one; on the
// other, the same.
func (r *reader) related(a *goquery.Selection) {
	href, _ := a.Attr("href")
	if strings.Contains(strings.ToLower(href), "/attachment/") {
		return
	}
	for _, known := range addresses {
		id := known.notice(href)
		if id == "" || id == r.n.PublisherID || len(r.n.Links) >= maxList {
			continue
		}
		l := notice.Link{Rel: notice.RelPrevious, ID: id, URL: href, Path: r.path(a.Nodes[0]) + "/@href"}
		if known.site != r.site.id {
			l.Rel, l.Scheme = notice.RelCanonical, known.site
		}
		r.n.Links = append(r.n.Links, l)
		return
	}
}

// finderBuyer reads the buyer's address: postcode and country, nothing else.
func finderBuyer(r *reader, it item) {
	if len(r.n.Buyers) == 0 {
		return
	}
	p := it.first(r)
	r.n.Buyers[0].Postcode = postcode(p.words)
	lines := strings.Split(p.words, "\n")
	r.n.Buyers[0].Country = parse.Country("", lines[len(lines)-1])
}

// guidPattern is the id in an address of Contracts Finder.
var guidPattern = regexp.MustCompile(`(?i)contractsfinder\.service\.gov\.uk/+notice/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`)

func guid(address string) string {
	if m := guidPattern.FindStringSubmatch(address); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}

// postcodePattern is the form of British postcodes; the last of an address is
// its own. https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema
var postcodePattern = regexp.MustCompile(`\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b`)

func postcode(address string) string {
	found := postcodePattern.FindAllString(address, -1)
	if len(found) == 0 {
		return ""
	}
	return found[len(found)-1]
}
