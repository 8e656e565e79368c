package prose

import "testing"

// TestApiece reads texts that count their deals at the head and tell each one's price.
func TestApiece(t *testing.T) {
	for text, want := range map[string]int{
		"Two boroughs have picked the same parking software from Bayline. Tarn Borough Council takes it for five years at £2.4m, Harle Borough Council for three at £1.1m.":                                                                   2,
		"Tarn Port Authority has divided the care of its cranes among three firms. Quay Engineering Ltd has the largest share at £7m. Rowley Marine will look after the north dock for £3m. The last lot was won by Lift & Hoist Ltd at £2m.": 3,
		"Bayline Solar has won work at two hospitals: at Tarn Infirmary, where the order is for £310,000, and at Harle NHS Trust, which is spending £475,000.":                                                                                2,
		"Bayline has won two contracts. It will clean the offices of Tarn Council for £2m. It beat Rowley Cleaning, which was paid £3m.":                                                                                                      1,
		"Tarn Council has awarded Bayline a £2m contract to clean its offices after two rival firms withdrew. Rowley Cleaning last year won a £3m contract in Harle.":                                                                         1,
	} {
		if got := Deals("", text); len(got) != want {
			t.Errorf("%s: %d deals, want %d", text, len(got), want)
		}
	}
}
