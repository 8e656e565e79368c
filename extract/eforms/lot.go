package eforms

import (
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
	"tenders/extract/parse/xmltree"
)

// lots is what the results need to know of the lots.
type lots struct {
	place     map[string]int      // id -> place in the notice's lots
	groups    map[string][]string // id of a group of lots -> ids of its lots
	framework xmltree.Node        // what says that a framework is set up
	system    xmltree.Node        // what says that there is a dynamic purchasing system
}

// readLots reads the lots, the parts of a prior notice, which may become lots,
// and the groups of lots that can be won together.
func (r *reader) readLots() {
	r.lots = lots{place: map[string]int{}, groups: map[string][]string{}}
	r.n.Period = r.period(r.root.Child("ProcurementProject"))
	r.codes(r.root.Child("ProcurementProject"), "")
	for n := range r.root.Each("ProcurementProjectLot") {
		r.lot(n)
	}
	for g := range r.root.Find("TenderingTerms", "LotDistribution").Each("LotsGroup") {
		id := words(g.Child("LotsGroupID"))
		for l := range g.Each("ProcurementProjectLotReference") {
			r.lots.groups[id] = append(r.lots.groups[id], words(l.Child("ID")))
		}
	}
	r.deadline()
}

func (r *reader) lot(n xmltree.Node) {
	project, process := n.Child("ProcurementProject"), n.Child("TenderingProcess")
	name, text := r.pick(project, "Name"), r.pick(project, "Description")
	l := notice.Lot{ID: words(n.Child("ID")), Title: r.line(name), Description: r.prose(text), Path: r.path(n)}
	l.Framework = r.technique(process)
	l.Values = r.estimate(project, notice.LevelLot)
	l.Values = r.money(l.Values, process.Child("FrameworkAgreement"), "EstimatedMaximumValueAmount",
		money{kind: notice.FrameworkCeiling, level: notice.LevelLot, rule: "eforms:group.maximum"})
	for prize := range n.Find("TenderingTerms", "AwardingTerms").Each("Prize") {
		l.Values = r.money(l.Values, prize, "ValueAmount", money{kind: notice.Prize, level: notice.LevelLot, rule: "eforms:prize"})
	}
	l.Period = r.period(project)
	r.codes(project, l.ID)
	if p := r.path(text); p != "" && p != r.n.DescriptionPath {
		r.passage(notice.PartDescription, l.ID, text)
	}
	r.extensions(project, l.ID)
	r.passage(notice.PartRenewal, l.ID, r.pick(process.Child("FrameworkAgreement"), "Justification")) // of a term beyond the usual four years
	if _, known := r.lots.place[l.ID]; !known {
		r.lots.place[l.ID] = len(r.n.Lots)
	}
	r.n.Lots = append(r.n.Lots, l)
}

// extensions hands what may prolong a contract to the reader of prose: how often
// it can be renewed, and the words about renewals and options.
func (r *reader) extensions(project xmltree.Node, lot string) {
	r.passage(notice.PartDescription, lot, r.pick(project.Child("PlannedPeriod"), "Description"))
	more := project.Child("ContractExtension")
	if times := more.Child("MaximumNumberNumeric"); strings.Trim(words(times), "0") != "" {
		r.passage(notice.PartRenewal, lot, times)
	}
	r.passage(notice.PartRenewal, lot, r.pick(more.Find("Renewal", "Period"), "Description"))
	r.passage(notice.PartOptions, lot, r.pick(more, "OptionsDescription"))
}

// technique reports that a lot sets up a framework agreement, or a dynamic
// purchasing system.
func (r *reader) technique(process xmltree.Node) bool {
	framework := false
	for s := range process.Each("ContractingSystem") {
		code := s.Child("ContractingSystemTypeCode")
		switch w := words(code); {
		case strings.HasPrefix(w, "fa-"):
			framework = true
			if !r.lots.framework.OK() {
				r.lots.framework = code
			}
		case strings.HasPrefix(w, "dps-"):
			framework = framework || r.setsUp()
			if !r.lots.system.OK() {
				r.lots.system = code
			}
		}
	}
	return framework
}

// setsUp tells what the mark of a dynamic purchasing system means. A call for
// competition sets it up; a result is of a purchase under it.
func (r *reader) setsUp() bool {
	switch r.n.Kind {
	case notice.Tender, notice.Planning, notice.Cancellation:
		return true
	}
	return false
}

