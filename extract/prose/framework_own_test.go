package prose

import "testing"

// Texts about a framework that speak of call-offs, and of what is bought under one.
func TestOwnFramework(t *testing.T) {
	for _, tt := range []struct {
		text               string
		framework, callOff bool
	}{
		{"Harle Council invites tenders for a framework agreement for paving. The value of all call-offs over its four years is put at £20m.", true, false},
		{"Harle Council invites tenders for a framework agreement for paving. Call-off contracts may be placed by any district council.", true, false},
		{"Harle Council invites tenders for a place on a framework for paving. Any parish may call off from the framework.", true, false},
		{"Harle Council is advertising a dynamic purchasing system for taxis, valued at £9m.", true, false},
		{"A dynamic purchasing system for taxis is being prepared by Harle Council. It is estimated at £9m.", true, false},
		{"Harle Council has picked four firms that will be able to sell desks to schools through its new framework, worth up to £9m.", true, false},
		{"Harle Council has bought desks for £300,000 from Acme Ltd through a framework.", false, true},
		{"Harle Council has let a £2m contract to Acme Ltd under a framework set up in 2021.", false, true},
		{"Harle Council invites tenders for the maintenance of lifts.\n\nDuration of the contract, framework agreement or dynamic purchasing system: 48 months", false, false},
		{"Harle Council is looking for a supplier of a rota system. Nurses will sit on the panel that marks the bids.", false, false},
	} {
		ds := Deals("", tt.text)
		if len(ds) != 1 || ds[0].Framework != tt.framework || ds[0].CallOff != tt.callOff {
			t.Errorf("%s: %+v", tt.text, ds)
		}
	}
}
