package prose

import "testing"

// Names joined and parted over "and", "of", hyphens and small words.
func TestJointsOfNames(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Harle Council has awarded a £2m contract to Fell Doctors Co-operative Ltd.", "Harle Council <- Fell Doctors Co-operative Ltd"},
		{"Harle Council has awarded a £2m contract to Van den Broek BV.", "Harle Council <- Van den Broek BV"},
		{"Anvil and Thorn has been awarded a £2m contract by Harle Council.", "Harle Council <- Anvil and Thorn"},
		{"The Roads and Bridges Agency has awarded a £2m contract to Brantwell.", "Roads and Bridges Agency <- Brantwell"},
		{"The Custody Service of Calder has awarded a £2m contract to Brantwell.", "Custody Service of Calder <- Brantwell"},
		{"Harle Police and Tarne Police have awarded a £2m contract to Brantwell.", "Harle Police; Tarne Police <- Brantwell"},
		{"In March Harle Council awarded a £2m contract to Brantwell.", "Harle Council <- Brantwell"},
		{"Builder Brant & Sons Ltd has won a £2m contract from Harle Council.", "Harle Council <- Brant & Sons Ltd"},
		{"Housing officers at Harle Council have awarded a £2m contract to Brantwell.", "Harle Council <- Brantwell"},
		{"The Department for Work and Pensions have signed a £2m contract with Brantwell.", "Department for Work and Pensions <- Brantwell"},
	})
}
