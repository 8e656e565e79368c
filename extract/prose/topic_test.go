package prose

import "testing"

func TestTopic(t *testing.T) {
	for text, want := range map[string]string{
		"Merrow Council has awarded Acme Ltd a five-year, £3m patient portal contract.":                                                "patient portal",
		"Merrow Council has awarded Acme Ltd a contract worth £3m for the provision of school meals. It runs for two years.":           "school meals",
		"Wyre NHS Trust has chosen Acme to run its service desk for three years.":                                                      "service desk",
		"Wyre NHS Trust has bought 400 tablets from Acme.":                                                                             "tablets",
		"Wyre NHS Trust has awarded Acme a contract to supply and maintain hand-held scanners.":                                        "hand-held scanners",
		"Merrow Council is inviting bids for a new waste collection contract. It is to start in May.":                                  "waste collection",
		"Merrow Council has signed a ten-year contract with Acme. The company will look after the borough's street lighting.":          "street lighting",
		"Merrow Council has extended its contract with Acme for a further two years.":                                                  "",
		"Merrow Council has awarded a contract to Acme for an initial period of three years.":                                          "",
		"Wyre NHS Trust has awarded Acme a contract for the design, build and hosting of an interactive 3D model of its new hospital.": "interactive 3D model",
	} {
		deals := Deals("", text)
		if len(deals) != 1 || deals[0].Subject != want {
			t.Errorf("%s\n%+v, want %q", text, deals, want)
		}
	}
}
