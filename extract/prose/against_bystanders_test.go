package prose

import "testing"

// Bodies that the text tells to be no party are none, whatever the words beside them lean to.
func TestBystanders(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. Hoistline Ltd will do the rewiring as a subcontractor.", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. Hoistline Ltd will wire the lifts and Shaftway GmbH fit the doors, each as a subcontractor to Quayworks.", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. The doors are supplied to the contractor by Shaftway GmbH.", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council has ordered licences worth £2m from Quayworks, a reseller of planning software by Gridmark Inc.", "Tarn Council <- Quayworks"},
		{"Moorgate Holdings plc announces that its wholly owned subsidiary Quayworks Ltd has won a £2m contract from Tarn Council to renew its lifts.", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. Wexholm Council, which shares the building, has no part in the contract.", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. Rival offers came from Hoistline and from a team led by Shaftway.", "Tarn Council <- Quayworks Ltd"},
		{"The £2m contract has been awarded to Quayworks Ltd by Tarn Council. The other quotations received were £2.1m (Hoist & Line Ltd) and £2.4m (Shaftway GmbH).", "Tarn Council <- Quayworks Ltd"},
		{"Tarn Council and Wexholm Council have taken on Quayworks for £2m. The sitting contractor, Hoistline, asked for £3m.", "Tarn Council; Wexholm Council <- Quayworks"},
		{"Quayworks Ltd has taken over the cleaning of trains at Tarn Passenger Transport Executive from Brush & Co. Its contract is worth £2m.", "Tarn Passenger Transport Executive <- Quayworks Ltd"},
		{"Quayworks Ltd has won a £2m contract to renew tracks. Tarn Trams, the client, wants the work finished by December 2028.", "Tarn Trams <- Quayworks Ltd"},
		{"Harbour Homes Procurement LLP has concluded a framework agreement for lifts with Quayworks Ltd and Hoistline Ltd. It is worth up to £2m over four years.", "Harbour Homes Procurement LLP <- Quayworks Ltd; Hoistline Ltd"},
		{"Tarn Council has hired Quayworks Ltd to renew its lifts for £2m. The boroughs of Ashbury and Corley will be consulted.", "Tarn Council <- Quayworks Ltd"},
		// members of one unit are parties together, and a party of both sides is on the likelier
		{"Tarn Council has named its preferred bidder. It is the Lift Alliance, made up of the builder Norham Leigh, the engineer Quill & Sorrel and the caterer Larderline.", "Tarn Council <- Norham Leigh; Quill & Sorrel; Larderline"},
		{"Talks are to open between Tarn Valley NHS Trust and Meadow Care, its preferred bidder for a £3m ward.", "Tarn Valley NHS Trust <- Meadow Care"},
	})
}
