package parse

import "testing"

// Words before an amount that are of a verb and bound nothing, beside such as do.
func TestBoundOrVerb(t *testing.T) {
	for _, tt := range []struct{ text, amount, min, max string }{
		{"It will hand over £5m for it.", "5000000", "", ""},
		{"The firm turned over £80m.", "80000000", "", ""},
		{"The two orders add up to £9m.", "9000000", "", ""},
		{"It will pay over £5m.", "", "5000000", ""},
		{"It may pay up to £9m.", "", "", "9000000"},
		{"The cost cannot exceed £9m.", "", "", "9000000"},
		{"Spending must never exceed £9m.", "", "", "9000000"},
		{"Bids that exceed £9m are out.", "", "9000000", ""},
		{"It gives a top figure of £9m.", "", "", "9000000"},
		{"A maximum price of £9m was set.", "", "", "9000000"},
	} {
		m := MoneyIn(tt.text)
		if len(m) != 1 || m[0].Amount != tt.amount || m[0].Min != tt.min || m[0].Max != tt.max {
			t.Errorf("%s: %+v", tt.text, m)
		}
	}
}
