package prose

import "testing"

// TestStatusWeighed reads short texts in which clues and rules disagree.
func TestStatusWeighed(t *testing.T) {
	for text, want := range map[string]Status{
		"Under Lot 2 of its framework, Tarn Council has invited eight suppliers to bid for bus shelters. The contract will be worth £400,000 over two years.": Tender,
		"Tarn Council has put its bus shelters out to tender. The winner gets £400,000 over two years.":                                                       Tender,
		"Tarn Council means to hand its parks to Mowgreen Ltd for a year without asking other firms to bid. The contract is worth £400,000.":                  Planned,
		"Mowgreen Ltd has been fined £40,000 after a worker was hurt. The firm, which mows the parks of Tarn Council for £300,000 a year, apologised.":        "",
		"Tarn Council denied that it had chosen Mowgreen Ltd for a £400,000 contract.":                                                                        "",
		"Tarn Museum has received £2m from the Harle Foundation to restore its clocks.":                                                                       "",
		"Mowgreen Ltd has gone into administration. It mows the parks of Tarn Council for £300,000 a year.":                                                   "",
	} {
		got := Status("")
		if deals := Deals("", text); len(deals) > 0 {
			got = deals[0].Status
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
