package prose

import "testing"

// The party that one of several deals lacks, and bodies that are party to none.
func TestPartiesOfSeveral(t *testing.T) {
	checkParties(t, []partiesCase{
		{"Fellworks Vehicles plc, the maker of fire engines, today reports two orders.\n\nHarle Fire and Rescue Service has contracted the company to build 21 engines. The order comes to £7.8 million.\n\nTarne Fire and Rescue Service has concluded a ten-year agreement for three platforms. The price is £3.1 million. The chassis are to be bought in from Norsk Truck.",
			"Harle Fire and Rescue Service; Tarne Fire and Rescue Service <- Fellworks Vehicles plc; Fellworks Vehicles plc"},
	})
}
