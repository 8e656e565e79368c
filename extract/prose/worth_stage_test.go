package prose

import "testing"

// Amounts that belong to what was before a deal, or goes on beside it: no value.
func TestOtherStages(t *testing.T) {
	const awarded = "Merrow Borough Council has awarded Acme Telecom Ltd a three-year contract to run its contact centre. "
	const sought = "Merrow Borough Council is inviting tenders for a three-year contract to run its contact centre. "
	for _, text := range []string{
		awarded + "The move will free £1.1m a year for front-line services.",
		awarded + "Its digital strategy will cost £30m over ten years.",
		awarded + "The old contract ran up a bill of £6.4m over eight years.",
		awarded + "Acme is owned by a fund which bought it for £300m in 2021.",
		awarded + "An option to add chat services, not yet taken up, would cost £600,000.",
		awarded + "Two other contracts, for cleaning and catering, are worth £5m and £6m.",
		awarded + "An upgrade planned for 2029 may cost £700,000.",
		awarded + "The council is also spending £1.4m on a new website.",
		awarded + "Before the pandemic the service cost £1m.",
		awarded + "Its previous tender, in 2023, was for £1.8m.",
		sought + "The service now costs £900,000.",
		sought + "The council paid £3m for the last one.",
		"Merrow Borough Council has cancelled the procurement of a new contact centre. The cost of running the process was £120,000.",
	} {
		for _, d := range Deals("", text) {
			if d.Value != nil {
				t.Errorf("%s: %s", text, short(d).Value)
			}
		}
	}
}

// More money beside a deal that names no price.
func TestMoneyBeside(t *testing.T) {
	const awarded = "Northfold University Hospitals NHS Trust has chosen Quenby Systems to supply its electronic prescribing system. "
	const sought = "Ellbridge City Council has published a tender for the maintenance of its lifts. "
	for _, text := range []string{
		awarded + "NHS England is giving the trust £2m for the project.",
		awarded + "The trust's own project team will cost £900,000.",
		awarded + "Integration work by another firm is costing £250,000.",
		awarded + "An extension for two years would be worth £1.3m.",
		awarded + "If the option for two more years is taken up, the trust would pay £1.3m more.",
		awarded + "The first phase cost £2m.",
		awarded + "It had hoped to spend £2m.",
		awarded + "The hospital's car park brings in £2m a year.",
		sought + "The incumbent has been paid £1.9m since 2020.",
		sought + "Rents bring in £50m a year.",
		sought + "A separate tender for boilers, worth £6m, is due in May.",
		"Ellbridge City Council is preparing to buy a new housing system. Its homes are worth £1bn.",
	} {
		for _, d := range Deals("", text) {
			if d.Value != nil {
				t.Errorf("%s: %s", text, short(d).Value)
			}
		}
	}
}
