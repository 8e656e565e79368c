package prose

import (
	"strings"
	"testing"
)

// TestSeveralTold reads how many deals a text tells of, and how far each has got.
func TestSeveralTold(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		{"cancelled", "Tarn Council has ended its contract with Quay Ltd, worth £2m, over late deliveries. It is seeking £90,000 in compensation."},
		{"cancelled", "Tarn Council has terminated its £2m contract with Quay Ltd. The firm says it will seek damages of £400,000."},
		{"awarded", "Tarn Council has signed a £2m contract with Quay Ltd, ending a search that began in 2023."},
		{"cancelled", "Tarn Council has ended its £2m procurement of desks. No contract will be let."},
		{"awarded", "Quay Ltd will run the depot shared by Tarn Council and Harle Council after winning a contract worth £2m from Tarn Council."},
		{"preferred", "Tarn University has chosen Quay Ltd as preferred bidder for a £90m campus. Rival offers came from Ardent Homes and a team led by Bolt Estates."},
		{"awarded", "Tarn Council and Harle Council have jointly hired Quay Parking Ltd at £4.6m for five years. Kerb Ltd asked for £5.3m and Metro Ltd for £5.1m."},
		{"awarded cancelled", "Tarn University has awarded the first lot of its printing tender to Quay Ltd for £900,000. The second, put at £150,000, has been abandoned because nobody bid."},
		{"planned", "Tarn Police is preparing to replace its radios. A tender should be published next summer for a contract of four years, which it expects to cost £3m."},
		{"changed", "Tarn Council has increased its cleaning contract with Quay Ltd by £300,000 to take in two more schools."},
		{"awarded", "Tarn Council thought that the work would cost £3m. The contract has now gone to Quay Ltd for £2.4m."},
		{"awarded preferred", "Quay Construct has signed a £180m contract with Tarn Estates Agency to build a jail. The agency has also named Keyturn Ltd as preferred bidder to run it, a contract worth £290m."},
		{"awarded tender", "Tarn Council has chosen who will mend its roofs.\n\nThe work will be done by Quay Roofing Ltd from July, at a price of £4m.\n\nThe boiler work has now been advertised. The council puts its worth at £9m for four years, and expects to choose a firm by May."},
		{"changed awarded", "Quay Ltd's drains contract with Tarn Council has been varied, at an additional £1.4m. The same company has won the council's separate 26-month, £8m contract for a pumping station."},
		{"awarded", "Tarn Council has awarded Quay Ltd a £2m contract. The council will look for an interim chief executive over the summer."},
		{"", "Police are investigating Quay Ltd over a £2m contract with Tarn NHS Trust. A man has been arrested."},
	} {
		var got []string
		for _, d := range Deals("", test.text) {
			got = append(got, string(d.Status))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %q, want %q", test.text, s, test.want)
		}
	}
}
