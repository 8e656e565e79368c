package prose

import "testing"

// TestGapped reads sentences in which several parties share a verb, or a price.
func TestGapped(t *testing.T) {
	for text, want := range map[string]int{
		"Contracts totalling £9m have been let by Tarn County Council: £5m goes to Oakley Support Ltd for the north and £4m to Fernside Care Ltd for the south.": 2,
		"Tarn City Council is replacing its vans. Rowley Fleet will get £3m for 40 vans and Volta Charging £1m for the chargers, both paid from a £5m grant.":    2,
		"Tarn Council has hired Quay Print Ltd to print its bills for £2m and Rowley Post to deliver them for £1m.":                                              2,
		"Tarn Council has chosen Bayline to clean its offices at £2m, and Harle University its halls at £1m.":                                                    2,
		"Greenline has signed contracts with Tarn Borough Council, worth £6m, and Harle Borough Council, worth £4m.":                                             2,
		"Tarn NHS Trust and Harle NHS Trust have together chosen Labwise for £14m. Tarn NHS Trust will pay £8m of this and Harle NHS Trust £6m.":                 1,
		"Quay Print Ltd has been awarded a £2m contract by Tarn Council. Quay will hire Rowley Post to deliver the bills for £300,000.":                          1,
		"Tarn Council picked Quay Print Ltd at £2m, ahead of Rowley Post at £3m.":                                                                                1,
	} {
		if got := Deals("", text); len(got) != want {
			t.Errorf("%s: %d deals, want %d", text, len(got), want)
		}
	}
}
