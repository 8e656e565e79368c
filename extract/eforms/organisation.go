package eforms

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// organisation is an entry of the notice's list of organisations, to which all
// other parts refer by id. A touch point is a department or an address of the
// organisation that it stands in: who is meant is the organisation.
type organisation struct {
	node    xmltree.Node // the entry
	company xmltree.Node
	point   xmltree.Node // the touch point that the id is of, or nothing
}

// person reports a natural person, of whom nothing but the role is read.
func (o organisation) person() bool { return truth(o.node.Child("NaturalPersonIndicator")) }

// truth reads an indicator, which is true or false, or 1 or 0.
func truth(n xmltree.Node) bool {
	s := n.Words()
	return s == "true" || s == "1"
}

// organisations builds the list.
func (r *reader) organisations() {
	r.orgs = map[string]organisation{}
	for o := range r.ext.Child("Organizations").Each("Organization") { //nolint:misspell // the format's name
		company := o.Child("Company")
		for c := range o.Children() {
			entry := organisation{node: o, company: company}
			switch {
			case c.Is("TouchPoint"):
				entry.point = c
			case !c.Is("Company"):
				continue
			default:
				entry.company = c
			}
			id := words(c.Find("PartyIdentification", "ID"))
			if _, known := r.orgs[id]; known && id != "" {
				r.problem("organisation-repeated", r.path(c), "the id %q stands for several organisations; the first is read", clip(id))
				continue
			}
			r.orgs[id] = entry
		}
	}
}

// refer reads the organisation that the element names.
func (r *reader) refer(ref xmltree.Node, role notice.Role) (notice.Party, bool) {
	id := words(ref)
	if id == "" {
		return notice.Party{}, false
	}
	o, ok := r.orgs[id]
	if !ok {
		r.problem("party-missing", r.path(ref), "no organisation has the id %q that is referred to", clip(id))
		return notice.Party{}, false
	}
	return r.party(o, role), true
}

// party reads an organisation. Its contacts are never looked at, nor its owners;
// of a person, not even the name.
func (r *reader) party(o organisation, role notice.Role) notice.Party {
	from := o.company
	if !from.OK() {
		from = o.point
	}
	address := from.Child("PostalAddress")
	p := notice.Party{Role: role, Country: r.country(address.Find("Country", "IdentificationCode"))}
	p.Size = sizes[words(o.company.Child("CompanySizeCode"))]
	if o.person() {
		return p
	}
	p.Name, p.Path = r.name(from)
	if p.Name == "" && o.point.OK() {
		p.Name, p.Path = r.name(o.point)
	}
	if _, code, ok := parse.Region(words(address.Child("CountrySubentityCode"))); ok {
		p.Region = code
	}
	p.Postcode = r.line(address.Child("PostalZone"))
	for entity := range o.company.Each("PartyLegalEntity") {
		for id := range entity.Each("CompanyID") {
			p.IDs = r.companyID(p.IDs, id, p.Country)
		}
	}
	return p
}

// name is an organisation's name in the notice's language.
func (r *reader) name(party xmltree.Node) (name, path string) {
	var chosen xmltree.Node
	for n := range party.Each("PartyName") {
		own := n.Child("Name")
		lang, _ := own.Attr("languageID")
		if !chosen.OK() || r.language != "" && lang == r.language {
			chosen = own
		}
		if lang == r.language {
			break
		}
	}
	if name = r.line(chosen); name != "" {
		path = r.path(chosen)
	}
	return name, path
}

func (r *reader) country(n xmltree.Node) string {
	code := words(n)
	c := iso3166(code)
	if c == "" && code != "" {
		r.problem("country-unknown", r.path(n), "%q is no country", clip(code))
	}
	return c
}

// buyers reads who buys: the one that leads, or else the first, then the others.
// A central purchasing body acts for others.
func (r *reader) buyers() {
	lead, flagged := -1, false
	for c := range r.root.Each("ContractingParty") {
		ref := c.Find("Party", "PartyIdentification", "ID")
		p, ok := r.refer(ref, notice.RoleJoint)
		if !ok || p.Name == "" && len(p.IDs) == 0 {
			continue
		}
		o := r.orgs[words(ref)]
		switch {
		case truth(o.node.Child("AwardingCPBIndicator")), truth(o.node.Child("AcquiringCPBIndicator")):
			p.Role = notice.RoleCentral
		case lead < 0, !flagged && truth(o.node.Child("GroupLeadIndicator")):
			lead, flagged = len(r.n.Buyers), truth(o.node.Child("GroupLeadIndicator"))
		}
		r.n.Buyers = append(r.n.Buyers, p)
	}
	if lead >= 0 {
		r.n.Buyers[lead].Role = notice.RoleBuyer
	}
}
