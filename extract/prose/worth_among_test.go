package prose

import "testing"

// Papers, announcements, notices and local papers, with other money about the
// price.
func TestWorthAmongMoney(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// board & council papers
		{"Report to Cabinet. Decision: to award the contract for waste collection to Greenline Ltd for eight years from 1 April 2027. Financial implications: the annual cost of the contract is £4.1m, which is £300,000 less than the present arrangement. The cost can be met from the approved budget of £4.5m. A one-off sum of £250,000 is needed for mobilisation.", "annual 4100000.. GBP"},
		{"It was resolved that a contract be awarded to Pathfinder Training Ltd for two years in the sum of £186,000. The tender was £12,000 below the pre-tender estimate of £198,000.", "contract 186000.. GBP"},
		// RNS
		{"Brightline plc is pleased to announce that it has been awarded a contract by the Ministry of Ports. The contract is worth £14.2m over five years and has two one-year options which, if exercised, would increase the total contract value to £19.6m. The award takes the Group's order book to £88m.", "contract 14200000.. GBP"},
		{"Brightline plc has secured a five-year contract with Tarn Valley NHS Trust. The total contract value is £3.3m, of which £1.1m will be recognised in the current financial year. Group revenue in 2025 was £41m.", "contract 3300000.. GBP"},
		{"Brightline plc announces a contract win with Tarn Valley NHS Trust with a minimum value of £3.3m over three years.", "minimum 3300000.. GBP"},
		// notices
		{"This is a Provider Selection Regime (PSR) confirmation notice. NHS Tarn Valley ICB has awarded a contract to Harbour Surgery under direct award process B. The approximate lifetime value of the contract is £1,250,000. The contract runs from 1 April 2026 to 31 March 2031.", "contract 1250000.. GBP"},
		{"Contract award notice. Buyer: Tarn Valley Council. Supplier: Greenline Ltd. Total value of the contract: £780,000 (excluding VAT). Initial estimated value: £850,000. Lowest offer: £760,000. Highest offer: £990,000.", "contract 780000.. GBP"},
		{"Tarn Valley Council invites tenders for grounds maintenance. The contract will run for three years with the option to extend for two further years. The estimated value, including extensions, is £2,000,000 (£1,200,000 for the initial period).", "estimated 1200000.. GBP"},
		{"Tarn Valley Council invites tenders for grounds maintenance for three years. The estimated annual value is £400,000. Tenderers must have a minimum annual turnover of £800,000 and hold public liability insurance of £5,000,000.", "annual 400000.. GBP"},
		{"Tarn Valley Council intends to modify its contract with Greenline Ltd. Before modification: £1,200,000. After modification: £1,380,000. The increase of £180,000 is for two additional parks.", "extension 180000.. GBP"},
		{"Tarn Valley Council has extended its contract with Greenline Ltd for one year from 1 April 2026. The original contract value was £1,200,000. The value of the extension is £410,000. The revised contract value is £1,610,000.", "extension 410000.. GBP"},
		// local press
		{"Potholes in Tarn Valley will be filled by Roadmend Ltd after the council signed a deal worth £3.2m a year. Last year it paid out £640,000 in compensation to drivers.", "annual 3200000.. GBP"},
		{"A £2.8m contract to rebuild Tarn Valley's leisure centre has been handed to Pooley Construction Ltd by the council, which has borrowed £2m towards it.", "contract 2800000.. GBP"},
		{"Tarn Valley Council has chosen Pooley Construction Ltd to rebuild its leisure centre. The scheme will cost £2.8m, with £1m coming from Sport Albion and the rest from the council's own reserves.", "contract 2800000.. GBP"},
		{"The council will hand over £96,000 to Lighthouse Ltd for three years of website support after the firm beat two rivals, whose prices were £110,000 and £131,500.", "contract 96000.. GBP"},
		{"Tarn Valley Council has bought 12 electric vans from Voltway Ltd for £480,000. Each van costs £40,000 and will save £3,000 a year in fuel.", "contract 480000.. GBP"},
		{"Tarn Valley NHS Trust has signed a ten-year contract with Meridian plc for a patient record. It will cost £38m, against the £45m the trust had budgeted. A rival bid came in at £41m.", "contract 38000000.. GBP"},
		{"Tarn Valley NHS Trust has signed a ten-year contract with Meridian plc for a patient record. The trust, which was put in special measures with a £60m deficit, will pay £3.8m a year.", "annual 3800000.. GBP"},
		{"Tarn Valley NHS Trust has signed a ten-year contract with Meridian plc for a patient record. The price has not been disclosed, but a similar system cost its neighbour £38m.", ""},
		{"Tarn Valley NHS Trust has signed a ten-year contract with Meridian plc for a patient record. Neither side would put a figure on it. The trust's budget for computers is £11m this year.", ""},
	} {
		got := ""
		if ds := Deals("", tt.text); len(ds) > 0 && ds[0].Value != nil {
			got = short(ds[0]).Value
		} else if len(ds) == 0 {
			got = ""
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}
