package prose

import "testing"

// TestStatusWeighed reads short texts in which clues and rules disagree.
func TestStatusWeighed(t *testing.T) {
	for text, want := range map[string]Status{
		"Under Lot 2 of its framework, Tarn Council has invited eight suppliers to bid for bus shelters. The contract will be worth £400,000 over two years.":                                          Tender,
		"Tarn Council has put its bus shelters out to tender. The winner gets £400,000 over two years.":                                                                                                Tender,
		"Tarn Council means to hand its parks to Mowgreen Ltd for a year without asking other firms to bid. The contract is worth £400,000.":                                                           Planned,
		"Mowgreen Ltd has been fined £40,000 after a worker was hurt. The firm, which mows the parks of Tarn Council for £300,000 a year, apologised.":                                                 "",
		"Firefighters from Harle Fire and Rescue Service fought a blaze at a mill on Monday night. The mill was sold for £1.2m in 2019 to Quay Homes Ltd. Damage is put at £400,000. Nobody was hurt.": "",
		"Tarn Council denied that it had chosen Mowgreen Ltd for a £400,000 contract.":                                                                                                                 "",
		"Tarn Museum has received £2m from the Harle Foundation to restore its clocks.":                                                                                                                "",
		"Mowgreen Ltd has gone into administration. It mows the parks of Tarn Council for £300,000 a year.":                                                                                            "",
		"A High Court judge has ordered Tarn Council to pay Quay Building Ltd £775,000 in damages for late drawings. The firm finished the school, a £9m job, in 2022.":                                "",
		"Tarn Council has received a grant of £640,000 from the Harle Fund for its library. Plans drawn by Fell Architects Ltd put the whole at £2.8m.":                                                "",
		"The pathology system of Tarn NHS Trust failed for a day in May. The trust said it had no plans to look for another.":                                                                          "",
		"No award will be made in the competition for digital pens that Tarn NHS Trust launched last year. The contract was put at £500,000.":                                                          Cancelled,
		"The transport contract that Quay Cars Ltd holds from Tarn NHS Trust has been prolonged by six months, at a price of £40,000.":                                                                 Extended,
		"A purchasing system for home repairs is being prepared by Tarn Council. It is valued at £8m over four years.":                                                                                 Planned,
		"Tarn Council has told caterers that a contract is coming. It pays £300,000 for school meals today.":                                                                                           Planned,
	} {
		got := Status("")
		if deals := Deals("", text); len(deals) > 0 {
			got = deals[0].Status
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
