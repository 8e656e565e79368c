package page

import (
	"regexp"
	"strconv"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// tenderAward is the award of a passage of section V: a block each.
func (r *reader) tenderAward(it item) *notice.Award { return r.award(r.path(it.label.Parent)) }

// tenderAwarded makes the award, and reads what stands in it without a label.
func tenderAwarded(r *reader, it item) {
	r.tenderAward(it)
	r.awarded(it)
}

// awarded reads "A contract/lot is awarded: No".
func (r *reader) awarded(it item) {
	for _, n := range it.nodes {
		if words(n) == "A contract/lot is awarded: No" {
			r.tenderAward(it).Status = "unsuccessful"
		}
	}
}

func tenderAwardLot(r *reader, it item) {
	if lot := it.first(r).words; lot != "" {
		r.tenderAward(it).Lots = []string{lot}
	}
	r.awarded(it)
}

func tenderAwardNumber(r *reader, it item) {
	r.tenderAward(it).ID = it.first(r).words
	r.awarded(it)
}

func tenderAwardTitle(r *reader, it item) {
	if p := it.first(r); !strings.HasPrefix(p.words, "A contract/lot is awarded") {
		r.tenderAward(it).Title = r.line(p)
	}
	r.awarded(it)
}

func tenderSigned(r *reader, it item) {
	d, p := r.dated(it.first(r))
	a := r.tenderAward(it)
	a.Signed, a.SignedPath = d, p.path
}

// tenderCounts reads the bids, and whether the winners bid together.
func tenderCounts(r *reader, it item) {
	a, all := r.tenderAward(it), it.all(r)
	t := notice.Tenders{Path: all.path}
	for l := range strings.SplitSeq(all.words, "\n") {
		what, value, _ := strings.Cut(l, ":")
		value = strings.TrimSpace(value)
		switch what {
		case "Number of tenders received":
			t.Received = count(value)
		case "Number of tenders received from SMEs":
			t.SME = count(value)
		case "Number of tenders received by electronic means":
			t.Electronic = count(value)
		case "The contract has been awarded to a group of economic operators":
			a.Group = strings.EqualFold(value, "yes")
		}
	}
	if t.Received != nil || t.SME != nil || t.Electronic != nil {
		a.Tenders = &t
	}
}

func count(s string) *int {
	const most = 100_000
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n <= most {
		return &n
	}
	return nil
}

// tenderContractor reads a winner: its name, and the lines of its address.
func tenderContractor(r *reader, it item) {
	name := it.first(r)
	if name.words == "" {
		return
	}
	s := notice.Party{Name: r.line(name), Role: notice.RoleSupplier, Path: name.path, Postcode: postcode(it.all(r).words)}
	a := r.tenderAward(it)
	a.Suppliers = append(a.Suppliers, s)
}

// supplier is the winner whose details come just now; nil before the first.
func (r *reader) supplier(it item) *notice.Party {
	a := r.tenderAward(it)
	if len(a.Suppliers) == 0 {
		return nil
	}
	return &a.Suppliers[len(a.Suppliers)-1]
}

// tenderRegister reads a number of an unnamed register: Companies House's where
// it has its form, which is eight characters or, with the zeros cut, fewer.
func tenderRegister(r *reader, it item) {
	p := it.first(r)
	if s := r.supplier(it); s != nil && companyPattern.MatchString(p.words) {
		s.IDs = append(s.IDs, r.orgID("GB-COH", p.words, p.path)...)
	}
}

var companyPattern = regexp.MustCompile(`^(?:[0-9]{7,8}|[A-Z]{2}[0-9]{6})$`)

func tenderSize(r *reader, it item) {
	s := r.supplier(it)
	if s == nil {
		return
	}
	switch strings.ToLower(it.first(r).words) {
	case "yes":
		s.Size = "sme"
	case "no":
		s.Size = "large"
	}
}

func tenderSupplierCountry(r *reader, it item) {
	if s := r.supplier(it); s != nil {
		s.Country = parse.Country("", it.first(r).words)
	}
}

func tenderSupplierRegion(r *reader, it item) {
	s := r.supplier(it)
	if m := regionPattern.FindStringSubmatch(it.first(r).words); m != nil && s != nil {
		s.Region = m[1]
	}
}

// tenderAwardValues reads V.2.4: estimate, total, lowest and highest offer, each
// in a line of its own.
func tenderAwardValues(r *reader, it item) {
	a := r.tenderAward(it)
	for _, n := range it.nodes {
		p := r.at(n)
		m := money{r.ceiling(notice.Awarded), notice.LevelAward, notice.Net, it.key}
		switch {
		case p.words == "":
			continue
		case strings.HasPrefix(p.words, "Initial estimated"):
			m.kind = r.ceiling(notice.Estimated)
		case strings.HasPrefix(p.words, "Lowest offer"):
			r.offers(&a.Values, p, notice.LevelAward, it.key)
			continue
		}
		a.Values = r.amounts(a.Values, p, m)
	}
}
