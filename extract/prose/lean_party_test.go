package prose

import "testing"

// Parties that no statement of the tables names: the likeliest is taken for a side
// that nobody is on, and those of one list share what one of them is.
func TestLikeliestParties(t *testing.T) {
	checkParties(t, []partiesCase{
		{"The laundry contract that Washwell holds from Tarn Valley NHS Trust has been prolonged by a year to 30 June 2027.", "Tarn Valley NHS Trust <- Washwell"},
		{"Applications are invited for a dynamic purchasing system for minibuses, which is being opened by Wexshire Regional Transport for four years.", "Wexshire Regional Transport <- "},
		{"Tarn Council's cabinet agreed that Sunnyside, Meadow Homecare Ltd and the charity Open Doors should jointly hold the home care contract, at a cost of £3.2m a year. It runs for four years.", "Tarn Council <- Sunnyside; Meadow Homecare Ltd; Open Doors"},
		// a list of bidders, one of whom is named again
		{"Bids for the £6m laundry deal came from Washwell, Linen Lane and Foldaway. Tarn Valley NHS Trust gave it to Foldaway.", "Tarn Valley NHS Trust <- Foldaway"},
		// a tender that is given up has no supplier
		{"Tarn Valley NHS Trust has abandoned its search for a laundry. Washwell said it was disappointed.", "Tarn Valley NHS Trust <- "},
	})
}

// Brands that are written small, by where they stand; and common words in the same
// places, which name nobody.
func TestStrangeSmallNames(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Council has signed up pentavo for identity checks. The contract is worth £2m.", "Harle Council <- pentavo"},
		{"Cleaning at the stations of Harle Fire Authority passes to glintwell on 1 June 2026. The fee is £318,000 a year.", "Harle Fire Authority <- glintwell"},
		{"Harle Council has awarded a £2m contract to quovendo for a payments service.", "Harle Council <- quovendo"},
		{"Fellrail Ltd and blueswoop have together won a £14m contract from Harle Council.", "Harle Council <- Fellrail Ltd; blueswoop"},
		{"Harle Council has kept its call handling with norlane until 31 December 2026 for £405,000.", "Harle Council <- norlane"},
		{"Harle Council will give Tarmway a £2m contract to regrout for three years.", "Harle Council <- Tarmway"},
		{"Harle Council has awarded Tarmway a £2m contract with reticulation for three years.", "Harle Council <- Tarmway"},
		{"Harle Council is moving its service from podcasts to vlogging with Tarmway in a £2m contract.", "Harle Council <- Tarmway"},
	})
}
