package page

import (
	"strings"

	"tenders/extract/notice"
)

// tenderLabels are the labels of a Find a Tender page: the numbers of the old
// forms' sections, then the words of the Act's notices.
// https://simap.ted.europa.eu/standard-forms-for-public-procurement
var tenderLabels = map[string]label{
	"II.1.1": {why: "the title, which the head has"}, "II.1.3": {why: "follows from the codes"},
	"II.1.2": {read: tenderCodes}, "II.1.4": {read: tenderDescription},
	"II.1.5": {read: tenderEstimate}, "II.1.7": {read: tenderTotal},
	"II.1.6": {why: "a condition of taking part"}, "II.1": {why: "a title"}, "II.2": {why: "a title"}, "II": {why: "a title"},
	"II.1.1/Reference number": {why: "the buyer's reference"},
	"II.2.1":                  {read: tenderLot}, "II.2.1/Lot No": {why: "read with the lot"}, "II.2.2": {read: tenderCodes},
	"II.2.3": {why: "a title"}, "II.2.3/NUTS codes": {read: tenderRegions}, "II.2.3/NUTS code": {read: tenderRegions},
	"II.2.3/Main site or place of performance": {why: "words, no code"},
	"II.2.4":                         {read: tenderDescription},
	"II.2.5":                         {why: "a condition of taking part"},
	"II.2.6":                         {read: tenderEstimate},
	"II.2.7":                         {why: "a title"},
	"II.2.7/Duration in months":      {read: tenderMonths},
	"II.2.7/Duration in days":        {read: tenderMonths},
	"II.2.7/Start date":              {read: tenderDates},
	"II.2.7/End date":                {read: tenderDates},
	"II.2.7/Description of renewals": {read: tenderRenewals},
	"II.2.7/This contract is subject to renewal": {why: "its description says more"},
	"II.2.11": {why: "whether there are options; their description says more"}, "II.2.11/Description of options": {read: tenderOptions},
	"II.2.9": {why: "a condition of taking part"}, "II.2.10": {why: "a condition of taking part"}, "II.2.12": {why: "a condition of taking part"},
	"II.2.13": {why: "funds of the European Union"}, "II.2.14": {read: tenderMore},
	"IV": {why: "a title"}, "IV.1": {why: "a title"}, "IV.2": {why: "a title"}, "IV.2.2": {why: "a title"},
	"IV.1.1": {read: tenderProcedure}, "IV.1.3": {read: tenderFramework}, "IV.1.8": {why: "a condition of taking part"},
	"IV.2.1":            {read: tenderPrevious},
	"IV.2.2/Date":       {read: tenderDeadline},
	"IV.2.2/Local time": {why: "read with the date"},
	"IV.2.4":            {why: "a condition of taking part"}, "IV.2.6": {why: "a condition of taking part"}, "IV.2.7": {why: "a date of the procedure"},
	"V": {read: tenderAwarded}, "V/Lot No": {read: tenderAwardLot}, "V/Title": {read: tenderAwardTitle}, "V/Contract No": {read: tenderAwardNumber},
	"V.1": {why: "a title"}, "V.2": {why: "a title"}, "V.2.1": {read: tenderSigned}, "V.2.2": {read: tenderCounts},
	"V.2.3": {read: tenderContractor, many: true}, "V.2.4": {read: tenderAwardValues}, "V.2.5": {why: "what is passed on, without an amount"},
	"V.2.3/National registration number": {read: tenderRegister, many: true}, "V.2.3/The contractor is an SME": {read: tenderSize, many: true},
	"V.2.3/NUTS code": {read: tenderSupplierRegion, many: true}, "V.2.3/Country": {read: tenderSupplierCountry, many: true},

	"/Description": {read: tenderDescription}, "/CPV classifications": {read: tenderCodes, many: true}, "/Contract locations": {read: tenderRegions, many: true},
	"/Total value (estimated)": {read: actEstimate, lone: true}, "/Contract value": {read: actValue, lone: true},
	"/Contract dates (estimated)": {read: actDates, lone: true}, "/Contract dates": {read: actDates, lone: true},
	"/Award decision date": {read: actDecided, lone: true}, "/Procedure type": {read: tenderProcedure, lone: true},
	"/supplier": {read: actSupplier, many: true}, "/contracting authority": {read: actAuthority, many: true},
	"/Tender submission deadline": {read: tenderDeadline},
	"/Reference":                  {why: "the buyer's reference"},
	"/Main procurement category":  {why: "follows from the codes"},
	"/Email":                      {why: "a person's"},
	"/Enquiry deadline":           {why: "a date of the procedure, and no deadline"},
}

// tenderOther leaves out the sections that no fact of ours stands in.
func tenderOther(_ *reader, it item) bool {
	for _, section := range []string{"I", "III", "VI"} { // the buyer, conditions, complaints
		if it.key == section || strings.HasPrefix(it.key, section+".") || strings.HasPrefix(it.key, section+"/") {
			return true
		}
	}
	// What belongs to a contractor, such as its address on the internet.
	return strings.HasPrefix(it.key, "V.2.3/") || it.node() == nil
}

// lotID is the id of the lot that a passage is about, "" for the whole. A
// contract without lots has one description, and no number in it.
func (r *reader) lotID(it item) string {
	if it.lot == 0 {
		return ""
	}
	id, known := r.form.lots[it.lot]
	if !known {
		id = r.beside(it, "II.2.1/Lot No").first(r).words
		r.form.lots[it.lot] = id
	}
	return id
}

// lot is the lot that a passage is about; nil for the whole.
func (r *reader) lot(it item) *notice.Lot {
	id := r.lotID(it)
	if id == "" {
		return nil
	}
	i, known := r.lots[id]
	if !known {
		i = len(r.n.Lots)
		r.lots[id] = i
		r.n.Lots = append(r.n.Lots, notice.Lot{ID: id, Path: r.path(it.label)})
	}
	return &r.n.Lots[i]
}
