package page

import (
	"regexp"
	"strconv"
	"strings"

	"tenders/extract/notice"
)

func tenderCodes(r *reader, it item) {
	r.cpv(it.all(r), r.lotID(it), it.lot == 0)
}

func tenderRegions(r *reader, it item) { r.regions(it.all(r), r.lotID(it)) }

func tenderLot(r *reader, it item) {
	if lot := r.lot(it); lot != nil {
		p := it.first(r)
		lot.Title = r.line(p)
		if p.path != "" {
			lot.Path = p.path
		}
	}
}

func tenderDescription(r *reader, it item) {
	p := it.all(r)
	r.passage(notice.PartDescription, r.lotID(it), p)
	switch lot := r.lot(it); {
	case lot != nil:
		lot.Description = r.prose(p)
	case r.n.Description == "":
		r.n.Description, r.n.DescriptionPath = r.prose(p), p.path
		r.provider()
	}
}

// provider recognises the NHS Provider Selection Regime, which uses the old
// forms and says so at the beginning of its description.
func (r *reader) provider() {
	m := providerPattern.FindStringSubmatch(strings.ToLower(r.n.Title + "\n" + r.n.Description))
	if m == nil || strings.HasPrefix(r.n.Form, "UK") {
		return
	}
	r.n.Regime = notice.PSR
	if strings.Contains(m[1], "inten") {
		r.n.Kind = notice.Intention
	}
}

var providerPattern = regexp.MustCompile(`this is an? (?:nhs )?provider selection regime \(psr\) (intention to award|intended|[a-z]+)`)

func tenderRenewals(r *reader, it item) { r.passage(notice.PartRenewal, r.lotID(it), it.all(r)) }
func tenderOptions(r *reader, it item)  { r.passage(notice.PartOptions, r.lotID(it), it.all(r)) }
func tenderMore(r *reader, it item)     { r.passage(notice.PartDescription, r.lotID(it), it.all(r)) }

// ceiling turns a kind into the ceiling of a framework where one is set up:
// nobody's spending.
func (r *reader) ceiling(k notice.ValueKind) notice.ValueKind {
	if r.setsUp() {
		return notice.FrameworkCeiling
	}
	return k
}

// setsUp reports whether the notice sets up a framework or a dynamic purchasing
// system. The section that says so comes behind the values.
func (r *reader) setsUp() bool {
	said := strings.ToLower(r.form.first[part{key: "IV.1.3"}].all(r).words)
	return strings.Contains(said, "establishment of a framework agreement") || strings.Contains(said, "setting up of a dynamic purchasing system")
}

func tenderEstimate(r *reader, it item) {
	m := money{r.ceiling(notice.Estimated), notice.LevelNotice, notice.Net, it.key}
	lot := r.lot(it)
	if lot == nil {
		r.n.Values = r.amounts(r.n.Values, it.first(r), m)
		return
	}
	m.level = notice.LevelLot
	lot.Values = r.amounts(lot.Values, it.first(r), m)
}

// tenderTotal reads the total of a concluded procurement: II.1.7.
func tenderTotal(r *reader, it item) {
	if words := it.first(r).words; strings.HasPrefix(words, "Lowest offer") {
		r.offers(&r.n.Values, it.first(r), notice.LevelNotice, it.key)
		return
	}
	r.n.Values = r.amounts(r.n.Values, it.first(r), money{r.ceiling(notice.Awarded), notice.LevelNotice, notice.Net, it.key})
}

// offers reads "Lowest offer: £1 / Highest offer: £2 taken into consideration".
func (r *reader) offers(to *[]notice.Value, p place, level notice.Level, rule string) {
	found := r.amounts(nil, p, money{notice.LowestOffer, level, notice.Net, rule})
	if len(found) > 1 {
		found[1].Kind = notice.HighestOffer
	}
	*to = append(*to, found...)
}

// period is the term of the lot, or of the whole.
func (r *reader) period(it item) **notice.Period {
	if lot := r.lot(it); lot != nil {
		return &lot.Period
	}
	return &r.n.Period
}

func tenderMonths(r *reader, it item) {
	p := it.first(r)
	n, err := strconv.Atoi(p.words)
	const most = 1200 // a century
	if err != nil || n <= 0 || n > most && strings.HasSuffix(it.key, "months") {
		r.problem("count-unreadable", p.path, "%q is no count", clip(p.words))
		return
	}
	term := &notice.Period{Basis: notice.BasisStated, Path: p.path, Raw: p.words}
	if strings.HasSuffix(it.key, "months") {
		term.Months = n
	} else {
		term.Days = n
	}
	*r.period(it) = term
}

func tenderDates(r *reader, it item) {
	if at := r.period(it); *at == nil {
		*at = r.term(r.beside(it, "II.2.7/Start date"), r.beside(it, "II.2.7/End date"))
	}
}

func tenderProcedure(r *reader, it item) {
	p := it.first(r)
	if p.words == "" {
		return
	}
	framework := r.n.Procedure
	r.n.Procedure = procedure(r.line(p), p.path)
	if framework != nil {
		r.n.Procedure.Framework, r.n.Procedure.DPS, r.n.Procedure.Path = framework.Framework, framework.DPS, framework.Path
	}
}

func tenderFramework(r *reader, it item) {
	p := it.all(r)
	said := strings.ToLower(p.words)
	if r.n.Procedure == nil {
		r.n.Procedure = &notice.Procedure{}
	}
	r.n.Procedure.Framework = strings.Contains(said, "establishment of a framework agreement")
	r.n.Procedure.DPS = strings.Contains(said, "setting up of a dynamic purchasing system")
	r.n.Procedure.Path = p.path
}

// tenderPrevious links the notice before: "Notice number: 2022/S 000-030223".
// One of the EU's journal ("2019/S 123-456789") is another publisher's.
func tenderPrevious(r *reader, it item) {
	p := it.all(r)
	if m := numberPattern.FindStringSubmatch(p.words); m != nil {
		id := m[2] + "-" + m[1]
		r.n.Links = append(r.n.Links, notice.Link{Rel: notice.RelPrevious, ID: id, URL: r.site.home + "/Notice/" + id, Path: p.match(m[0]).path})
	}
}

func tenderDeadline(r *reader, it item) {
	d, p := r.dated(it.first(r))
	if d == "" {
		return
	}
	r.n.Deadline, r.n.DeadlineAt, r.n.DeadlinePath = d, p.words, p.path
	if at := r.beside(it, "IV.2.2/Local time"); it.key == "IV.2.2/Date" && at.node() != nil {
		p = r.between(it.node(), at.node())
		r.n.DeadlineAt, r.n.DeadlinePath = p.words, p.path
	}
}
