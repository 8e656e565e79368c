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
