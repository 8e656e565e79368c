package prose

import "testing"

// Prices told in a phrase of their own, and limits that are the buyer's.
func TestPlainlyTold(t *testing.T) {
	const awarded = "Merrow Borough Council has awarded Acme Telecom Ltd a three-year contract to run its contact centre. "
	const sought = "Merrow Borough Council is inviting tenders for a three-year contract to run its contact centre. "
	for _, tt := range []struct{ text, want string }{
		{awarded + "The three-year award, of £2.4m, was made without a competition.", "contract 2400000.. GBP"},
		{awarded + "Three years, £2.4m.", "contract 2400000.. GBP"},
		{awarded + "That works out at £800,000 a year.", "annual 800000.. GBP"},
		{awarded + "A cap of £2.4m applies to the contract.", "ceiling ..2400000 GBP"},
		{awarded + "The subscription is £800,000 a year.", "annual 800000.. GBP"},
		{awarded + "Annual charges of £800,000 are fixed for the term.", "annual 800000.. GBP"},
		{awarded + "The winning bid stood at £2.4m.", "contract 2400000.. GBP"},
		{awarded + "For its £2.4m the council gets 200 seats.", "contract 2400000.. GBP"},
		{awarded + "About £1.1m of the £2.4m price is for software.", "contract 2400000.. GBP"},
		{awarded + "The value of this award is £2.4m.", "contract 2400000.. GBP"},
		{awarded + "The council approved expenditure of £2.4m on the contract.", "contract 2400000.. GBP"},
		{awarded + "Cabinet agreed the £2.4m spend on Tuesday.", "contract 2400000.. GBP"},
		{awarded + "The whole-life cost of the contract is put at £2.4m.", "contract 2400000.. GBP"},
		{"Merrow Borough Council has added £2.5m of work to its data contract with Acme Telecom Ltd, which takes the total to £8.5m.", "extension 2500000.. GBP"},
		{sought + "It expects to spend between 14 and 16 million pounds on the service.", "range 14000000..16000000 GBP"},
		{sought + "The council's own estimate is £2.4m.", "estimated 2400000.. GBP"},
		{sought + "Bidders have been told to keep their prices below £2.4m.", "ceiling ..2400000 GBP"},
		{sought + "Bids above £2.4m will be rejected.", "ceiling ..2400000 GBP"},
		{sought + "The affordability limit is £2.4m.", "ceiling ..2400000 GBP"},
		{awarded + "The price agreed was £2.4m before tax.", "contract 2400000.. GBP"},
		{awarded + "It comes at a cost of £2.4m.", "contract 2400000.. GBP"},
		{awarded + "The system comes at a cost of £2.4m.", "contract 2400000.. GBP"},
		{awarded + "It will bring Acme revenue of £2.4m over the three years.", "contract 2400000.. GBP"},
		{awarded + "The company expects to book £2.4m from the contract.", "estimated 2400000.. GBP"},
		{awarded + "The contract – worth £2.4m – was signed last week.", "contract 2400000.. GBP"},
		{awarded + "The value is in a range of £2m to £3m.", "range 2000000..3000000 GBP"},
		{awarded + "The cost per year is £800,000.", "annual 800000.. GBP"},
		{sought + "A ceiling of £2.4m has been set.", "ceiling ..2400000 GBP"},
		{"Merrow Borough Council has abandoned plans to buy a housing system. The system was to have cost £2.4m.", "contract 2400000.. GBP"},
		{awarded + "The price – £2.4m – is fixed for three years.", "contract 2400000.. GBP"},
		{awarded + "It has signed a contract the value of which is £2.4m.", "contract 2400000.. GBP"},
		{awarded + "Its value, extension included, is £4m; without it, £2.4m.", "contract 2400000.. GBP"},
		{awarded + "The notice gives £2.4m as the contract's cost.", "contract 2400000.. GBP"},
		{sought + "The work is advertised on Find a Tender at an estimated £2.4m.", "estimated 2400000.. GBP"},
		{"Ellbridge City Council has hired Acme Telecom Ltd to run its lifts. A million pounds a year will go to Acme Telecom.", "annual 1000000.. GBP"},
		{"Ellbridge City Council has increased the value of its contract with Quenby Systems by £660,000 to £3.9m.", "extension 660000.. GBP"},
		{"Firms have until 3 June to bid for a £2.4m contract to run lifts for Ellbridge City Council.", "estimated 2400000.. GBP"},
		{"Merrow Borough Council has cancelled the procurement of a new contact centre. It had been valued at £2.4m.", "contract 2400000.. GBP"},
	} {
		got := ""
		if ds := Deals("", tt.text); len(ds) == 1 && ds[0].Value != nil {
			got = short(ds[0]).Value
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
