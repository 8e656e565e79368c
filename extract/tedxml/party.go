package tedxml

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// party reads the organisation of an address, in either grammar: the older one
// keeps name and number in ORGANISATION, and first had the name as its text.
// Persons, telephones and mail addresses are never looked at.
func (r *reader) party(address node, role notice.Role) notice.Party {
	p := notice.Party{Role: role}
	body, name := address, address.Child("OFFICIALNAME")
	if !name.OK() {
		body = address.Child("ORGANISATION")
		if name = body.Child("OFFICIALNAME"); !name.OK() {
			name = body
		}
	}
	if p.Name = r.line(name); p.Name != "" {
		p.Path = r.at(name)
	}
	p.Country = parse.Country(strings.ToUpper(attr(address.Child("COUNTRY"), "VALUE")), address.Child("COUNTRY").Words())
	r.nationalID(&p, body.Child("NATIONALID"))
	if _, code, ok := parse.Region(attr(address.Child("NUTS"), "CODE")); ok {
		p.Region = code
	}
	p.Postcode = r.line(address.Child("POSTAL_CODE"))
	return p
}

// national is the scheme of numbers of which the form does not tell the
// register; the party's country says whose it is.
const national = "national"

// nationalID reads an organisation's number. The form has no field for the
// register: British numbers that have the shape of a company number are that.
func (r *reader) nationalID(p *notice.Party, e node) {
	words := r.line(e)
	if words == "" {
		return
	}
	if p.Country == "GB" && companyShape(words) {
		if id, rule := parse.OrgID("GB-COH", words); rule == "" {
			p.IDs = append(p.IDs, id)
			return
		}
	}
	if id, rule := parse.OrgID(national, words); rule == "" && id.ID != "" {
		p.IDs = append(p.IDs, notice.ID{Scheme: national, ID: id.ID})
	} else if rule != "" {
		r.problem(rule, r.at(e), "%q is no identifier", clip(words))
	}
}

// companyShape tells numbers that Companies House can have given: eight signs,
// six digits at the end. Leading zeros are often left out.
func companyShape(s string) bool {
	if len(s) < 6 || len(s) > 8 {
		return false
	}
	for i := range len(s) {
		digit := s[i] >= '0' && s[i] <= '9'
		if !digit && (len(s) != 8 || i > 1 || s[i] < 'A' || s[i] > 'Z') {
			return false
		}
	}
	return true
}

// addBuyer adds a buyer, once: a body can be named as the buyer and again as a
// joint buyer, in the same words.
func (r *reader) addBuyer(address node, role notice.Role) {
	if !address.OK() {
		return
	}
	p := r.party(address, role)
	if p.Name == "" && len(p.IDs) == 0 {
		return
	}
	key := "buyer " + strings.ToLower(p.Name) + "|" + p.Country + "|" + p.Region + "|" + p.Postcode
	for _, id := range p.IDs {
		key += "|" + id.ID
	}
	if r.once(key) {
		r.n.Buyers = append(r.n.Buyers, p)
	}
}

// suppliers reads the contractors below an element, and whether they won as a
// group.
func (r *reader) suppliers(e node) (out []notice.Party, group bool) {
	group = e.Child("AWARDED_TO_GROUP").OK()
	role := notice.RoleSupplier
	if group {
		role = notice.RoleMember
	}
	for c := range e.Children() {
		if !c.Is("CONTRACTOR") && !c.Is("WINNER") {
			continue
		}
		for address := range c.Children() {
			if !address.Is("ADDRESS_CONTRACTOR") && !address.Is("ADDRESS_WINNER") {
				continue
			}
			p := r.party(address, role)
			switch {
			case c.Child("SME").OK():
				p.Size = "sme"
			case c.Child("NO_SME").OK():
				p.Size = "large"
			}
			if p.Name != "" || len(p.IDs) > 0 {
				out = append(out, p)
			}
		}
	}
	return out, group
}
