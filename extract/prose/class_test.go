package prose

import (
	"strings"
	"testing"
)

// TestClasses reads one or two sentences of each class of language that tells, or
// does not tell, of a deal.
func TestClasses(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		{"awarded", "Six firms have won places on a four-year framework for legal advice, which has been set up by Selwick Purchasing Consortium and is worth up to £40m."},
		{"awarded", "Under the Digital Services 4 framework, Ardley Borough Council has called off a chatbot from Quantrel for £300,000."},
		{"awarded", "It has taken three attempts, but Ardley Hospitals NHS Trust has someone to replace its switchboard. Quantrel Ltd accepted the trust's terms on Friday. The contract is worth £2m."},
		{"preferred", "Ardley Borough Council hopes to sign with Quantrel in the new year, having named it preferred bidder. The contract is expected to be worth £12m."},
		{"extended", "Selwick Tax Office has kept Quantrel going for six months more, at £1.7m."},
		{"changed", "Ardley Borough Council has taken two sites out of its catering contract with Quantrel. The contract is now worth £8m."},
		{"cancelled", "Ardley Borough Council has shelved the visitor app for which it was about to choose between two bidders. The contract was put at £400,000."},
		{"cancelled", "Ten weeks after advertising it, Selwick Purchasing Consortium has withdrawn its framework for temporary staff."},
		{"cancelled awarded", "Ardley Borough Council has scrapped a £7m contract under which Parr Laundry was to have built a laundry. Its sheets will instead be washed by Quantrel Linen for five years at a cost of £4m."},
		{"tender", "Wanted by Ardley Borough Council: a contractor to repair 400 bus shelters. Bids are due by 2 December. The winner will be asked to replace three older ones."},
		{"planned", "The Home Office has told suppliers that it means to replace five systems. An entry in its commercial pipeline puts the cost at £65m."},
		// No deals.
		{"", "Quantrel, which collects council tax for 60 councils, has been bought by the pension fund Maple for £190m. Its largest contract, with Ardley Borough Council, brings in £9m a year."},
		{"", "Nine hundred porters at Ardley Hospitals NHS Trust have been offered new contracts of employment. The change adds £1.3m to the wage bill."},
		{"", "Ardley Borough Council let 312 consultancy contracts last year, auditors found. Spending on them reached £18m."},
		{"", "A register that Ardley Borough Council put on its website lists 1,260 contracts, the dearest being a £31m agreement with Quantrel that was signed in 2019."},
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
