package prose

import "testing"

// Notices in which nothing was let name no supplier, however much of what they buy is
// written with capitals.
func TestNothingDone(t *testing.T) {
	for _, text := range []string{
		"Seascope Analytics\n\nFurther information on the requirement for the proof of concept of Tarn Council through the implementation of Cobalt Fabric and Azure Purview.",
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

// More that notices say in ways of their own.
func TestFurtherNotices(t *testing.T) {
	for _, c := range []struct{ text, value, parties string }{
		{"Flood Study\n\nRequest for Quotation\n\nTarn Drainage Board seeks quotations for a flood study. Quotations above £60,000 (ex VAT) cannot be considered.", "ceiling ..60000 GBP", "Tarn Drainage Board <- "},
		{"Support Programme\n\nAward of Contract\n\nTarn Council has entered into an agreement with Turnway Services.\n\nTotal award: £412,000 across the two years, paid from a Home Office grant of £600,000.", "contract 412000.. GBP", "Tarn Council <- Turnway Services"},
		{"Maternity records\n\nConfirmation of award\n\n1. Commissioner: NHS Tarn Integrated Care Board\n2. Provider: Lune Hospitals NHS Foundation Trust\n3. Service: records\n4. Lifetime value: £1,870,000", "contract 1870000.. GBP", "NHS Tarn Integrated Care Board <- Lune Hospitals NHS Foundation Trust"},
		{"Tender Award: Beach Cleaning\n\nTarn Town Council resolved to accept the tender of Tideway Ltd for beach cleaning. The contract is for two years.", "", "Tarn Town Council <- Tideway Ltd"},
	} {
		deals := Deals("", c.text)
		if len(deals) != 1 || short(deals[0]).Value != c.value {
			t.Errorf("%q: %+v", c.text, deals)
		}
		if got := whoBuys(c.text); got != c.parties {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.parties)
		}
	}
}
