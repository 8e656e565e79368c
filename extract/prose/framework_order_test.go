package prose

import "testing"

// TestFirstOrders reads texts of a framework and of the first who bought under it.
func TestFirstOrders(t *testing.T) {
	for text, want := range map[string]int{
		"The Northern Supplies Consortium has set up a framework for desks. Acme Desks Ltd, Bolt Chairs Ltd and Crane Ltd have places on it. It runs for four years.\n\nTarn Council was the first to use it, ordering £200,000 of desks from Bolt Chairs Ltd.": 2,
		"The Harle Purchasing Group has launched a framework for vans worth up to £90m. Among its five suppliers are Acme Vans Ltd and Bolt Motors Ltd.\n\nFirst off the mark was Tarn Council. It has bought 40 vans from Acme Vans Ltd for £1.2m.":            2,
		"The Harle Purchasing Group has opened a framework for lamps, with Acme Lamps Ltd, Lumo Ltd and Wattage Ltd on it.\n\nTarn Council has already bought through it: Lumo Ltd will supply its lamps for £300,000 under a contract with Lumo Ltd.":          2,
		"The Harle Purchasing Group has set up a framework for lamps. Acme Lamps Ltd, Lumo Ltd and Wattage Ltd are on it. Up to £40m may be spent through it in four years. The first to use it will be Tarn Council, which wants 4,000 lamps.":                 1,
		"Tarn Council has awarded Acme Lamps Ltd a £2m contract for street lamps, called off under the lamps framework of the Harle Purchasing Group. The council was the first to use it, and bought from Acme Lamps Ltd because of the price.":                1,
		"Tarn Council has launched a framework for repairs. The first notice went out in May, and bids from Acme Repairs Ltd and Bolt Ltd are in.":                                                                                                              1,
	} {
		if got := Deals("", text); len(got) != want {
			t.Errorf("%s: %d deals, want %d", text, len(got), want)
		}
	}
}
