package page

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// finderKey is the key of the one award of a page: the block.
func (r *reader) finderKey(it item) string { return r.path(it.label.Parent) }

func finderAwarded(r *reader, it item) {
	d, p := r.dated(it.first(r))
	a := r.award(r.finderKey(it))
	a.Date, a.DatePath = d, p.path
}

func finderAwardTerm(r *reader, it item) {
	if a := r.award(r.finderKey(it)); a.Period == nil {
		a.Period = r.term(r.beside(it, "Award information/Contract start date"), r.beside(it, "Award information/Contract end date"))
	}
}

// finderTotal reads the award's amount, which is of all suppliers together, and
// how many these are.
func finderTotal(r *reader, it item) {
	a := r.award(r.finderKey(it))
	a.Values = r.amounts(a.Values, it.first(r), money{notice.Awarded, notice.LevelAward, notice.Unstated, "award-total"})
	for _, n := range it.nodes {
		m := suppliersPattern.FindStringSubmatch(words(n))
		if m == nil {
			continue
		}
		told, _ := strconv.Atoi(m[1])
		if found := r.finderSuppliers(); found != told {
			r.problem("suppliers-missing", r.path(n), "the page tells of %d suppliers and shows %d", told, found)
		}
	}
}

var suppliersPattern = regexp.MustCompile(`awarded to ([0-9]{1,4}) supplier`)

// finderSuppliers counts the suppliers shown.
func (r *reader) finderSuppliers() int {
	n := 0
	for _, it := range r.form.items {
		if supplierList(it).Length() > 0 {
			n++
		}
	}
	return n
}

// supplierList is what an award tells of the supplier whose name is the label.
func supplierList(it item) *goquery.Selection {
	list := &goquery.Selection{}
	if !strings.HasPrefix(it.key, "Award information/") {
		return list
	}
	for _, n := range it.nodes {
		s := goquery.NewDocumentFromNode(n).Selection
		list = list.AddSelection(s.Find("dl")).AddSelection(s.Filter("dl"))
	}
	return list
}

// finderSupplier reads a supplier: its name is the label.
func finderSupplier(r *reader, it item) bool {
	list := supplierList(it)
	if list.Length() == 0 {
		return false
	}
	name := r.at(it.label)
	s := notice.Party{Name: r.line(name), Role: notice.RoleSupplier, Path: name.path}
	for _, dt := range list.Find("dt").EachIter() {
		value := r.at(first(dt.NextFiltered("dd")))
		switch what := words(dt.Nodes[0]); what {
		case "Address":
			s.Postcode = postcode(value.words)
		case "Reference":
			s.IDs = r.reference(value)
		case "Supplier is SME?":
			if strings.EqualFold(value.words, "yes") { // no is the form's default
				s.Size = "sme"
			}
		case "Supplier is VCSE?":
		default:
			r.problem("drift", r.path(dt.Nodes[0]), "Award information/supplier/%s", clip(what))
		}
	}
	a := r.award(r.finderKey(it))
	a.Suppliers = append(a.Suppliers, s)
	return true
}

// registers are the names that the site gives to registers.
var registers = map[string]string{
	"companies house number": "GB-COH",
	"charity number":         "GB-CHC", "charity commission number": "GB-CHC",
	"organisation number (ppon)": "GB-PPON", "public procurement organisation number": "GB-PPON",
}

// reference reads "Companies House number: 01234567".
func (r *reader) reference(p place) []notice.ID {
	name, number, ok := strings.Cut(p.words, ":")
	scheme, known := registers[strings.ToLower(strings.TrimSpace(name))]
	if !ok || !known {
		if p.words != "" {
			r.problem("identifier-scheme", p.path, "%q names no known register", clip(p.words))
		}
		return nil
	}
	return r.orgID(scheme, number, p.path)
}

func (r *reader) orgID(scheme, number, path string) []notice.ID {
	id, rule := parse.OrgID(scheme, number)
	if rule != "" {
		r.problem(rule, path, "%q of scheme %q was read as %q of %q", clip(strings.TrimSpace(number)), scheme, clip(id.ID), id.Scheme)
	}
	if id.ID == "" {
		return nil
	}
	return []notice.ID{id}
}

func first(s *goquery.Selection) *html.Node {
	if s.Length() == 0 {
		return nil
	}
	return s.Nodes[0]
}
