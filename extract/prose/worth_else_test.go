package prose

import "testing"

// Money beside a deal of any status that is none of its worth, and prices among such.
func TestWorthOrElse(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Harle Council has extended its payroll contract with Acme Ltd, first let in 2019 at £3.1m, until March 2028.", ""},
		{"Harle Council has given Acme Ltd another two years on its £3.1m payroll contract.", ""},
		{"Acme Ltd will go on running Harle Council's payroll until 2028 under an extension that takes the contract's value to £4.2m.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. The original deal was for five years and £3.1m.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. The firm has been paid £3.1m since 2019.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. Had it gone to tender the council would have faced a bill of £900,000.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. The five-year agreement was valued at £3.1m when it was signed.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. Some £40m in wages passes through the system each month.", ""},
		{"Harle Council has varied its £3.5m roads contract with Acme Ltd to add two bridges.", ""},
		{"Harle Council has cancelled its payroll contract with Acme Ltd after spending £1.2m on it.", ""},
		{"Harle Council has terminated its payroll contract with Acme Ltd. The council will have to pay £200,000 in compensation.", ""},
		{"Harle Council has scrapped the purchase of a payroll system. Consultants had already been paid £90,000.", ""},
		{"Harle Council has abandoned its payroll tender because every bid came in above its limit of £3m.", ""},
		{"Contract award notice\n\nContracting authority: Harle Council\nContractor: Acme Ltd\nLowest offer: 840 000 GBP / Highest offer: 1 200 000 GBP taken into consideration", ""},
		{"Contract award notice\n\nHarle Council has awarded a contract for boilers to Acme Ltd. The spend on boilers in the last contract period was £840,000.", ""},
		{"Contract award notice\n\nHarle Council has awarded a contract for boilers to Acme Ltd. Purchases of more than £25,000 are subject to further approval.", ""},
		{"Invitation to tender\n\nHarle Council invites tenders for boilers. The council spent £840,000 on boilers last year.", ""},
		{"Invitation to tender\n\nHarle Council invites tenders for boilers. Payments of £10,000 will be withheld until handover.", ""},
		{"Prior information notice\n\nHarle Council intends to buy boilers. The budget for the whole scheme is £8,400,000.", ""},
		{"Harle Council plans to buy boilers for its schools. It has £8m for school repairs this year.", ""},
		{"Harle Council plans to buy boilers for its schools as part of a £30m climate programme.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers at 30 schools. Gas for them costs £2m a year.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers at 30 schools. The pilot at four schools was worth £200,000.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers at 30 schools. The firm's biggest customer pays it £4m a year.", ""},
		{"Acme Ltd has been hired by Harle Council to replace boilers. It won a £12m contract from Northlea Council last month.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Northlea Council recently let a similar contract for £6m.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. A government grant worth £4m will meet most of the cost.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. The county's maintenance backlog stands at £60m.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Acme, valued at £80m when it floated, has 400 staff.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. An audit found £700,000 had been overpaid to the last contractor.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Fuel bills of £2m are expected to halve.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. The work will be financed by a loan of £6m.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Delays to the award cost £300,000.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. The company must leave a bond of £250,000.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Tenants will pay £12 a week towards it.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Schools will contribute £1.5m of the cost.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. The rival offer from Northway, at £5.9m, was rejected.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Its own estimate had been £5m.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. Officers had allowed £5m for the job.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. The first £1m will be paid in May.", ""},
		{"Harle Council has hired Acme Ltd to replace boilers. A fifth of the price, £800,000, is held back for a year.", ""},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year at a cost of £640,000, bringing total spending with the firm to £3.7m.", "extension 640000.. GBP"},
		{"Harle Council has extended its payroll contract with Acme Ltd by a year. Members were told that the extra cost, £640,000, would be met from reserves of £12m.", "extension 640000.. GBP"},
		{"Harle Council has extended its payroll contract with Acme Ltd by 12 months for £640,000. A replacement system, put at £5m, will be bought next year.", "extension 640000.. GBP"},
		{"Harle Council has varied its roads contract with Acme Ltd to add two bridges. The variation is worth £640,000 and brings the contract to £4.2m.", "extension 640000.. GBP"},
		{"Harle Council has varied its roads contract with Acme Ltd to add two bridges, lifting its value from £3.5m to £4.2m.", "contract 4200000.. GBP"},
		{"Harle Council has cancelled its £3.1m payroll contract with Acme Ltd. It has paid £1.2m so far.", "contract 3100000.. GBP"},
		{"Harle Council has scrapped the purchase of a payroll system, which had been expected to cost £3.1m. A grant of £1m must be handed back.", "estimated 3100000.. GBP"},
		{"Harle Council has abandoned its £3m payroll tender because the lowest bid was £3.9m.", "contract 3000000.. GBP"},
		{"Contract award notice\n\nContracting authority: Harle Council\nContractor: Acme Ltd\nInitial estimated total value of the contract: 900 000,00 GBP\nTotal value of the contract: 840 000,00 GBP", "contract 840000.00.. GBP"},
		{"Contract award notice\n\nContracting authority: Harle Council\nContractor: Acme Ltd\nValue of the contract: £840,000\nValue or proportion likely to be subcontracted: £90,000", "contract 840000.. GBP"},
		{"Contract award notice\n\nHarle Council has awarded a contract for boilers to Acme Ltd at £84,000. Social value commitments worth £20,000 are included.", "contract 84000.. GBP"},
		{"Invitation to tender\n\nHarle Council invites tenders for boilers. The estimated value is £840,000. Tenderers must have cover of £5,000,000.", "estimated 840000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers at 30 schools in a £4m deal, its second with the firm after one worth £1m in 2022.", "contract 4000000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Opposition councillors said the £6m could have been spent better.", "contract 6000000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers for £4.2m, well below the £5m it had allowed.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. Of the £4.2m, half falls due on signing.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers at a price of £4.2m, £1m of it for training.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. The charges are £4.2m for the boilers and £300,000 a year for upkeep.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. It agreed to pay £4.2m over three years, with £900,000 due this year.", "contract 4200000.. GBP"},
		{"Harle Council has hired Acme Ltd to replace boilers. A separate £600,000 contract for surveys went to Northway Ltd.", "contract 600000.. GBP"},
	} {
		got := ""
		for _, d := range Deals("", tt.text) {
			if d.Value != nil {
				got += short(d).Value
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
