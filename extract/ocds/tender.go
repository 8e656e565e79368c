package ocds

import (
	"slices"
	"strings"

	"tenders/extract/notice"
)

// procedure reads how the contract is let.
func (r *reader) procedure() {
	n := r.down("tender")
	defer r.up(n)
	tender := r.root.get("tender")
	p := notice.Procedure{Method: r.line(tender.get("procurementMethod")), Details: r.line(tender.get("procurementMethodDetails"))}
	if p.Method != "" {
		p.Path = r.sub("procurementMethod")
	} else if p.Details != "" {
		p.Path = r.sub("procurementMethodDetails")
	}
	r.callOff(&p)
	r.techniques(&p, tender)
	p.DirectAwardReason = r.rationale(tender)
	if p != (notice.Procedure{}) {
		r.n.Procedure = &p
	}
}

// techniques reads whether a framework or a dynamic purchasing system is set up.
// Of the latter, some notices say only that one was used.
func (r *reader) techniques(p *notice.Procedure, parent value) {
	t := parent.get("techniques")
	n := r.down("techniques")
	if truth(t.get("hasDynamicPurchasingSystem")) {
		p.DPS, p.Path = r.setsUpSystem(), r.sub("hasDynamicPurchasingSystem")
		p.CallOff = p.CallOff || !p.DPS
	}
	if truth(t.get("hasFrameworkAgreement")) {
		p.Framework, p.Path = true, r.sub("hasFrameworkAgreement")
	}
	r.up(n)
}

// setsUpSystem tells what the flag of a dynamic purchasing system means. The old
// form of an award has "a dynamic purchasing system was used", that of a tender
// "the setting up of" one; under the Act a dynamic market has notices of its
// own, UK13 to UK16, and others are of purchases under it.
func (r *reader) setsUpSystem() bool {
	switch {
	case r.law.act:
		return slices.Contains([]string{"UK13", "UK14", "UK15", "UK16"}, r.self.noticeType)
	case r.n.Kind == notice.Tender, r.n.Kind == notice.Planning, r.n.Kind == notice.Correction, r.n.Kind == notice.Compiled:
		return true
	}
	return false
}

// callOff recognises a purchase under a framework: by the publisher's word for
// the procedure, or by the relation to the framework's process.
func (r *reader) callOff(p *notice.Procedure) {
	details := strings.ToLower(p.Details)
	if strings.Contains(details, "call-off") || strings.Contains(details, "call off") || strings.Contains(details, "mini-competition") ||
		strings.Contains(details, "further competition") {
		p.CallOff, p.Path = true, r.sub("procurementMethodDetails")
		return
	}
	saved := r.path
	r.path = append(r.spare[:0], saved[:r.base]...)
	r.each(r.root, "relatedProcesses", func(v value) {
		if !p.CallOff && hasWord(v.get("relationship"), "framework") {
			p.CallOff, p.Path = true, r.sub("relationship")
		}
	})
	r.path, r.spare = saved, r.path
}

// hasWord reports that a list of strings, or a lone one, holds the word.
func hasWord(list value, word string) bool {
	if list.is(text) {
		return list.plain() == word
	}
	for c := list.child(); c.t != nil; c = c.sibling() {
		if c.plain() == word {
			return true
		}
	}
	return false
}

