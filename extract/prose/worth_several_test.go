package prose

import (
	"strings"
	"testing"
)

// The worth of several deals goes to each its own.
func TestWorthOfSeveral(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Boilerwise Ltd has won two contracts. The first, with Fenland Homes, is worth £6m over four years. The second, with Carrow Council, is worth £2m over three.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a £6m contract to service boilers. Carrow Council has awarded Upwards Ltd a £2m contract to look after lifts.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract to service boilers. It is worth £6m. Carrow Council has awarded Upwards Ltd a contract to look after lifts. It is worth £2m.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Lot 1 (boilers) has been awarded to Boilerwise Ltd by Fenland Homes at £6m. Lot 2 (lifts) has been awarded to Upwards Ltd at £2m.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Fenland Homes has awarded two contracts, one to Boilerwise Ltd for boilers at £6m and the other to Upwards Ltd for lifts at £2m. Together they are worth £8m.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Fenland Homes has awarded contracts to Boilerwise Ltd and Upwards Ltd worth £6m and £2m respectively.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd for a £6m boiler contract. In a separate deal, Upwards Ltd will look after its lifts for £2m.", "contract 6000000.. GBP | contract 2000000.. GBP"},
		{"Boilerwise Ltd has signed three customers: Fenland Homes (£6m), Carrow Council (£2m) and Tarn Valley NHS Trust (£1m).", "contract 6000000.. GBP | contract 2000000.. GBP | contract 1000000.. GBP"},
		{"Fenland Homes has extended its boiler contract with Boilerwise Ltd for two years at £3m. It has also awarded Upwards Ltd a £2m lift contract.", "extension 3000000.. GBP | contract 2000000.. GBP"},
	} {
		var got []string
		for _, d := range Deals("", tt.text) {
			got = append(got, short(d).Value)
		}
		if g := strings.Join(got, " | "); g != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, g, tt.want)
		}
	}
}
