package prose

import "testing"

// What is paid for a contract that is extended or changed, and what its whole was
// worth.
func TestWorthOfLengthened(t *testing.T) {
	const extended = "Harle Council has extended its payroll contract with Acme Ltd by a year. "
	const changed = "Harle Council has varied its payroll contract with Acme Ltd. "
	for _, tt := range []struct{ text, want string }{
		{extended + "The year is worth £2.4m.", "extension 2400000.. GBP"},
		{extended + "Up to £240,000 is to be paid for it.", "extension ..240000 GBP"},
		{extended + "The extension takes effect in May. It is worth £2.4m to the company.", "extension 2400000.. GBP"},
		{"Second extension by Harle Council of its payroll contract with Acme Ltd: one year, £240,000.", "extension 240000.. GBP"},
		{extended + "The contract was let in 2021 for £2.4m.", ""},
		{extended + "The council is spending £80m on a new library.", ""},
		{"Harle Council has extended its £2.4m payroll contract with Acme Ltd by a year.", ""},
		{"Harle Council has enlarged its payroll contract with Acme Ltd by £300,000 so as to take in two schools.", "extension 300000.. GBP"},
		{"Harle Council and Acme Ltd have rewritten their extra care contract, which is now worth £2.4m rather than £3m.", "contract 2400000.. GBP"},
		{"Harle Council and Acme Ltd have redrawn their payroll contract. The new version covers six years, for which the council will pay £2.4m.", "contract 2400000.. GBP"},
		{"Harle Council has varied its payroll contract with Acme Ltd. As amended, the contract has a value of £2.4m, against £3m when it was signed.", "contract 2400000.. GBP"},
		{"The price Harle Council will pay Acme Ltd for a new hall has crept up from £2m to £2.4m since it was drawn.", "contract 2400000.. GBP"},
		{changed + "The increase is worth £300,000.", "extension 300000.. GBP"},
		{"Harle College has awarded Acme Ltd a contract for printers, which runs for four years, with a fifth possible. Spending on it, the extra year included, will not go above £240,000.", "ceiling ..240000 GBP"},
	} {
		got := ""
		if ds := Deals("", tt.text); len(ds) == 1 && ds[0].Value != nil {
			got = short(ds[0]).Value
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
