package page

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tenders/extract/notice"
)

// cardSelector finds the cards of a listing: both sites' searches make the
// first; the second is of Find a Tender's search for procurements, whose cards
// name a process and no notice.
const cardSelector = "div.search-result, div.app-search__item"

// cardSite is the site whose notice a card links to, and the link.
func cardSite(card *goquery.Selection) (*site, *html.Node) {
	for _, a := range card.Find("h2 a[href]").EachIter() {
		href, _ := a.Attr("href")
		for i := range sites {
			if sites[i].notice(href) != "" {
				return &sites[i], a.Nodes[0]
			}
		}
	}
	return nil, nil
}

// card reads a card: a light notice.
func (r *reader) card(card *goquery.Selection, link *html.Node) notice.Notice {
	n := &r.n
	n.Origin.Path = r.path(card.Nodes[0])
	n.Language = language(r.doc)
	title := r.at(link)
	n.Title, n.TitlePath = r.line(title), title.path
	if buyer := r.find(card, ".search-result-sub-header"); buyer.words != "" {
		n.Buyers = []notice.Party{{Name: r.line(buyer), Role: notice.RoleBuyer, Path: buyer.path}}
	}
	if about := r.find(card, "div.wrap-text:not(.search-result-sub-header):not(.search-result-entry)"); about.words != "" {
		n.Description, n.DescriptionPath = r.prose(about), about.path
	}
	r.identify(newPlace(title.path+"/@href", attribute(link, "href")))
	r.entries(card)
	r.problem("card", n.Origin.Path, "a card of a listing: the notice's own page says more")
	r.finish()
	return r.n
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// cardLabels are the labels of cards, of both sites.
var cardLabels = map[string]struct {
	read func(r *reader, label string, p place)
	why  string
}{
	"Notice type":                     {read: cardStage},
	"Procurement stage":               {read: cardStage},
	"Notice status":                   {read: cardStatus},
	"Closing":                         {read: cardDeadline},
	"Submission deadline":             {read: cardDeadline},
	"Publication date":                {read: cardPublished},
	"Contract value":                  {read: cardValue},
	"Contract value including VAT":    {read: cardValue},
	"Contract value excluding VAT":    {read: cardValue},
	"Total value including VAT":       {read: cardValue},
	"Total value excluding VAT":       {read: cardValue},
	"Contract location":               {read: func(r *reader, _ string, p place) { r.regions(p, "") }},
	"Suppliers":                       {read: cardSuppliers},
	"Approach to market date":         {why: "a plan of the buyer, no deadline"},
	"Engagement deadline":             {why: "a date before the procedure, and no deadline"},
	"Contract is suitable for SMEs?":  {why: "a condition of taking part"},
	"Contract is suitable for VCSEs?": {why: "a condition of taking part"},
}

// entries reads the labelled lines of a card: the type of the notice first,
// since it says what the others mean.
func (r *reader) entries(card *goquery.Selection) {
	type entry struct {
		label string
		place place
	}
	var entries []entry
	for _, e := range card.Find(".search-result-entry").EachIter() {
		label, p := r.entry(e)
		switch l, known := cardLabels[label]; {
		case known && l.read != nil:
			entries = append(entries, entry{label, p})
		case !known:
			r.problem("drift", r.path(e.Nodes[0]), "card/%s", clip(label))
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return late(a.label) - late(b.label) })
	for _, e := range entries {
		cardLabels[e.label].read(r, e.label, e.place)
	}
}

func late(label string) int {
	switch label {
	case "Notice type", "Procurement stage":
		return 0
	case "Notice status":
		return 1
	}
	return 2
}

// entry splits a line into its label and the place of its value, which is a dd,
// or the rest of the line.
func (r *reader) entry(e *goquery.Selection) (string, place) {
	if dt := e.Find("dt"); dt.Length() > 0 {
		return words(dt.Nodes[0]), r.at(first(e.Find("dd")))
	}
	p := r.at(e.Nodes[0])
	for label := range cardLabels {
		if rest, ok := strings.CutPrefix(p.words, label+" "); ok && !longer(p.words, label) {
			return label, p.part(len(p.words)-len(rest), len(p.words))
		}
	}
	return firstLine(p.words), p // where the label ends is not told
}

// longer reports whether another label fits words too, and is longer.
func longer(words, label string) bool {
	for other := range cardLabels {
		if len(other) > len(label) && strings.HasPrefix(words, other+" ") {
			return true
		}
	}
	return false
}

// cardStage reads the type: a form of Find a Tender, or a stage of Contracts
// Finder.
func cardStage(r *reader, _ string, p place) {
	if m := formPattern.FindStringSubmatch(p.words); m != nil {
		r.n.Form, r.n.Kind = m[1], formKind(m[1], m[2])
		r.law()
		return
	}
	r.n.Form, r.n.Kind = p.words, stageKind(p.words)
}

func cardStatus(r *reader, _ string, p place) {
	if stageKind(p.words) == notice.Cancellation {
		r.n.Kind = notice.Cancellation
	}
}

func cardDeadline(r *reader, _ string, p place) {
	d, at := r.dated(p)
	r.n.Deadline, r.n.DeadlineAt, r.n.DeadlinePath = d, at.words, at.path
}

// cardPublished reads the first date: "30 September 2025, last edited 3 October
// 2025".
func cardPublished(r *reader, _ string, p place) {
	d, at := r.dated(p)
	r.n.Published, r.n.PublishedAt, r.n.PublishedPath = d, at.words, at.path
}

// cardValue reads the amount: of what was awarded where the type says that
// somebody won on Find a Tender, an estimate elsewhere. Contracts Finder shows
// the value that the buyer entered at first, awarded or not.
func cardValue(r *reader, label string, p place) {
	m := money{notice.Estimated, notice.LevelNotice, taxOf(label), "card-value"}
	if r.n.Kind != notice.AwardNotice || r.site.id != "find-a-tender" {
		r.n.Values = r.amounts(r.n.Values, p, m)
		return
	}
	m.kind, m.level = notice.Awarded, notice.LevelAward
	a := r.award(r.n.Origin.Path)
	a.Values = r.amounts(a.Values, p, m)
}

// cardSuppliers reads "One Ltd; Two Ltd".
func cardSuppliers(r *reader, _ string, p place) {
	a := r.award(r.n.Origin.Path)
	from := 0
	for name := range strings.SplitSeq(p.words, "; ") {
		at := p.part(from, from+len(name))
		from += len(name) + len("; ")
		if s := r.line(at); s != "" {
			a.Suppliers = append(a.Suppliers, notice.Party{Name: s, Role: notice.RoleSupplier, Path: at.path})
		}
	}
}
