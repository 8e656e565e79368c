package store

import (
	"fmt"
	"testing"

	"tenders/extract/notice"
)

// The traps of the IT lens: what buyers code wrongly, and what only sounds like
// IT. The titles are invented after kinds of real notices.
func TestITLens(t *testing.T) {
	cases := []struct {
		title, description string
		codes              []string
		it                 bool
	}{
		{"Digital Consultation Tools for General Practice", "", []string{"85100000"}, true},
		{"eRoster and eJobPlan renewal", "", []string{"79414000"}, true},
		{"Digital dictation and transcription", "", []string{"79500000"}, true},
		{"Prescription scanners for processing sites", "", []string{"38520000"}, true},
		{"Internal audit and counter-fraud services", "Assurance of data and systems", []string{"72225000", "79212200"}, false},
		{"Managed office administration", "Includes document management and IT support for the site", []string{"79571000", "72512000", "79511000"}, false},
		{"NHS 111 and integrated urgent care", "Telephony and digital access", []string{"85100000", "64200000"}, false},
		{"Teleradiology reporting service", "Images are read from the PACS of the trust", []string{"85150000"}, false},
		{"Diabetic eye screening programme", "Includes digital surveillance clinics", []string{"85100000"}, false},
		{"Laptops and Microsoft licences", "", []string{"72222300"}, true},
		{"Electronic patient record", "", nil, true},
		{"Replacement of clinical system", "An electronic patient record for four sites", nil, true},
		{"Replacement of clinical system", "An electronic patient record for four sites", []string{"85100000"}, true},
		{"Nursing home places", "The provider shall use an electronic patient record", []string{"85100000"}, false},
		{"CT scanner purchase", "", []string{"38520000"}, false},
		{"Software for infusion pumps", "", []string{"33194110"}, true},
		{"Infusion pumps", "With monitoring software", []string{"33194110"}, false},
		{"Laboratory reagents", "", []string{"33696500"}, false},
		{"Packs of dressings", "packs, ris and pas in small letters", []string{"33141110"}, false},
		{"PACS replacement", "", []string{"33100000"}, true},
		{"Repair of personal computers", "", []string{"50320000"}, true},
		{"Maintenance of telephones", "", []string{"50334110"}, true},
		{"Maintenance of photocopying", "", []string{"50313200"}, false},
		{"Works at the site", "", []string{"45000000", "48000000"}, false},
		{"Staff bank and recruitment", "", []string{"79600000", "72000000"}, false},
		{"Support at three sites", "", []string{"51611100"}, true},
		{"Security guarding and CCTV", "", []string{"79710000", "32500000"}, false},
	}
	var notices []notice.Notice
	for i, c := range cases {
		notices = append(notices, fts(fmt.Sprintf("%06d-2025", i), fmt.Sprintf("p%d", i), titled(c.title), described(c.description), coded(c.codes...), award("1", one("Alpha Ltd"), net("10"))))
	}
	db := derived(t, notices...)
	for i, c := range cases {
		got := lines(t, db, fmt.Sprintf(`SELECT n.it, c.it, n.it_why IS NOT NULL AND c.it_why IS NOT NULL OR NOT n.it, n.it_why FROM notices AS n JOIN contracts AS c USING (notice_id) WHERE notice_id = 'find-a-tender:%06d-2025'`, i))[0]
		want := fmt.Sprintf("%t|%t|true|", c.it, c.it)
		if len(got) < len(want) || got[:len(want)] != want {
			t.Errorf("%s %v: got %s, want it %t", c.title, c.codes, got, c.it)
		}
	}
}

// A lot that is not IT stays out, although its notice is IT.
func TestITLensByLot(t *testing.T) {
	db := derived(t, fts("000001-2025", "a1", titled("Dictation services"), coded("79500000"), func(n *notice.Notice) {
		n.Lots = []notice.Lot{{ID: "1", Title: "Digital dictation"}, {ID: "2", Title: "Medical transcription"}}
	}, award("1", one("Alpha Ltd"), net("1")), lately(func(a *notice.Award) { a.Lots = []string{"1"} }),
		award("2", one("Beta Ltd"), net("2")), lately(func(a *notice.Award) { a.Lots = []string{"2"} })))
	wantLines(t, db, `SELECT supplier, it FROM contracts ORDER BY supplier`, "Alpha Ltd|true", "Beta Ltd|false")
}

