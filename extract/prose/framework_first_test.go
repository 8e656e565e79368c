package prose

import "testing"

// TestFirstUsers reads deals beside the framework that they are bought from.
func TestFirstUsers(t *testing.T) {
	for _, text := range []string{
		"The Southern Buying Group has set up a framework for furniture worth up to £20m with Deskwell Ltd and Chairworks. Tarn Council is the first to use it, ordering desks from Deskwell Ltd for £200,000.",
		"The Southern Buying Group has given places on its new furniture framework to Deskwell Ltd and Chairworks. Tarn Council is the first to have bought from it. It has awarded Deskwell Ltd a £200,000 contract for desks.",
	} {
		deals := Deals("", text)
		if len(deals) != 2 || !deals[0].Framework || !deals[1].CallOff {
			t.Errorf("%s: %+v", text, deals)
		}
	}
	deals := Deals("", "Tarn NHS Trust has used the Clinical Framework of the Health Buying Alliance to order a reporting tool from Scopewise Ltd. It will pay £215,000 for two years.")
	if len(deals) != 1 || deals[0].Buyers[0].Name != "Tarn NHS Trust" {
		t.Errorf("%+v", deals)
	}
}
