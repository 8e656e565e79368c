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
