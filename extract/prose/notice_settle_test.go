package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Whole notices in the layouts of the journals, as our own words fill them.
func TestNoticesInForms(t *testing.T) {
	for _, c := range []struct {
		text string
		want summary
	}{
		{"Loan Store\n\nUK6: Contract award notice\n\n2. Awarded contract value (estimated)\n£7,400,000 excluding VAT\n£8,880,000 including VAT\n\n3. Contract dates (estimated)\n1 July 2026 to 30 June 2031\nPossible extension to 30 June 2033\n\n4. Buyer\nTarn County Council (PPON: PABC-1234-DEFG)\nCounty Hall, Tarn, WX1 1AA\n\n6. Supplier\nMillgate Equipment Limited (PPON: PNDX-0000-AAAA)\n14 Bridge Street, Harle, HR2 2BB",
			summary{Status: Awarded, Buyers: []string{"Tarn County Council"}, Suppliers: []string{"Millgate Equipment Limited"}, Value: "estimated 7400000.. GBP", Term: "60+24 from 2026-07-01 to 2031-06-30"}},
		{"Survey\n\nUK10: Contract change notice\n\nBuyer\nTarn Council\n\nSupplier\nRoadway Surveys Ltd\n\nDescription of change\nThe survey is widened. The end date of 31 March 2028 remains.\n\nValue of change\nIncrease: £148,000 excluding VAT\nContract value before change: £905,000 excluding VAT\nRevised contract value: £1,053,000 excluding VAT",
			summary{Status: Changed, Buyers: []string{"Tarn Council"}, Suppliers: []string{"Roadway Surveys Ltd"}, Value: "extension 148000.. GBP", Term: "0+0 to 2028-03-31"}},
		{"Machinery DPS\n\nThis notice concerns a dynamic purchasing system.\n\nTarn Purchasing Group is seeking applications from suppliers wishing to join a dynamic purchasing system for machinery. The DPS will run for six years from 1 May 2026. It is estimated that between £12m and £18m will be spent through it.",
			summary{Status: Tender, Buyers: []string{"Tarn Purchasing Group"}, Value: "framework_ceiling 12000000..18000000 GBP", Term: "72+0 from 2026-05-01", Framework: true}},
		{"Dictation - Extension\n\nNotice of extension\n\nTarn NHS Trust entered into a contract with Speakway Limited on 1 October 2021 for dictation. It was for three years with options to extend for a further two periods of twelve months.\n\nThe Trust has exercised its second option. The cost of the second extension year is £86,400.",
			summary{Status: Extended, Buyers: []string{"Tarn NHS Trust"}, Suppliers: []string{"Speakway Limited"}, Value: "extension 86400.. GBP", Term: "12+0"}},
		{"Homes - Framework\n\nAward notice\n\nTarn Council has concluded a framework agreement with the following providers:\n\n• Bright Care Ltd\n• The Willow Foundation\n\nThe framework agreement is for four years. Maximum value of the framework agreement: £84m.",
			summary{Status: Awarded, Buyers: []string{"Tarn Council"}, Suppliers: []string{"Bright Care Ltd", "Willow Foundation"}, Value: "framework_ceiling ..84000000 GBP", Term: "48+0", Framework: true}},
	} {
		deals := Deals("", c.text)
		if len(deals) != 1 {
			t.Errorf("%q: %d deals", c.text, len(deals))
			continue
		}
		if diff := cmp.Diff(c.want, short(deals[0])); diff != "" {
			t.Errorf("%q\n%s", c.text, diff)
		}
	}
}

// What notices say outright is their value, whatever other sums stand about.
func TestValuesOfNotices(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Scans: confirmation of award\n\nThis is a PSR confirmation notice.\n\nTarn ICB has awarded a contract for scans to Footwell Ltd. The total value of the contract is estimated at £5,400,000 over three years.", "estimated 5400000.. GBP"},
		{"Scans: intention to award\n\nThis is a PSR intention to award notice.\n\nTarn ICB intends to award a contract for scans to the existing provider, Footwell Ltd. The lifetime value of the contract is £2,300,000. Equipment to the value of £65,000 will remain with the provider.", "contract 2300000.. GBP"},
		{"Notice of modification: records\n\nContracting authority: Tarn Prisons Agency.\nContractor: Gateway Ltd.\n\nThe contract was concluded in 2021 at a value of £3,150,000. The modification adds an offline version for use in workshops, together with its support over the years, at a price of £684,500. A purchase from another supplier was considered; the costs were assessed at £1,020,000.", "extension 684500.. GBP"},
		{"Cleaning Framework\n\nInvitation to tender\n\nTarn NHS Trust invites tenders for a framework agreement. In the first 12 months of the framework agreement the value of purchases will be in the region of £14,700,000. For the full 48 months the anticipated value is £147,000,000.", "framework_ceiling 147000000.. GBP"},
		{"Surveyors Framework\n\nInvitation to tender\n\nTarn University invites tenders for a contract for surveyors, for projects with a value of over £2,000,000.", ""},
		{"Rangers\n\nInvitation to tender\n\nTarn Council invites tenders. The contract value is Â£500,000 -\n£600,000.", "range 500000..600000 GBP"},
		{"Lifts\n\nContract award notice\n\nTarn Council has awarded a contract to Upway Ltd. The value of the contract is £90,000. A national framework worth £40m was considered.", "contract 90000.. GBP"},
	} {
		deals := Deals("", c.text)
		if len(deals) != 1 || short(deals[0]).Value != c.want {
			t.Errorf("%q: %+v", c.text, deals)
		}
	}
}
