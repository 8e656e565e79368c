package prose

import "testing"

// Where "and" and "of" join one name, and where they part two.
func TestPairs(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Tarn Police and Wexholm County Council have hired Quayworks Ltd for £2m.", "Tarn Police; Wexholm County Council <- Quayworks Ltd"},
		{"Saltings Housing and Quay Homes have hired Liftworks Ltd for £2m.", "Saltings Housing; Quay Homes <- Liftworks Ltd"},
		{"The University for the Northern Hills and Tarn College have hired Liftworks Ltd for £2m.", "University for the Northern Hills; Tarn College <- Liftworks Ltd"},
		{"The £2m cleaning contract has gone from Tarn Council to Anvil and Oak.", "Tarn Council <- Anvil and Oak"},
		{"Anvil and Oak Catering has won a £2m contract from Tarn Council.", "Tarn Council <- Anvil and Oak Catering"},
		{"The £2m contract was jointly awarded by Tarn Council to Anvil and Oak.", "Tarn Council <- Anvil; Oak"},
		{"Tarn Council has awarded a £2m contract to Redscan and Bluepatchio.", "Tarn Council <- Redscan; Bluepatchio"},
		{"Tarn Council has awarded a £2m contract to Locksmiths of Wexholm.", "Tarn Council <- Locksmiths of Wexholm"},
		{"Tarn Council has awarded a £2m contract to Harlows of Wexholm Ltd.", "Tarn Council <- Harlows of Wexholm Ltd"},
		{"The boroughs of Ashbury, Corley and Wexholm have jointly hired Quayworks Ltd for £2m.", "Ashbury; Corley; Wexholm <- Quayworks Ltd"},
		{"Tarn Council has named Anvil and Oak as preferred bidder for a £2m contract.", "Tarn Council <- Anvil and Oak"},
		{"Tarn Council has appointed Dale and Dale Solicitors for £2m.", "Tarn Council <- Dale and Dale Solicitors"},
		{"Published by the Tarn Records Agency. The contract of the Agency with Quayworks Ltd was extended by a year at £2m.", "Tarn Records Agency <- Quayworks Ltd"},
		{"A consortium of Quay Homes, Norham Construction and Hoistline has won a £2m contract from Tarn Council.", "Tarn Council <- Quay Homes; Norham Construction; Hoistline"},
	})
}

// Brands that are written small.
func TestSmallNames(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Tarn Council intends to award a £2m contract to larkfell labs Ltd without competition.", "Tarn Council <- larkfell labs Ltd"},
		{"Tarn Council has hired larkvelt BV to clean its offices for £2m.", "Tarn Council <- larkvelt BV"},
		{"Tarn Council has turned to the reseller larkvelt for software in an order worth £2m.", "Tarn Council <- larkvelt"},
		{"The laboratory firm larkvelt has replaced Fathom Ltd in testing water for Tarn Council. The contract is worth £2m.", "Tarn Council <- larkvelt"},
	})
}
