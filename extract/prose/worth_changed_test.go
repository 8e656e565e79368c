package prose

import "testing"

// Prices beside what a contract was let at, prices called by their own words, and
// bounds that are a contract's limit.
func TestWorthOfChanged(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Harle Council and Acme Ltd have renegotiated their grounds contract. Under the deal signed in 2020 the firm was to receive £9m. The renegotiated contract is worth £6.5m.", "contract 6500000.. GBP"},
		{"Harle Council has renegotiated its parking contract with Acme Ltd. It will now pay £3.2m, against £4m under the old terms.", "contract 3200000.. GBP"},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. The extension is worth £640,000 on top of a contract first valued at £3m.", "extension 640000.. GBP"},
		{"Harle Council will spend £75,000 on a one-year extension of its payroll contract with Acme Ltd. It paid £210,000 for the first three years.", "extension 75000.. GBP"},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. The extra time is priced at £640,000.", "extension 640000.. GBP"},
		{"Harle Council has modified its catering contract with Acme Ltd. The value before the modification was £2m, the value of the modification is £400,000 and the value following the modification is £2.4m.", "extension 400000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Fees of up to £80,000 are payable over two years.", "ceiling ..80000 GBP"},
		{"Harle Council invites bids for a payroll system. Its notice sets a limit of up to £300,000 for four years.", "ceiling ..300000 GBP"},
		{"Acme alone has signed the £7m contract to run baths for Harle Council.", "contract 7000000.. GBP"},
		{"Acme Ltd has won a contract from Harle Council. The company, which turned over £30m last year, values it at no less than £4m.", "minimum 4000000.. GBP"},
		{"Harle Council has awarded Acme Ltd a contract for 18 months and £2.6m.", "contract 2600000.. GBP"},
		{"Harle Council plans to buy a new switchboard. It reckons that the contract will cost from £1m to £1.5m.", "range 1000000..1500000 GBP"},
		{"Harle Council has picked Acme Ltd to build a swimming pool. The pool, costing £12m, will open in 2029.", "contract 12000000.. GBP"},
		{"Harle Council has scrapped its search for a payroll provider. The only bid, at £2.1m, was twice what it could afford.", ""},
		{"Invitation to tender\n\nHarle Council invites quotations for translation.\n\n2 year contract for a value of up to 300,000 GBP.\nPotential 1 year extension for a value of up to 120,000 GBP.", "ceiling ..300000 GBP"},
	} {
		if got := onlyWorth(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
