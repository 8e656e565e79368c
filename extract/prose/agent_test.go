package prose

import "testing"

// Who buys for others by what it is signs for nobody, however much the text is about
// it.
func TestAgentsByName(t *testing.T) {
	for text, want := range map[string]string{
		"North Wold Commissioning Support (NWCS) is managing a future procurement for and on behalf of Wold Health Partnership. The contract will be for 3 years at an estimated £2.2m.": "Wold Health Partnership",
		"Crown Commercial Service has run a competition for Tarn Council, which has awarded Acme Ltd a £2m contract for payroll.":                                                        "Tarn Council",
	} {
		for _, d := range Deals("", text) {
			for _, b := range d.Buyers {
				if b.Name != want {
					t.Errorf("%s: buyer %q", text, b.Name)
				}
			}
		}
	}
}
