package prose

import "testing"

// Who is on a framework, told beside the deal that sets it up.
func TestAdmitted(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Buying Consortium has set up a four-year framework for desks, worth up to £40m. Oakway Ltd, Deskline and Learnwise are among the 14 suppliers on it.", "Harle Buying Consortium <- Oakway Ltd; Deskline; Learnwise"},
		{"Harle Buying Consortium has opened a £40m framework for desks. Twelve companies have won places on it, among them Oakway Ltd and Deskline.", "Harle Buying Consortium <- Oakway Ltd; Deskline"},
		{"Harle Council has set up a £4m framework agreement for gritters. Oakway Ltd, Deskline and Pell Bros have been admitted.", "Harle Council <- Oakway Ltd; Deskline; Pell Bros"},
		{"Harle Council has invited bids for a £4m framework for gritters. Several companies have asked for the papers, among them Oakway Ltd and Deskline.", "Harle Council <- "},
	})
}
