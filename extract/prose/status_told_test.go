package prose

import "testing"

// TestStatusTold reads the status of short reports.
func TestStatusTold(t *testing.T) {
	for text, want := range map[string]Status{
		"Tarn Council has approved a change to its contract with Quay Print Ltd that nobody had foreseen. It adds £200,000 for envelopes.":                      Changed,
		"Tarn Council will pay Quay Print Ltd £2m for the four years to 2031 under a renegotiated contract, where before it had been £3m.":                      Changed,
		"Tarn Council and Quay Print Ltd have struck a new bargain over the council's printing. The firm will be paid £2m.":                                     Changed,
		"Quay Print Ltd will go on printing the bills of Tarn Council until May 2029. The council pays £40,000 for it.":                                         Extended,
		"Quay Print Ltd, whose contract with Tarn Council was about to end, has been asked to carry on for another two years.":                                  Extended,
		"Quay Dredging Ltd has been hired by Tarn Port Authority to keep its harbour deep until October 2032. The price is £7m.":                                Awarded,
		"Tarn Council has put the printing of its bills out to tender. The winner gets three years, and up to two more.":                                        Tender,
		"Tarn Council has advertised the printing of its bills. It expects to pay the chosen firm £75,000 a year.":                                              Tender,
		"Quay Building Ltd has been named preferred bidder for the extension of Tarn Museum, estimated at £4m.":                                                 Preferred,
		"Because its roof leaks, Tarn Council proposes a direct award to Slate & Son Ltd for repairs at £350,000.":                                              Planned,
		"Tarn Council has said it will give its courier work to Fleetfoot Ltd as a direct award once the standstill is over. It is worth £96,000.":              Planned,
		"Tarn Council has once again put off the day it parts company with Quay Print Ltd. The contract will now carry on for another three years at £300,000.": Extended,
		"Tarn Council made a direct award to Quay Ltd of £400,000 for a year of payroll support, and plans to go to market in 2027.":                            Awarded,
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
