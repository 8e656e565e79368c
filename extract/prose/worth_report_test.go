package prose

import "testing"

// More money beside a deal that names no price, as reports, board papers and
// companies tell of it.
func TestNoWorthInReports(t *testing.T) {
	const deal = "Carrow Valley NHS Trust has appointed Bluebell Software Ltd to supply an electronic prescribing system for five years. "
	for _, text := range []string{
		"Medication errors cost the trust about £1.2m each year.",
		"The trust ended last year £14m in the red.",
		"It is expected to pay for itself within three years, freeing £600,000 a year.",
		"A business case approved in March put the whole-life cost at £9.4m.",
		"NHS England is contributing £2.5m.",
		"Half of the cost, £1.1m, is being met by the charity.",
		"The trust has secured £3m from the frontline digitisation fund.",
		"Its capital programme for the year comes to £22m.",
		"The old system cost £4m when it was installed in 2009.",
		"An earlier attempt to buy one was abandoned after £750,000 had been spent.",
		"Bluebell Software was bought by Oxley Partners for £60m in 2023.",
		"Bluebell Software, which had sales of £31m last year, employs 240 people.",
		"The company made a pre-tax loss of £2.4m.",
		"The company said it had spent £8m developing the product.",
		"The company also supplies Tees Bay Hospitals in a deal worth £7m.",
		"Two other suppliers quoted £3.2m and £3.9m.",
		"Staff will be trained at a cost of £200,000, which is not part of the contract.",
		"New tablets for the wards will cost a further £350,000.",
		"Extending the system to community hospitals would add £900,000.",
		"If the trust takes up the option, it will pay a further £1m.",
		"The two optional years are priced at £400,000 each.",
		"The contract includes penalties of up to £50,000 a month.",
		"The regulator fined the trust £300,000 in 2022.",
		"The previous supplier, Orchid, is claiming £2m for unpaid invoices.",
		"Ending the agreement with Orchid early cost the trust £450,000.",
		"The trust's drugs bill is £48m a year.",
		"The trust has an annual income of £410m.",
		"Digital spending in the region reached £90m last year.",
		"The market for prescribing systems is put at £300m.",
		"Contracts above £1m have to be approved by the board.",
		"The supplier must carry professional indemnity insurance of at least £5m.",
		"Each ward costs about £12,000 to equip.",
		"The trust estimates that doing nothing would cost £6m over the period.",
		"Consultants were paid £180,000 to draw up the specification.",
		"A shared system with its neighbours would have come to £5m, the board was told.",
		"Its neighbours paid £7m for theirs.",
		"The framework has so far carried orders worth £120m.",
		"Bluebell's order book now stands at £75m.",
		"The award takes the value of contracts won by the company this year to £40m.",
		"The board had been warned of a £1.5m overspend.",
		"Union officials said that £2m should be spent on nurses instead.",
		"The government has promised £250m for such systems.",
		"The deal forms part of a £30m digital strategy.",
		"It is one of several schemes in the trust's £85m improvement plan.",
		"Errors of this kind are thought to cost the health service £98m a year.",
		"The hospital's rebuilding, costed at £450m, has been delayed.",
		"The trust currently spends £1.3m a year on agency pharmacists.",
		"The budget for the project had been £4m.",
		"Ministers had set aside £15m for the pilots.",
		"The company will create 40 jobs and put £1m into a training centre.",
		"Under a separate agreement the company will lend equipment worth £150,000.",
		"Savings of between £2m and £3m are forecast.",
		"By sharing the system the trust avoids costs of £800,000.",
		"Its shares closed up 4p, valuing the business at £210m.",
		"The chief executive was paid £240,000 last year.",
		"Before the tender the trust had expected to pay £5m.",
		"The first estimate, made in 2022, was £5m.",
		"The trust said the figure of £5m quoted in some reports was wrong.",
	} {
		for _, d := range Deals("", deal+text) {
			if d.Value != nil {
				t.Errorf("%s: stored %s", text, short(d).Value)
			}
		}
	}
}
