package prose

import "testing"

// More of the same, from companies, councils and local papers.
func TestWorthOrElseInReports(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Brightline plc announces that its subsidiary has been awarded a contract by Harle Council to run its payroll. The contract has an initial value of £4.2m. Shares in issue number 40m and trade at 80p, valuing the Group at £32m.", "contract 4200000.. GBP"},
		{"Brightline plc has signed a five-year contract with Harle Council for payroll. The contract will add about £900,000 to revenue in the current year.", ""},
		{"Brightline plc has signed a five-year contract with Harle Council worth in aggregate £4.2m. Net cash stood at £9m at the year end.", "contract 4200000.. GBP"},
		{"Brightline plc has signed a five-year contract with Harle Council. Including this win, orders since April exceed £20m.", ""},
		{"Brightline plc has signed a five-year contract with Harle Council. The acquisition of Tarnsoft for £6m completed in May.", ""},
		{"Report to Cabinet. It is recommended that the payroll contract be awarded to Acme Ltd. Provision of £4.5m exists in the medium-term plan.", ""},
		{"Cabinet approved the award of the payroll contract to Acme Ltd. Staffing reductions worth £600,000 will follow.", ""},
		{"Cabinet approved the award of the payroll contract to Acme Ltd at £4.2m and a contingency of £300,000.", "contract 4200000.. GBP"},
		{"Cabinet approved the award of the payroll contract to Acme Ltd. Contingency of £300,000 has been set aside.", ""},
		{"The trust board has approved a contract with Acme Ltd for scanners. The capital element is £3m and the revenue consequence £400,000 a year.", ""},
		{"Harle NHS Trust has bought six scanners from Acme Ltd. They cost £4.2m and are expected to last ten years.", "contract 4200000.. GBP"},
		{"Harle NHS Trust has bought six scanners from Acme Ltd for £700,000 each, a total of £4.2m.", "contract 4200000.. GBP"},
		{"Harle NHS Trust has bought six scanners from Acme Ltd with the help of £4.2m from charity.", ""},
		{"Acme Ltd is to run the car parks of Harle NHS Trust, which take £2m a year in fees.", ""},
		{"Harle NHS Trust has let its cleaning to Acme Ltd. The work takes 200 staff and has a price of £4.2m a year.", "annual 4200000.. GBP"},
		{"Harle NHS Trust is seeking bids for cleaning worth between £4m and £5m. The current bill is £4.4m.", "range 4000000..5000000 GBP"},
		{"Harle NHS Trust is seeking bids for cleaning. It puts the value at £4m to £5m, of which £1m is for windows.", "range 4000000..5000000 GBP"},
		{"Harle NHS Trust is seeking bids for cleaning, a contract that cost it £4.4m last year.", ""},
		{"Harle NHS Trust is seeking bids for cleaning. Whoever wins will have to invest £1m in machines.", ""},
		{"Harle NHS Trust is seeking bids for cleaning. The prize is a contract worth £4.4m.", "estimated 4400000.. GBP"},
		{"Harle NHS Trust has put its £4.4m cleaning contract out to tender.", "estimated 4400000.. GBP"},
		{"Harle NHS Trust is to tender its cleaning, on which it spends £4.4m a year.", ""},
		{"Harle NHS Trust plans to spend up to £4.4m on cleaning over three years and will go to tender in May.", "ceiling ..4400000 GBP"},
		{"Harle NHS Trust will go to tender in May for cleaning. It needs to save £9m this year.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The boat, costing £42m, will enter service in 2030.", "contract 42000000.. GBP"},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The boats it replaces cost £30m in 1999.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The price has not been given, but a sister ship cost Norland £40m.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat, part of a £300m plan to renew its fleet.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The ministry's spending on ships will reach £300m by 2030.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The yard had been losing £3m a year.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat, an order that will keep 200 people in work and is worth £42m to the yard.", "contract 42000000.. GBP"},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The MoP's analysis says each pound spent returns two, or £84m.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. Penalties of £10,000 a day apply if it is late.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The keel alone costs £2m.", ""},
		{"The Ministry of Ports has picked Acme Ltd to build a patrol boat. The first will cost £42m; four more may follow at £35m each.", "contract 42000000.. GBP"},
		{"Drivers in Harle face months of works after the council gave Acme Ltd £4.2m to rebuild the bridge.", "contract 4200000.. GBP"},
		{"Harle's bridge is to be rebuilt by Acme Ltd. The council has agreed a price of £4.2m, up from the £3m first thought.", "contract 4200000.. GBP"},
		{"Harle's bridge is to be rebuilt by Acme Ltd. The council has agreed a price of £4.2m, £1.2m more than first thought.", "contract 4200000.. GBP"},
		{"The council in Harle has awarded Acme Ltd a contract to rebuild the bridge. It has been closed since a barge did £2m of damage to it.", ""},
		{"Harle Council has awarded Acme Ltd a contract to rebuild the bridge. The barge's owner has paid £2m in damages.", ""},
		{"Harle Council has awarded Acme Ltd a contract to rebuild the bridge. The closure costs traders an estimated £50,000 a week.", ""},
		{"Harle Council has awarded Acme Ltd a contract to rebuild the bridge. The government turned down a bid for £5m.", ""},
		{"Harle Council has awarded Acme Ltd a contract to rebuild the bridge. Repairs in 2019 swallowed £600,000.", ""},
		{"Harle Council has awarded Acme Ltd a £4.2m contract to rebuild the bridge. Land and fees take the cost of the scheme to £6m.", "contract 4200000.. GBP"},
	} {
		if got := allWorths(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
