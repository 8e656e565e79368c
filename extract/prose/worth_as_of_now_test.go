package prose

import "testing"

// Money of the time before a deal or after it, and bounds that a denial turns round.
func TestWorthAsOfNow(t *testing.T) {
	const chosen = "Harle Council has chosen Acme Ltd to run its lifts. "
	const sought = "Harle Council is inviting bids to run its lifts. "
	const planned = "Harle Council plans to buy a new payroll system next year. "
	const extended = "Harle Council has extended its lift contract with Acme Ltd by two years. "
	for _, tt := range []struct{ text, want string }{
		{sought + "The present contractor is paid £90,000 a year.", ""},
		{sought + "Boltwell, which does the work now, gets £90,000 a year for it.", ""},
		{sought + "Breakdowns cost it £90,000 last winter.", ""},
		{sought + "The council owns property valued at £90m.", ""},
		{sought + "The winner will look after lifts that cost £4m to install.", ""},
		{planned + "Boltwell supplied the system it uses now for £1.2m.", ""},
		{planned + "It has asked the government for £2m.", ""},
		{chosen + "The company will give £20,000 to a charity.", ""},
		{chosen + "Work on the county hall, put at £3m, will be let separately.", ""},
		{extended + "A new contract, expected to be worth £2m, will be tendered next year.", ""},
		{"Harle Council has scrapped the purchase of a payroll system from Acme Ltd. Leaving it in place would have meant a loss of £2m.", ""},
		{sought + "It expects to spend £400,000 over four years.", "estimated 400000.. GBP"},
		{chosen + "It may not be billed for more than £400,000.", "ceiling ..400000 GBP"},
		{chosen + "It will pay more than £400,000.", "minimum 400000.. GBP"},
		{extended + "The present contractor will be paid £400,000 for the extra years.", "extension 400000.. GBP"},
	} {
		if got := onlyWorth(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
