package prose

import (
	"fmt"
	"testing"

	"tenders/extract/notice"
)

// clausesTold are passages of notices by the months that their fields state: the
// months and months of extension that they tell, and first and last days.
var clausesTold = []struct {
	part   notice.Part
	stated int
	words  string
	want   string
}{
	{notice.PartRenewal, 36, "The contract may be extended by up to 24 months.", "0/24"},
	{notice.PartRenewal, 36, "Option to extend by a further 2 years.", "0/24"},
	{notice.PartRenewal, 36, "2 x 12 months", "0/24"},
	{notice.PartRenewal, 36, "12+12", "0/24"},
	{notice.PartRenewal, 36, "1+1", "0/24"},
	{notice.PartRenewal, 36, "1 + 1 years", "0/24"},
	{notice.PartRenewal, 36, "Two optional extensions of 12 months each.", "0/24"},
	{notice.PartRenewal, 36, "Option(s) for 12+12 months", "0/24"},
	{notice.PartRenewal, 36, "The contract may be extended annually for up to two years.", "0/24"},
	{notice.PartRenewal, 36, "The initial term is 3 years with the option to extend for 2 further years on a 1+1 basis.", "0/24"},
	{notice.PartRenewal, 36, "The Authority may extend the contract for two additional periods of 12 months, subject to performance and funding.", "0/24"},
	{notice.PartRenewal, 36, "The contract may be renewed twice, for one year each time.", "0/24"},
	{notice.PartRenewal, 36, "Two extensions of up to one year each.", "0/24"},
	{notice.PartRenewal, 36, "Extendable to a maximum of five years.", "0/24"},
	{notice.PartRenewal, 36, "Up to a maximum total duration of 60 months.", "0/24"},
	{notice.PartRenewal, 36, "An option to extend to 60 months in total.", "0/24"},
	{notice.PartRenewal, 36, "24 months", "0/24"},
	{notice.PartRenewal, 36, "Up to 2 years in total.", "0/24"},
	{notice.PartRenewal, 36, "Maximum of 2 years extension.", "0/24"},
	{notice.PartRenewal, 36, "The Authority may extend by 12 months + 12 months giving six months' notice.", "0/24"},
	{notice.PartRenewal, 36, "The option to extend for a period of 12 months, and a further 12 months.", "0/24"},
	{notice.PartRenewal, 36, "Extension of 12 months followed by a further extension of 12 months.", "0/24"},
	{notice.PartRenewal, 36, "A first extension of 12 months and a second extension of 12 months.", "0/24"},
	{notice.PartRenewal, 36, "Extension 1: 12 months. Extension 2: 12 months.", "0/24"},
	{notice.PartRenewal, 36, "One extension of 1 year and one of 6 months.", "0/18"},
	{notice.PartRenewal, 36, "The contract can be extended for up to two years; three months' notice will be given.", "0/24"},
	{notice.PartRenewal, 36, "Renewals are at the sole discretion of the Authority: up to 24 months in aggregate.", "0/24"},
	{notice.PartRenewal, 36, "The initial contract period is three years. There is the option to extend for a further period of up to two years, in one-year increments.", "0/24"},
	{notice.PartRenewal, 36, "Possible extension until 31 March 2030.", "0/0 x2030-03-31"},
	{notice.PartRenewal, 36, "Contract period of 36 months with an option to extend for 24 months.", "0/24"},
	{notice.PartRenewal, 36, "Initial period of 3 years + 1 + 1.", "0/24"},
	{notice.PartRenewal, 36, "3+1+1", "0/24"},
	{notice.PartRenewal, 36, "3 years + 2 year extension", "0/24"},
	{notice.PartRenewal, 36, "The Contract will be for 3 years with an option to extend for a further 2 years.", "0/24"},
	{notice.PartRenewal, 36, "The contract will run for 5 years in total including extensions.", "0/24"},
	{notice.PartRenewal, 36, "There is no option to extend.", "none"},
	{notice.PartRenewal, 36, "None", "none"},
	{notice.PartRenewal, 36, "The contract will be re-tendered in 36 months.", "none"},
	{notice.PartRenewal, 36, "The requirement will be re-advertised in 4 years' time.", "none"},
	{notice.PartRenewal, 36, "The notice for the renewed contract will be published in 3 years.", "none"},
	{notice.PartRenewal, 36, "Renewable after 3 years for one more year.", "0/12"},
	{notice.PartRenewal, 36, "After the initial 36 months, the contract may be extended for 12 months.", "0/12"},
	{notice.PartRenewal, 36, "The Council reserves the right to extend, giving no less than 3 months notice, for up to 12 months.", "0/12"},
	{notice.PartOptions, 36, "The Authority has an option to extend for up to 24 months.", "0/24"},
	{notice.PartOptions, 36, "Option to buy further licences during the 36 months.", "none"},
	{notice.PartOptions, 36, "Options: 2 x 12 month extensions.", "0/24"},
	{notice.PartOptions, 36, "Two 1-year extension options.", "0/24"},
	{notice.PartOptions, 36, "Optional extension of 12 months, plus the option to buy modules.", "0/12"},
	{notice.PartOptions, 36, "The contract includes an option for two additional years.", "0/24"},
	{notice.PartOptions, 36, "The supplier shall provide optional training within 6 months.", "none"},
	{notice.PartOptions, 36, "Extension for any period up to 24 months.", "0/24"},
	{notice.PartOptions, 36, "Additional 24 months.", "0/24"},
	{notice.PartOptions, 36, "A further two years.", "0/24"},
	{notice.PartDescription, 36, "The contract is for 3 years with the option to extend for 2 years.", "0/24"},
	{notice.PartDescription, 36, "The contract will be let for 3 years with options to extend to a maximum of 5 years.", "0/24"},
	{notice.PartDescription, 36, "The contract will be for an initial period of three years with the option to extend for up to a further 24 months.", "0/24"},
	{notice.PartDescription, 36, "Initial term of 3 years with 2 options to extend, each for 12 months.", "0/24"},
	{notice.PartDescription, 36, "The service is to be extended to children. Records are kept for 8 years.", "none"},
	{notice.PartDescription, 36, "Extended warranty of 5 years.", "none"},
	{notice.PartDescription, 36, "Supply of kit with extended 3 year warranty.", "none"},
	{notice.PartDescription, 36, "Extended hours access for 12 months.", "none"},
	{notice.PartDescription, 0, "The initial contract term is 24 months, with an optional extension of 12 months.", "24/12"},
	{notice.PartDescription, 0, "Contract term: two years with two 12-month extension options.", "24/24"},
	{notice.PartDescription, 0, "Contract is for 2 years (+1 +1).", "24/24"},
	{notice.PartDescription, 0, "The framework will run for 24 months with the option to extend for up to 24 months.", "24/24"},
	{notice.PartDescription, 0, "PSR. The services will commence on 1 April 2025 and end on 31 March 2028.", "36/0 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "NHS Wold ICB intends to award a contract to Tarn Health Ltd under Direct Award Process C. The contract dates are 01/04/2025 to 31/03/2028.", "36/0 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "NHS Wold ICB intends to award a contract to Tarn Health Ltd. The services will be provided for 3 years from 1 April 2025, with an option to extend for up to 2 years.", "36/24 s2025-04-01"},
	{notice.PartDescription, 0, "NHS Wold ICB has awarded a contract to Tarn Health Ltd. Contract dates: 1 April 2025 - 31 March 2026.", "12/0 s2025-04-01 e2026-03-31"},
	{notice.PartDescription, 0, "NHS Wold ICB has awarded a contract to Tarn Health Ltd. This is a 12 month contract from 1 April 2025.", "12/0 s2025-04-01"},
	{notice.PartDescription, 0, "NHS Wold ICB has awarded a contract to Tarn Health Ltd. The dates between which the services will be provided are 1 April 2025 to 31 March 2028.", "36/0 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "NHS Wold ICB has awarded a contract to Tarn Health Ltd. The approximate lifetime value is £3m. Service start date 1 April 2025, service end date 31 March 2028.", "36/0 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "NHS Wold ICB has awarded a contract to Tarn Health Ltd. The contract term is 1/4/25 to 31/3/28 with an option to extend for 2 years.", "36/24 s2025-04-01 e2028-03-31"},
	{notice.PartRenewal, 36, "Previous contracts have been let for up to 5 years, generally 3 plus two, but bidders may offer others.", "none"},
	{notice.PartRenewal, 24, "4 times 1 year.", "0/48"},
	{notice.PartRenewal, 24, "Extension for a period of up to 12 months, with a maximum of three such extensions.", "0/36"},
	{notice.PartRenewal, 24, "Up to three 12-month options, to a maximum of ten years.", "0/36"},
	{notice.PartRenewal, 24, "Either option of one year may be taken at six months' notice.", "0/12"},
	{notice.PartRenewal, 24, "The framework will remain live for a minimum of 24 months but may be extended.", "none"},
	{notice.PartRenewal, 24, "To be reviewed after the first 12 months.", "none"},
	{notice.PartRenewal, 24, "Extension by altogether 24 months (12 months at a time).", "0/24"},
	{notice.PartRenewal, 24, "With an option to extend for a 3rd year.", "0/12"},
	{notice.PartRenewal, 24, "The contract may be prolonged annually until 31 May 2030.", "0/0 x2030-05-31"},
	{notice.PartOptions, 24, "Three, one-year extensions.", "0/36"},
	{notice.PartOptions, 24, "Twice extendable, up to a further 24 months; in total the term will not exceed 48 months.", "0/24"},
	{notice.PartDescription, 0, "The works have a design life of 25 years; an extended guarantee of 10 years is required.", "none"},
	{notice.PartDescription, 0, "An initial term of two years, with accounts for the most recent 3 years to be given. The option to extend is for one year.", "24/12"},
	{notice.PartDescription, 0, "This is a Provider Selection Regime (PSR) confirmation of contract award notice. NHS Wold ICB has awarded a contract to Tarn Health Ltd for community dermatology under Direct Award Process C. The contract is for three years from 1 April 2025 to 31 March 2028 with an option to extend for up to two further years.", "36/24 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "This is a PSR intention to award notice. NHS Wold ICB intends to award a contract to Tarn Health Ltd using the Most Suitable Provider Process. It is intended that the services will be delivered between 01/04/2025 and 31/03/2030.", "60/0 s2025-04-01 e2030-03-31"},
	{notice.PartDescription, 0, "This is a PSR intention to award notice under Direct Award Process C. Proposed contract start date: 1 April 2025. Proposed contract end date: 31 March 2028. Possible extension: 24 months.", "36/24 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "The dates between which the services are intended to be provided: 01/07/2025 to 30/06/2027.", "24/0 s2025-07-01 e2027-06-30"},
	{notice.PartDescription, 0, "Existing provider. The new contract will commence on 1 October 2025 and will expire on 30 September 2028. Representations by providers must be made to decision makers by midnight on 12 September 2025.", "36/0 s2025-10-01 e2028-09-30"},
	{notice.PartDescription, 0, "The approximate lifetime value of the contract is £3,000,000. The contract term is 1st April 2025 - 31st March 2027 (24 months).", "24/0 s2025-04-01 e2027-03-31"},
	{notice.PartDescription, 0, "The contract term will be 12 months commencing 1 April 2025.", "12/0"},
	{notice.PartDescription, 0, "The service will run for an initial period of 3 years with the option to extend for a further 2 years (3+2). The start date is 1 September 2025.", "36/24"},
	{notice.PartDescription, 0, "Notice of contract modification. The contract has been extended for 12 months from 1 April 2025 to 31 March 2026. The original contract ran from 1 April 2022 to 31 March 2025.", "12/0 s2025-04-01 e2026-03-31"},
	{notice.PartDescription, 0, "Urgent award. The contract is for a period of 6 months, from 1 October 2025 until 31 March 2026.", "6/0 s2025-10-01 e2026-03-31"},
	{notice.PartDescription, 0, "The contract duration is 7 years (initial term 5 years, plus an optional extension of up to 2 years).", "60/24"},
	{notice.PartDescription, 0, "Contract Term: 5 years (with an option to extend up to a further 24 months). Contract start 01/04/2026.", "60/24 s2026-04-01"},
	{notice.PartDescription, 0, "Call-off contract under RM6100 for an initial term of 24 months with 2 x 12 month optional extensions.", "24/24"},
	{notice.PartDescription, 0, "G-Cloud 14 call-off for 36 months with the option of one 12-month extension.", "36/12"},
	{notice.PartDescription, 0, "Supply of ventilators, warranty 24 months, extended maintenance 5 years.", "none"},
	{notice.PartDescription, 0, "Framework for 4 years. Call-off contracts may be up to 7 years and may be extended beyond the framework's expiry.", "48/0"},
	{notice.PartDescription, 0, "The contract is for 3 years with 2 optional extension periods of 1 year each.", "36/24"},
	{notice.PartDescription, 0, "The Contract Period is three years with two options to extend for one year each.", "36/24"},
	{notice.PartDescription, 0, "Initial contract period 1 April 2025 to 31 March 2028, then option to extend annually for two years.", "36/24 s2025-04-01 e2028-03-31"},
	{notice.PartDescription, 0, "Initial term: 1 April 2025 - 31 March 2028. Maximum term with extensions: 31 March 2030.", "36/0 s2025-04-01 e2028-03-31 x2030-03-31"},
	{notice.PartDescription, 0, "Contract dates 1 April 2025 to 31 March 2028 (extendable to 31 March 2030).", "36/0 s2025-04-01 e2028-03-31 x2030-03-31"},
	{notice.PartDescription, 36, "The contract is for 36 months with an option to extend to a maximum of 60 months.", "0/24"},
	{notice.PartDescription, 36, "The Contracting Authority may extend the contract for a further period of up to 12 months on two occasions.", "0/24"},
	{notice.PartRenewal, 36, "Any extension will be for 12 months at a time up to a maximum of 24 months.", "0/24"},
	{notice.PartRenewal, 36, "2 further extensions each of 12 months' duration.", "0/24"},
	{notice.PartRenewal, 36, "Two (2) options to extend, of twelve (12) months each.", "0/24"},
	{notice.PartRenewal, 36, "Extension options: 12 months, 12 months.", "0/24"},
	{notice.PartRenewal, 36, "Option to extend for 12 months (year 4) and 12 months (year 5).", "0/24"},
	{notice.PartRenewal, 36, "Years 4 and 5 are optional.", "0/24"},
	{notice.PartRenewal, 36, "Optional years 4 and 5.", "0/24"},
	{notice.PartRenewal, 36, "Extension for Year 4 and Year 5.", "0/24"},
	{notice.PartRenewal, 36, "The Authority may extend for up to a maximum of 2 additional years, on an annual basis.", "0/24"},
	{notice.PartRenewal, 36, "Extensions of up to 24 months, to be exercised in 6 month blocks.", "0/24"},
	{notice.PartRenewal, 36, "The contract may be extended for further periods of 12 months up to a total of 60 months.", "0/24"},
	{notice.PartRenewal, 36, "May be extended by mutual agreement for one or two years.", "none"},
	{notice.PartRenewal, 36, "Maximum extension period 24 months.", "0/24"},
	{notice.PartRenewal, 36, "Up to 24 additional months.", "0/24"},
	{notice.PartRenewal, 36, "24 month optional extension on top of the 36 month initial term.", "0/24"},
	{notice.PartRenewal, 36, "Subject to annual review, the contract will be extended up to March 2030.", "none"},
	{notice.PartRenewal, 36, "At the end of the initial term of 36 months the council may extend for two years. The council will give three months' notice.", "0/24"},
	{notice.PartRenewal, 36, "Break clause at 24 months. Extension 24 months.", "0/24"},
}

func TestClauses(t *testing.T) {
	for _, c := range clausesTold {
		n := told(c.part, c.words)
		if c.stated > 0 {
			n.Period = &notice.Period{Months: c.stated, Basis: notice.BasisStated}
		}
		had := n.Period
		Terms(&n)
		p, got := n.Period, "none"
		if had != nil {
			p = had.Also
		}
		if had == nil && p != nil && p.Also != nil {
			both := *p
			both.ExtensionMonths += p.Also.ExtensionMonths
			both.MaxEnd += p.Also.MaxEnd
			p = &both
		}
		if p != nil {
			got = fmt.Sprintf("%d/%d", p.Months, p.ExtensionMonths)
			for _, d := range []struct {
				mark string
				date notice.Date
			}{{" s", p.Start}, {" e", p.End}, {" x", p.MaxEnd}} {
				if d.date != "" {
					got += d.mark + string(d.date)
				}
			}
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.words, got, c.want)
		}
	}
}
