package prose

import "testing"

// TestSurplusDeals reads texts of one deal that name more bodies and verbs than one.
func TestSurplusDeals(t *testing.T) {
	for text, want := range map[string]int{
		"Tarn Valley Transport has picked Rowley Coaches as preferred bidder for its ferries. The Department for Ports granted the authority £12m towards them.":                                                         1,
		"Day buses in Tarn will be run by Rowley Coaches from May after it came first in a tender held by Tarn Transport Authority. Rowley is buying 20 buses for £6m, helped by a grant from the Department for Ports.": 1,
		"Tarn NHS Trust has awarded the contract to Quay Therapies Ltd, the existing provider, by Direct Award Process B.":                                                                                               1,
		"Tarn Council has added a year to its contract with Quay Print Ltd, first called off under the framework of Northern Supplies. It has advertised for printers twice this year.":                                  1,
		"Tarn Council has given Quay Print Ltd a £2m contract to print its bills. Harle Council, meanwhile, has advertised a £1m contract for envelopes.":                                                                2,
		"Tarn Council has let two contracts. Quay Print Ltd will print its bills for £2m. Rowley Post Ltd will deliver them for £1m.":                                                                                    2,
	} {
		if got := Deals("", text); len(got) != want {
			t.Errorf("%s: %d deals, want %d", text, len(got), want)
		}
	}
}
