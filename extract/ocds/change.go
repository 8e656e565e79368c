package ocds

import (
	"strings"

	"tenders/extract/notice"
)

// amendment reads one amendment at the path in hand, of the tender, or of the
// award or contract of that key. Form F14 puts each changed field into it as
// words; the Act's UK10 gives the total and the term after the change.
func (r *reader) amendment(v value, key string) {
	c := notice.Change{Contract: key, Reason: r.reason(v), Path: r.here()}
	m := money{r.ceiling(notice.ChangedTotal), notice.LevelChange, "ocds:amendment.value"}
	c.Values = r.money(c.Values, v, "value", m)
	c.Period = r.period(v, "period")
	r.each(v, "suppliersAdded", func(s value) { c.Suppliers = append(c.Suppliers, r.reference(s, notice.RoleSupplier)) })
	r.each(v, "suppliersRemoved", func(s value) { c.Suppliers = append(c.Suppliers, r.reference(s, notice.RoleRemoved)) })
	from := len(r.n.Changes)
	r.each(v, "unstructuredChanges", func(u value) { r.unstructured(u, c) })
	r.each(v, "changes", func(u value) {
		one := c
		one.Label, one.Old, one.Path = r.line(u.get("property")), r.prose(u.get("former_value")), r.here()
		r.n.Changes = append(r.n.Changes, one)
	})
	if len(r.n.Changes) == from {
		r.n.Changes = append(r.n.Changes, c)
		return
	}
	for i := from + 1; i < len(r.n.Changes); i++ { // stated once, held once
		r.n.Changes[i].Values, r.n.Changes[i].Suppliers, r.n.Changes[i].Period = nil, nil, nil
	}
}

// unstructured reads a change that is told in words.
func (r *reader) unstructured(u value, c notice.Change) {
	c.Path = r.here()
	where := u.get("where")
	c.Section, c.Label = r.line(where.get("section")), r.line(where.get("label"))
	c.Lot = r.words(u.get("relatedLot"))
	if lots := r.list(u.get("relatedLots")); c.Lot == "" && len(lots) > 0 {
		c.Lot = strings.Join(lots, ", ")
	}
	c.Old, c.New = r.changed(u.get("oldValue")), r.changed(u.get("newValue"))
	r.n.Changes = append(r.n.Changes, c)
}

// changed is an old or new value in words: text, a date, or codes.
func (r *reader) changed(v value) string {
	if s := r.prose(v); s != "" {
		return s
	}
	parts := []string{}
	for _, name := range []string{"text", "date"} {
		if s := r.prose(v.get(name)); s != "" {
			parts = append(parts, s)
		}
	}
	for c := v.get("classifications").child(); c.t != nil; c = c.sibling() {
		if s := r.words(c.get("id")); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

// reason joins what an amendment gives as its ground: the classes of the law,
// the rationale, the description of the change.
func (r *reader) reason(v value) string {
	var parts []string
	r.each(v, "rationaleClassifications", func(c value) {
		s := r.line(c.get("description"))
		if s == "" {
			s = r.line(c.get("id"))
		}
		if s != "" {
			parts = append(parts, s)
		}
	})
	for _, name := range []string{"rationale", "description"} {
		if s := r.prose(v.get(name)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}
