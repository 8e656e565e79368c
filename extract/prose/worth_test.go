package prose

import "testing"

// A sentence about money beside a deal that names no price: none of these
// amounts is the deal's worth.
func TestNoWorth(t *testing.T) {
	const deal = "Merrow Borough Council has awarded Acme Telecom Ltd a three-year contract to run its contact centre. "
	for _, text := range []string{
		// what another way would cost
		"Bringing the work back in house would have cost £3m.",
		"Replacing the switchboard could cost £900,000.",
		"Officers reckon that carrying on with the present arrangement would cost the authority £2.4m over the same term.",
		"Doing nothing was costed at £1.1m.",
		"A delay of a year would cost £400,000.",
		"One alternative, a shared service with Wyre, was put at £2m.",
		"The council had considered buying its own platform at a cost of £4m.",
		"That compares with £5m for a like-for-like replacement.",
		// what is saved
		"Benefits of £2.2m are expected by 2030.",
		"It should free up staff time worth £300,000 a year.",
		"Savings are put at £1.5m.",
		"The change avoids the need for a new office priced at £6m.",
		"Efficiencies worth £800,000 are hoped for.",
		// what there is now, and was before
		"The present service, which began in 2015, costs the council £700,000 a year.",
		"The current contract, which ends in March, was valued at £2.1m.",
		"When it was signed in 2016 the old agreement was worth £4m.",
		"The service is now provided by Bolt Ltd under a £3m contract which ends in June.",
		"The council has been paying Bolt £650,000 a year to keep the old lines alive.",
		"The existing switchboard cost £210,000 to repair last year.",
		"Last year the service was run at a cost of £1.4m.",
		"It replaces one that cost £5m.",
		// a firm's own money
		"Acme Telecom will invest £2m in a new office in the town.",
		"The company is setting aside £500,000 for apprentices.",
		"Acme Telecom reported revenue of £40m and adjusted EBITDA of £5.1m for the year to March.",
		"Shares in the company rose, which values it at £90m.",
		"Pre-tax profit came in at £3.2m.",
		"The firm raised £12m from investors in May.",
		"It has won public sector contracts worth £45m this year.",
		// public money that is no price
		"The council has put £3m aside for repairs.",
		"It gets £1.2m from the national digital fund.",
		"The whole programme, worth £60m, runs to 2031.",
		"The council's budget for customer services is £9m.",
		"A grant of £250,000 from NHS England will pay for the training.",
		// failure and quarrels
		"The council's backlog of repairs was put at £23m last year.",
		"To be released from the old agreement the council is paying Bolt £800,000.",
		"Bolt was fined £1.2m by the regulator in May.",
		"A trial last year cost £75,000.",
		"Legal advice on the award cost £64,000.",
		"Repairs after the flood cost £1.9m.",
		// limits and single prices
		"Decisions over £500,000 need the approval of the cabinet.",
		"Each call costs £4.20.",
		"Callers pay £1.50 for each minute.",
		"The supplier must hold insurance of £10m.",
		"A typical switchboard costs a council £2m.",
		"Its day rates are £950.",
		// other offers
		"Bolt offered to do the work for £2.9m.",
		"The losing bids were £3.1m and £3.4m.",
		"Bids of between £2m and £3m were received.",
		// others' contracts, totals
		"Acme Telecom already runs a similar service for Wyre Council under a contract worth £11m.",
		"Together with earlier awards that brings its order book to £80m.",
		"It was bought through the Public Voice framework, which is capped at £900m.",
		"A second phase, which would add telephones at a cost of about £1.3m, has yet to be approved.",
	} {
		for _, d := range Deals("", deal+text) {
			if d.Value != nil {
				t.Errorf("%s: stored %s", text, short(d).Value)
			}
		}
	}
}

