package prose

import "testing"

// Who must have been chosen, and on which side an open name stands.
func TestSureSides(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Tarn City Council made Landway Leisure Trust preferred bidder for its pools on Wednesday. The contract is expected to be worth about £30m.", "Tarn City Council <- Landway Leisure Trust"},
		{"Loomwright Inc said the Fells Genomic Laboratory had signed a three-year agreement for its software. The agreement is worth £3.6m.", "Fells Genomic Laboratory <- Loomwright Inc"},
		{"Ashford and Redwell Construction plc, bidding as a joint venture, have landed the £26m job of building 140 homes for Harle Council.", "Harle Council <- Ashford; Redwell Construction plc"},
		{"Harle Council has picked Tickway, a Leeds start-up, for rotas at £2m.", "Harle Council <- Tickway"},
		{"Harle Council has cancelled its procurement of a payroll system. Softway Ltd, which runs the present one, declined to comment.", "Harle Council <- "},
		{"Harle Council intends to commission its tapestry from Atelier Renard SARL without a competition. The contract will be worth £175,000.", "Harle Council <- Atelier Renard SARL"},
		{"Harle Parish Council has accepted the quotation of Dray & Nieces for rebuilding a wall, at £58,200 including VAT. Two other quotations were declined.", "Harle Parish Council <- Dray & Nieces"},
		{"Play areas in Harle are to be rebuilt. The winning price, from Hop Skip & Leap, was £1.62m; Harle Council had budgeted £2m.", "Harle Council <- Hop Skip & Leap"},
		{"The Prisons and Probation Service signed a £2m contract with Tarmway in May.", "Prisons and Probation Service <- Tarmway"},
		// places, parts, agents and names that are defined
		{"Harle NHS Trust has picked Brantwell to build a theatre block at Fellmoor General Hospital for £2m.", "Harle NHS Trust <- Brantwell"},
		{"Harle University has signed a £2m contract with Brantwell for its Institute of Soil Science.", "Harle University <- Brantwell"},
		{"Acting as agent, Fells Commissioning Support is seeking a £900,000 interpreting service for NHS Harle Integrated Care Board and NHS Tarne Integrated Care Board.", "NHS Harle Integrated Care Board; NHS Tarne Integrated Care Board <- "},
		{"The Canals and Rivers Agency (\"the Agency\") has awarded a £2m contract to Brantwell. The Agency has 90 locks.", "Canals and Rivers Agency <- Brantwell"},
	})
}
