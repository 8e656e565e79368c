package tedxml

import (
	"strings"

	"tenders/extract/notice"
)

// modification reads what a contract has become (form F20): the new state of
// the whole, what changed and why. The award beside it stays as it was
// concluded.
func (r *reader) modification(e node) {
	c := notice.Change{Path: r.at(e), Section: "VII", AllSuppliers: true}
	if len(r.n.Awards) > 0 {
		a := &r.n.Awards[0]
		c.Contract, c.Lot = a.Key, strings.Join(a.Lots, ", ")
	}
	info, state := e.Child("INFO_MODIFICATIONS"), e.Child("DESCRIPTION_PROCUREMENT")
	c.New = r.description(c.Lot, info.Child("SHORT_DESCR"))
	c.Reason = r.needs(info)
	c.Values = r.values(nil, info, notice.LevelChange)
	from := len(c.Values)
	c.Values = r.values(c.Values, state, notice.LevelChange)
	for i := from; i < len(c.Values); i++ { // the total as it is now
		c.Values[i].Kind = notice.ChangedTotal
	}
	c.Period = r.period(state)
	holders := state
	if w := state.Child("CONTRACTORS"); w.OK() {
		holders = w
	}
	c.Suppliers, _ = r.suppliers(holders)
	c.AllSuppliers = len(c.Suppliers) > 0
	r.passage(notice.PartDescription, c.Lot, "", state.Child("SHORT_DESCR"))
	r.newCodes(state)
	r.n.Changes = append(r.n.Changes, c)
}

// needs joins why a contract was changed: the ground of the law, then the
// buyer's words.
func (r *reader) needs(info node) string {
	var parts []string
	for _, ground := range []struct{ name, words string }{
		{"ADDITIONAL_NEED", "need for additional works, services or supplies by the original contractor"},
		{"UNFORESEEN_CIRCUMSTANCE", "circumstances that a diligent buyer could not foresee"},
	} {
		if e := info.Child(ground.name); e.OK() {
			parts = append(parts, ground.words)
			if s := r.prose(e); s != "" {
				parts = append(parts, s)
			}
		}
	}
	return strings.Join(parts, "; ")
}

// newCodes adds the codes of the new state that the notice does not have yet.
func (r *reader) newCodes(state node) {
	from := len(r.n.Codes)
	r.describe(state, "")
	kept := r.n.Codes[:from]
	for _, c := range r.n.Codes[from:] {
		if !r.hasCode(c, from) {
			kept = append(kept, c)
		}
	}
	r.n.Codes = kept
}

func (r *reader) hasCode(c notice.Code, upTo int) bool {
	for i := range upTo {
		if r.n.Codes[i].Scheme == c.Scheme && r.n.Codes[i].Code == c.Code {
			return true
		}
	}
	return false
}

// corrections reads what a corrigendum replaces (form F14).
func (r *reader) corrections(e node) {
	for c := range e.Children() {
		switch c.Name() {
		case "CHANGE":
			where := c.Child("WHERE")
			r.n.Changes = append(r.n.Changes, notice.Change{
				Path: r.at(c), Section: r.line(where.Child("SECTION")), Label: r.line(where.Child("LABEL")), Lot: r.line(where.Child("LOT_NO")),
				Old: r.replaced(c.Child("OLD_VALUE")), New: r.replaced(c.Child("NEW_VALUE")),
			})
		case "INFO_ADD":
			if s := r.prose(c); s != "" {
				r.n.Changes = append(r.n.Changes, notice.Change{Path: r.at(c), Section: "VII.2", New: s})
			}
		}
	}
}

// replaced is an old or new value in words: a date and time, text, or codes.
func (r *reader) replaced(e node) string {
	var parts []string
	for c := range e.Children() {
		switch c.Name() {
		case "CPV_MAIN", "CPV_ADDITIONAL":
			for code := range c.Children() {
				parts = append(parts, attr(code, "CODE"))
			}
		case "NUTS":
			parts = append(parts, attr(c, "CODE"))
		case "TIME":
			if n := len(parts); n > 0 {
				parts[n-1] += " " + r.line(c)
				break
			}
			parts = append(parts, r.line(c))
		case "DATE_TIME":
			parts = append(parts, r.dateTime(c))
		case "NOTHING":
		default:
			if s := r.prose(c); s != "" {
				parts = append(parts, s)
			}
		}
	}
	return strings.Join(parts, "; ")
}

// dateTime is a date of the older grammar with its time.
func (r *reader) dateTime(e node) string {
	d, _ := r.splitDate(e)
	return strings.TrimSpace(string(d) + " " + r.line(e.Child("TIME")))
}
