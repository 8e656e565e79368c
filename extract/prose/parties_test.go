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

// Deals told in words of no table, where nothing but one buyer and one supplier is
// in question.
func TestSettledParties(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Old paper from Harle NHS Trust will from now on be shredded by Tatter Ltd. The arrangement is worth £84,000 a year.", "Harle NHS Trust <- Tatter Ltd"},
		{"The school transport of Harle Council will be in the hands of Crossway Coaches and Beck Travel. They are to receive £5.85 million.", "Harle Council <- Crossway Coaches; Beck Travel"},
		{"A joint venture of Stone Ltd and Vey LLP is to draw up plans for two prisons, the Ministry for Prisons has announced. Some £21m will be payable to the pair over six years.", "Ministry for Prisons <- Stone Ltd; Vey LLP"},
		{"Harle Hospital Group announced that Radiant Engineering Ltd, which is based in Cork, will service 14 machines until 2030. The work comes at a price of £5m.", "Harle Hospital Group <- Radiant Engineering Ltd"},
		// no deal
		{"Trusts in the Ridings will share £38m from a national fund. The largest grant, £11m, goes to Harle Hospitals NHS Trust.", " <- "},
		{"Inspectors found that Hearth Care missed one visit in eight under its £14m contract with Harle Council, which has two years left.", " <- "},
	})
}

// Parties in asides and behind other words for work.
func TestPartiesAbout(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Two trusts in the north, Harle Hospitals and Tarne Community, have signed a £2m contract with Brantwell.", "Harle Hospitals; Tarne Community <- Brantwell"},
		{"Harle Council has accepted a bid from Leafway Ltd to cut its grass for £2m.", "Harle Council <- Leafway Ltd"},
		{"Harle Council has bought £2m of rota software from RotaBoard supplier Systeca.", "Harle Council <- Systeca"},
		{"Brantwell is to receive £2m over six years from Harle Council for collecting waste.", "Harle Council <- Brantwell"},
		{"A £2m contract for catering has been awarded to Brigade Foods by the Harle Conservancy.", "Harle Conservancy <- Brigade Foods"},
		{"Harle Council has bought licences for £2m from the reseller Brick IT, which undercut four others.", "Harle Council <- Brick IT"},
		{"Parking in Harle passes to Verdance in a £52m contract that the council signed on Tuesday. Harle Council can end it after the fifth year.", "Harle Council <- Verdance"},
		{"Pumps at Harle Hospitals NHS Trust will come from Brantwell in a £2m deal.", "Harle Hospitals NHS Trust <- Brantwell"},
	})
}

// Several firms: consortia, work that is split, lists on one line.
func TestSeveralSuppliers(t *testing.T) {
	checkParties(t, []partiesCase{
		{"A group trading as the Harbour Alliance is to build the laboratories of Harle Council for £2m. The Alliance is made up of Helion Ltd, the builder Josiah Peake and Sons, and Tor Diagnostics.", "Harle Council <- Helion Ltd; Josiah Peake and Sons; Tor Diagnostics"},
		{"The board of Harle NHS Trust approved two contracts: guarding, with Watchway Ltd, at £3.3m; and laundry, with Fresh Linen Ltd, at £5.75m.", "Harle NHS Trust; Harle NHS Trust <- Watchway Ltd; Fresh Linen Ltd"},
		{"Road salt for Harle Council is to be shared between two suppliers. Halite Northern gets the western half, at £1.3m, and Cheswick Salt plc the eastern, at £1.7m.", "Harle Council; Harle Council <- Halite Northern; Cheswick Salt plc"},
		{"Harle Council has concluded a framework agreement for roofs. Economic operators admitted: Tam Energy Ltd; Brick, Slate & Sons Ltd; Warm CIC.", "Harle Council <- Tam Energy Ltd; Brick, Slate & Sons Ltd; Warm CIC"},
		{"Scans at Harle Hospitals are to be held by Deepvault. The trust signed a £2m deal, reached by way of the reseller Softway Technology, in May.", "Harle Hospitals <- Softway Technology"},
	})
}

// Several buyers, companies that are public, and bodies that act for others.
func TestSeveralBuyers(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Verges in Alder, Bowden and Dunsop will be mown by Swathe & Sons under a £2m contract awarded jointly by the three councils.", "Alder; Bowden; Dunsop <- Swathe & Sons"},
		{"Island Airports Limited, a body wholly owned by ministers, has signed a £2m contract with Sentinel Security Ltd.", "Island Airports Limited <- Sentinel Security Ltd"},
		{"Acting as agent for Saint Bede's Academies Trust, Schoolway Procurement has advertised for a payroll supplier.", "Saint Bede's Academies Trust <- "},
		{"Harle City Council and Harbour Light Trust have rewritten their contract for three hostels.", "Harle City Council <- Harbour Light Trust"},
		{"The South West Inland and Marine Survey (SWIMS) has appointed Brantwell in a £2m deal.", "South West Inland and Marine Survey <- Brantwell"},
		{"The company said that its British subsidiary, Fjord Marine UK, had been awarded a £2m contract by Harle Council.", "Harle Council <- Fjord Marine UK"},
		{"Parish Kitchen has won the school meals contract of Tor Valley Academy Trust.", "Tor Valley Academy Trust <- Parish Kitchen"},
		{"Alarms will go on being supplied to Harle Housing Group and to its neighbour, Stow Homes, by Halo Guardian under a £2m contract.", "Harle Housing Group; Stow Homes <- Halo Guardian"},
	})
}

