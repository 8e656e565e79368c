package tedxml

import (
	"strconv"
	"strings"

	"tenders/extract/notice"
)

// spot is where in a form of the older grammar the reading is: in a lot or an
// award, by their number in the notice, -1 for neither.
type spot struct{ lot, award int }

// word is what an element of the older grammar says.
type word int

const (
	wSkip word = iota + 1 // nothing of ours, and nothing below
	wBuyer
	wBehalf
	wTitle
	wDescription
	wMainCPV
	wMoreCPV
	wRegion
	wReference
	wNumber
	wDeadline
	wDispatch
	wPeriod
	wMonths
	wYears
	wOptions
	wRenewal
	wCorrection
	wAward
	wLotNumber
	wContractNumber
	wAwardDate
	wOffers
	wSupplier
	wValues
)

// oldWords are the elements of the older grammar that hold facts, without the
// suffix that the forms on defence add. The sections around them have other
// names in every form, and are only walked through.
var oldWords = map[string]word{
	"CA_CE_CONCESSIONAIRE_PROFILE": wBuyer, "CONTACT_DATA_OTHER_BEHALF_CONTRACTING_AUTORITHY": wBehalf,
	"TITLE_CONTRACT": wTitle, "TITLE_QUALIFICATION_SYSTEM": wTitle, "TITLE_DESIGN_CONTACT_NOTICE": wTitle, "CONTRACT_TITLE": wTitle,
	"SHORT_CONTRACT_DESCRIPTION": wDescription, "SHORT_DESCRIPTION": wDescription, "SHORT_DESCRIPTION_CONTRACT": wDescription,
	"DESCRIPTION": wDescription, "LOT_DESCRIPTION": wDescription, "DESCRIPTION_OF_CONTRACT": wDescription,
	"CPV_MAIN": wMainCPV, "CPV_ADDITIONAL": wMoreCPV, "NUTS": wRegion,
	"FILE_REFERENCE_NUMBER": wReference, "REFERENCE_NUMBER_ATTRIBUTED": wReference, "NOTICE_NUMBER_OJ": wNumber,
	"RECEIPT_LIMIT_DATE": wDeadline, "TIME_LIMIT_CHP": wDeadline, "F11_TIME_LIMIT_TYPE": wDeadline, "NOTICE_DISPATCH_DATE": wDispatch,
	"PERIOD_WORK_DATE_STARTING": wPeriod, "DURATION_QUALIFICATION_SYSTEM": wPeriod,
	"DURATION_FRAMEWORK_MONTH": wMonths, "DURATION_FRAMEWORK_YEAR": wYears, "OPTIONS": wOptions, "RECURRENT_CONTRACT": wRenewal,
	"CORR": wCorrection, "OTHER_ADDITIONAL_INFO": wCorrection,
	"AWARD_OF_CONTRACT": wAward, "AWARD_AND_CONTRACT_VALUE": wAward, "AWARD_PRIZES": wAward, "AWARD_CONTRACT_MOVE": wAward,
	"LOT_NUMBER": wLotNumber, "CONTRACT_NUMBER": wContractNumber, "CONTRACT_NO": wContractNumber,
	"CONTRACT_AWARD_DATE": wAwardDate, "DATE_OF_CONTRACT_AWARD": wAwardDate,
	"OFFERS_RECEIVED_NUMBER": wOffers, "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME": wSupplier, "CONTRACT_VALUE_INFORMATION": wValues,

	"FURTHER_INFORMATION": wSkip, "SPECIFICATIONS_AND_ADDITIONAL_DOCUMENTS": wSkip, "TENDERS_REQUESTS_APPLICATIONS_MUST_BE_SENT_TO": wSkip,
	"ADDR_CORR": wSkip, "CONDITIONS_FOR_OPENING_TENDERS": wSkip, "LOT_TITLE": wSkip,
}

