package prose

import "testing"

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
