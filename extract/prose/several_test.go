package prose

import (
	"strings"
	"testing"
)

// TestSeveral reads texts that tell of more than one deal, or of one in several
// sentences.
func TestSeveral(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		// Buyers of one supplier, and suppliers of one buyer, each with a story.
		{"awarded awarded", "Two colleges have turned to Quantrel for payroll. Ardley College is to pay £1.2m under a five-year contract. Selwick College has taken a four-year contract at a price of £900,000."},
		{"awarded awarded", "Ardley Borough Council has awarded Quantrel Ltd a two-year contract worth £400,000 to supply laptops, and a separate four-year deal worth £1m for support to Parr Systems."},
		{"awarded awarded", "Quantrel has won contracts with Selwick City Council and Ardley Borough Council. The first is worth £4.2m over five years, the second £1.1m over three."},
		{"awarded awarded", "Quantrel has booked two orders. The first came from Ardley Borough Council, which will pay £1.9m. Then Selwick Ambulance Trust signed a contract for £2.1m."},
		{"awarded awarded", "Ardley Borough Council has awarded two contracts. Quantrel will run the payroll for £980,000, and Parr Systems will host its servers for £2.3m."},
		{"awarded extended", "Quantrel has won a £2m payroll contract with Selwick University. Parr Systems has had its £3m hosting contract with Ardley Borough Council extended by two years."},
		{"awarded cancelled", "Selwick City Council has awarded its payroll contract to Quantrel for £4m. Ardley Borough Council has scrapped a £2m tender for parking software."},
		{"awarded tender", "Ardley Borough Council has awarded its parking enforcement to Quantrel for £6m. The council has also gone out to tender for payment machines, in a contract valued at £1.7m."},
		// Round-ups.
		{"tender awarded cancelled", "OUT NOW: Ardley Borough Council wants a supplier to scan 400,000 files. Tenders must be in by 4 May.\n\nWON: Selwick Town Council has signed Quantrel to rebuild its website for £18,000.\n\nGONE: Thornbury City Council has abandoned its procurement of a bike scheme."},
		{"awarded extended", "Payroll. Quantrel has won a £2m contract with Selwick University.\n\nHosting. Ardley Borough Council has extended its contract with Parr Systems by two years.\n\nPeople. Jane Marsh joins Parr Systems in June."},
		// A call-off is no cancellation.
		{"awarded", "Ardley Borough Council has called off a £2m payroll contract from Quantrel Ltd under a framework."},
		// What went on before is no deal of its own.
		{"awarded", "Ardley Borough Council has awarded its telephony to Quantrel for £2m. The council has been paying Parr Telecom £410,000 a year to keep old exchanges alive."},
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

// TestShared reads sentences that share work out.
func TestShared(t *testing.T) {
	for _, test := range []struct {
		deals int
		text  string
	}{
		{2, "Road salt for Ardley County Council is to be shared between two suppliers. Quantrel Ltd gets the western half, at £1.3m, and Parr Salt plc the eastern, at £1.7m."},
		{3, "Ardley Borough Council has shared out its school building work. Quantrel Ltd will rebuild one hall for £9m, Parr Building Ltd will extend another at a cost of £3m, and a third goes to Norden Ltd for £2m."},
		{2, "Contracts with Ardley District Council and Selwick City Council, worth £4.1m and £2.7m respectively, were signed on one day by Quantrel Parking."},
		{2, "Two councils have placed work with Quantrel Ltd. Ardley Borough Council is spending £1.4m on scanning, while Selwick City Council has ordered software at a cost of £265,000."},
		{1, "Ardley Borough Council has chosen Quantrel Ltd to share the work of its own staff, at £2m. Parr Building had asked for £3m."},
	} {
		if got := len(Deals("", test.text)); got != test.deals {
			t.Errorf("%s: %d deals, want %d", test.text, got, test.deals)
		}
	}
}