// skippedSections hold no facts of ours either: how to complain, what bidders
// must show, how tenders are ranked. The procedure is read before.
var skippedSections = []string{"LEFTI_", "INTERNET_ADDRESSES_", "PROCEDURES_FOR_APPEAL", "APPEAL_PROCEDURES", "AWARD_CRITERIA", "TYPE_OF_PROCEDURE", "TYPE_PROCEDURE"}

// wordOf looks an element up.
func wordOf(e node) word {
	name := strings.TrimSuffix(e.Name(), "_DEFENCE")
	if w, ok := oldWords[name]; ok {
		return w
	}
	for _, prefix := range skippedSections {
		if strings.HasPrefix(name, prefix) {
			return wSkip
		}
	}
	return 0
}

// oldForm reads a form of the older grammar (R2.0.7, R2.0.8), whose forms share
// the words of the facts and differ in the sections around them: it walks along
// the tree and reads what it knows.
func (r *reader) oldForm(e node) {
	if e.Is("FD_OTH_NOT") {
		r.freeText(e)
		return
	}
	r.oldProcedure(e)
	objects := 0
	for c := range e.Children() {
		if strings.HasPrefix(c.Name(), "OBJECT_") {
			objects++
		}
	}
	for c := range e.Children() {
		at := spot{-1, -1}
		if objects > 1 && strings.HasPrefix(c.Name(), "OBJECT_") { // several procurements in one prior information
			at.lot = r.addLot(c, "")
		}
		r.oldElement(c, at)
	}
	for ref := range r.coded.Find("NOTICE_DATA", "REF_NOTICE").Each("NO_DOC_OJS") {
		r.previous(ref)
	}
}

func (r *reader) oldWalk(e node, at spot) {
	for c := range e.Children() {
		r.oldElement(c, at)
	}
}

// oldElement reads an element at its place.
func (r *reader) oldElement(e node, at spot) {
	w := wordOf(e)
	switch {
	case w == wSkip:
	case w == wAward:
		r.n.Awards = append(r.n.Awards, notice.Award{Key: r.at(e), Status: "active"})
		at.award = len(r.n.Awards) - 1
		r.oldWalk(e, at)
		nobodyWon(&r.n.Awards[at.award])
	case w == wValues && at.award >= 0:
		r.oldValues(e, at)
	case w >= wLotNumber && at.award >= 0:
		r.oldAward(e, w, &r.n.Awards[at.award])
	case w > 0 && w < wLotNumber:
		r.oldFact(e, w, at)
	case w == 0 && (strings.HasSuffix(e.Name(), "_ANNEX_B") || e.Is("LOT_PRIOR_INFORMATION")):
		at.lot = r.addLot(e, r.line(e.Child("LOT_NUMBER")))
		r.oldWalk(e, at)
	case w == 0 && holdsMoney(e):
		r.oldMoney(e, at)
	case w == 0:
		r.oldWalk(e, at)
	}
}

// addLot adds a lot and returns its place.
func (r *reader) addLot(e node, id string) int {
	if id == "" {
		id = attr(e, "ITEM")
	}
	if id == "" {
		id = strconv.Itoa(len(r.n.Lots) + 1)
	}
	r.n.Lots = append(r.n.Lots, notice.Lot{ID: id, Title: r.line(e.Child("LOT_TITLE")), Framework: r.isFramework(), Path: r.at(e)})
	return len(r.n.Lots) - 1
}

// lotID is the id of the lot in hand.
func (r *reader) lotID(at spot) string {
	if at.lot < 0 {
		return ""
	}
	return r.n.Lots[at.lot].ID
}

