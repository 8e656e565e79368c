package prose

import (
	"strings"
	"testing"
)

// whoBuys reads the parties of all deals of a text: "A; B <- C".
func whoBuys(text string) string {
	var buyers, suppliers []string
	for _, d := range Deals("", text) {
		s := short(d)
		buyers, suppliers = append(buyers, s.Buyers...), append(suppliers, s.Suppliers...)
	}
	return strings.Join(buyers, "; ") + " <- " + strings.Join(suppliers, "; ")
}

type partiesCase struct{ text, want string }

func checkParties(t *testing.T, cases []partiesCase) {
	t.Helper()
	for _, c := range cases {
		if got := whoBuys(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Where names begin and end.
func TestNamesOfParties(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Bournemouth, Christchurch and Poole Council has picked Civica in a deal worth £2m.", "Bournemouth, Christchurch and Poole Council <- Civica"},
		{"NHS Ashby, Barrow and Corley Integrated Care Board has awarded a contract to Brantwell.", "NHS Ashby, Barrow and Corley Integrated Care Board <- Brantwell"},
		{"Mossworth, Hamley and Leeford NHS Foundation Trust has appointed Brantwell.", "Mossworth, Hamley and Leeford NHS Foundation Trust <- Brantwell"},
		{"Brantwell has won a contract with the Avonmere Police, Fire and Crime Commissioner.", "Avonmere Police, Fire and Crime Commissioner <- Brantwell"},
		{"Brantwell has won a contract with the Police and Crime Commissioner for Wexshire.", "Police and Crime Commissioner for Wexshire <- Brantwell"},
		{"In a deal signed on Monday, Five Dales Ambulance Service NHS Trust has bought rotas from Brantwell.", "Five Dales Ambulance Service NHS Trust <- Brantwell"},
		{"Further to a search of the catalogue, Harle and Tarne NHS Trust has appointed Brantwell.", "Harle and Tarne NHS Trust <- Brantwell"},
		{"Cyngor Sir Arlen has awarded a contract for meals to Ysgolfa Ltd.", "Cyngor Sir Arlen <- Ysgolfa Ltd"},
		{"Sport Albion Scotland has awarded a contract for courts to Brantwell.", "Sport Albion Scotland <- Brantwell"},
		{"The University of Harle and Harle Borough Council have jointly appointed Brantwell.", "University of Harle; Harle Borough Council <- Brantwell"},
		{"Harle Council has bought a register from propertywise, including training, for £40,000.", "Harle Council <- propertywise"},
		{"iQuanta has won a £2m contract from Harle Council.", "Harle Council <- iQuanta"},
		{"Harle Council has bought forms from Brantwell under G-Cloud 13.", "Harle Council <- Brantwell"},
		{"Neighbouring Harle Council has appointed Brantwell.", "Harle Council <- Brantwell"},
		{"Options considered: Going to market again was ruled out. Harle Council has extended its contract with Brantwell.", "Harle Council <- Brantwell"},
	})
}

// Names under, or behind, the labels of forms.
func TestPartiesUnderLabels(t *testing.T) {
	checkParties(t, []partiesCase{
		{"UK6: Contract award notice\n\nContracting authority\nHarle Vale Authority\n\nSuppliers\nConeway Limited\nHighfield Roads Ltd\nYellow Lane LLP\n\nContract value\n£900,000 excluding VAT\n\nUnsuccessful suppliers\nAmberline Ltd",
			"Harle Vale Authority <- Coneway Limited; Highfield Roads Ltd; Yellow Lane LLP"},
		{"Section V: Award of contract\nThe contract of Harle Council is for 24 months.\nV.2.3) Name and address of the contractor\nPennway Desktop Ltd, Harwick\nV.2.4) Total value of the contract: 100 000 GBP",
			"Harle Council <- Pennway Desktop Ltd"},
		{"Harle Council has set up a framework for surveys. The contract is for 4 years.\n\nAppointed to the framework:\n- Baird Lee LLP\n- Cairn Surveyors Ltd (lead)\n\nIt began on 12 May 2025.", "Harle Council <- Baird Lee LLP; Cairn Surveyors Ltd"},
		{"Harle Council confirms that a contract has been awarded to a partnership of two providers:\n\n- Stillwater CIC\n- Bridgeway Limited\n\nIt runs for 24 months.", "Harle Council <- Stillwater CIC; Bridgeway Limited"},
		{"The notice names the contracting authorities as Harle Council, Tarne Council and Wold Council. They are seeking a supplier of payroll software.", "Harle Council; Tarne Council; Wold Council <- "},
	})
}

// What a body stands for later, and what stands for no body.
func TestBodiesByTheirNouns(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Shared Services Partnership has ended its procurement of a print service. The Partnership was offered three bids.", "Harle Shared Services Partnership <- "},
		{"Tarn Housing Association has signed a contract for surveys with Brantwell. The Association has 900 homes.", "Tarn Housing Association <- Brantwell"},
		{"Leisure Management Software\n\nHarle Council has extended its contract with GymWay for leisure software by two years.", "Harle Council <- GymWay"},
		{"The National Seed Store at Harle has committed to buy £2m of freezers from Brantwell.", "National Seed Store <- Brantwell"},
		{"NHS Harle Integrated Care Board has awarded a contract for NHS Talking Therapies to Stillwater CIC.", "NHS Harle Integrated Care Board <- Stillwater CIC"},
	})
}

// Who is no party, for all that stands beside the name.
func TestNoParties(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Lumenway Ltd, a joint venture owned equally by Brazier plc and Copper Civils, has been awarded the lighting contract of Harle Council.", "Harle Council <- Lumenway Ltd"},
		{"Harle Council has picked Brantwell to run its portal for £2m. Cadence Systems, which was shortlisted alongside Brantwell, came second.", "Harle Council <- Brantwell"},
		{"Testing for Harle Council under a £2m contract has been won by Culture & Co, part of the Halden Laboratories group.", "Harle Council <- Culture & Co"},
		{"Cloud host Nimbal has won a £2m contract from Harle Council.", "Harle Council <- Nimbal"},
		{"Harle Council and Tarne Council bought licences made by Lumina Corporation for £2m. The seller is Tolbridge Ltd.", "Harle Council; Tarne Council <- Tolbridge Ltd"},
	})
}