func TestNHSLens(t *testing.T) {
	cases := []struct {
		buyer string
		nhs   bool
	}{
		{"Anyshire NHS Foundation Trust", true},
		{"N H S Example Services Authority", true},
		{"Northsea Healthcare Facilities Management", true},
		{"North Tees and Hartlepool Solutions LLP", true},
		{"N E L Commissioning Support Unit", true},
		{"Business Services Organisation", true},
		{"Digital Health and Care Wales", true},
		{"The Common Services Agency", true},
		{"Supply Chain Coordination Limited", true},
		{"Anyshire Integrated Care Board", true},
		{"Anyshire CCG", true},
		{"Anywhere University Health Board", true},
		{"Northtown University Hospitals Foundation Trust", true},
		{"Southern Health and Social Care Trust", true},
		{"NHS England", true},
		{"NHSX", true},
		{"Countess of Chester Hospital", true},
		{"Anytown Teaching PCT", true},
		{"Anyshire Care Trust Plus", true},
		{"Connecting for Health", true},
		{"Queen's College Hospital", true},
		{"Old Town Eye Hospital", true},
		{"Department of Health and Social Care", false},
		{"UK Health Security Agency", false},
		{"Medicines and Healthcare products Regulatory Agency", false},
		{"Care Quality Commission", false},
		{"National Audit Office", false},
		{"University of Anytown", false},
		{"Anytown University", false},
		{"Anyshire County Council", false},
		{"Health and Safety Executive", false},
		{"Nuffield Health", false},
		{"HealthTrust Europe LLP", false},
		{"National Museum", false},
	}
	var notices []notice.Notice
	for i, c := range cases {
		notices = append(notices, fts(fmt.Sprintf("%06d-2025", i), fmt.Sprintf("p%d", i), boughtBy(c.buyer), described("Open to all NHS bodies, health trusts and boards"), award("1", one("Example Health Solutions Ltd"), net("10"))))
	}
	notices = append(notices,
		fts("000900-2025", "p900", func(n *notice.Notice) {
			n.Buyers = []notice.Party{{Name: "Riverside Shared Services", Role: notice.RoleBuyer, IDs: []notice.ID{{Scheme: "GB-NHS", ID: "RXX9"}}}}
		}, award("1", one("Alpha Ltd"))),
		fts("000901-2025", "p901", func(n *notice.Notice) {
			n.Buyers = []notice.Party{{Name: "Anyshire County Council", Role: notice.RoleBuyer}, {Name: "Anyshire NHS Trust", Role: notice.RoleProspective}}
		}, award("1", one("Alpha Ltd"))))
	db := derived(t, notices...)
	for i, c := range cases {
		want := fmt.Sprintf("%t|%t", c.nhs, c.nhs)
		wantLines(t, db, fmt.Sprintf(`SELECT n.nhs, c.nhs FROM notices AS n JOIN contracts AS c USING (notice_id) WHERE notice_id = 'find-a-tender:%06d-2025'`, i), want)
		if t.Failed() {
			t.Fatalf("%s: want nhs %t", c.buyer, c.nhs)
		}
	}
	wantLines(t, db, `SELECT nhs, nhs_why FROM notices WHERE notice_id LIKE '%:0009%' ORDER BY notice_id`,
		"true|Riverside Shared Services: identifier GB-NHS-RXX9", "false|-")
	wantLines(t, db, `SELECT nhs FROM organisations WHERE name = 'Example Health Solutions Ltd'`, "false")
}

// Equal bodies meet whatever their spelling; different ones stay apart.
func TestFoldName(t *testing.T) {
	db := derived(t)
	for _, same := range [][2]string{
		{"N H S Business Services Authority", "NHS Business Services Authority"}, {"The Phœnix & Söns P.L.C.", "Phœnix and Sons plc"}, {"Alpha (UK) Limited", "ALPHA UK LTD."},
		{"St. Mary's L.L.P.", "St Marys LLP"},
	} {
		wantLines(t, db, fmt.Sprintf(`SELECT fold_name(%s) = fold_name(%s)`, quoteText(same[0]), quoteText(same[1])), "true")
	}
	for _, other := range [][2]string{{"Anyshire NHS Trust", "Anyshire NHS Foundation Trust"}, {"Alpha UK Ltd", "Alpha Ltd"}} {
		wantLines(t, db, fmt.Sprintf(`SELECT fold_name(%s) = fold_name(%s)`, quoteText(other[0]), quoteText(other[1])), "false")
	}
	wantLines(t, db, `SELECT fold_name('The Ltd')`, "-")
}

func TestOrganisations(t *testing.T) {
	id := func(scheme, id string) notice.ID { return notice.ID{Scheme: scheme, ID: id} }
	buyer := func(name string, ids ...notice.ID) builder {
		return func(n *notice.Notice) { n.Buyers = []notice.Party{{Name: name, Role: notice.RoleBuyer, IDs: ids}} }
	}
	db := derived(t,
		fts("000001-2025", "a1", buyer("Alpha Ltd", id("GB-COH", "01239876"), id("GB-PPON", "PAAA-1111-AAAA"))),
		fts("000002-2025", "a2", buyer("Alpha Trading", id("GB-PPON", "PAAA-1111-AAAA"))),
		fts("000003-2025", "a3", buyer("ALPHA TRADING LIMITED")),
		fts("000004-2025", "a4", buyer("Beta Ltd", id("GB-COH", "07654321"))),
		fts("000005-2025", "a5", buyer("Gamma Ltd", id("GB-COH", "02222222"))),
		fts("000006-2025", "a6", buyer("Gamma Ltd", id("GB-COH", "03333333"))),
		fts("000007-2025", "a7", buyer("Gamma Ltd")),
		fts("000008-2025", "a8", buyer("Delta Ltd", id("GB-CFS", "17"), id("GB-COH", "00000000"), id("GB-COH", "N/A"))),
	)
	wantLines(t, db, `SELECT name, kind, names, identifiers FROM organisations ORDER BY name, identifiers`,
		"Alpha Trading|company|3|GB-COH-01239876; GB-PPON-PAAA-1111-AAAA",
		"Beta Ltd|company|1|GB-COH-07654321", "Delta Ltd|name only|1|",
		"Gamma Ltd|name only|1|", "Gamma Ltd|company|1|GB-COH-02222222", "Gamma Ltd|company|1|GB-COH-03333333")
}
