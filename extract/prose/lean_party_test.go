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
