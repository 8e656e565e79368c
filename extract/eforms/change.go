package eforms

import (
	"slices"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse/xmltree"
)

// changes reads what the notice alters: in the notice before it, of which it is
// the whole text again, and in contracts.
func (r *reader) changes() {
	for c := range r.ext.Each("Changes") {
		reason := r.reason(c)
		from := len(r.n.Changes)
		for one := range c.Each("Change") {
			r.corrigendum(one, reason)
		}
		if len(r.n.Changes) == from && reason != "" {
			r.n.Changes = append(r.n.Changes, notice.Change{Reason: reason, Path: r.path(c)})
		}
	}
	for m := range r.ext.Each("ContractModification") {
		r.modification(m)
	}
	r.unchanged()
}

// reason joins the code of a reason and its words.
func (r *reader) reason(n xmltree.Node) string {
	var parts []string
	for c := range n.Each("ChangeReason") {
		parts = append(parts, why(words(c.Child("ReasonCode"))), r.prose(r.pick(c, "ReasonDescription")))
	}
	return list(parts...)
}

// corrigendum reads one change of a notice.
func (r *reader) corrigendum(n xmltree.Node, reason string) {
	sections := r.sections(n)
	c := notice.Change{Section: strings.Join(sections, ", "), New: r.prose(r.pick(n, "ChangeDescription")), Reason: reason, Path: r.path(n)}
	if len(sections) == 1 {
		if _, ok := r.lots.place[sections[0]]; ok {
			c.Lot = sections[0]
		}
	}
	if day := n.Child("ProcurementDocumentsChangeDate"); words(day) != "" {
		c.Label = "procurement documents changed on " + string(r.date(day))
	} else if truth(n.Child("ProcurementDocumentsChangeIndicator")) {
		c.Label = "procurement documents changed"
	}
	r.n.Changes = append(r.n.Changes, c)
}

// sections are the parts of a notice that a change names: PROCEDURE, RESULT, or
// the ids of lots, tenders, contracts and organisations.
func (r *reader) sections(n xmltree.Node) []string {
	var ids []string
	add := func(parent xmltree.Node) {
		for id := range parent.Each("ChangedSectionIdentifier") {
			if w := words(id); w != "" {
				ids = merge(ids, []string{w})
			}
		}
	}
	add(n) // until version 1.8
	for s := range n.Each("ChangedSection") {
		add(s)
	}
	return ids
}

// modification reads a change of contracts: one change for each award that it
// concerns, with the total and the term after it. The amounts of a notice of a
// change are the new ones, not differences:
// https://github.com/OP-TED/eForms-SDK/discussions/1388
func (r *reader) modification(n xmltree.Node) {
	var sections, parts []string
	for c := range n.Each("Change") {
		sections = merge(sections, r.sections(c))
		parts = append(parts, r.prose(r.pick(c, "ChangeDescription")))
	}
	for id := range n.Each("ModifiedContractIdentifier") {
		sections = merge(sections, []string{words(id)})
	}
	c := notice.Change{Section: strings.Join(sections, ", "), New: list(parts...), Reason: r.reason(n), Path: r.path(n)}
	concerned := r.concerned(sections)
	for _, t := range concerned {
		r.n.Changes = append(r.n.Changes, r.changed(c, t))
	}
	if len(concerned) == 0 {
		r.n.Changes = append(r.n.Changes, c)
	}
}

// changed is the change of what one tender won. A second change of it in the
// same notice does not state its price again.
func (r *reader) changed(c notice.Change, t *tender) notice.Change {
	c.Contract = t.award
	if len(t.lots) == 1 {
		c.Lot = t.lots[0]
		if i, ok := r.lots.place[c.Lot]; ok && r.n.Lots[i].Period != nil {
			p := *r.n.Lots[i].Period
			c.Period = &p
		}
	}
	if !t.priced {
		t.priced = true
		c.Values = r.price(t, notice.ChangedTotal, notice.LevelChange)
	}
	return c
}

// concerned are the tenders whose contracts a change names, by the id of the
// contract, the tender, the lot or its outcome; all where it names none of
// these.
func (r *reader) concerned(sections []string) (out []*tender) {
	named := func(t *tender) bool {
		for _, s := range sections {
			switch {
			case t.id == s, slices.Contains(t.lots, s),
				slices.ContainsFunc(t.accepted, func(k *contract) bool { return k.id == s }),
				slices.ContainsFunc(t.outcomes, func(o *outcome) bool { return words(o.node.Child("ID")) == s }):
				return true
			}
		}
		return false
	}
	any := slices.ContainsFunc(r.result.tenders, func(t *tender) bool { return t.award != "" && named(t) })
	for _, t := range r.result.tenders {
		if t.award != "" && (!any || named(t)) {
			out = append(out, t)
		}
	}
	return out
}

// unchanged gives the awards of a notice of a change that no change concerns
// their price, as it was concluded.
func (r *reader) unchanged() {
	if r.n.Kind != notice.ChangeNotice {
		return
	}
	for _, t := range r.result.tenders {
		if t.award != "" && !t.priced {
			a := &r.n.Awards[t.place]
			a.Values = append(r.price(t, notice.Awarded, notice.LevelAward), a.Values...)
		}
	}
}
