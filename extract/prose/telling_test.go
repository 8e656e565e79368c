package prose

import (
	"strings"
	"testing"
)

// TestTellings reads the many ways in which a report tells what became of a deal.
func TestTellings(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		{"awarded", "After 18 years with the same supplier, Wexholm Council is changing the company that empties its bins. Greenfold takes over in April on a contract of eight years, which will cost £61m."},
		{"awarded", "Tarnby Group will be looking after the lifts of Northlea Borough Council until 2031. The price is £2.2m."},
		{"awarded", "Northlea Borough Council said yes last night to a £2.2m deal with Tarnby Group to service its lifts."},
		{"awarded", "Tarnby Group is the name on the contract to service the lifts of Northlea Borough Council. It is worth £2.2m and lasts four years."},
		{"awarded", "The Department for Ports has signed a £14m, five-year agreement for cyber monitoring. The supplier is Wardlight Security, which was chosen from among nine bidders."},
		{"awarded", "A contract worth £14m to watch over the networks of the Department for Ports has found a home with Wardlight Security."},
		{"awarded", "The Department for Ports went for Wardlight Security in the end. Its five-year contract, put at £14m, begins in June."},
		{"awarded", "Next month Wardlight Security takes the reins of network monitoring at the Department for Ports under a £14m contract."},
		{"awarded", "For £14m over five years, Wardlight Security is to watch the networks of the Department for Ports."},
		{"awarded", "The Department for Ports quietly handed Wardlight Security £14m of work in May, contract documents show. The firm will watch over its networks for five years."},
		{"awarded", "A robot for hip operations is on its way to St Osyth's Hospital NHS Trust, which has ordered it from Orthomek for £1.1m."},
		{"awarded", "Fernhouse is the new caterer at St Osyth's Hospital NHS Trust. The seven-year contract is worth £23m."},
		{"awarded", "Meals at St Osyth's Hospital NHS Trust are to be cooked by Fernhouse, the trust's directors decided on Monday. The contract is for seven years and £23m."},
		{"preferred", "Northlea Borough Council is on the point of giving its leisure centres to Splash Group. Splash came top when bids were scored, and the cabinet votes on 6 May on the ten-year contract, put at £40m."},
		{"preferred", "Subject to a standstill period of ten days, Northlea Borough Council will award its £40m leisure contract to Splash Group, which scored highest of four."},
		{"preferred", "Negotiations are under way between Northlea Borough Council and Splash Group, which it named as preferred bidder for a £40m leisure contract in March."},
		{"preferred", "Northlea Borough Council's cabinet meets on 6 May to decide whether to award a £40m leisure contract to Splash Group, as its officers advise."},
		{"tender", "A ten-year contract to run leisure centres has been put on the market by Northlea Borough Council. It is put at £40m."},
		{"tender", "Northlea Borough Council hopes to find an operator for its leisure centres by the summer. A contract notice went out on Monday for a ten-year deal put at £40m."},
		{"tender", "Northlea Borough Council has invited three firms, Splash Group, Wave Leisure and Pool Partners, to negotiate over its £40m leisure contract."},
		{"tender", "Companies can now bid for a £40m leisure contract with Northlea Borough Council."},
		{"tender", "An opportunity to run the leisure centres of Northlea Borough Council has been published on Find a Tender. The contract is put at £40m over ten years."},
		{"tender", "The tender for Northlea Borough Council's payroll system, worth £1.2m, has been reissued after an error in the documents."},
		{"planned", "A new payroll system is on the shopping list of Northlea Borough Council for next year. Its procurement plan gives a value of £1.2m."},
		{"planned", "Suppliers have been asked what they could offer Northlea Borough Council in the way of a payroll system. A £1.2m contract is to be tendered in the autumn."},
		{"planned", "The cabinet of Northlea Borough Council has agreed to seek bids for a payroll system costing up to £1.2m."},
		{"extended", "Softway Ltd's stay at Northlea Borough Council has been prolonged by two years, at a cost of £400,000."},
		{"extended", "Northlea Borough Council has given itself two more years to find a new payroll system, by extending its contract with Softway Ltd at £400,000."},
		{"extended", "Northlea Borough Council has paid Softway Ltd £400,000 for two further years of payroll software."},
		{"changed", "Northlea Borough Council and Softway Ltd have gone back to the table over their payroll contract, and come away with a new price: £900,000 instead of £1.2m."},
		{"changed", "Softway Ltd will get £300,000 more from Northlea Borough Council after schools were added to its payroll contract."},
		{"cancelled", "Northlea Borough Council has had enough of Softway Ltd and is ending its payroll contract, worth £1.2m, two years before time."},
		{"cancelled", "Softway Ltd is to lose its £1.2m payroll contract with Northlea Borough Council, which gave it three months' notice on Monday."},
		{"cancelled", "Northlea Borough Council's plan to buy a £1.2m payroll system is off. It blamed a lack of money."},
		{"cancelled", "Northlea Borough Council has been forced to start again in its search for a payroll supplier after cancelling a £1.2m tender."},
		{"", "A councillor has asked why Northlea Borough Council paid £1.2m to Softway Ltd for a system that has yet to go live."},
		{"", "Softway Ltd, which runs the payroll of Northlea Borough Council, has gone into administration owing £3m."},
		{"", "Staff at Northlea Borough Council were paid late last month after a fault in the payroll run by Softway Ltd."},
		{"", "The chief executive of Softway Ltd, which has contracts with 40 councils, is to retire. Her successor will be paid £240,000."},
		{"", "Northlea Borough Council has been promised £1.2m by the government towards a new payroll system."},
		{"", "Northlea Borough Council says that its payroll system, for which it pays Softway Ltd £300,000 a year, has cut errors by half."},
		{"", "Softway Ltd has named Jo Marsh as its head of public sector. She spent nine years at Parr Systems, where she won a £40m contract with the tax office."},
		{"", "The auditors of Northlea Borough Council have warned that a £1.2m payroll project is at risk of failing."},
		{"", "Northlea Borough Council has lost its appeal against a ruling that it must pay Softway Ltd £1.2m for breach of contract."},
		{"", "Spending on payroll systems by councils will reach £420m by 2028, according to a study that was paid for by Softway Ltd."},
		{"", "Softway Ltd took £1.2m from Northlea Borough Council last year, half as much again as in the year before, its accounts show."},
		{"", "Northlea Borough Council and Softway Ltd have won an award for the best digital project of the year."},
		{"", "Northlea Borough Council is to spend £1.2m on new school roofs, paid for from reserves."},
		{"", "A trade body wants councils to give more contracts to small firms. Softway Ltd, a member with 12 staff, said it had bid for nine and won none."},
		{"awarded awarded", "Two contracts were let by Northlea Borough Council on Monday. One, for payroll, went to Softway Ltd at £1.2m; the other, for parking machines, to Tickford plc at £800,000."},
		{"awarded awarded", "Northlea Borough Council has picked Softway Ltd for its payroll, at £1.2m. Wexholm Council has gone for Parr Systems, at £900,000."},
		{"awarded awarded awarded", "Softway Ltd has had a good week. It won a £1.2m payroll contract with Northlea Borough Council, a £300,000 website contract with Wexholm Council and a £2m order from Harbrook University."},
		{"awarded planned", "Northlea Borough Council has signed Softway Ltd to a £1.2m payroll contract. A separate contract for parking machines, put at £800,000, will be tendered in the autumn."},
		{"cancelled tender", "Northlea Borough Council has terminated its £1.2m payroll contract with Softway Ltd. It is now inviting bids for a replacement, which it values at £1.5m."},
		{"awarded", "Northlea Borough Council has chosen Softway Ltd for a £1.2m payroll contract. A first attempt to buy one, in 2021, was abandoned. Parr Systems, which ran the old one under an extension, will leave in May."},
	} {
		var got []string
		for _, d := range Deals("", test.text) {
			got = append(got, string(d.Status))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %q, want %q", test.text, s, test.want)
		}
	}
}