// codes reads what is bought and where. Only the whole procurement has a main
// code.
func (r *reader) codes(project xmltree.Node, lot string) {
	r.cpv(project.Find("MainCommodityClassification", "ItemClassificationCode"), lot, lot == "")
	for c := range project.Each("AdditionalCommodityClassification") {
		for code := range c.Each("ItemClassificationCode") {
			r.cpv(code, lot, false)
		}
	}
	for place := range project.Each("RealizedLocation") {
		code := place.Find("Address", "CountrySubentityCode")
		if scheme, region, ok := parse.Region(words(code)); ok {
			r.n.Codes = append(r.n.Codes, notice.Code{Scheme: scheme, Code: region, Lot: lot, Path: r.path(code)})
		}
	}
}

func (r *reader) cpv(n xmltree.Node, lot string, main bool) {
	id := words(n)
	if id == "" {
		return
	}
	c := notice.Code{Scheme: "CPV", Code: id, Main: main, Lot: lot, Path: r.path(n)}
	if digits, ok := parse.CPV(id); ok {
		c.Code = digits
	} else {
		r.problem("cpv-form", c.Path, "%q is no CPV code", clip(id))
	}
	r.n.Codes = append(r.n.Codes, c)
}

// lotValues puts amounts about a lot where they belong. A lot that the notice
// names only in its results is added; what names none is of the only lot, or of
// the notice.
func (r *reader) lotValues(ref xmltree.Node, values []notice.Value) {
	id := words(ref)
	i, ok := r.lots.place[id]
	switch {
	case len(values) == 0:
		return
	case ok:
	case strings.ContainsAny(id, "0123456789"):
		i = len(r.n.Lots)
		r.lots.place[id] = i
		r.n.Lots = append(r.n.Lots, notice.Lot{ID: id, Path: r.path(ref)})
	case len(r.n.Lots) != 1:
		for j := range values {
			values[j].Level = notice.LevelNotice
		}
		r.n.Values = append(r.n.Values, values...)
		return
	}
	r.n.Lots[i].Values = append(r.n.Lots[i].Values, values...)
}

// frameworks reports that one of the lots sets up a framework, or, where the
// notice describes none of them, that any lot does.
func (r *reader) frameworks(ids []string) bool {
	found := false
	for _, id := range ids {
		i, ok := r.lots.place[id]
		found = found || ok
		if ok && r.n.Lots[i].Framework {
			return true
		}
	}
	return !found && r.lots.framework.OK()
}

// ceiling turns a kind into the ceiling of a framework where one of the lots sets
// one up: what may be bought under it is nobody's spending.
func (r *reader) ceiling(k notice.ValueKind, lots []string) notice.ValueKind {
	if r.frameworks(lots) {
		return notice.FrameworkCeiling
	}
	return k
}

// procedure reads how the contract is let.
func (r *reader) procedure() {
	process := r.root.Child("TenderingProcess")
	code := process.Child("ProcedureCode")
	known := procedures[words(code)]
	p := notice.Procedure{Method: known.method, Details: known.words, Path: r.path(code)}
	if p.Details == "" {
		p.Details = r.line(code)
	}
	if p.Details == "" {
		p.Path = ""
	}
	if r.lots.framework.OK() {
		p.Framework, p.Path = true, r.path(r.lots.framework)
	}
	if r.lots.system.OK() {
		p.DPS = r.setsUp()
		p.CallOff = !p.DPS
		p.Path = r.path(r.lots.system)
	}
	if n := r.underFramework(); n.OK() && !p.Framework {
		p.CallOff, p.Path = true, r.path(n)
	}
	p.DirectAwardReason = r.directAward(process)
	if p != (notice.Procedure{}) {
		r.n.Procedure = &p
	}
}

// underFramework is what says that a contract is bought under a framework.
func (r *reader) underFramework() xmltree.Node {
	for k := range r.ext.Child("NoticeResult").Each("SettledContract") {
		if n := k.Child("ContractFrameworkIndicator"); truth(n) {
			return n
		}
	}
	return xmltree.Node{}
}

// directAward is the stated ground for doing without competition: its codes and
// words. That a procedure is accelerated has the same form.
func (r *reader) directAward(process xmltree.Node) string {
	var parts []string
	for j := range process.Each("ProcessJustification") {
		code := j.Child("ProcessReasonCode")
		switch listed, _ := code.Attr("listName"); {
		case listed == "accelerated-procedure", words(code) == "true", words(code) == "false":
			continue
		}
		parts = append(parts, why(words(code)), r.prose(r.pick(j, "ProcessReason")))
	}
	return list(parts...)
}
