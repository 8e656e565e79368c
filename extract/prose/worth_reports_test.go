package prose

import "testing"

// One deal and its worth, as reporters, companies and landlords put it.
func TestWorthInReports(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Fenland Homes has handed its gas servicing to Boilerwise Ltd in a four-year deal that could be worth as much as £6m.", "ceiling ..6000000 GBP"},
		{"Boilerwise Ltd has landed a £6m gas servicing contract with Fenland Homes.", "contract 6000000.. GBP"},
		{"A contract worth £6m to service boilers for Fenland Homes has gone to Boilerwise Ltd.", "contract 6000000.. GBP"},
		{"Fenland Homes is paying Boilerwise Ltd £6m to service its boilers for four years.", "contract 6000000.. GBP"},
		{"Boilerwise Ltd is to be paid £6m by Fenland Homes under a four-year contract to service its boilers.", "contract 6000000.. GBP"},
		{"Fenland Homes has agreed a four-year, £6m contract with Boilerwise Ltd.", "contract 6000000.. GBP"},
		{"Boilerwise Ltd will look after Fenland Homes' boilers for the next four years. Fenland Homes has put the cost at £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The four-year contract, which starts in May, has a value of £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The agreement carries a price of £6m over four years.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers at a total cost of £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. Over the four years the landlord will spend £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers, at £1.5m a year.", "annual 1500000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The company's fee is £1.5m a year.", "annual 1500000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The company expects the contract to generate revenue of £6m over its four years.", "estimated 6000000.. GBP"},
		{"Boilerwise Ltd said that the contract with Fenland Homes would be worth £6m over four years.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The total contract value, assuming no extension, is £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The contract is valued at £6m, rising to £9m if the extension is taken up.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The contract is for four years, valued at £6m, plus an optional two years valued at £3m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The value of the contract including the option is £9m; without it, £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. Its price, £6m, was the lowest of five.", "contract 6000000.. GBP"},
		{"Boilerwise Ltd won with a bid of £6m for the four-year contract to service boilers for Fenland Homes.", "contract 6000000.. GBP"},
		{"Fenland Homes, which spends £20m a year on repairs, has picked Boilerwise Ltd to service its boilers for £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd, which has a turnover of £80m, for its £6m boiler contract.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. The £6m cost will be met from rents.", "contract 6000000.. GBP"},
		{"Fenland Homes has picked Boilerwise Ltd to service its boilers. Of the £6m, £2m is for parts.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded two contracts: boilers, worth £6m, to Boilerwise Ltd, and lifts, worth £2m, to Upwards Ltd.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract. Value: £6m (ex VAT); term: 4 years.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract. The contract sum is £6,000,000.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract in the sum of £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract with a whole-life value of £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract worth in the region of £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract worth some six million pounds.", "contract 6000000.. GBP"},
		{"Fenland Homes has awarded Boilerwise Ltd a contract believed to be worth £6m.", "estimated 6000000.. GBP"},
		{"Fenland Homes is looking for a firm to service its boilers. It has estimated the value of the four-year contract at £6m.", "estimated 6000000.. GBP"},
		{"Fenland Homes is looking for a firm to service its boilers. The contract, which will run for four years, is worth £6m according to a notice.", "estimated 6000000.. GBP"},
		{"Bids have been invited for Fenland Homes' £6m boiler contract.", "estimated 6000000.. GBP"},
		{"Fenland Homes has renewed its deal with Boilerwise Ltd for two years for £3m.", "extension 3000000.. GBP"},
		{"Boilerwise Ltd will keep servicing boilers for Fenland Homes for another two years under a £3m extension.", "extension 3000000.. GBP"},
		{"Fenland Homes has exercised an option to extend its contract with Boilerwise Ltd until 2028, at a price of £3m.", "extension 3000000.. GBP"},
		{"Fenland Homes has scrapped a planned £6m boiler contract.", "contract 6000000.. GBP"},
		{"Fenland Homes has set up a framework for boiler servicing worth up to £60m over four years. Boilerwise Ltd and Upwards Ltd have places on it.", "framework_ceiling ..60000000 GBP"},
		{"Fenland Homes has set up a four-year framework for boiler servicing with an estimated value of £60m. Boilerwise Ltd and Upwards Ltd have places on it.", "framework_ceiling 60000000.. GBP"},
		{"Fenland Homes intends to award a contract for boiler servicing to Boilerwise Ltd without competition. The contract is valued at £6m.", "contract 6000000.. GBP"},
		{"Fenland Homes intends to award a contract for boiler servicing to Boilerwise Ltd without competition. The total value is estimated at £6m.", "estimated 6000000.. GBP"},
	} {
		got := ""
		if ds := Deals("", tt.text); len(ds) > 0 && ds[0].Value != nil {
			got = short(ds[0]).Value
		} else if len(ds) == 0 {
			got = "no deal"
		} else if len(ds) > 0 {
			got = string(ds[0].Status)
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