// oldFact reads a fact of the notice or of a lot.
func (r *reader) oldFact(e node, w word, at spot) {
	switch w {
	case wBuyer:
		r.oldBuyer(e)
	case wBehalf:
		r.addBuyer(e, notice.RoleOnBehalf)
	case wTitle:
		r.oldTitle(e, at)
	case wDescription:
		r.oldDescription(e, at)
	case wMainCPV:
		r.cpv(e.Child("CPV_CODE"), at.lot < 0 || !r.hasMain(), r.lotID(at))
	case wMoreCPV:
		r.cpv(e.Child("CPV_CODE"), false, r.lotID(at))
	case wRegion:
		r.nuts(e, r.lotID(at))
	case wReference:
		r.reference(e)
	case wNumber:
		r.previous(e)
	case wDispatch:
		if r.n.Dispatched == "" {
			r.n.Dispatched, r.n.DispatchedPath = r.splitDate(e)
		}
	case wDeadline:
		if r.n.Deadline == "" {
			r.n.Deadline, r.n.DeadlinePath = r.splitDate(e)
		}
	case wCorrection:
		r.oldCorrection(e)
	default:
		r.oldTerm(e, w, at)
	}
}

// oldTerm reads a term, and the passages that tell how it can grow.
func (r *reader) oldTerm(e node, w word, at spot) {
	var p *notice.Period
	switch w {
	case wPeriod:
		p = r.oldPeriod(e)
	case wMonths:
		p = r.months(e, 1)
	case wYears:
		p = r.months(e, 12)
	case wOptions:
		words := e.Child("OPTION_DESCRIPTION")
		if !words.OK() {
			words = e
		}
		r.passage(notice.PartOptions, r.lotID(at), "", words)
	case wRenewal:
		r.passage(notice.PartRenewal, r.lotID(at), "", e)
	}
	to := &r.n.Period
	if at.lot >= 0 {
		to = &r.n.Lots[at.lot].Period
	}
	if *to == nil { // a framework's own term stands first
		*to = p
	}
}

// oldBuyer adds the buyer: the first leads, others buy with it.
func (r *reader) oldBuyer(e node) {
	r.contact(e)
	role := notice.RoleBuyer
	if len(r.n.Buyers) > 0 {
		role = notice.RoleJoint
	}
	r.addBuyer(e, role)
}

// oldTitle is the title of the contract, the lot or the whole.
func (r *reader) oldTitle(e node, at spot) {
	title := r.line(e)
	switch {
	case at.award >= 0:
		r.n.Awards[at.award].Title = title
		return
	case at.lot >= 0 && r.n.Lots[at.lot].Title == "":
		r.n.Lots[at.lot].Title = title
	}
	if r.n.Title == "" && title != "" {
		r.n.Title, r.n.TitlePath = title, r.at(e)
	}
}

func (r *reader) oldDescription(e node, at spot) {
	words := r.description(r.lotID(at), e)
	if at.lot >= 0 && r.n.Lots[at.lot].Description == "" {
		r.n.Lots[at.lot].Description = words
	}
	if at.lot <= 0 && r.n.Description == "" && words != "" {
		r.n.Description, r.n.DescriptionPath = words, r.at(e)
	}
}

func (r *reader) hasMain() bool {
	for i := range r.n.Codes {
		if r.n.Codes[i].Main {
			return true
		}
	}
	return false
}

// oldCorrection reads what a corrigendum adds, deletes or replaces.
func (r *reader) oldCorrection(e node) {
	if e.Is("OTHER_ADDITIONAL_INFO") {
		if s := r.prose(e); s != "" {
			r.n.Changes = append(r.n.Changes, notice.Change{Path: r.at(e), New: s})
		}
		return
	}
	for c := range e.Children() { // ADD, DELETE, REPLACE
		r.n.Changes = append(r.n.Changes, notice.Change{
			Path: r.at(c), Label: r.line(c.Child("WHERE")), Old: r.replaced(c.Child("OLD_VALUE")), New: r.replaced(c.Child("NEW_VALUE")),
		})
	}
}

// freeText reads a notice that has no form: a title, and text.
func (r *reader) freeText(e node) {
	if t := e.Child("TI_DOC"); t.OK() {
		r.n.Title, r.n.TitlePath = r.line(t), r.at(t)
	}
	if c := e.Child("CONTENTS"); c.OK() {
		r.n.Description, r.n.DescriptionPath = r.description("", c), r.at(c)
	}
	r.procedure(node{})
	r.withoutForm()
}
