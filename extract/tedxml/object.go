package tedxml

import (
	"strconv"
	"strings"

	"tenders/extract/notice"
	"tenders/extract/parse"
)

// newForm reads a form of the newer grammar (R2.0.9): the same sections in all
// forms, from the buyer to the award, each where the form has it.
func (r *reader) newForm() {
	body := r.form.Child("CONTRACTING_BODY")
	for a := range body.Children() {
		r.contact(a)
	}
	r.addBuyer(body.Child("ADDRESS_CONTRACTING_BODY"), notice.RoleBuyer)
	for a := range body.Each("ADDRESS_CONTRACTING_BODY_ADDITIONAL") {
		r.addBuyer(a, notice.RoleJoint)
	}
	proc := r.form.Child("PROCEDURE")
	r.procedure(proc)
	r.objects()
	r.links(proc)
	r.newDates(proc)
	for a := range r.form.Each("AWARD_CONTRACT") {
		r.award(a)
	}
	for a := range r.form.Child("RESULTS").Children() {
		r.prize(a)
	}
	for c := range r.form.Each("MODIFICATIONS_CONTRACT") {
		r.modification(c)
	}
	for c := range r.form.Each("CHANGES") {
		r.corrections(c)
	}
}

// links reads the earlier notices: of the form, else of the coded part.
func (r *reader) links(proc node) {
	info := r.form.Child("COMPLEMENTARY_INFO")
	for _, section := range []node{proc, info} {
		for e := range section.Each("NOTICE_NUMBER_OJ") {
			r.previous(e)
		}
	}
	for e := range r.coded.Find("NOTICE_DATA", "REF_NOTICE").Each("NO_DOC_OJS") {
		r.previous(e)
	}
}

// newDates takes the form's own dates: of the dispatch, which the coded part can
// have changed, and the deadline where the coded part has none.
func (r *reader) newDates(proc node) {
	if d, path := r.date(r.form.Find("COMPLEMENTARY_INFO", "DATE_DISPATCH_NOTICE")); d != "" {
		r.n.Dispatched, r.n.DispatchedPath = d, path
	}
	if r.n.Deadline == "" {
		r.n.Deadline, r.n.DeadlinePath = r.date(proc.Child("DATE_RECEIPT_TENDERS"))
	}
}

// objects reads what is bought. A prior information can announce several
// procurements at once; each is a lot then, with its own lots below.
func (r *reader) objects() {
	first := r.form.Child("OBJECT_CONTRACT")
	several := false
	for o := range r.form.Each("OBJECT_CONTRACT") {
		several = several || o != first
	}
	i := 0
	for o := range r.form.Each("OBJECT_CONTRACT") {
		i++
		if several {
			r.severalObjects(o, i)
			continue
		}
		r.object(o)
	}
}

// object reads the one object of a notice.
func (r *reader) object(o node) {
	r.title(o, "")
	r.n.Values = r.values(r.n.Values, o, notice.LevelNotice)
	r.cpv(o.Find("CPV_MAIN", "CPV_CODE"), true, "")
	whole := undivided(o)
	for d := range o.Each("OBJECT_DESCR") {
		if whole {
			r.whole(d)
		} else {
			r.lot(d, "")
		}
	}
}

// severalObjects reads one of several objects as a lot.
func (r *reader) severalObjects(o node, place int) {
	id := attr(o, "ITEM")
	if id == "" {
		id = strconv.Itoa(place)
	}
	if place == 1 {
		r.title(o, id)
	}
	l := notice.Lot{ID: id, Title: r.line(o.Child("TITLE")), Path: r.at(o)}
	if place == 1 {
		l.Description = r.n.Description
	} else {
		l.Description = r.description(id, o.Child("SHORT_DESCR"))
		r.reference(o.Child("REFERENCE_NUMBER"))
	}
	l.Framework = r.isFramework()
	l.Values = r.values(nil, o, notice.LevelLot)
	r.cpv(o.Find("CPV_MAIN", "CPV_CODE"), true, id)
	if undivided(o) {
		d := o.Child("OBJECT_DESCR")
		l.Values = r.values(l.Values, d, notice.LevelLot)
		l.Period = r.period(d)
		r.passage(notice.PartDescription, id, "", d.Child("SHORT_DESCR"))
		r.describe(d, id)
		r.n.Lots = append(r.n.Lots, l)
		return
	}
	r.n.Lots = append(r.n.Lots, l)
	for d := range o.Each("OBJECT_DESCR") {
		r.lot(d, id+".")
	}
}