// rationale is the stated ground for doing without competition: the classes of
// the law, then the publisher's words.
func (r *reader) rationale(tender value) string {
	var parts []string
	r.each(tender, "procurementMethodRationaleClassifications", func(v value) {
		s := r.line(v.get("description"))
		if s == "" {
			s = r.line(v.get("id"))
		}
		if s != "" {
			parts = append(parts, s)
		}
	})
	if s := r.prose(tender.get("procurementMethodRationale")); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

// planning reads the budget of what is only planned. Its slices by year are left
// to the archive: they are parts of the same money.
func (r *reader) planning() {
	n := r.down("planning")
	m := r.down("budget")
	budget := r.root.get("planning").get("budget")
	r.n.Values = r.money(r.n.Values, budget, "amount", money{notice.Estimated, notice.LevelNotice, "ocds:planning.budget"})
	r.up(m)
	r.up(n)
}

// tender reads the whole procurement and its lots.
func (r *reader) tender() {
	n := r.down("tender")
	defer r.up(n)
	tender := r.root.get("tender")
	m := money{r.ceiling(notice.Estimated), notice.LevelNotice, "ocds:tender.value"}
	r.n.Values = r.estimate(r.n.Values, tender, m)
	r.n.Period = r.period(tender, "contractPeriod")
	if r.n.Period == nil {
		r.n.Period = r.milestones(tender)
	}
	r.clauses(tender, notice.Text{})
	r.framework(tender)
	r.prizes(tender)
	r.each(tender, "lots", r.lot)
	r.each(tender, "amendments", func(v value) { r.amendment(v, "") })
	r.lone(tender, "amendment", func(v value) { r.amendment(v, "") })
}

// lone calls f for a member that is one object, with the path there.
func (r *reader) lone(parent value, name string, f func(value)) {
	v := parent.get(name)
	if v.is(object) {
		n := r.down(name)
		f(v)
		r.up(n)
	}
}

// framework reads the value and term that the framework itself may state.
func (r *reader) framework(tender value) {
	n := r.down("techniques")
	m := r.down("frameworkAgreement")
	f := tender.get("techniques").get("frameworkAgreement")
	r.n.Values = r.money(r.n.Values, f, "value", money{notice.FrameworkCeiling, notice.LevelNotice, "ocds:framework.value"})
	if r.n.Period == nil {
		r.n.Period = r.period(f, "period")
	}
	r.up(m)
	r.up(n)
}

func (r *reader) prizes(tender value) {
	n := r.down("designContest")
	m := r.down("prizes")
	r.each(tender.get("designContest").get("prizes"), "details", func(v value) {
		r.n.Values = r.money(r.n.Values, v, "value", money{notice.Prize, notice.LevelNotice, "ocds:prize.value"})
	})
	r.up(m)
	r.up(n)
}

// milestones reads the expected term of old Contracts Finder packages, whose
// beginning and end are two milestones.
func (r *reader) milestones(tender value) *notice.Period {
	list := tender.get("milestones")
	if r.law.portal != contractsFinder || !list.is(array) {
		return nil
	}
	p := notice.Period{Basis: notice.BasisStated}
	r.each(tender, "milestones", func(v value) {
		switch strings.ToLower(r.words(v.get("title"))) {
		case "contract start":
			p.Start, _, _ = r.date(v, "dueDate")
		case "contract end":
			p.End, _, _ = r.date(v, "dueDate")
		}
	})
	if p.Start == "" && p.End == "" {
		return nil
	}
	p.Path, p.Raw = r.sub("milestones"), r.raw(list)
	return &p
}

// lot reads one lot. A lot that says so itself is a framework's, and so is each
// where the notice sets up one.
func (r *reader) lot(v value) {
	l := notice.Lot{
		ID: r.words(v.get("id")), Title: r.line(v.get("title")), Description: r.prose(v.get("description")),
		Status: r.line(v.get("status")), Path: r.here(),
	}
	r.clauses(v, notice.Text{Lot: l.ID})
	kind := r.ceiling(notice.Estimated)
	own := notice.Procedure{}
	if r.techniques(&own, v); own.Framework || own.DPS {
		kind = notice.FrameworkCeiling
	}
	l.Framework = kind == notice.FrameworkCeiling
	l.Values = r.estimate(l.Values, v, money{kind, notice.LevelLot, "ocds:lot.value"})
	for _, extra := range []struct {
		member string
		m      money
	}{
		{"options", money{notice.Option, notice.LevelLot, "ocds:lot.options"}},
		{"renewal", money{notice.Extension, notice.LevelLot, "ocds:lot.renewal"}},
	} {
		n := r.down(extra.member)
		l.Values = r.money(l.Values, v.get(extra.member), "value", extra.m)
		r.up(n)
	}
	l.Period = r.period(v, "contractPeriod")
	r.n.Lots = append(r.n.Lots, l)
}
