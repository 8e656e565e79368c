package prose

import "testing"

// Prices that somebody only expects, beside such as are agreed.
func TestForecastWorth(t *testing.T) {
	const awarded = "Harle Council has given Acme Ltd a six-year contract for its payroll. "
	const preferred = "Harle Council has named Acme Ltd as preferred bidder for its payroll. "
	for _, tt := range []struct{ text, want string }{
		{awarded + "Over the term the council reckons on paying roughly £2.4m.", "estimated 2400000.. GBP"},
		{awarded + "Acme expects the deal, which was signed in June, to be worth £2.4m.", "estimated 2400000.. GBP"},
		{awarded + "It should cost the council about £2.4m.", "estimated 2400000.. GBP"},
		{awarded + "It will cost about £2.4m.", "contract 2400000.. GBP"},
		{awarded + "The council will pay £2.4m and expects to save £1m.", "contract 2400000.. GBP"},
		{preferred + "The price is put at around £2.4m.", "estimated 2400000.. GBP"},
		{preferred + "Its price is £2.4m.", "contract 2400000.. GBP"},
		{"Harle Council intends to award a contract for payroll to Acme Ltd without a competition. The contract is worth £2.4m.", "contract 2400000.. GBP"},
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
