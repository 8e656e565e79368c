package ocds

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
)

// codes walks all places that classify the subject. Only tender.classification
// is the main code: the Act's notices have none.
func (r *reader) codes() {
	n := r.down("tender")
	tender := r.root.get("tender")
	r.lone(tender, "classification", func(v value) { r.code(v, "", true) })
	r.each(tender, "additionalClassifications", func(v value) { r.code(v, "", false) })
	r.items(tender)
	r.each(tender, "lots", func(v value) {
		lot := r.words(v.get("id"))
		r.lone(v, "classification", func(c value) { r.code(c, lot, false) })
		r.each(v, "additionalClassifications", func(c value) { r.code(c, lot, false) })
	})
	r.up(n)
	r.each(r.root, "awards", r.items)
	r.each(r.root, "contracts", r.items)
}

// items reads codes and places of delivery of the items bought.
func (r *reader) items(parent value) {
	r.each(parent, "items", func(item value) {
		lot := r.words(item.get("relatedLot"))
		r.lone(item, "classification", func(v value) { r.code(v, lot, false) })
		r.each(item, "additionalClassifications", func(v value) { r.code(v, lot, false) })
		r.each(item, "deliveryAddresses", func(v value) { r.region(v, lot) })
		r.lone(item, "deliveryAddress", func(v value) { r.region(v, lot) })
	})
}

func (r *reader) code(v value, lot string, main bool) {
	id := r.words(v.get("id"))
	if id == "" {
		return
	}
	c := notice.Code{Scheme: r.words(v.get("scheme")), Code: id, Main: main, Lot: lot, Path: r.sub("id")}
	if c.Scheme == "CPV" || c.Scheme == "" {
		digits, ok := parse.CPV(id)
		switch {
		case ok:
			c.Scheme, c.Code = "CPV", digits
		case c.Scheme == "CPV":
			r.problem("cpv-form", c.Path, "%q is no CPV code", clip(id))
		default:
			c.Scheme = "unstated"
		}
	}
	r.n.Codes = append(r.n.Codes, c)
}

func (r *reader) region(v value, lot string) {
	scheme, code, ok := parse.Region(r.words(v.get("region")))
	if ok {
		r.n.Codes = append(r.n.Codes, notice.Code{Scheme: scheme, Code: code, Lot: lot, Path: r.sub("region")})
	}
}
