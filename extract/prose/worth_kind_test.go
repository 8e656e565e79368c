package prose

import "testing"

// What a deal's worth is, by how far the deal has got and by the form of the
// text.
func TestWorthByStatus(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// offered and planned
		{"Merrow Borough Council is inviting bids for a telephone system. The contract is valued at £2.4m.", "estimated 2400000.. GBP"},
		{"Merrow Borough Council is seeking a supplier of telephones in a £2.4m tender.", "estimated 2400000.. GBP"},
		{"Merrow Borough Council has put its payroll service out to tender. The opportunity is listed at £2.4m.", "estimated 2400000.. GBP"},
		{"Merrow Borough Council plans to buy a telephone system next year, at an estimated cost of £2.4m.", "estimated 2400000.. GBP"},
		{"Merrow Borough Council intends to advertise a contract for its telephones in the autumn. It expects the contract to be worth between £2m and £3m.", "range 2000000..3000000 GBP"},
		{"Merrow Borough Council has begun market engagement for a £2.4m telephone system.", "estimated 2400000.. GBP"},
		// extended
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years at a cost of £900,000.", "extension 900000.. GBP"},
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years. The extension is worth £900,000.", "extension 900000.. GBP"},
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years. It will pay £900,000 for the extra time.", "extension 900000.. GBP"},
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years. The extra two years will cost £900,000 and bring the total to £4m.", "extension 900000.. GBP"},
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years, adding £900,000 to the bill.", "extension 900000.. GBP"},
		{"Merrow Borough Council has extended its contract with Acme Telecom Ltd by two years. The price for the added period is up to £900,000. The original contract was worth £3.1m.", "extension ..900000 GBP"},
		{"Merrow Borough Council has taken up a one-year option in its contract with Acme Telecom Ltd. The additional year costs £450,000; the first three years came to £1.2m.", "extension 450000.. GBP"},
		{"Merrow Borough Council has extended its £3.1m contract with Acme Telecom Ltd by two years.", ""},
		// changed
		{"Merrow Borough Council has modified its contract with Acme Telecom Ltd. The modification is worth £300,000.", "extension 300000.. GBP"},
		{"Merrow Borough Council has modified its contract with Acme Telecom Ltd to take in two more sites. The change adds £300,000 and takes the contract to £3.4m.", "extension 300000.. GBP"},
		{"Merrow Borough Council has varied its contract with Acme Telecom Ltd, and the value rises by £300,000 to £3.4m.", "extension 300000.. GBP"},
		{"Merrow Borough Council has renegotiated its contract with Acme Telecom Ltd. Under the new terms it will pay £2.4m over the remaining four years.", "contract 2400000.. GBP"},
		{"Merrow Borough Council has renegotiated its contract with Acme Telecom Ltd, cutting the price from £3m to £2.4m.", "contract 2400000.. GBP"},
		// cancelled
		{"Merrow Borough Council has scrapped its contract with Acme Telecom Ltd. The deal would have been worth £2.4m over ten years.", "contract 2400000.. GBP"},
		{"Merrow Borough Council has terminated its £2.4m contract with Acme Telecom Ltd. It will cost £200,000 to put the service right.", "contract 2400000.. GBP"},
		{"Merrow Borough Council has cancelled its contract with Acme Telecom Ltd, which was to have been paid £2.4m.", "contract 2400000.. GBP"},
	} {
		if got := onlyWorth(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// Notices put their figures on lines of their own, under labels.
func TestWorthInForms(t *testing.T) {
	const award = "Telephone platform\n\nUK6: Contract award notice\n\nContracting authority\nMerrow Borough Council\n\nSupplier\nAcme Telecom Ltd\n\n" +
		"The contract has been awarded to Acme Telecom Ltd for three years.\n\n"
	const tender = "Telephone platform\n\nUK4: Tender notice\n\nContracting authority\nMerrow Borough Council\n\nThe Council invites tenders for a telephone platform. The contract will be for three years.\n\n"
	const change = "Telephone platform\n\nModification notice\n\nMerrow Borough Council has modified its contract with Acme Telecom Ltd for telephones.\n\n"
	for _, tt := range []struct{ text, want string }{
		{award + "Contract value\n£2,400,000 excluding VAT\n£2,880,000 including VAT", "contract 2400000.. GBP"},
		{award + "Total value of the procurement (excluding VAT)\n2 400 000 GBP", "contract 2400000.. GBP"},
		{award + "Total final value of the contract/lot: 2 400 000.00 GBP\nInitial estimated total value of the contract/lot: 2 600 000.00 GBP", "contract 2400000.00.. GBP"},
		{award + "Initial estimated total value of the contract/lot: 2 600 000.00 GBP\nTotal value of the contract/lot: 2 400 000.00 GBP", "contract 2400000.00.. GBP"},
		{award + "Value excluding VAT: £2,400,000", "contract 2400000.. GBP"},
		{award + "Annual value\n£800,000 excluding VAT", "annual 800000.. GBP"},
		{award + "Lowest offer: 2 300 000 GBP / highest offer: 3 100 000 GBP", ""},
		{tender + "Total value (estimated)\n£2,400,000 excluding VAT\n£2,880,000 including VAT", "estimated 2400000.. GBP"},
		{tender + "Estimated total value\n\nValue excluding VAT: 2 400 000.00 GBP", "estimated 2400000.00.. GBP"},
		{tender + "Value excluding VAT\n\nRange: £2,000,000 to £3,000,000", "range 2000000..3000000 GBP"},
		{tender + "Contract value (estimated): £2.4m exc. VAT", "estimated 2400000.. GBP"},
		{tender + "Minimum yearly turnover required: £5,000,000\n\nEmployer's liability insurance: £10,000,000", ""},
		{change + "Value before modification: £3,100,000\nValue after modification: £3,400,000\nValue of the modification: £300,000", "extension 300000.. GBP"},
		{change + "Value of the contract before the modification\n£3,100,000 excluding VAT\n\nValue of the contract after the modification\n£3,400,000 excluding VAT", ""},
	} {
		if got := onlyWorth(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text[len(tt.text)-60:], got, tt.want)
		}
	}
}
