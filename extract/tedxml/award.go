package tedxml

import (
	"regexp"
	"strings"

	"tenders/extract/notice"
)

// The outcomes of an award that nobody won, and why, as the forms word it.
const (
	unsuccessful       = "unsuccessful"
	discontinued       = "discontinued"
	unsuccessfulReason = "no tenders or requests to participate were received or all were rejected"
	discontinuedReason = "other reasons (discontinuation of procedure)"
)

// award reads one result: a contract that was awarded, or a lot that was not.
func (r *reader) award(e node) {
	a := notice.Award{Key: r.at(e), ID: r.line(e.Child("CONTRACT_NO")), Title: r.line(e.Child("TITLE"))}
	for l := range e.Each("LOT_NO") {
		a.Lots = r.lotsNamed(a.Lots, r.line(l))
	}
	r.outcome(&a, e.Child("NO_AWARDED_CONTRACT"))
	if won := e.Child("AWARDED_CONTRACT"); won.OK() {
		r.awarded(&a, won)
	}
	r.n.Awards = append(r.n.Awards, a)
}

// awarded reads what was concluded, and with whom.
func (r *reader) awarded(a *notice.Award, won node) {
	a.Status = "active"
	d, path := r.date(won.Child("DATE_CONCLUSION_CONTRACT"))
	switch r.n.Form { // the date of the decision, by these forms' own label
	case "F15", "F23", "F25":
		a.Date, a.DatePath = d, path
	default:
		a.Signed, a.SignedPath = d, path
	}
	for c := range won.Children() {
		switch c.Name() {
		case "CONTRACTORS":
			a.Suppliers, a.Group = r.suppliers(c)
		case "TENDERS":
			r.tenders(a, c, "NB_TENDERS_RECEIVED")
		case "NB_TENDERS_RECEIVED":
			r.tenders(a, won, "NB_TENDERS_RECEIVED")
		case "INFO_ADD_VALUE":
			r.passage(notice.PartDescription, "", a.Key, c)
		}
	}
	if won.Child("CONTRACTOR").OK() { // without a wrapper in the first versions
		a.Suppliers, a.Group = r.suppliers(won)
	}
	a.Values = r.values(a.Values, won, notice.LevelAward)
	nobodyWon(a)
}

// noWinner are the words that stand for "nobody won" where forms ask for the
// winner's name.
var noWinner = regexp.MustCompile(`(?i)^\W*(?:no (?:contract )?award(?:ed)?(?: (?:was |has been )?made)?|` +
	`(?:(?:contract|lot) )?(?:was )?not (?:been )?awarded|no contract (?:was )?awarded|none awarded|` +
	`no (?:suitable |valid |compliant )?(?:tender|bid|offer|bidder|tenderer)s?(?: (?:was |were )?received)?|` +
	`(?:(?:procurement|contract|lot|tender|procedure) )?(?:was |has been )?(?:unsuccessful|cancelled|withdrawn|abandoned|discontinued))\W*$`)

// nobodyWon finds awards that name nobody: by words in the place of the name,
// or, in forms that have no place for it, by no name and no tender.
func nobodyWon(a *notice.Award) {
	for i := range a.Suppliers {
		if !noWinner.MatchString(a.Suppliers[i].Name) {
			return
		}
	}
	switch t := a.Tenders; {
	case len(a.Suppliers) > 0:
		a.Status, a.Reason, a.Suppliers = unsuccessful, a.Suppliers[0].Name, nil
	case t != nil && t.Received != nil && *t.Received == 0:
		a.Status, a.Reason = unsuccessful, unsuccessfulReason
	}
}

// outcome tells why nobody won.
func (r *reader) outcome(a *notice.Award, none node) {
	switch {
	case none.Child("PROCUREMENT_DISCONTINUED").OK():
		a.Status, a.Reason = discontinued, discontinuedReason
	case none.OK():
		a.Status, a.Reason = unsuccessful, unsuccessfulReason
	}
}

// tenders counts the tenders.
func (r *reader) tenders(a *notice.Award, e node, name string) {
	t := notice.Tenders{}
	if n, ok := r.count(e.Child(name)); ok {
		t.Received, t.Path = &n, r.at(e.Child(name))
	}
	if n, ok := r.count(e.Child(name + "_SME")); ok {
		t.SME = &n
	}
	if n, ok := r.count(e.Child(name + "_EMEANS")); ok {
		t.Electronic = &n
	}
	if t != (notice.Tenders{}) {
		a.Tenders = &t
	}
}

// lotIndex finds lots by their ids and by the numbers in these. A number that
// several lots have leads to none.
type lotIndex struct {
	size    int
	ids     map[string]bool
	numbers map[string]string
}

// lotIndex is the index of the lots that were read up to now.
func (r *reader) lotIndex() *lotIndex {
	x := &r.lots
	if x.ids != nil && x.size == len(r.n.Lots) {
		return x
	}
	*x = lotIndex{len(r.n.Lots), map[string]bool{}, map[string]string{}}
	for i := range r.n.Lots {
		id := r.n.Lots[i].ID
		x.ids[id] = true
		if number := lotNumber(id); number != "" {
			if _, twice := x.numbers[number]; twice {
				id = ""
			}
			x.numbers[number] = id
		}
	}
	return x
}

// lotsNamed adds the lots that a label names: the lot of that very number, else
// the numbers of a list ("1, 2, 5"), else the one lot whose number it can only
// mean ("Lot 1" of "01"), else the label as it is.
func (r *reader) lotsNamed(to []string, label string) []string {
	if label == "" {
		return to
	}
	x := r.lotIndex()
	if x.ids[label] {
		return append(to, label)
	}
	list := numberList(label)
	if len(list) < 2 {
		list = []string{label}
	}
	for _, one := range list {
		if id := x.numbers[lotNumber(one)]; id != "" && !x.ids[one] {
			one = id
		}
		to = append(to, one)
	}
	return to
}

// numbered finds the numbers of lots: "1", "01", "1.2", "1a".
var numbered = regexp.MustCompile(`0*([0-9]+(?:\.[0-9]+)*)([a-zA-Z]?)\b`)

// lotNumber is the number in a label that is no list: that with which it begins,
// or the only one. Leading zeros do not count.
func lotNumber(label string) string {
	all := numbered.FindAllStringSubmatchIndex(label, 3)
	if len(all) == 0 || all[0][0] > 0 && len(all) > 1 || len(numberList(label)) > 1 {
		return ""
	}
	m := all[0]
	return label[m[2]:m[3]] + strings.ToLower(label[m[4]:m[5]])
}

// numberList splits a list of plain numbers, nil where it holds anything else.
func numberList(s string) []string {
	list := strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' || c == '&' || c == '+' || c == ' ' })
	for _, one := range list {
		if strings.Trim(one, "0123456789") != "" {
			return nil
		}
	}
	return list
}

// prize reads the result of a design contest.
func (r *reader) prize(e node) {
	a := notice.Award{Key: r.at(e)}
	switch e.Name() {
	case "AWARDED_PRIZE":
		a.Status = "active"
		a.Date, a.DatePath = r.date(e.Child("DATE_DECISION_JURY"))
		winners := e
		if w := e.Child("WINNERS"); w.OK() {
			winners = w
		}
		a.Suppliers, a.Group = r.suppliers(winners)
		a.Values = r.values(nil, e, notice.LevelAward)
	case "NO_AWARDED_PRIZE":
		r.outcome(&a, e)
	default:
		return
	}
	r.n.Awards = append(r.n.Awards, a)
}
