package eforms

import (
	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// money says how an amount is to be read at its place: what kind of figure it
// is, at which level, by which rule, and by which code it would be withheld.
type money struct {
	kind  notice.ValueKind
	level notice.Level
	rule  string
	code  string // of the list non-publication-identifier
}

// money reads the parent's amount of that name. Where it is withheld, -1 stands
// in its place, or nothing.
func (r *reader) money(to []notice.Value, parent xmltree.Node, name string, m money) []notice.Value {
	n := parent.Child(name)
	raw := n.Words()
	if raw != "" && raw != masked {
		return r.amount(to, n, raw, m)
	}
	if raw == "" {
		n = r.mark(parent, m.code).Child("FieldIdentifierCode")
	}
	if !n.OK() {
		return to
	}
	v := r.value(n, m)
	v.State = notice.Withheld
	return append(to, v)
}

func (r *reader) value(n xmltree.Node, m money) notice.Value {
	return notice.Value{
		Kind: m.kind, Tax: notice.Unstated, Per: notice.Total, Level: m.level,
		Path: r.path(n), Raw: n.Words(), Rule: m.rule, Confidence: 1,
	}
}

// amount reads the literal of an amount. What is no number is a problem, and no
// amount.
func (r *reader) amount(to []notice.Value, n xmltree.Node, raw string, m money) []notice.Value {
	v := r.value(n, m)
	v.Currency = r.currency(n)
	plain, ok := parse.Number(raw)
	switch {
	case !ok:
		r.problem("amount-not-a-number", v.Path, "%q is no amount", clip(raw))
		return to
	case plain == "-1" && r.mark(n.Parent(), m.code).OK():
		v.State = notice.Withheld
	default:
		v.Amount, v.State = plain, parse.State(plain)
	}
	return append(to, v)
}

func (r *reader) currency(n xmltree.Node) string {
	words, ok := n.Attr("currencyID")
	if !ok {
		return ""
	}
	code, ok := parse.Currency(words)
	if !ok {
		r.problem("currency-unknown", r.path(n)+"/@currencyID", "%q is no currency", clip(words))
	}
	return code
}

// mark is what says that the field of that code is withheld: it stands in the
// part of the result that the field belongs to.
func (r *reader) mark(n xmltree.Node, code string) xmltree.Node {
	if !r.marked || code == "" {
		return xmltree.Node{}
	}
	if n.Is("LegalMonetaryTotal") {
		n = n.Parent()
	}
	for m := range n.Each("FieldsPrivacy") {
		if m.Child("FieldIdentifierCode").Words() == code {
			return m
		}
	}
	return xmltree.Node{}
}

// withheld notes every field that is marked as withheld, with the reason, which a
// value has no place for.
func (r *reader) withheld(n xmltree.Node) {
	if !n.Is("FieldsPrivacy") {
		for c := range n.Children() {
			r.withheld(c)
		}
		return
	}
	code, reason := n.Child("FieldIdentifierCode").Words(), n.Child("ReasonCode").Words()
	if until := n.Child("PublicationDate").Words(); until != "" {
		reason += ", until " + until
	}
	r.problem("withheld", r.path(n), "the field %s is withheld: %s", clip(code), clip(reason))
}

// totals reads what is said of the whole procurement.
func (r *reader) totals() {
	v := r.estimate(r.root.Child("ProcurementProject"), notice.LevelNotice)
	r.n.Values = append(r.n.Values, v...)
}

// estimate reads what a procurement, or a lot, is expected to cost: without VAT,
// as the name of the field says; and the most that a framework allows.
func (r *reader) estimate(project xmltree.Node, level notice.Level) []notice.Value {
	total := project.Child("RequestedTenderTotal")
	values := r.money(nil, total, "EstimatedOverallContractAmount", money{kind: notice.Estimated, level: level, rule: "eforms:estimated"})
	for i := range values {
		values[i].Tax = notice.Net
	}
	return r.money(values, extension(total), "FrameworkMaximumAmount", money{kind: notice.FrameworkCeiling, level: level, rule: "eforms:framework.maximum"})
}
