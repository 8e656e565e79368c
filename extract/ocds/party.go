package ocds

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// index finds the parties of a release by id. It is built when first asked.
type index struct {
	built bool
	byID  map[string]int32 // only where there are many
	list  []party
}

// party is an entry of parties[]: its id, its place there, itself.
type party struct {
	id    string
	place string
	v     value
}

// manyParties is where a map begins to beat a walk.
const manyParties = 24

func (r *reader) partyIndex() *index {
	x := &r.parties
	if x.built {
		return x
	}
	x.built = true
	r.each(r.root, "parties", func(v value) {
		x.list = append(x.list, party{id: r.words(v.get("id")), place: r.here(), v: v})
	})
	if len(x.list) > manyParties {
		x.byID = make(map[string]int32, len(x.list))
		for i := len(x.list) - 1; i >= 0; i-- {
			x.byID[x.list[i].id] = int32(i)
		}
	}
	return x
}

// find returns the first party of that id, or the one of that name among those
// that share it.
func (x *index) find(id, name string) (party, bool) {
	if id == "" {
		return party{}, false
	}
	from := 0
	if x.byID != nil {
		i, ok := x.byID[id]
		if !ok {
			return party{}, false
		}
		if strings.EqualFold(x.list[i].v.get("name").plain(), name) || name == "" {
			return x.list[i], true
		}
		from = int(i)
	}
	first := -1
	for i := from; i < len(x.list); i++ {
		if x.list[i].id != id {
			continue
		}
		if first < 0 {
			first = i
		}
		if name == "" || strings.EqualFold(x.list[i].v.get("name").plain(), name) {
			return x.list[i], true
		}
		if x.byID != nil && i > from+manyParties {
			break
		}
	}
	if first < 0 {
		return party{}, false
	}
	return x.list[first], true
}

// plain is a string's trimmed text, for comparing.
func (v value) plain() string {
	if !v.is(text) {
		return ""
	}
	return strings.TrimSpace(v.words())
}

// reference reads the organisation that is referred to at the path in hand: the
// party of that id, or what the reference itself tells. Old Contracts Finder
// packages have no parties, and 0 for every id.
func (r *reader) reference(ref value, role notice.Role) notice.Party {
	id, name := r.words(ref.get("id")), r.words(ref.get("name"))
	x := r.partyIndex()
	if found, ok := x.find(id, name); ok {
		saved := r.path
		r.path = append(r.spare[:0], found.place...)
		p := r.party(found.v, role)
		r.path, r.spare = saved, r.path
		if p.Name == "" {
			p.Name, p.Path = r.lineAt(ref, "name")
		} else if own := r.line(ref.get("name")); own != "" && !strings.EqualFold(own, p.Name) {
			r.problem("party-name-differs", r.sub("name"), "the reference says %q, the party %q", clip(own), clip(p.Name))
		}
		return p
	}
	if len(x.list) > 0 && id != "" && id != "0" {
		r.problem("party-missing", r.sub("id"), "no party has the id %q that is referred to", clip(id))
	}
	return r.party(ref, role)
}

// party reads the organisation at the path in hand. Its contact point is never
// looked at.
func (r *reader) party(v value, role notice.Role) notice.Party {
	p := notice.Party{Role: role}
	p.Name, p.Path = r.lineAt(v, "name")
	n := r.down("identifier")
	identifier := v.get("identifier")
	if p.Name == "" {
		p.Name, p.Path = r.lineAt(identifier, "legalName")
	}
	p.IDs = r.identifier(p.IDs, identifier)
	r.up(n)
	r.each(v, "additionalIdentifiers", func(x value) { p.IDs = r.identifier(p.IDs, x) })
	if id := r.words(v.get("id")); len(p.IDs) == 0 {
		if scheme, number, ok := parse.SplitOrgID(id); ok {
			p.IDs = r.orgID(p.IDs, scheme, number, "id")
		}
	}
	address := v.get("address")
	p.Country = parse.Country(r.words(address.get("country")), r.words(address.get("countryName")))
	if _, code, ok := parse.Region(r.words(address.get("region"))); ok {
		p.Region = code
	}
	p.Postcode = r.line(address.get("postalCode"))
	switch scale := strings.ToLower(r.words(v.get("details").get("scale"))); {
	case scale == "sme", scale == "large":
		p.Size = scale
	case truth(v.get("sme")): // old Contracts Finder; false there was the default
		p.Size = "sme"
	}
	return p
}

// identifier adds what an identifier object holds.
func (r *reader) identifier(ids []notice.ID, v value) []notice.ID {
	id := r.words(v.get("id"))
	if id == "" {
		return ids
	}
	return r.orgID(ids, r.words(v.get("scheme")), id, "id")
}

func (r *reader) orgID(ids []notice.ID, scheme, id, member string) []notice.ID {
	clean, rule := parse.OrgID(scheme, id)
	switch {
	case rule != "" && clean.ID == "":
		r.problem(rule, r.sub(member), "%q of scheme %q is no identifier", clip(id), clip(scheme))
	case rule == "identifier-form":
		r.problem(rule, r.sub(member), "%q is no number of scheme %q", clip(id), clip(scheme))
	case rule != "":
		r.problem(rule, r.sub(member), "%q of scheme %q was read as %q of %q", clip(id), clip(scheme), clip(clean.ID), clean.Scheme)
	}
	if clean.ID == "" {
		return ids
	}
	for _, known := range ids {
		if known == clean {
			return ids
		}
	}
	return append(ids, clean)
}

// buyers reads who buys: the buyer that the release names first, then the other
// parties of that role, which buy jointly, then those that act for them.
func (r *reader) buyers() {
	buyer := r.root.get("buyer")
	x := r.partyIndex()
	lead, known := party{}, false
	n := r.down("buyer")
	if buyer.is(array) {
		r.problem("shape", r.here(), "an array stands where an object belongs")
		buyer = buyer.child()
		r.path = append(r.path, "/0"...)
	}
	if !buyer.blank() {
		lead, known = x.find(r.words(buyer.get("id")), r.words(buyer.get("name")))
		if p := r.reference(buyer, notice.RoleBuyer); p.Name != "" || len(p.IDs) > 0 {
			r.n.Buyers = append(r.n.Buyers, p)
		}
	}
	r.up(n)
	for _, role := range []notice.Role{notice.RoleJoint, notice.RoleCentral} {
		for i := range x.list {
			if known && x.list[i].place == lead.place || buyerRole(x.list[i].v) != role {
				continue
			}
			r.addBuyer(x.list[i], role)
		}
	}
}

func (r *reader) addBuyer(found party, role notice.Role) {
	if role == notice.RoleJoint && len(r.n.Buyers) == 0 {
		role = notice.RoleBuyer
	}
	saved := r.path
	r.path = append(r.spare[:0], found.place...)
	if p := r.party(found.v, role); p.Name != "" || len(p.IDs) > 0 {
		r.n.Buyers = append(r.n.Buyers, p)
	}
	r.path, r.spare = saved, r.path
}

// buyerRole tells whether a party buys, or only acts for those who do.
func buyerRole(v value) notice.Role {
	roles := v.get("roles")
	role := notice.Role("")
	one := func(name string) {
		switch name {
		case "buyer":
			role = notice.RoleJoint
		case "procuringEntity", "centralPurchasingBody":
			if role == "" {
				role = notice.RoleCentral
			}
		}
	}
	if roles.is(text) {
		one(roles.plain())
	}
	for c := roles.child(); c.t != nil; c = c.sibling() {
		one(c.plain())
	}
	return role
}