// Names of firms in all their shapes.
func TestNamesOfFirms(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Council has picked Unit4 for its £2m finance system.", "Harle Council <- Unit4"},
		{"Harle Council has signed a £2m contract with Suez Recycling and Recovery for waste.", "Harle Council <- Suez Recycling and Recovery"},
		{"Harle Council has awarded a £2m contract to Kestrin Data and Morley Fair LLP.", "Harle Council <- Kestrin Data; Morley Fair LLP"},
		{"Harle Council has awarded a £2m contract to Trench and Trowel Ltd.", "Harle Council <- Trench and Trowel Ltd"},
		{"Harle Council has awarded contracts for £2m to Skinwell Ltd, Marchway CIC and Dr Field & Partners.", "Harle Council <- Skinwell Ltd; Marchway CIC; Dr Field & Partners"},
		{"Work Secretary Jane Marlow announced that Palisade Security would guard centres under a £90m contract with the Home Office.", "Home Office <- Palisade Security"},
		{"BT beat Vodafone to win the £40m network contract from Harle Constabulary.", "Harle Constabulary <- BT"},
		{"Harle Council will have its platform built by Torchway in a deal worth £800,000.", "Harle Council <- Torchway"},
		{"A £25m contract was announced after Dataway picked up the planning work of Harle Council.", "Harle Council <- Dataway"},
		{"Harle Council has hired a team made up of Parrish Ltd, Lumen Row and Hartsop plc to replace its switchboard for £2m.", "Harle Council <- Parrish Ltd; Lumen Row; Hartsop plc"},
	})
}

// Names of buyers in all their shapes.
func TestNamesOfBuyers(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle University and Tarne University will jointly buy a computer from Dell for £8m.", "Harle University; Tarne University <- Dell"},
		{"Brantwell is to test soil for the Rural Payments Office of Calder in a £2m deal.", "Rural Payments Office of Calder <- Brantwell"},
		{"HUH has signed up Brantwell. Harle University Hospitals NHS Trust (HUH) said the contract was worth £3m.", "Harle University Hospitals NHS Trust <- Brantwell"},
		{"The University of Harle, acting as lead for the Wold Purchasing Consortium, wishes to establish a framework for glass.", "University of Harle <- "},
		{"Dockside housing association Keelhaven has appointed Brantwell in a £2m deal.", "Keelhaven <- Brantwell"},
		{"A judge ordered Ostler Group to pay Harle University £6m in damages.", " <- "},
	})
}

// Bodies whose words leave their side open, and labels behind names.
func TestSidesToldByTheRest(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Council has rewritten its office contract with Tarn Shared Services for £2m.", "Harle Council <- Tarn Shared Services"},
		{"The Board of Harle NHS Trust has awarded a £2m contract to Brantwell.", "Harle NHS Trust <- Brantwell"},
		{"The committee approved the award of the £2m LIMS contract to Clinway. Harle Hospitals NHS Trust (lead) and Avon Hospitals NHS Trust are the contracting authorities.", "Harle Hospitals NHS Trust; Avon Hospitals NHS Trust <- Clinway"},
		{"A laboratory information management system (LIMS) for Harle Council will be built by Clinway under a £2m contract.", "Harle Council <- Clinway"},
		{"Harle NHS Trust is ending a long relationship with Ironway Computing and moving its servers to newcomer Cumulo in a £22m, six-year deal. Kestrel and Quarry Group also bid.", "Harle NHS Trust <- Cumulo"},
	})
}

// Bidders, owners and those who only stand near.
func TestNearbyNamesAreNoParties(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Bids for the £80m catering deal were received from Aramway, Sodway and Gefs. The Ministry of Justice gave it to Aramway.", "Ministry of Justice <- Aramway"},
		{"Orbit Ltd, a subsidiary of Canada's Maple Systems, has been confirmed as operator of the trams. Transport for Northport awarded the concession, valued at £640m, last week.", "Transport for Northport <- Orbit Ltd"},
		{"Seven councils in Mercia, led by Stone Borough Council, have signed up Wheelway plc to supply lorries for £22m.", "Stone Borough Council <- Wheelway plc"},
		{"A charity, Turning Tide, takes over drug treatment in Harle from April. Harle Council said the contract was worth £6m a year.", "Harle Council <- Turning Tide"},
	})
}