// The many ways in which reports and notices say what a deal is worth.
func TestWorth(t *testing.T) {
	const deal = "Merrow Borough Council has awarded Acme Telecom Ltd a contract to run its contact centre. "
	for _, tt := range []struct{ text, want string }{
		{"The contract is worth £2.4m.", "contract 2400000.. GBP"},
		{"The deal, which runs for three years, is worth £2.4m.", "contract 2400000.. GBP"},
		{"Its value is £2.4m.", "contract 2400000.. GBP"},
		{"The value over the first three years is £2.4m.", "contract 2400000.. GBP"},
		{"The sum involved is £2.4m.", "contract 2400000.. GBP"},
		{"It comes with a price tag of £2.4m.", "contract 2400000.. GBP"},
		{"The council will pay £2.4m over three years.", "contract 2400000.. GBP"},
		{"Acme Telecom will receive £2.4m.", "contract 2400000.. GBP"},
		{"The firm will be paid £2.4m.", "contract 2400000.. GBP"},
		{"The work will cost £2.4m.", "contract 2400000.. GBP"},
		{"The bill comes to £2.4m.", "contract 2400000.. GBP"},
		{"The price, excluding VAT, is £2.4m.", "contract 2400000.. GBP"},
		{"Contract value: £2,400,000 excluding VAT.", "contract 2400000.. GBP"},
		{"Total value of the contract: 2 400 000.00 GBP.", "contract 2400000.00.. GBP"},
		{"The approximate lifetime value of the contract is £2.4 million.", "contract 2400000.. GBP"},
		{"The agreement has been priced at £2.4m.", "contract 2400000.. GBP"},
		{"A notice puts the work at £2.4m.", "contract 2400000.. GBP"},
		{"The total cost of the agreement amounts to £2.4m.", "contract 2400000.. GBP"},
		{"Charges for the initial term: £2.4m.", "contract 2400000.. GBP"},
		{"It is a £2.4m deal.", "contract 2400000.. GBP"},
		{"The £2.4m contract begins in May.", "contract 2400000.. GBP"},
		{"Over the three years the arrangement will cost £2.4m, plus VAT.", "contract 2400000.. GBP"},
		{"The council is to spend £2.4m on it over three years.", "contract 2400000.. GBP"},
		{"The agreement sets the council back £2.4m.", "contract 2400000.. GBP"},
		{"The tender came in at £2.4m.", "contract 2400000.. GBP"},
		{"Its winning bid was £2.4m.", "contract 2400000.. GBP"},
		{"The contract is expected to be worth £2.4m.", "estimated 2400000.. GBP"},
		{"The estimated value of the contract is £2.4m.", "estimated 2400000.. GBP"},
		{"The council expects to pay £2.4m.", "estimated 2400000.. GBP"},
		{"The contract is worth up to £2.4m.", "ceiling ..2400000 GBP"},
		{"The value will not exceed £2.4m.", "ceiling ..2400000 GBP"},
		{"Spending under the contract is capped at £2.4m.", "ceiling ..2400000 GBP"},
		{"The maximum value of the contract is £2.4m.", "ceiling ..2400000 GBP"},
		{"It has a maximum value of £2.4m.", "ceiling ..2400000 GBP"},
		{"The contract is worth more than £2.4m.", "minimum 2400000.. GBP"},
		{"The deal will bring the company at least £2.4m.", "minimum 2400000.. GBP"},
		{"The contract is worth between £2m and £3m.", "range 2000000..3000000 GBP"},
		{"The value lies in the range £2m to £3m.", "range 2000000..3000000 GBP"},
		{"The council will pay £800,000 a year.", "annual 800000.. GBP"},
		{"The annual value is £800,000.", "annual 800000.. GBP"},
		{"The annual charge will be £800,000.", "annual 800000.. GBP"},
		{"The contract is worth £800,000 per annum.", "annual 800000.. GBP"},
		// the first figure before that with options
		{"The contract is worth £2.4m over three years, or £4m if both options are taken.", "contract 2400000.. GBP"},
		{"The price is £2.4m for the first three years; with the two options to extend it is £4m.", "contract 2400000.. GBP"},
		{"The value for the initial three years is £2.4m and the value for all five years is £4m.", "contract 2400000.. GBP"},
		{"Should the options be used the total will be £4m; the initial term is valued at £2.4m.", "contract 2400000.. GBP"},
		// without tax before with tax
		{"The contract is worth £2.88m including VAT (£2.4m excluding VAT).", "contract 2400000.. GBP"},
		{"Total value: £2,400,000 excluding VAT, £2,880,000 including VAT.", "contract 2400000.. GBP"},
		{"The bill is £2.88m including VAT (£2.4m without).", "contract 2400000.. GBP"},
		// beside other money
		{"The contract is worth £2.4m and should save £600,000 a year.", "contract 2400000.. GBP"},
		{"The council, whose budget is £300m, will pay £2.4m.", "contract 2400000.. GBP"},
		{"The £2.4m deal compares with £3m for the last contract.", "contract 2400000.. GBP"},
		{"At £2.4m it is £400,000 cheaper than the old one.", "contract 2400000.. GBP"},
		{"The contract, for £2.4m, replaces one that cost £5m.", "contract 2400000.. GBP"},
		{"Of the £2.4m price, £300,000 is for training.", "contract 2400000.. GBP"},
		{"It will pay £2.4m, of which £300,000 is for training.", "contract 2400000.. GBP"},
	} {
		got := ""
		if ds := Deals("", deal+tt.text); len(ds) == 1 && ds[0].Value != nil {
			got = short(ds[0]).Value
		} else if len(ds) != 1 {
			got = "no single deal"
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
