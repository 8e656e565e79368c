package page

import (
	"regexp"
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// Here are the labels of notices under the Procurement Act.

// listed are the lines of a passage, mostly a list with net and gross.
func (r *reader) listed(it item) []place {
	var out []place
	for _, n := range it.nodes {
		at := len(out)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Data == "li" {
				out = append(out, r.at(c))
			}
		}
		if len(out) == at {
			out = append(out, r.at(n))
		}
	}
	return slices.DeleteFunc(out, func(p place) bool { return p.words == "" })
}

func actEstimate(r *reader, it item) {
	for _, p := range r.listed(it) {
		if amountPattern.MatchString(p.words) {
			r.n.Values = r.amounts(r.n.Values, p, money{notice.Estimated, notice.LevelNotice, taxOf(p.words), "total-value"})
		}
	}
}

// actAward is the award of a notice that has one.
func (r *reader) actAward() *notice.Award { return r.award(r.n.Origin.Path) }

func actValue(r *reader, it item) {
	a := r.actAward()
	for _, p := range r.listed(it) {
		if amountPattern.MatchString(p.words) {
			a.Values = r.amounts(a.Values, p, money{notice.Awarded, notice.LevelAward, taxOf(p.words), "contract-value"})
		}
	}
}

// actDates reads "22 January 2026 to 22 May 2028" and "Possible extension to 22
// May 2029".
func actDates(r *reader, it item) {
	all := it.all(r)
	p := notice.Period{Basis: notice.BasisStated, Path: all.path, Raw: all.words}
	for _, l := range r.listed(it) {
		d, _, end := date(l.words)
		if d == "" {
			continue
		}
		until, _, _ := date(l.words[end:])
		switch {
		case strings.HasPrefix(l.words, "Possible extension to"):
			p.MaxEnd = d
		case until != "" && p.Start == "":
			p.Start, p.End = d, until
		}
	}
	switch {
	case p.Start == "" && p.MaxEnd == "":
		r.problem("date-unreadable", all.path, "%q is no term", clip(all.words))
	case r.n.Kind == notice.AwardNotice, r.n.Kind == notice.Intention:
		r.actAward().Period = &p
	default:
		r.n.Period = &p
	}
}

func actDecided(r *reader, it item) {
	d, p := r.dated(it.first(r))
	a := r.actAward()
	a.Date, a.DatePath = d, p.path
}

// actSupplier reads a supplier: its name is the heading.
func actSupplier(r *reader, it item) {
	name := r.at(it.label)
	a := r.actAward()
	a.Suppliers = append(a.Suppliers, r.actParty(it, notice.Party{Name: r.line(name), Role: notice.RoleSupplier, Path: name.path}))
}

// actAuthority adds to the buyer of that name what its block tells.
func actAuthority(r *reader, it item) {
	for i := range r.n.Buyers {
		if strings.EqualFold(r.n.Buyers[i].Name, r.line(r.at(it.label))) {
			r.n.Buyers[i] = r.actParty(it, r.n.Buyers[i])
		}
	}
}

func (r *reader) actParty(it item, p notice.Party) notice.Party {
	all := it.all(r)
	p.Postcode = postcode(all.words)
	if m := registerPattern.FindStringSubmatch(all.words); m != nil {
		p.IDs = append(p.IDs, r.orgID("GB-COH", m[1], all.path)...)
	}
	if pon := ponPattern.FindString(all.words); pon != "" {
		p.IDs = append(p.IDs, r.orgID("GB-PPON", pon, all.path)...)
	}
	for l := range strings.SplitSeq(all.words, "\n") {
		if c := parse.Country("", l); c != "" {
			p.Country = c
		}
	}
	return p
}

var (
	registerPattern = regexp.MustCompile(`Companies House(?: number)?: ?([A-Z0-9]{6,8})\b`)
	ponPattern      = regexp.MustCompile(`\b[A-Z]{4}-[0-9]{4}-[A-Z]{4}\b`)
)
