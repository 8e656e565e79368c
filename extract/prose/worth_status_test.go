package prose

import "testing"

// Money beside deals that are sought, planned or extended and have no price.
func TestNoWorthByStatus(t *testing.T) {
	deals := []string{
		"Wexmoor University is inviting bids for a timetabling system. ",
		"Wexmoor University plans to advertise a contract for a timetabling system in the spring. ",
		"Wexmoor University has extended its contract with Orrery Systems Ltd for its timetabling system by two years. ",
	}
	for _, text := range []string{
		"The present system costs it £120,000 a year.",
		"The university has a turnover of £310m.",
		"Students pay £9,500 a year each.",
		"It was fined £40,000 after a breach in 2023.",
		"A failed attempt to replace it in 2021 cost £600,000.",
		"The university expects to save £200,000 a year.",
		"It has set aside £2m for the project.",
		"The university's budget for software is £4m.",
		"The work will be paid for out of a £12m loan.",
		"A pilot last year cost £35,000.",
		"Neighbouring Carrow University paid £900,000 for a similar system.",
		"Orrery Systems, which made the present system, was sold for £45m last year.",
		"It would cost £1.5m to build one in house.",
		"Bidders must have an annual turnover of at least £3m.",
		"The university is spending £80m on a new campus.",
		"When it was first let in 2016 the contract was worth £700,000.",
		"Since 2016 the university has paid £1.4m for the system.",
		"A report by auditors found that £250,000 had been wasted.",
	} {
		for _, deal := range deals {
			for _, d := range Deals("", deal+text) {
				if d.Value != nil {
					t.Errorf("%s%s: stored %s", deal, text, short(d).Value)
				}
			}
		}
	}
}
