package prose

import "testing"

// TestStatusOfClauses reads clauses that only the words about their verb settle.
func TestStatusOfClauses(t *testing.T) {
	for _, test := range []struct {
		want Status
		text string
	}{
		{Planned, "Ardley Museum means to award Parr Optics, with no competition, a contract to service its scanners for three years."},
		{Planned, "Unless anybody objects by 9 May, Ardley Borough Council will award Parr Optics a contract to service its scanners for three years."},
		{Planned, "The Home Office means to go straight to Quantrel Ltd, without a competition, for 18 months of map data worth £640,000."},
		{Planned, "Selwick Hospitals NHS Trust means to invite bids for a new switchboard next winter. The contract may be worth £400,000."},
		{Changed, "New terms have been agreed between Ardley Borough Council and Parr Facilities for the cleaning of 31 offices. The work is now priced at £8m."},
		{Changed, "Three more clinics have been added to the laundry contract between Selwick Hospitals NHS Trust and Parr Textiles Ltd. The change is worth £300,000."},
		{Changed, "A year of argument between Ardley Borough Council and Quantrel plc has ended with a rewritten contract. It is now priced at £40m."},
		{Extended, "Officers have agreed to a variation of the parking contract with Quantrel Ltd which adds £1m and extends it to June 2027. It was let by Ardley Borough Council in 2018."},
		{Extended, "Directors of Selwick Hospitals NHS Trust agreed that Quantrel Ltd should run its pharmacy robots for a further 20 months. Up to £300,000 will be spent under the extension."},
		{Cancelled, "Ardley Borough Council has withdrawn its Find a Tender notice for a ticketing system, estimated at £400,000."},
		{Preferred, "Quantrel has been selected as preferred bidder to collect tolls on the Selwick Crossing, Selwick Bridges Authority told drivers today. The concession is expected to cost £30m."},
		{Tender, "Ardley Borough Council has gone to the market for a ferry operator, offering a contract of nine years that it values at £16m."},
	} {
		deals := Deals("", test.text)
		if len(deals) != 1 || deals[0].Status != test.want {
			t.Errorf("%s: %d deals, want one %s", test.text, len(deals), test.want)
			for _, d := range deals {
				t.Log(d.Status)
			}
		}
	}
}

// TestStatusOfReports reads what only sounds like an end, an offer or a renewal.
func TestStatusOfReports(t *testing.T) {
	for text, want := range map[string]Status{
		"Ardley Police has decided against going back to the market and will stay with Quantrel for another three years. The additional period will cost £2.6m.":                                               Extended,
		"Quantrel Ltd is to renew 38,000 street lights for Ardley Borough Council. The contract is valued at £190m and spans 20 years.":                                                                        Awarded,
		"Fifteen months have been added to the staffing contract that Ardley Borough Council has with Quantrel, at a cost of £3.5m.":                                                                           Extended,
		"A notice seeks an operator for the Selwick ferry. Ardley Borough Council, which estimates the contract at £30m, will accept bids until 5 March.":                                                      Tender,
		"Ardley Hospitals NHS Trust intends to give Quantrel Ltd a £54m contract for its scanners without inviting rival offers. It plans to sign once a standstill ends. A rival offered last year to do it.": Planned,
	} {
		deals := Deals("", text)
		if len(deals) != 1 || deals[0].Status != want {
			t.Errorf("%s: %d deals, want one %s", text, len(deals), want)
		}
	}
}
