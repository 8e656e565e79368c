package prose

import "testing"

// Notices in which nothing was let name no supplier, however much of what they buy is
// written with capitals.
func TestNothingDone(t *testing.T) {
	for _, text := range []string{
		"Seascope Analytics\n\nContract to support the proof of concept of Tarn Council through the implementation of Cobalt Fabric and Azure Purview.",
		"Scaffolding\n\nTarn Council is looking to commission a Level 3 Scaffold Service (Lot 1) and a Tower Service (Lot 2). The lots will be awarded to a single provider each.",
		"Protective Kit\n\nTarn Police intends to tender for the supply of kit: Body Protectors, Batons and Shields. The framework will last 4 years.",
	} {
		for _, d := range Deals("", text) {
			if len(d.Suppliers) > 0 || d.Status == Awarded {
				t.Errorf("%q: %s %+v", text, d.Status, d.Suppliers)
			}
		}
	}
}
