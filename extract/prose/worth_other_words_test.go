package prose

import "testing"

// The ways in which a worth is told, of deals of each status.
func TestWorthInOtherWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Harle Council has hired Acme Ltd to replace boilers. The bill: £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. It will set the council back £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The outlay is £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Acme is in line for £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Acme pockets £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The council is parting with £4.2m for the work.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. All told, £4.2m will change hands over four years.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The job carries a price of £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The sum is £4.2m, plus VAT.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers in return for £4.2m.", "contract 4200000.. GBP"},
		{"Acme Ltd has landed £4.2m of boiler work at Harle Council.", "contract 4200000.. GBP"},
		{"For £4.2m, Acme Ltd will replace the boilers of Harle Council.", "contract 4200000.. GBP"},
		{"Acme Ltd's £4.2m offer to replace boilers has been accepted by Harle Council.", "contract 4200000.. GBP"},
		{"Harle Council has accepted a £4.2m offer from Acme Ltd to replace boilers.", "contract 4200000.. GBP"},
		{"Harle Council has accepted a tender of £4.2m from Acme Ltd for boilers.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Its tender of £4.2m was the lowest of five.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Acme's price, £4.2m, was the lowest of five.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The contract sum of £4.2m is fixed.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Its spending under the contract may not go beyond £4.2m.", "ceiling ..4200000 GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The council can spend as much as £4.2m.", "ceiling ..4200000 GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The deal will bring in more than £4.2m for the firm.", "minimum 4200000.. GBP"},
		{"Harle Council wants a firm to replace boilers and has set a ceiling of £4.2m. Bids close on 3 May.", "ceiling ..4200000 GBP"},
		{"Harle Council has gone to market for boilers. It thinks the work will come to £4.2m.", "estimated 4200000.. GBP"},
		{"Harle Council has gone to market for boilers. The tender is priced at between £4m and £5m.", "range 4000000..5000000 GBP"},
		{"Harle Council has gone to market for boilers. Bidders are told to expect £4m to £5m.", "range 4000000..5000000 GBP"},
		{"Harle Council expects to let a £4.2m contract for boilers next year.", "estimated 4200000.. GBP"},
		{"Harle Council has called off a £4.2m competition for boilers.", "contract 4200000.. GBP"},
		{"Harle Council has pulled out of its £4.2m deal with Acme Ltd for boilers.", "contract 4200000.. GBP"},
		{"Harle Council has paid Acme Ltd £600,000 to keep its boilers going for one more year.", "extension 600000.. GBP"},
		{"Harle Council has kept Acme Ltd on for one more year to service boilers, at £600,000.", "extension 600000.. GBP"},
		{"Harle Council has extended its boiler contract with Acme Ltd. The 12 extra months come to £600,000.", "extension 600000.. GBP"},
		{"Harle Council has extended its boiler contract with Acme Ltd. That adds £600,000 to the bill.", "extension 600000.. GBP"},
		{"Harle Council has extended its boiler contract with Acme Ltd. It will cost £600,000.", "extension 600000.. GBP"},
		{"Harle Council has added four schools to its boiler contract with Acme Ltd. The change is priced at £600,000.", "extension 600000.. GBP"},
	} {
		if got := allWorths(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