// lone reports that an object has one description at most, undivided that this
// has no lot's number either.
func lone(o node) bool {
	for next := o.Child("OBJECT_DESCR").Next(); next.OK(); next = next.Next() {
		if next.Is("OBJECT_DESCR") {
			return false
		}
	}
	return true
}

func undivided(o node) bool { return lone(o) && !o.Find("OBJECT_DESCR", "LOT_NO").OK() }

// title reads what names and describes the notice; lot is the first object's
// where there are several.
func (r *reader) title(o node, lot string) {
	if t := o.Child("TITLE"); t.OK() {
		r.n.Title, r.n.TitlePath = r.line(t), r.at(t)
	}
	r.reference(o.Child("REFERENCE_NUMBER"))
	descr := o.Child("SHORT_DESCR")
	if r.n.Description = r.description(lot, descr); r.n.Description == "" && lone(o) { // forms of one object without lots
		descr = o.Find("OBJECT_DESCR", "SHORT_DESCR")
		r.n.Description = r.prose(descr)
	}
	if r.n.Description != "" {
		r.n.DescriptionPath = r.at(descr)
	}
}

// reference is the number that the buyer itself gave.
func (r *reader) reference(e node) {
	if s := r.line(e); s != "" {
		r.n.Codes = append(r.n.Codes, notice.Code{Scheme: "reference", Code: s, Path: r.at(e)})
	}
}

// whole reads the description of a procurement that is not divided: what it
// tells is the notice's.
func (r *reader) whole(d node) {
	r.n.Values = r.values(r.n.Values, d, notice.LevelNotice)
	r.n.Period = r.period(d)
	r.passage(notice.PartDescription, "", "", d.Child("SHORT_DESCR"))
	r.describe(d, "")
}

// lot reads one lot. Its number can be missing, or stand twice.
func (r *reader) lot(d node, prefix string) {
	id := r.line(d.Child("LOT_NO"))
	if id == "" {
		id = attr(d, "ITEM")
	}
	l := notice.Lot{ID: prefix + id, Title: r.line(d.Child("TITLE")), Path: r.at(d)}
	l.Description = r.description(l.ID, d.Child("SHORT_DESCR"))
	l.Framework = r.isFramework()
	l.Values = r.values(nil, d, notice.LevelLot)
	l.Period = r.period(d)
	r.describe(d, l.ID)
	r.n.Lots = append(r.n.Lots, l)
}

func (r *reader) isFramework() bool { return r.n.Procedure != nil && r.n.Procedure.Framework }

// describe reads the codes of a description, and the passages beside it for the
// prose reader.
func (r *reader) describe(d node, lot string) {
	for e := range d.Children() {
		switch e.Name() {
		case "CPV_ADDITIONAL", "CPV_MAIN":
			r.cpv(e.Child("CPV_CODE"), false, lot)
		case "NUTS":
			r.nuts(e, lot)
		case "INFO_ADD":
			r.passage(notice.PartDescription, lot, "", e)
		case "RENEWAL_DESCR":
			r.passage(notice.PartRenewal, lot, "", e)
		case "OPTIONS_DESCR":
			r.passage(notice.PartOptions, lot, "", e)
		}
	}
}

// cpv adds the code of an element.
func (r *reader) cpv(e node, main bool, lot string) {
	words := attr(e, "CODE")
	if words == "" {
		return
	}
	code, ok := parse.CPV(words)
	if !ok {
		r.problem("cpv-form", r.atAttr(e, "CODE"), "%q is no code of the CPV", clip(words))
		return
	}
	r.n.Codes = append(r.n.Codes, notice.Code{Scheme: "CPV", Code: code, Main: main, Lot: lot, Path: r.atAttr(e, "CODE")})
}

func (r *reader) nuts(e node, lot string) {
	words := attr(e, "CODE")
	if words == "" {
		return
	}
	scheme, code, ok := parse.Region(words)
	if !ok && strings.Trim(words, "0") != "" { // 00 is "not specified"
		r.problem("region-form", r.atAttr(e, "CODE"), "%q is no code of a region", clip(words))
	}
	if !ok {
		return
	}
	r.n.Codes = append(r.n.Codes, notice.Code{Scheme: scheme, Code: code, Lot: lot, Path: r.atAttr(e, "CODE")})
}
